import { toA1, type PerformanceForm } from "../../src/form";
import { publishedSelfEvaluation, publishedTargetForms } from "../fixtures/publishedForms";
import { problemsOf, sheetOf } from "./support/sheets";

/** Code and cell of every problem, as "CODE A1". */
function listed(form: PerformanceForm | undefined): string[] {
  if (form === undefined) throw new Error("no such published form");
  return problemsOf(sheetOf(form)).map(({ code, at }) => `${code} ${toA1(at)}`);
}

test("the self-evaluation form of 2024 has exactly its known defects", () => {
  expect(listed(publishedSelfEvaluation())).toEqual([
    "YEAR_DOUBLED A2", // 0-1
    "MONEY_PRECISION D5", // 0-2
    "ALLOCATED_ABOVE_BUDGET F7", // 0-6, the money
    "ACTUALS_ALL_EQUAL H16", // 0-11
    "EXECUTION_RATE_ROW H22", // 0-5
    "CATEGORY_LABEL Q22", // 0-10
    "ADJUSTMENT_RATE H23", // 0-6, the rate
    "CARRYOVER_RATE H24", // X8
    "ACTUAL_PERCENT_SLIP H30", // 0-3
    "INDICATOR_MISSING B32", // 0-12
    "ACTUAL_PERCENT_SLIP H33", // 0-4
    "QUALITATIVE_TARGET_UNKNOWN F37", // 0-18
    "QUALITATIVE_TARGET_UNKNOWN F39", // 0-18
  ]);
});

const expectedInTargets: Record<string, string[]> = {
  "703001": [
    "SPECIFIC_TASKS G7", // 4-2
    "TASKS_BUDGET E9", // 4-1
    "HTML_IN_TEXT B12", // 4-3
    "YEAR_IN_GOAL B12", // 4-4
    "DEADLINE_YEAR H33", // 4-6
    "OPERATOR_DIRECTION E34", // 4-7
  ],
  "703002": [
    "NAME_SPACES D29", // 4-15
    "OPERATOR_DIRECTION E33", // 4-7
    "NAME_SPACES D35", // 4-15
  ],
  "703004": [
    "DEADLINE_MISSING H18", // 4-10
    "QUALITATIVE_TARGET_UNKNOWN F33", // 4-11
    "OPERATOR_DIRECTION E34", // 4-7
  ],
  "703005": [
    "INDICATOR_MISSING B29", // 4-8
    "INDICATOR_MISPLACED D29", // 4-9
    "OPERATOR_DIRECTION E32", // 4-7
  ],
  "703007": ["NAME_SPACES D28", "NAME_SPACES D34"], // 4-15
  "703009": [
    "NAME_SPACES D29", // 4-15
    "OPERATOR_DIRECTION E33", // 4-7
    "NAME_SPACES D35", // 4-15
  ],
};

test.each(Object.entries(expectedInTargets))(
  "the target form of %s, inserted as printed, has exactly its known defects",
  (code, expected) => {
    const forms = publishedTargetForms({ asPrinted: true });
    expect(listed(forms.find(({ unit }) => String(unit.value).startsWith(code)))).toEqual(expected);
  },
);
