import "./page.css";
import { ltsc2021, newest } from "../protocol";
import type { FunctionMetadata } from "../workbook/model";
import { newWorkbookData } from "../workbook/newWorkbook";
import { Grid } from "./grid";
import { showLog } from "./logPanel";
import { openOfficeFrame } from "./officeFrame";
import { openBook } from "./openBook";
import { drawRibbon, readRibbonButtons } from "./ribbon";

const locale = "zh-CN";

async function start(): Promise<void> {
  const query = new URLSearchParams(window.location.search);
  const [functions, manifest] = await Promise.all([readFunctions(), fetchText("/manifest.xml")]);
  const options = {
    requirementSets: query.get("level") === "ltsc2021" ? ltsc2021 : newest,
    emptyCellAs: query.get("emptyCellAs") === "null" ? null : (0 as const),
    functions,
  };
  const grid = new Grid("grid");
  const book = openBook(grid, newWorkbookData(), options);
  const pane = byId("pane");
  const frame = openOfficeFrame(pane, "/taskpane.html", book.host);
  drawRibbon(byId("add-in-buttons"), readRibbonButtons(manifest, locale), (button) => {
    if (button.functionName === "") pane.hidden = !pane.hidden;
    else void frame.invokeCommand(button.id, button.functionName);
  });
  byId("pane-close").addEventListener("click", () => {
    pane.hidden = true;
  });
  showLog(byId("log"), byId("log-button"), book.host.log);
  Object.assign(window, { workbench: { grid, book } });
}

async function readFunctions(): Promise<FunctionMetadata[]> {
  const metadata = JSON.parse(await fetchText("/functions.json")) as {
    functions: FunctionMetadata[];
  };
  return metadata.functions;
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

void start();
