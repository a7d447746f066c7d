import type { CalculationPart } from "../model/model";
import { ErrorValue } from "../calculation/errors";
import type { Core } from "../univer/core";

/** The model's side of the calculation: mode, events, and the add-in's functions. */
export function calculationPart(core: Core): CalculationPart {
  const { calculation } = core;
  calculation.onCalculated = (sheetIds) => {
    // After the call that caused it has returned, as in Excel.
    queueMicrotask(() => {
      for (const sheetId of sheetIds) core.emit({ type: "calculated", sheetId });
    });
  };
  return {
    calculationMode: () => calculation.mode,
    setCalculationMode(mode) {
      calculation.mode = mode;
      calculation.flush();
    },
    calculate: () => calculation.calculateAll(),
    settled() {
      calculation.flush();
      return Promise.resolve();
    },
    spillArea(sheetId, row, column) {
      calculation.flush();
      return calculation.spillArea(sheetId, row, column);
    },
    errorMessage: (sheetId, row, column) => calculation.errorMessage(sheetId, row, column),
    evaluate(sheetId, row, column, formula) {
      const value = calculation.evaluateAt(sheetId, row, column, formula);
      return value instanceof ErrorValue ? value.text : (value ?? "");
    },
    useFunctions: (file, caller) => calculation.useFunctions(file, caller),
  };
}
