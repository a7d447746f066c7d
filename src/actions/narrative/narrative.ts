import { isPlan, loadRuleReader } from "../../form";
import { unitOf } from "../../report";
import { draftReport, type NarrativeReport, type ReportWish } from "../../report/narrative";
import { readShownSheet } from "../../workbook";
import { ActionError } from "../control";
import { formsSeenOn } from "../readForms";

/** The report on a form of a sheet, and which forms there are to report on. */
export interface Narrative {
  report: NarrativeReport;
  /** What the forms with scores on the sheet are called, in their order. */
  forms: string[];
}

/** A report as a file of a text program. */
export interface NarrativeFile extends Narrative {
  fileName: string;
  file: ArrayBuffer;
}

/**
 * Drafts the report on a self-evaluation from what its cells show now. One sync, two more when the sheet is gone.
 * @param place which of the forms with scores on the sheet
 * @throws ActionError notAForm, notASelfEvaluation; WorkbookError
 */
export async function readNarrative(sheetId: string, place = 0): Promise<Narrative> {
  const read = await readShownSheet(sheetId);
  if (read === null) throw new ActionError("notAForm");
  const { grid, texts } = read;
  if (grid.rules !== undefined) await loadRuleReader();
  const found = await formsSeenOn(grid);
  if (found.length === 0) throw new ActionError("notAForm");
  const forms = found.filter(({ form }) => !isPlan(form.kind));
  const sheet = forms[place] ?? forms[0];
  if (sheet === undefined) throw new ActionError("notASelfEvaluation");
  return {
    report: draftReport(sheet, texts),
    forms: forms.map(({ form }) => unitOf(form).name || grid.sheetName),
  };
}

/**
 * The same as a .docx file, with what the cells show by now. The writer is loaded by the first call.
 * @throws ActionError notAForm, notASelfEvaluation; WorkbookError
 */
export async function writeNarrative(
  sheetId: string,
  place: number,
  wish: ReportWish,
): Promise<NarrativeFile> {
  const [narrative, { writeDocx }] = await Promise.all([
    readNarrative(sheetId, place),
    import(/* webpackChunkName: "word" */ "../../report/narrative/docx/writeDocx"),
  ]);
  const { report } = narrative;
  return {
    ...narrative,
    fileName: `${report.fileName}.docx`,
    file: await writeDocx(report, wish),
  };
}
