/** What exchanging, repairing and handing in formulas would write, cell by cell, and what native ones come to. */
import { gridFromPlan, readForm, toA1, type PerformanceForm } from "../../src/form";
import type { CellEdit } from "../../src/form/model/cellEdit";
import { loadRuleReader } from "../../src/form/rules";
import { computedFields, countFormulas, planForm } from "../../src/formulas";
import { fieldsMadeBy } from "../../src/formulas/computedFields";
import { conversionTo, showsRightly } from "../../src/formulas/convert";
import { handInForm, withoutOwnResults, withShownValues } from "../../src/formulas/handIn";
import { nativeFormulasOfAnyRow } from "../../src/formulas/native";
import { asComputed, nativeResults } from "../../src/formulas/native/results";
import { readableStyle } from "../../src/formulas/readable";
import { formulaStyleOf } from "../../src/formulas/recognise";
import { repairOf } from "../../src/formulas/repair";
import type { CellValue } from "../../src/scoring";
import { byOwnRules, placedForm, ruleTable, withFields } from "./support/placedForm";

beforeAll(loadRuleReader);

type Style = "addIn" | "native";

const band = "部分达成预期指标并具有一定效果";
const form = placedForm({
  kind: "selfEvaluation",
  tasks: [
    { name: "一", allocated: 100, executed: 93, weight: 25 },
    { name: "二", weight: 15 },
  ],
  indicators: [
    { name: "办结率", operator: ">=", target: 95, unit: "%", actual: 80, weight: 10 },
    { name: "制度", operator: "", target: "有效提升", actual: 0.8, weight: 5 },
  ],
});

/** What its computed cells show: 0.93 × 25, 80 ÷ 95 in two decimals × 10, 0.8 × 5. */
const shown: Record<string, number | ""> = {
  ...{ "tasks[0].rate": 0.93, "tasks[0].score": 23.25, "tasks[1].rate": "", "tasks[1].score": "" },
  ...{ "indicators[0].completion": 0.84, "indicators[0].score": 8.4 },
  ...{ "indicators[1].completion": 0.8, "indicators[1].score": 4, total: 35.65 },
};

const paths = Object.keys(shown);

function computed(its: PerformanceForm, style: Style): PerformanceForm {
  const cells = computedFields(its, style).map(({ path, formula }) => [
    path,
    { formula, value: shown[path]! },
  ]);
  return withFields(
    its,
    Object.fromEntries(cells) as Record<string, { formula: string; value: CellValue }>,
  );
}

const ofAddIn = computed(form, "addIn");
const ofNative = computed(form, "native");
const faultyRules = ruleTable(["基础规则", "全国"], ["项目执行率的小数位数", "9"]);

/** A person's own value in a computed cell. */
const typed = (value: CellValue) => ({ value, formula: undefined as unknown as string });
const formulaOf = (path: string, style: Style, its = form) =>
  computedFields(its, style).find((each) => each.path === path)?.formula ?? "";
const told = (edits: readonly CellEdit[]) =>
  Object.fromEntries(edits.map(({ at, after }) => [toA1(at), after.formula ?? after.value]));

