import { emptyIndicator, type PerformanceForm } from "../../../src/form";
import { ruleRows } from "../../../src/ruleSheet";
import { liaoning, national, type CellValue } from "../../../src/scoring";
import type { ProblemCode } from "../../../src/validation";
import { row } from "../support/cleanForms";
import type { Change } from "../support/sheets";
import { cells, type Case } from "./case";

const rate = row("重点工作办结率");
const assets = row("固定资产利用率");
const output = row("工业企业对接推介企业户数");
const quality = row("依法行政能力", "target");

/** A form without the indicators that a test names. */
function without(wanted: (indicator: PerformanceForm["indicators"][number]) => boolean) {
  return (form: PerformanceForm): PerformanceForm => ({
    ...form,
    indicators: form.indicators.filter((indicator) => !wanted(indicator)),
  });
}

/** Duties to explain, the table's structure, its heading and texts. */
export const structureCases: Case[] = [
  {
    ...cells(
      "REASON_MISSING",
      { [`${assets}.reasons.other`]: "" },
      { [`${assets}.reasons.other`]: "", [`${assets}.reasons.staff`]: "管理人员调动" },
    ),
    at: `${assets}.reasons.funding`,
  },
  {
    // The points are lost by the rules also where no score stands there.
    code: "REASON_MISSING",
    trigger: { typed: true, cells: { [`${assets}.reasons.other`]: "", [`${assets}.score`]: "" } },
    near: { typed: true, cells: { [`${rate}.reasons.other`]: "", [`${rate}.score`]: "" } },
    at: `${assets}.reasons.funding`,
  },
  cells("MEASURE_MISSING", { [`${assets}.measure`]: "" }, { [`${rate}.measure`]: "" }),
  cells("REASON_PLACEHOLDER", { [`${assets}.measure`]: "无" }, { [`${rate}.measure`]: "无" }),
  cells(
    "REASON_WITHOUT_LOSS",
    { [`${rate}.reasons.system`]: "预算不够精准" },
    { [`${output}.reasons.system`]: "新增对接会两场", [`${output}.actual`]: 60 },
  ),
  {
    ...cells("TASK_UNEXPLAINED", { "tasks[2].executed": 50 }, { "tasks[2].executed": 53 }),
    at: "tasks[2].rate",
  },
  // The row 预算执行率 explains it by the words that tell the task from the others.
  {
    ...cells(
      "TASK_UNEXPLAINED",
      { "tasks[1].executed": 100, [`${row("预算执行率")}.measure`]: "加快人员经费支付" },
      { "tasks[1].executed": 100, [`${row("预算执行率")}.measure`]: "加快公用经费支付" },
    ),
    at: "tasks[1].rate",
  },
  {
    ...cells(
      "TASK_UNEXPLAINED",
      { "tasks[2].executed": 50, "tasks[2].name": "信息化建设（二期）" },
      {
        ...{ "tasks[2].executed": 50, "tasks[2].name": "信息化建设（二期）" },
        [`${row("预算执行率")}.measure`]: "二期验收后即支付",
      },
    ),
    at: "tasks[2].rate",
  },
  cells(
    "CATEGORY_LABEL",
    { [`${assets}.measure`]: "其他:加快处置" },
    { [`${assets}.measure`]: "其他设备：加快处置" },
  ),
  {
    code: "INDICATOR_MISSING",
    trigger: { edit: without(({ name }) => name.value === "在职人员控制率") },
    near: { edit: without(({ name }) => name.value === "民爆行业监管覆盖率") },
  },
  {
    ...cells(
      "INDICATOR_DUPLICATE",
      { [`${output}.name`]: "受益企业 满意度" },
      { [`${output}.name`]: "受益群众满意度" },
    ),
    // The second of the two is the one to change.
    at: `${row("受益企业满意度")}.name`,
  },
  {
    code: "INDICATOR_MISPLACED",
    trigger: {
      edit: (form) => ({
        ...form,
        indicators: form.indicators.map((indicator) =>
          indicator.name.value === "固定资产利用率"
            ? { ...indicator, level2: { value: "业务管理", at: null } }
            : indicator,
        ),
      }),
    },
    near: {
      edit: (form) => ({
        ...form,
        indicators: form.indicators.map((indicator) =>
          indicator.name.value === "固定资产利用率"
            ? { ...indicator, level2: { value: "资产 管理", at: null } }
            : indicator,
        ),
      }),
    },
  },
  cells(
    "SECTION_UNKNOWN",
    { [`${output}.level1`]: "社会效益" },
    { [`${output}.level1`]: "社会效应" },
  ),
  {
    code: "SECTION_EMPTY",
    trigger: { edit: without(({ level1 }) => level1.value === "可持续性") },
    near: {},
  },
  {
    code: "PARTS_SUM",
    trigger: { kind: "projectSelfEvaluation", edit: withParts(5, 9) },
    near: { kind: "projectSelfEvaluation", edit: withParts(6, 9) },
    at: "indicators[0].target",
  },
  cells("NAME_MISSING", { [`${output}.name`]: "" }, { [`${output}.name`]: "对接企业户数" }),
  cells("NAME_MISSING", { "tasks[2].name": "" }, { "tasks[2].name": "专项业务经费" }),
  cells(
    "NAME_SPACES",
    { [`${output}.name`]: "工业企业对接推 介企业户数" },
    { [`${output}.name`]: "ISO 9001 认证企业户数" },
  ),
  cells("NAME_SPACES", { "tasks[0].name": "部门预算\n基本支出" }, { "tasks[0].name": "基本支出" }),
  cells(
    "DEADLINE_MISSING",
    { [`${quality}.deadline`]: "" },
    { [`${quality}.deadline`]: "2024-06" },
    "target",
  ),
  cells(
    "DEADLINE_FORMAT",
    { [`${quality}.deadline`]: "2024年12月" },
    { [`${quality}.deadline`]: { value: 45627, numberFormat: "yyyy-mm" } },
    "target",
  ),
  cells(
    "DEADLINE_YEAR",
    { [`${quality}.deadline`]: "2023-12" },
    { [`${quality}.deadline`]: "2024-01" },
    "target",
  ),
  cells("HTML_IN_TEXT", { goal: "<p>做好工作</p>" }, { goal: "全年事故 < 2 起 & 无死亡" }),
  cells("TEMPLATE_RESIDUE", { goal: "指标1：……" }, { goal: "完成各项指标，力争优秀……" }),
  cells(
    "COLUMNS_SHIFTED",
    { [`${quality}.unit`]: "管理规范" },
    { [`${quality}.unit`]: "" },
    "target",
  ),
  cells("COLUMNS_SHIFTED", { [`${quality}.deadline`]: "%" }, { [`${quality}.unit`]: "" }, "target"),
  {
    code: "MERGED_INPUT",
    trigger: { merge: [["indicators[0].score", "indicators[2].score"]] },
    near: { merge: [["indicators[0].operator", "indicators[0].target"]] },
    at: "indicators[0].score",
  },
  {
    // The second row of the merged area is empty, and the next indicator stands below it.
    code: "MERGED_INPUT",
    trigger: { cells: emptied(1), merge: [["indicators[0].actual", "indicators[2].actual"]] },
    near: { cells: emptied(1), merge: [["indicators[0].actual", "indicators[1].actual"]] },
    at: "indicators[0].actual",
  },
  {
    code: "ROW_HIDDEN",
    trigger: { hidden: ["tasks[1].name", "indicators[2].name", "indicators[3].name"] },
    near: { hidden: ["title", "goal"] },
    at: "tasks[1].name",
  },
  cells("CELL_ERROR", { [`${rate}.unit`]: "#REF!" }, { [`${rate}.unit`]: "%" }),
  cells("RESULT_ERROR", { [`${rate}.score`]: "#NAME?" }, { [`${rate}.score`]: "#BUSY!" }),
  ...headingCases(),
  cells(
    "FORMULA_OVERWRITTEN",
    { [`${rate}.score`]: 3.5 },
    { [`${row("依法行政能力")}.completion`]: 0.9 },
  ),
  // A person's own score with a reason is told as one that differs.
  cells("FORMULA_OVERWRITTEN", { [`${assets}.score`]: 0.672 }, { [`${assets}.score`]: 0.5 }),
  cells("UNIT_NAME_MISSING", { unit: "" }, { unit: "703001朝阳市工业和信息化局" }),
  cells(
    "UNIT_NAME_PATTERN",
    { unit: "朝阳市工业和信息化局" },
    { unit: "703001朝阳市工业和信息化局" },
  ),
  cells("YEAR_MISSING", { year: "年度" }, { year: "（2024年）" }),
  cells("YEAR_DOUBLED", { year: "2024年年度" }, { year: "2024年度" }),
  cells(
    "YEAR_IN_TITLE",
    { title: "2023年部门（单位）整体绩效自评表" },
    { title: "2024年部门（单位）整体绩效自评表" },
  ),
  cells("YEAR_ALONE", { year: "2023年度" }, { year: "2024年度" }),
  {
    // Two things agree, and the year is a number.
    code: "YEAR_ALONE",
    trigger: {
      cells: { year: 2023, goal: "做好2024年全年两次软考保障工作" },
      name: "自评表（2024）",
    },
    near: { cells: { year: 2023, goal: "做好2024年全年两次软考保障工作" }, name: "自评表" },
    at: "year",
  },
  cells("YEAR_IN_GOAL", { goal: "做好2023年全年两次软考保障工作" }, { goal: "产值比2023年增长5%" }),
  cells("GOAL_MISSING", { achievement: "" }, { achievement: "已完成" }),
  cells("RULE_PACK_UNKNOWN", { rulePack: "火星规则" }, { rulePack: "辽宁" }),
  ...ruleSheetCases(),
];

