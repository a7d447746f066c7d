/** What a cell shows, by the names of the refusals in docs/functions.md. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Outcome } from "../functions/host";
import { isRefused, type Read } from "./comparison";

const page = readFileSync(path.resolve(__dirname, "../../docs/functions.md"), "utf8");

/** The sentences of the page's table of refusals, each as a pattern, its values left open. */
export const sentences = [...page.matchAll(/^\|(?: \|)? `([A-Z_]+)` \| (.+?)(?: \|)+$/gm)].map(
  ([, name, sentence]) => ({
    name: name!,
    pattern: new RegExp(`^${sentence!.replace(/[?+*]/g, "\\$&").replace(/\{\w+\}/g, ".*")}$`, "s"),
  }),
);

const codes: Record<string, string> = {
  ...{ ALLOCATED_ZERO: "#DIV/0!", DEVIATION_NONE: "#DIV/0!" },
  ...{ WEIGHT_NEGATIVE: "#NUM!", AMOUNT_NEGATIVE: "#NUM!", TOTAL_RANGE: "#NUM!" },
};

/** What a cell shows in one text: its value, or its error's code and the name of its sentence. */
export function shownBy(outcome: Outcome): string {
  if (!("code" in outcome)) return valueText(outcome.value);
  if (outcome.message === undefined || outcome.message === "") return outcome.code;
  const found = sentences.filter(({ pattern }) => pattern.test(outcome.message));
  return `${outcome.code} ${found.map(({ name }) => name).join(" or ") || outcome.message}`;
}

/** The same of an answer of the oracle. */
export function answered(answer: Read<number | string>): string {
  if (!isRefused(answer)) return valueText(answer);
  const { refused } = answer;
  return refused.startsWith("#") ? refused : `${codes[refused] ?? "#VALUE!"} ${refused}`;
}

function valueText(value: unknown): string {
  return Object.is(value, -0) ? "-0" : JSON.stringify(value);
}
