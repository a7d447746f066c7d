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
  [
    liaoning,
    ["", "管理规范", "全部或基本达成预期指标", 3.3, ""],
    [{ kind: "band", completion: 1 }, score(3.3, 1, 3.3, 3.3)],
  ],
  [
    liaoning,
    ["", "管理规范", "管理规范", 3.3, ""],
    [{ kind: "answer", completion: 1 }, score(3.3, 1, 3.3, 3.3)],
  ],
  [
    liaoning,
    ["<=", "2024年12月", "2024年11月", 3.3, ""],
    [{ kind: "inTime", completion: 1 }, score(3.3, 1, 3.3, 3.3)],
  ],
  // By unrounded completions too, what is met is worth its weight.
  [
    national,
    [">=", 3, 6, 10, "户"],
    [{ kind: "met", operator: ">=", target: 3, actual: 6, unit: "户" }, score(10, 1, 10, 10)],
  ],
  [
    liaoning,
    [">", 5, 5, 3, "户"],
    [
      { kind: "atTarget", operator: ">", target: 5, actual: 5, unit: "户" },
      share({
        ...{ form: "direct", target: 5, actual: 5, unit: "户" },
        ...{ quotient: 1, exact: true, completion: 1 },
      }),
      score(3, 1, 3, 3),
    ],
  ],
  [
    liaoning,
    ["<", 0, 0, 3, "起"],
    [
      { kind: "atTarget", operator: "<", target: 0, actual: 0, unit: "起" },
      { kind: "none", operator: "<", target: 0, actual: 0, unit: "起" },
      score(3, 0, 0, 0),
    ],
  ],
  [
    liaoning,
    [">=", 5, 5, 3, "户"],
    [{ kind: "met", operator: ">=", target: 5, actual: 5, unit: "户" }, score(3, 1, 3, 3)],
  ],
  [
    liaoning,
    [">", 5, 4, 3, "户"],
    [
      share({
        ...{ form: "direct", target: 5, actual: 4, unit: "户" },
        ...{ quotient: 0.8, exact: true, completion: 0.8 },
      }),
      score(3, 0.8, 2.4, 2.4),
    ],
  ],
  // Quotients of as many digits as a number shows, of more, and of more than one holds.
  [
    liaoning,
    ["<=", 1, 123456789012345, 3, "元"],
    [
      share({
        ...{ form: "linear", target: 1, actual: 123456789012345, unit: "元" },
        ...{ quotient: -123456789012343, exact: true, completion: 0 },
      }),
      score(3, 0, 0, 0),
    ],
  ],
  [
    liaoning,
    ["<=", 1, 1e16, 3, "元"],
    [
      share({
        ...{ form: "linear", target: 1, actual: 1e16, unit: "元" },
        ...{ quotient: -1e16, exact: false, completion: 0 },
      }),
      score(3, 0, 0, 0),
    ],
  ],
  [
    liaoning,
    ["<=", 1e-300, 1e300, 3, "元"],
    [
      { kind: "none", operator: "<=", target: 1e-300, actual: 1e300, unit: "元" },
      score(3, 0, 0, 0),
    ],
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

test("the workbook's own rules are told last", () => {
  const row = { operator: ">=", target: 5, actual: 5, weight: 3, unit: "" };
  const steps = explainRow(row, { ...liaoning, cited: "评分规则!B2:C9" });
  expect(steps).toHaveLength(3);
  expect(steps).toMatchObject([
    { kind: "met" },
    { kind: "score" },
    { kind: "rules", rules: "评分规则!B2:C9" },
  ]);
});

/** Of two units of one kind it is the first that both are told in, or 亩, of which all others are decimals. */
test.each<[target: string, actual: string, told: object]>([
  ["10公里", "5000米", { target: 10, actual: 5, unit: "公里" }],
  ["5000米", "2公里", { target: 5000, actual: 2000, unit: "米" }],
  ["4000平方米", "3亩", { target: 6, actual: 3, unit: "亩" }],
  ["3亩", "1000㎡", { target: 3, actual: 1.5, unit: "亩" }],
  ["3万亩", "15000亩", { target: 3, actual: 1.5, unit: "万亩" }],
  ["30000亩", "1.5万亩", { target: 30000, actual: 15000, unit: "亩" }],
  ["2公顷", "10000平方米", { target: 2, actual: 1, unit: "公顷" }],
  ["60000元", "5万", { target: 60000, actual: 50000, unit: "元" }],
])("%s beside %s is told in one unit", (target, actual, told) => {
  const row = { operator: ">=", target, actual, weight: 3, unit: "" };
  expect(explainRow(row, liaoning)).toMatchObject([told, { kind: "score" }]);
});
