import type { PlacedCell } from "../recognise/alignRow";
import { contentOf, packedIn } from "../recognise/cellContent";
import {
  dateField,
  nameField,
  numberField,
  operatorField,
  quantityFields,
  ratioField,
  textField,
  unitField,
} from "./fieldValues";
import {
  doubt,
  keepLeftovers,
  missingField,
  type FormDraft,
  type IndicatorDraft,
} from "./formDraft";
import { joinBrokenRows } from "./brokenRows";
import { resolveLevels } from "./levels";
import { reasonRoles, type IndicatorRole } from "../recognise/roles";

/** An indicator row: its cells by role, and what found no role. */
export interface RowCells {
  cells: Partial<Record<IndicatorRole, PlacedCell>>;
  /** Further 一级 and 二级 words printed in the row. */
  extraLevels: PlacedCell[];
  unplaced: PlacedCell[];
  /** Set when the name was, or might have to be, put together from two rows. */
  nameInDoubt?: boolean;
}

/** Reads the indicator rows of a form. What they hold beside indicators goes to the leftovers. */
export function readIndicators(draft: FormDraft): IndicatorDraft[] {
  const rows = joinBrokenRows(draft.indicatorRows.map(rowCells));
  const levels = resolveLevels(draft, rows);
  const indicators: IndicatorDraft[] = [];
  rows.forEach((row, i) => {
    keepLeftovers(
      draft,
      row.unplaced.map(({ cell }) => cell),
    );
    const hasData = Object.keys(row.cells).some((role) => role !== "level1" && role !== "level2");
    if (!hasData) return;
    indicators.push({ ...levels[i], ...valuesOf(row) });
  });
  for (const indicator of indicators) markMissing(indicator, indicators);
  return indicators;
}

/** Sorts a placed row by role and gives cells of certain content the role that is still free. */
function rowCells(placed: readonly PlacedCell[]): RowCells {
  const row: RowCells = { cells: {}, extraLevels: [], unplaced: [] };
  for (const each of placed) {
    const role = each.role as IndicatorRole | null;
    if (role !== null && row.cells[role] === undefined) row.cells[role] = each;
    else row.unplaced.push(each);
  }
  row.unplaced = row.unplaced.filter((each) => !placeByContent(row, each));
  splitPackedName(row);
  targetUnderUnit(row);
  wordsAloneAreName(row);
  return row;
}

function placeByContent(row: RowCells, placed: PlacedCell): boolean {
  const { content } = placed;
  if (content.level1 || content.level2) {
    const role = content.level1 ? "level1" : "level2";
    if (row.cells[role] === undefined) row.cells[role] = placed;
    else row.extraLevels.push(placed);
    return true;
  }
  const role = freeRole(row, placed);
  if (role === null) return false;
  row.cells[role] = { ...placed, sure: false };
  return true;
}

function freeRole(row: RowCells, { content }: PlacedCell): IndicatorRole | null {
  const free = (role: IndicatorRole) => row.cells[role] === undefined;
  if (content.standardName && free("name")) return "name";
  if (content.operator !== null && free("operator")) return "operator";
  if ((content.glued !== null || content.qualitative) && free("target")) return "target";
  if (content.unit && free("unit")) return "unit";
  if (content.date !== null && free("deadline")) return "deadline";
  return content.band && free("actual") ? "actual" : null;
}

/** "结余率≤5%" in the name's cell is name, operator, value and unit. */
function splitPackedName(row: RowCells): void {
  const name = row.cells.name;
  if (name === undefined || name.content.standardName || row.cells.target !== undefined) return;
  const packed = packedIn(name.cell.text);
  if (packed === null) return;
  const nameCell = { ...name.cell, text: packed.name, value: packed.name };
  row.cells.name = { ...name, cell: nameCell, content: contentOf(nameCell) };
  const content = { ...name.content, glued: packed.glued, words: false };
  row.cells.target = { ...name, content, role: "target" };
}

/** A word under 度量单位 with nothing under 指标值 is the value of a 定性 row. */
function targetUnderUnit(row: RowCells): void {
  const { unit, target, operator } = row.cells;
  if (unit === undefined || target !== undefined || operator !== undefined) return;
  if (unit.content.unit) return;
  row.cells.target = { ...unit, role: "target", sure: false };
  delete row.cells.unit;
}

/** Words alone in a row are a name or a part of one, whatever column they slipped into. */
function wordsAloneAreName(row: RowCells): void {
  const roles = Object.keys(row.cells) as IndicatorRole[];
  const [only] = roles;
  if (only === undefined || roles.length > 1 || row.unplaced.length > 0) return;
  const placed = row.cells[only];
  if (placed === undefined || !placed.content.words || placed.content.level1) return;
  if (placed.content.level2 || only === "name") return;
  row.cells = { name: { ...placed, role: "name", sure: false } };
}

