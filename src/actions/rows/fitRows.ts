import { fitRows as rowsToFit, readForm } from "../../form";
import { readActiveSheetSizes, setRowHeights } from "../../workbook";
import { ActionError } from "../control";

/** Rows of a form that were made higher. */
export interface FittedRows {
  sheetId: string;
  /** Rows count from 0, heights are points. */
  rows: { row: number; before: number; height: number }[];
  /** How many rows have a text that does not fit into Excel's highest row. */
  tooLong: number;
}

/**
 * Makes the rows of the active form as high as the texts in them need; none gets lower. One sync to
 * read, one to write; none to write when all are high enough.
 * @throws ActionError notAForm; WorkbookError
 */
export async function fitRows(): Promise<FittedRows> {
  const { grid, sizes } = await readActiveSheetSizes();
  const form = readForm(grid);
  if (form === null) throw new ActionError("notAForm");
  const { rows, tooLong } = rowsToFit(form, grid, sizes);
  await setRowHeights(grid.sheetId, rows);
  return { sheetId: grid.sheetId, rows, tooLong: tooLong.length };
}

/**
 * Gives fitted rows the heights they had. One sync.
 * @throws WorkbookError
 */
export function undoFitRows({ sheetId, rows }: FittedRows): Promise<void> {
  return setRowHeights(
    sheetId,
    rows.map(({ row, before }) => ({ row, height: before })),
  );
}
