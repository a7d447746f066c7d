import type { CellValue } from "../words/cell";
import { share } from "./decimal";
import { isRefusal, refuse, type Outcome, type Refusal } from "./errors";
import { notANumber, readNumber, type NumberReading, type Quantity } from "./quantity";
import { weightFrom } from "./row";
import type { RulePack } from "./rulePack";
import { scaleOf, type Scale } from "./scale";
import { unitOf } from "./scale/unit";
import { weightedCompletion } from "./score";

/** The cells of a task that its score depends on, as typed. */
export interface TaskCells {
  /** 项目下达金额 */
  allocated: CellValue;
  /** 项目执行金额, in the same unit of money */
  executed: CellValue;
  /** 分值 */
  weight: CellValue;
}

/** Everything that a task's cells say, read once, and what they come to. */
export interface TaskReading {
  allocated: NumberReading;
  executed: NumberReading;
  weight: NumberReading;
  /** 项目执行率 as a ratio, 0 to 1; null while nothing is filled in as executed. */
  rate: Outcome;
  /** 得分 in points, 0 to the weight. */
  score: Outcome;
}

/** Reads a task's cells; never throws, whatever they hold. */
export function readTask(cells: TaskCells, pack: RulePack): TaskReading {
  const allocated = readNumber(cells.allocated);
  const executed = readNumber(cells.executed);
  const weight = readNumber(cells.weight);
  const rate = executed === "blank" ? null : rateOf(cells, allocated, executed, pack);
  const score = typeof rate === "number" ? scoreOfRate(cells.weight, weight, rate, pack) : rate;
  return { allocated, executed, weight, rate, score };
}

/**
 * 项目执行率 as a ratio, 0 to 1: executed ÷ allocated, rounded to the pack's taskRateDecimals of a
 * percentage; null while nothing is filled in as executed. Refused: ALLOCATED_MISSING, ALLOCATED_ZERO,
 * AMOUNT_NEGATIVE, VALUE_NOT_NUMERIC, UNIT_MISMATCH; RATE_OVER where the pack does not cap.
 */
export function executionRateOf(
  allocated: CellValue,
  executed: CellValue,
  pack: RulePack,
): Outcome {
  return readTask({ allocated, executed, weight: null }, pack).rate;
}

/**
 * 得分 of a task in points: weight × rate, at most the weight. Refused: WEIGHT_MISSING,
 * WEIGHT_NEGATIVE, VALUE_NOT_NUMERIC, RATE_RANGE; RATE_OVER where the pack does not cap.
 * @param rate 项目执行率 as a ratio, as executionRateOf gives it
 */
export function taskScoreOf(weight: CellValue, rate: number, pack: RulePack): Outcome {
  return scoreOfRate(weight, readNumber(weight), rate, pack);
}

function rateOf(
  cells: TaskCells,
  allocated: NumberReading,
  executed: NumberReading,
  pack: RulePack,
): number | Refusal {
  if (allocated === "blank") return refuse("ALLOCATED_MISSING");
  if (typeof allocated !== "object") return notANumber("allocated", cells.allocated);
  if (typeof executed !== "object") return notANumber("executed", cells.executed);
  for (const [field, amount] of [
    ["allocated", allocated],
    ["executed", executed],
  ] as const) {
    if (!isMoney(amount)) return notANumber("amount", cells[field]);
    if (amount.value < 0) return refuse("AMOUNT_NEGATIVE", { amount: amount.value });
  }
  if (allocated.value === 0) return refuse("ALLOCATED_ZERO");
  const scaled = scaleOf(allocated, executed, "");
  if (isRefusal(scaled)) return scaled;
  const rateOn = ({ target, actual }: Scale) =>
    cappedRate(share("direct", target, actual, pack.taskRateDecimals + 2), pack);
  const { typed, doubt } = scaled;
  const rate = rateOn(typed);
  if (doubt !== null && rateOn(doubt) !== rate) return doubt.question;
  return rate;
}

/** An amount carries no other unit than one of money, or a bare 万. */
function isMoney({ percent, operator, unit }: Quantity): boolean {
  const { base } = unitOf(unit);
  return !percent && operator === null && (base === "" || base.endsWith("元"));
}

function scoreOfRate(
  cell: CellValue,
  weight: NumberReading,
  rate: number,
  pack: RulePack,
): number | Refusal {
  if (!(rate >= 0)) return refuse("RATE_RANGE", { rate });
  const points = weightFrom(weight, cell);
  const capped = cappedRate(rate, pack);
  if (isRefusal(points)) return points;
  return isRefusal(capped) ? capped : weightedCompletion(points, capped, pack);
}

function cappedRate(rate: number, pack: RulePack): number | Refusal {
  if (rate <= 1) return rate;
  return pack.cap === "refuse" ? refuse("RATE_OVER", { rate }) : 1;
}
