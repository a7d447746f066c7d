import type { CellValue } from "../words/cell";
import { isBlank } from "../words/cell";
import { decimalImage, share } from "./decimal";
import { ScoringError } from "./errors";
import { readQuantity } from "./quantity";
import type { RulePack } from "./rulePack";
import { readWeight } from "./rowScore";
import { weightedCompletion } from "./score";

/**
 * 项目执行率 as a ratio, 0 to 1: executed ÷ allocated, rounded to the pack's taskRateDecimals of a
 * percentage; null while nothing is filled in as executed.
 * @param allocated 项目下达金额 and @param executed 项目执行金额, in the same unit of money
 * @throws ScoringError ALLOCATED_MISSING, ALLOCATED_ZERO, AMOUNT_NEGATIVE, VALUE_NOT_NUMERIC,
 * UNIT_MISMATCH; RATE_OVER where the pack does not cap
 */
export function executionRateOf(
  allocated: CellValue,
  executed: CellValue,
  pack: RulePack,
): number | null {
  if (isBlank(executed)) return null;
  const budget = readQuantity(allocated, "allocated");
  const spent = readQuantity(executed, "executed");
  if (budget === null || spent === null) throw new ScoringError("ALLOCATED_MISSING");
  if (budget.unit !== spent.unit && budget.unit !== "" && spent.unit !== "") {
    throw new ScoringError("UNIT_MISMATCH", {
      text: `${spent.value}${spent.unit}`,
      unit: budget.unit,
    });
  }
  for (const { value, percent, operator } of [budget, spent]) {
    if (percent || operator !== null) {
      throw new ScoringError("VALUE_NOT_NUMERIC", { field: "amount", text: String(value) });
    }
    if (value < 0) throw new ScoringError("AMOUNT_NEGATIVE", { amount: value });
  }
  if (budget.value === 0) throw new ScoringError("ALLOCATED_ZERO");
  return cappedRate(
    share(
      "direct",
      decimalImage(budget.value),
      decimalImage(spent.value),
      pack.taskRateDecimals + 2,
    ),
    pack,
  );
}

/**
 * 得分 of a task in points: weight × rate, at most the weight.
 * @param rate 项目执行率 as a ratio, as executionRateOf gives it
 * @throws ScoringError WEIGHT_MISSING, WEIGHT_NEGATIVE, RATE_RANGE; RATE_OVER where the pack does not cap
 */
export function taskScoreOf(weight: CellValue, rate: number, pack: RulePack): number {
  if (!(rate >= 0)) throw new ScoringError("RATE_RANGE", { rate });
  return weightedCompletion(readWeight(weight), cappedRate(rate, pack), pack);
}

function cappedRate(rate: number, pack: RulePack): number {
  if (rate <= 1) return rate;
  if (pack.cap === "refuse") throw new ScoringError("RATE_OVER", { rate });
  return 1;
}
