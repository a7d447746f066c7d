import {
  headOf,
  judgeFiles as judge,
  type CollectedFile,
  type JudgedFile,
} from "../../report/collect";
import { readVisibleSheets } from "../../workbook";
import type { Control } from "../control";
import { readFormsOn } from "../readForms";

/**
 * What files were, among each other and beside the forms of the workbook. One sync; one more when sheets were added,
 * deleted, hidden or shown.
 * @throws ActionError cancelled; WorkbookError
 */
export async function judgeFiles(
  files: readonly CollectedFile[],
  control: Control,
): Promise<JudgedFile[]> {
  const { grids } = await readVisibleSheets();
  const forms = await readFormsOn(grids, control);
  return judge(
    files,
    forms.map(({ grid, form }) => ({ ...headOf(form), sheetName: grid.sheetName })),
  );
}
