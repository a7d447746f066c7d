import type { Grid } from "../form/model/grid";
import { buildForm } from "./assemble/buildForm";
import { gridOfTexts, rowsOfGrid } from "./sources/gridRows";
import { gridOfHtml, hasHtmlTable } from "./sources/htmlTables";
import { ImportError } from "./account/importError";
import type { ImportedForm, Leftover } from "./account/importedForm";
import { leftoversOf } from "./assemble/formDraft";
import { rowsOfLines } from "./sources/lineRows";
import { readRows } from "./assemble/readRows";
import type { SourceRow } from "./recognise/sourceRow";
import type { Source } from "./sources/source";
import { splitTabs } from "./sources/tabText";

const MOST_CHARACTERS = 20_000_000;
const MOST_CELLS = 5_000_000;

/**
 * Reads the forms in a text: tab-separated as a spreadsheet copies it, HTML with tables, or the
 * lines of a PDF. Empty when there is no form in it. Linear in the text's length.
 * @throws ImportError sourceTooLarge
 */
export function importText(text: string): ImportedForm[] {
  if (text.length > MOST_CHARACTERS) throw tooLarge(text.length, MOST_CHARACTERS);
  if (hasHtmlTable(text)) return importGrid(gridOfHtml(text));
  if (text.includes("\t")) return formsOf(rowsOfGrid(gridOfTexts(splitTabs(text))));
  return formsOf(rowsOfLines(text));
}

/**
 * Reads the forms of a sheet or table whose columns may have slipped. A sheet of one column is
 * text that was pasted line by line and is read as text.
 * @throws ImportError sourceTooLarge
 */
export function importGrid(grid: Grid): ImportedForm[] {
  const cells = grid.values.length * (grid.values[0]?.length ?? 0);
  if (cells > MOST_CELLS) throw tooLarge(cells, MOST_CELLS);
  const rows = rowsOfGrid(grid);
  if (rows.some((row) => row.cells.length > 1)) return formsOf(rows);
  return importLines(grid, rows);
}

/**
 * Reads everything that a file brought.
 * @throws ImportError noForm when nothing in it is a form
 */
export function importSource(source: Source): ImportedForm[] {
  const forms = [...source.grids.flatMap(importGrid), ...importText(source.text)];
  if (forms.length === 0) throw new ImportError("noForm");
  return forms;
}

function formsOf(rows: readonly SourceRow[]): ImportedForm[] {
  const forms: ImportedForm[] = [];
  let before: Leftover[] = [];
  for (const draft of readRows(rows)) {
    const form = buildForm(draft);
    if (form !== null) forms.push({ ...form, leftovers: [...before, ...form.leftovers] });
    before = form === null ? [...before, ...leftoversOf(draft, [])] : [];
  }
  // What no form follows is shown with the last one.
  forms[forms.length - 1]?.leftovers.push(...before);
  return forms;
}

/** Lines in a column: places are those of the sheet's cells. */
function importLines(grid: Grid, rows: readonly SourceRow[]): ImportedForm[] {
  const column = rows.find((row) => row.cells.length > 0)?.cells[0]?.place.column ?? 0;
  const text = rows.map((row) => withoutLineBreaks(row.cells[0]?.text ?? "")).join("\n");
  const { row } = grid.origin;
  return importText(text).map((imported) => ({
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

function tooLarge(count: number, limit: number): ImportError {
  return new ImportError("sourceTooLarge", { count, limit });
}
