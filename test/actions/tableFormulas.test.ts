/** 写公式: from any table on a sheet to its formulas, what they show, and back. */
import { actions, type TableProposal, type TableWish } from "../../src/actions";
import type { CellValue } from "../../src/scoring";
import type { TestHost } from "../../workbench/jest";
import { untilCalculated } from "../support/perfFunctions";
import { beforeSync, counted, openExcel, snapshot } from "./support/workbook";

type Opened = TestHost & { sheetId: string };

const heading = [
  "指标名称",
  "运算符号",
  "指标值",
  "单位",
  "实际完成值",
  "权重",
  "完成程度",
  "得分",
];
const table: CellValue[][] = [
  ["某局项目绩效表"],
  heading,
  ["办结率", "≥", 90, "%", 81, 10],
  ["投诉数", "<=", 3, "次", 3, 5],
  ["满意度", ">=", 95, "%", "", 5],
  ["合计", "", "", "", "", 20],
];

async function opened(rows = table, { row = 0, column = 0 } = {}): Promise<Opened> {
  const excel = await openExcel();
  const sheetId = excel.workbook.activeSheet();
  const columns = Math.max(...rows.map(({ length }) => length));
  const filled = rows.map((cells) => Array.from({ length: columns }, (_, c) => cells[c] ?? ""));
  const area = { row, column, rowCount: rows.length, columnCount: columns };
  excel.workbook.enter(sheetId, area, filled);
  await untilCalculated(excel);
  return { ...excel, sheetId };
}

async function proposed(change: Partial<TableWish> = {}): Promise<TableProposal> {
  const found = await actions.findTable();
  const proposal = await actions.proposeFormulas(found, { ...found.wish, ...change });
  if (proposal === null) throw new Error("nothing to write");
  return proposal;
}

async function write(excel: Opened, change: Partial<TableWish> = {}) {
  const proposal = await proposed(change);
  const changed = await actions.writeFormulas(proposal.change);
  await untilCalculated(excel);
  return changed;
}

function column({ workbook, sheetId }: Opened, index: number, rows = 6, row = 0): unknown[] {
  const area = { row, column: index, rowCount: rows, columnCount: 1 };
  return workbook.values(sheetId, area).flat();
}

function formula({ workbook, sheetId }: Opened, row: number, index: number): unknown {
  return workbook.formulas(sheetId, { row, column: index, rowCount: 1, columnCount: 1 })[0]?.[0];
}

test("a table of one's own gets its formulas, shows its scores, and is as it was when taken back", async () => {
  const excel = await opened();
  const before = snapshot(excel, excel.sheetId);
  const changed = await write(excel);
  expect(changed).toMatchObject({ applied: 7, refused: [], locked: [], merged: [], failed: null });
  expect(formula(excel, 2, 6)).toBe('=IF(E3="","",PERFCOMPLETION(B3,IF(C3="","",C3),E3,D3))');
  expect(formula(excel, 2, 7)).toBe(
    '=IF(OR(E3="",F3=""),"",PERFSCORE(B3,IF(C3="","",C3),E3,F3,D3))',
  );
  expect(formula(excel, 5, 7)).toBe('=IF(COUNT(H3:H5)=0,"",PERFTOTAL(H3:H5))');
  // A blank actual is no zero, and no score.
  expect(column(excel, 6)).toEqual(["", "完成程度", 0.9, 1, "", ""]);
  expect(column(excel, 7)).toEqual(["", "得分", 9, 5, "", 14]);

  const restored = await actions.takeFormulasBack(changed.written!);
  expect(restored).toMatchObject({ applied: 7, refused: [] });
  await untilCalculated(excel);
  expect(snapshot(excel, excel.sheetId)).toEqual(before);
});

test("a table without columns of results, far from A1, gets them with their headings", async () => {
  const excel = await opened([heading.slice(0, 6), ...table.slice(2)], { row: 7, column: 3 });
  const before = snapshot(excel, excel.sheetId);
  const found = await actions.findTable();
  expect(found.wish.outputs).toEqual({ completion: null, score: 9, check: null });
  const changed = await write(excel, { outputs: { completion: 10, score: 9, check: 11 } });
  expect(column(excel, 9, 5, 7)).toEqual(["得分", 9, 5, "", 14]);
  expect(column(excel, 10, 5, 7)).toEqual(["完成程度", 0.9, 1, "", ""]);
  expect(column(excel, 11, 5, 7)).toEqual([
    ...["检查结果", "注：运算符号“≥”应写成“>=”", "", "没有填全年完成值", ""],
  ]);
  await actions.takeFormulasBack(changed.written!);
  await untilCalculated(excel);
  expect(snapshot(excel, excel.sheetId)).toEqual(before);
});

