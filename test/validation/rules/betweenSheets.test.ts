/** What is told of a self-evaluation beside its target form: where, against what, and what a fix writes. */
import type { Report } from "../../../src/validation/context";
import type { betweenProblems } from "../../../src/validation/rules/betweenSheets";
import { compareWithTarget } from "../../../src/validation/rules/betweenSheets";
import { row } from "../support/cleanForms";
import { formWith, lineOf, type FormChange } from "../support/told";

const count = row("工业企业对接推介企业户数");
const level = row("依法行政能力");

beforeAll(() => {
  formWith({});
  formWith({ kind: "target" });
});

/** What is told in the self-evaluation, and the target form's indicators that it lacks. */
function compared(here: FormChange["cells"], there: FormChange["cells"], gone: string[] = []) {
  const evaluation = formWith({ cells: here, edit: without(gone) });
  const target = formWith({ kind: "target", cells: there });
  target.grid = { ...target.grid, sheetId: "plan", sheetName: "目标表" };
  const lines: string[] = [];
  const report: Report<typeof betweenProblems> = (code, field, values, details = {}) =>
    lines.push(lineOf(code, field, values, details));
  const missing = compareWithTarget(evaluation, target, report);
  return { lines, missing: missing.map(({ name, indicator }) => [name, indicator.name.at?.row]) };
}

const without =
  (gone: string[]): FormChange["edit"] =>
  (form) => {
    form.indicators = form.indicators.filter(({ name }) => !gone.includes(String(name.value)));
  };

const told = (column: string, name: string, here: string, there: string, fix: string) =>
  `TARGET_FORM_DIFFERS ${column} name=${name} here=${here} there=${there} under 社会效应 against plan${fix}`;

type Cells = NonNullable<FormChange["cells"]>;
const counted = (target: Cells[string], operator = ">=", unit: Cells[string] = "户"): Cells => ({
  [`${count}.operator`]: operator,
  [`${count}.target`]: target,
  [`${count}.unit`]: unit,
});
const name = "工业企业对接推介企业户数";

test.each<[string, Cells, Cells, ...string[]]>([
  ["one and the same", {}, {}],
  ["another number", counted(25), {}, told("F34", name, "25", "30", " → F34 30 asked")],
  ["a number as text", counted("30"), {}],
  ["a number in full width", counted("３０"), {}],
  [
    "the planned number as text",
    counted(25),
    counted("３０"),
    told("F34", name, "25", "３０", " → F34 30 asked"),
  ],
  ["a unit in the cell", counted("30户"), {}, told("F34", name, "30户", "30", " → F34 30 asked")],
  [
    "a unit in the planned cell",
    counted(30),
    counted("30户"),
    told("F34", name, "30", "30户", ' → F34 "30户" asked'),
  ],
  [
    "an operator in the planned cell",
    counted(30),
    counted("≥30"),
    told("F34", name, "30", "≥30", ' → F34 "≥30" asked'),
  ],
  [
    "a percent sign in the planned cell",
    counted(30),
    counted("30%"),
    told("F34", name, "30", "30%", ' → F34 "30%" asked'),
  ],
  ["words", counted("若干"), {}, told("F34", name, "若干", "30", " → F34 30 asked")],
  ["nothing", counted(""), {}, told("F34", name, "—", "30", " → F34 30 asked")],
  ["nothing planned", counted(30), counted(""), told("F34", name, "30", "—", ' → F34 "" asked')],
  ["another spelling of the operator", counted(30, "≥"), {}],
  [
    "another operator",
    counted(30, "="),
    counted(30, "≥"),
    told("E34", name, "=", "≥", ' → E34 ">=" asked'),
  ],
  ["定性 for none", counted(30, "定性"), counted(30, "")],
  [
    "定性 planned",
    counted(30, "="),
    counted(30, "定性"),
    told("E34", name, "=", "定性", ' → E34 "" asked'),
  ],
  [
    "an operator that none is",
    counted(30, "~"),
    counted(30, "?"),
    told("E34", name, "~", "?", ' → E34 "?" asked'),
  ],
  ["another unit", counted(30, ">=", "家"), {}, told("G34", name, "家", "户", ' → G34 "户" asked')],
  ["another spelling of the unit", counted(30, ">=", "％"), counted(30, ">=", "%")],
  [
    "a unit that is a number",
    counted(30, ">=", "1.0"),
    counted(30, ">=", "1"),
    told("G34", name, "1.0", "1", ' → G34 "1" asked'),
  ],
  [
    "all three",
    counted(1, "=", "家"),
    {},
    told("E34", name, "=", ">=", ' → E34 ">=" asked'),
    told("F34", name, "1", "30", " → F34 30 asked"),
    told("G34", name, "家", "户", ' → G34 "户" asked'),
  ],
  ["a level with a space", { [`${level}.target`]: "管理 规范" }, {}],
  ["another name", { [`${count}.name`]: "对接 企业户数" }, { [`${count}.name`]: "对接企业户数" }],
  ["no name on either", { [`${count}.name`]: "" }, { [`${count}.name`]: " " }],
])("%s", (_title, here, there, ...lines) => {
  expect(compared(here, there)).toEqual({ lines, missing: [] });
});

test("a row without a name is not looked for in the target form", () => {
  expect(compared({ [`${count}.name`]: " " }, {})).toEqual({ lines: [], missing: [[name, 33]] });
});

test("indicators that only one of the two has", () => {
  const own = { [`${count}.name`]: "对接<b> 企业</b>户数" };
  expect(compared(own, {}, ["受益企业满意度"])).toEqual({
    lines: ["NOT_IN_TARGET_FORM D34 name=对接企业户数 sheet=目标表 under 社会效应"],
    missing: [
      ["工业企业对接推介企业户数", 33],
      ["受益企业满意度", 34],
    ],
  });
});
