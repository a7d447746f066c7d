import { check, type Check } from "../check";

/** Typed text, what the cell then holds, its number format. */
const typedInput: [string, unknown, string][] = [
  ["12", 12, "General"],
  [" 12 ", 12, "General"],
  ["-3.5", -3.5, "General"],
  ["1e3", 1000, "0.00E+00"],
  ["5%", 0.05, "0%"],
  ["81.28%", 0.8128, "0.00%"],
  ["TRUE", true, "General"],
  ["false", false, "General"],
  ["'007", "007", "General"],
  ["绩效", "绩效", "General"],
  ["12项", "12项", "General"],
  ["≥90", "≥90", "General"],
  ["=1+1", 2, "General"],
];

const entering: Check[] = typedInput.map(([typed, value, format]) =>
  check(
    `${JSON.stringify(typed)} is entered as if typed`,
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const cell = sheet.getRange("B2");
        cell.values = [[typed]];
        cell.load("values,numberFormat");
        await context.sync();
        equal([cell.values, cell.numberFormat], [[[value]], [[format]]]);
      });
    },
    "ref: Excel.Range.values",
  ),
);

type Navigate = (range: Excel.Range, sheet: Excel.Worksheet) => Excel.Range;

/** From C3:E6. */
const navigation: [string, Navigate, string][] = [
  ["getCell", (range) => range.getCell(1, 1), "D4"],
  ["getCell outside", (range) => range.getCell(10, 0), "C13"],
  ["getRow", (range) => range.getRow(1), "C4:E4"],
  ["getColumn", (range) => range.getColumn(2), "E3:E6"],
  ["getLastRow", (range) => range.getLastRow(), "C6:E6"],
  ["getLastColumn", (range) => range.getLastColumn(), "E3:E6"],
  ["getLastCell", (range) => range.getLastCell(), "E6"],
  ["getOffsetRange", (range) => range.getOffsetRange(-1, 2), "E2:G5"],
  ["getResizedRange", (range) => range.getResizedRange(-2, 1), "C3:F4"],
  ["getAbsoluteResizedRange", (range) => range.getAbsoluteResizedRange(1, 2), "C3:D3"],
  ["getRowsAbove", (range) => range.getRowsAbove(2), "C1:E2"],
  ["getRowsBelow", (range) => range.getRowsBelow(1), "C7:E7"],
  ["getColumnsBefore", (range) => range.getColumnsBefore(1), "B3:B6"],
  ["getColumnsAfter", (range) => range.getColumnsAfter(2), "F3:G6"],
  ["getEntireRow", (range) => range.getEntireRow(), "3:6"],
  ["getEntireColumn", (range) => range.getEntireColumn(), "C:E"],
  ["getBoundingRect", (range) => range.getBoundingRect("G1"), "C1:G6"],
  ["getIntersection", (range, sheet) => range.getIntersection(sheet.getRange("A5:D9")), "C5:D6"],
  ["worksheet.getCell", (_range, sheet) => sheet.getCell(4, 1), "B5"],
  ["getRangeByIndexes", (_range, sheet) => sheet.getRangeByIndexes(0, 1, 2, 3), "B1:D2"],
];

const navigating: Check[] = navigation.map(([name, go, expected]) =>
  check(
    `${name} finds ${expected}`,
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const found = go(sheet.getRange("C3:E6"), sheet);
        found.load("address");
        await context.sync();
        equal(found.address, `Sheet1!${expected}`);
      });
    },
    `ref: Excel.${name.includes("worksheet") ? "Worksheet" : "Range"}; ${name}`,
  ),
);

