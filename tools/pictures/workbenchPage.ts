import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { pageFolder, serveWorkbench } from "../../workbench/server";
import type { StaticServer } from "../../workbench/server/staticServer";
import type { CellValue } from "../../workbench/workbook/model/model";
import type { Grid } from "../../workbench/page/grid";
import type { Workbench } from "../../workbench/page/workbench";
import { launchBrowser } from "./browser";

const root = path.resolve(__dirname, "../..");

/** What takes the keys of the grid, whether a cell is being edited or only selected. */
const gridEditor = "#__editor___INTERNAL_EDITOR__DOCS_NORMAL";

/** Where screenshots go to be looked at; git ignores it. */
export const screenshotFolder = path.join(root, "screenshots");

/** The folders of docs/images that browser tests have pictures of, and what a run is asked with to renew each. */
export const docsWishes = { bureau: "WRITE_BUREAU", day: "WRITE_DAY" };

/** Whether pictures are taken: each takes about a second, which a run that nobody looks at can do without. */
export const takesPictures = ["PICTURES", ...Object.values(docsWishes)].some(
  (wish) => process.env[wish] !== undefined,
);

/** What the page leaves in its window for tests. */
declare global {
  interface Window {
    workbench: Workbench;
    grid: Grid;
  }
}

/** A browser and the server it asks; one serves a whole test file. */
export interface Stage {
  server: StaticServer;
  open(options?: OpenOptions): Promise<WorkbenchPage>;
  /** An empty tab that takes the server's certificate. */
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Of the page's address, such as "?level=ltsc2021". */
  query?: string;
  viewport?: { width: number; height: number };
}

