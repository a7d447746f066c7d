/** What ranges can do beyond their values: find, copy, fill, special cells, properties, regions. */
import { check, type Check, type Toolbox } from "../check";

type Run = (
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
  toolbox: Toolbox,
) => Promise<void>;

function onSheet(name: string, run: Run, source: string): Check {
  return check(
    name,
    (toolbox) => toolbox.onSheet((sheet, context) => run(sheet, context, toolbox)),
    source,
  );
}

/** A range's formulas once read. */
async function formulas(sheet: Excel.Worksheet, context: Excel.RequestContext, address: string) {
  const range = sheet.getRange(address);
  range.load("formulas");
  await context.sync();
  return range.formulas as unknown[][];
}

const special: [Excel.SpecialCellType, Excel.SpecialCellValueType | undefined, string | null][] = [
  ["Blanks" as Excel.SpecialCellType, undefined, "Sheet1!B2"],
  ["Constants" as Excel.SpecialCellType, undefined, "Sheet1!A1:B1,Sheet1!A2"],
  ["Constants" as Excel.SpecialCellType, "Numbers" as Excel.SpecialCellValueType, "Sheet1!A1:A2"],
  ["Constants" as Excel.SpecialCellType, "Text" as Excel.SpecialCellValueType, "Sheet1!B1"],
  ["Formulas" as Excel.SpecialCellType, undefined, "Sheet1!A3:B3"],
  ["Formulas" as Excel.SpecialCellType, "Errors" as Excel.SpecialCellValueType, "Sheet1!B3"],
  ["Constants" as Excel.SpecialCellType, "Logical" as Excel.SpecialCellValueType, null],
];

const edges: [string, "Up" | "Down" | "Left" | "Right", string][] = [
  ["A1", "Down", "A3"],
  ["A3", "Down", "A6"],
  ["A6", "Down", "A1048576"],
  ["A6", "Up", "A3"],
  ["A1", "Right", "B1"],
  ["B1", "Right", "XFD1"],
  ["B1", "Left", "A1"],
];

