/** A correction may be written unseen where the row scores as before, and has no problem that it had not. */
import { liaoning, national, type ScoringRow } from "../../src/scoring";
import { keepsRow } from "../../src/validation/fixes/keepsRow";

type Put = Parameters<typeof keepsRow>[1];

/** 33 of 30 户 at 6.6 points. */
const sound: ScoringRow = { operator: ">=", target: 30, actual: 33, weight: 6.6, unit: "户" };

test.each<[what: string, row: Partial<ScoringRow>, put: Put, keeps: boolean]>([
  ["nothing", {}, {}, true],
  ["a sign for another", { operator: "≥" }, { operator: ">=" }, true],
  ["a number for a text", { actual: "３３" }, { actual: 33 }, true],
  ["another actual that is met as well", {}, { actual: 30 }, true],
  ["an actual that is not met", {}, { actual: 29 }, false],
  ["another completion at no points", { weight: 0 }, { actual: 29 }, false],
  ["another weight", {}, { weight: 6.5 }, false],
  ["what can't be scored", {}, { actual: "若干" }, false],
  ["what can be scored at last", { actual: "若干" }, { actual: 33 }, false],
  // Refused before and after, as another problem or as the same.
  ["another sign that nobody knows", { operator: "~" }, { operator: "?" }, true],
  ["another word that is no number", { actual: "若干" }, { actual: "许多" }, true],
  ["a target that is refused in another way", { actual: "若干" }, { target: "若干" }, false],
  ["a target that anything meets", { actual: "若干" }, { target: 0 }, false],
  // Neither is scored: a problem more is one too many, a problem less is none.
  ["no target", { actual: "" }, { target: "" }, false],
  ["a target where there was none", { target: "", actual: "" }, { target: 30 }, true],
  ["no unit, which the target has glued to it", { target: "30户" }, { unit: "" }, true],
])("%s: %j becomes %j, which keeps the row: %s", (_, row, put, keeps) => {
  expect(keepsRow({ ...sound, ...row }, put, liaoning)).toBe(keeps);
  expect(keepsRow({ ...sound, ...row }, put, national)).toBe(keeps);
});
