import { loadRuleReader, type CellAddress, type Grid, type PerformanceForm } from "../../form";
import { toA1 } from "../../form/model/grid";
import { fieldsOf } from "../../form/model/fieldPaths";
import {
  changeRows,
  level1Of,
  type ChangedRows,
  type RowChange,
  type RowObstacle,
  type RowPart,
} from "../../form/rows/changeRows";
import { rowWeights } from "../../form/rows/rowWeights";
import type { StandingForm } from "../../form/rows/standingForm";
import { styleOfFormula, type FormulaStyle } from "../../formulas";
import { endOfLine, planRows, speaksOf, type PlannedRows } from "../../formulas/rows";
import { isBlank } from "../../scoring";
import {
  bearsChecks,
  readAmongOthers,
  readRows,
  writeRows,
  type FormulaElsewhere,
  type RowsRead,
  type RowsWork,
} from "../../workbook";
import type { BoundChange } from "../change";
import { loadValidation } from "../validation/loadValidation";
import { areChecksSet } from "./setChecks";
import { standingOn } from "./sheetRows";
import { undoOf, type RowsUndo } from "./undoRows";

/** The row that is meant, by where it stands and what it is called, and what is to be done with it. */
export interface RowWish {
  sheetId: string;
  row: number;
  change: RowChange;
}

/**
 * Why rows are not changed:
 * - notOurs: the form's tables are laid out otherwise than ours.
 * - noRow: no row of its tables stands there.
 * - onlyRow, firstRow, lastRow: nothing would be left, or there is nowhere to go.
 * - named: a formula elsewhere speaks of a row that would go or hold something else; values.cells names them.
 * - ownFormula: the row has a formula of a person's own, which would speak of other cells elsewhere.
 */
export interface RowRefused {
  why: RowObstacle | "notOurs" | "noRow" | "named" | "ownFormula";
  cells: string;
}

/** What changing a row would do, for a person to look at first. */
export interface RowProposal extends RowWish {
  part: RowPart;
  name: string;
  /** 分值 of other rows before and after, where they stand now. */
  changes: BoundChange;
  /** 分值 of the row that comes, or is given what it lacks; null where it gets none. */
  share: number | null;
  /** How many cells of the row that goes hold something. */
  filled: number;
  /** True where a comment goes with the row and can't be put back. */
  commented: boolean;
  /** How many rows move, where others move along. */
  moves: number;
  /** What was proposed, without addresses: the same is written, or nothing. */
  offer: string;
}

/** What became of it. */
export interface RowsChanged {
  /** False where the sheet has changed since it was proposed, and nothing was done. */
  isDone: boolean;
  /** The name of the new row, or of the one that was meant, where it stands now; null once it has gone. */
  at: CellAddress | null;
  /** True where Excel has not taken the live checks of the sheet as it is now. */
  lacksChecks: boolean;
  undo: RowsUndo | null;
}

/**
 * What a wish would do to the form on a sheet. One sync; two where a row would go or move and there are other
 * sheets or comments.
 * @throws WorkbookError
 */
export async function proposeRow(wish: RowWish): Promise<RowProposal | RowRefused> {
  const { grid, elsewhere, commented } = await readAmongOthers(
    wish.sheetId,
    wish.change === "remove" || isMove(wish),
  );
  if (grid.rules !== undefined) await loadRuleReader();
  const wished = wishedChange(wish, grid);
  if ("why" in wished) return wished;
  const { standing, changed, place } = wished;
  const touched = touchedRows(standing, changed);
  const named = namedBy(grid, elsewhere, standing, changed.part, touched);
  if (named.length > 0) return { why: "named", cells: shortList(named) };
  const { bindEdits } = await loadValidation();
  const edits = bindEdits(weightEdits(wished), standing.form);
  const isGone = wish.change === "remove";
  return {
    ...wish,
    part: changed.part,
    name: wished.name,
    changes: edits.length === 0 ? [] : [{ sheetId: wish.sheetId, edits }],
    share: shareOf(wished),
    filled: isGone ? filledIn(standing.form, changed.part, place) : 0,
    commented: isGone && commented.some(({ row }) => row === wish.row),
    moves: isMove(wish) ? touched.length : 0,
    offer: offerOf(wished, grid),
  };
}

/**
 * Does what was proposed, if the same would be proposed today. One sync to read, one to write, one for live checks
 * where the sheet bears them.
 * @param usual whose formulas a form without any gets
 * @throws WorkbookError
 */
