import { readFileSync } from "node:fs";
import * as functions from "../../src/functions/functions";
import { functionMetadata } from "../../src/locale/en-US/functionMetadata";
import {
  declaredFunctions,
  functionDocs,
  functionDocsFile,
  ownRulesDocs,
  ownRulesDocsFile,
} from "../../tools/functionDocs";
import { functionExamples, sheetExamples } from "../../examples/functionExamples";
import { call, readyFunctions, type Outcome } from "./host";

beforeAll(readyFunctions);

type CustomFunction = (...args: never[]) => unknown[][];

/** The arguments of a formula of constants, as Excel hands them over: each a matrix. */
function argumentsOf(formula: string): unknown[][][] {
  const inside = formula.slice(formula.indexOf("(") + 1, -1);
  const parts = inside.match(/\{[^}]*\}|"(?:[^"]|"")*"|[^,]+/g) ?? [];
  return parts.map((part) =>
    part.startsWith("{")
      ? part
          .slice(1, -1)
          .split(";")
          .map((row) => row.split(",").map(constant))
      : [[constant(part)]],
  );
}

function constant(text: string): unknown {
  return text.startsWith('"') ? text.slice(1, -1).replace(/""/g, '"') : Number(text);
}

function shown(outcome: Outcome): string {
  return "code" in outcome ? outcome.code : String(outcome.value);
}

const examples = Object.entries(functionExamples).flatMap(([id, list]) =>
  list.map((example) => [example.formula, id, example] as const),
);

test.each(examples)("%s", (formula, id, { result }) => {
  const fn = functions[id as keyof typeof functions] as CustomFunction;
  expect(formula.startsWith(`=${id}(`)).toBe(true);
  const args = argumentsOf(formula);
  const outcomes = call(fn, ...args);
  expect(outcomes.flat().map(shown).join("; ")).toBe(result);
});

const ids = Object.keys(functionMetadata);

test("every function has an example, and English texts for all its parameters", () => {
  expect(Object.keys(functions).sort()).toEqual([...ids].sort());
  expect(Object.keys(functionExamples).sort()).toEqual([...ids].sort());
  expect(Object.keys(sheetExamples).sort()).toEqual([...ids].sort());
});

test("the declarations give Excel these functions, described in Chinese", async () => {
  const declared = (await declaredFunctions()).functions;
  expect(declared.map((one) => one.id).sort()).toEqual([...ids].sort());
  for (const { id, name, description, parameters } of declared) {
    expect(name).toBe(id);
    for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
      expect(text).toMatch(/\p{Script=Han}/u);
    }
  }
});

test("docs/functions.md is what tools/functionDocs.ts writes", async () => {
  expect(readFileSync(functionDocsFile, "utf8")).toBe(await functionDocs());
  expect(readFileSync(ownRulesDocsFile, "utf8")).toBe(ownRulesDocs());
});
