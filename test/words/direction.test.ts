import { expectedOperator } from "../../src/words/direction";

test.each<[operator: ReturnType<typeof expectedOperator>, names: string]>([
  ["<=", "有效投诉件数 安全事故发生数 违规次数 逾期项目数 信访人次"],
  // What is done about something bad may well be more.
  [null, "投诉办结率 违法行为查处数量 事故应急演练次数 隐患逾期整改面积"],
  ["<=", "预算调整率 三公经费变动率 结转结余变动率 资金偏差率 公用经费控制率"],
  [">=", "服务对象满意度 群众满意率 政策宣传覆盖率"],
  [null, "满意度调查报告 覆盖率测算方案"],
  [">=", "培训人数 扶持企业户数 检查场次 绿化面积 管护里程 课题个数"],
  [null, "人数占比 面积测量"],
  [null, "死亡人数 未参加人数 不达标户数 失业人数 贫困户数 能耗项数 减少人次"],
  [null, "制度健全性 预算编制完整率"],
])("%s: %s", (operator, names) => {
  for (const name of names.split(" ")) {
    expect([name, expectedOperator(name)]).toEqual([name, operator]);
  }
});
