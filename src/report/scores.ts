import type { CellAddress } from "../form/model/grid";
import {
  isPlan,
  reasonKinds,
  rulesOf,
  type FormKind,
  type FormRules,
  type Indicator,
  type PerformanceForm,
  type ReasonKind,
  type Task,
} from "../form";
import {
  gradeOf,
  isBlank,
  isRefusal,
  readPoints,
  readRow,
  readTask,
  sumExact,
  totalOf,
  type CellValue,
  type NumberReading,
  type Outcome,
  type RulePack,
} from "../scoring";
import { explain } from "../scoring/rarely";
import { signs } from "../formulas/native/signs";
import { countFormulas, type FormulaCounts } from "../formulas/recognise";
import { isStillCalculating } from "../words/cellErrors";
import { hasNoPoints, isPart } from "../form/model/parts";
import { judgedIndicator, scoringRow, taskCells } from "../form/model/scoringRow";
import type { SheetForm } from "../form/model/sheetForm";
import { unitOf, yearOf, type Unit } from "./unit";
import type { Told } from "./told";
import { unansweredFormulas } from "./unanswered";
import { fixedText, percentText, pointsText } from "./figures";
import { rulesInForce, type RulesInForce } from "./policies";
import { tellRefusal, tellSteps, tellTask } from "./scoreSteps";

/** What the top line says about a sheet. */
export interface SheetStatus {
  sheetId: string;
  sheetName: string;
  isProtected: boolean;
  /** Formulas with our functions that Excel has not had answered: see unansweredFormulas. */
  unanswered: number;
  /** null when the sheet is no performance form. */
  form: FormStatus | null;
  /** Set for a sheet of the add-in's that is no form. */
  ownSheet?: OwnSheet;
}

/**
 * The sheets that the add-in makes beside forms: 评分规则, 计算过程, 校验报告, the review of a form, 复核差异表, 对比, 监控,
 * 绩效汇总表 and 收表清单. 评分规则 and reviews are checked as forms are.
 */
export type OwnSheet =
  | "rules"
  | "notes"
  | "derivation"
  | "review"
  | "differences"
  | "comparison"
  | "monitoring"
  | "summary"
  | "collection";

export interface FormStatus {
  kind: FormKind;
  /** True for a form that is filled before the year, which nothing is scored in. */
  isPlan: boolean;
  unit: Unit;
  /** Four digits, or empty when the form names no year. */
  year: string;
  /** Rows that have their actual, of all rows that need one. Both 0 for a target form. */
  filled: number;
  toFill: number;
  /** Filled rows that can't be scored: their steps say why. */
  unreadable: number;
  /** "97.62" by the rules once every row is filled and scored, else null. */
  total: string | null;
  /** What the sheet's own cell 总评价得分 shows, "97.62" or "#REF!"; null where it is empty. */
  sheetTotal: string | null;
  /** True where the sheet shows another total than the rules give. */
  totalDiffers: boolean;
  /** 优, 良, 中, 差; null when there is no total. */
  grade: string | null;
  /** How many computed cells hold formulas of the add-in, and how many native ones. */
  formulas: FormulaCounts;
  /** True where the total says that 评分规则 names other rules than its native formulas go by. */
  rulesChanged: boolean;
}

/** Score of a sheet as the rule pack gives it, sections with most points lost first. */
export interface ScoreReport extends SheetStatus {
  rules: RulesInForce;
  sections: ScoreSection[];
}

/** 年度主要任务 or a 一级指标. Numbers come as the form shows them. */
export interface ScoreSection {
  name: string;
  weight: string;
  score: string;
  /** Points lost by rows that are filled; "0" when none. */
  lost: string;
  /** Share of the section's points that was scored, 0 to 1. */
  share: number;
  rows: ScoreRow[];
}

export interface ScoreRow {
  key: string;
  name: string;
  at: CellAddress;
  state: "scored" | "notFilled" | "unreadable";
  weight: string;
  /** Empty unless scored. */
  score: string;
  lost: string;
  /** 0 to 1. */
  share: number;
  /** The score on the sheet, when it is typed and differs from the rule's; else null. */
  written: string | null;
  /** The derivation, step by step. */
  steps: Told[];
  /** What the form says of it, for an explanation in the form's own words. */
  words: RowWords;
}

