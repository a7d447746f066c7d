import { serialOf } from "../../words/excelDate";
import type * as Hucre from "hucre";
import type { Grid } from "../../form/model/grid";
import type { CellValue } from "../../words/cell";
import { ImportError } from "../account/importError";
import type { Source } from "../sources/source";
import { CellCount, refuseAbove } from "../account/limits";
import { SheetExtent } from "./sheetExtent";
import { XmlCount } from "./xmlCount";
import { checkZip } from "./zipCheck";

type HucreSheet = Awaited<ReturnType<typeof Hucre.readXlsx>>["sheets"][number];
type HucreValue = HucreSheet["rows"][number][number];

/**
 * Reads the sheets of a workbook as grids: values, formulas, formats and merged areas.
 * @throws ImportError encrypted, zipBomb, unreadable, tooManySheets, tooManyCells
 */
export async function readXlsx(bytes: Uint8Array): Promise<Source> {
  await checkExtents(bytes);
  const { readXlsx: read } = await import(/* webpackChunkName: "xlsx" */ "hucre");
  try {
    const workbook = await read(bytes, { readStyles: true });
    const shown = workbook.sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden);
    return { grids: shown.map(gridOf), text: "" };
  } catch {
    throw new ImportError("unreadable");
  }
}

/**
 * Every part may be a sheet, whatever its name; parts that are none hold no cells.
 * @throws ImportError encrypted, zipBomb, unreadable, tooManySheets, tooManyCells, and what XmlPart refuses
 */
async function checkExtents(bytes: Uint8Array): Promise<void> {
  const extents: SheetExtent[] = [];
  let sheets = 0;
  await checkZip(bytes, new XmlCount(), (name) => {
    if (/^xl\/worksheets\/[^/]*$/iu.test(name)) refuseAbove("tooManySheets", (sheets += 1));
    const extent = new SheetExtent();
    extents.push(extent);
    return extent;
  });
  const count = new CellCount();
  for (const { rows, columns } of extents) count.addTable(rows, columns);
}

function gridOf(sheet: HucreSheet): Grid {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = <T>(cell: (row: number, column: number) => T): T[][] =>
    sheet.rows.map((_, r) => Array.from({ length: width }, (__, c) => cell(r, c)));
  const at = (r: number, c: number) => sheet.cells?.get(`${r},${c}`);
  const value = (r: number, c: number) => plainValue(sheet.rows[r]?.[c] ?? null);
  return {
    sheetId: "",
    sheetName: sheet.name,
    origin: { row: 0, column: 0 },
    values: cells(value),
    formulas: cells((r, c) => {
      const formula = at(r, c)?.formula;
      return formula === undefined || formula === "" ? value(r, c) : `=${formula}`;
    }),
    numberFormats: cells((r, c) => {
      const isDate = sheet.rows[r]?.[c] instanceof Date;
      return at(r, c)?.style?.numFmt ?? (isDate ? "yyyy-mm" : "General");
    }),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
    isProtected: false,
  };
}

/** Dates come as the day's number, as Excel itself gives them. */
function plainValue(value: HucreValue): CellValue {
  if (value instanceof Date) return serialOf(value);
  return value ?? "";
}
