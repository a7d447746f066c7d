import {
  loadRuleReader,
  type CellAddress,
  type CellRange,
  type Grid,
  type LiveCheck,
  type PerformanceForm,
} from "../../form";
import type { CellContent } from "../../form/model/cellEdit";
import { formulaIn } from "../../form/model/grid";
import type { CellRule } from "../../form/plan/sheetPlan";
import { cellRulesOf } from "../../form/plan/planRules";
import type { PlannedRows } from "../../formulas/rows";
import { liveChecksInPlace } from "../../formulas/checks";
import {
  bearsChecks,
  readRows,
  writeRows,
  type RowLook,
  type RowsRead,
  type RowsWork,
} from "../../workbook";
import { areChecksSet } from "./setChecks";

/** What takes a change of rows back. */
export interface RowsUndo {
  sheetId: string;
  /** The row that came, which goes again; and what else is undone with it. */
  work: Omit<RowsWork, "laid" | "contents">;
  /** The row that went, as it was. */
  returns: RowsWork["laid"];
  /** Rows that moved, and go back with what stands in them by then. */
  moved: { from: CellRange; to: number; custom: CellRule[] }[];
  /** Cells that get back what they held, unless a person has changed them since. */
  contents: { at: CellAddress; content: CellContent; after: CellAddress; expected: unknown }[];
  checks: LiveCheck[];
  /** By what the sheet is known to have its rows still where they were left. */
  left: string;
  come: number | null;
}

/** What became of it. */
export interface RowsTakenBack {
  /** False where rows have come or gone since, or the new row was filled in: nothing was done. */
  isDone: boolean;
  /** Cells that were changed since and stay as they are. */
  kept: number;
}

/** What takes back a change that was just made. */
export function undoOf(done: {
  planned: PlannedRows;
  read: RowsRead;
  written: Grid;
  work: RowsWork;
  before: PerformanceForm;
}): RowsUndo {
  const { planned, read, written, work, before } = done;
  const { grid, sizes, looks } = read;
  const { gone, come, moved, moving, part } = planned;
  const first = before[part][0]?.row ?? 0;
  const end = first + before[part].length;
  const customOf = (row: number) =>
    cellRulesOf(rowAlone(before, part, row)).filter(
      ({ formula, ranges }) => formula !== undefined && ranges.some((range) => range.row === row),
    );
  const isInBlock = (area: CellRange) => area.row < end && area.row + area.rows > first;
  const goneLook = looks.find(({ range }) => range.row === gone);
  return {
    sheetId: grid.sheetId,
    work: {
      apart: planned.together.filter(({ rows }) => rows > 1),
      gone: come,
      come: gone,
      whole: planned.whole,
      fresh: [],
      together: grid.merges.filter(
        (area) => isInBlock(area) && (area.rows > 1 || area.row === gone),
      ),
      heights: heightsBefore(planned, work, (row) => sizes.rowHeights[row - grid.origin.row] ?? 0),
    },
    returns:
      gone === null || goneLook === undefined
        ? []
        : [{ row: gone, look: goneLook, custom: customOf(gone) }],
    moved: moved.map(({ from, to }) => ({
      from: { row: to, rows: 1, ...moving },
      to: from,
      custom: customOf(from),
    })),
    contents: contentsBefore(grid, written, planned),
    checks: liveChecksInPlace(before),
    left: rowsOf(written, planned),
    come,
  };
}

function rowAlone(
  form: PerformanceForm,
  part: "tasks" | "indicators",
  row: number,
): PerformanceForm {
  return {
    ...form,
    tasks: part === "tasks" ? form.tasks.filter((each) => each.row === row) : [],
    indicators: part === "indicators" ? form.indicators.filter((each) => each.row === row) : [],
  };
}

/** Where a line stands afterwards that stood in a row before; null for the one that went. */
function physicalAfter({ gone, come }: PlannedRows, row: number): number | null {
  if (row === gone) return null;
  const left = gone !== null && row > gone ? row - 1 : row;
  return come !== null && left >= come ? left + 1 : left;
}

