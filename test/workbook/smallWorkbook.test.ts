/** What is read of a workbook and kept in it, a few cells each, through the real Office.js. */
import {
  changeSheets,
  listVisibleSheets,
  readActiveSheet,
  readActiveSheetSizes,
  readSetting,
  readSheetsCalled,
  readSheetTops,
  readShownSheet,
  readVisibleSheets,
  removeSheets,
  setRowHeights,
  setStartsWithWorkbook,
  startsWithWorkbook,
  writePlan,
  writeSetting,
} from "../../src/workbook";
import type { CellEdit } from "../../src/form";
import { createOfficeHost, type TestHost } from "../../workbench/jest";
import { area, smallPlan } from "./support/smallPlan";

async function opened() {
  const excel = await createOfficeHost({ level: "ltsc2021", strictNullObjects: true });
  return { ...excel, sheet: excel.workbook.activeSheet() };
}

describe("settings", () => {
  test("are kept under their names, and absent before", async () => {
    const { host } = await opened();
    expect(await readSetting("甲")).toBeNull();
    await writeSetting("甲", { a: 1 });
    await writeSetting("乙", { b: [2] });
    expect(await readSetting("甲")).toEqual({ a: 1 });
    expect(await readSetting("乙")).toEqual({ b: [2] });
    expect(host.requestCount).toBe(5);
  });

  test("a file that may not be written is told as such, other refusals as they are", async () => {
    const { host } = await opened();
    const end = host.situation.refuse("SettingCollection.add", "AccessDenied");
    await expect(writeSetting("甲", {})).rejects.toMatchObject({
      code: "readOnly",
      cause: { code: "protectedSheet" },
    });
    end();
    host.situation.refuse("SettingCollection.add", "GeneralException");
    await expect(writeSetting("甲", {})).rejects.toMatchObject({ code: "general" });
  });

  test("whether the add-in starts with the workbook", async () => {
    await opened();
    expect(await startsWithWorkbook()).toBe(false);
    await setStartsWithWorkbook(true);
    expect(await startsWithWorkbook()).toBe(true);
    await setStartsWithWorkbook(false);
    expect(await startsWithWorkbook()).toBe(false);
  });
});

describe("the sheets in sight", () => {
  async function threeSheets() {
    const excel = await opened();
    const [second, third] = [excel.workbook.addSheet("表二"), excel.workbook.addSheet("隐藏")];
    excel.workbook.enter(excel.sheet, area(0, 0), [["题"]]);
    excel.workbook.enter(second, area(7, 11, 2, 1), [[12], [13]]);
    excel.workbook.updateSheet(third, { visibility: "Hidden" });
    return { ...excel, second, third };
  }

  test("are listed in their order, without hidden ones", async () => {
    const { sheet, second } = await threeSheets();
    expect(await listVisibleSheets()).toEqual([
      { sheetId: sheet, name: "Sheet1" },
      { sheetId: second, name: "表二" },
    ]);
  });

  test("are looked at as far as a title stands: 8 rows of 12 cells", async () => {
    await threeSheets();
    const [first, second, ...more] = await readSheetTops();
    expect(more).toEqual([]);
    expect([first, second].map((top) => [top!.length, top![0]!.length])).toEqual([
      [8, 12],
      [8, 12],
    ]);
    expect(first![0]![0]).toBe("题");
    expect(second![7]![11]).toBe(12);
    expect(second!.flat().filter((value) => value !== "")).toEqual([12]);
  });

  test("are all read; the hidden ones are named", async () => {
    await threeSheets();
    const { grids, hidden } = await readVisibleSheets();
    expect(grids.map(({ sheetName, origin, values }) => [sheetName, origin, values])).toEqual([
      ["Sheet1", { row: 0, column: 0 }, [["题"]]],
      ["表二", { row: 7, column: 11 }, [[12], [13]]],
    ]);
    expect(hidden).toEqual(["隐藏"]);
  });

  test("those whose names begin so, hidden or not; none asks no more", async () => {
    const { host, workbook } = await threeSheets();
    workbook.addSheet("隐藏2");
    const [first, second, ...more] = await readSheetsCalled("隐藏");
    expect([first!.sheetName, second!.sheetName, more]).toEqual(["隐藏", "隐藏2", []]);
    const before = host.requestCount;
    expect(await readSheetsCalled("藏")).toEqual([]);
    expect(host.requestCount).toBe(before + 1);
  });
});

