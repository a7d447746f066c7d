import type { Field } from "../../form/model/performanceForm";
import { hasNoPoints } from "../../form/model/parts";
import type { FormParts } from "../../form/rules";
import { rightShares } from "../../form/make/weights";
import { isBlank } from "../../words/cell";
import { fullPoints, roundHalfAway, sumExact, type RulePack } from "../../scoring";
import { expectedTotal, restoreIndicator, restoreTask, restoreTotal } from "../fixes/restore";
import type {
  Context,
  Details,
  FormRule,
  IndicatorRow,
  IndicatorRule,
  Report,
  TaskRow,
  TopicRules,
} from "../context";
import { hasCheck, inTasks, numberOf } from "../context";
import { putValues, type FixMaker } from "../fixes/edits";
import type { Declarations } from "../problem/declare";
import type { rowProblems } from "./rowProblems";

/** The problems told here. */
export const weightProblems = {
  WEIGHT_DECIMALS: ["warning", "indicators", "none", ["weight"]],
  TASK_EMPTY: ["unfilled", "tasks", "none", ["weight"]],
  SECTION_POINTS: ["error", "indicators", "ask", ["level1", "sum", "points"]],
  WEIGHTS_NOT_PRINTED: ["notJudged", "indicators"],
  WEIGHT_SUM: ["error", "indicators", "none", ["sum", "points"]],
  SCORE_MISSING: ["unfilled", "indicators", "ask"],
  SCORE_OUT_OF_RANGE: ["error", "indicators", "ask", ["score", "weight"]],
  SCORE_DIFFERS: ["error", "indicators", "ask", ["score", "expected"]],
  SCORE_DIFFERS_EXPLAINED: ["warning", "indicators", "ask", ["score", "expected"]],
  TOTAL_MISSING: ["unfilled", "total", "ask", ["expected"]],
  TOTAL_DIFFERS: ["error", "total", "ask", ["total", "expected"]],
} as const satisfies Declarations;
type Declared = typeof weightProblems & typeof rowProblems;

/** True for a number of more than one decimal. */
function hasMoreThanOneDecimal(weight: number): boolean {
  // Nearly all weights are settled by the cheap question.
  return !Number.isInteger(weight * 10) && roundHalfAway(weight, 1) !== weight;
}

/** 分值 to one decimal, as the form prints it. */
const weightDecimals: IndicatorRule<Declared> = ({ indicator, reading }, context, report) => {
  if (!hasCheck(context, "sections")) return;
  const weight = numberOf(reading.weight);
  if (weight !== null && weight > 0 && hasMoreThanOneDecimal(weight)) {
    report("WEIGHT_DECIMALS", indicator.weight, { weight });
  }
};

/** 得分 of an indicator: there, within the 分值, and the rule's own. */
const indicatorScore: IndicatorRule<Declared> = (row, context, report) => {
  const { indicator, reading, score, expected } = row;
  if (isSettled(row, context.pack)) return;
  const subject: Scored = {
    field: indicator.score,
    score: numberOf(score),
    isBlank: score === "blank",
    weight: numberOf(reading.weight),
    expected: expected.score,
    explained: row.explanations.length > 0,
    row,
  };
  checkScore(subject, context, report);
};

/** 得分 of a task: likewise, from its execution rate. */
const taskScores: FormRule<Declared> = (context, report) => {
  for (const row of context.tasks) {
    const { weight, score } = row;
    if (!hasNoPoints(row.task, context.form.kind)) checkTaskWeight(row, context, report);
    if (isEmptyTask(row)) report("TASK_EMPTY", row.task.name, { weight: numberOf(weight) ?? "" });
    const subject: Scored = {
      field: row.task.score,
      score: numberOf(score),
      isBlank: score === "blank",
      weight: numberOf(weight),
      expected: row.expected.score,
      explained: false,
      row,
    };
    checkScore(subject, context, inTasks(report));
  }
};

/** Most rows have the rule's score, and need no closer look. */
function isSettled({ score, expected, reading }: IndicatorRow, pack: RulePack): boolean {
  if (typeof score !== "object" || expected.score === null) return false;
  if (typeof reading.weight !== "object" || score.value < 0) return false;
  return (
    score.value <= reading.weight.value &&
    Math.abs(score.value - expected.score) <= pack.sumTolerance.points
  );
}

interface Scored {
  field: Field;
  score: number | null;
  isBlank: boolean;
  weight: number | null;
  /** The rule's score; null where the row can't be scored. */
  expected: number | null;
  /** True where a person has written why. */
  explained: boolean;
  row: IndicatorRow | TaskRow;
}

function restoreScore(context: Context, { row }: Scored): FixMaker {
  return "task" in row
    ? restoreTask(context, row, "score")
    : restoreIndicator(context, row, "score");
}

