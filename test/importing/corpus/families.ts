/**
 * How forms of other places print what they hold, as headings and layouts: the facts of the families, none
 * of their published tables. The generator of tables varies them.
 */
export interface PrintedFamily {
  name: string;
  /** Titles, one of which is printed. */
  titles: string[];
  /** Points of the funds; null where they carry none or there are no funds. */
  fundsPoints: number | null;
  funds: { label: string; columns: FundsColumn[] } | null;
  /** 一级指标, their points and the 二级指标 under each. */
  sections: { level1: string; points: number; level2: string[] }[];
  columns: PrintedColumn[];
  /** levels: columns of their own. tree: in the column of the names. none: not printed. */
  levels: "columns" | "tree" | "none";
  kind: string;
  hasProject: boolean;
  /** True where tables print a heading of two rows: some columns under a common word. */
  hasTwoRows?: true;
  /** True for a plan: targets, and no results. */
  isPlan?: true;
}

export interface FundsColumn {
  key: "budget" | "allocated" | "executed" | "rate" | "weight" | "score";
  words: string[];
}

export interface PrintedColumn {
  key:
    | "level1"
    | "level2"
    | "name"
    | "operator"
    | "target"
    | "unit"
    | "actual"
    | "completion"
    | "weight"
    | "score"
    | "other"
    | "adjusted"
    | "previous"
    | "deviation"
    | "evidence"
    | "note";
  words: string[];
  /** The word over it and its neighbours, in a heading of two rows; its own words there. */
  group?: { over: string; words: string[] };
}

const column = (key: PrintedColumn["key"], ...words: string[]): PrintedColumn => ({ key, words });
const money = (key: FundsColumn["key"], ...words: string[]): FundsColumn => ({ key, words });

const levelColumns = [
  column("level1", "一级指标"),
  column("level2", "二级指标"),
  column("name", "三级指标", "三级指标名称", "指标名称", "指标内容"),
];
const nationalFunds = [
  money("budget", "年初预算数", "年初预算"),
  money("allocated", "全年预算数", "全年预算数（A）", "调整后预算数", "全年（调整）预算数"),
  money("executed", "全年执行数", "全年执行数（B）", "预算执行数", "实际支出数"),
  money("weight", "分值", "权重", "分值权重"),
  money("rate", "执行率", "执行率（B/A）", "预算执行率", "执行率（%）"),
  money("score", "得分", "自评得分"),
];
const national = [
  { level1: "产出指标", points: 50, level2: ["数量指标", "质量指标", "时效指标", "成本指标"] },
  { level1: "效益指标", points: 30, level2: ["经济效益指标", "社会效益指标", "生态效益指标"] },
  { level1: "满意度指标", points: 10, level2: ["服务对象满意度指标"] },
];
const projectTitles = [
  "项目支出绩效自评表",
  "2023年度项目支出绩效自评表",
  "部门预算项目支出绩效自评表（2023年度）",
  "财政项目支出绩效自评表",
  "项目支出绩效目标自评表",
  "绩效目标自评表",
  "项目绩效自评表",
  "某局2023年度项目支出绩效自评情况表",
];
const reasons = column(
  "other",
  "偏差原因分析及改进措施",
  "偏差原因分析",
  "未完成原因分析",
  "偏差原因及改进措施",
  "未完成原因和改进措施",
);

const under = (
  over: string,
  key: PrintedColumn["key"],
  words: string[],
  ...own: string[]
): PrintedColumn => ({ key, words, group: { over, words: own } });

