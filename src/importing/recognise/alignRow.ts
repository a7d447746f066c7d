import type { RecognisedCell } from "./cellContent";
import { fit, isAnchor, isByHeadingOnly, IMPOSSIBLE } from "./fit";
import { isFundsName } from "../../form/model/parts";
import { reasonKinds } from "../../form/model/fields";
import type { Role, RoleColumn } from "./roles";
import type { SourceCell } from "./sourceRow";

/** A cell with the role found for it. */
export interface PlacedCell {
  cell: SourceCell;
  content: RecognisedCell;
  role: Role | null;
  /** False when another role fits nearly as well. */
  sure: boolean;
}

/** Leaving a cell without a role costs this much. */
const SKIP = -6;
/** A role that the shape of the text has settled already. */
const SETTLED = 20;
/** A cell under its header, the row's shift taken off. */
const UNDER_HEADER = 3;
/** What each column of distance costs, so that of equal places the nearest is taken. */
const BESIDE = 0.1;
/** A fit from which on a cell shows what column it stands in. */
const TELLING = 8;
/** Another way of placing a cell that is this close makes it unsure. */
const MARGIN = 2;

/**
 * Gives every cell of a row its role. Roles keep the order of their headers, but a row may be
 * shifted, hold gaps and miss cells: of all such placings the one is taken in which the cells'
 * contents and columns fit best (dynamic programming, cells x roles). A row that stands under its
 * headings as it should is read by them alone.
 */
export function alignRow(
  cells: readonly SourceCell[],
  contents: readonly RecognisedCell[],
  roles: readonly RoleColumn[],
): PlacedCell[] {
  const exact = underHeadings(cells, contents, roles);
  if (exact !== null) return exact;
  return alignRest(cells, contents, roles);
}

/**
 * Cells under headings that alone tell what stands below them take no part in the placing of the others, and lend
 * themselves to no other column.
 */
function alignRest(
  cells: readonly SourceCell[],
  contents: readonly RecognisedCell[],
  roles: readonly RoleColumn[],
): PlacedCell[] {
  const apart = roles.filter(({ role }) => isByHeadingOnly(role));
  const own = cells.map(({ column }) =>
    apart.find((each) => each.column !== null && each.column === column),
  );
  const isOther = (_: unknown, i: number) => own[i] === undefined;
  const others = alignByContent(
    cells.filter(isOther),
    contents.filter(isOther),
    roles.filter((each) => !apart.includes(each)),
  );
  return cells.flatMap((cell, i): PlacedCell[] => {
    const role = own[i]?.role;
    const content = contents[i];
    const placed =
      role === undefined || content === undefined
        ? others.shift()
        : { cell, content, role, sure: false };
    return placed === undefined ? [] : [placed];
  });
}

/** The placing in which contents and columns fit best. */
function alignByContent(
  cells: readonly SourceCell[],
  contents: readonly RecognisedCell[],
  roles: readonly RoleColumn[],
): PlacedCell[] {
  const fits = fitTable(cells, contents, roles);
  const forward = bestPrefixes(fits, cells.length, roles.length);
  const backward = bestSuffixes(fits, cells.length, roles.length);
  return place(cells, contents, roles, fits, forward, backward);
}

/**
 * The row by its headings: every cell stands right under one and can be what that says. Words are
 * what their column says, also those that name a level elsewhere, as long as another cell shows that
 * the row has not slipped. Cells under a heading that is no role's are left out: they lend themselves
 * to no other column. null for any other row.
 */
function underHeadings(
  cells: readonly SourceCell[],
  contents: readonly RecognisedCell[],
  roles: readonly RoleColumn[],
): PlacedCell[] | null {
  const placed: PlacedCell[] = [];
  const nameColumn = roles.find(({ role }) => role === "name")?.column ?? null;
  const hasName = cells.some(({ column }) => column !== null && column === nameColumn);
  const scoreColumn = roles.find(({ role }) => role === "score")?.column ?? null;
  // Words under 分值 are no number that slipped, where 得分 beside them has its own.
  const hasScore = cells.some(
    ({ column }, i) => column !== null && column === scoreColumn && contents[i]?.number != null,
  );
  // Nor under a heading of money, where the name stands in its place and is one of funds, or another amount does.
  const named = cells.filter((cell) => roleOver(cell, roles) === "task");
  const isAmount = (cell: SourceCell, i: number) =>
    money.has(roleOver(cell, roles)) && contents[i]?.number != null;
  const isNamedFunds = named.some(({ text }) => isFundsName(text));
  const isFundsRow = isNamedFunds || (named.length > 0 && cells.some(isAmount));
  let needsAnchor = false;
  let hasAnchor = false;
  for (const [i, cell] of cells.entries()) {
    const content = contents[i];
    if (cell.heading !== undefined) continue;
    const role = roleOver(cell, roles);
    if (content === undefined || role === undefined || cell.role !== undefined) return null;
    if (fit(content, role) === IMPOSSIBLE) {
      const isOthersName = content.standardName && !hasName;
      const mayHoldWords =
        wordy.has(role) ||
        (role === "weight" && hasScore) ||
        (money.has(role) && isFundsRow) ||
        (role === "operator" && SIGN.test(content.key));
      if (!mayHoldWords || !content.words || isOthersName) return null;
      needsAnchor = true;
    }
    const isTelling = !naming.has(role) || content.standardName || (role === "level2" && hasScore);
    hasAnchor ||= isTelling && fit(content, role) >= TELLING;
    placed.push({ cell, content, role, sure: true });
  }
  return needsAnchor && !hasAnchor ? null : placed;
}

