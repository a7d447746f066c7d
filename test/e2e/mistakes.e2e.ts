/**
 * Ordinary mistakes, each made on the filled published form in the workbench's browser and met by a person in the
 * pane: 校验本表 tells it and nothing else, the first click lands on its cause, its button puts it right, 撤销 takes
 * that back. docs/mistakes.md is the same table: WRITE_MISTAKES=1 writes it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Frame } from "playwright-core";
import { openView, untilIdle } from "../../tools/pictures/paneSteps";
import { openStage, type Stage, type WorkbenchPage } from "../../tools/pictures/workbenchPage";
import { mistakes, type Mistake } from "./mistakes/mistakes";
import { lookOf, make, selectedCell } from "./mistakes/sheetOfMistakes";
import { lineOf, lookAtList, type Told } from "./mistakes/told";

/** So many problems may be told of one mistake. */
const MOST = 3;

let stage: Stage;
let workbench: WorkbenchPage;
let pane: Frame;
/** What is told of the form as it was published, and how many cells 全部修复 would write. */
let usual: { names: Set<string>; safeFixes: number };
let sound: unknown;

beforeAll(async () => {
  stage = await openStage();
  workbench = await stage.open({ viewport: { width: 1000, height: 700 } });
  pane = await workbench.pane();
  await pane.getByRole("button", { name: /^打开示例/ }).click();
  await pane.getByText("已插入「703001自评表2024」").waitFor();
  await workbench.waitForValue("K40", 97.62);
  await openView(pane, "校验");
  await validate();
  const { told, safeFixes } = await lookAtList(pane);
  usual = { names: new Set(told.map(({ name }) => name)), safeFixes };
  sound = await lookOf(workbench);
}, 120_000);

afterAll(() => stage.close());

async function validate(): Promise<void> {
  await pane.getByRole("button", { name: "校验本表", exact: true }).click();
  await untilIdle(pane);
}

/** What is told now, and was not of the form as it was published; in the order of the list. */
async function news(): Promise<{ told: Told[]; unfilled: Told[]; isSafe: boolean }> {
  const { told, safeFixes } = await lookAtList(pane);
  const added = told.filter(({ name }) => !usual.names.has(name));
  const isOpen = ({ level }: Told) => level === "未填";
  return {
    told: added.filter((each) => !isOpen(each)),
    unfilled: added.filter(isOpen),
    isSafe: safeFixes > usual.safeFixes,
  };
}

const namesOf = (told: Told[]) => told.map(({ name }) => name);

/** Puts back what a mistake, also of a failed test, has left. */
let tidy = () => Promise.resolve();
afterEach(async () => {
  await tidy();
  tidy = () => Promise.resolve();
  expect(await lookOf(workbench)).toEqual(sound);
  expect(workbench.complaints).toEqual([]);
});

const rows = new Map<string, string>();

test.each(mistakes.map((mistake) => [mistake.what, mistake] as const))("%s", async (_, mistake) => {
  tidy = await make(pane, mistake);
  await validate();
  const { told, unfilled, isSafe } = await news();
  expect(namesOf(told)).toEqual(mistake.told);
  expect(namesOf(unfilled)).toEqual(mistake.unfilled ?? []);
  const [cause] = [...told, ...unfilled];
  expect(told.length).toBeLessThanOrEqual(MOST);
  rows.set(mistake.what, rowOf(mistake, [...told, ...unfilled], isSafe));
  await goTo(cause!);
  if (cause!.fix !== null) await fixAndTakeBack(cause!);
});

/** The first click: the list opens the details at once, Excel selects the cell a moment later. */
async function goTo(cause: Told): Promise<void> {
  const line = lineOf(pane, cause).locator("[data-problem]");
  if (!(await line.isVisible())) await pane.locator("summary", { hasText: /^未填/ }).click();
  await line.click();
  const started = Date.now();
  while ((await selectedCell(workbench)) !== cause.cell) {
    if (Date.now() - started > 10_000) break;
    await workbench.page.waitForTimeout(20);
  }
  expect(await selectedCell(workbench)).toBe(cause.cell);
}

async function fixAndTakeBack(cause: Told): Promise<void> {
  const broken = await lookOf(workbench);
  const fixed = pane.getByText(/^已修复 \d+ 个单元格/);
  const apply = pane.getByRole("button", { name: /^改这 \d+ 个单元格/ });
  await lineOf(pane, cause).locator("button.fix").click();
  await fixed.or(apply).waitFor();
  if (await apply.isVisible()) await apply.click();
  await fixed.waitFor();
  await untilIdle(pane);
  expect(namesOf((await lookAtList(pane)).told)).not.toContain(cause.name);
  await pane.getByRole("button", { name: "撤销", exact: true }).click();
  await pane.getByText(/^已撤销，\d+ 个单元格恢复原样/).waitFor();
  await untilIdle(pane);
  expect(await lookOf(workbench)).toEqual(broken);
}

function doneIn({ cells = {}, hides, copies }: Mistake): string {
  if (hides !== undefined) return `隐藏 ${hides} 行`;
  if (copies !== undefined) return `${copies.from} 粘贴到 ${copies.to}`;
  const typed = Object.entries(cells).map(
    ([cell, value]) => `${cell} ← ${value === "" ? "（空）" : String(value)}`,
  );
  return typed.join("；");
}

function rowOf(mistake: Mistake, told: Told[], isSafe: boolean): string {
  const sentences = told.map(({ level, cell, sentence }) => `${level} ${cell} ${sentence}`);
  const fix = told[0]?.fix == null ? "—" : isSafe ? "可全部修复" : "逐条修复";
  return `| ${[mistake.what, doneIn(mistake), sentences.join("；"), fix].map(inTable).join(" | ")} |`;
}

function inTable(text: string): string {
  return text.replace(/</g, "&lt;").replace(/([|*~_])/g, "\\$1");
}

const introduction = `# 常见错误 · Ordinary mistakes

Each mistake is made by \`test/e2e/mistakes.e2e.ts\` on the published form of 703001, filled, in the workbench's
browser: what 校验本表 tells then and did not before, which is listed here as it stands in the pane; the first click
selects the cell, the fix puts it right, and taking back leaves every cell as it was. Written by that test
(WRITE_MISTAKES=1); do not edit.
`;

test("docs/mistakes.md is this table", () => {
  const lines = mistakes.map(({ what }) => rows.get(what) ?? `${what}: not played`);
  const text = `${introduction}
${mistakes.length} mistakes; at most ${MOST} problems for one.

<!-- prettier-ignore -->
| 错误 | 填了什么 | 告知什么，在哪一格 | 修复 |
| --- | --- | --- | --- |
${lines.join("\n")}
`;
  const file = path.join(__dirname, "..", "..", "docs", "mistakes.md");
  if (process.env["WRITE_MISTAKES"] === "1") writeFileSync(file, text);
  expect(readFileSync(file, "utf8")).toBe(text);
});
