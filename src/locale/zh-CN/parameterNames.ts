import { cellWords } from "./cellWords";

/** What Excel calls the functions' parameters in Chinese: as their errors do. */
export const parameterNames: Record<string, string> = {
  ...cellWords.fields,
  operators: "运算符号",
  targets: "指标值",
  actuals: "全年完成值",
  weights: "分值",
  units: "度量单位",
  scores: "得分",
};
