import { isPlan, readForm, type SheetForm } from "../form";
import { scoreReportOf, rulesInForce, unansweredFormulas, type ScoreReport } from "../report";
import { defaultPack } from "../scoring";
import { readActiveSheet } from "../workbook";
import { ActionError } from "./control";
import { formsSeenOn } from "./readForms";

/**
 * Reads the form on the active sheet. One sync.
 * @throws ActionError notAForm; WorkbookError
 */
export async function readActiveForm(): Promise<SheetForm> {
  const grid = await readActiveSheet();
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

/** A sheet's score, and how many forms stand on it: the score is that of the first. */
export type SeenScores = ScoreReport & { forms: number };

/**
 * What the active sheet is and how it scores. One sync.
 * @throws WorkbookError
 */
export async function readScores(): Promise<SeenScores> {
  const grid = await readActiveSheet();
  const forms = await formsSeenOn(grid);
  const [first] = forms;
  if (first !== undefined) return { ...scoreReportOf(first), forms: forms.length };
  const { sheetId, sheetName, isProtected } = grid;
  const rules = rulesInForce({ pack: defaultPack, source: "default" });
  const unanswered = unansweredFormulas(grid).length;
  return { sheetId, sheetName, isProtected, unanswered, form: null, rules, sections: [], forms: 0 };
}
