import Big from "big.js";
import Decimal from "decimal.js";
import { PERFSCORE } from "../src/functions/functions";
import { liaoning, scoreOfNumbers, type NumericOperator, type Refusal } from "../src/scoring";
import { judge } from "../src/scoring/judgement";
import { printTable } from "./timing";

/** A large form; its rows stay in the processor's cache, as those of single calls do. */
const count = 200;
const manyRows = 10_000;
const operators: NumericOperator[] = ["=", ">=", "<="];

/** Rows as forms have them: percentages and counts of up to two decimals, half of them missed. */
const rows = Array.from({ length: count }, (_, index) => ({
  operator: operators[index % 3] ?? "=",
  target: 50 + (index % 50),
  actual: (4000 + ((index * 37) % 6000)) / 100,
  weight: (5 + (index % 60)) / 10,
}));
type Row = (typeof rows)[number];

/** The sum keeps the compiler from leaving out what nobody looks at. */
const sumOf = (score: (row: Row) => number) => () => {
  let sum = 0;
  for (const row of rows) sum += score(row);
  return sum;
};

/** No row of the bench is refused. */
function numberOf(score: number | Refusal): number {
  if (typeof score === "number") return score;
  throw new Error(score.code);
}

/**
 * The same rules, of all operators and policies, with bare floating point for the arithmetic: wrong
 * in the last digits and now and then in the second.
 */
function bareScore({ operator, target, actual, weight }: Row): number {
  const judgement = judge(operator, target, actual, liaoning);
  if (judgement === "met") return weight;
  if (judgement === "none") return 0;
  const ratio = judgement === "inverse" ? target / actual : actual / target;
  const share = judgement === "linear" ? 2 - ratio : ratio;
  const unit = 10 ** (liaoning.completionDecimals ?? 0);
  return weight * (Math.round(Math.max(0, share) * unit) / unit);
}

/** The formula as it is written in a decimal library: read, divide, cap, round, multiply. */
function bigScore({ operator, target, actual, weight }: Row): number {
  const ratio = new Big(actual).div(target);
  const share = operator === "<=" ? new Big(2).minus(ratio) : ratio;
  const capped = share.gt(1) ? new Big(1) : share.lt(0) ? new Big(0) : share;
  return new Big(weight).times(capped.round(2, Big.roundHalfUp)).toNumber();
}

function decimalScore({ operator, target, actual, weight }: Row): number {
  const ratio = new Decimal(actual).div(target);
  const share = operator === "<=" ? new Decimal(2).minus(ratio) : ratio;
  const capped = Decimal.min(1, Decimal.max(0, share));
  const completion = capped.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  return new Decimal(weight).times(completion).toNumber();
}

/** Arguments as Excel hands them over: a matrix each, null for what is left out. */
const calls = rows.map(
  ({ operator, target, actual, weight }) =>
    [[[operator]], [[target]], [[actual]], [[weight]], [["%"]]] as const,
);
const columns = (["operator", "target", "actual", "weight"] as const).map((field) =>
  Array.from({ length: manyRows }, (_, index) => [rows[index % count]![field]]),
) as unknown as [unknown[][], unknown[][], unknown[][], unknown[][]];
const units = Array.from({ length: manyRows }, () => ["%"]);

// Scoring one row: the core and the custom function beside the libraries and bare floating point.
printTable("One row's score", [
  { name: "bare floating point", rows: count, run: sumOf(bareScore) },
  {
    name: "core: scoreOfNumbers",
    rows: count,
    run: sumOf(({ operator, target, actual, weight }) =>
      numberOf(scoreOfNumbers(operator, target, actual, weight, liaoning)),
    ),
  },
  {
    name: "PERFSCORE, one call a row",
    rows: count,
    run: () => {
      for (const [o, t, a, w, u] of calls as unknown as unknown[][][][]) {
        PERFSCORE(o!, t!, a!, w!, u, undefined);
      }
    },
  },
  {
    name: "PERFSCORE, one call for 10,000 rows",
    rows: manyRows,
    run: () => PERFSCORE(...columns, units, undefined),
  },
  { name: "decimal.js", rows: count, run: sumOf(decimalScore) },
  { name: "big.js", rows: count, run: sumOf(bigScore) },
]);
