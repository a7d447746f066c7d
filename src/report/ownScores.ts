import {
  emptyField,
  rulesOf,
  type Field,
  type Indicator,
  type PerformanceForm,
  type Task,
} from "../form";
import { scoringRow, taskCells } from "../form/model/scoringRow";
import {
  completionOf,
  readPoints,
  readRow,
  readTask,
  taskScoreOf,
  totalOf,
  type CellValue,
  type Outcome,
  type RulePack,
} from "../scoring";

/** A 完成程度 or 项目执行率 is printed with two decimals of a percentage, so that much is the same. */
const SAME_RATIO = 0.000_05;

/**
 * The form with its 项目执行率, 完成程度, 得分 and 总评价得分 emptied wherever the sheet's formulas show
 * what stands there. What a person wrote otherwise stays, each field by itself: formulas then go on
 * from the number that stays.
 */
export function keepOwnScores(form: PerformanceForm): PerformanceForm {
  const { pack, canJudge } = rulesOf(form);
  if (!canJudge) return form;
  const points = pack.sumTolerance.points;
  const tasks = form.tasks.map((task) => {
    const rate = unlessSame(task.rate, rateOf(task, pack), SAME_RATIO);
    const score = unlessSame(task.score, taskScore({ ...task, rate }, pack), points);
    return { ...task, rate, score };
  });
  const indicators = form.indicators.map((row) => {
    const completion = unlessSame(row.completion, completionOfRow(row, pack), SAME_RATIO);
    const score = unlessSame(row.score, indicatorScore({ ...row, completion }, pack), points);
    return { ...row, completion, score };
  });
  const total = unlessSame(form.total, totalOfRows({ ...form, tasks, indicators }, pack), points);
  return { ...form, tasks, indicators, total };
}

/** Empty where the formula gives the same number, else the field as it is. */
function unlessSame(field: Field, byRule: number | null, tolerance: number): Field {
  const { value } = field;
  if (typeof value !== "number" || byRule === null) return field;
  return Math.abs(value - byRule) <= tolerance ? emptyField() : field;
}

function rateOf(task: Task, pack: RulePack): number | null {
  return numberIn(readTask(taskCells(task), pack).rate);
}

/** A rate that a person typed counts, as it does in the formula. */
function taskScore(task: Task, pack: RulePack): number | null {
  const rate = typeof task.rate.value === "number" ? task.rate.value : rateOf(task, pack);
  return rate === null ? null : numberIn(taskScoreOf(task.weight.value, rate, pack));
}

/** What the formula shows, which a person's own 完成程度 does not enter. */
function completionOfRow(row: Indicator, pack: RulePack): number | null {
  return numberIn(completionOf({ ...scoringRow(row), completion: null }, pack));
}

function indicatorScore(row: Indicator, pack: RulePack): number | null {
  return numberIn(readRow(scoringRow(row), pack).score);
}

/** The sum of what will stand in the 得分 column: a person's own, else the rule's. */
function totalOfRows({ tasks, indicators }: PerformanceForm, pack: RulePack): number | null {
  const scores = [
    ...tasks.map((task) => ownOr(task.score.value, () => taskScore(task, pack))),
    ...indicators.map((row) => ownOr(row.score.value, () => indicatorScore(row, pack))),
  ].filter((score) => score !== null);
  return scores.length === 0 ? null : totalOf(scores, pack);
}

function ownOr(own: CellValue, byRule: () => number | null): number | null {
  return numberIn(readPoints(own, "score")) ?? byRule();
}

/** null where the rules leave it to a person. */
function numberIn(outcome: Outcome): number | null {
  return typeof outcome === "number" ? outcome : null;
}
