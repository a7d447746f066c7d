/** 复核: a sheet beside a form that follows it, keeps what the reviewer wrote, and never changes the form. */
import { actions, type SheetWritten } from "../../src/actions";
import { makeForm, type PerformanceForm } from "../../src/form";
import { readReviewSheet, reviewColumnKeys, type ReviewColumn } from "../../src/form/review";
import { planForm } from "../../src/formulas";
import { readSheets, writePlan } from "../../src/workbook";
import type { CellValue } from "../../src/words/cell";
import type { TestHost } from "../../workbench/jest";
import { untilCalculated } from "../support/perfFunctions";
import { counted, openForm, snapshot } from "./support/workbook";

type Opened = TestHost & { sheetId: string };

/** 10 + 50 + 30 + 10 points; everything is reached, so that the unit gives itself 99 where it spent 90. */
function form(unit = "703001朝阳市工业和信息化局", executed = 90): PerformanceForm {
  const row = (level1: string, level2: string, name: string, rest: object) => ({
    ...{ level1, level2, name, operator: ">=", unit: "%" },
    ...rest,
  });
  return makeForm({
    kind: "projectSelfEvaluation",
    title: "项目支出绩效自评表",
    year: "2024年度",
    unit,
    rulePack: "national",
    tasks: [{ name: "专项业务经费", allocated: 100, executed, weight: 10 }],
    indicators: [
      row("产出指标", "数量指标", "监管企业户数", {
        target: 40,
        unit: "户",
        actual: 80,
        weight: 50,
      }),
      row("效益指标", "社会效益指标", "监管覆盖率", { target: 95, actual: 96, weight: 30 }),
      row("满意度指标", "满意度指标", "企业满意度", { target: 95, actual: 97, weight: 10 }),
    ],
  });
}

async function opened(): Promise<Opened> {
  return openForm(form());
}

function idOf(written: SheetWritten): string {
  if (!("made" in written)) throw new Error("not made");
  return written.made.sheetId;
}

async function sheetNow(sheetId: string) {
  const [grid] = await readSheets([sheetId]);
  const sheet = grid && readReviewSheet(grid);
  if (!grid || !sheet) throw new Error("no review");
  return { grid, sheet };
}

function enter(
  excel: TestHost,
  sheetId: string,
  row: number,
  column: ReviewColumn,
  value: unknown,
) {
  const area = { row, column: reviewColumnKeys.indexOf(column), rowCount: 1, columnCount: 1 };
  excel.workbook.enter(sheetId, area, [[value as string]]);
}

/** The rows from the first on, as the columns show them. */
async function shows(sheetId: string, ...columns: ReviewColumn[]): Promise<CellValue[][]> {
  const { sheet } = await sheetNow(sheetId);
  return sheet.rows.map(({ cells }) => columns.map((column) => cells[column].value));
}

async function totals(sheetId: string): Promise<CellValue[]> {
  const { total } = (await sheetNow(sheetId)).sheet;
  const columns = ["weight", "score", "reviewedScore", "difference", "remark"] as const;
  return columns.map((column) => total?.cells[column].value ?? null);
}

