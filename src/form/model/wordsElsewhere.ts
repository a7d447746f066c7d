import { meaningsOf, wordKey, type Meanings, type WordPart } from "./printedWords";

/**
 * Words that only forms of other places print, by the part and field they stand for. Sheets of our own
 * print none of them, so that only reading foreign forms looks here, and only where the words of all
 * forms say nothing.
 */
const words: { [Part in WordPart]?: Partial<Record<string, string>> } = {
  header: {
    unit: "预算部门、单位名称 预算部门 项目实施单位 项目单位 填报单位 申报单位 资金使用单位 预算单位名称",
    project: "项目 项目名 专项名称 专项(项目)名称 转移支付(项目)名称",
    authority: "项目主管部门 主管单位 主管部门及代码 中央主管部门 省级主管部门 地方主管部门",
  },
  tasks: {
    name: "资金情况 项目资金情况 年度预算申请 年度预算数 部门预算执行情况 预算执行率情况 部门整体支出 年度资金 项目预算",
    budget: "年初预算金额 年初预算安排 年初批复预算数 预算安排数",
    allocated:
      "调整预算数 预算数 全年(调整)预算数 全年预算数(调整后) 调整后预算 调整预算 到位数 预算金额 实际到位数 全年预算金额",
    executed:
      "实际支出数 决算数 实际支出 执行金额 支出数 全年支出数 全年执行金额 实际执行数 预算执行金额",
    rate: "预算执行进度 执行进度 资金执行率 支出进度",
    weight: "执行率权重 权重分值",
    score: "执行率得分 实际得分 指标得分 评分",
  },
  goals: {
    goal: "总体目标 当年绩效目标 年初绩效目标 项目年度目标 年度预期目标 年度总体绩效目标 绩效目标",
    achievement:
      "全年实际完成情况 年度总体目标完成情况 年度目标完成情况 具体完成情况 目标完成情况综述 目标实际完成情况 总体目标完成情况 绩效目标完成情况",
  },
  indicators: {
    name: "三级指标名称 指标内容 绩效指标内容 三级绩效指标 指标",
    level1: "一级绩效指标",
    level2: "二级绩效指标",
    operator: "符号 指标方向 运算符 性质",
    target:
      "年初指标值 预期指标值 计划指标值 绩效目标值 计划值 计划完成值 目标 年初设定值 全年指标值 指标目标值 年初设定指标值 标准值",
    unit: "指标单位 计数单位",
    actual:
      "全年实际值 指标实际完成值 单项指标实际完成值 实际完成指标值 实际完成情况 全年实际完成情况 全年完成情况 当前完成值 完成情况 实际完成 实际值 全年实际完成指标值 年度完成值 实际完成数 实际达成值",
    completion: "指标完成率 指标完成程度 得分系数 完成比例 完成度 实际完成率",
    adjusted: "调整后指标值 调整后目标值 调整目标值 调整后绩效指标值 指标值(调整后)",
    previous:
      "上年完成值 上年指标值 上年实际值 上年实际完成值 上年度完成值 上年度指标值 上年度实际值 上年完成情况",
    deviation: "偏离度 偏差度 偏离率 偏差比例 偏差幅度",
    evidence: "佐证材料 证明材料 证明资料 佐证资料名称 佐证",
    weight: "分值权重 指标权重 指标分值权重 权重占比 标准分 标准分值 满分 分数 指标权重分 应得分",
    score:
      "单项得分 实际得分 指标得分 单项指标折算得分 评分 自评分 自评分值 自评分数 得分情况 评价得分 评分得分 指标自评得分",
    other:
      "未完成原因分析 未完成原因及改进措施 偏差原因说明 偏差原因及改进措施 未完成原因和改进措施 未完成原因及拟采取的改进措施 原因 未完成原因 偏差原因 原因分析 偏差情况说明 偏差说明 差异原因 偏离原因 未达成原因分析 扣分原因 未完成原因说明 原因及改进措施 偏差原因分析与改进措施 未完成的原因和改进措施",
    indicatorGroup: "年度绩效指标完成情况 绩效指标完成情况 绩效目标指标",
  },
  total: { total: "总计 自评总分 总评得分 总评分 得分合计 合计得分 总分值" },
};

const elsewhere = new Map<string, Meanings>();
for (const [part, fields] of Object.entries(words)) {
  for (const [key, list = ""] of Object.entries(fields)) {
    for (const word of list.split(" ").map(wordKey)) {
      elsewhere.set(word, { ...elsewhere.get(word), [part]: key });
    }
  }
}

/** What a text means on any form of the country; null for any other text. */
export function meaningsAnywhere(text: string): Meanings | null {
  const known = meaningsOf(text);
  if (text.length < 2 || text.length > LONGEST_WORD) return known;
  const further = elsewhere.get(wordKey(text));
  return further === undefined ? known : { ...further, ...known };
}

const LONGEST_WORD = 40;
