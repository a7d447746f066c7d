import { DataValidationType, type IRange } from "@univerjs/core";
import { DataValidatorRegistryService } from "@univerjs/data-validation";
import type { WorkbookModel } from "../../workbook/model/model";
import { copiedFormula } from "../../workbook/parts/content/references";
import type { Grid } from "../grid";

/**
 * Lets rules by a formula ask our calculation: the grid's own engine rests, and a rule without an answer
 * would let everything in. The grid asks when a cell was typed into, whose value is there by then.
 */
export function useOwnCalculation(grid: Grid, model: WorkbookModel): void {
  const validator = grid.univer
    .__getInjector()
    .get(DataValidatorRegistryService)
    .getValidatorItem(DataValidationType.CUSTOM);
  if (validator === undefined) return;
  validator.isValidType = async ({ subUnitId, row, column }, _, { formula1 = "", ranges }) => {
    const [first] = ranges as IRange[];
    if (first === undefined) return true;
    await model.settled();
    const from = { row: first.startRow, column: first.startColumn };
    const value = model.evaluate(
      subUnitId,
      row,
      column,
      copiedFormula(formula1, from, { row, column }),
    );
    return value === true || (typeof value === "number" && value !== 0);
  };
}
