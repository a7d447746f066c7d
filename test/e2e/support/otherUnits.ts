import type { WorkbenchPage } from "../../../tools/pictures/workbenchPage";

/** Copies the form in view, that of 703001, for each of these units ("703002朝阳市教育局"), one behind the other. */
export async function addOtherUnits({ page }: WorkbenchPage, units: string[]): Promise<void> {
  await page.evaluate((names) => {
    const { model } = window.workbench.book;
    const { sheetId } = model.selection();
    const form = model.usedArea(sheetId, true)!;
    const place = (id: string, wanted: string) => {
      const cells = model.values(id, form);
      const row = cells.findIndex((line) => line.some((value) => String(value).startsWith(wanted)));
      return { row, column: cells[row]!.findIndex((value) => String(value).startsWith(wanted)) };
    };
    const unit = place(sheetId, "703001");
    const behind = model.sheets().findIndex(({ id }) => id === sheetId) + 1;
    names.forEach((name, count) => {
      const copy = model.copySheet(sheetId, behind + count);
      model.setSheetProtection(copy, null);
      model.enter(copy, { ...unit, rowCount: 1, columnCount: 1 }, [[name]]);
    });
  }, units);
}
