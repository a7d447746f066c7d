import { bandsPartedAt, type CellValue, type Grade, type Policy, type RulePack } from "../scoring";

/** A value that a rule may have: what a pack calls it, by which id it is known, and the form's word for it. */
interface Choice {
  value: unknown;
  id: string;
  word: string;
}

/** The numbers that a rule may have. 0 is none of them: desktop Excel hands an empty cell over as 0. */
interface NumberRange {
  least: number;
  most: number;
}

/** One row of the sheet 评分规则: a policy of a rule pack, or one number of it. */
export interface RuleLine {
  policy: Policy;
  /** What the row is called, in its first cell. */
  name: string;
  /** What it decides, for who reads the sheet. */
  meaning: string;
  /** The words to choose from, or the range of a number. */
  values: readonly Choice[] | NumberRange;
  /** What a pack's cell holds. */
  cellOf: (pack: RulePack) => CellValue;
  /** A pack with the value that was read of the cell. */
  put: (pack: RulePack, value: unknown) => RulePack;
}

/** True for a line whose values are picked from a list. */
export function isChoice(values: RuleLine["values"]): values is readonly Choice[] {
  return Array.isArray(values);
}

type Told<P extends Policy> = readonly [value: RulePack[P], id: string, word: string];

function choose<P extends Policy>(
  policy: P,
  name: string,
  meaning: string,
  choices: readonly Told<P>[],
): RuleLine {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  return {
    policy,
    name,
    meaning,
    values: choices.map(([value, id, word]) => ({ value, id, word })),
    cellOf: (pack) => choices.find(([value]) => same(value, pack[policy]))?.[2] ?? "",
    put: (pack, value) => ({ ...pack, [policy]: value }),
  };
}

/** Words rather than numbers, so that 0 位小数 is not taken for an empty cell. */
function decimals<P extends "taskRateDecimals" | "completionDecimals" | "rowScoreDecimals">(
  policy: P,
  name: string,
  meaning: string,
  others: readonly Told<P>[] = [],
): RuleLine {
  const places = [0, 1, 2, 3, 4].map(
    (places) => [places as RulePack[P], String(places), `${places}位小数`] as const,
  );
  return choose(policy, name, meaning, [...others, ...places]);
}

function grade(of: Grade): RuleLine {
  return {
    policy: "gradeBands",
    name: `“${of}”的最低分`,
    meaning: `总评价得分从多少分起评为“${of}”；低于“中”的为“差”。`,
    values: { least: 0.01, most: 100 },
    cellOf: ({ gradeBands }) => gradeBands.find((each) => each.grade === of)?.from ?? "",
    put: (pack, value) => ({
      ...pack,
      gradeBands: pack.gradeBands.map((each) =>
        each.grade === of ? { ...each, from: value as number } : each,
      ),
    }),
  };
}

/** Where the first or the second band of 定性 rows ends, and the next begins. */
function bandEnd(place: 0 | 1, name: string, meaning: string): RuleLine {
  const endOf = ({ qualBands }: RulePack, band: 0 | 1) => qualBands[band]?.to ?? 0;
  return {
    policy: "qualBands",
    name,
    meaning,
    values: { least: 0.01, most: 0.99 },
    cellOf: (pack) => endOf(pack, place),
    put: (pack, value) => {
      const ends = [endOf(pack, 0), endOf(pack, 1)] as [number, number];
      ends[place] = value as number;
      return { ...pack, qualBands: bandsPartedAt(...ends) };
    },
  };
}

function light(of: keyof RulePack["progressLights"], name: string, most: number): RuleLine {
  return {
    policy: "progressLights",
    name: `${name}灯的最低进度`,
    meaning: `绩效运行监控：完成值 ÷ 序时进度从多少起亮${name}灯；低于黄灯的亮红灯。`,
    values: { least: 0.01, most },
    cellOf: ({ progressLights }) => progressLights[of],
    put: (pack, value) => ({
      ...pack,
      progressLights: { ...pack.progressLights, [of]: value },
    }),
  };
}

/**
 * The rows that a sheet 评分规则 may have besides 基础规则 and the points of the parts. From this one table follow
 * the sheet and its lists, how it is read, and docs/own-rules.md. 总评价得分 has two decimals everywhere: PERFTOTAL
 * takes no rules.
 */
