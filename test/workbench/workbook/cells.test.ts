import type { Area } from "../../../workbench/workbook/model/area";
import type { ModelEvent, WorkbookModel } from "../../../workbench/workbook/model/model";
import { createNodeWorkbook } from "../../../workbench/workbook/univer/univerNode";

let model: WorkbookModel;
let sheet: string;
const area = (row: number, column: number, rowCount = 1, columnCount = 1): Area => ({
  row,
  column,
  rowCount,
  columnCount,
});
const value = (row: number, column: number) => model.values(sheet, area(row, column))[0]?.[0];

beforeEach(() => {
  model = createNodeWorkbook();
  sheet = model.activeSheet();
});

describe("entering values", () => {
  const cases: [input: string | number | boolean, value: unknown, format: string, type: string][] =
    [
      ["12", 12, "General", "Double"],
      [12.5, 12.5, "General", "Double"],
      ["5%", 0.05, "0%", "Double"],
      ["81.28%", 0.8128, "0.00%", "Double"],
      ["1,234", 1234, "#,##0", "Double"],
      ["'007", "007", "General", "String"],
      ["TRUE", true, "General", "Boolean"],
      [false, false, "General", "Boolean"],
      ["得分", "得分", "General", "String"],
      ["≥95%", "≥95%", "General", "String"],
      ["#N/A", "#N/A", "General", "Error"],
      ["2024-3-5", 45356, "yyyy/m/d", "Double"],
      ["2024年3月5日", 45356, 'yyyy"年"m"月"d"日"', "Double"],
      ["", "", "General", "Empty"],
    ];
  test.each(cases)("%p becomes %p with format %s (%s)", (input, expected, format, type) => {
    model.enter(sheet, area(0, 0), [[input]]);
    expect(value(0, 0)).toEqual(expected);
    expect(model.numberFormats(sheet, area(0, 0))).toEqual([[format]]);
    expect(model.valueTypes(sheet, area(0, 0))).toEqual([[type]]);
  });

  test("a cell formatted as text keeps what is typed", () => {
    model.setNumberFormats(sheet, area(0, 0), [["@"]]);
    model.enter(sheet, area(0, 0), [["=1+1"]]);
    expect(value(0, 0)).toBe("=1+1");
    model.enter(sheet, area(0, 0), [["007"]]);
    expect(value(0, 0)).toBe("007");
  });

  test("a style or a format changes no type", () => {
    model.enter(sheet, area(0, 0, 1, 3), [["'007", 12, "'TRUE"]]);
    model.setStyle(sheet, area(0, 0, 1, 3), { bold: true });
    model.setNumberFormats(sheet, area(0, 0, 1, 3), [["@", "@", "0.00"]]);
    expect(model.values(sheet, area(0, 0, 1, 3))).toEqual([["007", 12, "TRUE"]]);
  });

  test("a number keeps the format the cell has", () => {
    model.setNumberFormats(sheet, area(0, 0), [["0.00"]]);
    model.enter(sheet, area(0, 0), [["5%"]]);
    expect(value(0, 0)).toBe(0.05);
    expect(model.text(sheet, area(0, 0))).toEqual([["0.05"]]);
  });

  test("null leaves a cell alone and an empty text empties it", () => {
    model.enter(sheet, area(0, 0, 1, 3), [[1, 2, 3]]);
    model.enter(sheet, area(0, 0, 1, 3), [[null, "", 4]]);
    expect(model.values(sheet, area(0, 0, 1, 3))).toEqual([[1, "", 4]]);
  });

  test("cells hidden under a merge take nothing", () => {
    model.merge(sheet, area(0, 0, 2, 2), false);
    model.enter(sheet, area(0, 0, 2, 2), [
      [1, 2],
      [3, 4],
    ]);
    expect(model.values(sheet, area(0, 0, 2, 2))).toEqual([
      [1, ""],
      ["", ""],
    ]);
  });
});

