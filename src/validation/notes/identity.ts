import type { CellAddress, Grid } from "../../form/model/grid";
import type { PerformanceForm } from "../../form/model/performanceForm";
import { formYear, unitCodeOf } from "../../form/model/titles";
import type { CellValue } from "../../words/cell";
import { compactText } from "../../words/compact";
import { shortHash } from "../../words/shortHash";
import type { KeyOf } from "../fixes/bind";

/**
 * What a problem is, wherever its row stands by now and whatever the sheet is called: by this it is known again
 * in a later validation.
 */
export interface ProblemIdentity {
  code: string;
  /** The form: its kind, unit, project and year. */
  form: string;
  /** The cell: a field of the form's head, or a column of a row that says the same. */
  place: string;
  /** What the problem tells, and what its cells hold: another value is another problem. */
  state: string;
}

/** What is told of a problem that it is known again by, beside its form. */
export interface IdentifiedBy {
  code: string;
  at: CellAddress;
  related: readonly CellAddress[];
  values: Record<string, string | number>;
}

/** Of a form, in which all problems have the same. */
export function formIdentity(form: PerformanceForm): string {
  const unit = unitCodeOf(form) || compactValue(form.unit.value);
  const of = [form.kind, unit, compactValue(form.project.value), formYear(form)];
  return shortHash(JSON.stringify(of));
}

export function problemIdentity(
  { code, at, related, values }: IdentifiedBy,
  form: string,
  grid: Grid,
  keyOf: KeyOf,
): ProblemIdentity {
  const key = keyOf(at);
  const place = key === null ? [at.row, at.column] : [key.field, key.row];
  const held = [at, ...related].map((each) => heldAt(grid, each));
  return {
    code,
    form,
    place: shortHash(JSON.stringify(place)),
    state: shortHash(JSON.stringify([values, held])),
  };
}

function compactValue(value: CellValue): string {
  return compactText(String(value ?? ""));
}

/** A computed number may be off in its last digits where another program has calculated it. */
function heldAt({ origin, values }: Grid, { row, column }: CellAddress) {
  const value = values[row - origin.row]?.[column - origin.column] ?? "";
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}

/** An identity as it stands in a cell. */
export function identityText({ code, form, place, state }: ProblemIdentity): string {
  return [code, form, place, state].join(" ");
}

/** Reads such a cell; null where a person has changed it. */
export function readIdentity(text: string): ProblemIdentity | null {
  const [code, form, place, state, ...more] = text.split(" ");
  if (!code || !form || !place || !state || more.length > 0) return null;
  return { code, form, place, state };
}
