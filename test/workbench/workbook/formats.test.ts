import type { DataValidation, WorkbookModel } from "../../../workbench/workbook/model/model";
import { createNodeWorkbook } from "../../../workbench/workbook/univer/univerNode";

let model: WorkbookModel;
let sheet: string;
const at = (row: number, column: number, rowCount = 1, columnCount = 1) => ({
  row,
  column,
  rowCount,
  columnCount,
});

beforeEach(() => {
  model = createNodeWorkbook();
  sheet = model.activeSheet();
});

test("every style property is read back as it was set, and is null where cells differ", () => {
  const style = {
    fillColor: "#FFF2CC",
    fontName: "仿宋",
    fontSize: 14,
    fontColor: "#C00000",
    bold: true,
    italic: true,
    underline: "Double",
    strikethrough: true,
    horizontalAlignment: "Center",
    verticalAlignment: "Top",
    wrapText: true,
    indentLevel: 2,
    shrinkToFit: true,
    textOrientation: 45,
    locked: false,
    formulaHidden: true,
  } as const;
  const defaults = Object.keys(style).map((key) => model.getStyle(sheet, at(0, 0), key as "bold"));
  model.setStyle(sheet, at(0, 0, 2, 2), style);
  for (const [key, value] of Object.entries(style)) {
    expect([key, model.getStyle(sheet, at(0, 0, 2, 2), key as "bold")]).toEqual([key, value]);
    expect([key, model.getStyle(sheet, at(0, 0, 3, 1), key as "bold")]).toEqual([key, null]);
  }
  Object.keys(style).forEach((key, index) => {
    model.setStyle(sheet, at(0, 0), { [key]: defaults[index] });
    expect([key, model.getStyle(sheet, at(0, 0), key as "bold")]).toEqual([key, defaults[index]]);
  });
});

test("a style of whole columns and of the whole sheet reaches empty cells", () => {
  model.setStyle(sheet, at(0, 0, 1_048_576, 16_384), { locked: false });
  model.setStyle(sheet, at(2, 0, 1, 2), { locked: true });
  expect(model.getStyle(sheet, at(50, 5), "locked")).toBe(false);
  expect(model.getStyle(sheet, at(2, 1), "locked")).toBe(true);
});

test("neighbours share a border", () => {
  model.setBorder(sheet, at(1, 1, 2, 2), "EdgeTop", { style: "Continuous", weight: "Medium" });
  expect(model.getBorder(sheet, at(0, 1, 1, 2), "EdgeBottom")).toEqual({
    style: "Continuous",
    weight: "Medium",
    color: "#000000",
  });
  expect(model.getBorder(sheet, at(1, 1, 2, 2), "EdgeLeft").style).toBe("None");
  model.setBorder(sheet, at(0, 1, 1, 2), "EdgeBottom", { style: "None" });
  expect(model.getBorder(sheet, at(1, 1, 2, 2), "EdgeTop").style).toBe("None");
});

test("widths and heights in points", () => {
  model.setColumnWidth(sheet, at(0, 1, 1_048_576, 2), 90);
  model.setRowHeight(sheet, at(3, 0, 1, 16_384), 30);
  expect(model.columnWidth(sheet, at(0, 1, 1, 2))).toBe(90);
  expect(model.columnWidth(sheet, at(0, 0, 1, 2))).toBeNull();
  expect(model.rowHeight(sheet, at(3, 0))).toBe(30);
  model.setRowsHidden(sheet, at(3, 0, 1, 16_384), true);
  expect(model.rowsHidden(sheet, at(3, 0))).toBe(true);
});

const list: DataValidation = {
  rule: { list: { inCellDropDown: true, source: "项,个,%" } },
  ignoreBlanks: true,
  errorAlert: { message: "请选择", showAlert: true, style: "Warning", title: "度量单位" },
  prompt: { message: "", showPrompt: true, title: "" },
};
const decimal: DataValidation = {
  ...list,
  rule: { decimal: { formula1: 0, formula2: 100, operator: "Between" } },
};

test("data validation: set, replaced in part, moved with rows, cleared", () => {
  model.setDataValidation(sheet, at(0, 0, 4, 1), list);
  expect(model.dataValidation(sheet, at(1, 0, 2, 1))).toEqual(list);
  model.setDataValidation(sheet, at(1, 0), decimal);
  expect(model.dataValidation(sheet, at(1, 0))).toEqual(decimal);
  expect(model.dataValidation(sheet, at(0, 0, 4, 1))).toBe("mixed");
  model.insertCells(sheet, at(0, 0, 2, 16_384), "Down");
  expect(model.dataValidation(sheet, at(3, 0))).toEqual(decimal);
  model.setDataValidation(sheet, at(0, 0, 9, 9), null);
  expect(model.dataValidation(sheet, at(3, 0))).toBeNull();
});

test("conditional formats: order, change, moved with rows, deleted with theirs", () => {
  const format = {
    areas: [at(2, 0, 2, 3)],
    type: "Custom",
    rule: { formula: "=$A3>1" },
    stopIfTrue: false,
    format: {
      fillColor: "#FF0000",
      fontColor: "",
      bold: null,
      italic: null,
      strikethrough: null,
      underline: null,
      numberFormat: null,
      borders: {},
    },
  };
  const below = model.addConditionalFormat(sheet, format);
  const above = model.addConditionalFormat(sheet, { ...format, rule: {} });
  expect(model.conditionalFormats(sheet).map((each) => each.id)).toEqual([above, below]);
  model.insertCells(sheet, at(0, 0, 1, 16_384), "Down");
  expect(model.conditionalFormats(sheet)[1]?.areas).toEqual([at(3, 0, 2, 3)]);
  model.deleteConditionalFormat(sheet, above);
  model.deleteCells(sheet, at(3, 0, 2, 16_384), "Up");
  expect(model.conditionalFormats(sheet)).toEqual([]);
});

test("comments and tables move with their cells", () => {
  const comment = model.addComment(sheet, 1, 1, "核对决算");
  const table = model.addTable(sheet, at(2, 0, 3, 2), true);
  model.insertCells(sheet, at(0, 0, 1, 16_384), "Down");
  expect(model.comments()[0]).toMatchObject({ id: comment, row: 2, column: 1 });
  expect(model.tables()[0]).toMatchObject({ id: table, name: "Table1", area: at(3, 0, 3, 2) });
});
