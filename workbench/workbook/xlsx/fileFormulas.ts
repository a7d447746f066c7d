import { stringifyTokens, tokenize } from "@borgar/fx";
import { parseFormula, walk } from "../calculation/formula";

/** Formulas as .xlsx files spell them: without "=", newer functions and the add-in's with prefixes. */

/** Functions that came after the file format: they carry _xlfn. in files. */
const newer = new Set(
  (
    "IFS SWITCH TEXTJOIN CONCAT MAXIFS MINIFS IFNA XOR NUMBERVALUE DAYS UNICHAR UNICODE LET LAMBDA " +
    "XLOOKUP XMATCH SEQUENCE UNIQUE MODE.SNGL STDEV.S STDEV.P VAR.S VAR.P RANK.EQ RANK.AVG " +
    "PERCENTILE.INC PERCENTRANK.INC QUARTILE.INC CEILING.MATH FLOOR.MATH"
  ).split(" "),
);
/** The few that came as worksheet-only functions and carry two prefixes. */
const newerOfSheets = new Set(["FILTER", "SORT"]);

/** Of the add-in's functions. */
export const functionPrefix = "_xldudf_";

const fileName = (name: string) => `${functionPrefix}${name.toUpperCase().replace(/\./g, "_")}`;

/** @param customFunctions names of the add-in's functions. */
export function toFileFormula(formula: string, customFunctions: readonly string[]): string {
  const custom = new Set(customFunctions.map((name) => name.toUpperCase()));
  const bound = boundNames(formula);
  const tokens = tokenize(formula).map((token) => {
    const name = token.value.toUpperCase();
    if (token.type === "func") {
      if (custom.has(name)) return { ...token, value: fileName(name) };
      if (newer.has(name)) return { ...token, value: `_xlfn.${name}` };
      if (newerOfSheets.has(name)) return { ...token, value: `_xlfn._xlws.${name}` };
    }
    // "[@v]" is how Excel shows what it writes in full.
    if (token.type === "structured") {
      const value = token.value.replace(/\[@\[?([^\]]*)\]?\]/, (_, column: string) =>
        column === "" ? "[#This Row]" : `[[#This Row],[${column}]]`,
      );
      return { ...token, value };
    }
    return bound.has(token.value.toLowerCase()) && token.type === "range_named"
      ? { ...token, value: `_xlpm.${token.value}` }
      : token;
  });
  return stringifyTokens(tokens).slice(1);
}

export function fromFileFormula(formula: string, customFunctions: readonly string[]): string {
  const names = new Map(customFunctions.map((name) => [fileName(name), name]));
  const plain = formula
    .replace(/_xl(fn|ws|pm)\./g, "")
    .replace(/\[\[#This Row\],(\[[^\]]*\])\]/gi, (_, column: string) =>
      /^\[[\p{L}\p{N}_.]+\]$/u.test(column) ? `[@${column.slice(1, -1)}]` : `[@${column}]`,
    )
    .replace(/_xldudf_[\p{L}\p{N}_]+/giu, (found) => {
      return names.get(`_xldudf_${found.slice(8).toUpperCase()}`) ?? found.slice(8);
    });
  return plain.startsWith("=") ? plain : `=${plain}`;
}

/** Names given by LET and LAMBDA. */
function boundNames(formula: string): Set<string> {
  const node = parseFormula(formula);
  const names = new Set<string>();
  for (const each of node ? walk(node) : []) {
    if (each.kind === "let") each.names.forEach(({ name }) => names.add(name));
    if (each.kind === "lambda") each.parameters.forEach((name) => names.add(name));
  }
  return names;
}