test("one sync to find, one to look, two to write, two to take back", async () => {
  const excel = await opened();
  const found = await counted(excel, () => actions.findTable());
  const looked = await counted(excel, () =>
    actions.proposeFormulas(found.result, found.result.wish),
  );
  const { change } = looked.result!;
  const written = await counted(excel, () => actions.writeFormulas(change));
  const undone = await counted(excel, () => actions.takeFormulasBack(written.result.written!));
  expect([found, looked, written, undone].map(({ syncs }) => syncs)).toEqual([1, 1, 2, 2]);
});

test("10,000 rows are written at once, in less than Excel on the web takes", async () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => [`指标${i}`, ">=", 100, "户", i % 120, 1]);
  const excel = await openExcel();
  const sheetId = excel.workbook.activeSheet();
  const area = { row: 0, column: 0, rowCount: 10_001, columnCount: 6 };
  excel.workbook.enter(sheetId, area, [heading.slice(0, 6), ...rows]);
  const { change, rows: scored } = await proposed();
  expect(scored).toBe(10_000);
  const { result, syncs, bytes } = await counted(excel, () => actions.writeFormulas(change));
  expect(result.applied).toBe(10_001);
  expect(syncs).toBe(3);
  expect(bytes).toBeLessThan(1_500_000);
}, 240_000);

test("typed values and other formulas stay, unless they are to be overwritten; both come back", async () => {
  const rows = table.map((cells) => [...cells]);
  rows[2]![7] = 8.5;
  rows[3]![7] = "=F4";
  const excel = await opened(rows.map((cells) => [...cells]));
  const before = snapshot(excel, excel.sheetId);
  const proposal = await proposed();
  expect(proposal).toMatchObject({ rows: 3, typed: 1, formulas: 1, covered: 0, hidden: 0 });
  const kept = await write(excel);
  expect(column(excel, 7)).toEqual(["", "得分", 8.5, 5, "", 13.5]);
  await actions.takeFormulasBack(kept.written!);
  const over = await write(excel, { overwrite: true });
  expect(column(excel, 7)).toEqual(["", "得分", 9, 5, "", 14]);
  await actions.takeFormulasBack(over.written!);
  await untilCalculated(excel);
  expect(snapshot(excel, excel.sheetId)).toEqual(before);
});

test("where all is there already nothing is written; where all is taken, that is said", async () => {
  const excel = await opened();
  await write(excel);
  const found = await actions.findTable();
  expect(await actions.proposeFormulas(found, found.wish)).toBeNull();

  const other = await opened([heading, ["甲", ">=", 1, "", 1, 1, 1, 1]]);
  expect(other.sheetId).toBeDefined();
  const taken = await actions.findTable();
  await expect(actions.proposeFormulas(taken, taken.wish)).rejects.toMatchObject({
    code: "allTaken",
    values: { cells: 2 },
  });
});

test("a sheet without a heading, and one whose table is gone, are refused", async () => {
  await opened([
    ["甲", 1],
    ["乙", 2],
  ]);
  await expect(actions.findTable()).rejects.toMatchObject({ code: "noHeading" });
  const excel = await opened();
  const found = await actions.findTable();
  excel.workbook.enter(excel.sheetId, { row: 1, column: 2, rowCount: 1, columnCount: 1 }, [
    ["别的"],
  ]);
  await expect(actions.proposeFormulas(found, found.wish)).rejects.toMatchObject({
    code: "tableMoved",
  });
  await expect(
    actions.proposeFormulas(found, { ...found.wish, inputs: { ...found.wish.inputs, target: 3 } }),
  ).resolves.not.toBeNull();
});

test("hidden rows are left alone and counted", async () => {
  const excel = await opened();
  excel.workbook.setRowsHidden(
    excel.sheetId,
    { row: 3, column: 0, rowCount: 1, columnCount: 1 },
    true,
  );
  expect(await proposed()).toMatchObject({ rows: 2, hidden: 1 });
  await write(excel);
  expect(column(excel, 7)).toEqual(["", "得分", 9, "", "", 9]);

  excel.workbook.setRowsHidden(
    excel.sheetId,
    { row: 2, column: 0, rowCount: 3, columnCount: 1 },
    true,
  );
  const found = await actions.findTable();
  await expect(actions.proposeFormulas(found, found.wish)).rejects.toMatchObject({
    code: "noRows",
    values: { hidden: 3 },
  });
});