export async function changeRow(proposal: RowProposal, usual: FormulaStyle): Promise<RowsChanged> {
  const notDone: RowsChanged = { isDone: false, at: null, lacksChecks: false, undo: null };
  // Which lines are read along is told by the proposal; what they are is looked at again below.
  const { offer, sheetId } = proposal;
  const { lines, filled } = JSON.parse(offer) as Offer;
  const read = await readRows(sheetId, lines, filled);
  const { grid } = read;
  if (grid.rules !== undefined) await loadRuleReader();
  const wished = wishedChange(proposal, grid);
  if ("why" in wished || offerOf(wished, grid) !== offer) return notDone;
  const { standing, changed, place, weights } = wished;
  const completed = proposal.change === "complete" ? place : null;
  const look = { usual, locked: read.protection !== null, uncoloured: isUncoloured(read) };
  const planned = planRows(standing, grid, changed, weights, look, completed);
  const work = workOf(planned, read);
  const written = await writeRows(read, work);
  const bears = bearsChecks(sheetId);
  const lacksChecks = bears && !(await areChecksSet(sheetId, planned.checks));
  const undo = undoOf({ planned, read, written, work, before: standing.form });
  return { isDone: true, at: nameAfter(proposal, planned), lacksChecks, undo };
}

/** A wish as it would be fulfilled on a sheet as it is. */
interface WishedChange {
  standing: StandingForm;
  changed: ChangedRows;
  /** The row that is meant, by its place before. */
  place: number;
  name: string;
  weights: Map<number, number>;
}

function wishedChange({ row, change }: RowWish, grid: Grid): WishedChange | RowRefused {
  const refused = (why: RowRefused["why"]): RowRefused => ({ why, cells: "" });
  const standing = standingOn(grid);
  if (standing === null) return refused("notOurs");
  const { form } = standing;
  const part = (["tasks", "indicators"] as const).find((each) =>
    form[each].some((its) => its.row === row),
  );
  if (part === undefined) return refused("noRow");
  const place = form[part].findIndex((its) => its.row === row);
  const changed = changeRows(form, part, place, change);
  if (typeof changed === "string") return refused(changed);
  const moved = movedPlaces(changed);
  if (moved.some((its) => hasOwnFormula(form, part, its))) return refused("ownFormula");
  const level1 = part === "tasks" ? "" : level1Of(form.indicators[place]);
  const weights = isMove({ change })
    ? new Map<number, number>()
    : rowWeights(form, changed, level1, change === "add");
  return { standing, changed, place, name: nameOf(form, part, place), weights };
}

function isMove({ change }: Pick<RowWish, "change">): boolean {
  return change === "up" || change === "down";
}

function nameOf(form: PerformanceForm, part: RowPart, place: number): string {
  return String(form[part][place]?.name.value ?? "").trim();
}

/** The places before of rows that get another place among as many. */
function movedPlaces({ from }: ChangedRows): number[] {
  const isMove =
    !from.includes(null) && new Set(from).size === Math.max(0, ...from.map(Number)) + 1;
  return isMove
    ? from.flatMap((source, place) => (source !== null && source !== place ? [source] : []))
    : [];
}

/** The sheet's rows that go, or that hold something else afterwards. */
function touchedRows({ form }: StandingForm, changed: ChangedRows): number[] {
  const { part, from } = changed;
  const gone = form[part].flatMap(({ row }, place) => (from.includes(place) ? [] : [row]));
  return [...gone, ...movedPlaces(changed).map((place) => form[part][place]?.row ?? -1)];
}

/** A formula of a row that is not one of ours and would name other cells once it stands elsewhere. */
function hasOwnFormula(form: PerformanceForm, part: RowPart, place: number): boolean {
  return fieldsOf(form).some(
    ({ path, field }) =>
      path.startsWith(`${part}[${place}].`) &&
      field.formula !== undefined &&
      styleOfFormula(field.formula) === null,
  );
}

/** Formulas of other sheets, names, and a person's own on this one, that speak of rows. */
function namedBy(
  grid: Grid,
  elsewhere: FormulaElsewhere[],
  { form }: StandingForm,
  part: RowPart,
  rows: readonly number[],
): string[] {
  if (rows.length === 0) return [];
  const own = grid.sheetName.toLowerCase();
  const others = elsewhere.filter(({ formula }) =>
    speaksOf(formula, (name) => name?.toLowerCase() === own, rows),
  );
  const ofRows = new Set(form[part].map(({ row }) => row).filter((row) => rows.includes(row)));
  const here = grid.formulas.flatMap((line, down) =>
    line.flatMap((formula, across) => {
      const at = { row: grid.origin.row + down, column: grid.origin.column + across };
      if (typeof formula !== "string" || !formula.startsWith("=") || ofRows.has(at.row)) return [];
      if (styleOfFormula(formula) !== null) return [];
      return speaksOf(formula, (name) => name === null, rows) ? [toA1(at)] : [];
    }),
  );
  return [...here, ...others.map(({ name, at }) => (at === null ? name : `${name}!${toA1(at)}`))];
}

