/** Where Excel is more lenient, or more strict, than one would guess. */
import { check, notEmulated, type Check } from "../check";

const tutorial = "docs/tutorials/excel-tutorial.md: numberFormat = [['€#,##0.00']] for a column";
const colours = "ref: Excel.RangeFill.color, #RRGGBB or a named HTML color";

const resizes: [string, number, number, string][] = [
  ["C3", 0, -2, "A3:C3"],
  ["C3", -2, -2, "A1:C3"],
  ["C3", -1, 0, "C2:C3"],
  ["C3", 2, 1, "C3:D5"],
  ["B2:C3", -1, -1, "B2"],
  ["B2:C3", -2, 0, "B1:C2"],
];

const filled: Check[] = (["values", "formulas", "numberFormat"] as const).map((member) =>
  check(
    `one element fills a range: ${member}`,
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange("A1:B3");
        const one = member === "numberFormat" ? "$0" : 7;
        range[member] = [[one]];
        range.load(member);
        await context.sync();
        const row = [one, one];
        equal(range[member], [row, row, row]);
      });
    },
    tutorial,
  ),
);

export const leniencyChecks: Check[] = [
  ...filled,
  check(
    "one row for several is refused",
    async ({ fails }) => {
      await fails("InvalidArgument", async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1:B3").values = [[1, 2]];
        await context.sync();
      });
    },
    "ref: Excel.Range.values",
  ),
  ...(
    [
      ["lightblue", "#ADD8E6"],
      ["RebeccaPurple", "#663399"],
      ["whitesmoke", "#F5F5F5"],
      ["grey", "#808080"],
      ["ff9900", "#FF9900"],
    ] as const
  ).map(([name, hex]) =>
    check(
      `the colour ${name}`,
      async ({ onSheet, equal }) => {
        await onSheet(async (sheet, context) => {
          const { fill } = sheet.getRange("A1").format;
          fill.color = name;
          fill.load("color");
          await context.sync();
          equal(fill.color, hex);
        });
      },
      colours,
    ),
  ),
  check(
    "a colour named like a member of objects is refused",
    async ({ fails }) => {
      await fails("InvalidArgument", async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1").format.fill.color = "constructor";
        await context.sync();
      });
    },
    colours,
  ),
  ...resizes.map(([from, rows, columns, to]) =>
    check(
      `${from} resized by ${rows}, ${columns} is ${to}`,
      async ({ onSheet, equal }) => {
        await onSheet(async (sheet, context) => {
          const range = sheet.getRange(from).getResizedRange(rows, columns);
          range.load("address");
          await context.sync();
          equal(range.address, `Sheet1!${to}`);
        });
      },
      "ref: Excel.Range.getResizedRange",
    ),
  ),
  check(
    "a resize out of the grid is refused",
    async ({ fails }) => {
      await fails("InvalidArgument", async (context) => {
        context.workbook.worksheets.getFirst().getRange("C3").getResizedRange(0, -3);
        await context.sync();
      });
    },
    "ref: Excel.Range.getResizedRange",
  ),
  check(
    "a load for the items' sake alone is answered",
    async ({ onSheet, equal }) => {
      await onSheet(async (_sheet, context) => {
        const { worksheets } = context.workbook;
        worksheets.load("NoPropertiesNeeded");
        await context.sync();
        equal(worksheets.items.length, 1);
      });
    },
    "Office-Add-in-samples: sheets.load('NoPropertiesNeeded')",
  ),
  check(
    "a property that Excel has and the host has not is told",
    async ({ fails, equal, hooks }) => {
      await fails("ApiNotFound", async (context) => {
        context.workbook.worksheets.load("items/tabId");
        await context.sync();
      });
      equal([...hooks.host().gaps], ["Worksheet.tabId"]);
    },
    "ref: Excel.Worksheet.tabId",
    notEmulated,
  ),
  check(
    "the used range from corner to corner",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1").values = [[1]];
        sheet.getRange("XFD1048576").values = [[2]];
        const used = sheet.getUsedRange();
        used.load("address");
        await context.sync();
        equal(used.address, "Sheet1!A1:XFD1048576");
      });
    },
    "ref: Excel.Worksheet.getUsedRange",
  ),
  ...(
    [
      ["a method", (sheet) => sheet.delete()],
      ["a method that finds an object", (sheet) => sheet.getRange("A1").load("values")],
      ["setting a property", (sheet) => void (sheet.name = "x")],
    ] as [string, (sheet: Excel.Worksheet) => void][]
  ).map(([what, act]) =>
    check(
      `${what} of a null object is refused`,
      async ({ fails }) => {
        await fails("InvalidObjectPath", async (context) => {
          act(context.workbook.worksheets.getItemOrNullObject("gone"));
          await context.sync();
        });
      },
      "docs/develop/application-specific-api-model.md: *OrNullObject methods",
    ),
  ),
  check(
    "a null object can be loaded, and what it may find is null",
    async ({ onSheet, equal }) => {
      await onSheet(async (_sheet, context) => {
        const gone = context.workbook.worksheets.getItemOrNullObject("gone");
        gone.load("name");
        gone.protection.load("protected");
        const used = gone.getUsedRangeOrNullObject();
        used.load("address");
        await context.sync();
        equal([gone.isNullObject, used.isNullObject], [true, true]);
      });
    },
    "docs/develop/application-specific-api-model.md: *OrNullObject methods",
  ),
  check(
    "cells deleted with a shift are one event",
    async ({ onSheet, equal, until }) => {
      const heard: string[] = [];
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1:C5").values = [[1]];
        await context.sync();
        sheet.onChanged.add((event) => {
          heard.push(`${event.changeType} ${event.address}`);
          return Promise.resolve();
        });
        await context.sync();
        sheet.getRange("B2:C2").delete("Up");
        sheet.getRange("B2:C2").insert("Down");
        sheet.getRange("B4:C4").merge();
        sheet.getRange("E1").values = [["end"]];
        await context.sync();
        await until(() => heard.includes("RangeEdited E1"));
      });
      equal(heard, ["CellDeleted B2:C2", "CellInserted B2:C2", "RangeEdited E1"]);
    },
    "ref: Excel.WorksheetChangedEventArgs.changeDirectionState",
  ),
];
