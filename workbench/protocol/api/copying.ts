/** Copying, moving and filling cells: copyFrom, moveTo, autoFill, removeDuplicates. */
import { isInsideGrid, intersection, type Area } from "../../workbook/model/area";
import type { CellValue, CopyOptions } from "../../workbook/model/model";
import type { RangeHandle } from "../rangeTracker";
import { flag, integer, invalid, oneOf, text } from "./arguments";
import { areaOf, guardBounded, guardContent } from "./guards";
import { isRange, isRangeAreas } from "./handles";
import { rangeFrom } from "./lookup";
import type { ApiContext, Handle, MethodEntry } from "./table";
import { defineType, method, readOnly } from "./table";

const copyKinds = ["All", "Formulas", "Values", "Formats"] as const;

/** The destination as large as the source, or as many times as it fits in without a rest. */
function destinationOf(target: Area, source: Area, transpose: boolean): Area {
  const rows = transpose ? source.columnCount : source.rowCount;
  const columns = transpose ? source.rowCount : source.columnCount;
  const fits = target.rowCount % rows === 0 && target.columnCount % columns === 0;
  const area = fits ? target : { ...target, rowCount: rows, columnCount: columns };
  return isInsideGrid(area) ? area : invalid();
}

export function copyFrom(
  self: RangeHandle,
  context: ApiContext,
  from: unknown,
  kind: unknown,
  skipBlanks: unknown,
  transpose: unknown,
): void {
  if (isRangeAreas(from) && from.ranges.length !== 1) return invalid();
  const source = isRangeAreas(from)
    ? (from.ranges[0] ?? invalid())
    : rangeFrom(context, self.sheetId, from);
  if (kind === "Link") context.missing("RangeCopyType.link");
  const options: CopyOptions = {
    kind: kind === undefined ? "All" : oneOf(kind, copyKinds),
    skipBlanks: skipBlanks === undefined ? false : flag(skipBlanks),
    transpose: transpose === undefined ? false : flag(transpose),
  };
  const area = areaOf(source);
  guardBounded(area);
  const target = destinationOf(areaOf(self), area, options.transpose);
  guardContent(context, context.ranges.create(self.sheetId, target));
  context.model.copyCells(
    { sheetId: source.sheetId, area },
    { sheetId: self.sheetId, area: target },
    options,
  );
}

function moveTo(self: RangeHandle, context: ApiContext, to: unknown): void {
  const source = areaOf(self);
  guardBounded(source);
  const destination = rangeFrom(context, self.sheetId, to);
  const { row, column } = areaOf(destination);
  const target = { ...source, row, column };
  if (!isInsideGrid(target)) invalid();
  guardContent(context, self);
  guardContent(context, context.ranges.create(destination.sheetId, target));
  const options: CopyOptions = { kind: "All", skipBlanks: false, transpose: false };
  const { model } = context;
  // Cut and paste: what the formulas read stays what it was.
  const formulas = model.formulas(self.sheetId, source);
  model.copyCells(
    { sheetId: self.sheetId, area: source },
    { sheetId: destination.sheetId, area: target },
    options,
  );
  const same = destination.sheetId === self.sheetId;
  const common = same ? intersection(source, target) : null;
  clearOutside(context, self.sheetId, source, common);
  model.enter(
    destination.sheetId,
    target,
    formulas.map((line) => line.map(formulaOrNull)),
  );
}

/** Values were copied rightly already; entered again they would be read as typed. */
function formulaOrNull(content: CellValue): CellValue | null {
  return typeof content === "string" && content.startsWith("=") ? content : null;
}

function clearOutside(context: ApiContext, sheetId: string, area: Area, kept: Area | null): void {
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const cell = { row, column, rowCount: 1, columnCount: 1 };
      if (!kept || !intersection(kept, cell)) context.model.clear(sheetId, cell, "All");
    }
  }
}

// --- Filling

const fillTypes = ["FillDefault", "FillCopy", "FillSeries", "FillFormats", "FillValues"] as const;
const otherFills = [
  "FillDays",
  "FillWeekdays",
  "FillMonths",
  "FillYears",
  "LinearTrend",
  "GrowthTrend",
  "FlashFill",
] as const;

function autoFill(self: RangeHandle, context: ApiContext, to: unknown, type: unknown): void {
  const source = areaOf(self);
  const target =
    to === undefined ? invalid() : isRange(to) ? to : rangeFrom(context, self.sheetId, text(to));
  const area = areaOf(target);
  guardBounded(area);
  const asked = type === undefined ? "FillDefault" : oneOf(type, [...fillTypes, ...otherFills]);
  const fill = fillTypes.find((each) => each === asked) ?? context.missing(`AutoFillType.${asked}`);
  const common = intersection(source, area);
  // The destination begins with the source, as the handle is dragged from it.
  if (!common || target.sheetId !== self.sheetId || !startsWith(area, source)) return invalid();
  guardContent(context, target);
  const down = area.rowCount > source.rowCount;
  const kind = fill === "FillFormats" ? "Formats" : fill === "FillValues" ? "Values" : "All";
  const { model } = context;
  const tiled = down
    ? { ...area, rowCount: ceilTo(area.rowCount, source.rowCount) }
    : { ...area, columnCount: ceilTo(area.columnCount, source.columnCount) };
  if (tiled.rowCount === area.rowCount && tiled.columnCount === area.columnCount) {
    model.copyCells(
      { sheetId: self.sheetId, area: source },
      { sheetId: self.sheetId, area },
      {
        kind,
        skipBlanks: false,
        transpose: false,
      },
    );
  } else copyUneven(context, self.sheetId, source, area, kind);
  if (fill === "FillSeries" || fill === "FillDefault") continueSeries(context, self, area, fill);
}

