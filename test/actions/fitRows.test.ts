/** Making rows as high as the texts typed into them need, on the real Office.js. */
import { actions } from "../../src/actions";
import { readForm, type CellAddress } from "../../src/form";
import { planForm } from "../../src/formulas";
import { readActiveSheet, writePlan } from "../../src/workbook";
import { publishedSelfEvaluation, publishedTargetForms } from "../fixtures/publishedForms";
import type { TestHost } from "../../workbench/jest";
import { counted, openExcel, openForm } from "./support/workbook";

const long = "经费保障未能及时到位，部分项目推进晚于年初计划，预计于次年一季度完成。".repeat(2);

const row = (index: number) => ({ row: index, column: 0, rowCount: 1, columnCount: 1 });

function heightsOf({ workbook }: TestHost, sheetId: string): number[] {
  const { rowCount } = workbook.usedArea(sheetId, true)!;
  return Array.from({ length: rowCount }, (_, index) => workbook.rowHeight(sheetId, row(index))!);
}

function type({ workbook }: TestHost, sheetId: string, at: CellAddress, text: string): void {
  workbook.enter(sheetId, { ...at, rowCount: 1, columnCount: 1 }, [[text]]);
}

async function openedForm(form = publishedSelfEvaluation()) {
  const excel = await openForm(form);
  return { excel, sheetId: excel.sheetId, form: readForm(await readActiveSheet())! };
}

test.each([
  ["the self-evaluation", () => publishedSelfEvaluation()],
  ["a target form", () => publishedTargetForms()[0]!],
])("%s as it was written needs nothing: 1 to read, none to write", async (_, form) => {
  const { excel, sheetId } = await openedForm(form());
  const before = heightsOf(excel, sheetId);
  const { result, syncs } = await counted(excel, actions.fitRows);
  expect(result).toEqual({ sheetId, rows: [], tooLong: 0 });
  expect(syncs).toBe(1);
  expect(heightsOf(excel, sheetId)).toEqual(before);
});

test("only rows with longer texts grow: 1 to read, 1 to write; taken back with 1", async () => {
  const { excel, sheetId, form } = await openedForm();
  const before = heightsOf(excel, sheetId);
  const [, second, , , fifth] = form.indicators;
  type(excel, sheetId, second!.reasons.funding.at!, long);
  type(excel, sheetId, fifth!.measure.at!, long);
  type(excel, sheetId, form.achievement.at!, long.repeat(9));
  const { result, syncs } = await counted(excel, actions.fitRows);
  expect(syncs).toBe(2);
  const grown = [form.achievement.at!.row, second!.row, fifth!.row];
  expect(result.rows.map((each) => each.row)).toEqual(grown);
  const after = heightsOf(excel, sheetId);
  after.forEach((height, index) => {
    if (grown.includes(index)) expect(height).toBeGreaterThan(before[index]!);
    else expect(height).toBe(before[index]);
  });
  // A narrow column of reasons needs more lines than the wider one of 改进措施.
  expect(after[second!.row]).toBeGreaterThan(after[fifth!.row]!);
  expect((await actions.fitRows()).rows).toEqual([]);

  const undone = await counted(excel, () => actions.undoFitRows(result));
  expect(undone.syncs).toBe(1);
  expect(heightsOf(excel, sheetId)).toEqual(before);
});

test("heights are those that a form planned with the texts has", async () => {
  const planned = publishedSelfEvaluation();
  planned.indicators[3]!.reasons.other.value = long;
  planned.goal.value = long.repeat(12);
  const { excel, sheetId, form } = await openedForm();
  type(excel, sheetId, form.indicators[3]!.reasons.other.at!, long);
  type(excel, sheetId, form.goal.at!, long.repeat(12));
  await actions.fitRows();
  const fitted = heightsOf(excel, sheetId);
  const wanted = planForm(planned).rowHeights;
  wanted.forEach(({ row: index, height }) => {
    // Excel keeps whole pixels, three quarters of a point.
    expect(Math.abs(fitted[index]! - height)).toBeLessThanOrEqual(0.75);
  });
});

test("a row that a person made higher stays so, a hidden one stays hidden", async () => {
  const { excel, sheetId, form } = await openedForm();
  const [first, second] = form.indicators;
  excel.workbook.setRowHeight(sheetId, row(first!.row), 300);
  excel.workbook.setRowsHidden(sheetId, row(second!.row), true);
  type(excel, sheetId, first!.measure.at!, long);
  type(excel, sheetId, second!.measure.at!, long);
  expect((await actions.fitRows()).rows).toEqual([]);
  expect(excel.workbook.rowHeight(sheetId, row(first!.row))).toBe(300);
  expect(excel.workbook.rowsHidden(sheetId, row(second!.row))).toBe(true);
});

test("fits a form that was moved and whose columns are wider", async () => {
  const { excel, sheetId, form } = await openedForm();
  const { workbook } = excel;
  const { row: goalRow } = form.goal.at!;
  type(excel, sheetId, form.indicators[2]!.measure.at!, long);
  type(excel, sheetId, form.goal.at!, long.repeat(12));
  const narrow = (await actions.fitRows()).rows;
  expect(narrow.map((each) => each.row)).toEqual([goalRow, form.indicators[2]!.row]);

  await actions.undoFitRows({ sheetId, rows: narrow, tooLong: 0 });
  workbook.insertCells(sheetId, { row: 0, column: 0, rowCount: 3, columnCount: 16384 }, "Down");
  workbook.setColumnWidth(sheetId, { row: 0, column: 16, rowCount: 1, columnCount: 1 }, 800);
  const wide = (await actions.fitRows()).rows;
  // 改进措施 has room now; the goal, three rows lower, has not.
  expect(wide).toEqual([{ ...narrow[0], row: goalRow + 3 }]);
});

test("a text that no row can hold is told, and its row gets Excel's limit", async () => {
  const { excel, sheetId, form } = await openedForm();
  type(excel, sheetId, form.indicators[0]!.reasons.staff.at!, long.repeat(20));
  const { rows, tooLong } = await actions.fitRows();
  expect([rows.length, tooLong]).toEqual([1, 1]);
  expect(excel.workbook.rowHeight(sheetId, row(form.indicators[0]!.row))).toBeGreaterThan(408);
  expect(await actions.fitRows()).toMatchObject({ rows: [], tooLong: 1 });
});

test("our own protection lets rows grow, a stricter one refuses and nothing changes", async () => {
  const excel = await openExcel();
  const { sheetId } = await writePlan(planForm(publishedSelfEvaluation(), { lockComputed: true }));
  const form = readForm(await readActiveSheet())!;
  type(excel, sheetId, form.indicators[0]!.measure.at!, long);
  const fitted = await actions.fitRows();
  expect(fitted.rows).toHaveLength(1);
  await actions.undoFitRows(fitted);

  const before = heightsOf(excel, sheetId);
  excel.workbook.setSheetProtection(sheetId, { options: {}, password: null });
  await expect(actions.fitRows()).rejects.toMatchObject({ code: "protectedSheet" });
  expect(heightsOf(excel, sheetId)).toEqual(before);
});

test("a sheet that is no form, or empty, says so", async () => {
  await openExcel();
  await expect(actions.fitRows()).rejects.toMatchObject({ code: "notAForm" });
});
