/** Formulas that Excel has not had answered, entered again; startup and levels kept in the workbook. */
import { actions } from "../../src/actions";
import { failureOf } from "../../src/actions/control";
import { readActiveForm } from "../../src/actions/read";
import type { TestHost } from "../../workbench/jest";
import { untilCalculated } from "../support/perfFunctions";
import { counted, openExcel } from "./support/workbook";

const cells = { row: 0, column: 0, rowCount: 1, columnCount: 4 };
const call = 'PERFSCORE("=",100,81.28,1.6)';

/** A1 with the prefix of a missing add-in, B1 as it should be, C1 another's, D1 a text that looks like it. */
async function opened(): Promise<TestHost & { sheet: string }> {
  const excel = await openExcel();
  const sheet = excel.workbook.activeSheet();
  excel.workbook.enter(sheet, cells, [
    [`=_xldudf_${call}`, `=${call}`, "=_xldudf_OTHER(1)", '="_xldudf_PERFSCORE("&1'],
  ]);
  await untilCalculated(excel);
  return { ...excel, sheet };
}

const formulas = ({ workbook, sheet }: TestHost & { sheet: string }) =>
  workbook.formulas(sheet, cells)[0];
const values = ({ workbook, sheet }: TestHost & { sheet: string }) =>
  workbook.values(sheet, cells)[0];

const mended = [`=${call}`, `=${call}`, "=_xldudf_OTHER(1)", '="_xldudf_PERFSCORE("&1'];

test("a formula with the prefix is counted and loses it; others are left alone", async () => {
  const excel = await opened();
  expect((await actions.readScores()).unanswered).toBe(1);
  expect(values(excel)?.[0]).toBe("#NAME?");
  const { result, syncs } = await counted(excel, () => actions.enterAgain(excel.sheet));
  expect(result).toEqual({ entered: 1, left: [] });
  expect(syncs).toBe(2);
  await untilCalculated(excel);
  expect(formulas(excel)).toEqual(mended);
  expect(values(excel)?.slice(0, 2)).toEqual([1.296, 1.296]);
  expect((await actions.readScores()).unanswered).toBe(0);
});

test("on a sheet protected without a password the lock is lifted and set again as it was", async () => {
  const excel = await opened();
  const protection = { options: { allowFormatColumns: true }, password: null };
  excel.workbook.setSheetProtection(excel.sheet, protection);
  const before = excel.workbook.sheetProtection(excel.sheet);
  expect(await actions.enterAgain(excel.sheet)).toEqual({ entered: 1, left: [] });
  await untilCalculated(excel);
  expect(values(excel)?.[0]).toBe(1.296);
  expect(excel.workbook.sheetProtection(excel.sheet)).toMatchObject({
    options: before!.options,
    password: null,
  });
});

test("a formula in a cell of the format text stays a formula, locked or not", async () => {
  for (const isProtected of [false, true]) {
    const excel = await opened();
    excel.workbook.setNumberFormats(excel.sheet, { ...cells, columnCount: 1 }, [["@"]]);
    if (isProtected) {
      excel.workbook.setSheetProtection(excel.sheet, { options: {}, password: null });
    }
    expect(await actions.enterAgain(excel.sheet)).toEqual({ entered: 1, left: [] });
    await untilCalculated(excel);
    expect(formulas(excel)?.[0]).toBe(`=${call}`);
    expect(values(excel)?.[0]).toBe(1.296);
  }
});

test("LibreOffice's small letters are known, and a misspelt name is none of ours", async () => {
  const excel = await openExcel();
  const sheet = excel.workbook.activeSheet();
  excel.workbook.enter(sheet, cells, [
    [
      `=_xldudf_${call.replace("PERFSCORE", "perfscore")}`,
      "=PERFSCOR(1)",
      "=MYPERFSCORE(1)",
      "=PERFS(1)",
    ],
  ]);
  await untilCalculated(excel);
  expect((await actions.readScores()).unanswered).toBe(1);
  await actions.enterAgain(sheet);
  await untilCalculated(excel);
  expect(excel.workbook.formulas(sheet, cells)[0]).toEqual([
    `=${call}`,
    "=PERFSCOR(1)",
    "=MYPERFSCORE(1)",
    "=PERFS(1)",
  ]);
  expect((await actions.readScores()).unanswered).toBe(0);
});

