import type { CellValue } from "../../words/cell";
import type { CellAddress } from "./grid";

/**
 * Which form a sheet is.
 * - target: 部门（单位）整体绩效目标表, filled at the start of the year.
 * - selfEvaluation: 部门（单位）整体绩效自评表, filled at its end.
 * - projectSelfEvaluation: 项目支出绩效自评表 of other places, only ever imported.
 */
export type FormKind = "target" | "selfEvaluation" | "projectSelfEvaluation";

/** One field: what its cell holds, untouched, and where the cell is. */
export interface Field {
  value: CellValue;
  /** null when the form has no cell for it on this sheet. */
  at: CellAddress | null;
  /** "=..." when the cell holds a formula. */
  formula?: string;
  /** The cell's number format, when it was read from a sheet ("0.00%" makes 1 mean 100 %). */
  numberFormat?: string;
}

/** 对应项目: a row of the task table 年度主要任务. Money in 万元. */
export interface Task {
  /** Row of the sheet, counted from 0; -1 when it is on no sheet. */
  row: number;
  name: Field;
  /** 预算资金情况 of the target form. */
  budget: Field;
  /** 项目下达金额 */
  allocated: Field;
  /** 项目执行金额 */
  executed: Field;
  /** 项目执行率, 0 to 1 */
  rate: Field;
  /** 分值 */
  weight: Field;
  /** 得分 */
  score: Field;
}

/** The five 偏差原因分析 columns of the self-evaluation form. */
export type ReasonKind = "funding" | "system" | "staff" | "hardware" | "other";

/** A row of 绩效指标. */
export interface Indicator {
  /** Row of the sheet, counted from 0; -1 when it is on no sheet. */
  row: number;
  /** 一级指标 this row belongs to, also when the printed label stands in an earlier row. */
  level1: Field;
  /** 二级指标, likewise carried down. */
  level2: Field;
  /** 三级指标: the indicator's name. */
  name: Field;
  /** 运算符号 */
  operator: Field;
  /** 指标值 */
  target: Field;
  /** 度量单位 */
  unit: Field;
  /** 完成时限, "2021-12"; target form only. */
  deadline: Field;
  /** 全年完成值; a band text for a 定性 row. */
  actual: Field;
  /** 完成程度, 0 to 1 */
  completion: Field;
  /** 分值 */
  weight: Field;
  /** 得分 */
  score: Field;
  /** 偏差原因分析 */
  reasons: Record<ReasonKind, Field>;
  /** 改进措施 */
  measure: Field;
}

/** The meaning of a sheet. Both forms have one model; what a form lacks has no address. */
export interface PerformanceForm {
  kind: FormKind;
  title: Field;
  /** 年度, as the sheet shows it: "2024年度", "2024年年度" or 2024. */
  year: Field;
  /** 部门（单位）名称: code, name and suffix as printed, "703001朝阳市工业和信息化局-211300000". */
  unit: Field;
  /** The rule pack's name in the sheet's visible cell 评分规则; blank means the default. */
  rulePack: Field;
  /** 年度预算收入 / 部门年初预算收入金额, 万元 */
  income: Field;
  /** 年度部门预算支出 / 部门年初预算支出金额, 万元 */
  expenditure: Field;
  /** 人员类, 公用经费类, 其他运转类, 特定目标类项目 of the target form, 万元 */
  spending: { personnel: Field; publicFunds: Field; otherOperation: Field; specific: Field };
  tasks: Task[];
  /** 年度绩效目标 / 年初总体目标 */
  goal: Field;
  /** 全年完成情况 */
  achievement: Field;
  indicators: Indicator[];
  /** 总评价得分 */
  total: Field;
}

/** A field with nothing in it and no cell. */
export function emptyField(): Field {
  return { value: "", at: null };
}
