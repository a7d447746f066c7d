/** Edits, their inverse, and what is refused, through the real Office.js. */
import type { CellEdit } from "../../src/form";
import { changeSheets, type SheetEdits } from "../../src/workbook";
import type { WorkbookModel } from "../../workbench/workbook/model/model";
import { createOfficeHost } from "../../workbench/jest";

const level = "ltsc2021";
const b1 = { row: 0, column: 1, rowCount: 1, columnCount: 1 };
const a1ToD2 = { row: 0, column: 0, rowCount: 2, columnCount: 4 };

/** Edits that are settled before the sheets are read again. */
async function applyEdits(sheets: SheetEdits[]) {
  const { outcomes } = await changeSheets(
    sheets.map(({ sheetId }) => sheetId),
    () => sheets,
  );
  return outcomes;
}

/** Everything an edit may touch. */
function snapshot(workbook: WorkbookModel): unknown {
  const sheet = workbook.activeSheet();
  return {
    values: workbook.values(sheet, a1ToD2),
    formulas: workbook.formulas(sheet, a1ToD2),
    formats: workbook.numberFormats(sheet, a1ToD2),
    types: workbook.valueTypes(sheet, a1ToD2),
  };
}

async function filledWorkbook() {
  const excel = await createOfficeHost({ level, strictNullObjects: true });
  const sheet = excel.workbook.activeSheet();
  excel.workbook.setNumberFormats(sheet, a1ToD2, [
    ["@", "0.00%", "General", "General"],
    ["General", "General", "General", "General"],
  ]);
  excel.workbook.enter(sheet, a1ToD2, [
    ["１００", 1, "≥", "=1+1"],
    ["", "'007", true, 5],
  ]);
  await excel.workbook.settled();
  return { ...excel, sheet };
}

function edit(
  row: number,
  column: number,
  before: CellEdit["before"],
  after: CellEdit["after"],
): CellEdit {
  return { at: { row, column }, before, after };
}

const edits: CellEdit[] = [
  edit(0, 0, { value: "１００" }, { value: 100 }),
  edit(0, 1, { value: 1 }, { value: 100, numberFormat: "General" }),
  edit(0, 2, { value: "≥" }, { value: ">=" }),
  edit(0, 3, { value: 2, formula: "=1+1" }, { value: 7 }),
  edit(1, 0, { value: "" }, { value: "", formula: "=D2*2" }),
  edit(1, 1, { value: "007" }, { value: '=HYPERLINK("x")' }),
];

test("writes all edits in one sync after one that reads, and its inverse restores everything", async () => {
  const { workbook, host, sheet } = await filledWorkbook();
  const before = snapshot(workbook);
  const [outcome] = await applyEdits([{ sheetId: sheet, edits }]);
  expect(outcome!.refused).toEqual([]);
  expect(host.requestCount).toBe(2);
  await workbook.settled();
  expect(workbook.formulas(sheet, a1ToD2)).toEqual([
    [100, 100, ">=", 7],
    ["=D2*2", '=HYPERLINK("x")', true, 5],
  ]);
  // A number in a cell of format "@" has become a number; text that looks like a formula is text.
  expect(workbook.valueTypes(sheet, a1ToD2)[0]).toEqual(["Double", "Double", "String", "Double"]);
  expect(workbook.valueTypes(sheet, a1ToD2)[1]?.[1]).toBe("String");

  const inverse = outcome!.applied.map(({ at, before, after }) => ({
    at,
    before: after,
    after: before,
  }));
  expect((await applyEdits([{ sheetId: sheet, edits: inverse }]))[0]!.refused).toEqual([]);
  await workbook.settled();
  expect(snapshot(workbook)).toEqual(before);
});

test("a cell that has changed since it was validated is left alone", async () => {
  const { workbook, sheet } = await filledWorkbook();
  workbook.enter(sheet, b1, [[99]]);
  const [outcome] = await applyEdits([{ sheetId: sheet, edits }]);
  expect(outcome!.refused).toEqual([{ edit: edits[1], why: "changed" }]);
  expect(outcome!.applied).toHaveLength(edits.length - 1);
  expect(workbook.values(sheet, a1ToD2)[0]?.[1]).toBe(99);
});

