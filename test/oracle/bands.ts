/** docs/functions.md, "Words". */
import { lower } from "./spelling";

const object = "(?:预期)?(?:指标|目标)?";
const bands: { words: RegExp; fits: (most: number, least: number) => boolean }[] = [
  {
    words: new RegExp(`^(?:全部或基本|全部|基本|完全)?达成${object}$`),
    // Both rules that the oracle knows end it at 80.
    fits: (most, least) => most === 100 && least === 80,
  },
  {
    words: new RegExp(`^部分达成${object}(?:并具有一定效果)?$`),
    fits: (most, least) => most < 100 && least > 0,
  },
  {
    words: new RegExp(`^未达成${object}(?:且效果较差)?$`),
    fits: (most, least) => most < 100 && least === 0,
  },
];

/** The band, 1 to 3, that a text names by its words, its range or both; null: none. */
export function bandOf(text: string): number | null {
  const name = lower(text).replace(/[-—–~至]/g, "-");
  const range = /\(?(\d+(?:\.\d+)?)%-(\d+(?:\.\d+)?)%?(?:\(含\))?\)?$/.exec(name);
  const words = range === null ? name : name.slice(0, range.index);
  if (name === "") return null;
  const [most, least] = [Number(range?.[1]), Number(range?.[2])];
  const found = bands.findIndex(
    ({ words: pattern, fits }) =>
      (words === "" || pattern.test(words)) &&
      (range === null || (most > least && fits(most, least))),
  );
  return found < 0 ? null : found + 1;
}

/** Answers that take a target in words for reached. */
export const reachedWords = "完成 已完成 达成 已达成 是 达标 已达标 合格".split(" ");
/** Answers that stand for 0. */
export const noneWords = "无 没有 未发生 无发生 没有发生 零".split(" ");
