import { removeSheets, type KeptSheet } from "../workbook";
import type { MadeSheet, TakenBack } from "./contract";

/**
 * Takes back sheets that the add-in made: those inserted, rolled forward, imported or the sample. A
 * sheet that was filled in since stays, and so does the workbook's last visible one; one that a
 * person has deleted meanwhile is no loss. One sync to read, one to delete.
 * @throws WorkbookError
 */
export async function undoInsert(made: MadeSheet[]): Promise<TakenBack> {
  const { removed, kept } = await removeSheets(made);
  const namesOf = (why: KeptSheet["why"]) =>
    kept
      .filter((each) => each.why === why)
      .flatMap(({ sheetId }) => made.filter((sheet) => sheet.sheetId === sheetId))
      .map(({ name }) => name);
  return {
    removed: removed.length,
    filledIn: namesOf("filledIn"),
    lastVisible: namesOf("lastVisible")[0] ?? null,
  };
}
