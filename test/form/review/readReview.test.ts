/** A sheet of a review read back, wherever its used range begins, and the references by which its rows are known. */
import {
  carriedLines,
  isReviewSheet,
  placeIn,
  planReviewSheet,
  readReviewSheet,
  reviewColumnKeys,
} from "../../../src/form/review";
import { movedToRow, referenceIn, referenceTo } from "../../../src/form/review/sheetReference";
import { gridFromPlan, type Grid } from "../../../src/form";
import { formSheet, live, plain, reviewedForm } from "./forms";

function plannedGrid(own: ReturnType<typeof plain>[] = []): Grid {
  const form = reviewedForm();
  const lines = carriedLines(form, formSheet, null, () => "");
  const plan = planReviewSheet({
    ...{ form, lines, sheetName: formSheet, identity: "703001 2024", summary: "" },
    ...{ said: ["没有满意度"], own: own.length === 0 ? [] : [[null, null, ...own]] },
  });
  return { ...gridFromPlan(plan), sheetId: "s2", sheetName: "复核" };
}

/** Planned once: what is tested is how they are read. */
const [made, madeWithOwn] = [plannedGrid(), plannedGrid([plain("王五")])];
const reviewGrid = () => structuredClone(made);

/** The grid as Excel hands it over where its first rows or columns are empty. */
function beginningAt(grid: Grid, row: number, column: number): Grid {
  const cut = <Cell>(lines: Cell[][]) => lines.slice(row).map((line) => line.slice(column));
  return {
    ...grid,
    origin: { row, column },
    values: cut(grid.values),
    formulas: cut(grid.formulas),
    numberFormats: cut(grid.numberFormats),
  };
}

describe("what is read of a review", () => {
  const read = () => readReviewSheet(reviewGrid())!;

  test("the rows of the form, the sums and the form that it is of", () => {
    const sheet = read();
    expect([sheet.sheetId, sheet.sheetName]).toEqual(["s2", "复核"]);
    expect(sheet.rows.map(({ row, key }) => [row, key])).toEqual([
      [4, "行 预算执行 /  / 专项业务经费"],
      [5, "行 产出指标 / 数量指标 / 监管企业户数"],
      [6, "行 效益指标 / 社会效益指标 / 监管覆盖率"],
    ]);
    expect([sheet.total?.row, sheet.total?.identity]).toEqual([7, "703001 2024"]);
    expect(sheet.total?.cells.weight).toEqual({ ...plain(""), formula: "=SUM(G5:G7)" });
    expect(Object.keys(sheet.rows[1]!.cells)).toEqual(reviewColumnKeys);
    expect(sheet.rows[1]!.cells).toMatchObject({
      name: live("监管企业户数", "D13"),
      reviewedScore: plain(""),
      key: plain("行 产出指标 / 数量指标 / 监管企业户数"),
    });
    expect("formula" in sheet.rows[1]!.cells.reviewedScore).toBe(false);
  });

  test("own rows with their cells, blank ones and what the unit said of no row left out", () => {
    expect(read().own).toEqual([
      reviewColumnKeys.map((key) =>
        key === "name" ? plain("复核人：　　　　　　复核日期：") : null,
      ),
    ]);
    const grid = structuredClone(madeWithOwn);
    grid.values.push(grid.values[0]!.map(() => " "));
    grid.values.push(grid.values[0]!.map(() => ""));
    grid.formulas.push(grid.formulas[0]!.map(() => " "));
    grid.formulas.push(grid.formulas[0]!.map((_, column) => (column === 1 ? "=A1" : "")));
    expect(readReviewSheet(grid)?.own.map((cells) => cells.slice(0, 4))).toEqual([
      [null, null, plain("王五"), null],
      [null, { value: "", formula: "=A1", numberFormat: undefined }, null, null],
    ]);
  });

  test("without its sums there are none", () => {
    const grid = reviewGrid();
    grid.values[7]![15] = "";
    expect(readReviewSheet(grid)?.total).toBeNull();
    // What is known of no row by its mark is a person's own.
    expect(readReviewSheet(grid)?.own).toHaveLength(2);
  });

  test("the used range may begin below the title", () => {
    const cut = beginningAt(reviewGrid(), 3, 0);
    expect(isReviewSheet(cut)).toBe(true);
    expect(readReviewSheet(cut)).toEqual(read());
  });

  test("no other sheet is one: each heading in its place", () => {
    expect(isReviewSheet(reviewGrid())).toBe(true);
    for (const column of [0, 9, 15]) {
      const grid = reviewGrid();
      grid.values[3]![column] = "别的";
      expect([isReviewSheet(grid), readReviewSheet(grid)]).toEqual([false, null]);
    }
    const below = reviewGrid();
    below.values.unshift(below.values[0]!.map(() => ""));
    expect(isReviewSheet(below)).toBe(false);
    expect(isReviewSheet(beginningAt(reviewGrid(), 4, 0))).toBe(false);
    expect(isReviewSheet({ ...reviewGrid(), origin: { row: 0, column: 1 } })).toBe(false);
    expect(isReviewSheet({ ...reviewGrid(), values: [] })).toBe(false);
  });

  test("where a column of a row stands", () => {
    expect(placeIn(7, "level1")).toEqual({ row: 7, column: 0 });
    expect(placeIn(4, "reviewedScore")).toEqual({ row: 4, column: 10 });
    expect(placeIn(4, "key")).toEqual({ row: 4, column: 15 });
  });
});

