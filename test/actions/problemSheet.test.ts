/** 校验报告: what the unit says to problems, and which of them it has marked 核实无误, lives in the workbook. */
import { actions, type ValidationReport, type WordedProblem } from "../../src/actions";
import { noteRowsOf, type NoteRow } from "../../src/form/notes/noteSheet";
import { problemText } from "../../src/locale/problemText";
import type { Problem } from "../../src/validation";
import { readActiveSheet } from "../../src/workbook";
import { createNodeWorkbook } from "../../workbench/workbook/univer/univerNode";
import { openXlsx, saveXlsx } from "../../workbench/workbook/xlsx";
import { createOfficeHost, type TestHost } from "../../workbench/jest";
import { publishedSelfEvaluation } from "../fixtures/publishedForms";
import { untilCalculated, usePerfFunctions } from "../support/perfFunctions";
import { convert, hasLibreOffice, withoutLibreOffice } from "../workbench/libreOffice";
import { counted, openForm, snapshot } from "./support/workbook";

type Opened = TestHost & { sheetId: string };

const reason = "上级追加了任务，完成数由业务科核对过。";

/** The published form, with an actual of thrice its target: a warning, as it may be true. */
async function opened(): Promise<Opened> {
  const form = publishedSelfEvaluation();
  const row = form.indicators.find(({ unit }) => unit.value === "户")!;
  row.actual.value = Number(row.target.value) * 3;
  const excel = await openForm(form);
  await untilCalculated(excel);
  return excel;
}

const validate = () => actions.validateSheet({});

function partOf({ sheets }: ValidationReport, part: "problems" | "verified"): Problem[] {
  return sheets.flatMap((sheet) => sheet[part]);
}

function over(report: ValidationReport, part: "problems" | "verified" = "problems"): Problem {
  const found = partOf(report, part).find(({ code }) => code === "ACTUAL_OVER_TARGET");
  if (found === undefined) throw new Error(`no such problem among the ${part}`);
  return found;
}

function worded(problem: Problem): WordedProblem {
  const { sentence, remedy } = problemText(problem, "zh-CN");
  return { problem, sheetName: "703001自评表2024", name: problem.name, sentence, remedy };
}

async function reported(): Promise<ValidationReport> {
  const report = await validate();
  const { sheets } = report;
  const problems = sheets.flatMap((sheet) => [...sheet.problems, ...sheet.verified]);
  await actions.writeProblemSheet(report, problems.map(worded));
  return report;
}

async function rowsNow(): Promise<NoteRow[]> {
  const { notes } = await readActiveSheet();
  return noteRowsOf(notes);
}

function sheetNamed({ workbook }: TestHost, name: string): string {
  const sheet = workbook.sheets().find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet.id;
}

function enter(
  { workbook }: TestHost,
  sheetId: string,
  row: number,
  column: number,
  text: unknown,
) {
  workbook.enter(sheetId, { row, column, rowCount: 1, columnCount: 1 }, [[text as string]]);
}

async function show(sheetId: string): Promise<void> {
  await actions.select(sheetId, { row: 0, column: 0 });
}

async function insertRow(row: number): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("703001自评表2024");
    sheet.getRange(`${row + 1}:${row + 1}`).insert("Down");
    await context.sync();
  });
}

test("marked 核实无误: no warning, no mark, not counted before handing in, and taken back", async () => {
  const excel = await opened();
  const before = await validate();
  const warning = over(before);
  const marked = () => JSON.stringify(excel.workbook.conditionalFormats(excel.sheetId)).length;
  const marks = marked();
  const { result, syncs } = await counted(excel, () => actions.verify(worded(warning), reason));
  expect(syncs).toBeLessThanOrEqual(3);
  expect("made" in result).toBe(true);
  // The form stays in view.
  expect((await readActiveSheet()).sheetId).toBe(excel.sheetId);

  const { result: after, syncs: read } = await counted(excel, validate);
  expect(read).toBe(2);
  expect(partOf(after, "problems")).toHaveLength(partOf(before, "problems").length - 1);
  expect(over(after, "verified").note?.row).toMatchObject({
    level: "核实无误",
    says: reason,
    date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
  });
  expect(after.outdated).toEqual([]);
  expect(after.skipped).toEqual([]);
  expect(marked()).toBeLessThan(marks);
  const { warnings, verified } = await actions.checkBeforeHandIn({});
  expect({ warnings, verified }).toEqual({
    warnings: partOf(after, "problems").filter(({ level }) => level === "warning").length,
    verified: 1,
  });

  const { key } = over(after, "verified").note!.row;
  const { result: back, syncs: written } = await counted(excel, () =>
    actions.unverify(key, over(after, "verified")),
  );
  expect(written).toBeLessThanOrEqual(4);
  // It counts again; what was said stays with it.
  expect(over(await validate()).note?.row).toMatchObject({ level: "警告", says: reason, date: "" });
  if (!("changed" in back)) throw new Error("made anew");
  await actions.undo(back.changed.undo);
  expect(partOf(await validate(), "verified")).toHaveLength(1);
});

