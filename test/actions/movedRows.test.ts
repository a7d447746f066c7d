/** A fix and its undoing belong to a row, wherever that row stands by the time they are written. */
import { actions } from "../../src/actions";
import type { ValidationReport } from "../../src/actions";
import { readForm, type PerformanceForm } from "../../src/form";
import type { Problem } from "../../src/validation";
import { readActiveSheet } from "../../src/workbook";
import { publishedSelfEvaluation } from "../fixtures/publishedForms";
import { untilCalculated } from "../support/perfFunctions";
import { openForm, snapshot } from "./support/workbook";

type Opened = Awaited<ReturnType<typeof openForm>>;

async function opened(change: (form: PerformanceForm) => void = () => undefined) {
  const form = publishedSelfEvaluation();
  change(form);
  const excel = await openForm(form);
  return { excel, report: await actions.validateSheet({}) };
}

function firstOf({ sheets }: ValidationReport, code: string): Problem {
  const { problems, unfilled } = sheets[0]!;
  const problem = [...problems, ...unfilled]
    .flatMap((each): Problem[] => [each, ...(each.consequences ?? [])])
    .find((each) => each.code === code && each.fix !== undefined);
  if (problem === undefined) throw new Error(`no fix for ${code}`);
  return problem;
}

/** What a person does to whole rows: "16:16", counted from 1. */
async function changeRows(rows: string, how: (range: Excel.Range) => void): Promise<void> {
  await Excel.run(async (context) => {
    how(context.workbook.worksheets.getActiveWorksheet().getRange(rows));
    await context.sync();
  });
}

const insertAt = (row: number) =>
  changeRows(`${row + 1}:${row + 1}`, (range) => range.insert("Down"));
const deleteAt = (row: number) =>
  changeRows(`${row + 1}:${row + 1}`, (range) => range.delete("Up"));

function enter({ workbook, sheetId }: Opened, row: number, column: number, content: unknown) {
  const area = { row, column, rowCount: 1, columnCount: 1 };
  workbook.enter(sheetId, area, [[content as string]]);
}

async function formNow(excel: Opened): Promise<PerformanceForm> {
  await untilCalculated(excel);
  return readForm(await readActiveSheet())!;
}

test("a row put in above: the row that was meant is fixed, the one at its old address is not", async () => {
  const { excel, report } = await opened();
  const slip = firstOf(report, "ACTUAL_PERCENT_SLIP");
  const { row, column } = slip.at;
  await insertAt(row);
  // Just what the fix would write over: the same content at the same address, and no slip there.
  for (const [at, content] of [
    [3, "新增企业户数"],
    [4, ">="],
    [5, 1],
    [6, "次"],
    [column, 1],
  ] as const) {
    enter(excel, row, at, content);
  }
  expect(await actions.fix(slip)).toMatchObject({ applied: 1, refused: [] });
  const { indicators } = await formNow(excel);
  const actuals = indicators.filter((each) => each.row === row || each.row === row + 1);
  expect(actuals.map(({ actual }) => actual.value)).toEqual([1, 100]);
});

test("a formula is written for the row as it stands now", async () => {
  const { excel, report } = await opened((form) => {
    form.indicators[3]!.score.value = "";
  });
  const problem = report.sheets[0]!.problems.find(({ code }) => code === "ACTUALS_ALL_EQUAL")!;
  const form = await formNow(excel);
  const { row } = form.indicators[3]!;
  enter(excel, row, form.indicators[3]!.score.at!.column, 1.5);
  await untilCalculated(excel);
  const differs = firstOf(await actions.validateSheet({}), "SCORE_DIFFERS");
  await insertAt(problem.at.row);
  expect(await actions.fix(differs)).toMatchObject({ applied: 1 });
  const score = (await formNow(excel)).indicators.find((each) => each.row === row + 1)!.score;
  expect(score.formula).toContain(`H${row + 2}`);
});

