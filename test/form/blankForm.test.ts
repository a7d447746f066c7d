import {
  blankForm,
  defaultPackOf,
  partsOf,
  standardIndicatorNamed,
  standardIndicators,
  standardIndicatorsOf,
  suggestedIndicators,
} from "../../src/form";
import { national, sumExact } from "../../src/scoring";
import { publishedSelfEvaluation, publishedTargetForms } from "../fixtures/publishedForms";

const unit = { unitCode: "703001", unitName: "朝阳市工业和信息化局", year: 2024 };

describe("the standard indicators", () => {
  test("are the 19 that the target forms share, word for word", () => {
    const [first] = publishedTargetForms();
    const published = first!.indicators
      .slice(0, 19)
      .map((row) => [
        row.level1.value,
        row.level2.value,
        row.name.value,
        row.operator.value,
        row.target.value,
        row.unit.value,
      ]);
    expect(
      standardIndicators.map((each) => [
        each.level1,
        each.level2,
        each.name,
        each.operator,
        each.target,
        each.unit,
      ]),
    ).toEqual(published);
  });

  test("come in the self-evaluation form's own order, and say which it lacked in 2024", () => {
    const published = publishedSelfEvaluation()
      .indicators.map(({ name }) => String(name.value))
      .filter((name) => standardIndicatorNamed(name) !== null);
    const of2024 = standardIndicatorsOf("selfEvaluation").filter(({ publishedIn }) =>
      publishedIn.includes(2024),
    );
    expect(of2024.map(({ name }) => name)).toEqual(published);
  });

  test("are found with spaces inside their printed names", () => {
    expect(standardIndicatorNamed("政府采购管理违法违规 行为发生次数")?.unit).toBe("次");
    expect(standardIndicatorNamed("服务企业满意度")).toBeNull();
  });
});

describe("a blank form", () => {
  test("has every standard indicator and its sections' points in full", () => {
    const form = blankForm({ kind: "selfEvaluation", ...unit, own: suggestedIndicators });
    for (const { level1, points } of partsOf(defaultPackOf("selfEvaluation")).sections) {
      const rows = form.indicators.filter((row) => row.level1.value === level1);
      expect(sumExact(rows.map(({ weight }) => Number(weight.value)))).toBe(points);
    }
    expect(sumExact(form.tasks.map(({ weight }) => Number(weight.value)))).toBe(40);
    expect(form.unit.value).toBe("703001朝阳市工业和信息化局");
    expect(form.year.value).toBe("2024年度");
  });

  test("takes what was picked, with own rows behind their section", () => {
    const form = blankForm({
      kind: "target",
      ...unit,
      standard: ["重点工作办结率", "预算执行率"],
      own: [{ level1: "可持续性" }, { level1: "履职效能", name: "检查次数", target: 12 }],
      tasks: ["", ""],
    });
    expect(form.indicators.map(({ name }) => name.value)).toEqual([
      "重点工作办结率",
      "检查次数",
      "预算执行率",
      "",
    ]);
    expect(form.indicators.map(({ deadline }) => deadline.value)).toEqual(Array(4).fill("2024-12"));
    expect(form.indicators[0]?.weight.value).toBe("");
    expect(form.tasks).toHaveLength(2);
  });

  test("has the standard indicators and no other where nothing is picked", () => {
    const names = blankForm({ kind: "target", ...unit }).indicators.map(({ name }) => name.value);
    expect(names).toEqual(standardIndicators.map(({ name }) => name));
    expect(blankForm({ kind: "projectTarget", ...unit }).indicators).toEqual([]);
  });

  test("has own rows of no section at its end", () => {
    const own = [
      { level1: "党建", name: "甲" },
      { level1: "社会效应", name: "乙" },
    ];
    const form = blankForm({ kind: "target", ...unit, standard: ["重点工作办结率"], own });
    expect(form.indicators.map(({ name }) => name.value)).toEqual(["重点工作办结率", "乙", "甲"]);
  });

  test("names its rule pack in Chinese", () => {
    const project = blankForm({ kind: "projectSelfEvaluation", ...unit });
    expect(project.rulePack.value).not.toBe("national");
    expect(blankForm({ kind: "target", ...unit }).rulePack.value).toBe("辽宁省部门整体绩效");
    expect(blankForm({ kind: "target", ...unit, pack: national }).rulePack.value).toBe(
      "全国项目支出绩效自评",
    );
  });
});
