import { refuseAbove } from "../account/limits";
import { cellKey, type Grid } from "../../form/model/grid";
import type { CellValue } from "../../words/cell";
import type { SourceCell, SourceRow } from "../recognise/sourceRow";
import { stripHtml } from "../../words/html";

/** The rows of a grid, each with the cells that hold something. Formulas without a value are blank. */
export function rowsOfGrid(grid: Grid): SourceRow[] {
  const spans = new Map(
    grid.merges.map((range) => [cellKey(range), { span: range.rows, width: range.columns }]),
  );
  return grid.values.map((line, r) => {
    const cells: SourceCell[] = [];
    line.forEach((raw, c) => {
      const value = shown(raw, grid.formulas[r]?.[c]);
      if (value === "" || value === null) return;
      const place = { row: grid.origin.row + r, column: grid.origin.column + c };
      const merged = spans.get(cellKey(place)) ?? single;
      const cell = cellOf(value, place.row, place.column, merged);
      const numberFormat = grid.numberFormats[r]?.[c];
      if (cell !== null) cells.push(numberFormat === undefined ? cell : { ...cell, numberFormat });
    });
    return { cells };
  });
}

/** Another add-in's function without a value still stands there, to be told. */
function shown(value: CellValue, formula: CellValue | undefined): CellValue {
  const foreign = typeof formula === "string" && formula.includes("_xldudf_");
  return foreign && (value === "" || value === null || value === "#NAME?") ? formula : value;
}

const single = { span: 1, width: 1 };

/** A source cell, or null for one that shows nothing. */
export function cellOf(
  value: CellValue,
  row: number,
  column: number,
  merged: Pick<SourceCell, "span" | "width"> = single,
): SourceCell | null {
  if (value === null || value === "") return null;
  const printed = String(value).trim();
  const text = stripHtml(printed);
  if (text === "") return null;
  const hadHtml = text !== printed;
  return {
    text,
    value,
    place: { row, column },
    column,
    ...merged,
    ...(hadHtml ? { hadHtml } : {}),
  };
}

/**
 * A grid of plain texts, as from tab-separated text or a table of a file.
 * @throws ImportError tooManyCells when it would have too many once its rows are equally long
 */
export function gridOfTexts(
  rows: readonly (readonly CellValue[])[],
  merges: Grid["merges"] = [],
  sheetName = "",
): Grid {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  refuseAbove("tooManyCells", rows.length * width);
  const values = rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ""));
  return {
    sheetId: "",
    sheetName,
    origin: { row: 0, column: 0 },
    values,
    formulas: values,
    numberFormats: [],
    merges,
    isProtected: false,
  };
}
