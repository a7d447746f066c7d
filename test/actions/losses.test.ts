/** Where points were lost, what explains it, and the whole derivation as a sheet, on the real Office.js. */
import { actions } from "../../src/actions";
import { rowsInOrder, rowsToExplain, waterfallOf } from "../../src/actions/losses";
import { chineseTexts, stepSentence } from "../../src/locale";
import { pageWords } from "../../src/locale/pageWords";
import { publishedSelfEvaluation } from "../fixtures/publishedForms";
import { counted, openForm } from "./support/workbook";

test("the losses of the published form lead from 100 down to its score, in the form's order", async () => {
  await openForm(publishedSelfEvaluation());
  const { sections } = await actions.readScores();
  const { start, end, losses, floor } = waterfallOf(sections);
  expect([start, end, floor]).toEqual(["100", "97.616", 95]);
  expect(losses.map(({ row, from, to }) => [row.name, row.lost, from, to])).toEqual([
    ["部门预算基本支出人员经费（刚性）", "0.48", 100, 99.52],
    ["部门预算基本支出人员经费（保工资）", "0.8", 99.52, 98.72],
    ["部门预算基本支出公用经费（保运转）", "0.8", 98.72, 97.92],
    ["预算执行率", "0.304", 97.92, 97.616],
  ]);
});

test("预算执行率 stands beside the tasks that were not fully spent, and the reason that is written", async () => {
  await openForm(publishedSelfEvaluation());
  const { sections } = await actions.readScores();
  const [first, ...others] = rowsToExplain(sections);
  expect(others).toEqual([]);
  expect(first!.row.words).toMatchObject({ asked: "= 100 %", actual: "81.28" });
  expect(first!.row.words.reasons.map(({ kind }) => kind)).toEqual(["other"]);
  expect(first!.row.words.reasons[0]!.text).toContain("政府在做人员工资预算时不够精准");
  expect(first!.row.words.measure).toContain("预算精准化有待提高");
  expect(first!.tasks.map(({ words }) => words.task)).toEqual([
    { allocated: "177.46", executed: "166.18", rate: "94%" },
    { allocated: "613.35", executed: "549.54", rate: "90%" },
    { allocated: "52.91", executed: "47.51", rate: "90%" },
  ]);
});

const words = pageWords["zh-CN"].losses;

/** What the pane asks for, in the words it has for it. */
function tableOf({ sheetName, sections }: Awaited<ReturnType<typeof actions.readScores>>) {
  return {
    ...{ sheetName, title: words.title(sheetName), headings: words.headings },
    total: { label: words.sum, score: "97.62" },
    rows: rowsInOrder(sections).map(({ row, section }) => ({
      ...{ section, name: row.name, weight: row.weight, score: row.score },
      steps: ["=一步", ...row.steps.map((step) => stepSentence(chineseTexts, step))],
    })),
  };
}

test("the whole derivation is written as a sheet beside the form, and taken back", async () => {
  const excel = await openForm(publishedSelfEvaluation());
  const table = tableOf(await actions.readScores());
  const { result: made, syncs } = await counted(excel, () => actions.writeDerivation(table));
  expect(syncs).toBeLessThanOrEqual(3);
  expect(made.name).toBe("703001自评表2024计算过程");
  const valuesIn = (row: number) =>
    excel.workbook.values(made.sheetId, { row, column: 0, rowCount: 1, columnCount: 5 })[0];
  expect(valuesIn(1)).toEqual(table.headings);
  // Numbers are numbers, and words that begin as a formula does stay words.
  expect(valuesIn(2)).toEqual([
    ...["年度主要任务", "部门预算基本支出人员经费（刚性）", 8, 7.52],
    table.rows[0]!.steps.join("\n"),
  ]);
  expect(valuesIn(2 + table.rows.length)?.slice(0, 4)).toEqual(["合计", "", "", 97.62]);
  // It speaks of the form and is none.
  expect((await actions.readScores()).form).toBeNull();
  expect((await actions.validateAll({}, {})).forms).toHaveLength(1);
  expect(await actions.undoInsert([made])).toMatchObject({ removed: 1, kept: [] });
});
