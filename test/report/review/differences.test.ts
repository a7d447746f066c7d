/** What a review comes to, and the table of all reviews' differences. */
import { gridFromPlan } from "../../../src/form";
import { reviewColumnKeys, reviewColumns } from "../../../src/form/review";
import { isDifferenceName } from "../../../src/report/review/differenceName";
import {
  isDifferenceSheet,
  planDifferences,
  reviewStateOf,
  type ReviewedForm,
  type ReviewState,
} from "../../../src/report/review";
import type { CellValue } from "../../../src/scoring";
import type { Problem } from "../../../src/validation";
import { at, gridOf, looksIn, printed, printOf, shownIn, writtenIn } from "../support";

type Row = [key: string, weight: CellValue, score: CellValue, reviewedScore: CellValue];

/** A review sheet with these rows. */
function reviewWith(...rows: Row[]) {
  const lineOf = ([key, weight, score, reviewedScore]: Row) => {
    const cells: Record<string, CellValue> = { key, weight, score, reviewedScore };
    return reviewColumnKeys.map((column) => cells[column] ?? "");
  };
  const empty = reviewColumnKeys.map(() => "");
  const headings = Object.values(reviewColumns);
  return gridOf([empty, empty, empty, headings, ...rows.map(lineOf)], "复核");
}

const problemsOf = (...levels: string[]) => levels.map((level) => ({ level }) as Problem);

test.each<[string, Row[], Problem[], object]>([
  [
    "passed",
    [
      ["行 a", 10, 9, 9],
      ["行 b", 5, 5, 6],
      // No points, no score.
      ["行 c", "", "", ""],
    ],
    problemsOf("unfilled"),
    { rows: 2, reviewed: 2, deducted: 0, p0: 0, p1: 0, p2: 0, conclusion: "passed" },
  ],
  [
    "one below the unit's own",
    [
      ["行 a", 10, "9分", 8.99],
      ["行 b", 5, "", 0],
      ["行 c", 5, "好", 0],
    ],
    problemsOf("info", "info", "info"),
    { rows: 3, reviewed: 3, deducted: 1, p0: 0, p1: 0, p2: 3, conclusion: "P2" },
  ],
  [
    "warnings weigh more than hints",
    [["行 a", 10, 9, 9]],
    problemsOf("info", "warning", "warning"),
    { rows: 1, reviewed: 1, deducted: 0, p0: 0, p1: 2, p2: 1, conclusion: "P1" },
  ],
  [
    "errors most",
    [["行 a", 10, 9, 9]],
    problemsOf("warning", "error", "info"),
    { rows: 1, reviewed: 1, deducted: 0, p0: 1, p1: 1, p2: 1, conclusion: "P0" },
  ],
  [
    "open while a row has no number",
    [
      ["行 a", 10, 9, 9],
      ["行 b", 5, 5, "4分"],
    ],
    problemsOf("error"),
    { rows: 2, reviewed: 1, deducted: 0, p0: 1, p1: 0, p2: 0, conclusion: "open" },
  ],
  ["of no rows", [], [], { rows: 0, reviewed: 0, conclusion: "open" }],
  ["of no points", [["行 a", " ", 1, 1]], [], { rows: 0, reviewed: 0, conclusion: "open" }],
])("%s", (_, rows, problems, expected) => {
  expect(reviewStateOf(reviewWith(...rows), problems)).toMatchObject(expected);
});

test("the totals are what the sheet's row of sums shows", () => {
  const state = (...rows: Row[]) => reviewStateOf(reviewWith(["行 a", 10, 9, 9], ...rows), []);
  expect(state(["合计 x", 10, 9, 8])).toMatchObject({
    ...{ sheetId: "id of 复核", sheetName: "复核", ownTotal: 9, total: 8 },
  });
  expect(state(["合计 x", 10, "", "1 行未复核"])).toMatchObject({ ownTotal: null, total: null });
  expect(state()).toMatchObject({ ownTotal: null, total: null });
  expect(reviewStateOf(gridOf([["自评表"]]), [])).toBeNull();
});

