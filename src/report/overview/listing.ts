import { roundHalfAway, sumExact } from "../../scoring";
import { fixedText } from "../figures";
import type { OverviewRow } from "./overviewRow";

export type ListSort = "workbook" | "unit" | "best" | "worst" | "errors" | "unfilled" | "rate";
export type ListState = "errors" | "unfilled" | "changed";

/** A row with what only the pane knows of it. */
export interface ListedRow extends OverviewRow {
  /** Changed since it was validated, or else since it was read. */
  hasChanged: boolean;
}

/** Which rows a person wants to see, and in which order. */
export interface ListWish {
  search: string;
  sort: ListSort;
  /** A kind, or "". */
  kind: string;
  /** A grade, "none" for forms that have none yet, or "". */
  grade: string;
  state: ListState | null;
}

export const everything: ListWish = {
  search: "",
  sort: "workbook",
  kind: "",
  grade: "",
  state: null,
};

/** Whether a row is in a state that is counted and filtered by. */
export const isIn: Record<ListState, (row: ListedRow) => boolean> = {
  errors: ({ errors }) => errors > 0,
  unfilled: ({ unfilled }) => unfilled > 0,
  changed: ({ hasChanged }) => hasChanged,
};

/** The rows that are wished for, in the order wished for; rows that are equal stay in the workbook's order. */
export function wishedRows(rows: readonly ListedRow[], wish: ListWish): ListedRow[] {
  const words = wish.search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (row: ListedRow) =>
    (wish.kind === "" || row.kind === wish.kind) &&
    (wish.grade === "" || (row.grade ?? "none") === wish.grade) &&
    (wish.state === null || isIn[wish.state](row)) &&
    words.every((word) => textOf(row).includes(word));
  return rows.filter(fits).sort(orders[wish.sort]);
}

function textOf({ unit, project, sheetName, year }: OverviewRow): string {
  return [unit.code, unit.name, project, sheetName, year].join(" ").toLowerCase();
}

type Order = (one: OverviewRow, other: OverviewRow) => number;

/** What has no number stands last, whichever way the numbers go. */
const by =
  (number: (row: OverviewRow) => number | null, way: 1 | -1): Order =>
  (one, other) => {
    const [a, b] = [number(one), number(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return way * (a - b);
  };

const totalOf = ({ total }: OverviewRow) => (total === null ? null : Number(total));

const orders: Record<ListSort, Order> = {
  workbook: () => 0,
  unit: (one, other) => keyOf(one).localeCompare(keyOf(other), "zh-CN", { numeric: true }),
  best: by(totalOf, -1),
  worst: by(totalOf, 1),
  errors: by(({ errors }) => errors, -1),
  unfilled: by(({ unfilled }) => unfilled, -1),
  rate: by(({ rate }) => rate, 1),
};

function keyOf({ unit, year }: OverviewRow): string {
  return `${unit.code || unit.name} ${year}`;
}

/** The mean of the totals that there are, as totals are shown, or "". */
export function averageOf(rows: readonly OverviewRow[]): string {
  const totals = rows.map(totalOf).filter((total) => total !== null);
  return totals.length === 0 ? "" : fixedText(sumExact(totals) / totals.length, 2);
}

/** An execution rate as forms show it, "94.83%". */
export function rateText(rate: number): string {
  return `${roundHalfAway(rate * 100, 2)}%`;
}
