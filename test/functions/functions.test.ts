import {
  PERFCHECK,
  PERFCOMPLETION,
  PERFEXECUTION,
  PERFEXPLAIN,
  PERFGRADE,
  PERFSCORE,
  PERFTOTAL,
} from "../../src/functions/functions";
import { indicators, tasks, total } from "../fixtures/selfEvaluation2024";
import { call, readyFunctions } from "./host";

beforeAll(readyFunctions);

const invocation = { functionName: "PERFSCORE", address: "Sheet1!A1" };
const one = (cell: unknown) => [[cell]];
const column = (cells: unknown[]) => cells.map((cell) => [cell]);

describe("arguments", () => {
  test("a cell, a constant and a plain value are one and the same", () => {
    const expected = [[{ value: 1.296 }]];
    expect(call(PERFSCORE, one("="), one(100), one(81.28), one(1.6))).toEqual(expected);
    expect(call(PERFSCORE, "=", 100, 81.28, 1.6)).toEqual(expected);
  });

  test("optional arguments come as null, and the invocation comes behind all", () => {
    expect(
      call(PERFSCORE, one("="), one(100), one(81.28), one(1.6), null, null, invocation),
    ).toEqual([[{ value: 1.296 }]]);
    expect(call(PERFCOMPLETION, one("="), one(4), one(1), null, null, invocation)).toEqual([
      [{ value: 0.25 }],
    ]);
    expect(call(PERFEXECUTION, one(4), one(1), null, invocation)).toEqual([[{ value: 0.25 }]]);
  });

  test("the whole published form in one call per column", () => {
    const cells = (name: keyof (typeof indicators)[0]) =>
      column(indicators.map((row) => row[name]));
    const scores = call(PERFSCORE, cells("operator"), cells("target"), cells("actual"), cells("weight"), cells("unit"), null); // prettier-ignore
    expect(scores).toEqual(indicators.map((row) => [{ value: row.score }]));
    const completions = call(PERFCOMPLETION, cells("operator"), cells("target"), cells("actual"), cells("unit"), one("辽宁")); // prettier-ignore
    expect(completions).toEqual(indicators.map((row) => [{ value: row.completion }]));
    const rates = call(
      PERFEXECUTION,
      column(tasks.map((task) => task.allocated)),
      column(tasks.map((task) => task.executed)),
    );
    expect(rates).toEqual(tasks.map((task) => [{ value: task.rate }]));
    expect(call(PERFTOTAL, cells("score"), column(tasks.map((task) => task.score)))).toEqual([
      [{ value: total }],
    ]);
  });

  test("single cells stand beside every cell of a range, whatever its shape", () => {
    expect(call(PERFSCORE, one(">="), one(10), [[5, 10]], one(2))).toEqual([
      [{ value: 1 }, { value: 2 }],
    ]);
    expect(call(PERFGRADE, [[95, 85], [70, 10]])).toEqual([
      [{ value: "优" }, { value: "良" }],
      [{ value: "中" }, { value: "差" }],
    ]); // prettier-ignore
  });

  test("ranges of different shape are an error that says so", () => {
    expect(call(PERFSCORE, one("="), column([1, 2]), [[1, 2]], one(1))).toEqual([
      [
        {
          code: "#VALUE!",
          message: expect.stringContaining("“指标值”选了 2 行 1 列，“全年完成值”选了 1 行 2 列"),
        },
      ],
    ]);
  });
});

describe("blanks", () => {
  test.each([[null], [""], ["  "]])("an actual of %j gives an empty text", (blank) => {
    expect(call(PERFSCORE, one("="), one(100), one(blank), one(1))).toEqual([[{ value: "" }]]);
    expect(call(PERFCOMPLETION, one("="), one(100), one(blank))).toEqual([[{ value: "" }]]);
    expect(call(PERFEXPLAIN, one("="), one(100), one(blank), one(1))).toEqual([[{ value: "" }]]);
    expect(call(PERFEXECUTION, one(100), one(blank))).toEqual([[{ value: "" }]]);
    expect(call(PERFGRADE, one(blank))).toEqual([[{ value: "" }]]);
    expect(call(PERFTOTAL, one(blank))).toEqual([[{ value: "" }]]);
  });

  test("0 for an empty operator, unit or rules cell, as desktop Excel hands it over, is blank", () => {
    const band = "全部或基本达成预期指标";
    expect(call(PERFSCORE, one(0), one("管理规范"), one(band), one(3.3), one(0), one(0))).toEqual([
      [{ value: 3.3 }],
    ]);
  });
});

