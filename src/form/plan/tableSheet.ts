import type { CellRange } from "../model/grid";
import { rowHeights, type PlacedText } from "./rowHeight";
import type { SheetPlan } from "./sheetPlan";

/** How a sheet that is one table below its title is printed: a page wide, its headings on each page. */
export function printOfTable(printArea: CellRange, headings: number): SheetPlan["print"] {
  return {
    orientation: "landscape",
    paper: "A4",
    fitToPagesWide: 1,
    printArea,
    titleRows: { first: headings, last: headings },
    footer: "第 &P 页，共 &N 页",
    margins: { top: 1.5, bottom: 1.5, left: 1.2, right: 1.2 },
  };
}

/** The least heights of a table's lines in points; a `note` stands under the title, across the table. */
interface LowestLines {
  title: number;
  note?: number;
  row: number;
}

/**
 * The heights that show all texts of such a sheet. What a formula gives is short.
 * @param columns how many of them are printed; what stands beyond is not looked at
 */
export function heightsOfTable(
  cells: SheetPlan["cells"],
  widths: number[],
  lowest: LowestLines,
  columns = widths.length,
): SheetPlan["rowHeights"] {
  const isNote = (row: number) => row === 1 && lowest.note !== undefined;
  const texts: PlacedText[] = cells.flatMap((line, row) =>
    line.slice(0, columns).flatMap((cell, column) => {
      if (cell === null || cell.formula !== undefined || row === 0) return [];
      const range = { row, column, rows: 1, columns: isNote(row) ? columns : 1 };
      return [{ text: String(cell.value), range }];
    }),
  );
  const least = cells.map((_, row) =>
    row === 0 ? lowest.title : isNote(row) ? (lowest.note ?? lowest.row) : lowest.row,
  );
  return rowHeights(texts, widths, least).map((height, row) => ({ row, height }));
}

/**
 * The parts of a plan that all sheets share which are one table to be read: printed whole, its headings kept in view,
 * and nothing to be filled in by rules.
 * @param first the row below the headings
 */
export function tableToRead(
  cells: SheetPlan["cells"],
  widths: number[],
  lowest: LowestLines,
  first: number,
): Omit<SheetPlan, "name" | "styles" | "merges" | "firstInput"> {
  const whole: CellRange = { row: 0, column: 0, rows: cells.length, columns: widths.length };
  return {
    rows: whole.rows,
    columns: whole.columns,
    cells,
    rules: [],
    checks: [],
    columnWidths: widths,
    rowHeights: heightsOfTable(cells, widths, lowest),
    frozenRows: first,
    print: printOfTable(whole, first - 1),
    protect: false,
  };
}

/** What formulas show now in place of them, so that a long name is seen whole. */
export function valuesOf(cells: SheetPlan["cells"]): SheetPlan["cells"] {
  return cells.map((line) => line.map((content) => content && { value: content.value }));
}
