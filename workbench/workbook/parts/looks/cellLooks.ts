import type { Worksheet } from "@univerjs/core";
import type { Area } from "../../model/area";
import { isWholeColumns, isWholeRows } from "../../model/area";
import { fromRange } from "../../univer/ranges";
import type { UniverSession } from "../../univer/session";
import type { CustomStyle, StyleParts } from "./styles";

/** What a cell looks like, and what the cells of an area have in common. */

/** The look of a cell: the sheet's, its column's, its row's, its own, the later over the earlier. */
export function cellParts(
  session: UniverSession,
  sheetId: string,
  row: number,
  column: number,
): StyleParts {
  const sheet = session.sheet(sheetId);
  const cell = sheet.getCellMatrix().getValue(row, column);
  const lines = lineParts(session, sheet, row, column);
  const own = cell?.s ? session.workbook.getStyles().getStyleByCell(cell) : null;
  if (!lines) return { style: own ?? {}, custom: (cell?.custom ?? {}) as CustomStyle };
  return {
    style: { ...lines.style, ...own },
    custom: { ...lines.custom, ...(cell?.custom as CustomStyle | undefined) },
  };
}

function lineParts(
  session: UniverSession,
  sheet: Worksheet,
  row: number,
  column: number,
): StyleParts | null {
  const ofColumn = sheet.getColumnManager().getColumn(column);
  const ofRow = sheet.getRowManager().getRow(row);
  if (!ofColumn?.s && !ofRow?.s && !ofColumn?.custom && !ofRow?.custom) return null;
  const styles = session.workbook.getStyles();
  return {
    style: { ...styles.get(ofColumn?.s), ...styles.get(ofRow?.s) },
    custom: { ...(ofColumn?.custom as CustomStyle), ...(ofRow?.custom as CustomStyle) },
  };
}

export function mergedAreas(session: UniverSession, sheetId: string): Area[] {
  return session.sheet(sheetId).getMergeData().map(fromRange);
}

export function forEachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      visit(row, column);
    }
  }
}

/** Values of the area's cells; of a whole line only as far as the sheet reaches. */
export function* styleValues<T>(
  session: UniverSession,
  sheetId: string,
  area: Area,
  pick: (parts: StyleParts) => T,
): Generator<T> {
  const whole = isWholeRows(area) || isWholeColumns(area);
  const filled = whole ? session.filled(sheetId, area) : area;
  for (let row = filled.row; row < filled.row + filled.rowCount; row++) {
    for (let column = filled.column; column < filled.column + filled.columnCount; column++) {
      yield pick(cellParts(session, sheetId, row, column));
    }
  }
}

/** The one value of all, or null where they differ. */
export function common<T>(values: Iterable<T>): T | null {
  let found: T | null = null;
  let first = true;
  for (const value of values) {
    if (!first && value !== found) return null;
    found = value;
    first = false;
  }
  return found;
}
