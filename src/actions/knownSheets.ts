import { listSheets } from "../workbook";

let known: Promise<string[]> | null = null;

/**
 * Ids of the visible sheets in the order of their tabs. Listed once and kept until sheets come or
 * go, so that validating a workbook costs one sync to read and one to mark.
 * @throws WorkbookError
 */
export function visibleSheets(): Promise<string[]> {
  known ??= listSheets().then(
    (sheets) => sheets.filter(({ visible }) => visible).map(({ id }) => id),
    (error: unknown) => {
      known = null;
      throw error;
    },
  );
  return known;
}

/** Called when sheets were added, deleted or shown. */
export function forgetSheets(): void {
  known = null;
}
