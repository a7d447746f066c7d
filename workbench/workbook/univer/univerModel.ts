import type { Univer } from "@univerjs/core";
import { calculationPart } from "../parts/calculationPart";
import { Calculation } from "../calculation/calculation";
import { cellsPart } from "../parts/content/cells";
import { conditionalFormatsPart } from "../parts/looks/conditionalFormats";
import { documentPart } from "../parts/document/document";
import { chartsPart } from "../parts/objects/charts";
import { Core } from "./core";
import { dataValidationPart } from "../parts/objects/dataValidations";
import { formatPart } from "../parts/looks/formats";
import type { WorkbookModel } from "../model/model";
import { objectsPart } from "../parts/objects/objects";
import { UniverSession } from "./session";
import { sheetsPart } from "../parts/sheets/sheets";
import { sheetStatePart } from "../parts/sheets/sheetState";
import { listenToUniver } from "./univerListener";
import { UniverCells } from "./univerCells";

export interface ModelOptions {
  /**
   * What a custom function gets for an empty cell given to a scalar parameter: 0 as in Excel on the
   * desktop (the default), or null as in Excel on the web.
   */
  emptyCellAs?: 0 | null;
}

/**
 * The workbook of a Univer instance that already holds one: in Node (univerNode.ts), or the one whose
 * grid a page shows. What a person does in that grid comes out as events like any other change.
 */
export function createWorkbookModel(univer: Univer, options: ModelOptions = {}): WorkbookModel {
  const session = new UniverSession(univer);
  const cells = new UniverCells(session);
  const calculation = new Calculation(cells, options.emptyCellAs === null ? null : 0);
  const core = new Core(session, calculation);
  cells.tables = () => [...core.extras.values()].flatMap(({ tables }) => tables);
  listenToUniver(core);
  const sheets = sheetsPart(core);
  const content = cellsPart(core);
  // Spreading would turn the getter `name` into the name of this moment.
  return Object.defineProperties(
    {
      ...content,
      ...formatPart(core),
      ...dataValidationPart(core),
      ...conditionalFormatsPart(core),
      ...objectsPart(core, content),
      ...chartsPart(core),
      ...documentPart(core),
      ...sheetStatePart(core, (sheetId) => sheets.activateSheet(sheetId)),
      ...calculationPart(core),
      onEvent: (listener) => core.onEvent(listener),
    } as WorkbookModel,
    Object.getOwnPropertyDescriptors(sheets),
  );
}