test("made, filled in, checked by 校验 and summed up, as worked out by hand", async () => {
  const excel = await opened();
  const before = snapshot(excel, excel.sheetId);
  const { result, syncs } = await counted(excel, () => actions.writeReview(excel.sheetId, 0));
  expect(syncs).toBeLessThanOrEqual(4);
  const id = idOf(result);
  await untilCalculated(excel);
  // 90 % of the budget is 9 of 10 points, the rest is reached: 9 + 50 + 30 + 10.
  expect(await shows(id, "level1", "name", "target", "weight", "actual", "score")).toEqual([
    ["预算执行", "专项业务经费", 100, 10, 90, 9],
    ["产出指标", "监管企业户数", 40, 50, 80, 50],
    ["效益指标", "监管覆盖率", 95, 30, 96, 30],
    ["满意度指标", "企业满意度", 95, 10, 97, 10],
  ]);
  expect(await totals(id)).toEqual([100, 99, "4 行未复核", "", ""]);

  // Row 5 agrees, in row 6 a quarter less was done, row 7 loses 30 % and says so, row 8 has no survey and yet 10 points.
  enter(excel, id, 4, "reviewedScore", 9);
  enter(excel, id, 5, "reviewedActual", 60);
  enter(excel, id, 5, "reviewedScore", 50);
  enter(excel, id, 5, "remark", "完成值超过指标值130%，不扣分");
  enter(excel, id, 6, "reviewedScore", 21);
  enter(excel, id, 6, "remark", "不具有可考查性，扣30%");
  enter(excel, id, 7, "reviewedScore", 10);
  enter(excel, id, 7, "remark", "未开展满意度调查，扣100%");
  await untilCalculated(excel);
  expect(await shows(id, "deviation", "difference")).toEqual([
    ["", 0],
    [0.25, 0],
    ["", 9],
    ["", 0],
  ]);
  expect(await totals(id)).toEqual([100, 99, 90, 9, "复核后等级：优"]);

  const { result: report, syncs: read } = await counted(excel, () => actions.validateSheet({}));
  expect(read).toBe(2);
  expect(report.sheets.map(({ sheetName }) => sheetName)).toEqual([
    (await sheetNow(id)).grid.sheetName,
  ]);
  expect(report.sheets[0]!.problems.map(({ code, at, values }) => [code, at, values])).toEqual([
    ["REVIEW_NOT_ZERO", { row: 7, column: 10 }, { word: "未开展满意度", score: 10 }],
  ]);
  expect(excel.workbook.conditionalFormats(id)).not.toEqual([]);
  const [state] = await actions.readReviews({});
  expect(state?.review).toMatchObject({
    ...{ rows: 4, reviewed: 4, deducted: 1, p0: 1, p1: 0, p2: 0 },
    ...{ conclusion: "P0", ownTotal: 99, total: 90 },
  });
  enter(excel, id, 7, "reviewedScore", 0);
  await untilCalculated(excel);
  expect((await actions.readReviews({}))[0]?.review).toMatchObject({
    conclusion: "passed",
    total: 80,
  });
  expect(snapshot(excel, excel.sheetId)).toEqual(before);
});

test("refreshed after the form was changed: each remark stays with its row, and all can be taken back", async () => {
  const excel = await opened();
  const id = idOf(await actions.writeReview(excel.sheetId, 0));
  enter(excel, id, 6, "reviewedActual", "95%");
  enter(excel, id, 6, "reviewedScore", "=I7*0.7");
  enter(excel, id, 7, "reviewedScore", 4);
  enter(excel, id, 7, "remark", "问卷只有 3 份");
  enter(excel, id, 9, "name", "复核人：王五");
  // The unit puts a row in, renames one and takes the last one out.
  const rowOf = async (name: string) => {
    const [grid] = await readSheets([excel.sheetId]);
    return grid!.values.findIndex((line) => line.includes(name)) + grid!.origin.row;
  };
  const at = await rowOf("监管覆盖率");
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(excel.sheetId);
    sheet.getRange(`${at + 1}:${at + 1}`).insert("Down");
    sheet.name = "改过名的表";
    await context.sync();
  });
  const [grid] = await readSheets([excel.sheetId]);
  const column = grid!.values.find((line) => line.includes("监管覆盖率"))!.indexOf("监管覆盖率");
  const put = (row: number, offset: number, value: unknown) =>
    excel.workbook.enter(
      excel.sheetId,
      { row, column: grid!.origin.column + column + offset, rowCount: 1, columnCount: 1 },
      [[value as string]],
    );
  put(at, 0, "新增企业户数");
  put(at, -2, "产出指标");
  put(at + 1, 0, "监管覆盖率（规上企业）");
  await Excel.run(async (context) => {
    const last = (await rowOf("企业满意度")) + 1;
    context.workbook.worksheets.getItem(excel.sheetId).getRange(`${last}:${last}`).delete("Up");
    await context.sync();
  });
  await untilCalculated(excel);
  const before = (await sheetNow(id)).grid;

  const { result, syncs } = await counted(excel, () => actions.writeReview(excel.sheetId, 0));
  expect(syncs).toBeLessThanOrEqual(6);
  await untilCalculated(excel);
  expect(await shows(id, "name", "score", "reviewedScore", "remark")).toEqual([
    ["专项业务经费", 9, "", ""],
    ["监管企业户数", 50, "", ""],
    ["新增企业户数", "", "", ""],
    ["监管覆盖率（规上企业）", 30, 21, ""],
    ["企业满意度（自评表已没有这一行）", "", 4, "问卷只有 3 份"],
  ]);
  const { sheet, grid: after } = await sheetNow(id);
  expect(sheet.rows[3]!.cells.reviewedScore.formula).toBe("=I8*0.7");
  expect(sheet.rows[3]!.cells.reviewedActual).toMatchObject({ value: 0.95, numberFormat: "0%" });
  expect(sheet.rows[2]!.cells.reviewedActual.numberFormat).toBe("General");
  expect(
    sheet.own
      .flat()
      .map((cell) => cell?.value ?? "")
      .filter((text) => text !== ""),
  ).toEqual(["复核人：王五"]);
  expect(String(after.values[1]?.[0])).toContain("已复核 1/3 行");

  // What is gone counts no more: 9 + 50 + 21.
  enter(excel, id, 4, "reviewedScore", 9);
  enter(excel, id, 5, "reviewedScore", 50);
  await untilCalculated(excel);
  expect((await totals(id)).slice(0, 3)).toEqual([90, 89, 80]);
  enter(excel, id, 4, "reviewedScore", "");
  enter(excel, id, 5, "reviewedScore", "");

  if (!("changed" in result)) throw new Error("made anew");
  await actions.undo(result.changed.undo);
  await untilCalculated(excel);
  expect((await sheetNow(id)).grid.formulas).toEqual(before.formulas);
});

