import {
  PERFCHECK,
  PERFCOMPLETION,
  PERFEXECUTION,
  PERFEXPLAIN,
  PERFGRADE,
  PERFLIGHT,
  PERFREASON,
  PERFSCORE,
  PERFSUMMARY,
} from "../../src/functions/functions";
import { ruleRows } from "../../src/ruleSheet";
import { national, rulePacks, type CellValue, type RulePack } from "../../src/scoring";
import { randomNumbers } from "../scoring/randomRows";
import { randomRow } from "../formulas/support/rows";
import { call, provideHost, readyFunctions } from "./host";

beforeAll(readyFunctions);

function tableOf(
  pack: RulePack,
  changes: Record<string, CellValue> = {},
  paper = "",
): CellValue[][] {
  return ruleRows(pack).map(({ name, value }) => [name, changes[name] ?? value, paper]);
}

test("the first call with a range of rules is a promise of the same answer", async () => {
  jest.resetModules();
  provideHost();
  const fresh = await import("../../src/functions/functions");
  const first = fresh.PERFSCORE([["="]], [[100]], [[81.28]], [[1.6]], [["%"]], tableOf(national));
  expect(first).toBeInstanceOf(Promise);
  expect(await (first as unknown as Promise<unknown>)).toEqual([[1.3]]);
  const second = fresh.PERFSCORE([["="]], [[100]], [[81.28]], [[1.6]], [["%"]], tableOf(national));
  expect(second).toEqual([[1.3]]);
});

test.each(rulePacks.map((pack) => [pack.id, pack] as const))(
  "%s as a range of rules gives what its name gives, row by row",
  (name, pack) => {
    const random = randomNumbers(20_261_130);
    const table = tableOf(pack);
    const differing: unknown[] = [];
    const plain = (outcome: unknown) => JSON.stringify(outcome).replace(/；按本簿规则/g, "");
    for (let n = 0; n < 1500; n++) {
      const { operator, target, actual, weight, unit } = randomRow(random);
      const row = [operator, target, actual, weight, unit].map((cell) => [[cell]]);
      const row4 = [operator, target, actual, unit].map((cell) => [[cell]]);
      const month = [[1 + (n % 12)]];
      const answers = (rules: unknown) => [
        call(PERFSCORE, ...row, rules),
        call(PERFCOMPLETION, ...row4, rules),
        call(PERFCHECK, ...row, rules),
        call(PERFEXPLAIN, ...row, rules),
        call(PERFREASON, ...row, rules),
        call(PERFLIGHT, [[target]], [[actual]], month, [[operator]], rules),
        call(PERFEXECUTION, [[target]], [[actual]], rules),
        call(PERFGRADE, [[weight]], rules),
      ];
      const [byName, byRange] = [answers([[name]]), answers(table)];
      if (plain(byName) !== plain(byRange)) differing.push({ row, byName, byRange });
    }
    expect(differing.slice(0, 3)).toEqual([]);
  },
);

test("a rule that was changed in the range decides", () => {
  const table = tableOf(national, { 反向指标超过指标值时: "指标值÷完成值", "“优”的最低分": 95 });
  expect(call(PERFSCORE, [["<="]], [[5]], [[10]], [[4]], null, table)).toEqual([[{ value: 2 }]]);
  expect(call(PERFGRADE, [[94]], table)).toEqual([[{ value: "良" }]]);
});

