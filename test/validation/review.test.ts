/** The rules about a review: each has a row that triggers it and one that just misses it. */
import { deductionStandards, placeIn, reviewHeadRows } from "../../src/form/review";
import { problemText } from "../../src/locale/problemText";
import { validateReview } from "../../src/validation";
import { reviewCases, type ReviewCells } from "./cases/review";
import { agreeing, reviewGrid, shown } from "./support/reviewSheets";

const told = (rows: ReviewCells[], code: string) =>
  validateReview(reviewGrid(rows)).filter((problem) => problem.code === code);

test("a review that agrees has no problem", () => {
  expect(validateReview(reviewGrid([agreeing]))).toEqual([]);
});

test("a sheet that is no review, and a row that says nothing of itself", () => {
  const grid = reviewGrid([agreeing]);
  expect(
    validateReview({ ...grid, values: grid.values.map((line) => line.map(() => "")) }),
  ).toEqual([]);
  const { trigger } = reviewCases.find(({ code }) => code === "REVIEW_NOT_ZERO")!;
  const nameless = trigger.map((cells) => ({ ...cells, level1: shown(""), name: shown("") }));
  const rowsOf = (rows: ReviewCells[]) =>
    validateReview(reviewGrid(rows)).map(({ level1, name }) => [level1, name]);
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
  expect(validateReview(reviewGrid(trigger))).toHaveLength(1);
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
  const codes = validateReview(reviewGrid(rows), { levels }).map(({ code }) => code);
  expect(codes).toEqual(["REVIEW_NOT_ZERO"]);
});

test("the remarks to choose from agree with their own standards", () => {
  for (const { remark, percents, words } of deductionStandards) {
    if (remark === undefined) continue;
    const percent = Number(/扣(\d+)%/u.exec(remark)?.[1] ?? 0);
    const rows = [{ remark, reviewedScore: 8 * (1 - percent / 100) }];
    expect([remark, validateReview(reviewGrid(rows)).map(({ code }) => code)]).toEqual([
      remark,
      [],
    ]);
    expect(percents.includes(percent) || words.length === 0).toBe(true);
  }
  // Excel takes a list of at most 255 characters.
  const list = deductionStandards.flatMap(({ remark }) => remark ?? []).join(",");
  expect(list.length).toBeLessThanOrEqual(255);
});
