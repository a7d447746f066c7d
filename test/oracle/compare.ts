/** The functions beside the oracle, over random calls. */
import * as functions from "../../src/functions/functions";
import { call, type Outcome } from "../functions/host";
import { answered, shownBy } from "./answers";
import {
  deviationOf,
  executionOf,
  gradeOf,
  lightOf,
  reasonOf,
  sharesOf,
  totalOf,
} from "./measures";
import { randomMeasures, randomRow, type Measures, type Random } from "./randomRows";
import { completionOf, isRefused, scoreOf, type Read, type Row } from "./row";

/** A call whose answer is not the oracle's. */
export interface Difference {
  formula: string;
  shown: string;
  oracle: string;
}

type Name = keyof typeof functions;
type Answer = Read<number | string>;
type Cells = Row & Measures;

/** A function over rows: which cells of one it takes, and what the oracle says of it. */
interface Reading {
  name: Name;
  args: (row: Cells) => unknown[];
  answer: (row: Cells) => Answer;
}

const readings: Reading[] = [
  {
    name: "PERFSCORE",
    args: (row) => [row.operator, row.target, row.actual, row.weight, row.unit, row.rules],
    answer: scoreOf,
  },
  {
    name: "PERFCOMPLETION",
    args: (row) => [row.operator, row.target, row.actual, row.unit, row.rules],
    answer: completionOf,
  },
  {
    name: "PERFDEVIATION",
    args: (row) => [row.operator, row.target, row.actual, row.unit],
    answer: deviationOf,
  },
  {
    name: "PERFREASON",
    args: (row) => [row.operator, row.target, row.actual, row.weight, row.unit, row.rules],
    answer: reasonOf,
  },
  {
    name: "PERFLIGHT",
    args: (row) => [row.target, row.actual, row.month, row.operator, row.rules],
    answer: (row) => lightOf(row, row.month),
  },
  {
    name: "PERFEXECUTION",
    args: (row) => [row.allocated, row.executed, row.rules],
    answer: (row) => executionOf(row.allocated, row.executed, row.rules),
  },
  {
    name: "PERFGRADE",
    args: (row) => [row.total, row.rules],
    answer: (row) => gradeOf(row.total, row.rules),
  },
];

/** What came of a comparison. */
export interface Comparison {
  /** How many answers were compared. */
  cells: number;
  differences: Difference[];
  /** How often the oracle gave each answer: a refusal by its name, `value` for all others. */
  answers: Map<string, number>;
}

const rowsPerCall = 20;

/** The functions beside the oracle over so many random rows, in calls of some rows each. */
export function compareRows(count: number, random: Random): Comparison {
  const comparison: Comparison = { cells: 0, differences: [], answers: new Map() };
  for (let done = 0; done < count; done += rowsPerCall) {
    const rows = Array.from({ length: Math.min(rowsPerCall, count - done) }, () => ({
      ...randomRow(random),
      ...randomMeasures(random),
    }));
    for (const reading of readings) compareReading(reading, rows, comparison);
    compareRanges(rows[0]!, comparison);
  }
  return comparison;
}

/** A function of one cell for each row, all rows in one call. */
function compareReading({ name, args, answer }: Reading, rows: Cells[], into: Comparison): void {
  const calls = rows.map(args);
  const columns = calls[0]!.map((_, place) => calls.map((cells) => [cells[place]]));
  const shown = call(functions[name], ...columns);
  rows.forEach((row, index) => {
    compare(name, calls[index]!, shown[index]!, [answer(row)], into);
  });
}

/** PERFTOTAL and PERFWEIGHTS, which take ranges or give them. */
function compareRanges({ scores, points, count }: Measures, into: Comparison): void {
  const column = (range: unknown[]) => range.map((cell) => [cell]);
  const total = call(functions.PERFTOTAL, ...scores.map(column));
  compare("PERFTOTAL", scores, total.flat(), [totalOf(scores)], into);
  const shares = call(functions.PERFWEIGHTS, [[points]], [[count]]);
  const answer = sharesOf(points, count);
  compare(
    "PERFWEIGHTS",
    [points, count],
    shares.flat(),
    isRefused(answer) ? [answer] : answer,
    into,
  );
}

function compare(
  name: Name,
  args: unknown[],
  outcomes: Outcome[],
  answers: Answer[],
  into: Comparison,
): void {
  const shown = outcomes.map(shownBy).join("; ");
  const oracle = answers.map(answered).join("; ");
  into.cells += answers.length;
  for (const answer of answers) {
    const kind = isRefused(answer) ? answer.refused : "value";
    into.answers.set(kind, (into.answers.get(kind) ?? 0) + 1);
  }
  if (shown !== oracle) {
    into.differences.push({ formula: `${name}(${args.map(literal).join(", ")})`, shown, oracle });
  }
}

function literal(cell: unknown): string {
  if (Array.isArray(cell)) return `{${cell.map(literal).join(";")}}`;
  return cell instanceof CustomFunctions.Error ? cell.code : (JSON.stringify(cell) ?? "undefined");
}
