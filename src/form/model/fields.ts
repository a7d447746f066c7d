/** The two ways in which a form is printed: to be filled at the start of the year, or at its end. */
export type Print = "target" | "evaluation";

/** What is known of a field wherever it appears. */
export interface FieldSpec {
  /** The word printed at it, over its column or beside its cell; "" where none is. */
  word: string | Record<Print, string>;
  /** The words that it has on forms elsewhere. */
  also?: readonly string[];
  /**
   * The forms that print it, and how wide: points for a column of the indicator table, else the
   * number of the form's columns that its cell spans.
   */
  width: Partial<Record<Print, number>>;
  /** True where its cell holds a number. */
  number?: true;
}

/**
 * Every field of a form, part by part in printed order. All that names fields follows from here:
 * types and empty forms, the reader's and the importer's words, the printed layouts, which fields a
 * form has, and the names in the pane.
 */
export const fields = {
  header: {
    title: { word: "", width: { target: 8, evaluation: 17 } },
    /** As the sheet shows it: "2024年度", "2024年年度" or 2024. */
    year: { word: "", also: ["年度", "预算年度", "年份"], width: { target: 8, evaluation: 17 } },
    /** Code, name and suffix as printed, "703001朝阳市工业和信息化局-211300000". */
    unit: {
      word: "部门（单位）名称",
      also: ["部门名称", "单位名称", "预算单位", "项目单位", "实施单位"],
      width: { target: 3, evaluation: 8 },
    },
    /** Of a project's form: 项目名称, and the department that it is under. */
    project: { word: "项目名称", width: {} },
    authority: { word: "主管部门", width: {} },
    /** The rule pack's name in the sheet's visible cell; blank means the default. */
    rulePack: { word: "评分规则", width: { target: 3, evaluation: 4 } },
    /** 万元 */
    income: {
      word: { target: "年度预算收入", evaluation: "部门年初预算收入金额" },
      also: ["部门年初预算收入", "年初预算收入金额", "年初预算收入"],
      width: { target: 7, evaluation: 14 },
      number: true,
    },
    /** 万元 */
    expenditure: {
      word: { target: "年度部门预算支出", evaluation: "部门年初预算支出金额" },
      also: ["部门年初预算支出", "年初预算支出金额", "年初预算支出"],
      width: { target: 5, evaluation: 14 },
      number: true,
    },
  },
  /** Parts of the expenditure, 万元. */
  spending: {
    personnel: { word: "人员类项目", width: { target: 1 }, number: true },
    publicFunds: { word: "公用经费类项目", width: { target: 1 }, number: true },
    otherOperation: { word: "其他运转类项目", width: { target: 2 }, number: true },
    specific: { word: "特定目标类项目", width: { target: 2 }, number: true },
  },
  /** A row of the task table 年度主要任务. Money in 万元. */
  tasks: {
    name: {
      word: "对应项目",
      also: ["项目资金", "资金来源", "预算执行情况"],
      width: { target: 3, evaluation: 4 },
    },
    budget: {
      word: "预算资金情况（万元）",
      also: ["年初预算数", "年初预算"],
      width: { target: 4 },
      number: true,
    },
    allocated: {
      word: "项目下达金额",
      also: ["全年预算数", "调整后预算数", "全年预算"],
      width: { evaluation: 2 },
      number: true,
    },
    executed: {
      word: "项目执行金额",
      also: ["全年执行数", "预算执行数", "执行数"],
      width: { evaluation: 1 },
      number: true,
    },
    /** 0 to 1 */
    rate: {
      word: "项目执行率",
      also: ["执行率", "预算执行率"],
      width: { evaluation: 1 },
      number: true,
    },
    weight: { word: "分值", also: ["权重", "分值权重"], width: { evaluation: 1 }, number: true },
    score: { word: "得分", also: ["自评得分"], width: { evaluation: 1 }, number: true },
  },
  goals: {
    goal: {
      word: { target: "年度绩效目标", evaluation: "年初总体目标" },
      also: ["年度总体目标", "预期目标", "年初设定目标"],
      width: { target: 7, evaluation: 7 },
    },
    achievement: {
      word: "全年完成情况",
      also: ["实际完成情况"],
      width: { evaluation: 9 },
    },
  },
  /** A row of the indicator table 绩效指标; the reasons stand before the last column. */
  indicators: {
    /** The 一级指标 this row belongs to, also when the printed label stands in an earlier row. */
    level1: { word: "一级指标", width: { target: 80, evaluation: 40 } },
    /** 二级指标, likewise carried down. */
    level2: { word: "二级指标", width: { target: 120, evaluation: 58 } },
    name: {
      word: "三级指标",
      also: ["指标名称", "绩效指标名称"],
      width: { target: 210, evaluation: 96 },
    },
    operator: {
      word: "运算符号",
      also: ["运算符", "计算符号", "指标性质"],
      width: { target: 60, evaluation: 44 },
    },
    target: {
      word: "指标值",
      also: ["年度指标值", "目标值", "年初目标值", "绩效指标值", "全年目标值"],
      width: { target: 80, evaluation: 50 },
      number: true,
    },
    unit: {
      word: "度量单位",
      also: ["计量单位", "单位"],
      width: { target: 60, evaluation: 40 },
    },
    /** "2021-12" */
    deadline: { word: "完成时限", also: ["完成时间"], width: { target: 80 } },
    /** A band text for a 定性 row. */
    actual: {
      word: "全年完成值",
      also: ["实际完成值", "全年实际完成值", "完成值"],
      width: { evaluation: 112 },
      number: true,
    },
    /** 0 to 1 */
    completion: {
      word: "完成程度",
      also: ["完成率"],
      width: { evaluation: 48 },
      number: true,
    },
    weight: {
      word: "分值",
      also: ["权重", "指标分值", "权重分值"],
      width: { evaluation: 36 },
      number: true,
    },
    score: {
      word: "得分",
      also: ["自评得分"],
      width: { evaluation: 42 },
      number: true,
    },
    measure: { word: "改进措施", width: { evaluation: 96 } },
    /** The target once it was changed in the year: see judgedIndicator. */
    adjusted: { word: "调整指标值", width: {}, number: true },
    /** What last year's form had: 上年完成值 or 上年指标值. */
    previous: { word: "上年值", width: {}, number: true },
    /** As it was printed. */
    deviation: { word: "偏差率", width: {}, number: true },
    evidence: { word: "佐证资料", width: {} },
  },
  /** The five columns of 偏差原因分析. */
  reasons: {
    funding: { word: "经费保障原因分析", also: ["经费保障"], width: { evaluation: 46 } },
    system: { word: "制度保障原因分析", also: ["制度保障"], width: { evaluation: 46 } },
    staff: { word: "人员保障原因分析", also: ["人员保障"], width: { evaluation: 46 } },
    hardware: { word: "硬件条件保障原因分析", also: ["硬件条件保障"], width: { evaluation: 46 } },
    other: {
      word: "其他原因分析",
      width: { evaluation: 46 },
    },
  },
  total: {
    total: {
      word: "总评价得分",
      also: ["总分", "合计", "总得分"],
      width: { evaluation: 1 },
      number: true,
    },
  },
} as const satisfies Record<string, Record<string, FieldSpec>>;

