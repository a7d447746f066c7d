/** Marks of problems, through the real Office.js. */
import type { CellAddress } from "../../src/form";
import type { ProblemLevel } from "../../src/validation/problem/problem";
import { clearMarks, markProblems, readActiveSheet, readToMark } from "../../src/workbook";
import { HostError, type WorkbookModel } from "../../workbench/workbook/model/model";
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
  const excel = await createOfficeHost({ level, strictNullObjects: true });
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
  await readToMark("active");
  expect(await markProblems([{ sheetId: sheet, marks }])).toEqual([]);
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
  await readToMark("active");
  await markProblems([{ sheetId: sheet, marks }]);
  await readToMark([sheet]);
  await markProblems([{ sheetId: sheet, marks: [mark(2, 1, "info")] }]);
  expect(formulasOf(workbook, sheet)).toEqual(['=LEN("PERFSCORE info")>0', "=A1>3"]);
  await readToMark([sheet]);
  await markProblems([{ sheetId: sheet, marks: [] }]);
  expect(formulasOf(workbook, sheet)).toEqual(["=A1>3"]);
});

test("a mark that the user deleted meanwhile does no harm", async () => {
  const { workbook, sheet } = await workbookWithUsersFormat();
  await readToMark("active");
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
  await readToMark(ids);
  const unmarked = await markProblems(ids.map((sheetId) => ({ sheetId, marks })));
  expect(host.requestCount).toBe(syncs + 2);
  expect(unmarked).toEqual([{ sheetId: locked, why: "protected" }]);
  expect(workbook.conditionalFormats(ids[99]!)).toHaveLength(2);
});

test("nothing to mark and nothing to clear ask Excel nothing more", async () => {
  const { host, sheet, syncs } = await workbookWithUsersFormat();
  await readToMark("active");
  await markProblems([{ sheetId: sheet, marks: [] }]);
  expect(host.requestCount).toBe(syncs + 1);
});

test("more cells than one address list takes are all marked", async () => {
  const { workbook, sheet } = await workbookWithUsersFormat();
  const many = Array.from({ length: 1201 }, (_, row) => mark(2 * row + 100_000, 16_383, "info"));
  await readToMark("active");
  expect(await markProblems([{ sheetId: sheet, marks: many }])).toEqual([]);
  const drawn = workbook
    .conditionalFormats(sheet)
    .filter(({ rule }) => String(rule["formula"]).includes("info"));
  expect(drawn.map(({ areas }) => areas.length)).toEqual([201, 500, 500]);
});

test("a sheet deleted between reading and marking keeps no other from being marked", async () => {
  const { workbook, sheet } = await workbookWithUsersFormat();
  const other = workbook.addSheet("别的");
  await readToMark([other, sheet]);
  workbook.deleteSheet(other);
  const unmarked = await markProblems([other, sheet].map((sheetId) => ({ sheetId, marks })));
  expect(unmarked).toEqual([{ sheetId: other, why: "unreadable" }]);
  expect(workbook.conditionalFormats(sheet)).toHaveLength(3);
});

test("one protected sheet does not keep the others from being cleared", async () => {
  const { workbook, sheet } = await workbookWithUsersFormat();
  const [locked, gone] = [workbook.addSheet("锁"), workbook.addSheet("删")];
  const ids = [locked, gone, sheet];
  await readToMark(ids);
  await markProblems(ids.map((sheetId) => ({ sheetId, marks })));
  workbook.setSheetProtection(locked, { options: { allowFormatCells: false }, password: null });
  workbook.deleteSheet(gone);
  expect(await clearMarks(ids)).toEqual([
    { sheetId: locked, why: "protected" },
    { sheetId: gone, why: "unreadable" },
  ]);
  expect(formulasOf(workbook, sheet)).toEqual(["=A1>3"]);
  expect(workbook.conditionalFormats(locked)).toHaveLength(2);
});

describe("a sheet whose conditional formats Excel cannot tell", () => {
  /** Excel's own "Duplicate Values" rule makes such. */
  async function withUnreadable() {
    const excel = await workbookWithUsersFormat();
    const { workbook, sheet } = excel;
    const odd = workbook.addSheet("重复值");
    workbook.enter(odd, { row: 0, column: 0, rowCount: 1, columnCount: 1 }, [["有内容"]]);
    const told = workbook.conditionalFormats.bind(workbook);
    jest.spyOn(workbook, "conditionalFormats").mockImplementation((sheetId) => {
      if (sheetId === odd) throw new HostError("GeneralException");
      return told(sheetId);
    });
    return { ...excel, odd, ids: [odd, sheet] };
  }

  test("is read all the same, and only that one is left unmarked", async () => {
    const { workbook, sheet, odd, ids } = await withUnreadable();
    const { grids } = await readToMark(ids);
    expect(grids.map(({ sheetId, values }) => [sheetId, values[0]![0]])).toEqual([
      [odd, "有内容"],
      [sheet, 1],
    ]);
    expect(await markProblems(ids.map((sheetId) => ({ sheetId, marks })))).toEqual([
      { sheetId: odd, why: "unreadable" },
    ]);
    expect(formulasOf(workbook, sheet)).toHaveLength(3);
  });

  test("does not keep the others from being cleared", async () => {
    const { workbook, sheet, odd, ids } = await withUnreadable();
    await readToMark(ids);
    await markProblems(ids.map((sheetId) => ({ sheetId, marks })));
    expect(await clearMarks(ids)).toEqual([{ sheetId: odd, why: "unreadable" }]);
    expect(formulasOf(workbook, sheet)).toEqual(["=A1>3"]);
  });

  test("costs the status line nothing", async () => {
    const { workbook, host, odd } = await withUnreadable();
    workbook.activateSheet(odd);
    const before = host.requestCount;
    expect((await readActiveSheet()).values).toEqual([["有内容"]]);
    expect(host.requestCount).toBe(before + 1);
  });
});
