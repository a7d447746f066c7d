import type { CellValue } from "../words/cell";
import { compactText } from "../words/compact";
import type { Band, RulePack } from "./rulePack";

/** Openings of band texts in published tables, compacted; the first that fits decides. */
const openings: [opening: RegExp, band: 1 | 2 | 3][] = [
  [/^(全部|基本|达成|完全达成|100%-80%)/u, 1],
  [/^(部分|80%-[56]0%)/u, 2],
  [/^(未|[56]0%-0%?)/u, 3],
];

/**
 * The band that the text of a 定性 row's 全年完成值 stands for, or null when it is no band text:
 * "全部或基本达成预期指标100%-80%（含）" with any line breaks, its words or its range alone.
 */
export function readBand(text: CellValue): 1 | 2 | 3 | null {
  if (typeof text !== "string") return null;
  const compact = compactText(text).replace(/[—–~～至]/gu, "-");
  if (!/达成|%-/u.test(compact)) return null;
  return openings.find(([opening]) => opening.test(compact))?.[1] ?? null;
}

/** The text of one band as the form prints it, words and range. */
export function bandText({ text, range }: Band): string {
  return text + range;
}

/** The texts a filler picks from, best first, as the form prints them. */
export function bandTextsOf(pack: RulePack): string[] {
  return pack.qualBands.map(bandText);
}