describe("errors", () => {
  test("one bad row of a range keeps its error to itself", () => {
    const cells = call(PERFSCORE, column(["=", "约", ">="]), one(10), one(5), one(2));
    expect(cells).toEqual([
      [{ value: 1 }],
      [{ code: "#VALUE!", message: expect.stringContaining("“约”无法识别") }],
      [{ value: 1 }],
    ]);
  });

  test("an Excel error in a cell stays that error", () => {
    const notAvailable = new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable);
    expect(call(PERFSCORE, one("="), one(10), column([5, notAvailable]), one(2))).toEqual([
      [{ value: 1 }],
      [{ code: "#N/A", message: "" }],
    ]);
    expect(call(PERFTOTAL, column([1, notAvailable]))).toEqual([[{ code: "#N/A", message: "" }]]);
  });

  test.each([
    ["#VALUE!", "不是一个数", () => call(PERFSCORE, "=", 100, "完成", 1)],
    ["#VALUE!", "指标值为空", () => call(PERFSCORE, "=", null, 5, 1)],
    ["#VALUE!", "指标值不能是 0", () => call(PERFSCORE, ">=", 0, 5, 1)],
    ["#VALUE!", "只填实际完成的数", () => call(PERFSCORE, ">=", 50, "≥50", 1)],
    ["#VALUE!", "0.6 到 0.8 之间", () => call(PERFSCORE, "", "管理规范", "部分达成", 1)],
    ["#VALUE!", "评分规则“火星”不存在", () => call(PERFSCORE, "=", 1, 1, 1, null, "火星")],
    ["#NUM!", "小于 0", () => call(PERFSCORE, "=", 1, 1, -1)],
    ["#DIV/0!", "无法计算执行率", () => call(PERFEXECUTION, 0, 5)],
    ["#NUM!", "0 到 100 之间", () => call(PERFGRADE, 101)],
    ["#VALUE!", "得分“优”不是一个数", () => call(PERFTOTAL, column([3, "优"]))],
    ["#VALUE!", "得分“98%”不是一个数", () => call(PERFTOTAL, one("98%"))],
  ])("%s: …%s…", (code, message, act) => {
    expect(act()).toEqual([[{ code, message: expect.stringContaining(message) }]]);
  });
});

describe("rich values, which Excel hands over as objects", () => {
  const number = (basicValue: number) => ({
    type: "FormattedNumber",
    basicType: "Double",
    basicValue,
    numberFormat: "0.00",
  });
  const entity = (basicValue: string) => ({
    type: "Entity",
    text: "x",
    basicType: "String",
    basicValue,
  });
  const failed = {
    type: "Error",
    errorType: "NotAvailable",
    basicType: "Error",
    basicValue: "#N/A",
  };

  test("count as what they are worth, alone and in a range", () => {
    expect(
      call(PERFSCORE, one(entity("=")), one(number(100)), one(number(81.28)), one(1.6)),
    ).toEqual([[{ value: 1.296 }]]);
    expect(
      call(PERFSCORE, one("="), one(100), column([number(81.28), 50]), one(number(2))),
    ).toEqual([[{ value: 1.62 }], [{ value: 1 }]]);
    expect(call(PERFTOTAL, column([number(1.5), 2]), one(number(0.25)))).toEqual([
      [{ value: 3.75 }],
    ]);
  });

  test("that are errors are that error, of their row only", () => {
    const rows = call(PERFSCORE, one("="), one(100), column([50, failed, 100]), one(2));
    expect(rows).toEqual([[{ value: 1 }], [{ code: "#N/A", message: "" }], [{ value: 2 }]]);
    expect(call(PERFTOTAL, column([1, failed]))).toEqual([[{ code: "#N/A", message: "" }]]);
  });
});

describe("PERFTOTAL", () => {
  test("takes up to eight ranges, and the invocation behind them", () => {
    const eight = Array.from({ length: 8 }, (_, index) => one(index + 1));
    expect(call(PERFTOTAL, ...eight, invocation)).toEqual([[{ value: 36 }]]);
    expect(call(PERFTOTAL, one(1), ...Array<null>(7).fill(null), invocation)).toEqual([
      [{ value: 1 }],
    ]);
  });

  test("adds exactly, reads numbers stored as text, and leaves blanks out", () => {
    expect(call(PERFTOTAL, column([0.1, 0.2, "", null]), one("0.3"))).toEqual([[{ value: 0.6 }]]);
    expect(call(PERFTOTAL, one(1.005))).toEqual([[{ value: 1.01 }]]);
  });
});