export const rangeChecks: Check[] = [
  ...entering,
  ...navigating,
  check(
    "values, valueTypes, text and formulas of a block",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange("A1:C1");
        range.values = [["指标", 1.5, "=B1*2"]];
        range.load("values,valueTypes,formulas");
        await context.sync();
        equal(range.values, [["指标", 1.5, 3]]);
        equal(range.valueTypes, [["String", "Double", "Double"]]);
        equal(range.formulas, [["指标", 1.5, "=B1*2"]]);
      });
    },
    "ref: Excel.Range.values",
  ),
  check(
    "an empty cell reads as an empty text of type Empty",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const cell = sheet.getRange("Z99");
        cell.load("values,valueTypes,text,formulas");
        await context.sync();
        equal([cell.values, cell.valueTypes, cell.text], [[[""]], [["Empty"]], [[""]]]);
      });
    },
    "ref: Excel.Range.valueTypes",
  ),
  check(
    "an error value reads as its text of type Error",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const cell = sheet.getRange("A1");
        cell.formulas = [["=1/0"]];
        cell.load("values,valueTypes");
        await context.sync();
        equal([cell.values, cell.valueTypes], [[["#DIV/0!"]], [["Error"]]]);
      });
    },
    "ref: Excel.RangeValueType.error",
  ),
  check(
    "one value fills the whole range",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange("A1:B2");
        range.values = 7 as never;
        range.load("values");
        await context.sync();
        equal(range.values, [
          [7, 7],
          [7, 7],
        ]);
      });
    },
    "ref: Excel.Range.values",
  ),
  check(
    "null inside a matrix leaves the cell alone",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange("A1:B1");
        range.values = [[1, 2]];
        range.values = [[null, 3]];
        range.load("values");
        await context.sync();
        equal(range.values, [[1, 3]]);
      });
    },
    "docs/excel/excel-add-ins-ranges-set-get-values.md: null for cells that stay",
  ),
  check(
    "an empty text empties a cell",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const cell = sheet.getRange("A1");
        cell.values = [[1]];
        cell.values = [[""]];
        cell.load("valueTypes");
        await context.sync();
        equal(cell.valueTypes, [["Empty"]]);
      });
    },
    "ref: Excel.Range.values",
  ),
  check(
    "a text cell keeps what is written as text",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const cell = sheet.getRange("A1");
        cell.numberFormat = [["@"]];
        cell.values = [["0012"]];
        cell.load("values");
        await context.sync();
        equal(cell.values, [["0012"]]);
      });
    },
    "ref: Excel.Range.numberFormat",
  ),
  check(
    "numberFormat shapes the displayed text",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const cell = sheet.getRange("A1");
        cell.values = [[0.8128]];
        cell.numberFormat = [["0.00%"]];
        cell.load("text,numberFormat,values");
        await context.sync();
        equal([cell.text, cell.numberFormat, cell.values], [[["81.28%"]], [["0.00%"]], [[0.8128]]]);
      });
    },
    "ref: Excel.Range.text",
  ),
  check(
    "formulas recalculate within the batch",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1:B1").formulas = [[2, "=A1*10"]];
        sheet.getRange("A1").values = [[3]];
        const result = sheet.getRange("B1");
        result.load("values");
        await context.sync();
        equal(result.values, [[30]]);
      });
    },
    "ref: Excel.Range.formulas",
  ),
  check(
    "4,000 cells are written in the library's blocks",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange("D1:E2000");
        range.values = Array.from({ length: 2000 }, (_row, index) => [index, index * 2]);
        const probe = sheet.getRange("E1999:E2000");
        probe.load("values");
        await context.sync();
        equal(probe.values, [[3996], [3998]]);
      });
    },
    "docs/excel/excel-add-ins-ranges-large.md",
  ),
  check(
    "counts, indexes and addresses",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange("B2:D5");
        range.load("rowIndex,columnIndex,rowCount,columnCount,cellCount,address");
        await context.sync();
        const { rowIndex, columnIndex, rowCount, columnCount, cellCount, address } = range;
        equal(
          [rowIndex, columnIndex, rowCount, columnCount, cellCount, address],
          [1, 1, 4, 3, 12, "Sheet1!B2:D5"],
        );
      });
    },
    "ref: Excel.Range.cellCount",
  ),
  check(
    "an address may name its sheet",
    async ({ Excel, onSheet, equal }) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.add("数据 1");
        await context.sync();
      });
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange("'数据 1'!$B$2");
        range.load("address");
        await context.sync();
        equal(range.address, "'数据 1'!B2");
      });
    },
    "ref: Excel.Worksheet.getRange",
  ),
  check(
    "whole columns have no values but an address",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange("A:B");
        range.load("values,address,isEntireColumn");
        await context.sync();
        equal([range.values, range.address, range.isEntireColumn], [null, "Sheet1!A:B", true]);
      });
    },
    "docs/excel/excel-add-ins-ranges-unbounded.md: values of an unbounded range are null",
  ),
  check(
    "getUsedRange covers values",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("B2").values = [[1]];
        sheet.getRange("D7").values = [["x"]];
        const used = sheet.getUsedRange(true);
        used.load("address");
        await context.sync();
        equal(used.address, "Sheet1!B2:D7");
      });
    },
    "ref: Excel.Worksheet.getUsedRange",
  ),
  check(
    "an empty sheet has no used range",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const none = sheet.getUsedRangeOrNullObject(true);
        none.load("address");
        const cell = sheet.getUsedRange();
        cell.load("address");
        await context.sync();
        equal([none.isNullObject, cell.address], [true, "Sheet1!A1"]);
      });
    },
    "ref: Excel.Worksheet.getUsedRangeOrNullObject",
  ),
  check(
    "the used part of a range",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("B2:B9").values = 1 as never;
        const used = sheet.getRange("B5:D20").getUsedRange();
        used.load("address");
        await context.sync();
        equal(used.address, "Sheet1!B5:B9");
      });
    },
    "ref: Excel.Range.getUsedRange",
  ),
  check(
    "ranges that do not meet intersect in a null object",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const none = sheet.getRange("A1:B2").getIntersectionOrNullObject("D4");
        none.load("address");
        await context.sync();
        equal(none.isNullObject, true);
      });
    },
    "ref: Excel.Range.getIntersectionOrNullObject",
  ),
  check(
    "clear contents keeps the format",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const cell = sheet.getRange("A1");
        cell.values = [["5%"]];
        cell.clear("Contents");
        cell.load("values,numberFormat");
        await context.sync();
        equal([cell.values, cell.numberFormat], [[[""]], [["0%"]]]);
      });
    },
    "ref: Excel.Range.clear; applyTo",
  ),
  check(
    "clear takes everything",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const cell = sheet.getRange("A1");
        cell.values = [["5%"]];
        cell.format.fill.color = "red";
        cell.clear();
        cell.load("values,numberFormat,format/fill/color");
        await context.sync();
        equal(
          [cell.values, cell.numberFormat, cell.format.fill.color],
          [[[""]], [["General"]], "#FFFFFF"],
        );
      });
    },
    "ref: Excel.Range.clear",
  ),
  check(
    "select and getSelectedRange",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("B2:C3").select();
        const selected = context.workbook.getSelectedRange();
        const active = context.workbook.getActiveCell();
        selected.load("address");
        active.load("address");
        await context.sync();
        equal([selected.address, active.address], ["Sheet1!B2:C3", "Sheet1!B2"]);
      });
    },
    "ref: Excel.Range.select",
  ),
  check(
    "selecting on another sheet activates it",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.add("B").getRange("C3").select();
        const active = context.workbook.worksheets.getActiveWorksheet();
        active.load("name");
        await context.sync();
        equal(active.name, "B");
      });
    },
    "ref: Excel.Range.select",
  ),
  check(
    "nested loads bring format and worksheet",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange("A1");
        range.load("values,format/font/name,worksheet/name");
        await context.sync();
        equal([typeof range.format.font.name, range.worksheet.name], ["string", "Sheet1"]);
      });
    },
    "docs/develop/application-specific-api-model.md: load nested properties",
  ),
  check(
    "load by object",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange("A1");
        range.load({ address: true, format: { fill: { color: true } } });
        await context.sync();
        equal([range.address, range.format.fill.color], ["Sheet1!A1", "#FFFFFF"]);
      });
    },
    "docs/develop/application-specific-api-model.md: load with an object",
  ),
  check(
    "set assigns several properties",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange("A1");
        range.set({ values: [[5]], format: { font: { bold: true } } });
        range.load("values,format/font/bold");
        await context.sync();
        equal([range.values, range.format.font.bold], [[[5]], true]);
      });
    },
    "ref: Excel.Range.set",
  ),
  check(
    "getRanges covers several areas",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const areas = sheet.getRanges("A1:B2,D4");
        areas.format.fill.color = "#FFFF00";
        areas.load("address,areaCount,cellCount");
        const probe = sheet.getRange("D4").format.fill;
        probe.load("color");
        await context.sync();
        equal(
          [areas.address, areas.areaCount, areas.cellCount, probe.color],
          ["Sheet1!A1:B2,Sheet1!D4", 2, 5, "#FFFF00"],
        );
      });
    },
    "ref: Excel.Worksheet.getRanges",
  ),
  check(
    "areas of a RangeAreas are ranges",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const { areas } = sheet.getRanges("A1:B2,D4");
        areas.load("items/address");
        await context.sync();
        equal(
          areas.items.map((range) => range.address),
          ["Sheet1!A1:B2", "Sheet1!D4"],
        );
      });
    },
    "ref: Excel.RangeAreas.areas",
  ),
  check(
    "a write in a batch that fails later stays",
    async ({ fails, onSheet, equal }) => {
      await fails("ItemNotFound", async (context) => {
        context.workbook.worksheets.getFirst().getRange("Z1").values = [["kept"]];
        context.workbook.worksheets.getItem("Nope").activate();
        await context.sync();
      });
      await onSheet(async (sheet, context) => {
        const cell = sheet.getRange("Z1");
        cell.load("values");
        await context.sync();
        equal(cell.values, [["kept"]]);
      });
    },
    "docs/testing/application-specific-api-error-handling.md: what ran before the failing action stays",
  ),
];
