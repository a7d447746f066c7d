import { isPlan, loadRuleReader, ownRulesOf, readForm, type Grid, type SheetForm } from "../form";
import { scoreReportOf, rulesInForce, unansweredFormulas, type ScoreReport } from "../report";
import { defaultPack } from "../scoring";
import { readActiveSheet } from "../workbook";
import { ActionError } from "./control";
import { loadValidation } from "./validation/loadValidation";
import { formsSeenOn, ownSheetOf } from "./readForms";

/**
 * Reads the form on the active sheet. One sync.
 * @throws ActionError notAForm; WorkbookError
 */
export async function readActiveForm(): Promise<SheetForm> {
  return formOn(await readActiveSheet());
}

/**
 * The form on a sheet that was read.
 * @throws ActionError notAForm
 */
export async function formOn(grid: Grid): Promise<SheetForm> {
  if (grid.rules !== undefined) await loadRuleReader();
  const form = readForm(grid);
  if (form === null) throw new ActionError("notAForm");
  return { grid, form };
}

/**
 * Reads the form with scores on the active sheet. One sync.
 * @throws ActionError notAForm, notASelfEvaluation; WorkbookError
 */
export async function readActiveEvaluation(): Promise<SheetForm> {
  const sheet = await readActiveForm();
  if (isPlan(sheet.form.kind)) throw new ActionError("notASelfEvaluation");
  return sheet;
}

/**
 * A sheet's score, how many forms stand on it (the score is that of the first), and how many of their cells are
 * still to be filled in, by the same rules as validation tells them.
 */
export type SeenScores = ScoreReport & { forms: number; unfilled: number };

/**
 * What the active sheet is and how it scores. One sync.
 * @throws WorkbookError
 */
export async function readScores(): Promise<SeenScores> {
  const grid = await readActiveSheet();
  if (grid.rules !== undefined) await loadRuleReader();
  const forms = await formsSeenOn(grid);
  const [first] = forms;
  if (first !== undefined) {
    const { validateForms } = await loadValidation();
    const unfilled = validateForms(forms).filter(({ level }) => level === "unfilled").length;
    return { ...scoreReportOf(first), forms: forms.length, unfilled };
  }
  const { sheetId, sheetName, isProtected } = grid;
  const ownSheet = ownSheetOf(grid);
  const rules = rulesInForce(
    ownSheet === "rules"
      ? ownRulesOf(grid.rules, defaultPack)
      : { pack: defaultPack, source: "default" },
  );
  const status = { sheetId, sheetName, isProtected, unanswered: unansweredFormulas(grid).length };
  return {
    ...status,
    form: null,
    ...(ownSheet && { ownSheet }),
    rules,
    sections: [],
    forms: 0,
    unfilled: 0,
  };
}
