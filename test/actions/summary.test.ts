/** 绩效汇总表 over the workbook: what is written, that it follows the forms, and how it is refreshed and taken back. */
import { actions } from "../../src/actions";
import { loadFormsReader } from "../../src/actions/readForms";
import type { PerformanceForm } from "../../src/form";
import { planForm } from "../../src/formulas";
import { readSheets, writePlan } from "../../src/workbook";
import { createNodeWorkbook } from "../../workbench/workbook/univer/univerNode";
import { openXlsx, saveXlsx } from "../../workbench/workbook/xlsx";
import {
  publishedSelfEvaluation,
  publishedTargetForms,
  unfilledSelfEvaluation,
} from "../fixtures/publishedForms";
import { untilCalculated } from "../support/perfFunctions";
import { convert, hasLibreOffice, withoutLibreOffice } from "../workbench/libreOffice";
import { counted, openExcel } from "./support/workbook";

type Excel = Awaited<ReturnType<typeof openExcel>>;

/** Below the headings: 平均, 最高, 最低, 平均失分, then a row a form. */
const [AVERAGE, BEST, WORST, LOST, FIRST] = [3, 4, 5, 6, 7];
const [TOTAL, GRADE, PASS, RANK, RATE, SAMPLE, TASKS] = [2, 3, 4, 5, 6, 7, 8];
const cell = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });
const shown = ({ workbook }: Pick<Excel, "workbook">, id: string) =>
  workbook.values(id, workbook.usedArea(id, true)!);

function of(unit: string, form: PerformanceForm): PerformanceForm {
  form.unit.value = unit;
  return form;
}

/** Two filled forms, one that nobody has filled in, and a target form, which has no score to come. */
async function bureau() {
  const excel = await openExcel();
  const forms = [
    of("703001朝阳市工业和信息化局-211300000", publishedSelfEvaluation()),
    of("703002朝阳市教育局", publishedSelfEvaluation()),
    of("703003朝阳市水务局", unfilledSelfEvaluation()),
    publishedTargetForms()[0]!,
  ];
  const ids: string[] = [];
  for (const form of forms) ids.push((await writePlan(planForm(form))).sheetId);
  await untilCalculated(excel);
  return { excel, ids };
}

async function made(excel: Excel) {
  const written = await actions.writeSummary({});
  if (!("made" in written)) throw new Error("there was such a sheet");
  await untilCalculated(excel);
  return written.made;
}

/** The cell with 得分 of the form's first task. */
const firstScore = cell(6, 10);

