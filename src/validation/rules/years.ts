import { sheetNameFor, yearIn } from "../../form/model/titles";
import type { Field } from "../../form/model/performanceForm";
import { cleanText } from "../cleanText";
import type { Context, FormRule, Report, TopicRules } from "../context";
import { yearOfDeadline } from "../deadline";
import { fixValue } from "../fixes/edits";
import { withoutDoubledYear, yearsIn } from "../textRules";
import type { Declarations } from "../problem/declare";

/** The problems told here: the form's year, and others beside it. */
export const yearProblems = {
  YEAR_MISSING: ["unfilled", "header"],
  YEAR_DOUBLED: ["warning", "header", "safe", ["text", "proposed"]],
  YEAR_ALONE: ["warning", "header", "ask", ["year", "other"]],
  YEAR_IN_TITLE: ["error", "header", "ask", ["other", "year"]],
  YEAR_IN_GOAL: ["warning", "goals", "none", ["other", "year"]],
} as const satisfies Declarations;
type Declared = typeof yearProblems;

/** 年度: there, and written as years are. */
const yearThere: FormRule<Declared> = ({ form, year }, report) => {
  if (year === null) report("YEAR_MISSING", form.year.at === null ? form.title : form.year, {});
  for (const field of [form.title, form.year]) checkDoubledYear(field, report);
};

function checkDoubledYear(field: Field, report: Report<Declared>): void {
  if (typeof field.value !== "string") return;
  const proposed = withoutDoubledYear(field.value);
  if (proposed === null) return;
  const fix = fixValue(field, proposed, true);
  report("YEAR_DOUBLED", field, { text: field.value, proposed }, { fix });
}

/** The title is of the year that is printed under it. */
const titleOfYear: FormRule<Declared> = ({ form }, report) => {
  const titleYear = yearIn(form.title.value);
  const printedYear = yearIn(form.year.value);
  if (titleYear === null || printedYear === null || titleYear === printedYear) return;
  const fix = fixValue(form.title, withYear(form.title, titleYear, printedYear), false);
  const details = { fix, related: [form.year] };
  report("YEAR_IN_TITLE", form.title, { other: titleYear, year: printedYear }, details);
};

/** 年度目标 and 全年完成情况 are of the form's year. */
const goalsOfYear: FormRule<Declared> = ({ form, year, isEvaluation }, report) => {
  if (year === null) return;
  for (const field of isEvaluation ? [form.goal, form.achievement] : [form.goal]) {
    const other = yearsOf(field).find((each) => each !== year);
    if (other !== undefined) report("YEAR_IN_GOAL", field, { other, year });
  }
};

function yearsOf({ value }: Field): number[] {
  return typeof value === "string" ? yearsIn(cleanText(value)) : [];
}

/**
 * The year that is printed, where all else on the form and its sheet is of another: last year's was left over when the
 * form was copied. The name that we give a sheet tells it by itself; anything else has to agree with something.
 */
const yearOfTheRest: FormRule<Declared> = (context, report) => {
  const { form, grid } = context;
  const field = yearIn(form.year.value) === null ? form.title : form.year;
  const year = yearIn(field.value);
  if (year === null) return;
  const others: number[] = [];
  for (const other of yearsBeside(context, field)) {
    if (other === year || other !== (others[0] ?? other)) return;
    others.push(other);
  }
  const [other] = others;
  if (other === undefined) return;
  const named = { ...form, [field === form.year ? "year" : "title"]: { value: other, at: null } };
  const isAgreed = others.length > 1;
  if (!isAgreed && !grid.sheetName.startsWith(sheetNameFor(named))) return;
  // Of a year and a sheet's name alone, either may be the wrong one.
  const fix = isAgreed ? fixValue(field, withYear(field, year, other), false) : undefined;
  report("YEAR_ALONE", field, { year, other }, { fix });
};

/** The years that the rest names, each kind of thing that names any once for each; what is soonest read comes first. */
function* yearsBeside(
  { form, grid, isEvaluation }: Context,
  printed: Field,
): Generator<number, void> {
  const ofTitle = printed === form.title ? null : yearIn(form.title.value);
  if (ofTitle !== null) yield ofTitle;
  const ofSheet = yearIn(grid.sheetName);
  if (ofSheet !== null) yield ofSheet;
  yield* new Set(yearsOf(form.goal));
  if (isEvaluation) yield* new Set(yearsOf(form.achievement));
  yield* new Set(form.indicators.flatMap(({ deadline }) => yearOfDeadline(deadline) ?? []));
}

function withYear({ value }: Field, year: number, other: number): string | number {
  return typeof value === "number" ? other : String(value).replace(String(year), String(other));
}

/** The rules of this file, by what each looks at. */
export const yearRules: TopicRules<Declared> = {
  form: [yearThere, yearOfTheRest, titleOfYear, goalsOfYear],
};