/**
 * The role whose heading stands over a cell. The heading over the names of tasks and funds is printed
 * over the parts of those names too.
 */
function roleOver({ column }: SourceCell, roles: readonly RoleColumn[]): Role | undefined {
  if (column === null) return undefined;
  const exact = roles.find((each) => each.column === column);
  const before = roles.filter((each) => each.column !== null && each.column < column);
  const last = before[before.length - 1]?.role;
  return exact?.role ?? (last === "task" ? last : undefined);
}

const naming = new Set<Role>(["level1", "level2", "name"]);
const money = new Set<Role | undefined>(["budget", "allocated", "executed"]);
/** ≠ and the like under 运算符号: no operator, and none to be guessed in its place. */
const SIGN = /^[^\p{L}\p{N}]{1,3}$/u;
const wordy = new Set<Role>([
  ...(["level1", "level2", "name", "target", "unit", "deadline", "actual"] as const),
  ...reasonKinds,
  ...(["measure", "adjusted", "previous", "deviation", "evidence"] as const),
]);

/** How well each cell fits each role, by content and by column. */
function fitTable(
  cells: readonly SourceCell[],
  contents: readonly RecognisedCell[],
  roles: readonly RoleColumn[],
): number[][] {
  const shifts = localShifts(cells, contents, roles);
  return cells.map((cell, i) => {
    const content = contents[i];
    return roles.map(({ role, column }) => {
      if (content === undefined) return IMPOSSIBLE;
      if (cell.role !== undefined) return cell.role === role ? SETTLED : IMPOSSIBLE;
      const base = fit(content, role);
      if (base === IMPOSSIBLE || column === null || cell.column === null) return base;
      const distance = Math.abs(cell.column - (shifts[i] ?? 0) - column);
      return distance === 0 ? base + UNDER_HEADER : base - BESIDE * Math.min(distance, 5);
    });
  });
}

/**
 * By how many columns each cell is shifted against the header: as the nearest cell to its left
 * (else to its right) whose content alone tells its role.
 */
function localShifts(
  cells: readonly SourceCell[],
  contents: readonly RecognisedCell[],
  roles: readonly RoleColumn[],
): number[] {
  const own = cells.map((cell, i) => {
    const content = contents[i];
    if (content === undefined || cell.column === null) return null;
    const anchor = roles.find(({ role }) => isAnchor(content, role));
    return anchor === undefined || anchor.column === null ? null : cell.column - anchor.column;
  });
  const first = own.find((shift) => shift !== null) ?? 0;
  let last = first;
  return own.map((shift) => (last = shift ?? last));
}

/** best[i][j]: the best sum for the first i cells among the first j roles. */
function bestPrefixes(fits: number[][], cells: number, roles: number): number[][] {
  const best: number[][] = [new Array<number>(roles + 1).fill(0)];
  for (let i = 1; i <= cells; i += 1) {
    const above = best[i - 1] ?? [];
    const row = [i * SKIP];
    for (let j = 1; j <= roles; j += 1) {
      row.push(
        Math.max(
          (above[j] ?? 0) + SKIP,
          row[j - 1] ?? 0,
          (above[j - 1] ?? 0) + (fits[i - 1]?.[j - 1] ?? IMPOSSIBLE),
        ),
      );
    }
    best.push(row);
  }
  return best;
}

/** The same for the cells from i on among the roles from j on. */
function bestSuffixes(fits: number[][], cells: number, roles: number): number[][] {
  const reversed = fits.map((row) => [...row].reverse()).reverse();
  const best = bestPrefixes(reversed, cells, roles);
  return best.map((row) => row.reverse()).reverse();
}

function place(
  cells: readonly SourceCell[],
  contents: readonly RecognisedCell[],
  roles: readonly RoleColumn[],
  fits: number[][],
  forward: number[][],
  backward: number[][],
): PlacedCell[] {
  const best = forward[cells.length]?.[roles.length] ?? 0;
  let from = 0;
  return cells.map((cell, i) => {
    const content = contents[i] as RecognisedCell;
    const [before, after] = [forward[i] ?? [], backward[i + 1] ?? []];
    const fitsHere = fits[i] ?? [];
    let chosen = -1;
    // The best whole placing in which this cell has another role than the chosen one, or none.
    let rival = -Infinity;
    for (let j = 0; j <= roles.length; j += 1) {
      const without = (before[j] ?? 0) + SKIP + (after[j] ?? 0);
      const having = (before[j] ?? 0) + (fitsHere[j] ?? IMPOSSIBLE) + (after[j + 1] ?? 0);
      const isChosen = chosen < 0 && j >= from && having >= best - 1e-9;
      if (isChosen) chosen = j;
      rival = Math.max(rival, without, isChosen ? -Infinity : having);
    }
    if (chosen < 0) return { cell, content, role: null, sure: false };
    from = chosen + 1;
    return { cell, content, role: roles[chosen]?.role ?? null, sure: best - rival >= MARGIN };
  });
}