test.each([
  ["the row is deleted", (row: number) => deleteAt(row), undefined],
  ["the row says something else", undefined, { column: 6, content: "次" }],
  ["the cell says something else", undefined, { column: 7, content: 0.5 }],
] as const)("nothing is written when %s, and it is told", async (_, move, typed) => {
  const { excel, report } = await opened();
  const slip = firstOf(report, "ACTUAL_PERCENT_SLIP");
  if (move !== undefined) await move(slip.at.row);
  if (typed !== undefined) enter(excel, slip.at.row, typed.column, typed.content);
  await untilCalculated(excel);
  const before = snapshot(excel, excel.sheetId);
  const changed = await actions.fix(slip);
  expect(changed).toMatchObject({ applied: 0, refused: [slip.at], undo: [] });
  expect(snapshot(excel, excel.sheetId)).toEqual(before);
});

test("all safe fixes of an old list go to their own rows, and are taken back in them", async () => {
  const { excel, report } = await opened((form) => {
    form.indicators[0]!.actual.value = "１００";
    form.indicators[7]!.target.value = "≤5";
  });
  await insertAt(12);
  const before = await formNow(excel);
  const fixed = await actions.fixAllSafe(report);
  expect(fixed).toMatchObject({ applied: report.safeFixes, refused: [] });
  const after = await formNow(excel);
  expect(after.indicators[0]!.actual.value).toBe(100);
  expect(after.indicators[7]!).toMatchObject({ operator: { value: "<=" }, target: { value: 5 } });

  await insertAt(3);
  expect(await actions.undo(fixed.undo)).toMatchObject({ applied: fixed.applied, refused: [] });
  const restored = await formNow(excel);
  const contents = ({ indicators, tasks, year }: PerformanceForm) =>
    JSON.stringify([
      indicators.map(({ actual, target, operator, measure, reasons }) => [
        ...[actual, target, operator, measure, ...Object.values(reasons)].map(({ value }) => value),
      ]),
      tasks.map(({ name }) => name.value),
      year.value,
    ]);
  expect(contents(restored)).toBe(contents(before));
});

test("two rows that say the same are not told apart once one of them is gone", async () => {
  const { report } = await opened((form) => {
    const twin = structuredClone(form.indicators[17]!);
    form.indicators.splice(18, 0, twin);
    for (const { actual } of form.indicators.slice(17, 19)) actual.value = "９９";
  });
  const twins = report.sheets[0]!.problems.filter(({ code }) => code === "FULL_WIDTH");
  expect(twins).toHaveLength(2);
  await deleteAt(twins[0]!.at.row);
  const changed = await actions.fix(twins[1]!);
  expect(changed).toMatchObject({ applied: 0, refused: [twins[1]!.at] });
});

test("what was fixed is not taken back where another row says the same by now", async () => {
  const { excel, report } = await opened();
  const slip = firstOf(report, "ACTUAL_PERCENT_SLIP");
  const fixed = await actions.fix(slip);
  const { row } = slip.at;
  await insertAt(row);
  const line = { row, column: 0, rowCount: 1, columnCount: 8 };
  const [twin] = excel.workbook.values(excel.sheetId, { ...line, row: row + 1 });
  for (const column of [3, 4, 5, 6, 7]) enter(excel, row, column, twin![column]);
  const before = await formNow(excel);
  const { applied, refused } = await actions.undo(fixed.undo);
  expect([applied, refused]).toEqual([0, [slip.at]]);
  expect((await formNow(excel)).indicators).toEqual(before.indicators);
});

test("a cell that a merged area hides is told, not claimed to be fixed", async () => {
  const { excel, report } = await opened();
  const slip = firstOf(report, "ACTUAL_PERCENT_SLIP");
  const { row } = slip.at;
  await changeRows(`J${row}:J${row + 1}`, (range) => range.merge());
  await untilCalculated(excel);
  const missing = firstOf(await actions.validateSheet({}), "SECTION_POINTS");
  expect(missing.fix!.edits.map(({ at }) => at.row)).toContain(row);
  const { applied, merged } = await actions.fix(missing);
  expect(merged).toEqual([{ row, column: 9 }]);
  expect(applied).toBe(missing.fix!.edits.length - 1);
});
