import { categoryLabelsIn, cleanReason, cleanText, isSafeText } from "../cleanText";
import type { FormRule, IndicatorRow, IndicatorRule, TopicRules } from "../context";
import { hasCheck, numberOf, plainName, type Explanation } from "../context";
import { reasonKinds } from "../../form/model/fields";
import type { Field, Indicator } from "../../form/model/performanceForm";
import { fixValue } from "../fixes/edits";
import { isOverAchieved, losesPoints } from "../../scoring";
import type { Declarations } from "../problem/declare";

/** The problems told here. */
export const dutyProblems = {
  REASON_MISSING: ["unfilled", "indicators", "none", ["score", "weight"]],
  MEASURE_MISSING: ["unfilled", "indicators", "none", ["score", "weight"]],
  REASON_PLACEHOLDER: ["error", "indicators", "none", ["text"]],
  REASON_WITHOUT_LOSS: ["warning", "indicators"],
  TASK_UNEXPLAINED: ["warning", "tasks", "none", ["task", "rate"]],
  CATEGORY_LABEL: ["warning", "indicators", "safe", ["label"]],
} as const satisfies Declarations;
type Declared = typeof dutyProblems;

/** What people write to fill a cell without saying anything. */
const placeholder = /^(无|暂无|没有|无原因|无偏差|无措施|略|同上|[-—–/\\.。、*]+|n\/?a)$/iu;

function isPlaceholder({ field, column }: Explanation): boolean {
  return placeholder.test(cleanReason(field.value, column).trim());
}

/** True where the row lost points, by the score that stands there or else by the rule's. */
function hasLost(row: IndicatorRow): boolean {
  const weight = numberOf(row.reading.weight);
  const score = numberOf(row.score) ?? row.expected.score;
  return weight !== null && score !== null && losesPoints(score, weight);
}

/** A row that lost points says why and what will be done. */
const lossExplained: IndicatorRule<Declared> = (row, context, report) => {
  if (context.pack.reasonRequired === "never" || !context.rules.canJudge) return;
  const { indicator, reasons } = row;
  if (!hasLost(row)) {
    if (reasons.length > 0) checkNeedlessReason(row, context, report);
    return;
  }
  const values = {
    score: numberOf(row.score) ?? row.expected.score ?? "",
    weight: numberOf(row.reading.weight) ?? "",
  };
  const first = firstOfReasons(indicator);
  // A form of another place that prints no column for reasons asks for none.
  const isAsked = first.at !== null || hasCheck(context, "measure");
  if (reasons.length === 0 && isAsked) report("REASON_MISSING", first, values);
  if (!row.hasMeasure && hasCheck(context, "measure"))
    report("MEASURE_MISSING", indicator.measure, values);
  for (const explanation of row.explanations) {
    if (!isPlaceholder(explanation)) continue;
    const { field } = explanation;
    report("REASON_PLACEHOLDER", field, { text: String(field.value) });
  }
};

/** The first column of reasons that the form prints. */
function firstOfReasons({ reasons }: Indicator): Field {
  const printed = reasonKinds.find((kind) => reasons[kind].at !== null);
  return reasons[printed ?? "funding"];
}

/** A reason without a loss, unless it tells why so much was achieved. */
const checkNeedlessReason: IndicatorRule<Declared> = (row, { pack }, report) => {
  const weight = numberOf(row.reading.weight);
  if (weight === null || numberOf(row.score) === null) return;
  if (isOverAchieved(row.reading, pack)) return;
  const reason = row.reasons.find((each) => !isPlaceholder(each));
  if (reason !== undefined) report("REASON_WITHOUT_LOSS", reason.field, {});
};

/** 「其他:」 at the start of a text: the column says that already. Another column's name is to be looked at. */
const categoryLabels: IndicatorRule<Declared> = (row, _context, report) => {
  for (const { field, column } of row.explanations) {
    const text = cleanText(field.value);
    const label = categoryLabelsIn(text);
    if (label === "") continue;
    const rest = text.slice(label.length);
    const isOwn = cleanReason(field.value, column) === rest;
    const fix = rest === "" ? undefined : fixValue(field, rest, isOwn && isSafeText(rest));
    report("CATEGORY_LABEL", field, { label: label.trim() }, { fix });
  }
};

/** Tasks executed to less than this share are explained in the row of the execution rate. */
const EXPLAINED_BELOW = 0.9;

/** The task table has no column for reasons: the row 预算执行率 carries them. */
const tasksExplained: FormRule<Declared> = (context, report) => {
  const { tasks, rows } = context;
  if (!hasCheck(context, "tasks")) return;
  const poor = tasks.flatMap((row) => {
    const rate = numberOf(row.rate) ?? row.expected.rate;
    return rate !== null && rate < EXPLAINED_BELOW ? [{ row, rate }] : [];
  });
  if (poor.length === 0) return;
  const carrier = rows.find(({ name }) => name === "预算执行率");
  const text = (carrier?.explanations ?? []).map(({ field }) => plainName(field.value)).join("");
  for (const { row, rate } of poor) {
    if (namesTask(text, row.name)) continue;
    const values = { task: row.name, rate: Number((rate * 100).toPrecision(6)) };
    report("TASK_UNEXPLAINED", row.task.rate, values);
  }
};

/** True where a text speaks of a task by its name or by the words that tell it from the others. */
function namesTask(text: string, name: string): boolean {
  if (name === "") return false;
  const short = name.replace(/^部门预算(基本|项目)?支出(?=.)/u, "");
  const inParentheses = /[（(]([^（()）]+)[)）]/u.exec(name)?.[1];
  return text.includes(short) || (inParentheses !== undefined && text.includes(inParentheses));
}

/** The rules of this file, by what each looks at. */
export const dutyRules: TopicRules<Declared> = {
  evaluatedIndicator: [lossExplained, categoryLabels],
  evaluationForm: [tasksExplained],
};
