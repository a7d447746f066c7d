/** What a workbook says of itself, comment replies, page breaks and the rest of the page setup. */
import { check, type Check, type Toolbox } from "../check";

type Text =
  "title" | "subject" | "author" | "keywords" | "comments" | "category" | "manager" | "company";

const texts: Text[] = [
  "title",
  "subject",
  "author",
  "keywords",
  "comments",
  "category",
  "manager",
  "company",
];

const values: [unknown, string][] = [
  ["甲", "String"],
  [7, "Number"],
  [1.5, "Float"],
  [true, "Boolean"],
];

const xml = '<?xml version="1.0"?><a:rules xmlns:a="urn:perf" version="1"><one/></a:rules>';

/** Name, reference and a batch that Excel refuses. */
const refused: [string, string, string, (context: Excel.RequestContext) => unknown][] = [
  [
    "a title of 256 characters is refused",
    "DocumentProperties.title",
    "InvalidArgument",
    ({ workbook }) => (workbook.properties.title = "x".repeat(256)),
  ],
  [
    "a property of 256 characters is refused",
    "CustomPropertyCollection.add",
    "InvalidArgument",
    ({ workbook }) => workbook.properties.custom.add("key", "x".repeat(256)),
  ],
  [
    "a property that is not there cannot be had",
    "CustomPropertyCollection.getItem",
    "ItemNotFound",
    ({ workbook }) => workbook.properties.custom.getItem("none").load("value"),
  ],
  [
    "a text that is no XML is no part",
    "CustomXmlPartCollection.add: must be a valid XML fragment",
    "InvalidArgument",
    ({ workbook }) => workbook.customXmlParts.add("<a><b></a"),
  ],
  [
    "a property of a sheet that is not there cannot be had",
    "WorksheetCustomPropertyCollection.getItem",
    "ItemNotFound",
    ({ workbook }) => workbook.worksheets.getFirst().customProperties.getItem("none").load("value"),
  ],
  [
    "no page ends before the first row",
    "PageBreakCollection.add",
    "InvalidArgument",
    ({ workbook }) => workbook.worksheets.getFirst().horizontalPageBreaks.add("C1"),
  ],
  [
    "margins in a unit that is none are refused",
    "PageLayout.setPrintMargins",
    "InvalidArgument",
    ({ workbook }) =>
      workbook.worksheets.getFirst().pageLayout.setPrintMargins("Feet" as "Inches", { top: 1 }),
  ],
];

type Layout = [keyof Excel.PageLayout, unknown, unknown];

const layouts: Layout[] = [
  ["printComments", "NoComments", "EndSheet"],
  ["printErrors", "ErrorsDisplayed", "Dash"],
  ["printOrder", "DownThenOver", "OverThenDown"],
  ["draftMode", false, true],
  ["printHeadings", false, true],
  ["printGridlines", false, true],
  ["blackAndWhite", false, true],
  ["firstPageNumber", "", 3],
  ["centerVertically", false, true],
];

type Pages = "defaultForAllPages" | "firstPage" | "evenPages" | "oddPages";
const pages: Pages[] = ["defaultForAllPages", "firstPage", "evenPages", "oddPages"];

/** A check on a comment on B2. */
function onComment(
  name: string,
  source: string,
  run: (
    comment: Excel.Comment,
    sheet: Excel.Worksheet,
    context: Excel.RequestContext,
    toolbox: Toolbox,
  ) => Promise<void>,
): Check {
  return check(
    name,
    (toolbox) =>
      toolbox.onSheet((sheet, context) =>
        run(sheet.comments.add("Sheet1!B2", "依据？"), sheet, context, toolbox),
      ),
    source,
  );
}

