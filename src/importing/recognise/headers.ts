import { reasonKinds } from "../../form/model/fields";
import { indicatorHeading, isReasonGroup, taskHeading, usualIndicatorRoles } from "./roles";
import type { Role, RoleColumn } from "./roles";
import { compactText } from "../../words/compact";
import { contentOf } from "./cellContent";
import type { SourceCell } from "./sourceRow";

const MEASURE_OR_REASON = new Set<Role>([...reasonKinds, "measure"]);
/** A data row never holds three header words. */
const ENOUGH = 3;

/**
 * The header words of a row, in order; null when the row is no header.
 * @param isBelow another row of headings stands above: the five kinds of reasons may follow alone
 */
export function indicatorHeader(
  cells: readonly SourceCell[],
  isBelow: boolean,
): RoleColumn[] | null {
  if (cells.some(isValue)) return null;
  const found = rolesIn(cells, indicatorHeading);
  const reasons = found.filter(({ role }) => MEASURE_OR_REASON.has(role)).length;
  const group = cells.find((cell) => isReasonGroup(cell.text));
  if (group !== undefined && reasons === 0) found.push({ role: "other", column: group.column });
  const isTable = found.some(
    ({ role }) => role === "name" || role === "level1" || role === "target",
  );
  if (!(found.length >= ENOUGH && isTable) && !(isBelow && reasons >= 2)) return null;
  return byColumn(found);
}

/** The header words of the task table, in order; null when the row is no such header. */
export function taskHeader(cells: readonly SourceCell[]): RoleColumn[] | null {
  if (cells.some(isValue)) return null;
  const found = rolesIn(cells, taskHeading);
  const named = found.some(({ role }) => role === "task");
  const amounts = found.filter(({ role }) => role === "budget" || role === "allocated").length;
  if (!(named && found.length >= 2) && !(found.length >= ENOUGH && amounts > 0)) return null;
  return byColumn(found);
}

/**
 * A header of two rows: the second brings the five reason columns under 偏差原因分析, whose own
 * place then falls away.
 */
export function mergeHeaders(
  first: readonly RoleColumn[],
  second: readonly RoleColumn[],
): RoleColumn[] {
  const taken = new Set(second.map(({ role }) => role));
  return byColumn([...first.filter(({ role }) => !taken.has(role)), ...second]);
}

const NAMING = new Set<Role>(["level1", "level2", "name"]);

/** Words that are headings only under another one: 预期指标值 over 符号, 值, 单位. */
const UNDER_A_GROUP: Record<string, Role> = { 符号: "operator", 值: "target" };

/**
 * The second row of a header whose groups stand over several columns, with what is left of the first;
 * null for any other row. It leaves the levels and the name alone, as no row of data does, or parts a common word
 * over them into theirs, which may be no heading itself (绩效指标).
 */
export function secondHeaderRow(
  known: readonly RoleColumn[],
  cells: readonly SourceCell[],
): RoleColumn[] | null {
  if (cells.some((cell) => cell.column === null || isValue(cell))) return null;
  const naming = known.filter(({ role }) => NAMING.has(role));
  const columns = new Set(cells.map(({ column }) => column));
  const names = cells.filter(({ column }) => naming.some((each) => each.column === column));
  const areHeadings = names.every(({ text }) => NAMING.has(indicatorHeading(text) ?? "other"));
  if (!areHeadings) return null;
  const found = rolesIn(
    cells,
    (text) => UNDER_A_GROUP[compactText(text)] ?? indicatorHeading(text),
  );
  const hasName = naming.length > 0 || found.some(({ role }) => role === "name");
  if (found.length < 2 || !hasName) return null;
  return mergeHeaders(
    known.filter(({ column }) => !columns.has(column)),
    found,
  );
}

/**
 * True for a header below another one, in its order: the same again after a page break, or the reason
 * columns of a second row. A row of data may hold a few such words, but hardly half of them.
 */
export function continues(known: readonly RoleColumn[], header: readonly RoleColumn[]): boolean {
  const places = header.map(({ role }) => known.findIndex((each) => each.role === role));
  const again = places.filter((place) => place >= 0);
  const isOrdered = again.every((place, i) => i === 0 || place > (again[i - 1] ?? 0));
  const isSecondRow = header.every(({ role }) => MEASURE_OR_REASON.has(role));
  return isOrdered && (isSecondRow || again.length * 2 >= known.length);
}

/** True for a header that says nothing new: the first of a form stands, later ones may have slipped. */
export function isRepeated(known: readonly RoleColumn[], header: readonly RoleColumn[]): boolean {
  return header.every(({ role }) => known.some((each) => each.role === role));
}

const USUAL = usualIndicatorRoles("selfEvaluation").map(({ role }) => role);

/** True when columns have changed places: the header's order is not the printed one. */
export function isMoved(header: readonly RoleColumn[]): boolean {
  if (header.some(({ column }) => column === null)) return false;
  const places = header.map(({ role }) => USUAL.indexOf(role)).filter((place) => place >= 0);
  return places.some((place, i) => i > 0 && place < (places[i - 1] ?? 0));
}

/** No heading: a number, an operator with or without one, a date. */
function isValue(cell: SourceCell): boolean {
  const { number, operator, glued, date } = contentOf(cell);
  return number !== null || Boolean(operator) || glued !== null || date !== null;
}

function rolesIn(
  cells: readonly SourceCell[],
  headingOf: (text: string) => Role | undefined,
): RoleColumn[] {
  const seen = new Set<Role>();
  return cells.flatMap((cell) => {
    const role = headingOf(cell.text);
    if (role === undefined || seen.has(role)) return [];
    seen.add(role);
    return [{ role, column: cell.column }];
  });
}

/** Sources without columns keep the order in which the words were found. */
function byColumn(roles: RoleColumn[]): RoleColumn[] {
  return roles.sort((one, other) => (one.column ?? 0) - (other.column ?? 0));
}
