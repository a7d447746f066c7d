/** docs/functions.md: PERFEXECUTION, "Totals and grades" and "Measures of a row". */
import {
  asNumber,
  compared,
  isNegative,
  isZero,
  least,
  minus,
  one,
  per,
  plus,
  ratio,
  rounded,
  scaled,
  significant,
  size,
  times,
  zero,
  type Fraction,
} from "./fraction";
import { bandOf } from "./bands";
import { dateOf } from "./dates";
import { numberOf, type Amount } from "./numbers";
import {
  decided,
  errorAmong,
  gluedUnit,
  isRefused,
  judgedBy,
  judgedNumbers,
  operatorIn,
  pointsOf,
  readable,
  refuse,
  scored,
  scoreIn,
  type Read,
  type Row,
  type Values,
} from "./row";
import {
  isBlank,
  lower,
  operatorOf,
  rulesOf,
  spelled,
  spellsError,
  type Cell,
  type Comparison,
  type Rules,
} from "./spelling";
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

const largest = scaled(one, 300);

/** What PERFDEVIATION shows. */
export function deviationOf(row: Omit<Row, "weight" | "rules">): Read<number | ""> {
  const { operator: sign, target, actual, unit } = row;
  const error = errorAmong([sign, target, actual, unit]);
  if (error) return error;
  if (isBlank(actual)) return "";
  const words = ["none", "qualitative"].includes(operatorOf(sign) ?? "") && !numberOf(target);
  if (words) return "";
  const read = readable({ ...row, rules: "" }, []);
  if (isRefused(read) || read === "") return read;
  const operator = operatorIn(row);
  if (isRefused(operator)) return operator;
  if (dateOf(target)) {
    const judged = judgedBy(read, row);
    return isRefused(judged) ? judged : "";
  }
  const deviation = decided(read, row, deviationAt, (value) => asNumber(value));
  return isRefused(deviation) ? deviation : asNumber(deviation);
}

function deviationAt({ target, actual }: Values): Read<Fraction> {
  if (compared(target, actual) === 0) return zero;
  if (isZero(target)) return refuse("DEVIATION_NONE");
  const deviation = per(minus(actual, target), size(target));
  return compared(size(deviation), largest) > 0 ? refuse("DEVIATION_NONE") : deviation;
}

/** What PERFREASON shows. */
export function reasonOf(row: Row): Read<string> {
  const read = scored(row);
  if (isRefused(read) || read === "") return read;
  const { points, score, rules } = read;
  if (compared(score, points) < 0) return "须写偏差原因和改进措施";
  const operator = operatorIn(row);
  if (!isMore(operator) || dateOf(row.target)) return "";
  const judge = (values: Values): Read<{ completion: number; over: boolean }> => {
    const completion = judgedNumbers(rules, operator, values);
    if (isRefused(completion)) return completion;
    const far = compared(values.actual, times(values.target, ratio(13, 10))) >= 0;
    return { completion: asNumber(completion), over: far && compared(values.target, zero) > 0 };
  };
  const found = decided(rules, row, judge, ({ completion, over }) => `${completion} ${over}`);
  return isRefused(found) ? found : found.over ? "超额较多，须说明" : "";
}

/** Whether more is better, or as good. */
function isMore(operator: unknown): operator is Comparison {
  return operator === "=" || operator === ">=" || operator === ">";
}

/** What PERFLIGHT shows. */
export function lightOf(
  row: Pick<Row, "operator" | "target" | "actual" | "rules">,
  month: Cell,
): Read<string> {
  const error = errorAmong([row.target, row.actual, month, row.operator, row.rules]);
  if (error) return error;
  if (rulesOf(row.rules) === null) return refuse("RULE_PACK");
  if (isBlank(row.actual)) return "";
  const until = monthIn(month);
  if (until === null) return refuse("MONTH_RANGE");
  const amount = numberOf(row.target);
  const left = operatorOf(row.operator) === "none" && amount?.operator === null;
  const full = { ...row, operator: left ? ">=" : row.operator, unit: "" };
  const rules = readable(full, []);
  if (isRefused(rules) || rules === "") return rules;
  const operator = operatorIn(full);
  if (isRefused(operator)) return operator;
  if (operator === "qualitative") return lightOfWords(rules, full);
  if (dateOf(row.target)) {
    const judged = judgedBy(rules, full);
    return isRefused(judged) ? judged : "绿";
  }
  return decided(
    rules,
    full,
    (values) => {
      const completion = judgedNumbers(rules, operator, values);
      return isRefused(completion) ? completion : lightAt(operator, values, until);
    },
    (light) => light,
  );
}

/** The month, 1 to 12; null: none. */
function monthIn(cell: Cell): number | null {
  const named = typeof cell === "string" ? spelled(cell).replace(/月$/, "") : cell;
  const amount = numberOf(named);
  if (!amount || amount.unit !== "" || amount.operator !== null) return null;
  const month = asNumber(amount.value);
  return Number.isInteger(month) && month >= 1 && month <= 12 ? month : null;
}

function lightOfWords(rules: Rules, row: Omit<Row, "weight">): Read<string> {
  const band = typeof row.actual === "string" ? bandOf(lower(row.actual)) : null;
  if (band !== null) return ["绿", "黄", "红"][band - 1]!;
  const completion = judgedBy(rules, row);
  return isRefused(completion) ? completion : byShare(completion, [ratio(6, 10), ratio(8, 10)]);
}

function lightAt(operator: Comparison, { target, actual }: Values, month: number): string {
  if (!isMore(operator) || isNegative(target) || isZero(target)) {
    const side = compared(actual, target);
    const kept = {
      "=": isZero(target) ? side <= 0 : side >= 0,
      ">=": side >= 0,
      ">": side > 0,
      "<=": side <= 0,
      "<": side < 0,
    };
    return kept[operator] ? "绿" : "红";
  }
  const progress = significant(per(actual, times(target, ratio(month, 12))));
  return byShare(progress, [ratio(6, 10), ratio(8, 10), ratio(12, 10)]);
}

function byShare(share: Fraction, from: Fraction[]): string {
  return ["红", "黄", "绿", "蓝"][from.filter((limit) => compared(share, limit) >= 0).length]!;
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
