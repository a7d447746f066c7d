import {
  familyOf,
  rulesOf,
  type Field,
  type FormRules,
  type PerformanceForm,
  type SheetForm,
} from "../../form";
import type { CellAddress } from "../../form/model/grid";
import { isBlank, isCellError, readNumber, readPoints, sumExact } from "../../scoring";
import { pointsText } from "../figures";
import type { Gap, GapKind, Piece, Quoted } from "./narrativeReport";

/** A form that is reported on, and what its cells show. */
export interface Reported {
  form: PerformanceForm;
  rules: FormRules;
  /** True for a form of Liaoning, which counts money in 万元. */
  isLiaoning: boolean;
  /** What a field's cell shows, as one sees it; "" where it is blank. */
  shown: (field: Field) => string;
}

/**
 * A form to report on.
 * @param texts what the cells of the grid show, in the grid's shape
 */
export function reported({ grid, form }: SheetForm, texts: readonly string[][]): Reported {
  const { row: top, column: left } = grid.origin;
  return {
    form,
    rules: rulesOf(form),
    isLiaoning: familyOf(form.kind).isLiaoning,
    shown({ value, at, isReadOut }) {
      if (isBlank(value)) return "";
      // A number that stands in a longer text is told alone, as it was read out of it.
      const text = at === null || isReadOut ? "" : (texts[at.row - top]?.[at.column - left] ?? "");
      return text.trim() || String(value).trim();
    },
  };
}

export function gap(kind: GapKind, what: string, at: CellAddress | null = null): Gap {
  return { gap: kind, what, at };
}

/** What a form has no cell for. */
export const NONE = "—";

/** What a field says, or the gap that it leaves. */
export function textOf({ shown }: Reported, field: Field, what: string): Piece {
  const { value, at, formula } = field;
  if (isBlank(value)) {
    return at === null ? NONE : gap(formula === undefined ? "toFill" : "open", what, at);
  }
  return isCellError(value) ? unread(field, shown(field), what) : quote(shown(field), at);
}

/** What a cell shows can't be read as what it is to be. */
function unread({ at }: Field, shows: string, what: string): Gap {
  return { ...gap("notJudged", what, at), shows };
}

/** A field that holds points, or the gap that it leaves: a sign, a text or an error is none. */
export function pointsPiece(source: Reported, field: Field, what: string): Piece {
  const { value } = field;
  const isTold = isBlank(value) || typeof readPoints(value, "score") === "number";
  return isTold ? textOf(source, field, what) : unread(field, source.shown(field), what);
}

/** Likewise of an amount or a rate. */
export function numberPiece(source: Reported, field: Field, what: string): Piece {
  const { value } = field;
  const isTold = isBlank(value) || typeof readNumber(value) === "object";
  return isTold ? textOf(source, field, what) : unread(field, source.shown(field), what);
}

/** A part of what a cell shows, or all of it. */
export function quote(text: string, at: CellAddress | null): Quoted {
  return { text, how: "cell", from: at === null ? [] : [at] };
}

export function addressesOf(fields: readonly Field[]): CellAddress[] {
  return fields.flatMap(({ at }) => (at === null ? [] : [at]));
}

/** How many these are, counted from their cells. */
export function countOf(fields: readonly Field[]): Quoted {
  return { text: String(fields.length), how: "count", from: addressesOf(fields) };
}

/** What several fields of points hold together: null where one is blank, NaN where one can't be read. */
export function sumOf(fields: readonly Field[]): number | null {
  const points = fields.map(({ value }) => readPoints(value, "score"));
  if (points.length === 0 || points.includes(null)) return null;
  const numbers = points.filter((each): each is number => typeof each === "number");
  return numbers.length < points.length ? Number.NaN : sumExact(numbers);
}

/** The sum of points, or why there is none. */
export function sumPiece(fields: readonly Field[], what: string): Piece {
  const sum = sumOf(fields);
  if (sum === null) return gap("open", what);
  if (Number.isNaN(sum)) return gap("notJudged", what);
  return { text: pointsText(sum), how: "sum", from: addressesOf(fields) };
}
