import type { CellAddress } from "../form/model/grid";
import {
  TASK_SECTION,
  type FormKind,
  type Indicator,
  type PerformanceForm,
  type Task,
} from "../form";
import {
  executionRateOf,
  explainRow,
  gradeOf,
  isBlank,
  readQuantity,
  scoreOf,
  sumExact,
  taskScoreOf,
  totalOf,
  type CellValue,
  type RulePack,
} from "../scoring";
import { judgedField } from "../form/model/judgedField";
import type { SheetForm } from "../form/model/sheetForm";
import { unitOf, yearOf, type Unit } from "./unit";
import type { Told } from "./told";
import { fixedText, pointsText } from "./figures";
import { packOf, rulesInForce, type RulesInForce } from "./policies";
import { tellScoringError, tellSteps, tellTask } from "./scoreSteps";

/** What the top line says about a sheet. */
export interface SheetStatus {
  sheetId: string;
  sheetName: string;
  isProtected: boolean;
  /** null when the sheet is no performance form. */
  form: FormStatus | null;
}

export interface FormStatus {
  kind: FormKind;
  unit: Unit;
  /** Four digits, or empty when the form names no year. */
  year: string;
  /** Rows that have their actual, of all rows that need one. Both 0 for a target form. */
  filled: number;
  toFill: number;
  /** "97.62" once every row is filled, else null. */
  total: string | null;
  /** 优, 良, 中, 差; null when there is no total. */
  grade: string | null;
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
  const force = packOf(form);
  const rows = form.kind === "target" ? [] : scoreRows(form, force.pack);
  return {
    form: statusOf(form, rows, force.pack),
    rules: rulesInForce(force),
    sections: sectionsOfRows(rows),
  };
}

/** The same for a form on a sheet. */
export function scoreReportOf({ grid, form }: SheetForm): ScoreReport {
  const { sheetId, sheetName, isProtected } = grid;
  return { sheetId, sheetName, isProtected, ...scoresOf(form) };
}

function statusOf(form: PerformanceForm, rows: Scored[], pack: RulePack): FormStatus {
  const scores = rows.flatMap(({ score }) => (score === null ? [] : [score]));
  const isComplete = rows.length > 0 && scores.length === rows.length;
  const total = isComplete ? totalOf(scores, pack) : null;
  return {
    kind: form.kind,
    unit: unitOf(form),
    year: yearOf(form),
    filled: scores.length,
    toFill: rows.length,
    total: total === null ? null : fixedText(total, pack.totalDecimals),
    grade: total === null ? null : gradeOrNone(total, pack),
  };
}

/** A form whose weights add up to more than its points can have a total without a grade. */
function gradeOrNone(total: number, pack: RulePack): string | null {
  try {
    return gradeOf(total, pack);
  } catch (error) {
    tellScoringError(error);
    return null;
  }
}

function scoreRows(form: PerformanceForm, pack: RulePack): Scored[] {
  const taskSection =
    form.kind === "projectSelfEvaluation" ? (pack.sectionPoints[0]?.name ?? "") : TASK_SECTION;
  return [
    ...form.tasks.map((task, place) => scoreTask(task, taskSection, `tasks[${place}]`, pack)),
    ...form.indicators.map((row, place) => scoreIndicator(row, `indicators[${place}]`, pack)),
  ];
}

function scoreTask(task: Task, section: string, key: string, pack: RulePack): Scored {
  const [allocated, executed, weight] = [task.allocated, task.executed, task.weight].map(
    ({ value }) => value,
  ) as [CellValue, CellValue, CellValue];
  const result = attempt(() => {
    const rate = executionRateOf(allocated, executed, pack);
    if (rate === null) return null;
    const score = taskScoreOf(weight, rate, pack);
    const figures = { allocated: String(allocated), executed: String(executed), rate, score };
    return { score, steps: tellTask({ ...figures, weight: weightOf(weight) }, pack) };
  });
  const at = task.executed.at ?? task.name.at ?? { row: task.row, column: 0 };
  return scored(
    { section, key, name: textOf(task.name.value), at },
    weight,
    task.score.value,
    result,
    pack,
  );
}

function scoreIndicator(row: Indicator, key: string, pack: RulePack): Scored {
  const { operator, target, actual, weight, unit } = row;
  const cells = {
    operator: operator.value,
    target: target.value,
    actual: judgedField(row).value,
    weight: weight.value,
    unit: unit.value,
  };
  const result = attempt(() => {
    const score = scoreOf(cells, pack);
    return score === null ? null : { score, steps: tellSteps(explainRow(cells, pack)) };
  });
  const at = actual.at ?? row.name.at ?? { row: row.row, column: 0 };
  const place = { section: textOf(row.level1.value), key, name: textOf(row.name.value), at };
  return scored(place, weight.value, row.score.value, result, pack);
}

type Result = { score: number; steps: Told[] } | { score: null; steps: Told[] } | null;

/** null: not filled in. A score of null: can't be scored, the steps say why. */
function attempt(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    return { score: null, steps: tellScoringError(error) };
  }
}

function scored(
  place: Pick<ScoreRow, "key" | "name" | "at"> & { section: string },
  weightValue: CellValue,
  written: CellValue,
  result: Result,
  pack: RulePack,
): Scored {
  const { section, ...where } = place;
  const weight = weightOf(weightValue);
  const score = result?.score ?? null;
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
      state: result === null ? "notFilled" : score === null ? "unreadable" : "scored",
      weight: pointsText(weight),
      score: score === null ? "" : pointsText(score),
      lost: score === null ? "0" : pointsText(sumExact([weight, -score])),
      share: score === null || weight === 0 ? 0 : score / weight,
      written: differs ? pointsText(written) : null,
      steps: result?.steps ?? [],
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
function weightOf(value: CellValue): number {
  try {
    return readQuantity(value)?.value ?? 0;
  } catch (error) {
    tellScoringError(error);
    return 0;
  }
}

function textOf(value: CellValue): string {
  return isBlank(value) ? "" : String(value).trim();
}
