import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Frame } from "playwright-core";
import type { WorkbenchPage } from "./pictures/workbenchPage";
import { recogniseText, validateSheet } from "./pictures/paneSteps";
import { openStage } from "./pictures/workbenchPage";
import { takeFormPicture } from "./formPicture";

/**
 * npm run screenshots: the pictures of the documentation, taken in the workbench; only some of them by
 * their names: npm run screenshots -- pane score.
 */
const wanted = process.argv.slice(2);
const folder = path.resolve(__dirname, "../docs/images");
const published = path.resolve(__dirname, "../examples/published/self-evaluation-2024.txt");
const sample = "2024 年整体绩效自评表（703001）";

type Steps = (workbench: WorkbenchPage, pane: Frame) => Promise<void>;

/** Each picture on a fresh workbench: what to do before it, and whether it shows the pane alone. */
const pictures: { name: string; sample?: boolean; paneOnly?: boolean; steps?: Steps }[] = [
  { name: "pane", sample: true, steps: validate },
  { name: "template", paneOnly: true },
  { name: "insert", paneOnly: true, steps: (_, pane) => press(pane, /插入模板/) },
  { name: "validation", sample: true, paneOnly: true, steps: validate },
  {
    name: "import",
    paneOnly: true,
    steps: async (_, pane) => {
      await recogniseText(pane, readFileSync(published, "utf8"));
      await pane.getByText("认出 1 张表").waitFor();
    },
  },
  { name: "score", sample: true, paneOnly: true, steps: (_, pane) => showView(pane, "评分") },
  { name: "live-checks", steps: fillInWrongly },
  { name: "bureau/narrative", steps: draftReport },
];

const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);

async function takeAll(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const stage = await openStage();
  try {
    for (const { name, sample: needsSample, paneOnly, steps } of pictures) {
      if (!isWanted(name)) continue;
      const workbench = await stage.open();
      await workbench.pane();
      if (needsSample) {
        await workbench.openSample(sample);
        await workbench.waitForValue("K40", 97.62);
      }
      const pane = await workbench.pane();
      await steps?.(workbench, pane);
      await workbench.settle();
      const target = paneOnly ? workbench.page.locator("#pane") : workbench.page;
      await target.screenshot({ path: path.join(folder, `${name}.png`) });
      await workbench.close();
      console.log(`docs/images/${name}.png`);
    }
    if (!isWanted("hand-in")) return;
    for (const picture of await takeFormPicture(folder, "hand-in")) {
      console.log(`docs/images/${picture}`);
    }
  } finally {
    await stage.close();
  }
}

async function validate(_: WorkbenchPage, pane: Frame): Promise<void> {
  await validateSheet(pane);
  await pane.locator("[data-problem]").first().click();
}

/** The sample as the add-in inserts it, with faults that its live checks show. */
async function fillInWrongly(workbench: WorkbenchPage, pane: Frame): Promise<void> {
  await press(pane, /^打开示例/);
  await workbench.waitForValue("K40", 97.62);
  await workbench.type("H7", "200");
  await workbench.type("H16", "0");
  await workbench.page.keyboard.press("ArrowUp");
  await workbench.page.keyboard.press("Delete");
  await workbench.type("H17", "1");
  await workbench.type("H18", "98%");
  await showView(pane, "校验");
  await pane.getByText("实时检查", { exact: true }).click();
  await pane.getByRole("checkbox", { name: "本表开启实时检查", checked: true }).waitFor({
    state: "attached",
  });
}

/** The report on the sample, with a measure that nobody has written yet. */
async function draftReport(workbench: WorkbenchPage, pane: Frame): Promise<void> {
  await press(pane, /^打开示例/);
  await workbench.waitForValue("K40", 97.62);
  await workbench.click("Q22");
  await workbench.page.keyboard.press("Delete");
  await showView(pane, "模板");
  await press(pane, /^自评报告/);
  await pane.getByText(/^自评表里还有 1 处没填/).waitFor();
  await pane.locator("summary", { hasText: "五、偏差原因" }).click();
  await pane.getByText("【待填】").first().waitFor();
}

async function press(pane: Frame, name: string | RegExp): Promise<void> {
  await pane.getByRole("button", { name }).first().click();
}

async function showView(pane: Frame, name: string): Promise<void> {
  await pane.getByRole("tab", { name }).click();
}

takeAll().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
