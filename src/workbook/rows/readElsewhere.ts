import type { CellAddress, Grid } from "../../form/model/grid";
import { formulaIn } from "../../form/model/grid";
import { loadCells } from "../read";
import { inWorkbook } from "../session";

/** A formula that stands on another sheet, or a name of the workbook. */
export interface FormulaElsewhere {
  /** The sheet, or the name itself. */
  name: string;
  /** null for a name. */
  at: CellAddress | null;
  formula: string;
}

/** A sheet, and what other parts of its workbook may say of it. */
export interface SheetAmongOthers {
  grid: Grid;
  elsewhere: FormulaElsewhere[];
  /** Cells of the sheet with a comment, which does not come back with a row that is put in again. */
  commented: CellAddress[];
}

/**
 * Reads a sheet, and where that is asked for the formulas of all others, hidden ones among them. Two syncs; one where
 * nothing is asked for, or there is nothing else.
 * @throws WorkbookError sheetGone, tooLarge, cellEditMode
 */
export function readAmongOthers(sheetId: string, asksOthers: boolean): Promise<SheetAmongOthers> {
  return inWorkbook(async (context) => {
    const { worksheets, names } = context.workbook;
    const sheet = worksheets.getItem(sheetId);
    const { toGrid } = loadCells(sheet);
    worksheets.load("items/id,items/name");
    names.load("items/name,items/formula");
    sheet.comments.load("items/id");
    await context.sync();
    if (!asksOthers) return { grid: toGrid(), elsewhere: [], commented: [] };
    const others = worksheets.items
      .filter(({ id }) => id !== sheetId)
      .map((other) => ({ name: other.name, used: other.getUsedRange(true) }));
    for (const { used } of others) used.load("values,formulas,rowIndex,columnIndex");
    const places = sheet.comments.items.map((comment) => comment.getLocation());
    for (const place of places) place.load("rowIndex,columnIndex");
    if (others.length + places.length > 0) await context.sync();
    const ofNames = names.items.map(({ name, formula }) => ({
      name,
      at: null,
      formula: String(formula),
    }));
    return {
      grid: toGrid(),
      elsewhere: [...ofNames, ...others.flatMap(({ name, used }) => formulasOf(name, used))],
      commented: places.map(({ rowIndex, columnIndex }) => ({
        row: rowIndex,
        column: columnIndex,
      })),
    };
  });
}

function formulasOf(name: string, used: Excel.Range): FormulaElsewhere[] {
  const grid = {
    values: used.values as Grid["values"],
    formulas: used.formulas as Grid["formulas"],
  } as Grid;
  return grid.formulas.flatMap((line, row) =>
    line.flatMap((_, column) => {
      const formula = formulaIn(grid, row, column);
      const at = { row: used.rowIndex + row, column: used.columnIndex + column };
      return formula === undefined ? [] : [{ name, at, formula }];
    }),
  );
}
