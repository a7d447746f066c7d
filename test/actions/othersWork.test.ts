/** What others do to the workbook between two of our requests is never lost. */
import { actions } from "../../src/actions";
import { templateOptions } from "../../src/form";
import { planForm } from "../../src/formulas";
import { writePlan } from "../../src/workbook";
import type { TestHost } from "../../workbench/jest";
import { publishedTargetForms } from "../fixtures/publishedForms";
import { beforeSync, counted, openExcel } from "./support/workbook";

const namesOf = ({ workbook }: TestHost) => workbook.sheets().map(({ name }) => name);

/** A plan that Excel refuses when all but its merges has been drawn. */
function brokenPlan() {
  const plan = planForm(publishedTargetForms()[0]!);
  const outside = { row: 0, column: 16_380, rows: 1, columns: 9 };
  return { ...plan, merges: [...plan.merges, outside] };
}

describe("a sheet of the wished name that somebody else adds meanwhile", () => {
  const cell = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

  function coAuthorAdds(excel: TestHost, name: string): void {
    beforeSync(excel, 2, () => {
      excel.workbook.enter(excel.workbook.addSheet(name), cell, [["别人的"]]);
    });
  }

  test("stays, and ours takes the next name with one more round", async () => {
    const excel = await openExcel();
    coAuthorAdds(excel, "703001自评表2024");
    const { result, syncs } = await counted(excel, actions.insertSample);
    expect(result.name).toBe("703001自评表2024(2)");
    expect(syncs).toBe(5);
    expect(namesOf(excel)).toEqual(["Sheet1", "703001自评表2024", "703001自评表2024(2)"]);
    const theirs = excel.workbook.sheets()[1]!.id;
    expect(excel.workbook.values(theirs, cell)).toEqual([["别人的"]]);
  });

  test("stays also when ours fails half-way", async () => {
    const excel = await openExcel();
    const plan = brokenPlan();
    coAuthorAdds(excel, plan.name);
    await expect(writePlan(plan)).rejects.toMatchObject({ name: "WorkbookError" });
    expect(namesOf(excel)).toEqual(["Sheet1", plan.name]);
  });
});

test("a sheet that somebody gave our half-made sheet's name is not ours to delete", async () => {
  const excel = await openExcel();
  const plan = brokenPlan();
  beforeSync(excel, 3, () => {
    const [, ours] = excel.workbook.sheets();
    excel.workbook.updateSheet(ours!.id, { name: "改过名" });
    excel.workbook.addSheet(plan.name);
  });
  await expect(writePlan(plan)).rejects.toMatchObject({ name: "WorkbookError" });
  expect(namesOf(excel)).toEqual(["Sheet1", plan.name]);
});

test("a half-made sheet that cannot be deleted is named", async () => {
  const excel = await openExcel();
  const plan = brokenPlan();
  beforeSync(excel, 3, () => excel.host.setEditMode(true));
  await expect(writePlan(plan)).rejects.toMatchObject({
    code: "halfMade",
    values: { name: plan.name },
  });
});

test.each([2, 5])("%i samples inserted at once all stay", async (count) => {
  const excel = await openExcel();
  const made = await Promise.all(Array.from({ length: count }, actions.insertSample));
  const ids = excel.workbook.sheets().map(({ id }) => id);
  expect(ids).toHaveLength(count + 1);
  expect(new Set(made.map(({ sheetId }) => sheetId)).size).toBe(count);
  expect(ids).toEqual(expect.arrayContaining(made.map(({ sheetId }) => sheetId)));
});

