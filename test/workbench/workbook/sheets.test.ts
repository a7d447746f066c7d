import {
  HostError,
  type ModelEvent,
  type WorkbookModel,
} from "../../../workbench/workbook/model/model";
import { createNodeWorkbook } from "../../../workbench/workbook/univer/univerNode";

let model: WorkbookModel;
let first: string;
const at = (row: number, column: number, rowCount = 1, columnCount = 1) => ({
  row,
  column,
  rowCount,
  columnCount,
});
const names = () => model.sheets().map((sheet) => sheet.name);
function codeOf(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
  return "no error";
}

beforeEach(() => {
  model = createNodeWorkbook();
  first = model.activeSheet();
});

test("sheets are added, moved, renamed, copied and deleted, with events", () => {
  const events: string[] = [];
  model.onEvent((event: ModelEvent) => events.push(event.type));
  const second = model.addSheet();
  const third = model.addSheet("自评表");
  expect(names()).toEqual(["Sheet1", "Sheet2", "自评表"]);
  model.moveSheet(third, 0);
  expect(names()).toEqual(["自评表", "Sheet1", "Sheet2"]);
  model.updateSheet(second, { name: "目标表" });
  const copy = model.copySheet(third, 1);
  expect(names()).toEqual(["自评表", "自评表 (2)", "Sheet1", "目标表"]);
  model.activateSheet(copy);
  model.deleteSheet(copy);
  expect(names()).toEqual(["自评表", "Sheet1", "目标表"]);
  expect(model.activeSheet()).not.toBe(copy);
  expect(events).toEqual([
    "added",
    "added",
    "moved",
    "renamed",
    "added",
    "deactivated",
    "activated",
    "deactivated",
    "activated",
    "deleted",
  ]);
});

test("bad and taken names are refused", () => {
  for (const name of ["", " ", "a/b", "a:b", "[a]", "'a", "x".repeat(32), "History"]) {
    expect(codeOf(() => model.addSheet(name))).toBe("InvalidArgument");
  }
  expect(codeOf(() => model.addSheet("sheet1"))).toBe("ItemAlreadyExists");
  expect(codeOf(() => model.updateSheet("nowhere", { name: "x" }))).toBe("ItemNotFound");
});

test("the last visible sheet stays", () => {
  const second = model.addSheet();
  model.updateSheet(second, { visibility: "VeryHidden" });
  expect(model.sheets()[1]?.visibility).toBe("VeryHidden");
  expect(codeOf(() => model.deleteSheet(first))).toBe("InvalidOperation");
  expect(codeOf(() => model.updateSheet(first, { visibility: "Hidden" }))).toBe("InvalidOperation");
  expect(codeOf(() => model.activateSheet(second))).toBe("InvalidOperation");
});

test("formulas follow a renamed sheet, and lose a deleted one", () => {
  const second = model.addSheet("数据");
  model.enter(second, at(0, 0), [[5]]);
  model.enter(first, at(0, 0), [["=数据!A1*2"]]);
  expect(model.values(first, at(0, 0))).toEqual([[10]]);
  model.updateSheet(second, { name: "新 数据" });
  expect(model.formulas(first, at(0, 0))).toEqual([["='新 数据'!A1*2"]]);
  expect(model.values(first, at(0, 0))).toEqual([[10]]);
  model.deleteSheet(second);
  expect(model.values(first, at(0, 0))).toEqual([["#REF!"]]);
});

test("a copied sheet brings cells, formulas, styles and rules of its own", () => {
  model.enter(first, at(0, 0, 1, 2), [[3, "=A1*2"]]);
  model.setStyle(first, at(0, 0), { bold: true, locked: false });
  const copy = model.copySheet(first, 1);
  model.enter(copy, at(0, 0), [[10]]);
  expect(model.values(copy, at(0, 0, 1, 2))).toEqual([[10, 20]]);
  expect(model.values(first, at(0, 0, 1, 2))).toEqual([[3, 6]]);
  expect(model.getStyle(copy, at(0, 0), "locked")).toBe(false);
});

test("state of a sheet: protection, layout, freeze, selection, settings", () => {
  model.setSheetProtection(first, { options: { allowFormatCells: true }, password: null });
  expect(model.sheetProtection(first)?.options).toEqual({ allowFormatCells: true });
  model.setPageLayout(first, { orientation: "Landscape", titleRows: [0, 2] });
  model.insertCells(first, at(1, 0, 1, 16_384), "Down");
  expect(model.pageLayout(first)).toMatchObject({ orientation: "Landscape", titleRows: [0, 3] });
  model.setFreeze(first, { rows: 3, columns: 1 });
  expect(model.freeze(first)).toEqual({ rows: 3, columns: 1 });
  model.select(first, at(4, 2, 2, 2));
  expect(model.selection()).toEqual({ sheetId: first, area: at(4, 2, 2, 2) });
  model.setSetting("key", "1");
  expect([...model.settings()]).toEqual([["key", "1"]]);
});
