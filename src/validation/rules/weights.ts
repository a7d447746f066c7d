import type { Field } from "../../form/performanceForm";
import { rebalanceEdits } from "../../form/weights";
import { isBlank } from "../../scoring/cell";
import { roundHalfAway, sumExact } from "../../scoring/decimal";
import { fullPoints } from "../../scoring/total";
import { expectedTotal, restoreIndicator, restoreTask, restoreTotal } from "../restore";
import type { Context, FormRule, IndicatorRow, IndicatorRule, Report, TaskRow } from "../context";
import { numberOf } from "../context";
import type { Fix } from "../problem";
import { expectedTask } from "../tasks";

/** True for a number of more than one decimal. */
function hasMoreThanOneDecimal(weight: number): boolean {
  return roundHalfAway(weight, 1) !== weight;
}

/** 分值 to one decimal, as the form prints it. */
export const weightDecimals: IndicatorRule = ({ indicator, reading }, _context, report) => {
  const weight = numberOf(reading.weight);
  if (weight !== null && weight > 0 && hasMoreThanOneDecimal(weight)) {
    report("WEIGHT_DECIMALS", indicator.weight, { weight });
  }
};

/** 得分 of an indicator: there, within the 分值, and the rule's own. */
export const indicatorScore: IndicatorRule = (row, context, report) => {
  const { indicator, reading, score, expected } = row;
  const subject: Scored = {
    field: indicator.score,
    score: score === "blank" ? null : numberOf(score),
    isBlank: score === "blank",
    weight: numberOf(reading.weight),
    expected: expected.score,
    explained: row.reasons.length > 0 || row.hasMeasure,
    done: reading.actual !== "blank",
    restore: (safe) => restoreIndicator(context, row, "score", safe),
  };
  checkScore(subject, context, report);
};

/** 得分 of a task: likewise, from its execution rate. */
export const taskScores: FormRule = (context, report) => {
  for (const row of context.tasks) {
    const { weight, score } = row;
    checkTaskWeight(row, report);
    const subject: Scored = {
      field: row.task.score,
      score: numberOf(score),
      isBlank: score === "blank",
      weight: numberOf(weight),
      expected: expectedTask(row, context.pack).score,
      explained: false,
      done: numberOf(row.executed) !== null,
      restore: (safe) => restoreTask(context, row, "score", safe),
    };
    checkScore(subject, context, (code, field, values, details) =>
      report(code, field, values, { ...details, section: "tasks" }),
    );
  }
};

interface Scored {
  field: Field;
  score: number | null;
  isBlank: boolean;
  weight: number | null;
  /** The rule's score; null where the row can't be scored. */
  expected: number | null;
  /** True where a person has written why. */
  explained: boolean;
  /** True where there is something to score. */
  done: boolean;
  restore: (safe: boolean) => Fix | undefined;
}

function checkScore(subject: Scored, { pack }: Context, report: Report): void {
  const { field, score, weight, expected } = subject;
  if (subject.isBlank && subject.done && expected !== null) {
    report("SCORE_MISSING", field, {}, { fix: subject.restore(true) });
  }
  if (score === null) return;
  const tolerance = pack.sumTolerance.points;
  if (score < 0 || (weight !== null && weight > 0 && score > weight + tolerance)) {
    const values = { score, weight: weight ?? "" };
    report("SCORE_OUT_OF_RANGE", field, values, { fix: subject.restore(false) });
    return;
  }
  if (expected === null || Math.abs(score - expected) <= tolerance) return;
  if (pack.override === "keep") return;
  const code = subject.explained ? "SCORE_DIFFERS_EXPLAINED" : "SCORE_DIFFERS";
  report(code, field, { score, expected }, { fix: subject.restore(false) });
}

function checkTaskWeight({ task, weight }: TaskRow, report: Report): void {
  const details = { section: "tasks" as const };
  const value = numberOf(weight);
  if (weight === "blank") report("WEIGHT_MISSING", task.weight, {}, details);
  if (weight === "text") {
    report("WEIGHT_NOT_NUMERIC", task.weight, { weight: String(task.weight.value) }, details);
  }
  if (value === null) return;
  if (value <= 0) report("WEIGHT_NOT_POSITIVE", task.weight, { weight: value }, details);
  else if (hasMoreThanOneDecimal(value)) {
    report("WEIGHT_DECIMALS", task.weight, { weight: value }, details);
  }
}

/** Each part of the form at its points, and all of them at 100. */
export const sectionPoints: FormRule = (context, report) => {
  const { form, pack, rows, tasks } = context;
  const tolerance = pack.sumTolerance.points;
  const [taskPart, ...parts] = pack.sectionPoints;
  const all: number[] = [];
  const rowsByLevel1 = groupByLevel1(rows);
  const check = (name: string, points: number, weights: number[], at: Field, isTasks: boolean) => {
    const sum = sumExact(weights);
    if (Math.abs(sum - points) <= tolerance) return;
    report(
      "SECTION_POINTS",
      at,
      { level1: name, sum, points },
      {
        section: isTasks ? "tasks" : "indicators",
        level1: isTasks ? "" : name,
        fix: rebalance(context, name),
      },
    );
  };
  if (taskPart !== undefined && tasks.length > 0) {
    const weights = weightsOf(tasks);
    const first = tasks[0]?.task.weight ?? form.title;
    check(taskPart.name, taskPart.points, weights, first, true);
  }
  for (const { name, points } of parts) {
    const own = rowsByLevel1.get(name);
    const first = own?.[0];
    if (own === undefined || first === undefined) continue;
    const weights = weightsOf(own.map(({ reading }) => reading));
    check(name, points, weights, first.indicator.weight, false);
  }
  for (const { weight } of tasks) all.push(numberOf(weight) ?? 0);
  for (const { reading } of rows) all.push(numberOf(reading.weight) ?? 0);
  const sum = sumExact(all);
  const points = fullPoints(pack);
  if (all.length > 0 && Math.abs(sum - points) > tolerance) {
    report("WEIGHT_SUM", form.total, { sum, points });
  }
};

function weightsOf(rows: { weight: TaskRow["weight"] }[]): number[] {
  return rows.map(({ weight }) => numberOf(weight) ?? 0);
}

/** Rows by 一级指标. */
export function groupByLevel1(rows: IndicatorRow[]): Map<string, IndicatorRow[]> {
  const groups = new Map<string, IndicatorRow[]>();
  for (const row of rows) {
    const group = groups.get(row.level1);
    if (group === undefined) groups.set(row.level1, [row]);
    else group.push(row);
  }
  return groups;
}

/** Equal shares are a proposal, so never applied unseen; formulas stay a person's own. */
function rebalance({ form }: Context, section: string): Fix | undefined {
  const edits = rebalanceEdits(form, section);
  if (edits.length === 0 || edits.some(({ before }) => before.formula !== undefined))
    return undefined;
  return { edits, safe: false };
}

/** 总评价得分 against the sum of the scores. */
export const total: FormRule = (context, report) => {
  const { form, pack } = context;
  const expected = expectedTotal(context);
  if (expected === null) return;
  const value = form.total.value;
  if (isBlank(value)) {
    report("TOTAL_MISSING", form.total, { expected }, { fix: restoreTotal(context, true) });
  } else if (typeof value === "number" && Math.abs(value - expected) > pack.sumTolerance.points) {
    const values = { total: value, expected };
    report("TOTAL_DIFFERS", form.total, values, { fix: restoreTotal(context, false) });
  }
};
