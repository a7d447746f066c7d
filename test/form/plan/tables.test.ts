/** What sheets of one table share: how high their rows are, how they are printed, what is read of their plans. */
import { gridFromPlan, type SheetPlan } from "../../../src/form";
import { heightsOfTable, tableToRead, valuesOf } from "../../../src/form/plan/tableSheet";
import { linesOf, possibleHeight, rowHeights } from "../../../src/form/plan/rowHeight";
import { printed } from "../plans";

describe("lines of a text", () => {
  // A Chinese character is 10 points wide, another 5.6; 6 points of the width are no room.
  test.each([
    ["", 66, 1],
    ["指标指标指标", 66, 1],
    ["指标指标指标", 65.9, 2],
    ["指标指标指标值", 66, 2],
    ["指标指标指标指标指标指标", 66, 2],
    ["指标指标指标指标指标指标值", 66, 3],
    ["a".repeat(10), 63, 1],
    ["a".repeat(10), 61, 2],
    // From the first of the Chinese radicals on a character is wide.
    ["\u2e7f".repeat(10), 63, 1],
    ["\u2e80".repeat(10), 63, 2],
    // Lines that are broken count each, and an empty one as one.
    ["一\n二", 66, 2],
    ["一\r\n二\r三\n\n四", 66, 5],
    ["指标指标指标值\n二", 66, 3],
    // No column has room for less than one character.
    ["指标", 0, 2],
    ["指标", 16, 2],
    ["指标", 26, 1],
  ])("%j in %d points takes %d", (text, width, lines) => {
    expect(linesOf(text, width)).toBe(lines);
  });
});

describe("heights of rows", () => {
  const at = (row: number, column: number, rows = 1, columns = 1) => ({
    row,
    column,
    rows,
    columns,
  });
  const wide = "指".repeat(12);

  test.each<[what: string, texts: [string, ReturnType<typeof at>][], heights: number[]]>([
    ["stay where all fits", [["指", at(0, 0)]], [20, 20, 20]],
    // 2 × 13.5 + 6.
    ["grow to two lines", [[wide, at(1, 0)]], [20, 33, 20]],
    ["are whole points", [["指".repeat(13), at(1, 0)]], [20, 47, 20]],
    [
      "go by the highest of a row",
      [
        [wide, at(1, 0)],
        ["指", at(1, 1)],
        ["", at(1, 2)],
      ],
      [20, 33, 20],
    ],
    ["need less in merged columns", [[wide, at(1, 0, 1, 2)]], [20, 20, 20]],
    ["are enough together", [[wide, at(0, 0, 2)]], [20, 20, 20]],
    // 9 lines are 127.5.
    ["grow in the last row of a text", [["指".repeat(54), at(0, 0, 2)]], [20, 108, 20]],
    [
      "grow for rows of their own first",
      [
        ["指".repeat(54), at(0, 0, 2)],
        [wide, at(0, 1)],
      ],
      [33, 95, 20],
    ],
    ["end where Excel's end", [["指".repeat(6 * 30), at(2, 0)]], [20, 20, 409]],
  ])("%s", (_, texts, heights) => {
    const placed = texts.map(([text, range]) => ({ text, range }));
    expect(rowHeights(placed, [66, 66, 66], [20, 20, 20])).toEqual(heights);
  });

  test.each([
    [20, 20],
    [20.01, 21],
    [408.5, 409],
    [409, 409],
    [409.5, 409],
  ])("%d points can be %d", (height, possible) => {
    expect(possibleHeight(height)).toBe(possible);
  });
});

const wide = "指".repeat(12);
const cells: SheetPlan["cells"] = [
  [{ value: wide }, null],
  [{ value: "指".repeat(16) }, null],
  [{ value: "名称" }, { value: "数" }],
  [{ value: wide }, { value: 1 }],
  [{ value: wide, formula: "=A4" }, { value: wide }],
];

describe("a sheet of one table", () => {
  test("has rows as high as their texts; title and formulas are left alone", () => {
    const heights = (lowest: { title: number; note?: number; row: number }, columns?: number) =>
      heightsOfTable(cells, [66, 66], lowest, columns).map(({ row, height }) => [row, height]);
    // The note stands across both columns: 12 characters in a line.
    expect(heights({ title: 34, note: 25, row: 20 })).toEqual([
      ...[
        [0, 34],
        [1, 33],
        [2, 20],
        [3, 33],
        [4, 33],
      ],
    ]);
    expect(heights({ title: 34, note: 40, row: 20 })[1]).toEqual([1, 40]);
    // Without a note the second row is one of the table: 6 characters in a line.
    expect(heights({ title: 34, row: 20 })[1]).toEqual([1, 47]);
    // A column that is not printed is not looked at.
    expect(heights({ title: 34, note: 25, row: 20 }, 1)).toEqual([
      ...[
        [0, 34],
        [1, 47],
        [2, 20],
        [3, 33],
        [4, 20],
      ],
    ]);
  });

  test("to be read has nothing to be filled in", () => {
    expect(tableToRead(cells, [66, 66], { title: 34, note: 25, row: 20 }, 3)).toEqual({
      ...{ rows: 5, columns: 2, cells, rules: [], checks: [], columnWidths: [66, 66] },
      rowHeights: [34, 33, 20, 33, 33].map((height, row) => ({ row, height })),
      frozenRows: 3,
      print: {
        ...printed,
        printArea: { row: 0, column: 0, rows: 5, columns: 2 },
        titleRows: { first: 2, last: 2 },
      },
      protect: false,
    });
  });

  test("is measured by what its formulas show", () => {
    expect(valuesOf([[{ value: 1, formula: "=A1", numberFormat: "0.0" }, null]])).toEqual([
      [{ value: 1 }, null],
    ]);
  });
});

test("a plan is read as its sheet would be: formulas, values, formats of cells above those of styles", () => {
  const plan: SheetPlan = {
    ...tableToRead(
      [
        [{ value: "名" }, { value: 2, formula: "=1+1" }, null],
        [{ value: 0.5, numberFormat: "0%" }, { value: "a" }, { value: false }],
        [null, null, null],
      ],
      [66, 66, 66],
      { title: 34, row: 20 },
      1,
    ),
    ...{ name: "表", firstInput: { row: 0, column: 0 }, protect: true },
    merges: [{ row: 0, column: 0, rows: 2, columns: 1 }],
    styles: [
      { ranges: [{ row: 0, column: 0, rows: 2, columns: 2 }], style: { numberFormat: "0.00" } },
      { ranges: [{ row: 0, column: 0, rows: 3, columns: 3 }], style: { bold: true } },
      // The later style lies above.
      {
        ranges: [
          { row: 1, column: 1, rows: 1, columns: 1 },
          { row: 2, column: 2, rows: 1, columns: 1 },
        ],
        style: { numberFormat: "@" },
      },
    ],
  };
  expect(gridFromPlan(plan)).toEqual({
    ...{ sheetId: "", sheetName: "表", origin: { row: 0, column: 0 }, isProtected: true },
    values: [
      ["名", 2, ""],
      [0.5, "a", false],
      ["", "", ""],
    ],
    formulas: [
      ["名", "=1+1", ""],
      [0.5, "a", false],
      ["", "", ""],
    ],
    numberFormats: [
      ["0.00", "0.00", "General"],
      ["0%", "@", "General"],
      ["General", "General", "@"],
    ],
    merges: [{ row: 0, column: 0, rows: 2, columns: 1 }],
  });
});
