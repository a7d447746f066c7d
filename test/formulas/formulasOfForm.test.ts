/** The formulas of a form's computed cells, word for word: which cells they name, and which cells have none. */
import { absolute, columnOf, inColumn, nameOf } from "../../src/formulas/addresses";
import { computedFields, fieldsMadeBy, formulaMakers } from "../../src/formulas/computedFields";
import { nativeFormulasOfAnyRow } from "../../src/formulas/native";
import { completionFormula } from "../../src/formulas/native/completion";
import { rateFormula, scoreFormula } from "../../src/formulas/native/scores";
import { loadRuleReader } from "../../src/form/rules";
import type { PerformanceForm } from "../../src/form";
import { liaoning, national, type CellValue } from "../../src/scoring";
import { cellAt } from "../support/placedForm";
import { byOwnRules, placedForm, ruleTable, withFields } from "./support/placedForm";

beforeAll(loadRuleReader);

const numeric = { name: "办结率", operator: ">=", target: 95, unit: "%", actual: 96, weight: 10 };
const words = { name: "制度", operator: "", target: "有效提升", actual: 0.8, weight: 5 };

const form = placedForm({
  kind: "selfEvaluation",
  tasks: [
    { name: "一", allocated: 100, executed: 93, weight: 25 },
    { name: "二", weight: 15 },
  ],
  indicators: [numeric, words],
});

const formulasOf = (its: PerformanceForm, style: "addIn" | "native" = "addIn") =>
  Object.fromEntries(computedFields(its, style).map(({ path, formula }) => [path, formula]));

const of = (its: PerformanceForm, path: string, style: "addIn" | "native" = "addIn") =>
  formulasOf(its, style)[path] ?? null;

test("addresses: a cell, one that stays, one of a column, and a column from its first to its last cell", () => {
  const field = (name: string | null) => ({ value: "", at: name === null ? null : cellAt(name) });
  expect([nameOf(field("K7")), nameOf(field(null))]).toEqual(["K7", null]);
  expect(absolute(cellAt("K7"))).toBe("$K$7");
  expect(absolute({ row: 119, column: 27 })).toBe("$AB$120");
  expect(inColumn(cellAt("K7"))).toBe("$K7");
  expect(columnOf([])).toBeNull();
  expect(columnOf([field("K7")])).toBe("K7");
  expect(columnOf([field("K7"), field(null), field("K9")])).toBe("K7:K9");
  expect(columnOf([field(null), field("K9")])).toBeNull();
  expect(columnOf([field("K7"), field(null)])).toBeNull();
});

test("the add-in's formulas name the cells of their row and the cell of the rules", () => {
  expect(formulasOf(form)).toEqual({
    "tasks[0].rate": '=IF(OR(F7="",H7=""),"",PERFEXECUTION(F7,H7,$N$3))',
    "tasks[0].score": '=IF(I7="","",PERFSCORE(">=",1,I7,J7,"",$N$3))',
    "tasks[1].rate": '=IF(OR(F8="",H8=""),"",PERFEXECUTION(F8,H8,$N$3))',
    "tasks[1].score": '=IF(I8="","",PERFSCORE(">=",1,I8,J8,"",$N$3))',
    "indicators[0].completion": '=IF(H16="","",PERFCOMPLETION(E16,F16,H16,G16,$N$3))',
    "indicators[0].score": '=IF(H16="","",PERFSCORE(E16,F16,H16,J16,G16,$N$3))',
    "indicators[1].completion": '=IF(H17="","",PERFCOMPLETION(E17,F17,H17,G17,$N$3))',
    "indicators[1].score":
      '=IF(H17="","",PERFSCORE(E17,F17,' +
      'IF(AND(OR(E17="",E17="定性"),ISTEXT(H17),ISNUMBER(I17)),I17,H17),J17,G17,$N$3))',
    total: '=IF(COUNT(K7:K8,K16:K17)=0,"",PERFTOTAL(K7:K8,K16:K17))',
  });
  const [first] = computedFields(form);
  expect(first).toMatchObject({
    path: "tasks[0].rate",
    field: form.tasks[0]!.rate,
    at: cellAt("I7"),
  });
});

