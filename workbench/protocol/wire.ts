/** Requests and responses of the rich API as the library sends and reads them (JSON). */

/** How an object is reached; the numbers are the library's. */
export const PathType = {
  Root: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  Reference: 6,
  NullObject: 7,
} as const;

export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  EnsureUnchanged: 8,
  Update: 9,
  QueryAsJson: 7,
} as const;

/** Bit of the request flags: wait for the end of cell editing instead of failing. */
export const delayForCellEditFlag = 64;

export interface ArgumentInfo {
  Arguments?: unknown[] | null;
  /** Mirrors Arguments: the path id where an argument is an object, else 0 or absent. */
  ReferencedObjectPathIds?: unknown[] | null;
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  Select?: string[] | null;
  Expand?: string[] | null;
  Top?: number;
  Skip?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name?: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: Record<string, unknown>;
}

export interface RequestBody {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface ResponseError {
  Code: string;
  Message: string;
  /** "Range.values", "WorksheetCollection.getItem". */
  Location: string | null;
  /** Zero-based, in Actions; the library builds debugInfo.statement from it. */
  ActionIndex: number;
  HttpStatusCode: number;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: ResponseError;
}

/** Message to the page: [category, type, target id, JSON text, id]. */
export type MessageEntry = [number, number, string, string, number];

/** @returns the body, or null when the text is not a request. */
export function parseRequest(body: unknown): RequestBody | null {
  let value = body;
  if (typeof body === "string") {
    try {
      value = JSON.parse(body) as unknown;
    } catch {
      return null;
    }
  }
  if (!value || typeof value !== "object") return null;
  const { Actions, ObjectPaths } = value as Partial<RequestBody>;
  if (!Array.isArray(Actions) || !ObjectPaths || typeof ObjectPaths !== "object") return null;
  return { Actions, ObjectPaths };
}

/** Length of a text in UTF-8, which is what Excel on the web limits. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7ff) bytes += unit >= 0xd800 && unit <= 0xdfff ? 1 : 2;
    else if (unit > 0x7f) bytes += 1;
  }
  return bytes;
}
