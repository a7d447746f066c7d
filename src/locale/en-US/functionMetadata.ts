/** A function's texts; the parameters in their order. Ids and names of functions are never translated. */
interface FunctionTexts {
  description: string;
  parameters: { name: string; description: string }[];
}

const operator = {
  name: "operator",
  description:
    "Operator of the row: =, >=, <=, > or <, also written ≥, ≤, 不低于, 不超过 and so on; empty for a qualitative row",
};
const target = {
  name: "target",
  description:
    "Target value, in the unit of the actual: percentage points where the unit is % (95 is 95 %); 0 is a number, not a blank",
};
const actual = {
  name: "actual",
  description:
    "What was reached by the end of the year; percentage points where the unit is %; for a qualitative row the band text or a completion from 0 to 1. Excel hands an empty cell over as 0, so keep blanks out with IF",
};
const weight = { name: "weight", description: "Points of the row" };
const unit = { name: "unit", description: "Unit of target and actual, such as %; optional" };
const rules = {
  name: "rules",
  description: "Scoring rules: {packs}; optional, the first when left out",
};

/** English texts for functions.json, by function id. */
export const functionMetadata: Record<string, FunctionTexts> = {
  PERFSCORE: {
    description:
      "Scores one indicator: 0 to its points. The result is empty while the actual is empty.",
    parameters: [operator, target, actual, weight, unit, rules],
  },
  PERFCOMPLETION: {
    description:
      "Completion of one indicator, 0 to 1. The result is empty while the actual is empty.",
    parameters: [operator, target, actual, unit, rules],
  },
  PERFEXECUTION: {
    description:
      "Budget execution rate (executed ÷ allocated), 0 to 1, rounded by the scoring rules. The result is empty while nothing is executed.",
    parameters: [
      { name: "allocated", description: "Allocated amount" },
      { name: "executed", description: "Executed amount, in the same unit of money" },
      rules,
    ],
  },
  PERFTOTAL: {
    description:
      "Total score: the sum of all scores, rounded to two decimals. Empty cells are left out; all empty gives an empty result. Headings, subtotals, negative scores and a total above the full points are told.",
    parameters: [
      { name: "scores", description: "Cell or range of scores" },
      ...[2, 3, 4, 5, 6, 7, 8].map((place) => ({
        name: `scores${place}`,
        description: "Another cell or range of scores; optional",
      })),
    ],
  },
  PERFSUMMARY: {
    description:
      "A whole table in one call, four cells side by side: total, grade, rows without an actual, rows with a problem. Spare rows count for nothing. There is a grade once every row is scored and the weights are the points of the whole form.",
    parameters: [
      { ...operator, name: "operators" },
      { ...target, name: "targets" },
      { ...actual, name: "actuals" },
      { ...weight, name: "weights" },
      { ...unit, name: "units" },
      { ...rules, description: `${rules.description}; a single cell` },
    ],
  },
  PERFDEVIATION: {
    description:
      "Deviation (actual − target) ÷ |target|: above 0 where the actual lies above its target, whatever the operator; 0.2 is 20 %. Empty for a qualitative row and while the actual is empty.",
    parameters: [operator, target, actual, unit],
  },
  PERFREASON: {
    description:
      "What is to be written for a row: 须写偏差原因和改进措施 where it lost points, 超额较多，须说明 where it lost none and lies far above its target, else empty.",
    parameters: [operator, target, actual, weight, unit, rules],
  },
  PERFWEIGHTS: {
    description:
      "Points shared equally by a number of rows, downwards: one decimal each (two where a share is below 0.1), the first row with the remainder, so that they add up to the points.",
    parameters: [
      { name: "points", description: "Points of the part, at most two decimals; a single cell" },
      { name: "count", description: "Number of rows, 1 to 1000; a single cell" },
    ],
  },
  PERFLIGHT: {
    description:
      "Monitoring light by progress, actual ÷ (target × month ÷ 12): 红, 黄, 绿 or 蓝. A <= or < row, and a target of 0 or below, is 绿 while it is kept, else 红. Empty while the actual is empty.",
    parameters: [
      { name: "target", description: "Target of the whole year" },
      {
        name: "actual",
        description:
          "What was reached by the end of the month; for a qualitative row the band text or a completion from 0 to 1",
      },
      { name: "month", description: "Month, 1 to 12; 6 stands for January to June" },
      {
        name: "operator",
        description: "Operator; optional, >= where it is left out beside a number",
      },
      rules,
    ],
  },
  PERFGRADE: {
    description:
      "Grade of a total: 优, 良, 中 or 差. The result is empty while the total is empty.",
    parameters: [{ name: "total", description: "Total score" }, rules],
  },
  PERFCHECK: {
    description:
      "Checks one indicator: empty when it is sound, else its first problem in one sentence.",
    parameters: [operator, target, actual, weight, unit, rules],
  },
  PERFEXPLAIN: {
    description:
      "How the score of one indicator comes about, in one line. The result is empty while the actual is empty.",
    parameters: [operator, target, actual, weight, unit, rules],
  },
};