export const rangeToolChecks: Check[] = [
  onSheet(
    "find is found without regard to case",
    async (sheet, context, { equal }) => {
      sheet.getRange("A1:B2").values = [
        ["x", "Total"],
        ["total", "subtotal"],
      ];
      const range = sheet.getRange("A1:B2");
      const first = range.find("total", {});
      const exact = range.find("total", { completeMatch: true, matchCase: true });
      const last = range.find("total", { searchDirection: "Backwards" });
      const none = range.findOrNullObject("nowhere", {});
      for (const each of [first, exact, last]) each.load("address");
      await context.sync();
      equal([first.address, exact.address, last.address], ["Sheet1!B1", "Sheet1!A2", "Sheet1!B2"]);
      equal(none.isNullObject, true);
    },
    "ref: Excel.Range.find",
  ),
  check(
    "find of what is nowhere is an error",
    async ({ fails }) => {
      await fails("ItemNotFound", async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1:B2").find("x", {});
        await context.sync();
      });
    },
    "ref: Excel.Range.find",
  ),
  onSheet(
    "all that is found on a sheet",
    async (sheet, context, { equal }) => {
      sheet.getRange("A1:C2").values = [
        ["a", "a", "b"],
        ["a", "a", "a"],
      ];
      const found = sheet.findAll("a", { completeMatch: true });
      const none = sheet.findAllOrNullObject("zzz", {});
      found.load("address");
      await context.sync();
      equal([found.address, none.isNullObject], ["Sheet1!A1:B1,Sheet1!A2:C2", true]);
    },
    "ref: Excel.Worksheet.findAll",
  ),
  onSheet(
    "replacing counts what it replaced",
    async (sheet, context, { equal }) => {
      sheet.getRange("A1:A3").formulas = [["a-a"], ["=B1+1"], ["x"]];
      const count = sheet.getRange("A1:A3").replaceAll("a", "z", {});
      const inFormulas = sheet.replaceAll("b1", "C1", {});
      await context.sync();
      equal([count.value, inFormulas.value], [2, 1]);
      equal(await formulas(sheet, context, "A1:A3"), [["z-z"], ["=C1+1"], ["x"]]);
    },
    "ref: Excel.Worksheet.replaceAll",
  ),
  ...special.map(([type, values, address]) =>
    onSheet(
      `special cells: ${type} ${values ?? ""}`,
      async (sheet, context, { equal }) => {
        sheet.getRange("A1:B3").formulas = [
          [1, "text"],
          [2, ""],
          ["=A1+A2", "=1/0"],
        ];
        const found = sheet.getRange("A1:B3").getSpecialCellsOrNullObject(type, values);
        found.load("address");
        await context.sync();
        equal(found.isNullObject ? null : found.address, address);
      },
      "ref: Excel.Range.getSpecialCells",
    ),
  ),
  onSheet(
    "visible cells are those of rows that are shown",
    async (sheet, context, { equal }) => {
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("2:2").rowHidden = true;
      const found = sheet.getRange("A1:A3").getSpecialCells("Visible");
      found.load("address");
      await context.sync();
      equal(found.address, "Sheet1!A1,Sheet1!A3");
    },
    "ref: Excel.SpecialCellType.visible",
  ),
  onSheet(
    "copies take formulas along, relative",
    async (sheet, context, { equal }) => {
      sheet.getRange("A1:B1").formulas = [[5, "=A1*$A$1"]];
      sheet.getRange("A1").format.fill.color = "red";
      sheet.getRange("A3").copyFrom("A1:B1");
      const { fill } = sheet.getRange("A3").format;
      fill.load("color");
      equal(await formulas(sheet, context, "A3:B3"), [[5, "=A3*$A$1"]]);
      equal(fill.color, "#FF0000");
    },
    "ref: Excel.Range.copyFrom",
  ),
  onSheet(
    "copies of values, of formats, over a larger range",
    async (sheet, context, { equal }) => {
      sheet.getRange("A1:B1").formulas = [[5, "=A1*2"]];
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("D1:E2").copyFrom("A1:B1", "Values");
      sheet.getRange("D4").copyFrom("A1:B1", "Formats");
      const { font } = sheet.getRange("D4").format;
      font.load("bold");
      equal(await formulas(sheet, context, "D1:E2"), [
        [5, 10],
        [5, 10],
      ]);
      equal(await formulas(sheet, context, "D4:E4"), [["", ""]]);
      equal(font.bold, true);
    },
    "ref: Excel.Range.copyFrom; copyType",
  ),
  onSheet(
    "copies that turn rows to columns, that skip blanks",
    async (sheet, context, { equal }) => {
      sheet.getRange("A1:C1").values = [[1, "", 3]];
      sheet.getRange("E1").copyFrom("A1:C1", "All", false, true);
      sheet.getRange("A3:C3").values = [[7, 8, 9]];
      sheet.getRange("A3").copyFrom("A1:C1", "All", true);
      equal(await formulas(sheet, context, "E1:E3"), [[1], [""], [3]]);
      equal(await formulas(sheet, context, "A3:C3"), [[1, 8, 3]]);
    },
    "ref: Excel.Range.copyFrom; transpose, skipBlanks",
  ),
  onSheet(
    "filling goes on with a step, and with formulas",
    async (sheet, context, { equal }) => {
      sheet.getRange("A1:B2").formulas = [
        [1, "=A1*2"],
        [3, "=A2*2"],
      ];
      sheet.getRange("A1:B2").autoFill("A1:B5");
      equal(await formulas(sheet, context, "A1:B5"), [
        [1, "=A1*2"],
        [3, "=A2*2"],
        [5, "=A3*2"],
        [7, "=A4*2"],
        [9, "=A5*2"],
      ]);
    },
    "ref: Excel.Range.autoFill",
  ),
  onSheet(
    "filling copies one number, unless a series is asked for",
    async (sheet, context, { equal }) => {
      sheet.getRange("A1").values = [[4]];
      sheet.getRange("A1").autoFill("A1:A3");
      sheet.getRange("C1").values = [[4]];
      sheet.getRange("C1").autoFill("C1:E1", "FillSeries");
      equal(await formulas(sheet, context, "A1:A3"), [[4], [4], [4]]);
      equal(await formulas(sheet, context, "C1:E1"), [[4, 5, 6]]);
    },
    "ref: Excel.AutoFillType.fillDefault",
  ),
  onSheet(
    "moving cells keeps what their formulas read",
    async (sheet, context, { equal }) => {
      sheet.getRange("A1:B1").formulas = [["'007", "=C1*2"]];
      sheet.getRange("A1:B1").moveTo("B3");
      equal(await formulas(sheet, context, "A1:B1"), [["", ""]]);
      equal(await formulas(sheet, context, "B3:C3"), [["007", "=C1*2"]]);
    },
    "ref: Excel.Range.moveTo",
  ),
  onSheet(
    "duplicates are removed, the first stays",
    async (sheet, context, { equal }) => {
      sheet.getRange("A1:B5").values = [
        ["k", "v"],
        ["a", 1],
        ["b", 2],
        ["A", 3],
        ["c", 4],
      ];
      const result = sheet.getRange("A1:B5").removeDuplicates([0], true);
      result.load("removed,uniqueRemaining");
      equal(await formulas(sheet, context, "A1:B5"), [
        ["k", "v"],
        ["a", 1],
        ["b", 2],
        ["c", 4],
        ["", ""],
      ]);
      equal([result.removed, result.uniqueRemaining], [1, 3]);
    },
    "ref: Excel.Range.removeDuplicates",
  ),
  onSheet(
    "cells' properties, cell by cell, in one answer",
    async (sheet, context, { equal }) => {
      sheet
        .getRange("A1:B1")
        .setCellProperties([
          [
            { format: { fill: { color: "#00FF00" }, font: { bold: true } } },
            { format: { borders: { bottom: { style: "Double", color: "#0000FF" } } } },
          ],
        ]);
      const properties = sheet.getRange("A1:B1").getCellProperties({
        address: true,
        format: {
          fill: { color: true },
          font: { bold: true },
          borders: { bottom: { style: true } },
        },
      } as never);
      await context.sync();
      const [[a, b] = []] = properties.value;
      equal(
        [a?.address, a?.format?.fill?.color, a?.format?.font?.bold],
        ["Sheet1!A1", "#00FF00", true],
      );
      equal(b?.format?.borders?.bottom?.style, "Double");
    },
    "ref: Excel.Range.getCellProperties",
  ),
  onSheet(
    "rows' properties are set line by line",
    async (sheet, context, { equal }) => {
      sheet
        .getRange("A1:A3")
        .setRowProperties([{ format: { rowHeight: 30 } }, {}, { rowHidden: true }]);
      const read = sheet.getRange("A1:A3").getRowProperties({
        rowHidden: true,
        format: { rowHeight: true },
      });
      await context.sync();
      equal(
        read.value.map((row) => [row.rowHidden, row.format?.rowHeight]),
        [
          [false, 30],
          [false, 14.25],
          [true, 14.25],
        ],
      );
    },
    "ref: Excel.Range.setRowProperties",
  ),
  ...edges.map(([from, direction, to]) =>
    onSheet(
      `Ctrl+${direction} from ${from} is ${to}`,
      async (sheet, context, { equal }) => {
        sheet.getRange("A1:B3").values = [
          [1, 1],
          [1, 1],
          [1, 1],
        ];
        sheet.getRange("A6").values = [[1]];
        const range = sheet.getRange(from).getRangeEdge(direction);
        range.load("address");
        await context.sync();
        equal(range.address, `Sheet1!${to}`);
      },
      "ref: Excel.Range.getRangeEdge",
    ),
  ),
  onSheet(
    "the region that blanks bound",
    async (sheet, context, { equal }) => {
      sheet.getRange("B2:C3").values = [
        [1, ""],
        ["", 2],
      ];
      sheet.getRange("D4").values = [[3]];
      sheet.getRange("F2").values = [[9]];
      const region = sheet.getRange("B2").getSurroundingRegion();
      region.load("address");
      await context.sync();
      equal(region.address, "Sheet1!B2:D4");
    },
    "ref: Excel.Range.getSurroundingRegion",
  ),
  onSheet(
    "formulas in R1C1",
    async (sheet, context, { equal }) => {
      sheet.getRange("B2").formulas = [["=A1+$C$3"]];
      sheet.getRange("B4:B5").formulasR1C1 = [["=R[-1]C"], ["=R1C1"]];
      const range = sheet.getRange("B2");
      range.load("formulasR1C1");
      equal(await formulas(sheet, context, "B4:B5"), [["=B3"], ["=$A$1"]]);
      equal(range.formulasR1C1, [["=R[-1]C[-1]+R3C3"]]);
    },
    "ref: Excel.Range.formulasR1C1",
  ),
  onSheet(
    "a hyperlink with its text, read, cleared",
    async (sheet, context, { equal }) => {
      const range = sheet.getRange("A1");
      range.hyperlink = { address: "https://example.org/", textToDisplay: "there" };
      range.load("hyperlink,values");
      await context.sync();
      equal([range.hyperlink.address, range.values], ["https://example.org/", [["there"]]]);
      range.clear("Hyperlinks");
      range.load("hyperlink,values");
      await context.sync();
      equal([range.hyperlink, range.values], [null, [["there"]]]);
    },
    "ref: Excel.Range.hyperlink",
  ),
  onSheet(
    "a spilled array's parent and reach",
    async (sheet, context, { equal }) => {
      sheet.getRange("B2").formulas = [["=SEQUENCE(2,2)"]];
      await context.sync();
      const parent = sheet.getRange("C3").getSpillParent();
      const reach = sheet.getRange("B2").getSpillingToRange();
      const none = sheet.getRange("A1").getSpillParentOrNullObject();
      const inside = sheet.getRange("B2:C3");
      parent.load("address");
      reach.load("address");
      inside.load("hasSpill");
      await context.sync();
      equal([parent.address, reach.address], ["Sheet1!B2", "Sheet1!B2:C3"]);
      equal([none.isNullObject, inside.hasSpill], [true, true]);
    },
    "ref: Excel.Range.getSpillingToRange",
  ),
  onSheet(
    "where a range lies, in points",
    async (sheet, context, { equal }) => {
      sheet.getRange("A:A").format.columnWidth = 30;
      sheet.getRange("1:1").format.rowHeight = 24;
      const range = sheet.getRange("B2:B3");
      range.load("left,top,height");
      await context.sync();
      equal([range.left, range.top, range.height], [30, 24, 28.5]);
    },
    "ref: Excel.Range.left",
  ),
  onSheet(
    "a style by its name",
    async (sheet, context, { equal }) => {
      const range = sheet.getRange("A1");
      range.style = "Good";
      range.load("style,format/fill/color");
      await context.sync();
      equal([range.style, range.format.fill.color], ["Good", "#C6EFCE"]);
    },
    "ref: Excel.Range.style",
  ),
  check(
    "a style that is none is refused",
    async ({ fails }) => {
      await fails("InvalidArgument", async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1").style = "No such style";
        await context.sync();
      });
    },
    "ref: Excel.Range.style",
  ),
  onSheet(
    "several areas at once",
    async (sheet, context, { equal }) => {
      const areas = sheet.getRanges("A1:B2,D4");
      const rows = areas.getEntireRow();
      const common = areas.getIntersection("B2:D4");
      sheet.getRange("A1").values = [[1]];
      const used = areas.getUsedRangeAreas(true);
      for (const each of [rows, common, used]) each.load("address");
      await context.sync();
      equal(
        [rows.address, common.address, used.address],
        ["Sheet1!1:2,Sheet1!4:4", "Sheet1!B2,Sheet1!D4", "Sheet1!A1"],
      );
    },
    "ref: Excel.Worksheet.getRanges",
  ),
];