function checkScore(subject: Scored, context: Context, report: Report<Declared>): void {
  const { pack } = context;
  const { field, score, weight, expected } = subject;
  if (subject.isBlank && expected !== null && context.formulas === null) {
    report("SCORE_MISSING", field, {}, { fix: restoreScore(context, subject) });
  }
  if (score === null) return;
  const tolerance = pack.sumTolerance.points;
  if (score < 0 || (weight !== null && weight > 0 && score > weight + tolerance)) {
    const values = { score, weight: weight ?? "" };
    report("SCORE_OUT_OF_RANGE", field, values, { fix: restoreScore(context, subject) });
    return;
  }
  if (expected === null || Math.abs(score - expected) <= tolerance) return;
  if (pack.override === "keep") return;
  const code = subject.explained ? "SCORE_DIFFERS_EXPLAINED" : "SCORE_DIFFERS";
  report(code, field, { score, expected }, { fix: restoreScore(context, subject) });
}

/** A task row with nothing but its 分值: nobody can score there, so the points are lost. */
function isEmptyTask({ name, allocated, executed, weight }: TaskRow): boolean {
  return (
    name === "" && allocated === "blank" && executed === "blank" && (numberOf(weight) ?? 0) > 0
  );
}

function checkTaskWeight(
  { task, weight }: TaskRow,
  context: Context,
  report: Report<Declared>,
): void {
  const details = { section: "tasks" as const };
  const value = numberOf(weight);
  if (weight === "blank") report("WEIGHT_MISSING", task.weight, {}, details);
  if (weight === "text") {
    report("WEIGHT_NOT_NUMERIC", task.weight, { weight: String(task.weight.value) }, details);
  }
  if (value === null) return;
  if (value <= 0) report("WEIGHT_NOT_POSITIVE", task.weight, { weight: value }, details);
  else if (hasCheck(context, "sections") && hasMoreThanOneDecimal(value)) {
    report("WEIGHT_DECIMALS", task.weight, { weight: value }, details);
  }
}

/** Each part of the form at its points, and all of them at 100. */
const sectionPoints: FormRule<Declared> = (context, report) => {
  const { form, pack, rules: parts, rows, sections, tasks } = context;
  const weights: Weights = { fields: () => tasks.map(taskField), numbers: tasks.map(taskNumber) };
  // Other places let the form set the points of its parts, as long as all are there.
  const isFixed = hasCheck(context, "sections") && parts.canJudge;
  if (isFixed) checkPoints(parts.tasks, weights, pack, report, { section: "tasks", level1: "" });
  for (const { level1, points } of isFixed ? parts.sections : []) {
    const group = sections.get(level1) ?? noRows;
    const own: Weights = { fields: () => group.map(rowField), numbers: group.map(rowNumber) };
    const part = { name: level1, points };
    checkPoints(part, own, pack, report, { section: "indicators", level1 });
  }
  const all = weights.numbers.concat(rows.map(rowNumber));
  const sum = sumExact(all);
  const points = fullPoints(pack);
  if (context.hasNoWeights) {
    const first = rows[0]?.indicator.name;
    if (first !== undefined) report("WEIGHTS_NOT_PRINTED", first, {});
  } else if (all.length > 0 && Math.abs(sum - points) > pack.sumTolerance.points) {
    report("WEIGHT_SUM", form.total, { sum, points });
  }
};

const noRows: IndicatorRow[] = [];

/** The 分值 of a part: where they stand and what they are, a blank counting as nothing. */
interface Weights {
  fields: () => Field[];
  numbers: number[];
}

const taskField = ({ task }: TaskRow) => task.weight;
const taskNumber = ({ weight }: TaskRow) => numberOf(weight) ?? 0;
const rowField = ({ indicator }: IndicatorRow) => indicator.weight;
const rowNumber = ({ reading }: IndicatorRow) => numberOf(reading.weight) ?? 0;

function checkPoints(
  { name, points }: FormParts["tasks"],
  { fields, numbers }: Weights,
  pack: RulePack,
  report: Report<Declared>,
  place: Pick<Details, "section" | "level1">,
): void {
  const sum = sumExact(numbers);
  if (Math.abs(sum - points) <= pack.sumTolerance.points) return;
  const [first] = fields();
  // A part without any row is told of as an empty section.
  if (first === undefined) return;
  const fix = () => rebalance(fields(), points);
  report("SECTION_POINTS", first, { level1: name, sum, points }, { ...place, fix });
}

/** Equal shares are a proposal, so never applied unseen. */
function rebalance(fields: Field[], points: number): ReturnType<FixMaker> {
  return putValues(rightShares(fields, points), false);
}

/** 总评价得分 against the sum of the scores. */
const total: FormRule<Declared> = (context, report) => {
  const { form, pack } = context;
  const expected = expectedTotal(context);
  if (expected === null) return;
  const value = form.total.value;
  if (isBlank(value)) {
    // On our own sheets it is a formula that is missing.
    if (context.formulas !== null) return;
    report("TOTAL_MISSING", form.total, { expected }, { fix: restoreTotal(context, expected) });
  } else if (typeof value === "number" && Math.abs(value - expected) > pack.sumTolerance.points) {
    const values = { total: value, expected };
    const fix = restoreTotal(context, expected);
    report("TOTAL_DIFFERS", form.total, values, { fix });
  }
};

/** The rules of this file, by what each looks at. */
export const weightRules: TopicRules<Declared> = {
  evaluatedIndicator: [weightDecimals, indicatorScore],
  evaluationForm: [taskScores, sectionPoints, total],
};
