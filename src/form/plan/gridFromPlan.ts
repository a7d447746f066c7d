import type { Grid } from "../model/grid";
import type { SheetPlan } from "./sheetPlan";

/** What a read of a planned sheet would bring, its formulas showing the values planned with them. */
export function gridFromPlan(plan: SheetPlan): Grid {
  const numberFormats = plan.cells.map((line) => line.map((cell) => cell?.numberFormat ?? ""));
  for (const { ranges, style } of [...plan.styles].reverse()) {
    for (const { row, column, rows, columns } of style.numberFormat === undefined ? [] : ranges) {
      for (const line of numberFormats.slice(row, row + rows)) {
        for (let at = column; at < column + columns; at++) line[at] ||= style.numberFormat ?? "";
      }
    }
  }
  return {
    sheetId: "",
    sheetName: plan.name,
    origin: { row: 0, column: 0 },
    values: plan.cells.map((line) => line.map((cell) => cell?.value ?? "")),
    formulas: plan.cells.map((line) => line.map((cell) => cell?.formula ?? cell?.value ?? "")),
    numberFormats: numberFormats.map((line) => line.map((format) => format || "General")),
    merges: plan.merges,
    isProtected: plan.protect,
  };
}
