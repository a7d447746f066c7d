/** Changing a row of a form through the real Office.js: what is asked first, what is refused, what is taken back. */
import { actions, type RowChange, type RowProposal } from "../../../src/actions";
import type { PerformanceForm } from "../../../src/form";
import { readForm } from "../../../src/form";
import { planForm } from "../../../src/formulas";
import { readSheets, writePlan } from "../../../src/workbook";
import type { TestHost } from "../../../workbench/jest";
import { publishedSelfEvaluation } from "../../fixtures/publishedForms";
import { untilCalculated } from "../../support/perfFunctions";
import { cellAt } from "../../support/placedForm";
import { sheetLook } from "../support/sheetLook";
import { counted, openExcel } from "../support/workbook";

type Opened = TestHost & { sheetId: string };

/** The published form on a sheet, which is 24 indicators in rows 16 to 39. */
async function openForm(options = {}): Promise<Opened> {
  const excel = await openExcel();
  const { sheetId } = await writePlan(
    planForm(publishedSelfEvaluation(), { liveChecks: true, ...options }),
  );
  await untilCalculated(excel);
  return { ...excel, sheetId };
}

async function formOn(sheetId: string): Promise<PerformanceForm> {
  const [grid] = await readSheets([sheetId]);
  return readForm(grid!)!;
}

const cell = (address: string) => ({ ...cellAt(address), rowCount: 1, columnCount: 1 });

const enter = ({ workbook, sheetId }: Opened, address: string, content: string | number) =>
  workbook.enter(sheetId, cell(address), [[content]]);

const shown = ({ workbook, sheetId }: Opened, address: string) =>
  workbook.values(sheetId, cell(address))[0]![0];

const propose = ({ sheetId }: Opened, row: number, change: RowChange) =>
  actions.proposeRow({ sheetId, row: row - 1, change });

async function change(excel: Opened, row: number, what: RowChange) {
  const proposal = (await propose(excel, row, what)) as RowProposal;
  const done = await actions.changeRow(proposal, "addIn");
  await untilCalculated(excel);
  return { proposal, done };
}

/** Puts in an empty row as Excel's own command does. */
async function insertByHand({ Excel, sheetId }: Opened, row: number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetId).getRange(`${row}:${row}`).insert("Down");
    await context.sync();
  });
}

test("adding asks first what the section's 分值 become: 1 to read; then 1 to read, 1 to write, 1 for checks", async () => {
  const excel = await openForm();
  const { result, syncs } = await counted(excel, () => propose(excel, 18, "add"));
  expect(syncs).toBe(1);
  const { changes, share, name } = result as RowProposal;
  expect(name).toBe("工作完成及时率");
  const weights = changes[0]!.edits.map(({ before, after }) => [before.value, after.value]);
  expect(weights).toEqual([[3.5, 3.2], ...Array.from({ length: 5 }, () => [3.3, 2.8])]);
  expect(share).toBe(2.8);
  const done = await counted(excel, () => actions.changeRow(result as RowProposal, "addIn"));
  expect(done.syncs).toBe(3);
  expect(done.result.at).toEqual({ row: 18, column: 3 });
  const form = await formOn(excel.sheetId);
  expect(form.indicators).toHaveLength(25);
  const own = form.indicators.slice(0, 7).map(({ weight }) => weight.value as number);
  expect(own.reduce((sum, weight) => sum + Math.round(weight * 10), 0)).toBe(200);
});

test("what stands below and beside moves along, and what a person has made of the sheet stays", async () => {
  const excel = await openForm();
  enter(excel, "B45", "填表人：王五");
  enter(excel, "S20", "见附件");
  excel.workbook.setStyle(excel.sheetId, cell("D20"), { fillColor: "#00FF00" });
  excel.workbook.setRowHeight(excel.sheetId, cell("A20"), 60);
  const before = sheetLook(excel, excel.sheetId);
  const { done } = await change(excel, 18, "add");
  expect(shown(excel, "B46")).toBe("填表人：王五");
  expect(shown(excel, "S21")).toBe("见附件");
  expect(excel.workbook.getStyle(excel.sheetId, cell("D21"), "fillColor")).toBe("#00FF00");
  expect(excel.workbook.rowHeight(excel.sheetId, cell("A21"))).toBe(60);
  expect(shown(excel, "K41")).toBe(94.82);
  expect(await actions.undoRows(done.undo!)).toEqual({ isDone: true, kept: 0 });
  await untilCalculated(excel);
  expect(sheetLook(excel, excel.sheetId)).toEqual(before);
});

