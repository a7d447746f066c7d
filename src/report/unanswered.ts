import type { CellEdit } from "../form/model/cellEdit";
import type { Grid } from "../form/model/grid";
import { isStillCalculating } from "../words/cellErrors";

/** A call of one of our functions, with the prefix of a file saved where the add-in was missing. */
const ownCall = /(?:_xldudf_|_xlfn\.)?PERF[A-Z]+\(/i;

/** The prefix before such a call; texts and sheet names in quotes are passed over. */
const prefixes = /"[^"]*"|'[^']*'|(?:_xldudf_|_xlfn\.)(?=PERF[A-Z]+\()/gi;

/**
 * Formulas with our functions that Excel has not had answered, because the functions were not
 * registered when it read them: cells that show #NAME? or #BUSY!, or whose call bears the prefix.
 * Entering the same formula again makes Excel ask (office-js#5686, #4502).
 */
export function unansweredFormulas({ formulas, values, origin, numberFormats }: Grid): CellEdit[] {
  return formulas.flatMap((row, down) =>
    row.flatMap((formula, across) => {
      const value = values[down]?.[across] ?? "";
      if (typeof formula !== "string" || !formula.startsWith("=") || !ownCall.test(formula)) {
        return [];
      }
      const wanted = formula.replace(prefixes, (found) => (/^["']/.test(found) ? found : ""));
      const isUnanswered = value === "#NAME?" || isStillCalculating(value) || wanted !== formula;
      const numberFormat = numberFormats[down]?.[across];
      const at = { row: origin.row + down, column: origin.column + across };
      return isUnanswered
        ? [
            {
              at,
              before: { value, formula, numberFormat },
              after: { value, formula: wanted, numberFormat },
            },
          ]
        : [];
    }),
  );
}
