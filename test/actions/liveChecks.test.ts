/** Live checks on a sheet, through the real Office.js: made, switched, taken back, and apart from all else. */
import { actions, type TemplateRequest } from "../../src/actions";
import { readForm, rangeToA1, templateOptions, type PerformanceForm } from "../../src/form";
import { planForm } from "../../src/formulas";
import { liveChecksOf } from "../../src/formulas/checks";
import { checkFormula, checkLooks, readSheets, WorkbookError, writePlan } from "../../src/workbook";
import type { TestHost } from "../../workbench/jest";
import { createNodeWorkbook } from "../../workbench/workbook/univer/univerNode";
import { openXlsx, saveXlsx } from "../../workbench/workbook/xlsx";
import { createOfficeHost } from "../../workbench/jest";
import { publishedSelfEvaluation, publishedTargetForms } from "../fixtures/publishedForms";
import { convert, hasLibreOffice, withoutLibreOffice } from "../workbench/libreOffice";
import { counted, openExcel, openForm, snapshot } from "./support/workbook";

async function formOn(sheetId: string): Promise<PerformanceForm> {
  const [grid] = await readSheets([sheetId]);
  return readForm(grid!)!;
}

/** What a sheet's conditional formats are: where, the formula, the colours; the first above the others. */
function formatsOf({ workbook }: Pick<TestHost, "workbook">, sheetId: string) {
  return workbook.conditionalFormats(sheetId).map(({ areas, rule, format }) => ({
    where: areas.map(({ row, column, rowCount, columnCount }) =>
      rangeToA1({ row, column, rows: rowCount, columns: columnCount }),
    ),
    formula: String(rule["formula"]),
    colours: [format.fillColor, format.fontColor],
  }));
}

/** What the checks of a form have to be on its sheet. */
function wanted(form: PerformanceForm) {
  return liveChecksOf(form).map((check) => ({
    where: [rangeToA1(check.range)],
    formula: checkFormula(check),
    colours: Object.values(checkLooks[check.look]),
  }));
}

const marksIn = (formats: { formula: string }[]) =>
  formats.filter(({ formula }) => formula.includes('"PERFSCORE '));

const usersFormula = "=$H16>1000";

async function addUsersFormat({ Excel }: TestHost): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("H16:H30");
    const { custom } = range.conditionalFormats.add("Custom");
    custom.rule.formula = usersFormula;
    custom.format.fill.color = "#00FF00";
    await context.sync();
  });
}

const request: TemplateRequest = {
  kind: "selfEvaluation",
  unit: { code: "703001", name: "朝阳市工业和信息化局" },
  year: 2024,
  taskRows: 3,
  indicators: templateOptions("selfEvaluation").sections.flatMap(({ standard }) => standard),
  lockComputed: true,
  nativeFormulas: true,
  liveChecks: true,
};

describe("new sheets", () => {
  test("an inserted one has its checks, locked or not, in one sync more; without the wish it has none", async () => {
    const excel = await openExcel();
    const made = await counted(excel, () => actions.insertTemplates([request], {}));
    expect(made.syncs).toBe(3);
    const [sheet] = made.result.made;
    expect(sheet!.lacksChecks).toBe(false);
    const form = await formOn(sheet!.sheetId);
    expect(formatsOf(excel, sheet!.sheetId)).toEqual(wanted(form));
    const plain = await counted(excel, () =>
      actions.insertTemplates([{ ...request, liveChecks: false }], {}),
    );
    expect(plain.syncs).toBe(2);
    expect(formatsOf(excel, plain.result.made[0]!.sheetId)).toEqual([]);
    expect(await actions.undoInsert(made.result.made)).toMatchObject({ removed: 1, kept: [] });
  });

  test("rolled forward and imported ones have them too; 送审版 has none", async () => {
    const excel = await openForm(publishedTargetForms()[0]!);
    const rolled = await actions.rollForward();
    expect(formatsOf(excel, rolled.sheetId)).toEqual(wanted(await formOn(rolled.sheetId)));
    const drafts = await actions.recognise({ from: "sheet" }, {});
    const { made } = await actions.writeDrafts(drafts, {});
    const { sheetId } = made[0]!;
    expect(formatsOf(excel, sheetId)).toEqual(wanted(await formOn(sheetId)));
    const { sheet } = await actions.makeHandIn({
      content: "native",
      lockComputed: true,
      place: "sheet",
    });
    expect(formatsOf(excel, sheet!.sheetId)).toEqual([]);
  });

  test("a sheet whose checks Excel refuses stays, whole, and says so", async () => {
    const excel = await openExcel();
    excel.host.situation.refuse("ConditionalFormatCollection.add", "InvalidArgument");
    const sheet = await actions.insertSample();
    expect(sheet.lacksChecks).toBe(true);
    expect((await formOn(sheet.sheetId)).indicators).toHaveLength(24);
    expect(excel.workbook.sheets()).toHaveLength(2);
  });
});

