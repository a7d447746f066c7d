import type { ICellData, Nullable } from "@univerjs/core";
import type { Area } from "../../model/area";
import type { CopyOptions } from "../../model/model";
import type { Core } from "../../univer/core";
import type { CellPatch } from "../../univer/session";
import { cellValue, emptyContent, valueData } from "./cellContent";
import { copiedFormula } from "./references";

/** Copying and reordering whole cells: content, relative references and looks. */

interface Place {
  sheetId: string;
  area: Area;
}

/** A cell as it stands, with its formula spelt out. */
interface Taken {
  cell: ICellData | null;
  formula: string | null;
  row: number;
  column: number;
}

function take(core: Core, { sheetId, area }: Place): Taken[][] {
  core.calculation.flush();
  const matrix = core.session.sheet(sheetId).getCellMatrix();
  return Array.from({ length: area.rowCount }, (_, r) =>
    Array.from({ length: area.columnCount }, (_, c) => {
      const row = area.row + r;
      const column = area.column + c;
      const found: Nullable<ICellData> = matrix.getValue(row, column);
      const cell = found ? structuredClone(found) : null;
      const formula = cell && core.session.formula(sheetId, row, column, cell);
      return { cell, formula, row, column };
    }),
  );
}

/** The content of a taken cell where it comes to stand. */
function contentAt({ cell, formula, ...from }: Taken, row: number, column: number): ICellData {
  if (formula !== null) {
    return { ...emptyContent, f: copiedFormula(formula, from, { row, column }) };
  }
  const value = cellValue(cell);
  return value === "" ? { ...emptyContent } : { ...emptyContent, ...valueData(value) };
}

function looksOf({ cell }: Taken): Pick<ICellData, "s" | "custom"> {
  const custom: Record<string, unknown> = { ...cell?.custom };
  delete custom["spilled"];
  const kept = Object.keys(custom).length > 0 ? custom : null;
  return { s: cell?.s ?? null, custom: kept as ICellData["custom"] };
}

/** What a copy of this kind puts into a cell; null leaves it alone. */
function copyOf(taken: Taken, row: number, column: number, options: CopyOptions): ICellData | null {
  if (options.skipBlanks && cellValue(taken.cell) === "" && !taken.formula) return null;
  switch (options.kind) {
    case "Formats":
      return looksOf(taken);
    case "Formulas":
      return contentAt(taken, row, column);
    case "Values":
      return contentAt({ ...taken, formula: null }, row, column);
    case "All":
      return { ...contentAt(taken, row, column), ...looksOf(taken) };
  }
}

/** The source is repeated over the destination, which has its shape or a multiple of it. */
export function copyCells(core: Core, from: Place, to: Place, options: CopyOptions): void {
  const source = take(core, from);
  const rows = options.transpose ? from.area.columnCount : from.area.rowCount;
  const columns = options.transpose ? from.area.rowCount : from.area.columnCount;
  const patch: CellPatch = {};
  for (let r = 0; r < to.area.rowCount; r++) {
    for (let c = 0; c < to.area.columnCount; c++) {
      const [y, x] = [r % rows, c % columns];
      const taken = options.transpose ? source[x]?.[y] : source[y]?.[x];
      const [row, column] = [to.area.row + r, to.area.column + c];
      const copy = taken && copyOf(taken, row, column, options);
      if (copy) (patch[row] ??= {})[column] = copy;
    }
  }
  if (Object.keys(patch).length > 0) core.session.write(to.sheetId, patch);
  core.session.forgetUndo();
}

/** Puts line `order[i]` of the area (a row, or a column) in place i. */
export function reorderCells(
  core: Core,
  place: Place,
  order: number[],
  axis: "row" | "column",
): void {
  const source = take(core, place);
  const { area } = place;
  const patch: CellPatch = {};
  for (let r = 0; r < area.rowCount; r++) {
    for (let c = 0; c < area.columnCount; c++) {
      const taken = axis === "row" ? source[order[r] ?? r]?.[c] : source[r]?.[order[c] ?? c];
      const [row, column] = [area.row + r, area.column + c];
      if (taken) {
        (patch[row] ??= {})[column] = { ...contentAt(taken, row, column), ...looksOf(taken) };
      }
    }
  }
  core.session.write(place.sheetId, patch);
  core.session.forgetUndo();
}
