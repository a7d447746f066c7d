/** What the functions that few cells call say in cells. */
export const rareWords = {
  /** By code: why there is no 偏差率, no light, no shares. */
  problems: {
    DEVIATION_NONE: "指标值 {target} 为 0 或太小，算不出偏差率",
    MONTH_RANGE: "月份“{text}”应是 1 到 12 的整数，如 6 表示 1 至 6 月",
    SHARES_NONE:
      "{points} 分不能分给 {rows} 行：分值最多两位小数，行数是 1 到 1000 的整数，每行至少 0.01 分",
  },
  /** By what a row owes an explanation for. */
  reasons: {
    loss: "须写偏差原因和改进措施",
    over: "超额较多，须说明",
    none: "",
  },
  /** By kind of step: how a score comes about. */
  steps: {
    fraction: "{typed} 按比例填写，计为 {read}%",
    met: "完成值 {actual}，指标值 {operator} {target}，已达到，完成程度 1",
    exceeded: "完成值 {actual}，指标值 {operator} {target}，已达到，完成程度最高 1",
    floor: "，最低 0",
    none: "完成值 {actual}，指标值 {operator} {target}，未达到，完成程度 0",
    atTarget: "完成值 {actual} 等于指标值，“{operator}”不含相等，未达到，差 0",
    direct: "完成程度 = {actual} ÷ {target}",
    linear: "完成程度 = 1 − ({larger} − {smaller}) ÷ {base}",
    inverse: "完成程度 = {target} ÷ {actual}",
    points: "完成程度 = 1 − {off} × ({larger} − {smaller})",
    answer: "已达到指标值的要求，完成程度 {completion}",
    inTime: "按时完成，完成程度 {completion}",
    band: "全部或基本达成预期指标，完成程度 {completion}",
    stated: "完成程度 {completion}",
    score: "得分 = {weight} × {completion} = {product}",
    rules: "按{rules}",
    separator: "；",
  },
};