describe("the switch", () => {
  test("on: below a person's format and the marks, which stay; off and taken back as before", async () => {
    const excel = await openForm(publishedSelfEvaluation());
    const { sheetId } = excel;
    await addUsersFormat(excel);
    await actions.validateSheet({});
    const before = snapshot(excel, sheetId);
    const others = formatsOf(excel, sheetId);
    expect(marksIn(others).length).toBeGreaterThan(0);

    const on = await counted(excel, () => actions.switchLiveChecks(true, "active"));
    expect(on).toMatchObject({
      syncs: 2,
      result: { done: 1, changed: [sheetId], untouched: [] },
    });
    const checks = wanted(await formOn(sheetId));
    expect(formatsOf(excel, sheetId)).toEqual([...others, ...checks]);

    const again = await counted(excel, () => actions.switchLiveChecks(true, "active"));
    expect(again.result).toEqual({ done: 1, changed: [], untouched: [] });
    expect(formatsOf(excel, sheetId)).toEqual([...others, ...checks]);

    const off = await counted(excel, () => actions.switchLiveChecks(false, [sheetId]));
    expect(off).toMatchObject({ syncs: 2, result: { done: 1, changed: [sheetId] } });
    expect(snapshot(excel, sheetId)).toEqual(before);
    const none = await counted(excel, () => actions.switchLiveChecks(false, "active"));
    expect(none).toMatchObject({ syncs: 1, result: { done: 0, changed: [], untouched: [] } });
  });

  test("marking and clearing marks leave the checks, and switching leaves the marks", async () => {
    const excel = await openForm(publishedSelfEvaluation());
    const { sheetId } = excel;
    await actions.switchLiveChecks(true, "active");
    const checks = formatsOf(excel, sheetId);
    const report = await actions.validateSheet({});
    const marked = formatsOf(excel, sheetId);
    // What is added later lies above.
    expect(marked).toEqual([...marksIn(marked), ...checks]);
    await actions.switchLiveChecks(false, "active");
    expect(formatsOf(excel, sheetId)).toEqual(marksIn(marked));
    await actions.switchLiveChecks(true, "active");
    await actions.clearMarks(report);
    expect(formatsOf(excel, sheetId)).toEqual(checks);
  });

  test("all sheets at once; a protected one is told, and what is no form is left alone", async () => {
    const excel = await openForm(publishedSelfEvaluation());
    const target = await writePlan(planForm(publishedTargetForms()[0]!));
    const other = excel.workbook.addSheet("别的");
    const locked = excel.workbook.copySheet(excel.sheetId, 2);
    excel.workbook.setSheetProtection(locked, {
      options: { allowFormatCells: false },
      password: null,
    });
    const stop = await actions.watch({ activated: () => undefined, changed: () => undefined });
    const { result } = await counted(excel, () => actions.switchLiveChecks(true, "all"));
    expect(result.done).toBe(2);
    expect(result.changed.sort()).toEqual([excel.sheetId, target.sheetId].sort());
    expect(result.untouched.map(({ why }) => why)).toEqual(["protected"]);
    expect([other, locked].map((id) => formatsOf(excel, id))).toEqual([[], []]);
    const { syncs } = await counted(excel, () => actions.switchLiveChecks(false, "all"));
    expect(syncs).toBe(2);
    expect(formatsOf(excel, target.sheetId)).toEqual([]);
    stop();
  });

  test("a sheet that is no form has nothing to switch on", async () => {
    await openExcel();
    await expect(actions.switchLiveChecks(true, "active")).rejects.toMatchObject({
      code: "notAForm",
    });
    await expect(actions.switchLiveChecks(true, "all")).rejects.toMatchObject({ code: "noForms" });
    expect(await actions.switchLiveChecks(false, "active")).toMatchObject({ done: 0 });
  });

  test("after rows were put in and taken out, on again lays them over the rows that are there", async () => {
    const excel = await openForm(publishedSelfEvaluation());
    const { sheetId, workbook } = excel;
    await actions.switchLiveChecks(true, "active");
    const first = (await formOn(sheetId)).indicators[0]!.row;
    const rows = { row: first + 1, column: 0, rowCount: 2, columnCount: 16_384 };
    workbook.deleteCells(sheetId, rows, "Up");
    await actions.switchLiveChecks(true, "active");
    expect(formatsOf(excel, sheetId)).toEqual(wanted(await formOn(sheetId)));
  });
});