test("a text that reads as such a formula is none", async () => {
  const excel = await openExcel();
  const sheet = excel.workbook.activeSheet();
  excel.workbook.enter(sheet, { ...cells, columnCount: 1 }, [[`'=_xldudf_${call}`]]);
  expect((await actions.readScores()).unanswered).toBe(0);
  expect(await actions.enterAgain(sheet)).toEqual({ entered: 0, left: [] });
});

test("under a password nothing is written, and the cell is named", async () => {
  const excel = await opened();
  const protection = { options: {}, password: "secret" };
  excel.workbook.setSheetProtection(excel.sheet, protection);
  expect(await actions.enterAgain(excel.sheet)).toEqual({
    entered: 0,
    left: [{ row: 0, column: 0 }],
  });
  expect(formulas(excel)?.[0]).toBe(`=_xldudf_${call}`);
  expect(excel.workbook.sheetProtection(excel.sheet)).toMatchObject({ password: "secret" });
});

test("a sheet whose writing fails half-way is protected again", async () => {
  const excel = await opened();
  excel.workbook.setSheetProtection(excel.sheet, { options: {}, password: null });
  const allow = excel.host.situation.refuse("Range.formulas", "InvalidArgument");
  const failing = actions.enterAgain(excel.sheet);
  await expect(failing).rejects.toMatchObject({ name: "WorkbookError" });
  allow();
  expect(excel.workbook.sheetProtection(excel.sheet)).not.toBeNull();
});

test("levels live in the workbook, and what is damaged there is left out", async () => {
  const excel = await openExcel();
  expect(await actions.readLevels()).toEqual({});
  await actions.writeLevels({ WEIGHT_DECIMALS: "off" });
  expect([...excel.workbook.settings()]).toEqual([
    ["perfscore.levels", '{"WEIGHT_DECIMALS":"off"}'],
  ]);
  expect(await actions.readLevels()).toEqual({ WEIGHT_DECIMALS: "off" });
  excel.workbook.setSetting("perfscore.levels", '{"A":"off","B":3}');
  expect(await actions.readLevels()).toEqual({ A: "off" });
});

test("a file that may not be written keeps no levels, and says so", async () => {
  const { host } = await openExcel();
  host.situation.refuse("SettingCollection.add", "AccessDenied");
  await expect(actions.writeLevels({})).rejects.toMatchObject({ code: "readOnly" });
});

test("Excel starts the add-in with the workbook when told to, and not any more", async () => {
  const { host } = await openExcel();
  expect(await actions.startsWithWorkbook()).toBe(false);
  await actions.setStartsWithWorkbook(true);
  expect(host.situation.startState).toBe("Background");
  expect(await actions.startsWithWorkbook()).toBe(true);
  await actions.setStartsWithWorkbook(false);
  expect(host.situation.startState).toBe("Inactive");
});

test("a read-only file refuses it, and says so (office-js#6209)", async () => {
  const { host } = await openExcel();
  host.situation.refuse("Microsoft.AppRuntime.AppRuntimePersistenceService", "AccessDenied");
  await expect(actions.setStartsWithWorkbook(true)).rejects.toMatchObject({ code: "readOnly" });
});

test("an error without a name of its own brings Excel's code for support", async () => {
  const { host } = await openExcel();
  host.situation.refuse("Range.values", "InvalidArgument");
  const error: unknown = await readActiveForm().catch((reason: unknown) => reason);
  const failure = failureOf(error);
  expect(failure.code).toBe("unknown");
  expect(failure.support).toMatch(/^InvalidArgument/);
});
