import type { CellAddress, Field } from "../form";
import type { CellContent } from "../form/model/cellEdit";
import { quotedSheet } from "../form/model/grid";
import { referenceTo } from "../form/review/sheetReference";
import { absolute } from "../formulas/addresses";

/** The cells of another sheet from one of a column to another below it, as a formula names them. */
export function rangeIn(sheetName: string, first: CellAddress, last: CellAddress): string {
  return `${quotedSheet(sheetName)}!${absolute(first)}:${absolute(last)}`;
}

/** A cell of the form as it is from now on; a value that was read out of a longer text can't be followed. */
export function contentFrom(sheetName: string, field: Field): CellContent {
  const { value } = field;
  if (field.at === null || field.isReadOut === true) return { value };
  const cell = referenceTo(sheetName, field.at);
  return { value, formula: `=IF(${cell}="","",${cell})` };
}

/** Likewise of a text: an empty cell that a formula names is 0. */
export function textFrom(sheetName: string, field: Field): CellContent {
  const { value } = field;
  if (field.at === null || field.isReadOut === true) return { value: value ?? "" };
  return { value: value ?? "", formula: `=${referenceTo(sheetName, field.at)}&""` };
}
