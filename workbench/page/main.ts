import "./page.css";
import { ltsc2021, newest } from "../protocol";
import type { FunctionsFile } from "../workbook/model/model";
import { drawFileButtons } from "./files";
import { redrawWhenFontsCome } from "./fontRedraw";
import { Grid } from "./grid";
import { LogPanel } from "./logPanel";
import { openOwnFile, openWindow } from "./newWindow";
import { showNotice } from "./notice";
import { describeFunctions } from "./person/functionHelp";
import type { OfficeFrame } from "./officeFrame";
import { openOfficeFrame } from "./officeFrame";
import { drawRibbon, readAddIn, readDisplayName, readPaneUrl, readRibbonButtons } from "./ribbon";
import { Workbench } from "./workbench";

const locale = "zh-CN";

async function start(): Promise<void> {
  const query = new URLSearchParams(window.location.search);
  const [functions, manifest] = await Promise.all([readFunctions(), fetchText("/manifest.xml")]);
  const addInName = readDisplayName(manifest, locale);
  const paneUrl = readPaneUrl(manifest);
  const options = {
    requirementSets:
      query.get("level") === "ltsc2021" ? ltsc2021 : newest(process.env["EXCEL_API"]),
    emptyCellAs: query.get("emptyCellAs") === "null" ? null : (0 as const),
    functions,
    addIn: readAddIn(manifest),
    paneCount: Number(query.get("panes")) || 1,
  };
  const grid = new Grid("grid");
  redrawWhenFontsCome(grid);
  const workbench = new Workbench(grid, options);
  // Univer knows where to once it shows a workbook.
  describeFunctions(grid, functions);
  const pane = byId("pane");
  /** The first is the one the ribbon's buttons speak to. */
  let frames: OfficeFrame[] = [];
  const log = new LogPanel(byId("log"), byId("log-button"));
  const showPane = (shown: boolean) => {
    pane.hidden = !shown;
    workbench.book.host.situation.showPane(shown ? "Visible" : "Hidden");
  };
  workbench.onBook(({ host, otherHosts, model }) => {
    // The add-in may show and hide itself.
    host.situation.onPane((visibility) => {
      pane.hidden = visibility === "Hidden";
    });
    host.situation.showPane(pane.hidden ? "Hidden" : "Visible");
    host.created.onOpen(openWindow);
    // As in Excel, each workbook has an instance of the add-in to itself.
    for (const frame of frames) frame.close();
    frames = [host, ...otherHosts].map((each) =>
      openOfficeFrame(pane, { url: paneUrl, name: addInName }, each),
    );
    log.follow(host.log);
    byId("file-name").textContent = model.name;
  });
  await drawFileButtons(byId("file-buttons"), workbench);
  byId("pane-name").textContent = addInName;
  document.title = `${addInName} 工作台`;
  drawRibbon(byId("add-in-buttons"), readRibbonButtons(manifest, locale), (button) => {
    if (button.functionName === "") showPane(pane.hidden);
    else void frames[0]?.invokeCommand(button.id, button.functionName);
  });
  byId("pane-close").addEventListener("click", () => showPane(false));
  await openOwnFile(workbench);
  // For tests, and for a look from the browser's console.
  Object.assign(window, { workbench, grid });
}

/** An add-in may have no functions. */
async function readFunctions(): Promise<FunctionsFile> {
  const response = await fetch("/functions.json");
  return response.ok ? ((await response.json()) as FunctionsFile) : { functions: [] };
}

/** @throws Error naming the URL when the add-in is not built */
async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`No element ${id}`);
  return element;
}

start().catch((error: unknown) => {
  console.error(error);
  showNotice("工作台没有打开：请先构建加载项（npm start 会做），再刷新本页。");
});
