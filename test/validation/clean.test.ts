import { changedSheet, problemsOf } from "./support/sheets";

test.each<"target" | "selfEvaluation" | "projectSelfEvaluation">([
  "target",
  "selfEvaluation",
  "projectSelfEvaluation",
])("a correctly filled %s form has no problem at all", (kind) => {
  expect(problemsOf(changedSheet({ kind }))).toEqual([]);
});
