import type { PlacedCell } from "../recognise/alignRow";
import { levelField } from "./fieldValues";
import { doubt, guessOf, missingField, pass, type FieldDraft, type FormDraft } from "./formDraft";
import { hasData, type RowCells } from "./rowCells";
import {
  level1Named,
  isProjectLevel1,
  level1Of,
  standardIndicator,
  type StandardPlace,
} from "../recognise/vocabulary";
import { compactText } from "../../words/compact";

/** 一级指标 and 二级指标 of a row. */
export interface RowLevels {
  level1: FieldDraft;
  level2: FieldDraft;
}

/** A printed level and the last source row that its merged cell covers. */
interface Carried {
  field: FieldDraft;
  until: number;
}

interface Carry {
  level1?: Carried;
  level2?: Carried;
}

/**
 * Finds 一级 and 二级 of every row. A standard indicator's levels are known; a row of the unit's
 * own takes the printed labels, or those of the row above, which is sure only inside a merged cell.
 */
export function resolveLevels(draft: FormDraft, rows: readonly RowCells[]): RowLevels[] {
  const carry: Carry = {};
  return rows.map((row) => {
    keepPrinted(row, carry);
    const levels = levelsOf(draft, row, carry);
    if (hasData(row)) passRepeated(draft, row, levels);
    return levels;
  });
}

function levelsOf(draft: FormDraft, row: RowCells, carry: Carry): RowLevels {
  const standard = standardIndicator(row.cells.name?.content.key ?? "");
  if (standard === undefined) return ownLevels(row, carry);
  const levels = standardLevels(draft, row, standard);
  if (isForeign(carry.level1)) levels.level1 = differing(carry.level1.field, standard);
  carryStandard(row, carry, standard);
  return levels;
}

/** A level that stands before the name and says what the row's levels are needs no place of its own. */
function passRepeated(draft: FormDraft, row: RowCells, { level1, level2 }: RowLevels): void {
  const name = row.cells.name?.cell.column ?? Infinity;
  for (const [level, own] of [[1, level1] as const, [2, level2] as const]) {
    for (const { value, cell } of printedLevels(row, level)) {
      if (cell !== null && value === own.value && (cell.column ?? -1) < name) pass(draft, [cell]);
    }
  }
}

/** Notes the labels printed in this row; a new 一级 ends the 二级 before it. */
function keepPrinted({ cells }: RowCells, carry: Carry): void {
  if (cells.level1 !== undefined) {
    const field = levelField(cells.level1, 1);
    if (field.value !== carry.level1?.field.value) delete carry.level2;
    carry.level1 = { field, until: lastRow(cells.level1) };
  }
  if (cells.level2 !== undefined) {
    carry.level2 = { field: levelField(cells.level2, 2), until: lastRow(cells.level2) };
  }
}

function lastRow({ cell }: PlacedCell): number {
  return cell.place.row + cell.span - 1;
}

function printedLevels({ cells, extraLevels }: RowCells, level: 1 | 2): FieldDraft[] {
  const main = level === 1 ? cells.level1 : cells.level2;
  const extra = extraLevels.filter(({ content }) =>
    level === 1 ? content.level1 : content.level2,
  );
  return [...(main === undefined ? [] : [main]), ...extra].map((each) => levelField(each, level));
}

function standardLevels(draft: FormDraft, row: RowCells, standard: StandardPlace): RowLevels {
  const printed1 = printedLevels(row, 1);
  const printed2 = printedLevels(row, 2);
  const is = (name: string) => (field: FieldDraft) => field.value === name;
  const agrees1 = printed1.length === 0 || printed1.some(is(standard.level1));
  const agrees2 = printed2.length === 0 || printed2.some(is(standard.level2));
  if (!agrees2) return contradicting(printed1, printed2, standard);
  const level1 = printed1.find(is(standard.level1)) ?? known(standard.level1, row);
  const level2 = printed2.find(is(standard.level2)) ?? known(standard.level2, row);
  const fields = { level1: { ...level1, sure: true }, level2: { ...level2, sure: true } };
  const moved = !agrees1 || printed2.some((field) => !is(standard.level2)(field));
  if (moved) noteMoved(draft, row, standard, printed1[0], printed2[0]);
  if (!agrees1 && printed2.length === 0) fields.level1 = differing(fields.level1, standard);
  return fields;
}