test("native formulas of the same form: each row's own kind, and the rules that the total goes by", () => {
  const numericCells = { operator: "E16", target: "F16", unit: "G16", actual: "H16" };
  const wordsCells = { operator: "E17", target: "F17", unit: "G17", actual: "H17" };
  expect(formulasOf(form, "native")).toEqual({
    "tasks[0].rate":
      '=IF(OR(F7="",H7=""),"",IF(COUNT(F7,H7)<2,"请转数字",IF(MIN(F7,H7)<0,"金额为负",' +
      'IF(F7=0,"下达为0",MIN(1,ROUND(H7/F7+10^-14,2))))))',
    "tasks[0].score":
      '=IF(I7="","",IF(OR(COUNT(I7,J7)<2,J7<0,I7<0,I7>1),"未计分",ROUND(J7*ROUND(I7+10^-14,2),10)))',
    "tasks[1].rate": rateFormula("F8", "H8", liaoning),
    "tasks[1].score": scoreFormula("I8", "J8", liaoning),
    "indicators[0].completion": completionFormula(numericCells, liaoning, "numeric"),
    "indicators[0].score": scoreFormula("I16", "J16", liaoning),
    "indicators[1].completion": completionFormula(wordsCells, liaoning, "qualitative"),
    "indicators[1].score": scoreFormula("I17", "J17", liaoning),
    total:
      '=IF(AND($N$3<>"",$N$3<>"辽宁省部门整体绩效"),"规则变",' +
      'IF(ROWS(K7:K8)+ROWS(K16:K17)-COUNT(K7:K8,K16:K17)-COUNTBLANK(K7:K8)-COUNTBLANK(K16:K17)>0,"未计全",' +
      'IF(COUNT(K7:K8,K16:K17)=0,"",ROUND(SUM(K7:K8,K16:K17)+10^-9,2))))',
  });
});

const styles = ["addIn", "native"] as const;

/** Cells that a sheet lacks, and the computed cells that have no formula then. */
test.each<[lacking: string, without: string[], native?: string[]]>([
  ["tasks[0].allocated", ["tasks[0].rate"]],
  ["tasks[0].executed", ["tasks[0].rate"]],
  ["tasks[0].rate", ["tasks[0].rate", "tasks[0].score"]],
  ["tasks[0].weight", ["tasks[0].score"]],
  ["tasks[1].score", ["tasks[1].score"]],
  [
    "indicators[0].operator",
    ["indicators[0].completion", "indicators[0].score"],
    ["indicators[0].completion"],
  ],
  [
    "indicators[0].target",
    ["indicators[0].completion", "indicators[0].score"],
    ["indicators[0].completion"],
  ],
  [
    "indicators[0].unit",
    ["indicators[0].completion", "indicators[0].score"],
    ["indicators[0].completion"],
  ],
  [
    "indicators[0].actual",
    ["indicators[0].completion", "indicators[0].score"],
    ["indicators[0].completion"],
  ],
  ["indicators[0].weight", ["indicators[0].score"]],
  [
    "indicators[0].completion",
    ["indicators[0].completion"],
    ["indicators[0].completion", "indicators[0].score"],
  ],
  ["indicators[1].score", ["indicators[1].score"]],
  ["total", ["total"]],
])("a sheet without %s has no formula in %j", (lacking, without, native = without) => {
  const withoutCell = withFields(form, { [lacking]: null });
  for (const style of styles) {
    const all = Object.keys(formulasOf(form, style));
    const there = Object.keys(formulasOf(withoutCell, style));
    expect(all.filter((path) => !there.includes(path))).toEqual(
      style === "addIn" ? without : native,
    );
  }
});

test("scores of one part alone make the total; without any there is none", () => {
  const noTasks = { ...form, tasks: [] };
  expect(of(noTasks, "total")).toBe('=IF(COUNT(K16:K17)=0,"",PERFTOTAL(K16:K17))');
  expect(of({ ...form, indicators: [] }, "total")).toBe('=IF(COUNT(K7:K8)=0,"",PERFTOTAL(K7:K8))');
  const unscored = withFields(noTasks, { "indicators[0].score": null });
  for (const style of styles) {
    expect(of({ ...form, tasks: [], indicators: [] }, "total", style)).toBeNull();
    expect(of(unscored, "total", style)).toBeNull();
  }
});

