/** The functions as Excel calls them by their metadata, on the real Office.js. */
import { exampleTable, sheetExamples } from "../../examples/functionExamples";
import { createOfficeHost } from "../../workbench/jest";
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
