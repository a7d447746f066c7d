/** What people type into cells, and what nobody would. */
import { spellings } from "./spelling";

const list = (texts: string): string[] => texts.split("|");

export const comparing = Object.entries(spellings).flatMap(([operator, names]) =>
  operator === "qualitative" ? [] : names,
);
export const signs = ["=", ">=", "<=", ">", "<"];
export const englishOperators = list(
  "at least|At Most|No more than|NOT LESS THAN|no less than|not more than",
);
/** Those of a qualitative row. */
export const noOperators = [...list("|||| |定性|定性指标|定 性"), null, 0];
export const unknownOperators = [...list("约|≠|!=|介于|=<=|0|大致|定 量|=5"), 5, true, false];

export const rules = [...list("|liaoning|辽宁|national|全国|National| 全 国"), 0, null];
export const unknownRules = ["某省", "通用", "liao", "%", 5, true];
export const blanks = [...list("| |　|\n|\u200b"), null];
export const errorTexts = list(
  "#N/A|#VALUE!|#REF!|#DIV/0!|#NUM!|#NAME?|#NULL!|#n/a| #N/A|#VALUE!\n",
);

/** No numbers, however they begin, and numbers that look odd. */
export const wrongKinds = [
  ...list("TRUE|约100|3-5|1,5|1e3|5 6|12\n15|10²|95①|1, 234|１２ ３|100余户|3万余元|5左右|大约5"),
  ...list("近百|5.5.5|--5|+-5|=SUM(A1)|abc|₅|5_|½|٣|5%人|人%|万|.|-|¥|()|1,23|12,34,567|1234,567"),
  ...list(",5|5,|5!|第5|5至6|5~6|不详|$5|5₂|∞|NaN|Infinity|0x10|1/2|5\u200b6|5。5|(-5)|-(5)|(5|5)"),
  ...list("（5|(5)%|((5))|5%%|5 %%"),
  ...[true, false],
];

/** Numbers at the ends of what is read, and beyond. */
export const extremes = [1e300, -1e300, 1e301, 1e-300, 2.3e-308, 1.7e308];

/** Units by what they count, so that those of a row are often of one kind. */
export const unitKinds: string[][] = [
  list("%|％|﹪|‰|%"),
  list("元|万元|亿元|圆|千元|百万元|千万元|万亿元|美元|万|亿|千|百万"),
  list("米|m|公里|千米|km|㎞|万米|万公里|千|万|M|KM"),
  list("克|g|千克|公斤|kg|吨|t|万吨|千吨|亿|㎏|T|千千克"),
  list(
    "亩|公顷|hm2|ha|平方米|平米|m2|㎡|m²|平方公里|平方千米|km2|万亩|万平方米|千公顷|亿平方米|万m²|㎢|十万亩",
  ),
  list("户|万户|千户|人|万人|人次|万人次|亿人|百万人|项|个|次|万|千"),
  list(
    "元/人|万元/人|人/km2|元/㎡|℃|°|分|万分|千分|千瓦|万千瓦|千卡|千瓦时|千伏|千赫|万亿|十万|百亿|千亿",
  ),
  list("十户|百户|元(含税)|m3|M2|万m3|万m³|百分|个·天|台*年|万台*年|kg/m3"),
  list("百分点|个百分点|万百分点|%"),
  list("个月|年|日|天|小时|月"),
];
export const percentUnits = list(
  "%|％|﹪|百分比|百分之|百分率|百分数|%(百分比)|％（百分比）|百分比(%)|%(百分之)| %|‰|百分点|个百分点",
);
export const moneyUnits = list("元|万元|亿元|圆|千元|百万元|万|亿|美元|万美元|户|%|百万|千");

export const months = [
  ...list(
    "11月30日|11月30号|11月|11月份|11月初|11月上旬|11月中|11月中旬|11月下旬|11月底|11月末|第四季度",
  ),
  ...list(
    "四季度|4季度|三季度末|第一季度底|9月30日|12月|2月28日|2月29日|2月底|12月31日|11月31日|10月10日",
  ),
  ...list("11月20日|11月10日|06月30日|6月5日|6月30日|1月|13月"),
];
export const fullDates = [
  ...list(
    "2024-11-30|2024/11/30|2024.11.30|2024-11|2024/11|2024-1-5|2024-02-29|2023-02-29|2024-11-31",
  ),
  ...list(
    "2025-01-01|2023/12/31|2024-13|2024-00-10|2099-12-31|1899-12|2024年|2024年度|2024年全年|2024年底",
  ),
  ...list(
    "2024年末|2024年下半年|年底|年末|全年|下半年|2024年初|年初|2024年上半年|2024年中|上半年|年中",
  ),
  ...list("2023年底|2024-6-30|2024.11|2024|12个月|5年|30日|2025年|2月28日|11月以上|≤11月底"),
];
export const years = ["2024年", "2023年", "2025年"];
export const dateEnds = list("||||前|内|之前|以前|之内|以内");

export const bandWords = list(
  "达成|全部达成|基本达成|完全达成|全部或基本达成|部分达成|未达成|没达成",
);
export const bandObjects = list("|预期|指标|目标|预期指标|预期目标|指标目标|预期效果");
export const bandTails = list("||并具有一定效果|且效果较差|较好");
export const bandRanges = list(
  "|100%-80%|80%-60%|80%-50%|60%-0%|50%-0%|60%-0|50%-0|100-80|90%-80%",
);
export const dashes = list("-|－|—|–|~|～|至");
export const rangeEnds = list("|||（含）|(含)|（不含）");

export const answers = list(
  "完成|已完成|达成|已达成|是|达标|已达标|合格|否|未完成|不合格|完 成|管理规范|iso认证|管理　规范|优|不低于上年|一般",
);
export const wordTargets = list(
  "管理规范|持续提升|是|ISO认证|不低于上年|达标|优|管理 规范|≥上年水平|约5",
);
export const noneWords = list("无|没有|未发生|无发生|没有发生|零|无。|〇");

export const weights = [1.6, 3.3, 6.8, 5, 10, 0.8, 2.5, 0, 100, 0.005, 33.333, 7.77];
export const oddWeights = [
  ...list("5|5分|３.３| 2 ||-0.5|5%|≥5|5项|abc|1,000|(5)|¥5|5万|11月|分|得分|/|—|#N/A"),
  ...[null, -1, true],
];
export const oddScores = list(
  "得分|小计|合 计|总计：|累计|=SUM(F2:F9)|3+2|1 ＋ 2.5|abc|5%|5项|≥5|#N/A|—|-1|(5)|||未填|5分|３|1,5|本小计|是|100|11月",
);
export const oddMonths = [...list("6|６|6月|6%||-6|≥6|6个|６.０"), 0, 13, 6.5, null, true];
export const oddCounts = [
  ...list("3|3个|3万|3%|≥3||三|#N/A|(3)|３"),
  ...[0, 1000, 1001, 2.5, -1, null, true],
];
