/** A grid's cells as the readers of its parts see them, addresses counted from where the used range begins. */
import { emptyField, type CellRange, type Grid } from "../../../src/form";
import { viewGrid } from "../../../src/form/read/gridView";
import {
  fieldUnder,
  filledColumn,
  filledColumns,
  isEmpty,
  isFilledUnder,
  isLabelRow,
  isTitleRow,
  namesUnder,
  rowReader,
  wordsBeside,
} from "../../../src/form/read/readCells";
import type { CellValue } from "../../../src/scoring";
import { gridOf } from "../forms";
import { placed, viewOf } from "./support";

const merge = (row: number, column: number, rows: number, columns: number): CellRange => ({
  ...{ row, column, rows, columns },
});

describe("a used range that begins at F11, with ragged rows", () => {
  const grid: Grid = {
    ...gridOf([]),
    values: [["三级指标", null, "甲"], [], ["得分", "", 5]],
    formulas: [["三级指标", "", "甲"], [], ["得分", '=""', "=2+3"]],
    numberFormats: [["@", "0.0"]],
    origin: { row: 10, column: 5 },
    merges: [merge(10, 5, 2, 1), merge(12, 5, 1, 2)],
  };
  // What is computed while the file is loaded is not broken on purpose.
  const viewed = () => viewGrid(grid);

  test("has its cells", () => {
    const view = viewed();
    const cells: [number, number][] = [
      [0, 0],
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 0],
      [2, 2],
      [3, 0],
      [-1, 0],
    ];
    expect(cells.map(([row, column]) => view.valueAt(row, column))).toEqual([
      ...["三级指标", "", "甲", "", "", 5, "", ""],
    ]);
    expect([-1, 0, 1, 2, 3].map((row) => view.widthOf(row))).toEqual([0, 3, 0, 3, 0]);
    expect(view.rows).toBe(3);
  });

  test("has content where a cell shows something or holds a formula", () => {
    const view = viewed();
    const cells: [number, number][] = [
      [0, 0],
      [0, 1],
      [2, 1],
      [2, 2],
      [1, 0],
      [3, 0],
    ];
    expect(cells.map(([row, column]) => view.hasContent(row, column))).toEqual([
      ...[true, false, true, true, false, false],
    ]);
  });

  test("has fields with the sheet's addresses", () => {
    const view = viewed();
    expect(view.fieldAt(0, 0)).toEqual({
      value: "三级指标",
      at: { row: 10, column: 5 },
      numberFormat: "@",
    });
    const bare = view.fieldAt(0, 2);
    expect(bare).toEqual({ value: "甲", at: { row: 10, column: 7 } });
    expect(Object.keys(bare)).toEqual(["value", "at"]);
    expect(view.fieldAt(2, 2)).toEqual({ value: 5, at: { row: 12, column: 7 }, formula: "=2+3" });
    expect(view.fieldAt(7, 1)).toEqual({ value: "", at: { row: 17, column: 6 } });
  });

  test("has words with the cells that each spans", () => {
    const view = viewed();
    const name = { means: { indicators: "name" }, ...merge(0, 0, 2, 1) };
    const score = { means: { tasks: "score", indicators: "score" }, ...merge(2, 0, 1, 2) };
    expect(view.words).toEqual([name, score]);
    expect([view.wordAt(0, 0), view.wordAt(2, 0)]).toEqual([name, score]);
    expect([view.wordAt(0, 1), view.wordAt(1, 0), view.wordAt(9, 0)]).toEqual([null, null, null]);
    expect([view.wordsOfRow(2), view.wordsOfRow(1), view.wordsOfRow(9)]).toEqual([[score], [], []]);
    expect(view.spanAt(0, 0)).toMatchObject({ rows: 2, columns: 1 });
    expect(view.spanAt(0, 1)).toEqual({ rows: 1, columns: 1 });
  });
});

test("the word of a column is found among many, and only there", () => {
  const view = viewOf([["得分", "甲", "分值", "三级指标", "", "单位名称", 7]]);
  const found = [0, 1, 2, 3, 4, 5, 6, 7].map((column) => view.wordAt(0, column)?.column ?? null);
  expect(found).toEqual([0, null, 2, 3, null, 5, null, null]);
});

