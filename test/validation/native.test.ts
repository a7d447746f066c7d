/** A sheet whose formulas are native is validated as one with the add-in's. */
import { formulaStyleOf } from "../../src/formulas";
import type { Problem } from "../../src/validation";
import type { Case } from "./cases/case";
import { rowCases } from "./cases/rows";
import { weightAndMoneyCases } from "./cases/weightsAndMoney";
import { changedSheet, problemsOf, sheetOf, type Change } from "./support/sheets";
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

test("a formula typed over comes back in the style of its sheet", () => {
  const cells = { "indicators[0].score": 1 };
  const sheet = changedSheet({ cells }, "native");
  const [problem] = problemsOf(sheet).filter(({ code }) => code === "SCORE_DIFFERS");
  const [edit] = problem!.fix!.edits;
  expect(edit!.after.formula).toBe(
    '=IF(I14="","",IF(OR(COUNT(I14,J14)<2,J14<0,I14<0,I14>1),"未计分",ROUND(J14*ROUND(I14+10^-14,2),10)))',
  );
});
