/** What the collector makes of what a rule tells: whether it is told at all, at which level, in which cell, of which row. */
import { toA1, type CellAddress, type Field } from "../../src/form";
import { emptyForm, emptyIndicator, emptyTask } from "../../src/form/model/performanceForm";
import type { ProblemCode } from "../../src/validation";
import type { Details } from "../../src/validation/context";
import { nothingLost, type LostHeadings } from "../../src/validation/lostHeadings";
import { collector, levelOf, type LevelSettings } from "../../src/validation/validateForm";
import { formWith } from "./support/quickForms";
import type { Sheet } from "./support/sheets";

const clean = formWith();
const { grid } = clean;

interface Told {
  code: ProblemCode;
  at?: CellAddress | null;
  details?: Details;
}

/** What comes of a problem that a rule tells of a form. */
function toldOf(
  { code, at = { row: 13, column: 7 }, details }: Told,
  {
    lost,
    levels,
    form = clean.form,
  }: Partial<Sheet> & { lost?: LostHeadings; levels?: LevelSettings } = {},
) {
  const { problems, report } = collector(form, grid, levels, lost);
  const field: Field = { value: "", at };
  report(...([code, field, {}, details] as unknown as Parameters<typeof report>));
  return problems;
}

const heading = { heading: "得分", part: "tasks" as const, cell: null, near: null };
const judged = { ...nothingLost, headings: [heading] };
const unjudged = (...parts: ("tasks" | "indicators")[]) => ({
  ...judged,
  unjudged: new Set(parts),
});

const lost = {
  "no heading": nothingLost,
  "a heading that nothing is judged by": judged,
  "a heading of the tasks": unjudged("tasks"),
  "a heading of the indicators": unjudged("indicators"),
  "headings of both tables": unjudged("tasks", "indicators"),
  "a table": { ...nothingLost, tables: ["tasks" as const] },
  "the label of the total in row 37": { ...judged, totalRow: 36 },
};

const inTasks = { section: "tasks" as const };
const inTotal = { section: "total" as const };
const inIndicators = { section: "indicators" as const };

test.each<[what: keyof typeof lost, Told, isTold: boolean]>([
  ["no heading", { code: "WEIGHT_MISSING" }, true],
  ["a heading that nothing is judged by", { code: "WEIGHT_MISSING" }, true],
  ["a heading of the indicators", { code: "WEIGHT_MISSING" }, false],
  ["a heading of the tasks", { code: "WEIGHT_MISSING" }, true],
  ["a heading of the tasks", { code: "WEIGHT_MISSING", details: inTasks }, false],
  ["a heading of the indicators", { code: "WEIGHT_MISSING", details: inTasks }, true],
  ["headings of both tables", { code: "GOAL_MISSING" }, true],
  ["headings of both tables", { code: "YEAR_DOUBLED" }, true],
  // The total is made of both tables.
  ["a heading of the tasks", { code: "TOTAL_DIFFERS" }, false],
  ["a heading of the indicators", { code: "TOTAL_DIFFERS" }, false],
  ["a heading that nothing is judged by", { code: "TOTAL_DIFFERS" }, true],
  ["a heading of the tasks", { code: "WEIGHT_MISSING", details: inTotal }, false],
  // So is what is told of the form as a whole.
  ...(["SECTION_EMPTY", "WEIGHT_SUM", "YEAR_MISSING"] as const).flatMap(
    (code): [keyof typeof lost, Told, boolean][] => [
      ["a heading of the tasks", { code }, false],
      ["a heading that nothing is judged by", { code, at: null }, true],
      ["no heading", { code, at: null }, true],
    ],
  ),
  // What tells that it is lost.
  ...(["HEADING_RENAMED", "COLUMN_MISSING", "TABLE_MISSING"] as const).map(
    (code): [keyof typeof lost, Told, boolean] => [
      "headings of both tables",
      { code, at: null, details: inIndicators },
      true,
    ],
  ),
  // The row of a lost 总评价得分 is read as an indicator.
  [
    "the label of the total in row 37",
    { code: "WEIGHT_MISSING", at: { row: 36, column: 9 } },
    false,
  ],
  [
    "the label of the total in row 37",
    { code: "WEIGHT_MISSING", at: { row: 35, column: 9 } },
    true,
  ],
  ["the label of the total in row 37", { code: "TOTAL_DIFFERS" }, false],
  ["the label of the total in row 37", { code: "WEIGHT_SUM", at: null }, true],
  // What has no cell has none because its column is gone.
  ["a heading that nothing is judged by", { code: "WEIGHT_MISSING", at: null }, false],
  ["a heading that nothing is judged by", { code: "YEAR_DOUBLED", at: null }, false],
  ["a table", { code: "YEAR_DOUBLED", at: null }, false],
  ["no heading", { code: "YEAR_DOUBLED", at: null }, true],
  ["no heading", { code: "GOAL_MISSING", at: null }, true],
  ["no heading", { code: "WEIGHT_MISSING", at: null }, false],
  ["no heading", { code: "WEIGHT_MISSING", at: null, details: inTasks }, false],
])("of a form that has lost %s, %j is told: %s", (what, told, isTold) => {
  const found = toldOf(told, { lost: lost[what] });
  expect(found.map(({ code }) => code)).toEqual(isTold ? [told.code] : []);
});

