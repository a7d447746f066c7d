import { readFileSync } from "node:fs";
import { typedFormulas } from "../../examples/typedFormulas";
import { formulaDocs, formulaDocsFile } from "../../tools/functionDocs";
import { typed } from "./support/typed";

const all = typedFormulas.flatMap(({ kind, formulas }) =>
  formulas.map(([formula, shows]) => ({ kind, formula, shows })),
);

test("each formula shows in its cell what docs/formulas.md says", async () => {
  const shown = await typed(all.map(({ formula }) => formula));
  expect(all.map((each, index) => ({ ...each, shows: shown[index] }))).toEqual(all);
});

test("the formulas are many, and of the kinds that used to give wrong numbers", () => {
  expect(new Set(all.map(({ formula }) => formula)).size).toBeGreaterThanOrEqual(500);
  const once = all.filter(({ kind }) => !/^(Sums|Execution|Inside)/.test(kind));
  expect(once.length).toBeGreaterThanOrEqual(200);
});

test("docs/formulas.md is what tools/functionDocs.ts writes", () => {
  expect(readFileSync(formulaDocsFile, "utf8")).toBe(formulaDocs());
});
