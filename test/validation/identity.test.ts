/** By what a problem is known again: written into workbooks, so what it is made of never changes unseen. */
import type { Grid, PerformanceForm } from "../../src/form";
import { emptyForm } from "../../src/form/model/performanceForm";
import type { CellValue } from "../../src/scoring";
import { formIdentity } from "../../src/validation";
import type { CellKey } from "../../src/validation/fixes/bind";
import { problemIdentity } from "../../src/validation/notes/identity";
import { shortHash } from "../../src/words/shortHash";

const hashOf = (...parts: unknown[]) => shortHash(JSON.stringify(parts));

function formOf(
  cells: Partial<Record<"unit" | "project" | "year" | "title", CellValue>>,
): PerformanceForm {
  const form = emptyForm("selfEvaluation");
  for (const [key, value] of Object.entries(cells)) form[key as "unit"] = { value, at: null };
  return form;
}

test.each<[Parameters<typeof formOf>[0], unit: string, project: string, year: number | null]>([
  [{ unit: "703001朝阳市工业和信息化局", year: "2024年度" }, "703001", "", 2024],
  [{ unit: "７０３００１ 工信局", year: 2024 }, "703001", "", 2024],
  [{ unit: "朝阳市 工信局", title: "2023年自评表" }, "朝阳市工信局", "", 2023],
  [{ unit: "", project: "（专项） 经费" }, "", "(专项)经费", null],
  [{ unit: null, project: null, year: null }, "", "", null],
  [{ unit: 703001, project: 12 }, "703001", "12", null],
])("a form of %j is its kind, unit %j, project %j and year %j", (cells, ...of) => {
  expect(formIdentity(formOf(cells))).toBe(hashOf("selfEvaluation", ...of));
});

test("a form of another kind is another", () => {
  expect(formIdentity(emptyForm("target"))).toBe(hashOf("target", "", "", null));
});

/** B3 to C4 hold something. */
const grid = {
  origin: { row: 2, column: 1 },
  values: [
    ["单位", 0.1 + 0.2],
    [null, 1234567.123456789],
  ],
} as unknown as Grid;

const key: CellKey = {
  form: 0,
  field: "actual",
  row: { part: "indicators", says: ["产出", "户数", ">=", "户"], alike: 1, place: 0 },
};
const at = { row: 2, column: 2 };
const values = { actual: 0.3, name: "户数" };
const problem = { code: "SCORE_DIFFERS", at, related: [], values };

test("a problem is its code, its form, its cell as that is known, and what it tells and holds", () => {
  // 0.1 + 0.2 is 0.3 on twelve digits.
  expect(problemIdentity(problem, "f1", grid, () => key)).toEqual({
    code: "SCORE_DIFFERS",
    form: "f1",
    place: hashOf("actual", key.row),
    state: hashOf(values, [0.3]),
  });
});

test("a cell that is no field is known by its address", () => {
  expect(problemIdentity(problem, "f1", grid, () => null).place).toBe(hashOf(2, 2));
});

test("the key asked for is that of its own cell", () => {
  const asked: unknown[] = [];
  problemIdentity(problem, "f1", grid, (cell) => {
    asked.push(cell);
    return key;
  });
  expect(asked).toEqual([at]);
});

test("its state is what all its cells hold, nothing where there are none", () => {
  const related = [
    { row: 2, column: 1 },
    { row: 3, column: 1 },
    { row: 3, column: 2 },
    { row: 1, column: 1 },
    { row: 2, column: 0 },
    { row: 99, column: 1 },
  ];
  const { state } = problemIdentity({ ...problem, related }, "f1", grid, () => key);
  expect(state).toBe(hashOf(values, [0.3, "单位", "", 1234567.12346, "", "", ""]));
});