describe("what native formulas come to", () => {
  const results = (changes: Parameters<typeof withFields>[1]) =>
    nativeResults(withFields(asComputed(form), changes));
  const number = (shows: number | "" | null) => ({ shows, obstacle: null });

  test("the numbers of the rules, by path", () => {
    expect([...results({})]).toEqual(paths.map((path) => [path, number(shown[path]!)]));
  });

  type Told = number | "" | null | [shows: number | null, obstacle: string];
  /** A sign is told as null; in brackets, with why it is not the number that the rules give. */
  test.each<[what: string, changes: Record<string, CellValue>, expected: Record<string, Told>]>([
    [
      "no money given",
      { "tasks[0].allocated": 0 },
      { "tasks[0].rate": null, "tasks[0].score": null, total: null },
    ],
    [
      "money as a text",
      { "tasks[0].allocated": "100" },
      { "tasks[0].rate": [null, "请转数字"], "tasks[0].score": null, total: null },
    ],
    [
      "an error",
      { "tasks[0].allocated": "#N/A" },
      { "tasks[0].rate": null, "tasks[0].score": null, total: null },
    ],
    [
      "given but not spent",
      { "tasks[1].allocated": 5 },
      { "tasks[1].rate": "", "tasks[1].score": "" },
    ],
    [
      "no points",
      { "tasks[0].weight": "" },
      { "tasks[0].rate": 0.93, "tasks[0].score": null, total: null },
    ],
    [
      "points as a text",
      { "tasks[0].weight": "25" },
      { "tasks[0].rate": 0.93, "tasks[0].score": [null, "未计分"], total: null },
    ],
    [
      "nothing done",
      { "indicators[0].actual": "" },
      { "indicators[0].completion": "", "indicators[0].score": "", total: 27.25 },
    ],
    [
      "a percentage as a text",
      { "indicators[0].actual": "80%" },
      { "indicators[0].completion": [null, "请转数字"], "indicators[0].score": null, total: null },
    ],
    [
      "words for a number",
      { "indicators[0].actual": "很多" },
      { "indicators[0].completion": null, "indicators[0].score": null, total: null },
    ],
    [
      "an error in the unit",
      { "indicators[0].unit": "#N/A" },
      { "indicators[0].completion": null, "indicators[0].score": null },
    ],
    [
      "an indicator's points as a text",
      { "indicators[0].weight": "10" },
      { "indicators[0].completion": 0.84, "indicators[0].score": [null, "未计分"] },
    ],
    [
      "an indicator without points",
      { "indicators[0].weight": "" },
      { "indicators[0].completion": 0.84, "indicators[0].score": null },
    ],
    [
      "a band without a number",
      { "indicators[1].actual": band },
      { "indicators[1].completion": null, "indicators[1].score": null, total: null },
    ],
    [
      "more than is asked for",
      { "tasks[0].executed": 120, "indicators[0].actual": 100 },
      { "tasks[0].rate": 1, "tasks[0].score": 25, "indicators[0].score": 10, total: 39 },
    ],
    [
      "nothing at all",
      { "tasks[0].executed": "", "indicators[0].actual": "", "indicators[1].actual": "" },
      { "tasks[0].rate": "", "indicators[0].score": "", "indicators[1].score": "", total: "" },
    ],
  ])("%s", (_, changes, expected) => {
    const found = results(
      Object.fromEntries(Object.entries(changes).map(([path, value]) => [path, { value }])),
    );
    for (const [path, its] of Object.entries(expected)) {
      const [shows, obstacle] = Array.isArray(its) ? its : [its, null];
      expect([path, found.get(path)]).toEqual([path, { shows, obstacle }]);
    }
  });

  test.each<[what: string, changes: Record<string, CellValue>, expected: Record<string, Told>]>([
    [
      "a rate",
      { "tasks[0].rate": 0.9 },
      { "tasks[0].rate": 0.9, "tasks[0].score": 22.5, total: 34.9 },
    ],
    [
      "a rate taken out",
      { "tasks[0].rate": "" },
      { "tasks[0].rate": "", "tasks[0].score": "", total: 12.4 },
    ],
    [
      "a rate in words",
      { "tasks[0].rate": "九成" },
      { "tasks[0].rate": null, "tasks[0].score": null, total: null },
    ],
    [
      "the same 完成程度",
      { "indicators[0].completion": 0.84 },
      { "indicators[0].completion": 0.84, "indicators[0].score": 8.4 },
    ],
    [
      "another 完成程度",
      { "indicators[0].completion": 0.5 },
      { "indicators[0].completion": 0.5, "indicators[0].score": [8.4, "手填"] },
    ],
    [
      "a 完成程度 in words",
      { "indicators[0].completion": "八成" },
      { "indicators[0].completion": null, "indicators[0].score": [8.4, "手填"] },
    ],
    [
      "a 完成程度 taken out",
      { "indicators[0].completion": "" },
      { "indicators[0].completion": "", "indicators[0].score": [8.4, "手填"] },
    ],
    ["a score", { "indicators[0].score": 5 }, { "indicators[0].score": 8.4, total: 32.25 }],
    ["a score taken out", { "indicators[0].score": "" }, { total: 27.25 }],
    ["a score in words", { "indicators[0].score": "五分" }, { total: null }],
    ["a total", { total: 99 }, { total: 35.65 }],
  ])("where a person has typed %s", (_, changes, expected) => {
    const found = results(
      Object.fromEntries(Object.entries(changes).map(([path, value]) => [path, typed(value)])),
    );
    for (const [path, its] of Object.entries(expected)) {
      const [shows, obstacle] = Array.isArray(its) ? its : [its, null];
      expect([path, found.get(path)]).toEqual([path, { shows, obstacle }]);
    }
  });

  test("a row in words follows the 完成程度 that a person picks in its band", () => {
    const found = results({
      "indicators[1].actual": { value: band },
      "indicators[1].completion": typed(0.6),
    });
    expect(found.get("indicators[1].completion")).toEqual(number(0.6));
    expect(found.get("indicators[1].score")).toEqual(number(3));
  });

  test("as if computed: the cells that a formula belongs into, where that is wished", () => {
    const formulas = (its: PerformanceForm) =>
      ["tasks[0].name", ...paths, "indicators[0].actual"].filter(
        (path) => withFieldsOf(its, path).formula === "=",
      );
    expect(formulas(asComputed(form))).toEqual(paths);
    const scored = withFields(form, { "indicators[0].score": { value: 5 } });
    const wished = (path: string, value: CellValue) => path !== "total" && value === "";
    expect(formulas(asComputed(scored, wished))).toEqual(
      paths.filter((path) => path !== "total" && path !== "indicators[0].score"),
    );
    expect(asComputed(ofAddIn)).toEqual(ofAddIn);
  });

  test("a form is written in native formulas only where they read all its rows", () => {
    const asText = withFields(form, { "indicators[0].actual": { value: "80%" } });
    const own = withFields(form, { "indicators[0].completion": { value: 0.5 } });
    expect(readableStyle(form, "native")).toBe("native");
    expect(readableStyle(form, "addIn")).toBe("addIn");
    expect(readableStyle(asText, "native")).toBe("addIn");
    expect(readableStyle(asText, "addIn")).toBe("addIn");
    expect(readableStyle(own, "native")).toBe("addIn");
  });
});