test("a row that goes comes back to the letter, with what a person has made of it and of the formulas", async () => {
  const excel = await openForm();
  enter(excel, "S18", "旁注");
  enter(excel, "D18", "'=不是公式");
  enter(excel, "M45", "=SUM(J16:J18)");
  excel.workbook.setStyle(excel.sheetId, cell("H18"), { fillColor: "#FFC0CB", bold: true });
  excel.workbook.setRowHeight(excel.sheetId, cell("A18"), 48);
  excel.workbook.setDataValidation(excel.sheetId, cell("G18"), null);
  await untilCalculated(excel);
  const before = sheetLook(excel, excel.sheetId);
  // A sum that ends in the row would be another one once it is back.
  expect(await propose(excel, 18, "remove")).toEqual({ why: "named", cells: "M45" });
  enter(excel, "M45", "=SUM(J16:J20)");
  const own = { ...before, formulas: sheetLook(excel, excel.sheetId).formulas };
  const { proposal, done } = await change(excel, 18, "remove");
  expect(proposal.filled).toBeGreaterThan(4);
  expect((await formOn(excel.sheetId)).indicators).toHaveLength(23);
  expect(excel.workbook.formulas(excel.sheetId, cell("M44"))[0]![0]).toBe("=SUM(J16:J19)");
  expect(await actions.undoRows(done.undo!)).toEqual({ isDone: true, kept: 0 });
  await untilCalculated(excel);
  expect(sheetLook(excel, excel.sheetId)).toEqual(own);
});

test("formulas of other sheets, and names, that speak of a row keep it from going or moving", async () => {
  const excel = await openForm();
  const other = excel.workbook.addSheet("汇总");
  const name = (await readSheets([excel.sheetId]))[0]!.sheetName;
  excel.workbook.enter(other, cell("B2"), [[`='${name}'!K18`]]);
  const asked = await counted(excel, () => propose(excel, 18, "remove"));
  expect(asked.syncs).toBe(2);
  expect(asked.result).toEqual({ why: "named", cells: "汇总!B2" });
  expect(await propose(excel, 17, "down")).toEqual({ why: "named", cells: "汇总!B2" });
  expect(await propose(excel, 18, "add")).toMatchObject({ name: "工作完成及时率" });
  expect(await propose(excel, 19, "remove")).toMatchObject({
    filled: expect.any(Number) as number,
  });
});

test("a row that has moved takes back with it what was typed since", async () => {
  const excel = await openForm();
  const before = sheetLook(excel, excel.sheetId);
  const typed = shown(excel, "H18");
  const { done, proposal } = await change(excel, 18, "up");
  expect(proposal.changes).toEqual([]);
  expect(shown(excel, "D17")).toBe("工作完成及时率");
  enter(excel, "H17", 87);
  await untilCalculated(excel);
  expect(await actions.undoRows(done.undo!)).toEqual({ isDone: true, kept: 0 });
  expect(shown(excel, "H18")).toBe(87);
  enter(excel, "H18", typed as number);
  await untilCalculated(excel);
  expect(sheetLook(excel, excel.sheetId)).toEqual(before);
});

test("a new row that was filled in is not taken away by undoing, nor is a sheet whose rows have changed", async () => {
  const excel = await openForm();
  const { done } = await change(excel, 18, "add");
  enter(excel, "D19", "新指标");
  expect(await actions.undoRows(done.undo!)).toEqual({ isDone: false, kept: 0 });
  enter(excel, "D19", "");
  await insertByHand(excel, 25);
  expect(await actions.undoRows(done.undo!)).toEqual({ isDone: false, kept: 0 });
});

test("nothing is done where the sheet has changed since it was looked at", async () => {
  const excel = await openForm();
  const proposal = (await propose(excel, 18, "add")) as RowProposal;
  await insertByHand(excel, 17);
  const before = sheetLook(excel, excel.sheetId);
  expect(await actions.changeRow(proposal, "addIn")).toMatchObject({ isDone: false, undo: null });
  expect(sheetLook(excel, excel.sheetId)).toEqual(before);
});

