import fc from "fast-check";
import { gridFromPlan, readForm } from "../../src/form";
import { planForm } from "../../src/formulas";
import type { Grid } from "../../src/form";
import type { CellValue } from "../../src/scoring";
import { publishedSelfEvaluation, publishedTargetForms } from "../fixtures/publishedForms";
import { gridOf, valuesOf } from "./forms";

const heading = ["一级指标", "二级指标", "三级指标", "运算符号", "指标值", "度量单位", "完成时限"];

test("columns are read where their headings stand", () => {
  const swapped = [
    "三级指标",
    "指标值",
    "运算符号",
    "度量单位",
    "一级指标",
    "二级指标",
    "完成时限",
  ];
  const form = readForm(
    gridOf([swapped, ["办结率", 100, "=", "%", "履职效能", "重点工作", "2021-12"]]),
  );
  expect(form?.kind).toBe("target");
  const [row] = form?.indicators ?? [];
  expect([row?.level1, row?.name, row?.operator, row?.target].map((field) => field?.value)).toEqual(
    ["履职效能", "办结率", "=", 100],
  );
  expect(row?.operator.at).toEqual({ row: 1, column: 2 });
});

test("labels are found full width or half width, spaced, with a colon or a remark", () => {
  const form = readForm(
    gridOf([
      ["", "", "部门(单位)整体绩效 目标表"],
      ["部门(单位)名称：", "", "703002朝阳市节能监察支队"],
      ["年度预算收入(万元)", 99.2],
      ["年度预算支出", "年度部门预算支出", "", "", "", "", 99.2],
      ["", "人员类 项目", "", 87.32, "其他运转类项目"],
      ["年度主要任务", "对应项目", "", "", "", "预算资金情况(万元)"],
      ["", "公用经费", "", "", "", 10.88],
      ["年度绩效目标", "做好节能监察"],
      ["", ...heading],
      ["", "履职\n效能", "重点工作", "办结率", "=", 100, "%", "2021-12"],
    ]),
  );
  expect(form?.unit.value).toBe("703002朝阳市节能监察支队");
  expect(form?.income.value).toBe(99.2);
  expect(form?.expenditure.at).toEqual({ row: 3, column: 6 });
  expect(form?.spending.personnel.value).toBe(87.32);
  expect(form?.spending.otherOperation).toMatchObject({ value: "", at: { row: 4, column: 5 } });
  expect(form?.tasks.map(({ name, budget }) => [name.value, budget.value])).toEqual([
    ["公用经费", 10.88],
  ]);
  expect(form?.goal.value).toBe("做好节能监察");
  expect(form?.indicators[0]?.level1.value).toBe("履职\n效能");
});

test.each(["单位名称", "总评价得分", "对应项目", "年度绩效目标", "三级指标", "合计"])(
  "an indicator named %s ends no table",
  (name) => {
    const form = readForm(
      gridOf([
        heading,
        ["履职效能", "重点工作", name, "=", 100, "%", "2021-12"],
        ["", "", "乙", "=", 5, "次", "2021-12"],
      ]),
    );
    expect(form?.indicators.map((row) => row.name.value)).toEqual([name, "乙"]);
  },
);

test("headings known from elsewhere are read in place", () => {
  const form = readForm(
    gridOf([
      ["单位名称", "某局"],
      [
        "一级指标",
        "三级指标",
        "计算符号",
        "年初目标值（A）",
        "单位",
        "实际完成值（B）",
        "权重",
        "单项得分",
      ],
      ["产出指标", "培训人数", ">=", 100, "人", 90, 10, 9],
      ["合计", "", "", "", "", "", 10, 9],
    ]),
  );
  const [row, ...others] = form?.indicators ?? [];
  expect(others).toEqual([]);
  expect([row?.operator, row?.target, row?.unit, row?.weight].map((each) => each?.value)).toEqual([
    ">=",
    100,
    "人",
    10,
  ]);
});

test("a value that is spelt like a label is a value", () => {
  const form = publishedTargetForms()[0]!;
  form.unit.value = "评分规则";
  form.goal.value = "全年完成情况";
  form.spending.personnel.value = "特定目标类项目";
  const read = readForm(gridFromPlan(planForm(form)));
  expect(read && valuesOf(read)).toEqual(valuesOf(form));
});

test("an indicator table without title is a form, a project's title tells its kind", () => {
  const rows: CellValue[][] = [
    [
      "一级指标",
      "二级指标",
      "三级指标",
      "年度指标值",
      "实际完成值",
      "分值",
      "得分",
      "偏差原因分析及改进措施",
    ],
    ["产出指标", "数量指标", "培训人数", 100, 90, 10, 9, "疫情"],
  ];
  expect(readForm(gridOf(rows))?.kind).toBe("projectSelfEvaluation");
  const project = readForm(gridOf([["项目支出绩效自评表"], ["（2023年度）"], ...rows]));
  expect(project?.kind).toBe("projectSelfEvaluation");
  expect(project?.year.value).toBe("（2023年度）");
  expect(project?.indicators[0]?.reasons.other.value).toBe("疫情");
});

test("an empty field keeps the cell where its value belongs", () => {
  const form = publishedSelfEvaluation();
  form.goal.value = form.unit.value = form.total.value = "";
  const read = readForm(gridFromPlan(planForm(form)));
  expect(read?.unit.at).toEqual({ row: 2, column: 3 });
  expect(read?.goal.at).toEqual({ row: 12, column: 1 });
  expect(read?.total.at).toEqual({ row: 39, column: 10 });
});

test("a form that begins away from A1 has the sheet's addresses", () => {
  const grid = gridFromPlan(planForm(publishedTargetForms()[0]!));
  const moved: Grid = {
    ...grid,
    origin: { row: 10, column: 2 },
    merges: grid.merges.map((merge) => ({
      ...merge,
      row: merge.row + 10,
      column: merge.column + 2,
    })),
  };
  const [here, there] = [readForm(grid), readForm(moved)];
  expect(there && valuesOf(there)).toEqual(here && valuesOf(here));
  const at = here?.indicators[0]?.name.at ?? { row: 0, column: 0 };
  expect(there?.indicators[0]?.name.at).toEqual({ row: at.row + 10, column: at.column + 2 });
});

test("no grid makes it throw", () => {
  const cell = fc.oneof(
    fc.constantFrom<CellValue>(
      ...heading,
      "对应项目",
      "得分",
      "分值",
      "总评价得分",
      "年初总体目标",
    ),
    fc.constantFrom<CellValue>(
      "部门（单位）名称",
      "部门（单位）整体绩效自评表",
      "2024年度",
      "#NAME?",
      "",
    ),
    fc.string({ unit: "binary" }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  );
  const line = fc.array(cell, { maxLength: 12 });
  const merge = fc.record({
    row: fc.integer({ min: -5, max: 20 }),
    column: fc.integer({ min: -5, max: 20 }),
    rows: fc.constantFrom(0, 1, 2, 5, 1048576),
    columns: fc.constantFrom(0, 1, 2, 5, 16384),
  });
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 12 }),
      fc.array(line, { maxLength: 12 }),
      fc.array(merge, { maxLength: 6 }),
      (values, formulas, merges) => {
        const origin = { row: 0, column: 0 };
        const odd = { ...gridOf([]), values, formulas, merges, numberFormats: [], origin };
        expect(() => readForm(odd)).not.toThrow();
      },
    ),
    { numRuns: 1000 },
  );
});
