/** The pane's actions on the real Office.js. */
import { actions } from "../../src/actions";
import type { TemplateRequest, ValidationReport } from "../../src/actions";
import type { Problem } from "../../src/validation";
import { readActiveSheet, selectCell, writePlan } from "../../src/workbook";
import { templateOptions } from "../../src/form";
import { planForm } from "../../src/formulas";
import { createOfficeHost, type TestHost } from "../../workbench/jest";
import { untilCalculated, usePerfFunctions } from "../support/perfFunctions";
import { publishedTargetForms } from "../fixtures/publishedForms";

const level = "ltsc2021";

async function excelWithFunctions(): Promise<TestHost> {
  const excel = await createOfficeHost({ level });
  await usePerfFunctions(excel);
  return excel;
}

/** What an action costs in requests. */
async function requestsOf<T>({ host }: TestHost, work: () => Promise<T>): Promise<[T, number]> {
  const before = host.requestCount;
  const result = await work();
  return [result, host.requestCount - before];
}

const problemsOf = ({ sheets }: ValidationReport): Problem[] =>
  sheets.flatMap(({ problems }) => problems);

describe("the sample", () => {
  it("is inserted with three requests and read with one as 97.62 优", async () => {
    const excel = await excelWithFunctions();
    const [sheet, inserted] = await requestsOf(excel, actions.insertSample);
    expect(sheet.name).toBe("703001自评表2024");
    expect(inserted).toBe(3);
    await untilCalculated(excel);
    const [report, read] = await requestsOf(excel, actions.readScores);
    expect(read).toBe(1);
    expect(report.form).toMatchObject({ total: "97.62", grade: "优", filled: 29, toFill: 29 });
    expect(report.sections.flatMap(({ rows }) => rows).filter((row) => row.written)).toEqual([]);
  });

  it("is validated with one request to read and one to mark, fixed and put back", async () => {
    const excel = await excelWithFunctions();
    await actions.insertSample();
    await untilCalculated(excel);
    const before = await readActiveSheet();
    const [report, cost] = await requestsOf(excel, () => actions.validateSheet({}));
    expect(cost).toBe(2);
    expect(problemsOf(report).map(({ code }) => code)).toContain("ACTUAL_PERCENT_SLIP");
    expect(report.safeFixes).toBeGreaterThan(0);

    const fixed = await actions.fixAllSafe(report);
    expect(fixed).toMatchObject({ applied: report.safeFixes, refused: [] });
    const after = await actions.validateSheets([report.sheets[0]!.sheetId], {});
    expect(problemsOf(after).length).toBeLessThan(problemsOf(report).length);

    await actions.undo(fixed.undo);
    await actions.clearMarks(report);
    await untilCalculated(excel);
    const restored = await readActiveSheet();
    expect(restored.formulas).toEqual(before.formulas);
    expect(restored.values).toEqual(before.values);
    expect(restored.numberFormats).toEqual(before.numberFormats);
  });
});

const request = (changes: Partial<TemplateRequest> = {}): TemplateRequest => ({
  kind: "selfEvaluation",
  unit: { code: "703001", name: "朝阳市工业和信息化局" },
  year: 2024,
  taskRows: 5,
  indicators: templateOptions("selfEvaluation").sections.flatMap(({ standard, suggestions }) => [
    ...standard,
    ...suggestions.slice(0, 1),
  ]),
  lockComputed: false,
  nativeFormulas: false,
  liveChecks: true,
  ...changes,
});

describe("inserting a template", () => {
  it("makes a form whose weights add up to 100 and that is not filled", async () => {
    await createOfficeHost({ level });
    await actions.insertTemplates([request()], {});
    const report = await actions.readScores();
    expect(report.form).toMatchObject({ year: "2024", filled: 0, total: null });
    const weights = report.sections.map(({ weight }) => Number(weight));
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 10);
  });

  it("makes a sheet for each unit, tells how far it is, and keeps what is made when cancelled", async () => {
    const { workbook } = await createOfficeHost({ level });
    const cancel = new AbortController();
    const told: string[] = [];
    const codes = ["703001", "703002", "703003"];
    const { made, failed } = await actions.insertTemplates(
      codes.map((code) => request({ unit: { code, name: "单位" } })),
      {
        signal: cancel.signal,
        onProgress: ({ done, what }) => {
          told.push(what);
          if (done === 2) cancel.abort();
        },
      },
    );
    expect(made.map(({ name }) => name)).toEqual(["703001自评表2024", "703002自评表2024"]);
    expect(failed).toEqual({ code: "cancelled", values: {}, what: "703003自评表2024", left: 1 });
    expect(told).toEqual(codes.map((code) => `${code}自评表2024`));
    expect(workbook.sheets()).toHaveLength(3);
  });
});

