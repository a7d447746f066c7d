import { executionRateOf, taskScoreOf } from "../scoring/execution";
import type { RulePack } from "../scoring/rulePack";
import type { TaskRow } from "./context";
import { numberOf } from "./context";

/** What the rule pack gives for a task; null where it can't be told. */
export interface ExpectedTask {
  /** 项目执行率, 0 to 1 */
  rate: number | null;
  /** 得分 in points */
  score: number | null;
}

/** The rule's 项目执行率 and 得分 of a task. */
export function expectedTask(row: TaskRow, pack: RulePack): ExpectedTask {
  const allocated = numberOf(row.allocated);
  const executed = numberOf(row.executed);
  if (allocated === null || executed === null || allocated <= 0 || executed < 0) {
    return { rate: null, score: null };
  }
  try {
    const rate = executionRateOf(allocated, executed, pack);
    const weight = numberOf(row.weight);
    const score =
      rate === null || weight === null || weight <= 0 ? null : taskScoreOf(weight, rate, pack);
    return { rate, score };
  } catch {
    // The rule pack leaves a rate above 100 % to a person.
    return { rate: null, score: null };
  }
}
