/** Finds sheets and ranges by what an add-in calls them. */
import type { SheetInfo } from "../../workbook/model/model";
import { HostError } from "../../workbook/model/model";
import { formatA1, parseA1, quoteSheetName, splitSheetName } from "../../workbook/model/address";
import type { RangeHandle } from "../rangeTracker";
import { invalid, text } from "./arguments";
import { areaOf } from "./guards";
import { isRange } from "./handles";
import type { ApiContext } from "./table";

/** By id or by name, whatever its case. */
export function findSheet(context: ApiContext, key: unknown): SheetInfo | null {
  const wanted = text(key).toLowerCase();
  const sheets = context.model.sheets();
  return (
    sheets.find((sheet) => sheet.id.toLowerCase() === wanted) ??
    sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ??
    null
  );
}

/** @throws ItemNotFound when the sheet was deleted. */
export function sheetOf(context: ApiContext, sheetId: string): SheetInfo {
  const sheet = context.model.sheets().find(({ id }) => id === sheetId);
  return sheet ?? notFound();
}

export function notFound(): never {
  throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
}

/** "B2:C3", "Sheet1!A1" or a name; without an address the whole sheet. */
export function rangeAt(context: ApiContext, sheetId: string, address: unknown): RangeHandle {
  if (address === undefined || address === null || address === "") {
    return context.ranges.create(sheetId, parseA1("1:1048576") ?? invalid());
  }
  const [sheetName, cells] = splitSheetName(text(address));
  const target = sheetName === null ? sheetId : (findSheet(context, sheetName)?.id ?? notFound());
  const area = parseA1(cells);
  return area
    ? context.ranges.create(target, area)
    : (namedRange(context, cells, target) ?? invalid());
}

/** An argument that is a Range or an address. */
export function rangeFrom(context: ApiContext, sheetId: string, value: unknown): RangeHandle {
  return isRange(value) ? value : rangeAt(context, sheetId, text(value));
}

/** The range that a name stands for; null where there is no such name or it is no range. */
export function namedRange(
  context: ApiContext,
  name: string,
  sheetId: string | null,
): RangeHandle | null {
  const named = context.model
    .names()
    .filter((entry) => entry.name.toLowerCase() === name.toLowerCase())
    .filter((entry) => entry.scope === null || entry.scope === sheetId);
  const entry = named.find(({ scope }) => scope !== null) ?? named[0];
  return entry ? rangeOfFormula(context, entry.formula) : null;
}

/** "=Sheet1!$A$1:$B$2" -> its range; null for constants and formulas. */
export function rangeOfFormula(context: ApiContext, formula: string): RangeHandle | null {
  const [sheetName, cells] = splitSheetName(formula.replace(/^=/, ""));
  const sheet = sheetName === null ? null : findSheet(context, sheetName);
  const area = parseA1(cells);
  return sheet && area ? context.ranges.create(sheet.id, area) : null;
}

/** "Sheet1!A1:B2" as `range.address` spells it. */
export function addressOf(context: ApiContext, range: RangeHandle): string {
  const area = areaOf(range);
  return `${quoteSheetName(sheetOf(context, range.sheetId).name)}!${formatA1(area)}`;
}
