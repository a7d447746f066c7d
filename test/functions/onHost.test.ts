/** The functions as Excel calls them by their metadata, on the real Office.js. */
import { exampleTable, sheetExamples } from "../../examples/functionExamples";
import { planForm } from "../../src/formulas";
import { bandTextsOf, liaoning } from "../../src/scoring";
import { createOfficeHost } from "../../workbench/jest";
import { unfilledSelfEvaluation } from "../fixtures/publishedForms";
import { untilCalculated, usePerfFunctions } from "../support/perfFunctions";

const place = (row: number, column: number, rowCount: number, columnCount = 1) => ({
  ...{ row, column, rowCount, columnCount },
});

test("an error cell in a range is its own row's error, the other rows have their scores", async () => {
  const excel = await createOfficeHost();
  await usePerfFunctions(excel);
  const { workbook } = excel;
  const sheet = workbook.sheets()[0]!.id;
  workbook.enter(sheet, place(0, 0, 3), [[81.28], ["=NA()"], [100]]);
  workbook.enter(sheet, place(0, 2, 1), [['=PERFSCORE("=",100,A1:A3,1.6)']]);
  workbook.enter(sheet, place(0, 4, 1), [["=PERFTOTAL({1;2},3,A1)"]]);
  await untilCalculated(excel);
  expect(workbook.values(sheet, place(0, 2, 3))).toEqual([[1.296], ["#N/A"], [1.6]]);
  expect(workbook.values(sheet, place(0, 4, 1))).toEqual([[87.28]]);
});

test("the examples over a table on a sheet show what they say, cell by cell", async () => {
  const excel = await createOfficeHost();
  await usePerfFunctions(excel);
  const { workbook } = excel;
  const sheet = workbook.sheets()[0]!.id;
  const examples = Object.values(sheetExamples).flat();
  workbook.enter(sheet, place(0, 0, exampleTable.length, 8), exampleTable);
  // Each has its own ten rows, to the right of the table.
  examples.forEach(({ formula }, index) => {
    workbook.enter(sheet, place(index * 10, 10, 1), [[formula]]);
  });
  await untilCalculated(excel);
  const shown = examples.map(({ formula }, index) => {
    const area = workbook.spillArea(sheet, index * 10, 10) ?? place(index * 10, 10, 1);
    return { formula, result: workbook.values(sheet, area).flat().join("; ") };
  });
  expect(shown).toEqual(examples.map(({ formula, result }) => ({ formula, result })));
});

test("a band that is a range is scored once 完成程度 holds the number, and 得分 follows it", async () => {
  const excel = await createOfficeHost();
  await usePerfFunctions(excel);
  const { workbook } = excel;
  const sheet = workbook.sheets()[0]!.id;
  const plan = planForm(unfilledSelfEvaluation());
  const words = plan.cells.findIndex((row) => row[5]?.value === "管理规范");
  plan.cells.forEach((row, at) => {
    const entries = row.map((cell) => cell?.formula ?? cell?.value ?? "");
    workbook.enter(sheet, place(at, 0, 1, row.length), [entries]);
  });
  const shown = async (column: number, value: string | number) => {
    workbook.enter(sheet, place(words, column, 1), [[value]]);
    await untilCalculated(excel);
    return workbook.values(sheet, place(words, 8, 1, 3))[0]!;
  };
  const [band1, band2] = bandTextsOf(liaoning);
  const [, weight] = await shown(7, band1!);
  expect(await shown(7, band1!)).toEqual([1, weight, weight]);
  expect(await shown(7, band2!)).toEqual(["#VALUE!", weight, "#VALUE!"]);
  expect(await shown(8, 0.7)).toEqual([0.7, weight, scoreOf70(Number(weight))]);
});

/** 70 % of the points, exactly. */
function scoreOf70(weight: number): number {
  return Math.round(weight * 700) / 1000;
}
