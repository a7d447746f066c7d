import type { Area } from "../../model/area";
import { mergedAreas } from "../looks/cellLooks";
import type { ICellData } from "@univerjs/core";
import { emptyContent } from "./cellContent";
import { intersection } from "../../model/area";
import { HostError } from "../../model/model";
import type { Core } from "../../univer/core";
import type { CellPatch } from "../../univer/session";

/**
 * Inserts or deletes a block inside a sheet, so that the cells under or beside it move. (Whole rows
 * and columns are Univer's own.) Formulas move as they are; references to the moved cells are not
 * rewritten.
 */
export function moveCells(
  core: Core,
  sheetId: string,
  area: Area,
  shift: "Down" | "Right" | "Up" | "Left",
): void {
  const { session } = core;
  const vertical = shift === "Down" || shift === "Up";
  const removed = shift === "Up" || shift === "Left";
  const used = session.filled(sheetId, {
    row: area.row,
    column: area.column,
    rowCount: vertical ? 1_048_576 - area.row : area.rowCount,
    columnCount: vertical ? area.columnCount : 16_384 - area.column,
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
  session.forgetUndo();
  core.emit({
    type: "changed",
    sheetId,
    area,
    changeType: removed ? "CellDeleted" : "CellInserted",
    shift,
  });
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
