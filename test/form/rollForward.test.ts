import { defaultPackOf, makeForm, partsOf, rollForward } from "../../src/form";
import { sumExact } from "../../src/scoring";
import { publishedTargetForms } from "../fixtures/publishedForms";

test("a target form becomes the self-evaluation of its year", () => {
  const target = publishedTargetForms()[0]!;
  const { form, report } = rollForward(target);
  expect(form.kind).toBe("selfEvaluation");
  expect(form.title.value).toBe("部门（单位）整体绩效自评表");
  expect([form.year, form.unit, form.income, form.goal].map(({ value }) => value)).toEqual(
    [target.year, target.unit, target.income, target.goal].map(({ value }) => value),
  );
  const asked = (indicators: typeof form.indicators) =>
    indicators.map(({ level1, level2, name, operator, target: aim, unit }) =>
      [level1, level2, name, operator, aim, unit].map(({ value }) => value),
    );
  expect(asked(form.indicators)).toEqual(asked(target.indicators));
  for (const { actual, score, measure, deadline } of form.indicators) {
    expect([actual, score, measure, deadline].map(({ value }) => value)).toEqual(["", "", "", ""]);
  }
  expect(form.tasks.map(({ name, allocated }) => [name.value, allocated.value])).toEqual(
    target.tasks.map(({ name }) => [name.value, ""]),
  );
  for (const { level1, points } of partsOf(defaultPackOf("selfEvaluation")).sections) {
    const rows = form.indicators.filter((row) => row.level1.value === level1);
    expect(sumExact(rows.map(({ weight }) => Number(weight.value)))).toBe(points);
  }
  expect(report).toEqual({
    carried: target.indicators.map(({ name }) => name.value),
    own: ["“走出去”企业达成意向合作项目数量", "服务企业满意度", "建立重点项目督导与监督机制"],
    missing: [],
    changed: [],
    dropped: 0,
  });
});

test("what the target form lacks, changes or leaves without a name is told", () => {
  const target = publishedTargetForms()[3]!;
  target.indicators[0]!.target.value = 95;
  target.indicators[1]!.name.value = " ";
  const { report } = rollForward(target);
  expect(report.missing.map(({ name }) => name)).toEqual(["工作完成及时率", "在职人员控制率"]);
  expect(report.changed).toEqual(["重点工作办结率"]);
  expect(report.dropped).toBe(1);
});

test.each([
  [{}, []],
  [{ operator: ">=" }, ["重点工作办结率"]],
  [{ target: "100" }, ["重点工作办结率"]],
  [{ unit: "" }, ["重点工作办结率"]],
  [{ level2: "别的", level1: "" }, []],
])("a standard indicator with %j is told as changed: %j", (cells, changed) => {
  const asked = { name: "重点工作办结率", operator: "=", target: 100, unit: "%", ...cells };
  const target = makeForm({ kind: "target", indicators: [asked, { name: "走访企业户数" }] });
  expect(rollForward(target).report).toMatchObject({ changed, own: ["走访企业户数"] });
});

test.each([
  [["2021-12", "2022-06", "2022-12"], "2022年度"],
  [["2021-12", "2021-06", "2022-12"], "2021年度"],
  [["", "年底", "2022-12", "长期"], "2022年度"],
  [["", "年底"], ""],
  [[], ""],
])("a form without a year and with the deadlines %j is of %j", (deadlines, year) => {
  const indicators = deadlines.map((deadline) => ({ name: "甲", deadline }));
  const target = makeForm({ kind: "target", indicators });
  expect(rollForward(target).form.year.value).toBe(year);
});

test("the rules that the target form names are carried", () => {
  const target = publishedTargetForms()[0]!;
  target.rulePack.value = "辽宁";
  expect(rollForward(target).form.rulePack.value).toBe("辽宁");
});
