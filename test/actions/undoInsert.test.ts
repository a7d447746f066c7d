/** Taking back sheets that the add-in made, on the real Office.js. */
import { actions, type MadeSheet, type TemplateRequest } from "../../src/actions";
import { templateOptions } from "../../src/form";
import { planForm } from "../../src/formulas";
import { removeSheets, writePlan } from "../../src/workbook";
import { publishedSelfEvaluation, publishedTargetForms } from "../fixtures/publishedForms";
import { untilCalculated } from "../support/perfFunctions";
import type { TestHost } from "../../workbench/jest";
import { beforeSync, counted, openExcel, openForm, snapshot } from "./support/workbook";

const request = (code: string): TemplateRequest => ({
  kind: "selfEvaluation",
  unit: { code, name: "朝阳市工业和信息化局" },
  year: 2024,
  taskRows: 5,
  indicators: templateOptions("selfEvaluation").sections.flatMap(({ standard }) => standard),
  lockComputed: true,
  nativeFormulas: false,
  liveChecks: true,
});

const cell = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });

/** Conditional formats that are made again have other ids. */
const withoutIds = (taken: unknown): unknown =>
  JSON.parse(JSON.stringify(taken).replace(/\{CF-[^}]*\}/g, "an id"));

const namesOf = ({ workbook }: TestHost) => workbook.sheets().map(({ name }) => name);

test("takes back all inserted sheets, protected as they are: 1 to list, 1 to read, 1 to delete", async () => {
  const excel = await openExcel();
  const { made } = await actions.insertTemplates(["703001", "703002", "703003"].map(request), {});
  const { result, syncs } = await counted(excel, () => actions.undoInsert(made));
  expect(result).toMatchObject({ removed: 3, kept: [] });
  expect(syncs).toBe(3);
  expect(namesOf(excel)).toEqual(["Sheet1"]);
});

test("takes back the sample although its formulas have been calculated, and makes it again as it was", async () => {
  const excel = await openExcel();
  const made = await actions.insertSample();
  await untilCalculated(excel);
  const before = withoutIds(snapshot(excel, made.sheetId));
  const { deleted } = await actions.undoInsert([made]);
  expect(deleted).toEqual([made]);
  expect(namesOf(excel)).toEqual(["Sheet1"]);
  const again = await actions.insertAgain(deleted);
  await untilCalculated(excel);
  expect(withoutIds(snapshot(excel, again.made[0]!.sheetId))).toEqual(before);
});

test("takes back what was rolled forward, and leaves the target form", async () => {
  const excel = await openForm(publishedTargetForms()[0]!);
  const before = namesOf(excel);
  const rolled = await actions.rollForward();
  expect(await actions.undoInsert([rolled])).toMatchObject({ removed: 1 });
  expect(namesOf(excel)).toEqual(before);
});

test("takes back what was imported, marked or not, and leaves the source", async () => {
  const excel = await openForm(publishedSelfEvaluation());
  const before = namesOf(excel);
  const drafts = await actions.recognise({ from: "sheet" }, {});
  const { made } = await actions.writeDrafts(drafts, {});
  await actions.validateSheets([made[0]!.sheetId], {});
  expect(await actions.undoInsert(made)).toMatchObject({ removed: 1 });
  expect(namesOf(excel)).toEqual(before);
});

test.each<[string, number, number, string | number]>([
  ["an input is filled", 6, 5, 177.46],
  ["a formula is typed over", 15, 8, 1],
  ["something is written beside the form", 3, 30, "备忘"],
  ["something is written under the form", 90, 0, "备忘"],
  ["a label is changed", 0, 0, "另一张表"],
])("keeps a sheet when %s: none to delete", async (_, row, column, content) => {
  const excel = await openExcel();
  const { made } = await actions.insertTemplates(
    [{ ...request("703001"), lockComputed: false }],
    {},
  );
  excel.workbook.enter(made[0]!.sheetId, cell(row, column), [[content]]);
  const { result, syncs } = await counted(excel, () => actions.undoInsert(made));
  expect(result).toMatchObject({
    removed: 0,
    kept: [{ name: "703001自评表2024", why: "filledIn" }],
  });
  expect(syncs).toBe(2);
  expect(namesOf(excel)).toEqual(["Sheet1", "703001自评表2024"]);
});

test("keeps only the sheet that was filled in, and misses none that is gone", async () => {
  const excel = await openExcel();
  const { made } = await actions.insertTemplates(["703001", "703002", "703003"].map(request), {});
  excel.workbook.enter(made[1]!.sheetId, cell(5, 1), [["基本支出"]]);
  excel.workbook.deleteSheet(made[2]!.sheetId);
  const { result, syncs } = await counted(excel, () => actions.undoInsert(made));
  expect(result).toMatchObject({
    removed: 1,
    kept: [{ name: "703002自评表2024", why: "filledIn" }],
  });
  expect(syncs).toBe(3);
  expect(namesOf(excel)).toEqual(["Sheet1", "703002自评表2024"]);
});

test("never deletes the last visible sheet", async () => {
  const excel = await openExcel();
  const { made } = await actions.insertTemplates(["703001", "703002"].map(request), {});
  const [first] = excel.workbook.sheets();
  excel.workbook.updateSheet(first!.id, { visibility: "Hidden" });
  expect(await actions.undoInsert(made)).toMatchObject({
    removed: 1,
    kept: [{ name: "703002自评表2024", why: "lastVisible" }],
  });
  expect(namesOf(excel)).toEqual(["Sheet1", "703002自评表2024"]);
});

