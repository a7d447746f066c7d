/** Which rows of a form on its sheet are too low for their texts, and how high they would have to be. */
import {
  fitRows,
  makeForm,
  type CellRange,
  type LineSizes,
  type PerformanceForm,
} from "../../../src/form";
import type { CellValue } from "../../../src/scoring";
import { gridOf } from "../forms";

type Placed = [
  path: "title" | "year" | "unit" | "goal" | "achievement",
  value: CellValue,
  row: number,
  column: number,
];

/** A form whose sheet begins in C3, with texts in cells counted from there. */
function formOf(texts: Placed[]): PerformanceForm {
  const form = makeForm({ kind: "selfEvaluation" });
  for (const [path, value, row, column] of texts) {
    form[path] = { value, at: { row: row + 2, column: column + 2 } };
  }
  return form;
}

function fit(texts: Placed[], sizes: Partial<LineSizes> = {}, merges: CellRange[] = []) {
  const moved = merges.map((range) => ({ ...range, row: range.row + 2, column: range.column + 2 }));
  const grid = { ...gridOf([], moved), origin: { row: 2, column: 2 } };
  const { rows, tooLong } = fitRows(formOf(texts), grid, {
    ...{ rowHeights: [20, 20, 20], columnWidths: [66, 66, 66] },
    ...sizes,
  });
  return [rows.map(({ row, before, height }) => [row, before, height]), tooLong];
}

const merge = (row: number, column: number, rows: number, columns: number) => ({
  ...{ row, column, rows, columns },
});
const nothing = [[], []];
/** Six characters to a line: one of 13.5 points, and 6 more in all. */
const characters = (count: number) => "指".repeat(count);

test("a row grows to the lines of its text", () => {
  expect(fit([["unit", characters(6), 0, 0]])).toEqual(nothing);
  expect(fit([["unit", characters(7), 0, 0]])).toEqual([[[2, 20, 33]], []]);
  expect(fit([["goal", characters(13), 1, 2]])).toEqual([[[3, 20, 47]], []]);
  expect(
    fit([
      ["unit", characters(7), 0, 0],
      ["goal", characters(13), 2, 2],
    ]),
  ).toEqual([
    [
      [2, 20, 33],
      [4, 20, 47],
    ],
    [],
  ]);
});

test("title and year, numbers and fields without a cell are left alone", () => {
  const long = characters(99);
  expect(fit([["title", long, 0, 0]])).toEqual(nothing);
  expect(fit([["year", long, 0, 0]])).toEqual(nothing);
  expect(fit([["goal", 1234567890123456, 0, 0]], { columnWidths: [16, 16, 16] })).toEqual(nothing);
  const form = makeForm({ kind: "selfEvaluation", goal: long });
  const sizes = { rowHeights: [20], columnWidths: [66] };
  expect(fitRows(form, gridOf([]), sizes)).toEqual({ rows: [], tooLong: [] });
});

test.each([
  [32, [[[2, 32, 33]], []]],
  [32.1, nothing],
  [33, nothing],
  [60, nothing],
])(
  "a row of %d points whose text takes 33 stays where less than a point is missing",
  (height, be) => {
    const sizes = { rowHeights: [height, 20, 20] };
    expect(fit([["unit", characters(7), 0, 0]], sizes)).toEqual(be);
  },
);

test("merged cells have the room of all their columns, and grow by their last row", () => {
  const texts: Placed[] = [["goal", characters(13), 0, 0]];
  // 12 characters to a line of two columns.
  expect(fit(texts, {}, [merge(0, 0, 1, 2)])).toEqual([[[2, 20, 33]], []]);
  expect(fit(texts, {}, [merge(0, 0, 1, 3)])).toEqual(nothing);
  expect(fit(texts, {}, [merge(0, 0, 2, 1)])).toEqual([[[3, 20, 27]], []]);
  expect(fit(texts, {}, [merge(1, 0, 1, 3)])).toEqual([[[2, 20, 47]], []]);
});

test("what is hidden is left: a row of the text, or all of its columns", () => {
  const texts: Placed[] = [["goal", characters(13), 0, 0]];
  expect(fit(texts, { rowHeights: [0, 20, 20] })).toEqual(nothing);
  expect(fit(texts, { columnWidths: [0, 66, 66] })).toEqual(nothing);
  const down = [merge(0, 0, 2, 1)];
  expect(fit(texts, { rowHeights: [20, 0, 20] }, down)).toEqual(nothing);
  expect(fit(texts, { rowHeights: [0, 20, 20] }, down)).toEqual(nothing);
  expect(fit(texts, { rowHeights: [20, 20, 0] }, down)).toEqual([[[3, 20, 27]], []]);
  const across = [merge(0, 0, 1, 2)];
  expect(fit(texts, { columnWidths: [0, 66, 66] }, across)).toEqual([[[2, 20, 47]], []]);
  expect(fit(texts, { columnWidths: [66, 0, 66] }, across)).toEqual([[[2, 20, 47]], []]);
  expect(fit(texts, { columnWidths: [0, 0, 66] }, across)).toEqual(nothing);
});

test("a text that fits into no row is told, its row as high as Excel makes it", () => {
  // 29 lines are 397.5 points, 30 are 411.
  expect(fit([["goal", characters(6 * 29), 0, 0]])).toEqual([[[2, 20, 398]], []]);
  expect(fit([["goal", characters(6 * 30), 0, 0]])).toEqual([[[2, 20, 409]], [2]]);
  const full = { rowHeights: [409, 20, 20] };
  expect(fit([["goal", characters(6 * 30), 0, 0]], full)).toEqual([[], [2]]);
  // As read back in whole pixels.
  const near = { rowHeights: [408.5, 20, 20] };
  expect(fit([["goal", characters(6 * 30), 0, 0]], near)).toEqual([[], [2]]);
});
