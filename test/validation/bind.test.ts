/** Edits are bound to what their cells are, and find them again once rows were moved. */
import { fieldAt, type PerformanceForm } from "../../src/form";
import type { CellValue } from "../../src/scoring";
import { bindEdits, relocate, type BoundEdit } from "../../src/validation";
import { cleanForm } from "./support/cleanForms";
import { changedSheet, placeOf, sheetOf } from "./support/sheets";

const { form } = sheetOf(cleanForm("selfEvaluation"));

function edit(path: string, value: CellValue = 1, formula?: string) {
  const before = { value: fieldAt(form, path)!.value };
  const after = formula === undefined ? { value } : { value, formula };
  return { at: placeOf(form, path), before, after };
}

const keyOf = (path: string) => bindEdits([edit(path)], form)[0]!.key;

test("a cell is a field of the head, or a column of a row that says what it is", () => {
  expect(keyOf("unit")).toEqual({ form: 0, field: "unit", row: null });
  expect(keyOf("total")).toEqual({ form: 0, field: "total", row: null });
  expect(keyOf("tasks[1].allocated")).toEqual({
    form: 0,
    field: "allocated",
    row: { part: "tasks", says: ["部门预算基本支出公用经费"], place: 0, alike: 1 },
  });
  expect(keyOf("indicators[0].reasons.other")).toEqual({
    form: 0,
    field: "reasons.other",
    row: { part: "indicators", says: ["履职效能", "重点工作办结率", "=", "%"], place: 0, alike: 1 },
  });
  const [foreign] = bindEdits([{ ...edit("unit"), at: { row: 99, column: 0 } }], form);
  expect(foreign!.key).toBeNull();
});

test("a label that is carried down is of the row that prints it", () => {
  expect(keyOf("indicators[1].level2")!.row!.says[1]).toBe("总体工作完成率");
  expect(keyOf("indicators[2].level2")!.row!.says[1]).toBe("总体工作完成率");
});

test("a row says what it will once the edits are written", () => {
  const bound = bindEdits(
    [edit("indicators[0].operator", "≥"), edit("indicators[0].actual")],
    form,
  );
  expect(bound.map(({ key }) => key!.row!.says[2])).toEqual(["≥", "≥"]);
});

/** What a form is today, and where the edit of a path goes then. */
function today(path: string, change: (form: PerformanceForm) => PerformanceForm, formula?: string) {
  const bound: BoundEdit[] = bindEdits([edit(path, 1, formula)], form);
  const now = changedSheet({ edit: change }).form;
  const { edits, refused } = relocate(bound, now);
  return refused[0]?.why ?? edits[0]!.at;
}

type Rows = PerformanceForm["indicators"];
const withRows = (change: (rows: Rows) => Rows) => (old: PerformanceForm) => ({
  ...old,
  indicators: change([...old.indicators]),
});
const withoutFirst = withRows(([, ...rest]) => rest);
const said = (column: "name" | "operator" | "unit", value: string) =>
  withRows(([first, ...rest]) => [{ ...first!, [column]: { value, at: null } }, ...rest]);

describe("an edit", () => {
  const at = placeOf(form, "indicators[1].actual");
  const path = "indicators[1].actual";

  test("stays where nothing was moved, and goes where its row is", () => {
    expect(today(path, (old) => old)).toEqual(at);
    expect(today(path, withoutFirst)).toEqual({ ...at, row: at.row - 1 });
    expect(today("goal", withoutFirst)).toEqual(placeOf(form, "goal"));
  });

  test("with a formula stays, and goes nowhere else", () => {
    expect(today(path, (old) => old, "=A1")).toEqual(at);
    expect(today(path, withoutFirst, "=A1")).toBe("rowChanged");
  });

  test.each<[string, (old: PerformanceForm) => PerformanceForm, string]>([
    ["whose row is gone", withoutFirst, "rowGone"],
    ["whose row has another name", said("name", "办结率"), "rowGone"],
    ["whose row has another operator", said("operator", ">="), "rowChanged"],
    ["whose row has another unit", said("unit", "户"), "rowChanged"],
    [
      "whose row is there twice",
      withRows(([first, ...rest]) => [first!, first!, ...rest]),
      "ambiguous",
    ],
  ])("%s is refused", (_, change, why) => {
    expect(today("indicators[0].actual", change)).toBe(why);
  });

  test("of another form is refused, and one of no form is written where it was made for", () => {
    const [bound] = bindEdits([edit(path)], form);
    expect(relocate([bound!], { ...form, ordinal: 1 }).refused).toEqual([
      { edit: bound, why: "rowGone" },
    ]);
    expect(relocate([{ ...bound!, key: null }], form).edits).toEqual([edit(path)]);
  });

  test("has nowhere to go where its field has no cell any more", () => {
    const [ofHead, ofRow] = bindEdits([edit("goal"), edit(path)], form);
    const without = (field: "goal" | "actual"): PerformanceForm => ({
      ...form,
      ...(field === "goal" ? { goal: { value: "", at: null } } : {}),
      indicators: form.indicators.map((each) =>
        field === "actual" ? { ...each, actual: { value: "", at: null } } : each,
      ),
    });
    expect(relocate([ofHead!, ofRow!], without("goal"))).toEqual({
      edits: [edit(path)],
      refused: [{ edit: ofHead, why: "rowGone" }],
    });
    expect(relocate([ofHead!, ofRow!], without("actual"))).toEqual({
      edits: [edit("goal")],
      refused: [{ edit: ofRow, why: "rowChanged" }],
    });
    // As another version may have written it down.
    const unknown = [ofHead!, ofRow!].map((each) => ({
      ...each,
      key: { ...each.key!, field: "nowhere" },
    }));
    expect(relocate(unknown, form).refused.map(({ why }) => why)).toEqual([
      "rowGone",
      "rowChanged",
    ]);
  });

  test("of a row whose name has no cell, or holds nothing, is of what that says", () => {
    const named = (value: CellValue): PerformanceForm => ({
      ...form,
      tasks: form.tasks.map((task, i) => (i === 1 ? { ...task, name: { value, at: null } } : task)),
    });
    const keyIn = (value: CellValue) =>
      bindEdits([edit("tasks[1].allocated")], named(value))[0]!.key!.row!.says;
    expect(["一 项", 12, "", null].map(keyIn)).toEqual([["一项"], ["12"], [""], [""]]);
  });

  test("of one of several rows of one name stays with its place among them", () => {
    const twice = (old: PerformanceForm): PerformanceForm => {
      const [first, second, ...rest] = old.indicators;
      const again = { ...second!, level1: first!.level1, name: first!.name };
      return { ...old, indicators: [first!, { ...again, operator: first!.operator }, ...rest] };
    };
    const now = twice(form);
    const bound = bindEdits([edit("indicators[0].actual"), edit(path)], now);
    expect(bound.map(({ key }) => [key!.row!.place, key!.row!.alike])).toEqual([
      [0, 2],
      [1, 2],
    ]);
    expect(relocate(bound, now).edits.map((each) => each.at)).toEqual([
      placeOf(form, "indicators[0].actual"),
      at,
    ]);
  });

  test("of the second form on a sheet is its own", () => {
    const other = { ...form, ordinal: 1, unit: { value: "", at: { row: 90, column: 3 } } };
    const bound = bindEdits([{ ...edit("unit"), at: other.unit.at }, edit("unit")], form, other);
    expect(bound.map(({ key }) => key!.form)).toEqual([1, 0]);
    expect(relocate(bound, form, other).edits.map((each) => each.at)).toEqual([
      other.unit.at,
      placeOf(form, "unit"),
    ]);
  });
});
