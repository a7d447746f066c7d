import type { Refusal, RulePack } from "../scoring";
import { loadedOnce } from "./loadedOnce";

/** What stands in the place of the name of rules where a range held the rules themselves. */
export type RulesRead = () => RulePack | Refusal;

const withReader = loadedOnce(() => import(/* webpackChunkName: "rules" */ "./rulesTable"));

/**
 * Answers a call whose rules are a range that holds them, with two rows and columns at least: the names of rules of
 * rows fill one. null for any other argument. What reads the range is loaded by the first such call.
 */
export function withTable<Answer>(
  table: unknown,
  answer: (rules: RulesRead) => Answer,
): Answer | null {
  if (!isTable(table)) return null;
  return withReader(({ packOfTable }) => {
    const pack = packOfTable(table);
    return answer(() => pack);
  });
}

function isTable(argument: unknown): argument is unknown[][] {
  const [row, second] = Array.isArray(argument) ? (argument as unknown[]) : [];
  return second !== undefined && Array.isArray(row) && row.length > 1;
}