/** A row in its own words, as they stand in its cells. */
export interface RowWords {
  /** Of a task: what was allocated and spent, and the rate by the rules, "90%". */
  task?: { allocated: string; executed: string; rate: string };
  /** Of an indicator: ">= 98 %" and what was reached. */
  asked: string;
  actual: string;
  /** 偏差原因 that are written, by the kind of the cause. */
  reasons: { kind: ReasonKind; text: string }[];
  measure: string;
  /** Where a reason and a measure are to be written; null where the form has no cell for them. */
  reasonAt: CellAddress | null;
  measureAt: CellAddress | null;
}

/** What scoring a row comes to, before it is put in figures. */
interface Scored {
  section: string;
  row: ScoreRow;
  weight: number;
  /** null unless the row is scored. */
  score: number | null;
}

/** What a form's rule pack makes of it: status for the top line, sections and rows for 评分. */
export function scoresOf(
  form: PerformanceForm,
): Pick<ScoreReport, "rules" | "sections"> & { form: FormStatus } {
  const rules = rulesOf(form);
  const rows = isPlan(form.kind) ? [] : scoreRows(form, rules);
  return {
    form: statusOf(form, rows, rules),
    rules: rulesInForce(rules),
    sections: sectionsOfRows(rows),
  };
}

/** The same for a form on a sheet. */
export function scoreReportOf({ grid, form }: SheetForm): ScoreReport {
  const { sheetId, sheetName, isProtected } = grid;
  const unanswered = unansweredFormulas(grid).length;
  return { sheetId, sheetName, isProtected, unanswered, ...scoresOf(form) };
}

function statusOf(form: PerformanceForm, rows: Scored[], { pack }: FormRules): FormStatus {
  const scores = rows.flatMap(({ score }) => (score === null ? [] : [score]));
  const isComplete = rows.length > 0 && scores.length === rows.length;
  const total = isComplete ? fixedText(totalOf(scores, pack), pack.totalDecimals) : null;
  const unreadable = rows.filter(({ row }) => row.state === "unreadable").length;
  const sheetTotal = shownTotal(form.total.value, pack);
  return {
    kind: form.kind,
    isPlan: isPlan(form.kind),
    unit: unitOf(form),
    year: yearOf(form),
    filled: scores.length + unreadable,
    toFill: rows.length,
    unreadable,
    total,
    sheetTotal,
    totalDiffers: total !== null && sheetTotal !== null && sheetTotal !== total,
    grade: total === null ? null : gradeOrNone(Number(total), pack),
    formulas: countFormulas(form),
    rulesChanged: form.total.value === signs.rules,
  };
}

/**
 * A total as its cell shows it: a number with the rules' decimals, else as it stands. None while Excel
 * still calculates it: then nothing differs yet.
 */
function shownTotal(value: CellValue, pack: RulePack): string | null {
  if (isBlank(value) || isStillCalculating(value)) return null;
  const points = readPoints(value, "total");
  return typeof points === "number" ? fixedText(points, pack.totalDecimals) : String(value).trim();
}

/** A form whose weights add up to more than its points can have a total without a grade. */
function gradeOrNone(total: number, pack: RulePack): string | null {
  const grade = gradeOf(total, pack);
  return isRefusal(grade) ? null : grade;
}

function scoreRows(form: PerformanceForm, rules: FormRules): Scored[] {
  const { pack, tasks, canJudge, source } = rules;
  const rows = [
    ...form.tasks.flatMap((task, place) =>
      hasNoPoints(task, form.kind) ? [] : [scoreTask(task, tasks.name, `tasks[${place}]`, pack)],
    ),
    ...form.indicators.flatMap((row, place) =>
      isPart(row) ? [] : [scoreIndicator(row, `indicators[${place}]`, pack)],
    ),
  ];
  return canJudge ? rows : rows.map((row) => unjudged(row, source));
}

/** A filled row whose rules nobody knows: not scored by others. */
function unjudged(scored: Scored, source: FormRules["source"]): Scored {
  const { row } = scored;
  if (row.state === "notFilled") return scored;
  const none = { score: "", lost: "0", share: 0, written: null };
  const steps = [{ code: source, values: {} }];
  return { ...scored, score: null, row: { ...row, ...none, state: "unreadable", steps } };
}

