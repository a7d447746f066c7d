import type { CellEdit } from "../../form/model/cellEdit";

/**
 * The edits in runs of cells that stand right below one another, each of which one range holds: a column of
 * 10,000 formulas is one thing to ask of Excel.
 */
export function runsOf<Edit extends CellEdit>(edits: readonly Edit[]): Edit[][] {
  const inOrder = [...edits].sort(
    ({ at: one }, { at: other }) => one.column - other.column || one.row - other.row,
  );
  const runs: Edit[][] = [];
  for (const edit of inOrder) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1]?.at;
    const isNext = last?.column === edit.at.column && last.row + 1 === edit.at.row;
    if (isNext) run?.push(edit);
    else runs.push([edit]);
  }
  return runs;
}

/** The cells of a run. */
export function rangeOfRun(sheet: Excel.Worksheet, run: readonly CellEdit[]): Excel.Range {
  const { row = 0, column = 0 } = run[0]?.at ?? {};
  return sheet.getRangeByIndexes(row, column, run.length, 1);
}
