/** What PERFCHECK says of a row that is scored, one sentence a code. Kept apart because functions.js must stay small. */
export const rowProblems = {
  OPERATOR_VARIANT: "运算符号“{operator}”应写成“{standard}”",
  OPERATOR_IN_TARGET: "指标值“{target}”里带着运算符号，应把“{operator}”填到运算符号列",
  TARGET_PERCENT_SLIP:
    "度量单位是 %，指标值 {target} 是 {proposed}% 还是 {target}%？请填 {proposed} 或 {target}%",
  ACTUAL_MISSING: "没有填全年完成值",
  ACTUAL_PERCENT_SLIP:
    "度量单位是 %，全年完成值 {actual} 是 {proposed}% 还是 {actual}%？请填 {proposed} 或 {actual}%",
  PERCENT_SIGN: "“{value}”带着百分号，应填 {proposed}，度量单位填 %",
  UNIT_IN_VALUE: "“{value}”里带着单位“{unit}”，单位应填在度量单位列",
  FULL_WIDTH: "“{value}”里有全角字符，应写成“{proposed}”",
  NUMBER_AS_TEXT: "“{value}”是文本格式的数字，求和时不计",
  WEIGHT_NOT_NUMERIC: "分值“{weight}”不是数字",
  WEIGHT_NOT_POSITIVE: "分值 {weight} 应大于 0",
  WEIGHT_OVER: "分值 {weight} 超过满分 {points}，请核对",
  OVER: "完成值超过指标值较多，请说明原因",
} as const;
