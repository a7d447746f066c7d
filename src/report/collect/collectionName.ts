import type { Grid } from "../../form/model/grid";

/** What stands in A1 of the sheet 收表清单, and what it is called. */
export const COLLECTION = "收表清单";

/** True for a sheet that says in A1 to be one. */
export function isCollectionSheet({ origin, values }: Grid): boolean {
  return values[-origin.row]?.[-origin.column] === COLLECTION;
}
