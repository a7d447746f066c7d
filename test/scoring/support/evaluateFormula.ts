import type { CellAddress } from "../../../src/form/model/grid";
import { isCellError, type CellValue } from "../../../src/scoring";
import { call, type Outcome } from "../../functions/host";

type Functions = Record<string, (...args: never[]) => unknown[][]>;
type ValueAt = (at: CellAddress) => CellValue;
type Evaluate = (valueAt: ValueAt, functions: Functions) => Outcome;

/**
 * What a formula that PerfScore writes comes to: IF, OR, AND, ISTEXT, ISNUMBER, = and calls of the add-in's functions with
 * single cells. An error in a cell ends the formula with it, as in Excel.
 */
export function evaluateFormula(
  formula: string | undefined,
  valueAt: ValueAt,
  functions: Functions,
): Outcome {
  if (formula === undefined) throw new Error("no formula");
  return parse(formula)(valueAt, functions);
}

const token = /"[^"]*"|\$?[A-Z]+\$?\d+|[A-Z]+|\d+(?:\.\d+)?|[(),=]/g;

function parse(formula: string): Evaluate {
  const tokens = formula.slice(1).match(token) ?? [];
  let next = 0;
  const expression = (): Evaluate => {
    const one = term();
    if (tokens[next] !== "=") return one;
    next += 1;
    return equals(one, term());
  };
  const term = (): Evaluate => {
    const text = tokens[next++] ?? "";
    if (text.startsWith('"')) return constant(text.slice(1, -1));
    if (/^\d/.test(text)) return constant(Number(text));
    if (tokens[next] !== "(") return cellAt(addressOf(text));
    const args: Evaluate[] = [];
    next += 1;
    while (tokens[next] !== ")") {
      args.push(expression());
      if (tokens[next] === ",") next += 1;
    }
    next += 1;
    return known[text]?.(args) ?? functionCall(text, args);
  };
  return expression();
}

function addressOf(name: string): CellAddress {
  const [, letters = "", digits = ""] = /^\$?([A-Z]+)\$?(\d+)$/.exec(name) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}

const constant =
  (value: CellValue): Evaluate =>
  () => ({ value });

const cellAt =
  (at: CellAddress): Evaluate =>
  (valueAt) => {
    const value = valueAt(at);
    return isCellError(value) ? { code: value, message: "" } : { value };
  };

const equals =
  (one: Evaluate, other: Evaluate): Evaluate =>
  (...given) => {
    const [a, b] = [one(...given), other(...given)];
    if (!("value" in a)) return a;
    return "value" in b ? { value: (a.value ?? "") === (b.value ?? "") } : b;
  };

const choice =
  ([condition, yes, no]: Evaluate[]): Evaluate =>
  (...given) => {
    const answer = condition?.(...given) ?? { value: false };
    if (!("value" in answer)) return answer;
    return (answer.value === true ? yes : no)?.(...given) ?? { value: "" };
  };

/** OR and AND: an error in one of them is theirs. */
const joined =
  (join: (truths: boolean[]) => boolean) =>
  (args: Evaluate[]): Evaluate =>
  (...given) => {
    const outcomes = args.map((arg) => arg(...given));
    const truths = outcomes.map((outcome) => "value" in outcome && outcome.value === true);
    return outcomes.find((outcome) => !("value" in outcome)) ?? { value: join(truths) };
  };

/** ISTEXT and ISNUMBER: false of an error. */
const isOfType =
  (type: "string" | "number") =>
  ([arg]: Evaluate[]): Evaluate =>
  (...given) => {
    const outcome = arg?.(...given) ?? { value: null };
    return { value: "value" in outcome && typeof outcome.value === type };
  };

const known: Record<string, (args: Evaluate[]) => Evaluate> = {
  IF: choice,
  OR: joined((truths) => truths.includes(true)),
  AND: joined((truths) => !truths.includes(false)),
  ISTEXT: isOfType("string"),
  ISNUMBER: isOfType("number"),
};

const functionCall =
  (name: string, args: Evaluate[]): Evaluate =>
  (...given) => {
    const cells: unknown[] = [];
    for (const arg of args) {
      const outcome = arg(...given);
      if (!("value" in outcome)) return outcome;
      cells.push([[outcome.value]]);
    }
    const fn = given[1][name];
    if (fn === undefined) throw new Error(`no function ${name}`);
    return call(fn, ...cells)[0]?.[0] ?? { value: "" };
  };
