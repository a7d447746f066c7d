import { check, type Check } from "../check";

/** Page layout: what is set and read back. */
const layout: [string, Partial<Excel.PageLayout>][] = [
  ["orientation", { orientation: "Landscape" }],
  ["paperSize", { paperSize: "A4" }],
  ["margins", { topMargin: 36, bottomMargin: 40, leftMargin: 20, rightMargin: 21 }],
  ["centerHorizontally", { centerHorizontally: true }],
  ["zoom to pages", { zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 } }],
  ["zoom by scale", { zoom: { scale: 85 } }],
];

const pageLayouts: Check[] = layout.map(([what, properties]) =>
  check(
    `page layout: ${what}`,
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const { pageLayout } = sheet;
        Object.assign(pageLayout, properties);
        pageLayout.load(Object.keys(properties));
        await context.sync();
        for (const [key, value] of Object.entries(properties)) {
          equal((pageLayout as unknown as Record<string, unknown>)[key], value);
        }
      });
    },
    `ref: Excel.PageLayout; ${what}`,
  ),
);

export const objectChecks: Check[] = [
  ...pageLayouts,
  check(
    "print area and title rows",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const { pageLayout } = sheet;
        pageLayout.setPrintArea("A1:Q40");
        pageLayout.setPrintTitleRows("$4:$5");
        const area = pageLayout.getPrintAreaOrNullObject();
        const rows = pageLayout.getPrintTitleRowsOrNullObject();
        area.load("address");
        rows.load("address");
        await context.sync();
        equal([area.address, rows.address], ["Sheet1!A1:Q40", "Sheet1!4:5"]);
      });
    },
    "ref: Excel.PageLayout.setPrintArea",
  ),
  check(
    "no print area is a null object",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const area = sheet.pageLayout.getPrintAreaOrNullObject();
        area.load("address");
        await context.sync();
        equal(area.isNullObject, true);
      });
    },
    "ref: Excel.PageLayout.getPrintAreaOrNullObject",
  ),
  check(
    "footers",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const pages = sheet.pageLayout.headersFooters.defaultForAllPages;
        pages.centerFooter = "第 &P 页 / 共 &N 页";
        pages.load("centerFooter,leftHeader");
        await context.sync();
        equal([pages.centerFooter, pages.leftHeader], ["第 &P 页 / 共 &N 页", ""]);
      });
    },
    "ref: Excel.HeaderFooter.centerFooter",
  ),
  check(
    "freezeRows, its location and unfreeze",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.freezePanes.freezeRows(5);
        const frozen = sheet.freezePanes.getLocationOrNullObject();
        frozen.load("address");
        await context.sync();
        equal(frozen.address, "Sheet1!1:5");
        sheet.freezePanes.unfreeze();
        const none = sheet.freezePanes.getLocationOrNullObject();
        none.load("address");
        await context.sync();
        equal(none.isNullObject, true);
      });
    },
    "ref: Excel.WorksheetFreezePanes.freezeRows",
  ),
  check(
    "a name for a range",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A2:B3").values = [
          [1, 2],
          [3, 4],
        ];
        context.workbook.names.add("考核数据", sheet.getRange("A2:B3"), "说明");
        const name = context.workbook.names.getItem("考核数据");
        name.load("name,formula,comment,scope,type,value,visible");
        const range = name.getRange();
        range.load("values");
        await context.sync();
        equal([name.formula, name.comment, name.scope], ["=Sheet1!$A$2:$B$3", "说明", "Workbook"]);
        equal([name.type, range.values[1]], ["Range", [3, 4]]);
      });
    },
    "ref: Excel.NamedItemCollection.add",
  ),
  check(
    "a name of a constant",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const name = context.workbook.names.add("Full", "=100");
        name.load("type,value,formula");
        const range = name.getRangeOrNullObject();
        range.load("address");
        await context.sync();
        equal(
          [name.type, name.value, name.formula, range.isNullObject],
          ["Double", 100, "=100", true],
        );
      });
    },
    "ref: Excel.NamedItem.value",
  ),
  check(
    "a name of a sheet",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.names.add("Local", sheet.getRange("A1"));
        const own = sheet.names.getItem("local");
        own.load("name,scope");
        await context.sync();
        equal([own.name, own.scope], ["Local", "Worksheet"]);
      });
    },
    "ref: Excel.NamedItem.scope",
  ),
  check(
    "names are unique",
    async ({ fails }) => {
      await fails("ItemAlreadyExists", async (context) => {
        context.workbook.names.add("Twice", "=1");
        context.workbook.names.add("TWICE", "=2");
        await context.sync();
      });
    },
    "ref: Excel.NamedItemCollection.add",
  ),
  check(
    "a name that looks like a cell is refused",
    async ({ fails }) => {
      await fails("InvalidArgument", async (context) => {
        context.workbook.names.add("A1", "=1");
        await context.sync();
      });
    },
    "ref: Excel.NamedItemCollection.add",
  ),
  check(
    "a name is deleted",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        context.workbook.names.add("Gone", "=1").delete();
        const none = context.workbook.names.getItemOrNullObject("Gone");
        none.load("name");
        await context.sync();
        equal(none.isNullObject, true);
      });
    },
    "ref: Excel.NamedItem.delete",
  ),
  check(
    "formulas may use names",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1").values = [[8]];
        context.workbook.names.add("分值", sheet.getRange("A1"));
        const cell = sheet.getRange("B1");
        cell.formulas = [["=分值*2"]];
        cell.load("values");
        await context.sync();
        equal(cell.values, [[16]]);
      });
    },
    "ref: Excel.NamedItem.formula",
  ),
  check(
    "a name follows inserted rows",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        context.workbook.names.add("Moves", sheet.getRange("B2"));
        sheet.getRange("1:1").insert("Down");
        const name = context.workbook.names.getItem("Moves");
        name.load("formula");
        await context.sync();
        equal(name.formula, "=Sheet1!$B$3");
      });
    },
    "ref: Excel.NamedItem.getRange",
  ),
  check(
    "comments: add, find by cell, change, delete",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const comment = context.workbook.comments.add("Sheet1!B2", "请补充偏差原因");
        comment.load("content,id,resolved");
        await context.sync();
        equal([comment.content, comment.resolved], ["请补充偏差原因", false]);
        const found = context.workbook.comments.getItemByCell("Sheet1!B2");
        found.content = "已补充";
        found.load("content");
        const place = found.getLocation();
        place.load("address");
        await context.sync();
        equal([found.content, place.address], ["已补充", "Sheet1!B2"]);
        found.delete();
        const count = context.workbook.comments.getCount();
        await context.sync();
        equal(count.value, 0);
      });
    },
    "ref: Excel.CommentCollection.add",
  ),
  check(
    "one cell has one comment",
    async ({ fails }) => {
      await fails("InvalidArgument", async (context) => {
        context.workbook.comments.add("Sheet1!B2", "a");
        context.workbook.comments.add("Sheet1!B2", "b");
        await context.sync();
      });
    },
    "ref: Excel.CommentCollection.add",
  ),
  check(
    "a comment needs one cell",
    async ({ fails }) => {
      await fails("InvalidArgument", async (context) => {
        context.workbook.comments.add("Sheet1!A1:B2", "a");
        await context.sync();
      });
    },
    "ref: Excel.CommentCollection.add",
  ),
  check(
    "settings keep data of JSON",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const { settings } = context.workbook;
        settings.add("levels", { WEIGHT_SUM: "off", list: [1, "二", null] });
        const setting = settings.getItem("levels");
        setting.load("key,value");
        const none = settings.getItemOrNullObject("other");
        none.load("value");
        await context.sync();
        equal(setting.value, { WEIGHT_SUM: "off", list: [1, "二", null] });
        equal(none.isNullObject, true);
        setting.value = "plain";
        settings.load("items/key,items/value");
        await context.sync();
        equal(
          settings.items.map((item) => [item.key, item.value]),
          [["levels", "plain"]],
        );
        setting.delete();
        const count = settings.getCount();
        await context.sync();
        equal(count.value, 0);
      });
    },
    "ref: Excel.SettingCollection.add",
  ),
  check(
    "tables: add, parts, name, delete",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1:B3").values = [
          ["指标", "分值"],
          ["a", 1],
          ["b", 2],
        ];
        const table = sheet.tables.add("A1:B3", true);
        table.name = "Indicators";
        table.load("name,id,showHeaders");
        const [header, body] = [table.getHeaderRowRange(), table.getDataBodyRange()];
        header.load("values");
        body.load("address");
        await context.sync();
        equal(
          [table.name, table.showHeaders, header.values],
          ["Indicators", true, [["指标", "分值"]]],
        );
        equal(body.address, "Sheet1!A2:B3");
        table.delete();
        const count = context.workbook.tables.getCount();
        await context.sync();
        equal(count.value, 0);
      });
    },
    "ref: Excel.TableCollection.add",
  ),
  check(
    "tables do not overlap",
    async ({ fails }) => {
      await fails("InvalidArgument", async (context) => {
        const sheet = context.workbook.worksheets.getFirst();
        sheet.tables.add("A1:B3", true);
        sheet.tables.add("B2:C4", true);
        await context.sync();
      });
    },
    "ref: Excel.TableCollection.add",
  ),
  check(
    "application: calculation mode",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const { application } = context.workbook;
        sheet.getRange("A1:B1").formulas = [[1, "=A1+1"]];
        await context.sync();
        application.calculationMode = "Manual";
        sheet.getRange("A1").values = [[5]];
        const before = sheet.getRange("B1");
        before.load("values");
        application.load("calculationMode");
        await context.sync();
        equal([application.calculationMode, before.values], ["Manual", [[2]]]);
        application.calculate("Full");
        before.load("values");
        await context.sync();
        equal(before.values, [[6]]);
        application.calculationMode = "Automatic";
        await context.sync();
      });
    },
    "ref: Excel.Application.calculationMode",
  ),
  check(
    "suspending needs no answer",
    async ({ onSheet }) => {
      await onSheet(async (sheet, context) => {
        context.application.suspendApiCalculationUntilNextSync();
        context.application.suspendScreenUpdatingUntilNextSync();
        sheet.getRange("A1").values = [[1]];
        await context.sync();
      });
    },
    "ref: Excel.Application.suspendApiCalculationUntilNextSync",
  ),
];
