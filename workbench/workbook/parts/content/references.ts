import {
  parseA1Ref,
  stringifyA1Ref,
  stringifyTokens,
  tokenize,
  translateFormulaToA1,
  translateFormulaToR1C1,
} from "@borgar/fx";
import { areaOfCells, cellName } from "../../model/address";
import { shiftArea, type CellShift } from "../../model/area";

/** Formulas as texts whose references follow cells that move, or the formula that is copied. */

/**
 * The formula after a shift of cells.
 * @param isThere whether a reference with this sheet name (null: none) means the sheet of the shift
 */
export function shiftFormula(
  formula: string,
  isThere: (sheet: string | null) => boolean,
  shift: CellShift,
): string {
  const tokens = tokenize(formula, { mergeRefs: true });
  let changed = false;
  for (const token of tokens) {
    if (!token.type.startsWith("range")) continue;
    const moved = shiftReference(token.value, isThere, shift);
    changed ||= moved !== token.value;
    token.value = moved;
  }
  return changed ? stringifyTokens(tokens) : formula;
}

function shiftReference(
  text: string,
  isThere: (sheet: string | null) => boolean,
  shift: CellShift,
): string {
  const reference = parseA1Ref(text);
  if (!reference || !("range" in reference) || !reference.range) return text;
  if (!isThere(reference.context?.[0] ?? null)) return text;
  const { range } = reference;
  const moved = shiftArea(areaOfCells(range), shift);
  if (!moved) return "#REF!";
  if (range.top !== null) {
    range.top = moved.row;
    range.bottom = moved.row + moved.rowCount - 1;
  }
  if (range.left !== null) {
    range.left = moved.column;
    range.right = moved.column + moved.columnCount - 1;
  }
  return stringifyA1Ref(reference);
}

interface At {
  row: number;
  column: number;
}

/** In R1C1 notation, as seen from a cell. */
export function toR1C1(formula: string, at: At): string {
  return translateFormulaToR1C1(formula, cellName(at.row, at.column));
}

export function fromR1C1(formula: string, at: At): string {
  return translateFormulaToA1(formula, cellName(at.row, at.column));
}

/** The formula of one cell as Excel copies it to another: relative references move along. */
export function copiedFormula(formula: string, from: At, to: At): string {
  return fromR1C1(toR1C1(formula, from), to);
}
