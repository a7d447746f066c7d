import type { CellEdit } from "../form/model/cellEdit";
import { formulaIn, type Grid } from "../form/model/grid";
import { callsAddIn, withPlainCalls } from "../formulas/formulaText";
import { isStillCalculating } from "../words/cellErrors";

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
      if (formula === undefined || !callsAddIn(formula)) return [];
      const wanted = withPlainCalls(formula);
      const hasPrefix = wanted.length < formula.length;
      const isUnanswered = value === "#NAME?" || isStillCalculating(value) || hasPrefix;
      if (!isUnanswered) return [];
      const at = { row: origin.row + down, column: origin.column + across };
      const before = { value, formula, numberFormat: numberFormats[down]?.[across] };
      return [{ at, before, after: { value, formula: wanted } }];
    }),
  );
}