export const documentChecks: Check[] = [
  ...texts.map((name) =>
    check(
      `document property ${name}`,
      async ({ Excel, equal }) => {
        await Excel.run(async (context) => {
          const { properties } = context.workbook;
          properties.load(name);
          await context.sync();
          equal(properties[name], "");
          properties[name] = "绩效";
          properties.load(name);
          await context.sync();
          equal(properties[name], "绩效");
        });
      },
      `ref: Excel.DocumentProperties.${name}`,
    ),
  ),
  ...values.map(([value, type]) =>
    check(
      `an own property of type ${type}`,
      async ({ Excel, equal }) => {
        await Excel.run(async (context) => {
          const { custom } = context.workbook.properties;
          const added = custom.add("Version", value);
          added.load("key,value,type");
          await context.sync();
          equal([added.key, added.value, added.type], ["Version", value, type]);
        });
      },
      "ref: Excel.CustomProperty.type",
    ),
  ),
  ...refused.map(([name, reference, code, batch]) =>
    check(
      name,
      async ({ fails }) => {
        await fails(code, (context) => {
          batch(context);
          return context.sync();
        });
      },
      `ref: Excel.${reference}`,
    ),
  ),
  check(
    "when the workbook was made, and its revision",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const { properties } = context.workbook;
        properties.revisionNumber = 4;
        properties.load("creationDate,revisionNumber");
        await context.sync();
        equal(Number.isFinite(new Date(properties.creationDate).getTime()), true);
        equal(properties.revisionNumber, 4);
      });
    },
    "ref: Excel.DocumentProperties.creationDate, revisionNumber",
  ),
  check(
    "own properties: set anew, found whatever their case, counted, deleted",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const { custom } = context.workbook.properties;
        custom.add("Version", 1);
        custom.add("version", 2);
        custom.add("Unit", "甲");
        custom.load("items/key,items/value");
        const count = custom.getCount();
        const none = custom.getItemOrNullObject("none");
        none.load("value");
        await context.sync();
        equal(
          custom.items.map(({ key, value }) => [key, value]),
          [
            ["Version", 2],
            ["Unit", "甲"],
          ],
        );
        equal([count.value, none.isNullObject], [2, true]);
        custom.getItem("VERSION").value = 3;
        custom.getItem("Unit").delete();
        custom.load("items/key,items/value");
        await context.sync();
        equal(
          custom.items.map(({ key, value }) => [key, value]),
          [["Version", 3]],
        );
        custom.deleteAll();
        const left = custom.getCount();
        await context.sync();
        equal(left.value, 0);
      });
    },
    "ref: Excel.CustomPropertyCollection.add: creates a new or sets an existing custom property",
  ),
  check(
    "properties of a sheet go with its copy",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        sheet.customProperties.add("Kind", "form");
        const copy = sheet.copy("End");
        sheet.customProperties.getItem("kind").value = "other";
        const own = sheet.customProperties.getItem("Kind");
        const copied = copy.customProperties.getItem("Kind");
        own.load("key,value");
        copied.load("value");
        await context.sync();
        equal([own.key, own.value, copied.value], ["Kind", "other", "form"]);
        own.delete();
        const count = sheet.customProperties.getCount();
        await context.sync();
        equal(count.value, 0);
      });
    },
    "ref: Excel.WorksheetCustomPropertyCollection.add",
  ),
  check(
    "XML parts: added, told with their namespace, changed, deleted",
    async ({ Excel, equal }) => {
      await Excel.run(async (context) => {
        const parts = context.workbook.customXmlParts;
        const part = parts.add(xml);
        const text = part.getXml();
        part.load("id,namespaceUri");
        await context.sync();
        equal([part.namespaceUri, text.value], ["urn:perf", xml]);
        const found = parts.getItem(part.id);
        found.setXml("<rules/>");
        const changed = found.getXml();
        found.load("namespaceUri");
        const count = parts.getCount();
        await context.sync();
        equal([changed.value, found.namespaceUri, count.value], ["<rules/>", "", 1]);
        parts.getItem(part.id).delete();
        const none = parts.getItemOrNullObject(part.id);
        none.load("id");
        await context.sync();
        equal(none.isNullObject, true);
      });
    },
    "docs/excel/excel-add-ins-workbooks.md: custom XML parts",
  ),
  check(
    "XML parts of a namespace, and the only one",
    async ({ Excel, equal, fails }) => {
      await Excel.run(async (context) => {
        const parts = context.workbook.customXmlParts;
        parts.add(xml);
        parts.add('<other xmlns="urn:other"/>');
        const [own, none] = [parts.getByNamespace("urn:perf"), parts.getByNamespace("urn:x")];
        const only = own.getOnlyItem().getXml();
        const missing = none.getOnlyItemOrNullObject();
        missing.load("id");
        const [count, total] = [own.getCount(), parts.getCount()];
        own.load("items/id");
        await context.sync();
        equal([only.value, missing.isNullObject], [xml, true]);
        equal([count.value, total.value, own.items.length], [1, 2, 1]);
      });
      await fails("InvalidArgument", (context) => {
        context.workbook.customXmlParts.getByNamespace("urn:x").getOnlyItem().load("id");
        return context.sync();
      });
    },
    "ref: Excel.CustomXmlPartCollection.getByNamespace, CustomXmlPartScopedCollection.getOnlyItem",
  ),
  ...layouts.map(([name, before, after]) =>
    check(
      `page layout: ${name}`,
      async ({ onSheet, equal }) => {
        await onSheet(async (sheet, context) => {
          const layout = sheet.pageLayout as unknown as Record<string, unknown>;
          sheet.pageLayout.load(name);
          await context.sync();
          equal(layout[name], before);
          layout[name] = after;
          sheet.pageLayout.load(name);
          await context.sync();
          equal(layout[name], after);
        });
      },
      `ref: Excel.PageLayout.${name}`,
    ),
  ),
  check(
    "margins in inches and in centimetres",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const layout = sheet.pageLayout;
        layout.setPrintMargins("Inches", { top: 1, left: 0.5 });
        layout.setPrintMargins("Centimeters", { bottom: 2.54 });
        layout.load("topMargin,leftMargin,bottomMargin,rightMargin");
        await context.sync();
        equal(
          [layout.topMargin, layout.leftMargin, layout.bottomMargin, layout.rightMargin],
          [72, 36, 72, 50.4],
        );
      });
    },
    "ref: Excel.PageLayout.setPrintMargins",
  ),
  ...pages.map((name) =>
    check(
      `headers and footers: ${name} has its own`,
      async ({ onSheet, equal }) => {
        await onSheet(async (sheet, context) => {
          const group = sheet.pageLayout.headersFooters;
          group[name].centerFooter = "&P / &N";
          for (const each of pages) group[each].load("centerFooter");
          await context.sync();
          equal(
            pages.filter((each) => group[each].centerFooter !== ""),
            [name],
          );
        });
      },
      `ref: Excel.HeaderFooterGroup.${name}`,
    ),
  ),
  check(
    "which pages have headers of their own",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const group = sheet.pageLayout.headersFooters;
        group.load("state,useSheetMargins,useSheetScale");
        await context.sync();
        equal([group.state, group.useSheetMargins, group.useSheetScale], ["Default", true, true]);
        group.state = "FirstAndDefault";
        group.useSheetMargins = false;
        group.useSheetScale = false;
        group.load("state,useSheetMargins,useSheetScale");
        await context.sync();
        equal(
          [group.state, group.useSheetMargins, group.useSheetScale],
          ["FirstAndDefault", false, false],
        );
      });
    },
    "ref: Excel.HeaderFooterGroup.state, useSheetMargins, useSheetScale",
  ),
  check(
    "page breaks before rows move with them, and are taken away",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const breaks = sheet.horizontalPageBreaks;
        breaks.add("A9");
        breaks.add("A5");
        sheet.getRange("1:2").insert("Down");
        breaks.load("items/rowIndex");
        const cell = breaks.getItem(0).getCellAfterBreak();
        cell.load("address");
        await context.sync();
        equal(
          breaks.items.map(({ rowIndex }) => rowIndex),
          [6, 10],
        );
        equal(cell.address, "Sheet1!A7");
        breaks.getItem(0).delete();
        const one = breaks.getCount();
        await context.sync();
        breaks.removePageBreaks();
        const none = breaks.getCount();
        await context.sync();
        equal([one.value, none.value], [1, 0]);
      });
    },
    "ref: Excel.PageBreakCollection.add, PageBreak.getCellAfterBreak",
  ),
  check(
    "page breaks before columns",
    async ({ onSheet, equal }) => {
      await onSheet(async (sheet, context) => {
        const breaks = sheet.verticalPageBreaks;
        breaks.add("D1");
        breaks.load("items/columnIndex");
        const cell = breaks.getItem(0).getCellAfterBreak();
        cell.load("address");
        await context.sync();
        equal([breaks.items[0]?.columnIndex, cell.address], [3, "Sheet1!D1"]);
      });
    },
    "ref: Excel.Worksheet.verticalPageBreaks",
  ),
  onComment(
    "replies: added, told, changed, deleted",
    "docs/excel/excel-add-ins-comments.md: comment replies",
    async (comment, _sheet, context, { equal }) => {
      comment.replies.add("见附件");
      const second = comment.replies.add("已补");
      comment.replies.load("items/content,items/id");
      const count = comment.replies.getCount();
      await context.sync();
      equal(
        [comment.replies.items.map(({ content }) => content), count.value],
        [["见附件", "已补"], 2],
      );
      second.content = "已补充";
      comment.replies.getItemAt(0).delete();
      comment.replies.load("items/content");
      await context.sync();
      equal(
        comment.replies.items.map(({ content }) => content),
        ["已补充"],
      );
    },
  ),
  onComment(
    "a reply knows its cell, its comment and its author",
    "ref: Excel.CommentReply.getLocation, getParentComment",
    async (comment, sheet, context, { equal }) => {
      const reply = comment.replies.add("见附件");
      reply.load("id,authorName,contentType,resolved");
      comment.load("id,authorName");
      await context.sync();
      const cell = reply.getLocation();
      const parent = reply.getParentComment();
      const found = sheet.comments.getItemByReplyId(reply.id);
      cell.load("address");
      parent.load("id");
      found.load("id");
      await context.sync();
      equal([cell.address, parent.id, found.id], ["Sheet1!B2", comment.id, comment.id]);
      equal([reply.authorName, reply.contentType], [comment.authorName, "Plain"]);
    },
  ),
  onComment(
    "a reply is resolved with its comment",
    "ref: Excel.CommentReply.resolved: the parent thread's status",
    async (comment, _sheet, context, { equal }) => {
      const reply = comment.replies.add("见附件");
      comment.resolved = true;
      reply.load("resolved");
      await context.sync();
      equal(reply.resolved, true);
    },
  ),
  onComment(
    "a reply that is not there is a null object",
    "ref: Excel.CommentReplyCollection.getItemOrNullObject",
    async (comment, _sheet, context, { equal }) => {
      const none = comment.replies.getItemOrNullObject("{none}");
      none.load("content");
      await context.sync();
      equal(none.isNullObject, true);
    },
  ),
  onComment(
    "replies go with their comment",
    "ref: Excel.Comment.delete: deletes the comment and all the connected replies",
    async (comment, sheet, context, { equal, fails }) => {
      const reply = comment.replies.add("见附件");
      reply.load("id");
      await context.sync();
      comment.delete();
      const count = sheet.comments.getCount();
      await context.sync();
      equal(count.value, 0);
      await fails("ItemNotFound", (mine) => {
        mine.workbook.comments.getItemByReplyId(reply.id).load("id");
        return mine.sync();
      });
    },
  ),
  onComment(
    "a comment's mentions and rich text, without any mention",
    "ref: Excel.Comment.mentions, richContent",
    async (comment, _sheet, context, { equal }) => {
      comment.load("mentions,richContent");
      await context.sync();
      equal([comment.mentions, comment.richContent], [[], "依据？"]);
    },
  ),
  onComment(
    "comments that come, change and go are told",
    "docs/excel/excel-add-ins-comments.md: comment events",
    async (comment, sheet, context, { equal, until }) => {
      const heard: string[] = [];
      const details: number[] = [];
      sheet.comments.onAdded.add((event) => {
        heard.push(event.type);
        return Promise.resolve();
      });
      context.workbook.comments.onChanged.add((event) => {
        heard.push(event.changeType);
        details.push(event.commentDetails[0]?.replyIds?.length ?? -1);
        return Promise.resolve();
      });
      sheet.comments.onDeleted.add((event) => {
        heard.push(event.type);
        return Promise.resolve();
      });
      await context.sync();
      sheet.comments.add("Sheet1!C3", "new");
      const reply = comment.replies.add("one");
      comment.content = "又";
      reply.content = "two";
      comment.resolved = true;
      comment.resolved = false;
      reply.delete();
      comment.delete();
      await context.sync();
      await until(() => heard.length >= 8);
      equal(heard, [
        "CommentAdded",
        "ReplyAdded",
        "CommentEdited",
        "ReplyEdited",
        "CommentResolved",
        "CommentReopened",
        "ReplyDeleted",
        "CommentDeleted",
      ]);
      equal(details, [1, 1, 1, 1, 1, 0]);
    },
  ),
];
