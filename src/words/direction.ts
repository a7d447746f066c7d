/** Names of what should be rare: the fewer the better. */
const unwanted = /投诉|违法|违规|违纪|事故|差错|失误|逾期|超标|缺陷|上访|信访/u;
/** What is done about it: more may be better. */
const putRight =
  /减少|下降|查处|处理|处置|办结|办理|整改|满意|责停|回复|答复|回访|演练|清除|回收|化解|排查|消除|防范|预防|培训|宣传|救援|应急|检查|巡查|监测/u;
/** Names of changes that are to stay small. */
const change = /变动率|调整率|控制率|偏差率/u;
/** Names of outputs: the more the better. */
const output = /(数量|户数|个数|人数|人次|场次|次数|项数|件数|家数|面积|里程)$/u;
/** An output of something bad, or one whose growth is not wished for. */
const notWished =
  /成本|能耗|排放|消耗|支出|费用|减少|压减|未|不|死亡|受伤|伤亡|失业|溺|贫困|火灾|发病|欠/u;

/** Which way 运算符号 should point by the indicator's name; null when the name does not tell. */
export function expectedOperator(name: string): ">=" | "<=" | null {
  if (unwanted.test(name)) return putRight.test(name) ? null : "<=";
  if (change.test(name)) return "<=";
  if (/(?:满意度|满意率|覆盖率)$/u.test(name)) return ">=";
  return output.test(name) && !notWished.test(name) ? ">=" : null;
}