const review = (rest: Partial<ReviewState>): ReviewState => ({
  ...{
    sheetId: "1",
    sheetName: "复核",
    ownTotal: 99,
    total: 90,
    rows: 4,
    reviewed: 4,
    deducted: 1,
  },
  ...{ p0: 0, p1: 2, p2: 3, conclusion: "P1" },
  ...rest,
});
const forms: ReviewedForm[] = [
  { unit: "703001 甲局", year: "2024", totalRow: 8, review: review({}) },
  {
    ...{ unit: "703002 乙局", year: "", totalRow: 9 },
    review: review({
      ...{ sheetName: "复核(2)", ownTotal: 98, total: null, reviewed: 1, deducted: 0 },
      ...{ p0: 1, p1: 0, p2: 0, conclusion: "open" },
    }),
  },
  {
    ...{ unit: "703003 丙局", year: "2024", totalRow: 10 },
    review: review({ sheetName: "复核(3)", ownTotal: 0, total: 0, conclusion: "passed" }),
  },
  {
    ...{ unit: "703004 丁局", year: "2024", totalRow: 10 },
    review: review({ sheetName: "丁", ownTotal: null, conclusion: "P0" }),
  },
];
const planned = () => planDifferences(forms, "2024-12-31");
const headings = [
  ...["序号", "被复核单位", "年份", "复核所在表", "自评总分", "复核总分", "差值", "偏离度"],
  ...["扣分行数", "已复核", "P0", "P1", "P2", "结论"],
];
const blank = (count: number) => Array.from({ length: count }, () => null);
const note =
  "总分和差值随各复核表变化；已复核、P0、P1、P2 和结论是 2024-12-31 刷新时的情况。" +
  "偏离度 =（自评 − 复核）÷ 自评。P0 提交前必须改，P1 建议改，P2 可优化。";

test("a row for each review, whose totals follow it, and the averages of those that are done", () => {
  const plan = planned();
  expect(writtenIn(plan)).toEqual([
    ["自评与复核差异", ...blank(13)],
    [note, ...blank(13)],
    headings,
    [
      ...[1, "703001 甲局", "2024", "复核"],
      `=IF(ISNUMBER('复核'!$I$9),'复核'!$I$9,"")`,
      `=IF(ISNUMBER('复核'!$K$9),'复核'!$K$9,"未复核完")`,
      `=IF(AND(ISNUMBER(E4),ISNUMBER(F4)),ROUND(E4-F4,4),"")`,
      `=IF(AND(ISNUMBER(E4),ISNUMBER(F4)),IF(E4=0,"",(E4-F4)/E4),"")`,
      ...[1, "4/4", 0, 2, 3, "P1"],
    ],
    [
      ...[2, "703002 乙局", "", "复核(2)"],
      `=IF(ISNUMBER('复核(2)'!$I$10),'复核(2)'!$I$10,"")`,
      `=IF(ISNUMBER('复核(2)'!$K$10),'复核(2)'!$K$10,"未复核完")`,
      `=IF(AND(ISNUMBER(E5),ISNUMBER(F5)),ROUND(E5-F5,4),"")`,
      `=IF(AND(ISNUMBER(E5),ISNUMBER(F5)),IF(E5=0,"",(E5-F5)/E5),"")`,
      ...[0, "1/4", 1, 0, 0, "未复核完"],
    ],
    [
      ...[3, "703003 丙局", "2024", "复核(3)"],
      `=IF(ISNUMBER('复核(3)'!$I$11),'复核(3)'!$I$11,"")`,
      `=IF(ISNUMBER('复核(3)'!$K$11),'复核(3)'!$K$11,"未复核完")`,
      `=IF(AND(ISNUMBER(E6),ISNUMBER(F6)),ROUND(E6-F6,4),"")`,
      `=IF(AND(ISNUMBER(E6),ISNUMBER(F6)),IF(E6=0,"",(E6-F6)/E6),"")`,
      ...[1, "4/4", 0, 2, 3, "通过"],
    ],
    [
      ...[4, "703004 丁局", "2024", "丁"],
      `=IF(ISNUMBER('丁'!$I$11),'丁'!$I$11,"")`,
      `=IF(ISNUMBER('丁'!$K$11),'丁'!$K$11,"未复核完")`,
      `=IF(AND(ISNUMBER(E7),ISNUMBER(F7)),ROUND(E7-F7,4),"")`,
      `=IF(AND(ISNUMBER(E7),ISNUMBER(F7)),IF(E7=0,"",(E7-F7)/E7),"")`,
      ...[1, "4/4", 0, 2, 3, "P0"],
    ],
    [
      ...[null, "平均（已复核完的）", null, null],
      `=IF(COUNT(F4:F7)=0,"",SUMIF(F4:F7,">=0",E4:E7)/COUNT(F4:F7))`,
      `=IF(COUNT(F4:F7)=0,"",AVERAGE(F4:F7))`,
      `=IF(COUNT(G4:G7)=0,"",AVERAGE(G4:G7))`,
      `=IF(COUNT(H4:H7)=0,"",AVERAGE(H4:H7))`,
      ...blank(6),
    ],
  ]);
  // What is shown until a program has calculated it.
  expect(
    shownIn(plan)
      .slice(3)
      .map((line) => line.slice(4, 8)),
  ).toEqual([
    [99, 90, 9, 1 / 11],
    [98, "", "", ""],
    [0, 0, 0, ""],
    ["", 90, "", ""],
    ["", "", "", ""],
  ]);
});

