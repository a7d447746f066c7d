import {
  fieldsOf,
  isPlan,
  type CellAddress,
  type PerformanceForm,
  type SheetForm,
  type SheetPlan,
} from "../../form";
import { cellKey } from "../../form/model/grid";
import { placeForm } from "../../form/plan/placeForm";
import { planRuleTable } from "../../form/plan/planRuleSheet";
import {
  formulaStyleOf,
  planForm,
  withoutOwnResults,
  withShownValues,
  withStoredCalls,
  type FormulaStyle,
} from "../../formulas";
import { isBlank, isOwnRules } from "../../scoring";
import { isCellError } from "../../words/cellErrors";
import { leftBehind, saidOf } from "./carried";
import { fileTitleOf, type FileTitle } from "./fileNames";

/** A file that holds one form: how it is called, and its sheets. */
export interface PlannedFile {
  title: FileTitle;
  /** The form, and where there are some the workbook's own rules and what the unit says to problems. */
  plans: SheetPlan[];
  /** The formulas of its computed cells; null for a form that has none. */
  formulas: FormulaStyle | null;
  /** Filled cells of the sheet that are not in the file. */
  leftBehind: CellAddress[];
  /** How many formulas of the form are values in the file: those of a person's own, and of rows that none of ours reads. */
  frozen: number;
}

/** How the file of a form is wished. */
export interface FileWish {
  /** Native formulas, whichever the form has. */
  nativeFormulas: boolean;
  /** The file checks itself, as the sheet does. */
  liveChecks: boolean;
  /** The other forms on the sheet, whose cells are not missed. */
  others?: readonly SheetForm[];
}

/**
 * Plans the file of a form that stands on a sheet: its values, formulas in the style that it has, lists, formats and
 * print settings as an inserted form has them, protected where the sheet is.
 */
export function planFileOf(
  { grid, form }: SheetForm,
  { nativeFormulas, liveChecks, others = [] }: FileWish,
): PlannedFile {
  const style = writtenStyle(form, nativeFormulas);
  const plan = planForm(withoutOwnResults(form, style), {
    name: grid.sheetName,
    formulas: style,
    keepScores: true,
    lockComputed: grid.isProtected,
    liveChecks,
  });
  const placed = placesIn(form);
  return {
    title: fileTitleOf(form),
    plans: [stored(plan, form, style), ...rulesOf(form), ...saidOf(form, grid, plan.name)],
    formulas: isPlan(form.kind) ? null : style,
    leftBehind: [
      ...leftBehind(grid, [form, ...others.map((each) => each.form)], plan),
      ...unplaced(form, placed),
    ],
    frozen: frozenIn(form, plan, placed),
  };
}

/** Plans the file of a form that is to be filled in. */
export function planBlankFile(
  form: PerformanceForm,
  options: { formulas: FormulaStyle; lockComputed: boolean; liveChecks: boolean },
): PlannedFile {
  return {
    title: fileTitleOf(form),
    plans: [stored(planForm(form, options), form, options.formulas), ...rulesOf(form)],
    formulas: isPlan(form.kind) ? null : options.formulas,
    leftBehind: [],
    frozen: 0,
  };
}

/** A form without formulas gets native ones in the cells that are empty: its unit may have no add-in. */
function writtenStyle(form: PerformanceForm, nativeFormulas: boolean): FormulaStyle {
  return nativeFormulas ? "native" : (formulaStyleOf(form) ?? "native");
}

/** The workbook's own rules, where the form goes by them. */
function rulesOf({ rulePack, ownRules }: PerformanceForm): SheetPlan[] {
  return ownRules !== undefined && isOwnRules(rulePack.value) ? [planRuleTable(ownRules)] : [];
}

/**
 * The plan as a file holds it: formulas show what they come to before a program has calculated them, and the add-in's
 * functions are called as files store them.
 */
function stored(plan: SheetPlan, form: PerformanceForm, style: FormulaStyle): SheetPlan {
  if (style === "native") return withShownValues(plan, form.ownRules);
  const shown = new Map(
    fieldsOf(placeForm(form).form).map(({ field: { at, value } }) => [
      at === null ? "" : cellKey(at),
      isCellError(value) ? "" : value,
    ]),
  );
  return {
    ...plan,
    cells: plan.cells.map((line, row) =>
      line.map((cell, column) => {
        if (cell?.formula === undefined) return cell;
        const value = shown.get(cellKey({ row, column })) ?? "";
        return { ...cell, value, formula: withStoredCalls(cell.formula) };
      }),
    ),
  };
}

/** Where each field of a form stands in its file, by path. */
type Places = ReadonlyMap<string, CellAddress>;

function placesIn(form: PerformanceForm): Places {
  return new Map(
    fieldsOf(placeForm(form).form).flatMap(({ path, field: { at } }) =>
      at === null ? [] : [[path, at] as const],
    ),
  );
}

/** Fields with something in them that the print of the form has no cell for. */
function unplaced(form: PerformanceForm, places: Places): CellAddress[] {
  return fieldsOf(form).flatMap(({ path, field: { at, value } }) =>
    at === null || isBlank(value) || places.has(path) ? [] : [at],
  );
}

function frozenIn(form: PerformanceForm, plan: SheetPlan, places: Places): number {
  const isFormula = (at: CellAddress | undefined) =>
    at !== undefined && plan.cells[at.row]?.[at.column]?.formula !== undefined;
  return fieldsOf(form).filter(
    ({ path, field }) => field.formula !== undefined && !isFormula(places.get(path)),
  ).length;
}
