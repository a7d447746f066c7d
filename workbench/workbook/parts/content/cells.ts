import type { Area } from "../../model/area";
import { toRange } from "../../univer/ranges";
import { cellParts, forEachCell, mergedAreas } from "../looks/cellLooks";
import type { ICellData } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveWorksheetMergeMutation,
} from "@univerjs/sheets";
import { Direction } from "@univerjs/core";
import {
  HostError,
  type CellInput,
  type CellsPart,
  type CellValue,
  type ClearKind,
  type Hyperlink,
} from "../../model/model";
import {
  intersection,
  isSingleCell,
  isWholeColumns,
  isWholeRows,
  shiftArea,
  union,
  type CellShift,
} from "../../model/area";
import {
  cellValue,
  displayText,
  emptyContent,
  readEntry,
  richValueOf,
  valueData,
  valueTypeOf,
} from "./cellContent";
import { moveDataValidations } from "../objects/dataValidations";
import { moveCells } from "./cellMoves";
import { copyCells, reorderCells } from "./copies";
import type { Core } from "../../univer/core";
import type { CellPatch } from "../../univer/session";

/** Content of cells: reading, entering as if typed, clearing, inserting and deleting. */
export function cellsPart(core: Core): CellsPart {
  const { session } = core;

  function read<T>(area: Area, pick: (row: number, column: number) => T): T[][] {
    return Array.from({ length: area.rowCount }, (_, r) =>
      Array.from({ length: area.columnCount }, (_, c) => pick(area.row + r, area.column + c)),
    );
  }

  function values(sheetId: string, area: Area): CellValue[][] {
    core.calculation.flush();
    const matrix = session.sheet(sheetId).getCellMatrix();
    return read(area, (row, column) => cellValue(matrix.getValue(row, column)));
  }

  function numberFormat(sheetId: string, row: number, column: number): string {
    return cellParts(session, sheetId, row, column).style.n?.pattern ?? "General";
  }

  return {
    values,
    valueTypes: (sheetId, area) =>
      values(sheetId, area).map((row) => row.map((value) => valueTypeOf(value))),
    formulas(sheetId, area) {
      core.calculation.flush();
      const matrix = session.sheet(sheetId).getCellMatrix();
      return read(area, (row, column) => {
        const cell = matrix.getValue(row, column);
        return (cell && session.formula(sheetId, row, column, cell)) ?? cellValue(cell);
      });
    },
    numberFormats: (sheetId, area) =>
      read(area, (row, column) => numberFormat(sheetId, row, column)),
    text(sheetId, area) {
      const shown = values(sheetId, area);
      return read(area, (row, column) =>
        displayText(
          shown[row - area.row]?.[column - area.column] ?? "",
          numberFormat(sheetId, row, column),
        ),
      );
    },
    enter(sheetId, area, input) {
      const merges = mergedAreas(session, sheetId).filter((merge) => intersection(merge, area));
      const patch: CellPatch = {};
      forEachInput(input, (r, c, content) => {
        const row = area.row + r;
        const column = area.column + c;
        if (isHidden(merges, row, column)) return;
        (patch[row] ??= {})[column] = entryData(content, numberFormat(sheetId, row, column));
      });
      if (Object.keys(patch).length === 0) return;
      session.write(sheetId, patch);
      session.forgetUndo();
    },
    enterRich(sheetId, row, column, value) {
      const custom = { ...(session.cell(sheetId, row, column)?.custom ?? {}), rich: value };
      const data = { ...emptyContent, ...valueData(value.basicValue), custom };
      session.write(sheetId, { [row]: { [column]: data } });
      session.forgetUndo();
    },
    richValue: (sheetId, row, column) => richValueOf(session.cell(sheetId, row, column)),
    hyperlink(sheetId, area) {
      const links = read(area, (row, column) => linkOf(session.cell(sheetId, row, column))).flat();
      const [first = null] = links;
      const same = links.every((link) => JSON.stringify(link) === JSON.stringify(first));
      return same ? first : null;
    },
    setHyperlink(sheetId, area, link) {
      const patch: CellPatch = {};
      forEachCell(area, (row, column) => {
        const custom = { ...(session.cell(sheetId, row, column)?.custom ?? {}) };
        delete custom["link"];
        (patch[row] ??= {})[column] = { custom: link ? { ...custom, link } : custom };
      });
      session.write(sheetId, patch);
      session.forgetUndo();
    },
    setNumberFormats(sheetId, area, formats) {
      const patch: CellPatch = {};
      forEachInput(formats, (r, c, format) => {
        const n = format === "General" || format === "" ? null : { pattern: format };
        (patch[area.row + r] ??= {})[area.column + c] = { s: { n } };
      });
      if (Object.keys(patch).length === 0) return;
      session.write(sheetId, patch);
      session.forgetUndo();
    },
    clear(sheetId, area, what) {
      const patch: CellPatch = {};
      const matrix = session.sheet(sheetId).getCellMatrix();
      forEachExisting(core, sheetId, area, (row, column) => {
        if (matrix.getValue(row, column)) (patch[row] ??= {})[column] = cleared(what);
      });
      if (Object.keys(patch).length > 0) session.write(sheetId, patch);
      session.forgetUndo();
    },
    usedArea(sheetId, valuesOnly) {
      core.calculation.flush();
      let used: Area | null = null;
      session
        .sheet(sheetId)
        .getCellMatrix()
        .forValue((row, column, cell) => {
          if (cell && isUsed(cell, valuesOnly)) {
            used = union(used, { row, column, rowCount: 1, columnCount: 1 });
          }
        });
      return used;
    },
    copyCells: (from, to, options) => copyCells(core, from, to, options),
    reorderCells: (sheetId, area, order, axis) =>
      reorderCells(core, { sheetId, area }, order, axis),
    insertCells(sheetId, area, shift) {
      const whole = shift === "Down" ? isWholeRows(area) : isWholeColumns(area);
      if (!whole) return moveCells(core, sheetId, area, shift);
      const sheet = session.sheet(sheetId);
      if (shift === "Down") {
        session.growTo(sheetId, area.row + 1, 0);
        const range = { ...toRange(area), startColumn: 0, endColumn: sheet.getColumnCount() - 1 };
        movingAlong(core, sheetId, { area, direction: shift }, () =>
          session.run(InsertRowByRangeCommand.id, sheetId, { direction: Direction.UP, range }),
        );
        lookLikeRowAbove(core, sheetId, area);
      } else {
        session.growTo(sheetId, 0, area.column + 1);
        const range = { ...toRange(area), startRow: 0, endRow: sheet.getRowCount() - 1 };
        movingAlong(core, sheetId, { area, direction: shift }, () =>
          session.run(InsertColByRangeCommand.id, sheetId, { direction: Direction.LEFT, range }),
        );
      }
      session.forgetUndo();
    },
    deleteCells(sheetId, area, shift) {
      const whole = shift === "Up" ? isWholeRows(area) : isWholeColumns(area);
      if (!whole) return moveCells(core, sheetId, area, shift);
      const sheet = session.sheet(sheetId);
      // Univer keeps at least one line, so there is always one more than goes.
      session.growTo(sheetId, area.row + (shift === "Up" ? area.rowCount : 0) + 1, 0);
      session.growTo(sheetId, 0, area.column + (shift === "Left" ? area.columnCount : 0) + 1);
      const range =
        shift === "Up"
          ? { ...toRange(area), startColumn: 0, endColumn: sheet.getColumnCount() - 1 }
          : { ...toRange(area), startRow: 0, endRow: sheet.getRowCount() - 1 };
      const command = shift === "Up" ? RemoveRowByRangeCommand : RemoveColByRangeCommand;
      movingAlong(core, sheetId, { area, direction: shift }, () =>
        session.run(command.id, sheetId, { range }),
      );
      session.forgetUndo();
    },
  };
}

