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
const target = { name: "target", description: "Target value" };
const actual = {
  name: "actual",
  description:
    "What was reached by the end of the year; for a qualitative row the band text or a completion from 0 to 1",
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
      "Total score: the sum of all scores, rounded to two decimals. Empty cells are left out; all empty gives an empty result.",
    parameters: [
      { name: "scores", description: "Cell or range of scores" },
      ...[2, 3, 4, 5, 6, 7, 8].map((place) => ({
        name: `scores${place}`,
        description: "Another cell or range of scores; optional",
      })),
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
