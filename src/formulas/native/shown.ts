import {
  bandTextsOf,
  completionOf,
  executionRateOf,
  isRefusal,
  type CellValue,
  type CompletionRow,
  type RulePack,
  type TaskCells,
} from "../../scoring";
import { isCellError } from "../../words/cellErrors";
import { isNativeOperator, isUnreadPercent } from "./completion";
import { opensAsNumber } from "./openings";
import { signs } from "./signs";

/** A sign that a native formula shows. */
export type Sign = (typeof signs)[keyof typeof signs];

/**
 * The sign that the native formula of 完成程度 would show for a row's cells, an Excel error among them, or
 * null where it shows what PERFCOMPLETION gives: its number, or nothing while 全年完成值 is empty. Says
 * before formulas are exchanged what a person has to put right first.
 */
export function completionSign(cells: CompletionRow, pack: RulePack): Sign | "error" | null {
  const { operator, target, actual, unit } = cells;
  if (isEmpty(actual)) return null;
  if ([operator, target, actual, unit].some((cell) => isCellError(cell))) return "error";
  if (isNativeOperator(operator)) return numericSign(cells, pack);
  const isQualitative =
    (isEmpty(operator) || operator === "定性") &&
    (isEmpty(target) || (typeof target === "string" && !opensAsNumber(target)));
  return isQualitative ? qualitativeSign(actual, pack) : signs.operator;
}

function isEmpty(cell: CellValue | undefined): boolean {
  return cell === null || cell === undefined || cell === "";
}

function numericSign(cells: CompletionRow, pack: RulePack): Sign | null {
  const { target, actual, unit } = cells;
  if (typeof target !== "number" || typeof actual !== "number") return signs.number;
  const isSuspect =
    Math.max(target, actual) >= 50 &&
    Math.min(target, actual) > 0 &&
    Math.min(target, actual) <= 1.5 &&
    /[%％﹪]|百分/u.test(String(unit ?? ""));
  if (isSuspect) return isSureOfWhole(cells, pack) ? null : signs.percent;
  const isReverse = /^[<≤]/u.test(String(cells.operator));
  if (pack.reverseMiss === "per_point" && isReverse && isUnreadPercent(unit)) return signs.percent;
  if (target === 0 && /^[>≥]/u.test(String(cells.operator))) return signs.zeroTarget;
  return isRefusal(completionOf(cells, pack)) ? signs.person : null;
}

/** 1 beside 100 %, where it comes to the whole whatever was meant. */
function isSureOfWhole({ operator, target, actual, unit }: CompletionRow, pack: RulePack): boolean {
  if (target !== 100 || actual !== 1) return false;
  if (pack.percentSlip !== "one_is_whole") return operator === "<=";
  return unit === "%" && !(pack.reverseMiss === "zero" && operator === "<");
}

function qualitativeSign(actual: CellValue, pack: RulePack): Sign | null {
  const [best] = pack.qualBands;
  const bands = pack.qualValue === "ask" ? [] : [best?.text, bandTextsOf(pack)[0]];
  const isRatio = typeof actual === "number" && actual >= 0 && actual <= 1;
  return isRatio || bands.includes(String(actual)) ? null : signs.ratio;
}

/** Likewise the sign that the native formula of 项目执行率 would show. */
export function rateSign(
  { allocated, executed }: TaskCells,
  pack: RulePack,
): Sign | "error" | null {
  if (isCellError(allocated) || isCellError(executed)) return "error";
  if (isEmpty(allocated) || isEmpty(executed)) return null;
  if (typeof allocated !== "number" || typeof executed !== "number") return signs.number;
  if (Math.min(allocated, executed) < 0) return signs.negativeMoney;
  if (allocated === 0) return signs.zeroMoney;
  return isRefusal(executionRateOf(allocated, executed, pack)) ? signs.person : null;
}

/** Likewise of 得分, beside the 完成程度 or 项目执行率 that its cell will show. */
export function scoreSign(completion: CellValue, weight: CellValue): Sign | null {
  if (isEmpty(completion)) return null;
  const isScored =
    typeof completion === "number" &&
    typeof weight === "number" &&
    weight >= 0 &&
    completion >= 0 &&
    completion <= 1;
  return isScored ? null : signs.score;
}