function cellAfter(planned: PlannedRows, at: CellAddress): CellAddress | null {
  const { moved, moving } = planned;
  const isMoving = at.column >= moving.column && at.column < moving.column + moving.columns;
  const to = isMoving ? moved.find(({ from }) => from === at.row)?.to : undefined;
  const row = to ?? physicalAfter(planned, at.row);
  return row === null ? null : { row, column: at.column };
}

/** Formulas that are others now, and whatever was written over. */
function contentsBefore(grid: Grid, written: Grid, planned: PlannedRows): RowsUndo["contents"] {
  const touched = new Set(planned.contents.map(({ at }) => `${at.row},${at.column}`));
  return grid.formulas.flatMap((line, down) =>
    line.flatMap((_, across) => {
      const at = { row: grid.origin.row + down, column: grid.origin.column + across };
      const after = cellAfter(planned, at);
      if (after === null) return [];
      const content = contentAt(grid, at);
      const found = contentAt(written, after);
      const isOther =
        content.formula !== found.formula || touched.has(`${after.row},${after.column}`);
      return isOther ? [{ at, content, after, expected: found.formula ?? found.value }] : [];
    }),
  );
}

function contentAt(grid: Grid, { row, column }: CellAddress): CellContent {
  const [down, across] = [row - grid.origin.row, column - grid.origin.column];
  const formula = formulaIn(grid, down, across);
  const value = grid.values[down]?.[across] ?? "";
  const numberFormat = grid.numberFormats[down]?.[across];
  const format = numberFormat === undefined ? {} : { numberFormat };
  return formula === undefined ? { value, ...format } : { value, formula, ...format };
}

/** The heights of rows that got others, or went. */
function heightsBefore(
  planned: PlannedRows,
  work: RowsWork,
  heightAt: (row: number) => number,
): RowsWork["heights"] {
  const set = new Set(work.heights.map(({ row }) => row));
  const last = Math.max(planned.gone ?? 0, ...work.heights.map(({ row }) => row + 1));
  return Array.from({ length: last + 1 }, (_, row) => row).flatMap((row) => {
    const after = physicalAfter(planned, row);
    const height = heightAt(row);
    return height > 0 && (after === null || set.has(after)) ? [{ row, height }] : [];
  });
}

/** The rows of a sheet, by the merged areas over them and by what stands in the one that came. */
function rowsOf(grid: Grid, { come }: Pick<PlannedRows, "come">): string {
  const areas = grid.merges.map(({ row, column, rows, columns }) =>
    [row, column, rows, columns].join(),
  );
  const line = come === null ? [] : (grid.formulas[come - grid.origin.row] ?? []);
  return JSON.stringify([areas.sort(), line]);
}

/**
 * Takes a change of rows back; what stands in rows that moved goes back with them. One sync to read, one to write,
 * one for live checks where the sheet bears them.
 * @throws WorkbookError
 */
export async function undoRows(undo: RowsUndo): Promise<RowsTakenBack> {
  const { sheetId, work, moved, contents } = undo;
  const read = await readRows(
    sheetId,
    moved.map(({ from }) => from),
    { row: 0, column: 0 },
  );
  const { grid } = read;
  if (grid.rules !== undefined) await loadRuleReader();
  if (rowsOf(grid, undo) !== undo.left) return { isDone: false, kept: 0 };
  const laid = moved.flatMap(({ from, to, custom }) => {
    const look: RowLook | undefined = read.looks.find(({ range }) => range.row === from.row);
    return look === undefined ? [] : [{ row: to, look, custom }];
  });
  const unchanged = contents.filter(({ after, expected }) => {
    const { formula, value } = contentAt(grid, after);
    return (formula ?? value) === expected;
  });
  await writeRows(read, { ...work, laid: [...laid, ...undo.returns], contents: unchanged });
  if (bearsChecks(sheetId)) await areChecksSet(sheetId, undo.checks);
  return { isDone: true, kept: contents.length - unchanged.length };
}
