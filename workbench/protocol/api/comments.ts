/** Comments of the workbook and of sheets (threaded replies are not built). */
import { cellCount } from "../../workbook/model/area";
import type { CommentEntry } from "../../workbook/model/model";
import { flag, invalid, record, text } from "./arguments";
import { collection } from "./collection";
import { areaOf, guardSheet } from "./guards";
import type { ItemHandle, ScopedHandle } from "./handles";
import { notFound, rangeFrom } from "./lookup";
import type { ApiContext } from "./table";
import { defineType, method, readOnly, readWrite } from "./table";

const since = "1.10";
const option = "allowEditObjects";

type CommentsHandle = ScopedHandle<"CommentCollection">;
type CommentHandle = ItemHandle<"Comment">;

function handleOf({ id }: { id: string }): CommentHandle {
  return { type: "Comment", id };
}

function commentsOf({ sheetId }: CommentsHandle, { model }: ApiContext): CommentEntry[] {
  return model.comments().filter((comment) => sheetId === null || comment.sheetId === sheetId);
}

function find({ id }: CommentHandle, { model }: ApiContext): CommentEntry {
  return model.comments().find((comment) => comment.id === id) ?? notFound();
}

/** The one cell an argument names. @throws InvalidArgument for more cells than one. */
function cellOf(self: CommentsHandle, context: ApiContext, cell: unknown) {
  const range = rangeFrom(context, self.sheetId ?? context.model.activeSheet(), cell);
  const area = areaOf(range);
  if (cellCount(area) !== 1) invalid();
  return { sheetId: range.sheetId, row: area.row, column: area.column };
}

function contentOf(content: unknown): string {
  return typeof content === "string" ? content : text(record(content).richContent);
}

function update(self: CommentHandle, context: ApiContext, changes: Partial<CommentEntry>): void {
  guardSheet(context, find(self, context).sheetId, option);
  context.model.updateComment(self.id, changes);
}

export const commentCollection = defineType<CommentsHandle>(
  "CommentCollection",
  collection(
    since,
    (self, context) => commentsOf(self, context).map(handleOf),
    (self, context, key) => {
      const comment = commentsOf(self, context).find(({ id }) => id === text(key));
      return comment ? handleOf(comment) : null;
    },
    {
      methods: {
        Add: method(since, (self, context, cell, content) => {
          const { sheetId, row, column } = cellOf(self, context, cell);
          guardSheet(context, sheetId, option);
          const id = context.model.addComment(sheetId, row, column, contentOf(content));
          return handleOf({ id });
        }),
        GetItemByCell: method(since, (self, context, cell) => {
          const { sheetId, row, column } = cellOf(self, context, cell);
          const comment = commentsOf(self, context).find(
            (one) => one.sheetId === sheetId && one.row === row && one.column === column,
          );
          return comment ? handleOf(comment) : notFound();
        }),
      },
    },
    { orNull: "1.14" },
  ),
);

export const comment = defineType<CommentHandle>("Comment", {
  since,
  identity: ["Id"],
  properties: {
    Id: readOnly(since, (self, context) => find(self, context).id),
    Content: readWrite(
      since,
      (self, context) => find(self, context).content,
      (self, value, context) => update(self, context, { content: text(value) }),
    ),
    AuthorName: readOnly(since, (self, context) => find(self, context).authorName),
    AuthorEmail: readOnly(since, () => ""),
    CreationDate: readOnly(since, (self, context) => find(self, context).creationDate),
    Resolved: readWrite(
      "1.11",
      (self, context) => find(self, context).resolved,
      (self, value, context) => update(self, context, { resolved: flag(value) }),
    ),
    ContentType: readOnly("1.12", () => "Plain"),
  },
  methods: {
    Delete: method(since, (self, context) => {
      guardSheet(context, find(self, context).sheetId, option);
      context.model.deleteComment(self.id);
    }),
    GetLocation: method(since, (self, context) => {
      const { sheetId, row, column } = find(self, context);
      return context.ranges.create(sheetId, { row, column, rowCount: 1, columnCount: 1 });
    }),
  },
});
