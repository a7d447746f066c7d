/** The sheet 校验报告: written cell by cell, and read back wherever its used range begins. */
import {
  isNoteSheet,
  isNoteTable,
  noteColumnKeys,
  noteRowsOf,
  noteSummaryOf,
  type NoteRow,
} from "../../../src/form/notes/noteSheet";
import { noteSummary, planNoteSheet } from "../../../src/form/notes/planNoteSheet";
import type { CellValue } from "../../../src/scoring";
import {
  addresses,
  body,
  contentsOf,
  heightsOf,
  input,
  left,
  looksOf,
  note,
  printed,
  title,
} from "../plans";
import { gridOf } from "../forms";

const NOTE =
  "「单位说明」由单位填写，重新校验时读回，刷新时保留。级别为「核实无误」的，写明理由，不计入错误和警告；单元格内容一变，就不再算数。";

const headings = [
  ...["工作表", "单元格", "指标（项目）", "级别", "问题", "怎样改", "单位说明", "核实日期"],
  "校验码（请勿改动）",
];

const blank = Object.fromEntries(noteColumnKeys.map((key) => [key, ""])) as NoteRow;
const lines: NoteRow[] = [
  {
    ...{ sheet: "甲\"乙'表", cell: "H16", name: "办结率", level: "错误" },
    ...{ sentence: "完成值".repeat(10), remedy: "改", says: "", date: "", key: "K f p s" },
  },
  { ...blank, sheet: "表", says: "已核对", date: "2025-01-02" },
];

describe("as it is written", () => {
  const plan = () => planNoteSheet("共 1 个错误。", lines);

  test("each problem has a link to its cell, and blanks stay empty", () => {
    const value = (text: string) => ({ value: text });
    const own = "ABCDEFGHI";
    expect(contentsOf(plan())).toEqual({
      ...{ A1: value("校验报告"), A2: value("共 1 个错误。") },
      ...Object.fromEntries(headings.map((text, at) => [`${own[at]}3`, value(text)])),
      A4: value("甲\"乙'表"),
      B4: { value: "H16", formula: `=HYPERLINK("#'甲""乙''表'!H16","H16")` },
      ...{
        C4: value("办结率"),
        D4: value("错误"),
        E4: value("完成值".repeat(10)),
        F4: value("改"),
      },
      I4: value("K f p s"),
      ...{ A5: value("表"), G5: value("已核对"), H5: value("2025-01-02") },
    });
  });

  test("how it looks, and what is printed of it", () => {
    expect(looksOf(plan())).toEqual([
      [title, "A1:H1"],
      [body, "A3:H5"],
      [{ ...body, ...note, border: false }, "A2:H2"],
      [{ bold: true }, "A3:H3"],
      [left, "E4:E5 F4:F5"],
      [{ ...left, ...input }, "G4:G5"],
      [{ fontColor: "#0563C1" }, "B4:B5"],
      [{ ...note, wrap: false }, "I3:I5"],
    ]);
    expect(addresses(plan().merges)).toBe("A1:H1 A2:H2");
    // The problem takes two lines of 17 characters; the key's column is not looked at.
    expect(heightsOf(plan())).toEqual([34, 30, 20, 33, 20]);
    expect(plan()).toMatchObject({
      ...{ name: "校验报告", rows: 5, columns: 9, rules: [], checks: [], frozenRows: 3 },
      columnWidths: [95, 45, 110, 60, 185, 185, 160, 70, 60],
      print: {
        ...printed,
        printArea: { row: 0, column: 0, rows: 5, columns: 8 },
        titleRows: { first: 2, last: 2 },
      },
      ...{ protect: false, firstInput: { row: 3, column: 6 } },
    });
  });

  test("without problems it is title, note and headings", () => {
    const empty = planNoteSheet("", []);
    expect(contentsOf(empty).A2).toEqual({ value: NOTE });
    expect(looksOf(empty).map(([, at]) => at)).toEqual([
      ...["A1:H1", "A3:H3", "A2:H2", "A3:H3", "I3"],
    ]);
  });

  test("what was found stands before the note", () => {
    expect(noteSummary("共 1 个错误。")).toBe(`共 1 个错误。${NOTE}`);
  });
});

const table = (values: CellValue[][], row = 0, column = 0) => ({
  ...{ sheetId: "n", sheetName: "校验报告", origin: { row, column } },
  values,
});
const written: CellValue[][] = [
  ["校验报告"],
  [" 共 1 个错误。 "],
  headings,
  ["表", " H16 ", "办结率", "错误", "问题", null, 5, "", "K"],
  ["", " ", null, "", "", "", "", "", ""],
  ["", "", "", "", "", "", "说明"],
];
const rows = [
  {
    ...{ sheet: "表", cell: "H16", name: "办结率", level: "错误", sentence: "问题" },
    ...{ remedy: "", says: "5", date: "", key: "K" },
  },
  { ...blank, says: "说明" },
];

describe("as it is read", () => {
  test("each row as its cells say, blank ones left out", () => {
    expect(noteRowsOf(table(written))).toEqual(rows);
    expect(noteSummaryOf(table(written))).toBe("共 1 个错误。");
  });

  test("the used range may begin with the headings", () => {
    expect(noteRowsOf(table(written.slice(2), 2))).toEqual(rows);
    expect(noteSummaryOf(table(written.slice(2), 2))).toBe("");
    expect(noteRowsOf(table(written.slice(0, 3)))).toEqual([]);
  });

  test("no other sheet is one, whatever its name: each heading in its place", () => {
    expect(isNoteTable(table(written))).toBe(true);
    expect(noteRowsOf(undefined)).toEqual([]);
    for (const column of [0, 4, 8]) {
      const other = written.map((line, row) =>
        row === 2 ? line.map((cell, at) => (at === column ? "别的" : cell)) : line,
      );
      expect([isNoteTable(table(other)), noteRowsOf(table(other))]).toEqual([false, []]);
    }
    expect(isNoteTable(table(written, 1))).toBe(false);
    expect(isNoteTable(table(written, 0, 1))).toBe(false);
    expect(isNoteTable(table([]))).toBe(false);
  });

  test("a grid is it by the sheet that was read along as such", () => {
    const notes = table(written);
    const grid = { ...gridOf(written), sheetId: "n" };
    expect(isNoteSheet({ ...grid, notes })).toBe(true);
    expect(isNoteSheet({ ...grid, sheetId: "m", notes })).toBe(false);
    expect(isNoteSheet({ ...grid, notes: table([]) })).toBe(false);
    expect(isNoteSheet(grid)).toBe(false);
  });
});
