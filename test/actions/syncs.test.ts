/** What each action costs: round trips to Excel are what a person waits for. */
import { actions, type TemplateRequest } from "../../src/actions";
import { templateOptions } from "../../src/form";
import { planForm } from "../../src/formulas";
import { writePlan } from "../../src/workbook";
import { publishedSelfEvaluation, publishedTargetForms } from "../fixtures/publishedForms";
import { counted, openExcel, openForm } from "./support/workbook";

const unit = { code: "703001", name: "朝阳市工业和信息化局" };

function request(rows: number): TemplateRequest {
  const indicators = templateOptions("selfEvaluation").sections.flatMap((section) => [
    ...section.standard,
    ...Array.from({ length: rows }, (_, row) => ({
      level1: section.name,
      level2: section.level2[0] ?? "",
      name: `${section.name}自设指标${row + 1}`,
      operator: ">=",
      target: 90,
      unit: "%",
    })),
  ]);
  return {
    kind: "selfEvaluation",
    unit,
    year: 2024,
    taskRows: 3 + rows,
    indicators,
    lockComputed: true,
    nativeFormulas: false,
    liveChecks: true,
  };
}

test.each([1, 30])("inserting a form with %i more rows everywhere: at most 3", async (rows) => {
  const excel = await openExcel();
  const { syncs } = await counted(excel, () => actions.insertTemplates([request(rows)], {}));
  expect(syncs).toBeLessThanOrEqual(3);
});

test("inserting the published form sends at most 300 kB", async () => {
  const excel = await openExcel();
  const { syncs, bytes } = await counted(excel, () => actions.insertSample());
  expect(syncs).toBeLessThanOrEqual(3);
  expect(bytes).toBeLessThanOrEqual(300_000);
});

test("the status line and the scores: 1 read", async () => {
  const excel = await openForm(publishedSelfEvaluation());
  const { result, syncs } = await counted(excel, () => actions.readScores());
  expect(result.form?.total).toBe("97.62");
  expect(syncs).toBe(1);
});

test("rolling a target form forward: 1 to read, at most 3 to write", async () => {
  const excel = await openForm(publishedTargetForms()[0]!);
  const { result, syncs } = await counted(excel, () => actions.rollForward());
  expect(result.carried).toBe(22);
  expect(syncs).toBeLessThanOrEqual(4);
});

test("validating a sheet, fixing all, taking back, clearing: 2, 2, 2 and at most 2", async () => {
  const form = publishedSelfEvaluation();
  form.indicators[0]!.actual.value = "１００";
  form.indicators[1]!.actual.value = "100 ";
  const excel = await openForm(form);
  const validated = await counted(excel, () => actions.validateSheet({}));
  expect(validated.syncs).toBe(2);
  expect(validated.result.safeFixes).toBeGreaterThan(1);

  const fixed = await counted(excel, () => actions.fixAllSafe(validated.result));
  expect(fixed.syncs).toBe(2);
  expect(fixed.result.applied).toBe(validated.result.safeFixes);

  const undone = await counted(excel, () => actions.undo(fixed.result.undo));
  expect(undone.syncs).toBe(2);
  expect(undone.result.applied).toBe(fixed.result.applied);

  const cleared = await counted(excel, () => actions.clearMarks(validated.result));
  expect(cleared.syncs).toBeLessThanOrEqual(2);
});

test("validating a workbook of 100 forms: 1 read and 1 write, once its sheets are known", async () => {
  const excel = await openExcel();
  const { sheetId } = await writePlan(planForm(publishedTargetForms({ asPrinted: true })[0]!));
  for (let copy = 1; copy < 100; copy++) excel.workbook.copySheet(sheetId, copy);
  const stop = await actions.watch({ activated: () => undefined, changed: () => undefined });
  const first = await counted(excel, () => actions.validateAll({}, {}));
  expect(first.syncs).toBeLessThanOrEqual(3);
  expect(first.result.sheets).toHaveLength(100);
  expect(first.result.sheets.every(({ problems }) => problems.length >= 6)).toBe(true);
  const again = await counted(excel, () => actions.validateAll({}, {}));
  expect(again.syncs).toBe(2);
  stop();
});

test("converting all forms: 1 read and 1 write, read-back included, once the sheets are known", async () => {
  const excel = await openExcel();
  const { sheetId } = await actions.insertSample();
  for (let copy = 1; copy < 4; copy++) excel.workbook.copySheet(sheetId, copy);
  await actions.convertFormulas("native", "all");
  const addIn = await counted(excel, () => actions.convertFormulas("addIn", "all"));
  expect(addIn.syncs).toBe(2);
  const again = await counted(excel, () => actions.convertFormulas("native", "all"));
  expect(again.syncs).toBe(2);
  expect([again.result.changed.applied, again.result.differs]).toEqual([4 * 59, null]);
});
