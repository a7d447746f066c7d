/** What goes into the file of a form, and what of its sheet is left behind. */
import { gridFromPlan, makeForm, readForm, type FormValues, type Grid } from "../../../src/form";
import { loadRuleReader } from "../../../src/form/rules";
import { noteColumnKeys, noteColumns, type NoteRow } from "../../../src/form/notes/noteSheet";
import { planForm, styleOfFormula, type FormulaStyle } from "../../../src/formulas";
import { leftBehind, saidOf } from "../../../src/report/publish/carried";
import { planBlankFile, planFileOf, type FileWish } from "../../../src/report/publish/planFiles";
import { formIdentity, identityText } from "../../../src/validation/notes/identity";
import { at, gridOf, writtenIn } from "../support";

const values: FormValues = {
  ...{ kind: "selfEvaluation", unit: "703001朝阳市教育局", year: "2024年度", rulePack: "liaoning" },
  tasks: [{ name: "人员经费", allocated: 100, executed: 50, weight: 40 }],
  indicators: [
    {
      ...{ level1: "履职效能", level2: "数量指标", name: "办结率", operator: ">=", target: 98 },
      ...{ unit: "%", actual: 49, weight: 60 },
    },
  ],
};
const wish: FileWish = { nativeFormulas: false, liveChecks: false };

/** A form as it stands on a sheet that was made of it. */
function onItsSheet(of: FormValues = values, formulas: FormulaStyle = "native") {
  const grid = gridFromPlan(planForm(makeForm(of), { formulas, name: "自评" }));
  return { grid, form: readForm(grid)! };
}

/** The cell of the file in which the form's own sheet has a field. */
function fileCell(
  planned: ReturnType<typeof planFileOf>,
  { at: place }: { at: { row: number; column: number } | null },
) {
  return planned.plans[0]!.cells[place!.row]![place!.column];
}

