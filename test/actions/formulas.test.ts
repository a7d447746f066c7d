/** 转为原生公式 and 转回加载项公式: what is exchanged, what is not, and what is taken back. */
import { actions } from "../../src/actions";
import { readForm, templateOptions, type PerformanceForm } from "../../src/form";
import { computedFields, countFormulas } from "../../src/formulas";
import { readSheets } from "../../src/workbook";
import { createOfficeHost, type TestHost } from "../../workbench/jest";
import { createNodeWorkbook } from "../../workbench/workbook/univer/univerNode";
import { openXlsx, saveXlsx } from "../../workbench/workbook/xlsx";
import { publishedSelfEvaluation } from "../fixtures/publishedForms";
import { untilCalculated, usePerfFunctions } from "../support/perfFunctions";
import { convert, hasLibreOffice, withoutLibreOffice } from "../workbench/libreOffice";
import { beforeSync, counted, openForm, snapshot } from "./support/workbook";

type Opened = TestHost & { sheetId: string };

const cell = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });
const [targetColumn, actualColumn, completionColumn, weightColumn, scoreColumn] = [5, 7, 8, 9, 10];
const rulesCell = cell(2, 13);
const sheetName = "703001自评表2024";
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
  await actions.convertFormulas("native", "active");
  return excel;
}

async function problemsOn(): Promise<string[]> {
  const { sheets } = await actions.validateSheet({});
  return sheets.flatMap(({ problems }) => problems.map(({ code, at }) => `${code} ${at?.row}`));
}

test("there and back again: 97.62, the same problems, and the sheet as it was bit for bit", async () => {
  const excel = await opened();
  // What the sample has of 定性 rows is written while their 完成程度 is a number, and follows that cell.
  await actions.convertFormulas("addIn", "active");
  await untilCalculated(excel);
  const before = snapshot(excel, excel.sheetId);
  const problems = await problemsOn();
  const { result, syncs } = await counted(excel, () => actions.convertFormulas("native", "active"));
  expect(result).toMatchObject({ kept: [], obstacles: [], differs: null });
  expect(result.changed.applied).toBe(59);
  expect(syncs).toBe(2);
  expect(countFormulas(await formOf(excel))).toEqual({ addIn: 0, native: 59 });
  expect(valueAt(excel, totalCell)).toBe(97.62);
  expect(await problemsOn()).toEqual(problems);
  expect((await actions.readScores()).form).toMatchObject({
    total: "97.62",
    formulas: { addIn: 0, native: 59 },
  });
  const again = await actions.convertFormulas("native", "active");
  expect(again.changed.applied).toBe(0);

  await actions.clearMarks(await actions.validateSheet({}));
  await actions.convertFormulas("addIn", "active");
  await untilCalculated(excel);
  expect(snapshot(excel, excel.sheetId)).toEqual(before);
});

test("a cell that a native formula can't read is named, and nothing is written", async () => {
  const excel = await opened();
  const row = await rowOf(excel, "重点工作办结率");
  excel.workbook.enter(excel.sheetId, cell(row, actualColumn), [["'100%"]]);
  await untilCalculated(excel);
  const before = snapshot(excel, excel.sheetId);
  const { obstacles, changed } = await actions.convertFormulas("native", "active");
  expect(obstacles).toEqual([
    { sheetName, at: { row, column: completionColumn }, why: "请转数字" },
  ]);
  expect(changed.applied).toBe(0);
  expect(snapshot(excel, excel.sheetId)).toEqual(before);
});

test("a typed score is kept and named; a typed completion that would move its score is asked about", async () => {
  const excel = await opened();
  const row = await rowOf(excel, "重点工作办结率");
  excel.workbook.enter(excel.sheetId, cell(row, scoreColumn), [[0.5]]);
  await untilCalculated(excel);
  const { kept, differs } = await actions.convertFormulas("native", "active");
  expect(kept).toEqual([{ sheetName, at: { row, column: scoreColumn } }]);
  expect(differs).toBeNull();
  expect(valueAt(excel, cell(row, scoreColumn))).toBe(0.5);

  const other = await opened();
  other.workbook.enter(other.sheetId, cell(row, completionColumn), [[0.5]]);
  await untilCalculated(other);
  const { obstacles } = await actions.convertFormulas("native", "active");
  expect(obstacles).toEqual([{ sheetName, at: { row, column: scoreColumn }, why: "手填" }]);
});

test("where a cell then shows another number than the rules gave, all of it is taken back", async () => {
  const excel = await opened();
  const row = await rowOf(excel, "重点工作办结率");
  // Somebody changes an input after it was read and before the formulas are written.
  beforeSync(excel, 2, () => excel.workbook.enter(excel.sheetId, cell(row, actualColumn), [[50]]));
  const { differs } = await actions.convertFormulas("native", "active");
  expect(differs).toEqual({ sheetName, at: { row, column: completionColumn } });
  expect(countFormulas(await formOf(excel))).toEqual({ addIn: 59, native: 0 });
});

