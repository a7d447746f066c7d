import { numfmt } from "@univerjs/core";
import { ErrorValue, errors } from "../errors";
import { roundHalf } from "./textNumbers";
import { numberInText, toBoolean, toNumber, toText, type Operand, type Scalar } from "../values";
import { wildcardPattern } from "./criteria";
import { flat, many, operands, scalars, type FunctionTable } from "./definition";
import type { Evaluation } from "../evaluation";

const whole = (value: Scalar) => Math.trunc(toNumber(value));

function part(from: "start" | "end") {
  return scalars(1, 2, (text, count = 1) => {
    const length = whole(count);
    if (length < 0) return errors.value;
    const characters = toText(text);
    return from === "start"
      ? characters.slice(0, length)
      : characters.slice(Math.max(0, characters.length - length));
  });
}

/** Characters count as two bytes where a Chinese Excel counts bytes (LENB). */
function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += (character.codePointAt(0) ?? 0) > 255 ? 2 : 1;
  return bytes;
}

function find(sought: Scalar, text: Scalar, start: Scalar = 1): Scalar {
  const from = whole(start) - 1;
  const place = toText(text).indexOf(toText(sought), from);
  return from < 0 || place < 0 ? errors.value : place + 1;
}

/** SEARCH: FIND without regard to case, with wildcards. */
function search(sought: Scalar, text: Scalar, start: Scalar = 1): Scalar {
  const from = whole(start) - 1;
  if (from < 0) return errors.value;
  const source = wildcardPattern(toText(sought))
    .source.slice(1, -1)
    .replace(/\*(?=$)/, "*?");
  const place = toText(text).slice(from).search(new RegExp(source, "i"));
  return place < 0 ? errors.value : from + place + 1;
}

function substitute(text: Scalar, old: Scalar, fresh: Scalar, which?: Scalar): Scalar {
  const source = toText(text);
  const sought = toText(old);
  if (sought === "") return source;
  const pieces = source.split(sought);
  if (which === undefined) return pieces.join(toText(fresh));
  const n = whole(which);
  if (n < 1) return errors.value;
  if (n >= pieces.length) return source;
  return pieces.slice(0, n).join(sought) + toText(fresh) + pieces.slice(n).join(sought);
}

/** TEXT: Chinese writing of a number format's letters included. */
function formatted(value: Scalar, pattern: Scalar): Scalar {
  const format = toText(pattern);
  if (typeof value === "boolean") return toText(value);
  const number = typeof value === "string" ? numberInText(value) : toNumber(value);
  if (number === null) return numfmt.format(format, value);
  try {
    return numfmt.format(format, roundHalf(number, format), { throws: true });
  } catch {
    return errors.value;
  }
}

function valueOf(text: Scalar): Scalar {
  if (typeof text === "number") return text;
  if (typeof text !== "string") return errors.value;
  return numberInText(text) ?? errors.value;
}

function joined(values: Evaluation, args: Operand[]): Scalar[] {
  return args.flatMap((arg) => [...flat(values.matrix(arg))]);
}

/** "张  三 " becomes "张 三"; only the ASCII space counts. */
function trim(text: string): string {
  return text.replace(/ +/g, " ").replace(/^ | $/g, "");
}

const capitals = (text: string) =>
  text
    .toLowerCase()
    .replace(
      /(^|[^\p{L}'])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );

export const textFunctions: FunctionTable = {
  LEFT: part("start"),
  RIGHT: part("end"),
  MID: scalars(3, 3, (text, start, count) => {
    const from = whole(start ?? null);
    const length = whole(count ?? null);
    return from < 1 || length < 0
      ? errors.value
      : toText(text ?? null).slice(from - 1, from - 1 + length);
  }),
  LEN: scalars(1, 1, (text) => toText(text).length),
  LENB: scalars(1, 1, (text) => byteLength(toText(text))),
  LOWER: scalars(1, 1, (text) => toText(text).toLowerCase()),
  UPPER: scalars(1, 1, (text) => toText(text).toUpperCase()),
  PROPER: scalars(1, 1, (text) => capitals(toText(text))),
  TRIM: scalars(1, 1, (text) => trim(toText(text))),
  /** What it shows; where it leads is for the grid to follow. */
  HYPERLINK: scalars(1, 2, (link, text) => text ?? link ?? null),

  CLEAN: scalars(1, 1, (text) => toText(text).replace(/[\x00-\x1f]/g, "")),
  REPT: scalars(2, 2, (text, count) => {
    const times = whole(count);
    const source = toText(text);
    return times < 0 || times * source.length > 32_767 ? errors.value : source.repeat(times);
  }),
  FIND: scalars(2, 3, find),
  SEARCH: scalars(2, 3, search),
  SUBSTITUTE: scalars(3, 4, substitute),
  REPLACE: scalars(4, 4, (text, start, count, fresh) => {
    const from = whole(start) - 1;
    const length = whole(count);
    if (from < 0 || length < 0) return errors.value;
    const source = toText(text);
    return source.slice(0, from) + toText(fresh) + source.slice(from + length);
  }),
  EXACT: scalars(2, 2, (a, b) => toText(a) === toText(b)),
  CHAR: scalars(1, 1, (code) => {
    const number = whole(code);
    return number < 1 || number > 255 ? errors.value : String.fromCharCode(number);
  }),
  CODE: scalars(1, 1, (text) => toText(text).charCodeAt(0) || errors.value),
  UNICHAR: scalars(1, 1, (code) => {
    const number = whole(code);
    return number < 1 || number > 0x10ffff ? errors.value : String.fromCodePoint(number);
  }),
  UNICODE: scalars(1, 1, (text) => toText(text).codePointAt(0) ?? errors.value),
  T: scalars(1, 1, (value) => (typeof value === "string" ? value : "")),
  VALUE: scalars(1, 1, valueOf),
  NUMBERVALUE: scalars(1, 3, (text) =>
    valueOf(typeof text === "string" ? text.replace(/\s/g, "") : text),
  ),
  TEXT: scalars(2, 2, formatted),
  FIXED: scalars(1, 3, (value, digits = 2, plain = false) => {
    const places = whole(digits);
    const decimals = places > 0 ? `.${"0".repeat(places)}` : "";
    return formatted(toNumber(value), (toBoolean(plain) ? "0" : "#,##0") + decimals);
  }),
  CONCATENATE: scalars(1, many, (...texts) => texts.map(toText).join("")),
  CONCAT: operands(1, many, (values, args) => {
    const all = joined(values, args);
    return all.find((each) => each instanceof ErrorValue) ?? all.map(toText).join("");
  }),
  TEXTJOIN: operands(3, many, (values, [delimiter = null, skipEmpty = null, ...args]) => {
    const all = joined(values, args);
    const error = all.find((each) => each instanceof ErrorValue);
    if (error) return error;
    const skips = toBoolean(values.scalar(skipEmpty));
    const texts = all.map(toText).filter((text) => !skips || text !== "");
    return texts.join(toText(values.scalar(delimiter)));
  }),
};
