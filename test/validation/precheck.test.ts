/** 导入预检: what a platform makes of a row, worked out by hand, and that nothing of it counts against the form. */
import { byteLength } from "../../src/validation/precheck/byteLength";
import { platformScore } from "../../src/validation/precheck/platformScore";
import type { NumericOperator } from "../../src/scoring";
import { isWrong, precheckProfiles, validateForm } from "../../src/validation";
import { changedSheet } from "./support/sheets";
import { row } from "./support/cleanForms";

/** operator, target, actual, weight, and what the platform puts in place of the score. */
const scores: [NumericOperator, number, number, number, number][] = [
  [">=", 100, 100, 10, 10],
  [">=", 100, 90, 10, 9],
  // 7 / 9 × 3.3 = 2.5666…
  [">", 9, 7, 3.3, 2.57],
  // Below 0 counts as 0.
  [">=", 50, -3, 4, 0],
  [">=", 0, -3, 4, 4],
  // Above an = is reached; below it is a share.
  ["=", 20, 25, 5, 5],
  ["=", 20, 15, 5, 3.75],
  ["=", 0, 0, 5, 5],
  ["=", 0, 1, 5, 0],
  ["<=", 10, 10, 6, 6],
  // (1 - (12 - 10) / 10) × 6 = 4.8
  ["<=", 10, 12, 6, 4.8],
  ["<", 3, 4, 2, 1.33],
  ["<=", 10, 20, 6, 0],
  ["<=", 10, 35, 6, 0],
  ["<=", 0, 2, 6, 0],
];

test.each(scores)(
  "%s %d, %d of it, at %d points: %d",
  (operator, target, actual, weight, score) => {
    expect(platformScore(operator, target, actual, weight)).toBe(score);
  },
);

test("an ASCII character is one byte, any other two", () => {
  expect(byteLength("")).toBe(0);
  expect(byteLength("5G基站（座）")).toBe(2 + 5 * 2);
});

const broken = { cells: { [`${row("工业企业对接推介企业户数")}.name`]: "对接 企业" } };

test("a workbook that asks for none, or for a platform that nobody knows, hears of none", () => {
  const { form, grid } = changedSheet(broken);
  for (const platform of [undefined, "another"]) {
    const told = validateForm(form, platform === undefined ? grid : { ...grid, platform });
    expect(told.filter(({ level }) => level === "precheck")).toEqual([]);
  }
});

test("what is found comes behind the form's own problems, and leaves them as they are", () => {
  const { form, grid } = changedSheet(broken);
  const own = validateForm(form, grid);
  const platform = precheckProfiles[0]!.id;
  const all = validateForm(form, { ...grid, platform });
  const told = (problems: typeof all) =>
    problems.map(({ code, level, at, consequences = [] }) => [
      code,
      level,
      at,
      consequences.length,
    ]);
  expect(told(all.slice(0, own.length))).toEqual(told(own));
  const found = all.slice(own.length);
  expect(found.every((problem) => problem.level === "precheck" && !isWrong(problem))).toBe(true);
  expect(found.every(({ isVerifiable }) => isVerifiable === false)).toBe(true);
  expect(found.map(({ code }) => code)).toContain("IMPORT_SPACE");
});

test("ids of platforms are kept in workbooks, and told apart", () => {
  const ids = precheckProfiles.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain("provincial");
});