function startsWith(area: Area, source: Area): boolean {
  const sameColumns = area.column === source.column && area.columnCount === source.columnCount;
  const sameRows = area.row === source.row && area.rowCount === source.rowCount;
  return area.row === source.row && area.column === source.column && (sameColumns || sameRows);
}

function ceilTo(count: number, unit: number): number {
  return Math.ceil(count / unit) * unit;
}

/** A destination that is no multiple of the source is filled line by line. */
function copyUneven(
  { model }: ApiContext,
  sheetId: string,
  source: Area,
  area: Area,
  kind: CopyOptions["kind"],
): void {
  const down = area.rowCount > source.rowCount;
  const lines = down ? source.rowCount : source.columnCount;
  const count = down ? area.rowCount : area.columnCount;
  for (let line = lines; line < count; line++) {
    const from = down
      ? { ...source, row: source.row + (line % lines), rowCount: 1 }
      : { ...source, column: source.column + (line % lines), columnCount: 1 };
    const to = down ? { ...from, row: area.row + line } : { ...from, column: area.column + line };
    const options = { kind, skipBlanks: false, transpose: false };
    model.copyCells({ sheetId, area: from }, { sheetId, area: to }, options);
  }
}

/** Numbers go on by their step; one number alone repeats, unless a series was asked for. */
function continueSeries(
  { model }: ApiContext,
  self: RangeHandle,
  area: Area,
  fill: "FillSeries" | "FillDefault",
): void {
  const source = areaOf(self);
  const down = area.rowCount > source.rowCount;
  const formulas = model.formulas(self.sheetId, source);
  const lanes = down ? source.columnCount : source.rowCount;
  const length = down ? source.rowCount : source.columnCount;
  const count = down ? area.rowCount : area.columnCount;
  for (let lane = 0; lane < lanes; lane++) {
    const given = Array.from({ length }, (_, index) =>
      down ? formulas[index]?.[lane] : formulas[lane]?.[index],
    );
    if (!given.every((each) => typeof each === "number")) continue;
    if (length === 1 && fill === "FillDefault") continue;
    const [first = 0, second = first + 1] = given;
    const last = given.at(-1) ?? 0;
    const step = length === 1 ? 1 : length === 2 ? second - first : (last - first) / (length - 1);
    for (let index = length; index < count; index++) {
      const cell = down
        ? { row: area.row + index, column: area.column + lane, rowCount: 1, columnCount: 1 }
        : { row: area.row + lane, column: area.column + index, rowCount: 1, columnCount: 1 };
      const value = Number((last + step * (index - length + 1)).toPrecision(15));
      model.enter(self.sheetId, cell, [[value]]);
    }
  }
}

// --- Removing duplicates

interface DuplicatesHandle extends Handle {
  readonly type: "RemoveDuplicatesResult";
  readonly removed: number;
  readonly uniqueRemaining: number;
}

function removeDuplicates(
  self: RangeHandle,
  context: ApiContext,
  columns: unknown,
  includesHeader: unknown,
): DuplicatesHandle {
  const whole = areaOf(self);
  guardBounded(whole);
  guardContent(context, self);
  if (!Array.isArray(columns)) return invalid();
  const keys = columns.map((each) => integer(each, 0));
  if (keys.some((key) => key >= whole.columnCount)) invalid();
  const above = includesHeader === true ? 1 : 0;
  const area = { ...whole, row: whole.row + above, rowCount: whole.rowCount - above };
  const { model } = context;
  const values = model.values(self.sheetId, area);
  const seen = new Set<string>();
  const kept: number[] = [];
  values.forEach((row, index) => {
    const key = JSON.stringify(keys.map((each) => String(row[each] ?? "").toLowerCase()));
    if (seen.has(key)) return;
    seen.add(key);
    kept.push(index);
  });
  const removed = area.rowCount - kept.length;
  if (removed > 0) {
    const rest = values.map((_, index) => index).filter((index) => !kept.includes(index));
    model.reorderCells(self.sheetId, area, [...kept, ...rest], "row");
    const gone = { ...area, row: area.row + kept.length, rowCount: removed };
    model.clear(self.sheetId, gone, "All");
  }
  return { type: "RemoveDuplicatesResult", removed, uniqueRemaining: kept.length };
}

export const removeDuplicatesResult = defineType<DuplicatesHandle>("RemoveDuplicatesResult", {
  since: "1.9",
  properties: {
    Removed: readOnly("1.9", ({ removed }) => removed),
    UniqueRemaining: readOnly("1.9", ({ uniqueRemaining }) => uniqueRemaining),
  },
});

export const copyMethods: Record<string, MethodEntry<RangeHandle>> = {
  CopyFrom: method("1.9", copyFrom),
  MoveTo: method("1.11", moveTo),
  AutoFill: method("1.9", autoFill),
  RemoveDuplicates: method("1.9", removeDuplicates),
};
