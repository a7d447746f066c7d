import { isRefusal, rulePackNamed, type Outcome, type RulePack } from "../../../src/scoring";

/** The number that an outcome came to. */
export function numberIn(outcome: Outcome): number {
  if (typeof outcome !== "number") throw new Error(`no number: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** The number, the code of the refusal, or null. */
export function codeOr(outcome: Outcome): number | string | null {
  return isRefusal(outcome) ? outcome.code : outcome;
}

/** The rule pack of a name that is one. */
export function packNamed(name: string): RulePack {
  const pack = rulePackNamed(name);
  if (isRefusal(pack)) throw new Error(`no rule pack ${name}`);
  return pack;
}
