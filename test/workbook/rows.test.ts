/** Rows of a small sheet that come, go and are laid down again, through the real Office.js. */
import type { CellEdit } from "../../src/form";
import {
  readAmongOthers,
  readRows,
  writeLocked,
  writePlan,
  writeRows,
  type RowsRead,
  type RowsWork,
} from "../../src/workbook";
import { createOfficeHost, type TestHost } from "../../workbench/jest";
import { area, range, smallPlan } from "./support/smallPlan";

const third = range(2, 0, 1, 3);

async function drawn(protect = false) {
  const excel = await createOfficeHost({ level: "ltsc2021", strictNullObjects: true });
  const { sheetId } = await writePlan(smallPlan({ protect, checks: [] }));
  await excel.workbook.settled();
  return { ...excel, sheetId, read: () => readRows(sheetId, [third], { row: 0, column: 0 }) };
}

const nothing: RowsWork = {
  apart: [],
  gone: null,
  come: null,
  whole: { column: 0, columns: 3 },
  laid: [],
  fresh: [],
  contents: [],
  together: [],
  heights: [],
};

type Opened = TestHost & { sheetId: string };

const formulas = ({ workbook, sheetId }: Opened, rows: number) =>
  workbook.formulas(sheetId, area(0, 0, rows, 3));

test("a row comes and is laid down as another; contents, merges and heights follow", async () => {
  const excel = await drawn();
  const { workbook, sheetId } = excel;
  const read = await excel.read();
  const grid = await writeRows(read, {
    ...nothing,
    apart: [range(0, 0, 1, 3)],
    come: 2,
    laid: [{ row: 2, look: read.looks[0]!, custom: [] }],
    contents: [
      { at: { row: 2, column: 0 }, content: { value: "12", numberFormat: "@" } },
      { at: { row: 4, column: 2 }, content: { value: "", formula: "=B5*4" } },
    ],
    together: [range(0, 1, 1, 2)],
    heights: [{ row: 2, height: 60 }],
  });
  await workbook.settled();
  const now = [
    ["标题", "", ""],
    ["指标", "分值", ""],
    ["12", 3.5, "=B3*2"],
    ["007", 3.5, "=B4*2"],
    [true, 0.5, "=B5*4"],
  ];
  expect(formulas(excel, 5)).toEqual(now);
  expect(grid.formulas).toEqual(now);
  expect(workbook.numberFormats(sheetId, area(2, 0, 1, 3))).toEqual([["@", "0.0", "General"]]);
  expect(workbook.mergedAreas(sheetId)).toEqual([area(0, 1, 1, 2)]);
  expect(workbook.rowHeight(sheetId, area(2, 0))).toBe(60);
  expect(workbook.getStyle(sheetId, area(2, 1), "locked")).toBe(false);
  expect(workbook.getStyle(sheetId, area(2, 0), "fillColor")).toBe("");
  expect(workbook.getBorder(sheetId, area(2, 1), "EdgeLeft").style).toBe("Continuous");
  expect(workbook.getBorder(sheetId, area(2, 2), "EdgeRight").style).toBe("None");
  expect(workbook.dataValidation(sheetId, area(2, 1))).toMatchObject({
    rule: { decimal: { formula1: 1, formula2: 9, operator: "Between" } },
  });
  expect(workbook.dataValidation(sheetId, area(2, 0))).toBeNull();
});

