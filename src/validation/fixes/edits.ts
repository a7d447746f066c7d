import type { CellContent, CellEdit } from "../../form/model/cellEdit";
import { cellKey } from "../../form/model/grid";
import type { Field } from "../../form/model/performanceForm";
import type { CellValue } from "../../words/cell";
import type { BoundEdit, Fix } from "./bind";

function contentOf({ value, formula, numberFormat }: Field): CellContent {
  const content: CellContent = { value };
  if (formula !== undefined) content.formula = formula;
  if (numberFormat !== undefined) content.numberFormat = numberFormat;
  return content;
}

/** A number shown as text or as a percentage would not be the number that was written; a ratio is a percentage. */
function isMisleading(value: CellValue, format: string | undefined, isRatio: boolean): boolean {
  if (typeof value !== "number" || format === undefined) return false;
  return format === "@" || (format.includes("%") && !isRatio);
}

/** The edit that writes a value over a field's; null where nothing would change. */
function putValue(field: Field, value: CellValue, isRatio: boolean): CellEdit | null {
  if (field.at === null || field.value === value) return null;
  const after: CellContent = { value };
  if (isMisleading(value, field.numberFormat, isRatio)) after.numberFormat = "General";
  return { at: field.at, before: contentOf(field), after };
}

/** What a fix writes, before its edits are bound to their rows. */
export interface WrittenFix {
  edits: CellEdit[];
  /** True when it may be applied together with all others without being looked at. */
  safe: boolean;
}

/** Makes a problem's fix; undefined where there is none after all. */
export type FixMaker = () => WrittenFix | undefined;

/** The fix that writes a formula over a field's value, never unseen. */
export function putFormula(field: Field, formula: string): WrittenFix | undefined {
  if (field.at === null || field.isReadOut || field.formula === formula) return undefined;
  const numberFormat = field.numberFormat === "@" ? { numberFormat: "General" } : {};
  const after = { value: "", formula, ...numberFormat };
  return { edits: [{ at: field.at, before: contentOf(field), after }], safe: false };
}

/**
 * The fix that writes values, or none where a cell is missing or holds a person's own formula: a
 * formula is never replaced by what it happens to give today, nor a cell by one of the values in it.
 * @param isRatio the values are ratios, which a cell may show as percentages
 */
export function putValues(
  values: readonly (readonly [Field, CellValue])[],
  safe: boolean,
  isRatio = false,
): WrittenFix | undefined {
  const edits: CellEdit[] = [];
  for (const [field, value] of values) {
    if (field.at === null || field.isReadOut || field.formula !== undefined) return undefined;
    const edit = putValue(field, value, isRatio);
    if (edit !== null) edits.push(edit);
  }
  return edits.length === 0 ? undefined : { edits, safe };
}

/** Makes the fix that writes one value. */
export function fixValue(field: Field, value: CellValue, safe: boolean): FixMaker {
  return () => putValues([[field, value]], safe);
}

function sameContent(one: CellContent, other: CellContent): boolean {
  return (
    one.value === other.value &&
    one.formula === other.formula &&
    one.numberFormat === other.numberFormat
  );
}

/** The edits of all safe fixes of one sheet, one a cell. */
export function safeFixes(problems: readonly { fix?: Fix | undefined }[]): BoundEdit[] {
  return fixEdits(problems.filter(({ fix }) => fix?.safe));
}

/**
 * The edits of the fixes of one sheet's problems, one a cell. Fixes are whole: one that would write a
 * cell that an earlier fix writes otherwise is left out entirely, and comes up again at the next
 * validation.
 */
export function fixEdits(problems: readonly { fix?: Fix | undefined }[]): BoundEdit[] {
  const chosen = new Map<string, BoundEdit>();
  for (const { fix } of problems) {
    if (fix === undefined) continue;
    const conflicts = fix.edits.some(({ at, after }) => {
      const earlier = chosen.get(cellKey(at));
      return earlier !== undefined && !sameContent(earlier.after, after);
    });
    if (conflicts) continue;
    for (const edit of fix.edits) chosen.set(cellKey(edit.at), edit);
  }
  return [...chosen.values()];
}

/** The edits that take the given ones back, in whatever order: a change writes a cell once. */
export function invertEdits<Edit extends CellEdit>(edits: readonly Edit[]): Edit[] {
  return edits.map((edit) => ({ ...edit, before: edit.after, after: edit.before }));
}
