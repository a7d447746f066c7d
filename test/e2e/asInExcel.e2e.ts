import type { Frame } from "playwright-core";
import type { WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { onStage } from "./support/onStage";

/** What a person meets in the grid, as it is in Excel. */

const refusal =
  "您试图更改的单元格或图表位于受保护的工作表中。若要更改，请取消工作表保护。您可能需要输入密码。";
const band = "全部或基本达成预期指标100%-80%（含）";

let workbench: WorkbenchPage;
let pane: Frame;

onStage({}, async (opened) => {
  workbench = opened;
  pane = await workbench.pane();
});

/** Runs in the add-in's page. */
function inAddIn(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void) {
  return pane.evaluate(
    (source) =>
      Excel.run(async (context) => {
        const run = eval(source) as (each: typeof context, sheet: Excel.Worksheet) => void;
        run(context, context.workbook.worksheets.getActiveWorksheet());
        await context.sync();
      }),
    `(${work.toString()})`,
  );
}

/** Whether the grid shows a cell now. */
function isInView(row: number, column: number): Promise<boolean> {
  return workbench.page.evaluate(
    ([atRow, atColumn]) => {
      const shown = window.grid.api.getActiveWorkbook()?.getActiveSheet().getVisibleRange();
      if (!shown) return false;
      const rows = shown.startRow <= atRow && atRow <= shown.endRow;
      return rows && shown.startColumn <= atColumn && atColumn <= shown.endColumn;
    },
    [row, column] as const,
  );
}

test("the cell that the add-in selects is in view and takes the keys, on another sheet too", async () => {
  await pane.getByRole("tab", { name: "校验", exact: true }).focus();
  await inAddIn((_, sheet) => sheet.getRange("H200").select());
  expect(await isInView(199, 7)).toBe(true);
  await workbench.page.keyboard.type("5");
  await workbench.page.keyboard.press("Enter");
  await workbench.waitForValue("H200", 5);

  await pane.getByRole("tab", { name: "校验", exact: true }).focus();
  await inAddIn((context) => {
    const sheet = context.workbook.worksheets.add("第二张");
    sheet.freezePanes.freezeRows(2);
    sheet.getRange("C150").select();
  });
  expect(await isInView(149, 2)).toBe(true);
  await workbench.page.keyboard.type("6");
  await workbench.page.keyboard.press("Enter");
  await workbench.waitForValue("C150", 6);
});

test("locked cells of a protected sheet are neither typed into nor cleared, in Excel's words", async () => {
  const { page } = workbench;
  await inAddIn((_, sheet) => {
    sheet.getRange("B2:B3").values = [["留"], ["换"]];
    sheet.getRange("B3").format.protection.locked = false;
    sheet.protection.protect();
  });
  const notice = page.locator("#notice:not([hidden])");
  await workbench.click("B2");
  await page.keyboard.type("7");
  await notice.waitFor();
  expect(await notice.textContent()).toBe(refusal);
  await page.keyboard.press("Enter");
  await workbench.click("B2");
  await page.keyboard.press("Delete");
  // What comes after is done when it shows: so was what came before.
  await workbench.type("B3", "8");
  await workbench.waitForValue("B3", 8);
  expect(await workbench.value("B2")).toBe("留");

  await inAddIn((_, sheet) => sheet.protection.unprotect());
  await workbench.type("B2", "9");
  await workbench.waitForValue("B2", 9);
});

test("the add-in's functions are offered while typing, with the help of their arguments", async () => {
  const { page } = workbench;
  await workbench.click("A1");
  await page.keyboard.type("=PERFS");
  await page.getByText("按评分规则计算一行指标的得分", { exact: false }).waitFor();
  await page.keyboard.press("Tab");
  await page.getByText("[度量单位]", { exact: false }).first().waitFor();
  await page.keyboard.type('"=",100,81.28,1.6)');
  await page.keyboard.press("Enter");
  await workbench.waitForValue("A1", 1.296);
});

test("the selected cell's card has the function's own words about its error", async () => {
  const { page } = workbench;
  await workbench.type("A1", '=PERFSCORE("?",100,81,1.6)');
  await workbench.waitForValue("A1", "#VALUE!");
  const words = page.getByText("运算符号“?”无法识别，请填 =、>=、<=、>、< 之一；定性指标留空", {
    exact: true,
  });
  expect(await words.count()).toBe(0);
  await workbench.click("A1");
  await words.waitFor();
  await workbench.screenshot("error-card");
  await workbench.click("C5");
  await words.waitFor({ state: "detached" });
});

test("Alt+Down opens a cell's list, the arrows and Enter choose, and long words stand whole", async () => {
  const { page } = workbench;
  await inAddIn((_, sheet) => {
    sheet.getRange("C4").dataValidation.rule = {
      list: { inCellDropDown: true, source: "辽宁,全部或基本达成预期指标100%-80%（含）,全国" },
    };
    sheet.getRange("C4").select();
  });
  const list = page.locator("[data-u-comp='sheets-dropdown-list']");
  await page.keyboard.press("Alt+ArrowDown");
  await list.waitFor();
  const isWhole = (element: Element) => element.scrollWidth <= element.clientWidth;
  expect(await list.getByText(band, { exact: true }).evaluate(isWhole)).toBe(true);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await workbench.waitForValue("C4", band);
  await list.waitFor({ state: "detached" });

  await page.keyboard.press("Alt+ArrowDown");
  await list.waitFor();
  await page.keyboard.press("Escape");
  await list.waitFor({ state: "detached" });
  expect(await workbench.value("C4")).toBe(band);
});

test("each of two panes hears what the other writes and what a person types", async () => {
  await workbench.page.goto(`${new URL(workbench.page.url()).origin}/workbench/?panes=2`);
  const frames = workbench.page.locator("#pane iframe");
  await frames.nth(1).waitFor();
  const [first, second] = await Promise.all(
    (await frames.elementHandles()).map(async (element) => {
      const frame = await element.contentFrame();
      if (frame === null) throw new Error("a pane without a frame");
      await frame.waitForSelector("#pane button");
      await frame.evaluate(() =>
        Excel.run(async (context) => {
          const heard: string[] = [];
          Object.assign(window, { heard });
          context.workbook.worksheets.onChanged.add((event) => {
            heard.push(`${event.address} ${event.triggerSource}`);
            return Promise.resolve();
          });
          await context.sync();
        }),
      );
      return frame;
    }),
  );
  await first?.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1").values = [[1]];
      await context.sync();
    }),
  );
  await workbench.type("B2", "2");
  const heardBy = async (frame: Frame | undefined) => {
    await frame?.waitForFunction(() => (window as unknown as { heard: string[] }).heard.length > 1);
    return frame?.evaluate(() => (window as unknown as { heard: string[] }).heard);
  };
  expect(await heardBy(first)).toEqual(["A1 ThisLocalAddin", "B2 Unknown"]);
  expect(await heardBy(second)).toEqual(["A1 Unknown", "B2 Unknown"]);
});