test("a sheet is read along with what it shows; one that is gone is null", async () => {
  const { workbook, sheet } = await opened();
  workbook.enter(sheet, area(2, 1, 1, 2), [[0.5, "字"]]);
  workbook.setNumberFormats(sheet, area(2, 1), [["0.00%"]]);
  const shown = await readShownSheet(sheet);
  expect(shown!.texts).toEqual([["50.00%", "字"]]);
  expect(shown!.grid).toMatchObject({
    sheetId: sheet,
    origin: { row: 2, column: 1 },
    values: [[0.5, "字"]],
    formulas: [[0.5, "字"]],
    numberFormats: [["0.00%", "General"]],
  });
  const gone = workbook.addSheet("旧");
  workbook.deleteSheet(gone);
  expect(await readShownSheet(gone)).toBeNull();
});

test("the sheets beside a form, the platform, hidden rows, merges and the protection", async () => {
  const { workbook, sheet } = await opened();
  workbook.enter(sheet, area(1, 1, 3, 1), [[1], [2], [3]]);
  workbook.setRowsHidden(sheet, area(2, 0), true);
  workbook.merge(sheet, area(3, 1, 1, 2), false);
  workbook.setSheetProtection(sheet, { options: {}, password: null });
  const rules = workbook.addSheet("评分规则");
  const notes = workbook.addSheet("校验报告");
  workbook.enter(notes, area(1, 2), [["复核"]]);
  workbook.setSetting("perfscore.precheck", JSON.stringify({ platform: "province" }));
  expect(await readActiveSheet()).toEqual({
    sheetId: sheet,
    sheetName: "Sheet1",
    isProtected: true,
    origin: { row: 1, column: 1 },
    values: [[1], [2], [3]],
    formulas: [[1], [2], [3]],
    numberFormats: [["General"], ["General"], ["General"]],
    merges: [{ row: 3, column: 1, rows: 1, columns: 2 }],
    hiddenRows: [2],
    rules: { sheetId: rules, sheetName: "评分规则", origin: { row: 0, column: 0 }, values: [] },
    notes: {
      sheetId: notes,
      sheetName: "校验报告",
      origin: { row: 1, column: 2 },
      values: [["复核"]],
    },
    platform: "province",
  });
});

test("heights and widths, 0 where hidden, and the active cell; heights are set", async () => {
  const { workbook, sheet, host } = await opened();
  workbook.enter(sheet, area(0, 0, 3, 2), [
    [1, 2],
    [3, 4],
    [5, 6],
  ]);
  workbook.setColumnWidth(sheet, area(0, 0), 60);
  workbook.setColumnsHidden(sheet, area(0, 1), true);
  workbook.setRowsHidden(sheet, area(1, 0), true);
  workbook.select(sheet, area(2, 1));
  await setRowHeights(sheet, [
    { row: 0, height: 30 },
    { row: 2, height: 45 },
  ]);
  const { sizes, selected } = await readActiveSheetSizes();
  expect(sizes).toEqual({ rowHeights: [30, 0, 45], columnWidths: [60, 0] });
  expect(selected).toEqual({ row: 2, column: 1 });
  const before = host.requestCount;
  await setRowHeights(sheet, []);
  expect(host.requestCount).toBe(before);
});

