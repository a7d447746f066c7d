import type { CellValue } from "../../words/cell";
import { compactText } from "../../words/compact";
import { hundredfold, hundredth } from "../../words/decimalShift";
import { remember } from "../../words/remember";
import type { Band, RulePack } from "../rulePack";

/** What a band text says: its band, and the lowest 完成程度 of the range behind its words; null without one. */
interface BandText {
  band: Band["band"];
  to: number | null;
}

const what = "(?:预期)?(?:指标|目标)?";
/**
 * Band texts, compacted: the words of one of the three bands, a range, or both. Matched whole, because 基本未达成 and
 * 基本达成80%-60% only open like a band.
 */
const bandText = new RegExp(
  `^(?:((?:全部或基本|全部|基本|完全)?达成${what})|(部分达成${what}(?:并具有一定效果)?)|(未达成${what}(?:且效果较差)?))?` +
    "(?:\\(?(\\d+(?:\\.\\d+)?)%-(\\d+(?:\\.\\d+)?)%?(?:\\(含\\))?\\)?)?$",
  "u",
);

const bandOfText = remember((text): BandText | null => {
  const compact = compactText(text).replace(/[—–~～至]/gu, "-");
  const [, first, second, third, from, to] = bandText.exec(compact) ?? [];
  const ofWords = first ? 1 : second ? 2 : third ? 3 : null;
  const [most, least] = [Number(from), Number(to)];
  const ofRange = most === 100 ? 1 : least === 0 ? 3 : 2;
  const band = ofWords ?? ofRange;
  if (!from) return ofWords && { band: ofWords, to: null };
  return least < most && most <= 100 && band === ofRange ? { band, to: hundredth(least) } : null;
});

/**
 * The band that the text of a 定性 row's 全年完成值 stands for, or null when it is no band text:
 * "全部或基本达成预期指标100%-80%（含）" with any line breaks, its words or its range alone. The first band scores without a
 * number, so that its range has to be that of the rules, where these are given.
 */
export function readBand(text: CellValue, pack?: RulePack): Band["band"] | null {
  const read = typeof text === "string" ? bandOfText(text) : null;
  const isOther = read?.band === 1 && read.to !== null && pack && pack.qualBands[0]?.to !== read.to;
  return isOther ? null : (read?.band ?? null);
}

/** The three bands of the words that forms print, parted at two 完成程度: 0.8 and 0.6 are 100%-80%, 80%-60%, 60%-0%. */
export function bandsPartedAt(first: number, second: number): Band[] {
  const band = (band: Band["band"], text: string, from: number, to: number): Band => ({
    band,
    text,
    range: `${hundredfold(from)}%-${hundredfold(to)}%${to ? "（含）" : ""}`,
    from,
    to,
  });
  return [
    band(1, "全部或基本达成预期指标", 1, first),
    band(2, "部分达成预期指标并具有一定效果", first, second),
    band(3, "未达成预期指标且效果较差", second, 0),
  ];
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

/** The texts a filler picks from, best first, as the form prints them. */
export function bandTextsOf(pack: RulePack): string[] {
  return pack.qualBands.map(({ text, range }) => text + range);
}
