/** The sheet that mistakes are made on: written as by pasting, put back, and compared. */
import type { Frame } from "playwright-core";
import type { CellValue } from "../../../src/scoring";
import type { WorkbenchPage } from "../../../tools/pictures/workbenchPage";
import type { Mistake } from "./mistakes";

interface Content {
  formula: CellValue;
  format: string;
}

type Contents = Record<string, Content>;

/** Makes a mistake past the rules of the cells, as pasting does. Gives back what takes it back. */
export async function make(pane: Frame, mistake: Mistake): Promise<() => Promise<void>> {
  const { cells = {}, format, hides, copies } = mistake;
  if (hides !== undefined) {
    await hide(pane, hides, true);
    return () => hide(pane, hides, false);
  }
  if (copies !== undefined) return copy(pane, copies);
  const before = await contentsOf(pane, Object.keys(cells));
  const typed = Object.entries(cells).map(([cell, formula]) => {
    return [cell, { formula, format: format ?? before[cell]!.format }] as const;
  });
  await write(pane, Object.fromEntries(typed));
  return () => write(pane, before);
}

function hide(pane: Frame, rows: string, isHidden: boolean): Promise<void> {
  return pane.evaluate(
    ([address, hidden]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange(address).rowHidden = hidden;
        await context.sync();
      }),
    [rows, isHidden] as const,
  );
}

/** Pastes a range below itself; taken back, the rows are deleted again. */
async function copy(
  pane: Frame,
  copied: { from: string; to: string },
): Promise<() => Promise<void>> {
  const pasted = await pane.evaluate(
    ({ from, to }) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const source = sheet.getRange(from);
        source.load("rowCount,columnCount");
        await context.sync();
        const target = sheet
          .getRange(to)
          .getResizedRange(source.rowCount - 1, source.columnCount - 1)
          .getEntireRow();
        target.load("address");
        sheet.getRange(to).copyFrom(source);
        await context.sync();
        return target.address;
      }),
    copied,
  );
  return () =>
    pane.evaluate(
      (rows) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange(rows).delete("Up");
          await context.sync();
        }),
      pasted.replace(/^.*!/, ""),
    );
}

function contentsOf(pane: Frame, cells: string[]): Promise<Contents> {
  return pane.evaluate(
    (addresses) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const ranges = addresses.map((address) => sheet.getRange(address));
        for (const range of ranges) range.load("formulas,numberFormat");
        await context.sync();
        const contents = ranges.map((range) => ({
          formula: (range.formulas as CellValue[][])[0]![0]!,
          format: (range.numberFormat as string[][])[0]![0]!,
        }));
        return Object.fromEntries(addresses.map((address, i) => [address, contents[i]!]));
      }),
    cells,
  );
}

function write(pane: Frame, contents: Contents): Promise<void> {
  return pane.evaluate(
    (written) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        for (const [address, { formula, format }] of Object.entries(written)) {
          const range = sheet.getRange(address);
          range.numberFormat = [[format]];
          range.formulas = [[formula]];
        }
        await context.sync();
      }),
    contents,
  );
}

/** All that a mistake, its fix or their undoing could leave on the sheet in view. */
export function lookOf({ page }: WorkbenchPage): Promise<unknown> {
  return page.evaluate(() => {
    const { model } = window.workbench.book;
    const sheet = model.activeSheet();
    const area = model.usedArea(sheet, false)!;
    const formulas = model.formulas(sheet, area);
    return {
      formulas,
      values: model.values(sheet, area),
      numberFormats: model.numberFormats(sheet, area),
      merges: model.mergedAreas(sheet),
      hidden: formulas.map((_, row) =>
        model.rowsHidden(sheet, { ...area, row: area.row + row, rowCount: 1 }),
      ),
    };
  });
}

/** The cell that is selected in the grid. */
export function selectedCell({ page }: WorkbenchPage): Promise<string> {
  return page.evaluate(() => {
    const { area } = window.workbench.book.model.selection();
    return `${String.fromCharCode(65 + area.column)}${area.row + 1}`;
  });
}
