import type { PlacedCell } from "../recognise/alignRow";
import { contentOf, packedIn } from "../recognise/cellContent";
import type { IndicatorRole } from "../recognise/roles";

/** An indicator row: its cells by role, and what found no role. */
export interface RowCells {
  cells: Partial<Record<IndicatorRole, PlacedCell>>;
  /** Further 一级 and 二级 words printed in the row. */
  extraLevels: PlacedCell[];
  unplaced: PlacedCell[];
  /** Set when the name was, or might have to be, put together from two rows. */
  nameInDoubt?: boolean;
}

/** Sorts a placed row by role and gives cells of certain content the role that is still free. */
export function rowCells(placed: readonly PlacedCell[]): RowCells {
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

/** A row that a template offers and nobody filled in: "指标2", "……". */
export function isTemplate({ cells, extraLevels, unplaced }: RowCells): boolean {
  const placed = [...Object.values(cells), ...extraLevels, ...unplaced];
  return placed.length > 0 && placed.every(({ content }) => TEMPLATE.test(content.key));
}

/** True for a name that a template offers ("指标1：") in a row with no more than its levels. */
export function hasTemplateName(row: RowCells): boolean {
  const { cells, unplaced } = row;
  const hasValues = Object.keys(cells).some((role) => role !== "name" && !isLevel(role));
  return !hasValues && unplaced.length === 0 && TEMPLATE.test(cells.name?.content.key ?? "");
}

/** The row without a name that nobody filled in: its levels are those of the rows below. */
export function withoutTemplateName(row: RowCells): RowCells {
  if (!hasTemplateName(row)) return row;
  const cells = { ...row.cells };
  delete cells.name;
  return { ...row, cells };
}

const TEMPLATE = /^(?:指标\d{1,2}[:.、]?(?:\.{2,}|…+)?|\.{2,}|…+)$/u;

/** True for more than the levels of rows below. */
export function hasData({ cells }: RowCells): boolean {
  return Object.keys(cells).some((role) => !isLevel(role));
}

function isLevel(role: string): boolean {
  return role === "level1" || role === "level2";
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
  if (placed === undefined || !placed.content.words || only === "name") return;
  const { level1, level2 } = placed.content;
  if (level1 || level2) {
    // Where levels and names stand in one column, a level has its row to itself.
    if (only !== "level1" && only !== "level2") {
      row.cells = { [level1 ? "level1" : "level2"]: placed };
    }
    return;
  }
  row.cells = { name: { ...placed, role: "name", sure: false } };
}
