import { usualYear } from "../../../src/form/make/season";

test.each([
  ["selfEvaluation", 2026, 1, 2025],
  ["selfEvaluation", 2026, 6, 2025],
  ["selfEvaluation", 2026, 7, 2026],
  ["nationalSelfEvaluation", 2026, 12, 2026],
  ["target", 2026, 8, 2026],
  ["target", 2026, 9, 2027],
  ["nationalTarget", 2026, 12, 2027],
  ["target", 2026, 2, 2026],
] as const)("a %s made in %i-%i is most likely one of %i", (kind, year, month, expected) => {
  expect(usualYear(kind, new Date(year, month - 1, 15))).toBe(expected);
});