test("the task of a form of elsewhere whose money carries no points has a rate alone; 其中 has nothing", () => {
  const project = placedForm({
    kind: "projectSelfEvaluation",
    tasks: [{ name: "年度资金总额", allocated: 100, executed: 93 }],
    indicators: [numeric, { ...numeric, name: "其中：玉米", weight: "" }],
  });
  for (const style of styles) {
    expect(Object.keys(formulasOf(project, style))).toEqual([
      ...["tasks[0].rate", "indicators[0].completion", "indicators[0].score", "total"],
    ]);
  }
  const weighed = withFields(project, { "tasks[0].weight": { value: 10 } });
  for (const style of styles) expect(of(weighed, "tasks[0].score", style)).not.toBeNull();
});

test("the target is the adjusted one where that holds another", () => {
  const adjusted = withFields(form, { "indicators[0].adjusted": { value: 90 } });
  expect(of(adjusted, "indicators[0].completion")).toBe(
    '=IF(H16="","",PERFCOMPLETION(E16,R16,H16,G16,$N$3))',
  );
  expect(of(adjusted, "indicators[0].score")).toBe(
    '=IF(H16="","",PERFSCORE(E16,R16,H16,J16,G16,$N$3))',
  );
  const cells = { operator: "E16", target: "R16", unit: "G16", actual: "H16" };
  expect(of(adjusted, "indicators[0].completion", "native")).toBe(
    completionFormula(cells, liaoning, "numeric"),
  );
});

test("a row in words without 完成程度 is scored by its actual alone", () => {
  const score = of(withFields(form, { "indicators[1].completion": null }), "indicators[1].score");
  expect(score).toBe('=IF(H17="","",PERFSCORE(E17,F17,H17,J17,G17,$N$3))');
});

const own = ruleTable(["基础规则", "全国"], ["项目执行率的小数位数", "0位小数"]);
const project = placedForm({ kind: "projectSelfEvaluation", indicators: [numeric] });

/** The last argument: the cell of the rules, what its kind goes by while it is blank, the range of own rules. */
test.each<[what: string, its: PerformanceForm, rules: string]>([
  ["a form of the default's kind, no cell", withFields(form, { rulePack: null }), ""],
  ["a form of another kind, no cell", withFields(project, { rulePack: null }), ',"national"'],
  ["a cell", form, ",$N$3"],
  ["a cell that names others", withFields(form, { rulePack: { value: "湖北" } }), ",$N$3"],
  ["a cell of another kind", project, ',IF($N$3="","national",$N$3)'],
  ["own rules", byOwnRules(form, own), ',IF($N$3="本簿规则",评分规则!$B$3:$D$59,$N$3)'],
  [
    "own rules of another kind",
    byOwnRules(project, own),
    ',IF($N$3="","national",IF($N$3="本簿规则",评分规则!$B$3:$D$59,$N$3))',
  ],
  ["own rules that no cell names", { ...form, ownRules: own }, ",$N$3"],
  ["own rules, no sheet of them", withFields(form, { rulePack: { value: "本簿规则" } }), ",$N$3"],
])("rules of %s", (_, its, rules) => {
  expect(of(its, "indicators[0].completion")).toBe(
    `=IF(H16="","",PERFCOMPLETION(E16,F16,H16,G16${rules}))`,
  );
  expect(of(its, "tasks[0].score")).toBe(
    its.tasks.length === 0
      ? null
      : `=IF(I7="","",PERFSCORE(">=",1,I7,J7${rules === "" ? "" : `,""${rules}`}))`,
  );
});