describe("what keeps a sheet that was made", () => {
  async function made() {
    const excel = await opened();
    const written = await writePlan(smallPlan({ protect: false }));
    await excel.workbook.settled();
    return { ...excel, written, id: written.sheetId };
  }
  type Made = TestHost & { sheet: string; id: string };

  const name = (formula: string, scope: string | null) => ({
    name: "名称",
    formula,
    scope,
    comment: "",
    visible: true,
  });

  test.each<[string, string, (excel: Made) => void]>([
    ["a value", "filledIn", ({ workbook, id }) => workbook.enter(id, area(1, 0), [["另"]])],
    ["a value beside", "filledIn", ({ workbook, id }) => workbook.enter(id, area(0, 3), [[1]])],
    ["a value below", "filledIn", ({ workbook, id }) => workbook.enter(id, area(4, 0), [[1]])],
    ["a value taken", "filledIn", ({ workbook, id }) => workbook.enter(id, area(3, 2), [[""]])],
    [
      "a formula in place of its value",
      "filledIn",
      ({ workbook, id }) => workbook.enter(id, area(3, 1), [["=1/2"]]),
    ],
    ["a comment", "commented", ({ workbook, id }) => void workbook.addComment(id, 0, 0, "核实")],
    [
      "a name of its own",
      "named",
      ({ workbook, id }) => workbook.addName(name("='小''表'!$A$1", id)),
    ],
    ["a table", "tabled", ({ workbook, id }) => void workbook.addTable(id, area(1, 0, 2, 2), true)],
    [
      "a colour",
      "coloured",
      ({ workbook, id }) => workbook.setStyle(id, area(3, 2), { fillColor: "#FFFF00" }),
    ],
    [
      "bold type",
      "coloured",
      ({ workbook, id }) => workbook.setStyle(id, area(3, 2), { bold: true }),
    ],
    [
      "italics",
      "coloured",
      ({ workbook, id }) => workbook.setStyle(id, area(3, 2), { italic: true }),
    ],
    [
      "a line below",
      "coloured",
      ({ workbook, id }) => workbook.setStyle(id, area(3, 2), { underline: "Single" }),
    ],
    [
      "a formula elsewhere",
      "referred",
      ({ workbook, sheet }) => workbook.enter(sheet, area(0, 0), [["='小''表'!B3"]]),
    ],
    [
      "a name of the workbook",
      "referred",
      ({ workbook }) => workbook.addName(name("='小''表'!$A$1", null)),
    ],
    [
      "that all others are hidden",
      "lastVisible",
      ({ workbook, sheet }) => workbook.updateSheet(sheet, { visibility: "Hidden" }),
    ],
    ["that it is gone", "sheetGone", ({ workbook, id }) => workbook.deleteSheet(id)],
  ])("%s: %s", async (_, why, change) => {
    const excel = await made();
    change(excel);
    await excel.workbook.settled();
    const { length } = excel.workbook.sheets();
    expect(await removeSheets([excel.written])).toEqual({
      removed: [],
      kept: [{ sheetId: excel.id, why }],
    });
    expect(excel.workbook.sheets()).toHaveLength(length);
  });

  test.each<[string, (excel: Made) => void]>([
    ["nothing", () => undefined],
    [
      "a link to it",
      ({ workbook, sheet }) =>
        workbook.enter(sheet, area(0, 0), [[`=HYPERLINK("#'小''表'!A1","小'表")`]]),
    ],
    ["its name as a text", ({ workbook, sheet }) => workbook.enter(sheet, area(0, 0), [["小'表"]])],
    ["a height", ({ workbook, id }) => workbook.setRowHeight(id, area(0, 0), 99)],
  ])("not %s", async (_, change) => {
    const excel = await made();
    change(excel);
    await excel.workbook.settled();
    expect(await removeSheets([excel.written])).toEqual({ removed: [excel.id], kept: [] });
    expect(excel.workbook.sheets().map(({ name: its }) => its)).toEqual(["Sheet1"]);
  });
});

