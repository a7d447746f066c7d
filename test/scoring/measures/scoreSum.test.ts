/** The scores that a person's range holds, added up; what does not belong among them is told with its text. */
import { isHeading, liaoning, sumOfScores, type CellValue } from "../../../src/scoring";

const column = (...cells: CellValue[]): CellValue[][] => cells.map((cell) => [cell]);

test.each<[string, CellValue[][][], number | null]>([
  ["of no range", [], null],
  ["of blanks", [column(null, "", "　")], null],
  ["of a 0", [column(0)], 0],
  ["of a column, rounded once", [column(1.296, 0.709)], 2.01],
  ["of blanks among numbers", [column(null, 5, "", 3.3)], 8.3],
  ["of several ranges of several columns", [[[1, 2]], [[3], [4.5]]], 10.5],
  ["of texts that are points", [column("5分", "3.5", " 1 ")], 9.5],
  ["of the whole form", [column(60, 40)], 100],
  ["of what rounds to the whole form", [column(60, 40.004)], 100],
])("a sum %s", (_, ranges, sum) => {
  expect(sumOfScores(ranges, liaoning)).toBe(sum);
});

type Refused = [cells: CellValue[][], code: string, values: object];

const notNumeric = (text: string) => ["VALUE_NOT_NUMERIC", { field: "score", text }] as const;

test.each<Refused>([
  // The words above a column, and what only looks like them.
  [column("得分", 5), "HEADING", { text: "得分" }],
  [column("合计", 5), "HEADING", { text: "合计" }],
  [
    [
      ["得分", null],
      [5, 6],
    ],
    "HEADING",
    { text: "得分" },
  ],
  [
    [
      [null, "得分"],
      [5, 6],
    ],
    "HEADING",
    { text: "得分" },
  ],
  [column("得分"), ...notNumeric("得分")],
  [column(5, "得分"), ...notNumeric("得分")],
  [column(5, "得分", 6), ...notNumeric("得分")],
  [
    [
      ["得分", 5],
      [6, 7],
    ],
    ...notNumeric("得分"),
  ],
  [column("第1季度", 5), ...notNumeric("第1季度")],
  [column("第１季度", 5), ...notNumeric("第１季度")],
  [column("=SUM(A:A)", 5), "UNCALCULATED", { text: "=SUM(A:A)" }],
  [column("#N/A", 5), "CELL_ERROR", { error: "#N/A" }],
  // Sums that stand among the scores.
  [column(5, " 小 计 12"), "SUBTOTAL", { text: " 小 计 12" }],
  [column(5, "合计"), "SUBTOTAL", { text: "合计" }],
  [column(5, "总计：5"), "SUBTOTAL", { text: "总计：5" }],
  [column(5, "累计"), "SUBTOTAL", { text: "累计" }],
  [column(5, "本页小计"), ...notNumeric("本页小计")],
  [column(5, "5+3.5"), "UNCALCULATED", { text: "5+3.5" }],
  [column(5, "５＋３ ＋1"), "UNCALCULATED", { text: "５＋３ ＋1" }],
  [column(5, "=A1+A2"), "UNCALCULATED", { text: "=A1+A2" }],
  [column(5, "5+"), ...notNumeric("5+")],
  [column(5, "A=5"), ...notNumeric("A=5")],
  [column(5, "5+3项"), ...notNumeric("5+3项")],
  // Other cells.
  [column(5, "#REF!"), "CELL_ERROR", { error: "#REF!" }],
  [column(5, "50%"), ...notNumeric("50%")],
  [column(5, "5项"), ...notNumeric("5项")],
  [column(5, "≥5"), ...notNumeric("≥5")],
  [column(5, true), ...notNumeric("true")],
  [column(5, -0.01), "SCORE_NEGATIVE", { score: -0.01 }],
  [column(60, 40.01), "TOTAL_OVER", { total: 100.01, points: 100 }],
  [column(60, 40, 100), "TOTAL_OVER", { total: 200, points: 100 }],
])("%j is no sum: %s", (cells, code, values) => {
  expect(sumOfScores([[[null, 0]], cells], liaoning)).toEqual({ code, values });
});

test.each<[CellValue, boolean]>([
  ["得分", true],
  ["", true],
  [null, true],
  ["得分1", false],
  ["得分２", false],
  ["=SUM(A:A)", false],
  ["#N/A", false],
  [5, false],
  [0, false],
  [true, false],
])("%j is a heading, or a blank beside one: %j", (cell, expected) => {
  expect(isHeading(cell)).toBe(expected);
});
