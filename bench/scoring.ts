import Big from "big.js";
import Decimal from "decimal.js";
import { PERFSCORE } from "../src/functions/functions";
import { liaoning, scoreOfNumbers, type NumericOperator } from "../src/scoring";
import { printTable } from "./timing";

const count = 10_000;
const operators: NumericOperator[] = ["=", ">=", "<="];

/** Rows as forms have them: percentages and counts of up to two decimals, half of them missed. */
const rows = Array.from({ length: count }, (_, index) => ({
  operator: operators[index % 3] ?? "=",
  target: 50 + (index % 50),
  actual: (4000 + ((index * 37) % 6000)) / 100,
  weight: (5 + (index % 60)) / 10,
}));
type Row = (typeof rows)[number];

const both = (score: (row: Row) => unknown) => () => {
  let last: unknown;
  for (const row of rows) last = score(row);
  return last;
};

/** The rule in bare floating point, wrong in the last digits and now and then in the second. */
function bareScore({ operator, target, actual, weight }: Row): number {
  if (operator === "<=" ? actual <= target : actual >= target) return weight;
  const share = operator === "<=" ? Math.max(0, 2 - actual / target) : actual / target;
  return weight * (Math.round(share * 100) / 100);
}

function bigScore({ operator, target, actual, weight }: Row): number {
  const [t, a, w] = [new Big(target), new Big(actual), new Big(weight)];
  if (operator === "<=" ? a.lte(t) : a.gte(t)) return w.toNumber();
  const share = operator === "<=" ? new Big(2).minus(a.div(t)) : a.div(t);
  return w.times((share.lt(0) ? new Big(0) : share).round(2, Big.roundHalfUp)).toNumber();
}

function decimalScore({ operator, target, actual, weight }: Row): number {
  const [t, a, w] = [new Decimal(target), new Decimal(actual), new Decimal(weight)];
  if (operator === "<=" ? a.lte(t) : a.gte(t)) return w.toNumber();
  const share = operator === "<=" ? new Decimal(2).minus(a.div(t)) : a.div(t);
  return w.times(Decimal.max(0, share).toDecimalPlaces(2, Decimal.ROUND_HALF_UP)).toNumber();
}

/** Arguments as Excel hands them over: a matrix each, null for what is left out. */
const calls = rows.map(
  ({ operator, target, actual, weight }) =>
    [[[operator]], [[target]], [[actual]], [[weight]], [["%"]]] as const,
);
const columns = (["operator", "target", "actual", "weight"] as const).map((field) =>
  rows.map((row) => [row[field]]),
) as unknown as [unknown[][], unknown[][], unknown[][], unknown[][]];
const units = rows.map(() => ["%"]);

/** Scoring one row: the core and the custom function beside the libraries and bare floating point. */
export function benchScoring(): void {
  printTable("One row's score", [
    { name: "bare floating point", rows: count, run: both(bareScore) },
    {
      name: "core: scoreOfNumbers",
      rows: count,
      run: both(({ operator, target, actual, weight }) =>
        scoreOfNumbers(operator, target, actual, weight, liaoning),
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
      rows: count,
      run: () => PERFSCORE(...columns, units, undefined),
    },
    { name: "decimal.js", rows: count, run: both(decimalScore) },
    { name: "big.js", rows: count, run: both(bigScore) },
  ]);
}
