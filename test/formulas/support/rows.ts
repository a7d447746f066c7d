import {
  bandsPartedAt,
  rulePacks,
  type CellValue,
  type RulePack,
  type ScoringRow,
} from "../../../src/scoring";
import { randomNumbers } from "../../scoring/randomRows";

/** Rows and rules at random, of every kind that a native formula may meet. */

type Random = () => number;

function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

const operators = ["=", ">=", ">", "<=", "<"];
const variants = [
  "≥",
  "≤",
  "≧",
  "不低于",
  "不超过",
  "以上",
  "大于等于",
  "＞＝",
  " >= ",
  "≠",
  "约",
  "0",
];
const units = [
  "",
  "",
  "%",
  "%",
  "％",
  "﹪",
  " % ",
  "项",
  "万元",
  "人次",
  "百分比",
  "百分点",
  "%(百分比)",
];
const wrong: CellValue[] = [
  true,
  false,
  "#N/A",
  "#DIV/0!",
  "无",
  "-",
  "——",
  " ",
  "　",
  "1e3",
  "=5",
  "项",
];
const words = [
  "达到预期目标",
  "2024年底前完成",
  "有效提升",
  "为群众提供便利",
  "高质量推进",
  "不断提高",
  "大幅下降",
  "≥50",
  "98%以上",
  "不低于5",
  "达到95%",
  "达到或超过3",
  "100",
  "１００",
  "50%",
  "12项",
  "￥5",
  "为50",
  "at least 5",
  "No less than 5",
  "不得低于80",
  "+3",
];
const bands = [
  "全部或基本达成预期指标",
  "全部或基本达成预期指标100%-80%（含）",
  "全部或基本达成预期指标100%-90%（含）",
  "部分达成预期指标并具有一定效果80%-60%（含）",
  "未达成预期指标且效果较差60%-0%",
  "全部或基本达成预期指标，但仍有不足",
  "完成",
  "90%",
];

/** A number of 1 to 15 digits, as a person types it. */
export function randomNumber(random: Random): number {
  const kind = random();
  if (kind < 0.06) return 0;
  const sign = random() < 0.12 ? -1 : 1;
  if (kind < 0.16)
    return (
      sign *
      Number((random() * 10 ** (random() * 14 - 4)).toPrecision(1 + Math.floor(random() * 15)))
    );
  if (kind < 0.3) return sign * pick(random, [1, 0.5, 2, 5, 10, 50, 80, 95, 98, 100, 1.5, 1000]);
  const scale = 10 ** Math.floor(random() * 5);
  return (sign * Math.floor(random() * 400 * scale)) / scale + 0;
}

/** An actual that puts the share of a target exactly on a half of the second decimal, or next to one. */
function nearHalf(random: Random, target: number): number {
  const half = (Math.floor(random() * 200) + 0.5) / 100;
  const off = pick(random, [0, 0, 0, 1, -1]) * 10 ** -Math.floor(random() * 8);
  return Number((half * target + off).toPrecision(12));
}

function asText(random: Random, value: number): string {
  return pick(random, ["", "", "%", "项", "万元", " "]).replace(/^/, String(value));
}

/** A cell that should hold a number, and mostly does. */
function quantity(random: Random, value: number): CellValue {
  const kind = random();
  if (kind < 0.9) return value;
  if (kind < 0.94) return asText(random, value);
  return kind < 0.96 ? "" : pick(random, [...wrong, ...words]);
}

export function randomRow(random: Random): ScoringRow {
  const weight =
    random() < 0.93 ? Math.floor(random() * 200) / 10 : quantity(random, randomNumber(random));
  const unit = pick(random, units);
  if (random() < 0.2) {
    const operator = pick(random, ["", "", "定性", "定性指标", "="]);
    const target = random() < 0.85 ? pick(random, words) : quantity(random, randomNumber(random));
    const actual =
      random() < 0.5 ? pick(random, bands) : quantity(random, Math.floor(random() * 1100) / 1000);
    return { operator, target, actual, weight, unit: random() < 0.97 ? unit : "#N/A" };
  }
  const operator =
    random() < 0.93 ? pick(random, operators) : pick(random, [...variants, ...wrong]);
  const target = randomNumber(random);
  const kind = random();
  const actual =
    kind < 0.2
      ? nearHalf(random, target)
      : kind < 0.3
        ? target
        : kind < 0.4
          ? Number((target * (0.9 + random() * 0.2)).toPrecision(4))
          : randomNumber(random);
  return {
    operator,
    target: quantity(random, target),
    actual: quantity(random, actual),
    weight,
    unit: random() < 0.98 ? unit : pick(random, ["#N/A", true]),
  };
}

/** Rules in which every policy is drawn by lot. */
export function randomPack(random: Random): RulePack {
  const base = pick(random, rulePacks);
  return {
    ...base,
    completionDecimals: pick(random, [null, 0, 1, 2, 3, 4]),
    rowScoreDecimals: pick(random, [null, 0, 1, 2, 3]),
    taskRateDecimals: pick(random, [0, 1, 2]),
    cap: pick(random, ["clamp", "refuse"]),
    reverseMiss: pick(random, ["linear_to_double", "inverse_ratio", "zero", "per_point"]),
    offPerPoint: pick(random, [0.1, 0.1, 0.05, 0.03, 0.2, 1]),
    reverseZero: pick(random, ["zero", "refuse"]),
    equalOver: pick(random, ["full", "deviation", "refuse"]),
    negativeActual: pick(random, ["zero_for_positive", "zero_for_all", "refuse"]),
    qualValue: pick(random, ["band1_full", "ask"]),
    qualBands: bandsPartedAt(pick(random, [0.8, 0.9]), pick(random, [0.6, 0.7])),
  };
}

/** The rule packs that there are, and so many by lot. */
export function rulesByLot(count: number): RulePack[] {
  const random = randomNumbers(12);
  return [...rulePacks, ...Array.from({ length: count }, () => randomPack(random))];
}
