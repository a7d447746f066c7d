/** Forms written to the workbook and read back, through the real Office.js. */
import { fieldsOf, readForm, type PerformanceForm } from "../../src/form";
import { planForm } from "../../src/formulas";
import { readActiveSheet, readSheets, writePlan } from "../../src/workbook";
import { publishedSelfEvaluation, publishedTargetForms } from "../fixtures/publishedForms";
import { createOfficeHost } from "../../workbench/jest";
import { untilCalculated, usePerfFunctions } from "../support/perfFunctions";

const level = "ltsc2021";

/** Values of a form's fields by path; what a formula computes is rounded as Excel shows it. */
function valuesOf(form: PerformanceForm): Record<string, unknown> {
  return Object.fromEntries(fieldsOf(form).map(({ path, field }) => [path, field.value]));
}

test("the published self-evaluation form, written and read back, has every printed number", async () => {
  const excel = await createOfficeHost({ level, strictNullObjects: true });
  await usePerfFunctions(excel);
  const published = publishedSelfEvaluation();
  const { name } = await writePlan(planForm(published));
  expect(name).toBe("703001自评表2024");
  expect(excel.host.requestCount).toBe(2);
  expect(largestRequest(excel)).toBeLessThan(300_000);

  await untilCalculated(excel);
  const grid = await readActiveSheet();
  expect(excel.host.requestCount).toBe(3);
  const form = readForm(grid);
  expect(form).not.toBeNull();
  expect(valuesOf(form!)).toEqual(valuesOf(published));
  expect(form!.total.value).toBe(97.62);
});

test("the six published target forms, written and read back, are the same", async () => {
  const excel = await createOfficeHost({ level, strictNullObjects: true });
  const published = publishedTargetForms();
  const written: string[] = [];
  for (const form of published) written.push((await writePlan(planForm(form))).sheetId);
  const before = excel.host.requestCount;
  const grids = await readSheets(written);
  expect(excel.host.requestCount).toBe(before + 1);
  expect(grids.map((grid) => valuesOf(readForm(grid)!))).toEqual(published.map(valuesOf));
});

test("a taken name gets a number, and the sheet that has it is left alone", async () => {
  const excel = await createOfficeHost({ level, strictNullObjects: true });
  const plan = planForm(publishedTargetForms()[0]!);
  const first = await writePlan(plan);
  const second = await writePlan(plan);
  expect([first.name, second.name]).toEqual(["703001目标表2021", "703001目标表2021(2)"]);
  expect(excel.workbook.sheets()).toHaveLength(3);
});

test("shows the new sheet and selects the cell that is filled first", async () => {
  const excel = await createOfficeHost({ level, strictNullObjects: true });
  const plan = planForm(publishedSelfEvaluation());
  const { sheetId } = await writePlan(plan);
  const { area, sheetId: selected } = excel.workbook.selection();
  expect(selected).toBe(sheetId);
  expect([area.row, area.column]).toEqual([plan.firstInput.row, plan.firstInput.column]);
});

test("a sheet that was deleted meanwhile is left out, an empty one has no cells", async () => {
  const { workbook } = await createOfficeHost({ level, strictNullObjects: true });
  const gone = workbook.addSheet("旧表");
  workbook.deleteSheet(gone);
  const [grid, ...more] = await readSheets([gone, workbook.activeSheet()]);
  expect(more).toEqual([]);
  expect(grid).toMatchObject({ sheetName: "Sheet1", values: [], merges: [], isProtected: false });
});

test("a failure half-way leaves the workbook as it was", async () => {
  const excel = await createOfficeHost({ level, strictNullObjects: true });
  const plan = planForm(publishedSelfEvaluation());
  // A merge that Excel refuses: it lies outside the sheet.
  const broken = {
    ...plan,
    merges: [...plan.merges, { row: 0, column: 16_380, rows: 1, columns: 9 }],
  };
  await expect(writePlan(broken)).rejects.toMatchObject({ name: "WorkbookError" });
  expect(excel.workbook.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
  expect(excel.workbook.activeSheet()).toBe(excel.workbook.sheets()[0]!.id);
  expect(excel.host.requestCount).toBe(3);
});

test("a protected workbook is told, and nothing is made", async () => {
  const excel = await createOfficeHost({ level, strictNullObjects: true });
  excel.workbook.setWorkbookProtection({ password: null });
  await expect(writePlan(planForm(publishedSelfEvaluation()))).rejects.toMatchObject({
    code: "protectedWorkbook",
  });
  expect(excel.workbook.sheets()).toHaveLength(1);
});

test("cell-edit mode is told", async () => {
  const excel = await createOfficeHost({ level, strictNullObjects: true });
  excel.host.setEditMode(true);
  await expect(writePlan(planForm(publishedSelfEvaluation()))).rejects.toMatchObject({
    code: "cellEditMode",
  });
  excel.host.setEditMode(false);
  expect(excel.workbook.sheets()).toHaveLength(1);
});

function largestRequest({
  host,
}: {
  host: { log: { requests: { requestBytes: number }[] } };
}): number {
  return Math.max(...host.log.requests.map(({ requestBytes }) => requestBytes));
}
