/** A sheet of a few cells that has everything that a plan can ask for, so that all of it can be told in a test. */
import type { CellRange, SheetPlan } from "../../../src/form";
import type { Area } from "../../../workbench/workbook/model/area";

export const range = (row: number, column: number, rows = 1, columns = 1): CellRange => ({
  row,
  column,
  rows,
  columns,
});

/** Cells as the workbench names them. */
export const area = (row: number, column: number, rowCount = 1, columnCount = 1): Area => ({
  row,
  column,
  rowCount,
  columnCount,
});

export function smallPlan(changes: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name: "小'表",
    rows: 4,
    columns: 3,
    cells: [
      [{ value: "标题" }, null, null],
      [{ value: "指标" }, { value: "分值" }, { value: "" }],
      [{ value: "007" }, { value: 3.5, numberFormat: "0.0" }, { value: 7, formula: "=B3*2" }],
      [{ value: true }, { value: 0.5 }, { value: "尾" }],
    ],
    styles: [
      {
        ranges: [range(0, 0, 4, 3)],
        style: { fontName: "宋体", fontSize: 10, vertical: "middle", wrap: true, locked: true },
      },
      {
        ranges: [range(0, 0)],
        style: {
          fontName: "黑体",
          fontSize: 18,
          bold: true,
          fontColor: "#112233",
          fill: "#DDEEFF",
          horizontal: "center",
          vertical: "top",
          wrap: false,
        },
      },
      { ranges: [range(1, 0, 2, 2)], style: { border: true, horizontal: "left", bold: false } },
      {
        ranges: [range(2, 1), range(3, 1)],
        style: { numberFormat: "0.00%", locked: false, horizontal: "right", vertical: "bottom" },
      },
    ],
    merges: [range(0, 0, 1, 3)],
    rules: [
      {
        ranges: [range(1, 0), range(3, 0)],
        list: ["优", "良"],
        refuse: true,
        prompt: { title: "评级", text: "请选。" },
        error: { title: "不行", text: "只能选。" },
      },
      { ranges: [range(1, 1)], list: ["甲"], refuse: false },
      { ranges: [range(2, 1)], decimal: { min: 1, max: 9 }, refuse: true },
      { ranges: [range(3, 1)], decimal: { min: 2 }, refuse: true },
      { ranges: [range(3, 2)], formula: "=LEN(C4)<5", refuse: true },
      { ranges: [range(2, 2)], refuse: false },
    ],
    checks: [
      { range: range(2, 0, 2, 1), condition: '$A3=""', says: "未填", look: "todo" },
      { range: range(2, 1), condition: "$B3>3", says: '太"大', look: "wrong" },
    ],
    columnWidths: [60, 75, 90],
    rowHeights: [
      { row: 0, height: 30 },
      { row: 3, height: 45 },
    ],
    frozenRows: 2,
    print: {
      orientation: "landscape",
      paper: "A4",
      fitToPagesWide: 1,
      printArea: range(0, 0, 4, 3),
      titleRows: { first: 1, last: 2 },
      footer: "第 &P 页",
      margins: { top: 2.54, bottom: 1.27, left: 5.08, right: 0.635 },
    },
    protect: true,
    firstInput: { row: 2, column: 1 },
    tabColor: "#00AA55",
    ...changes,
  };
}
