import { createOfficeHost, parseA1 } from "office-workbench";
import { sumSelection } from "./addIn";

const area = (address: string) => parseA1(address)!;

test("writes the sum below the selection, in two syncs", async () => {
  const { host, workbook } = await createOfficeHost();
  const sheet = workbook.activeSheet();
  workbook.enter(sheet, area("B2:B4"), [[1], [2], [3.5]]);
  workbook.select(sheet, area("B2:B4"));
  await sumSelection();
  expect(workbook.formulas(sheet, area("B5"))).toEqual([["=SUM(Sheet1!B2:B4)"]]);
  expect(workbook.values(sheet, area("B5"))).toEqual([[6.5]]);
  expect(host.requestCount).toBe(2);
});

test("is refused by a protected sheet, and leaves it as it was", async () => {
  const { workbook } = await createOfficeHost();
  const sheet = workbook.activeSheet();
  workbook.enter(sheet, area("A1"), [[1]]);
  workbook.select(sheet, area("A1"));
  workbook.setSheetProtection(sheet, { options: {}, password: null });
  await expect(sumSelection()).rejects.toMatchObject({ code: "AccessDenied" });
  expect(workbook.values(sheet, area("A2"))).toEqual([[""]]);
});

test("is refused while a person types", async () => {
  const { host, workbook } = await createOfficeHost();
  host.setEditMode(true);
  await expect(sumSelection()).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  expect(workbook.usedArea(workbook.activeSheet(), true)).toBeNull();
});
