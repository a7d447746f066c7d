import {
  isRefusal,
  rulePackNamed,
  type Outcome,
  type Refusal,
  type RulePack,
} from "../../../src/scoring";

/** The number that an outcome came to. */
export function numberIn(outcome: Outcome): number {
  if (typeof outcome !== "number") throw new Error(`no number: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** What came out, or the code of the refusal. */
export function codeOr<Value>(outcome: Value | Refusal): Value | string {
  return isRefusal(outcome) ? outcome.code : outcome;
}

/** The rule pack of a name that is one. */
export function packNamed(name: string): RulePack {
  const pack = rulePackNamed(name);
  if (isRefusal(pack)) throw new Error(`no rule pack ${name}`);
  return pack;
}