test("what the unit marked 核实无误 stands beside its row, and the differences of two units in a table", async () => {
  const excel = await opened();
  const warning = (await actions.validateSheet({})).sheets[0]!.problems.find(
    ({ code }) => code === "ACTUAL_OVER_TARGET",
  )!;
  const words = { sentence: "完成值是指标值的 200%", remedy: "" };
  await actions.verify(
    { problem: warning, sheetName: "表", name: "监管企业户数", ...words },
    "新增园区",
  );
  const first = idOf(await actions.writeReview(excel.sheetId, 0));
  const { sheetId: other } = await writePlan(planForm(form("703002朝阳市商务局", 80)));
  await untilCalculated(excel);
  const second = idOf(await actions.writeReview(other, 0));
  await untilCalculated(excel);
  const said = await shows(first, "said");
  expect(said[1]![0]).toMatch(/^完成值是指标值的 200%。新增园区（\d{4}-\d\d-\d\d）$/u);
  expect(said.filter(([text]) => text !== "")).toHaveLength(1);

  [9, 50, 30, 10].forEach((score, i) => enter(excel, first, 4 + i, "reviewedScore", score));
  enter(excel, second, 4, "reviewedScore", 5);
  await untilCalculated(excel);
  const { result, syncs } = await counted(excel, () => actions.writeDifferences({}));
  expect(syncs).toBeLessThanOrEqual(4);
  const table = idOf(result);
  await untilCalculated(excel);
  const lines = async () => (await readSheets([table]))[0]!.values.slice(3);
  expect((await lines()).map((line) => [line[1], ...line.slice(4)])).toEqual([
    ["703001 朝阳市工业和信息化局", 99, 99, 0, 0, 0, "4/4", 0, 0, 1, "P2"],
    ["703002 朝阳市商务局", 98, "未复核完", "", "", 1, "1/4", 0, 1, 0, "未复核完"],
    ["平均（已复核完的）", 99, 99, 0, 0, "", "", "", "", "", ""],
  ]);
  // It follows the reviews, and is read as no form.
  enter(excel, first, 4, "reviewedScore", 0);
  await untilCalculated(excel);
  expect((await lines())[0]!.slice(4, 8)).toEqual([99, 90, 9, 9 / 99]);
  expect((await actions.validateAll({}, {})).forms).toHaveLength(2);
  const again = await actions.writeDifferences({});
  expect("changed" in again).toBe(true);
  await untilCalculated(excel);
  expect((await lines())[0]!.slice(8)).toEqual([1, "4/4", 0, 1, 1, "P1"]);
});