test("a formula in place of the validated value is a change, even with the same result", async () => {
  const { workbook, sheet } = await filledWorkbook();
  workbook.enter(sheet, b1, [["=2-1"]]);
  const [outcome] = await applyEdits([{ sheetId: sheet, edits: edits.slice(1, 2) }]);
  expect(outcome!.refused).toHaveLength(1);
});

test("a cell that a merged area hides is left alone: what is written there is never seen", async () => {
  const { workbook, sheet } = await filledWorkbook();
  workbook.merge(sheet, { row: 0, column: 2, rowCount: 2, columnCount: 1 }, false);
  const hidden = edit(1, 2, { value: "" }, { value: 1 });
  const [outcome] = await applyEdits([{ sheetId: sheet, edits: [...edits.slice(0, 1), hidden] }]);
  expect(outcome!.applied).toHaveLength(1);
  expect(outcome!.refused).toEqual([{ edit: hidden, why: "merged" }]);
});

test("no sheets ask Excel nothing", async () => {
  const { host } = await filledWorkbook();
  expect(await applyEdits([])).toEqual([]);
  expect(host.requestCount).toBe(0);
});

test("many sheets cost no more syncs than one; a deleted one is told, with two syncs more", async () => {
  const { workbook, host, sheet } = await filledWorkbook();
  const others = Array.from({ length: 20 }, (_, index) => workbook.addSheet(`表${index}`));
  const first = [edit(4, 4, { value: "" }, { value: "旧" })];
  await applyEdits([sheet, ...others].map((sheetId) => ({ sheetId, edits: first })));
  expect(host.requestCount).toBe(2);

  workbook.deleteSheet(others[3]!);
  const blank = [edit(4, 4, { value: "旧" }, { value: "新" })];
  const before = host.requestCount;
  const outcomes = await applyEdits(
    [sheet, ...others].map((sheetId) => ({ sheetId, edits: blank })),
  );
  expect(host.requestCount).toBe(before + 4);
  const refused = outcomes.filter((outcome) => outcome.refused.length > 0);
  expect(refused).toEqual([
    { sheetId: others[3], applied: [], refused: [{ edit: blank[0], why: "sheetGone" }] },
  ]);
  expect(workbook.values(others[19]!, { row: 4, column: 4, rowCount: 1, columnCount: 1 })).toEqual([
    ["新"],
  ]);
});

test("on a protected sheet open cells are written and locked ones left alone", async () => {
  const { workbook, host, sheet } = await filledWorkbook();
  workbook.setStyle(sheet, { ...b1, columnCount: 2 }, { locked: false });
  workbook.setSheetProtection(sheet, { options: { allowFormatCells: false }, password: null });
  const [outcome] = await applyEdits([{ sheetId: sheet, edits: edits.slice(0, 3) }]);
  // B1 is open, but its number format may not be changed there.
  expect(outcome!.refused).toEqual([
    { edit: edits[0], why: "locked" },
    { edit: edits[1], why: "locked" },
  ]);
  expect(workbook.values(sheet, a1ToD2)[0]?.slice(0, 3)).toEqual(["１００", 1, ">="]);
  expect(host.requestCount).toBe(3);
});

test("a formula written into a text cell calculates, and its inverse brings the text back", async () => {
  const { workbook, sheet } = await filledWorkbook();
  const before = snapshot(workbook);
  const restored = edit(0, 0, { value: "１００" }, { value: "", formula: "=D2*2" });
  const [outcome] = await applyEdits([{ sheetId: sheet, edits: [restored] }]);
  await workbook.settled();
  expect(workbook.values(sheet, a1ToD2)[0]?.[0]).toBe(10);
  expect(workbook.numberFormats(sheet, a1ToD2)[0]?.[0]).toBe("General");
  const [{ at, before: was, after }] = outcome!.applied as [CellEdit];
  await applyEdits([{ sheetId: sheet, edits: [{ at, before: after, after: was }] }]);
  expect(snapshot(workbook)).toEqual(before);
});

test("what Excel takes and does not keep is told, not claimed", async () => {
  const { workbook, sheet } = await filledWorkbook();
  const enter = workbook.enter.bind(workbook);
  jest
    .spyOn(workbook, "enter")
    .mockImplementation((id, area, ...content) =>
      area.row === 0 && area.column === 1 ? undefined : enter(id, area, ...content),
    );
  const wished = [edits[2]!, edit(0, 1, { value: 1 }, { value: 100 })];
  const [outcome] = await applyEdits([{ sheetId: sheet, edits: wished }]);
  expect(outcome!.applied.map(({ at }) => at)).toEqual([{ row: 0, column: 2 }]);
  expect(outcome!.refused).toMatchObject([{ edit: { at: wished[1]!.at }, why: "notWritten" }]);
});

