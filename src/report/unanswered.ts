import type { CellEdit } from "../form/model/cellEdit";
import { formulaIn, type Grid } from "../form/model/grid";
import { isStillCalculating } from "../words/cellErrors";

/** A call of one of our functions. */
const ownCall = /PERF[A-Z]+\(/i;

/** What a file saved where the add-in was missing has before such a call; texts and sheet names in quotes are passed over. */
const prefixes = /"[^"]*"|'[^']*'|(?:_xldudf_|_xlfn\.)(?=PERF[A-Z]+\()/gi;

/**
 * Formulas with our functions that Excel has not had answered, because the functions were not
 * registered when it read them: cells that show #NAME? or #BUSY!, or whose call bears the prefix.
 * Entering the same formula again makes Excel ask (office-js#5686, #4502).
 */
export function unansweredFormulas(grid: Grid): CellEdit[] {
  const { values, numberFormats, origin } = grid;
  return values.flatMap((row, down) =>
    row.flatMap((value, across) => {
      const formula = formulaIn(grid, down, across);
      if (formula === undefined || !ownCall.test(formula)) return [];
      const wanted = formula.replace(prefixes, (found) => (/^["']/.test(found) ? found : ""));
      const isUnanswered = value === "#NAME?" || isStillCalculating(value) || wanted !== formula;
      if (!isUnanswered) return [];
      const at = { row: origin.row + down, column: origin.column + across };
      const before = { value, formula, numberFormat: numberFormats[down]?.[across] };
      return [{ at, before, after: { value, formula: wanted } }];
    }),
  );
}
