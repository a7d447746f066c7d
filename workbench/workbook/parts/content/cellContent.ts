import { CellValueType as UniverType, numfmt, type ICellData, type Nullable } from "@univerjs/core";
import type { CellInput, CellValue, CellValueType, RichValue } from "../../model/model";
import { isErrorText } from "../../calculation/errors";

/** Between what Univer keeps in a cell and what Excel shows of it. */

export function cellValue(cell: Nullable<ICellData>): CellValue {
  if (!cell) return "";
  const { v, t, p } = cell;
  if (v === undefined || v === null) return p?.body ? p.body.dataStream.replace(/\r\n$/, "") : "";
  if (t === UniverType.BOOLEAN) return Number(v) === 1;
  if (t === UniverType.NUMBER) return Number(v);
  return v;
}

/**
 * The data type that was put into a cell. It lies in the cell's `custom`, so that it moves with the
 * cell; once the cell holds anything else than its basic value, it has been replaced.
 */
export function richValueOf(cell: Nullable<ICellData>): RichValue | null {
  const rich = (cell?.custom as { rich?: RichValue } | null | undefined)?.rich;
  return rich && !cell?.f && cellValue(cell) === rich.basicValue ? rich : null;
}

export function valueTypeOf(value: CellValue): CellValueType {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return isErrorText(value) ? "Error" : "String";
}

/** The value part of a cell for Univer; "" is an empty text, as formulas give it. */
export function valueData(value: CellValue): Pick<ICellData, "v" | "t"> {
  if (typeof value === "number") return { v: value, t: UniverType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: UniverType.BOOLEAN };
  // Univer would make a number of "007" the next time somebody styles the cell.
  const looksOtherwise = /^\s*[-+.\d]|^(true|false)$/i.test(value);
  return { v: value, t: looksOtherwise ? UniverType.FORCE_STRING : UniverType.STRING };
}

/** An emptied cell's content; its look stays. */
export const emptyContent = {
  v: null,
  t: null,
  f: null,
  si: null,
  p: null,
} as unknown as ICellData;

/** What a typed entry becomes: a formula, or a value that may bring its number format along. */
export type Entry =
  | { kind: "formula"; formula: string }
  | { kind: "value"; value: CellValue; format?: string }
  | { kind: "empty" };

/**
 * Reads input as if typed into a cell of the given number format, in Excel's en-US way, with
 * dates also as Chinese people write them (2024-3-5, 2024/3/5, 2024年3月5日).
 */
export function readEntry(input: Exclude<CellInput, null>, format: string): Entry {
  if (input === "") return { kind: "empty" };
  if (typeof input !== "string") return { kind: "value", value: input };
  if (input.startsWith("'")) return { kind: "value", value: input.slice(1) };
  if (numfmt.isTextFormat(format)) return { kind: "value", value: input };
  if (/^=[^=]/.test(input)) return { kind: "formula", formula: input };
  return readTyped(input, format);
}

function readTyped(text: string, format: string): Entry {
  const date = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  const parsed = numfmt.parseValue(date ? date.slice(1).join("-") : text);
  // Chinese digits, commas of a list and the like are no numbers in Excel either.
  if (!parsed || !isFinite(Number(parsed.v))) return { kind: "value", value: text };
  if (typeof parsed.v === "boolean") return { kind: "value", value: parsed.v };
  // A number keeps the cell's own format, if it has one.
  const isDay = /^\d{4}[-/]\d{1,2}[-/]\d{1,2}$/.test(text.trim());
  // A Chinese Excel shows a day typed with - as one with /.
  const brought = date ? 'yyyy"年"m"月"d"日"' : isDay ? "yyyy/m/d" : parsed.z;
  const keeps = format !== "General" || brought === undefined;
  return {
    kind: "value",
    value: Number(Number(parsed.v).toPrecision(15)),
    ...(keeps ? {} : { format: brought }),
  };
}

/** A cell's text as the grid shows it. */
export function displayText(value: CellValue, format: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" && isErrorText(value)) return value;
  return numfmt.format(format, value);
}
