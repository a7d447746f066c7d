import { check, notEmulated, type Check } from "../check";

type Batch = (context: Excel.RequestContext) => unknown;

function first(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getFirst();
}

/** Batches that Excel refuses: code, where, what. */
const refused: [string, string, string, Batch][] = [
  [
    "too few rows",
    "InvalidArgument",
    "Range.values",
    (context) => (first(context).getRange("A1:B2").values = [[1, 2]]),
  ],
  [
    "too many columns",
    "InvalidArgument",
    "Range.values",
    (context) => (first(context).getRange("A1").values = [[1, 2]]),
  ],
  [
    "ragged rows",
    "InvalidArgument",
    "Range.formulas",
    (context) => (first(context).getRange("A1:B2").formulas = [[1, 2], [3]]),
  ],
  [
    "formats of another shape",
    "InvalidArgument",
    "Range.numberFormat",
    (context) => (first(context).getRange("A1:B1").numberFormat = [["@"], ["@"]]),
  ],
  [
    "null as all values",
    "InvalidArgument",
    "Range.values",
    (context) => (first(context).getRange("A1").values = null as never),
  ],
  [
    "an object as a value",
    "InvalidArgument",
    "Range.values",
    (context) => (first(context).getRange("A1").values = [[{ a: 1 }]]),
  ],
  [
    "a text above 32,767 characters",
    "InvalidArgument",
    "Range.values",
    (context) => (first(context).getRange("A1").values = [["x".repeat(32_768)]]),
  ],
  [
    "values for whole columns",
    "InvalidArgument",
    "Range.values",
    (context) => (first(context).getRange("A:A").values = 1 as never),
  ],
  [
    "an address of row 0",
    "InvalidArgument",
    "Worksheet.getRange",
    (context) => first(context).getRange("A0").load("address"),
  ],
  [
    "a column behind XFD",
    "InvalidArgument",
    "Worksheet.getRange",
    (context) => first(context).getRange("XFE1").load("address"),
  ],
  [
    "an address that is none",
    "InvalidArgument",
    "Worksheet.getRange",
    (context) => first(context).getRange("指标").load("address"),
  ],
  [
    "an offset above row 1",
    "InvalidArgument",
    "Range.getOffsetRange",
    (context) => first(context).getRange("A1").getOffsetRange(-1, 0).load("address"),
  ],
  [
    "a row that the range does not have",
    "InvalidArgument",
    "Range.getRow",
    (context) => first(context).getRange("A1:A2").getRow(2).load("address"),
  ],
  [
    "ranges without a common cell",
    "ItemNotFound",
    "Range.getIntersection",
    (context) => first(context).getRange("A1").getIntersection("B2").load("address"),
  ],
  [
    "an unknown name",
    "ItemNotFound",
    "NamedItemCollection.getItem",
    (context) => context.workbook.names.getItem("None").load("formula"),
  ],
  [
    "an unknown setting",
    "ItemNotFound",
    "SettingCollection.getItem",
    (context) => context.workbook.settings.getItem("None").load("value"),
  ],
  [
    "a cell without a comment",
    "ItemNotFound",
    "CommentCollection.getItemByCell",
    (context) => context.workbook.comments.getItemByCell("Sheet1!A1").load("content"),
  ],
  [
    "an unknown conditional format",
    "ItemNotFound",
    "ConditionalFormatCollection.getItem",
    (context) => first(context).getRange("A1").conditionalFormats.getItem("x").load("type"),
  ],
  [
    "activating a hidden sheet",
    "InvalidOperation",
    "Worksheet.activate",
    (context) => {
      const sheet = context.workbook.worksheets.add("B");
      sheet.visibility = "Hidden";
      sheet.activate();
    },
  ],
  [
    "an unknown shift direction",
    "InvalidArgument",
    "Range.insert",
    (context) =>
      first(context)
        .getRange("A1")
        .insert("Sideways" as never)
        .load("address"),
  ],
  [
    "a member the workbench lacks",
    "ApiNotFound",
    "Range.getImage",
    (context) => first(context).getRange("A1").getImage(),
  ],
  [
    "an object the workbench lacks",
    "ApiNotFound",
    "Worksheet.shapes",
    (context) => first(context).shapes.load("items/name"),
  ],
  [
    "protecting twice",
    "InvalidOperation",
    "WorksheetProtection.protect",
    (context) => {
      first(context).protection.protect();
      first(context).protection.protect();
    },
  ],
  [
    "unprotecting with a wrong password",
    "AccessDenied",
    "WorksheetProtection.unprotect",
    (context) => {
      first(context).protection.protect(undefined, "secret");
      first(context).protection.unprotect("wrong");
    },
  ],
];

const refusals: Check[] = refused.map(([what, code, location, batch]) =>
  check(
    `${what}: ${code} at ${location}`,
    async ({ fails, equal }) => {
      const error = await fails(code, async (context) => {
        batch(context);
        await context.sync();
      });
      equal(error.debugInfo.errorLocation, location);
    },
    `ref: Excel.${location}`,
    code === "ApiNotFound" ? notEmulated : undefined,
  ),
);

