import type { Grid } from "../form/model/grid";
import { buildForm } from "./assemble/buildForm";
import { gridOfTexts, rowsOfGrid } from "./sources/gridRows";
import { gridOfHtml, hasHtmlTable } from "./sources/htmlTables";
import { ImportError } from "./account/importError";
import { CellCount, refuseAbove } from "./account/limits";
import type { ImportedForm, Leftover } from "./account/importedForm";
import { goOn, type Pause } from "./account/pause";
import { leftoversOf } from "./assemble/formDraft";
import { rowsOfCellLines } from "./sources/cellLines";
import { linesOf } from "./sources/lines";
import { rowsOfLines } from "./sources/lineRows";
import { readRows } from "./assemble/readRows";
import type { SourceRow } from "./recognise/sourceRow";
import type { Source } from "./sources/source";
import { splitTabs } from "./sources/tabText";

/**
 * Reads the forms in a text: tab-separated as a spreadsheet copies it, HTML with tables, or the
 * lines of a PDF. Empty when there is no form in it. Linear in the text's length.
 * @throws ImportError tooManyCharacters, tooManyLines, tooManyCells, tooManyFilled, cellTooLong
 */
export function importText(text: string): ImportedForm[] {
  refuseAbove("tooManyCharacters", text.length);
  if (hasHtmlTable(text)) return importGrid(gridOfHtml(text));
  return text.includes("\t") ? importGrid(gridOfTexts(splitTabs(text))) : importLines(text);
}

/**
 * Reads the forms of a sheet or table whose columns may have slipped. A sheet of one column is
 * text that was pasted line by line and is read as text.
 * @throws ImportError tooManyCells, tooManyFilled, tooManyCharacters, cellTooLong
 */
export function importGrid(grid: Grid): ImportedForm[] {
  refuseTooMuch([grid]);
  return importTable(grid);
}

/**
 * Reads everything that a file brought, and pauses before each sheet.
 * @throws ImportError noForm when nothing in it is a form; tooManyCells, tooManyFilled,
 * tooManyCharacters, cellTooLong
 */
export async function importSource(
  { grids, text }: Source,
  pause: Pause = goOn,
): Promise<ImportedForm[]> {
  refuseTooMuch(grids);
  const forms: ImportedForm[] = [];
  for (const [place, grid] of grids.entries()) {
    await pause(place, grids.length);
    forms.push(...importTable(grid));
  }
  forms.push(...importText(text));
  if (forms.length === 0) throw new ImportError("noForm");
  return forms;
}

/** All are counted before the first is read. */
function refuseTooMuch(grids: readonly Grid[]): void {
  const count = new CellCount();
  for (const { values } of grids) count.addTable(values.length, values[0]?.length ?? 0);
  for (const { values } of grids) {
    for (const row of values) {
      for (const value of row) count.addContent(value);
    }
  }
}

function importTable(grid: Grid): ImportedForm[] {
  const rows = rowsOfGrid(grid);
  return rows.some(({ cells }) => cells.length > 1) ? formsOf(rows) : importColumn(grid, rows);
}

function importLines(text: string): ImportedForm[] {
  refuseAbove("tooManyFilled", wordsIn(text));
  return formsOf(rowsOfCellLines(linesOf(text)) ?? rowsOfLines(text));
}

function wordsIn(text: string): number {
  const word = /\S+/gu;
  let words = 0;
  while (word.test(text)) words += 1;
  return words;
}

function formsOf(rows: readonly SourceRow[]): ImportedForm[] {
  const forms: ImportedForm[] = [];
  let before: Leftover[][] = [];
  for (const draft of readRows(rows)) {
    const form = buildForm(draft);
    if (form === null) before.push(leftoversOf(draft, []));
    else {
      forms.push({ ...form, leftovers: [...before.flat(), ...form.leftovers] });
      before = [];
    }
  }
  // What no form follows is shown with the last one.
  const last = forms[forms.length - 1];
  if (last !== undefined) last.leftovers = [...last.leftovers, ...before.flat()];
  return forms;
}

/** Lines in a column: places are those of the sheet's cells. */
function importColumn(grid: Grid, rows: readonly SourceRow[]): ImportedForm[] {
  const column = rows.find((row) => row.cells.length > 0)?.cells[0]?.place.column ?? 0;
  const text = rows.map((row) => withoutLineBreaks(row.cells[0]?.text ?? "")).join("\n");
  const { row } = grid.origin;
  return importLines(text).map((imported) => ({
    ...imported,
    readings: Object.fromEntries(
      Object.entries(imported.readings).map(([path, reading]) => [
        path,
        { ...reading, source: reading.source && { row: reading.source.row + row, column } },
      ]),
    ),
    leftovers: imported.leftovers.map((each) => ({
      ...each,
      source: { row: each.source.row + row, column },
    })),
  }));
}

function withoutLineBreaks(text: string): string {
  return text.replace(/\s+/gu, (space) => (space.includes("\n") ? " " : space));
}
