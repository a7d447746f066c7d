import { rangeToA1, toA1, type CellAddress, type Grid } from "../../form/model/grid";
import type { CellContent, CellEdit } from "../../form/model/cellEdit";
import { readForm } from "../../form/read/readForm";
import { defaultPack, readCells } from "../../scoring";
import { isBlank } from "../../words/cell";
import { absolute } from "../addresses";
import { packArgument } from "../addIn";
import { ownRulesIn, rangeOfRules, type OwnRules } from "../rules/ownRules";
import { plainFormula, withPlainCalls } from "../formulaText";
import { anchorOf, cellsOf, isCovered, type Cells } from "./cells";
import { headingText, type Table } from "./headings";
import { rowFormulas, totalFormula, type RowNames } from "./rowFormulas";
import { outputs, type TableWish } from "./wish";

/** What a formula is to be written for. */
export interface PlannedEdit extends CellEdit {
  /** The row's name, to tell a person. */
  name: string;
}

/** What a wish comes to on a sheet. */
export interface FormulaPlan {
  /** What is to be written. */
  edits: PlannedEdit[];
  /** Cells that hold just their formula. */
  same: number;
  /** Cells that hold a typed value, or another formula: left alone unless they are to be overwritten. */
  typed: number;
  formulas: number;
  /** Cells that a merged area covers, left alone. */
  covered: number;
}

/** What is written over a column that has no heading yet. */
const newHeadings = { completion: "完成程度", score: "得分", check: "检查结果" };

/** The formulas that a wish puts into rows of a table, by what stands in their cells. */
export function planFormulas(
  grid: Grid,
  table: Table,
  wish: TableWish,
  rows: readonly number[],
): FormulaPlan {
  const cells = cellsOf(grid);
  const plan: FormulaPlan = { edits: [], same: 0, typed: 0, formulas: 0, covered: 0 };
  const put = (wanted: WantedCell) => putCell(plan, cells, wanted, wish.overwrite);
  for (const wanted of wantedCells(grid, cells, table, wish, rows)) put(wanted);
  // A heading goes over what is written; what stands there already is a heading as good as any.
  const { first } = table.heading;
  for (const output of outputs) {
    const column = wish.outputs[output];
    if (column === null || plan.edits.every(({ at }) => at.column !== column)) continue;
    const at = { row: first, column };
    const isFree = headingText(cells, table.heading, column) === "" && !isCovered(cells, at);
    if (!isFree || !isBlank(cells.content(at).value)) continue;
    const after = { value: newHeadings[output] };
    plan.edits.push({ at, before: cells.content(at), after, name: "" });
  }
  return plan;
}

/** A cell and its formula. */
export interface WantedCell {
  at: CellAddress;
  formula: string;
  name: string;
}

function putCell(
  plan: FormulaPlan,
  cells: Cells,
  { at, formula, name }: WantedCell,
  overwrite: boolean,
): void {
  const before = cells.content(at);
  if (isCovered(cells, at)) plan.covered += 1;
  else if (isFormula(before, formula)) plan.same += 1;
  else {
    const isFree = before.formula === undefined && isBlank(before.value);
    if (!isFree && before.formula === undefined) plan.typed += 1;
    if (!isFree && before.formula !== undefined) plan.formulas += 1;
    if (isFree || overwrite) plan.edits.push({ at, before, after: { value: "", formula }, name });
  }
}

/** Whether a cell holds a formula, however Excel spells it. */
export function isFormula({ formula }: CellContent, wanted: string): boolean {
  return formula !== undefined && spelling(formula) === spelling(wanted);
}

function spelling(formula: string): string {
  return plainFormula(withPlainCalls(formula));
}

/** The formulas of rows and of their sum, whatever stands in the cells. */
export function wantedFormulas(
  grid: Grid,
  table: Table,
  wish: TableWish,
  rows: readonly number[],
): WantedCell[] {
  return wantedCells(grid, cellsOf(grid), table, wish, rows);
}

