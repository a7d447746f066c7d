/** The headings of tables: which rows are one, what stands under each of its words, and where a table ends. */
import { columnName, type CellRange } from "../../src/form";
import { cellsOf } from "../../src/formulas/table/cells";
import { headingText, partOf, tableAt, type Table } from "../../src/formulas/table/headings";
import type { CellValue } from "../../src/scoring";
import { sheet } from "./support/tableSheet";

const merged = (row: number, column: number, rows: number, columns = 1): CellRange => ({
  ...{ row, column, rows, columns },
});

/** "1-2 to 5: target B, actual C": the heading's rows and the last row of the table, counted from 1. */
function told(table: Table | null): string | null {
  if (table === null) return null;
  const { heading, end, columns, repeated } = table;
  const parts = [...columns].map(([part, column]) => `${part} ${columnName(column)}`);
  const again = repeated.map(({ first, last }) => `, again ${first + 1}-${last + 1}`).join("");
  return `${heading.first + 1}-${heading.last + 1} to ${end + 1}${again}: ${parts.join(", ")}`;
}

const at = (rows: CellValue[][], row = 0, merges: CellRange[] = []) =>
  told(tableAt(cellsOf(sheet(rows, { merges })), { row, column: 0 }));

/** Without a heading that is known, where no row is taken for one. */
const known = (rows: CellValue[][], merges: CellRange[] = []) => at(rows, rows.length - 1, merges);

test.each<[text: CellValue, part: string | null]>([
  ["指标值", "target"],
  ["三级指标", "name"],
  ["2024年度目标值（万元）", "target"],
  ["目标值(万元)(全年)", "target"],
  ["2024年目标值", "target"],
  ["2024目标值", "target"],
  ["1999年完成值", "actual"],
  ["2124年目标值", null],
  [`目标值（${"甲".repeat(35)}）`, "target"],
  [`目标值（${"甲".repeat(36)}）`, null],
  ["（2024年）目标值", "target"],
  ["（一）目标值", "target"],
  ["目标值（万元", null],
  ["偏差率", null],
  ["备注", null],
  ["", null],
  [5, null],
  [null, null],
])("%j is the heading of %j", (text, part) => {
  expect(partOf(text)).toBe(part);
});

const data: CellValue[] = [95, 96];

test.each<[what: string, rows: CellValue[][], expected: string | null]>([
  ["target and actual", [["目标值", "完成值"], data], "1-1 to 2: target A, actual B"],
  ["a target alone with points", [["目标值", "分值"], data], "1-1 to 2: target A, weight B"],
  ["an actual alone with points", [["完成值", "分值"], data], "1-1 to 2: actual A, weight B"],
  ["one word", [["目标值", ""], data], null],
  ["one word and a space", [["目标值", " "], data], null],
  ["one word that is known", [["目标值", "备注"], data], null],
  [
    "neither target nor actual",
    [
      ["分值", "得分", "单位"],
      [1, 2, "项"],
    ],
    null,
  ],
  [
    "known by the last word alone, as it is printed",
    [["2024年目标值", "完成值"], data],
    "1-1 to 2: target A, actual B",
  ],
  ["known by none as it is printed", [["2024年目标值", "2024年完成值"], data], null],
  [
    "a year among them",
    [
      ["目标值", 2024, "完成值"],
      [1, 2, 3],
    ],
    "1-1 to 2: target A, actual C",
  ],
  [
    "1900",
    [
      ["目标值", 1900, "完成值"],
      [1, 2, 3],
    ],
    "1-1 to 2: target A, actual C",
  ],
  [
    "2100",
    [
      ["目标值", 2100, "完成值"],
      [1, 2, 3],
    ],
    "1-1 to 2: target A, actual C",
  ],
  [
    "a number before the years",
    [
      ["目标值", 1899, "完成值"],
      [1, 2, 3],
    ],
    null,
  ],
  [
    "a number after them",
    [
      ["目标值", 2101, "完成值"],
      [1, 2, 3],
    ],
    null,
  ],
  [
    "two of a part",
    [
      ["目标值", "完成值", "实际完成值"],
      [1, 2, 3],
    ],
    "1-1 to 2: target A, actual B",
  ],
  ["in the last row", [["某局"], ["目标值", "完成值"]], "2-2 to 2: target A, actual B"],
])("%s", (_, rows, expected) => {
  expect(known(rows)).toBe(expected);
});