describe("a sheet that moves meanwhile", () => {
  function insertRow({ workbook, sheetId }: Opened, row: number): void {
    workbook.insertCells(sheetId, { row, column: 0, rowCount: 1, columnCount: 12 }, "Down");
  }

  test("is written in the rows that were meant, and taken back there", async () => {
    const excel = await opened();
    const { change } = await proposed();
    insertRow(excel, 0);
    insertRow(excel, 4);
    const changed = await actions.writeFormulas(change);
    expect(changed).toMatchObject({ applied: 7, refused: [] });
    await untilCalculated(excel);
    expect(column(excel, 7, 8)).toEqual(["", "", "得分", 9, "", 5, "", 14]);
    insertRow(excel, 3);
    await actions.takeFormulasBack(changed.written!);
    await untilCalculated(excel);
    expect(column(excel, 7, 9)).toEqual(["", "", "得分", "", "", "", "", "", ""]);
    expect(column(excel, 6, 9)).toEqual(["", "", "完成程度", "", "", "", "", "", ""]);
  });

  test("is left alone where a cell has been filled, or a row says something else", async () => {
    const excel = await opened();
    const { change } = await proposed();
    const cell = (row: number, index: number) => ({
      ...{ row, column: index, rowCount: 1, columnCount: 1 },
    });
    beforeSync(excel, 1, () => {
      excel.workbook.enter(excel.sheetId, cell(2, 7), [[7]]);
      excel.workbook.enter(excel.sheetId, cell(3, 2), [[4]]);
    });
    const changed = await actions.writeFormulas(change);
    expect(changed.applied).toBe(3);
    // 得分 that was filled, and both formulas of the row that asks for 4 now; and so their sum.
    expect(changed.refused).toHaveLength(4);
    await untilCalculated(excel);
    expect(column(excel, 7)).toEqual(["", "得分", 7, "", "", ""]);
  });

  test("is left alone where the headings are gone", async () => {
    const excel = await opened();
    const { change } = await proposed();
    excel.workbook.enter(excel.sheetId, { row: 1, column: 4, rowCount: 1, columnCount: 1 }, [
      ["甲"],
    ]);
    const before = snapshot(excel, excel.sheetId);
    const changed = await actions.writeFormulas(change);
    expect(changed).toMatchObject({ applied: 0, written: null });
    expect(changed.refused).toHaveLength(7);
    expect(snapshot(excel, excel.sheetId)).toEqual(before);
  });

  test("keeps what was filled in since, when it is taken back", async () => {
    const excel = await opened();
    const changed = await write(excel);
    excel.workbook.enter(excel.sheetId, { row: 4, column: 4, rowCount: 1, columnCount: 1 }, [[95]]);
    excel.workbook.enter(excel.sheetId, { row: 2, column: 7, rowCount: 1, columnCount: 1 }, [
      [9.9],
    ]);
    await untilCalculated(excel);
    const restored = await actions.takeFormulasBack(changed.written!);
    expect(restored.refused).toEqual([{ row: 2, column: 7 }]);
    await untilCalculated(excel);
    expect(column(excel, 7)).toEqual(["", "得分", 9.9, "", "", ""]);
    expect(column(excel, 4)).toEqual(["", "实际完成值", 81, 3, 95, ""]);
  });
});

test("a lock without a password is opened and closed again, one with a password left alone", async () => {
  const excel = await opened();
  const options = { allowFormatCells: true };
  excel.workbook.setSheetProtection(excel.sheetId, { options, password: null });
  const { change } = await proposed();
  const { result: changed, syncs } = await counted(excel, () => actions.writeFormulas(change));
  expect(changed).toMatchObject({ applied: 7, locked: [] });
  expect(syncs).toBe(4);
  expect(excel.workbook.sheetProtection(excel.sheetId)).not.toBeNull();
  await untilCalculated(excel);
  expect(column(excel, 7)).toEqual(["", "得分", 9, 5, "", 14]);
  expect(await actions.takeFormulasBack(changed.written!)).toMatchObject({ applied: 7 });

  excel.workbook.setSheetProtection(excel.sheetId, { options, password: "x" });
  const refused = await actions.writeFormulas((await proposed()).change);
  expect(refused).toMatchObject({ applied: 0, written: null });
  expect(refused.locked).toHaveLength(7);
});

test("cells of the format text calculate, and are of the format text again when taken back", async () => {
  const excel = await opened();
  const area = { row: 2, column: 7, rowCount: 3, columnCount: 1 };
  excel.workbook.setNumberFormats(excel.sheetId, area, [["@"], ["@"], ["@"]]);
  const before = snapshot(excel, excel.sheetId);
  const changed = await write(excel);
  expect(column(excel, 7)).toEqual(["", "得分", 9, 5, "", 14]);
  await actions.takeFormulasBack(changed.written!);
  await untilCalculated(excel);
  expect(snapshot(excel, excel.sheetId)).toEqual(before);
});

test("a table that is no form is scored by the workbook's own rules, where it has any", async () => {
  const excel = await opened();
  expect(await actions.findTable()).toMatchObject({ hasOwnRules: false });
  const put = await actions.putRules("national");
  if (!("made" in put)) throw new Error("the rules were there");
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(excel.sheetId).activate();
    await context.sync();
  });
  await untilCalculated(excel);
  expect(await actions.findTable()).toMatchObject({
    hasOwnRules: true,
    wish: { rules: "liaoning" },
  });
  await write(excel, { rules: "own" });
  expect(String(formula(excel, 2, 7))).toMatch(/,评分规则!\$A\$4:\$C\$\d+\)\)$/u);
  expect(column(excel, 6).slice(2, 4)).toEqual([0.9, 1]);
  expect(column(excel, 7).slice(2, 4)).toEqual([9, 5]);
});