/** The sheet 评分规则 that a form goes by: as the national rules write it, and with changes. */
function ruleSheetCases(): Case[] {
  const own = { rulePack: "本簿规则" };
  const sound = ruleRows(national).map(({ name, value }): CellValue[] => [name, value]);
  const put = (name: string, value: CellValue) =>
    sound.map((row) => (row[0] === name ? [name, value] : row));
  const by = (rules: CellValue[][]) => ({ cells: own, rules });
  const wrong: [ProblemCode, CellValue[][]][] = [
    ["OWN_RULES_FAULTY", put("“优”的最低分", "九十")],
    ["RULE_VALUE", put("“优”的最低分", "九十")],
    ["RULE_NAME_UNKNOWN", [...sound, ["反向指标", "得0分"]]],
    ["RULE_TWICE", [...sound, ["基础规则", "全国"]]],
    ["RULE_POINTS_SUM", put("分值：效益指标", 20)],
    ["RULES_NONE", []],
  ];
  return [
    ownScores(),
    { code: "OWN_RULES_MISSING", trigger: { cells: own }, near: by(sound), at: "rulePack" },
    ...wrong.map(([code, rules]): Case => ({ code, trigger: by(rules), near: by(sound) })),
  ];
}

/** Rules of one's own may leave a person's own scores untold. */
function ownScores(): Case {
  const lines = ruleRows(liaoning).map(({ name, value }): CellValue[] => [name, value]);
  const change = { cells: { rulePack: "本簿规则", [`${rate}.score`]: 3.4 } };
  const untold = lines.map(([name = "", value = ""]) => [
    name,
    name === "人工填写的得分" ? "不提示" : value,
  ]);
  return {
    code: "SCORE_DIFFERS",
    trigger: { ...change, rules: lines },
    near: { ...change, rules: untold },
  };
}

