import { toA1, type CellRange } from "../../form/model/grid";
import type { Field } from "../../form/model/performanceForm";
import type { LiveCheck } from "../../form/plan/sheetPlan";

/** A check of one row. */
type RowCheck = LiveCheck;

/**
 * A check that shows in cells of a row, side by side, and looks at others. None where one of them has no
 * cell on the sheet.
 * @param shows the cells that it colours; only the first where they do not stand side by side
 * @param when the condition, given the names of the cells looked at: $E16
 */
export function rowCheck(
  { look, says }: Pick<LiveCheck, "look" | "says">,
  shows: Field[],
  looksAt: Field[],
  when: (...cells: string[]) => string,
): RowCheck[] {
  const range = across(shows);
  const cells = looksAt.flatMap(({ at }) => (at === null ? [] : [`$${toA1(at)}`]));
  if (range === null || cells.length < looksAt.length) return [];
  return [{ range, condition: when(...cells), says, look }];
}

/** The cells of a row as one range. */
function across(fields: Field[]): CellRange | null {
  const [first, ...others] = fields.map(({ at }) => at);
  if (first === null || first === undefined) return null;
  const areSideBySide = others.every(
    (at, place) => at?.row === first.row && at.column === first.column + place + 1,
  );
  return { ...first, rows: 1, columns: areSideBySide ? fields.length : 1 };
}

/**
 * The checks of rows: one for each run of rows right below each other, written for its first row.
 * @param fieldsOf the fields of a row that its checks look at or show in
 */
export function checksOfRows<Row extends { row: number }>(
  rows: Row[],
  fieldsOf: (row: Row) => Field[],
  checksOf: (row: Row) => RowCheck[],
): LiveCheck[] {
  return runsOf(rows, fieldsOf).flatMap((run) =>
    run
      .slice(0, 1)
      .flatMap(checksOf)
      .map((check) => ({ ...check, range: { ...check.range, rows: run.length } })),
  );
}

function runsOf<Row extends { row: number }>(
  rows: Row[],
  fieldsOf: (row: Row) => Field[],
): Row[][] {
  const columnsOf = (row: Row) => fieldsOf(row).map(({ at }) => at?.column);
  const runs: Row[][] = [];
  let columns = "";
  for (const row of rows) {
    const run = runs[runs.length - 1];
    const own = JSON.stringify(columnsOf(row));
    const isNext = run?.[run.length - 1]?.row === row.row - 1 && own === columns;
    if (isNext) run?.push(row);
    else runs.push([row]);
    columns = own;
  }
  return runs;
}