test("a line laid down again has the fill that it had, and the rule made for its row", async () => {
  const { workbook, sheetId, read } = await drawn();
  workbook.setStyle(sheetId, area(2, 0), { fillColor: "#FF0000", italic: true });
  const custom = {
    rule: { custom: { formula: "=LEN(A3)<9" } },
    ignoreBlanks: true,
    errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
    prompt: { message: "", showPrompt: true, title: "" },
  };
  workbook.setDataValidation(sheetId, area(2, 0), custom);
  const before = await read();
  const rule = { ranges: [range(3, 0)], formula: "=LEN(A4)<9", refuse: true };
  const other = { ranges: [range(3, 2)], formula: "=LEN(C4)<7", refuse: true };
  await writeRows(before, {
    ...nothing,
    laid: [{ row: 3, look: before.looks[0]!, custom: [other, rule] }],
  });
  expect(workbook.getStyle(sheetId, area(3, 0), "fillColor")).toBe("#FF0000");
  expect(workbook.getStyle(sheetId, area(3, 0), "italic")).toBe(true);
  expect(workbook.getStyle(sheetId, area(3, 1), "fillColor")).toBe("");
  expect(workbook.dataValidation(sheetId, area(3, 0))).toMatchObject({
    rule: { custom: { formula: "=LEN(A4)<9" } },
  });
  expect(workbook.dataValidation(sheetId, area(3, 2))).toMatchObject({
    rule: { decimal: { formula1: 0 } },
  });
});

test("a row goes, and the seam is closed", async () => {
  const excel = await drawn();
  const { workbook, sheetId } = excel;
  await writeRows(await excel.read(), { ...nothing, gone: 2 });
  expect(formulas(excel, 4)).toEqual([
    ["标题", "", ""],
    ["指标", "分值", ""],
    [true, 0.5, "尾"],
    ["", "", ""],
  ]);
  for (const column of [0, 1, 2]) {
    const { style, color } = workbook.getBorder(sheetId, area(2, column), "EdgeTop");
    expect([style, color]).toEqual(["Continuous", "#000000"]);
  }
  expect(workbook.getBorder(sheetId, area(2, 3), "EdgeTop").style).toBe("None");
});

test("a fresh row is plain but for what its plan says", async () => {
  const { workbook, sheetId, read } = await drawn();
  workbook.setStyle(sheetId, area(2, 0, 1, 3), {
    fillColor: "#FF0000",
    fontColor: "#00FF00",
    bold: true,
    italic: true,
    strikethrough: true,
    underline: "Single",
    horizontalAlignment: "Right",
    indentLevel: 2,
    locked: false,
  });
  const fresh = {
    range: range(3, 0, 1, 3),
    styles: [
      {
        ranges: [range(3, 1, 1, 2)],
        style: { numberFormat: "0.00", fill: "#EEEEEE", bold: true, locked: false },
      },
      { ranges: [range(3, 0)], style: { horizontal: "center" as const } },
    ],
    rules: [{ ranges: [range(3, 2)], decimal: { min: 0, max: 5 }, refuse: true }],
  };
  await writeRows(await read(), { ...nothing, come: 3, fresh: [fresh] });
  const styles = (column: number) =>
    (
      [
        ...(["fillColor", "fontColor", "bold", "italic", "strikethrough"] as const),
        ...(["underline", "horizontalAlignment", "indentLevel", "locked"] as const),
      ] as const
    ).map((key) => workbook.getStyle(sheetId, area(3, column), key));
  expect(styles(0)).toEqual(["", "#000000", false, false, false, "None", "Center", 0, true]);
  const planned = ["#EEEEEE", "#000000", true, false, false, "None", "General", 0, false];
  expect([styles(1), styles(2)]).toEqual([planned, planned]);
  expect(workbook.numberFormats(sheetId, area(3, 0, 1, 3))).toEqual([["General", "0.00", "0.00"]]);
  expect(workbook.dataValidation(sheetId, area(3, 0, 1, 2))).toBeNull();
  expect(workbook.dataValidation(sheetId, area(3, 2))).toMatchObject({
    rule: { decimal: { formula1: 0, formula2: 5, operator: "Between" } },
  });
});

const entered: RowsWork = {
  ...nothing,
  contents: [{ at: { row: 3, column: 2 }, content: { value: "新" } }],
  together: [range(1, 0, 1, 2)],
};

