import type { Field } from "../../form/model/performanceForm";
import { hasNoPoints } from "../../form/model/parts";
import { isBlank } from "../../words/cell";
import type {
  Details,
  FormRule,
  IndicatorRow,
  IndicatorRule,
  Report,
  TopicRules,
} from "../context";
import { numberOf } from "../context";
import { expectedTotal, restoreIndicator, restoreTask, restoreTotal } from "../fixes/restore";
import type { Declarations } from "../problem/declare";
import type { FixMaker } from "../fixes/edits";

/** The problems told here. */
export const formulaProblems = {
  FORMULA_OVERWRITTEN: ["warning", "indicators", "ask", ["value"]],
  FORMULA_MISSING: ["error", "indicators", "ask"],
  ROW_INCOMPLETE: ["error", "indicators", "row"],
} as const satisfies Declarations;
type Declared = typeof formulaProblems;

/**
 * Formulas of an indicator on our own sheets that a number was typed over. A person's own score is only
 * replaced by the person.
 */
const overwrittenFormulas: IndicatorRule<Declared> = (row, context, report) => {
  if (context.formulas === null || judgedByPerson(row)) return;
  const { indicator } = row;
  for (const column of ["completion", "score"] as const) {
    const field = indicator[column];
    if (!isTypedOver(field) || (column === "score" && isExplained(row))) continue;
    const fix = restoreIndicator(context, row, column);
    report("FORMULA_OVERWRITTEN", field, { value: field.value }, { fix });
  }
};

/** Likewise of the tasks and the total. */
const overwrittenOtherFormulas: FormRule<Declared> = (context, report) => {
  if (context.formulas === null) return;
  for (const row of context.tasks) {
    for (const column of ["rate", "score"] as const) {
      const field = row.task[column];
      if (!isTypedOver(field)) continue;
      const fix = restoreTask(context, row, column);
      report("FORMULA_OVERWRITTEN", field, { value: field.value }, { section: "tasks", fix });
    }
  }
  const { total } = context.form;
  if (!isTypedOver(total)) return;
  const fix = restoreTotal(context, expectedTotal(context));
  report("FORMULA_OVERWRITTEN", total, { value: total.value }, { section: "total", fix });
};

/** In a 定性 row the band leaves a range, and the person types the number inside it. */
function judgedByPerson({ reading, completion }: IndicatorRow): boolean {
  return reading.kind !== "numeric" && !(reading.band === 1 && numberOf(completion) === 1);
}

/** Another score than the rule's, with a reason, is a decision: it is told of as one that differs. */
function isExplained({ explanations, score, expected }: IndicatorRow): boolean {
  return explanations.length > 0 && numberOf(score) !== expected.score;
}

function isTypedOver(field: Field): field is Field & { value: number } {
  return typeof field.value === "number" && field.formula === undefined && field.at !== null;
}

/**
 * Computed cells of our own sheets that are empty: told once a row, and the fix writes all its formulas. A row with
 * neither formulas nor 分值 was put in by hand and lacks lists and formats, too: it is told of by its name.
 */
const missingFormulas: IndicatorRule<Declared> = (row, context, report) => {
  if (context.formulas === null) return;
  const { indicator } = row;
  const fixes = (["completion", "score"] as const).flatMap((column) =>
    isEmptied(indicator[column])
      ? [{ field: indicator[column], make: restoreIndicator(context, row, column) }]
      : [],
  );
  const place = { section: "indicators" as const, level1: row.level1 };
  const isBare = fixes.length === 2 && isEmptied(indicator.weight);
  reportMissing(fixes, report, place, isBare ? indicator.name : null);
};

/** Likewise of the tasks and the total. */
const missingOtherFormulas: FormRule<Declared> = (context, report) => {
  if (context.formulas === null) return;
  for (const row of context.tasks) {
    const columns = hasNoPoints(row.task, context.form.kind)
      ? (["rate"] as const)
      : (["rate", "score"] as const);
    const fixes = columns.flatMap((column) =>
      isEmptied(row.task[column])
        ? [{ field: row.task[column], make: restoreTask(context, row, column) }]
        : [],
    );
    const isBare = fixes.length === 2 && isEmptied(row.task.weight);
    reportMissing(fixes, report, { section: "tasks" }, isBare ? row.task.name : null);
  }
  const { total } = context.form;
  const make = restoreTotal(context, expectedTotal(context));
  if (isEmptied(total)) reportMissing([{ field: total, make }], report, { section: "total" }, null);
};

/** A cell and what writes its formula. */
interface MissingFormula {
  field: Field;
  make: FixMaker;
}

/** @param bare the name of a row that was put in by hand; null for any other */
function reportMissing(
  missing: MissingFormula[],
  report: Report<Declared>,
  place: Pick<Details, "section" | "level1">,
  bare: Field | null,
): void {
  const [first, ...others] = missing;
  if (first === undefined) return;
  const fix: FixMaker = () => {
    const edits = missing.flatMap(({ make }) => make()?.edits ?? []);
    return edits.length === 0 ? undefined : { edits, safe: false };
  };
  if (bare !== null && bare.at !== null) {
    const related = missing.map(({ field }) => field);
    report("ROW_INCOMPLETE", bare, {}, { ...place, fix, related });
  } else {
    const related = others.map(({ field }) => field);
    report("FORMULA_MISSING", first.field, {}, { ...place, fix, related });
  }
}

function isEmptied({ value, formula, at }: Field): boolean {
  return at !== null && formula === undefined && isBlank(value);
}

/** The rules of this file, by what each looks at. */
export const formulaRules: TopicRules<Declared> = {
  evaluatedIndicator: [overwrittenFormulas, missingFormulas],
  evaluationForm: [overwrittenOtherFormulas, missingOtherFormulas],
};
