/** The functions beside the oracle, over random calls. */
import * as functions from "../../src/functions/functions";
import { call, type Outcome } from "../functions/host";
import { answered, shownBy } from "./answers";
import { deviationOf, lightOf, reasonOf } from "./measures";
import { executionOf, gradeOf, sharesOf, totalOf } from "./sums";
import { randomMeasures, randomRow, type Measures, type Random } from "./randomRows";
import { isRefused, type Read } from "./comparison";
import { completionOf, scoreOf, type Row } from "./row";

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
  takes: (keyof Cells)[];
  answer: (row: Cells) => Answer | (number | "")[];
}

/** The functions whose arguments are single cells, or ranges that spill. */
const readings = {
  PERFSCORE: {
    takes: ["operator", "target", "actual", "weight", "unit", "rules"],
    answer: scoreOf,
  },
  PERFCOMPLETION: {
    takes: ["operator", "target", "actual", "unit", "rules"],
    answer: completionOf,
  },
  PERFDEVIATION: { takes: ["operator", "target", "actual", "unit"], answer: deviationOf },
  PERFREASON: {
    takes: ["operator", "target", "actual", "weight", "unit", "rules"],
    answer: reasonOf,
  },
  PERFLIGHT: {
    takes: ["target", "actual", "month", "operator", "rules"],
    answer: (row) => lightOf(row, row.month),
  },
  PERFEXECUTION: {
    takes: ["allocated", "executed", "rules"],
    answer: ({ allocated, executed, rules }) => executionOf(allocated, executed, rules),
  },
  PERFGRADE: { takes: ["total", "rules"], answer: ({ total, rules }) => gradeOf(total, rules) },
  PERFWEIGHTS: {
    takes: ["points", "count"],
    answer: ({ points, count }) => sharesOf(points, count),
  },
} satisfies Partial<Record<Name, Reading>>;

const spilling = (Object.keys(readings) as (keyof typeof readings)[]).filter(
  (name) => name !== "PERFWEIGHTS",
);

/** What one call of single cells shows, and what the oracle says. */
export function cellOf(name: keyof typeof readings, args: unknown[]): Omit<Difference, "formula"> {
  const { takes, answer }: Reading = readings[name];
  const row = Object.fromEntries(takes.map((key, place) => [key, args[place]])) as unknown as Cells;
  const cells = call(functions[name], ...args.map((cell) => [[cell]])).flat();
  return {
    shown: textOf(cells.map(shownBy)),
    oracle: textOf(answersIn(answer(row)).map(answered)),
  };
}

const textOf = (cells: string[]): string => cells.join("; ");

function answersIn(answer: Answer | (number | "")[]): Answer[] {
  return Array.isArray(answer) ? answer : [answer];
}

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
    for (const name of spilling) compareRanges(name, rows, comparison);
    compareMeasures(rows[0]!, comparison);
  }
  return comparison;
}

/** A function of one cell for each row, all rows in one call. */
function compareRanges(name: keyof typeof readings, rows: Cells[], into: Comparison): void {
  const { takes, answer }: Reading = readings[name];
  const columns = takes.map((key) => rows.map((row) => [row[key]]));
  const shown = call(functions[name], ...columns);
  rows.forEach((row, index) => {
    const args = takes.map((key) => row[key]);
    compare(name, args, shown[index]!, answersIn(answer(row)), into);
  });
}

/** PERFTOTAL and PERFWEIGHTS, which take ranges or give them. */
function compareMeasures({ scores, points, count }: Measures, into: Comparison): void {
  const column = (range: unknown[]) => range.map((cell) => [cell]);
  const total = call(functions.PERFTOTAL, ...scores.map(column));
  compare("PERFTOTAL", scores, total.flat(), [totalOf(scores)], into);
  const shares = call(functions.PERFWEIGHTS, [[points]], [[count]]);
  compare("PERFWEIGHTS", [points, count], shares.flat(), answersIn(sharesOf(points, count)), into);
}

function compare(
  name: Name,
  args: unknown[],
  outcomes: Outcome[],
  answers: Answer[],
  into: Comparison,
): void {
  const shown = textOf(outcomes.map(shownBy));
  const oracle = textOf(answers.map(answered));
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
