import { check, type Check } from "../check";

const badNames = [
  ["33 characters", "x".repeat(33)],
  ["a slash", "2024/2025"],
  ["a backslash", "a\\b"],
  ["a question mark", "a?"],
  ["an asterisk", "a*"],
  ["brackets", "[a]"],
  ["a colon", "a:b"],
  ["a leading apostrophe", "'a"],
  ["a trailing apostrophe", "a'"],
  ["nothing", ""],
  ["the reserved word History", "History"],
] as const;

const refusedNames: Check[] = badNames.map(([what, name]) =>
  check(
    `worksheets.add refuses a name with ${what}`,
    async ({ fails }) => {
      await fails("InvalidArgument", async (context) => {
        context.workbook.worksheets.add(name);
        await context.sync();
      });
    },
    "ref: Excel.WorksheetCollection.add",
  ),
);

export const worksheetChecks: Check[] = [
  ...refusedNames,
  check(
    "worksheets.add without a name takes the next free one",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add();
        sheet.load("name,position,visibility");
        await context.sync();
        equal([sheet.name, sheet.position, sheet.visibility], ["Sheet2", 1, "Visible"]);
      });
    },
    "ref: Excel.WorksheetCollection.add",
  ),
  check(
    "worksheets.add takes a Chinese name",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("整体绩效自评表");
        sheet.load("name");
        const range = sheet.getRange("A1");
        range.load("address");
        await context.sync();
        equal([sheet.name, range.address], ["整体绩效自评表", "整体绩效自评表!A1"]);
      });
    },
    "ref: Excel.WorksheetCollection.add",
  ),
  check(
    "a name with a space is quoted in addresses",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.add("It's 1").getRange("A1:B2");
        range.load("address");
        await context.sync();
        equal(range.address, "'It''s 1'!A1:B2");
      });
    },
    "ref: Excel.Range.address",
  ),
  check(
    "worksheets.add refuses an existing name in another case",
    async ({ fails }) => {
      await fails("ItemAlreadyExists", async (context) => {
        context.workbook.worksheets.add("SHEET1");
        await context.sync();
      });
    },
    "ref: Excel.WorksheetCollection.add",
  ),
  check(
    "getItem finds by name in any case and by id",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const byName = context.workbook.worksheets.getItem("sheet1");
        byName.load("id,name");
        await context.sync();
        const byId = context.workbook.worksheets.getItem(byName.id);
        byId.load("name");
        await context.sync();
        equal([byName.name, byId.name], ["Sheet1", "Sheet1"]);
      });
    },
    "ref: Excel.WorksheetCollection.getItem",
  ),
  check(
    "getItem of a sheet that is not there",
    async ({ fails, equal }) => {
      const error = await fails("ItemNotFound", async (context) => {
        context.workbook.worksheets.getItem("Nope").load("name");
        await context.sync();
      });
      equal(error.debugInfo.errorLocation, "WorksheetCollection.getItem");
    },
    "ref: Excel.WorksheetCollection.getItem",
  ),
  check(
    "getItemOrNullObject answers a null object",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const none = context.workbook.worksheets.getItemOrNullObject("Nope");
        const child = none.getUsedRangeOrNullObject();
        child.load("values");
        none.load("name");
        await context.sync();
        equal([none.isNullObject, child.isNullObject], [true, true]);
      });
    },
    "ref: Excel.WorksheetCollection.getItemOrNullObject",
  ),
  check(
    "getItemOrNullObject of a sheet that is there",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject("Sheet1");
        sheet.load("name");
        await context.sync();
        equal([sheet.isNullObject, sheet.name], [false, "Sheet1"]);
      });
    },
    "ref: Excel.WorksheetCollection.getItemOrNullObject",
  ),
  check(
    "items come in tab order with what was loaded",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const sheets = context.workbook.worksheets;
        sheets.add("B");
        sheets.add("C");
        sheets.load("items/name,items/visibility");
        await context.sync();
        equal(
          sheets.items.map((sheet) => sheet.name),
          ["Sheet1", "B", "C"],
        );
      });
    },
    "ref: Excel.WorksheetCollection.items",
  ),
  check(
    "items can be worked on",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const sheets = context.workbook.worksheets;
        sheets.add("B");
        sheets.load("items");
        await context.sync();
        const range = sheets.items[1]?.getRange("A1");
        range?.load("address");
        await context.sync();
        equal(range?.address, "B!A1");
      });
    },
    "ref: Excel.WorksheetCollection.items",
  ),
  check(
    "items with nested loads",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const sheets = context.workbook.worksheets;
        sheets.load(["items/name", "items/protection/protected"]);
        await context.sync();
        equal(sheets.items[0]?.protection.protected, false);
      });
    },
    "ref: Excel.WorksheetCollection.items",
  ),
  check(
    "$top and $skip page a collection",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const sheets = context.workbook.worksheets;
        sheets.add("B");
        sheets.add("C");
        sheets.load({ name: true, $top: 1, $skip: 1 });
        await context.sync();
        equal(
          sheets.items.map((sheet) => sheet.name),
          ["B"],
        );
      });
    },
    "ref: Excel.WorksheetCollection.load",
  ),
  check(
    "getCount, getFirst and getLast",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const sheets = context.workbook.worksheets;
        sheets.add("B").visibility = "Hidden";
        const count = sheets.getCount();
        const [first, last, lastVisible] = [
          sheets.getFirst(),
          sheets.getLast(),
          sheets.getLast(true),
        ];
        for (const sheet of [first, last, lastVisible]) sheet.load("name");
        await context.sync();
        equal([count.value, first.name, last.name, lastVisible.name], [2, "Sheet1", "B", "Sheet1"]);
      });
    },
    "ref: Excel.WorksheetCollection.getCount",
  ),
  check(
    "getNext and getPreviousOrNullObject",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const first = context.workbook.worksheets.getFirst();
        context.workbook.worksheets.add("B");
        const next = first.getNext();
        next.load("name");
        const none = first.getPreviousOrNullObject();
        none.load("name");
        await context.sync();
        equal([next.name, none.isNullObject], ["B", true]);
      });
    },
    "ref: Excel.Worksheet.getNext",
  ),
  check(
    "activate changes the active worksheet",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.add("B").activate();
        const active = context.workbook.worksheets.getActiveWorksheet();
        active.load("name");
        await context.sync();
        equal(active.name, "B");
      });
    },
    "ref: Excel.Worksheet.activate",
  ),
  check(
    "getActiveWorksheet stays on its sheet",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const active = context.workbook.worksheets.getActiveWorksheet();
        active.load("id");
        await context.sync();
        context.workbook.worksheets.add("B").activate();
        active.load("name");
        await context.sync();
        equal(active.name, "Sheet1");
      });
    },
    "ref: Excel.WorksheetCollection.getActiveWorksheet",
  ),
  check(
    "name can be changed",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.name = "自评";
        const range = sheet.getRange("A1");
        range.load("address");
        await context.sync();
        equal(range.address, "自评!A1");
      });
    },
    "ref: Excel.Worksheet.name",
  ),
  check(
    "renaming to a taken name fails",
    async ({ fails }) => {
      await fails("ItemAlreadyExists", async (context) => {
        context.workbook.worksheets.add("B").name = "sheet1";
        await context.sync();
      });
    },
    "ref: Excel.Worksheet.name",
  ),
  check(
    "position moves a sheet",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const sheets = context.workbook.worksheets;
        sheets.add("B").position = 0;
        sheets.load("items/name");
        await context.sync();
        equal(
          sheets.items.map((sheet) => sheet.name),
          ["B", "Sheet1"],
        );
      });
    },
    "ref: Excel.Worksheet.position",
  ),
  check(
    "visibility, tabColor and showGridlines",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("B");
        sheet.visibility = "VeryHidden";
        sheet.tabColor = "#ffa500";
        sheet.showGridlines = false;
        sheet.load("visibility,tabColor,showGridlines");
        await context.sync();
        equal(
          [sheet.visibility, sheet.tabColor, sheet.showGridlines],
          ["VeryHidden", "#FFA500", false],
        );
      });
    },
    "ref: Excel.Worksheet.visibility",
  ),
  check(
    "delete removes the sheet",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.add("B").delete();
        const count = context.workbook.worksheets.getCount();
        await context.sync();
        equal(count.value, 1);
      });
    },
    "ref: Excel.Worksheet.delete",
  ),
  check(
    "the last visible sheet cannot be deleted",
    async ({ fails }) => {
      await fails("InvalidOperation", async (context) => {
        context.workbook.worksheets.getFirst().delete();
        await context.sync();
      });
    },
    "ref: Excel.Worksheet.delete",
  ),
  check(
    "a deleted sheet is gone for its proxy",
    async ({ fails }) => {
      await fails("ItemNotFound", async (context) => {
        const sheet = context.workbook.worksheets.add("B");
        await context.sync();
        sheet.delete();
        await context.sync();
        sheet.load("name");
        await context.sync();
      });
    },
    "ref: Excel.Worksheet.delete",
  ),
  check(
    "copy puts a sheet with its content beside it",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1:B1").values = [["产出指标", 40]];
        const copy = sheet.copy("After", sheet);
        copy.load("name,position");
        const range = copy.getRange("A1:B1");
        range.load("values");
        await context.sync();
        equal([copy.name, copy.position, range.values], ["Sheet1 (2)", 1, [["产出指标", 40]]]);
      });
    },
    "ref: Excel.Worksheet.copy",
  ),
  check(
    "the structure of a protected workbook stays",
    async ({ fails }) => {
      await fails("AccessDenied", async (context) => {
        context.workbook.protection.protect();
        context.workbook.worksheets.add("B");
        await context.sync();
      });
    },
    "ref: Excel.WorkbookProtection.protect",
  ),
  check(
    "workbook.protection.protected",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const { protection } = context.workbook;
        protection.protect("secret");
        protection.load("protected");
        await context.sync();
        const before = protection.protected;
        protection.unprotect("secret");
        protection.load("protected");
        await context.sync();
        equal([before, protection.protected], [true, false]);
      });
    },
    "ref: Excel.WorkbookProtection.protected",
  ),
  check(
    "unprotecting a workbook needs the password",
    async ({ fails }) => {
      await fails("AccessDenied", async (context) => {
        context.workbook.protection.protect("secret");
        context.workbook.protection.unprotect("wrong");
        await context.sync();
      });
    },
    "ref: Excel.WorkbookProtection.unprotect",
  ),
];
