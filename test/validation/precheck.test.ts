/** 导入预检: what a platform makes of a row, worked out by hand, and that nothing of it counts against the form. */
import { toA1 } from "../../src/form";
import { precheck } from "../../src/validation/precheck";
import { prepare } from "../../src/validation/context";
import type { PrecheckChecks } from "../../src/validation/precheck/profile";
import { byteLength } from "../../src/validation/precheck/byteLength";
import { platformScore } from "../../src/validation/precheck/platformScore";
import type { NumericOperator } from "../../src/scoring";
import { isWrong, precheckProfiles, validateForm } from "../../src/validation";
import { changedSheet } from "./support/sheets";
import { row } from "./support/cleanForms";
import { formWith } from "./support/quickForms";

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
  // A target below 0 is out of reach for what counts as 0 at the least.
  ["<=", -5, -5, 6, 0],
  ["<=", 0, -5, 6, 6],
  [">", 0, 0, 6, 6],
];

test.each(scores)(
  "%s %d, %d of it, at %d points: %d",
  (operator, target, actual, weight, score) => {
    expect(platformScore(operator, target, actual, weight)).toBe(score);
  },
);

test("an ASCII character is one byte, any other two", () => {
  expect(byteLength("")).toBe(0);
  // As the platform counts it, the first character beyond ASCII is one byte, too.
  expect([..."~\u007f\u0080\u0081é"].map(byteLength)).toEqual([1, 1, 1, 2, 2]);
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

describe("a platform that checks", () => {
  const [first, second, quality, third] = [
    row("重点工作办结率"),
    row("总体工作完成率"),
    row("依法行政能力"),
    row("固定资产利用率"),
  ];
  const { form, grid } = formWith({
    [`${second}.name`]: "重点工作 办结率",
    [`${first}.actual`]: "95-100",
    [`${first}.level1`]: "履职效能（9分）",
    [`${third}.reasons.other`]: "",
    [`${third}.measure`]: "",
    [`${third}.score`]: 0.5,
    [`${third}.actual`]: "95%",
    [`${quality}.actual`]: "还行",
    [`${row("工作完成及时率")}.weight`]: 0,
    [`${row("预算执行率")}.score`]: 0.5,
    [`${row("预算调整率")}.score`]: 99,
    goal: "目".repeat(11),
  });
  const context = prepare(form, grid);
  test.each<[PrecheckChecks, string[]]>([
    [{}, []],
    [{ uniqueNames: true }, ["NAME_TWICE D15"]],
    [{ signs: ["-"] }, ["SIGN H14", "SIGN H22", "SIGN H30", "SIGN H31"]],
    [{ signs: [] }, []],
    [{ noSpaces: true }, ["SPACE D15"]],
    [{ numbers: true }, ["H14", "H22", "H28", "H30", "H31"].map((cell) => `NOT_A_NUMBER ${cell}`)],
    // What a cell is told of once is not told of again.
    [
      { numbers: true, signs: ["-"] },
      ["SIGN H14", "SIGN H22", "NOT_A_NUMBER H28", "SIGN H30", "SIGN H31"],
    ],
    [{ description: "简要描述" }, ["COLUMN_ABSENT D18"]],
    [{ bytes: {} }, []],
    [{ bytes: { goal: 22 } }, ["TOO_LONG I11"]],
    [{ bytes: { goal: 21 } }, ["TOO_LONG B11", "TOO_LONG I11"]],
    [{ weights: true }, ["WEIGHT J16", "SCORE_ABOVE K21"]],
    [{ levelPoints: true }, ["LEVEL_POINTS B14"]],
    [
      { recomputes: true },
      ["SCORE_RECOMPUTED K16", "SCORE_RECOMPUTED K20", "SCORE_RECOMPUTED K21"],
    ],
    [{ explained: true }, ["UNEXPLAINED L28"]],
  ])("%j", (checks, told) => {
    const found: string[] = [];
    precheck(context, { ...precheckProfiles[0]!, checks }, (...[code, field]) => {
      found.push(`${code.replace("IMPORT_", "")} ${toA1(field.at!)}`);
    });
    expect(found).toEqual(told);
  });
});
