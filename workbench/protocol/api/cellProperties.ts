/** Range.getCellProperties, setCellProperties and their like for rows and columns. */
import type { Area } from "../../workbook/model/area";
import { camelCase, pascalCase } from "../engine/spelling";
import type { RangeHandle } from "../rangeTracker";
import { invalid, record } from "./arguments";
import { areaOf, guardBounded } from "./guards";
import { addressOf } from "./lookup";
import { formatProtection, rangeBorder, rangeFill, rangeFont, rangeFormat } from "./rangeFormat";
import type { ApiContext, ApiType, Handle, MethodEntry } from "./table";
import { method } from "./table";

/** The types a cell's format is made of; each entry takes the handle of its own type. */
const types = new Map<string, ApiType<Handle>>(
  [rangeFormat, rangeFill, rangeFont, formatProtection, rangeBorder].map((type) => [
    type.name,
    type as unknown as ApiType<Handle>,
  ]),
);

/** "left" of a cell's borders -> the edge. */
const edges: Record<string, string> = {
  bottom: "EdgeBottom",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
  horizontal: "InsideHorizontal",
  left: "EdgeLeft",
  right: "EdgeRight",
  top: "EdgeTop",
  vertical: "InsideVertical",
};

/** A cell has nothing inside that a line could part. */
const sidesOfCell = ["bottom", "diagonalDown", "diagonalUp", "left", "right", "top"];

function borderHandle(range: RangeHandle, side: string): Handle {
  const edge = Object.hasOwn(edges, side) ? edges[side] : invalid();
  return { type: "RangeBorder", ranges: [range], edge } as Handle;
}

/** What the options name, nested as they are. */
function read(handle: Handle, options: Record<string, unknown>, context: ApiContext): object {
  const type = types.get(handle.type);
  const entries = Object.entries(options).filter(([, wanted]) => wanted !== undefined);
  return Object.fromEntries(
    entries.flatMap(([key, wanted]): [string, unknown][] => {
      if (wanted === false) return [];
      const name = pascalCase(key);
      const property = type?.properties[name];
      if (property?.get) return [[key, property.get(handle, context)]];
      const child = type?.children[name]?.get(handle, context);
      if (child?.type === "RangeBorderCollection") {
        return [[key, readBorders(handle, record(wanted), context)]];
      }
      if (!child) return context.missing(`${handle.type}.${camelCase(name)}`);
      return [[key, read(child, wanted === true ? allOf(child) : record(wanted), context)]];
    }),
  );
}

/** Everything of a thing that is asked for as a whole: protection: true. */
function allOf({ type }: Handle): Record<string, unknown> {
  const names = Object.keys(types.get(type)?.properties ?? {});
  return Object.fromEntries(names.map((name) => [camelCase(name), true]));
}

function rangeOf(handle: Handle): RangeHandle {
  return (handle as Handle & { ranges: RangeHandle[] }).ranges[0] ?? invalid();
}

/** What is asked of borders is asked of those of every side (CellPropertiesBorderLoadOptions); sides may be named, too. */
function readBorders(handle: Handle, options: Record<string, unknown>, context: ApiContext) {
  const isOfSides = Object.keys(options).every((key) => Object.hasOwn(edges, key));
  const wantedOf = isOfSides
    ? options
    : Object.fromEntries(sidesOfCell.map((side) => [side, options]));
  return Object.fromEntries(
    Object.entries(wantedOf).map(([side, wanted]) => [
      side,
      read(borderHandle(rangeOf(handle), side), record(wanted), context),
    ]),
  );
}

function write(handle: Handle, changes: Record<string, unknown>, context: ApiContext): void {
  const type = types.get(handle.type);
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined || value === null) continue;
    const name = pascalCase(key);
    const property = type?.properties[name];
    if (property?.set) {
      property.set(handle, value, context);
      continue;
    }
    const child = type?.children[name]?.get(handle, context);
    if (child?.type === "RangeBorderCollection") {
      for (const [side, border] of Object.entries(record(value))) {
        write(borderHandle(rangeOf(handle), side), record(border), context);
      }
    } else if (child) write(child, record(value), context);
    else context.missing(`${handle.type}.${camelCase(name)}`);
  }
}

