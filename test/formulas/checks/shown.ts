/** Where the live checks of a sheet show, by the workbench's calculation and by LibreOffice's. */
import { columnName, toA1, type Grid, type LiveCheck } from "../../../src/form";
import { checkFormula } from "../../../src/workbook";
import type { CellValue } from "../../../src/scoring";
import { createNodeWorkbook } from "../../../workbench/workbook/univer/univerNode";
import { copiedFormula } from "../../../workbench/workbook/parts/content/references";
import { asCell, libreOffice } from "../support/engines";

/** "H16 全年完成值未填", sorted; a check over several columns is told once a row, in the first. */
export type Shown = string[];

interface Asked {
  name: string;
  row: number;
  column: number;
  formula: string;
}

/** The formula of each check in each row of its range, as Excel reads it there. */
function asked(checks: LiveCheck[]): Asked[] {
  return checks.flatMap((check) => {
    const { row: first, column, rows } = check.range;
    return Array.from({ length: rows }, (_, place) => {
      const at = { row: first + place, column };
      const formula = copiedFormula(checkFormula(check), check.range, at);
      return { name: `${toA1(at)} ${check.says}`, ...at, formula };
    });
  });
}

/** By the calculation that draws the conditional formats of the workbench. */
export function shownInWorkbench(grid: Grid, checks: LiveCheck[]): Shown {
  const model = createNodeWorkbook();
  const sheet = model.activeSheet();
  const rowCount = grid.values.length;
  const columnCount = grid.values[0]?.length ?? 0;
  const area = { ...grid.origin, rowCount, columnCount };
  model.enter(
    sheet,
    area,
    grid.values.map((line) => line.map(entered)),
  );
  return asked(checks)
    .filter(({ row, column, formula }) => isTrue(model.evaluate(sheet, row, column, formula)))
    .map(({ name }) => name)
    .sort();
}

function entered(value: CellValue): CellValue {
  if (typeof value !== "string" || value === "") return value ?? "";
  return value.startsWith("#") ? (asCell(value) ?? "") : `'${value}`;
}

function isTrue(value: unknown): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

/** By LibreOffice, which is handed the conditions as formulas beside the cells. */
export function shownInLibreOffice(grid: Grid, checks: LiveCheck[]): Shown {
  const all = asked(checks);
  const byRow = new Map<number, Asked[]>();
  for (const each of all) byRow.set(each.row, [...(byRow.get(each.row) ?? []), each]);
  const most = Math.max(...[...byRow.values()].map((list) => list.length));
  const width = grid.origin.column + (grid.values[0]?.length ?? 0);
  const above = Array.from({ length: grid.origin.row }, () => [] as CellValue[]);
  const sheet = [...above, ...grid.values].map((line, row) => {
    const cells = Array.from({ length: width }, (_, column) =>
      asCell(line[column - grid.origin.column] ?? null),
    );
    const conditions = Array.from({ length: most }, (_, place) => {
      const formula = byRow.get(row)?.[place]?.formula;
      return formula === undefined ? "=0" : `=IF(${formula.slice(1)},1,0)`;
    });
    return [...cells, ...conditions];
  });
  const columns = Array.from({ length: most }, (_, place) => columnName(width + place));
  const told = libreOffice(sheet, columns);
  return all
    .filter((each) => told[each.row]?.[byRow.get(each.row)?.indexOf(each) ?? 0] === "n1")
    .map(({ name }) => name)
    .sort();
}
