/** A derivation's steps as what the sentences need, one of each kind. */
import { tellRefusal, tellSteps, tellTask } from "../../src/report/scoreSteps";
import { liaoning, national, refuse } from "../../src/scoring";
import type { Step } from "../../src/scoring/rarely";

const compared = { operator: "<=" as const, target: 5, actual: 6, unit: "%" };
const share = {
  ...{
    kind: "share" as const,
    form: "linear" as const,
    off: 0.1,
    target: 3,
    actual: 4,
    unit: "户",
  },
  ...{ quotient: 0.67, exact: true, completion: 0.67 },
};
const shareValues = { target: 3, actual: 4, equals: "=", quotient: 0.67, completion: 0.67 };

test.each<[Step, code: string, values: object]>([
  [{ kind: "fraction", typed: 0.98, read: 98 }, "fraction", { typed: 0.98, read: 98 }],
  [{ kind: "met", ...compared }, "met", { operator: "<=", target: 5, actual: 6 }],
  [{ kind: "none", ...compared }, "none", { operator: "<=", target: 5, actual: 6 }],
  [{ kind: "atTarget", ...compared }, "atTarget", { operator: "<=", target: 5, actual: 6 }],
  [share, "share.linear", shareValues],
  [{ ...share, form: "direct" }, "share.direct", shareValues],
  [{ ...share, form: "points" }, "share.points", { ...shareValues, off: "10%" }],
  [
    { ...share, quotient: 0.6667, exact: false },
    "share.linear.rounded",
    { ...shareValues, equals: "≈", quotient: 0.6667 },
  ],
  [{ kind: "band", completion: 1 }, "band", { completion: 1 }],
  [{ kind: "answer", completion: 1 }, "answer", { completion: 1 }],
  [{ kind: "inTime", completion: 1 }, "inTime", { completion: 1 }],
  [{ kind: "stated", completion: 0.7 }, "stated", { completion: 0.7 }],
  [{ kind: "rules", rules: "朝财〔2024〕1号" }, "rules", { rules: "朝财〔2024〕1号" }],
  [
    { kind: "score", weight: 2, completion: 0.5, product: 1, score: 1 },
    "score",
    { weight: 2, completion: "0.5", product: 1, score: 1 },
  ],
  [
    { kind: "score", weight: 2, completion: 0.3333, product: 0.6666, score: 0.67 },
    "score.rounded",
    { weight: 2, completion: "0.3333", product: 0.6666, score: 0.67 },
  ],
])("%j", (step, code, values) => {
  expect(tellSteps([step])).toEqual([{ code, values }]);
});

test("a task: its rate as the rules round it, its share of the points, and the rules that a workbook cites", () => {
  const task = { allocated: "177.46", executed: "166.18", rate: 0.94, weight: 8, score: 7.52 };
  const told = [
    { code: "rate", values: { allocated: "177.46", executed: "166.18", rate: "94%", decimals: 0 } },
    { code: "taskScore", values: { weight: 8, rate: "94%", score: "7.52" } },
  ];
  expect(tellTask(task, liaoning)).toEqual(told);
  expect(tellTask({ ...task, rate: 0.93643, score: 7.49144 }, national)).toEqual([
    {
      code: "rate",
      values: { allocated: "177.46", executed: "166.18", rate: "93.643%", decimals: 2 },
    },
    { code: "taskScore", values: { weight: 8, rate: "93.643%", score: "7.4914" } },
  ]);
  expect(tellTask(task, { ...liaoning, cited: "朝财〔2024〕1号" })).toEqual([
    ...told,
    { code: "rules", values: { rules: "朝财〔2024〕1号" } },
  ]);
});

test("why a row can't be scored is a step of its own", () => {
  expect(tellRefusal(refuse("WEIGHT_NEGATIVE", { weight: -1 }))).toEqual([
    { code: "WEIGHT_NEGATIVE", values: { weight: -1 } },
  ]);
});
