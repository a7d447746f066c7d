import type { CellValue } from "../../../src/words/cell";
import type { Fact, MadeTable } from "./table";

/** Where a defect is to be told, by one of some codes. */
export interface Wanted {
  codes: string[];
  row: number;
  column: number;
}

/** Spoils a table; null where it has nothing for the defect. */
export type Defect = (table: MadeTable) => Wanted | null;

function put({ grid }: MadeTable, { row, column }: Fact, value: CellValue): void {
  grid.values[row]![column] = value;
  grid.formulas[row]![column] = value;
}

/** Writes something over the cell of a field. */
function over(path: string, value: (fact: Fact) => CellValue, ...codes: string[]): Defect {
  return (table) => {
    const fact = table.facts.get(path);
    if (fact === undefined) return null;
    put(table, fact, value(fact));
    return { codes, row: fact.row, column: fact.column };
  };
}

const number = (fact: Fact) => Number(fact.value);

export const defects: Record<string, Defect> = {
  "a blank actual": over(
    "indicators[1].actual",
    () => "",
    "ACTUAL_MISSING",
    "ACTUAL_MISSING_SCORED",
  ),
  "a score below the rule's": over(
    "indicators[0].score",
    (fact) => number(fact) - 1,
    "SCORE_DIFFERS",
    "SCORE_DIFFERS_EXPLAINED",
  ),
  "a score above the weight": over(
    "indicators[1].score",
    (fact) => number(fact) + 40,
    "SCORE_OUT_OF_RANGE",
  ),
  "a negative score": over("indicators[2].score", () => -3, "SCORE_OUT_OF_RANGE"),
  "a blank weight": over("indicators[2].weight", () => "", "WEIGHT_MISSING"),
  "a negative weight": over("indicators[1].weight", () => -5, "WEIGHT_NOT_POSITIVE"),
  "a weight of words": over("indicators[1].weight", () => "较高", "WEIGHT_NOT_NUMERIC"),
  "weights beyond the whole": (table) => {
    const weight = table.facts.get("indicators[0].weight")!;
    const total = table.facts.get("total")!;
    put(table, weight, number(weight) + 7);
    return { codes: ["WEIGHT_SUM"], row: total.row, column: total.column };
  },
  "another total": over("total", (fact) => number(fact) - 4, "TOTAL_DIFFERS"),
  "an operator in the actual": over(
    "indicators[0].actual",
    (fact) => `≥${String(fact.value)}`,
    "OPERATOR_IN_ACTUAL",
  ),
  "a name twice": (table) => {
    const first = table.facts.get("indicators[0].name")!;
    const second = table.facts.get("indicators[2].name")!;
    put(table, second, first.value);
    return { codes: ["INDICATOR_DUPLICATE"], row: second.row, column: second.column };
  },
  "an error value": over(
    "indicators[1].actual",
    () => "#REF!",
    "CELL_ERROR",
    "ACTUAL_MISSING",
    "ACTUAL_MISSING_SCORED",
  ),
  "another rate": over("tasks[0].rate", () => 0.31, "TASK_RATE_DIFFERS"),
  "more spent than given": over(
    "tasks[0].executed",
    (fact) => number(fact) + 500,
    "EXECUTED_ABOVE_ALLOCATED",
  ),
  "another score of the funds": over("tasks[0].score", (fact) => number(fact) - 2, "SCORE_DIFFERS"),
  "a source above the whole": (table) => {
    const source = table.facts.get("sources[0].executed");
    const whole = table.facts.get("tasks[0].executed");
    if (source === undefined || whole === undefined) return null;
    put(table, source, number(whole) + 90);
    return { codes: ["FUNDS_SOURCES"], row: whole.row, column: whole.column };
  },
  "a lost point without a reason": (table) => {
    for (const [path, fact] of table.facts) {
      if (!path.endsWith(".reasons.other") || fact.value === "") continue;
      put(table, fact, "");
      return { codes: ["REASON_MISSING"], row: fact.row, column: fact.column };
    }
    return null;
  },
};
