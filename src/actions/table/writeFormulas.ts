import { loadRuleReader, type CellAddress, type Grid } from "../../form";
import {
  changeToday,
  proposeFormulas as propose,
  proposeTable,
  takenBack,
  type FormulaPlan,
  type FoundTable,
  type PlannedEdit,
  type TableChange,
  type TableWish,
} from "../../formulas/table";
import { readActiveSheetSizes } from "../../workbook";
import { changeGrids, type BoundChange, type Changed, type Wished } from "../change";
import { ActionError } from "../control";

/** Formulas that are proposed for a table, for a person to look at first. */
export interface TableProposal {
  changes: BoundChange;
  change: TableChange;
  /** Rows that get a formula, and rows that are hidden and left alone. */
  rows: number;
  hidden: number;
  /** Cells that hold something, and what is done about them; cells that a merged area covers. */
  typed: number;
  formulas: number;
  overwrite: boolean;
  covered: number;
}

/** What became of formulas that were written into a table. */
export type TableChanged = Omit<Changed, "undo"> & { written: TableChange | null };

/**
 * The table that the selected cell stands in, and what is proposed for it. One sync.
 * @throws ActionError noHeading; WorkbookError
 */
export async function findTable(): Promise<FoundTable> {
  const { grid, selected } = await readActiveSheetSizes();
  if (grid.rules !== undefined) await loadRuleReader();
  const found = proposeTable(grid, selected);
  if (found === null) throw new ActionError("noHeading");
  return found;
}

/**
 * What a wish would write into the table as it is now. One sync.
 * @returns null where all formulas are there already
 * @throws ActionError tableMoved, noRows, allTaken; WorkbookError
 */
export async function proposeFormulas(
  found: FoundTable,
  wish: TableWish,
): Promise<TableProposal | null> {
  const { grid, sizes } = await readActiveSheetSizes();
  if (grid.rules !== undefined) await loadRuleReader();
  const isHidden = (row: number) => sizes.rowHeights[row - grid.origin.row] === 0;
  const proposed = propose(grid, isHidden, found, wish);
  if (proposed === null) throw new ActionError("tableMoved");
  const { change, plan, hidden } = proposed;
  if (change.rows.length === 0) throw new ActionError("noRows", { hidden });
  const { edits, typed, formulas, covered } = plan;
  if (edits.length === 0) return nothingLeft(plan);
  return {
    changes: [{ sheetId: grid.sheetId, edits: edits.map(named) }],
    change,
    rows: change.rows.length,
    hidden,
    typed,
    formulas,
    overwrite: wish.overwrite,
    covered,
  };
}

function nothingLeft({ typed, formulas, covered }: FormulaPlan): null {
  const cells = typed + formulas + covered;
  if (cells > 0) throw new ActionError("allTaken", { cells });
  return null;
}

/** A planned edit as a preview shows it: with its row's name. */
function named({ at, before, after, name }: PlannedEdit): BoundChange[number]["edits"][number] {
  const row = { part: "indicators" as const, says: [name], alike: 1, place: 0 };
  return { at, before, after, key: { form: 0, field: "formula", row } };
}

/**
 * Writes formulas as they were proposed, in the rows that were meant, wherever they stand by now, and through
 * locks without a password; what is not as it was is left alone. Two syncs, three where cells lie outside of
 * the used range; up to three more where a sheet is protected.
 * @throws WorkbookError
 */
export async function writeFormulas(change: TableChange): Promise<TableChanged> {
  let today: TableChange | null = null;
  const { changed, written } = await changeOne(change.sheetId, (grid) => {
    const found = changeToday(grid, change);
    today = found.today;
    return found;
  });
  return { ...changed, written: undoable(today, written) };
}

/**
 * Takes written formulas back, wherever their rows stand by now. As many syncs as writing.
 * @throws WorkbookError
 */
export async function takeFormulasBack(change: TableChange): Promise<TableChanged> {
  const { changed } = await changeOne(change.sheetId, (grid) => takenBack(grid, change));
  return { ...changed, written: null };
}

function changeOne(
  sheetId: string,
  decide: (grid: Grid) => { edits: Wished["edits"]; lost: CellAddress[] },
) {
  return changeGrids(
    [sheetId],
    (grids) =>
      grids.map((grid) => {
        const { edits, lost } = decide(grid);
        return { sheetId, edits, lost };
      }),
    "open",
  );
}

function undoable(
  today: TableChange | null,
  written: { applied: Wished["edits"] }[],
): TableChange | null {
  const edits = written.flatMap(({ applied }) => applied);
  return today === null || edits.length === 0 ? null : { ...today, edits };
}
