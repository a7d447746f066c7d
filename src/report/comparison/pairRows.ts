import type { Field, Indicator } from "../../form";
import { compactText } from "../../words/compact";
import { nameKey } from "../../words/names";

/** An indicator of an earlier form and what it is in a later one. */
export interface Pair {
  before: Indicator | null;
  after: Indicator | null;
}

/** Names with less in common are two indicators, and no renamed one. */
const ALIKE_FROM = 0.6;

/**
 * Pairs the rows of two forms: by section and name, then by name alone, then by names that are nearly the same in one
 * section. In the order of the later form; what only the earlier has follows. Each row is in one pair.
 */
export function pairRows(before: readonly Indicator[], after: readonly Indicator[]): Pair[] {
  const left = new Set(before);
  const found = new Map<Indicator, Indicator>();
  const pair = (isSame: (earlier: Indicator, later: Indicator) => boolean) => {
    for (const later of after) {
      if (found.has(later)) continue;
      const earlier = [...left].find((each) => isSame(each, later));
      if (earlier === undefined) continue;
      found.set(later, earlier);
      left.delete(earlier);
    }
  };
  const isNamesake = (one: Indicator, other: Indicator) =>
    keyOf(one.name) !== "" && keyOf(one.name) === keyOf(other.name);
  pair((one, other) => isNamesake(one, other) && sectionOf(one) === sectionOf(other));
  pair(isNamesake);
  for (const { earlier, later } of renamed(
    [...left],
    after.filter((row) => !found.has(row)),
  )) {
    if (!left.has(earlier) || found.has(later)) continue;
    found.set(later, earlier);
    left.delete(earlier);
  }
  return [
    ...after.map((row) => ({ before: found.get(row) ?? null, after: row })),
    ...[...left].map((row) => ({ before: row, after: null })),
  ];
}

/** Rows of one section whose names are nearly the same, the most alike first. */
function renamed(
  before: Indicator[],
  after: Indicator[],
): { earlier: Indicator; later: Indicator }[] {
  const pairs = before.flatMap((earlier) =>
    after
      .filter((later) => sectionOf(earlier) === sectionOf(later))
      .map((later) => ({
        earlier,
        later,
        alike: likeness(keyOf(earlier.name), keyOf(later.name)),
      })),
  );
  return pairs
    .filter(({ alike }) => alike >= ALIKE_FROM)
    .sort((one, other) => other.alike - one.alike);
}

/** How much two names have in common, 0 to 1: pairs of neighbouring characters, after Dice. */
export function likeness(one: string, other: string): number {
  const [mine, theirs] = [bigrams(one), bigrams(other)];
  if (mine.length === 0 || theirs.length === 0) return 0;
  const rest = [...theirs];
  const shared = mine.filter((each) => {
    const place = rest.indexOf(each);
    if (place !== -1) rest.splice(place, 1);
    return place !== -1;
  });
  return (2 * shared.length) / (mine.length + theirs.length);
}

function bigrams(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, i) => `${characters[i] ?? ""}${character}`);
}

function keyOf({ value }: Field): string {
  return nameKey(String(value ?? ""));
}

function sectionOf({ level1 }: Indicator): string {
  return compactText(String(level1.value ?? ""));
}