function wantedCells(
  grid: Grid,
  cells: Cells,
  table: Table,
  wish: TableWish,
  rows: readonly number[],
): WantedCell[] {
  const rules = rulesArgument(grid, wish.rules);
  const wanted: WantedCell[] = [];
  for (const row of rows) {
    const names = namesOf(cells, table, wish, row, rules);
    if (names === null) continue;
    const name = rowName(cells, table, row);
    for (const output of outputs) {
      const column = wish.outputs[output];
      const formula = column === null ? null : rowFormulas[output](names);
      if (column !== null && formula !== null) wanted.push({ at: { row, column }, formula, name });
    }
  }
  const total = totalOfRows(cells, wish, rows);
  if (wish.total !== null && total !== null) {
    wanted.push({ at: wish.total, formula: total, name: rowName(cells, table, wish.total.row) });
  }
  return wanted;
}

/** What a person calls a row: its name, else its first words. */
export function rowName(cells: Cells, { columns }: Table, row: number): string {
  const named = columns.get("name");
  const name = named === undefined ? "" : cells.value(row, named);
  if (typeof name === "string" && !isBlank(name)) return name;
  for (let column = cells.left; column <= cells.right; column++) {
    const value = cells.value(row, column);
    if (typeof value === "string" && !isBlank(value)) return value;
  }
  return "";
}

function namesOf(
  cells: Cells,
  table: Table,
  { inputs, outputs }: TableWish,
  row: number,
  rules: string,
): RowNames | null {
  const { operator, target, actual, unit, weight } = inputs;
  if (target === null || actual === null) return null;
  const name = (column: number | null) => (column === null ? null : toA1({ row, column }));
  // Operator and unit of a merged cell are those of all its rows; points and values are not.
  const shared = (column: number) => toA1(anchorOf(cells, row, column));
  const completion = outputs.completion ?? table.columns.get("completion") ?? null;
  const value = (column: number | null) => (column === null ? null : cells.value(row, column));
  const sharedValue = (column: number) => {
    const at = anchorOf(cells, row, column);
    return cells.value(at.row, at.column);
  };
  const isWords =
    readCells({
      operator: typeof operator === "number" ? sharedValue(operator) : operator,
      target: value(target),
      actual: value(actual),
      weight: value(weight),
      unit: unit === null ? null : sharedValue(unit),
      completion: null,
    }).kind !== "numeric";
  return {
    operator: typeof operator === "number" ? shared(operator) : `"${operator ?? ""}"`,
    target: toA1({ row, column: target }),
    actual: toA1({ row, column: actual }),
    unit: unit === null ? null : shared(unit),
    weight: name(weight),
    completion: isWords ? name(completion) : null,
    rules,
  };
}

function rulesArgument(grid: Grid, rules: string): string {
  if (rules === "own") {
    const own = ownRulesOn(grid);
    return own === null ? "" : `,${rangeOfRules(own)}`;
  }
  if (rules !== "sheet") return rules === defaultPack.id ? "" : `,"${rules}"`;
  const form = readForm(grid);
  return form === null ? "" : packArgument(form);
}

/** The rules of the sheet's workbook, which any table may be scored by; null where it has none. */
export function ownRulesOn({ rules }: Grid): OwnRules | null {
  return rules === undefined ? null : ownRulesIn(rules);
}

/** The cell that names the rules of the form on a sheet, as a person reads it: N3; null without one. */
export function rulesCell(grid: Grid): string | null {
  const at = readForm(grid)?.rulePack.at ?? null;
  return at === null ? null : absolute(at).replace(/\$/gu, "");
}

/** The sum over the scored rows; rows between them are in it as long as their cell has no number of its own. */
function totalOfRows(
  cells: Cells,
  { outputs: { score } }: TableWish,
  rows: readonly number[],
): string | null {
  if (score === null) return null;
  const ranges: { row: number; rows: number }[] = [];
  for (const row of rows) {
    const range = ranges[ranges.length - 1];
    const isNext = range !== undefined && areBlank(cells, score, range.row + range.rows, row);
    if (isNext) range.rows = row - range.row + 1;
    else ranges.push({ row, rows: 1 });
  }
  return totalFormula(
    ranges.map(({ row, rows }) => rangeToA1({ row, rows, column: score, columns: 1 })),
  );
}

function areBlank(cells: Cells, column: number, from: number, to: number): boolean {
  for (let row = from; row < to; row++) {
    if (!isBlank(cells.value(row, column))) return false;
  }
  return true;
}
