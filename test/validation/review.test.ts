/** The rules about a review: each has a row that triggers it and one that just misses it. */
import type { Grid } from "../../src/form";
import {
  deductionStandards,
  keyMarks,
  placeIn,
  reviewColumnKeys,
  reviewColumns,
  reviewHeadRows,
} from "../../src/form/review";
import { problemText } from "../../src/locale/problemText";
import { validateReview } from "../../src/validation";
import type { CellContent } from "../../src/form/model/cellEdit";
import { reviewCases, type ReviewCells } from "./cases/review";

const shown = (value: string | number): CellContent => ({ value, formula: "='表'!$A$1" });

/** The unit has 8 of 10 points, the reviewer gives as many, and nothing is remarked. */
const agreeing: ReviewCells = {
  ...{ level1: shown("产出指标"), level2: shown("数量指标"), name: shown("办结率") },
  ...{ operator: shown(">="), target: shown(40), unit: shown("户") },
  ...{ weight: shown(10), actual: shown(40), score: shown(8), reviewedScore: 8 },
};

function gridOf(rows: ReviewCells[]): Grid {
  const lines: (CellContent | null)[][] = [
    ...Array.from({ length: reviewHeadRows - 1 }, () => []),
    reviewColumnKeys.map((key) => ({ value: reviewColumns[key] })),
    ...rows.map((cells, i) => {
      const row: ReviewCells = { ...agreeing, key: `${keyMarks.row}${i}`, ...cells };
      return reviewColumnKeys.map((key) => {
        const cell = row[key] ?? null;
        return cell === null || typeof cell === "object" ? cell : { value: cell };
      });
    }),
  ];
  const each = <T>(of: (cell: CellContent | null) => T) =>
    lines.map((line) => reviewColumnKeys.map((_, column) => of(line[column] ?? null)));
  return {
    ...{ sheetId: "s1", sheetName: "复核 · 表", origin: { row: 0, column: 0 }, merges: [] },
    values: each((cell) => cell?.value ?? ""),
    formulas: each((cell) => cell?.formula ?? cell?.value ?? ""),
    numberFormats: each(() => "General"),
    isProtected: false,
  };
}

const told = (rows: ReviewCells[], code: string) =>
  validateReview(gridOf(rows)).filter((problem) => problem.code === code);

test("a review that agrees has no problem", () => {
  expect(validateReview(gridOf([agreeing]))).toEqual([]);
});

test("a sheet that is no review, and a row that says nothing of itself", () => {
  const grid = gridOf([agreeing]);
  expect(
    validateReview({ ...grid, values: grid.values.map((line) => line.map(() => "")) }),
  ).toEqual([]);
  const { trigger } = reviewCases.find(({ code }) => code === "REVIEW_NOT_ZERO")!;
  const nameless = trigger.map((cells) => ({ ...cells, level1: shown(""), name: shown("") }));
  const rowsOf = (rows: ReviewCells[]) =>
    validateReview(gridOf(rows)).map(({ level1, name }) => [level1, name]);
  expect([rowsOf(trigger), rowsOf(nameless)]).toEqual([[["产出指标", "办结率"]], [["", ""]]]);
});

test.each(reviewCases)("$code is found where it is, and just not where it is not", (given) => {
  const { code, trigger, near, at, values } = given;
  const [problem, ...others] = told(trigger, code);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    at: placeIn(reviewHeadRows + trigger.length - 1, at),
    values,
    ...{ section: "indicators", name: "办结率", related: [] },
    ...{ sheetId: "s1", otherSheetId: undefined, fix: undefined, note: undefined },
    ...{ identity: undefined, isVerifiable: false },
  });
  // One cause, one problem.
  expect(validateReview(gridOf(trigger))).toHaveLength(1);
  expect(told(near, code)).toEqual([]);
  for (const language of ["zh-CN", "en-US"] as const) {
    const { sentence } = problemText(problem!, language);
    expect(sentence).not.toMatch(/[{}]|undefined/u);
    for (const value of Object.values(values)) expect(sentence).toContain(String(value));
  }
});

test("warnings of the standards can be turned off, errors cannot", () => {
  const levels = { REVIEW_STANDARD: "off", REVIEW_NOT_ZERO: "off" } as const;
  const rows = [
    { reviewedScore: 4, remark: "不具有可考查性" },
    { reviewedScore: 5, remark: "无佐证资料" },
  ];
  const codes = validateReview(gridOf(rows), { levels }).map(({ code }) => code);
  expect(codes).toEqual(["REVIEW_NOT_ZERO"]);
});

test("the remarks to choose from agree with their own standards", () => {
  for (const { remark, percents, words } of deductionStandards) {
    if (remark === undefined) continue;
    const percent = Number(/扣(\d+)%/u.exec(remark)?.[1] ?? 0);
    const rows = [{ remark, reviewedScore: 8 * (1 - percent / 100) }];
    expect([remark, validateReview(gridOf(rows)).map(({ code }) => code)]).toEqual([remark, []]);
    expect(percents.includes(percent) || words.length === 0).toBe(true);
  }
  // Excel takes a list of at most 255 characters.
  const list = deductionStandards.flatMap(({ remark }) => remark ?? []).join(",");
  expect(list.length).toBeLessThanOrEqual(255);
});
