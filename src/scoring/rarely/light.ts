import { compactText } from "../../words/compact";
import {
  isBlank,
  isRefusal,
  isReverse,
  judgedOf,
  readCells,
  readNumber,
  refuse,
  type CellValue,
  type CompletionRow,
  type NumericOperator,
  type Refusal,
  type RulePack,
} from "..";
import { shareOfTwelfths } from "./inFull";

/** A light of 绩效运行监控. */
export type Light = "红" | "黄" | "绿" | "蓝";

/** The lights of the three bands of a 定性 row. */
const bandLights = { 1: "绿", 2: "黄", 3: "红" } as const;

/**
 * The light of a row at the end of a month, by the pack's progressLights. null while the actual is
 * blank.
 *
 * A positive or = row is seen by its progress, actual ÷ (target × month ÷ 12): 0 and less is 红. A row
 * with a limit (<=, <, a target of 0 or below) has no progress: 绿 while it keeps its limit, else 红. A
 * 定性 row has the light of its band. Without an operator a number as target is one to be reached.
 * Refused: MONTH_RANGE, TARGET_ZERO, and what keeps a row from being scored.
 * @param month 1 to 12, also "6月"
 */
export function lightOf(
  row: CompletionRow,
  month: CellValue,
  pack: RulePack,
): Light | Refusal | null {
  const reading = readCells({ ...row, operator: operatorOf(row), weight: null }, pack);
  if (reading.actual === "blank") return null;
  const months = monthOf(month);
  if (isRefusal(months)) return months;
  if (reading.kind === "qualitative" && reading.target !== "error" && reading.band !== null) {
    return bandLights[reading.band];
  }
  const lightOfNumbers = (operator: NumericOperator, target: number, actual: number) =>
    numericLight(operator, target, actual, months, pack);
  const judged = judgedOf(reading, pack, lightOfNumbers);
  if (isRefusal(judged)) return judged;
  return "operator" in judged
    ? lightOfNumbers(judged.operator, judged.target, judged.actual)
    : bandLight(judged.completion, pack);
}

function operatorOf({ operator, target }: CompletionRow): CellValue {
  const reading = readNumber(target);
  const isPlain = typeof reading === "object" && reading.operator === null;
  return isBlank(operator) && isPlain ? ">=" : operator;
}

function monthOf(cell: CellValue): number | Refusal {
  // "6月" is a date where an actual stands, and here the month alone.
  const month = typeof cell === "string" ? compactText(cell).replace(/月$/u, "") : cell;
  const reading = readNumber(month);
  if (typeof reading === "object" && !reading.percent && reading.operator === null) {
    const { value, unit } = reading;
    if (Number.isInteger(value) && value >= 1 && value <= 12 && unit === "") return value;
  }
  return refuse("MONTH_RANGE", { text: isBlank(cell) ? "" : String(cell) });
}

function numericLight(
  operator: NumericOperator,
  target: number,
  actual: number,
  month: number,
  { progressLights }: RulePack,
): Light | Refusal {
  if (isReverse(operator)) return kept(operator === "<" ? actual < target : actual <= target);
  if (target === 0)
    return operator === "=" ? kept(actual <= 0) : refuse("TARGET_ZERO", { operator });
  if (target < 0) return kept(operator === ">" ? actual > target : actual >= target);
  if (actual <= 0) return "红";
  const progress = shareOfTwelfths(target, actual, month);
  if (progress >= progressLights.blue) return "蓝";
  if (progress >= progressLights.green) return "绿";
  return progress >= progressLights.yellow ? "黄" : "红";
}

function kept(isKept: boolean): Light {
  return isKept ? "绿" : "红";
}

function bandLight(completion: number, { qualBands }: RulePack): Light {
  const { band = 3 } = qualBands.find(({ to }) => completion >= to) ?? {};
  return bandLights[band];
}