describe("under a heading that spans B to D", () => {
  const span = { column: 1, columns: 3 };
  const viewed = () =>
    viewOf([
      ["甲", "", "", "", "乙"],
      ["", "", "丙", "丁", ""],
      ["", "", "", 0, ""],
      ["", "戊", "己", "", ""],
    ]);

  test.each([
    [0, 1, false, "B1="],
    [1, 2, true, "C2=丙"],
    [2, 3, true, "D3=0"],
    [3, 1, true, "B4=戊"],
  ])("row %i is filled in column %i", (row, column, isFilled, field) => {
    const view = viewed();
    expect(filledColumn(view, row, span)).toBe(column);
    expect(isFilledUnder(view, row, span)).toBe(isFilled);
    expect(placed(fieldUnder(view, row, span))).toBe(field);
  });

  test("a heading of one column looks at no other, one that is not there at none", () => {
    const view = viewed();
    expect(filledColumn(view, 1, { column: 1, columns: 1 })).toBe(1);
    expect(filledColumn(view, 0, { column: 4, columns: 1 })).toBe(4);
    expect(isFilledUnder(view, 1, { column: 1, columns: 1 })).toBe(false);
    expect(isFilledUnder(view, 0, { column: 4, columns: 3 })).toBe(true);
    expect(filledColumn(view, 2, { column: 4, columns: 99 })).toBe(4);
    expect(isFilledUnder(view, 0, undefined)).toBe(false);
    expect(fieldUnder(view, 0, undefined)).toEqual({ value: "", at: null });
  });
});

test("a part's fields are read row by row, what has no column has no cell", () => {
  const view = viewOf([
    ["甲", 100, "", 5],
    ["乙", "", 90, 7],
  ]);
  const columns = new Map([
    ["name", { column: 0, columns: 1 }],
    ["executed", { column: 1, columns: 2 }],
  ]);
  const read = rowReader(view, "tasks", columns);
  expect(
    [read(0), read(1)].map(({ name, executed, score }) => [name, executed, score].map(placed)),
  ).toEqual([
    ["A1=甲", "B1=100", ""],
    ["A2=乙", "C2=90", ""],
  ]);
  expect(Object.keys(read(0))).toEqual([
    "name",
    "budget",
    "allocated",
    "executed",
    "rate",
    "weight",
    "score",
  ]);
  const none = rowReader(view, "reasons", new Map());
  expect(Object.values(none(0))).toEqual(Array(5).fill({ value: "", at: null }));
  // All rows share what none of them has.
  expect(none(0)).toBe(none(1));
});

test.each([
  [emptyField(), true],
  [{ value: null, at: null }, true],
  [{ value: "", at: null, formula: '=""' }, false],
  [{ value: null, at: null, formula: "=A1" }, false],
  [{ value: 0, at: null }, false],
  [{ value: " ", at: null }, false],
])("the field %j is empty: %p", (field, expected) => {
  expect(isEmpty(field)).toBe(expected);
});

test.each<[CellValue[], number[]]>([
  [
    ["", "甲", "", 0, " ", false],
    [1, 3, 5],
  ],
  [["甲"], [0]],
  [[], []],
])("of the row %j the columns %j hold something", (cells, columns) => {
  expect(filledColumns(viewOf([cells, ["", "", "", "", "", ""]]), 0)).toEqual(columns);
});

test.each<[CellValue[], boolean, number[]]>([
  [["一级指标", "三级指标", "指标值"], false, [0]],
  // Where nothing stands left of the names, a label stands among them.
  [["", "三级指标", "指标值"], true, [0, 1]],
])("under the headings %j words beside the names are labels", (headings, isLeftmost, columns) => {
  const view = viewOf([headings, ["合计", "单位名称", "得分"]]);
  const names = namesUnder(view, view.wordAt(0, 1)!);
  expect(names).toEqual({ column: 1, columns: 1, isLeftmost });
  expect(wordsBeside(view, 1, names).map(({ column }) => column)).toEqual(columns);
});

test("names are leftmost where nothing in their heading's row stands left of them", () => {
  const view = viewOf(
    [
      ["", "三级指标"],
      ["1.", "三级指标"],
    ],
    [merge(0, 1, 1, 2)],
  );
  expect(view.words.map((word) => namesUnder(view, word))).toEqual([
    { column: 1, columns: 2, isLeftmost: true },
    { column: 1, columns: 1, isLeftmost: false },
  ]);
});

test.each<[CellValue[], boolean]>([
  [["单位名称", "甲局"], true],
  [["", "三级指标", "年初总体目标"], true],
  [["总评价得分", 90], false],
  [["三级指标", "得分"], false],
  [["甲局"], false],
  [[], false],
])("the row %j has a label of the header or of a goal: %p", (cells, expected) => {
  expect(isLabelRow(viewOf([cells]), 0)).toBe(expected);
});

test.each<[CellValue[], boolean]>([
  [["整体绩效自评表"], true],
  [["", "", "整体绩效自评表", ""], true],
  [["整体绩效自评表", "附件"], false],
  [["附件", "整体绩效自评表"], false],
  [["整体绩效自评表", "整体绩效自评表"], false],
  [["2024年度"], false],
  [["", ""], false],
  [[], false],
])("the row %j holds a title and nothing else: %p", (cells, expected) => {
  expect(isTitleRow(viewOf([cells, ["", "", "", ""]]), 0)).toBe(expected);
});