/** The row prints another 二级 than the standard: the printed one stands, to be looked at. */
function contradicting(
  printed1: readonly FieldDraft[],
  printed2: readonly FieldDraft[],
  standard: StandardPlace,
): RowLevels {
  const level2 = printed2[0] ?? missingField();
  const value = level1Of(String(level2.value)) ?? standard.level1;
  const level1 = printed1[0] ?? { ...level2, value };
  return { level1: differing(level1, standard), level2: differing(level2, standard) };
}

function known(value: string, row: RowCells): FieldDraft {
  return {
    value,
    cell: row.cells.name?.cell ?? null,
    sure: true,
    guess: guessOf("levelFromStandard"),
  };
}

function noteMoved(
  draft: FormDraft,
  row: RowCells,
  standard: StandardPlace,
  printed1: FieldDraft | undefined,
  printed2: FieldDraft | undefined,
): void {
  const source = row.cells.name?.cell.place ?? { row: 0, column: 0 };
  const printedLevel1 = String(printed1?.value ?? "");
  const printedLevel2 = String(printed2?.value ?? "");
  draft.notes.push({
    code: "levelMoved",
    source,
    values: { ...standard, printedLevel1, printedLevel2 },
  });
  for (const printed of [printed1, printed2]) if (printed?.cell) pass(draft, [printed.cell]);
}

/**
 * A printed 一级 that no standard form has (管理效能): the unit's own word stands, to be looked at, until
 * another one is printed. A known one in the wrong place gives way to where the indicator belongs.
 */
function isForeign(level1: Carried | undefined): level1 is Carried {
  return level1 !== undefined && level1Named(compactText(String(level1.field.value))) === undefined;
}

/** The level as it was printed, to be looked at beside the standard ones. */
function differing(field: FieldDraft, { level1, level2 }: Omit<StandardPlace, "name">): FieldDraft {
  return { ...field, sure: false, guess: guessOf("levelDiffers", { level1, level2 }) };
}

/** After a standard row its own levels hold, unless it was printed among others. */
function carryStandard(row: RowCells, carry: Carry, standard: StandardPlace): void {
  const misplaced = row.cells.level2 !== undefined && carry.level2?.field.value !== standard.level2;
  if (misplaced) return;
  for (const level of ["level1", "level2"] as const) {
    if (level === "level1" && isForeign(carry.level1)) continue;
    if (carry[level]?.field.value !== standard[level]) {
      carry[level] = { field: known(standard[level], row), until: -1 };
    }
  }
}

function ownLevels(row: RowCells, carry: Carry): RowLevels {
  const level2 = carriedField(row, row.cells.level2, carry.level2);
  const isProject = isProjectLevel1(compactText(String(carry.level1?.field.value ?? "")));
  const above = level2.sure && !isProject ? level1Of(String(level2.value)) : undefined;
  if (above === undefined)
    return { level1: carriedField(row, row.cells.level1, carry.level1), level2 };
  const usual = { level1: above, level2: String(level2.value) };
  const printed = row.cells.level1 === undefined ? undefined : levelField(row.cells.level1, 1);
  if (printed !== undefined && printed.value !== above) {
    return { level1: differing(printed, usual), level2 };
  }
  if (isForeign(carry.level1)) return { level1: differing(carry.level1.field, usual), level2 };
  const guess = printed === undefined ? { guess: guessOf("levelFromStandard") } : {};
  const cell = printed?.cell ?? level2.cell;
  return { level1: { value: above, cell, sure: true, ...guess }, level2 };
}

function carriedField(
  row: RowCells,
  printed: PlacedCell | undefined,
  carried: Carried | undefined,
): FieldDraft {
  if (carried === undefined) return missingField();
  const field = { ...carried.field };
  const here = row.cells.name?.cell.place.row ?? Infinity;
  if (printed === undefined && here > carried.until) doubt(field, "levelCarried");
  return field;
}