test("a protection without a password is lifted and set again, also where writing fails", async () => {
  const excel = await drawn(true);
  const { workbook, sheetId, host } = excel;
  const protection = workbook.sheetProtection(sheetId);
  await writeRows(await excel.read(), { ...entered, together: [] });
  expect(workbook.values(sheetId, area(3, 2))).toEqual([["新"]]);
  expect(workbook.sheetProtection(sheetId)).toEqual(protection);
  const read: RowsRead = await excel.read();
  const before = host.requestCount;
  host.situation.refuse("Range.merge");
  await expect(writeRows(read, entered)).rejects.toMatchObject({ code: "general" });
  expect(workbook.sheetProtection(sheetId)).toEqual(protection);
  expect(host.requestCount - before).toBeLessThanOrEqual(3);
});

test("with a password nothing is done", async () => {
  const excel = await drawn(true);
  const { workbook, sheetId } = excel;
  workbook.setSheetProtection(sheetId, { ...workbook.sheetProtection(sheetId)!, password: "x" });
  const error = { code: "protectedSheet" };
  await expect(writeRows(await excel.read(), entered)).rejects.toMatchObject(error);
  expect(workbook.values(sheetId, area(3, 2))).toEqual([["尾"]]);
});

describe("locked cells", () => {
  const edit: CellEdit = {
    at: { row: 3, column: 2 },
    before: { value: "尾", numberFormat: "General" },
    after: { value: "新", numberFormat: "General" },
  };

  test("are written through a protection without a password", async () => {
    const { workbook, sheetId } = await drawn(true);
    const protection = workbook.sheetProtection(sheetId);
    expect(await writeLocked(sheetId, [edit])).toEqual({ sheetId, applied: [edit], refused: [] });
    expect(workbook.sheetProtection(sheetId)).toEqual(protection);
  });

  test("are not with one", async () => {
    const { workbook, sheetId } = await drawn(true);
    const protection = { ...workbook.sheetProtection(sheetId)!, password: "x" };
    workbook.setSheetProtection(sheetId, protection);
    expect(await writeLocked(sheetId, [edit])).toBeNull();
    expect(workbook.values(sheetId, area(3, 2))).toEqual([["尾"]]);
    expect(workbook.sheetProtection(sheetId)).toEqual(protection);
  });

  test("are protected again where Excel refuses what is written", async () => {
    const { workbook, sheetId, host } = await drawn(true);
    const protection = workbook.sheetProtection(sheetId);
    host.situation.refuse("Range.formulas", "InvalidArgument");
    await expect(writeLocked(sheetId, [edit])).rejects.toMatchObject({ code: "unknown" });
    expect(workbook.sheetProtection(sheetId)).toEqual(protection);
  });
});

test("what other sheets and names say of a sheet, and its comments", async () => {
  const { workbook, sheetId, host } = await drawn();
  const [first] = workbook.sheets();
  workbook.enter(first!.id, area(1, 1, 1, 3), [["='小''表'!B3", "文字", 5]]);
  workbook.addName({
    name: "分值",
    formula: "='小''表'!$B$3",
    scope: null,
    comment: "",
    visible: true,
  });
  workbook.addComment(sheetId, 2, 1, "核实");
  const before = host.requestCount;
  const { elsewhere, commented, grid } = await readAmongOthers(sheetId, true);
  expect(host.requestCount).toBe(before + 2);
  expect(grid.sheetId).toBe(sheetId);

  expect(elsewhere).toEqual(
    expect.arrayContaining([
      { name: "分值", at: null, formula: "='小''表'!$B$3" },
      { name: "Sheet1", at: { row: 1, column: 1 }, formula: "='小''表'!B3" },
    ]),
  );
  expect(elsewhere.filter(({ at }) => at !== null)).toHaveLength(1);
  expect(commented).toEqual([{ row: 2, column: 1 }]);
  expect(await readAmongOthers(sheetId, false)).toMatchObject({ elsewhere: [], commented: [] });
});