test("a protected workbook keeps its sheets and is told", async () => {
  const excel = await openExcel();
  const { made } = await actions.insertTemplates([request("703001")], {});
  excel.workbook.setWorkbookProtection({ password: null });
  await expect(actions.undoInsert(made)).rejects.toMatchObject({ code: "protectedWorkbook" });
  expect(namesOf(excel)).toHaveLength(2);
});

test("texts that Excel would take for numbers or formulas count as written", async () => {
  const excel = await openExcel();
  const form = publishedSelfEvaluation();
  form.goal.value = "=一、目标\r\n二、１００";
  form.indicators[0]!.measure.value = "１００";
  form.indicators[1]!.actual.value = " 100 ";
  const made: MadeSheet = await writePlan(planForm(form));
  await untilCalculated(excel);
  expect(await actions.undoInsert([made])).toMatchObject({ removed: 1 });
});

describe("what a person would miss keeps a sheet", () => {
  /** One inserted sheet, what was done to the workbook since, and what taking it back says. */
  async function takenBackAfter(change: (excel: TestHost, sheetId: string) => void) {
    const excel = await openExcel();
    const { made } = await actions.insertTemplates(
      [{ ...request("703001"), lockComputed: false }],
      {},
    );
    const [{ sheetId }] = made as [MadeSheet];
    change(excel, sheetId);
    const before = namesOf(excel);
    const { kept } = await actions.undoInsert(made);
    expect(namesOf(excel)).toEqual(before);
    return kept.map(({ why }) => why);
  }

  test.each<[string, (excel: TestHost, sheetId: string) => void]>([
    ["commented", ({ workbook }, id) => workbook.addComment(id, 9, 9, "请核实")],
    [
      "coloured",
      ({ workbook }, id) => workbook.setStyle(id, cell(15, 7), { fillColor: "#FFFF00" }),
    ],
    [
      "coloured",
      ({ workbook }, id) => workbook.setStyle(id, cell(15, 7), { fontColor: "#FF0000" }),
    ],
    ["coloured", ({ workbook }, id) => workbook.setStyle(id, cell(15, 7), { strikethrough: true })],
    [
      "referred",
      ({ workbook }) =>
        workbook.enter(workbook.sheets()[0]!.id, cell(0, 0), [["='703001自评表2024'!J16+1"]]),
    ],
    [
      "referred",
      ({ workbook }) =>
        workbook.enter(workbook.addSheet("汇总"), cell(0, 0), [
          ["=INDIRECT(\"'703001自评表2024'!J16\")"],
        ]),
    ],
    [
      "referred",
      (excel) =>
        excel.workbook.addName({
          name: "实际值",
          formula: "='703001自评表2024'!$J$16",
          scope: null,
          visible: true,
          comment: "",
        }),
    ],
  ])("%s", async (why, change) => {
    expect(await takenBackAfter(change)).toEqual([why]);
  });
});

test("two new sheets of which one speaks of the other stay both", async () => {
  const excel = await openExcel();
  const { made } = await actions.insertTemplates(
    ["703001", "703002"].map((code) => ({ ...request(code), lockComputed: false })),
    {},
  );
  excel.workbook.enter(made[1]!.sheetId, cell(90, 0), [["='703001自评表2024'!J16"]]);
  expect((await actions.undoInsert(made)).kept.map(({ why }) => why)).toMatchObject([
    "referred",
    "filledIn",
  ]);
});

test("a formula that Excel writes in its own way is as it was written", async () => {
  const excel = await openExcel();
  const { made } = await actions.insertTemplates(
    [{ ...request("703001"), lockComputed: false }],
    {},
  );
  const [{ sheetId, written }] = made as [MadeSheet];
  const row = written.findIndex((cells) => cells.some((text) => String(text).startsWith("=IF(")));
  const column = written[row]!.findIndex((text) => String(text).startsWith("=IF("));
  const formula = String(written[row]![column]);
  excel.workbook.enter(sheetId, cell(row, column), [[formula.replace("=IF(", "= if (")]]);
  await untilCalculated(excel);
  expect(await actions.undoInsert(made)).toMatchObject({ removed: 1, kept: [] });
});

test("a hidden new sheet is not the last visible one", async () => {
  const excel = await openExcel();
  const { made } = await actions.insertTemplates([request("703001")], {});
  excel.workbook.updateSheet(made[0]!.sheetId, { visibility: "Hidden" });
  expect(await actions.undoInsert(made)).toMatchObject({ removed: 1, kept: [] });
});

test("a sheet that a colleague deletes while we read is no loss", async () => {
  const excel = await openExcel();
  const { made } = await actions.insertTemplates(["703001", "703002"].map(request), {});
  beforeSync(excel, 2, () => excel.workbook.deleteSheet(made[0]!.sheetId));
  expect(await actions.undoInsert(made)).toMatchObject({ removed: 1, kept: [] });
  expect(namesOf(excel)).toEqual(["Sheet1"]);
});

test("what was deleted before Excel refused is told", async () => {
  const excel = await openExcel();
  const { made } = await actions.insertTemplates(["703001", "703002"].map(request), {});
  beforeSync(excel, 3, () => excel.workbook.deleteSheet(excel.workbook.sheets()[0]!.id));
  expect(await actions.undoInsert(made)).toMatchObject({
    removed: 1,
    kept: [{ name: "703002自评表2024", why: "refused" }],
  });
});

test("nothing to take back asks Excel nothing", async () => {
  const excel = await openExcel();
  const { result, syncs } = await counted(excel, () => removeSheets([]));
  expect([result, syncs]).toEqual([{ removed: [], kept: [] }, 0]);
});
