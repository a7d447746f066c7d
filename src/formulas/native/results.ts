import { mapFields } from "../../form/model/fieldPaths";
import type { Field, Indicator, PerformanceForm, Task } from "../../form/model/performanceForm";
import { scoringRow, taskCells } from "../../form/model/scoringRow";
import { rulesOf } from "../../form/rules";
import {
  defaultPack,
  isBlank,
  isJudgedByCompletion,
  readRow,
  readTask,
  taskScoreOf,
  totalOf,
  type CellValue,
  type Outcome,
  type RulePack,
} from "../../scoring";
import { completionSign, rateSign, scoreSign, type Sign } from "./shown";
import { signs } from "./signs";

/** What the native formula of a computed cell comes to. */
export interface NativeResult {
  /** The number, "" for nothing yet, or null for a sign or an error. */
  shows: number | "" | null;
  /** Why it is not the number that the rules give; null where it is, or where they give none. */
  obstacle: Sign | null;
}

/**
 * What each computed cell of a form will show once its formulas are native, by path: the numbers of the
 * rules, except where cells are not tidy enough for a native formula.
 */
export function nativeResults(form: PerformanceForm): Map<string, NativeResult> {
  const { pack } = rulesOf(form);
  const results = new Map<string, NativeResult>();
  form.tasks.forEach((task, i) => {
    const [rate, score] = resultsOfTask(task, pack);
    results.set(`tasks[${i}].rate`, rate).set(`tasks[${i}].score`, score);
  });
  form.indicators.forEach((row, i) => {
    const [completion, score] = resultsOfIndicator(row, pack);
    results.set(`indicators[${i}].completion`, completion).set(`indicators[${i}].score`, score);
  });
  return results.set("total", resultOfTotal(form, results));
}

const computedPath =
  /^(?:tasks\[\d+\]\.(?:rate|score)|indicators\[\d+\]\.(?:completion|score)|total)$/;

/** A form as if its computed cells held formulas, where that is wished. */
export function asComputed(
  form: PerformanceForm,
  isWished: (path: string, value: CellValue) => boolean = () => true,
): PerformanceForm {
  return mapFields(form, (field, path) =>
    computedPath.test(path) && field.formula === undefined && isWished(path, field.value)
      ? { ...field, formula: "=" }
      : field,
  );
}

/** 得分 beside a sign or an error: a sign of its own, and none that a number is lost by. */
const unscored: NativeResult = { shows: null, obstacle: null };

function resultsOfTask(task: Task, pack: RulePack): [NativeResult, NativeResult] {
  const cells = taskCells(task);
  const rate = isComputed(task.rate)
    ? resultOf(readTask(cells, pack).rate, rateSign(cells, pack))
    : typed(task.rate);
  if (rate.shows === null) return [rate, unscored];
  const { value: weight } = task.weight;
  const outcome = rate.shows === "" ? "" : taskScoreOf(weight, rate.shows, pack);
  return [rate, resultOf(outcome, scoreSign(rate.shows, weight))];
}

function resultsOfIndicator(row: Indicator, pack: RulePack): [NativeResult, NativeResult] {
  const cells = scoringRow(row);
  const { value: weight } = row.weight;
  const reading = readRow(cells, pack);
  const { completion: outcome, score } = reading;
  if (isComputed(row.completion)) {
    const completion = resultOf(outcome, completionSign(cells, pack));
    return completion.shows === null
      ? [completion, unscored]
      : [completion, resultOf(score, scoreSign(completion.shows, weight))];
  }
  const completion = typed(row.completion);
  const result = resultOf(score, scoreSign(completion.shows, weight));
  const isFollowed = isJudgedByCompletion(reading) || completion.shows === outcome;
  return [completion, isFollowed ? result : { ...result, obstacle: signs.typed }];
}

function isComputed({ formula }: Field): boolean {
  return formula !== undefined;
}

function typed({ value }: Field): NativeResult {
  return { shows: isBlank(value) ? "" : typeof value === "number" ? value : null, obstacle: null };
}

function resultOf(outcome: Outcome | "", sign: Sign | "error" | null): NativeResult {
  const isNumber = typeof outcome === "number";
  if (sign !== null) return { shows: null, obstacle: isNumber && sign !== "error" ? sign : null };
  if (isNumber) return { shows: outcome, obstacle: null };
  return { shows: outcome === "" || outcome === null ? "" : null, obstacle: null };
}

function resultOfTotal(form: PerformanceForm, results: Map<string, NativeResult>): NativeResult {
  const scores = [...paths(form)].map(([path, field]) =>
    isComputed(field) ? (results.get(path)?.shows ?? null) : typed(field).shows,
  );
  const numbers = scores.filter((score) => typeof score === "number");
  const shows = scores.includes(null)
    ? null
    : numbers.length === 0
      ? ""
      : totalOf(numbers, defaultPack);
  return { shows, obstacle: null };
}

function* paths({ tasks, indicators }: PerformanceForm): Iterable<[string, Field]> {
  for (const [i, { score }] of tasks.entries()) yield [`tasks[${i}].score`, score];
  for (const [i, { score }] of indicators.entries()) yield [`indicators[${i}].score`, score];
}
