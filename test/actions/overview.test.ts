/** 总览: what is read of a workbook with several forms, in how many syncs. */
import { actions } from "../../src/actions";
import { planForm } from "../../src/formulas";
import { writePlan } from "../../src/workbook";
import {
  publishedSelfEvaluation,
  publishedTargetForms,
  unfilledSelfEvaluation,
} from "../fixtures/publishedForms";
import { createOfficeHost } from "../../workbench/jest";
import { counted, openExcel } from "./support/workbook";

test("one form is not several; two are, and 评分规则 is none", async () => {
  const excel = await openExcel();
  await writePlan(planForm(publishedSelfEvaluation(), { keepScores: true }));
  expect(await actions.hasSeveralForms()).toBe(false);
  await actions.putRules("liaoning");
  expect(await actions.hasSeveralForms()).toBe(false);
  await writePlan(planForm(unfilledSelfEvaluation()));
  await actions.hasSeveralForms();
  const { result, syncs } = await counted(excel, () => actions.hasSeveralForms());
  expect({ result, syncs }).toEqual({ result: true, syncs: 1 });
});

test("a row a form, all in one sync", async () => {
  const excel = await openExcel();
  const [target] = publishedTargetForms({ asPrinted: true });
  for (const form of [publishedSelfEvaluation(), unfilledSelfEvaluation(), target!]) {
    await writePlan(planForm(form, { keepScores: true }));
  }
  await actions.hasSeveralForms();
  const { result, syncs } = await counted(excel, () => actions.readOverview({}, {}));
  expect(syncs).toBe(1);
  const [filled, unfilled, plan] = result.rows;
  expect(filled).toMatchObject({
    unit: { code: "703001", name: "朝阳市工业和信息化局" },
    year: "2024",
    kind: "selfEvaluation",
    filled: 29,
    toFill: 29,
    total: "97.62",
    grade: "优",
    unfilled: 0,
  });
  expect(unfilled).toMatchObject({ filled: 0, toFill: 29, total: null, grade: null, rate: null });
  expect(unfilled!.unfilled).toBeGreaterThan(28);
  expect(plan).toMatchObject({ kind: "target", year: "2021", toFill: 0, total: null, rate: null });
  // What is told of a form is what validating tells of it.
  const report = await actions.validateAll({}, {});
  const errors = report.sheets.map(
    ({ problems }) => problems.filter(({ level }) => level === "error").length,
  );
  expect(result.rows.map((row) => row.errors)).toEqual(errors);
});

test("where Excel would not answer for all sheets at once, they are asked for in parts", async () => {
  const excel = await createOfficeHost({ level: "ltsc2021", maxResponseBytes: 400_000 });
  const form = await writePlan(planForm(publishedSelfEvaluation(), { keepScores: true }));
  for (let copy = 1; copy < 24; copy++) excel.workbook.copySheet(form.sheetId, copy + 1);
  const first = await actions.readOverview({}, {});
  expect(first.rows.map(({ total }) => total)).toEqual(Array.from({ length: 24 }, () => "97.62"));
  // What was learnt is not asked again.
  const { result, syncs } = await counted(excel, () => actions.readOverview({}, {}));
  expect(result.rows).toHaveLength(24);
  expect(syncs).toBeGreaterThan(1);
  expect(syncs).toBeLessThanOrEqual(4);
});
