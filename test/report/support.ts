/** Forms whose cells stand where the table below says, and plans as tables to be compared with others written by hand. */
import {
  makeForm,
  rangeToA1,
  type CellAddress,
  type FormValues,
  type Grid,
  type PerformanceForm,
  type SheetForm,
  type SheetPlan,
} from "../../src/form";
import type { CellValue } from "../../src/scoring";
import { addresses, printed as everyPrint } from "../form/plans";
import { placeForm, type Layout } from "../support/placedForm";

/** "J30" as an address. */
export { cellAt as at } from "../support/placedForm";

const layout: Layout = {
  cells: {
    ...{ title: "A1", year: "A2", unit: "B3", project: "D3", authority: "F3", rulePack: "H3" },
    ...{ income: "B4", expenditure: "D4", goal: "A10", achievement: "B10", total: "J30" },
  },
  columns: {
    ...{ "tasks.name": "A", "tasks.budget": "B", "tasks.allocated": "C", "tasks.executed": "D" },
    ...{ "tasks.rate": "E", "tasks.weight": "F", "tasks.score": "G" },
    ...{ "indicators.level1": "A", "indicators.level2": "B", "indicators.name": "C" },
    ...{ "indicators.operator": "D", "indicators.target": "E", "indicators.unit": "F" },
    ...{ "indicators.actual": "G", "indicators.completion": "H", "indicators.weight": "I" },
    ...{
      "indicators.score": "J",
      "indicators.reasons.funding": "K",
      "indicators.reasons.system": "L",
    },
    ...{ "indicators.reasons.other": "O", "indicators.measure": "P", "indicators.adjusted": "Q" },
  },
  firstRows: { tasks: 6, indicators: 12 },
};

/** A form on a sheet, its cells where the table says; of the paths that `without` names it has none. */
export function onSheet(values: FormValues, sheetName = "表", without?: RegExp): SheetForm {
  const form = placeForm(values, layout, without);
  return { grid: gridOf([], sheetName), form };
}

/** A grid of values; a text that begins with = is a formula that shows "x". */
export function gridOf(
  cells: CellValue[][],
  sheetName = "表",
  origin: CellAddress = { row: 0, column: 0 },
): Grid {
  const isFormula = (cell: CellValue) => typeof cell === "string" && cell.startsWith("=");
  return {
    ...{ sheetId: `id of ${sheetName}`, sheetName, origin, formulas: cells },
    values: cells.map((line) => line.map((cell) => (isFormula(cell) ? "x" : cell))),
    numberFormats: cells.map((line) => line.map(() => "General")),
    ...{ merges: [], isProtected: false },
  };
}

/** The form alone, on no sheet. */
export function unplaced(values: FormValues): PerformanceForm {
  return makeForm(values);
}

/** What is written into each cell: its formula, or else its value; null for what is left empty. */
export function writtenIn({ cells }: Pick<SheetPlan, "cells">): (CellValue | null)[][] {
  return cells.map((line) =>
    line.map((cell) => (cell === null ? null : (cell.formula ?? cell.value))),
  );
}

/** What each cell shows before anything is calculated. */
export function shownIn({ cells }: Pick<SheetPlan, "cells">): (CellValue | null)[][] {
  return cells.map((line) => line.map((cell) => (cell === null ? null : cell.value)));
}

/** Each look and the ranges that have it, "A1:B2 C3". */
export function looksIn({ styles }: Pick<SheetPlan, "styles">): [string, object][] {
  return styles.map(({ ranges, style }) => [addresses(ranges), style]);
}

/** How a table to be read is printed. */
export const printed = (area: string, headings: number) => ({
  ...everyPrint,
  printArea: area,
  titleRows: { first: headings, last: headings },
});

/** The print of a plan, its area by name. */
export function printOf({ print }: Pick<SheetPlan, "print">): object {
  return { ...print, printArea: rangeToA1(print.printArea) };
}
