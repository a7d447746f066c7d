import {
  fullPoints,
  gluedUnit,
  isRefusal,
  judgedOf,
  readCells,
  readRow,
  reasonOwed,
  type CellValue,
  type Refusal,
  type RowReading,
  type RulePack,
  type ScoringRow,
} from "../scoring";
import type { AllProblems, ProblemCode } from "./problem/catalogue";
import type { RowRule } from "./rowRule";
import { tidyEvaluationRules, tidyRowRules } from "./rules/rowTidiness";

/** What PERFCHECK tells: the problem's code and what its sentence names. */
export interface RowProblem {
  code: ProblemCode | "WEIGHT_OVER" | "NEGATIVE_ACTUAL" | "OVER";
  values: Record<string, string | number>;
}

const rules: RowRule<AllProblems>[] = [...tidyRowRules, ...tidyEvaluationRules];

/** What is worth a word though the row is scored as it is meant. */
const notes = new Set<string>([
  "OPERATOR_VARIANT",
  "OPERATOR_IN_TARGET",
  "PERCENT_SIGN",
  "UNIT_IN_VALUE",
  "FULL_WIDTH",
  "NUMBER_AS_TEXT",
  "OVER",
]);

/** True for a problem that is no fault: the score is right as it is. */
export function isNote({ code }: { code: string }): boolean {
  return notes.has(code);
}

/**
 * What is to be said first of a single row, or null when it is sound: why it is not scored, as PERFSCORE
 * says it; else the first fault that the row alone shows; else the first note.
 */
export function checkRow(row: ScoringRow, pack: RulePack): RowProblem | Refusal | null {
  return checkReading(readRow(row, pack), pack);
}

/** The same of a row that was read already. */
export function checkReading(reading: RowReading, pack: RulePack): RowProblem | Refusal | null {
  const refusal = reading.actual === "blank" ? refusalBeforehand(reading, pack) : reading.score;
  if (isRefusal(refusal)) return refusal;
  const found: RowProblem[] = [];
  for (const rule of rules) {
    rule(reading, pack, (...[code, , values]) => {
      found.push({ code, values });
    });
  }
  found.push(...lonelyProblems(reading, pack));
  return found.find((problem) => !isNote(problem)) ?? found[0] ?? null;
}

/** What a sheet's validation tells in its own way, by the indicator's name, its reasons and its section. */
function lonelyProblems(reading: RowReading, pack: RulePack): RowProblem[] {
  const { target, actual, weight } = reading;
  const found: RowProblem[] = [];
  const points = fullPoints(pack);
  if (typeof weight === "object" && weight.value > points) {
    found.push({ code: "WEIGHT_OVER", values: { weight: weight.value, points } });
  }
  if (typeof target === "object" && typeof actual === "object") {
    const isBelow = actual.value < 0 && target.value >= 0;
    if (isBelow) found.push({ code: "NEGATIVE_ACTUAL", values: { actual: actual.value } });
  }
  if (reasonOwed(reading, pack) === "over") found.push({ code: "OVER", values: {} });
  return found;
}

/** Why a row without an actual will not be scored, whatever its actual is going to be. */
function refusalBeforehand(reading: RowReading, pack: RulePack): Refusal | null {
  if (reading.target === "blank") return null;
  const judged = judgedOf(readCells({ ...reading.cells, actual: justMet(reading) }), pack);
  return isRefusal(judged) ? judged : null;
}

/** An actual that just meets the target; no words keep a 定性 row from being judged. */
function justMet({ target, cells }: RowReading): CellValue {
  return typeof target === "object" ? `${target.value}${gluedUnit(target)}` : cells.target;
}
