/** 转为原生公式 and 转回加载项公式: what is exchanged, what is not, and what is taken back. */
import { actions } from "../../src/actions";
import { readForm, type PerformanceForm } from "../../src/form";
import { countFormulas } from "../../src/formulas";
import { readSheets } from "../../src/workbook";
import { createOfficeHost, type TestHost } from "../../workbench/jest";
import { createNodeWorkbook } from "../../workbench/workbook/univer/univerNode";
import { openXlsx, saveXlsx } from "../../workbench/workbook/xlsx";
import { publishedSelfEvaluation } from "../fixtures/publishedForms";
import { untilCalculated } from "../support/perfFunctions";
import { convert, hasLibreOffice, withoutLibreOffice } from "../workbench/libreOffice";
import { beforeSync, counted, openForm, snapshot } from "./support/workbook";

type Opened = TestHost & { sheetId: string };

const cell = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });
const [targetColumn, actualColumn, completionColumn, weightColumn, scoreColumn] = [5, 7, 8, 9, 10];
const rulesCell = cell(2, 13);
/** The total of the published form, and 重点工作办结率, a row with >=. */
const totalCell = cell(39, scoreColumn);

async function formOf({ sheetId }: Opened): Promise<PerformanceForm> {
  const [grid] = await readSheets([sheetId]);
  return readForm(grid!)!;
}

function valueAt({ workbook, sheetId }: Opened, at: ReturnType<typeof cell>) {
  return workbook.values(sheetId, at)[0]?.[0];
}

async function rowOf(excel: Opened, name: string): Promise<number> {
  const { indicators } = await formOf(excel);
  return indicators.find((each) => each.name.value === name)!.row;
}

async function opened(): Promise<Opened> {
  const excel = await openForm(publishedSelfEvaluation());
  expect(valueAt(excel, totalCell)).toBe(97.62);
  return excel;
}

async function openedNative(): Promise<Opened> {
  const excel = await opened();
  await actions.convertFormulas("native");
  return excel;
}

async function problemsOn(): Promise<string[]> {
  const { sheets } = await actions.validateSheet({});
  return sheets.flatMap(({ problems }) => problems.map(({ code, at }) => `${code} ${at?.row}`));
}

test("there and back again: 97.62, the same problems, and the sheet as it was bit for bit", async () => {
  const excel = await opened();
  // What the sample has of 定性 rows is written while their 完成程度 is a number, and follows that cell.
  await actions.convertFormulas("addIn");
  await untilCalculated(excel);
  const before = snapshot(excel, excel.sheetId);
  const problems = await problemsOn();
  const { result, syncs } = await counted(excel, () => actions.convertFormulas("native"));
  expect(result).toMatchObject({ kept: [], obstacles: [], differs: null });
  expect(result.changed.applied).toBe(59);
  expect(syncs).toBe(3);
  expect(countFormulas(await formOf(excel))).toEqual({ addIn: 0, native: 59 });
  expect(valueAt(excel, totalCell)).toBe(97.62);
  expect(await problemsOn()).toEqual(problems);
  expect((await actions.readScores()).form).toMatchObject({
    total: "97.62",
    formulas: { addIn: 0, native: 59 },
  });
  const again = await actions.convertFormulas("native");
  expect(again.changed.applied).toBe(0);

  await actions.clearMarks(await actions.validateSheet({}));
  await actions.convertFormulas("addIn");
  await untilCalculated(excel);
  expect(snapshot(excel, excel.sheetId)).toEqual(before);
});

test("a cell that a native formula can't read is named, and nothing is written", async () => {
  const excel = await opened();
  const row = await rowOf(excel, "重点工作办结率");
  excel.workbook.enter(excel.sheetId, cell(row, actualColumn), [["'100%"]]);
  await untilCalculated(excel);
  const before = snapshot(excel, excel.sheetId);
  const { obstacles, changed } = await actions.convertFormulas("native");
  expect(obstacles).toEqual([{ at: { row, column: completionColumn }, why: "请转数字" }]);
  expect(changed.applied).toBe(0);
  expect(snapshot(excel, excel.sheetId)).toEqual(before);
});

test("a typed score is kept and named; a typed completion that would move its score is asked about", async () => {
  const excel = await opened();
  const row = await rowOf(excel, "重点工作办结率");
  excel.workbook.enter(excel.sheetId, cell(row, scoreColumn), [[0.5]]);
  await untilCalculated(excel);
  const { kept, differs } = await actions.convertFormulas("native");
  expect(kept).toEqual([{ row, column: scoreColumn }]);
  expect(differs).toBeNull();
  expect(valueAt(excel, cell(row, scoreColumn))).toBe(0.5);

  const other = await opened();
  other.workbook.enter(other.sheetId, cell(row, completionColumn), [[0.5]]);
  await untilCalculated(other);
  const { obstacles } = await actions.convertFormulas("native");
  expect(obstacles).toEqual([{ at: { row, column: scoreColumn }, why: "手填" }]);
});