test("its looks and print", () => {
  const plan = planned();
  const looks = looksIn(plan);
  expect(looks.map(([ranges]) => ranges)).toEqual([
    ...["A1:N1", "A3:N8", "A2:N2", "A3:N3 A8:N8", "B4:B7 D4:D7", "E4:E8 F4:F8 G4:G8", "H4:H8"],
  ]);
  expect(looks[0]![1]).toMatchObject({ fontSize: 18 });
  expect(looks[1]![1]).toMatchObject({ border: true, fontSize: 10, wrap: true });
  expect(looks[2]![1]).toMatchObject({
    border: false,
    fontSize: 9,
    horizontal: "left",
    wrap: true,
  });
  expect(looks.slice(3).map(([, look]) => look)).toEqual([
    ...[
      { bold: true },
      { horizontal: "left" },
      { numberFormat: "0.00" },
      { numberFormat: "0.00%" },
    ],
  ]);
  expect(plan).toMatchObject({
    ...{ name: "复核差异表", rows: 8, columns: 14, frozenRows: 3, firstInput: at("B4") },
    columnWidths: [34, 190, 44, 150, 58, 66, 52, 54, 56, 52, 32, 32, 32, 62],
    merges: [
      { ...at("A1"), rows: 1, columns: 14 },
      { ...at("A2"), rows: 1, columns: 14 },
    ],
  });
  expect(plan.rowHeights.map(({ height }) => height)).toEqual([34, 30, 20, 20, 20, 20, 20, 20]);
  expect(printOf(plan)).toEqual(printed("A1:N8", 2));
});

test("it is known by its headings in their place, and by its name", () => {
  const plan = planned();
  const grid = gridFromPlan(plan);
  expect(isDifferenceSheet(grid)).toBe(true);
  const below = { ...grid, origin: at("A2"), values: grid.values.slice(1) };
  expect(isDifferenceSheet(below)).toBe(true);
  expect(isDifferenceSheet({ ...grid, origin: at("B1") })).toBe(false);
  expect(isDifferenceSheet({ ...grid, origin: at("A2") })).toBe(false);
  expect(isDifferenceSheet({ ...grid, origin: at("A4"), values: grid.values.slice(3) })).toBe(
    false,
  );
  const other = grid.values.map((line) => line.map((value) => (value === "结论" ? "" : value)));
  expect(isDifferenceSheet({ ...grid, values: other })).toBe(false);
  expect(["复核差异表", "复核差异表(2)", "我的复核差异表"].map(isDifferenceName)).toEqual([
    ...[true, true, false],
  ]);
});