function valuesOf(row: RowCells): IndicatorDraft {
  const { cells } = row;
  const values: IndicatorDraft = {};
  if (cells.name !== undefined) values.name = nameField(cells.name);
  if (row.nameInDoubt === true && values.name !== undefined) doubt(values.name, "nameJoined");
  if (cells.operator !== undefined) values.operator = operatorField(cells.operator);
  if (cells.unit !== undefined) values.unit = unitField(cells.unit);
  readQuantities(cells, values);
  if (cells.deadline !== undefined) values.deadline = dateField(cells.deadline);
  if (cells.completion !== undefined) values.completion = ratioField(cells.completion);
  if (cells.weight !== undefined) values.weight = numberField(cells.weight);
  if (cells.score !== undefined) values.score = numberField(cells.score);
  for (const role of [...reasonRoles, "measure"] as const) {
    const placed = cells[role];
    if (placed === undefined) continue;
    const field = textField(placed.cell, placed.sure);
    if (!placed.sure) doubt(field, "roleUncertain");
    values[role] = field;
  }
  for (const [role, placed] of Object.entries(cells)) {
    const field = values[role as IndicatorRole];
    if (!placed.sure && field?.sure === false) doubt(field, "roleUncertain");
  }
  markReasons(values);
  markScores(values);
  markDoubtfulRow(row, values);
  return values;
}

/** 指标值 and 全年完成值, with operator and unit where they were glued to them. */
function readQuantities(cells: RowCells["cells"], values: IndicatorDraft): void {
  if (cells.target !== undefined) {
    const { value, operator, unit } = quantityFields(cells.target);
    values.target = value;
    if (operator !== undefined) values.operator ??= operator;
    if (unit !== undefined) values.unit ??= unit;
  }
  if (cells.actual === undefined) return;
  const { value, operator } = quantityFields(cells.actual);
  values.actual = value;
  if (operator !== undefined) doubt(value, "splitApart");
}

/** A reason whose column is in doubt may belong to any of them. */
function markReasons(values: IndicatorDraft): void {
  const roles = [...reasonRoles, "measure"] as const;
  const inDoubt = roles.some((role) => values[role]?.guess?.code === "roleUncertain");
  for (const role of inDoubt ? roles : []) values[role] ??= missingField("roleUncertain");
}

/** A 完成程度 above this is a percentage or another column's number. */
const HIGHEST_RATIO = 2;

/** 得分 that is not 分值 x 完成程度 may be a person's own, or its column is another's. */
function markScores({ actual, completion, weight, score }: IndicatorDraft): void {
  if (completion === undefined || weight === undefined || score === undefined) return;
  const byRule = Number(weight.value) * Math.min(1, Number(completion.value));
  const agrees = Math.abs(byRule - Number(score.value)) <= 0.011;
  if (agrees && Number(completion.value) <= HIGHEST_RATIO) return;
  for (const field of [actual, completion, weight, score]) {
    if (field !== undefined) doubt(field, "scoresDisagree");
  }
}

/**
 * A cell without a place may be what another field lacks, and a row without a name has slipped, so
 * the whole row is to be looked at.
 */
function markDoubtfulRow(row: RowCells, values: IndicatorDraft): void {
  if (row.unplaced.length === 0 && values.name !== undefined) return;
  for (const field of Object.values(values)) doubt(field, "rowIncomplete");
  const lost: IndicatorRole[] = ["name", "operator", "target", "unit"];
  if (row.unplaced.some(({ content }) => content.words)) lost.push(...reasonRoles, "measure");
  for (const role of lost) values[role] ??= missingField("rowIncomplete");
}

/** Fields that a complete row has: by what stands beside them, and by what the other rows have. */
function markMissing(row: IndicatorDraft, rows: readonly IndicatorDraft[]): void {
  if (row.name === undefined) row.name = missingField();
  if (row.target === undefined) row.target = missingField();
  const isNumber = typeof row.target.value === "number";
  const isLost = row.target.cell === null;
  if (isNumber || isLost) row.operator ??= missingField();
  if (isNumber || isLost) row.unit ??= missingField();
  if (!row.name.sure || isLost) markNaming(row);
  if (row.operator !== undefined && row.target.cell === null) doubt(row.operator, "rowIncomplete");
  markNumbers(row, rows);
  const usual = shareOf(rows, "deadline") > 0.5;
  if (usual && row.deadline === undefined) row.deadline = missingField();
}

/** A row whose name or value is in doubt may be a piece of another row, and so may its levels. */
function markNaming({ name, level1, level2 }: IndicatorDraft): void {
  for (const field of [name, level1, level2])
    if (field !== undefined) doubt(field, "rowIncomplete");
}

/** 完成值, 程度, 分值 and 得分 hang together: a gap among them throws doubt on the others. */
function markNumbers(row: IndicatorDraft, rows: readonly IndicatorDraft[]): void {
  const roles = ["actual", "completion", "weight", "score"] as const;
  const present = roles.filter((role) => row[role] !== undefined);
  const lost = roles.filter((role) => row[role] === undefined && shareOf(rows, role) > 0.5);
  const gap =
    (row.score !== undefined && row.completion === undefined) ||
    (row.completion !== undefined && row.actual === undefined) ||
    (present.length > 0 && row.weight === undefined);
  if (!gap && lost.length === 0) return;
  for (const role of present) doubt(row[role] ?? missingField(), "rowIncomplete");
  for (const role of gap ? roles : lost) row[role] ??= missingField();
}

const shares = new WeakMap<readonly IndicatorDraft[], Map<IndicatorRole, number>>();

/** The share of rows that have a field, counted once per form. */
function shareOf(rows: readonly IndicatorDraft[], role: IndicatorRole): number {
  const known = shares.get(rows) ?? new Map<IndicatorRole, number>();
  shares.set(rows, known);
  const share =
    known.get(role) ?? rows.filter((row) => row[role] !== undefined).length / rows.length;
  known.set(role, share);
  return share;
}
