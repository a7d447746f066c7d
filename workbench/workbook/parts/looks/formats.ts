import type { Area } from "../../model/area";
import { toRange } from "../../univer/ranges";
import type { IStyleData } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColDataMutation,
  SetRowDataMutation,
} from "@univerjs/sheets";
import type { CellStyle, FormatPart } from "../../model/model";
import {
  cellArea,
  intersection,
  isSingleCell,
  isWholeColumns,
  isWholeRows,
} from "../../model/area";
import { bordersPart } from "./borders";
import { emptyContent } from "../content/cellContent";
import { common, forEachCell, mergedAreas, styleValues } from "./cellLooks";
import { namedStylesPart } from "./namedStyles";
import { linesPart } from "./lines";
import { patchCustom, readStyle, stylePatch } from "./styles";
import type { Core } from "../../univer/core";
import type { CellPatch, UniverSession } from "../../univer/session";

/** Looks of cells, merged areas, and the sizes of rows and columns. */
export function formatPart(core: Core): FormatPart {
  const { session } = core;

  function setStyle(sheetId: string, area: Area, changes: Partial<CellStyle>): void {
    if (isWholeColumns(area) || isWholeRows(area)) styleLines(session, sheetId, area, changes);
    else styleCells(session, sheetId, area, changes);
    session.forgetUndo();
  }

  function setNumberFormat(sheetId: string, area: Area, pattern: string): void {
    const patch: CellPatch = {};
    forEachCell(area, (row, column) => ((patch[row] ??= {})[column] = { s: { n: { pattern } } }));
    session.write(sheetId, patch);
  }

  const getStyle: FormatPart["getStyle"] = (sheetId, area, property) =>
    common(styleValues(session, sheetId, area, (parts) => readStyle(parts, property)));

  return {
    ...namedStylesPart(core, { getStyle, setStyle }, setNumberFormat),
    ...bordersPart(core),
    ...linesPart(core),
    getStyle,
    setStyle,
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
  if (Object.keys(patch).length > 0) session.write(sheetId, patch, { quiet: true });
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
