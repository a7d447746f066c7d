import * as functions from "../../src/functions/functions";
import { indicators, tasks } from "../fixtures/selfEvaluation2024";
import { call, provideHost, readyFunctions } from "./host";

beforeAll(readyFunctions);

const { PERFDEVIATION, PERFLIGHT, PERFREASON, PERFSUMMARY, PERFWEIGHTS } = functions;
const one = (cell: unknown) => [[cell]];
const column = (cells: unknown[]) => cells.map((cell) => [cell]);
const values = (...cells: unknown[]) => [cells.map((value) => ({ value }))];
const sentence = (code: string, message: string) => ({
  code,
  message: expect.stringContaining(message),
});

/** The published form as rows: a task is 执行金额 against 下达金额. */
const rows = [
  ...tasks.map(({ allocated, executed, weight }) => [">=", allocated, executed, weight, "万元"]),
  ...indicators.map((row) => [row.operator, row.target, row.actual, row.weight, row.unit]),
];
const ranges = (list: unknown[][]) =>
  [0, 1, 2, 3, 4].map((place) => column(list.map((row) => row[place])));

describe("PERFSUMMARY", () => {
  test("the whole published form in one call: total, grade, blanks, problems", () => {
    expect(call(PERFSUMMARY, ...ranges(rows))).toEqual(values(97.62, "优", 0, 2));
    expect(call(PERFSUMMARY, ...ranges(rows), one("辽宁"))).toEqual(values(97.62, "优", 0, 2));
  });

  test("a part of the form has a total and no grade: its weights are not the whole", () => {
    expect(call(PERFSUMMARY, ...ranges(rows.slice(5)))).toEqual(values(59.7, "", 0, 2));
  });

  test("while rows are blank there is a running total, and no grade", () => {
    const half = rows.map((row, place) =>
      place === 3 ? [...row.slice(0, 2), "", ...row.slice(3)] : row,
    );
    expect(call(PERFSUMMARY, ...ranges(half))).toEqual(values(89.62, "", 1, 2));
    const none = rows.map((row) => [...row.slice(0, 2), null, ...row.slice(3)]);
    expect(call(PERFSUMMARY, ...ranges(none))).toEqual(values("", "", 29, 0));
  });

  test.each([[""], [null], [0]])("spare rows of %j are neither blank nor wrong", (blank) => {
    const spare = [blank, blank, blank, blank, ""];
    expect(call(PERFSUMMARY, ...ranges([...rows, spare, spare]))).toEqual(
      values(97.62, "优", 0, 2),
    );
  });

  test("a row that can't be scored keeps the total from being told, and is named", () => {
    const wrong = rows.map((row, place) =>
      place === 6 ? [...row.slice(0, 2), "约5", ...row.slice(3)] : row,
    );
    expect(call(PERFSUMMARY, ...ranges(wrong))).toEqual([
      [
        sentence("#VALUE!", "第 7 行算不出得分：全年完成值“约5”"),
        { value: "" },
        { value: 0 },
        { value: 3 },
      ],
    ]);
  });

  test("an error in a cell is its row's only", () => {
    const failed = new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable);
    const wrong = rows.map((row, place) =>
      place === 6 ? [...row.slice(0, 2), failed, ...row.slice(3)] : row,
    );
    expect(call(PERFSUMMARY, ...ranges(wrong))).toEqual([
      [
        sentence("#VALUE!", "第 7 行算不出得分：单元格显示 #N/A"),
        { value: "" },
        { value: 0 },
        { value: 3 },
      ],
    ]);
  });

  test("one row, of plain cells, and a weight or an operator that stands for all", () => {
    expect(call(PERFSUMMARY, one(">="), one(10), one(5), one(100))).toEqual(values(50, "差", 0, 0));
    expect(call(PERFSUMMARY, one(">="), column([10, 10]), column([5, 10]), one(50))).toEqual(
      values(75, "中", 0, 0),
    );
  });

  test("weights above the whole form have no grade", () => {
    expect(call(PERFSUMMARY, one(">="), one(10), one(10), one(101))).toEqual(values(101, "", 0, 1));
  });

  test("rules are one cell, and must exist", () => {
    expect(call(PERFSUMMARY, ...ranges(rows), column(["辽宁", "全国"]))).toEqual([
      [sentence("#VALUE!", "“评分规则”只能是一个单元格")],
    ]);
    expect(call(PERFSUMMARY, ...ranges(rows), one("火星"))).toEqual([
      [sentence("#VALUE!", "评分规则“火星”不存在")],
    ]);
  });

  test("ranges that differ are named", () => {
    expect(call(PERFSUMMARY, one(">="), column([1, 2, 3]), column([1, 2]), one(1))).toEqual([
      [sentence("#VALUE!", "“指标值”选了 3 行 1 列，“全年完成值”选了 2 行 1 列")],
    ]);
  });
});

