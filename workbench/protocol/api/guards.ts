/** Who may change what: protection, deleted ranges, sizes. */
import { type Area, cellCount, isWholeColumns, isWholeRows } from "../../workbook/model/area";
import { HostError } from "../../workbook/model/model";
import type { RangeHandle } from "../rangeTracker";
import type { ApiContext } from "./table";
import { invalid } from "./arguments";

/** Excel refuses more cells than this in one get or set. */
const maxCells = 5_000_000;

/** @throws InvalidReference when its cells or its sheet are gone. */
export function areaOf(range: RangeHandle): Area {
  if (range.area) return range.area;
  throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
}

/** Whole rows and columns have no cell values to read or write. */
export function isUnbounded(area: Area): boolean {
  return isWholeColumns(area) || isWholeRows(area);
}

export function isTooLarge(area: Area): boolean {
  return cellCount(area) > maxCells;
}

function denied(): never {
  throw new HostError("AccessDenied", "You cannot perform the requested operation.");
}

/** One locked cell on a protected sheet refuses the whole write. */
export function guardContent(context: ApiContext, range: RangeHandle): void {
  const area = areaOf(range);
  if (!context.model.sheetProtection(range.sheetId)) return;
  if (context.model.getStyle(range.sheetId, area, "locked") !== false) denied();
}

/** Anything of a protected sheet beyond contents, unless an option of the protection allows it. */
export function guardSheet(context: ApiContext, sheetId: string, option?: string): void {
  const protection = context.model.sheetProtection(sheetId);
  if (protection && !(option && protection.options[option] === true)) denied();
}

/** Adding, deleting, renaming, moving and hiding sheets. */
export function guardStructure(context: ApiContext): void {
  if (context.model.workbookProtection()) denied();
}

export function guardBounded(area: Area): void {
  if (isUnbounded(area) || isTooLarge(area)) invalid();
}
