import type { IWorkbookData } from "@univerjs/core";
import type { RequirementSets } from "../protocol";
import { OfficeHost } from "../protocol";
import type { FunctionsFile, WorkbookModel } from "../workbook/model/model";
import type { AddIn } from "../workbook/xlsx";
import { createWorkbookModel } from "../workbook/univer/univerModel";
import { drawCharts } from "./charts/chartLayer";
import { showErrorCards } from "./person/errorCard";
import { focusSelection } from "./person/focus";
import { openListsByKeys } from "./person/listKeys";
import { refuseLockedCells } from "./person/lockedCells";
import { drawConditionalFormats } from "./rules/conditionalFormatLayer";
import { drawDataBars } from "./rules/dataBarLayer";
import { useOwnCalculation } from "./rules/customValidation";
import type { Grid } from "./grid";

/** A workbook on the screen, and Excel's side of it for the add-in. */
export interface OpenBook {
  model: WorkbookModel;
  host: OfficeHost;
  /** Excel's side for further panes, which are other add-ins to it; they call no functions. */
  otherHosts: OfficeHost[];
  close(): void;
}

export interface BookOptions {
  requirementSets: RequirementSets;
  /** What a custom function gets for an empty cell: Excel on the desktop gives 0, on the web null. */
  emptyCellAs: 0 | null;
  /** The add-in's functions.json. */
  functions: FunctionsFile;
  /** The add-in as its manifest names it. */
  addIn: AddIn;
  /** How many panes are open side by side. */
  paneCount: number;
}

/** Shows a workbook in the grid and lets its formulas call the add-in. */
export function openBook(grid: Grid, data: Partial<IWorkbookData>, options: BookOptions): OpenBook {
  grid.show(data);
  const model = createWorkbookModel(grid.univer, { emptyCellAs: options.emptyCellAs });
  const { requirementSets, paneCount } = options;
  const host = new OfficeHost(model, { requirementSets });
  const otherHosts = Array.from(
    { length: paneCount - 1 },
    () => new OfficeHost(model, { requirementSets }),
  );
  const hosts = [host, ...otherHosts];
  const edit = (editing: boolean) => () => {
    for (const each of hosts) each.setEditMode(editing);
  };
  model.useFunctions(options.functions, host.functions.call);
  const stops = [
    drawConditionalFormats,
    drawDataBars,
    drawCharts,
    showErrorCards,
    focusSelection,
    openListsByKeys,
    refuseLockedCells,
  ].map((begin) => begin(grid, model));
  useOwnCalculation(grid, model);
  // As in Excel: while a person types into a cell, the add-in's requests are refused or wait.
  const { api } = grid;
  const listeners = [
    api.addEvent(api.Event.SheetEditStarted, edit(true)),
    api.addEvent(api.Event.SheetEditEnded, edit(false)),
  ];
  return {
    model,
    host,
    otherHosts,
    close() {
      for (const listener of listeners) listener.dispose();
      for (const stop of stops) stop();
      for (const each of hosts) each.dispose();
    },
  };
}
