import fc from "fast-check";
import { fieldsOf, gridFromPlan, readForm } from "../../src/form";
import { planForm } from "../../src/formulas";
import type { PerformanceForm } from "../../src/form";
import { meaningsOf } from "../../src/form/model/printedWords";
import type { CellValue } from "../../src/words/cell";
import {
  publishedSelfEvaluation,
  publishedTargetForms,
  unfilledSelfEvaluation,
} from "../fixtures/publishedForms";
import { anyForm, anyWordyForm, insertColumn, insertRow, valuesOf } from "./forms";

const forms: [string, PerformanceForm][] = [
  ["the self-evaluation of 2024", publishedSelfEvaluation()],
  ["the same before it was filled in", unfilledSelfEvaluation()],
  ...[...publishedTargetForms(), ...publishedTargetForms({ asPrinted: true })].map(
    (form): [string, PerformanceForm] => [String(form.unit.value), form],
  ),
];

test.each(forms)("%s is read back from its plan as published", (_, form) => {
  const read = readForm(gridFromPlan(planForm(form)));
  expect(read && valuesOf(read)).toEqual(valuesOf(form));
  expect(read?.kind).toBe(form.kind);
});

test("any form is read back from its plan", () => {
  fc.assert(
    fc.property(anyForm, fc.boolean(), (form, keepScores) => {
      const read = readForm(gridFromPlan(planForm(form, { keepScores })));
      expect(read && valuesOf(read)).toEqual(valuesOf(form));
      expect(read?.kind).toBe(form.kind);
    }),
    { numRuns: 300 },
  );
});

/** A task's row that says 年度绩效目标 and 全年完成情况 and no more is the heading of the goals, letter by letter. */
function hasRowLikeGoals({ tasks }: PerformanceForm): boolean {
  const isGoal = (value: CellValue) => typeof value === "string" && meaningsOf(value)?.goals;
  return tasks.some(
    ({ name, budget, allocated }) =>
      [name, budget, allocated].filter(({ value }) => isGoal(value)).length > 1,
  );
}

test("any form is read back, whatever printed words stand in its cells", () => {
  fc.assert(
    fc.property(anyWordyForm, fc.boolean(), (form, keepScores) => {
      fc.pre(!hasRowLikeGoals(form));
      const read = readForm(gridFromPlan(planForm(form, { keepScores })));
      expect(read && valuesOf(read)).toEqual(valuesOf(form));
      expect(read?.kind).toBe(form.kind);
    }),
    { numRuns: 500 },
  );
});

test("any form is read back after blank rows and columns were inserted", () => {
  const places = fc.array(fc.nat({ max: 60 }), { maxLength: 6 });
  fc.assert(
    fc.property(anyForm, places, places, (form, rows, columns) => {
      let grid = gridFromPlan(planForm(form));
      for (const row of rows) grid = insertRow(grid, row % (grid.values.length + 1));
      for (const column of columns) {
        grid = insertColumn(grid, column % ((grid.values[0]?.length ?? 0) + 1));
      }
      const read = readForm(grid);
      expect(read && valuesOf(read)).toEqual(valuesOf(form));
    }),
    { numRuns: 300 },
  );
});

test("every field that the form has a cell for says where it was read", () => {
  const grid = gridFromPlan(planForm(publishedSelfEvaluation()));
  const read = readForm(grid) as PerformanceForm;
  for (const { field } of fieldsOf(read)) {
    const { row, column } = field.at ?? { row: -1, column: -1 };
    expect(grid.values[row]?.[column]).toBe(field.value);
  }
});