test("a live row for each form, what they come to, colours, bars and charts, in three syncs", async () => {
  const { excel, ids } = await bureau();
  const { workbook } = excel;
  workbook.updateSheet(ids[2]!, { name: "水务局" });
  await untilCalculated(excel);
  const before = ids.map((id) => shown(excel, id));
  await actions.readOverview({}, {});
  const { result: sheet, syncs } = await counted(excel, () => made(excel));
  // One to read.
  expect(syncs).toBe(1 + 3);
  expect(sheet).toMatchObject({ name: "绩效汇总表", lacksChecks: false, fitsPage: true });
  expect(ids.map((id) => shown(excel, id))).toEqual(before);

  const cells = shown(excel, sheet.sheetId);
  expect(cells[1]!.slice(0, 3)).toEqual(["及格线", 60, "共 3 张，已有总分 2 张，达线 2 张"]);
  // By hand, from the published form: 40 points of tasks less 2.08, 5 of 预算执行 less 0.304.
  const parts = [37.92, 20, 4.696, 5, 5, 20, 5];
  const lost = [2.08, 0, 0.304, 0, 0, 0, 0];
  expect(cells[FIRST]).toEqual([
    ...["703001朝阳市工业和信息化局", "2024", 97.62, "优", "达线", 1],
    ...[expect.closeTo(0.9091, 4), "", ...parts, ...lost],
  ]);
  expect(cells[FIRST + 1]![0]).toBe("703002朝阳市教育局");
  // What can't be judged says why, and is no 0 to anything.
  expect(cells[FIRST + 2]!.slice(0, TASKS + 1)).toEqual([
    ...["703003朝阳市水务局", "2024", "未填完", "", "", "", "", "", "未填完"],
  ]);
  expect(cells[LOST]!.slice(TASKS, TASKS + 7)).toEqual(lost);

  // 5 points less for the second: the rank and the mean follow by themselves.
  const second = Number(workbook.values(ids[1]!, firstScore)[0]![0]);
  workbook.enter(ids[1]!, firstScore, [[second - 5]]);
  workbook.enter(sheet.sheetId, cell(1, 1), [[95]]);
  await untilCalculated(excel);
  const after = shown(excel, sheet.sheetId);
  const columns = [TOTAL, GRADE, PASS, RANK];
  expect(columns.map((column) => after[FIRST + 1]![column])).toEqual([92.62, "优", "未达线", 2]);
  expect([AVERAGE, BEST, WORST].map((row) => after[row]![TOTAL])).toEqual([95.12, 97.62, 92.62]);
  // (2.08 + 7.08) / 2
  expect(after[LOST]![TASKS]).toBe(4.58);

  const formats = workbook.conditionalFormats(sheet.sheetId);
  expect(formats.filter(({ type }) => type === "DataBar")).toHaveLength(7);
  expect(formats.map(({ rule }) => rule["formula"])).toContain(
    '=AND(LEN("PERFSCORE实时检查：未达线"),$E8="未达线")',
  );
  expect(workbook.numberFormats(sheet.sheetId, cell(FIRST, RATE))).toEqual([["0.00%"]]);
  const charts = workbook.charts().map(({ chartType, series }) => [chartType, series[0]!.values]);
  expect(charts).toEqual([
    ["ColumnClustered", { sheetId: sheet.sheetId, area: { ...cell(FIRST, TOTAL), rowCount: 3 } }],
    ["BarClustered", { sheetId: sheet.sheetId, area: { ...cell(LOST, TASKS), columnCount: 7 } }],
  ]);
  // No reader takes it for a form.
  const [grid] = await readSheets([sheet.sheetId]);
  expect((await loadFormsReader())(grid!)).toEqual([]);

  // Taken back whole, charts and all, once it is as it was made.
  workbook.enter(sheet.sheetId, cell(1, 1), [[60]]);
  // Excel writes a sheet's name without quotation marks where it needs none.
  const unit = cell(FIRST + 2, 0);
  const spelled = String(workbook.formulas(sheet.sheetId, unit)[0]![0]).replace(/'/gu, "");
  workbook.enter(sheet.sheetId, unit, [[spelled]]);
  expect(await actions.undoInsert([sheet])).toMatchObject({ removed: 1, kept: [] });
  expect(workbook.charts()).toEqual([]);
});

test("a refresh is in place: new forms come, what was set stays, nothing of another's, and it is taken back", async () => {
  const { excel, ids } = await bureau();
  const { workbook } = excel;
  // A sheet of somebody's own with the same name is not ours.
  const theirs = workbook.addSheet("绩效汇总表");
  workbook.enter(theirs, cell(0, 0), [["我的汇总"]]);
  const sheet = await made(excel);
  expect(sheet.name).not.toBe("绩效汇总表");
  expect(await actions.writeSummary({})).toMatchObject({ changed: { applied: 0 } });

  workbook.enter(sheet.sheetId, cell(1, 1), [[85]]);
  workbook.enter(sheet.sheetId, cell(FIRST + 1, SAMPLE), [["抽查"]]);
  const before = shown(excel, sheet.sheetId);
  await writePlan(planForm(of("703004朝阳市卫生健康委员会", publishedSelfEvaluation())));
  workbook.updateSheet(ids[1]!, { name: "教育局 2024" });
  await untilCalculated(excel);
  await actions.readOverview({}, {});
  const { result, syncs } = await counted(excel, () => actions.writeSummary({}));
  // One to read, two to find the cells as they are and write them, one for looks, two for charts, one to show it.
  expect(syncs).toBeLessThanOrEqual(8);
  if (!("changed" in result)) throw new Error("another sheet was made");
  await untilCalculated(excel);
  const after = shown(excel, sheet.sheetId);
  expect(after.slice(FIRST).map((row) => [row[0], row[TOTAL], row[SAMPLE]])).toEqual([
    ["703001朝阳市工业和信息化局", 97.62, ""],
    ["703002朝阳市教育局", 97.62, "抽查"],
    ["703003朝阳市水务局", "未填完", ""],
    ["703004朝阳市卫生健康委员会", 97.62, ""],
  ]);
  expect(after[1]![1]).toBe(85);
  expect(workbook.charts().map(({ series }) => series[0]!.values!.area.rowCount)).toEqual([4, 1]);
  expect(shown(excel, theirs)).toEqual([["我的汇总"]]);

  await actions.undo(result.changed.undo);
  await untilCalculated(excel);
  expect(shown(excel, sheet.sheetId).slice(0, before.length)).toEqual(before);
});

test(`LibreOffice calculates it anew after a score was changed${withoutLibreOffice}`, async () => {
  if (!hasLibreOffice) return;
  const { excel, ids } = await bureau();
  await actions.convertFormulas("native", "all");
  const sheet = await made(excel);
  const lost = Number(excel.workbook.values(ids[0]!, firstScore)[0]![0]);
  excel.workbook.enter(ids[0]!, firstScore, [[0]]);
  const workbook = createNodeWorkbook();
  await openXlsx(convert(await saveXlsx(excel.workbook), "xlsx", true), workbook);
  const opened = workbook.sheets().find(({ name }) => name === sheet.name)!;
  const cells = shown({ workbook }, opened.id);
  const first = Number(cells[FIRST]![TOTAL]);
  expect(cells[FIRST]!.slice(0, 2)).toEqual(["703001朝阳市工业和信息化局", "2024"]);
  expect(first).toBeCloseTo(97.62 - lost, 6);
  expect(cells[FIRST]![RANK]).toBe(2);
  expect(cells[FIRST + 1]!.slice(TOTAL, RANK + 1)).toEqual([97.62, "优", "达线", 1]);
  expect(cells[FIRST + 2]![TOTAL]).toBe("未填完");
  expect(cells[AVERAGE]![TOTAL]).toBeCloseTo((first + 97.62) / 2, 6);
  // And has its charts and bars, which it writes into the file of its own.
  const charts = workbook.charts().map(({ name, chartType, series, options }) => ({
    drawn: [name, chartType, options["title.text"], options["axes.valueAxis.minimum"]],
    cells: [series[0]!.values?.area, series[0]!.categories?.area],
  }));
  expect(charts).toEqual([
    {
      drawn: ["绩效汇总 总得分", "ColumnClustered", "各部门总得分", 0],
      cells: [TOTAL, 0].map((column) => ({ ...cell(FIRST, column), rowCount: 3 })),
    },
    {
      drawn: ["绩效汇总 失分", "BarClustered", "各部分平均失分", 0],
      cells: [LOST, 2].map((row) => ({ ...cell(row, TASKS), columnCount: 7 })),
    },
  ]);
  const bars = workbook.conditionalFormats(opened.id).filter(({ type }) => type === "DataBar");
  expect(bars.map(({ rule }) => rule["positive.gradientFill"])).toEqual(Array(7).fill(false));
});

test("a sample is marked with what it can be drawn again by, and stays over a refresh", async () => {
  const { excel } = await bureau();
  const forms = await actions.readFormsToSample({});
  expect(forms.map(({ name }) => name)).toEqual([
    "703001 朝阳市工业和信息化局",
    "703002 朝阳市教育局",
    "703003 朝阳市水务局",
  ]);
  const keys = [forms[1]!.key];
  const written = await actions.writeSummary({}, { keys, percent: 15, seed: 7 });
  if (!("made" in written)) throw new Error("there was such a sheet");
  const { sheetId } = written.made;
  const marks = () =>
    shown(excel, sheetId)
      .slice(FIRST)
      .map((row) => row[SAMPLE]);
  expect(marks()).toEqual(["", "抽查", ""]);
  expect(shown(excel, sheetId)[1]![SAMPLE]).toBe("抽查 1/3 张（15%，随机，种子 7）");
  await actions.writeSummary({});
  expect(marks()).toEqual(["", "抽查", ""]);

  // Chosen by hand, in place of the first; taken back as one change.
  const byHand = { keys: forms.slice(0, 2).map(({ key }) => key), percent: 50, seed: null };
  const changed = await actions.writeSummary({}, byHand);
  if (!("changed" in changed)) throw new Error("another sheet was made");
  expect(marks()).toEqual(["抽查", "抽查", ""]);
  expect(shown(excel, sheetId)[1]![SAMPLE]).toBe("抽查 2/3 张（50%，人工选定）");
  await actions.undo(changed.changed.undo);
  expect(marks()).toEqual(["", "抽查", ""]);
});