test.each([
  ["within a 二级指标", 18],
  ["as the first of one", 17],
  ["as the first of the table", 16],
  ["below the last", 40],
])("a row put in by hand %s is told of, and completed like one that was added", async (_, row) => {
  const excel = await openForm();
  await insertByHand(excel, row);
  enter(excel, `D${row}`, "新指标");
  const [sheet] = (await actions.validateSheet({})).sheets;
  const told = sheet!.problems.filter(({ code }) => code === "ROW_INCOMPLETE");
  expect(told.map(({ at }) => at)).toEqual([{ row: row - 1, column: 3 }]);
  const rows = (await actions.readSheetRows()).rows;
  expect(rows.filter(({ can }) => can.complete).map((each) => each.row)).toEqual([row - 1]);
  const { proposal, done } = await change(excel, row, "complete");
  expect(proposal.changes[0]!.edits.length).toBeGreaterThan(1);
  const again = await actions.validateSheet({});
  expect(again.sheets[0]!.problems.filter(({ code }) => code === "ROW_INCOMPLETE")).toEqual([]);
  await actions.clearMarks(again);
  const form = await formOn(excel.sheetId);
  const made = await writePlan(planForm(form, { liveChecks: true }));
  await untilCalculated(excel);
  // A row's colours are those of a blank one still, and no row that was high enough gets lower.
  const apart = ({ styles: _styles, heights, ...look }: ReturnType<typeof sheetLook>) => ({
    heights,
    look,
  });
  const [mine, theirs] = [excel.sheetId, made.sheetId].map((id) => apart(sheetLook(excel, id)));
  expect(mine!.look).toEqual(theirs!.look);
  mine!.heights.forEach((height, at) =>
    expect(height).toBeGreaterThanOrEqual(theirs!.heights[at]!),
  );
  expect(await actions.undoRows(done.undo!)).toEqual({ isDone: true, kept: 0 });
});

test("an empty row put in by hand can be completed, too", async () => {
  const excel = await openForm();
  await insertByHand(excel, 18);
  await change(excel, 18, "complete");
  const form = await formOn(excel.sheetId);
  expect(form.indicators).toHaveLength(25);
  expect(form.indicators[2]!.completion.formula).toContain("PERFCOMPLETION");
});

test("a protection without a password is lifted and set again; with one, nothing is done", async () => {
  const excel = await openForm({ lockComputed: true });
  const protection = excel.workbook.sheetProtection(excel.sheetId);
  await change(excel, 18, "add");
  expect(excel.workbook.sheetProtection(excel.sheetId)).toEqual(protection);
  expect((await formOn(excel.sheetId)).indicators).toHaveLength(25);
  excel.workbook.setSheetProtection(excel.sheetId, { ...protection!, password: "x" });
  const before = sheetLook(excel, excel.sheetId);
  const proposal = (await propose(excel, 18, "add")) as RowProposal;
  await expect(actions.changeRow(proposal, "addIn")).rejects.toMatchObject({
    code: "protectedSheet",
  });
  expect(sheetLook(excel, excel.sheetId)).toEqual(before);
});

test("a form in another layout is left to Excel, and a cell outside of the tables has no row", async () => {
  const excel = await openForm();
  expect(await propose(excel, 3, "add")).toEqual({ why: "noRow", cells: "" });
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(excel.sheetId).getRange("E:E").insert("Right");
    await context.sync();
  });
  expect(await actions.readSheetRows()).toMatchObject({ isForm: true, isOurs: false, rows: [] });
  expect(await propose(excel, 18, "add")).toEqual({ why: "notOurs", cells: "" });
});

test("the only row of a part stays, and a person's own formula keeps its row where it is", async () => {
  const excel = await openForm();
  enter(excel, "J19", "=J18+0");
  await untilCalculated(excel);
  expect(await propose(excel, 19, "up")).toMatchObject({
    why: expect.stringMatching(/named|ownFormula/) as string,
  });
  const form = await formOn(excel.sheetId);
  for (let left = form.tasks.length; left > 1; left--) await change(excel, 7, "remove");
  expect(await propose(excel, 7, "remove")).toEqual({ why: "onlyRow", cells: "" });
});