/** A part of a form. */
export type FormPart = keyof typeof fields;
export type FieldKey<Part extends FormPart> = keyof (typeof fields)[Part];

/** The five 偏差原因分析 columns of the self-evaluation form. */
export type ReasonKind = FieldKey<"reasons">;
/** A column of the indicator table. */
export type ColumnKey = FieldKey<"indicators"> | ReasonKind;

const keys = Object.fromEntries(
  Object.entries(fields).map(([part, specs]) => [part, Object.keys(specs)]),
) as { [Part in FormPart]: FieldKey<Part>[] };

/** The fields of a part, in printed order. */
export function keysOf<Part extends FormPart>(part: Part): readonly FieldKey<Part>[] {
  return keys[part];
}

export const reasonKinds = keysOf("reasons");

/** What a kind of reasons is called where its column's heading is not printed: 经费保障. */
export function reasonName(kind: ReasonKind): string {
  return fields.reasons[kind].word.replace("原因分析", "");
}

/** The columns of the indicator table, in printed order. */
export const columnKeys: ColumnKey[] = keysOf("indicators").flatMap((key): ColumnKey[] =>
  key === "measure" ? [...reasonKinds, key] : [key],
);

const reasonKeys = new Set<string>(reasonKinds);

export function isReason(key: string): key is ReasonKind {
  return reasonKeys.has(key);
}

/** What is known of a column of the indicator table. */
export function columnSpec(key: ColumnKey): FieldSpec {
  return isReason(key) ? fields.reasons[key] : fields.indicators[key];
}

/** The word that a form prints at a field. */
export function wordOf({ word }: FieldSpec, print: Print): string {
  return typeof word === "string" ? word : word[print];
}

/** True where a form prints a field. */
export function isPrintedIn({ width }: FieldSpec, print: Print): boolean {
  return width[print] !== undefined;
}

/**
 * A field's name among all fields: its key, save where two parts have the same. "unit" is a column,
 * "unitName" the 部门（单位）名称, "name" an indicator's and "task" a task's; 分值 and 得分 are one.
 */
export type FieldRole =
  | Exclude<FieldKey<"header">, "unit">
  | "unitName"
  | FieldKey<"spending">
  | Exclude<FieldKey<"tasks">, "name">
  | "task"
  | FieldKey<"goals">
  | ColumnKey
  | FieldKey<"total">;

/** "indicators[3].reasons.other" is "other", "tasks[0].name" is "task", "unit" is "unitName". */
export function roleOf(path: string): FieldRole {
  if (path === "unit") return "unitName";
  const key = path.slice(path.lastIndexOf(".") + 1) as FieldRole;
  return key === "name" && /^(tasks|sources)/u.test(path) ? "task" : key;
}

/** The table's entry for a path such as "unit", "tasks[0].rate" or "indicators[3].reasons.other". */
export function specOf(path: string): FieldSpec | null {
  const steps = path
    .replace(/\[\d+\]/u, "")
    .replace(/^sources/u, "tasks")
    .split(".");
  const key = steps.pop() ?? "";
  const part = steps.pop();
  const parts = part === undefined ? (["header", "goals", "total"] as const) : [part];
  for (const each of parts) {
    const specs: Record<string, FieldSpec> = Object.hasOwn(fields, each)
      ? fields[each as FormPart]
      : {};
    const spec = Object.hasOwn(specs, key) ? specs[key] : undefined;
    if (spec !== undefined) return spec;
  }
  return null;
}
