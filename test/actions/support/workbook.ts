/** Excel for the actions' tests: the real Office.js, and what an action asked of it. */
import { type PerformanceForm } from "../../../src/form";
import { planForm } from "../../../src/formulas";
import { writePlan } from "../../../src/workbook";
import { createOfficeHost, type TestHost } from "../../../workbench/jest";
import { untilCalculated, usePerfFunctions } from "../../support/perfFunctions";

/** Excel LTSC 2021, the oldest that the add-in runs on, with the add-in's functions. */
export async function openExcel(): Promise<TestHost> {
  const excel = await createOfficeHost({ level: "ltsc2021", strictNullObjects: true });
  await usePerfFunctions(excel);
  return excel;
}

/** A workbook with a form on its active sheet, calculated. */
export async function openForm(form: PerformanceForm): Promise<TestHost & { sheetId: string }> {
  const excel = await openExcel();
  const { sheetId } = await writePlan(planForm(form));
  await untilCalculated(excel);
  return { ...excel, sheetId };
}

/** What an action brought, the syncs it took, and the bytes of its largest request. */
export async function counted<Result>(
  { host }: TestHost,
  action: () => Promise<Result>,
): Promise<{ result: Result; syncs: number; bytes: number }> {
  const before = host.log.requests.length;
  const counter = host.requestCount;
  const result = await action();
  const requests = host.log.requests.slice(before);
  return {
    result,
    syncs: host.requestCount - counter,
    bytes: Math.max(0, ...requests.map(({ requestBytes }) => requestBytes)),
  };
}

/** All that a person could miss on a sheet: contents, formats, rules, heights, widths, merges. */
export function snapshot({ workbook }: TestHost, sheetId: string): unknown {
  const area = workbook.usedArea(sheetId, false);
  if (area === null) return null;
  const each = <Value>(read: (row: number, column: number) => Value): Value[][] =>
    Array.from({ length: area.rowCount }, (_, row) =>
      Array.from({ length: area.columnCount }, (__, column) => read(row, column)),
    );
  return {
    area,
    formulas: workbook.formulas(sheetId, area),
    values: workbook.values(sheetId, area),
    types: workbook.valueTypes(sheetId, area),
    numberFormats: workbook.numberFormats(sheetId, area),
    styles: each((row, column) => {
      const cell = { row, column, rowCount: 1, columnCount: 1 };
      return styleKeys.map((key) => workbook.getStyle(sheetId, cell, key));
    }),
    borders: each((row, column) => {
      const cell = { row, column, rowCount: 1, columnCount: 1 };
      return workbook.getBorder(sheetId, cell, "EdgeBottom");
    }),
    merges: workbook.mergedAreas(sheetId),
    rules: workbook.dataValidations(sheetId),
    conditionalFormats: workbook.conditionalFormats(sheetId),
  };
}

const styleKeys = [
  "fillColor",
  "fontName",
  "fontSize",
  "fontColor",
  "bold",
  "horizontalAlignment",
  "wrapText",
] as const;

/**
 * Lets somebody else act on the workbook between two of our requests: just before the sync with this
 * number (the first is 1) of what follows reaches Excel.
 */
export function beforeSync({ host }: TestHost, sync: number, act: () => void): void {
  const answer = host.request.bind(host);
  const before = host.requestCount;
  let pending = true;
  host.request = (...request) => {
    if (pending && host.requestCount - before === sync - 1) {
      pending = false;
      act();
    }
    return answer(...request);
  };
}
