/** The fields of a form by their paths, and what is known of each. */
import {
  columnOf,
  emptyForm,
  emptyIndicator,
  emptyTask,
  fieldAt,
  fields,
  fieldsOf,
  makeForm,
  mapFields,
  roleOf,
  specOf,
  type FormKind,
} from "../../../src/form";
import { pathOfColumn } from "../../../src/form/model/fieldPaths";
import { judgedIndicator, scoringRow, taskCells } from "../../../src/form/model/scoringRow";

const headerPaths = (kind: FormKind) =>
  fieldsOf(makeForm({ kind }))
    .map(({ path }) => path)
    .join(" ");

test.each<[FormKind, string]>([
  [
    "target",
    "title year unit rulePack income expenditure spending.personnel spending.publicFunds spending.otherOperation spending.specific goal",
  ],
  ["selfEvaluation", "title year unit rulePack income expenditure goal achievement total"],
  [
    "nationalSelfEvaluation",
    "title year unit authority rulePack income expenditure goal achievement total",
  ],
  [
    "projectSelfEvaluation",
    "title year unit project authority rulePack income expenditure goal achievement total",
  ],
  [
    "projectTarget",
    "title year unit project authority rulePack income expenditure spending.personnel spending.publicFunds spending.otherOperation spending.specific goal",
  ],
])("an empty %s has the fields %s", (kind, paths) => {
  expect(headerPaths(kind)).toBe(paths);
});

test("a field of another print counts where it is filled, or where the sheet has a cell for it", () => {
  const form = makeForm({ kind: "target", achievement: 0, total: " ", tasks: [{ rate: 0.5 }] });
  const pathsOf = () => fieldsOf(form).map(({ path }) => path);
  expect(pathsOf()).toContain("achievement");
  expect(pathsOf()).not.toContain("total");
  expect(pathsOf().filter((path) => path.startsWith("tasks"))).toEqual([
    "tasks[0].name",
    "tasks[0].budget",
    "tasks[0].rate",
  ]);
  form.total.at = { row: 3, column: 1 };
  expect(pathsOf()[pathsOf().length - 1]).toBe("total");
});

test("a source of money has a task's fields without points", () => {
  const form = makeForm({ kind: "projectSelfEvaluation" });
  form.sources = [emptyTask()];
  for (const key of ["budget", "weight", "score"] as const) form.sources[0]![key].value = 5;
  const paths = fieldsOf(form).map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith("sources"))).toEqual([
    "sources[0].name",
    "sources[0].budget",
    "sources[0].allocated",
    "sources[0].executed",
    "sources[0].rate",
  ]);
});

test("a path leads to its field and nowhere else", () => {
  const form = makeForm({
    kind: "target",
    tasks: [{}, { name: "乙" }],
    indicators: [{ reasons: { other: "雨" } }],
  });
  expect(fieldAt(form, "tasks[1].name")).toBe(form.tasks[1]?.name);
  expect(fieldAt(form, "indicators[0].reasons.other")?.value).toBe("雨");
  expect(fieldAt(form, "unit")).toBe(form.unit);
  for (const path of ["kind.length", "unit.at.row", "nextTitle", "nextTitle.value", "unit.value"]) {
    expect([path, fieldAt(form, path)]).toEqual([path, null]);
  }
  expect(fieldAt({ ...form, unit: null as never }, "unit")).toBeNull();
  expect(fieldAt({ ...form, unit: { value: 1 } as never }, "unit")).toBeNull();
  expect(fieldAt({ ...form, unit: { at: null } as never }, "unit")).toBeNull();
});

test("an indicator's columns are its own fields, and its reasons'", () => {
  const row = emptyIndicator();
  expect(columnOf(row, "funding")).toBe(row.reasons.funding);
  expect(columnOf(row, "measure")).toBe(row.measure);
  expect([pathOfColumn("funding"), pathOfColumn("measure")]).toEqual([
    "reasons.funding",
    "measure",
  ]);
});

