/** 分值 as they are shared among rows: of a form that is being made, and of one that stands on a sheet. */
import {
  balancedWeights,
  makeForm,
  rebalanceEdits,
  rightShares,
  toA1,
  type Field,
} from "../../../src/form";
import { equalShares, shareParts } from "../../../src/form/make/weights";
import type { CellValue } from "../../../src/scoring";

test.each<[number, (number | null)[], number[], number]>([
  [20, [null, null, null], [6.8, 6.6, 6.6], 20],
  [20, [8, null, null], [8, 6, 6], 20],
  [20, [null, 8, null], [6, 8, 6], 20],
  [20, [12.5, 7.5], [12.5, 7.5], 20],
  [20, [3, 4], [3, 4], 7],
  [20, [], [], 0],
  // What is set leaves nothing for the others, or what no two rows can share: the sum says so.
  [20, [20, null], [20, 0], 20],
  [20, [25, null, null], [25, 0, 0], 25],
  [20, [19.99, null, null], [19.99, 0, 0], 19.99],
  [0.3, [0.1, null], [0.1, 0.2], 0.3],
])("%d points with %j set are shared as %j", (points, set, weights, sum) => {
  expect(shareParts([{ points, set }])).toEqual({ parts: [{ weights, sum }], sum });
});

test("each part shares its own points, and all add up to the whole", () => {
  const shared = shareParts([
    { points: 40, set: [30.1, null] },
    { points: 5, set: [null, null] },
    { points: 55.2, set: [] },
  ]);
  expect(shared).toEqual({
    parts: [
      { weights: [30.1, 9.9], sum: 40 },
      { weights: [2.5, 2.5], sum: 5 },
      { weights: [], sum: 0 },
    ],
    sum: 45,
  });
  expect(shareParts([])).toEqual({ parts: [], sum: 0 });
});

const weight = (value: CellValue, formula?: string): Field => ({
  ...{ value, at: null },
  ...(formula !== undefined && { formula }),
});

test.each<[string, Field[], number[]]>([
  ["that add up", [weight(12), weight(8)], []],
  ["that add up as text", [weight("12分"), weight("８")], []],
  [
    "that add up beside a blank and a word",
    [weight(20), weight(""), weight(null), weight("无"), weight(true)],
    [],
  ],
  ["that do not", [weight(12), weight(9)], [10, 10]],
  ["that are words", [weight("无"), weight("")], [10, 10]],
  ["with a formula", [weight(12, "=12"), weight(9), weight(1)], [4, 4]],
  ["with a formula that shows a text", [weight("12", "=12"), weight(9), weight(1)], [4, 4]],
  ["that are formulas", [weight(12, "=12")], []],
  ["none", [], []],
])("of 20 points, 分值 %s", (_, weights, shares) => {
  const free = weights.filter(({ formula }) => formula === undefined);
  expect(rightShares(weights, 20)).toEqual(shares.map((share, i) => [free[i], share]));
});

test("points are shared anew where 分值 add up too", () => {
  const weights = [weight(12), weight(8), weight(5, "=5")];
  expect(equalShares(weights, 25)).toEqual([
    [weights[0], 10],
    [weights[1], 10],
  ]);
});

describe("a form", () => {
  const level1 = ["履职效能", "社 会\n 效应", "其他", "社会效应", null];
  const form = () => {
    const made = makeForm({
      kind: "selfEvaluation",
      tasks: [{ weight: 40 }],
      indicators: level1.map((each) => ({ level1: each, weight: 20 })),
    });
    made.indicators.forEach(({ weight }, row) => (weight.at = { row, column: 9 }));
    return made;
  };

  test("has the shares of its rules' parts, rows of no part none", () => {
    expect(balancedWeights(form())).toEqual({ tasks: [40], indicators: [20, 10, null, 10, null] });
    expect(balancedWeights({ ...form(), tasks: [], indicators: [] })).toEqual({
      tasks: [],
      indicators: [],
    });
  });

  const written = (made: ReturnType<typeof form>, section?: string) =>
    rebalanceEdits(made, section).map(({ at, before, after }) => [toA1(at), before, after]);

  test("is edited where a part does not add up, cell by cell, with the format that the cell has", () => {
    const made = form();
    made.indicators[3]!.weight.numberFormat = "0.0";
    const edits = [
      ["J2", { value: 20 }, { value: 10 }],
      ["J4", { value: 20, numberFormat: "0.0" }, { value: 10 }],
    ];
    expect(written(made)).toEqual(edits);
    expect(written(made, "社会效应")).toEqual(edits);
    expect(written(made, "履职效能")).toEqual([]);
    expect(written(made, "党建")).toEqual([]);
  });

  test("is not edited where a cell holds its share already, nor where there is no cell", () => {
    const made = form();
    made.indicators[1]!.weight.value = 10;
    expect(written(made)).toEqual([["J4", { value: 20 }, { value: 10 }]]);
    made.indicators[3]!.weight.at = null;
    expect(written(made)).toEqual([]);
  });

  test("is not edited where nobody knows the rules that were meant", () => {
    const made = form();
    made.rulePack.value = "本簿规则";
    expect(written(made)).toEqual([]);
  });
});