describe("edits", () => {
  const edit = (
    row: number,
    column: number,
    before: CellEdit["before"],
    after: CellEdit["after"],
  ): CellEdit => ({ at: { row, column }, before, after });

  async function changed(
    prepare: (excel: TestHost & { sheet: string }) => void,
    ...edits: CellEdit[]
  ) {
    const excel = await opened();
    const { workbook, sheet, host } = excel;
    workbook.enter(sheet, area(1, 1, 2, 2), [
      ["甲", 1],
      ["乙", "=1+1"],
    ]);
    prepare(excel);
    await workbook.settled();
    const before = host.requestCount;
    const { outcomes, failed } = await changeSheets([sheet], () => [{ sheetId: sheet, edits }]);
    expect(failed).toBeNull();
    const [{ applied, refused }] = outcomes as [(typeof outcomes)[0]];
    return {
      ...excel,
      syncs: host.requestCount - before,
      applied,
      refused: refused.map(({ edit: { at }, why }) => [at.row, at.column, why]),
    };
  }

  test.each<[string, CellEdit, boolean]>([
    ["the value that is there", edit(1, 1, { value: "甲" }, { value: "新" }), true],
    ["another", edit(1, 1, { value: "乙" }, { value: "新" }), false],
    ["nothing, where nothing is", edit(5, 5, { value: null }, { value: "新" }), true],
    ["nothing, where something is", edit(1, 1, { value: "" }, { value: "新" }), false],
    ["the formula that is there", edit(2, 2, { value: 9, formula: "=1+1" }, { value: "新" }), true],
    ["another formula", edit(2, 2, { value: 2, formula: "=2" }, { value: "新" }), false],
    ["the value of a formula", edit(2, 2, { value: 2 }, { value: "新" }), false],
    ["a formula for a value", edit(1, 2, { value: 1, formula: "=1" }, { value: "新" }), false],
  ])("that expect %s", async (_, wish, isWritten) => {
    const { applied, refused, workbook, sheet, syncs } = await changed(() => undefined, wish);
    const { row, column } = wish.at;
    expect(applied).toHaveLength(isWritten ? 1 : 0);
    expect(refused).toEqual(isWritten ? [] : [[row, column, "changed"]]);
    expect(workbook.values(sheet, area(row, column))[0]![0] === "新").toBe(isWritten);
    expect(syncs).toBe(isWritten ? 2 : 1);
  });

  test("in a merged area reach its first cell alone, and the cells beside it", async () => {
    // Excel tells the merged areas whose first cell lies in the used range.
    const merge = ({ workbook, sheet }: TestHost & { sheet: string }) => {
      workbook.enter(sheet, area(4, 1), [["并"]]);
      workbook.merge(sheet, area(4, 1, 2, 2), false);
    };
    const wishes = [
      [4, 1],
      [4, 2],
      [5, 1],
      [5, 2],
      [3, 1],
      [6, 1],
      [4, 0],
      [4, 3],
    ].map(([row, column], at) =>
      edit(row!, column!, { value: at === 0 ? "并" : "" }, { value: "新" }),
    );
    const { applied, refused } = await changed(merge, ...wishes);
    expect(refused).toEqual([
      [4, 2, "merged"],
      [5, 1, "merged"],
      [5, 2, "merged"],
    ]);
    expect(applied.map(({ at }) => [at.row, at.column])).toEqual([
      [4, 1],
      [3, 1],
      [6, 1],
      [4, 0],
      [4, 3],
    ]);
  });

  test("tell what was there and what is, formats too", async () => {
    const { applied } = await changed(
      ({ workbook, sheet }) => workbook.setNumberFormats(sheet, area(1, 1, 1, 2), [["@", "0.0"]]),
      edit(1, 1, { value: "甲" }, { value: 5 }),
      edit(1, 2, { value: 1 }, { value: 2, numberFormat: "0.00" }),
    );
    expect(applied).toEqual([
      edit(1, 1, { value: "甲", numberFormat: "@" }, { value: 5, numberFormat: "General" }),
      edit(1, 2, { value: 1, numberFormat: "0.0" }, { value: 2, numberFormat: "0.00" }),
    ]);
  });

  test.each([
    [true, []],
    [false, [[1, 2, "locked"]]],
  ])("of formats on a protected sheet, where that is allowed: %s", async (allows, told) => {
    const { refused, syncs } = await changed(
      ({ workbook, sheet }) => {
        workbook.setStyle(sheet, area(1, 2), { locked: false });
        const options = { allowFormatCells: allows };
        workbook.setSheetProtection(sheet, { options, password: null });
      },
      edit(1, 2, { value: 1 }, { value: 2, numberFormat: "0.00" }),
    );
    expect(refused).toEqual(told);
    expect(syncs).toBe(allows ? 3 : 2);
  });

  test("of a sheet that nobody reads are told as gone", async () => {
    const { sheet } = await opened();
    const wish = edit(0, 0, { value: "" }, { value: 1 });
    const result = await changeSheets([sheet], () => [{ sheetId: "{none}", edits: [wish] }]);
    expect(result).toEqual({
      outcomes: [
        { sheetId: sheet, applied: [], refused: [] },
        { sheetId: "{none}", applied: [], refused: [{ edit: wish, why: "sheetGone" }] },
      ],
      failed: null,
    });
  });
});
