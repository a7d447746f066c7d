import { isYearText, kindOfTitle } from "../../form/model/titles";
import { contentOf } from "../recognise/cellContent";
import { labelOf, type GroupLabel } from "../recognise/labels";
import type { Role, RoleColumn } from "../recognise/roles";
import type { SourceCell } from "../recognise/sourceRow";

/**
 * Tells rows of a table from what stands between tables. A cell of a table may hold any word, also
 * one that is a label elsewhere: a task named 对应项目, a reason that says 单位名称.
 */

/** A row of the tasks, as told by its place under the headings, its first cell and its numbers. */
export function isTaskRow(
  cells: readonly SourceCell[],
  columns: readonly RoleColumn[] | null,
): boolean {
  const [first, ...others] = withoutGroup(cells, "taskGroup", columns);
  if (first === undefined) return false;
  const hasNumber = others.some(isNumber);
  const places = (columns ?? []).map(({ column }) => column);
  const fits = areUnder([first, ...others], places);
  if (!isFieldWord(first) && !isTitleRow([first, ...others])) {
    return hasNumber || fits || !others.some(isFieldWord);
  }
  return isUnder(first, "task", columns) && (hasNumber || (fits && isInside(first)));
}

/** A row of the indicators. */
export function isIndicatorRow(
  cells: readonly SourceCell[],
  columns: readonly RoleColumn[] | null,
): boolean {
  const [first, ...others] = withoutGroup(cells, "indicatorGroup", columns);
  if (first === undefined) return false;
  if (others.some(hasValue)) return true;
  if (isFieldWord(first) || isTitleRow([first, ...others])) {
    if (isUnder(first, "name", columns)) return isInside(first);
    const hasName = others.some((cell) => isUnder(cell, "name", columns));
    if (isUnder(first, "level2", columns)) return hasName;
    const isTotal = isUnder(first, "level1", columns) && labelOf(first.text) === "total";
    return isTotal && others.some((cell) => isNaming(cell, columns));
  }
  return !(others.some(isFieldWord) && [first, ...others].every(isNumberOrLabel));
}

/** Texts that stand under the headings of 年初总体目标 and 全年完成情况. */
export function isGoalRow(
  cells: readonly SourceCell[],
  columns: readonly (number | null)[],
): boolean {
  const own = withoutGroup(
    cells,
    "goalGroup",
    columns.map((column) => ({ column })),
  );
  return own.length > 0 && areUnder(own, columns);
}

/** A title, alone or with a word or two before or behind it: 附件3, a year. */
function isTitleRow(cells: readonly SourceCell[]): boolean {
  const at = cells.findIndex(({ text }) => kindOfTitle(text) !== null);
  const others = cells.filter((_, i) => i !== at);
  return at >= 0 && at <= 1 && others.length <= 2 && !others.some(isNumber);
}

/** The cells without the label of the whole table, which a joined cell prints left of its rows. */
export function withoutGroup(
  cells: readonly SourceCell[],
  table: GroupLabel,
  columns: readonly { column: number | null }[] | null,
): readonly SourceCell[] {
  const [first, ...others] = cells;
  if (first === undefined || labelOf(first.text) !== table) return cells;
  const leftmost = Math.min(...(columns ?? []).map(({ column }) => column ?? Infinity));
  return first.column === null || first.column < leftmost ? others : cells;
}

function isFieldWord({ text, role }: SourceCell): boolean {
  if (role !== undefined) return false;
  return labelOf(text) !== undefined || isYearText(text);
}

/** What only a row of indicators has: an operator, a unit, a date, a level of 定性 rows, a band. */
export function hasValue(cell: SourceCell): boolean {
  const { operator, glued, unit, date, band, qualitative, standardName, key } = contentOf(cell);
  const isUnit = unit && key !== "分" && labelOf(cell.text) === undefined;
  return Boolean(operator ?? glued ?? date) || isUnit || band || qualitative || standardName;
}

function isNumber(cell: SourceCell): boolean {
  return contentOf(cell).number !== null;
}

function isNumberOrLabel(cell: SourceCell): boolean {
  return isNumber(cell) || labelOf(cell.text) !== undefined;
}

function areUnder(cells: readonly SourceCell[], columns: readonly (number | null)[]): boolean {
  return cells.every(({ column }) => column !== null && columns.includes(column));
}

/** A word under 二级 or 三级指标, which a row of sums has not. */
function isNaming(cell: SourceCell, columns: readonly RoleColumn[] | null): boolean {
  const isUnderOne = isUnder(cell, "level2", columns) || isUnder(cell, "name", columns);
  return isUnderOne && !isNumberOrLabel(cell);
}

function isUnder(
  { column }: SourceCell,
  wanted: Role,
  columns: readonly RoleColumn[] | null,
): boolean {
  const heading = columns?.find(({ role }) => role === wanted);
  return heading !== undefined && heading.column !== null && heading.column === column;
}

/** Not in the sheet's first column, where labels stand. */
function isInside({ column }: SourceCell): boolean {
  return column !== null && column > 0;
}
