import { shareParts } from "../../../actions/templates";
import type { TemplateOptions } from "../../../actions";

/** A row to be inserted, as far as its 分值 go: what was typed, or empty where it takes its share. */
export interface WeightedRow {
  weight: string;
}

/** The 分值 of one part's rows. */
export interface PartPoints {
  name: string;
  /** What the rules give it. */
  points: number;
  weights: number[];
  sum: number;
  /** False where a row has none, or not a number of at most two decimals. */
  isSound: boolean;
}

/** The 分值 of every row that will be inserted, and what they add up to. */
export interface Points {
  tasks: PartPoints;
  sections: PartPoints[];
  /** Sections that have points but no row to bear them. */
  emptySections: string[];
  sum: number;
  /** What the rules give the whole form. */
  full: number;
}

/** Shares each part's points among its rows around the 分值 that were typed, and adds up. */
export function pointsOf(
  options: TemplateOptions,
  tasks: readonly WeightedRow[],
  rowsOf: (section: string) => readonly WeightedRow[],
): Points {
  const parts = [
    { ...options.tasks, rows: tasks },
    ...options.sections.map(({ name, points }) => ({ name, points, rows: rowsOf(name) })),
  ];
  const shared = shareParts(
    parts.map(({ points, rows }) => ({
      points,
      set: rows.map(({ weight }) => typedWeight(weight)),
    })),
  );
  const [first, ...sections] = parts.map(({ name, points }, place): PartPoints => {
    const { weights, sum } = shared.parts[place] ?? { weights: [], sum: 0 };
    return { name, points, weights, sum, isSound: weights.every((weight) => weight > 0) };
  });
  return {
    tasks: first ?? { name: "", points: 0, weights: [], sum: 0, isSound: true },
    sections,
    emptySections: sections.filter(({ weights }) => weights.length === 0).map(({ name }) => name),
    sum: shared.sum,
    full: shareParts(parts.map(({ points }) => ({ points, set: [null] }))).sum,
  };
}

/** null for a row that takes its share; 0 for what is no 分值. */
export function typedWeight(text: string): number | null {
  const plain = text.normalize("NFKC").trim();
  if (plain === "") return null;
  return /^\d{1,3}(\.\d{1,2})?$/.test(plain) ? Number(plain) : 0;
}
