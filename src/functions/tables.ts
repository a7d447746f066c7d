import type { Refusal, RulePack } from "../scoring";
import type { packOfTable } from "./rulesTable";

/** What stands in the place of the name of rules where a range held the rules themselves. */
export type RulesRead = () => RulePack | Refusal;

let read: typeof packOfTable | undefined;

/**
 * Answers a call whose rules are a range that holds them, with two rows and columns at least: the names of rules of
 * rows fill one. null for any other argument. What reads the range is loaded by the first such call, whose answer
 * Excel waits for; the declared type is that of all later ones, because functions.json is made of it.
 */
export function withTable<Answer>(
  table: unknown,
  answer: (rules: RulesRead) => Answer,
): Answer | null {
  if (!isTable(table)) return null;
  if (read) {
    const pack = read(table);
    return answer(() => pack);
  }
  return import(/* webpackChunkName: "rules" */ "./rulesTable").then((loaded) => {
    read = loaded.packOfTable;
    return withTable(table, answer);
  }) as Answer;
}

function isTable(argument: unknown): argument is unknown[][] {
  const [row, second] = Array.isArray(argument) ? (argument as unknown[]) : [];
  return second !== undefined && Array.isArray(row) && row.length > 1;
}
