/**
 * Ordinary mistakes, each made on the filled published form through the real Office.js: what is told then and was not
 * before, at which cell; what its fix does; and that taking back leaves the form as it was. docs/mistakes.md is the
 * same table: WRITE_MISTAKES=1 writes it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { actions } from "../../src/actions";
import type { SheetProblems } from "../../src/actions";
import { toA1 } from "../../src/form";
import { problemText } from "../../src/locale/problemText";
import type { Problem } from "../../src/validation";
import { publishedSelfEvaluation } from "../fixtures/publishedForms";
import { untilCalculated } from "../support/perfFunctions";
import { mistakes, type Mistake } from "./mistakes/mistakes";
import { openForm, snapshot } from "./support/workbook";

/** So many problems may be told of one mistake. */
const MOST = 3;

type Opened = Awaited<ReturnType<typeof openForm>>;
type Seen = Pick<SheetProblems, "problems" | "unfilled">;

const named = ({ code, at }: Problem) => `${code} ${toA1(at)}`;

let excel: Opened;
let usual: Set<string>;

beforeAll(async () => {
  excel = await openForm(publishedSelfEvaluation());
  const { problems, unfilled } = await look();
  usual = new Set([...problems, ...unfilled].map(named));
}, 60_000);

async function look(): Promise<Seen> {
  await untilCalculated(excel);
  return (await actions.validateSheet({})).sheets[0]!;
}

/** What is told now, and was not of the form as it was published. */
async function news() {
  const { problems, unfilled } = await look();
  const isNew = (problem: Problem) => !usual.has(named(problem));
  return { told: problems.filter(isNew), unfilled: unfilled.filter(isNew) };
}

/** What stands in the sheet's cells; what they show is compared by its problems, once it is calculated. */
function sheetNow(): unknown {
  const { formulas, numberFormats, merges } = snapshot(excel, excel.sheetId) as Record<
    string,
    unknown
  >;
  return { formulas, numberFormats, merges };
}

interface Content {
  formula: unknown;
  format: string;
}

async function contentsOf(cells: string[]): Promise<Record<string, Content>> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const ranges = cells.map((cell) => sheet.getRange(cell));
    for (const range of ranges) range.load("formulas,numberFormat");
    await context.sync();
    const contents = ranges.map((range) => ({
      formula: range.formulas[0]![0] as unknown,
      format: range.numberFormat[0]![0] as string,
    }));
    return Object.fromEntries(cells.map((cell, i) => [cell, contents[i]!]));
  });
}

async function write(contents: Record<string, Content>): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const [cell, { formula, format }] of Object.entries(contents)) {
      const range = sheet.getRange(cell);
      range.numberFormat = [[format]];
      range.formulas = [[formula]];
    }
    await context.sync();
  });
}

const rows = new Map<string, string>();

/** Puts back what a failed test has left. */
let tidy: () => Promise<void> = () => Promise.resolve();
afterEach(() => tidy());

test.each(mistakes.map((mistake) => [mistake.what, mistake] as const))("%s", async (_, mistake) => {
  const cells = Object.keys(mistake.cells);
  const before = await contentsOf(cells);
  tidy = () => write(before);
  const sound = sheetNow();
  const typed = Object.entries(mistake.cells).map(([cell, formula]) => {
    const format = mistake.format ?? before[cell]!.format;
    return [cell, { formula, format }] as const;
  });
  await write(Object.fromEntries(typed));
  const { told, unfilled } = await news();
  expect(told.map(named)).toEqual(mistake.told);
  expect(unfilled.map(named)).toEqual(mistake.unfilled ?? []);
  expect(told.length + unfilled.length).toBeGreaterThan(0);
  expect(told.length).toBeLessThanOrEqual(MOST);
  // The first is the cause: it stands in a cell that was typed into, or in the row or label that was left without.
  const [cause] = [...told, ...unfilled];
  rows.set(mistake.what, rowOf(mistake, told, unfilled));
  if (cause!.fix !== undefined) {
    const broken = sheetNow();
    const changed = await actions.fix(cause!);
    expect(changed.refused).toEqual([]);
    expect((await news()).told.map(named)).not.toContain(named(cause!));
    await actions.undo(changed.undo);
    await look();
    expect(sheetNow()).toEqual(broken);
  }
  await write(before);
  tidy = () => Promise.resolve();
  const { told: left, unfilled: open } = await news();
  expect([...left, ...open].map(named)).toEqual([]);
  expect(sheetNow()).toEqual(sound);
});

function rowOf({ what, cells }: Mistake, told: Problem[], unfilled: Problem[]): string {
  const typed = Object.entries(cells).map(
    ([cell, value]) => `${cell} ← ${value === "" ? "（空）" : String(value)}`,
  );
  const sentences = [...told, ...unfilled].map((problem) => {
    const { sentence } = problemText(problem, "zh-CN");
    const follows = problem.consequences?.length ?? 0;
    const folded = follows === 0 ? "" : `（另有 ${follows} 处由此引起）`;
    return `${levels[problem.level]} ${toA1(problem.at)} ${sentence}${folded}`;
  });
  const [cause] = [...told, ...unfilled];
  const fix = cause?.fix === undefined ? "—" : cause.fix.safe ? "可全部修复" : "逐条修复";
  return `| ${[what, typed.join("；"), sentences.join("；"), fix].map(inTable).join(" | ")} |`;
}

const levels = {
  error: "错误",
  warning: "警告",
  info: "提示",
  unfilled: "未填",
  notJudged: "未能判断",
  verified: "核实无误",
};

function inTable(text: string): string {
  return text.replace(/</g, "&lt;").replace(/([|*~_])/g, "\\$1");
}

const introduction = `# 常见错误 · Ordinary mistakes

Each mistake is made by \`test/actions/mistakes.test.ts\` on the published form of 703001, filled, through the real
Office.js: what validating tells then and did not before, which is listed here as it is told; the fix, its undoing and
the way back leave every cell as it was. Written by that test (WRITE_MISTAKES=1); do not edit.
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