const MOST_NAMED = 5;

function shortList(names: string[]): string {
  const more = names.length > MOST_NAMED ? " …" : "";
  return names.slice(0, MOST_NAMED).join(" ") + more;
}

/** The edits of 分值 in rows that stay, where they stand now. */
function weightEdits({ standing, changed, weights }: WishedChange) {
  return [...weights].flatMap(([place, value]) => {
    const source = changed.from[place] ?? null;
    const field = source === null ? undefined : standing.form[changed.part][source]?.weight;
    if (field?.at == null) return [];
    const { at, value: was, numberFormat } = field;
    return [{ at, before: { value: was, numberFormat }, after: { value } }];
  });
}

/** 分值 that a new row gets. */
function shareOf({ changed, weights }: WishedChange): number | null {
  const place = changed.from.indexOf(null);
  return place < 0 ? null : (weights.get(place) ?? null);
}

function filledIn(form: PerformanceForm, part: RowPart, place: number): number {
  return fieldsOf(form).filter(
    ({ path, field }) =>
      path.startsWith(`${part}[${place}].`) &&
      !/\.level[12]$/.test(path) &&
      !isBlank(field.value) &&
      field.formula === undefined,
  ).length;
}

/** What a proposal comes to. */
interface Offer {
  lines: { row: number; column: number; rows: number; columns: number }[];
  /** A cell to be filled in, which tells whether such cells are coloured on this sheet. */
  filled: CellAddress;
  rows: unknown;
}

function offerOf({ standing, changed, name, weights }: WishedChange, grid: Grid): string {
  const { form, origin, placed } = standing;
  const { part, from } = changed;
  const nameColumn = form[part][0]?.name.at?.column ?? origin.column;
  const end = endOfLine(grid, origin.column + placed.columns);
  const moved = new Set(movedPlaces(changed));
  const lines = touchedRows(standing, changed).map((row) => {
    const place = form[part].findIndex((its) => its.row === row);
    const column = moved.has(place) ? nameColumn : origin.column;
    return { row, column, rows: 1, columns: end - column };
  });
  const labels = form[part].map(({ row }, its) => [row, nameOf(form, part, its)]);
  const offer: Offer = {
    lines,
    filled: form.goal.at ?? origin,
    rows: [part, from, name, [...weights], labels],
  };
  return JSON.stringify(offer);
}

const WHITE = /^(?:#FFFFFF)?$/i;

/** A copy to hand in has no colours, and its new rows get none. */
function isUncoloured({ fill }: RowsRead): boolean {
  return WHITE.test(fill);
}

function workOf(planned: PlannedRows, { looks, sizes, grid }: RowsRead): RowsWork {
  const { gone, come, moved, fresh, rules, whole } = planned;
  return {
    apart: planned.apart,
    gone,
    come,
    whole,
    laid: moved.flatMap(({ from, to }) => {
      const look = looks.find(({ range }) => range.row === from);
      const custom = rules.filter(({ ranges }) => ranges.some(({ row }) => row === to));
      return look === undefined ? [] : [{ row: to, look, custom }];
    }),
    fresh: fresh === null ? [] : [{ ...fresh, range: { row: fresh.row, rows: 1, ...whole } }],
    contents: planned.contents,
    together: planned.together,
    heights: heightsOf(planned, (row) => sizes.rowHeights[row - grid.origin.row] ?? 0),
  };
}

/** Excel keeps heights in whole pixels of 0.75 points, so that a height read back is a little off the one set. */
const SLACK = 0.5;

/** Rows as high as planned, except where a person has made them higher; hidden ones stay hidden. */
function heightsOf(planned: PlannedRows, heightAt: (row: number) => number): RowsWork["heights"] {
  const { gone, come, moved, fresh } = planned;
  return planned.heights.flatMap(({ row, before, height }) => {
    if (before === null || fresh?.row === row) return [{ row, height }];
    const source = moved.find(({ to }) => to === row)?.from;
    const inserted = come !== null && row > come ? row - 1 : row;
    const physical = gone !== null && inserted >= gone ? inserted + 1 : inserted;
    const own = heightAt(source ?? physical);
    const now = heightAt(physical);
    if (own === 0 || now === 0) return [];
    const wanted = Math.abs(own - before) < SLACK ? height : Math.max(own, height);
    return Math.abs(wanted - now) < SLACK ? [] : [{ row, height: wanted }];
  });
}

function nameAfter({ row }: RowProposal, planned: PlannedRows): CellAddress | null {
  const { gone, come, moved, form, part } = planned;
  if (gone === row) return null;
  const now = come ?? moved.find(({ from }) => from === row)?.to ?? row;
  return form[part].find((each) => each.row === now)?.name.at ?? null;
}
