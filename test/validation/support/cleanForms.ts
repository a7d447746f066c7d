import type { PerformanceForm } from "../../../src/form";
import { blankForm, makeForm } from "../../../src/form";
import type { CellValue } from "../../../src/scoring";

const unit = { unitCode: "703001", unitName: "朝阳市工业和信息化局-211300000" };
const firstBand = "全部或基本达成预期指标100%-80%（含）";

const own = [
  {
    level1: "社会效应",
    level2: "社会效益",
    name: "民爆行业监管覆盖率",
    operator: ">=",
    target: 99,
    unit: "%",
  },
  {
    level1: "社会效应",
    level2: "经济效益",
    name: "工业企业对接推介企业户数",
    operator: ">=",
    target: 30,
    unit: "户",
  },
  {
    level1: "社会效应",
    level2: "服务对象满意度",
    name: "受益企业满意度",
    operator: ">=",
    target: 98,
    unit: "%",
  },
  {
    level1: "可持续性",
    level2: "体制机制改革",
    name: "完善部门内部控制",
    operator: "",
    target: "制度有效",
    unit: "",
  },
];

/** 全年完成值 by 三级指标; a 定性 row is in the first band. */
const actuals: Record<string, CellValue> = {
  重点工作办结率: 100,
  总体工作完成率: 100,
  工作完成及时率: 100,
  工作质量达标率: 100,
  预算执行率: 99.02,
  预算调整率: 2,
  结转结余变动率: -3,
  预算绩效目标覆盖率: 100,
  固定资产利用率: 96,
  政府采购管理违法违规行为发生次数: 0,
  "“三公”经费变动率": -12,
  人均公用经费变动率: -1,
  在职人员控制率: 98,
  民爆行业监管覆盖率: 99.5,
  工业企业对接推介企业户数: 33,
  受益企业满意度: 98.6,
};
/** Rows that lost points, with what their unit says about it. */
const explained = new Set(["预算执行率", "固定资产利用率"]);

const tasks = [
  { name: "部门预算基本支出人员经费", allocated: 300, executed: 298, budget: 290 },
  { name: "部门预算基本支出公用经费", allocated: 152, executed: 150, budget: 152 },
  { name: "工信产业监管专项业务经费", allocated: 58, executed: 57, budget: 58 },
];

/** Place of an indicator in a clean form by its name: "indicators[3]". */
export function row(name: string, kind: PerformanceForm["kind"] = "selfEvaluation"): string {
  const place = cleanForm(kind).indicators.findIndex((indicator) => indicator.name.value === name);
  if (place < 0) throw new Error(`no indicator ${name}`);
  return `indicators[${place}]`;
}

/** A form as a careful clerk fills it. */
export function cleanForm(kind: PerformanceForm["kind"]): PerformanceForm {
  if (kind === "projectSelfEvaluation") return cleanProject();
  return kind === "target" ? cleanTarget() : cleanSelfEvaluation();
}

function cleanTarget(): PerformanceForm {
  const form = blankForm({
    kind: "target",
    ...unit,
    year: 2024,
    own,
    tasks: tasks.map((t) => t.name),
  });
  form.income.value = 500;
  form.expenditure.value = 500;
  form.spending.personnel.value = 290;
  form.spending.publicFunds.value = 152;
  form.spending.specific.value = 58;
  form.goal.value = "一、完成节能监察30户。二、对接推介企业30户以上，服务对象满意度不低于98%。";
  form.tasks.forEach((task, i) => {
    task.budget.value = tasks[i]?.budget ?? "";
  });
  return form;
}

function cleanSelfEvaluation(): PerformanceForm {
  const names = tasks.map((task) => task.name);
  const form = blankForm({ kind: "selfEvaluation", ...unit, year: 2024, own, tasks: names });
  fillEvaluation(form);
  form.indicators.forEach((indicator) => {
    const name = String(indicator.name.value);
    indicator.actual.value = actuals[name] ?? firstBand;
    if (!explained.has(name)) return;
    indicator.reasons.other.value = "部分专项资金年底到账，个别设备闲置待处置";
    indicator.measure.value = "加快资金执行进度，及时处置闲置设备";
  });
  return form;
}

function fillEvaluation(form: PerformanceForm): void {
  form.income.value = 500;
  form.expenditure.value = 500;
  form.goal.value = "一、完成节能监察30户。二、对接推介企业30户以上。";
  form.achievement.value = "一、完成节能监察31户。二、对接推介企业33户，比2023年增加5户。";
  form.tasks.forEach((task, i) => {
    task.allocated.value = tasks[i]?.allocated ?? "";
    task.executed.value = tasks[i]?.executed ?? "";
  });
}

/** A project's form under the national rules: 10 + 50 + 30 + 10 points. */
function cleanProject(): PerformanceForm {
  const form = makeForm({
    kind: "projectSelfEvaluation",
    year: "2024年度",
    unit: `${unit.unitCode}${unit.unitName}`,
    rulePack: "national",
    tasks: [{ name: "工信产业监管专项业务经费", weight: 10 }],
    indicators: [
      {
        level1: "产出指标",
        level2: "数量指标",
        name: "监管企业户数",
        operator: ">=",
        target: 40,
        unit: "户",
        actual: 42,
        weight: 50,
      },
      {
        level1: "效益指标",
        level2: "社会效益指标",
        name: "监管覆盖率",
        operator: ">=",
        target: 95,
        unit: "%",
        actual: 96,
        weight: 30,
      },
      {
        level1: "满意度指标",
        level2: "服务对象满意度指标",
        name: "企业满意度",
        operator: ">=",
        target: 95,
        unit: "%",
        actual: 97,
        weight: 10,
      },
    ],
  });
  fillEvaluation(form);
  form.income.value = 300;
  form.expenditure.value = 300;
  return form;
}
