import { previewOf } from "../../../src/form/make/preview";
import type { TemplateRequest } from "../../../src/form";

const request: TemplateRequest = {
  kind: "selfEvaluation",
  unit: { code: "703001", name: "朝阳市工业和信息化局" },
  year: 2025,
  taskRows: 3,
  taskWeights: [30.5, 5, 4.5],
  indicators: [
    {
      ...{ level1: "社会效应", level2: "服务成效", name: "服务群众", operator: ">=" },
      ...{ target: 98, unit: "%", weight: 20 },
    },
    {
      ...{ level1: "可持续性", level2: "", name: "完善内控", operator: "", target: "制度有效" },
      ...{ unit: "" },
    },
  ],
  lockComputed: false,
  nativeFormulas: false,
  liveChecks: false,
};
const task = (name: string, weight: string) => ({
  level1: "",
  level2: "",
  name,
  asked: "",
  weight,
});

test("a preview tells what the first rows of the sheet will say", () => {
  expect(previewOf(request)).toEqual({
    sheetName: "703001自评表2025",
    title: "部门（单位）整体绩效自评表",
    year: "2025年度",
    unit: "703001朝阳市工业和信息化局",
    rules: "辽宁省部门整体绩效",
    tasks: [
      task("部门预算基本支出公用经费", "30.5"),
      task("部门预算基本支出人员经费", "5"),
      task("", "4.5"),
    ],
    indicators: [
      {
        ...{ level1: "社会效应", level2: "服务成效", name: "服务群众" },
        ...{ asked: ">= 98 %", weight: "20" },
      },
      // Without a 分值 of its own it has its share of 可持续性.
      { level1: "可持续性", level2: "", name: "完善内控", asked: "制度有效", weight: "5" },
    ],
  });
});

test("a plan has no 分值, and what stands nowhere is empty", () => {
  const [first] = request.indicators;
  const target = {
    ...request,
    kind: "target" as const,
    indicators: [{ ...first!, unit: "", weight: undefined }],
  };
  const { sheetName, tasks, indicators } = previewOf(target);
  expect(sheetName).toBe("703001目标表2025");
  expect([...tasks, ...indicators].map(({ weight }) => weight)).toEqual(["", "", "", ""]);
  expect(indicators[0]?.asked).toBe(">= 98");
});