test("rows of a form on no sheet have no cells to lose", () => {
  const form = { ...emptyForm("selfEvaluation"), indicators: [emptyIndicator()] };
  expect(toldOf({ code: "WEIGHT_MISSING", at: null }, { form })).toHaveLength(1);
  const onSheet = { ...emptyIndicator(), name: { value: "", at: { row: 9, column: 3 } } };
  const some = { ...form, indicators: [emptyIndicator(), onSheet] };
  expect(toldOf({ code: "WEIGHT_MISSING", at: null }, { form: some })).toEqual([]);
});

test.each<[ProblemCode, LevelSettings | undefined, string]>([
  ["YEAR_DOUBLED", undefined, "warning"],
  ["YEAR_DOUBLED", {}, "warning"],
  ["YEAR_DOUBLED", { YEAR_ALONE: "off" }, "warning"],
  ["YEAR_DOUBLED", { YEAR_DOUBLED: "info" }, "info"],
  ["YEAR_DOUBLED", { YEAR_DOUBLED: "off" }, "off"],
  ["CELL_ERROR", { CELL_ERROR: "off" }, "error"],
  ["ACTUAL_MISSING", { ACTUAL_MISSING: "off" }, "unfilled"],
  ["WEIGHTS_NOT_PRINTED", { WEIGHTS_NOT_PRINTED: "off" }, "notJudged"],
  ["IMPORT_SIGN", { IMPORT_SIGN: "off" }, "precheck"],
])("%s, set to %j, is told as %s", (code, levels, level) => {
  expect(levelOf(code, levels)).toBe(level);
  const problems = toldOf({ code }, { levels });
  expect(problems.map((problem) => problem.level)).toEqual(level === "off" ? [] : [level]);
});

test("where it belongs, and what else it speaks of, is as the rule says", () => {
  const related = [
    { value: "", at: { row: 1, column: 2 } },
    { value: "", at: null },
  ];
  const details = { section: "goals", level1: "社会效应", related, otherSheetId: "s2" } as const;
  const [problem] = toldOf({ code: "WEIGHT_MISSING", details });
  expect(problem).toMatchObject({
    ...{ section: "goals", level1: "社会效应", otherSheetId: "s2", sheetId: grid.sheetId },
    related: [{ row: 1, column: 2 }],
  });
  expect(toldOf({ code: "WEIGHT_MISSING" })[0]).toMatchObject({
    ...{ section: "indicators", level1: "", otherSheetId: undefined, related: [] },
    ...{ fix: undefined, note: undefined },
  });
});

/** The first indicator's row, its names at D14, its task's at B7. */
test.each<[string, "tasks" | "indicators" | "goals", CellAddress, string]>([
  ["an indicator", "indicators", { row: 13, column: 10 }, "重点工作办结率"],
  ["its name", "indicators", { row: 13, column: 3 }, "重点工作办结率"],
  ["the label left of it", "indicators", { row: 13, column: 2 }, "履职效能"],
  ["the table's first column", "indicators", { row: 13, column: 0 }, "履职效能"],
  ["a row without one", "indicators", { row: 12, column: 3 }, ""],
  ["a task", "tasks", { row: 6, column: 7 }, "部门预算基本支出人员经费"],
  ["what stands left of its name", "tasks", { row: 6, column: 0 }, "部门预算基本支出人员经费"],
  ["another part of the form", "goals", { row: 13, column: 10 }, ""],
])("a problem of %s has its name", (_, section, at, name) => {
  expect(toldOf({ code: "WEIGHT_MISSING", at, details: { section } })[0]!.name).toBe(name);
});

test.each<[value: string | number | null, name: string]>([
  ["<b>办结</b>率", "办结率"],
  ["办 结\n率", "办结率"],
  ["GDP 增长", "GDP增长"],
  [2024, "2024"],
  ["", ""],
  [null, ""],
])("an indicator called %j is named %j", (value, name) => {
  const { form } = formWith({ "indicators[0].name": { value }, "indicators[0].level1": { value } });
  const nameAt = (column: number) =>
    toldOf({ code: "WEIGHT_MISSING", at: { row: 13, column } }, { form })[0]!.name;
  expect([nameAt(9), nameAt(1)]).toEqual([name, name]);
});

test("a row whose name has no cell is named all the same", () => {
  const { form } = formWith({ "indicators[0].name": { at: null } });
  expect(toldOf({ code: "WEIGHT_MISSING" }, { form })[0]!.name).toBe("重点工作办结率");
});

describe("what has no cell of its own is shown", () => {
  const shownAt = (form: Sheet["form"]) =>
    toA1(toldOf({ code: "UNIT_NAME_PATTERN", at: null }, { form })[0]!.at);

  test("at the title", () => {
    expect(shownAt(clean.form)).toBe("A1");
    expect(shownAt(formWith({ title: { at: { row: 2, column: 1 } } }).form)).toBe("B3");
  });

  test("else at the form's first cell, else at the sheet's", () => {
    expect(shownAt(formWith({ title: { at: null } }).form)).toBe("A2");
    expect(shownAt(formWith({ title: { at: null }, year: { at: null } }).form)).toBe("D3");
    const ofTasks = { ...emptyForm("selfEvaluation"), tasks: [emptyTask()] };
    ofTasks.tasks[0]!.rate.at = { row: 6, column: 8 };
    expect(shownAt(ofTasks)).toBe("I7");
    expect(shownAt(emptyForm("selfEvaluation"))).toBe("A1");
  });
});
