import { functionNames } from "./functionNames";

/** Texts and names of sheets, which stand in quotes; they say what is none of a formula's own words. */
const inQuotes = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

/**
 * A call of one of the add-in's functions: what stands before it, the prefix that programs without the
 * add-in store it with, and its name, which LibreOffice writes in small letters.
 */
const addInCall = new RegExp(
  `(^|[^A-Z0-9_.!])((?:_XLDUDF_|_XLFN\\.)*)(${functionNames.join("|")})(?=\\s*\\()`,
  "gi",
);

/** A formula whose own words are changed, and what stands in quotes is not. */
export function changeWords(formula: string, change: (words: string) => string): string {
  return formula
    .split(inQuotes)
    .map((part, place) => (place % 2 === 1 ? part : change(part)))
    .join("");
}

/** A formula with the add-in's functions called by their names, with no prefix. */
export function withPlainCalls(formula: string): string {
  return changeWords(formula, (words) =>
    words.replace(addInCall, (_, before: string, __, name: string) => before + name.toUpperCase()),
  );
}

/** A formula with the add-in's functions called as files store them, so that Excel knows them again when it opens one. */
export function withStoredCalls(formula: string): string {
  return changeWords(formula, (words) =>
    words.replace(
      addInCall,
      (_, before: string, __, name: string) => `${before}_xldudf_${name.toUpperCase()}`,
    ),
  );
}

/** Whether a formula calls one of the add-in's functions, with a prefix or without. */
export function callsAddIn(formula: string): boolean {
  return formula
    .split(inQuotes)
    .some((part, place) => place % 2 === 0 && part.search(addInCall) >= 0);
}

/** One spelling of a formula: programs write spaces and case each in their way. */
export function plainFormula(formula: string): string {
  return changeWords(formula, (words) => words.replace(/\s/g, "").toUpperCase());
}
