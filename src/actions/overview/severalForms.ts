import { kindOfTitle } from "../../form/model/titles";
import { readSheetTops } from "../../workbook";

/**
 * Whether more than one sheet bears the title of a form, so that 总览 has something to show; no form is read for it.
 * One sync; one more when the list of sheets has changed since the last time.
 * @throws WorkbookError
 */
export async function hasSeveralForms(): Promise<boolean> {
  const tops = await readSheetTops();
  const titled = tops.filter((rows) => rows.some((row) => row.some((text) => kindOfTitle(text))));
  return titled.length > 1;
}
