/** The steps of a derivation, number by number: what is told is what was calculated. */
import { liaoning, national, type CellValue, type RulePack } from "../../src/scoring";
import { explainRow, type Step } from "../../src/scoring/rarely";

type Row = [
  operator: CellValue,
  target: CellValue,
  actual: CellValue,
  weight: number,
  unit: string,
];

const byPoint: RulePack = { ...national, reverseMiss: "per_point" };
const byInverse: RulePack = { ...national, reverseMiss: "inverse_ratio" };

const share = (step: Partial<Step>) => ({ kind: "share", off: 0.1, ...step });
const score = (weight: number, completion: number, product: number, score: number) => ({
  kind: "score",
  ...{ weight, completion, product, score },
});

test.each<[RulePack, Row, object[]]>([
  [
    // Of its 15 digits the completion would make 9.99999999999999.
    national,
    [">=", 3, 1, 30, "户"],
    [
      share({ form: "direct", target: 3, actual: 1, unit: "户", ...of(0.333333333333333) }),
      score(30, 0.333333333333333, 10, 10),
    ],
  ],
  [
    liaoning,
    [">=", 3, 1, 30, "户"],
    [
      share({
        ...{ form: "direct", target: 3, actual: 1, unit: "户" },
        ...{ quotient: 0.333333333333333, exact: false, completion: 0.33 },
      }),
      score(30, 0.33, 9.9, 9.9),
    ],
  ],
  [
    national,
    ["<=", 3, 4, 2, "次"],
    [
      share({ form: "linear", target: 3, actual: 4, unit: "次", ...of(0.666666666666667) }),
      score(2, 0.666666666666667, 1.33333333333333, 1.33),
    ],
  ],
  [
    byInverse,
    ["<=", 4, 5, 2, "次"],
    [
      share({
        ...{ form: "inverse", target: 4, actual: 5, unit: "次" },
        ...{ quotient: 0.8, exact: true, completion: 0.8 },
      }),
      score(2, 0.8, 1.6, 1.6),
    ],
  ],
  [
    byPoint,
    ["<=", 100, 104, 3, "%"],
    [
      share({
        ...{ form: "points", target: 100, actual: 104, unit: "%" },
        ...{ quotient: 0.6, exact: true, completion: 0.6 },
      }),
      score(3, 0.6, 1.8, 1.8),
    ],
  ],
  [
    liaoning,
    ["=", 100, 1, 3.5, "%"],
    [
      { kind: "fraction", typed: 1, read: 100 },
      { kind: "met", operator: "=", target: 100, actual: 100, unit: "%" },
      score(3.5, 1, 3.5, 3.5),
    ],
  ],
  [
    liaoning,
    ["<=", 0, 2, 3.5, "次"],
    [{ kind: "none", operator: "<=", target: 0, actual: 2, unit: "次" }, score(3.5, 0, 0, 0)],
  ],
  [
    liaoning,
    ["", "管理规范", 0.75, 3.3, ""],
    [{ kind: "stated", completion: 0.75 }, score(3.3, 0.75, 2.475, 2.475)],
  ],
])("example %#", (pack, [operator, target, actual, weight, unit], steps) => {
  expect(explainRow({ operator, target, actual, weight, unit }, pack)).toEqual(steps);
});

/** A quotient that its digits do not end, and that nothing rounds. */
function of(quotient: number) {
  return { quotient, exact: false, completion: quotient };
}

test("what is blank has no derivation, and what can't be scored says why", () => {
  const row = { operator: ">=", target: 5, weight: 3.3, unit: "" };
  expect(explainRow({ ...row, actual: "" }, liaoning)).toBeNull();
  expect(explainRow({ ...row, actual: "约3" }, liaoning)).toMatchObject({
    code: "VALUE_NOT_NUMERIC",
  });
});
