/** Sheets inserted from a file, the visible view, named styles, arrays of names, culture. */
import { check, type Check } from "../check";
import { twoSheetsFile } from "../files";

const insertion = "ref: Excel.Workbook.insertWorksheetsFromBase64";

async function sheetNames(context: Excel.RequestContext): Promise<string[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  return worksheets.items.map(({ name }) => name);
}

/** Options, and the order of the sheets afterwards; before there are Sheet1 and 数据. */
const places: [string, Excel.InsertWorksheetOptions | undefined, string[]][] = [
  ["at the end by default", undefined, ["Sheet1", "数据", "Form", "数据 (2)"]],
  ["at the beginning", { positionType: "Beginning" }, ["Form", "数据 (2)", "Sheet1", "数据"]],
  [
    "before a sheet",
    { positionType: "Before", relativeTo: "数据" },
    ["Sheet1", "Form", "数据 (2)", "数据"],
  ],
  [
    "after a sheet",
    { positionType: "After", relativeTo: "Sheet1" },
    ["Sheet1", "Form", "数据 (2)", "数据"],
  ],
  ["only those named", { sheetNamesToInsert: ["Form"] }, ["Sheet1", "数据", "Form"]],
];

const culture: [
  string,
  (info: Excel.CultureInfo) => [OfficeExtension.ClientObject, string],
  string,
][] = [
  ["numberDecimalSeparator", (info) => [info.numberFormat, "numberDecimalSeparator"], "."],
  ["numberGroupSeparator", (info) => [info.numberFormat, "numberGroupSeparator"], ","],
  ["dateSeparator", (info) => [info.datetimeFormat, "dateSeparator"], "/"],
  ["timeSeparator", (info) => [info.datetimeFormat, "timeSeparator"], ":"],
  ["shortDatePattern", (info) => [info.datetimeFormat, "shortDatePattern"], "M/d/yyyy"],
  ["longTimePattern", (info) => [info.datetimeFormat, "longTimePattern"], "h:mm:ss tt"],
];

/** Property of a style, what a new one has, what is set. */
const looks: [keyof Excel.Style, unknown, unknown][] = [
  ["horizontalAlignment", "General", "Center"],
  ["wrapText", false, true],
  ["shrinkToFit", false, true],
  ["indentLevel", 0, 2],
  ["textOrientation", 0, 45],
  ["locked", true, false],
  ["formulaHidden", false, true],
  ["numberFormat", "General", "0.0%"],
];

