import type { FormKind } from "../../src/form";
import { changedSheet, problemsOf } from "./support/sheets";

test.each<FormKind>(["target", "selfEvaluation", "projectSelfEvaluation"])(
  "a correctly filled %s form has no problem at all",
  (kind) => {
    expect(problemsOf(changedSheet({ kind }))).toEqual([]);
  },
);