/** Univer moves merged areas along with rows of the active sheet alone, and what cells let in not quite. */
function movingAlong(core: Core, sheetId: string, shift: CellShift, act: () => void): void {
  const { session } = core;
  const merges = mergedAreas(session, sheetId).flatMap((merge) => shiftArea(merge, shift) ?? []);
  moveDataValidations(core, sheetId, shift, act);
  if (session.workbook.getActiveSheet(true)?.getSheetId() === sheetId) return;
  const left = mergedAreas(session, sheetId);
  session.run(RemoveWorksheetMergeMutation.id, sheetId, { ranges: left.map(toRange) });
  const ranges = merges.filter((merge) => !isSingleCell(merge)).map(toRange);
  session.run(AddWorksheetMergeMutation.id, sheetId, { ranges });
}

/** Rows that are put in look like the one above them, as they do in Excel (xlFormatFromLeftOrAbove is its default). */
function lookLikeRowAbove({ session }: Core, sheetId: string, { row, rowCount }: Area): void {
  if (row === 0) return;
  const matrix = session.sheet(sheetId).getCellMatrix();
  const columns = session.sheet(sheetId).getColumnCount();
  const patch: CellPatch = {};
  for (let column = 0; column < columns; column++) {
    const style = matrix.getValue(row - 1, column)?.s;
    if (!style) continue;
    for (let each = row; each < row + rowCount; each++) (patch[each] ??= {})[column] = { s: style };
  }
  if (Object.keys(patch).length > 0) session.write(sheetId, patch, { quiet: true });
}

