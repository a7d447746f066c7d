/** The things an object path can lead to. */
import type { BorderEdge } from "../../workbook/model/model";
import type { RangeAreasHandle, RangeHandle } from "../rangeTracker";
import type { Handle } from "./table";

/** A handle that needs to know nothing but its type. */
export interface PlainHandle<T extends string> extends Handle {
  readonly type: T;
}

export interface SheetHandle<T extends string = "Worksheet"> extends Handle {
  readonly type: T;
  readonly sheetId: string;
}

/** Collections of a workbook or, with a sheet, of that sheet. */
export interface ScopedHandle<T extends string> extends Handle {
  readonly type: T;
  readonly sheetId: string | null;
}

/** Ranges that something belongs to: one for a Range, several for a RangeAreas. */
export interface OnRanges<T extends string> extends Handle {
  readonly type: T;
  readonly ranges: RangeHandle[];
}

export interface BorderHandle extends OnRanges<"RangeBorder"> {
  readonly edge: BorderEdge;
}

/** Something with an id inside a sheet: a conditional format and its parts. */
export interface SheetItemHandle<T extends string> extends Handle {
  readonly type: T;
  readonly sheetId: string;
  readonly id: string;
}

export interface ItemHandle<T extends string> extends Handle {
  readonly type: T;
  readonly id: string;
}

export function sheetHandle(sheetId: string): SheetHandle {
  return { type: "Worksheet", sheetId };
}

export function isRange(value: unknown): value is RangeHandle {
  return isHandle(value) && value.type === "Range";
}

export function isRangeAreas(value: unknown): value is RangeAreasHandle {
  return isHandle(value) && value.type === "RangeAreas";
}

export function isSheet(value: unknown): value is SheetHandle {
  return isHandle(value) && value.type === "Worksheet";
}

function isHandle(value: unknown): value is Handle {
  return typeof value === "object" && value !== null && typeof (value as Handle).type === "string";
}