test("how a sheet stands is read in one sync, and it prints plainly or not", async () => {
  const excel = await openForm(publishedSelfEvaluation());
  const { sheetId } = excel;
  const state = () => counted(excel, () => actions.readLiveChecks(sheetId));
  expect(await state()).toMatchObject({ syncs: 1, result: { isOn: false, printsPlainly: false } });
  await actions.switchLiveChecks(true, "active");
  await actions.printPlainly(sheetId, true);
  expect((await state()).result).toEqual({ isOn: true, printsPlainly: true });
  expect(excel.workbook.pageLayout(sheetId).blackAndWhite).toBe(true);
  await actions.printPlainly(sheetId, false);
  expect((await state()).result).toEqual({ isOn: true, printsPlainly: false });
});

/** The workbook of a file as another Excel opens it. */
async function reopened(bytes: Uint8Array): Promise<TestHost> {
  const workbook = createNodeWorkbook();
  await openXlsx(bytes, workbook);
  return createOfficeHost({ level: "ltsc2021", strictNullObjects: true, workbook });
}

const keepers: [program: string, through: (bytes: Uint8Array) => Uint8Array][] = [
  ["Excel's file format", (bytes) => bytes],
  ...(hasLibreOffice
    ? [["LibreOffice", (bytes) => convert(bytes, "xlsx")] as (typeof keepers)[number]]
    : []),
];

test.each(keepers)(
  `kept by %s, they are known for ours again and switched off, others not${withoutLibreOffice}`,
  async (_, through) => {
    const excel = await openForm(publishedSelfEvaluation());
    await addUsersFormat(excel);
    await actions.switchLiveChecks(true, "active");
    const kept = formatsOf(excel, excel.sheetId).length;
    const later = await reopened(through(await saveXlsx(excel.workbook)));
    const [sheetId] = later.workbook
      .sheets()
      .filter(({ name }) => name === "703001自评表2024")
      .map(({ id }) => id);
    later.workbook.activateSheet(sheetId!);
    expect(formatsOf(later, sheetId!)).toHaveLength(kept);
    const off = await actions.switchLiveChecks(false, "active");
    expect(off).toEqual({ done: 1, changed: [sheetId], untouched: [] });
    expect(formatsOf(later, sheetId!).map(({ formula }) => formula)).toEqual([usersFormula]);
  },
);

test("typing an edit while the switch is pressed is told, and nothing is changed", async () => {
  const excel = await openForm(publishedSelfEvaluation());
  excel.host.situation.refuse("ConditionalFormatCollection.add", "InvalidOperationInCellEditMode");
  const before = snapshot(excel, excel.sheetId);
  await expect(actions.switchLiveChecks(true, "active")).rejects.toBeInstanceOf(WorkbookError);
  expect(snapshot(excel, excel.sheetId)).toEqual(before);
});
