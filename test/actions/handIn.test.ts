/** 送审版: what the copy holds, what is told before, and what stays behind. */
import { actions } from "../../src/actions";
import { readForm, type PerformanceForm } from "../../src/form";
import { countFormulas } from "../../src/formulas";
import { readSheets } from "../../src/workbook";
import type { TestHost } from "../../workbench/jest";
import { publishedSelfEvaluation, publishedTargetForms } from "../fixtures/publishedForms";
import { untilCalculated } from "../support/perfFunctions";
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

test("native: the numbers of the sheet, no function of the add-in, no marks, locked; the sheet stays", async () => {
  const excel = await openForm(publishedSelfEvaluation());
  await actions.validateSheet({});
  const before = snapshot(excel, excel.sheetId);
  const numbers = numbersOf(await formOn(excel.sheetId));
  const { result, syncs } = await counted(excel, () =>
    actions.makeHandIn({ content: "native", lockComputed: true }),
  );
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
  expect(await actions.undoInsert([result])).toEqual({ removed: 1, kept: [] });
});

test("values: the same numbers, and not one formula", async () => {
  const excel = await openForm(publishedSelfEvaluation());
  const numbers = numbersOf(await formOn(excel.sheetId));
  const { sheetId } = await actions.makeHandIn({ content: "values", lockComputed: false });
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
  const { sheetId } = await actions.makeHandIn({ content: "native", lockComputed: false });
  expect(numbersOf(await formOn(sheetId))).toEqual(numbers);
  const formulas = (column: number, place: number) =>
    excel.workbook.formulas(sheetId, cell(place, column))[0]?.[0];
  expect([formulas(completionColumn, row), formulas(scoreColumn, other)]).toEqual([1, 3]);
});

test("what is no part of the form stays behind and is named", async () => {
  const excel = await openForm(publishedSelfEvaluation());
  excel.workbook.enter(excel.sheetId, cell(41, 1), [["填表人：张三"]]);
  const { leftBehind } = await actions.makeHandIn({ content: "native", lockComputed: false });
  expect(leftBehind).toEqual([{ row: 41, column: 1 }]);
});

test("a target form has its copy too", async () => {
  const [published] = publishedTargetForms();
  await openForm(published!);
  const { name, sheetId } = await actions.makeHandIn({ content: "native", lockComputed: true });
  expect(name).toMatch(/^送审703001目标表/);
  expect((await formOn(sheetId)).indicators).toHaveLength(published!.indicators.length);
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
