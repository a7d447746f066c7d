/**
 * How long the pane takes to its first view in headless Chromium, from the moment the last of its
 * scripts has arrived. Beside it, from the same runs, what Office.js takes: from its first script to
 * the moment at which it lets the pane start. The bound is 500 ms. Needs what
 * `npm run build:local && npm run build:workbench` makes.
 */
import { openStage, type Stage } from "../tools/pictures/workbenchPage";

const BOUND_MS = 500;
const RUNS = 7;

/** Milliseconds on the pane's own clock, 0 being the start of its navigation. */
interface Times {
  officeArrived: number;
  /** functions.js asks for the pane once Office.js is ready. */
  officeReady: number;
  paneArrived: number;
  firstView: number;
}

async function openPane(stage: Stage): Promise<Times> {
  const page = await stage.newPage();
  await page.addInitScript(markFirstView);
  await page.goto(`${stage.server.origin}/workbench/`);
  const pane = await (await page.waitForSelector("#pane iframe")).contentFrame();
  if (pane === null) throw new Error("the pane has no frame");
  await pane.waitForFunction(() => performance.getEntriesByName("first view").length > 0);
  const times = await pane.evaluate(readTimes);
  await page.context().close();
  return times;
}

/** Runs in the page from its start: the tabs stand there and the browser is about to paint them. */
function markFirstView(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector("[role='tab']") === null) return;
    observer.disconnect();
    requestAnimationFrame(() => performance.mark("first view"));
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Runs in the page. */
function readTimes(): Times {
  const scripts = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  const find = (part: RegExp) => scripts.filter(({ name }) => part.test(name));
  const pane = find(/\/pane\.[0-9a-f]+\.js$/)[0];
  return {
    officeArrived: find(/\/office\.js$/)[0]?.responseEnd ?? NaN,
    officeReady: pane?.startTime ?? NaN,
    paneArrived: pane?.responseEnd ?? NaN,
    firstView: performance.getEntriesByName("first view")[0]?.startTime ?? NaN,
  };
}

function median(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

async function main(): Promise<void> {
  const stage = await openStage();
  try {
    const runs: Times[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await openPane(stage));
    const ours = runs.map(({ firstView, paneArrived }) => firstView - paneArrived);
    const office = runs.map(({ officeReady, officeArrived }) => officeReady - officeArrived);
    const shown = (spans: number[]) =>
      `${Math.round(median(spans))} ms (${Math.round(Math.min(...spans))} to ${Math.round(Math.max(...spans))})`;
    console.log(`First view of the pane, median of ${RUNS} runs (least to most)`);
    console.log(`  scripts arrived -> first view   ${shown(ours)}, bound ${BOUND_MS} ms`);
    console.log(`  Office.js arrived -> ready      ${shown(office)}`);
    if (median(ours) > BOUND_MS) process.exitCode = 1;
  } finally {
    await stage.close();
  }
}

void main();
