/** @jest-environment node */
import { conditionalStyle } from "../../../workbench/workbook/parts/looks/conditionalStyle";
import { meetsPreset, todayAsSerial } from "../../../workbench/workbook/parts/looks/rankedValues";
import { createNodeWorkbook } from "../../../workbench/workbook/univer/univerNode";
import type { ConditionalFormatStyle } from "../../../workbench/workbook/model/model";

const red: ConditionalFormatStyle = {
  fillColor: "#FF0000",
  fontColor: "",
  bold: null,
  italic: null,
  strikethrough: null,
  underline: null,
  numberFormat: null,
  borders: {},
};

/** The fills that one format gives the cells of column A. */
function fills(
  values: (string | number)[],
  type: string,
  rule: Record<string, unknown>,
): (string | undefined)[] {
  const model = createNodeWorkbook();
  const sheet = model.activeSheet();
  const area = { row: 0, column: 0, rowCount: values.length, columnCount: 1 };
  model.enter(
    sheet,
    area,
    values.map((value) => [value]),
  );
  model.addConditionalFormat(sheet, { areas: [area], type, rule, format: red, stopIfTrue: false });
  const formats = model.conditionalFormats(sheet);
  return values.map((_, row) => conditionalStyle(model, formats, sheet, row, 0)?.fillColor);
}

/** Which of the values are hit. */
const hits = (values: (string | number)[], type: string, rule: Record<string, unknown>) =>
  fills(values, type, rule).flatMap((fill, index) => (fill ? [values[index]] : []));

test.each([
  [{ rank: 2, type: "TopItems" }, [8, 9]],
  [{ rank: 1, type: "BottomItems" }, [1]],
  [{ rank: 50, type: "TopPercent" }, [8, 9]],
  [{ rank: 10, type: "BottomPercent" }, [1]],
])("%j of 1, 3, 8, 9 and a text", (rule, expected) => {
  expect(hits([1, 3, "x", 8, 9], "TopBottom", rule)).toEqual(expected);
});

test.each([
  ["Blanks", ["", " "]],
  ["NonBlanks", [1, 3, 3, "a", "A"]],
  ["NonErrors", [1, 3, 3, "", " ", "a", "A"]],
  ["UniqueValues", [1, " "]],
  ["DuplicateValues", [3, 3, "a", "A"]],
  ["AboveAverage", [3, 3]],
  ["BelowAverage", [1]],
  ["OneStdDevBelowAverage", [1]],
  ["TwoStdDevBelowAverage", []],
])("%s", (criterion, expected) => {
  expect(hits([1, 3, 3, "", " ", "a", "A"], "PresetCriteria", { criterion })).toEqual(expected);
});

test("errors", () => {
  expect(hits(["=1/0", 2], "PresetCriteria", { criterion: "Errors" })).toEqual(["=1/0"]);
});

// Thursday, 29 February 2024.
const today = 45_351;
test.each([
  ["Yesterday", [-1]],
  ["Today", [0]],
  ["Tomorrow", [1]],
  ["LastSevenDays", [-6, -5, -4, -3, -2, -1, 0]],
  ["ThisWeek", [-4, -3, -2, -1, 0, 1, 2]],
  ["LastWeek", [-11, -10, -9, -8, -7, -6, -5]],
  ["NextWeek", [3, 4, 5, 6, 7, 8, 9]],
  ["NextMonth", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ["ThisMonth", [-12, -11, -10, -9, -8, -7, -6, -5, -4, -3, -2, -1, 0]],
])("%s, seen from a Thursday at the end of a month", (criterion, expected) => {
  const days = Array.from({ length: 25 }, (_, index) => index - 12);
  const covered = { values: [], types: [], numbers: [] };
  const hit = days.filter((day) => meetsPreset(today + day, "Double", covered, criterion, today));
  expect(hit).toEqual(expected);
  expect(todayAsSerial(new Date(2024, 1, 29, 23))).toBe(today);
});

test("a scale mixes the colours of the points beside a number", () => {
  const criteria = {
    minimum: { type: "LowestValue", formula: null, color: "#000000" },
    midpoint: { type: "Number", formula: "5", color: "#FFFFFF" },
    maximum: { type: "HighestValue", formula: null, color: "#FF0000" },
  };
  expect(fills([0, 1, 5, 10, "x"], "ColorScale", { criteria })).toEqual([
    "#000000",
    "#333333",
    "#FFFFFF",
    "#FF0000",
    undefined,
  ]);
});

test("a point of a scale by percent, by percentile and by a formula", () => {
  const scale = (midpoint: Record<string, unknown>) => ({
    criteria: {
      minimum: { type: "LowestValue", color: "#000000" },
      midpoint: { color: "#FFFFFF", ...midpoint },
      maximum: { type: "HighestValue", color: "#000000" },
    },
  });
  const white = (midpoint: Record<string, unknown>) =>
    fills([0, 2, 4, 5, 10], "ColorScale", scale(midpoint)).indexOf("#FFFFFF");
  expect(white({ type: "Percent", formula: "50" })).toBe(3);
  expect(white({ type: "Percentile", formula: "50" })).toBe(2);
  expect(white({ type: "Formula", formula: "=1+1" })).toBe(1);
});

test("bars and icons give cells no look", () => {
  expect(hits([1, 2], "DataBar", {})).toEqual([]);
  expect(hits([1, 2], "IconSet", {})).toEqual([]);
});
