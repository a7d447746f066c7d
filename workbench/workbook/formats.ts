import type { IStyleData, Worksheet } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetRowDataMutation,
} from "@univerjs/sheets";
import type { Area, CellStyle, FormatPart } from "./model";
import {
  cellArea,
  fromRange,
  intersection,
  isSingleCell,
  isWholeColumns,
  isWholeRows,
  toRange,
} from "./area";
import { bordersPart } from "./borders";
import { emptyContent } from "./cellContent";
import { linesPart } from "./lines";
import { patchCustom, readStyle, stylePatch, type CustomStyle, type StyleParts } from "./styles";
import type { Core } from "./core";
import type { CellPatch, UniverSession } from "./session";

/** Looks of cells, merged areas, and the sizes of rows and columns. */
export function formatPart(core: Core): FormatPart {
  const { session } = core;
  return {
    ...bordersPart(core),
    ...linesPart(core),
    getStyle: (sheetId, area, property) =>
      common(styleValues(session, sheetId, area, (parts) => readStyle(parts, property))),
    setStyle(sheetId, area, changes) {
      if (isWholeColumns(area) || isWholeRows(area)) styleLines(session, sheetId, area, changes);
      else styleCells(session, sheetId, area, changes);
      session.forgetUndo();
    },
    merge(sheetId, area, across) {
      const filled = session.filled(sheetId, area);
      const parts = across
        ? Array.from({ length: filled.rowCount }, (_, r) => ({
            ...area,
            row: area.row + r,
            rowCount: 1,
          }))
        : [area];
      unmerge(session, sheetId, area);
      const merged = parts.filter((part) => !isSingleCell(part));
      if (merged.length === 0) return;
      for (const part of merged) emptyAllButFirst(session, sheetId, part);
      session.run(AddWorksheetMergeMutation.id, sheetId, { ranges: merged.map(toRange) });
      session.forgetUndo();
    },
    unmerge(sheetId, area) {
      unmerge(session, sheetId, area);
      session.forgetUndo();
    },
    mergedAreas: (sheetId) => mergedAreas(session, sheetId),
  };
}

export function mergedAreas(session: UniverSession, sheetId: string): Area[] {
  return session.sheet(sheetId).getMergeData().map(fromRange);
}

function unmerge(session: UniverSession, sheetId: string, area: Area): void {
  const touched = mergedAreas(session, sheetId).filter((merge) => intersection(merge, area));
  if (touched.length === 0) return;
  session.run(RemoveWorksheetMergeMutation.id, sheetId, { ranges: touched.map(toRange) });
}

/** A merge keeps its top left value only. */
function emptyAllButFirst(session: UniverSession, sheetId: string, area: Area): void {
  const matrix = session.sheet(sheetId).getCellMatrix();
  const patch: CellPatch = {};
  forEachCell(session.filled(sheetId, area), (row, column) => {
    const isFirst = row === area.row && column === area.column;
    const cell = matrix.getValue(row, column);
    if (!isFirst && cell && (cell.v !== undefined || cell.f || cell.si)) {
      (patch[row] ??= {})[column] = { ...emptyContent };
    }
  });
  if (Object.keys(patch).length > 0) session.write(sheetId, patch);
}

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

function styleCells(
  session: UniverSession,
  sheetId: string,
  area: Area,
  changes: Partial<CellStyle>,
): void {
  const { style, custom } = stylePatch(changes);
  const changesCustom = Object.keys(custom).length > 0;
  const matrix = session.sheet(sheetId).getCellMatrix();
  const patch: CellPatch = {};
  forEachCell(area, (row, column) => {
    const line = (patch[row] ??= {});
    line[column] = { s: { ...style } };
    if (!changesCustom) return;
    const patched = patchCustom(matrix.getValue(row, column)?.custom, custom);
    Object.assign(line[column] ?? {}, { custom: patched });
  });
  session.write(sheetId, patch);
}

/** A style for whole rows or columns is kept once a line, and in the cells that have their own. */
function styleLines(
  session: UniverSession,
  sheetId: string,
  area: Area,
  changes: Partial<CellStyle>,
): void {
  const { style, custom } = stylePatch(changes);
  const sheet = session.sheet(sheetId);
  const filled = session.filled(sheetId, area);
  const columns = isWholeColumns(area);
  const first = columns ? filled.column : filled.row;
  const count = columns ? filled.columnCount : filled.rowCount;
  const data: Record<number, object> = {};
  for (let index = first; index < first + count; index++) {
    const old = columns
      ? sheet.getColumnManager().getColumn(index)
      : sheet.getRowManager().getRow(index);
    const merged: IStyleData = { ...session.workbook.getStyles().get(old?.s), ...style };
    data[index] = { s: dropNull(merged), custom: patchCustom(old?.custom, custom) ?? undefined };
  }
  const mutation = columns
    ? { id: SetColDataMutation.id, params: { columnData: data } }
    : { id: SetRowDataMutation.id, params: { rowData: data } };
  session.run(mutation.id, sheetId, mutation.params);
  sheet.getCellMatrix().forValue((row, column, cell) => {
    const inside = intersection(cellArea(row, column), area);
    if (inside && (cell?.s || cell?.custom)) styleCells(session, sheetId, inside, changes);
  });
}

function dropNull(style: IStyleData): IStyleData {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== null));
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