describe("the file of a form", () => {
  test("is called by its unit, its year and its kind, as its sheet is", () => {
    const planned = planFileOf(onItsSheet(), wish);
    expect(planned.title).toEqual({ owner: "703001朝阳市教育局", what: "2024年自评表" });
    expect(planned.plans.map(({ name }) => name)).toEqual(["自评"]);
    expect(planned).toMatchObject({ formulas: "native", leftBehind: [], frozen: 0 });
  });

  test("is protected where the sheet is, and checks itself where that is wished", () => {
    const { grid, form } = onItsSheet();
    const planOf = (isProtected: boolean, liveChecks: boolean) => {
      const sheet = { grid: { ...grid, isProtected }, form };
      const [plan] = planFileOf(sheet, { ...wish, liveChecks }).plans;
      return [plan!.protect, plan!.checks.length > 0];
    };
    expect(planOf(true, false)).toEqual([true, false]);
    expect(planOf(false, true)).toEqual([false, true]);
  });

  test("shows what its formulas come to before a program has calculated it", () => {
    const native = onItsSheet();
    const planned = planFileOf(native, wish);
    expect(fileCell(planned, native.form.tasks[0]!.score)?.value).toBe(20);
    expect(fileCell(planned, native.form.indicators[0]!.score)?.value).toBe(30);
    expect(fileCell(planned, native.form.total)?.value).toBe(50);
  });

  test("calls the add-in's functions as files store them, with what the sheet shows; an error is no value", () => {
    const own = onItsSheet(values, "addIn");
    own.form.tasks[0]!.score.value = 20;
    own.form.total.value = "#NAME?";
    const planned = planFileOf(own, wish);
    expect(planned.formulas).toBe("addIn");
    const score = fileCell(planned, own.form.tasks[0]!.score);
    expect(score?.value).toBe(20);
    expect(score?.formula).toMatch(/^=.*_xldudf_PERF[A-Z]+\(/u);
    expect(fileCell(planned, own.form.total)).toMatchObject({ value: "" });
    expect(fileCell(planned, own.form.tasks[0]!.name)).toMatchObject({ value: "人员经费" });
    const shown = planned.plans[0]!.cells.flat().filter((cell) => cell?.formula !== undefined);
    expect(shown.every((cell) => cell!.formula!.includes("_xldudf_"))).toBe(true);
    const native = planFileOf(own, { ...wish, nativeFormulas: true });
    expect(native.formulas).toBe("native");
    expect(styleOfFormula(fileCell(native, own.form.tasks[0]!.score)!.formula!)).toBe("native");
  });

  test("a form without formulas gets native ones where a cell is empty; what was typed stays", () => {
    const { grid, form } = onItsSheet();
    for (const field of [form.tasks[0]!, ...form.indicators].flatMap((row) => [row.score])) {
      delete field.formula;
      field.value = "";
    }
    delete form.total.formula;
    form.total.value = 49;
    for (const field of [form.tasks[0]!.rate, form.indicators[0]!.completion]) delete field.formula;
    const planned = planFileOf({ grid, form }, wish);
    expect(planned.formulas).toBe("native");
    expect(styleOfFormula(fileCell(planned, form.indicators[0]!.score)!.formula!)).toBe("native");
    expect(fileCell(planned, form.total)).toMatchObject({ value: 49 });
    expect(fileCell(planned, form.total)?.formula).toBeUndefined();
  });

  test("a target form has no formulas, and a blank file none of what is left behind", () => {
    expect(planFileOf(onItsSheet({ ...values, kind: "target" }), wish).formulas).toBeNull();
    const options = { formulas: "native" as const, lockComputed: true, liveChecks: false };
    const blank = planBlankFile(makeForm(values), options);
    expect(blank).toMatchObject({ formulas: "native", leftBehind: [], frozen: 0 });
    expect(blank.title).toEqual({ owner: "703001朝阳市教育局", what: "2024年自评表" });
    expect([blank.plans.length, blank.plans[0]!.protect]).toEqual([1, true]);
    expect(planBlankFile(makeForm({ ...values, kind: "target" }), options).formulas).toBeNull();
  });

  test("takes the workbook's own rules along where the form goes by them", async () => {
    await loadRuleReader();
    const ownRules = {
      ...{ sheetId: "r", sheetName: "评分规则", origin: at("A1") },
      values: [["基础规则", "全国"]],
    };
    const namesOf = (rulePack: string, rules: object) => {
      const { grid, form } = onItsSheet({ ...values, rulePack });
      return planFileOf({ grid, form: { ...form, ...rules } }, wish).plans.map(({ name }) => name);
    };
    expect(namesOf("本簿规则", { ownRules })).toEqual(["自评", "评分规则"]);
    expect(namesOf("liaoning", { ownRules })).toEqual(["自评"]);
    expect(namesOf("本簿规则", {})).toEqual(["自评"]);
    const options = { formulas: "native" as const, lockComputed: false, liveChecks: false };
    const blank = planBlankFile(
      { ...makeForm({ ...values, rulePack: "本簿规则" }), ownRules },
      options,
    );
    expect(blank.plans.map(({ name }) => name)[1]).toBe("评分规则");
  });

  test("formulas of a person's own are values in it, and counted", () => {
    const { grid, form } = onItsSheet();
    form.income = { value: 5, at: at("A40"), formula: "=2+3" };
    form.expenditure = { value: 5, at: at("A41"), formula: "=2+3" };
    expect(planFileOf({ grid, form }, wish).frozen).toBe(2);
  });

  test("a field that its print has no cell for is left behind; one of another form on the sheet is not missed", () => {
    const { grid, form } = onItsSheet();
    const cells = grid.values.map((line) => [...line]);
    cells.push(["经办人：王五"]);
    cells.push(["别人的"]);
    const last = cells.length;
    form.indicators[0]!.deadline = { value: "", at: { row: 60, column: 0 } };
    form.spending.personnel = { value: 3, at: { row: 61, column: 0 } };
    form.spending.specific = { value: 4, at: null };
    const sheet = { grid: { ...grid, values: cells }, form };
    const other = { grid, form: makeForm({ kind: "target", unit: "别人的" }) };
    other.form.unit.at = { row: last - 1, column: 0 };
    expect(planFileOf(sheet, wish).leftBehind).toEqual([
      ...[
        { row: last - 2, column: 0 },
        { row: last - 1, column: 0 },
        { row: 61, column: 0 },
      ],
    ]);
    expect(planFileOf(sheet, { ...wish, others: [other] }).leftBehind).toEqual([
      ...[
        { row: last - 2, column: 0 },
        { row: 61, column: 0 },
      ],
    ]);
  });
});

test("cells are left behind whose text the plan has nowhere, whatever the spelling", () => {
  const grid = gridOf(
    [
      ["填 表人", "王五", ""],
      ["", null, "Ａ１"],
    ],
    "表",
    at("B3"),
  );
  const plan = planForm(makeForm(values));
  plan.cells = [[{ value: "填表人" }, null], [{ value: "A1" }]];
  expect(leftBehind(grid, [], plan)).toEqual([at("C3")]);
  const form = makeForm(values);
  form.unit.at = at("C3");
  expect(leftBehind(grid, [form], plan)).toEqual([]);
});

describe("what the unit says to problems", () => {
  const form = makeForm(values);
  const note: NoteRow = {
    ...{ sheet: "旧名", cell: "J12", name: "办结率", level: "核实无误", sentence: "太低" },
    ...{ remedy: "", says: "情况属实", date: "2024-12-31", key: "" },
  };
  const keyOf = (of: string) => identityText({ code: "CODE", form: of, place: "p", state: "s" });
  const tableOf = (...rows: NoteRow[]): Grid => ({
    ...gridOf([]),
    notes: {
      ...{ sheetId: "n", sheetName: "校验报告", origin: at("A1") },
      values: [
        ...[["校验报告"], ["说明"], noteColumnKeys.map((key) => noteColumns[key])],
        ...rows.map((row) => noteColumnKeys.map((key) => row[key])),
      ],
    },
  });

  test("goes with its form, under the name of its sheet", () => {
    const own = { ...note, key: keyOf(formIdentity(form)) };
    const grid = tableOf(own, { ...own, says: "" }, { ...note, key: keyOf("another") }, note);
    const plans = saidOf(form, grid, "自评");
    expect(plans.map(({ name }) => name)).toEqual(["校验报告"]);
    expect(writtenIn(plans[0]!).slice(3)).toEqual([
      [
        ...["自评", `=HYPERLINK("#'自评'!J12","J12")`, "办结率", "核实无误", "太低", null],
        ...["情况属实", "2024-12-31", own.key],
      ],
    ]);
  });

  test("is no sheet where it says nothing, or there is none", () => {
    expect(saidOf(form, tableOf({ ...note, key: keyOf("another") }), "自评")).toEqual([]);
    expect(saidOf(form, gridOf([]), "自评")).toEqual([]);
  });
});