const evaluations: PrintedFamily[] = [
  {
    name: "national project",
    titles: projectTitles,
    fundsPoints: 10,
    funds: { label: "项目资金（万元）", columns: nationalFunds },
    sections: national,
    columns: [
      ...levelColumns,
      column("target", "年度指标值", "年度指标值（A）", "指标值", "年初指标值"),
      column("actual", "实际完成值", "实际完成值（B）", "全年实际值", "全年完成值"),
      column("weight", "分值", "标准分"),
      column("score", "得分", "自评得分"),
      reasons,
    ],
    levels: "columns",
    kind: "projectSelfEvaluation",
    hasProject: true,
  },
  {
    name: "national project with costs",
    titles: projectTitles,
    fundsPoints: 10,
    funds: { label: "资金情况（万元）", columns: nationalFunds },
    sections: [
      { level1: "成本指标", points: 20, level2: ["经济成本指标", "社会成本指标"] },
      { level1: "产出指标", points: 40, level2: ["数量指标", "质量指标", "时效指标"] },
      { level1: "效益指标", points: 20, level2: ["社会效益指标", "生态效益指标"] },
      { level1: "满意度指标", points: 10, level2: ["服务对象满意度指标"] },
    ],
    columns: [
      ...levelColumns,
      column("target", "年度指标值", "指标值"),
      column("actual", "实际完成值", "实际完成情况"),
      column("weight", "分值", "权重"),
      column("score", "得分"),
      reasons,
    ],
    levels: "columns",
    kind: "projectSelfEvaluation",
    hasProject: true,
  },
  {
    name: "Sichuan project",
    titles: ["部门预算项目支出绩效自评表（2023年度）"],
    fundsPoints: 10,
    funds: {
      label: "年度预算数（万元）",
      columns: [
        money("budget", "年初预算"),
        money("allocated", "调整后预算数"),
        money("executed", "预算执行数"),
        money("rate", "预算执行率"),
        money("weight", "权重"),
        money("score", "得分"),
      ],
    },
    sections: national,
    columns: [
      ...levelColumns,
      column("operator", "指标性质"),
      column("target", "指标值"),
      column("unit", "度量单位", "计量单位"),
      column("actual", "完成值"),
      column("weight", "权重"),
      column("score", "得分"),
      column("other", "未完成原因分析"),
    ],
    levels: "columns",
    kind: "projectSelfEvaluation",
    hasProject: true,
  },
  {
    name: "Xinjiang project",
    titles: ["项目支出绩效自评表"],
    fundsPoints: 10,
    funds: { label: "资金来源", columns: nationalFunds },
    sections: national,
    columns: [
      ...levelColumns,
      column("target", "指标值"),
      column("note", "指标值设置依据"),
      column("previous", "上年完成值", "上年指标值", "上年实际值"),
      column("weight", "指标分值权重"),
      column("note", "指标赋分规则"),
      column("evidence", "佐证资料", "佐证材料"),
      column("actual", "指标实际完成值"),
      column("completion", "完成率"),
      column("score", "指标得分"),
      reasons,
    ],
    levels: "columns",
    kind: "projectSelfEvaluation",
    hasProject: true,
  },
  {
    name: "Yunnan project",
    titles: ["项目支出绩效自评表（2023年度）"],
    fundsPoints: 10,
    funds: { label: "项目资金", columns: nationalFunds },
    sections: national,
    columns: [
      ...levelColumns,
      column("operator", "指标性质"),
      column("target", "指标值"),
      column("unit", "度量单位"),
      column("actual", "实际完成值"),
      column("deviation", "偏差率", "偏离度"),
      column("weight", "分值"),
      column("score", "得分"),
      reasons,
    ],
    levels: "columns",
    kind: "projectSelfEvaluation",
    hasProject: true,
  },
  {
    name: "Ningxia project, no points of funds",
    titles: ["项目绩效自评表"],
    fundsPoints: null,
    funds: {
      label: "项目资金（万元）",
      columns: nationalFunds.filter(({ key }) => key !== "weight" && key !== "score"),
    },
    sections: [
      { level1: "产出指标", points: 40, level2: ["数量指标", "质量指标"] },
      { level1: "效益指标", points: 40, level2: ["社会效益指标", "可持续影响指标"] },
      { level1: "满意度指标", points: 20, level2: ["服务对象满意度指标"] },
    ],
    columns: [
      ...levelColumns,
      column("weight", "分值"),
      column("target", "指标值", "年度指标值"),
      column("actual", "全年实际值", "实际完成值"),
      column("score", "得分"),
      reasons,
    ],
    levels: "columns",
    kind: "projectSelfEvaluation",
    hasProject: true,
  },
  {
    name: "department in national writing, a tree",
    titles: ["部门整体支出绩效自评表", "部门整体绩效自评表"],
    fundsPoints: null,
    funds: null,
    sections: [
      { level1: "产出指标", points: 60, level2: ["数量指标", "质量指标", "时效指标"] },
      { level1: "效益指标", points: 30, level2: ["社会效益指标"] },
      { level1: "满意度指标", points: 10, level2: ["服务对象满意度指标"] },
    ],
    columns: [
      column("name", "指标名称"),
      column("operator", "计算符号"),
      column("target", "指标值"),
      column("actual", "实际完成值"),
      column("unit", "计量单位"),
      column("weight", "权重", "分值"),
      column("score", "实际得分", "得分"),
      reasons,
    ],
    levels: "tree",
    kind: "nationalSelfEvaluation",
    hasProject: false,
  },
  {
    name: "department in national writing",
    titles: ["部门整体支出绩效自评表（2023年度）", "某局整体绩效自评表"],
    fundsPoints: 10,
    funds: { label: "部门预算执行情况（万元）", columns: nationalFunds },
    sections: national,
    columns: [
      ...levelColumns,
      column("target", "年度指标值"),
      column("actual", "实际完成值"),
      column("weight", "分值"),
      column("score", "得分"),
      reasons,
    ],
    levels: "columns",
    kind: "nationalSelfEvaluation",
    hasProject: false,
  },
  {
    name: "Chongqing department, no levels",
    titles: ["部门整体支出绩效自评表", "2024年度部门整体绩效自评表"],
    fundsPoints: 10,
    funds: { label: "预算执行情况（万元）", columns: nationalFunds },
    sections: national,
    columns: [
      column("name", "指标名称"),
      column("unit", "计量单位"),
      column("operator", "指标性质"),
      column("target", "指标值"),
      column("adjusted", "调整指标值", "调整后指标值"),
      column("actual", "全年完成值"),
      column("completion", "得分系数（%）"),
      column("weight", "指标权重（分）", "指标权重(分)"),
      column("score", "指标得分（分）", "指标得分(分)"),
      column("note", "是否核心指标"),
    ],
    levels: "none",
    kind: "nationalSelfEvaluation",
    hasProject: false,
  },
  {
    name: "Henan project",
    titles: ["项目支出绩效自评表", "2024年度项目支出绩效自评表"],
    fundsPoints: 30,
    funds: { label: "项目资金（万元）", columns: nationalFunds },
    sections: [
      { level1: "成本指标", points: 10, level2: ["经济成本指标"] },
      { level1: "产出指标", points: 30, level2: ["数量指标", "质量指标", "时效指标"] },
      { level1: "效益指标", points: 25, level2: ["社会效益指标"] },
      { level1: "满意度指标", points: 5, level2: ["服务对象满意度指标"] },
    ],
    columns: [
      ...levelColumns,
      column("target", "年度指标值"),
      column("actual", "全年完成值", "实际完成值"),
      column("weight", "分值"),
      column("score", "得分"),
      reasons,
    ],
    levels: "columns",
    kind: "projectSelfEvaluation",
    hasProject: true,
  },
  {
    name: "Hubei project, no weights",
    titles: ["项目支出绩效自评表", "2023年度某县维护项目自评表", "财政预算支出项目绩效目标自评表"],
    fundsPoints: 20,
    funds: {
      label: "预算执行情况（万元）（20分）",
      columns: [
        money("allocated", "预算数（A）"),
        money("executed", "执行数（B）"),
        money("rate", "执行率（B/A）"),
        money("score", "得分（20分*执行率）"),
      ],
    },
    sections: [
      { level1: "产出指标", points: 40, level2: ["数量指标", "质量指标", "时效指标", "成本指标"] },
      { level1: "效益指标", points: 30, level2: ["社会效益指标", "生态效益指标"] },
      { level1: "满意度指标", points: 10, level2: ["服务对象满意度指标"] },
    ],
    columns: [
      ...levelColumns,
      column("target", "年初目标值（A）"),
      column("actual", "实际完成值（B）"),
      column("score", "得分"),
    ],
    levels: "columns",
    kind: "projectSelfEvaluation",
    hasProject: true,
  },
  {
    name: "Hunan department",
    titles: ["部门整体支出绩效自评表", "2023年度部门整体支出绩效自评表"],
    fundsPoints: 10,
    funds: { label: "年度预算申请（万元）", columns: nationalFunds },
    sections: national,
    columns: [
      ...levelColumns,
      column("target", "年度指标值", "指标值"),
      column("actual", "实际完成值"),
      column("weight", "分值"),
      column("score", "自评得分"),
      reasons,
    ],
    levels: "columns",
    kind: "nationalSelfEvaluation",
    hasProject: false,
  },
];

