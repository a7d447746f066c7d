/** Validating leaves a workbook as it was; what is refused is told and leaves it so too. */
import fc from "fast-check";
import { ActionError, actions } from "../../src/actions";
import { fieldsOf, readForm, type CellAddress } from "../../src/form";
import { planForm } from "../../src/formulas";
import { readActiveSheet, writePlan } from "../../src/workbook";
import { publishedSelfEvaluation, publishedTargetForms } from "../fixtures/publishedForms";
import { untilCalculated } from "../support/perfFunctions";
import { openExcel, openForm, snapshot } from "./support/workbook";

const oddities = [
  "１００％",
  "≥95",
  "<b>好</b>",
  "=1/0",
  "=HYPERLINK(1)",
  " ",
  "#NAME?",
  "2020-12",
];
const anything = fc.oneof(
  fc.constantFrom(...oddities),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ unit: "grapheme", maxLength: 40 }),
);

test("validating changes no value, formula or format, whatever stands in the cells", async () => {
  const excel = await openForm(publishedSelfEvaluation());
  const { sheetId, workbook } = excel;
  const cells = fieldsOf(readForm(await readActiveSheet())!).flatMap(({ field }) =>
    field.at === null ? [] : [field.at],
  );
  const change = fc.tuple(fc.constantFrom(...cells), anything);
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      for (const [at, content] of changes) enter(at, content);
      await untilCalculated(excel);
      const before = snapshot(excel, sheetId);
      // A title typed over may leave no form on the sheet: that is told, and changes nothing either.
      const report = await actions.validateSheet({}).catch(ignoreNotAForm);
      if (report !== null) await actions.clearMarks(report);
      expect(snapshot(excel, sheetId)).toEqual(before);
    }),
    { numRuns: 12 },
  );

  function enter({ row, column }: CellAddress, content: string | number): void {
    workbook.enter(sheetId, { row, column, rowCount: 1, columnCount: 1 }, [[content]]);
  }
});

function ignoreNotAForm(error: unknown): null {
  if (error instanceof ActionError && error.code === "notAForm") return null;
  throw error;
}

test("all safe fixes, taken back, leave the sheet bit for bit as it was", async () => {
  const form = publishedSelfEvaluation();
  form.indicators[0]!.actual.value = "１００";
  form.indicators[7]!.target.value = "≤5";
  const excel = await openForm(form);
  const before = snapshot(excel, excel.sheetId);
  const report = await actions.validateSheet({});
  const { applied, undo } = await actions.fixAllSafe(report);
  expect(applied).toBeGreaterThan(3);
  await untilCalculated(excel);
  expect(snapshot(excel, excel.sheetId)).not.toEqual(before);
  await actions.undo(undo);
  await untilCalculated(excel);
  await actions.clearMarks(report);
  expect(snapshot(excel, excel.sheetId)).toEqual(before);
});

test("a fix of a cell that has changed since is refused and told; the others are made", async () => {
  const form = publishedSelfEvaluation();
  form.indicators[0]!.actual.value = "１００";
  const { workbook, sheetId } = await openForm(form);
  const report = await actions.validateSheet({});
  const edited = report.sheets[0]!.problems.find(({ fix }) => fix?.safe)!.fix!.edits[0]!.at;
  const area = { row: edited.row, column: edited.column, rowCount: 1, columnCount: 1 };
  workbook.enter(sheetId, area, [["别人刚改的"]]);
  const changed = await actions.fixAllSafe(report);
  expect(changed.refused).toHaveLength(1);
  expect(changed.applied).toBe(report.safeFixes - 1);
  expect(workbook.values(sheetId, area)).toEqual([["别人刚改的"]]);
});

test("a failure half-way through inserting leaves no sheet behind", async () => {
  const { workbook } = await openExcel();
  const plan = planForm(publishedTargetForms()[0]!);
  const outside = { row: 0, column: 16_380, rows: 1, columns: 9 };
  await expect(writePlan({ ...plan, merges: [...plan.merges, outside] })).rejects.toMatchObject({
    name: "WorkbookError",
  });
  expect(workbook.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
});

describe("what Excel refuses is told by its code and changes nothing", () => {
  test("a protected workbook", async () => {
    const { workbook } = await openExcel();
    workbook.setWorkbookProtection({ password: null });
    await expect(actions.insertSample()).rejects.toMatchObject({ code: "protectedWorkbook" });
    expect(workbook.sheets()).toHaveLength(1);
  });

  test("a cell that is being edited", async () => {
    const { host, workbook } = await openExcel();
    host.setEditMode(true);
    await expect(actions.insertSample()).rejects.toMatchObject({ code: "cellEditMode" });
    await expect(actions.validateSheet({})).rejects.toMatchObject({ code: "cellEditMode" });
    host.setEditMode(false);
    expect(workbook.sheets()).toHaveLength(1);
  });

  test("a protected sheet: it is validated, and its locked cells are left alone", async () => {
    const form = publishedSelfEvaluation();
    form.indicators[0]!.actual.value = "１００";
    const excel = await openForm(form);
    excel.workbook.setSheetProtection(excel.sheetId, { options: {}, password: null });
    const before = snapshot(excel, excel.sheetId);
    const report = await actions.validateSheet({});
    expect(report.sheets[0]).toMatchObject({ isProtected: true });
    const changed = await actions.fixAllSafe(report);
    expect(changed.applied).toBe(0);
    expect(changed.refused.length + changed.locked.length).toBe(report.safeFixes);
    expect(snapshot(excel, excel.sheetId)).toEqual(before);
  });

  test("a sheet that is no form", async () => {
    await openExcel();
    await expect(actions.validateSheet({})).rejects.toMatchObject({ code: "notAForm" });
    await expect(actions.rollForward()).rejects.toMatchObject({ code: "notAForm" });
  });
});
