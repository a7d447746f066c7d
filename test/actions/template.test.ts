/** What the insert page asks for, as it stands in the workbook: rows, 分值, units, levels and rules. */
import fc from "fast-check";
import { actions, type TemplateRequest } from "../../src/actions";
import {
  gridFromPlan,
  readForm,
  requestedForm,
  rulesOf,
  templateOptions,
  templateRules,
  type PerformanceForm,
} from "../../src/form";
import { planForm } from "../../src/formulas";
import { readActiveSheet } from "../../src/workbook";
import { untilCalculated } from "../support/perfFunctions";
import { counted, openExcel } from "./support/workbook";

const own = {
  ...{ level1: "社会效应", level2: "服务成效", name: "服务群众", operator: ">=" },
  ...{ target: 300, unit: "万人次" },
};

function request(changes: Partial<TemplateRequest> = {}): TemplateRequest {
  const standard = templateOptions("selfEvaluation").sections.flatMap(
    (section) => section.standard,
  );
  return {
    kind: "selfEvaluation",
    unit: { code: "703001", name: "朝阳市工业和信息化局" },
    year: 2025,
    taskRows: 2,
    taskWeights: [30.5, 9.5],
    indicators: [
      ...standard.map((row, place) => ({ ...row, weight: place + 0.25 })),
      { ...own, weight: 20 },
    ],
    lockComputed: false,
    nativeFormulas: true,
    liveChecks: true,
    ...changes,
  };
}

async function formThere(): Promise<PerformanceForm> {
  const form = readForm(await readActiveSheet());
  if (form === null) throw new Error("no form was inserted");
  return form;
}

const weightsOf = (rows: PerformanceForm["tasks"] | PerformanceForm["indicators"]) =>
  rows.map(({ weight }) => weight.value);

test("a form is inserted with the 分值, units and 二级指标 that were set", async () => {
  const excel = await openExcel();
  const wanted = request();
  const { syncs } = await counted(excel, () => actions.insertTemplates([wanted], {}));
  expect(syncs).toBeLessThanOrEqual(3);
  const form = await formThere();
  expect(weightsOf(form.tasks)).toEqual(wanted.taskWeights);
  expect(weightsOf(form.indicators)).toEqual(wanted.indicators.map(({ weight }) => weight));
  const last = form.indicators[form.indicators.length - 1]!;
  expect([last.level2, last.name, last.target, last.unit].map(({ value }) => value)).toEqual([
    own.level2,
    own.name,
    own.target,
    own.unit,
  ]);
  expect(form.rulePack.value).toBe("辽宁省部门整体绩效");
  expect(form.year.value).toBe("2025年度");
});

test.each(templateRules("selfEvaluation").map((rules) => [rules.id, rules] as const))(
  "a form by the rules %s names them, has their parts, and is read as what was inserted",
  async (_, rules) => {
    await openExcel();
    const indicators = rules.sections.map(({ level1, points }) => ({
      ...own,
      level1,
      weight: points,
    }));
    const taskWeights = [rules.tasks.points - 1, 1];
    await actions.insertTemplates([request({ rules, indicators, taskWeights })], {});
    const form = await formThere();
    expect(form.rulePack.value).toBe(rules.title["zh-CN"]);
    expect(rulesOf(form)).toMatchObject({ pack: { id: rules.id }, source: "sheet" });
    expect(form.kind).toBe(rules.id === "liaoning" ? "selfEvaluation" : "nationalSelfEvaluation");
    expect(form.indicators.map(({ level1 }) => level1.value)).toEqual(
      rules.sections.map(({ level1 }) => level1),
    );
    expect(weightsOf(form.indicators)).toEqual(rules.sections.map(({ points }) => points));
  },
);

describe("rules of the workbook's own", () => {
  test("are offered with their points, and the form is scored by them", async () => {
    const excel = await openExcel();
    expect(await actions.readOwnTemplateRules()).toEqual({ rules: null, isFaulty: false });
    await actions.putRules("liaoning");
    await untilCalculated(excel);
    const { rules } = await actions.readOwnTemplateRules();
    expect(rules).toMatchObject({ id: "own", tasks: { name: "年度主要任务", points: 40 } });
    await actions.insertTemplates([request({ rules: rules! })], {});
    const form = await formThere();
    expect(form.rulePack.value).toBe("本簿规则");
    expect(form.kind).toBe("selfEvaluation");
    // A form whose rules nobody could read would have got no formulas.
    expect(form.indicators.every(({ score }) => score.formula !== undefined)).toBe(true);
    expect((await actions.readScores()).rules).toMatchObject({ source: "own" });
  });

  test("that are wrong are not offered, and nothing is inserted by them", async () => {
    const excel = await openExcel();
    const [usual] = templateRules("selfEvaluation");
    const byOwn = request({ rules: { ...usual!, id: "own" } });
    const count = () => excel.workbook.sheets().length;
    const before = count();
    await expect(actions.insertTemplates([byOwn], {})).rejects.toMatchObject({
      code: "noOwnRules",
    });
    const put = await actions.putRules("liaoning");
    if (!("made" in put)) throw new Error("there are rules already");
    await untilCalculated(excel);
    const cell = { row: 5, column: 1, rowCount: 1, columnCount: 1 };
    excel.workbook.enter(put.made.sheetId, cell, [["no such value"]]);
    expect(await actions.readOwnTemplateRules()).toEqual({ rules: null, isFaulty: true });
    await expect(actions.insertTemplates([byOwn], {})).rejects.toMatchObject({
      code: "noOwnRules",
    });
    expect(count()).toBe(before + 1);
  });
});

test("whatever 分值 the rows are given stand in the planned sheet, row by row", () => {
  const weight = fc.integer({ min: 1, max: 9999 }).map((hundredths) => hundredths / 100);
  const standard = request().indicators;
  const kinds = fc.constantFrom(...templateRules("selfEvaluation"));
  fc.assert(
    fc.property(
      fc.array(weight, { minLength: 1, maxLength: 6 }),
      fc.array(fc.tuple(fc.constantFrom(...standard), weight), { minLength: 1, maxLength: 12 }),
      kinds,
      (taskWeights, rows, rules) => {
        const asked = request({
          rules,
          taskRows: taskWeights.length,
          taskWeights,
          indicators: rows
            .map(([row, weight], place) => ({ ...row, name: `指标${place}`, weight }))
            .sort((a, b) => a.level1.localeCompare(b.level1)),
        });
        const form = readForm(gridFromPlan(planForm(requestedForm(asked))));
        expect(weightsOf(form!.tasks)).toEqual(taskWeights);
        expect(weightsOf(form!.indicators)).toEqual(asked.indicators.map((row) => row.weight));
      },
    ),
    { numRuns: 50 },
  );
});

test("a target form carries no 分值", async () => {
  await openExcel();
  const indicators = templateOptions("target").sections.flatMap(({ standard }) => standard);
  await actions.insertTemplates([request({ kind: "target", indicators })], {});
  const form = await formThere();
  expect(form.kind).toBe("target");
  expect(new Set(weightsOf(form.indicators))).toEqual(new Set([""]));
  expect(form.indicators[0]?.deadline.value).toBe("2025-12");
});