describe("what no form holds", () => {
  const digits = "9".repeat(310);
  test.each([
    ["a text of 310 digits", () => call(PERFTOTAL, column([1, digits]))],
    ["a text of 310 digits", () => call(PERFSCORE, ">=", digits, 1, 1)],
    ["1e308", () => call(PERFTOTAL, column([1e308, 1e308]))],
    ["1e308", () => call(PERFSCORE, "<=", 5e-324, 1e308, 1)],
  ])("%s is refused", (_, act) => {
    expect(act().flat().at(-1)).toEqual({
      code: "#VALUE!",
      message: expect.stringContaining("不是一个数"),
    });
  });

  test("a range of 130,000 scores is added", () => {
    expect(call(PERFTOTAL, column(Array.from({ length: 130_000 }, () => 0.0005)))).toEqual([
      [{ value: 65 }],
    ]);
    expect(call(PERFTOTAL, column(Array.from({ length: 130_000 }, () => 1 / 3000)))).toEqual([
      [{ value: 43.33 }],
    ]);
  });

  test("a quotient beyond all numbers is none", () => {
    expect(call(PERFEXPLAIN, "<=", 5e-324, 1e300, 1)).toEqual([
      [{ value: expect.stringContaining("未达到，完成程度 0；得分 = 1 × 0 = 0") }],
    ]);
  });

  test("a tiny percentage is a number", () => {
    expect(call(PERFSCORE, "", "管理规范", "0.0000001%", 10)).toEqual([[{ value: 0 }]]);
    expect(call(PERFCOMPLETION, ">=", 100, 1e-7, "%")).toEqual([[{ value: 0 }]]);
  });

  test("a number leaves without the noise of binary ones", () => {
    expect(call(PERFCHECK, "=", 100, 0.8128000000000001, 1.6, "%").flat()[0]).toEqual({
      value: expect.not.stringContaining("0000001"),
    });
    expect(call(PERFEXPLAIN, ">=", 1, 0.8128000000000001, 1.6)).toEqual([
      [{ value: "完成程度 = 0.8128 ÷ 1 = 0.8128 → 0.81；得分 = 1.6 × 0.81 = 1.296" }],
    ]);
  });
});

describe("a strict operator at its target", () => {
  test.each([
    [[">", 5, 5, 10], 10],
    [["<", 5, 5, 10], 10],
    [["<", -5, -5, 10], 10],
    [["<", 0, 0, 10], 0],
  ])("%j misses by 0 and scores %d", (args, score) => {
    expect(call(PERFSCORE, ...args)).toEqual([[{ value: score }]]);
    expect(call(PERFEXPLAIN, ...args)).toEqual([
      [{ value: expect.stringContaining("不含相等，未达到，差 0") }],
    ]);
  });
});

describe("PERFCHECK", () => {
  test.each([
    ["没有填全年完成值", ["=", 100, "", 1]],
    ["应写成“>=”", ["≥", 10, 10, 1]],
    ["里带着单位“项”", [">=", "12项", 12, 1]],
    ["分值 0 应大于 0", [">=", 10, 10, 0]],
    ["请填 120", ["<=", 100, 1.2, 1, "％"]],
    ["单元格显示 #NAME?", [">=", 10, "#NAME?", 1]],
  ])("…%s…", (sentence, args) => {
    expect(call(PERFCHECK, ...args)).toEqual([[{ value: expect.stringContaining(sentence) }]]);
  });

  test("is silent about the sound rows of the published form and speaks of its two ratio slips", () => {
    const speaking = indicators.filter((row) =>
      call(PERFCHECK, row.operator, row.target, row.actual, row.weight, row.unit)
        .flat()
        .some((cell) => !("value" in cell) || cell.value !== ""),
    );
    expect(speaking.map((row) => row.name)).toEqual(["固定资产利用率", "在职人员控制率"]);
  });
});

describe("PERFEXPLAIN", () => {
  test.each([
    [
      "完成程度 = 81.28% ÷ 100% = 0.8128 → 0.81；得分 = 1.6 × 0.81 = 1.296",
      ["=", 100, 81.28, 1.6, "%"],
    ],
    ["完成程度 = 2 ÷ 3 = 0.666666… → 0.67；得分 = 10 × 0.67 = 6.7", [">=", 3, 2, 10]],
    ["完成程度 = 1 − (7 − 5) ÷ 5 = 0.6；得分 = 1.6 × 0.6 = 0.96", ["<=", 5, 7, 1.6]],
    ["完成程度 = 1 − (12 − 5) ÷ 5 = -0.4，最低 0；得分 = 1.6 × 0 = 0", ["<=", 5, 12, 1.6]],
    ["完成程度 = (-3) ÷ (-5) = 0.6；得分 = 1 × 0.6 = 0.6", ["<=", -5, -3, 1]],
    ["完成值 30，指标值 >= 30，已达到，完成程度 1；得分 = 6.8 × 1 = 6.8", [">=", 30, 30, 6.8]],
    ["完成值 1，指标值 = 0，未达到，完成程度 0；得分 = 0.7 × 0 = 0", ["=", 0, 1, 0.7]],
    [
      "1 按比例填写，计为 100%；完成值 100%，指标值 = 100%，已达到，完成程度 1；得分 = 0.8 × 1 = 0.8",
      ["=", 100, 1, 0.8, "%"],
    ],
    ["完成程度 0.75；得分 = 3.3 × 0.75 = 2.475", ["", "管理规范", 0.75, 3.3]],
    [
      "全部或基本达成预期指标，完成程度 1；得分 = 3.3 × 1 = 3.3",
      ["", "管理规范", "全部或基本达成", 3.3],
    ],
    [
      "完成程度 = 2 ÷ 3 = 0.666666…；得分 = 10 × 0.666666… = 6.666666… → 6.67",
      [">=", 3, 2, 10, null, "national"],
    ],
  ])("%s", (sentence, args) => {
    expect(call(PERFEXPLAIN, ...args)).toEqual([[{ value: sentence }]]);
  });
});
