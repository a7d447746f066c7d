import { fillWords } from "./problemWords";

/**
 * The words that functions put into cells; {names} stand for values. They are Chinese on every machine:
 * a workbook must not change its cells with the language of the Excel that calculates it.
 */
export interface CellWords {
  /** By code: why a row can't be scored. */
  problems: Record<string, string>;
  /** Opens what is worth a word and no fault. */
  note: string;
  /** The form's names of the fields that problems and arguments are called by. */
  fields: Record<string, string>;
}

/** The sentence for a scoring error. */
export function scoringSentence(
  words: CellWords,
  problem: { code: string; values: Record<string, string | number> },
): string {
  const { field } = problem.values;
  return fillCell(words.problems[problem.code] ?? problem.code, {
    ...problem.values,
    ...(field === undefined ? {} : { field: words.fields[field] ?? field }),
  });
}

/** A cell holds 32,767 characters, and nobody reads so many. */
const LONGEST_VALUE = 200;

/** A sentence for a cell: what it quotes is cut where it is long. */
export function fillCell(sentence: string, values: Record<string, string | number>): string {
  const cut = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "string" && value.length > LONGEST_VALUE
      ? `${value.slice(0, LONGEST_VALUE)}…`
      : value,
  ]);
  return fillWords(sentence, Object.fromEntries(cut) as Record<string, string | number>);
}