test("where a cell then shows another number than the rules gave, all of it is taken back", async () => {
  const excel = await opened();
  const row = await rowOf(excel, "重点工作办结率");
  // Somebody changes an input after it was read and before the formulas are written.
  beforeSync(excel, 3, () => excel.workbook.enter(excel.sheetId, cell(row, actualColumn), [[50]]));
  const { differs } = await actions.convertFormulas("native");
  expect(differs).toEqual({ row, column: completionColumn });
  expect(countFormulas(await formOf(excel))).toEqual({ addIn: 59, native: 0 });
});

test("other rules than the formulas go by show in the total, until the formulas are made anew", async () => {
  const excel = await openedNative();
  excel.workbook.enter(excel.sheetId, rulesCell, [["national"]]);
  expect(valueAt(excel, totalCell)).toBe("规则变");
  const { changed, differs, obstacles } = await actions.convertFormulas("native");
  expect([differs, obstacles]).toEqual([null, []]);
  expect(changed.applied).toBeGreaterThan(29);
  // 1 beside 100 % is the whole in 辽宁 only.
  const assets = await rowOf(excel, "固定资产利用率");
  expect(valueAt(excel, cell(assets, completionColumn))).toBe("核对%");
  expect(valueAt(excel, totalCell)).toBe("未计全");
  expect((await actions.readScores()).form?.total).toBeNull();
});

test("a sign in a row leaves no total that would pass for one", async () => {
  const excel = await openedNative();
  const row = await rowOf(excel, "重点工作办结率");
  excel.workbook.enter(excel.sheetId, cell(row, targetColumn), [["'≥50"]]);
  expect(valueAt(excel, cell(row, completionColumn))).toBe("请转数字");
  expect(valueAt(excel, cell(row, scoreColumn))).toBe("未计分");
  expect(valueAt(excel, totalCell)).toBe("未计全");
  excel.workbook.enter(excel.sheetId, cell(row, targetColumn), [["=1/0"]]);
  expect(valueAt(excel, totalCell)).toBe("未计全");
  excel.workbook.enter(excel.sheetId, cell(row, targetColumn), [[100]]);
  excel.workbook.enter(excel.sheetId, cell(row, weightColumn), [[""]]);
  expect(valueAt(excel, totalCell)).toBe("未计全");
});

test("an inserted form computes natively when it was wished so, without the add-in", async () => {
  const excel = await createOfficeHost({ level: "ltsc2021", strictNullObjects: true });
  const { sections } = actions.templateOptions("selfEvaluation");
  const { made } = await actions.insertTemplates(
    [
      {
        kind: "selfEvaluation",
        unit: { code: "703001", name: "朝阳市工业和信息化局" },
        year: 2024,
        taskRows: 1,
        indicators: sections.flatMap(({ standard }) => standard),
        lockComputed: true,
        nativeFormulas: true,
      },
    ],
    {},
  );
  const sheet = { ...excel, sheetId: made[0]!.sheetId };
  const { indicators, total } = await formOf(sheet);
  const counts = countFormulas(await formOf(sheet));
  expect(counts).toEqual({ addIn: 0, native: 2 * indicators.length + 3 });
  expect(total.value).toBe("");
  const { row } = indicators.find(({ operator }) => operator.value === "=")!;
  excel.workbook.enter(sheet.sheetId, cell(row, targetColumn), [[100]]);
  excel.workbook.enter(sheet.sheetId, cell(row, actualColumn), [[81.28]]);
  expect(valueAt(sheet, cell(row, completionColumn))).toBe(0.81);
  const weight = Number(valueAt(sheet, cell(row, weightColumn)));
  expect((await formOf(sheet)).total.value).toBeCloseTo(weight * 0.81, 2);
});

test("cells that are locked are left alone and named", async () => {
  const excel = await opened();
  excel.workbook.setSheetProtection(excel.sheetId, { options: {}, password: null });
  const { changed } = await actions.convertFormulas("native");
  expect(changed.applied).toBe(0);
  expect(changed.locked).toHaveLength(59);
});

test(`LibreOffice recalculates the saved sheet after a change${withoutLibreOffice}`, async () => {
  if (!hasLibreOffice) return;
  const excel = await openedNative();
  const row = await rowOf(excel, "重点工作办结率");
  const saved = await saveXlsx(excel.workbook);
  for (const [actual, total] of [
    [100, 97.62],
    [50, 97.62 - Number(valueAt(excel, cell(row, weightColumn))) / 2],
  ]) {
    const model = createNodeWorkbook();
    await openXlsx(saved, model);
    const sheet = model.activeSheet();
    model.enter(sheet, cell(row, actualColumn), [[actual!]]);
    const copy = createNodeWorkbook();
    await openXlsx(convert(await saveXlsx(model), "xlsx", true), copy);
    const found = copy.values(copy.activeSheet(), totalCell)[0]?.[0];
    expect(found).toBeCloseTo(total!, 10);
    expect(String(copy.formulas(copy.activeSheet(), totalCell)[0]?.[0])).toContain("未计全");
  }
});
