/** 送审版: what the copy holds, what is told before, and what stays behind. */
import { actions, type HandInWish } from "../../src/actions";
import { readForm, type PerformanceForm } from "../../src/form";
import { countFormulas } from "../../src/formulas";
import { readSheets } from "../../src/workbook";
import { createOfficeHost, type TestHost } from "../../workbench/jest";
import { createNodeWorkbook } from "../../workbench/workbook/univer/univerNode";
import { openXlsx } from "../../workbench/workbook/xlsx";
import { publishedSelfEvaluation, publishedTargetForms } from "../fixtures/publishedForms";
import { untilCalculated } from "../support/perfFunctions";
import { convert, hasLibreOffice, withoutLibreOffice } from "../workbench/libreOffice";
import { counted, openForm, snapshot } from "./support/workbook";

type Opened = TestHost & { sheetId: string };

const cell = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });
const [actualColumn, completionColumn, scoreColumn] = [7, 8, 10];

async function formOn(sheetId: string): Promise<PerformanceForm> {
  const [grid] = await readSheets([sheetId]);
  return readForm(grid!)!;
}

async function rowOf({ sheetId }: Opened, name: string): Promise<number> {
  const { indicators } = await formOn(sheetId);
  return indicators.find((each) => each.name.value === name)!.row;
}

const numbersOf = ({ tasks, indicators, total }: PerformanceForm) =>
  [
    ...tasks.flatMap(({ rate, score }) => [rate, score]),
    ...indicators.flatMap(({ completion, score }) => [completion, score]),
    total,
  ].map(({ value }) => value);

/** 送审版 on a new sheet. */
async function onSheet(content: HandInWish["content"], lockComputed: boolean) {
  const { sheet, ...made } = await actions.makeHandIn({ content, lockComputed, place: "sheet" });
  return { ...sheet!, ...made };
}

test("native: the numbers of the sheet, no function of the add-in, no marks, locked; the sheet stays", async () => {
  const excel = await openForm(publishedSelfEvaluation());
  await actions.validateSheet({});
  const before = snapshot(excel, excel.sheetId);
  const numbers = numbersOf(await formOn(excel.sheetId));
  const { result, syncs } = await counted(excel, () => onSheet("native", true));
  expect(syncs).toBe(3);
  expect(result).toMatchObject({
    name: "送审703001自评表2024",
    fileName: "703001自评表2024（送审版）.xlsx",
    leftBehind: [],
  });
  const copy = await formOn(result.sheetId);
  expect(countFormulas(copy)).toEqual({ addIn: 0, native: 59 });
  expect(numbersOf(copy)).toEqual(numbers);
  expect(excel.workbook.conditionalFormats(result.sheetId)).toEqual([]);
  expect(excel.workbook.sheetProtection(result.sheetId)).toMatchObject({ password: null });
  expect(excel.workbook.activeSheet()).toBe(result.sheetId);
  await untilCalculated(excel);
  expect(snapshot(excel, excel.sheetId)).toEqual(before);
  expect(await actions.undoInsert([result])).toMatchObject({ removed: 1, kept: [] });
});

test("values: the same numbers, and not one formula", async () => {
  const excel = await openForm(publishedSelfEvaluation());
  const numbers = numbersOf(await formOn(excel.sheetId));
  const { sheetId } = await onSheet("values", false);
  expect(numbersOf(await formOn(sheetId))).toEqual(numbers);
  const area = excel.workbook.usedArea(sheetId, true)!;
  const formulas = excel.workbook.formulas(sheetId, area).flat();
  expect(formulas.filter((each) => /^=./.test(String(each)))).toEqual([]);
  expect(excel.workbook.sheetProtection(sheetId)).toBeNull();
});

test("a typed score stays, and a row that no native formula reads keeps its number", async () => {
  const excel = await openForm(publishedSelfEvaluation());
  const row = await rowOf(excel, "重点工作办结率");
  const other = await rowOf(excel, "总体工作完成率");
  excel.workbook.enter(excel.sheetId, cell(row, actualColumn), [["'100%"]]);
  excel.workbook.enter(excel.sheetId, cell(other, scoreColumn), [[3]]);
  await untilCalculated(excel);
  const numbers = numbersOf(await formOn(excel.sheetId));
  const { sheetId } = await onSheet("native", false);
  expect(numbersOf(await formOn(sheetId))).toEqual(numbers);
  const formulas = (column: number, place: number) =>
    excel.workbook.formulas(sheetId, cell(place, column))[0]?.[0];
  expect([formulas(completionColumn, row), formulas(scoreColumn, other)]).toEqual([1, 3]);
});

test("what is no part of the form stays behind and is named", async () => {
  const excel = await openForm(publishedSelfEvaluation());
  excel.workbook.enter(excel.sheetId, cell(41, 1), [["填表人：张三"]]);
  const { leftBehind } = await onSheet("native", false);
  expect(leftBehind).toEqual([{ row: 41, column: 1 }]);
});

