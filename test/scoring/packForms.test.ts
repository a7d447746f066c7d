/**
 * For each rule pack a form by the facts of its family: the points of its parts, and its rows of every kind. What each
 * scores is worked out a second time in exact fractions, by the wording of its rules and no code of src/scoring/.
 */
import { makeForm, type FormKind } from "../../src/form";
import { scoresOf } from "../../src/report";
import { rulePacks } from "../../src/scoring";
import { completion, fraction, over, rounded, shown, times, type Fraction } from "./oracle";

type Row = [
  level1: string,
  operator: string,
  target: number | string,
  actual: number | string,
  points: number,
  unit?: string,
];

interface Family {
  pack: string;
  kind: FormKind;
  /** 全年预算数, 全年执行数 and the points of the funds. */
  funds: [allocated: number, executed: number, points: number];
  rows: Row[];
  /** Decimals of 完成程度 from which the score goes on; null: none. */
  completionDecimals: number | null;
  /** How a missed limit is shared: 2 − B/A, or A/B. */
  reverse: "linear" | "inverse";
}

const usual = { completionDecimals: null, reverse: "linear" } as const;

/** 50, 30 and 10 points in rows of their own. */
const nationalRows: Row[] = [
  ["产出指标", ">=", 3, 2, 20, "个"],
  ["产出指标", "=", 7, 6, 17.5, "项"],
  ["产出指标", "<=", 120, 131, 12.5, "万元"],
  ["效益指标", "<=", 0, 0, 12.3, "起"],
  ["效益指标", "", "有效提升", "全部或基本达成预期指标", 10],
  ["效益指标", "", "有效提升", 0.855, 7.7],
  ["满意度指标", ">=", 95, 93.7, 10, "%"],
];

const families: Family[] = [
  {
    ...usual,
    pack: "national",
    // Whole departments of elsewhere too; a project's form is scored alike.
    kind: "nationalSelfEvaluation",
    funds: [177.46, 166.18, 10],
    rows: nationalRows,
  },
  {
    ...usual,
    pack: "national-cost",
    kind: "projectSelfEvaluation",
    funds: [88.8, 77.1, 10],
    rows: [
      ["成本指标", "<=", 350, 383.5, 20, "元/人"],
      ["产出指标", ">=", 1300, 1211, 25, "户"],
      ["产出指标", "=", 12, 13, 15, "次"],
      ["效益指标", "", "明显改善", 0.79, 20],
      ["满意度指标", ">=", "90%", "88.8%", 10],
    ],
  },
  {
    ...usual,
    pack: "hubei",
    kind: "projectSelfEvaluation",
    funds: [300, 271.9, 20],
    reverse: "inverse",
    rows: [
      ["产出指标", ">=", 9, 7, 23, "个"],
      ["产出指标", "<=", 15, 17, 17, "天"],
      ["效益指标", "", "有所改善", 0.65, 30],
      ["满意度指标", ">=", 98, 97, 10, "%"],
    ],
  },
  {
    ...usual,
    pack: "sichuan",
    kind: "projectSelfEvaluation",
    // By the budget as adjusted; four rows of 22.5 points.
    funds: [64.3, 55.55, 10],
    rows: [
      ["产出指标", ">=", 27, 26, 22.5, "次"],
      ["产出指标", "=", 100, 96.3, 22.5, "%"],
      ["效益指标", "", "优", 0.9, 22.5],
      ["满意度指标", "<=", 3, 3.1, 22.5, "件"],
    ],
  },
  {
    pack: "chongqing",
    kind: "nationalSelfEvaluation",
    funds: [5021.4, 4873.9, 10],
    completionDecimals: 4,
    reverse: "linear",
    rows: [
      ["", ">=", 3, 2, 15, "个"],
      ["", ">=", 70, 69, 35, "%"],
      ["", "<=", 21, 22, 25, "天"],
      ["", "=", 1500, 1499, 15, "人次"],
    ],
  },
];

const one = fraction(1);
const isMore = (a: Fraction, b: Fraction) => a.n * b.d > b.n * a.d;
const numberOf = (cell: number | string) =>
  fraction(typeof cell === "number" ? cell : parseFloat(cell));

/** 完成程度 of a row by the wording of its family's rules, before it is rounded. */
function reached([, operator, target, actual]: Row, { reverse }: Family): Fraction {
  if (operator === "") return typeof actual === "number" ? fraction(actual) : one;
  const [t, a] = [numberOf(target), numberOf(actual)];
  const isOver = isMore(a, t);
  if (operator === "=" && isOver) return one;
  if (operator === "<=" && isOver && reverse === "inverse") return over(t, a);
  return completion(operator, t, a);
}

function scoreOfRow(row: Row, family: Family): number {
  const share = reached(row, family);
  const { completionDecimals } = family;
  const counted = completionDecimals === null ? share : rounded(share, completionDecimals);
  return shown(rounded(times(fraction(row[4]), counted), 2));
}

function scoreOfFunds([allocated, executed, points]: Family["funds"]): number {
  const rate = rounded(over(fraction(executed), fraction(allocated)), 4);
  return shown(rounded(times(fraction(points), isMore(rate, one) ? one : rate), 2));
}

test.each(families.map((family) => [family.pack, family] as const))(
  "%s scores a form of its family to the last digit",
  (id, family) => {
    const { kind, funds, rows } = family;
    const [allocated, executed, points] = funds;
    const report = scoresOf(
      makeForm({
        kind,
        rulePack: id,
        tasks: [{ name: "年度资金总额", allocated, executed, weight: points }],
        indicators: rows.map(([level1, operator, target, actual, weight, unit], place) => ({
          ...{ level1, name: `指标${place}`, operator, target, actual, weight, unit: unit ?? "" },
        })),
      }),
    );
    const expected = [scoreOfFunds(funds), ...rows.map((row) => scoreOfRow(row, family))];
    const scored = new Map(
      report.sections.flatMap((section) => section.rows).map(({ key, score }) => [key, score]),
    );
    const keys = ["tasks[0]", ...rows.map((_, place) => `indicators[${place}]`)];
    expect(keys.map((key) => Number(scored.get(key)))).toEqual(expected);
    const total = expected.reduce((sum, score) => sum + Math.round(score * 100), 0) / 100;
    expect(report.form).toMatchObject({ total: total.toFixed(2), unreadable: 0 });
    expect(report.rules.id).toBe(id);
    // The parts' points, and no row above them: together 100.
    expect([points, ...rows.map(([, , , , weight]) => weight)].reduce((a, b) => a + b)).toBe(100);
  },
);

test("every pack of elsewhere has its form here, and 100 points", () => {
  const own = rulePacks.filter(({ id }) => id !== "liaoning");
  expect(families.map(({ pack }) => pack).sort()).toEqual(own.map(({ id }) => id).sort());
  for (const { sectionPoints } of rulePacks) {
    expect(sectionPoints.reduce((sum, { points }) => sum + points, 0)).toBe(100);
  }
});

test("the points of a family's parts are those of its pack, where it prints them", () => {
  for (const { pack: id, funds, rows } of families) {
    const { sectionPoints } = rulePacks.find((pack) => pack.id === id)!;
    const [first, ...parts] = sectionPoints;
    expect([id, first?.points]).toEqual([id, funds[2]]);
    for (const { name, points } of parts.length > 1 ? parts : []) {
      const weights = rows.filter(([level1]) => level1 === name).map(([, , , , weight]) => weight);
      expect([id, name, weights.reduce((a, b) => a + b, 0)]).toEqual([id, name, points]);
    }
  }
});