describe("a heading goes on", () => {
  const first: CellValue[] = ["三级指标", "年度指标值", "", "完成值"];
  const group = merged(0, 1, 1, 2);

  test.each<[what: string, rows: CellValue[][], merges: CellRange[], expected: string]>([
    [
      "where its cells are merged with those below",
      [["目标值", "完成值", "分值"], ["（万元）", "", ""], data],
      [merged(0, 1, 2), merged(0, 2, 2)],
      "1-2 to 3: actual B, weight C",
    ],
    [
      "not where such a cell holds no word of a table",
      [
        ["目标值", "完成值", "备注"],
        ["甲", "乙", ""],
        [1, 2],
      ],
      [merged(0, 2, 2)],
      "1-1 to 3: target A, actual B",
    ],
    [
      "not where numbers stand below",
      [["目标值", "完成值"], [5, ""], data],
      [merged(0, 1, 2)],
      "1-1 to 3: target A, actual B",
    ],
    [
      "not where an operator stands below",
      [["目标值", "完成值"], [">=", ""], data],
      [merged(0, 1, 2)],
      "1-1 to 3: target A, actual B",
    ],
    [
      "not where a long text stands below",
      [["目标值", "完成值"], ["甲".repeat(41), ""], data],
      [merged(0, 1, 2)],
      "1-1 to 3: target A, actual B",
    ],
    [
      "three rows at most",
      [["目标值", "完成值"], ["", ""], ["", ""], ["", ""], ["", ""], data],
      [merged(0, 0, 5), merged(0, 1, 5)],
      "1-3 to 6: target A, actual B",
    ],
    [
      "three rows",
      [["目标值", "完成值"], ["", ""], ["", ""], data],
      [merged(0, 0, 3), merged(0, 1, 3)],
      "1-3 to 4: target A, actual B",
    ],
    [
      "to the last row of the sheet",
      [
        ["目标值", "完成值"],
        ["", ""],
      ],
      [merged(0, 0, 2), merged(0, 1, 2)],
      "1-2 to 2: target A, actual B",
    ],
    [
      "not beyond it",
      [["目标值", "完成值"]],
      [merged(0, 0, 2), merged(0, 1, 2)],
      "1-1 to 1: target A, actual B",
    ],
    [
      "where one word stands under a group",
      [first, ["", "值", "", ""], ["甲", 5, "", 6]],
      [group],
      "1-2 to 3: name A, target B, actual D",
    ],
    [
      "not where that is no word of a table",
      [first, ["", "甲", "", ""], ["甲", 5, "", 6]],
      [group],
      "1-1 to 3: name A, target B, actual D",
    ],
    [
      "not where one word stands under a single cell",
      [first, ["", "值", "", ""], ["甲", 5, "", 6]],
      [],
      "1-1 to 3: name A, target B, actual D",
    ],
    [
      "where two words stand below",
      [first, ["", "值", "单位", ""], ["甲", 5, "项", 6]],
      [],
      "1-2 to 3: name A, target B, unit C, actual D",
    ],
    [
      "where more words of tables than others do",
      [
        [...first, "分值"],
        ["", "值", "单位", "甲", ""],
        ["甲", 5, "项", 6, 7],
      ],
      [],
      "1-2 to 3: name A, target B, unit C, weight E",
    ],
    [
      "not where as many others do",
      [
        [...first, "分值"],
        ["", "值", "单位", "甲", "乙"],
        ["甲", 5, "项", 6, 7],
      ],
      [],
      "1-1 to 3: name A, target B, actual D, weight E",
    ],
  ])("%s", (_, rows, merges, expected) => {
    expect(known(rows, merges)).toBe(expected);
  });
});