test("a target form has its copy too", async () => {
  const [published] = publishedTargetForms();
  await openForm(published!);
  const { name, sheetId } = await onSheet("native", true);
  expect(name).toMatch(/^送审703001目标表/);
  expect((await formOn(sheetId)).indicators).toHaveLength(published!.indicators.length);
});

/** 送审版 as a workbook of its own. */
const alone = (content: HandInWish["content"]) =>
  actions.makeHandIn({ content, lockComputed: true, place: "workbook" });

const total = cell(39, scoreColumn);

/** The values that a file shows before anything is calculated. */
async function shownIn(file: Uint8Array): Promise<unknown[]> {
  const { readXlsx } = await import("hucre");
  const { sheets } = await readXlsx(file);
  return sheets[0]!.rows.map((row) => row[scoreColumn]);
}

test("as a workbook: the sheet that would be made, the numbers in it before it is calculated", async () => {
  const excel = await openForm(publishedSelfEvaluation());
  const { sheetId } = await onSheet("native", true);
  await untilCalculated(excel);
  const wanted = snapshot(excel, sheetId);
  excel.workbook.activateSheet(excel.sheetId);
  const sheets = excel.workbook.sheets();
  const { result, syncs } = await counted(excel, () => alone("native"));
  expect(syncs).toBe(2);
  expect(result).toEqual({
    sheet: null,
    isRefused: false,
    fileName: "703001自评表2024（送审版）.xlsx",
    leftBehind: [],
  });
  expect(excel.workbook.sheets()).toEqual(sheets);
  const [file] = excel.host.created.opened;
  expect((await shownIn(file!))[total.row]).toBe(97.62);
  const workbook = createNodeWorkbook();
  await openXlsx(file!, workbook);
  await workbook.settled();
  const [only] = workbook.sheets();
  expect(only!.name).toBe("703001自评表2024");
  expect(snapshot({ ...excel, workbook }, only!.id)).toEqual(wanted);
});

test(`as a workbook, opened by LibreOffice and calculated: the same numbers${withoutLibreOffice}`, async () => {
  if (!hasLibreOffice) return;
  const excel = await openForm(publishedSelfEvaluation());
  const numbers = numbersOf(await formOn(excel.sheetId));
  await alone("native");
  const bytes = convert(excel.host.created.opened[0]!, "xlsx", true);
  const workbook = createNodeWorkbook();
  await openXlsx(bytes, workbook);
  await createOfficeHost({ level: "ltsc2021", strictNullObjects: true, workbook });
  expect(numbersOf(await formOn(workbook.activeSheet()))).toEqual(numbers);
});

test("where Excel opens no workbook, the copy is a sheet, and that is told", async () => {
  const excel = await openForm(publishedSelfEvaluation());
  const numbers = numbersOf(await formOn(excel.sheetId));
  excel.host.situation.refuse("Workbook.createAndOpenWorkbook", "GeneralException");
  const { sheet, isRefused } = await alone("values");
  expect([sheet!.name, isRefused]).toEqual(["送审703001自评表2024", true]);
  expect(numbersOf(await formOn(sheet!.sheetId))).toEqual(numbers);
});

test("the copy is white, and its note tells of no colours", async () => {
  const excel = await openForm(publishedSelfEvaluation());
  const { sheetId } = await onSheet("native", false);
  const { rowCount, columnCount } = excel.workbook.usedArea(sheetId, false)!;
  const fills = Array.from({ length: rowCount * columnCount }, (_, place) => {
    const at = cell(Math.floor(place / columnCount), place % columnCount);
    return excel.workbook.getStyle(sheetId, at, "fillColor");
  });
  expect(new Set(fills)).toEqual(new Set([""]));
  const texts = excel.workbook.values(sheetId, excel.workbook.usedArea(sheetId, true)!).flat();
  expect(texts.filter((text) => String(text).includes("金额单位"))).toEqual(["金额单位：万元。"]);
});

test("before it is made, errors, warnings and unfilled rows are counted, and nothing is marked", async () => {
  const excel = await openForm(publishedSelfEvaluation());
  const row = await rowOf(excel, "重点工作办结率");
  excel.workbook.enter(excel.sheetId, cell(row, actualColumn), [[""]]);
  await untilCalculated(excel);
  const before = snapshot(excel, excel.sheetId);
  const { result, syncs } = await counted(excel, () => actions.checkBeforeHandIn({}));
  expect(syncs).toBe(1);
  expect(result.unfilled).toBe(1);
  expect(snapshot(excel, excel.sheetId)).toEqual(before);
  const { sheets } = await actions.validateSheet({});
  const levels = sheets.flatMap(({ problems }) => problems.map(({ level }) => level));
  expect([result.errors, result.warnings]).toEqual(
    ["error", "warning"].map((level) => levels.filter((each) => each === level).length),
  );
});
