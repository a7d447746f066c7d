import { columnName, type CellAddress, type Grid } from "../../form/model/grid";
import { readForm } from "../../form/read/readForm";
import { defaultPackOf } from "../../form/rules";
import { defaultPack, rulePacks } from "../../scoring";
import { isBlank } from "../../words/cell";
import { cellsOf, isCovered, type Cells } from "./cells";
import { headingText, tableAt, type Table } from "./headings";
import { ownRulesOn, rulesCell } from "./plan";
import { scoredRows, totalCells } from "./rows";
import type { HeadingRows, TableWish } from "./wish";

/** A column as a person chooses it. */
export interface TableColumn {
  column: number;
  letter: string;
  /** Empty where no word stands over it. */
  heading: string;
  /** True where nothing stands in it beside the table. */
  isEmpty: boolean;
}

/** A table that formulas can be written into, and what is proposed. */
export interface FoundTable {
  grid: Grid;
  table: Table;
  heading: HeadingRows;
  columns: TableColumn[];
  /** Cells below the table that a word says hold a sum. */
  totals: CellAddress[];
  /** The cell 评分规则 of the form on the sheet; null without one. */
  rulesCell: string | null;
  /** True where the workbook has a sheet 评分规则, whose range the functions take as rules. */
  hasOwnRules: boolean;
  rulePacks: { id: string; title: { "zh-CN": string; "en-US": string } }[];
  wish: TableWish;
}

/** Empty columns that are offered right of the used range. */
const FREE_COLUMNS = 3;
const EXCEL_COLUMNS = 16_384;

/** The table that a person stands in; null where no row of the sheet is a heading. */
export function proposeTable(grid: Grid, selected: CellAddress): FoundTable | null {
  if (grid.values.length === 0) return null;
  const cells = cellsOf(grid);
  const table = tableAt(cells, selected);
  if (table === null) return null;
  const columns = columnsOf(cells, table);
  const wish = proposedWish(grid, cells, table, columns);
  const totals = totalCells(cells, table, wish);
  const free = totals.find((at) => isBlank(cells.value(at.row, at.column)));
  return {
    grid,
    table,
    heading: table.heading,
    columns,
    totals,
    rulesCell: rulesCell(grid),
    hasOwnRules: ownRulesOn(grid) !== null,
    rulePacks: rulePacks.map(({ id, title }) => ({ id, title })),
    wish: { ...wish, total: free ?? null },
  };
}

function columnsOf(cells: Cells, table: Table): TableColumn[] {
  const columns: TableColumn[] = [];
  const last = Math.min(cells.right + FREE_COLUMNS, EXCEL_COLUMNS - 1);
  for (let column = cells.left; column <= last; column++) {
    const heading = headingText(cells, table.heading, column);
    const isEmpty = heading === "" && isEmptyBeside(cells, table, column);
    columns.push({ column, letter: columnName(column), heading, isEmpty });
  }
  return columns;
}

function isEmptyBeside(cells: Cells, { heading, end }: Table, column: number): boolean {
  for (let row = heading.first; row <= end; row++) {
    if (!isBlank(cells.value(row, column)) || isCovered(cells, { row, column })) return false;
  }
  return true;
}

function proposedWish(
  grid: Grid,
  cells: Cells,
  table: Table,
  columns: readonly TableColumn[],
): TableWish {
  const of = (part: Parameters<typeof table.columns.get>[0]) => table.columns.get(part) ?? null;
  const rightmost = columns.filter(({ heading }) => heading !== "").pop()?.column ?? cells.right;
  const free = columns.find(({ column, isEmpty }) => isEmpty && column > rightmost)?.column ?? null;
  const weight = of("weight");
  const form = readForm(grid);
  const wish: TableWish = {
    inputs: {
      operator: of("operator"),
      target: of("target"),
      actual: of("actual"),
      unit: of("unit"),
      weight,
    },
    outputs: {
      completion: of("completion") ?? (weight === null ? free : null),
      score: weight === null ? null : (of("score") ?? free),
      check: null,
    },
    total: null,
    firstRow: table.heading.last + 1,
    lastRow: table.end,
    rules:
      form === null
        ? defaultPack.id
        : form.rulePack.at === null
          ? defaultPackOf(form.kind).id
          : "sheet",
    overwrite: false,
  };
  const rows = scoredRows(cells, table, wish);
  const [first = wish.firstRow] = rows;
  return { ...wish, firstRow: first, lastRow: rows[rows.length - 1] ?? wish.lastRow };
}