test("other rules than the formulas go by show in the total, until the formulas are made anew", async () => {
  const excel = await openedNative();
  excel.workbook.enter(excel.sheetId, rulesCell, [["national"]]);
  expect(valueAt(excel, totalCell)).toBe("规则变");
  const { changed, differs, obstacles } = await actions.convertFormulas("native", "active");
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
  const { sections } = templateOptions("selfEvaluation");
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
        liveChecks: true,
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

test("locks without a password are opened and closed again, there and back; a password keeps them", async () => {
  const excel = await opened();
  excel.workbook.setSheetProtection(excel.sheetId, { options: {}, password: null });
  const isProtected = () =>
    expect(excel.workbook.sheetProtection(excel.sheetId)).toMatchObject({ password: null });
  const { changed, differs } = await actions.convertFormulas("native", "active");
  expect([changed.applied, changed.locked, differs]).toEqual([59, [], null]);
  expect(countFormulas(await formOf(excel))).toEqual({ addIn: 0, native: 59 });
  isProtected();
  expect((await actions.undo(changed.undo)).applied).toBe(59);
  expect(countFormulas(await formOf(excel))).toEqual({ addIn: 59, native: 0 });
  isProtected();

  const kept = await opened();
  kept.workbook.setSheetProtection(kept.sheetId, { options: {}, password: "secret" });
  const refused = await actions.convertFormulas("native", "active");
  expect(refused.changed.applied).toBe(0);
  expect(refused.changed.locked).toHaveLength(59);
  expect(countFormulas(await formOf(kept))).toEqual({ addIn: 59, native: 0 });
});

test("all evaluations of a workbook are exchanged; one that can't be read stays, and is named", async () => {
  const excel = await opened();
  const { sheetId: other } = await actions.insertSample();
  await untilCalculated(excel);
  const row = await rowOf(excel, "重点工作办结率");
  excel.workbook.enter(excel.sheetId, cell(row, actualColumn), [["'100%"]]);
  await untilCalculated(excel);
  const { result, syncs } = await counted(excel, () => actions.convertFormulas("native", "all"));
  expect(result.obstacles).toEqual([
    { sheetName, at: { row, column: completionColumn }, why: "请转数字" },
  ]);
  expect([result.changed.applied, result.differs]).toEqual([59, null]);
  // One to find that the sheets are others than when all were last read.
  expect(syncs).toBeLessThanOrEqual(3);
  expect(countFormulas(await formOf(excel))).toEqual({ addIn: 59, native: 0 });
  expect(countFormulas(await formOf({ ...excel, sheetId: other }))).toEqual({
    addIn: 0,
    native: 59,
  });
});

describe("修复公式", () => {
  async function repaired(): Promise<string[]> {
    const proposed = await actions.proposeRepair("native");
    const { applied, refused, locked } = await actions.repairFormulas(proposed, "native");
    expect([applied, refused, locked]).toEqual([
      proposed.flatMap(({ edits }) => edits).length,
      [],
      [],
    ]);
    return proposed.flatMap(({ edits }) => edits.map(({ at }) => `${at.row},${at.column}`));
  }

  test.each(["native", "addIn"] as const)(
    "what is empty, broken, prefixed or the rules' own number is mended: %s",
    async (style) => {
      const excel = await opened();
      await actions.convertFormulas("addIn", "active");
      if (style === "native") await actions.convertFormulas("native", "active");
      await untilCalculated(excel);
      const before = snapshot(excel, excel.sheetId);
      expect(await repaired()).toEqual([]);
      const row = await rowOf(excel, "重点工作办结率");
      const weight = Number(valueAt(excel, cell(row, weightColumn)));
      const wrong: [number, number, string | number][] = [
        [row, completionColumn, '=IF(#REF!="","",PERFCOMPLETION(E1,#REF!,H1))'],
        [row, scoreColumn, weight],
        [row + 1, completionColumn, ""],
        [row + 1, scoreColumn, "=PERFSCOR(1)"],
        [39, scoreColumn, "=_xldudf_perftotal(K10:K11)"],
      ];
      for (const [r, c, entry] of wrong) excel.workbook.enter(excel.sheetId, cell(r, c), [[entry]]);
      await untilCalculated(excel);
      expect((await repaired()).sort()).toEqual(wrong.map(([r, c]) => `${r},${c}`).sort());
      await untilCalculated(excel);
      expect(valueAt(excel, totalCell)).toBe(97.62);
      const form = await formOf(excel);
      expect(countFormulas(form).addIn + countFormulas(form).native).toBe(59);
      if (style === "native") {
        await actions.convertFormulas("native", "active");
        expect(snapshot(excel, excel.sheetId)).toEqual(before);
      }
    },
  );

  test("a form that has lost all its formulas gets them, and a person's own numbers stay", async () => {
    const excel = await opened();
    const form = await formOf(excel);
    const row = await rowOf(excel, "重点工作办结率");
    const values = computedFields(form).map(({ field, at }) => ({ at, value: field.value }));
    for (const { at, value } of values) {
      excel.workbook.enter(excel.sheetId, cell(at.row, at.column), [[value]]);
    }
    excel.workbook.enter(excel.sheetId, cell(row, scoreColumn), [[0.5]]);
    expect(countFormulas(await formOf(excel))).toEqual({ addIn: 0, native: 0 });
    const cells = await repaired();
    expect(cells).toHaveLength(57);
    expect(cells).not.toContain(`${row},${scoreColumn}`);
    expect(valueAt(excel, cell(row, scoreColumn))).toBe(0.5);
    expect(countFormulas(await formOf(excel))).toEqual({ addIn: 0, native: 57 });
  });

  test("a row that was put in under the others gets its formulas, and the total counts it", async () => {
    const published = publishedSelfEvaluation();
    const last = published.indicators[published.indicators.length - 1]!;
    const name = { ...last.name, value: "新指标" };
    const excel = await openForm({
      ...published,
      indicators: [...published.indicators, { ...last, name }],
    });
    await actions.convertFormulas("native", "active");
    const lastTotal = cell(40, scoreColumn);
    const sum = String(excel.workbook.formulas(excel.sheetId, lastTotal)[0]?.[0]);
    const whole = Number(valueAt(excel, lastTotal));
    excel.workbook.enter(excel.sheetId, lastTotal, [[sum.replace(/K40/g, "K39")]]);
    for (const column of [completionColumn, scoreColumn]) {
      excel.workbook.enter(excel.sheetId, cell(39, column), [[""]]);
    }
    expect(valueAt(excel, lastTotal)).toBeLessThan(whole);
    expect((await repaired()).sort()).toEqual(["39,10", "39,8", "40,10"]);
    expect(valueAt(excel, lastTotal)).toBe(whole);
    expect(excel.workbook.formulas(excel.sheetId, lastTotal)[0]?.[0]).toBe(sum);
  });
});

/** The workbook of a file, with the add-in. */
async function openedFile(bytes: Uint8Array): Promise<Opened> {
  const workbook = createNodeWorkbook();
  await openXlsx(bytes, workbook);
  const excel = await createOfficeHost({ level: "ltsc2021", strictNullObjects: true, workbook });
  await usePerfFunctions(excel);
  await untilCalculated(excel);
  return { ...excel, sheetId: workbook.activeSheet() };
}

const throughLibreOffice = async ({ workbook }: Opened) =>
  openedFile(convert(await saveXlsx(workbook), "xlsx", true));

const cellsOfForm = ({ workbook, sheetId }: Opened) => {
  const area = { row: 0, column: 0, rowCount: 42, columnCount: 17 };
  return { values: workbook.values(sheetId, area), formulas: workbook.formulas(sheetId, area) };
};

test(`through LibreOffice and back: 97.62, the same formulas and problems${withoutLibreOffice}`, async () => {
  if (!hasLibreOffice) return;
  const excel = await openedNative();
  const problems = await problemsOn();
  await actions.clearMarks(await actions.validateSheet({}));
  const written = cellsOfForm(excel);
  const row = await rowOf(excel, "重点工作办结率");
  const half = 97.62 - Number(valueAt(excel, cell(row, weightColumn))) / 2;

  const back = await throughLibreOffice(excel);
  expect(valueAt(back, totalCell)).toBe(97.62);
  expect(countFormulas(await formOf(back))).toEqual({ addIn: 0, native: 59 });
  expect(await problemsOn()).toEqual(problems);
  await actions.clearMarks(await actions.validateSheet({}));
  expect(await actions.proposeRepair("native")).toEqual([]);

  back.workbook.enter(back.sheetId, cell(row, actualColumn), [[50]]);
  const changed = await throughLibreOffice(back);
  expect(valueAt(changed, totalCell)).toBeCloseTo(half, 10);
  changed.workbook.enter(changed.sheetId, cell(row, actualColumn), [[100]]);
  expect(valueAt(changed, totalCell)).toBe(97.62);

  const to = await actions.convertFormulas("addIn", "active");
  await untilCalculated(changed);
  expect([to.changed.applied, valueAt(changed, totalCell)]).toEqual([59, 97.62]);
  await actions.convertFormulas("native", "active");
  expect(cellsOfForm(changed)).toEqual(written);
});

test(`the add-in's formulas that LibreOffice has stored are known, and mended${withoutLibreOffice}`, async () => {
  if (!hasLibreOffice) return;
  const excel = await opened();
  await actions.convertFormulas("addIn", "active");
  await untilCalculated(excel);
  const back = await throughLibreOffice(excel);
  expect(countFormulas(await formOf(back))).toEqual({ addIn: 59, native: 0 });
  await actions.enterAgain(back.sheetId);
  const proposed = await actions.proposeRepair("native");
  await actions.repairFormulas(proposed, "native");
  await untilCalculated(back);
  expect(valueAt(back, totalCell)).toBe(97.62);
  expect((await actions.readScores()).unanswered).toBe(0);
  expect(await actions.proposeRepair("native")).toEqual([]);
});
