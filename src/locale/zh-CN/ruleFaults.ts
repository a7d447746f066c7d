/** What a cell says of a range of rules that can't be gone by, behind “评分规则：”. */
export const ruleFaultWords = {
  RULE_NAME: "第 {row} 行“{found}”不是规则的名称，请照工作表“评分规则”填写",
  RULE_TWICE: "第 {row} 行“{rule}”重复，请删去一行",
  RULE_VALUE: "第 {row} 行“{rule}”的取值“{found}”不对，请填 {allowed}",
  RULE_SUM: "各部分分值合计 {found}，请改为 {allowed}",
  RULES_NONE: "选的区域里没有规则，请选工作表“评分规则”里的规则、取值两列",
};
