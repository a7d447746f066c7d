/** What a chart finds in the cells that it reads. */
import type { CellReference, ChartSeriesEntry } from "../model/charts";
import type { CellValue, WorkbookModel } from "../model/model";

/** The cells' values in reading order; none where the cells or their sheet are gone. */
export function valuesAt(model: WorkbookModel, reference: CellReference | null): CellValue[] {
  return reference && isThere(model, reference)
    ? model.values(reference.sheetId, reference.area).flat()
    : [];
}

/** The cells' texts as they are shown. */
export function textsAt(model: WorkbookModel, reference: CellReference | null): string[] {
  return reference && isThere(model, reference)
    ? model.text(reference.sheetId, reference.area).flat()
    : [];
}

/** The number formats of the cells. */
export function formatsAt(model: WorkbookModel, reference: CellReference | null): string[] {
  return reference && isThere(model, reference)
    ? model.numberFormats(reference.sheetId, reference.area).flat()
    : [];
}

/**
 * What is plotted of the cells: a text counts as 0, as in Excel, an empty formula's too; null where nothing stands: an
 * empty cell, and any error (of Excel's only #N/A is known for sure).
 */
export function numbersAt(
  model: WorkbookModel,
  reference: CellReference | null,
): (number | null)[] {
  if (!reference || !isThere(model, reference)) return [];
  const types = model.valueTypes(reference.sheetId, reference.area).flat();
  return valuesAt(model, reference).map((value, index) =>
    typeof value === "number" ? value : types[index] === "String" ? 0 : null,
  );
}

/** What its cell says, or "Series1" for the first without a name. */
export function seriesName(
  model: WorkbookModel,
  { name }: ChartSeriesEntry,
  index: number,
): string {
  const found = typeof name === "string" ? name : textsAt(model, name).join(" ");
  return found === "" ? `Series${index + 1}` : found;
}

function isThere(model: WorkbookModel, { sheetId }: CellReference): boolean {
  return model.sheets().some(({ id }) => id === sheetId);
}