/** The tables of two rows: 年度指标值 over 符号, 值 and 单位, 完成情况 over the actual and the points. */
const twoRows: PrintedFamily[] = ["national project", "Sichuan project", "Hunan department"].map(
  (name) => {
    const family = evaluations.find((each) => each.name === name)!;
    return {
      ...family,
      name: `${name}, heading of two rows`,
      hasTwoRows: true,
      columns: [
        under("指标名称", "level1", ["一级指标"], "一级指标"),
        under("指标名称", "level2", ["二级指标"], "二级指标"),
        under("指标名称", "name", ["三级指标"], "三级指标"),
        under("年度指标值", "operator", ["计算符号"], "符号", "计算符号", "运算符号"),
        under("年度指标值", "target", ["指标值"], "值", "指标值", "目标值"),
        under("年度指标值", "unit", ["计量单位"], "单位", "计量单位", "度量单位"),
        under("完成情况", "actual", ["实际完成值"], "实际完成值", "完成值", "全年完成值"),
        under("完成情况", "weight", ["分值"], "分值", "权重"),
        under("完成情况", "score", ["得分"], "得分", "自评得分"),
        reasons,
      ],
    };
  },
);

const results = new Set(["actual", "completion", "score", "other", "deviation", "adjusted"]);

/** The plan of a family: its target or application form. */
function planOf(family: PrintedFamily): PrintedFamily {
  const ofProject = [
    "项目支出绩效目标表",
    "项目支出绩效目标申报表（2023年度）",
    "财政支出项目绩效目标申报表",
  ];
  const ofDepartment = [
    "部门整体支出绩效目标表",
    "2023年度部门整体支出绩效目标申报表",
    "部门整体绩效目标批复表",
  ];
  return {
    ...family,
    name: `${family.name}, plan`,
    titles: family.hasProject ? ofProject : ofDepartment,
    fundsPoints: null,
    funds: family.funds && {
      label: "项目资金（万元）",
      columns: [money("budget", "年初预算数", "预算数", "预算金额")],
    },
    columns: family.columns.filter(({ key }) => !results.has(key)),
    kind: family.hasProject ? "projectTarget" : "nationalTarget",
    isPlan: true,
  };
}

/** Of Yueyang in Hunan: explanations and rules of points beside each target. */
const yueyang: PrintedFamily = {
  name: "Hunan project target, Yueyang",
  titles: ["项目支出绩效目标申报表", "项目支出绩效目标表（2023年度）"],
  fundsPoints: null,
  funds: null,
  sections: national,
  columns: [
    ...levelColumns,
    column("note", "指标值类型"),
    column("target", "*指标值"),
    column("note", "*指标解释"),
    column("note", "*评（扣）分标准"),
    column("unit", "计量单位"),
    column("note", "备注"),
  ],
  levels: "columns",
  kind: "projectTarget",
  hasProject: true,
  isPlan: true,
};

export const printedFamilies: PrintedFamily[] = [
  ...evaluations,
  ...twoRows,
  ...[...evaluations, ...twoRows].map(planOf),
  yueyang,
];
