import type { CellRange, Grid } from "../../form/model/grid";
import type { CellValue } from "../../words/cell";
import type { CellRule } from "../../form/plan/sheetPlan";
import { toEntry } from "../cellText";
import { drawRule } from "../newSheet/drawSheet";

/** What stands in a line of cells and how they look: enough to lay the line down elsewhere, or again. */
export interface RowLook {
  range: CellRange;
  entries: (string | number | boolean)[];
  numberFormats: string[];
  formats: Excel.CellPropertiesFormat[];
  lists: CellList[];
}

/** What a cell lets in, and what it says of that; null where it lets in anything. */
type CellList = Pick<
  Excel.DataValidation,
  "rule" | "prompt" | "errorAlert" | "ignoreBlanks" | "type"
> | null;

const wholeFormat: Excel.CellPropertiesFormatLoadOptions = {
  borders: { color: true, style: true, weight: true },
  fill: { color: true },
  font: {
    ...{ name: true, size: true, color: true },
    ...{ bold: true, italic: true, underline: true, strikethrough: true },
  },
  horizontalAlignment: true,
  verticalAlignment: true,
  wrapText: true,
  indentLevel: true,
  shrinkToFit: true,
  textOrientation: true,
  protection: true,
};

/** Asks for a line of cells; what is returned is called after the caller's sync, with the sheet as it was read then. */
export function loadLook(sheet: Excel.Worksheet, range: CellRange): (grid: Grid) => RowLook {
  const cells = rangeOf(sheet, range);
  const formats = cells.getCellProperties({ format: wholeFormat });
  const lists = Array.from({ length: range.columns }, (_, column) => {
    const { dataValidation } = cells.getCell(0, column);
    dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks");
    return dataValidation;
  });
  return (grid) => ({
    range,
    entries: lineOf(grid.formulas, grid, range).map((value, column) => {
      const isFormula = value !== lineOf(grid.values, grid, range)[column];
      return isFormula ? (value as string) : toEntry({ value: value ?? "" });
    }),
    numberFormats: lineOf(grid.numberFormats, grid, range).map((format) => format ?? "General"),
    formats: formats.value[0]?.map(({ format }) => format ?? {}) ?? [],
    lists: lists.map(({ type, rule, prompt, errorAlert, ignoreBlanks }) =>
      type === "None" ? null : { type, rule, prompt, errorAlert, ignoreBlanks },
    ),
  });
}

function lineOf<Value extends CellValue>(
  matrix: Value[][],
  { origin }: Grid,
  { row, column, columns }: CellRange,
): (Value | undefined)[] {
  const cells = matrix[row - origin.row] ?? [];
  return Array.from({ length: columns }, (_, across) => cells[column + across - origin.column]);
}

/**
 * Lays a line down in another row, over what is there.
 * @param isCovered the columns that a merged area hides there, which take nothing
 * @param custom the rules of cells whose rule is a formula, which names cells of the row that it was made for
 */
export function putLook(
  sheet: Excel.Worksheet,
  row: number,
  look: RowLook,
  isCovered: (column: number) => boolean,
  custom: readonly CellRule[],
): void {
  const cells = rangeOf(sheet, { ...look.range, row });
  cells.format.fill.clear();
  cells.setCellProperties([look.formats.map((format) => ({ format: asWritten(format) }))]);
  cells.numberFormat = [look.numberFormats];
  cells.formulas = [
    look.entries.map((entry, place) => (isCovered(look.range.column + place) ? null : entry)),
  ];
  cells.dataValidation.clear();
  look.lists.forEach((list, place) => {
    if (list === null) return;
    if (list.type !== "Custom") return putList(cells.getCell(0, place).dataValidation, list);
    const column = look.range.column + place;
    for (const rule of custom) {
      if (rule.ranges.some((range) => range.column === column)) drawRule(sheet, rule);
    }
  });
}

function putList(cell: Excel.DataValidation, list: NonNullable<CellList>): void {
  // Excel tells every kind of rule and takes but one.
  const kinds = Object.entries(list.rule).filter(([, rule]) => rule !== null && rule !== undefined);
  cell.rule = Object.fromEntries(kinds);
  cell.ignoreBlanks = list.ignoreBlanks;
  cell.prompt = list.prompt;
  cell.errorAlert = list.errorAlert;
}

const WHITE = /^(?:#FFFFFF)?$/i;

/** A cell without a fill reads as white, and a line that is none has no colour to be set. */
function asWritten({ fill, borders, ...format }: Excel.CellPropertiesFormat) {
  const isFilled = !WHITE.test(fill?.color ?? "");
  const sides = Object.entries((borders ?? {}) as Record<string, Excel.CellBorder>);
  const drawn = sides.map(([side, border]) => [
    side,
    border.style === "None" ? { style: "None" } : border,
  ]);
  return {
    ...format,
    ...(isFilled ? { fill: { color: fill?.color } } : {}),
    borders: Object.fromEntries(drawn) as Excel.CellBorderCollection,
  };
}

/** A range of a sheet as Excel counts it. */
export function rangeOf(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(range.row, range.column, range.rows, range.columns);
}