describe("references", () => {
  test.each([
    ["表", 0, 0, "'表'!$A$1"],
    ["甲'表", 12, 26, "'甲''表'!$AA$13"],
  ])("to %s", (sheetName, row, column, written) => {
    expect(referenceTo(sheetName, { row, column })).toBe(written);
    expect(referenceIn(`=IF(${written}="","",${written})`)).toEqual({
      sheetName,
      at: { row, column },
    });
  });

  test.each<[formula: string, sheetName: string, row: number, column: number]>([
    // Programs leave quotation marks and $ out.
    ['=IF(表1!D13="","",表1!D13)', "表1", 12, 3],
    ["=表1!$D13", "表1", 12, 3],
    ["='a b'!AB$7", "a b", 6, 27],
    ["='it''s'!Z1048576", "it's", 1048575, 25],
    ["=IF(XFD1=1,Sheet2!XFD1)", "Sheet2", 0, 16383],
    ["=\"单位：\"&'表'!$D$3", "表", 2, 3],
    [`=${"名".repeat(31)}!A1`, "名".repeat(31), 0, 0],
    [`='${"''".repeat(31)}'!A1`, "'".repeat(31), 0, 0],
    // The first of several.
    ["='甲'!A1+'乙'!B2", "甲", 0, 0],
  ])("in %p", (formula, sheetName, row, column) => {
    expect(referenceIn(formula)).toEqual({ sheetName, at: { row, column } });
  });

  test.each(["=#REF!", "='表'!#REF!", "=A1", "=表!1", "=表!A", ""])("none in %p", (formula) => {
    expect(referenceIn(formula)).toBeNull();
  });

  test("none where there is no formula", () => {
    expect(referenceIn(undefined)).toBeNull();
  });

  test.each([
    ["=I7*0.7", 6, 3, "=I4*0.7"],
    ["=$I7+I$7+$I$7-AB7", 6, 11, "=$I12+I$12+$I$12-AB12"],
    ["=SUM(A7:C7)", 6, 7, "=SUM(A8:C8)"],
    ["=I7", 6, 6, "=I7"],
    // Another row, a part of a number, a name, a function, or a cell of another sheet.
    ["=I8+I70+I17", 6, 3, "=I8+I70+I17"],
    ["=AI7X+A_I7+LOG7(1)+I7_+I7.5", 6, 3, "=AI7X+A_I7+LOG7(1)+I7_+I7.5"],
    ["=表!I7+'表'!I7+I7!A1", 6, 3, "=表!I7+'表'!I7+I7!A1"],
    ['=IF(I7>1,I7,"")', 6, 99, '=IF(I100>1,I100,"")'],
    ["=ABCD7+ABC7", 6, 3, "=ABCD7+ABC4"],
  ])("of its own row, %s from row %i to %i becomes %s", (formula, from, to, moved) => {
    expect(movedToRow(formula, from, to)).toBe(moved);
  });
});