test("it belongs to the row, goes with it, and is told when the cell says something else or the problem is gone", async () => {
  const excel = await opened();
  await actions.verify(worded(over(await validate())), reason);
  await insertRow(12);
  const moved = over(await validate(), "verified");
  const { row, column } = moved.at;

  const held = excel.workbook.values(excel.sheetId, { row, column, rowCount: 1, columnCount: 1 });
  enter(excel, excel.sheetId, row, column, Number(held[0]?.[0]) * 2);
  await untilCalculated(excel);
  const changed = await validate();
  expect(over(changed).level).toBe("warning");
  expect(changed.outdated).toMatchObject([{ why: "changed", note: { row: { says: reason } } }]);

  enter(excel, excel.sheetId, row, column, Number(held[0]?.[0]) / 3);
  await untilCalculated(excel);
  const gone = await validate();
  expect(gone.outdated).toMatchObject([{ why: "gone" }]);
  await actions.unverify(gone.outdated[0]!.note.row.key, null);
  expect(await rowsNow()).toEqual([]);

  // A level raised to an error is the bureau's word: a mark of before does not hold against it.
  enter(excel, excel.sheetId, row, column, held[0]?.[0]);
  await untilCalculated(excel);
  await actions.verify(worded(over(await validate())), reason);
  const raised = await actions.validateSheet({ ACTUAL_OVER_TARGET: "error" });
  expect(over(raised).level).toBe("error");
  expect(raised.outdated).toMatchObject([{ why: "notAllowed" }]);

  enter(excel, sheetNamed(excel, "校验报告"), 3, 6, "");
  const bare = await validate();
  expect(over(bare).level).toBe("warning");
  expect(bare.outdated).toMatchObject([{ why: "noReason" }]);
});

const files: [string, (excel: Opened) => Promise<Uint8Array>][] = [
  ["the file", (excel) => saveXlsx(excel.workbook)],
  [
    "送审版 as a workbook of its own",
    async (excel) => {
      await actions.makeHandIn({ content: "native", lockComputed: true, place: "workbook" });
      return excel.host.created.opened[0]!;
    },
  ],
];

test.each(files)(
  `it travels with %s, also through LibreOffice${withoutLibreOffice}`,
  async (_, fileOf) => {
    const excel = await opened();
    await actions.verify(worded(over(await validate())), reason);
    const file = await fileOf(excel);
    const workbook = createNodeWorkbook();
    await openXlsx(hasLibreOffice ? convert(file, "xlsx") : file, workbook);
    const later = await createOfficeHost({ level: "ltsc2021", strictNullObjects: true, workbook });
    await usePerfFunctions(later);
    await show(sheetNamed(later, "703001自评表2024"));
    await untilCalculated(later);
    const report = await validate();
    expect(over(report, "verified").note?.row.says).toBe(reason);
    expect(report.outdated).toEqual([]);
  },
);

test("the report: a row a problem with a link; what is said there is read back and kept when it is refreshed", async () => {
  const excel = await opened();
  const first = await reported();
  const reportId = sheetNamed(excel, "校验报告");
  expect((await readActiveSheet()).sheetId).toBe(reportId);
  const rows = await rowsNow();
  expect(rows).toHaveLength(partOf(first, "problems").length);
  const place = rows.findIndex(({ key }) => key.startsWith("ACTUAL_OVER_TARGET"));
  const problem = over(first);
  expect(rows[place]).toMatchObject({
    sheet: "703001自评表2024",
    name: problem.name,
    level: "警告",
    sentence: problemText(problem, "zh-CN").sentence,
    says: "",
  });
  const link = { row: 3 + place, column: 1, rowCount: 1, columnCount: 1 };
  expect(excel.workbook.formulas(reportId, link)[0]?.[0]).toBe(
    `=HYPERLINK("#'703001自评表2024'!${rows[place]!.cell}","${rows[place]!.cell}")`,
  );

  enter(excel, reportId, 3 + place, 6, "已与业务科核对");
  await show(excel.sheetId);
  const second = await validate();
  expect(over(second).note?.row.says).toBe("已与业务科核对");

  // One problem less, and a text that nobody has in the pane yet: both are there after refreshing.
  enter(excel, reportId, 3 + place, 6, "已与业务科核对过两次");
  const before = snapshot(excel, reportId);
  const { result, syncs } = await counted(excel, () =>
    actions.writeProblemSheet(second, [worded(problem)]),
  );
  expect(syncs).toBeLessThanOrEqual(5);
  if (!("changed" in result)) throw new Error("made anew");
  expect(await rowsNow()).toMatchObject([{ key: rows[place]!.key, says: "已与业务科核对过两次" }]);
  await actions.undo(result.changed.undo);
  await untilCalculated(excel);
  const contents = (taken: unknown) => (taken as { formulas: unknown }).formulas;
  expect(contents(snapshot(excel, reportId))).toEqual(contents(before));

  // What was said to a problem that is gone stays at the end; sheets that were not checked keep their rows.
  const others = partOf(second, "problems").filter(({ code }) => code !== problem.code);
  await actions.writeProblemSheet(second, others.map(worded));
  expect((await rowsNow()).at(-1)).toMatchObject({
    level: "已不存在",
    says: "已与业务科核对过两次",
  });
  await actions.writeProblemSheet({ ...second, sheets: [], forms: [] }, []);
  expect(await rowsNow()).toHaveLength(others.length + 1);
});

test("a person's own sheet of that name is never written", async () => {
  const excel = await opened();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("校验报告").getRange("A1:B3").values = [
      ["校验报告", ""],
      ["", ""],
      ["工作表", "单元格"],
    ];
    await context.sync();
  });
  const own = snapshot(excel, sheetNamed(excel, "校验报告"));
  const report = await validate();
  const refused = { code: "notOurSheet", values: { name: "校验报告" } };
  await expect(actions.verify(worded(over(report)), reason)).rejects.toMatchObject(refused);
  await expect(actions.writeProblemSheet(report, [])).rejects.toMatchObject(refused);
  expect(snapshot(excel, sheetNamed(excel, "校验报告"))).toEqual(own);
});
