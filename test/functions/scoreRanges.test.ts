import {
  PERFCHECK,
  PERFEXPLAIN,
  PERFREASON,
  PERFSCORE,
  PERFSUMMARY,
  PERFTOTAL,
} from "../../src/functions/functions";
import { call, readyFunctions } from "./host";

beforeAll(readyFunctions);

const one = (cell: unknown) => [[cell]];
const column = (cells: unknown[]) => cells.map((cell) => [cell]);
const told = (message: string) => [
  [{ code: "#VALUE!", message: expect.stringContaining(message) }],
];

describe("PERFTOTAL tells what does not belong into its range", () => {
  test.each([
    ["a heading", column(["得分", 7.2, 8]), "“得分”是表头，请从下一行开始选"],
    ["a heading broken over lines", column(["自评\n得分", 7.2]), "是表头，请从下一行开始选"],
    ["a row 小计", [["甲", 7.2]].concat([["小计", 7.2]]), "得分“甲”不是一个数"],
    ["a row 小计", column([7.2, 8, "小计"]), "“小计”"],
    ["a row 合 计", column([7.2, 8, "合 计"]), "会重复计算"],
    ["a formula stored as text", column([7.2, "=SUM(F2:F9)"]), "“=SUM(F2:F9)”是文本，没有计算"],
    ["a sum typed as text", column([7.2, "3.5+2"]), "“3.5+2”是文本，没有计算"],
    ["a negative score", column([7.2, -1]), "得分 -1 小于 0"],
    ["a negative score as text", column([7.2, "-1"]), "得分 -1 小于 0"],
    ["the total among its parts", column([40, 57.62, 97.62]), "195.24 超过满分 100"],
    ["words in the middle", column([7.2, "优", 8]), "得分“优”不是一个数"],
    ["a single cell of words", one("优"), "得分“优”不是一个数"],
  ])("%s", (_, range, message) => {
    expect(call(PERFTOTAL, range)).toEqual(told(message));
  });

  test("the second range too", () => {
    expect(call(PERFTOTAL, one(5), column(["得分", 7.2]))).toEqual(told("“得分”是表头"));
  });

  test("100 points are the whole, and not too many", () => {
    expect(call(PERFTOTAL, column([60, 40]))).toEqual([[{ value: 100 }]]);
    expect(call(PERFTOTAL, column([60, 40.001]))).toEqual([[{ value: 100 }]]);
    expect(call(PERFTOTAL, column([60, 40.01]))).toEqual(told("100.01 超过满分 100"));
  });
});

describe("a heading among the rows of a table", () => {
  const ranges = [
    column(["运算符号", ">="]),
    column(["指标值", 10]),
    column(["全年完成值", 5]),
    column(["分值", 100]),
  ];
  const heading = {
    code: "#VALUE!",
    message: expect.stringContaining("“指标值”是表头，请从下一行开始选"),
  };

  test.each([
    ["PERFSCORE", PERFSCORE, 50],
    ["PERFEXPLAIN", PERFEXPLAIN, "完成程度 = 5 ÷ 10 = 0.5；得分 = 100 × 0.5 = 50"],
    ["PERFREASON", PERFREASON, "须写偏差原因和改进措施"],
  ])("%s says so in its row, the others have their answers", (_, fn, value) => {
    expect(call(fn, ...ranges)).toEqual([[heading], [{ value }]]);
  });

  test("PERFCHECK and PERFSUMMARY say so", () => {
    expect(call(PERFCHECK, ...ranges)[0]).toEqual([heading]);
    expect(call(PERFSUMMARY, ...ranges)).toEqual([
      [
        { ...heading, message: expect.stringContaining("第 1 行算不出得分：“指标值”是表头") },
        { value: "" },
        { value: 0 },
        { value: 1 },
      ],
    ]);
  });
});

test("every number leaves as the shortest decimal meant", () => {
  expect(call(PERFSCORE, ">=", 10, 10, 0.1 + 0.7)).toEqual([[{ value: 0.8 }]]);
  expect(call(PERFSCORE, ">=", 10, 10, 1.1 + 2.2)).toEqual([[{ value: 3.3 }]]);
});
