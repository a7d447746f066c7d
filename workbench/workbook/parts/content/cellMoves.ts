import {
  intersection,
  isVertical,
  maxColumns,
  maxRows,
  type Area,
  type CellShift,
} from "../../model/area";
import { shiftExtras } from "../sheets/sheetExtras";
import { shiftFormula } from "./references";
import { mergedAreas } from "../looks/cellLooks";
import type { ICellData } from "@univerjs/core";
import { emptyContent } from "./cellContent";
import { HostError } from "../../model/model";
import type { Core } from "../../univer/core";
import type { CellPatch } from "../../univer/session";

/**
 * Inserts or deletes a block inside a sheet, so that the cells under or beside it move. (Whole rows
 * and columns are Univer's own.) Formulas that read moved cells read them where they are now, and what
 * lies on the cells (tables, comments, conditional formats) moves along.
 */
export function moveCells(
  core: Core,
  sheetId: string,
  area: Area,
  shift: "Down" | "Right" | "Up" | "Left",
): void {
  const { session } = core;
  guardTables(core, sheetId, { area, direction: shift });
  const vertical = shift === "Down" || shift === "Up";
  const removed = shift === "Up" || shift === "Left";
  const used = session.filled(sheetId, {
    row: area.row,
    column: area.column,
    rowCount: vertical ? maxRows - area.row : area.rowCount,
    columnCount: vertical ? area.columnCount : maxColumns - area.column,
  });
  for (const merge of mergedAreas(session, sheetId)) {
    const common = intersection(merge, used);
    // Excel refuses to tear a merged area apart.
    if (common) throw new HostError("InvalidOperation");
  }
  const step = (vertical ? area.rowCount : area.columnCount) * (removed ? 1 : -1);
  const patch: CellPatch = {};
  const matrix = session.sheet(sheetId).getCellMatrix();
  const lines = (vertical ? used.rowCount : used.columnCount) + (removed ? 0 : Math.abs(step));
  for (let line = 0; line < lines; line++) {
    for (let across = 0; across < (vertical ? used.columnCount : used.rowCount); across++) {
      const row = area.row + (vertical ? line : across);
      const column = area.column + (vertical ? across : line);
      const from = line + step;
      const source =
        from < 0
          ? null
          : matrix.getValue(row + (vertical ? step : 0), column + (vertical ? 0 : step));
      (patch[row] ??= {})[column] = source ? contentWithStyle(source) : null;
    }
  }
  // An emptied cell is deleted first: a patch alone would leave its old style.
  session.write(
    sheetId,
    mapPatch(patch, () => null),
    { quiet: true },
  );
  session.write(sheetId, patch, { quiet: true });
  core.extras.set(sheetId, shiftExtras(core.extra(sheetId), { area, direction: shift }));
  followReferences(core, sheetId, { area, direction: shift });
  session.forgetUndo();
  core.emit({
    type: "changed",
    sheetId,
    area,
    changeType: removed ? "CellDeleted" : "CellInserted",
    shift,
  });
}

/** Excel refuses to move a part of a table's width (or height) away from the rest. */
function guardTables(core: Core, sheetId: string, shift: CellShift): void {
  for (const { area } of core.extra(sheetId).tables) {
    const strip = movingStrip(shift);
    const common = intersection(area, strip);
    if (!common) continue;
    const whole = isVertical(shift)
      ? common.columnCount === area.columnCount
      : common.rowCount === area.rowCount;
    if (!whole) throw new HostError("InvalidOperation");
  }
}

function movingStrip(shift: CellShift): Area {
  const { area } = shift;
  return isVertical(shift)
    ? { ...area, rowCount: maxRows - area.row }
    : { ...area, columnCount: maxColumns - area.column };
}

/** Formulas and names that read cells of the sheet. */
function followReferences(core: Core, sheetId: string, shift: CellShift): void {
  const { session } = core;
  const name = session.sheet(sheetId).getName().toLowerCase();
  for (const sheet of session.workbook.getSheets()) {
    const isThere = (other: string | null) =>
      other === null ? sheet.getSheetId() === sheetId : other.toLowerCase() === name;
    const patch: CellPatch = {};
    sheet.getCellMatrix().forValue((row, column, cell) => {
      const formula = cell && session.formula(sheet.getSheetId(), row, column, cell);
      const moved = formula ? shiftFormula(formula, isThere, shift) : formula;
      if (moved && moved !== formula) (patch[row] ??= {})[column] = { f: moved, si: null };
    });
    if (Object.keys(patch).length > 0) session.write(sheet.getSheetId(), patch, { quiet: true });
  }
}

function contentWithStyle(cell: ICellData): ICellData {
  return { ...emptyContent, ...structuredClone(cell) };
}

function mapPatch(patch: CellPatch, replace: () => null): CellPatch {
  return Object.fromEntries(
    Object.entries(patch).map(([row, line]) => [
      row,
      Object.fromEntries(Object.keys(line ?? {}).map((column) => [column, replace()])),
    ]),
  );
}