test("a merge keeps the top left value, and is listed", () => {
  model.enter(sheet, area(0, 0, 1, 2), [["a", "b"]]);
  model.merge(sheet, area(0, 0, 1, 2), false);
  expect(model.values(sheet, area(0, 0, 1, 2))).toEqual([["a", ""]]);
  expect(model.mergedAreas(sheet)).toEqual([area(0, 0, 1, 2)]);
  model.unmerge(sheet, area(0, 1));
  expect(model.mergedAreas(sheet)).toEqual([]);
});

test("the used area counts values, and formats unless asked not to", () => {
  expect(model.usedArea(sheet, true)).toBeNull();
  model.enter(sheet, area(2, 1), [["x"]]);
  model.setStyle(sheet, area(5, 5), { fillColor: "#FF0000" });
  expect(model.usedArea(sheet, true)).toEqual(area(2, 1));
  expect(model.usedArea(sheet, false)).toEqual(area(2, 1, 4, 5));
});

test("clearing contents leaves formats, clearing formats leaves contents", () => {
  model.enter(sheet, area(0, 0), [["x"]]);
  model.setStyle(sheet, area(0, 0), { bold: true, locked: false });
  model.clear(sheet, area(0, 0), "Contents");
  expect(value(0, 0)).toBe("");
  expect(model.getStyle(sheet, area(0, 0), "bold")).toBe(true);
  model.enter(sheet, area(0, 0), [["y"]]);
  model.clear(sheet, area(0, 0), "Formats");
  expect(value(0, 0)).toBe("y");
  expect(model.getStyle(sheet, area(0, 0), "bold")).toBe(false);
  expect(model.getStyle(sheet, area(0, 0), "locked")).toBe(true);
  model.clear(sheet, area(0, 0), "All");
  expect(model.usedArea(sheet, false)).toBeNull();
});

test("an edit is one event with the value before", () => {
  const events: ModelEvent[] = [];
  model.enter(sheet, area(0, 0), [[1]]);
  model.onEvent((event) => events.push(event));
  model.enter(sheet, area(0, 0), [[2]]);
  model.enter(sheet, area(0, 0, 1, 2), [[3, 4]]);
  expect(events).toEqual([
    {
      type: "changed",
      sheetId: sheet,
      area: area(0, 0),
      changeType: "RangeEdited",
      before: { value: 1, valueType: "Double" },
    },
    { type: "changed", sheetId: sheet, area: area(0, 0, 1, 2), changeType: "RangeEdited" },
  ]);
});

test("inserted and deleted rows move cells, formulas, merges and styles", () => {
  model.enter(sheet, area(0, 0, 3, 1), [[1], [2], ["=SUM(A1:A2)"]]);
  model.merge(sheet, area(2, 1, 1, 2), false);
  model.setStyle(sheet, area(2, 0), { fillColor: "#00FF00" });
  model.insertCells(sheet, area(1, 0, 2, 16_384), "Down");
  expect(model.formulas(sheet, area(4, 0))).toEqual([["=SUM(A1:A4)"]]);
  expect(value(4, 0)).toBe(3);
  expect(model.mergedAreas(sheet)).toEqual([area(4, 1, 1, 2)]);
  expect(model.getStyle(sheet, area(4, 0), "fillColor")).toBe("#00FF00");
  model.deleteCells(sheet, area(1, 0, 2, 16_384), "Up");
  expect(model.formulas(sheet, area(2, 0))).toEqual([["=SUM(A1:A2)"]]);
  expect(value(2, 0)).toBe(3);
});

test("a block of cells moves inside the sheet", () => {
  model.enter(sheet, area(0, 0, 3, 2), [
    [1, "a"],
    [2, "b"],
    [3, "c"],
  ]);
  model.insertCells(sheet, area(1, 0), "Down");
  expect(model.values(sheet, area(0, 0, 4, 2))).toEqual([
    [1, "a"],
    ["", "b"],
    [2, "c"],
    [3, ""],
  ]);
  model.deleteCells(sheet, area(0, 0, 1, 1), "Left");
  expect(model.values(sheet, area(0, 0, 1, 2))).toEqual([["a", ""]]);
});
