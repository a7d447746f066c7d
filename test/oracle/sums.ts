/** docs/functions.md: PERFEXECUTION, "Totals and grades" and PERFWEIGHTS. */
import {
  asNumber,
  compared,
  isNegative,
  isZero,
  least,
  one,
  per,
  plus,
  ratio,
  rounded,
  scaled,
  times,
  zero,
  type Fraction,
} from "./fraction";
import { gluedUnit, isRefused, refuse, type Read } from "./comparison";
import { numberOf, type Amount } from "./numbers";
import { errorAmong, pointsOf, scoreIn } from "./row";
import { isBlank, rulesOf, spelled, spellsError, type Cell, type Rules } from "./spelling";
import { converted, unitsOf } from "./units";

/** What PERFEXECUTION shows. */
export function executionOf(allocated: Cell, executed: Cell, pack: Cell): Read<number | ""> {
  const error = errorAmong([allocated, executed, pack]);
  if (error) return error;
  const rules = rulesOf(pack);
  if (rules === null) return refuse("RULE_PACK");
  if (isBlank(executed)) return "";
  if ([allocated, executed].some(spellsError)) return refuse("CELL_ERROR");
  if (isBlank(allocated)) return refuse("ALLOCATED_MISSING");
  const amounts = [numberOf(allocated), numberOf(executed)];
  const wrong = amounts.map(wrongAmount).find((one) => one !== null);
  if (amounts.includes(null)) return refuse("VALUE_NOT_NUMERIC");
  if (wrong) return refuse(wrong);
  const [given, spent] = amounts as [Amount, Amount];
  return isZero(given.value) ? refuse("ALLOCATED_ZERO") : rateOf(rules, given, spent);
}

function wrongAmount(amount: Amount | null): string | null {
  if (amount === null) return null;
  const base = gluedUnit(amount)?.base ?? "";
  const money = base === "" || base.endsWith("元");
  if (amount.operator !== null || !money) return "VALUE_NOT_NUMERIC";
  return isNegative(amount.value) ? "AMOUNT_NEGATIVE" : null;
}

function rateOf(rules: Rules, given: Amount, spent: Amount): Read<number> {
  const ways = unitsOf({ target: gluedUnit(given), actual: gluedUnit(spent) }, null);
  const rates = (ways ?? []).map((way) => {
    const { target, actual } = converted({ target: given.value, actual: spent.value }, way);
    return asNumber(least(one, rounded(per(actual, target), rules === "liaoning" ? 2 : 4)));
  });
  return new Set(rates).size === 1 ? rates[0]! : refuse("UNIT_MISMATCH");
}

const fullPoints = ratio(100);

/** What PERFTOTAL shows of ranges of scores. */
export function totalOf(ranges: Cell[][]): Read<number | ""> {
  const error = errorAmong(ranges.flat());
  if (error) return error;
  let [sum, any] = [zero, false];
  for (const range of ranges) {
    for (const [index, cell] of range.entries()) {
      if (isBlank(cell)) continue;
      const score = scoreAt(cell, index === 0 && range.length > 1);
      if (isRefused(score)) return score;
      [sum, any] = [plus(sum, score), true];
    }
  }
  const total = rounded(sum, 2);
  if (compared(total, fullPoints) > 0) return refuse("TOTAL_OVER");
  return any ? asNumber(total) : "";
}

function scoreAt(cell: Cell, first: boolean): Read<Fraction> {
  if (spellsError(cell)) return refuse("CELL_ERROR");
  const text = typeof cell === "string" ? spelled(cell) : "5";
  if (first && !/[0-9]|^=/.test(text)) return refuse("HEADING");
  if (/^(?:小计|合计|总计|累计)/.test(text)) return refuse("SUBTOTAL");
  if (/^(?:=|(?:\d+\.?\d*|\.\d+)(?:\+(?:\d+\.?\d*|\.\d+))+$)/.test(text)) {
    return refuse("UNCALCULATED");
  }
  const score = scoreIn(cell);
  if (score === null) return refuse("VALUE_NOT_NUMERIC");
  return isNegative(score) ? refuse("SCORE_NEGATIVE") : score;
}

/** What PERFGRADE shows. */
export function gradeOf(cell: Cell, pack: Cell): Read<string> {
  const error = errorAmong([cell, pack]);
  if (error) return error;
  if (rulesOf(pack) === null) return refuse("RULE_PACK");
  if (isBlank(cell)) return "";
  if (spellsError(cell)) return refuse("CELL_ERROR");
  const score = scoreIn(cell);
  if (score === null) return refuse("VALUE_NOT_NUMERIC");
  const total = rounded(score, 2);
  if (isNegative(total) || compared(total, fullPoints) > 0) return refuse("TOTAL_RANGE");
  const grades = [
    [90, "优"],
    [80, "良"],
    [60, "中"],
    [0, "差"],
  ] as const;
  return grades.find(([from]) => compared(total, ratio(from)) >= 0)![1];
}

const mostPoints = scaled(one, 12);

/** What PERFWEIGHTS shows, downwards. */
export function sharesOf(pointsCell: Cell, rowsCell: Cell): Read<(number | "")[]> {
  const error = errorAmong([pointsCell, rowsCell]);
  if (error) return error;
  if (isBlank(pointsCell) || isBlank(rowsCell)) return [""];
  const points = pointsOf(pointsCell);
  const negative = isRefused(points) && points.refused === "WEIGHT_NEGATIVE";
  if (isRefused(points) && !negative) return points;
  const rows = rowsIn(rowsCell);
  if (isRefused(rows)) return rows;
  const count = asNumber(rows);
  const whole = Number.isInteger(count) && count >= 1 && count <= 1000;
  if (isRefused(points) || !whole || compared(points, mostPoints) >= 0)
    return refuse("SHARES_NONE");
  const inHundredths = times(points, ratio(100));
  if (inHundredths.over % inHundredths.under !== 0n) return refuse("SHARES_NONE");
  const hundredths = inHundredths.over / inHundredths.under;
  const each = hundredths / BigInt(count);
  if (each < 1n) return refuse("SHARES_NONE");
  const share = each >= 10n ? each - (each % 10n) : each;
  const first = hundredths - share * BigInt(count - 1);
  return Array.from({ length: count }, (_, row) =>
    asNumber(scaled(ratio(row === 0 ? first : share), -2)),
  );
}

function rowsIn(cell: Cell): Read<Fraction> {
  if (spellsError(cell)) return refuse("CELL_ERROR");
  const amount = numberOf(cell);
  if (!amount || amount.operator !== null || amount.unit === "%") {
    return refuse("VALUE_NOT_NUMERIC");
  }
  const unit = gluedUnit(amount);
  return unit === null || unit.numeral === 1n ? amount.value : refuse("SHARES_NONE");
}
