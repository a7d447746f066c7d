/** Marks of problems, through the real Office.js. */
import type { CellAddress } from "../../src/form";
import type { ProblemLevel } from "../../src/validation/problem";
import { clearMarks, markProblems, readActiveSheet, readSheets } from "../../src/workbook";
import type { WorkbookModel } from "../../workbench/workbook/model/model";
import { createOfficeHost } from "../../workbench/jest";

const level = "ltsc2021";

function mark(
  row: number,
  column: number,
  its: ProblemLevel,
): { at: CellAddress; level: ProblemLevel } {
  return { at: { row, column }, level: its };
}

const marks = [mark(0, 0, "warning"), mark(0, 0, "error"), mark(1, 1, "info"), mark(2, 0, "error")];

/** A sheet with a conditional format of the user's own. */
async function workbookWithUsersFormat() {
  const excel = await createOfficeHost({ level });
  const sheet = excel.workbook.activeSheet();
  excel.workbook.enter(sheet, { row: 0, column: 0, rowCount: 3, columnCount: 2 }, [
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
  excel.workbook.setStyle(
    sheet,
    { row: 0, column: 0, rowCount: 1, columnCount: 1 },
    { fillColor: "#00FF00" },
  );
  await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B3");
    range.conditionalFormats.add("Custom").custom.rule.formula = "=A1>3";
    await context.sync();
  });
  return { ...excel, sheet, syncs: excel.host.requestCount };
}

function formulasOf(workbook: WorkbookModel, sheet: string): unknown[] {
  return workbook.conditionalFormats(sheet).map(({ rule }) => rule["formula"]);
}

test("marks cells in one sync after the read, worst level first, and leaves the user's formats", async () => {
  const { workbook, host, sheet, syncs } = await workbookWithUsersFormat();
  const before = workbook.conditionalFormats(sheet);
  await readActiveSheet();
  expect(await markProblems([{ sheetId: sheet, marks }])).toEqual({ notMarked: [] });
  expect(host.requestCount).toBe(syncs + 2);
  expect(workbook.conditionalFormats(sheet)).toHaveLength(3);
  const error = workbook
    .conditionalFormats(sheet)
    .find(({ rule }) => String(rule["formula"]).includes("error"));
  expect(error?.areas).toEqual([
    { row: 0, column: 0, rowCount: 1, columnCount: 1 },
    { row: 2, column: 0, rowCount: 1, columnCount: 1 },
  ]);
  // More than colour tells the level: bold type and an unbroken line.
  expect(error?.format).toMatchObject({
    bold: true,
    borders: { EdgeTop: { style: "Continuous" } },
  });
  expect(
    workbook.getStyle(sheet, { row: 0, column: 0, rowCount: 1, columnCount: 1 }, "fillColor"),
  ).toBe("#00FF00");

  await clearMarks([sheet]);
  expect(workbook.conditionalFormats(sheet)).toEqual(before);
});

test("marking again replaces the marks, also those saved with the workbook", async () => {
  const { workbook, sheet } = await workbookWithUsersFormat();
  await readActiveSheet();
  await markProblems([{ sheetId: sheet, marks }]);
  await readSheets([sheet]);
  await markProblems([{ sheetId: sheet, marks: [mark(2, 1, "info")] }]);
  expect(formulasOf(workbook, sheet)).toEqual(['=LEN("PERFSCORE info")>0', "=A1>3"]);
  await readSheets([sheet]);
  await markProblems([{ sheetId: sheet, marks: [] }]);
  expect(formulasOf(workbook, sheet)).toEqual(["=A1>3"]);
});

test("a mark that the user deleted meanwhile does no harm", async () => {
  const { workbook, sheet } = await workbookWithUsersFormat();
  await readActiveSheet();
  await markProblems([{ sheetId: sheet, marks }]);
  workbook.deleteConditionalFormat(sheet, workbook.conditionalFormats(sheet)[0]!.id);
  await markProblems([{ sheetId: sheet, marks: [mark(2, 1, "info")] }]);
  expect(formulasOf(workbook, sheet)).toEqual(['=LEN("PERFSCORE info")>0', "=A1>3"]);
});

test("a hundred sheets are marked in one sync, a protected one is told", async () => {
  const { workbook, host, sheet, syncs } = await workbookWithUsersFormat();
  const ids = [sheet, ...Array.from({ length: 99 }, (_, index) => workbook.addSheet(`表${index}`))];
  const locked = ids[50]!;
  workbook.setSheetProtection(locked, { options: { allowFormatCells: false }, password: null });
  await readSheets(ids);
  const { notMarked } = await markProblems(ids.map((sheetId) => ({ sheetId, marks })));
  expect(host.requestCount).toBe(syncs + 2);
  expect(notMarked).toEqual([locked]);
  expect(workbook.conditionalFormats(ids[99]!)).toHaveLength(2);
});

test("nothing to mark and nothing to clear ask Excel nothing more", async () => {
  const { host, sheet, syncs } = await workbookWithUsersFormat();
  await readActiveSheet();
  await markProblems([{ sheetId: sheet, marks: [] }]);
  expect(host.requestCount).toBe(syncs + 1);
});
