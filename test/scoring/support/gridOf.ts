import type { Grid } from "../../../src/form";

/** The grid of a form that stands on no sheet: nothing in it to look at. */
export function gridOf(): Grid {
  return {
    sheetId: "sheet",
    sheetName: "表",
    origin: { row: 0, column: 0 },
    values: [],
    formulas: [],
    numberFormats: [],
    merges: [],
    isProtected: false,
  };
}