describe("rolling forward", () => {
  it("makes the self-evaluation of the target form that is shown", async () => {
    await createOfficeHost({ level });
    await writePlan(planForm(publishedTargetForms()[0]!));
    const rolled = await actions.rollForward();
    expect(rolled).toMatchObject({ name: "703001自评表2021", carried: 22, dropped: 0 });
    const { form } = await actions.readScores();
    expect(form).toMatchObject({ kind: "selfEvaluation", filled: 0, year: "2021" });
  });

  it("refuses a sheet that is no target form", async () => {
    await createOfficeHost({ level });
    await expect(actions.rollForward()).rejects.toMatchObject({ code: "notAForm" });
    await actions.insertSample();
    await expect(actions.rollForward()).rejects.toMatchObject({ code: "notATarget" });
  });
});

it("rebalances the weights of a section that does not add up, as shown before, and takes it back", async () => {
  const { workbook } = await createOfficeHost({ level });
  const { sheetId } = await actions.insertSample();
  expect(await actions.proposeWeights()).toEqual([]);
  workbook.enter(sheetId, { row: 15, column: 9, rowCount: 1, columnCount: 1 }, [[5]]);
  const before = await readActiveSheet();
  const proposed = await actions.proposeWeights();
  expect(proposed).toMatchObject([
    {
      sheetId,
      edits: [{ at: { row: 15, column: 9 }, before: { value: 5 }, after: { value: 3.5 } }],
    },
  ]);
  const changed = await actions.rebalance(proposed);
  expect(changed.applied).toBe(1);
  await actions.undo(changed.undo);
  const after = await readActiveSheet();
  expect([after.sheetId, after.formulas]).toEqual([sheetId, before.formulas]);
});

it("writes no weight at all where the sheet would be given others by now", async () => {
  const { workbook } = await createOfficeHost({ level });
  const { sheetId } = await actions.insertSample();
  const weight = { row: 15, column: 9, rowCount: 1, columnCount: 1 };
  workbook.enter(sheetId, weight, [[5]]);
  const proposed = await actions.proposeWeights();
  workbook.enter(sheetId, { ...weight, row: 16 }, [[4]]);
  const before = await readActiveSheet();
  expect(await actions.rebalance(proposed)).toMatchObject({
    applied: 0,
    refused: [{ row: 15, column: 9 }],
    undo: [],
  });
  expect((await readActiveSheet()).formulas).toEqual(before.formulas);
});

describe("the whole workbook", () => {
  it("is validated with one request to read and one to mark, once its sheets are known", async () => {
    const excel = await createOfficeHost({ level });
    const told = { activated: jest.fn(), changed: () => undefined };
    const stop = await actions.watch(told);
    for (const form of publishedTargetForms()) await writePlan(planForm(form));
    // Each of the six sheets was added and shown; the events travel by messages.
    while (told.activated.mock.calls.length < 12) await new Promise((next) => setTimeout(next, 10));
    await actions.validateAll({}, {});
    const [report, cost] = await requestsOf(excel, () => actions.validateAll({}, {}));
    expect(cost).toBe(2);
    expect(report).toMatchObject({
      skipped: [{ sheetName: "Sheet1", why: "notAForm" }],
    });
    expect(report.forms.reduce((sum, { indicators }) => sum + indicators, 0)).toBe(131);
    expect(report.sheets).toHaveLength(6);
    stop();
  });

  it("without a form says so", async () => {
    await createOfficeHost({ level });
    const stop = await actions.watch({ activated: () => undefined, changed: () => undefined });
    await expect(actions.validateAll({}, {})).rejects.toMatchObject({ code: "noForms" });
    await expect(actions.validateSheet({})).rejects.toMatchObject({ code: "notAForm" });
    stop();
  });
});

describe("importing", () => {
  it("reads a form on a sheet and writes it as it was, the source left alone", async () => {
    await createOfficeHost({ level });
    const { sheetId } = await actions.insertSample();
    const before = await readActiveSheet();
    const [draft] = await actions.recognise({ from: "sheet" }, {});
    expect(draft).toMatchObject({ kind: "selfEvaluation", unit: { code: "703001" } });
    const [made] = (await actions.writeDrafts([draft!], {})).made;
    expect(made!.name).toBe("703001自评表2024(2)");
    const copy = await actions.readScores();
    expect(copy).toMatchObject({ sheetId: made!.sheetId, form: { total: "97.62" } });
    await selectCell(sheetId, { row: 0, column: 0 });
    expect((await readActiveSheet()).formulas).toEqual(before.formulas);
  });

  it("refuses an empty source and one without a form", async () => {
    await createOfficeHost({ level });
    const control = {};
    await expect(actions.recognise({ from: "sheet" }, control)).rejects.toMatchObject({
      code: "emptySource",
    });
    await expect(
      actions.recognise({ from: "text", text: "今天天气很好" }, control),
    ).rejects.toMatchObject({ code: "noForm" });
  });
});