describe("what stands under a word", () => {
  test.each<[what: string, rows: CellValue[][], merges: CellRange[], expected: string]>([
    [
      "值 is of the group before it",
      [
        ["目标值", "", "完成值", "分值"],
        ["单位", "值", "", ""],
        ["项", 5, 6, 7],
      ],
      [],
      "1-2 to 3: unit A, target B, actual C, weight D",
    ],
    [
      "数值 too",
      [
        ["完成值", "", "目标值"],
        ["单位", "数值", ""],
        ["项", 5, 6],
      ],
      [],
      "1-2 to 3: unit A, actual B, target C",
    ],
    [
      "值 in one row is nothing",
      [
        ["值", "目标值", "完成值"],
        [1, 2, 3],
      ],
      [],
      "1-1 to 2: target B, actual C",
    ],
    [
      "符号 in one row is the operator",
      [
        ["符号", "目标值", "完成值"],
        [">=", 2, 3],
      ],
      [],
      "1-1 to 2: operator A, target B, actual C",
    ],
    [
      "单位 over offices is none",
      [
        ["单位", "目标值", "完成值"],
        ["朝阳市工业和信息化局", 2, 3],
      ],
      [],
      "1-1 to 2: target B, actual C",
    ],
    [
      "单位 over eight characters is one",
      [
        ["单位", "目标值", "完成值"],
        ["万千瓦时每平方米", 2, 3],
      ],
      [],
      "1-1 to 2: unit A, target B, actual C",
    ],
    [
      "of which half are units",
      [
        ["单位", "目标值", "完成值"],
        ["朝阳市工业和信息化局", 2, 3],
        ["项", 2, 3],
        ["", 2, 3],
      ],
      [],
      "1-1 to 4: unit A, target B, actual C",
    ],
    [
      "not of which fewer are",
      [
        ["单位", "目标值", "完成值"],
        ["朝阳市工业和信息化局", 2, 3],
        ["项", 2, 3],
        ["朝阳市节能监察支队本级", 2, 3],
      ],
      [],
      "1-1 to 4: target B, actual C",
    ],
    [
      "性质 over operators is the operator",
      [
        ["性质", "目标值", "完成值"],
        ["≥", 2, 3],
        ["正向", 2, 3],
      ],
      [],
      "1-1 to 3: operator A, target B, actual C",
    ],
    [
      "性质 over other words is not",
      [
        ["性质", "目标值", "完成值"],
        ["≥", 2, 3],
        ["正向", 2, 3],
        ["反向", 2, 3],
      ],
      [],
      "1-1 to 4: target B, actual C",
    ],
    [
      "any word over nothing is what it says",
      [["单位", "性质", "目标值", "完成值"]],
      [],
      "1-1 to 1: unit A, operator B, target C, actual D",
    ],
  ])("%s", (_, rows, merges, expected) => {
    expect(known(rows, merges)).toBe(expected);
  });

  test("two hundred rows are looked at", () => {
    const rowsOf = (good: number) => [
      ["单位", "目标值", "完成值"],
      ...Array.from({ length: 500 }, (_, row) => [
        row < good ? "项" : "朝阳市工业和信息化局",
        2,
        3,
      ]),
    ];
    expect(known(rowsOf(100))).toBe("1-1 to 501: unit A, target B, actual C");
    expect(known(rowsOf(99))).toBe("1-1 to 501: target B, actual C");
  });

  test("its text is all the words over a column", () => {
    const text = (
      rows: CellValue[][],
      heading: { first: number; last: number },
      column: number,
      merges: CellRange[] = [],
    ) => headingText(cellsOf(sheet(rows, { merges })), heading, column);
    const rows: CellValue[][] = [
      ["三级 指标", "年度指标值", "", "", 2024],
      ["", "符号", " 值 ", "", " "],
    ];
    const merges = [merged(0, 0, 2), merged(0, 1, 1, 3)];
    const texts = [0, 1, 2, 3, 4].map((column) =>
      text(rows, { first: 0, last: 1 }, column, merges),
    );
    expect(texts).toEqual(["三级指标", "年度指标值 符号", "年度指标值 值", "", ""]);
    const above = [
      ["备注", "表"],
      ["", "目标值"],
    ];
    expect(text(above, { first: 1, last: 1 }, 0, [merged(0, 0, 2)])).toBe("备注");
    expect(text(above, { first: 1, last: 1 }, 0)).toBe("");
  });
});

