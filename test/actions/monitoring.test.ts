/** 监控 over the workbook: a sheet beside the form, worked out by hand, refreshed in place, taken back. */
import { actions, type MonitoringRequest } from "../../src/actions";
import { loadFormsReader } from "../../src/actions/readForms";
import { readSheets, selectCell } from "../../src/workbook";
import { publishedSelfEvaluation, publishedTargetForms } from "../fixtures/publishedForms";
import { untilCalculated } from "../support/perfFunctions";
import { counted, openForm } from "./support/workbook";

type Excel = Awaited<ReturnType<typeof openForm>>;

const july: MonitoringRequest = { month: 7, thresholds: "provincial", formulas: "native" };
const [DONE, LIGHT, REASON] = [5, 6, 7];
const cell = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });
const select = ({ sheetId }: Excel) => selectCell(sheetId, { row: 0, column: 0 });

/** The sheet's cells as they show, from A1 on. */
const shown = ({ workbook }: Excel, sheetId: string) =>
  workbook.values(sheetId, workbook.usedArea(sheetId, true)!);

async function made(excel: Excel, request = july) {
  const written = await actions.writeMonitoring(request);
  if (!("made" in written)) throw new Error("there was such a sheet");
  await untilCalculated(excel);
  return written.made;
}

const rowOf = (cells: unknown[][], name: string) => cells.findIndex((line) => line[1] === name);

async function fillIn(excel: Excel, sheetId: string, done: Record<string, string | number>) {
  const cells = shown(excel, sheetId);
  for (const [name, value] of Object.entries(done)) {
    excel.workbook.enter(sheetId, cell(rowOf(cells, name), DONE), [[value]]);
  }
  await untilCalculated(excel);
}

const lightsOf = (cells: unknown[][], names: string[]) =>
  names.map((name) => cells[rowOf(cells, name)]![LIGHT]);

const names = [
  "部门预算基本支出人员经费（刚性）",
  "部门预算基本支出公用经费（保运转）",
  "工业企业对接推介企业户数",
  "“三公”经费变动率",
  "依法行政能力",
  "受益企业满意度",
];

test.each(["native", "addIn"] as const)(
  "%s: the lights of July, and the worst of all",
  async (formulas) => {
    const form = publishedSelfEvaluation();
    const excel = await openForm(form);
    if (formulas === "native") await actions.convertFormulas("native", "active");
    await untilCalculated(excel);
    const before = shown(excel, excel.sheetId);
    const { result: sheet, syncs } = await counted(excel, () => made(excel));
    expect(syncs).toBe(5);
    expect(sheet.name).toBe("监控 703001自评表2024");
    expect(shown(excel, excel.sheetId)).toEqual(before);
    const light = excel.workbook.formulas(sheet.sheetId, cell(20, LIGHT))[0]![0];
    expect(String(light).includes("PERFLIGHT")).toBe(formulas === "addIn");
    // Nothing is filled in: no light, and no 0 that stands for nothing.
    expect(lightsOf(shown(excel, sheet.sheetId), names)).toEqual(names.map(() => ""));
    expect(shown(excel, sheet.sheetId)[1]![3]).toBe("");
    await fillIn(excel, sheet.sheetId, {
      // 177.46 by July are 103.52 due: 62.11 are 60 % of it to the cent, 82.8 nearly 80 %.
      "部门预算基本支出人员经费（刚性）": 62.12,
      // 52.91 × 7/12 = 30.86: 80 % are 24.69.
      "部门预算基本支出公用经费（保运转）": 24.7,
      // 30 × 7/12 = 17.5: 21 are 120 %.
      工业企业对接推介企业户数: 21,
      // A limit of 0 that is not kept.
      "“三公”经费变动率": 2,
      依法行政能力: "部分达成目标并具有一定效果",
      // 98 × 7/12 = 57.1667: 45.74 are 80.01 %.
      受益企业满意度: 45.74,
    });
    const filled = shown(excel, sheet.sheetId);
    expect(lightsOf(filled, names)).toEqual(["黄", "绿", "蓝", "红", "黄", "绿"]);
    expect(filled[1]![3]).toBe("红");
    // Colours that need no add-in: four for the light of all, four for those of the rows.
    expect(
      excel.workbook.conditionalFormats(sheet.sheetId).map(({ rule }) => rule["formula"]),
    ).toContain('=AND(LEN("PERFSCORE实时检查：预警红"),$G4="红")');
    expect(excel.workbook.conditionalFormats(sheet.sheetId)).toHaveLength(8);
    // A long name is seen whole.
    const long = rowOf(filled, "部门预算基本支出公用经费（保运转）");
    expect(excel.workbook.rowHeight(sheet.sheetId, cell(long, 0))).toBeGreaterThan(20);
    expect(await actions.readScores()).toMatchObject({ form: null, ownSheet: "monitoring" });
    // No reader takes it for a form.
    const [grid] = await readSheets([sheet.sheetId]);
    expect((await loadFormsReader())(grid!)).toEqual([]);
  },
);

test("a refresh takes another month and new rows, keeps what was filled in, and is taken back", async () => {
  const excel = await openForm(publishedTargetForms()[0]!);
  const sheet = await made(excel);
  const first = shown(excel, sheet.sheetId);
  const [kept, gone] = [String(first.at(-1)![1]), String(first.at(-2)![1])];
  excel.workbook.enter(sheet.sheetId, cell(first.length - 1, DONE), [[0.5]]);
  excel.workbook.enter(sheet.sheetId, cell(first.length - 2, REASON), [["招标推迟"]]);
  await untilCalculated(excel);
  const before = shown(excel, sheet.sheetId);

  await select(excel);
  expect(await actions.writeMonitoring(july)).toMatchObject({ changed: { applied: 0 } });

  // The last indicator but one goes from the form, and the month is another.
  const area = excel.workbook.usedArea(excel.sheetId, true)!;
  const row = excel.workbook.values(excel.sheetId, area).findIndex((line) => line.includes(gone));
  await select(excel);
  excel.workbook.enter(excel.sheetId, { ...area, row, rowCount: 1 }, [
    Array.from({ length: area.columnCount }, () => ""),
  ]);
  await untilCalculated(excel);
  const { result, syncs } = await counted(excel, () =>
    actions.writeMonitoring({ ...july, month: 10, thresholds: "sichuan2025" }),
  );
  expect(syncs).toBeLessThanOrEqual(8);
  if (!("changed" in result)) throw new Error("another sheet was made");
  await untilCalculated(excel);
  const after = shown(excel, sheet.sheetId);
  expect(after[1]!.slice(0, 2)).toEqual(["截至月份", 10]);
  expect(after[2]![DONE]).toBe("1—10月完成");
  expect(after[rowOf(after, kept)]![DONE]).toBe(0.5);
  expect(after.at(-1)!.slice(0, 2)).toEqual([expect.stringContaining("（已不在表中）"), gone]);
  expect(after.at(-1)![REASON]).toBe("招标推迟");

  await actions.undo(result.changed.undo);
  await untilCalculated(excel);
  const back = shown(excel, sheet.sheetId);
  expect(back[1]).toEqual(before[1]);
  expect(back[rowOf(back, kept)]).toEqual(before[rowOf(before, kept)]);
});
