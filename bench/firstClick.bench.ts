/**
 * How long a press of 校验 takes to its list of problems in headless Chromium, the first one, whose code is loaded by
 * it: one sheet, bound 300 ms, and 31 sheets, bound 1,000 ms. Beside it, in the same runs, the second press. Needs what
 * `npm run build:local && npm run build:workbench` makes.
 */
import type { Frame } from "playwright-core";
import { openStage, type Stage, type WorkbenchPage } from "../tools/pictures/workbenchPage";
import { openView, untilIdle } from "../tools/pictures/paneSteps";

const RUNS = 5;
const SHEETS = 31;

interface Presses {
  first: number;
  second: number;
}

/** Runs in the pane: from the press of a button to the frame in which the list is drawn. */
function pressAndWait(label: string): Promise<number> {
  const button = [...document.querySelectorAll<HTMLButtonElement>("button")].find(
    ({ textContent, offsetParent }) => textContent === label && offsetParent !== null,
  );
  return new Promise((resolve) => {
    const start = performance.now();
    const isThere = () => /校验时间/.test(document.body.textContent ?? "");
    const observer = new MutationObserver(() => {
      if (button?.disabled === true || !isThere()) return;
      if (document.querySelector("[data-problem]") === null) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - start));
    });
    observer.observe(document.body, { childList: true, subtree: true, attributes: true });
    button?.click();
  });
}

async function openSample(stage: Stage): Promise<{ workbench: WorkbenchPage; pane: Frame }> {
  const workbench = await stage.open();
  const pane = await workbench.pane();
  await pane.getByRole("button", { name: /^打开示例/ }).click();
  await workbench.waitForValue("K40", 97.62);
  return { workbench, pane };
}

async function copySheets({ page }: WorkbenchPage): Promise<void> {
  await page.evaluate((count) => {
    const { model } = window.workbench.book;
    const own = model.sheets().find(({ name }) => name.startsWith("703001"));
    for (let copy = 1; copy < count; copy++) model.copySheet(own?.id ?? "", copy);
  }, SHEETS);
}

async function press(pane: Frame, label: string): Promise<Presses> {
  await openView(pane, "校验");
  const first = await pane.evaluate(pressAndWait, label);
  await untilIdle(pane);
  const second = await pane.evaluate(pressAndWait, label);
  return { first, second };
}

async function measure(stage: Stage, sheets: number): Promise<Presses> {
  const { workbench, pane } = await openSample(stage);
  if (sheets > 1) await copySheets(workbench);
  const presses = await press(pane, sheets > 1 ? "校验全部工作表" : "校验本表");
  await workbench.close();
  return presses;
}

function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

async function main(): Promise<void> {
  const stage = await openStage();
  try {
    console.log(`From a press of 校验 to the list, median of ${RUNS} runs (least to most)`);
    for (const [sheets, bound] of [
      [1, 300],
      [SHEETS, 1000],
    ] as const) {
      const runs: Presses[] = [];
      for (let run = 0; run < RUNS; run++) runs.push(await measure(stage, sheets));
      const told = (spans: number[]) =>
        `${Math.round(median(spans))} ms (${Math.round(Math.min(...spans))} to ${Math.round(Math.max(...spans))})`;
      const first = runs.map((each) => each.first);
      console.log(
        `  ${String(sheets).padStart(2)} sheet(s), the first press    ${told(first)}, bound ${bound} ms`,
      );
      console.log(
        `  ${String(sheets).padStart(2)} sheet(s), the second press   ${told(runs.map((each) => each.second))}`,
      );
      if (median(first) > bound) process.exitCode = 1;
    }
  } finally {
    await stage.close();
  }
}

void main();
