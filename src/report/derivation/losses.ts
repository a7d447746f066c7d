import { standardIndicatorNamed } from "../../form";
import { sumExact } from "../../scoring";
import { pointsText } from "../figures";
import type { ScoreRow, ScoreSection } from "../scores";

/** Points lost by a row, and where they lie between what there was to get and what was got. */
export interface Loss {
  row: ScoreRow;
  section: string;
  /** Points before and after it, of all rows that are scored. */
  from: number;
  to: number;
}

/** Where points were lost, in the form's order: from all that could be got down to the score. */
export interface Waterfall {
  /** What the scored rows weigh, and what they scored. */
  start: string;
  end: string;
  losses: Loss[];
  /** Where the drawing begins, so that small losses show; 0 where much was lost. */
  floor: number;
}

/** What was lost by the rows that are scored, one after the other; the others take no part. */
export function waterfallOf(sections: readonly ScoreSection[]): Waterfall {
  const rows = rowsInOrder(sections).filter(({ row }) => row.state === "scored");
  const start = sumExact(rows.map(({ row }) => Number(row.weight)));
  let left = start;
  const losses = rows.flatMap(({ row, section }): Loss[] => {
    if (row.lost === "0") return [];
    const from = left;
    left = sumExact([left, -Number(row.lost)]);
    return [{ row, section, from, to: left }];
  });
  const lost = start - left;
  // Twice what was lost below the start: the last bar ends in the middle of the drawing.
  const floor = Math.max(0, Math.floor(start - 2 * lost));
  return { start: pointsText(start), end: pointsText(left), losses, floor };
}

/** All rows in the form's order, whatever they lost. */
export function rowsInOrder(
  sections: readonly ScoreSection[],
): { row: ScoreRow; section: string }[] {
  return sections
    .flatMap(({ name, rows }) => rows.map((row) => ({ row, section: name })))
    .sort((one, other) => placeOf(one.row) - placeOf(other.row));
}

/** Tasks stand before indicators, each in the order of their rows. */
function placeOf({ key }: ScoreRow): number {
  const place = Number(/\d+/.exec(key)?.[0] ?? 0);
  return key.startsWith("tasks") ? place : place + 1e6;
}

/** A row that is to be explained. */
export interface RowToExplain {
  row: ScoreRow;
  /** The tasks of which less than all was spent, beside 预算执行率, which says so of all of them together. */
  tasks: ScoreRow[];
}

/** The rows of indicators below full, most points lost first. */
export function rowsToExplain(sections: readonly ScoreSection[]): RowToExplain[] {
  const short = rowsInOrder(sections)
    .map(({ row }) => row)
    .filter(({ state, lost }) => state === "scored" && lost !== "0");
  const tasks = short.filter(({ words }) => words.task !== undefined);
  return short
    .filter(({ words }) => words.task === undefined)
    .sort((one, other) => Number(other.lost) - Number(one.lost))
    .map((row) => ({ row, tasks: isExecution(row) ? tasks : [] }));
}

function isExecution({ name }: ScoreRow): boolean {
  return standardIndicatorNamed(name)?.name === "预算执行率";
}