test("every field is changed by its path, and all else kept", () => {
  const values = [["基础规则", "辽宁"]];
  const form = {
    ...makeForm({ kind: "target", unit: "甲", tasks: [{}], indicators: [{}] }),
    ownRules: { sheetId: "r", sheetName: "", origin: { row: 0, column: 0 }, values },
  };
  const mapped = mapFields(form, (field, path) => ({ ...field, value: path }));
  const expected = fieldsOf(form).map(({ path }) => [path, path]);
  expect(
    fieldsOf(mapped)
      .slice(0, 3)
      .map(({ path, field }) => [path, field.value]),
  ).toEqual(expected.slice(0, 3));
  for (const [path] of expected) expect(fieldAt(mapped, path!)?.value).toBe(path);
  expect(mapped.indicators[0]?.reasons.other.value).toBe("indicators[0].reasons.other");
  expect([mapped.kind, mapped.ordinal, mapped.ownRules]).toEqual(["target", 0, form.ownRules]);
  expect(mapFields({ ...form, nextTitle: null as never }, (field) => field)).toEqual({
    ...form,
    nextTitle: null,
  });
});

test.each([
  ["tasks[12].name", "task"],
  ["sources[0].name", "task"],
  ["indicators[0].name", "name"],
  ["indicators[0].tasks.name", "name"],
  ["tasks[0].weight", "weight"],
  ["unit", "unitName"],
  ["indicators[0].unit", "unit"],
  ["indicators[2].reasons.other", "other"],
])("%s is the role %s", (path, role) => {
  expect(roleOf(path)).toBe(role);
});

test.each([
  ["tasks[12].rate", fields.tasks.rate],
  ["sources[3].executed", fields.tasks.executed],
  ["indicators[0].target", fields.indicators.target],
  ["spending.specific", fields.spending.specific],
  ["goal", fields.goals.goal],
  ["total", fields.total.total],
  ["year", fields.header.year],
  ["target", null],
  ["indicators[0].sources.rate", null],
  ["tasks", null],
])("what is known of %s", (path, spec) => {
  expect(specOf(path)).toBe(spec);
});

test("what is on no sheet is empty and has no row", () => {
  const blank = { value: "", at: null };
  expect(emptyTask()).toMatchObject({ row: -1, name: blank, score: blank });
  expect(emptyIndicator()).toMatchObject({ row: -1, level1: blank, reasons: { other: blank } });
  expect(Object.keys(emptyTask())).toEqual(["row", ...Object.keys(fields.tasks)]);
  const form = emptyForm("target");
  expect([form.tasks, form.sources, form.indicators, form.ordinal]).toEqual([[], [], [], 0]);
  expect(form).toMatchObject({ kind: "target", title: blank, total: blank });
});

test("a form is made of the values that there are", () => {
  const made = makeForm({
    kind: "selfEvaluation",
    unit: undefined,
    income: null,
    tasks: [{ name: "甲", weight: undefined }],
    indicators: [{ name: "乙", reasons: { staff: "病假" } }, { name: "丙" }],
  } as never);
  expect([made.title, made.unit, made.income].map(({ value }) => value)).toEqual([
    "部门（单位）整体绩效自评表",
    "",
    null,
  ]);
  expect(made.tasks[0]).toEqual({ ...emptyTask(), name: { value: "甲", at: null } });
  expect(made.indicators.map(({ reasons }) => reasons.staff.value)).toEqual(["病假", ""]);
  const bare = makeForm({ kind: "target", title: "另一个标题" });
  expect([bare.title.value, bare.tasks, bare.indicators]).toEqual(["另一个标题", [], []]);
});

test("a row is judged by its 调整指标值 where that says another target", () => {
  const row = (adjusted: string | number) =>
    makeForm({
      kind: "projectSelfEvaluation",
      indicators: [
        {
          ...{ operator: ">=", target: 100, actual: 90, weight: 5, unit: "%", completion: 0.9 },
          adjusted,
        },
      ],
    }).indicators[0]!;
  const asked = { operator: ">=", actual: 90, weight: 5, unit: "%", completion: 0.9 };
  expect(scoringRow(row(80))).toEqual({ ...asked, target: 80 });
  expect(scoringRow(row("无"))).toEqual({ ...asked, target: 100 });
  const plain = row("");
  expect(judgedIndicator(plain)).toBe(plain);
  const adjusted = row("80%");
  expect(judgedIndicator(adjusted)).toEqual({ ...adjusted, target: adjusted.adjusted });
  // What a formula shows says nothing new.
  plain.completion.formula = "=H5/F5";
  expect(scoringRow(plain)).toEqual({ ...asked, target: 100, completion: null });
});

test("a task is judged by its money and its 分值", () => {
  const [task] = makeForm({
    kind: "selfEvaluation",
    tasks: [{ name: "甲", budget: 1, allocated: 2, executed: 3, rate: 4, weight: 5, score: 6 }],
  }).tasks;
  expect(taskCells(task!)).toEqual({ allocated: 2, executed: 3, weight: 5 });
});
