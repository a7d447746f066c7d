import { BooleanNumber, type ICellData, type Nullable } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import { RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { maxColumns, maxRows, union, wholeSheet, type Area, type Direction } from "../model/area";
import type { CellValue, ChangeType } from "../model/model";
import { cellValue, valueTypeOf } from "../parts/content/cellContent";
import { newSheetExtras, shiftExtras, type SheetExtras } from "../parts/sheets/sheetExtras";
import type { Core } from "./core";
import { fromRange } from "./ranges";
import type { CellPatch, MutationParams } from "./session";

/**
 * Turns whatever changes Univer's workbook (the adapter, a person in the grid, undo) into events of
 * the model and into work for the calculation. The one place that knows, so that it can't be missed.
 */
export function listenToUniver(core: Core): void {
  const { session, calculation } = core;
  const undoneLines = new RemovedLines();
  /** What the running mutation overwrites; mutations do not interleave. */
  let before: CellValue | null = null;
  let nameBefore = "";
  let activeBefore = "";

  function setRangeValues(
    { subUnitId: sheetId, cellValue: patch }: MutationParams,
    quiet = false,
  ): void {
    if (!patch) return;
    const content = touched(patch, changesContent);
    const formulas = touched(patch, changesFormula);
    for (const at of [...content.cells, ...formulas.cells]) {
      const custom = patch[at.row]?.[at.column]?.custom as { spilled?: boolean } | null | undefined;
      calculation.cellChanged(sheetId, at.row, at.column, custom?.spilled === true);
    }
    if (quiet) return;
    if (content.area) emitEdit(sheetId, content.area);
    else if (!formulas.area) emitFormat(sheetId, patch);
  }

  function emitEdit(sheetId: string, area: Area): void {
    const single = area.rowCount === 1 && area.columnCount === 1 && before !== null;
    const detail = single
      ? { before: { value: before ?? "", valueType: valueTypeOf(before ?? "") } }
      : {};
    core.emit({ type: "changed", sheetId, area, changeType: "RangeEdited", ...detail });
  }

  function emitFormat(sheetId: string, patch: CellPatch): void {
    const { area } = touched(patch, () => true);
    if (area) core.emit({ type: "formatChanged", sheetId, area });
  }

  function shiftLines(params: MutationParams, direction: Direction): void {
    const { range, subUnitId: sheetId } = params;
    if (!range) return;
    const shift = { area: linesOf(fromRange(range), direction), direction };
    const extras = core.extra(sheetId);
    const inserted = direction === "Down" || direction === "Right";
    const restored = inserted
      ? undoneLines.take(params, direction)
      : undoneLines.put(params, direction, extras);
    core.extras.set(sheetId, restored ?? shiftExtras(extras, shift));
    calculation.reloadSheet(sheetId);
    core.emit({
      type: "changed",
      sheetId,
      area: shift.area,
      changeType: lineChanges[direction],
      shift: direction,
    });
  }

  function rowsHidden({ subUnitId: sheetId, ranges }: RangesParams, hidden: boolean): void {
    for (const range of ranges) {
      const area = linesOf(fromRange(range), "Down");
      core.emit({ type: "rowHiddenChanged", sheetId, area, hidden });
    }
  }

  function reload(params: MutationParams): void {
    calculation.reloadSheet(params.subUnitId);
    const area = params.range ? fromRange(params.range) : wholeSheet;
    core.emit({ type: "changed", sheetId: params.subUnitId, area, changeType: "RangeEdited" });
  }

  const handlers: Record<string, (params: never, quiet: boolean) => void> = {
    [SetRangeValuesMutation.id]: setRangeValues,
    [InsertRowMutation.id]: (params: MutationParams) => shiftLines(params, "Down"),
    [RemoveRowMutation.id]: (params: MutationParams) => shiftLines(params, "Up"),
    [InsertColMutation.id]: (params: MutationParams) => shiftLines(params, "Right"),
    [RemoveColMutation.id]: (params: MutationParams) => shiftLines(params, "Left"),
    [MoveRowsMutation.id]: reload,
    [MoveColsMutation.id]: reload,
    [ReorderRangeMutation.id]: reload,
    [MoveRangeMutation.id]: (params: { from: MoveSide; to: MoveSide }) => {
      for (const { subUnitId, value } of [params.from, params.to]) {
        setRangeValues({ unitId: session.unitId, subUnitId, cellValue: contentOf(value) });
      }
    },
    [InsertSheetMutation.id]: ({ sheet }: { sheet: { id: string } }) => {
      if (!core.extras.has(sheet.id)) core.extras.set(sheet.id, newSheetExtras());
      calculation.addSheet(sheet.id);
      core.emit({ type: "added", sheetId: sheet.id });
    },
    [RemoveSheetMutation.id]: ({ subUnitId: sheetId }: MutationParams) => {
      // The extras stay: an undo brings the sheet back under the same id.
      calculation.removeSheet(sheetId);
      core.emit({ type: "deleted", sheetId });
    },
    [SetWorksheetNameMutation.id]: ({
      subUnitId: sheetId,
      name,
    }: MutationParams & { name: string }) => {
      calculation.namesChanged();
      core.emit({ type: "renamed", sheetId, nameBefore, nameAfter: name });
    },
    [SetWorksheetOrderMutation.id]: ({ subUnitId: sheetId, fromOrder, toOrder }: OrderParams) =>
      core.emit({ type: "moved", sheetId, positionBefore: fromOrder, positionAfter: toOrder }),
    [SetWorksheetHideMutation.id]: ({ subUnitId: sheetId, hidden }: HideParams, quiet) => {
      if (quiet) return;
      const after = hidden === BooleanNumber.TRUE ? "Hidden" : "Visible";
      const before = core.extra(sheetId).veryHidden
        ? "VeryHidden"
        : after === "Hidden"
          ? "Visible"
          : "Hidden";
      core.extra(sheetId).veryHidden = false;
      core.emit({ type: "visibilityChanged", sheetId, before, after });
    },
    [SetWorksheetActiveOperation.id]: ({ subUnitId: sheetId }: MutationParams) => {
      if (activeBefore === sheetId) return;
      if (activeBefore) core.emit({ type: "deactivated", sheetId: activeBefore });
      core.emit({ type: "activated", sheetId });
    },
    [SetSelectionsOperation.id]: ({ subUnitId: sheetId, selections }: SelectionParams) => {
      core.deselectObject();
      const range = selections[selections.length - 1]?.range;
      if (range) core.emit({ type: "selectionChanged", sheetId, area: fromRange(range) });
    },
    [SetRowHiddenMutation.id]: (params: RangesParams) => rowsHidden(params, true),
    [SetRowVisibleMutation.id]: (params: RangesParams) => rowsHidden(params, false),
    [SetDefinedNameMutation.id]: () => {
      calculation.namesChanged();
      core.emit({ type: "otherChanged", sheetId: null });
    },
    [RemoveDefinedNameMutation.id]: () => {
      calculation.namesChanged();
      core.emit({ type: "otherChanged", sheetId: null });
    },
  };

  session.onMutation(
    (id, params) => {
      if (id === SetRangeValuesMutation.id) before = singleValue(core, params);
      if (id === SetWorksheetNameMutation.id) {
        nameBefore = session.sheet(params.subUnitId).getName();
      }
      if (id === SetWorksheetActiveOperation.id) {
        activeBefore = session.workbook.getActiveSheet()?.getSheetId() ?? "";
      }
    },
    (id, params, options) => {
      if (options["calculated"]) return;
      // Univer empties formula cells a moment after a person typed them: the values go back in.
      if (options["fromFormula"]) calculation.rewrite(params.subUnitId, params.cellValue ?? {});
      else if (handlers[id]) handlers[id](params as never, options["quiet"] === true);
      else if (isVisibleChange(id))
        core.emit({ type: "otherChanged", sheetId: params.subUnitId ?? null });
    },
  );
}

interface MoveSide {
  subUnitId: string;
  value: CellPatch;
}
type RangesParams = MutationParams & { ranges: Parameters<typeof fromRange>[0][] };
type OrderParams = MutationParams & { fromOrder: number; toOrder: number };
type HideParams = MutationParams & { hidden: BooleanNumber };
interface SelectionParams extends MutationParams {
  selections: { range: Parameters<typeof fromRange>[0] }[];
}

function isVisibleChange(id: string): boolean {
  return /^(sheet|data-validation)\.mutation\./.test(id);
}

function changesContent(cell: Nullable<ICellData>): boolean {
  return !cell || "v" in cell || "p" in cell || ("f" in cell && !("si" in cell));
}

/** Univer's own rewriting of references: the formula changes, and nothing was entered. */
function changesFormula(cell: Nullable<ICellData>): boolean {
  return Boolean(cell) && !changesContent(cell) && Boolean(cell && ("f" in cell || "si" in cell));
}

function touched(
  patch: CellPatch,
  isMeant: (cell: Nullable<ICellData>) => boolean,
): { cells: { row: number; column: number }[]; area: Area | null } {
  const cells: { row: number; column: number }[] = [];
  let area: Area | null = null;
  for (const [rowKey, line] of Object.entries(patch)) {
    for (const [columnKey, cell] of Object.entries(line ?? {})) {
      if (!isMeant(cell)) continue;
      const at = { row: Number(rowKey), column: Number(columnKey) };
      cells.push(at);
      area = union(area, { ...at, rowCount: 1, columnCount: 1 });
    }
  }
  return { cells, area };
}

/** A moved cell is new content wherever it comes from or goes to. */
function contentOf(value: CellPatch): CellPatch {
  return Object.fromEntries(
    Object.entries(value).map(([row, line]) => [
      row,
      Object.fromEntries(Object.keys(line ?? {}).map((column) => [column, null])),
    ]),
  );
}

function singleValue(core: Core, params: MutationParams): CellValue | null {
  const rows = Object.keys(params.cellValue ?? {});
  const columns = Object.keys(params.cellValue?.[Number(rows[0])] ?? {});
  if (rows.length !== 1 || columns.length !== 1) return null;
  return cellValue(core.session.cell(params.subUnitId, Number(rows[0]), Number(columns[0])));
}

const lineChanges: Record<Direction, ChangeType> = {
  Down: "RowInserted",
  Up: "RowDeleted",
  Right: "ColumnInserted",
  Left: "ColumnDeleted",
};

/** Univer's line ends where the drawn sheet does. */
function linesOf(area: Area, direction: Direction): Area {
  return direction === "Down" || direction === "Up"
    ? { ...area, column: 0, columnCount: maxColumns }
    : { ...area, row: 0, rowCount: maxRows };
}

/** The extras as they were before lines were deleted, for the undo that brings the lines back. */
class RemovedLines {
  private readonly removed: { key: string; extras: SheetExtras }[] = [];

  put(params: MutationParams, direction: "Up" | "Left", extras: SheetExtras): null {
    this.removed.push({ key: this.key(params, direction), extras });
    if (this.removed.length > 50) this.removed.shift();
    return null;
  }

  take(params: MutationParams, direction: "Down" | "Right"): SheetExtras | null {
    if (params.trigger !== "univer.command.undo") return null;
    const last = this.removed[this.removed.length - 1];
    if (last?.key !== this.key(params, direction === "Down" ? "Up" : "Left")) return null;
    this.removed.pop();
    return last.extras;
  }

  private key({ subUnitId, range }: MutationParams, removed: "Up" | "Left"): string {
    return `${subUnitId} ${removed} ${range?.startRow} ${range?.startColumn} ${range?.endRow} ${range?.endColumn}`;
  }
}