function withFieldsOf(its: PerformanceForm, path: string) {
  let field: unknown;
  withFields(its, { [path]: {} });
  for (const step of path.split(/[.[\]]+/).filter(Boolean)) {
    field = ((field ?? its) as Record<string, unknown>)[step];
  }
  return field as { formula?: string; value: CellValue };
}

describe("exchanging", () => {
  const cellOf: Record<string, string> = {
    ...{
      "tasks[0].rate": "I7",
      "tasks[0].score": "K7",
      "tasks[1].rate": "I8",
      "tasks[1].score": "K8",
    },
    ...{ "indicators[0].completion": "I16", "indicators[0].score": "K16" },
    ...{ "indicators[1].completion": "I17", "indicators[1].score": "K17", total: "K40" },
  };

  test("all formulas of the other style, each with what it has to show", () => {
    const { edits, kept, obstacles } = conversionTo("native", ofAddIn);
    expect([kept, obstacles]).toEqual([[], []]);
    expect(edits.map(({ edit: { at, after }, shows }) => [toA1(at), after, shows])).toEqual(
      paths.map((path) => [
        cellOf[path],
        { value: "", formula: formulaOf(path, "native") },
        shown[path],
      ]),
    );
    expect(edits[0]?.edit.before).toBe(ofAddIn.tasks[0]!.rate);
    const back = conversionTo("addIn", ofNative);
    expect([back.kept, back.obstacles]).toEqual([[], []]);
    expect(back.edits.map(({ edit: { after }, shows }) => [after, shows])).toEqual(
      paths.map((path) => [{ value: "", formula: formulaOf(path, "addIn") }, undefined]),
    );
  });

  test("nothing where they are of the style already, however they are spelt", () => {
    expect(conversionTo("addIn", ofAddIn).edits).toEqual([]);
    expect(conversionTo("native", ofNative).edits).toEqual([]);
    const spelt = formulaOf("indicators[0].score", "addIn").toLowerCase().replace(/,/g, ", ");
    const other = withFields(ofAddIn, { "indicators[0].score": { formula: spelt } });
    expect(conversionTo("addIn", other).edits).toEqual([]);
    const outdated = withFields(ofAddIn, {
      "indicators[0].score": { formula: "=PERFSCORE(E1,F1,H1,J1)" },
    });
    expect(told(conversionTo("addIn", outdated).edits.map(({ edit }) => edit))).toEqual({
      K16: formulaOf("indicators[0].score", "addIn"),
    });
  });

  test.each<[what: string, change: Partial<PerformanceForm["total"]>, kept: string[]]>([
    ["a blank cell stays so", typed(""), []],
    ["a typed number is kept", typed(5), ["K16"]],
    ["a typed text is kept", typed("五"), ["K16"]],
    ["a formula of one's own is kept", { value: 5, formula: "=J16/2" }, ["K16"]],
    ["one that shows nothing, too", { value: "", formula: "=L16" }, ["K16"]],
  ])("%s", (_, change, kept) => {
    const its = withFields(ofAddIn, { "indicators[0].score": change });
    const conversion = conversionTo("native", its);
    expect(conversion.kept.map(toA1)).toEqual(kept);
    expect(conversion.edits).toHaveLength(8);
    expect(told(conversion.edits.map(({ edit }) => edit))).not.toHaveProperty("K16");
  });

  test("what a native formula can't read is named at its cell", () => {
    const asText = withFields(ofAddIn, { "indicators[0].actual": { value: "80%" } });
    const { obstacles } = conversionTo("native", asText);
    expect(obstacles.map(({ at, why }) => [toA1(at), why])).toEqual([["I16", "请转数字"]]);
    expect(conversionTo("addIn", asText).obstacles).toEqual([]);
  });

  test("a task without money is exchanged: beside its sign stands another", () => {
    const unpaid = withFields(ofAddIn, { "tasks[0].allocated": { value: 0 } });
    const { edits, obstacles } = conversionTo("native", unpaid);
    expect(obstacles).toEqual([]);
    const [rate, score] = edits.map(({ shows }) => shows);
    expect(showsRightly("下达为0", rate)).toBe(true);
    expect(showsRightly("未计分", score)).toBe(true);
  });

  test("rules that can't be read are put right first; the add-in's functions read them themselves", () => {
    const faulty = byOwnRules(ofAddIn, faultyRules);
    const { obstacles, ...rest } = conversionTo("native", faulty);
    expect(obstacles.map(({ at, why }) => [toA1(at), why])).toEqual([["N3", "规则变"]]);
    expect(rest).toEqual({ edits: [], kept: [] });
    expect(conversionTo("addIn", byOwnRules(ofNative, faultyRules)).edits).toHaveLength(9);
    const nameless = withFields(faulty, { rulePack: null });
    expect(conversionTo("native", nameless)).toEqual({ edits: [], kept: [], obstacles: [] });
  });

  test.each<[found: unknown, shows: number | "" | null | undefined, isRight: boolean]>([
    [5, undefined, true],
    ["#N/A", undefined, true],
    ["", "", true],
    [0, "", false],
    ["未计分", "", false],
    ["未计分", null, true],
    ["", null, true],
    [5, null, false],
    [0.84, 0.84, true],
    [0.84 + 5e-10, 0.84, true],
    [0.84 - 5e-10, 0.84, true],
    [1e-9, 0, false],
    [0.84 - 2e-9, 0.84, false],
    ["0.84", 0.84, false],
    ["", 0, false],
  ])("a cell that shows %j where %j is to be shown: %j", (found, shows, isRight) => {
    expect(showsRightly(found, shows)).toBe(isRight);
  });
});

