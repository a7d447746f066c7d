/** docs/functions.md, "Words". */
import { lower } from "./spelling";

const object = "(?:预期)?(?:指标|目标)?";
const bands: { words: RegExp; ranges: string[] }[] = [
  {
    words: new RegExp(`^(?:全部或基本|全部|基本|完全)?达成${object}$`),
    ranges: ["100%-80%"],
  },
  {
    words: new RegExp(`^部分达成${object}(?:并具有一定效果)?$`),
    ranges: ["80%-60%", "80%-50%"],
  },
  {
    words: new RegExp(`^未达成${object}(?:且效果较差)?$`),
    ranges: ["60%-0%", "60%-0", "50%-0%", "50%-0"],
  },
];

/** The band, 1 to 3, that a text names by its words, its range or both; null: none. */
export function bandOf(text: string): number | null {
  const name = lower(text).replace(/[-—–~至]/g, "-");
  const [, words = "", , range] = /^(.*?)(\(?)(\d+%-\d+%?)?(?:\(含\))?\)?$/.exec(name) ?? [];
  const found = bands.findIndex(({ words: pattern, ranges }) => {
    if (words === "" && range === undefined) return false;
    const tail = name.slice(words.length);
    return (words === "" || pattern.test(words)) && (tail === "" || isRange(tail, ranges));
  });
  return found < 0 ? null : found + 1;
}

function isRange(text: string, ranges: string[]): boolean {
  return ranges.some((range) =>
    [range, `${range}(含)`, `(${range})`, `(${range}(含))`].includes(text),
  );
}

/** Answers that take a target in words for reached. */
export const reachedWords = "完成 已完成 达成 已达成 是 达标 已达标 合格".split(" ");
/** Answers that stand for 0. */
export const noneWords = "无 没有 未发生 无发生 没有发生 零".split(" ");
