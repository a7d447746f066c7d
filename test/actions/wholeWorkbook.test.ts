/** What a validation of the whole workbook looks at, and what it says that it did not. */
import { actions, type ValidationReport } from "../../src/actions";
import { planForm } from "../../src/formulas";
import { writePlan } from "../../src/workbook";
import { publishedTargetForms } from "../fixtures/publishedForms";
import { beforeSync, counted, openExcel } from "./support/workbook";

const hidden = { visibility: "Hidden" } as const;
const visible = { visibility: "Visible" } as const;

/** A workbook with an empty sheet and three forms, whose sheets have been listed once. */
async function threeForms() {
  const excel = await openExcel();
  const sheets: string[] = [];
  for (const form of publishedTargetForms().slice(0, 3)) {
    sheets.push((await writePlan(planForm(form))).sheetId);
  }
  await actions.validateAll({}, {});
  return { ...excel, sheets: sheets as [string, string, string] };
}

const idsOf = ({ sheets }: ValidationReport) => sheets.map(({ sheetId }) => sheetId);

test("a sheet that was hidden since is not checked, and is named", async () => {
  const excel = await threeForms();
  const [first, second, third] = excel.sheets;
  excel.workbook.updateSheet(second, hidden);
  const { result, syncs } = await counted(excel, () => actions.validateAll({}, {}));
  expect(idsOf(result)).toEqual([first, third]);
  expect(result.skipped).toEqual([
    { sheetName: "Sheet1", why: "notAForm" },
    { sheetName: nameOf(excel, second), why: "hidden" },
  ]);
  expect(syncs).toBe(3);
  expect((await counted(excel, () => actions.validateAll({}, {}))).syncs).toBe(2);
});

test("a sheet that is shown again is checked", async () => {
  const excel = await threeForms();
  excel.workbook.updateSheet(excel.sheets[1], { visibility: "VeryHidden" });
  await actions.validateAll({}, {});
  excel.workbook.updateSheet(excel.sheets[1], visible);
  expect(idsOf(await actions.validateAll({}, {}))).toEqual(excel.sheets);
});

test("a sheet that a colleague hides, deletes or adds meanwhile is taken for what it is", async () => {
  const excel = await threeForms();
  const [first, second, third] = excel.sheets;
  beforeSync(excel, 1, () => excel.workbook.updateSheet(first, hidden));
  expect(idsOf(await actions.validateAll({}, {}))).toEqual([second, third]);
  excel.workbook.deleteSheet(second);
  expect(idsOf(await actions.validateAll({}, {}))).toEqual([third]);
  const copy = excel.workbook.copySheet(third, 5);
  expect(idsOf(await actions.validateAll({}, {}))).toEqual([third, copy]);
});

test("validating an earlier report's sheets again leaves out what is hidden by now", async () => {
  const excel = await threeForms();
  const [first, second, third] = excel.sheets;
  excel.workbook.updateSheet(second, hidden);
  const report = await actions.validateSheets([first, second, third], {});
  expect(idsOf(report)).toEqual([first, third]);
  expect(report.skipped).toEqual([{ sheetName: nameOf(excel, second), why: "hidden" }]);
});

test("a protected sheet is checked, and it is told that it bears no marks", async () => {
  const excel = await threeForms();
  const [first, second, third] = excel.sheets;
  excel.workbook.setSheetProtection(second, { options: {}, password: null });
  const report = await actions.validateAll({}, {});
  expect(idsOf(report)).toEqual([first, second, third]);
  expect(report.unmarked).toEqual([{ sheetName: nameOf(excel, second), why: "protected" }]);
  expect(await actions.clearMarks(report)).toEqual([
    { sheetName: nameOf(excel, second), why: "protected" },
  ]);
  expect(excel.workbook.conditionalFormats(third)).toEqual([]);
});

test("what was found is told also where no mark can be drawn", async () => {
  const excel = await threeForms();
  beforeSync(excel, 2, () => excel.host.setEditMode(true));
  const report = await actions.validateAll({}, {});
  excel.host.setEditMode(false);
  expect(idsOf(report)).toEqual(excel.sheets);
  expect(report.unmarked.map(({ why }) => why)).toEqual(["failed", "failed", "failed"]);
});

test("a sheet that is added is told to who watches the workbook", async () => {
  const { workbook } = await openExcel();
  let tell = () => {};
  const told = new Promise<void>((resolve) => (tell = resolve));
  const stop = await actions.watch({ activated: () => tell(), changed: () => undefined });
  workbook.addSheet("新表");
  await expect(told).resolves.toBeUndefined();
  stop();
});

function nameOf({ workbook }: Awaited<ReturnType<typeof openExcel>>, sheetId: string): string {
  return workbook.sheets().find(({ id }) => id === sheetId)!.name;
}