describe("repairing", () => {
  const base = { addIn: ofAddIn, native: ofNative };
  const prefixed = (path: string) => formulaOf(path, "addIn").replace("PERF", "_xldudf_PERF");
  const elsewhere = '=IF(I16="","",PERFSCORE(E16,F16,I16,J16,G16,$N$3))';
  const outdated = '=IF(I16="","",IF(COUNT(I16)=0,"未计分",J16*I16))';
  const anyRow = fieldsMadeBy(nativeFormulasOfAnyRow, form).find(
    ({ path }) => path === "indicators[0].completion",
  )!.formula;

  type Change = Record<string, Partial<PerformanceForm["total"]>>;
  test.each<[what: string, of: Style, changes: Change, mended: string[], style?: Style]>([
    ["nothing where all is right", "addIn", {}, []],
    ["nothing where all is right", "native", {}, []],
    [
      "a formula that is missing",
      "addIn",
      { "indicators[0].score": typed("") },
      ["indicators[0].score"],
    ],
    [
      "a formula that is missing",
      "native",
      { "indicators[0].score": typed("") },
      ["indicators[0].score"],
    ],
    [
      "a number that is just the rules'",
      "addIn",
      { "indicators[0].completion": typed(0.84) },
      ["indicators[0].completion"],
    ],
    [
      "a score that is just the rules'",
      "native",
      { "indicators[0].score": typed(8.4) },
      ["indicators[0].score"],
    ],
    ["no other number", "addIn", { "indicators[0].completion": typed(0.5) }, []],
    ["no other score", "native", { "indicators[0].score": typed(8) }, []],
    ["no text", "native", { "indicators[0].score": typed("8.4") }, []],
    [
      "no number where the rules give none",
      "addIn",
      { "indicators[0].actual": { value: "很多" }, "indicators[0].score": typed(8.4) },
      [],
    ],
    [
      "a score that follows a rate of one's own",
      "addIn",
      { "tasks[0].rate": typed(0.9), "tasks[0].score": typed(22.5) },
      ["tasks[0].score"],
    ],
    [
      "a rate of one's own leaves the score that does not follow it",
      "addIn",
      { "tasks[0].rate": typed(0.9), "tasks[0].score": typed(23.25) },
      [],
    ],
    [
      "a total that follows a score of one's own",
      "addIn",
      { "indicators[0].score": typed(5), total: typed(32.25) },
      ["total"],
    ],
    [
      "a rate that is missing, and the score that follows it",
      "addIn",
      { "tasks[0].rate": typed(""), "tasks[0].score": typed(23.25) },
      ["tasks[0].rate", "tasks[0].score"],
    ],
    [
      "no total that does not",
      "addIn",
      { "indicators[0].score": typed(5), total: typed(35.65) },
      [],
    ],
    [
      "all that is the rules' at once",
      "addIn",
      { "tasks[0].rate": typed(0.93), "tasks[0].score": typed(23.25), total: typed(35.65) },
      ["tasks[0].rate", "tasks[0].score", "total"],
    ],
    [
      "the score of a band picked",
      "addIn",
      {
        "indicators[1].actual": { value: band },
        "indicators[1].completion": typed(0.6),
        "indicators[1].score": typed(3),
      },
      ["indicators[1].score"],
    ],
    [
      "no other score of a band picked",
      "addIn",
      {
        "indicators[1].actual": { value: band },
        "indicators[1].completion": typed(0.6),
        "indicators[1].score": typed(4),
      },
      [],
    ],
    [
      "an unknown function",
      "addIn",
      { "indicators[0].score": { value: "#NAME?", formula: "=PERFSCOR(1)" } },
      ["indicators[0].score"],
    ],
    [
      "an unknown function",
      "native",
      { "indicators[0].score": { value: "#NAME?", formula: "=PERFSCOR(1)" } },
      ["indicators[0].score"],
    ],
    [
      "a lost row",
      "addIn",
      { "indicators[0].score": { value: 8.4, formula: "=J16*#REF!" } },
      ["indicators[0].score"],
    ],
    [
      "no formula of one's own",
      "addIn",
      { "indicators[0].score": { value: 5, formula: "=J16/2" } },
      [],
    ],
    [
      "no formula of one's own",
      "native",
      { "indicators[0].score": { value: 5, formula: "=J16/2" } },
      [],
    ],
    [
      "none that judges by another cell",
      "addIn",
      { "indicators[0].score": { value: 8.4, formula: elsewhere } },
      [],
    ],
    [
      "one that does so and shows an error",
      "addIn",
      { "indicators[0].score": { value: "#VALUE!", formula: elsewhere } },
      ["indicators[0].score"],
    ],
    [
      "a prefix",
      "addIn",
      { "indicators[0].completion": { formula: prefixed("indicators[0].completion") } },
      ["indicators[0].completion"],
    ],
    [
      "no right formula that shows an error of its inputs",
      "addIn",
      { "indicators[0].score": { value: "#VALUE!" } },
      [],
    ],
    [
      "no other spelling",
      "addIn",
      {
        "indicators[0].score": {
          formula: formulaOf("indicators[0].score", "addIn").toLowerCase().replace(/,/g, " , "),
        },
      },
      [],
    ],
    [
      "a total of other rows",
      "addIn",
      { total: { value: 23.25, formula: '=IF(COUNT(K7:K8)=0,"",PERFTOTAL(K7:K8))' } },
      ["total"],
    ],
    [
      "a native formula of old",
      "native",
      { "indicators[0].score": { formula: outdated } },
      ["indicators[0].score"],
    ],
    [
      "none for a row of either kind",
      "native",
      { "indicators[0].completion": { formula: anyRow } },
      [],
    ],
    [
      "a prefixed formula among native ones, in its own style",
      "native",
      { "indicators[0].score": { formula: prefixed("indicators[0].score") } },
      ["indicators[0].score"],
      "addIn",
    ],
    [
      "a native formula of old among the add-in's, in its own style",
      "addIn",
      { "indicators[0].score": { formula: outdated } },
      ["indicators[0].score"],
      "native",
    ],
    [
      "no native formula among the add-in's",
      "addIn",
      { "indicators[0].score": { formula: formulaOf("indicators[0].score", "native") } },
      [],
    ],
  ])("%s: %s", (_, of, changes, mended, style = of) => {
    const edits = repairOf(withFields(base[of], changes), of === "addIn" ? "native" : "addIn");
    const expected = mended.map((path) => formulaOf(path, style, withFields(base[of], changes)));
    expect(edits.map(({ after }) => after)).toEqual(
      expected.map((formula) => ({ value: "", formula })),
    );
  });

  test("what is mended is said with its cell and what that held", () => {
    const [edit] = repairOf(withFields(ofAddIn, { "indicators[0].score": typed("") }), "native");
    expect([toA1(edit!.at), edit!.before.value]).toEqual(["K16", ""]);
  });

  test.each<Style>(["addIn", "native"])(
    "a form without any formula gets the usual ones: %s",
    (usual) => {
      expect(repairOf(form, usual).map(({ after }) => after.formula)).toEqual(
        paths.map((path) => formulaOf(path, usual)),
      );
    },
  );

  test("a formula of a style that has none for its cell gets the one of the form's", () => {
    const lacking = computed(withFields(form, { "indicators[0].completion": null }), "addIn");
    const edits = repairOf(
      withFields(lacking, { "indicators[0].score": { formula: outdated } }),
      "native",
    );
    expect(told(edits)).toEqual({ K16: formulaOf("indicators[0].score", "addIn") });
  });

  test("nothing is mended by rules that nobody can read", () => {
    const blank = withFields(ofAddIn, { "indicators[0].score": typed("") });
    expect(repairOf(byOwnRules(blank, faultyRules), "addIn")).toEqual([]);
  });
});

