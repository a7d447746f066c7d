/** 发表: files of the forms of a workbook, and of blank forms; what is in them, and what the workbook is asked. */
import { unzipSync } from "fflate";
import { actions, type PublishPlace, type TemplateRequest } from "../../src/actions";
import { readForm, templateRules, type PerformanceForm } from "../../src/form";
import { countFormulas, planForm, type FormulaStyle } from "../../src/formulas";
import { readSheets, writePlan } from "../../src/workbook";
import { createOfficeHost, type TestHost } from "../../workbench/jest";
import { createNodeWorkbook } from "../../workbench/workbook/univer/univerNode";
import { openXlsx } from "../../workbench/workbook/xlsx";
import { publishedSelfEvaluation, publishedTargetForms } from "../fixtures/publishedForms";
import { untilCalculated, usePerfFunctions } from "../support/perfFunctions";
import { convert, hasLibreOffice, withoutLibreOffice } from "../workbench/libreOffice";
import { sheetLook } from "./support/sheetLook";
import { beforeSync, counted, openExcel, openForm, snapshot } from "./support/workbook";

const cell = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });
/** 评分规则, 总评价得分 and the first 全年完成值 of the published form. */
const [rulesCell, totalCell] = [cell(2, 13), cell(39, 10)];

/** All forms of the workbook, handed out. */
async function published(place: PublishPlace = "files", nativeFormulas = false) {
  const forms = await actions.readPublishable({});
  const keys = forms.map(({ key }) => key);
  return actions.publishForms({ keys, place, nativeFormulas }, {});
}

/** A file in a program of its own. */
async function opened(bytes: Uint8Array): Promise<TestHost> {
  const workbook = createNodeWorkbook();
  await openXlsx(bytes, workbook);
  await workbook.settled();
  return createOfficeHost({ level: "ltsc2021", strictNullObjects: true, workbook });
}

const sheetsOf = ({ workbook }: TestHost) => workbook.sheets().map(({ name }) => name);
const firstSheet = ({ workbook }: TestHost) => workbook.sheets()[0]!.id;

const totalOf = ({ workbook }: TestHost, sheetId: string) =>
  workbook.values(sheetId, totalCell)[0]?.[0];

/** How wide columns are, and how the sheet prints and is seen. */
function setUp({ workbook }: TestHost, sheetId: string) {
  const { columnCount } = workbook.usedArea(sheetId, false)!;
  const layout = workbook.pageLayout(sheetId);
  const { leftMargin, topMargin, orientation, centerHorizontally } = layout;
  const zoom = (layout.zoom as { horizontalFitToPages?: number }).horizontalFitToPages;
  return {
    widths: Array.from({ length: columnCount }, (_, column) =>
      Math.round(workbook.columnWidth(sheetId, cell(0, column))!),
    ),
    margins: [leftMargin, topMargin].map(Math.round),
    print: [orientation, zoom, centerHorizontally],
  };
}

async function formIn(sheetId: string): Promise<PerformanceForm> {
  const [grid] = await readSheets([sheetId]);
  return readForm(grid!)!;
}

/** The published form, which checks itself and is locked, and a target form. */
async function openTwo(formulas: FormulaStyle) {
  const excel = await openExcel();
  const wish = { formulas, liveChecks: true, lockComputed: true };
  const { sheetId } = await writePlan(planForm(publishedSelfEvaluation(), wish));
  const target = await writePlan(planForm(publishedTargetForms({ asPrinted: true })[0]!));
  await untilCalculated(excel);
  return { ...excel, ids: [sheetId, target.sheetId] };
}

test.each(["native", "addIn"] as const)(
  "a file opens as the sheet is: %s formulas, lists, formats, checks, print; the workbook stays",
  async (style) => {
    const excel = await openTwo(style);
    await actions.readPublishable({});
    const before = excel.ids.map((id) => snapshot(excel, id));
    const { result, syncs } = await counted(excel, () => published());
    expect(syncs).toBe(2);
    expect(result).toMatchObject({ count: 2, failed: null, lost: [], gone: 0 });
    expect(result.withAddIn).toBe(style === "addIn" ? 1 : 0);
    expect(excel.ids.map((id) => snapshot(excel, id))).toEqual(before);
    const names = ["703001自评表2024", "703001目标表2021"];
    for (const [place, { bytes }] of result.files.entries()) {
      const file = await opened(bytes);
      const [own, there] = [firstSheet(file), excel.ids[place]!];
      expect(sheetsOf(file)).toEqual([names[place]]);
      expect(sheetLook(file, own)).toEqual(sheetLook(excel, there));
      expect(setUp(file, own)).toEqual(setUp(excel, there));
    }
  },
);