describe("points off for each percentage point", () => {
  const perPoint = tableOf(national, { 反向指标超过指标值时: "按百分点扣分" });
  const asked = (row: CellValue[], rules: CellValue[][]) =>
    [PERFSCORE, PERFEXPLAIN, PERFREASON, PERFCHECK].map((fn) => {
      const [[cell]] = call(fn, ...row.map((value) => [[value]]), rules) as [[{ value?: unknown }]];
      return cell.value;
    });
  const loss = "须写偏差原因和改进措施";

  test.each([
    ["<=", 100, 104, 1, "%", 0.6, "完成程度 = 1 − 0.1 × (104 − 100) = 0.6；得分 = 1 × 0.6 = 0.6"],
    ["<=", 0, 2.5, 3, "%", 2.25, "完成程度 = 1 − 0.1 × (2.5 − 0) = 0.75；得分 = 3 × 0.75 = 2.25"],
    ["<=", -5, 7, 2, "%", 0, "完成程度 = 1 − 0.1 × (7 − (-5)) = -0.2，最低 0；得分 = 2 × 0 = 0"],
    ["<=", 5, 6, 1, "天", 0.8, "完成程度 = 1 − (6天 − 5天) ÷ 5天 = 0.8；得分 = 1 × 0.8 = 0.8"],
  ] as const)("%s %d with %d of %d points, %s", (...row) => {
    const [operator, target, actual, weight, unit, score, derivation] = row;
    expect(asked([operator, target, actual, weight, unit], perPoint)).toEqual([
      ...[score, `${derivation}；按本簿规则`, loss, ""],
    ]);
  });

  test("another share a point costs", () => {
    const rules = [...perPoint, ["每超过1个百分点扣分值的", "5%", ""]].filter(
      ([name, value]) => name !== "每超过1个百分点扣分值的" || value === "5%",
    );
    expect(asked(["<=", 100, 104, 1, "%"], rules)[0]).toBe(0.8);
  });
});

test("a range of rules stands beside ranges of rows of any shape", () => {
  const table = tableOf(national);
  const rows = [
    [["="], [">="]],
    [[100], [3]],
    [[81.28], [2]],
    [[1.6], [10]],
  ];
  expect(call(PERFSCORE, ...rows, null, table)).toEqual([[{ value: 1.3 }], [{ value: 6.67 }]]);
  expect(call(PERFSUMMARY, ...rows, null, table)).toEqual([
    [{ value: 7.97 }, { value: "" }, { value: 0 }, { value: 0 }],
  ]);
});

test("names of rules in one column still belong to the rows beside them", () => {
  const packs = [["liaoning"], ["national"]];
  expect(call(PERFSCORE, [["="]], [[3]], [[2]], [[10]], null, packs)).toEqual([
    [{ value: 6.7 }],
    [{ value: 6.67 }],
  ]);
});

test("PERFEXPLAIN cites the workbook's own rules and the papers' numbers, each once", () => {
  const told = (table: unknown) =>
    call(PERFEXPLAIN, [["="]], [[100]], [[81.28]], [[1.6]], null, table);
  expect(told(tableOf(national))[0]![0]).toMatchObject({
    value: expect.stringMatching(/；按本簿规则$/) as string,
  });
  expect(told(tableOf(national, {}, "朝财绩〔2024〕3号"))[0]![0]).toMatchObject({
    value: expect.stringMatching(/；按本簿规则（朝财绩〔2024〕3号）$/) as string,
  });
});

test.each([
  [
    tableOf(national, { 反向指标超过指标值时: "扣一半" }),
    "第 10 行“反向指标超过指标值时”的取值“扣一半”不对",
  ],
  [
    tableOf(national, { 反向指标超过指标值时: 0 }),
    "请填 按超出比例扣分 / 指标值÷完成值 / 得0分 / 按百分点扣分",
  ],
  [[["规则甲", "1"], ["", ""]], "“规则甲”不是规则的名称"], // prettier-ignore
  [[[1, ""], ["", ""]], "没有规则"], // prettier-ignore
])("a fault of the range is the error of the cell", (table, sentence) => {
  for (const outcome of [
    call(PERFSCORE, [["="]], [[1]], [[1]], [[1]], null, table),
    call(PERFSUMMARY, [["="]], [[1]], [[1]], [[1]], null, table),
  ]) {
    expect(outcome).toEqual([
      [{ code: "#VALUE!", message: expect.stringContaining(sentence) as string }],
    ]);
  }
});

test("本簿规则 by its name alone asks for the range, and is no unit", () => {
  expect(call(PERFSCORE, "=", 1, 1, 1, null, "本簿规则")).toEqual([
    [{ code: "#VALUE!", message: expect.stringContaining("、本簿规则的区域 之一") as string }],
  ]);
  expect(call(PERFSCORE, "=", 1, 1, 1, "本簿规则")).toEqual([
    [{ code: "#VALUE!", message: expect.stringContaining("不是度量单位") as string }],
  ]);
});
