import {
  ownLevel2,
  qualitativeActions,
  qualitativeLevels,
  standardIndicatorNamed,
  standardIndicators,
  type StandardIndicator,
  units,
} from "../../form/make/standardIndicators";
import { compactText } from "../../words/compact";

/** The words by which cells are known, whatever column they stand in. All keys are compactText(). */

/** 一级指标 of project forms elsewhere, and the 二级指标 under each. */
const projectLevels: Record<string, string[]> = {
  产出指标: ["数量指标", "质量指标", "时效指标", "成本指标"],
  效益指标: [
    "经济效益指标",
    "社会效益指标",
    "生态效益指标",
    "可持续影响指标",
    "经济效益",
    "社会效益",
    "生态效益",
    "可持续影响",
  ],
  满意度指标: ["服务对象满意度指标", "服务对象满意度", "满意度指标"],
  成本指标: ["经济成本指标", "社会成本指标", "生态环境成本指标"],
};

/** The standard writing of an indicator's name and of its levels. */
export type StandardPlace = Pick<StandardIndicator, "level1" | "level2" | "name">;

const level1ByKey = new Map<string, string>();
const level1ByLevel2 = new Map<string, string>();
const level2ByKey = new Map<string, string>();
for (const { level1, level2 } of standardIndicators) addLevels(level1, level2);
for (const [level1, under] of Object.entries(ownLevel2)) {
  for (const level2 of under) addLevels(level1, level2);
}
const projectLevel1Keys = new Set<string>();
for (const [level1, under] of Object.entries(projectLevels)) {
  level1ByKey.set(level1, level1);
  // "满意度" alone may be the end of a broken name, so it counts only under its header.
  for (const name of [level1, level1.replace("指标", "")]) projectLevel1Keys.add(name);
  for (const level2 of under) level2ByKey.set(compactText(level2), level2);
}

function addLevels(level1: string, level2: string): void {
  level1ByKey.set(compactText(level1), level1);
  level2ByKey.set(compactText(level2), level2);
  level1ByLevel2.set(compactText(level2), level1);
}

const unitKeys = new Set(
  [...units, "亩", "公里", "台", "套", "所", "期", "篇", "分", "吨", "平方米"]
    .map(compactText)
    .filter((unit) => unit !== ""),
);
const qualitativeKeys = new Map(
  [...qualitativeLevels, ...qualitativeActions].map((text) => [compactText(text), text] as const),
);

/** The standard indicator of this name, or undefined. */
export function standardIndicator(key: string): StandardPlace | undefined {
  const standard = standardIndicatorNamed(key);
  if (standard === null) return undefined;
  const { level1, level2, name } = standard;
  return { level1, level2, name };
}

/** A level's name without the number and the points that some forms print in it: "一、产出指标（50分）". */
function levelKey(key: string): string {
  return key.replace(NUMBER, "").replace(/\(\d{1,3}分?\)$/u, "");
}

const NUMBER = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])/u;

/** The standard writing of a 一级指标, or undefined. */
export function level1Named(key: string): string | undefined {
  return level1ByKey.get(levelKey(key));
}

/** The standard writing of a 二级指标, or undefined. */
export function level2Named(key: string): string | undefined {
  return level2ByKey.get(levelKey(key));
}

/** The 一级指标 that a standard 二级指标 always stands under, or undefined. */
export function level1Of(level2: string): string | undefined {
  return level1ByLevel2.get(compactText(level2));
}

/** True for 产出, 效益, 满意度: the form is a project's. */
export function isProjectLevel1(key: string): boolean {
  return projectLevel1Keys.has(levelKey(key));
}

/** True for a known 度量单位. */
export function isUnit(key: string): boolean {
  return unitKeys.has(key);
}

/** The standard writing of a value of 定性 indicators (管理规范), or undefined. */
export function qualitativeLevel(key: string): string | undefined {
  return qualitativeKeys.get(key);
}

/** True for a word that names a 一级 (1) or a 二级 (2) 指标. */
export function isKnownLevel(key: string, level: number): boolean {
  const named = level === 1 ? level1Named : level2Named;
  return named(key) !== undefined || (level === 1 && isProjectLevel1(key));
}

/** True for a word that names a level or a standard indicator. */
export function isKnownWord(key: string): boolean {
  const level = level1Named(key) ?? level2Named(key);
  return level !== undefined || standardIndicatorNamed(key) !== null;
}