describe("handing in", () => {
  const valuesOf = (its: PerformanceForm) => paths.map((path) => withFieldsOf(its, path).value);

  test("values alone are those of the form; native ones are left to the formulas", () => {
    expect(handInForm(ofAddIn, "values")).toBe(ofAddIn);
    expect(valuesOf(handInForm(ofAddIn, "native"))).toEqual(paths.map(() => ""));
    expect(valuesOf(handInForm(ofNative, "native"))).toEqual(paths.map(() => ""));
    expect(handInForm(ofAddIn, "native")).not.toHaveProperty("ownRules");
  });

  test.each<
    [
      what: string,
      changes: Record<string, Partial<PerformanceForm["total"]>>,
      kept: Record<string, CellValue>,
    ]
  >([
    ["a typed score", { "indicators[0].score": typed(5) }, { "indicators[0].score": 5 }],
    [
      "a formula of one's own",
      { "indicators[0].score": { value: 5, formula: "=J16/2" } },
      { "indicators[0].score": 5 },
    ],
    [
      "what no native formula reads",
      { "indicators[0].actual": { value: "80%" } },
      { "indicators[0].completion": 0.84 },
    ],
    [
      "what follows a typed 完成程度 by no native formula",
      { "indicators[0].completion": typed(0.5) },
      { "indicators[0].completion": 0.5, "indicators[0].score": 8.4 },
    ],
    ["nothing of a 完成程度 that is taken out", { "indicators[0].completion": typed("") }, {}],
  ])("%s keeps its value", (_, changes, kept) => {
    const its = withFields(ofAddIn, changes);
    const expected = paths.map((path) => kept[path] ?? "");
    expect(valuesOf(handInForm(its, "native"))).toEqual(expected);
  });

  test("a formula of ours in a cell that is not computed keeps its value", () => {
    const odd = withFields(ofAddIn, {
      "indicators[0].actual": { value: 80, formula: "=PERFGRADE(K40)" },
    });
    expect(withFieldsOf(handInForm(odd, "native"), "indicators[0].actual").value).toBe(80);
  });

  test("with the add-in's formulas nothing is out of reach", () => {
    const asText = withFields(ofAddIn, { "indicators[0].actual": { value: "80%" } });
    expect(valuesOf(withoutOwnResults(asText, "addIn"))).toEqual(paths.map(() => ""));
    const own = withFields(asText, { "indicators[0].score": typed(5) });
    expect(valuesOf(withoutOwnResults(own, "addIn"))[5]).toBe(5);
  });

  test("own rules go without their sheet; where they can't be read, values stay", () => {
    const table = ruleTable(["基础规则", "全国"]);
    const written = handInForm(byOwnRules(ofAddIn, table), "native");
    expect(written.ownRules).toEqual({ ...table, sheetName: "" });
    expect(valuesOf(written)).toEqual(paths.map(() => ""));
    const faulty = byOwnRules(ofAddIn, faultyRules);
    expect(withoutOwnResults(faulty, "native")).toBe(faulty);
  });

  /** The plan of a form by native formulas, as a file holds it. */
  const planned = (its: PerformanceForm) => planForm(its, { formulas: "native" });
  const shownBy = (plan: ReturnType<typeof planned>) => {
    const cells = plan.cells.flatMap((line) =>
      line.flatMap((cell) => (cell?.formula === undefined ? [] : [cell.value])),
    );
    return cells;
  };

  test("a file shows what its formulas will, and nothing for a sign", () => {
    const plan = planned(form);
    const withValues = withShownValues(plan);
    expect(shownBy(plan)).toEqual(paths.map(() => ""));
    const onSheet = readForm(gridFromPlan(withValues))!;
    expect(valuesOf(onSheet)).toEqual(Object.values(shown));
    const others = (its: typeof plan) =>
      its.cells.map((line) =>
        line.map((cell) => (cell?.formula === undefined ? cell : cell.formula)),
      );
    expect(others(withValues)).toEqual(others(plan));
    expect({ ...withValues, cells: [] }).toEqual({ ...plan, cells: [] });
    const unpaid = withShownValues(
      planned(withFields(form, { "tasks[0].allocated": { value: 0 } })),
    );
    expect(valuesOf(readForm(gridFromPlan(unpaid))!).slice(0, 2)).toEqual(["", ""]);
    const noForm = { ...plan, cells: [[{ value: "备注" }]] };
    expect(withShownValues(noForm)).toBe(noForm);
  });

  test("a file shows what it comes to by own rules that it has not", () => {
    const table = ruleTable(["基础规则", "辽宁"], ["完成程度的小数位数", "1位小数"]);
    const plan = planned(byOwnRules(form, table));
    const onSheet = readForm(gridFromPlan(withShownValues(plan, table)))!;
    expect(valuesOf(onSheet).slice(4, 6)).toEqual([0.8, 8]);
  });
});

