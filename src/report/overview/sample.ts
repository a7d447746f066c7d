import { roundHalfAway } from "../../scoring";

/** How many forms in a hundred are looked at again: 15 where a platform asks for a share (docs/bureau.md). */
export const USUAL_PERCENT = 15;

/** The largest seed, and what the generator counts to. */
export const LARGEST_SEED = 2_147_483_646;
const MODULUS = 2_147_483_647;
const MULTIPLIER = 48_271;

/** How many of so many forms a share comes to: rounded half up, at least one, at most all. */
export function sampleSize(forms: number, percent: number): number {
  if (forms === 0) return 0;
  return Math.min(forms, Math.max(1, roundHalfAway((forms * percent) / 100, 0)));
}

/**
 * Draws so many of a list by a seed, so that anybody can draw the same again, on paper if need be. The generator is the
 * "minimal standard" (C++ calls it minstd_rand): x becomes x × 48271 mod 2147483647, beginning with the seed. Each x
 * takes, of those still in the list, the one with as many before it as x mod their number says.
 * @param seed 1 to LARGEST_SEED
 * @returns those drawn, in the list's order
 */
export function drawSample<Item>(list: readonly Item[], size: number, seed: number): Item[] {
  const left = list.map((_, place) => place);
  const drawn: number[] = [];
  let x = seed;
  while (drawn.length < size && left.length > 0) {
    x = (x * MULTIPLIER) % MODULUS;
    drawn.push(...left.splice(x % left.length, 1));
  }
  return drawn.sort((one, other) => one - other).map((place) => list[place] as Item);
}

/** A sample of forms, and how it came about. */
export interface Sample {
  /** Of the forms, as OverviewRow has them. */
  keys: readonly string[];
  percent: number;
  /** null where they were chosen by hand. */
  seed: number | null;
}

/** What the sheet says of its sample, with which it can be drawn again. */
export function sampleNote({ percent, seed }: Sample, marked: number, forms: number): string {
  const how = seed === null ? "人工选定" : `随机，种子 ${seed}`;
  return `抽查 ${marked}/${forms} 张（${percent}%，${how}）`;
}
