/** A sheet whose formulas are native is validated as one with the add-in's. */
import { formulaStyleOf } from "../../src/formulas";
import type { Problem } from "../../src/validation";
import type { Case } from "./cases/case";
import { rowCases } from "./cases/rows";
import { weightAndMoneyCases } from "./cases/weightsAndMoney";
import { changedSheet, placeOf, problemsOf, sheetOf, type Change } from "./support/sheets";
import { cleanForm } from "./support/cleanForms";

/** An error is shown by the add-in's formulas only; native ones show a sign, and the cause is told of. */
function told(problems: Problem[]): string[] {
  return problems
    .filter(({ code }) => code !== "RESULT_ERROR")
    .map(({ code, at }) => `${code} ${at?.row} ${at?.column}`)
    .sort();
}

function first(changes: Case["trigger"]): Change {
  return Array.isArray(changes) ? changes[0]! : changes;
}

test("a clean native sheet has no problem", () => {
  const sheet = sheetOf(cleanForm("selfEvaluation"), "native");
  expect(formulaStyleOf(sheet.form)).toBe("native");
  expect(problemsOf(sheet)).toEqual([]);
});

test("what is wrong on a sheet is told whatever its formulas are", () => {
  for (const { code, trigger } of [...rowCases, ...weightAndMoneyCases]) {
    const [addIn, native] = (["addIn", "native"] as const).map((formulas) =>
      told(problemsOf(changedSheet(first(trigger), formulas))),
    );
    expect([code, ...native!]).toEqual([code, ...addIn!]);
  }
});

test.each([
  ["SCORE_DIFFERS", "indicators[0].score", 1],
  ["COMPLETION_DIFFERS", "indicators[0].completion", 0.5],
  ["TASK_RATE_DIFFERS", "tasks[0].rate", 1],
  ["SCORE_DIFFERS", "tasks[0].score", 1],
  ["TOTAL_DIFFERS", "total", 1],
])("%s: the formula of %s comes back in the style of its sheet", (code, path, value) => {
  const { form, grid } = sheetOf(cleanForm("selfEvaluation"), "native");
  const { row, column } = placeOf(form, path);
  const problems = problemsOf(changedSheet({ cells: { [path]: value } }, "native"));
  const problem = problems.find(({ code: told, at }) => told === code && at.row === row);
  const edits = problem?.fix?.edits.map(({ at, after }) => [at, after.formula]);
  expect(edits).toEqual([[{ row, column }, grid.formulas[row]![column]]]);
  expect(edits?.[0]?.[1]).not.toContain("PERF");
});