export const insertedChecks: Check[] = [
  ...places.map(([what, options, expected]) =>
    check(
      `sheets of a file are inserted ${what}`,
      async ({ Excel, equal }) => {
        await Excel.run(async (context) => {
          context.workbook.worksheets.add("数据").getRange("A1").values = [[1]];
          context.workbook.insertWorksheetsFromBase64(twoSheetsFile, options);
          equal(await sheetNames(context), expected);
        });
      },
      insertion,
    ),
  ),
  check(
    "the ids of inserted sheets are answered, their formulas read their own sheets",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.add("数据").getRange("A1").values = [[1]];
        worksheets.getFirst().getRange("A1").formulas = [["=数据!A1"]];
        const ids = context.workbook.insertWorksheetsFromBase64(twoSheetsFile);
        await context.sync();
        const form = worksheets.getItem(ids.value[0] ?? "").getRange("B1");
        const own = worksheets.getFirst().getRange("A1");
        form.load("formulas,values");
        own.load("formulas,values");
        await context.sync();
        equal([form.formulas, form.values], [[["='数据 (2)'!A1*2"]], [[84]]]);
        equal([own.formulas, own.values], [[["=数据!A1"]], [[1]]]);
      });
    },
    insertion,
  ),
  check(
    "what is no workbook is not inserted",
    async ({ fails }) => {
      await fails("InvalidArgument", (context) => {
        context.workbook.insertWorksheetsFromBase64("bm8gd29ya2Jvb2s=");
        return context.sync();
      });
    },
    insertion,
  ),
  check(
    "a sheet that the file has not is not inserted, and no other",
    async ({ Excel, equal, fails }) => {
      await fails("ItemNotFound", (context) => {
        context.workbook.insertWorksheetsFromBase64(twoSheetsFile, {
          sheetNamesToInsert: ["Form", "None"],
        });
        return context.sync();
      });
      await Excel.run(async (context) => equal(await sheetNames(context), ["Sheet1"]));
    },
    "ref: Excel.InsertWorksheetOptions.sheetNamesToInsert",
  ),
  check(
    "a protected workbook takes no sheets",
    async ({ fails }) => {
      await fails("AccessDenied", (context) => {
        context.workbook.protection.protect();
        context.workbook.insertWorksheetsFromBase64(twoSheetsFile);
        return context.sync();
      });
    },
    "ref: Excel.WorkbookProtection.protect",
  ),
  check(
    "the visible view leaves hidden rows and columns out",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1:C3").formulas = [
          [1, 2, "=A1+1"],
          [4, 5, 6],
          [7, 8, "=RC"],
        ];
        sheet.getRange("C3").values = [["x"]];
        sheet.getRange("2:2").rowHidden = true;
        sheet.getRange("B:B").columnHidden = true;
        const view = sheet.getRange("A1:C3").getVisibleView();
        view.load(
          "values,text,formulas,formulasR1C1,valueTypes,rowCount,columnCount,cellAddresses",
        );
        await context.sync();
        equal(view.values, [
          [1, 2],
          [7, "x"],
        ]);
        equal(view.formulas[0], [1, "=A1+1"]);
        equal(view.formulasR1C1[0], [1, "=RC[-2]+1"]);
        equal(
          [view.text[1], view.valueTypes[1]],
          [
            ["7", "x"],
            ["Double", "String"],
          ],
        );
        equal([view.rowCount, view.columnCount], [2, 2]);
        equal(view.cellAddresses[1], ["Sheet1!A3", "Sheet1!C3"]);
      });
    },
    "ref: Excel.Range.getVisibleView",
  ),
  check(
    "the rows of a visible view",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1:A3").values = [[1], [2], [3]];
        sheet.getRange("2:2").rowHidden = true;
        const view = sheet.getRange("A1:A3").getVisibleView();
        view.rows.load("items/values,items/index");
        const count = view.rows.getCount();
        const second = view.rows.getItemAt(1);
        second.load("values");
        const range = view.getRange();
        range.load("address");
        await context.sync();
        equal(
          view.rows.items.map(({ index, values }) => [index, values]),
          [
            [0, [[1]]],
            [1, [[3]]],
          ],
        );
        equal([count.value, second.values, range.address], [2, [[3]], "Sheet1!A1:A3"]);
      });
    },
    "ref: Excel.RangeView.rows, RangeViewCollection.getItemAt",
  ),
  check(
    "the array that a name stands for",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1:B1").values = [[1, "a"]];
        const names = context.workbook.names;
        const cells = names.add("Cells", sheet.getRange("A1:B1")).arrayValues;
        const rate = names.add("Rate", "=0.1").arrayValues;
        cells.load("values,types");
        rate.load("values,types");
        await context.sync();
        equal([cells.values, cells.types], [[[1, "a"]], [["Double", "String"]]]);
        equal([rate.values, rate.types], [[[0.1]], [["Double"]]]);
      });
    },
    "ref: Excel.NamedItem.arrayValues",
  ),
  ...culture.map(([name, at, expected]) =>
    check(
      `culture: ${name}`,
      async ({ Excel, equal }) => {
        await Excel.run(async (context) => {
          const info = context.workbook.application.cultureInfo;
          const [owner, member] = at(info);
          (owner as Excel.NumberFormatInfo).load(member);
          await context.sync();
          equal((owner as unknown as Record<string, unknown>)[member], expected);
        });
      },
      "docs/excel/excel-add-ins-workbooks.md: access application culture settings",
    ),
  ),
  check(
    "circular formulas: off, a hundred times, to a thousandth",
    async ({ Excel, equal, fails }) => {
      await Excel.run(async (context) => {
        const iteration = context.workbook.application.iterativeCalculation;
        iteration.load();
        await context.sync();
        equal(
          [iteration.enabled, iteration.maxIteration, iteration.maxChange],
          [false, 100, 0.001],
        );
        iteration.maxIteration = 5;
        iteration.enabled = true;
        iteration.load();
        await context.sync();
        equal([iteration.enabled, iteration.maxIteration], [true, 5]);
      });
      await fails("InvalidArgument", (context) => {
        context.workbook.application.iterativeCalculation.maxChange = 0;
        return context.sync();
      });
    },
    "ref: Excel.IterativeCalculation.maxIteration, maxChange",
  ),
  ...looks.map(([name, before, after]) =>
    check(
      `style ${name} is told, set and read back`,
      async ({ Excel, equal }) => {
        await Excel.run(async (context) => {
          context.workbook.styles.add("Own");
          const style = context.workbook.styles.getItem("Own");
          const members = style as unknown as Record<string, unknown>;
          style.load(name);
          await context.sync();
          equal(members[name], before);
          members[name] = after;
          style.load(name);
          await context.sync();
          equal(members[name], after);
        });
      },
      `ref: Excel.Style.${name}`,
    ),
  ),
  check(
    "cells of a style follow its change, but not in what is their own",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const { styles } = context.workbook;
        styles.add("Own");
        styles.getItem("Own").font.bold = true;
        sheet.getRange("A1:A2").style = "Own";
        sheet.getRange("A2").format.fill.color = "#00FF00";
        styles.getItem("Own").fill.color = "#FF0000";
        styles.getItem("Own").font.bold = false;
        const [one, two] = [sheet.getRange("A1"), sheet.getRange("A2")];
        for (const cell of [one, two]) {
          cell.format.fill.load("color");
          cell.format.font.load("bold");
        }
        await context.sync();
        equal([one.format.fill.color, one.format.font.bold], ["#FF0000", false]);
        equal(two.format.font.bold, false);
      });
    },
    "ref: Excel.Style",
  ),
  check(
    "styles: Excel's own and new ones, counted, found, deleted",
    async ({ Excel, equal, fails }) => {
      await Excel.run(async (context) => {
        const { styles } = context.workbook;
        const before = styles.getCount();
        styles.add("Own");
        const after = styles.getCount();
        const normal = styles.getItem("Normal");
        const own = styles.getItem("own");
        normal.load("builtIn");
        own.load("name,builtIn");
        await context.sync();
        equal([after.value - before.value, normal.builtIn], [1, true]);
        equal([own.name, own.builtIn], ["Own", false]);
        own.delete();
        const none = styles.getItemOrNullObject("Own");
        none.load("name");
        await context.sync();
        equal(none.isNullObject, true);
      });
      await fails("ItemAlreadyExists", (context) => {
        context.workbook.styles.add("good");
        return context.sync();
      });
      await fails("InvalidArgument", (context) => {
        context.workbook.styles.getItem("Normal").delete();
        return context.sync();
      });
    },
    "ref: Excel.StyleCollection.add, Style.delete",
  ),
  check(
    "an indent is adjusted, and never below none",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const { format } = sheet.getRange("A1");
        format.indentLevel = 2;
        format.adjustIndent(3);
        format.load("indentLevel");
        await context.sync();
        equal(format.indentLevel, 5);
        format.adjustIndent(-9);
        format.load("indentLevel");
        await context.sync();
        equal(format.indentLevel, 0);
      });
    },
    "ref: Excel.RangeFormat.adjustIndent",
  ),
];
