import type { Grid } from "../form/model/grid";
import { withRead } from "./read";

/** A sheet that is in sight. */
export interface ListedSheet {
  sheetId: string;
  name: string;
}

/**
 * The visible sheets in their order, without their cells. One sync; one more when the list of sheets has changed since
 * the last time.
 * @throws WorkbookError
 */
export function listVisibleSheets(): Promise<ListedSheet[]> {
  return withRead(
    "all",
    (sheet) => sheet.load("id,name"),
    (_, sheets) => sheets.map(({ id, name }) => ({ sheetId: id, name })),
  );
}

/** As far down and across as the title of a form stands. */
const TOP = { rows: 8, columns: 12 };

/**
 * What stands at the top of each visible sheet, which is little however large the sheets are. One sync; one more
 * when the list of sheets has changed since the last time.
 * @throws WorkbookError
 */
export function readSheetTops(): Promise<Grid["values"][]> {
  return withRead(
    "all",
    (sheet) => sheet.getRangeByIndexes(0, 0, TOP.rows, TOP.columns).load("values"),
    (_, tops) => tops.map(({ values }) => values as Grid["values"]),
  );
}
