import { referenceIn } from "../../form/review/sheetReference";
import { comparisonNameOf } from "../../report/comparison/comparisonName";
import { derivationNameOf } from "../../report/derivation/derivationName";
import type { Grid } from "../../form";
import { listVisibleSheets, readActiveSheet, selectCell, type ListedSheet } from "../../workbook";

/**
 * Shows the form that the active sheet, one of ours, was made for. Three syncs, and one more when the list of sheets
 * has changed.
 * @returns its name; null where no sheet is found for it
 * @throws WorkbookError
 */
export async function showFormOfSheet(): Promise<string | null> {
  const found = await formOfSheet(await readActiveSheet());
  if (found === null) return null;
  await selectCell(found.sheetId, { row: 0, column: 0 });
  return found.name;
}

/**
 * The sheet that one of ours was made for: 监控 and reviews follow it by formulas, 计算过程 and 对比 bear its name. One
 * sync, and one more when the list of sheets has changed.
 * @returns null where there is no such sheet, or it is hidden
 * @throws WorkbookError
 */
export async function formOfSheet(grid: Grid): Promise<ListedSheet | null> {
  const sheets = (await listVisibleSheets()).filter(({ sheetId }) => sheetId !== grid.sheetId);
  const named = (name: string | undefined) => sheets.find((sheet) => sheet.name === name);
  const followed = grid.formulas
    .flat()
    .map((cell) => named(typeof cell === "string" ? referenceIn(cell)?.sheetName : undefined))
    .find((sheet) => sheet !== undefined);
  const isOwn = ({ name }: ListedSheet) =>
    grid.sheetName.startsWith(comparisonNameOf(name)) || grid.sheetName === derivationNameOf(name);
  // The name of a copy begins as that of what it was copied from.
  const [likeliest = null] = sheets
    .filter(isOwn)
    .sort((one, other) => other.name.length - one.name.length);
  return followed ?? likeliest;
}
