import type { IWorkbookData } from "@univerjs/core";
import type { RequirementSets } from "../protocol";
import { OfficeHost } from "../protocol";
import type { FunctionsFile, WorkbookModel } from "../workbook/model/model";
import { createWorkbookModel } from "../workbook/univer/univerModel";
import { drawConditionalFormats } from "./rules/conditionalFormatLayer";
import { useOwnCalculation } from "./rules/customValidation";
import type { Grid } from "./grid";

/** A workbook on the screen, and Excel's side of it for the add-in. */
export interface OpenBook {
  model: WorkbookModel;
  host: OfficeHost;
  close(): void;
}

export interface BookOptions {
  requirementSets: RequirementSets;
  /** What a custom function gets for an empty cell: Excel on the desktop gives 0, on the web null. */
  emptyCellAs: 0 | null;
  /** The add-in's functions.json. */
  functions: FunctionsFile;
}

/** Shows a workbook in the grid and lets its formulas call the add-in. */
export function openBook(grid: Grid, data: Partial<IWorkbookData>, options: BookOptions): OpenBook {
  grid.show(data);
  const model = createWorkbookModel(grid.univer, { emptyCellAs: options.emptyCellAs });
  const host = new OfficeHost(model, { requirementSets: options.requirementSets });
  model.useFunctions(options.functions, host.functions.call);
  const stopDrawing = drawConditionalFormats(grid, model);
  useOwnCalculation(grid, model);
  // As in Excel: while a person types into a cell, the add-in's requests are refused or wait.
  const { api } = grid;
  const listeners = [
    api.addEvent(api.Event.SheetEditStarted, () => host.setEditMode(true)),
    api.addEvent(api.Event.SheetEditEnded, () => host.setEditMode(false)),
  ];
  return {
    model,
    host,
    close() {
      for (const listener of listeners) listener.dispose();
      stopDrawing();
      host.dispose();
    },
  };
}
