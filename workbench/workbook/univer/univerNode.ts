import {
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type IWorkbookData,
} from "@univerjs/core";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { newWorkbookData } from "./newWorkbook";
import type { WorkbookModel } from "../model/model";
import { createWorkbookModel, type ModelOptions } from "./univerModel";

/** Univer without a screen: the same workbook for tests and for work in Node. */
export function createUniverNode(data: Partial<IWorkbookData> = newWorkbookData()): Univer {
  const univer = new Univer({
    logLevel: LogLevel.SILENT,
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
  });
  // Univer keeps and shifts formulas; calculating them is ours (calculation/).
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  });
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
  return univer;
}

/** A fresh workbook with one empty sheet, in Node. */
export function createNodeWorkbook(options: ModelOptions = {}): WorkbookModel {
  return createWorkbookModel(createUniverNode(), options);
}