describe("a column of cells", () => {
  const e1 = { row: 0, column: 4, rowCount: 1, columnCount: 1 };
  const column = (rows: number) =>
    Array.from({ length: rows }, (_, row) =>
      edit(row, 4, { value: "" }, { value: "", formula: `=A${row + 1}&"-"` }),
    );

  async function rowsOf(rows: number) {
    const excel = await createOfficeHost({ level, strictNullObjects: true });
    const sheet = excel.workbook.activeSheet();
    const names = Array.from({ length: rows }, (_, row) => [`第${row}行`]);
    excel.workbook.enter(sheet, { row: 0, column: 0, rowCount: rows, columnCount: 1 }, names);
    await excel.workbook.settled();
    return { ...excel, sheet };
  }

  const actionsOf = ({ host }: Awaited<ReturnType<typeof rowsOf>>) =>
    Math.max(...host.log.requests.map(({ actions }) => actions.length));

  test("is written as one thing, also 10,000 of them", async () => {
    const excel = await rowsOf(10_000);
    const [outcome] = await applyEdits([{ sheetId: excel.sheet, edits: column(10_000) }]);
    expect(outcome!.applied).toHaveLength(10_000);
    // One to read, one for the formats of a column outside of the used range, one to write.
    expect(excel.host.requestCount).toBe(3);
    expect(actionsOf(excel)).toBeLessThan(40);
    const last = { ...e1, row: 9999 };
    expect(excel.workbook.formulas(excel.sheet, last)).toEqual([['=A10000&"-"']]);
  });

  test("is written cell by cell where a filter hides rows", async () => {
    const excel = await rowsOf(30);
    excel.workbook.setRowsHidden(excel.sheet, { ...e1, row: 3, rowCount: 5 }, true);
    await applyEdits([{ sheetId: excel.sheet, edits: column(30) }]);
    const written = excel.host.log.requests.flatMap(({ actions }) =>
      actions.filter((action) => action.includes("formulas") || action.includes("Formulas")),
    );
    expect(written.length).toBeGreaterThanOrEqual(30);
    await excel.workbook.settled();
    const shown = excel.workbook.values(excel.sheet, { ...e1, rowCount: 30 });
    expect(shown).toEqual(column(30).map((_, row) => [`第${row}行-`]));
  });

  test("of the format text becomes General where it is not read, and text again", async () => {
    const excel = await rowsOf(3);
    const area = { ...e1, rowCount: 3 };
    excel.workbook.setNumberFormats(excel.sheet, area, [["@"], ["@"], ["0.00"]]);
    const [outcome] = await applyEdits([{ sheetId: excel.sheet, edits: column(3) }]);
    await excel.workbook.settled();
    expect(excel.workbook.values(excel.sheet, area)).toEqual([["第0行-"], ["第1行-"], ["第2行-"]]);
    const formats = () => excel.workbook.numberFormats(excel.sheet, area);
    expect(formats()).toEqual([["General"], ["General"], ["0.00"]]);
    const inverse = outcome!.applied.map(({ at, before, after }) => ({
      at,
      before: after,
      after: before,
    }));
    await applyEdits([{ sheetId: excel.sheet, edits: inverse }]);
    expect(formats()).toEqual([["@"], ["@"], ["0.00"]]);
  });

  test("of which only some are locked is written where it is open, with one sync more", async () => {
    const excel = await rowsOf(4);
    excel.workbook.setStyle(excel.sheet, { ...e1, row: 1, rowCount: 2 }, { locked: false });
    const options = { allowFormatCells: true };
    excel.workbook.setSheetProtection(excel.sheet, { options, password: null });
    const [outcome] = await applyEdits([{ sheetId: excel.sheet, edits: column(4) }]);
    expect(outcome!.applied.map(({ at }) => at.row)).toEqual([1, 2]);
    expect(outcome!.refused.map(({ edit: { at }, why }) => [at.row, why])).toEqual([
      [0, "locked"],
      [3, "locked"],
    ]);
    expect(excel.host.requestCount).toBe(4);
  });
});
