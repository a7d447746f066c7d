import { fieldAt, fieldsOf, filledRows, formYear, makeForm, unitCodeOf } from "../../src/form";
import {
  publishedSelfEvaluation,
  publishedTargetForms,
  unfilledSelfEvaluation,
} from "../fixtures/publishedForms";

test("every path leads back to its field", () => {
  for (const form of [publishedSelfEvaluation(), ...publishedTargetForms()]) {
    for (const { path, field } of fieldsOf(form)) expect(fieldAt(form, path)).toBe(field);
  }
});

test.each([
  "",
  "tasks",
  "tasks[9].name",
  "indicators[0]",
  "indicators[0].row",
  "constructor",
  "spending.x",
])("the path %j names no field", (path) => {
  expect(fieldAt(publishedSelfEvaluation(), path)).toBeNull();
});

test("a form has the fields of its kind, and others only when they are filled", () => {
  const paths = fieldsOf(publishedTargetForms()[0]!).map(({ path }) => path);
  expect(paths).toContain("indicators[0].deadline");
  expect(paths).toContain("tasks[0].budget");
  expect(paths).not.toContain("indicators[0].actual");
  const odd = makeForm({ kind: "target", indicators: [{ name: "甲", actual: 100 }] });
  expect(fieldsOf(odd).map(({ path }) => path)).toContain("indicators[0].actual");
});

test("year, unit code and progress are read from what the form says", () => {
  const form = publishedSelfEvaluation();
  expect([formYear(form), unitCodeOf(form)]).toEqual([2024, "703001"]);
  expect(filledRows(form)).toEqual({ filled: 29, rows: 29 });
  expect(filledRows(unfilledSelfEvaluation())).toEqual({ filled: 0, rows: 29 });
});
