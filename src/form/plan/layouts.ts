import { reasonColumns } from "../model/fields";
import type { FormKind, Indicator, ReasonKind, Task } from "../model/performanceForm";

/** What an indicator column holds; "label" is the column of the part's name at the left edge. */
export type IndicatorColumn = "label" | Exclude<keyof Indicator, "row" | "reasons"> | ReasonKind;

/** A column of the printed form. */
export interface LayoutColumn {
  key: IndicatorColumn;
  heading: string;
  /** Points, as RangeFormat.columnWidth counts them. */
  width: number;
}

/** A column of the task table, over one or several columns of the form. */
export interface TaskColumn {
  key: Exclude<keyof Task, "row">;
  heading: string;
  columns: number;
}

/** A cell of a row outside the tables: a printed label, a field by its path, or nothing of its own. */
export interface LayoutCell {
  label?: string;
  field?: string;
  columns: number;
  /** Rows that it spans; 1 when absent. */
  rows?: number;
}

/** A form as it is printed on A4 landscape, from the top: header, tasks, goals, indicators, total. */
export interface FormLayout {
  columns: LayoutColumn[];
  /** Rows under title and year. */
  header: LayoutCell[][];
  taskColumns: TaskColumn[];
  goals: LayoutCell[][];
  /** True when 偏差原因分析 stands above its kinds: a heading of two rows. */
  hasReasons: boolean;
  /** The row under the indicators; none in a target form. */
  total: LayoutCell[] | null;
}

const column = (key: IndicatorColumn, heading: string, width: number): LayoutColumn => ({
  key,
  heading,
  width,
});
const reason = (kind: ReasonKind) => column(kind, reasonColumns[kind], 46);
const label = (text: string, columns: number, rows = 1): LayoutCell => ({
  label: text,
  columns,
  rows,
});
const field = (path: string, columns: number): LayoutCell => ({ field: path, columns });
/** The room under a label that spans several rows. */
const covered: LayoutCell = { columns: 1 };

const target: FormLayout = {
  columns: [
    column("label", "年度绩效指标", 70),
    column("level1", "一级指标", 80),
    column("level2", "二级指标", 120),
    column("name", "三级指标", 210),
    column("operator", "运算符号", 60),
    column("target", "指标值", 80),
    column("unit", "度量单位", 60),
    column("deadline", "完成时限", 80),
  ],
  header: [
    [label("部门（单位）名称", 1), field("unit", 3), label("评分规则", 1), field("rulePack", 3)],
    [label("年度预算收入", 1), field("income", 7)],
    [label("年度预算支出", 1, 3), label("年度部门预算支出", 2), field("expenditure", 5)],
    [
      covered,
      label("人员类项目", 2),
      field("spending.personnel", 1),
      label("其他运转类项目", 2),
      field("spending.otherOperation", 2),
    ],
    [
      covered,
      label("公用经费类项目", 2),
      field("spending.publicFunds", 1),
      label("特定目标类项目", 2),
      field("spending.specific", 2),
    ],
  ],
  taskColumns: [
    { key: "name", heading: "对应项目", columns: 3 },
    { key: "budget", heading: "预算资金情况（万元）", columns: 4 },
  ],
  goals: [[label("年度绩效目标", 1), field("goal", 7)]],
  hasReasons: false,
  total: null,
};

const evaluation: FormLayout = {
  columns: [
    column("label", "绩效指标", 34),
    column("level1", "一级指标", 40),
    column("level2", "二级指标", 58),
    column("name", "三级指标", 96),
    column("operator", "运算符号", 44),
    column("target", "指标值", 50),
    column("unit", "度量单位", 40),
    column("actual", "全年完成值", 112),
    column("completion", "完成程度", 48),
    column("weight", "分值", 36),
    column("score", "得分", 42),
    reason("funding"),
    reason("system"),
    reason("staff"),
    reason("hardware"),
    reason("other"),
    column("measure", "改进措施", 96),
  ],
  header: [
    [label("部门（单位）名称", 3), field("unit", 8), label("评分规则", 2), field("rulePack", 4)],
    [label("部门年初预算收入金额", 3), field("income", 14)],
    [label("部门年初预算支出金额", 3), field("expenditure", 14)],
  ],
  taskColumns: [
    { key: "name", heading: "对应项目", columns: 4 },
    { key: "allocated", heading: "项目下达金额", columns: 2 },
    { key: "executed", heading: "项目执行金额", columns: 1 },
    { key: "rate", heading: "项目执行率", columns: 1 },
    { key: "weight", heading: "分值", columns: 1 },
    { key: "score", heading: "得分", columns: 1 },
  ],
  goals: [
    [label("年度目标", 1, 2), label("年初总体目标", 7), label("全年完成情况", 9)],
    [covered, field("goal", 7), field("achievement", 9)],
  ],
  hasReasons: true,
  total: [label("总评价得分", 10), field("total", 1), { columns: 6 }],
};

/** The layout of a form; the project form is planned like the self-evaluation form. */
export function layoutOf(kind: FormKind): FormLayout {
  return kind === "target" ? target : evaluation;
}
