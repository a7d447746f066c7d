import { exampleTable } from "../../../examples/functionExamples";
import { createOfficeHost } from "../../../workbench/jest";
import { untilCalculated, usePerfFunctions } from "../../support/perfFunctions";

const place = (row: number, column: number, rowCount: number, columnCount = 1) => ({
  ...{ row, column, rowCount, columnCount },
});

/** Rows that a formula has for itself: more than the longest range beside it spills. */
const ROWS = 45;
/** Beside the table, with room for what spills to the right. */
const COLUMN = 11;

/**
 * What formulas show when they are typed beside the table of the examples, through the host: values of a spilled range
 * parted by "; ", an error with its sentence.
 */
export async function typed(formulas: readonly string[]): Promise<string[]> {
  const excel = await createOfficeHost();
  await usePerfFunctions(excel);
  const { workbook } = excel;
  const sheet = workbook.sheets()[0]!.id;
  workbook.enter(sheet, place(0, 0, exampleTable.length, 8), exampleTable);
  formulas.forEach((formula, index) => {
    workbook.enter(sheet, place(index * ROWS, COLUMN, 1), [[formula]]);
  });
  await untilCalculated(excel);
  return formulas.map((_, index) => {
    const row = index * ROWS;
    const area = workbook.spillArea(sheet, row, COLUMN) ?? place(row, COLUMN, 1);
    const values = workbook.values(sheet, area).flat().join("; ");
    const message = workbook.errorMessage(sheet, row, COLUMN);
    return message === null ? values : `${values} ${message}`;
  });
}
