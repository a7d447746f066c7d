import { rulePacks, shownNameOf, type CellValue, type Evidence, type RulePack } from "../scoring";
import { isChoice, ruleLines, ruleWords, type RuleLine } from "./ruleLines";

/** A row of the sheet 评分规则 that says what a pack says. */
export interface RuleRow {
  name: string;
  value: CellValue;
  meaning: string;
  /** What the value rests on; null for 基础规则 itself. */
  evidence: Evidence | null;
  /** The words to choose from, or the range of a number. */
  values: { list: string[] } | { least: number; most: number };
}

/** The rows that say what a pack says, 基础规则 first. */
export function ruleRows(pack: RulePack): RuleRow[] {
  const base: RuleRow = {
    name: ruleWords.base,
    value: shownNameOf(pack),
    meaning: ruleWords.baseMeaning,
    evidence: null,
    values: { list: rulePacks.map(shownNameOf) },
  };
  const points = pack.sectionPoints.map(({ name, points }): RuleRow => ({
    name: ruleWords.points + name,
    value: points,
    meaning: ruleWords.pointsMeaning,
    evidence: pack.evidence.sectionPoints ?? "practice",
    values: { least: 0.01, most: 100 },
  }));
  return [base, ...points, ...ruleLines.map((line) => rowOf(line, pack))];
}

function rowOf({ policy, name, meaning, values, cellOf }: RuleLine, pack: RulePack): RuleRow {
  return {
    name,
    value: cellOf(pack),
    meaning,
    evidence: pack.evidence[policy] ?? "practice",
    values: isChoice(values) ? { list: values.map(({ word }) => word) } : values,
  };
}
