/** Where a range lies among others: its region, its edges, spilled arrays, what formulas read. */
import {
  cellArea,
  contains,
  intersection,
  isInsideGrid,
  maxColumns,
  maxRows,
  union,
  type Area,
} from "../../workbook/model/area";
import type { RangeHandle } from "../rangeTracker";
import { oneOf } from "./arguments";
import { areaOf } from "./guards";
import { isRange } from "./handles";
import { notFound } from "./lookup";
import type { ApiContext, MethodEntry } from "./table";
import { method } from "./table";

/** The block around a range that blank rows and columns (or the sheet's edges) bound. */
function surroundingRegion(range: RangeHandle, context: ApiContext): RangeHandle {
  const { model } = context;
  const used = model.usedArea(range.sheetId, true);
  let region = areaOf(range);
  for (let growing = true; growing;) {
    const wider = growBy(region, used);
    const next = wider && filledPart(model.values(range.sheetId, wider), wider, region);
    growing = next !== null && next !== undefined && next.grown;
    if (next) region = next.area;
  }
  return context.ranges.create(range.sheetId, region);
}

/** One line more on each side, as far as the sheet is used. */
function growBy(area: Area, used: Area | null): Area | null {
  if (!used) return null;
  const row = Math.max(0, area.row - 1);
  const column = Math.max(0, area.column - 1);
  const wider = {
    row,
    column,
    rowCount: Math.min(maxRows, area.row + area.rowCount + 1) - row,
    columnCount: Math.min(maxColumns, area.column + area.columnCount + 1) - column,
  };
  return intersection(wider, union(used, area));
}

function filledPart(values: unknown[][], wider: Area, area: Area) {
  let grown: Area = area;
  values.forEach((line, r) =>
    line.forEach((value, c) => {
      if (value !== "") grown = union(grown, cellArea(wider.row + r, wider.column + c));
    }),
  );
  const isGrown = grown.rowCount !== area.rowCount || grown.columnCount !== area.columnCount;
  return { area: grown, grown: isGrown };
}

const directions = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] } as const;

/** The cell that Ctrl+arrow would go to. */
function edgeFrom(context: ApiContext, sheetId: string, from: Area, direction: unknown): Area {
  const [dr, dc] = directions[oneOf(direction, ["Up", "Down", "Left", "Right"] as const)];
  const used = context.model.usedArea(sheetId, true) ?? cellArea(0, 0);
  const filled = (row: number, column: number) => {
    const inside = contains(used, row, column);
    return inside && context.model.values(sheetId, cellArea(row, column))[0]?.[0] !== "";
  };
  const inGrid = (row: number, column: number) => isInsideGrid(cellArea(row, column));
  const end = {
    row: dr < 0 ? 0 : dr > 0 ? maxRows - 1 : from.row,
    column: dc < 0 ? 0 : dc > 0 ? maxColumns - 1 : from.column,
  };
  let { row, column } = from;
  if (!inGrid(row + dr, column + dc)) return cellArea(row, column);
  const insideBlock = filled(row, column) && filled(row + dr, column + dc);
  if (insideBlock) {
    while (inGrid(row + dr, column + dc) && filled(row + dr, column + dc)) {
      row += dr;
      column += dc;
    }
    return cellArea(row, column);
  }
  do {
    row += dr;
    column += dc;
    const beyond =
      (dr > 0 && row >= used.row + used.rowCount) ||
      (dc > 0 && column >= used.column + used.columnCount) ||
      (dr < 0 && row < used.row) ||
      (dc < 0 && column < used.column);
    if (beyond) return cellArea(end.row, end.column);
  } while (inGrid(row, column) && !filled(row, column));
  return cellArea(row, column);
}

/** An active cell given, else the range's first. */
function startOf(range: RangeHandle, activeCell: unknown): Area {
  const { row, column } = areaOf(isRange(activeCell) ? activeCell : range);
  return cellArea(row, column);
}

/** The formula cell whose array covers the range's first cell. */
function spillParent(range: RangeHandle, context: ApiContext): RangeHandle | null {
  const { row, column } = areaOf(range);
  const { model } = context;
  const used = model.usedArea(range.sheetId, true);
  for (let r = row; used && r >= used.row; r--) {
    for (let c = column; c >= used.column; c--) {
      const spill = model.spillArea(range.sheetId, r, c);
      if (spill && contains(spill, row, column)) {
        return context.ranges.create(range.sheetId, cellArea(r, c));
      }
    }
  }
  return null;
}

function spillingTo(range: RangeHandle, context: ApiContext): RangeHandle | null {
  const { row, column } = areaOf(range);
  const spill = context.model.spillArea(range.sheetId, row, column);
  return spill && context.ranges.create(range.sheetId, spill);
}

/** Whether the cells belong to a spilled array; null where some do and some do not. */
export function hasSpill(range: RangeHandle, context: ApiContext): boolean | null {
  const area = areaOf(range);
  const used = context.model.usedArea(range.sheetId, true);
  const part = used && intersection(area, used);
  if (!part) return false;
  let all = part.rowCount === area.rowCount && part.columnCount === area.columnCount;
  let any = false;
  for (let row = part.row; row < part.row + part.rowCount; row++) {
    for (let column = part.column; column < part.column + part.columnCount; column++) {
      const cell = context.ranges.create(range.sheetId, cellArea(row, column));
      const inSpill = spillParent(cell, context) !== null;
      all &&= inSpill;
      any ||= inSpill;
    }
  }
  return all ? true : any ? null : false;
}

export const neighbourMethods: Record<string, MethodEntry<RangeHandle>> = {
  GetSurroundingRegion: method("1.7", surroundingRegion),
  GetRangeEdge: method("1.13", (self, context, direction, activeCell) =>
    context.ranges.create(
      self.sheetId,
      edgeFrom(context, self.sheetId, startOf(self, activeCell), direction),
    ),
  ),
  GetExtendedRange: method("1.13", (self, context, direction, activeCell) => {
    const edge = edgeFrom(context, self.sheetId, startOf(self, activeCell), direction);
    return context.ranges.create(self.sheetId, union(areaOf(self), edge));
  }),
  GetSpillParent: method("1.12", (self, context) => spillParent(self, context) ?? notFound()),
  GetSpillParentOrNullObject: method("1.12", spillParent),
  GetSpillingToRange: method("1.12", (self, context) => spillingTo(self, context) ?? notFound()),
  GetSpillingToRangeOrNullObject: method("1.12", spillingTo),
};
