/** Selecting cells and watching the workbook, through the real Office.js. */
import { selectCell, watchWorkbook } from "../../src/workbook";
import { createOfficeHost } from "../../workbench/jest";

const level = "ltsc2021";
const b2 = { row: 1, column: 1, rowCount: 1, columnCount: 1 };

/** Events travel by messages. */
function untilDelivered(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}

test("shows the sheet and selects the cell in one sync", async () => {
  const { workbook, host } = await createOfficeHost({ level, strictNullObjects: true });
  const other = workbook.addSheet("另一张");
  await selectCell(other, { row: 11, column: 9 });
  expect(host.requestCount).toBe(1);
  expect(workbook.selection()).toEqual({
    sheetId: other,
    area: { row: 11, column: 9, rowCount: 1, columnCount: 1 },
  });
});

test("a deleted sheet is told", async () => {
  const { workbook } = await createOfficeHost({ level, strictNullObjects: true });
  const other = workbook.addSheet("另一张");
  workbook.deleteSheet(other);
  await expect(selectCell(other, { row: 0, column: 0 })).rejects.toMatchObject({
    code: "sheetGone",
  });
});

test("tells what happens in the workbook until it is stopped", async () => {
  const { workbook, host } = await createOfficeHost({ level, strictNullObjects: true });
  const first = workbook.activeSheet();
  const seen: string[] = [];
  const stop = await watchWorkbook({
    onActivated: (sheetId) => seen.push(`activated ${sheetId === first ? "first" : "other"}`),
    onChanged: (sheetId, address) =>
      seen.push(`changed ${sheetId === first ? "first" : "other"} ${address}`),
    onSheetsChanged: () => seen.push("sheets"),
    onSelected: (_sheetId, address) => seen.push(`selected ${address}`),
  });
  expect(host.requestCount).toBe(1);
  workbook.enter(first, b2, [[5]]);
  workbook.select(first, b2);
  await untilDelivered();
  expect(seen).toEqual(["changed first B2", "selected B2"]);
  const other = workbook.addSheet("另一张");
  workbook.activateSheet(other);
  await untilDelivered();
  expect(seen.slice(2)).toEqual(["sheets", "activated other"]);
  await stop();
  const before = seen.length;
  workbook.enter(first, b2, [[6]]);
  workbook.deleteSheet(other);
  await untilDelivered();
  expect(seen).toHaveLength(before);
});
