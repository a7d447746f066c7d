import type { CellEdit } from "../form/model/cellEdit";
import type { ComputedField } from "../form/model/computedField";
import type { CellAddress } from "../form/model/grid";
import type { PerformanceForm } from "../form/model/performanceForm";
import { rulesOf } from "../form/rules";
import { isBlank } from "../scoring";
import { computedFields } from "./computedFields";
import type { FormulaStyle } from "./formulaMaker";
import { plainFormula } from "./formulaText";
import { nativeResults, type NativeResult } from "./native/results";
import type { Sign } from "./native/shown";
import { signs } from "./native/signs";
import { styleOfFormula } from "./recognise";

/** What exchanging the formulas of a form would do. */
export interface Conversion {
  /** Each with the formula that belongs into its cell, and what that has to show; null: anything. */
  edits: ConvertedCell[];
  /** Cells that hold a person's number or formula, and keep it. */
  kept: CellAddress[];
  /** What a person has to put right first: the cell, and what would stand in its number's place. */
  obstacles: { at: CellAddress; why: Sign }[];
}

interface ConvertedCell {
  edit: CellEdit;
  shows: NativeResult["shows"] | undefined;
}

/**
 * What turns a form's formulas into those of a style. Only formulas of ours are exchanged, those of the
 * style itself where other ones belong into the cell by now; a cell that was left empty stays so.
 */
export function conversionTo(style: FormulaStyle, form: PerformanceForm): Conversion {
  const conversion: Conversion = { edits: [], kept: [], obstacles: [] };
  const { at: rulesAt } = form.rulePack;
  if (style === "native" && !rulesOf(form).canJudge && rulesAt !== null) {
    return { ...conversion, obstacles: [{ at: rulesAt, why: signs.rules }] };
  }
  const results = style === "native" ? nativeResults(form) : null;
  for (const computed of computedFields(form, style)) {
    const { field, at, path } = computed;
    const isOurs = field.formula !== undefined && styleOfFormula(field.formula) !== null;
    if (!isOurs) {
      if (!isBlank(field.value) || field.formula !== undefined) conversion.kept.push(at);
      continue;
    }
    const result = results?.get(path);
    if (result?.obstacle) conversion.obstacles.push({ at, why: result.obstacle });
    if (plainFormula(field.formula ?? "") !== plainFormula(computed.formula)) {
      conversion.edits.push({ edit: editOf(computed), shows: result?.shows });
    }
  }
  return conversion;
}

/** The edit that writes a computed cell's formula. */
export function editOf({ field, at, formula }: ComputedField): CellEdit {
  return { at, before: field, after: { value: "", formula } };
}

/** How far a number on a sheet may be from the rules' one: the noise of a double. */
const NOISE = 1e-9;

/** Whether a converted cell shows what it has to. */
export function showsRightly(found: unknown, shows: ConvertedCell["shows"]): boolean {
  if (shows === undefined) return true;
  if (typeof shows !== "number") return shows === "" ? found === "" : typeof found !== "number";
  return typeof found === "number" && Math.abs(found - shows) < NOISE;
}