/** A row in which nothing stands. */
function emptied(place: number): Change["cells"] {
  const columns = ["name", "operator", "target", "unit", "actual", "completion", "weight", "score"];
  return Object.fromEntries(columns.map((column) => [`indicators[${place}].${column}`, ""]));
}

/** Headings and labels that are lost. */
function headingCases(): Case[] {
  const lost = (code: ProblemCode, renamed: Record<string, string>): Case => ({
    code,
    trigger: { renamed },
    near: {},
  });
  const dropped = (code: ProblemCode, drop: Change["drop"]): Case => ({
    code,
    trigger: { drop },
    near: {},
  });
  return [
    lost("HEADING_RENAMED", { 全年完成值: "完成数" }),
    lost("HEADING_RENAMED", { 三级指标: "" }),
    lost("HEADING_RENAMED", { 总评价得分: "分数" }),
    dropped("COLUMN_MISSING", { column: "改进措施" }),
    dropped("COLUMN_MISSING", { column: "全年完成值" }),
    dropped("TABLE_MISSING", { row: "对应项目" }),
    lost("MONITORING_FORM", { "部门（单位）整体绩效自评表": "部门整体绩效运行监控表" }),
    { code: "SECOND_FORM", trigger: { twice: "below" }, near: {} },
    { code: "SECOND_FORM", trigger: { twice: "beside" }, near: {} },
    lost("TITLE_UNKNOWN", { "部门（单位）整体绩效自评表": "部门情况" }),
  ];
}

const target = { kind: "target" as const };

/** What only shows between the sheets of a workbook. */
export const betweenCases: Case[] = [
  {
    code: "FORM_DUPLICATE",
    trigger: [{}, {}],
    near: [{}, { cells: { year: "2023年度" } }],
    at: "unit",
  },
  {
    code: "TARGET_FORM_DIFFERS",
    trigger: [target, { cells: { [`${output}.target`]: 25 } }],
    near: [target, { cells: { [`${output}.target`]: "30" } }],
    at: `${output}.target`,
  },
  {
    code: "NOT_IN_TARGET_FORM",
    trigger: [target, { cells: { [`${output}.name`]: "对接企业户数" } }],
    near: [target, { cells: { [`${output}.name`]: "工业企业对接 推介企业户数" } }],
    at: `${output}.name`,
  },
  {
    code: "NOT_IN_SELF_EVALUATION",
    trigger: [{ edit: without(({ name }) => name.value === "受益企业满意度") }, target],
    near: [{}, target],
    at: `${row("受益企业满意度", "target")}.name`,
  },
];

/** The first row as 15 亩, split up in two rows below it. */
function withParts(...targets: number[]) {
  return (form: PerformanceForm): PerformanceForm => {
    const [whole, ...others] = form.indicators;
    const parts = targets.map((target, i) => {
      const part = emptyIndicator();
      part.name.value = `其中：作物${i}`;
      Object.assign(part, { level1: whole!.level1, level2: whole!.level2 });
      part.target.value = target;
      part.unit.value = "亩";
      return part;
    });
    const first = { ...whole!, target: { value: 15, at: null }, unit: { value: "亩", at: null } };
    return { ...form, indicators: [first, ...parts, ...others] };
  };
}