/** What a protected sheet refuses. */
const changes: [string, (sheet: Excel.Worksheet) => unknown][] = [
  ["values", (sheet) => (sheet.getRange("A1").values = [[1]])],
  ["an element that is null", (sheet) => (sheet.getRange("A1:B1").values = [[null, null]])],
  ["number formats", (sheet) => (sheet.getRange("A1").numberFormat = [["@"]])],
  ["fills", (sheet) => (sheet.getRange("A1").format.fill.color = "red")],
  ["column widths", (sheet) => (sheet.getRange("A:A").format.columnWidth = 9)],
  ["merging", (sheet) => sheet.getRange("A1:B2").merge()],
  ["clearing", (sheet) => sheet.getRange("A1").clear()],
  ["inserted rows", (sheet) => sheet.getRange("1:1").insert("Down")],
  ["validation", (sheet) => sheet.getRange("A1").dataValidation.clear()],
  ["conditional formats", (sheet) => sheet.getRange("A1").conditionalFormats.add("Custom")],
];

const protectedSheets: Check[] = changes.map(([what, change]) =>
  check(
    `a protected sheet refuses ${what}`,
    async ({ fails }) => {
      await fails("AccessDenied", async (context) => {
        first(context).protection.protect();
        change(first(context));
        await context.sync();
      });
    },
    "ref: Excel.WorksheetProtection.protect",
  ),
);

/** An option of the protection, and what it allows. */
const allowed: [keyof Excel.WorksheetProtectionOptions, (sheet: Excel.Worksheet) => unknown][] = [
  ["allowFormatCells", (sheet) => (sheet.getRange("A1").format.font.bold = true)],
  ["allowFormatColumns", (sheet) => (sheet.getRange("A:A").format.columnWidth = 40)],
  ["allowFormatRows", (sheet) => (sheet.getRange("1:1").format.rowHeight = 40)],
  ["allowInsertRows", (sheet) => sheet.getRange("1:1").insert("Down")],
  ["allowInsertColumns", (sheet) => sheet.getRange("A:A").insert("Right")],
  ["allowEditObjects", (sheet) => sheet.comments.add("Sheet1!A1", "x")],
];

const options: Check[] = allowed.map(([option, act]) =>
  check(
    `${option} allows what is refused without it`,
    async ({ Excel, fails }) => {
      const first = (context: Excel.RequestContext) => context.workbook.worksheets.getFirst();
      await fails("AccessDenied", async (context) => {
        first(context).protection.protect();
        act(first(context));
        await context.sync();
      });
      await Excel.run(async (context) => {
        first(context).protection.unprotect();
        first(context).protection.protect({ [option]: true });
        act(first(context));
        await context.sync();
      });
    },
    `ref: Excel.WorksheetProtectionOptions.${option}`,
  ),
);

