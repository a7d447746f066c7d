import {
  defaultPackOf,
  gridFromPlan,
  loadRuleReader,
  makeForm,
  ownRulesOf,
  partsOf,
  readForm,
  rebalanceEdits,
  rulesIn,
  rulesOf,
  toA1,
} from "../../src/form";
import type { RuleTable } from "../../src/form/model/grid";
import { planForm } from "../../src/formulas";
import { scoresOf } from "../../src/report";
import { hubei, liaoning, national } from "../../src/scoring";
import { validateForm } from "../../src/validation";
import { publishedSelfEvaluation } from "../fixtures/publishedForms";

/** The published form on a sheet whose cell 评分规则 holds a name. */
function formNaming(name: string) {
  const grid = gridFromPlan(planForm({ ...publishedSelfEvaluation() }));
  const form = readForm(grid)!;
  form.rulePack.value = name;
  return { grid, form };
}

test.each([
  ["selfEvaluation", "", liaoning, "default"],
  ["selfEvaluation", " ", liaoning, "default"],
  ["selfEvaluation", null, liaoning, "default"],
  ["selfEvaluation", "辽宁", liaoning, "sheet"],
  ["selfEvaluation", " National ", national, "sheet"],
  ["selfEvaluation", "火星", liaoning, "unknown"],
  ["projectSelfEvaluation", "", national, "default"],
  ["projectSelfEvaluation", "火星", national, "unknown"],
  ["projectSelfEvaluation", "湖北省", hubei, "sheet"],
] as const)("on a %s the name %j puts rules in force", (kind, value, pack, source) => {
  const form = { ...makeForm({ kind }), rulePack: { value, at: { row: 2, column: 13 } } };
  expect(rulesOf(form)).toEqual({ ...partsOf(pack), pack, source, canJudge: true });
  expect(scoresOf(form).rules).toMatchObject({ id: pack.id, source });
});

test("rules that no cell names were not said by the sheet", () => {
  const form = makeForm({ kind: "selfEvaluation", rulePack: "湖北" });
  expect(rulesOf(form)).toMatchObject({ pack: hubei, source: "default" });
});

test("validation and 重新分配分值 go by the rules in force, whatever the form", () => {
  const { grid, form } = formNaming("national");
  const told = validateForm(form, grid);
  // What the form's sections being none of the rules' entails is folded under the first of them.
  const problems = told.flatMap((problem) => [problem, ...(problem.consequences ?? [])]);
  const offered = problems
    .filter(({ code }) => code === "SECTION_POINTS")
    .flatMap(({ fix }) => fix?.edits ?? []);
  const written = (edits: typeof offered) => edits.map(({ at, after }) => [toA1(at), after.value]);
  expect(written(offered)).toEqual([2, 2, 2, 2, 2].map((share, i) => [`J${7 + i}`, share]));
  expect(written(offered)).toEqual(written(rebalanceEdits(form) as typeof offered));
  // No 一级指标 of the form is one of the rules': that is told, and nothing shared out to them.
  const unknown = problems.filter(({ code }) => code === "SECTION_UNKNOWN");
  expect(unknown.map(({ level1 }) => level1)).toContain("履职效能");
  expect(scoresOf(form).sections.map(({ name }) => name)).toContain("预算执行");
});

describe("本簿规则", () => {
  const tableOf = (reverseMiss: string): RuleTable => ({
    ...{ sheetId: "rules", sheetName: "评分规则", origin: { row: 0, column: 0 } },
    values: [
      ["基础规则", "湖北"],
      ["反向指标超过指标值时", reverseMiss],
    ],
  });
  const form = (ownRules?: RuleTable) => ({
    ...makeForm({ kind: "nationalTarget", rulePack: " 本簿规则" }),
    ...(ownRules && { ownRules }),
  });

  test("are those of the sheet, read once for all its forms", async () => {
    await loadRuleReader();
    await loadRuleReader();
    const table = tableOf("得0分");
    expect(rulesOf(form(table))).toMatchObject({
      ...{ source: "own", canJudge: true, pack: { id: "own", reverseMiss: "zero" } },
      tasks: { name: "预算执行", points: 20 },
    });
    expect(rulesIn(table)).toBe(rulesIn(table));
    expect(rulesIn({ ...table })).not.toBe(rulesIn(table));
    expect(ownRulesOf(table, liaoning).pack).toBe(rulesIn(table).pack);
  });

  test("that are missing or wrong score nothing; the kind's own stand for their parts", async () => {
    await loadRuleReader();
    const usual = { pack: national, canJudge: false, tasks: { name: "预算执行", points: 10 } };
    expect(rulesOf(form())).toMatchObject({ ...usual, source: "ownMissing" });
    expect(rulesOf(form(tableOf("随便")))).toMatchObject({ ...usual, source: "ownFaulty" });
  });
});

test.each([
  ["target", "liaoning"],
  ["selfEvaluation", "liaoning"],
  ["nationalTarget", "national"],
  ["projectSelfEvaluation", "national"],
] as const)("a %s that names no rules goes by %s", (kind, id) => {
  const pack = defaultPackOf(kind);
  expect(pack.id).toBe(id);
  const [first, second] = pack.sectionPoints;
  expect(partsOf(pack).tasks).toEqual(first);
  expect(partsOf(pack).sections[0]).toEqual({ level1: second?.name, points: second?.points });
});

test("rules without parts give nothing any points", () => {
  expect(partsOf({ ...liaoning, sectionPoints: [] })).toEqual({
    tasks: { name: "", points: 0 },
    sections: [],
  });
});