describe("of several tables", () => {
  const heading = ["指标", "目标值", "完成值"];
  const row: CellValue[] = ["甲", 5, 6];
  const usual = "name A, target B, actual C";

  test.each<[what: string, rows: CellValue[][], selected: number, expected: string]>([
    [
      "the last heading above the selected cell",
      [heading, row, ["指标", "完成值", "目标值"], row],
      3,
      "3-3 to 4: name A, actual B, target C",
    ],
    [
      "that in the selected row",
      [heading, row, ["指标", "完成值", "目标值"], row],
      2,
      "3-3 to 4: name A, actual B, target C",
    ],
    [
      "the one above it, which ends there",
      [heading, row, ["指标", "完成值", "目标值"], row],
      1,
      `1-1 to 2: ${usual}`,
    ],
    [
      "the first, where none stands above",
      [["表"], ["表"], heading, row, [...heading, "分值"], row],
      0,
      `3-3 to 4: ${usual}`,
    ],
    [
      "the same heading is printed again",
      [heading, row, heading, row],
      3,
      `1-1 to 4, again 3-3: ${usual}`,
    ],
    [
      "another column makes another table",
      [heading, row, [...heading, "分值"], row],
      1,
      `1-1 to 2: ${usual}`,
    ],
    [
      "a column less, too",
      [[...heading, "分值"], row, heading, row],
      1,
      `1-1 to 2: ${usual}, weight D`,
    ],
    [
      "a title ends one, wherever it stands",
      [heading, row, ["", "", "某局部门整体绩效自评表"], row, heading, row],
      1,
      `1-1 to 2: ${usual}`,
    ],
    [
      "a sum ends one, and its row is in it",
      [heading, row, ["合计"], heading, row],
      1,
      `1-1 to 3: ${usual}`,
    ],
    [
      "notes below a sum are in it",
      [heading, row, ["合计"], ["注"], heading, row],
      1,
      `1-1 to 4: ${usual}`,
    ],
    [
      "the sum of a section does not",
      [heading, row, ["小计"], heading, row],
      1,
      `1-1 to 5, again 4-4: ${usual}`,
    ],
    [
      "nor an indicator that is called one",
      [heading, row, ["培训人数合计", 5, 6], heading, row],
      1,
      `1-1 to 5, again 4-4: ${usual}`,
    ],
    [
      "nor a target or an actual",
      [heading, ["甲", "合计", 6], ["甲", 5, "合计"], heading, row],
      1,
      `1-1 to 5, again 4-4: ${usual}`,
    ],
    ["rows below the second of a heading", [["表"], heading, row, row], 3, `2-2 to 4: ${usual}`],
  ])("%s", (_, rows, selected, expected) => {
    expect(at(rows, selected)).toBe(expected);
  });
});

test("where no heading is known the selected row is one, if it has words and rows below it", () => {
  const rows: CellValue[][] = [
    ["甲", "乙"],
    ["丙", "丁"],
    ["a", 1],
    ["分值", "b"],
    ["分值", ""],
  ];
  expect(at(rows, 0)).toBe("1-1 to 5: ");
  expect(at(rows, 1)).toBe("2-2 to 5: ");
  expect(at(rows, 2)).toBeNull();
  expect(at(rows, 3)).toBe("4-4 to 5: weight A");
  expect(at(rows, 4)).toBeNull();
  expect(
    at(
      [
        ["甲", "乙"],
        ["丙", "丁"],
      ],
      1,
    ),
  ).toBeNull();
  expect(
    at(
      [
        ["甲", " "],
        ["丙", "丁"],
      ],
      0,
    ),
  ).toBeNull();
  const below = cellsOf(sheet(rows, { row: 3 }));
  expect(told(tableAt(below, { row: 3, column: 0 }))).toBe("4-4 to 8: ");
  expect(tableAt(below, { row: 2, column: 0 })).toBeNull();
});
