/** docs/functions.md, "Measures of a row". */
import {
  asNumber,
  compared,
  isNegative,
  isZero,
  minus,
  one,
  per,
  ratio,
  scaled,
  significant,
  size,
  times,
  zero,
  type Fraction,
} from "./fraction";
import { bandOf } from "./bands";
import { decided, isRefused, judgedNumbers, refuse, type Read, type Values } from "./comparison";
import { dateOf } from "./dates";
import { numberOf } from "./numbers";
import { errorAmong, judgedBy, operatorIn, readable, scored, type Row } from "./row";
import {
  isBlank,
  lower,
  operatorOf,
  rulesOf,
  spelled,
  type Cell,
  type Comparison,
  type Rules,
} from "./spelling";

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
  const deviation = significant(per(minus(actual, target), size(target)));
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
  const error = errorAmong([row.operator, row.target, row.actual, row.rules, month]);
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
