import { judgedBy } from "../addIn";

/** The cells of a row as its formulas name them; an operator for all rows is a text in quotes. */
export interface RowNames {
  operator: string;
  target: string;
  actual: string;
  unit: string | null;
  weight: string | null;
  /** 完成程度, which a row in words is scored by once it holds a number; null where nothing is judged so. */
  completion: string | null;
  /** The rules as the last argument, with the comma before it; empty for those of functions that name none. */
  rules: string;
}

/**
 * The formulas of a row. An empty cell is handed to functions as 0 by desktop Excel, and a blank is not a zero:
 * without an actual there is no result, without points no score, and an empty target is told by the function.
 */
export const rowFormulas = {
  completion(names: RowNames): string {
    const { operator, target, actual } = names;
    const row = [operator, orEmpty(target), actual].join(",");
    return `=IF(${actual}="","",PERFCOMPLETION(${row}${unitAndRules(names)}))`;
  },

  score(names: RowNames): string | null {
    const { operator, target, actual, weight, completion } = names;
    if (weight === null) return null;
    const judged = completion === null ? actual : judgedBy(operator, actual, completion);
    const row = [operator, orEmpty(target), judged, weight].join(",");
    return `=IF(OR(${actual}="",${weight}=""),"",PERFSCORE(${row}${unitAndRules(names)}))`;
  },

  check(names: RowNames): string | null {
    const { operator, target, actual, weight } = names;
    if (weight === null) return null;
    const row = [operator, ...[target, actual, weight].map(orEmpty)].join(",");
    return `=PERFCHECK(${row}${unitAndRules(names)})`;
  },
};

function orEmpty(name: string): string {
  return `IF(${name}="","",${name})`;
}

function unitAndRules({ unit, rules }: RowNames): string {
  if (unit !== null) return `,${unit}${rules}`;
  return rules === "" ? "" : `,""${rules}`;
}

/** PERFTOTAL takes so many ranges. */
const MOST_RANGES = 8;

/** The sum of the scores in ranges; null where there are none, or more than PERFTOTAL takes. */
export function totalFormula(ranges: readonly string[]): string | null {
  if (ranges.length === 0 || ranges.length > MOST_RANGES) return null;
  const scores = ranges.join(",");
  return `=IF(COUNT(${scores})=0,"",PERFTOTAL(${scores}))`;
}