export const errorChecks: Check[] = [
  ...options,
  ...refusals,
  ...protectedSheets,
  check(
    "a member above the requirement set: ApiNotFound",
    async ({ Excel, fails }) => {
      const since = "1.15";
      const offered =
        typeof Office !== "undefined" &&
        Office.context?.requirements?.isSetSupported("ExcelApi", since);
      if (offered) return;
      void Excel;
      await fails("ApiNotFound", async (context) => {
        first(context).getRange("A1").getDependents().load("address");
        await context.sync();
      });
    },
    "docs/develop/office-versions-and-requirement-sets.md: a host offers the members of its requirement sets",
  ),
  check(
    "an unloaded property: PropertyNotLoaded",
    async ({ fails }) => {
      await fails("PropertyNotLoaded", async (context) => {
        const range = first(context).getRange("A1");
        await context.sync();
        return range.values;
      });
    },
    "docs/testing/application-specific-api-error-handling.md: PropertyNotLoaded",
  ),
  check(
    "a value read before sync: ValueNotLoaded",
    async ({ fails }) => {
      await fails("ValueNotLoaded", async (context) => {
        const count = context.workbook.worksheets.getCount();
        await Promise.resolve();
        return count.value;
      });
    },
    "docs/testing/application-specific-api-error-handling.md: ValueNotLoaded",
  ),
  check(
    "a range used after its run: InvalidObjectPath",
    async ({ Excel, fails }) => {
      let leaked: Excel.Range | undefined;
      await Excel.run(async (context) => {
        leaked = first(context).getRange("A1");
        await context.sync();
      });
      await fails("InvalidObjectPath", async () => {
        leaked?.load("values");
        await leaked?.context.sync();
      });
    },
    "docs/testing/application-specific-api-error-handling.md: InvalidObjectPath",
  ),
  check(
    "an object of another context: InvalidRequestContext",
    async ({ Excel, fails }) => {
      let other: Excel.Range | undefined;
      await Excel.run(async (context) => {
        other = first(context).getRange("A1");
        context.trackedObjects.add(other);
        await context.sync();
      });
      await fails("InvalidRequestContext", async (context) => {
        first(context)
          .getRange("B2")
          .getBoundingRect(other as Excel.Range);
        await context.sync();
      });
    },
    "docs/testing/application-specific-api-error-handling.md: InvalidRequestContext",
  ),
  check(
    "the error names statement and traces",
    async ({ fails, equal }) => {
      const error = await fails("ItemNotFound", async (context) => {
        first(context).getRange("A1").values = [[1]];
        context.trace("before the bad call");
        context.workbook.worksheets.getItem("Nope").activate();
        await context.sync();
      });
      equal(error.traceMessages, ["before the bad call"]);
      equal(/getItem/.test(error.debugInfo.statement ?? ""), true);
    },
    "docs/testing/application-specific-api-error-handling.md: debugInfo: errorLocation, statement, surroundingStatements",
  ),
  check(
    "unlocked cells of a protected sheet can be written",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const cell = sheet.getRange("B2");
        cell.format.protection.locked = false;
        sheet.protection.protect();
        cell.values = [[7]];
        cell.load("values");
        await context.sync();
        equal(cell.values, [[7]]);
      });
    },
    "ref: Excel.FormatProtection.locked",
  ),
  check(
    "one locked cell refuses the whole write",
    async ({ fails }) => {
      await fails("AccessDenied", async (context) => {
        first(context).getRange("B2").format.protection.locked = false;
        first(context).protection.protect();
        first(context).getRange("B2:B3").values = [[7], [null]];
        await context.sync();
      });
    },
    "ref: Excel.FormatProtection.locked",
  ),
  check(
    "an option of the protection allows formats",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.protection.protect({ allowFormatCells: true });
        sheet.getRange("A1").format.fill.color = "red";
        sheet.protection.load("protected,options");
        await context.sync();
        const { options } = sheet.protection;
        equal(
          [sheet.protection.protected, options.allowFormatCells, options.allowInsertRows],
          [true, true, false],
        );
      });
    },
    "ref: Excel.WorksheetProtectionOptions.allowFormatCells",
  ),
  check(
    "reading a protected sheet is allowed",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1").values = [[3]];
        sheet.protection.protect();
        const cell = sheet.getRange("A1");
        cell.load("values,formulas");
        await context.sync();
        equal(cell.values, [[3]]);
      });
    },
    "ref: Excel.WorksheetProtection.protect",
  ),
  check(
    "edit mode fails the batch",
    async ({ fails, hooks, onSheet, equal }) => {
      await hooks.setEditMode(true);
      try {
        await fails("InvalidOperationInCellEditMode", async (context) => {
          first(context).getRange("A1").values = [[1]];
          await context.sync();
        });
      } finally {
        await hooks.setEditMode(false);
      }
      await onSheet(async (sheet, context) => {
        const cell = sheet.getRange("A1");
        cell.load("values");
        await context.sync();
        equal(cell.values, [[""]]);
      });
    },
    "docs/testing/application-specific-api-error-handling.md: InvalidOperationInCellEditMode",
  ),
  check(
    "delayForCellEdit waits for the end of editing",
    async ({ Excel, hooks, equal }) => {
      await hooks.setEditMode(true);
      let done = false;
      const run = Excel.run({ delayForCellEdit: true }, async (context) => {
        first(context).getRange("A1").values = [[1]];
        await context.sync();
        done = true;
      });
      await new Promise((resolve) => setTimeout(resolve, 30));
      const early = done;
      await hooks.setEditMode(false);
      await run;
      equal([early, done], [false, true]);
    },
    "ref: Excel.RunOptions.delayForCellEdit",
  ),
  check(
    "a request above 5 MB is refused",
    async ({ fails, onSheet, equal }) => {
      await fails("RequestPayloadSizeLimitExceeded", async (context) => {
        const text = "绩".repeat(30_000);
        first(context).getRange("A1:A70").values = Array.from({ length: 70 }, () => [text]);
        await context.sync();
      });
      await onSheet(async (sheet, context) => {
        const used = sheet.getUsedRangeOrNullObject(true);
        used.load("address");
        await context.sync();
        equal(used.isNullObject, true);
      });
    },
    "docs/concepts/resource-limits-and-performance-optimization.md: 5MB for requests and responses in Excel on the web",
  ),
  check(
    "an answer above 5 MB is refused",
    async ({ fails, onSheet }) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1:A180").values = "x".repeat(32_000) as never;
        await context.sync();
      });
      await fails("ResponsePayloadSizeLimitExceeded", async (context) => {
        first(context).getRange("A1:A180").load("values");
        await context.sync();
      });
    },
    "docs/concepts/resource-limits-and-performance-optimization.md: 5MB for requests and responses in Excel on the web",
  ),
];
