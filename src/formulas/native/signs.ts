/**
 * What a native formula shows in place of a number that it cannot give. Part of the formula, so in the
 * language of the form and no text of the pane; four characters, which the narrowest computed column
 * holds. A row that shows one has no score, and a form with such a row no total.
 */
export const signs = {
  /** 运算符号 is none of those that the form prints, or missing beside a number. */
  operator: "请选符号",
  /** 指标值 or 全年完成值 is a text where a number is compared. */
  number: "请转数字",
  /** One of 指标值 and 全年完成值 looks like a percentage, the other like a fraction. */
  percent: "核对%",
  /** A share of a target of 0 does not exist. */
  zeroTarget: "指标为0",
  /** 全年完成值 of a 定性 row is neither the first band nor 0 to 1. */
  ratio: "请填0~1",
  /** The month of a light is none from 1 to 12. */
  month: "请选月份",
  /** The rules leave this case to a person. */
  person: "人工评分",
  /** 项目下达金额 or 项目执行金额 is below 0. */
  negativeMoney: "金额为负",
  /** 项目下达金额 is 0. */
  zeroMoney: "下达为0",
  /** No 完成程度 from 0 to 1, or no 分值. */
  score: "未计分",
  /** A row shows a sign, a text or an error in place of its score. */
  total: "未计全",
  /** Said of a 完成程度 that was typed over its formula, which 得分 would follow; shown by no formula. */
  typed: "手填",
  /** 评分规则 names other rules than the formulas were made by. */
  rules: "规则变",
} as const;