describe("whose formulas a form has", () => {
  const addIn = "=PERFTOTAL(K7)";
  const native = '=IF(K7="","未计分",K7)';
  test.each<[formulas: Record<string, string>, addIn: number, native: number, style: Style | null]>(
    [
      [{}, 0, 0, null],
      [{ total: "=SUM(K7:K8)", "tasks[0].rate": "=H7/F7" }, 0, 0, null],
      [{ total: addIn }, 1, 0, "addIn"],
      [{ total: native }, 0, 1, "native"],
      [{ total: native, "tasks[0].score": addIn }, 1, 1, "addIn"],
      [
        {
          "tasks[0].rate": native,
          "tasks[1].score": native,
          "indicators[0].completion": addIn,
          "indicators[1].score": native,
        },
        1,
        3,
        "native",
      ],
      [
        {
          "tasks[0].rate": addIn,
          "tasks[1].score": addIn,
          "indicators[0].completion": native,
          "indicators[1].score": addIn,
        },
        3,
        1,
        "addIn",
      ],
      [{ "indicators[0].actual": native }, 0, 0, null],
    ],
  )(
    "%j: %d of the add-in's, %d native ones: %s",
    (formulas, ofAddInCount, ofNativeCount, style) => {
      const its = withFields(
        form,
        Object.fromEntries(Object.entries(formulas).map(([path, formula]) => [path, { formula }])),
      );
      expect(countFormulas(its)).toEqual({ addIn: ofAddInCount, native: ofNativeCount });
      expect(formulaStyleOf(its)).toBe(style);
    },
  );
});