/** @throws Error saying what to build when the built files are missing */
export async function openStage(): Promise<Stage> {
  needs(path.join(root, "dist/office-js/office.js"), "npm run build:local");
  needs(path.join(pageFolder, "main.js"), "npm run build:workbench");
  const server = await serveWorkbench(0, path.join(root, "dist"));
  const browser = await launchBrowser();
  return {
    server,
    open: (options) => WorkbenchPage.open(browser, server.origin, options),
    async newPage() {
      return (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

function needs(file: string, command: string): void {
  if (!existsSync(file)) {
    throw new Error(`${path.relative(root, file)} is missing: run \`${command}\` first.`);
  }
}

/** The workbench in a browser, worked as a person works it. */
export class WorkbenchPage {
  /** What went wrong on the page: exceptions, errors on the console, failed requests. */
  readonly complaints: string[] = [];
  /** Hosts that the page and its frame asked for anything. */
  readonly hosts = new Set<string>();

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {
    page.on("pageerror", (error) => this.complaints.push(error.stack ?? error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
    page.on("requestfailed", (request) => {
      // A frame that is replaced drops what it was loading.
      if (request.failure()?.errorText !== "net::ERR_ABORTED") {
        this.complaints.push(`failed: ${request.url()}`);
      }
    });
    page.on("response", (response) => {
      if (response.status() >= 400) {
        this.complaints.push(`${response.status()} ${response.url()}`);
      }
    });
    page.on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith("http")) this.hosts.add(hostname);
    });
  }

  static async open(
    browser: Browser,
    origin: string,
    { query = "", viewport = { width: 1366, height: 768 } }: OpenOptions = {},
  ): Promise<WorkbenchPage> {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport,
      locale: "zh-CN",
      acceptDownloads: true,
    });
    const opened = new WorkbenchPage(await context.newPage(), context);
    await opened.page.goto(`${origin}/workbench/${query}`);
    await opened.page.waitForFunction(() => "workbench" in window);
    await opened.page.waitForSelector("canvas");
    return opened;
  }

  close(): Promise<void> {
    return this.context.close();
  }

  /** The add-in's own page, once it has drawn its pane. */
  async pane(): Promise<Frame> {
    const element = await this.page.waitForSelector("#pane iframe");
    const frame = await element.contentFrame();
    if (frame === null) throw new Error("the pane has no frame");
    await frame.waitForSelector("#pane [role='tablist'], #pane button");
    return frame;
  }

  /** Clicks into a cell of the sheet in view, as "B2" names it. */
  async click(address: string): Promise<void> {
    const { x, y } = await this.placeOf(address);
    await this.page.mouse.click(x, y);
  }

  /**
   * Goes to the cell that is typed into, and looks that it is the one selected and takes the keys: a
   * sheet that moved under the mouse gives the click to a neighbour, and a person clicks once more.
   * @throws Error when the cell can't be typed into
   */
  private async goTo(address: string): Promise<void> {
    // Pieces of the web font that come late have the grid drawn anew in the middle of typing.
    await this.page.evaluate(() => document.fonts.ready);
    for (let clicks = 0; clicks < 5; clicks++) {
      await this.clickOrActivate(address);
      if (await this.takesKeys(address)) return;
      await this.page.waitForTimeout(100);
    }
    throw new Error(`${address} can't be typed into`);
  }

  private takesKeys(address: string): Promise<boolean> {
    return this.page.evaluate(
      ([a1, editor]) => {
        const sheet = window.grid.api.getActiveWorkbook()?.getActiveSheet();
        const selected = sheet?.getActiveRange();
        const wanted = sheet?.getRange(a1);
        return (
          selected?.getRow() === wanted?.getRow() &&
          selected?.getColumn() === wanted?.getColumn() &&
          document.activeElement?.matches(editor) === true
        );
      },
      [address, gridEditor] as const,
    );
  }

  /**
   * By a click, or without one where a click would open the cell's list, or where the hint or list
   * of the cell left before still lies over it.
   */
  private async clickOrActivate(address: string): Promise<void> {
    const { x, y } = await this.placeOf(address);
    const isFree = await this.page.evaluate(
      ([a1, atX, atY, editor]) => {
        const range = window.grid.api.getActiveWorkbook()?.getActiveSheet().getRange(a1);
        const { model } = window.workbench.book;
        const area = {
          row: range?.getRow() ?? 0,
          column: range?.getColumn() ?? 0,
          rowCount: 1,
          columnCount: 1,
        };
        const validation = model.dataValidation(model.activeSheet(), area);
        const hasList = validation !== null && validation !== "mixed" && "list" in validation.rule;
        const free = !hasList && document.elementFromPoint(atX, atY) instanceof HTMLCanvasElement;
        if (free) return true;
        range?.activate();
        // The grid gives its editor the keys after a click only.
        document.querySelector<HTMLElement>(editor)?.focus();
        return false;
      },
      [address, x, y, gridEditor] as const,
    );
    if (isFree) await this.page.mouse.click(x, y);
  }

  /** Types into a cell with real keys and leaves it with Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Puts a text of one line into a cell at once, as an input method does, and leaves it with Enter. */
  async enter(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press("Enter");
  }

  /** The value of a cell of the sheet in view. */
  value(address: string): Promise<CellValue> {
    return this.page.evaluate((a1) => {
      const { model } = window.workbench.book;
      const range = window.grid.api.getActiveWorkbook()?.getActiveSheet().getRange(a1);
      const area = {
        row: range?.getRow() ?? 0,
        column: range?.getColumn() ?? 0,
        rowCount: 1,
        columnCount: 1,
      };
      return model.values(model.activeSheet(), area)[0]?.[0] ?? "";
    }, address);
  }

  /** Waits until a cell of the sheet in view has the value. */
  async waitForValue(address: string, expected: CellValue): Promise<void> {
    const started = Date.now();
    let last = await this.value(address);
    while (last !== expected) {
      if (Date.now() - started > 15_000) {
        const selected = await this.page.evaluate(() =>
          window.grid.api.getActiveWorkbook()?.getActiveSheet().getActiveRange()?.getA1Notation(),
        );
        throw new Error(
          `${address} is ${JSON.stringify(last)}, not ${JSON.stringify(expected)}; ${selected} is selected`,
        );
      }
      await this.page.waitForTimeout(20);
      last = await this.value(address);
    }
  }

  /** Chooses a workbook of the 示例 menu by its words. */
  async openSample(label: string): Promise<void> {
    const name = await this.page.textContent("#file-name");
    await this.page.selectOption("select[aria-label='示例']", { label });
    await this.page.waitForFunction(
      (before) => document.getElementById("file-name")?.textContent !== before,
      name,
    );
  }

  /** Opens a file as if chosen in the dialog of 打开…. */
  async openFile(file: { name: string; buffer: Buffer }): Promise<void> {
    await this.page.setInputFiles("#file-buttons input[type='file']", { mimeType: "", ...file });
  }

  /** All formulas and values of the sheet in view. */
  contents(): Promise<{ formulas: CellValue[][]; values: CellValue[][] }> {
    return this.page.evaluate(() => {
      const { model } = window.workbench.book;
      const sheet = model.activeSheet();
      const area = model.usedArea(sheet, true) ?? {
        row: 0,
        column: 0,
        rowCount: 0,
        columnCount: 0,
      };
      return { formulas: model.formulas(sheet, area), values: model.values(sheet, area) };
    });
  }

  /** A cell's fill as the grid draws it, conditional formats included; "" for none. */
  drawnFill(address: string): Promise<string> {
    return this.page.evaluate((a1) => {
      const book = window.grid.api.getActiveWorkbook();
      const range = book?.getActiveSheet().getRange(a1);
      const sheet = book?.getActiveSheet().getSheet();
      const cell = sheet?.getCell(range?.getRow() ?? 0, range?.getColumn() ?? 0);
      return book?.getWorkbook().getStyles().getStyleByCell(cell)?.bg?.rgb ?? "";
    }, address);
  }

  /** Clicks the arrow that opens a cell's list. */
  async dropDown(address: string): Promise<void> {
    const { x, y, width } = await this.placeOf(address);
    await this.page.mouse.click(x + width / 2 - 9, y);
  }

  /** Chooses from a cell's list, as it is read there. */
  async choose(address: string, option: string): Promise<void> {
    await this.dropDown(address);
    const list = this.page.locator("[data-u-comp='sheets-dropdown-list']");
    await list.getByText(option, { exact: true }).click();
    await this.waitForValue(address, option);
    await list.waitFor({ state: "detached" });
  }

  /** Waits until fonts have come and the canvas has drawn with them. */
  async settle(): Promise<void> {
    await this.page.evaluate(() => document.fonts.ready);
    await this.page.waitForTimeout(500);
  }

  /** A picture to be looked at, where the run takes any. */
  async screenshot(name: string): Promise<void> {
    if (!takesPictures) return;
    mkdirSync(screenshotFolder, { recursive: true });
    await this.settle();
    await this.page.screenshot({ path: path.join(screenshotFolder, `${name}.png`) });
  }

  /** The middle of a cell in the page; the sheet is scrolled until it is in view. */
  private placeOf(address: string): Promise<{ x: number; y: number; width: number }> {
    return this.page.evaluate((a1) => {
      const range = window.grid.api.getActiveWorkbook()?.getActiveSheet().getRange(a1);
      const cell = window.grid.bringIntoView(range?.getRow() ?? 0, range?.getColumn() ?? 0);
      return { x: cell.x + cell.width / 2, y: cell.y + cell.height / 2, width: cell.width };
    }, address);
  }
}
