/** What only follows from another problem is folded under it: within its cell, its row, its part of the form, or all of it. */
import type { FormSection, Outcome, Problem, ProblemCode } from "../../src/validation";
import { foldConsequences } from "../../src/validation/problem/causes";
import { FoundProblem } from "../../src/validation/problem/foundProblem";

/** A code, its row and column, and what else matters of it. */
type Told = [
  code: ProblemCode,
  row: number,
  column: number,
  more?: { level?: Outcome; section?: FormSection; level1?: string; related?: [number, number][] },
];

function problemOf([code, row, column, more = {}]: Told): FoundProblem {
  const { level = "error", section = "indicators", level1 = "产出", related = [] } = more;
  const others = related.map(([r, c]) => ({ row: r, column: c }));
  const none = () => null;
  return new FoundProblem(
    ...([code, level, section, level1, "", "s1", undefined, { row, column }, others] as const),
    ...([{} as Problem["values"], undefined, none, undefined, undefined] as const),
  );
}

/** "CAUSE (FOLLOWS, FOLLOWS)" of each that stands by itself. */
function folded(...told: Told[]): string[] {
  return foldConsequences(told.map(problemOf)).map(({ code, consequences }) => {
    const under = consequences.map((each) => each.code);
    return under.length === 0 ? code : `${code} (${under.join(", ")})`;
  });
}

const apart = (...told: Told[]) => told.map(([code]) => code);

describe("under its cause", () => {
  test.each<[string, Told, near: Told, far: Told]>([
    [
      "in one cell",
      ["MONEY_NEGATIVE", 4, 3],
      ["INCOME_EXPENDITURE", 4, 3],
      ["INCOME_EXPENDITURE", 4, 4],
    ],
    ["in one row", ["CELL_ERROR", 13, 7], ["MEASURE_MISSING", 13, 16], ["MEASURE_MISSING", 14, 7]],
    [
      "in a cell that it names",
      [
        "MERGED_INPUT",
        13,
        7,
        {
          related: [
            [14, 7],
            [15, 7],
          ],
        },
      ],
      ["ACTUAL_MISSING", 15, 7],
      ["ACTUAL_MISSING", 13, 7],
    ],
    [
      "in one 一级指标",
      ["NAME_MISSING", 13, 3],
      ["INDICATOR_MISSING", 20, 1],
      ["INDICATOR_MISSING", 20, 1, { level1: "效益" }],
    ],
    [
      "in one part of the form",
      ["NAME_MISSING", 13, 3, { level1: "" }],
      ["INDICATOR_MISSING", 20, 1, { level1: "" }],
      ["INDICATOR_MISSING", 20, 1, { level1: "", section: "tasks" }],
    ],
  ])("%s, and by itself elsewhere", (_, cause, near, far) => {
    expect(folded(cause, near)).toEqual([`${cause[0]} (${near[0]})`]);
    expect(folded(near, cause)).toEqual([`${cause[0]} (${near[0]})`]);
    expect(folded(cause, far)).toEqual(apart(cause, far));
  });

  test("wherever in the form it stands", () => {
    const follows: Told = ["ALLOCATED_ABOVE_BUDGET", 6, 5, { section: "tasks" }];
    expect(folded(follows, ["MONEY_IN_YUAN", 30, 7])).toEqual([
      "MONEY_IN_YUAN (ALLOCATED_ABOVE_BUDGET)",
    ]);
  });

  test("and under the cause of that", () => {
    expect(
      folded(
        ["CELL_ERROR", 13, 7],
        ["RESULT_ERROR", 13, 8],
        ["RESULT_ERROR", 13, 10],
        ["RESULT_ERROR", 14, 10],
        ["TOTAL_ERROR", 36, 10, { section: "total" }],
      ),
    ).toEqual(["CELL_ERROR (RESULT_ERROR, RESULT_ERROR, TOTAL_ERROR)", "RESULT_ERROR"]);
  });

  test("the nearest of several, and the first of one code", () => {
    const result: Told = ["RESULT_ERROR", 13, 8];
    expect(folded(["RULE_PACK_UNKNOWN", 2, 13], ["CELL_ERROR", 13, 7], result)).toEqual([
      "RULE_PACK_UNKNOWN",
      "CELL_ERROR (RESULT_ERROR)",
    ]);
    expect(folded(["RULE_PACK_UNKNOWN", 2, 13], result)).toEqual([
      "RULE_PACK_UNKNOWN (RESULT_ERROR)",
    ]);
    expect(folded(result, ["RESULT_ERROR", 13, 10])).toEqual(["RESULT_ERROR (RESULT_ERROR)"]);
    const [first, second] = foldConsequences(
      [["CELL_ERROR", 13, 7], ["CELL_ERROR", 13, 5], result].map((told) => problemOf(told as Told)),
    );
    expect([first!.consequences.length, second!.consequences.length]).toEqual([1, 0]);
  });
});

test("what follows from nothing stands by itself, in its order", () => {
  const told: Told[] = [
    ["YEAR_ALONE", 1, 0],
    ["TOTAL_DIFFERS", 36, 10],
    ["CELL_ERROR", 13, 7],
    ["GOAL_MISSING", 10, 1],
  ];
  expect(folded(...told)).toEqual(apart(...told));
  expect(folded(...told, ["YEAR_IN_GOAL", 10, 1])).toEqual([
    ...["YEAR_ALONE (YEAR_IN_GOAL)", "TOTAL_DIFFERS", "CELL_ERROR", "GOAL_MISSING"],
  ]);
  expect(folded()).toEqual([]);
});

const yearAnd = (cause: Outcome, follows: Outcome): Told[] => [
  ["YEAR_ALONE", 1, 0, { level: cause }],
  ["YEAR_IN_GOAL", 10, 1, { level: follows }],
];

test("what was looked at and found right causes nothing, and follows from nothing", () => {
  const [causing, following] = [yearAnd("verified", "warning"), yearAnd("warning", "verified")];
  expect(folded(...causing)).toEqual(apart(...causing));
  expect(folded(...following)).toEqual(apart(...following));
});

test.each<[root: Outcome, follows: Outcome, told: Outcome]>([
  ["info", "warning", "warning"],
  ["info", "error", "error"],
  ["warning", "error", "error"],
  ["warning", "warning", "warning"],
  ["warning", "info", "warning"],
  ["error", "warning", "error"],
  ["error", "unfilled", "error"],
  ["info", "unfilled", "info"],
  // What is still open is no fault, whatever can't be calculated without it.
  ["unfilled", "error", "unfilled"],
  ["notJudged", "error", "notJudged"],
])("%s under which %s is folded is told as %s", (root, follows, level) => {
  const [only, ...others] = foldConsequences(yearAnd(root, follows).map(problemOf));
  expect(others).toEqual([]);
  expect([only!.level, only!.consequences[0]!.level]).toEqual([level, follows]);
});