/** A link lies in the cell's `custom`, so that it moves with the cell. */
function linkOf(cell: ICellData | null): Hyperlink | null {
  return (cell?.custom as { link?: Hyperlink } | null | undefined)?.link ?? null;
}

function forEachInput<T>(
  input: (T | null)[][],
  visit: (row: number, column: number, value: T) => void,
): void {
  input.forEach((line, row) =>
    line.forEach((value, column) => {
      if (value !== null) visit(row, column, value);
    }),
  );
}

/** Cells under a merge's top left one hold nothing. */
function isHidden(merges: Area[], row: number, column: number): boolean {
  return merges.some(
    (merge) =>
      (row !== merge.row || column !== merge.column) &&
      intersection(merge, { row, column, rowCount: 1, columnCount: 1 }),
  );
}

function entryData(content: Exclude<CellInput, null>, format: string): ICellData {
  const entry = readEntry(content, format);
  if (typeof content === "string" && content.length > 32_767)
    throw new HostError("InvalidArgument");
  if (entry.kind === "empty") return { ...emptyContent };
  if (entry.kind === "formula") {
    if (entry.formula.length > 8_192) throw new HostError("InvalidArgument");
    return { ...emptyContent, f: entry.formula };
  }
  const style = entry.format === undefined ? {} : { s: { n: { pattern: entry.format } } };
  return { ...emptyContent, ...valueData(entry.value), ...style };
}

function cleared(what: ClearKind): ICellData | null {
  if (what === "All") return null;
  if (what === "Contents") return { ...emptyContent };
  if (what === "Formats") return { s: null, custom: null };
  // Hyperlinks keep the cell's look, RemoveHyperlinks takes it too.
  return { custom: null, ...(what === "RemoveHyperlinks" ? { s: null } : {}) };
}

function isUsed(cell: ICellData, valuesOnly: boolean): boolean {
  if (cell.f || cell.si || cell.p) return true;
  if (cell.v !== undefined && cell.v !== null && cell.v !== "") return true;
  return !valuesOnly && Boolean(cell.s);
}

/** Visits the cells of an area as far as the sheet holds anything. */
export function forEachExisting(
  core: Core,
  sheetId: string,
  area: Area,
  visit: (row: number, column: number) => void,
): void {
  const filled = core.session.filled(sheetId, area);
  for (let row = filled.row; row < filled.row + filled.rowCount; row++) {
    for (let column = filled.column; column < filled.column + filled.columnCount; column++) {
      visit(row, column);
    }
  }
}
