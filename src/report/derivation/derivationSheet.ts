import { styled, styles } from "../../form/plan/planStyle";
import { tableToRead } from "../../form/plan/tableSheet";
import { derivationNameOf } from "./derivationName";
import type { CellRange, SheetPlan } from "../../form";

/** The whole derivation of a form in words, as a table. */
export interface DerivationTable {
  /** Of the sheet that it is of. */
  sheetName: string;
  title: string;
  /** One for each of the columns: part, row, weight, score, how it comes about. */
  headings: string[];
  rows: DerivationRow[];
  /** The total and what it is called. */
  total: { label: string; score: string };
}

export interface DerivationRow {
  section: string;
  name: string;
  weight: string;
  /** Empty where it has none. */
  score: string;
  steps: string[];
}

const WIDTHS = [80, 170, 45, 50, 395];
const [SECTION, NAME, STEPS] = [0, 1, 4];
const FIRST = 2;
const LOWEST = { title: 34, row: 20 };

/** Plans a sheet with how each score of a form comes about, to be printed or handed on: words and numbers, no formulas. */
export function planDerivation(table: DerivationTable): SheetPlan {
  const { sheetName, title, headings, rows, total } = table;
  const columns = WIDTHS.length;
  const last = FIRST + rows.length;
  const cells: SheetPlan["cells"] = [
    lineOf([title]),
    lineOf(headings),
    ...rows.map(({ section, name, weight, score, steps }) =>
      lineOf([section, name, numberOf(weight), numberOf(score), steps.join("\n")]),
    ),
    lineOf([total.label, "", "", numberOf(total.score), ""]),
  ];
  const whole: CellRange = { row: 0, column: 0, rows: cells.length, columns };
  const across = (row: number): CellRange => ({ row, column: 0, rows: 1, columns });
  const column = (at: number): CellRange => ({
    row: FIRST,
    column: at,
    rows: rows.length,
    columns: 1,
  });
  return {
    name: derivationNameOf(sheetName),
    ...tableToRead(cells, WIDTHS, LOWEST, FIRST),
    styles: [
      ...styled(styles.title, [across(0)]),
      ...styled(styles.body, [{ ...whole, row: 1, rows: whole.rows - 1 }]),
      ...styled(styles.label, [across(1), across(last)]),
      ...styled(styles.text, [column(SECTION), column(NAME), column(STEPS)]),
    ],
    merges: [across(0)],
    firstInput: { row: FIRST, column: SECTION },
  };
}

function lineOf(values: (string | number)[]): SheetPlan["cells"][number] {
  return WIDTHS.map((_, column) => {
    const value = values[column];
    return value === undefined || value === "" ? null : { value };
  });
}

/** A figure of the report as the number it is. */
function numberOf(figure: string): string | number {
  const number = Number(figure);
  return figure.trim() === "" || Number.isNaN(number) ? figure : number;
}