export const ruleLines: readonly RuleLine[] = [
  decimals(
    "taskRateDecimals",
    "项目执行率的小数位数",
    "执行率按百分数取几位小数，得分用取舍后的执行率计算。",
  ),
  decimals(
    "completionDecimals",
    "完成程度的小数位数",
    "完成程度按比例（0 到 1）取几位小数，得分用取舍后的完成程度计算。",
    [[null, "none", "不取舍"]],
  ),
  decimals("rowScoreDecimals", "单项得分的小数位数", "每行得分取几位小数。", [
    [null, "none", "不取舍"],
  ]),
  choose("cap", "执行率超过100%时", "执行金额大于下达金额的任务怎样计分。", [
    ["clamp", "clamp", "按100%计"],
    ["refuse", "refuse", "由人判断"],
  ]),
  choose("reverseMiss", "反向指标超过指标值时", "运算符号为 <=、< 的指标没有守住时的完成程度。", [
    ["linear_to_double", "linear_to_double", "按超出比例扣分"],
    ["inverse_ratio", "inverse_ratio", "指标值÷完成值"],
    ["zero", "zero", "得0分"],
    ["per_point", "per_point", "按百分点扣分"],
  ]),
  {
    policy: "offPerPoint",
    name: "每超过1个百分点扣分值的",
    meaning:
      "反向指标“按百分点扣分”时用：0.1 即 1 分的指标每个百分点扣 0.1 分，不足 1 个的按比例，扣完为止；单位不是 % 的按超出比例扣分。",
    values: { least: 0.001, most: 1 },
    cellOf: ({ offPerPoint }) => offPerPoint,
    put: (pack, value) => ({ ...pack, offPerPoint: value as number }),
  },
  choose("reverseZero", "指标值为0而没有做到时", "如“安全事故 <= 0 起”而发生了 1 起。", [
    ["zero", "zero", "得0分"],
    ["refuse", "refuse", "由人判断"],
  ]),
  choose("equalOver", "等于类指标超过指标值时", "运算符号为 = 而完成值大于指标值。", [
    ["full", "full", "得满分"],
    ["deviation", "deviation", "按偏离比例扣分"],
    ["refuse", "refuse", "由人判断"],
  ]),
  choose("negativeActual", "全年完成值为负时", "正向指标指运算符号为 >=、>、= 的指标。", [
    ["zero_for_positive", "zero_for_positive", "正向指标按0计"],
    ["zero_for_all", "zero_for_all", "一律按0计"],
    ["refuse", "refuse", "正向指标不计分"],
  ]),
  bandEnd(
    0,
    "定性指标第一档的最低完成程度",
    "第一档从 100% 到它（含），0.9 即 100%-90%（含）；档次的文字随之印在新表的下拉列表里。",
  ),
  bandEnd(
    1,
    "定性指标第二档的最低完成程度",
    "第二档从第一档的最低到它（含），须低于第一档的；再低的是第三档。",
  ),
  choose("qualValue", "定性指标选第一档时", "选了第一档而没有填完成程度。", [
    ["band1_full", "band1_full", "完成程度按1计"],
    ["ask", "ask", "须填完成程度"],
  ]),
  {
    policy: "overThreshold",
    name: "超额较多的倍数",
    meaning: "完成值达到指标值的多少倍以上须说明，不扣分；1.3 即 130%。",
    values: { least: 1, most: 1000 },
    cellOf: ({ overThreshold }) => overThreshold,
    put: (pack, value) => ({ ...pack, overThreshold: value as number }),
  },
  choose("percentSlip", "指标值100%而完成值填1时", "度量单位是 %，分不清 1 是 1% 还是 100%。", [
    ["one_is_whole", "one_is_whole", "按100%计"],
    ["ask", "ask", "先问清再计分"],
  ]),
  grade("优"),
  grade("良"),
  grade("中"),
  light("blue", "蓝", 10),
  light("green", "绿", 1),
  light("yellow", "黄", 1),
  choose("reasonRequired", "偏差原因和改进措施", "得分低于分值的行要不要写。", [
    ["score_below_weight", "score_below_weight", "失分须写"],
    ["never", "never", "不要求"],
  ]),
  choose("override", "人工填写的得分", "与规则算出的不同的得分；都不会被改。", [
    ["keep_and_report", "keep_and_report", "列为问题"],
    ["keep", "keep", "不提示"],
  ]),
];

/** Names of lines whose numbers fall from the first to the last. */
export const fallingLines: readonly (readonly string[])[] = [
  ["优", "良", "中"].map((of) => `“${of}”的最低分`),
  ["蓝", "绿", "黄"].map((of) => `${of}灯的最低进度`),
  ["一", "二"].map((of) => `定性指标第${of}档的最低完成程度`),
];

/** What the sheet and the row are called that decide the rest. */
export const ruleWords = {
  /** The name of the sheet. */
  sheet: "评分规则",
  headings: ["规则", "取值", "文号", "说明", "依据"],
  /** The row that names the pack whose values hold where the sheet says nothing. */
  base: "基础规则",
  baseMeaning: "本表没有写的规则，按它执行。",
  /** Opens the name of a row with the points of a part. */
  points: "分值：",
  pointsMeaning: "这一部分的分值；各部分合计 100。",
} as const;

/** The words for what a policy rests on, in the sheet's last column. */
export const evidenceWords = {
  published: "公开表",
  national: "全国办法",
  practice: "通行做法",
  local: "本地文件",
  own: "本簿自定，未写文号",
} as const;