/** What the total shows when another name stands in the cell of the rules. */
const state = 'COUNTA(评分规则!$B$3:$B$59)&"|"&评分规则!$C$3&"|"&评分规则!$C$4<>"2|全国|0位小数"';
test.each<[what: string, its: PerformanceForm, differs: string | null]>([
  ["no cell", withFields(form, { rulePack: null }), null],
  ["a blank cell", form, 'AND($N$3<>"",$N$3<>"辽宁省部门整体绩效")'],
  [
    "the default named",
    withFields(form, { rulePack: { value: "辽宁" } }),
    'AND($N$3<>"",$N$3<>"辽宁省部门整体绩效",$N$3<>"辽宁")',
  ],
  [
    "its title",
    withFields(form, { rulePack: { value: "辽宁省部门整体绩效" } }),
    'AND($N$3<>"",$N$3<>"辽宁省部门整体绩效")',
  ],
  [
    "others named",
    withFields(form, { rulePack: { value: "hubei" } }),
    'AND($N$3<>"湖北省项目支出绩效自评",$N$3<>"hubei")',
  ],
  [
    "others by their title",
    withFields(form, { rulePack: { value: "湖北省项目支出绩效自评" } }),
    '$N$3<>"湖北省项目支出绩效自评"',
  ],
  [
    "unknown ones named",
    withFields(form, { rulePack: { value: "火星" } }),
    'AND($N$3<>"",$N$3<>"辽宁省部门整体绩效")',
  ],
  ["a blank cell of another kind", project, 'AND($N$3<>"",$N$3<>"全国项目支出绩效自评")'],
  [
    "own rules that the cell does not name",
    { ...withFields(form, { rulePack: { value: "hubei" } }), ownRules: own },
    'AND($N$3<>"湖北省项目支出绩效自评",$N$3<>"hubei")',
  ],
  ["own rules", byOwnRules(form, own), `OR($N$3<>"本簿规则",${state})`],
  [
    "own rules, handed in without them",
    byOwnRules(form, { ...own, sheetName: "" }),
    '$N$3<>"本簿规则"',
  ],
])("the native total tells other rules: %s", (_, its, differs) => {
  const bare = String(of(withFields(its, { rulePack: null }), "total", "native")).slice(1);
  expect(bare).toMatch(/^IF\(ROWS\(/);
  const total = of(its, "total", "native");
  expect(total).toBe(differs === null ? `=${bare}` : `=IF(${differs},"规则变",${bare})`);
});

test("native formulas go by the rules in force, own ones too; where those can't be read there are none", () => {
  const byOwn = byOwnRules(form, own);
  expect(of(byOwn, "tasks[0].rate", "native")).toBe(
    rateFormula("F7", "H7", { ...national, taskRateDecimals: 0 }),
  );
  expect(of(byOwn, "indicators[0].score", "native")).toBe(scoreFormula("I16", "J16", national));
  const faulty = byOwnRules(form, ruleTable(["基础规则", "全国"], ["项目执行率的小数位数", "9"]));
  expect(computedFields(faulty, "native")).toEqual([]);
  expect(computedFields(faulty).length).toBe(9);
});

test.each<[operator: CellValue, target: CellValue, kind: "numeric" | "qualitative" | "any"]>([
  [">=", 95, "numeric"],
  ["≤", 0, "numeric"],
  [">=", "95", "any"],
  [">=", "", "any"],
  ["不低于", 95, "any"],
  [5, 95, "any"],
  ["", 95, "any"],
  ["", "有效提升", "qualitative"],
  [" ", "有效提升", "qualitative"],
  ["定性", "有效提升", "qualitative"],
  ["定性", "", "any"],
  ["", "", "any"],
  ["", " ", "any"],
  ["", true, "any"],
  [">=", "有效提升", "any"],
  ["不低于", "有效提升", "any"],
])("a row with %j and %j is read by the formula of a %s one", (operator, target, kind) => {
  const row = withFields(form, {
    "indicators[0].operator": { value: operator },
    "indicators[0].target": { value: target },
  });
  const cells = { operator: "E16", target: "F16", unit: "G16", actual: "H16" };
  const path = "indicators[0].completion";
  expect(of(row, path, "native")).toBe(completionFormula(cells, liaoning, kind));
  const any = fieldsMadeBy(nativeFormulasOfAnyRow, row).find((each) => each.path === path);
  expect(any?.formula).toBe(completionFormula(cells, liaoning, "any"));
  expect(formulaMakers.native.ofIndicator(row, row.indicators[0]!, "completion")).toBe(
    of(row, path, "native"),
  );
});