test("before anything is calculated the files show the scores, and name functions as Excel stores them", async () => {
  await openTwo("addIn");
  const { readXlsx } = await import("hucre");
  for (const native of [false, true]) {
    const { bytes } = (await published("files", native)).files[0]!;
    const { sheets } = await readXlsx(bytes);
    expect(sheets[0]!.rows[totalCell.row]?.[totalCell.column]).toBe(97.62);
    const xml = new TextDecoder().decode(unzipSync(bytes)["xl/worksheets/sheet1.xml"]);
    expect(xml.includes("_xldudf_PERFTOTAL(")).toBe(!native);
    expect(/PERF[A-Z]+\(/.test(xml.replace(/_xldudf_PERF[A-Z]+\(/g, ""))).toBe(false);
  }
});

test("native formulas where they are wished, with the numbers of the sheet", async () => {
  const excel = await openTwo("addIn");
  const numbers = countFormulas(await formIn(excel.ids[0]!));
  expect(numbers).toEqual({ addIn: 59, native: 0 });
  const { files, withAddIn } = await published("files", true);
  expect(withAddIn).toBe(0);
  const file = await opened(files[0]!.bytes);
  expect(totalOf(file, firstSheet(file))).toBe(97.62);
  expect(countFormulas(await formIn(firstSheet(file)))).toEqual({ addIn: 0, native: 59 });
});

/** The published form with native formulas, going by the workbook's own rules, of which one was changed. */
async function openedByOwn(): Promise<TestHost & { sheetId: string; rulesId: string }> {
  const excel = await openForm(publishedSelfEvaluation());
  await actions.convertFormulas("native", "active");
  const put = await actions.putRules("liaoning");
  if (!("made" in put)) throw new Error("there was a sheet");
  const rulesId = put.made.sheetId;
  const names = excel.workbook.values(rulesId, { ...cell(0, 0), rowCount: 60 }).flat();
  excel.workbook.enter(excel.sheetId, rulesCell, [["本簿规则"]]);
  const best = names.indexOf("“优”的最低分");
  excel.workbook.enter(rulesId, { ...cell(best, 1), columnCount: 2 }, [[98, "朝财绩〔2024〕3号"]]);
  await untilCalculated(excel);
  await actions.select(excel.sheetId, rulesCell);
  await actions.repairFormulas(await actions.proposeRepair("native"), "native");
  await untilCalculated(excel);
  return { ...excel, rulesId };
}

test("the workbook's own rules go along, and the form goes by them there", async () => {
  const excel = await openedByOwn();
  const { files } = await published();
  const file = await opened(files[0]!.bytes);
  expect(sheetsOf(file)).toEqual(["703001自评表2024", "评分规则"]);
  const [form, rules] = file.workbook.sheets().map(({ id }) => id) as [string, string];
  expect(sheetLook(file, rules)).toEqual(sheetLook(excel, excel.rulesId));
  expect(setUp(file, rules)).toEqual(setUp(excel, excel.rulesId));
  const area = excel.workbook.usedArea(excel.rulesId, true)!;
  expect(file.workbook.values(rules, area)).toEqual(excel.workbook.values(excel.rulesId, area));
  expect(totalOf(file, form)).toBe(97.62);
  await actions.select(form, rulesCell);
  expect((await actions.readScores()).form).toMatchObject({ total: "97.62", grade: "良" });
  expect((await actions.readScores()).rules).toMatchObject({ source: "own" });
});

test("rules that were moved on their sheet are where the form's formulas look for them", async () => {
  const excel = await openedByOwn();
  const rows = { ...cell(0, 0), rowCount: 2, columnCount: 16384 };
  excel.workbook.insertCells(excel.rulesId, rows, "Down");
  const column = { ...cell(0, 0), rowCount: 1048576 };
  excel.workbook.insertCells(excel.rulesId, column, "Right");
  await untilCalculated(excel);
  const file = await opened((await published()).files[0]!.bytes);
  const area = excel.workbook.usedArea(excel.rulesId, true)!;
  const [form, rules] = file.workbook.sheets().map(({ id }) => id) as [string, string];
  expect(file.workbook.formulas(rules, area)).toEqual(excel.workbook.formulas(excel.rulesId, area));
  expect(totalOf(file, form)).toBe(97.62);
});

test(`LibreOffice works the same totals out of the files${withoutLibreOffice}`, async () => {
  if (!hasLibreOffice) return;
  await openedByOwn();
  const { bytes } = (await published()).files[0]!;
  const file = await opened(convert(bytes, "xlsx", true));
  expect(sheetsOf(file)).toEqual(["703001自评表2024", "评分规则"]);
  const form = await formIn(firstSheet(file));
  expect(form.total.value).toBe(97.62);
  expect(countFormulas(form)).toEqual({ addIn: 0, native: 59 });
  expect(file.workbook.dataValidations(firstSheet(file)).length).toBeGreaterThan(3);
});

test("what the unit says in 校验报告 goes along with its form", async () => {
  const excel = await openForm(publishedSelfEvaluation());
  const report = await actions.validateSheet({});
  const { problems } = report.sheets[0]!;
  await actions.writeProblemSheet(
    report,
    problems.map((problem) => ({
      ...{ problem, name: problem.name },
      ...{ sheetName: "703001自评表2024", sentence: "问题", remedy: "怎样改" },
    })),
  );
  const notes = excel.workbook.sheets().find(({ name }) => name === "校验报告")!.id;
  excel.workbook.enter(notes, cell(3, 6), [["数字已核对"]]);
  await actions.select(excel.sheetId, totalCell);
  const file = await opened((await published()).files[0]!.bytes);
  expect(sheetsOf(file)).toEqual(["703001自评表2024", "校验报告"]);
  const said = file.workbook.sheets()[1]!.id;
  const values = file.workbook.values(said, file.workbook.usedArea(said, true)!).flat();
  expect(values).toContain("数字已核对");
});

test("cells beside the form and formulas of one's own are told, file by file", async () => {
  const excel = await openForm(publishedSelfEvaluation());
  excel.workbook.enter(excel.sheetId, cell(41, 1), [["填表人：张三"]]);
  excel.workbook.enter(excel.sheetId, cell(3, 3), [["=700+64.94"]]);
  await untilCalculated(excel);
  const { lost } = await published();
  expect(lost).toEqual([
    {
      file: "703001朝阳市工业和信息化局2024年自评表.xlsx",
      cells: [{ row: 41, column: 1 }],
      frozen: 1,
    },
  ]);
});

test("several files are one .zip, whose files are those that are saved one by one", async () => {
  await openTwo("native");
  const alone = await published("files");
  const { files, names, count } = await published("zip");
  expect([files.map(({ name }) => name), count]).toEqual([["绩效表（2份）.zip"], 2]);
  const unzipped = unzipSync(files[0]!.bytes);
  expect(Object.keys(unzipped)).toEqual(names);
  expect(alone.files.map(({ name }) => name)).toEqual(names);
  const read = (bytes: Uint8Array) => Object.keys(unzipSync(bytes));
  expect(names.map((name) => read(unzipped[name]!))).toEqual(
    alone.files.map(({ bytes }) => read(bytes)),
  );
  // Told so in the file, or programs would read the names in a code page of their own.
  const nameIsUtf8 = (files[0]!.bytes[7]! << 8) | files[0]!.bytes[6]!;
  expect(nameIsUtf8 & 0x800).toBe(0x800);
});

test("one form is no .zip, also where one is wished", async () => {
  await openForm(publishedSelfEvaluation());
  const { files } = await published("zip");
  expect(files.map(({ name }) => name)).toEqual(["703001朝阳市工业和信息化局2024年自评表.xlsx"]);
});

test("Excel opens each as a workbook; where it opens no more, what is left is told", async () => {
  const excel = await openTwo("native");
  const keys = (await actions.readPublishable({})).map(({ key }) => key);
  const wish = { keys, place: "windows" as const, nativeFormulas: false };
  const { result, syncs } = await counted(excel, () => actions.publishForms(wish, {}));
  expect(result).toMatchObject({ count: 2, files: [], failed: null });
  expect(syncs).toBe(3);
  expect(excel.host.created.opened).toHaveLength(2);
  beforeSync(excel, 3, () =>
    excel.host.situation.refuse("Workbook.createAndOpenWorkbook", "GeneralException"),
  );
  const half = await actions.publishForms(wish, {});
  expect(half).toMatchObject({ count: 1, names: result.names.slice(0, 1) });
  expect(half.failed).toMatchObject({ what: result.names[1], left: 1 });
  const file = await opened(excel.host.created.opened[1]!);
  expect(sheetsOf(file)).toEqual(["703001目标表2021"]);
});

test("where Excel opens none, nothing is done and it is said why", async () => {
  const excel = await openTwo("native");
  excel.host.situation.refuse("Workbook.createAndOpenWorkbook", "GeneralException");
  await expect(published("windows")).rejects.toMatchObject({ code: expect.any(String) });
  expect(excel.host.created.opened).toHaveLength(0);
});

test("stopped half-way there is no file; forms that are gone are counted, and none at all is an error", async () => {
  const excel = await openTwo("native");
  const forms = await actions.readPublishable({});
  const keys = forms.map(({ key }) => key);
  const wish = { keys, place: "zip" as const, nativeFormulas: false };
  const stop = new AbortController();
  const stopped = actions.publishForms(wish, {
    signal: stop.signal,
    onProgress: ({ done }) => done === 1 && stop.abort(),
  });
  await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
  excel.workbook.deleteSheet(excel.ids[1]!);
  expect(await actions.publishForms(wish, {})).toMatchObject({ count: 1, gone: 1 });
  const nobody = { ...wish, keys: ["nobody"] };
  await expect(actions.publishForms(nobody, {})).rejects.toMatchObject({ code: "noForms" });
});

test("a form that says no unit is called as its sheet is", async () => {
  const form = publishedSelfEvaluation();
  form.unit.value = "";
  await openForm(form);
  expect((await actions.readPublishable({})).map(({ title }) => title)).toEqual(["自评表2024"]);
});

/** A request for each unit, as the insert page makes them. */
const requests = (rules?: TemplateRequest["rules"]): TemplateRequest[] =>
  ["703002朝阳市教育局", "703003朝阳市水务局"].map((unit) => ({
    kind: "selfEvaluation",
    unit: { code: unit.slice(0, 6), name: unit.slice(6) },
    year: 2026,
    ...(rules && { rules }),
    taskRows: 2,
    taskWeights: [20, 20],
    indicators: publishedSelfEvaluation().indicators.map((row) => ({
      level1: String(row.level1.value),
      level2: String(row.level2.value),
      name: String(row.name.value),
      operator: ">=" as const,
      target: String(row.target.value),
      unit: String(row.unit.value),
      weight: Number(row.weight.value),
    })),
    lockComputed: true,
    nativeFormulas: true,
    liveChecks: true,
  }));

test("blank forms are the sheets that would be inserted, with no sync", async () => {
  const excel = await openExcel();
  const sheets = excel.workbook.sheets();
  const { result, syncs } = await counted(excel, () =>
    actions.publishTemplates(requests(), "files", {}),
  );
  expect(syncs).toBe(0);
  expect(excel.workbook.sheets()).toEqual(sheets);
  expect(result.names).toEqual([
    "703002朝阳市教育局2026年自评表.xlsx",
    "703003朝阳市水务局2026年自评表.xlsx",
  ]);
  const { made } = await actions.insertTemplates(requests(), {});
  await untilCalculated(excel);
  for (const [place, { bytes }] of result.files.entries()) {
    const file = await opened(bytes);
    expect(sheetsOf(file)).toEqual([made[place]!.name]);
    expect(sheetLook(file, firstSheet(file))).toEqual(sheetLook(excel, made[place]!.sheetId));
  }
});

test("a form in the print of elsewhere is handed out as it stands", async () => {
  const excel = await openExcel();
  const rules = templateRules("selfEvaluation").find(({ id }) => id === "national")!;
  const [request] = requests(rules);
  const indicators = rules.sections.map(({ level1, points }) => ({
    ...request!.indicators[0]!,
    ...{ level1, level2: level1, weight: points },
  }));
  const { made } = await actions.insertTemplates([{ ...request!, indicators }], {});
  const { sheetId } = made[0]!;
  await untilCalculated(excel);
  const [form] = await actions.readPublishable({});
  expect(form!.title).toBe("703002朝阳市教育局2026年整体自评表");
  const { files, lost } = await published();
  expect(lost).toEqual([]);
  const file = await opened(files[0]!.bytes);
  expect(sheetLook(file, firstSheet(file))).toEqual(sheetLook(excel, sheetId));
});

test("blank forms by the workbook's own rules have them along; without sound ones there is no file", async () => {
  const excel = await openExcel();
  await usePerfFunctions(excel);
  await expect(
    actions.publishTemplates(
      requests({ id: "own", title: { "zh-CN": "本簿规则", "en-US": "" } } as never),
      "zip",
      {},
    ),
  ).rejects.toMatchObject({ code: "noOwnRules" });
  await actions.putRules("liaoning");
  await untilCalculated(excel);
  const { rules } = await actions.readOwnTemplateRules();
  const { result, syncs } = await counted(excel, () =>
    actions.publishTemplates(requests(rules!), "files", {}),
  );
  expect(syncs).toBe(1);
  const file = await opened(result.files[1]!.bytes);
  expect(sheetsOf(file)).toEqual(["703003自评表2026", "评分规则"]);
  expect((await formIn(firstSheet(file))).rulePack.value).toBe("本簿规则");
});
