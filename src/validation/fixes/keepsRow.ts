import {
  readRow,
  type Outcome,
  type RowReading,
  type RulePack,
  type ScoringRow,
} from "../../scoring";
import { evaluationRules, targetRules } from "../rules/row";
import type { RowCorrection } from "../rowRule";

/**
 * True where a row scores the same with other cells, or is refused as before, and has no problem that
 * it did not have: only then may a correction be written unseen.
 */
export function keepsRow(cells: ScoringRow, put: RowCorrection["put"], pack: RulePack): boolean {
  const row = readRow(cells, pack);
  const corrected = readRow({ ...cells, ...put }, pack);
  const before = problemsIn(row, pack);
  return (
    numberIn(corrected.completion) === numberIn(row.completion) &&
    numberIn(corrected.score) === numberIn(row.score) &&
    [...problemsIn(corrected, pack)].every((problem) => before.has(problem))
  );
}

function numberIn(outcome: Outcome): number | null | "refused" {
  return typeof outcome === "object" && outcome !== null ? "refused" : outcome;
}

function problemsIn(row: RowReading, pack: RulePack): Set<string> {
  const found = new Set<string>();
  for (const rule of [...targetRules, ...evaluationRules]) {
    rule(row, pack, (...[code, column]) => {
      found.add(`${code} ${column}`);
    });
  }
  return found;
}