describe("PERFDEVIATION", () => {
  test("signed, cell by cell; words and blanks have none", () => {
    expect(
      call(PERFDEVIATION, column([">=", "<=", "", ">="]), column([100, 5, "管理规范", 10]), column([81.28, 6, "全部或基本达成预期指标", ""])),
    ).toEqual([-0.1872, 0.2, "", ""].map((value) => [{ value }])); // prettier-ignore
    expect(call(PERFDEVIATION, "=", 100, 95, "%")).toEqual(values(-0.05));
  });

  test("a target of 0 has none", () => {
    expect(call(PERFDEVIATION, "=", 0, 1)).toEqual([[sentence("#DIV/0!", "指标值 0 为 0 或太小")]]);
  });
});

describe("PERFREASON", () => {
  test.each([
    [["=", 100, 81.28, 1.6], "须写偏差原因和改进措施"],
    [[">=", 10, 13, 5], "超额较多，须说明"],
    [[">=", 10, 12, 5], ""],
    [[">=", 10, "", 5], ""],
    [[">=", 10, 5, 5, "个", "全国"], "须写偏差原因和改进措施"],
  ])("%j: %s", (args, expected) => {
    expect(call(PERFREASON, ...args)).toEqual(values(expected));
  });

  test("a row without a score is an error that says why", () => {
    expect(call(PERFREASON, ">=", 0, 5, 5)).toEqual([[sentence("#VALUE!", "指标值不能是 0")]]);
  });
});

describe("PERFWEIGHTS", () => {
  test("shares spill downwards, the first with the remainder", () => {
    expect(call(PERFWEIGHTS, one(20), one(6))).toEqual(
      [3.5, 3.3, 3.3, 3.3, 3.3, 3.3].map((value) => [{ value }]),
    );
    expect(call(PERFWEIGHTS, one(""), one(6))).toEqual(values(""));
  });

  test.each([
    [[20, 0], "20 分不能分给 0 行"],
    [[1.005, 2], "1.005 分不能分给 2 行"],
    [[20, "六"], "行数“六”不是一个数"],
    [[column([1, 2]), 2], "“分值”只能是一个单元格"],
    [[20, column([1, 2])], "“行数”只能是一个单元格"],
  ])("%j: %s", (args, message) => {
    expect(call(PERFWEIGHTS, ...args)).toEqual([[sentence("#VALUE!", message)]]);
  });
});

describe("PERFLIGHT", () => {
  test("cell by cell, the month standing beside all", () => {
    expect(call(PERFLIGHT, one(120), column([35, 36, 48, 72, ""]), one(6))).toEqual(
      ["红", "黄", "绿", "蓝", ""].map((value) => [{ value }]),
    );
    expect(call(PERFLIGHT, 5, 6, 6, "<=")).toEqual(values("红"));
    expect(call(PERFLIGHT, 5, 6, 12, 0, 0)).toEqual(values("蓝"));
  });

  test("a month that is none", () => {
    expect(call(PERFLIGHT, 5, 6, 13)).toEqual([
      [sentence("#VALUE!", "月份“13”应是 1 到 12 的整数")],
    ]);
  });
});

test("the first call of a rare function is a promise of its answer, or of its error", async () => {
  jest.resetModules();
  provideHost();
  const fresh = await import("../../src/functions/functions");
  const late = fresh.PERFDEVIATION(one("="), one(100), one(95)) as unknown;
  expect(late).toBeInstanceOf(Promise);
  const wrong = fresh.PERFLIGHT(one(5), one(6), one(13)) as unknown as Promise<unknown>;
  await expect(wrong).rejects.toMatchObject(sentence("#VALUE!", "月份“13”"));
  expect(await late).toEqual([[-0.05]]);
  expect(fresh.PERFDEVIATION(one("="), one(100), one(95))).toEqual([[-0.05]]);
});