describe("several sheets, one of which cannot be made", () => {
  const indicators = templateOptions("target").sections.flatMap(({ standard }) => standard);
  const requests = ["703001", "703002", "703003", "703004"].map((code) => ({
    kind: "target" as const,
    unit: { code, name: "单位" },
    year: 2024,
    taskRows: 1,
    indicators,
    lockComputed: false,
    nativeFormulas: false,
    liveChecks: true,
  }));

  test("those made before are returned with the reason, and can be taken back", async () => {
    const excel = await openExcel();
    beforeSync(excel, 7, () => excel.workbook.setWorkbookProtection({ password: null }));
    const { made, failed } = await actions.insertTemplates(requests, {});
    expect(made.map(({ name }) => name)).toEqual(["703001目标表2024", "703002目标表2024"]);
    expect(failed).toEqual({
      code: "protectedWorkbook",
      values: {},
      what: "703003目标表2024",
      left: 2,
    });
    expect(namesOf(excel)).toEqual(["Sheet1", ...made.map(({ name }) => name)]);
    excel.workbook.setWorkbookProtection(null);
    expect(await actions.undoInsert(made)).toMatchObject({ removed: 2 });
  });

  test("of imported forms too", async () => {
    const excel = await openExcel();
    for (const form of publishedTargetForms().slice(0, 2)) await writePlan(planForm(form));
    const drafts = [
      ...(await actions.recognise({ from: "sheet" }, {})),
      ...(await actions.recognise({ from: "sheet" }, {})),
    ];
    beforeSync(excel, 4, () => excel.host.setEditMode(true));
    const { made, failed } = await actions.writeDrafts(drafts, {});
    excel.host.setEditMode(false);
    expect(made).toHaveLength(1);
    expect(failed).toMatchObject({ code: "cellEditMode", left: 1 });
    expect(namesOf(excel)).toHaveLength(4);
  });

  test("when not one was made, the reason is thrown", async () => {
    const excel = await openExcel();
    excel.workbook.setWorkbookProtection({ password: null });
    await expect(actions.insertTemplates(requests, {})).rejects.toMatchObject({
      code: "protectedWorkbook",
    });
  });
});

describe("fixing several sheets, one of which refuses when it is written", () => {
  /** Three forms with the same slip, validated. */
  async function threeForms() {
    const excel = await openExcel();
    const plans = publishedTargetForms()
      .slice(0, 3)
      .map((form) => {
        form.indicators[0]!.target.value = "１００";
        return planForm(form);
      });
    const sheets = [];
    for (const plan of plans) sheets.push(await writePlan(plan));
    const report = await actions.validateSheets(
      sheets.map(({ sheetId }) => sheetId),
      {},
    );
    const contents = () =>
      excel.workbook
        .sheets()
        .slice(1)
        .map(({ id }) => excel.workbook.formulas(id, excel.workbook.usedArea(id, true)!));
    return { excel, sheets, report, contents };
  }

  test("deleted: what was written before it is told and can be taken back", async () => {
    const { excel, sheets, report, contents } = await threeForms();
    const before = contents();
    beforeSync(excel, 2, () => excel.workbook.deleteSheet(sheets[1]!.sheetId));
    const changed = await actions.fixAllSafe(report);
    const [first, second, third] = report.sheets.map(
      ({ problems }) => problems.flatMap(({ fix }) => (fix?.safe ? fix.edits : [])).length,
    );
    expect(changed.applied).toBe(first);
    expect(changed.failed).toMatchObject({ code: "sheetGone" });
    expect(changed.notWritten).toHaveLength(second! + third!);
    expect(changed.undo.map(({ sheetId }) => sheetId)).toEqual([sheets[0]!.sheetId]);
    expect(await actions.undo(changed.undo)).toMatchObject({ applied: first, failed: null });
    expect(contents()).toEqual(before.filter((_, place) => place !== 1));
  });

  test("protected: likewise", async () => {
    const { excel, sheets, report, contents } = await threeForms();
    const before = contents();
    beforeSync(excel, 2, () =>
      excel.workbook.setSheetProtection(sheets[1]!.sheetId, { options: {}, password: null }),
    );
    const changed = await actions.fixAllSafe(report);
    expect(changed.applied).toBeGreaterThan(0);
    expect(changed.failed).toMatchObject({ code: "protectedSheet" });
    expect(await actions.undo(changed.undo)).toMatchObject({ applied: changed.applied });
    expect(contents()).toEqual(before);
  });

  test("the first one: nothing was written and the reason is thrown", async () => {
    const { excel, sheets, report, contents } = await threeForms();
    const before = contents();
    beforeSync(excel, 2, () =>
      excel.workbook.setSheetProtection(sheets[0]!.sheetId, { options: {}, password: null }),
    );
    await expect(actions.fixAllSafe(report)).rejects.toMatchObject({ code: "protectedSheet" });
    expect(contents()).toEqual(before);
  });

  test("gone before reading: the others are fixed and can be taken back", async () => {
    const { excel, sheets, report } = await threeForms();
    excel.workbook.deleteSheet(sheets[1]!.sheetId);
    const changed = await actions.fixAllSafe(report);
    expect(changed.undo.map(({ sheetId }) => sheetId)).toEqual([
      sheets[0]!.sheetId,
      sheets[2]!.sheetId,
    ]);
    expect(changed.applied).toBeGreaterThan(0);
    expect(changed.refused.length).toBeGreaterThan(0);
  });
});
