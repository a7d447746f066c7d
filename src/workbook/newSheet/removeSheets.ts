import type { Grid } from "../../form/model/grid";
import type { CellValue } from "../../words/cell";
import { WorkbookError } from "../errors";
import { loadCells, type LoadedSheet } from "../read";
import { inWorkbook } from "../session";

/** A sheet to delete if it still holds what was written to it. */
export interface SheetToRemove {
  sheetId: string;
  /** What was written from A1 on: the formula where a cell has one, else the value. */
  written: CellValue[][];
}

/** Why a sheet was not deleted. */
export interface KeptSheet {
  sheetId: string;
  why: "filledIn" | "lastVisible" | "sheetGone";
}

/** What became of the sheets that were to be deleted. */
export interface SheetsRemoved {
  removed: string[];
  kept: KeptSheet[];
}

/**
 * Deletes sheets after reading them again: a sheet that no longer holds what was written to it is
 * left alone, and so is the workbook's last visible sheet. One sync to read, one to delete all; none
 * to delete when all are left alone.
 * @throws WorkbookError protectedWorkbook, cellEditMode, tooLarge
 */
export function removeSheets(sheets: SheetToRemove[]): Promise<SheetsRemoved> {
  if (sheets.length === 0) return Promise.resolve({ removed: [], kept: [] });
  return inWorkbook(async (context) => {
    const { worksheets, protection } = context.workbook;
    worksheets.load("items/id,items/visibility");
    protection.load("protected");
    const opened = sheets.map((each) => ({
      ...each,
      loaded: loadCells(worksheets.getItemOrNullObject(each.sheetId)),
    }));
    await context.sync();
    if (protection.protected) throw new WorkbookError("protectedWorkbook");

    const staying = new Set(
      worksheets.items.filter(({ visibility }) => visibility === "Visible").map(({ id }) => id),
    );
    const outcome: SheetsRemoved = { removed: [], kept: [] };
    for (const { sheetId, written, loaded } of opened) {
      const why = whyKept(loaded, written, staying);
      if (why !== null) {
        outcome.kept.push({ sheetId, why });
        continue;
      }
      staying.delete(sheetId);
      loaded.sheet.delete();
      outcome.removed.push(sheetId);
    }
    if (outcome.removed.length > 0) await context.sync();
    return outcome;
  });
}

/** @param staying ids of the visible sheets that have not been chosen to be deleted yet */
function whyKept(
  { sheet, toGrid }: LoadedSheet,
  written: CellValue[][],
  staying: Set<string>,
): KeptSheet["why"] | null {
  if (sheet.isNullObject) return "sheetGone";
  if (!isAsWritten(toGrid(), written)) return "filledIn";
  return staying.has(sheet.id) && staying.size === 1 ? "lastVisible" : null;
}

/**
 * Whether a sheet holds what was written to it and nothing else, wherever its used range begins.
 * What its formulas show does not count, only that they are the same formulas.
 */
function isAsWritten({ formulas, origin }: Grid, written: CellValue[][]): boolean {
  const rows = Math.max(written.length, origin.row + formulas.length);
  for (let row = 0; row < rows; row++) {
    const wanted = written[row] ?? [];
    const found = formulas[row - origin.row] ?? [];
    const columns = Math.max(wanted.length, origin.column + found.length);
    for (let column = 0; column < columns; column++) {
      const isSame = comparable(wanted[column]) === comparable(found[column - origin.column]);
      if (!isSame) return false;
    }
  }
  return true;
}

/** Excel keeps one kind of line break, and may write the names in a formula in its own way. */
function comparable(content: CellValue | undefined): CellValue {
  if (content === undefined || content === null) return "";
  if (typeof content !== "string") return content;
  if (content.startsWith("=")) return content.replace(/_xl\w+\.|\s/g, "").toUpperCase();
  return content.replace(/\r\n?/g, "\n");
}
