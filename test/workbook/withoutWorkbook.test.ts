/** What is decided of errors, edits and names before Excel is asked anything. */
import { strFromU8, strToU8, unzipSync } from "fflate";
import type { CellEdit } from "../../src/form";
import {
  isRefused,
  platformIn,
  readActiveSheet,
  startsWithWorkbook,
  WorkbookError,
  writeSetting,
  zipFiles,
} from "../../src/workbook";
import { asFound } from "../../src/workbook/edit";
import { runsOf } from "../../src/workbook/edits/runs";
import { toWorkbookError } from "../../src/workbook/errors";
import { askExcel } from "../../src/workbook/session";
import { kindOfFormat, ownName } from "../../src/workbook/ownFormats/ownFormats";

test.each([
  ["AccessDenied", "protectedSheet"],
  ["InvalidOperationInCellEditMode", "cellEditMode"],
  ["ItemNotFound", "sheetGone"],
  ["ItemAlreadyExists", "nameTaken"],
  ["RequestPayloadSizeLimitExceeded", "tooLarge"],
  ["ResponsePayloadSizeLimitExceeded", "tooLarge"],
  ["InvalidSelection", "invalidSelection"],
  ["GeneralException", "general"],
  ["ApiNotFound", "unsupported"],
  ["ApiNotAvailable", "unsupported"],
  ["InvalidArgument", "unknown"],
  [7, "unknown"],
  [undefined, "unknown"],
])("Excel's code %s means %s", (code, meaning) => {
  const error = { code };
  const told = toWorkbookError(error);
  expect(told).toBeInstanceOf(WorkbookError);
  expect(told).toMatchObject({
    name: "WorkbookError",
    message: meaning,
    code: meaning,
    values: {},
  });
  expect(told.cause).toBe(error);
});

test("what is no error of Excel's is unknown, and one of ours stays as it is", () => {
  expect(toWorkbookError(null)).toMatchObject({ code: "unknown", cause: null });
  expect(toWorkbookError("x")).toMatchObject({ code: "unknown", cause: "x" });
  const own = new WorkbookError("halfMade", null, { name: "表" });
  expect(toWorkbookError(own)).toBe(own);
});

test.each([
  ["cellEditMode", true],
  ["outsideExcel", true],
  ["timeout", true],
  ["general", false],
  ["sheetGone", false],
] as const)("after %s there is no use in asking otherwise: %s", (code, refused) => {
  expect(isRefused(new WorkbookError(code))).toBe(refused);
  expect(isRefused({ code })).toBe(false);
});

test("outside of Excel nothing is asked", async () => {
  const outside = { name: "WorkbookError", code: "outsideExcel" };
  await expect(readActiveSheet()).rejects.toMatchObject(outside);
  await expect(writeSetting("a", {})).rejects.toMatchObject(outside);
  const request = jest.fn();
  await expect(askExcel(request)).rejects.toMatchObject(outside);
  expect(request).not.toHaveBeenCalled();
});

const at = (row: number, column: number) => ({ at: { row, column } }) as CellEdit;

test.each<[string, [number, number][], [number, number][][]]>([
  ["none", [], []],
  ["one", [[3, 2]], [[[3, 2]]]],
  [
    "cells below one another, in whatever order",
    [
      [5, 1],
      [3, 1],
      [4, 1],
    ],
    [
      [
        [3, 1],
        [4, 1],
        [5, 1],
      ],
    ],
  ],
  [
    "a gap",
    [
      [3, 1],
      [5, 1],
    ],
    [[[3, 1]], [[5, 1]]],
  ],
  [
    "cells beside one another",
    [
      [3, 2],
      [3, 1],
    ],
    [[[3, 1]], [[3, 2]]],
  ],
  [
    "the next row of another column",
    [
      [3, 1],
      [4, 2],
    ],
    [[[3, 1]], [[4, 2]]],
  ],
  [
    "column after column",
    [
      [1, 1],
      [0, 0],
      [0, 1],
      [1, 0],
    ],
    [
      [
        [0, 0],
        [1, 0],
      ],
      [
        [0, 1],
        [1, 1],
      ],
    ],
  ],
])("edits in runs: %s", (_, cells, runs) => {
  const edits = cells.map(([row, column]) => at(row, column));
  const found = runsOf(edits).map((run) => run.map((edit) => [edit.at.row, edit.at.column]));
  expect(found).toEqual(runs);
  expect(edits.map((edit) => [edit.at.row, edit.at.column])).toEqual(cells);
});

