import { check, type Check } from "../check";

/** A path below `range.format`, what is set, what is read back. */
const properties: [string, (format: Excel.RangeFormat) => void, unknown][] = [
  ["fill/color", (format) => (format.fill.color = "#f2f2f2"), "#F2F2F2"],
  ["font/name", (format) => (format.font.name = "宋体"), "宋体"],
  ["font/size", (format) => (format.font.size = 14), 14],
  ["font/color", (format) => (format.font.color = "red"), "#FF0000"],
  ["font/bold", (format) => (format.font.bold = true), true],
  ["font/italic", (format) => (format.font.italic = true), true],
  ["font/underline", (format) => (format.font.underline = "Single"), "Single"],
  ["font/strikethrough", (format) => (format.font.strikethrough = true), true],
  ["horizontalAlignment", (format) => (format.horizontalAlignment = "Center"), "Center"],
  ["verticalAlignment", (format) => (format.verticalAlignment = "Center"), "Center"],
  ["wrapText", (format) => (format.wrapText = true), true],
  ["columnWidth", (format) => (format.columnWidth = 120), 120],
  ["rowHeight", (format) => (format.rowHeight = 30), 30],
  ["protection/locked", (format) => (format.protection.locked = false), false],
  ["protection/formulaHidden", (format) => (format.protection.formulaHidden = true), true],
];

function memberAt(object: unknown, path: string): unknown {
  return path.split("/").reduce((part, name) => (part as Record<string, unknown>)[name], object);
}

const settingProperties: Check[] = properties.map(([path, set, expected]) =>
  check(
    `format/${path} is set and read back`,
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange("B2:C3");
        set(range.format);
        range.load(`format/${path}`);
        await context.sync();
        equal(memberAt(range.format, path), expected);
      });
    },
    `ref: Excel.RangeFormat; ${path}`,
  ),
);

const edges = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

const settingBorders: Check[] = edges.map((edge) =>
  check(
    `border ${edge}`,
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const border = sheet.getRange("B2:C3").format.borders.getItem(edge);
        border.style = "Continuous";
        border.color = "#FF0000";
        border.weight = "Medium";
        const again = sheet.getRange("B2:C3").format.borders.getItem(edge);
        again.load("style,color,weight,sideIndex");
        await context.sync();
        const { style, color, weight, sideIndex } = again;
        equal([style, color, weight, sideIndex], ["Continuous", "#FF0000", "Medium", edge]);
      });
    },
    `ref: Excel.RangeBorderCollection.getItem; ${edge}`,
  ),
);

