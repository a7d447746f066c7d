/** @jest-environment node */
import { createOfficeHost } from "../../../workbench/jest";
import type { WorkbookModel } from "../../../workbench/workbook/model/model";
import { createNodeWorkbook } from "../../../workbench/workbook/univer/univerNode";
import { saveXlsx } from "../../../workbench/workbook/xlsx";

const area = (row: number, column: number, rowCount: number, columnCount: number) => ({
  row,
  column,
  rowCount,
  columnCount,
});

/** A sheet "Data" with a table of one column of numbers and their sum. */
function withTable(model: WorkbookModel, numbers: number[]): WorkbookModel {
  const sheet = model.activeSheet();
  model.updateSheet(sheet, { name: "Data" });
  const column = ["v", ...numbers].map((value) => [value]);
  model.enter(sheet, area(0, 0, column.length, 1), column);
  const table = model.addTable(sheet, area(0, 0, column.length, 1), true);
  model.updateTable(table, { name: "Sales" });
  model.enter(sheet, area(0, 2, 1, 1), [["=SUM(Sales[v])"]]);
  return model;
}

async function file(): Promise<string> {
  const model = withTable(createNodeWorkbook(), [10, 20]);
  model.setSetting("rules", '"theirs"');
  model.setWorkbookProtection({ password: null });
  return Buffer.from(await saveXlsx(model)).toString("base64");
}

test("of a file come its sheets alone: no settings, no protection, tables under names of their own", async () => {
  const { Excel, workbook } = await createOfficeHost({ level: "ltsc2021" });
  withTable(workbook, [1, 2]);
  workbook.setSetting("rules", '"ours"');
  const base64 = await file();
  await Excel.run(async (context) => {
    const ids = context.workbook.insertWorksheetsFromBase64(base64);
    await context.sync();
    const own = context.workbook.worksheets.getItem("Data").getRange("C1");
    const inserted = context.workbook.worksheets.getItem(ids.value[0] ?? "").getRange("C1");
    own.load("formulas,values");
    inserted.load("formulas,values");
    await context.sync();
    expect([own.formulas, own.values]).toEqual([[["=SUM(Sales[v])"]], [[3]]]);
    expect([inserted.formulas, inserted.values]).toEqual([[["=SUM(Sales2[v])"]], [[30]]]);
  });
  expect(workbook.settings().get("rules")).toBe('"ours"');
  expect(workbook.workbookProtection()).toBeNull();
  expect(workbook.sheets().map(({ name }) => name)).toEqual(["Data", "Data (2)"]);
});