function formatOf(range: RangeHandle): Handle {
  return { type: "RangeFormat", ranges: [range] } as Handle;
}

function cellAt(range: RangeHandle, row: number, column: number): RangeHandle {
  const area = areaOf(range);
  return {
    ...range,
    area: { row: area.row + row, column: area.column + column, rowCount: 1, columnCount: 1 },
  };
}

function cellProperties(range: RangeHandle, context: ApiContext, options: unknown) {
  const area = areaOf(range);
  guardBounded(area);
  const { address, addressLocal, format, hidden, style, ...others } = record(options);
  for (const [name, wanted] of Object.entries(others)) {
    if (wanted === true) context.missing(`CellProperties.${name}`);
  }
  return Array.from({ length: area.rowCount }, (_, r) =>
    Array.from({ length: area.columnCount }, (_, c) => {
      const cell = cellAt(range, r, c);
      return {
        ...(address === true ? { address: addressOf(context, cell) } : {}),
        ...(addressLocal === true ? { addressLocal: addressOf(context, cell) } : {}),
        ...(hidden === true ? { hidden: isHidden(cell, context) } : {}),
        ...(style === true ? { style: context.model.cellStyle(cell.sheetId, areaOf(cell)) } : {}),
        ...(format === undefined ? {} : { format: read(formatOf(cell), record(format), context) }),
      };
    }),
  );
}

function isHidden(cell: RangeHandle, { model }: ApiContext): boolean {
  const area = areaOf(cell);
  return (
    model.rowsHidden(cell.sheetId, area) === true ||
    model.columnsHidden(cell.sheetId, area) === true
  );
}

/** A matrix of the range's shape; {} or a hole leaves a cell alone. */
function setCellProperties(range: RangeHandle, context: ApiContext, data: unknown): void {
  const area = areaOf(range);
  guardBounded(area);
  const rows = Array.isArray(data) ? (data as unknown[]) : invalid();
  const fits =
    rows.length === area.rowCount &&
    rows.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!fits) invalid();
  (rows as unknown[][]).forEach((row, r) =>
    row.forEach((each, c) => {
      const { format, style } = record(each ?? {});
      const cell = cellAt(range, r, c);
      if (typeof style === "string") context.model.applyStyle(cell.sheetId, areaOf(cell), style);
      if (format !== undefined) write(formatOf(cell), record(format), context);
    }),
  );
}

type Line = "row" | "column";

function lineAt(range: RangeHandle, line: Line, index: number): RangeHandle {
  const area = areaOf(range);
  const place: Area =
    line === "row"
      ? { ...area, row: area.row + index, rowCount: 1 }
      : { ...area, column: area.column + index, columnCount: 1 };
  return { ...range, area: place };
}

/** One entry for each row (or column) of the range. */
const setLineProperties =
  (line: Line) => (range: RangeHandle, context: ApiContext, data: unknown) => {
    const area = areaOf(range);
    const count = line === "row" ? area.rowCount : area.columnCount;
    const lines = Array.isArray(data) && data.length === count ? (data as unknown[]) : invalid();
    lines.forEach((each, index) => {
      const { format, rowHidden, columnHidden, style } = record(each ?? {});
      const place = lineAt(range, line, index);
      const { model } = context;
      if (typeof rowHidden === "boolean") {
        model.setRowsHidden(place.sheetId, areaOf(place), rowHidden);
      }
      if (typeof columnHidden === "boolean") {
        model.setColumnsHidden(place.sheetId, areaOf(place), columnHidden);
      }
      if (typeof style === "string") model.applyStyle(place.sheetId, areaOf(place), style);
      if (format !== undefined) write(formatOf(place), record(format), context);
    });
  };

export const propertyMethods: Record<string, MethodEntry<RangeHandle>> = {
  GetCellProperties: method("1.9", cellProperties),
  SetCellProperties: method("1.9", setCellProperties),
  SetRowProperties: method("1.9", setLineProperties("row")),
  SetColumnProperties: method("1.9", setLineProperties("column")),
};