export const formatChecks: Check[] = [
  ...settingProperties,
  ...settingBorders,
  check(
    "mixed formats read as null",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1").format.fill.color = "red";
        sheet.getRange("A1").format.font.bold = true;
        const { format } = sheet.getRange("A1:A2");
        format.load("fill/color,font/bold,font/italic");
        await context.sync();
        equal([format.fill.color, format.font.bold, format.font.italic], [null, null, false]);
      });
    },
    "docs/excel/excel-add-ins-multiple-ranges.md: a property is null where it is not the same everywhere",
  ),
  check(
    "fill.clear takes the fill away",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const { fill } = sheet.getRange("A1").format;
        fill.color = "blue";
        fill.clear();
        fill.load("color");
        await context.sync();
        equal(fill.color, "#FFFFFF");
      });
    },
    "ref: Excel.RangeFill.clear",
  ),
  check(
    "a colour that is none is refused",
    async ({ fails, equal }) => {
      const error = await fails("InvalidArgument", async (context) => {
        context.workbook.worksheets.getFirst().getRange("A1").format.fill.color = "#12345";
        await context.sync();
      });
      equal(error.debugInfo.errorLocation, "RangeFill.color");
    },
    "ref: Excel.RangeFill.color",
  ),
  check(
    "an unknown alignment is refused",
    async ({ fails }) => {
      await fails("InvalidArgument", async (context) => {
        const { format } = context.workbook.worksheets.getFirst().getRange("A1");
        format.horizontalAlignment = "Middle" as never;
        await context.sync();
      });
    },
    "ref: Excel.RangeFormat.horizontalAlignment",
  ),
  check(
    "merge keeps the value of the top-left cell",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange("A1:B2");
        range.values = [
          ["标题", 2],
          [3, 4],
        ];
        range.merge();
        range.load("values");
        await context.sync();
        equal(range.values, [
          ["标题", ""],
          ["", ""],
        ]);
      });
    },
    "ref: Excel.Range.merge",
  ),
  check(
    "getMergedAreasOrNullObject lists merged areas",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1:C1").merge();
        sheet.getRange("B3:B5").merge();
        const merged = sheet.getRange("A1:H20").getMergedAreasOrNullObject();
        merged.load("address,areaCount");
        merged.areas.load("items/address,items/rowCount,items/columnIndex");
        await context.sync();
        equal([merged.isNullObject, merged.areaCount], [false, 2]);
        equal(
          merged.areas.items.map((area) => [area.address, area.rowCount, area.columnIndex]),
          [
            ["Sheet1!A1:C1", 1, 0],
            ["Sheet1!B3:B5", 3, 1],
          ],
        );
      });
    },
    "ref: Excel.Range.getMergedAreasOrNullObject",
  ),
  check(
    "no merged areas are a null object",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const merged = sheet.getRange("A1:H20").getMergedAreasOrNullObject();
        merged.load("address");
        await context.sync();
        equal(merged.isNullObject, true);
      });
    },
    "ref: Excel.Range.getMergedAreasOrNullObject",
  ),
  check(
    "a merge is found only where its top-left cell is",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1:C1").merge();
        const merged = sheet.getRange("B1:D9").getMergedAreasOrNullObject();
        merged.load("address");
        await context.sync();
        equal(merged.isNullObject, true);
      });
    },
    "ref: Excel.Range.getMergedAreasOrNullObject",
  ),
  check(
    "merge across merges each row",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1:B2").merge(true);
        const merged = sheet.getRange("A1:B2").getMergedAreasOrNullObject();
        merged.areas.load("items/address");
        await context.sync();
        equal(
          merged.areas.items.map((area) => area.address),
          ["Sheet1!A1:B1", "Sheet1!A2:B2"],
        );
      });
    },
    "ref: Excel.Range.merge; across",
  ),
  check(
    "unmerge",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1:B2").merge();
        sheet.getRange("A1").unmerge();
        const merged = sheet.getRange("A1:B2").getMergedAreasOrNullObject();
        merged.load("address");
        await context.sync();
        equal(merged.isNullObject, true);
      });
    },
    "ref: Excel.Range.unmerge",
  ),
  check(
    "rows and columns can be hidden",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("2:3").rowHidden = true;
        sheet.getRange("D:D").columnHidden = true;
        const row = sheet.getRange("A2");
        const mixed = sheet.getRange("A1:A2");
        const column = sheet.getRange("D1");
        for (const range of [row, mixed, column]) range.load("rowHidden,columnHidden");
        await context.sync();
        equal([row.rowHidden, mixed.rowHidden, column.columnHidden], [true, null, true]);
      });
    },
    "ref: Excel.Range.rowHidden",
  ),
  check(
    "fills and fonts of many cells come in one answer",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("B2").format.fill.color = "#FFFF00";
        sheet.getRange("C3").format.font.bold = true;
        const looks = sheet.getRange("B2:C3").getCellProperties({
          format: { fill: { color: true }, font: { bold: true } },
        });
        await context.sync();
        equal(
          looks.value.map((row) =>
            row.map(({ format }) => [format?.fill?.color, format?.font?.bold]),
          ),
          [
            [
              ["#FFFF00", false],
              ["#FFFFFF", false],
            ],
            [
              ["#FFFFFF", false],
              ["#FFFFFF", true],
            ],
          ],
        );
      });
    },
    "ref: Excel.Range.getCellProperties",
  ),
  check(
    "sizes of many rows and columns come in one answer",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange("B2:C3");
        sheet.getRange("3:3").format.rowHeight = 30;
        sheet.getRange("2:2").rowHidden = true;
        sheet.getRange("C:C").format.columnWidth = 120;
        const rows = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
        const columns = range.getColumnProperties({
          columnIndex: true,
          format: { columnWidth: true },
        });
        await context.sync();
        equal(
          rows.value.map(({ rowHidden }) => rowHidden),
          [true, false],
        );
        equal(rows.value[1]?.format?.rowHeight, 30);
        equal(
          columns.value.map(({ columnIndex }) => columnIndex),
          [1, 2],
        );
        equal(columns.value[1]?.format?.columnWidth, 120);
      });
    },
    "ref: Excel.Range.getRowProperties",
  ),
  check(
    "autofit needs no answer",
    async ({ onSheet }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1").values = [["一个相当长的三级指标名称"]];
        sheet.getRange("A:A").format.autofitColumns();
        sheet.getRange("1:1").format.autofitRows();
        await context.sync();
      });
    },
    "ref: Excel.RangeFormat.autofitColumns",
  ),
];
