import type { CellValue } from "../../words/cell";
import { compactText } from "../../words/compact";
import { remember } from "../../words/remember";
import type { Band, RulePack } from "../rulePack";

/**
 * Band texts of published tables, compacted: the words, the range behind them, or both of one band.
 * Matched whole, because 基本未达成 and 基本达成80%-60% only open like a band.
 */
const wholeTexts: [text: RegExp, band: 1 | 2 | 3][] = [
  [bandOf("(?:(?:全部或基本|全部|基本|完全)?达成(?:预期)?(?:指标|目标)?)", "100%-80%"), 1],
  [bandOf("(?:部分达成(?:预期)?(?:指标|目标)?(?:并具有一定效果)?)", "80%-[56]0%"), 2],
  [bandOf("(?:未达成(?:预期)?(?:指标|目标)?(?:且效果较差)?)", "[56]0%-0%?"), 3],
];

function bandOf(words: string, range: string): RegExp {
  return new RegExp(`^(?=.)${words}?(?:\\(?${range}(?:\\(含\\))?\\)?)?$`, "u");
}

const bandOfText = remember((text): 1 | 2 | 3 | null => {
  const compact = compactText(text).replace(/[—–~～至]/gu, "-");
  return wholeTexts.find(([whole]) => whole.test(compact))?.[1] ?? null;
});

/**
 * The band that the text of a 定性 row's 全年完成值 stands for, or null when it is no band text:
 * "全部或基本达成预期指标100%-80%（含）" with any line breaks, its words or its range alone.
 */
export function readBand(text: CellValue): 1 | 2 | 3 | null {
  return typeof text === "string" ? bandOfText(text) : null;
}

/** What people write for a level that is reached. */
const reached = new Set("完成 已完成 达成 已达成 是 达标 已达标 合格".split(" "));

const plainWords = remember((text) => compactText(text).toLowerCase());

/** True for an answer that says a level is reached: the target's own words, 完成, 是. */
export function isAnswer(actual: CellValue, target: CellValue): boolean {
  if (typeof actual !== "string" || typeof target !== "string") return false;
  const words = plainWords(actual);
  return reached.has(words) || words === plainWords(target);
}

/** The text of one band as the form prints it, words and range. */
export function bandText({ text, range }: Band): string {
  return text + range;
}

/** The texts a filler picks from, best first, as the form prints them. */
export function bandTextsOf(pack: RulePack): string[] {
  return pack.qualBands.map(bandText);
}