test.each([
  [ownName("marks", "error"), '"PERFSCORE error"', "marks"],
  [ownName("checks", '太"大'), '"PERFSCORE实时检查：太""大"', "checks"],
  ['"PERFSCORE"', '"PERFSCORE"', null],
  ["PERFSCORE error", "PERFSCORE error", null],
])("%s is known again", (name, text, kind) => {
  expect(name).toBe(text);
  expect(kindOfFormat(`=LEN(${name})>0`)).toBe(kind);
});

test.each<[unknown, object]>([
  [{ platform: "province" }, { platform: "province" }],
  [{ platform: "" }, {}],
  [{ platform: 7 }, {}],
  [{ other: "province" }, {}],
  [null, {}],
  ["province", {}],
])("a setting %j names the platform %j", (value, platform) => {
  expect(platformIn({ value })).toEqual(platform);
});

test("files are packed under their names, as they are", async () => {
  const long = "甲".repeat(40);
  const zip = await zipFiles([
    { name: "自评表.xlsx", bytes: strToU8(long) },
    { name: "b.txt", bytes: strToU8("乙") },
  ]);
  expect(Buffer.from(zip).includes(long)).toBe(true);
  const packed = unzipSync(zip);
  expect(Object.entries(packed).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ["自评表.xlsx", long],
    ["b.txt", "乙"],
  ]);
});

describe("what was written is told by what the sheet holds afterwards", () => {
  const grid = {
    sheetId: "s",
    sheetName: "表",
    isProtected: false,
    merges: [],
    origin: { row: 1, column: 1 },
    values: [["新", 3]],
    formulas: [["新", "=1+2"]],
    numberFormats: [["General", "0.0"]],
  };
  const edit = (column: number, before: CellEdit["before"], after: CellEdit["after"]) => ({
    at: { row: 1, column },
    before,
    after,
  });
  const outcome = (...applied: CellEdit[]) =>
    asFound({ sheetId: "s", applied, refused: [] }, [grid]);

  test("a changed cell, with what it holds now", () => {
    const change = edit(1, { value: "旧" }, { value: "新的" });
    expect(outcome(change)).toEqual({
      sheetId: "s",
      applied: [{ ...change, after: { value: "新", numberFormat: "General" } }],
      refused: [],
    });
  });

  test("a formula, and the cell outside of what is used, which is empty", () => {
    const formula = edit(2, { value: 1 }, { value: "", formula: "=1+2" });
    const emptied = edit(9, { value: "旧" }, { value: "" });
    expect(outcome(formula, emptied).applied.map(({ after }) => after)).toEqual([
      { value: 3, formula: "=1+2", numberFormat: "0.0" },
      { value: "", numberFormat: undefined },
    ]);
  });

  const general = (value: string) => ({ value, numberFormat: "General" });
  const decimal = { value: 3, numberFormat: "0.0" };
  const sum = { ...decimal, formula: "=1+2" };
  test.each<[string, CellEdit, boolean]>([
    ["as before", edit(1, general("新"), general("旧")), false],
    ["as before and as wished", edit(1, general("新"), general("新")), true],
    ["as before, a formula", edit(2, { ...sum, value: 0 }, decimal), false],
    ["another formula", edit(2, { ...decimal, formula: "=3" }, sum), true],
    ["a formula in place of its value", edit(2, decimal, sum), true],
    [
      "as before, but for its format",
      edit(1, { value: "新", numberFormat: "@" }, general("新")),
      true,
    ],
    [
      "as before, its format too",
      edit(1, general("新"), { value: "新", numberFormat: "@" }),
      false,
    ],
    ["nothing, as before", edit(9, { value: null }, { value: 1 }), false],
  ])("%s", (_, change, isWritten) => {
    const { applied, refused } = outcome(change);
    expect(applied).toHaveLength(isWritten ? 1 : 0);
    expect(refused).toEqual(isWritten ? [] : [{ edit: change, why: "notWritten" }]);
  });

  test("a sheet that is gone, beside what was refused before", () => {
    const change = edit(1, { value: "" }, { value: 1 });
    const locked = { edit: change, why: "locked" as const };
    expect(asFound({ sheetId: "s", applied: [change], refused: [locked] }, [])).toEqual({
      sheetId: "s",
      applied: [],
      refused: [locked, { edit: change, why: "sheetGone" }],
    });
  });
});

test("where nothing starts add-ins with workbooks, that is told", async () => {
  Object.assign(globalThis, { Office: { addin: undefined, StartupBehavior: {} } });
  await expect(startsWithWorkbook()).rejects.toMatchObject({ code: "unsupported" });
  Reflect.deleteProperty(globalThis, "Office");
});