function scoreTask(task: Task, section: string, key: string, pack: RulePack): Scored {
  const { allocated, executed } = task;
  const reading = readTask(taskCells(task), pack);
  const { rate, score } = reading;
  const points = weightOf(reading.weight);
  const figures = { allocated: String(allocated.value), executed: String(executed.value) };
  const steps =
    typeof rate === "number" && typeof score === "number"
      ? tellTask({ ...figures, rate, score, weight: points }, pack)
      : isEmptyTask(task) && points > 0
        ? [{ code: "taskEmpty", values: { weight: points } }]
        : [];
  const at = executed.at ?? task.name.at ?? { row: task.row, column: 0 };
  const shown = typeof rate === "number" ? percentText(rate) : "";
  const words: RowWords = { ...noWords, task: { ...figures, rate: shown } };
  const place = { section, key, name: textOf(task.name.value), at, words };
  return scored(place, points, task.score.value, score, steps, pack);
}

const noWords: RowWords = {
  asked: "",
  actual: "",
  reasons: [],
  measure: "",
  reasonAt: null,
  measureAt: null,
};

function wordsOf(row: Indicator): RowWords {
  const { operator, target, unit } = judgedIndicator(row);
  const reasons = reasonKinds.map((kind) => ({ kind, text: textOf(row.reasons[kind].value) }));
  return {
    asked: [operator, target, unit]
      .map(({ value }) => textOf(value))
      .filter((text) => text !== "")
      .join(" "),
    actual: textOf(row.actual.value),
    reasons: reasons.filter(({ text }) => text !== ""),
    measure: textOf(row.measure.value),
    // 其他原因 is for what fits none of the causes, and takes any reason while its kind is not known.
    reasonAt: row.reasons.other.at ?? row.reasons.funding.at,
    measureAt: row.measure.at,
  };
}

/** True for a row of the task table that says of no task: its points can't be scored by anybody. */
function isEmptyTask({ name, allocated, executed }: Task): boolean {
  return [name, allocated, executed].every(({ value }) => isBlank(value));
}

function scoreIndicator(row: Indicator, key: string, pack: RulePack): Scored {
  const reading = readRow(scoringRow(row), pack);
  const steps = explain(reading, pack);
  const at = row.actual.at ?? row.name.at ?? { row: row.row, column: 0 };
  const place = {
    section: textOf(row.level1.value),
    key,
    name: textOf(row.name.value),
    at,
    words: wordsOf(row),
  };
  return scored(
    place,
    weightOf(reading.weight),
    row.score.value,
    reading.score,
    Array.isArray(steps) ? tellSteps(steps) : [],
    pack,
  );
}

function scored(
  place: Pick<ScoreRow, "key" | "name" | "at" | "words"> & { section: string },
  weight: number,
  written: CellValue,
  outcome: Outcome,
  steps: Told[],
  pack: RulePack,
): Scored {
  const { section, ...where } = place;
  const score = typeof outcome === "number" ? outcome : null;
  const differs =
    score !== null &&
    typeof written === "number" &&
    Math.abs(written - score) > pack.sumTolerance.points;
  return {
    section,
    weight,
    score,
    row: {
      ...where,
      state: outcome === null ? "notFilled" : score === null ? "unreadable" : "scored",
      weight: pointsText(weight),
      score: score === null ? "" : pointsText(score),
      lost: score === null ? "0" : pointsText(sumExact([weight, -score])),
      share: score === null || weight === 0 ? 0 : score / weight,
      written: differs ? pointsText(written) : null,
      steps: isRefusal(outcome) ? tellRefusal(outcome) : steps,
    },
  };
}

/** Sections with most points lost first, in each the rows likewise; the form's order breaks ties. */
function sectionsOfRows(rows: Scored[]): ScoreSection[] {
  const names = [...new Set(rows.map(({ section }) => section))];
  const sections = names.map((name) => {
    const own = rows.filter(({ section }) => section === name);
    const weight = sumExact(own.map((row) => row.weight));
    const score = sumExact(own.map((row) => row.score ?? 0));
    return {
      name,
      weight: pointsText(weight),
      score: pointsText(score),
      lost: pointsText(sumExact(own.map(({ row }) => Number(row.lost)))),
      share: weight === 0 ? 0 : score / weight,
      rows: byLoss(own.map(({ row }) => row)),
    };
  });
  return byLoss(sections);
}

function byLoss<T extends { lost: string }>(list: T[]): T[] {
  return [...list].sort((a, b) => Number(b.lost) - Number(a.lost));
}

/** A weight that can't be read counts 0 here; the row then can't be scored and says why. */
function weightOf(reading: NumberReading): number {
  return typeof reading === "object" ? reading.value : 0;
}

function textOf(value: CellValue): string {
  return isBlank(value) ? "" : String(value).trim();
}
