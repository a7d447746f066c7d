/** Comments of the workbook and of sheets and their replies. */
import { cellCount } from "../../workbook/model/area";
import type { CommentEntry, CommentReplyEntry } from "../../workbook/model/model";
import { EventType, workbookTarget } from "../events";
import { flag, invalid, record, text } from "./arguments";
import { collection } from "./collection";
import { areaOf, guardSheet } from "./guards";
import type { ItemHandle, ScopedHandle } from "./handles";
import { notFound, rangeFrom } from "./lookup";
import type { ApiContext, EventEntry } from "./table";
import { child, defineType, method, readOnly, readWrite } from "./table";

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
      events: {
        AddedEvent: event("onAdded", EventType.commentAdded),
        ChangedEvent: event("onChanged", EventType.commentChanged),
        DeletedEvent: event("onDeleted", EventType.commentDeleted),
      },
      methods: {
        Add: method(since, (self, context, cell, content) => {
          const { sheetId, row, column } = cellOf(self, context, cell);
          guardSheet(context, sheetId, option);
          const id = context.model.addComment(sheetId, row, column, contentOf(content));
          return handleOf({ id });
        }),
        GetItemByReplyId: method(since, (self, context, replyId) => {
          const comment = commentsOf(self, context).find(({ replies }) =>
            replies.some(({ id }) => id === text(replyId)),
          );
          return comment ? handleOf(comment) : notFound();
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

function event(member: string, eventType: number): EventEntry<CommentsHandle> {
  const target = ({ sheetId }: CommentsHandle) => sheetId ?? workbookTarget;
  return { member, since: "1.12", eventType, target };
}

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
    Mentions: readOnly("1.11", () => []),
    RichContent: readOnly("1.11", (self, context) => find(self, context).content),
  },
  children: { Replies: child(since, ({ id }) => ({ type: "CommentReplyCollection", id })) },
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

type RepliesHandle = ItemHandle<"CommentReplyCollection">;

interface ReplyHandle extends ItemHandle<"CommentReply"> {
  readonly commentId: string;
}

function repliesOf(self: RepliesHandle, context: ApiContext): ReplyHandle[] {
  const { replies } = find(handleOf(self), context);
  return replies.map(({ id }) => ({ type: "CommentReply", id, commentId: self.id }));
}

export const commentReplyCollection = defineType<RepliesHandle>(
  "CommentReplyCollection",
  collection(
    since,
    repliesOf,
    (self, context, key) => repliesOf(self, context).find(({ id }) => id === text(key)) ?? null,
    {
      methods: {
        Add: method(since, (self, context, content) => {
          guardSheet(context, find(handleOf(self), context).sheetId, option);
          const id = context.model.addReply(self.id, contentOf(content));
          return { type: "CommentReply", id, commentId: self.id };
        }),
      },
    },
    { orNull: "1.14" },
  ),
);

function replyOf(self: ReplyHandle, context: ApiContext): CommentReplyEntry {
  const { replies } = find(handleOf({ id: self.commentId }), context);
  return replies.find(({ id }) => id === self.id) ?? notFound();
}

function updateReply(self: ReplyHandle, context: ApiContext, content: string | null): void {
  guardSheet(context, find(handleOf({ id: self.commentId }), context).sheetId, option);
  context.model.updateReply(self.commentId, self.id, content);
}

export const commentReply = defineType<ReplyHandle>("CommentReply", {
  since,
  identity: ["Id"],
  properties: {
    Id: readOnly(since, (self, context) => replyOf(self, context).id),
    Content: readWrite(
      since,
      (self, context) => replyOf(self, context).content,
      (self, value, context) => updateReply(self, context, text(value)),
    ),
    AuthorName: readOnly(since, (self, context) => replyOf(self, context).authorName),
    AuthorEmail: readOnly(since, () => ""),
    CreationDate: readOnly(since, (self, context) => replyOf(self, context).creationDate),
    // A reply is resolved with its comment.
    Resolved: readOnly(
      "1.11",
      (self, context) => find(handleOf({ id: self.commentId }), context).resolved,
    ),
    ContentType: readOnly("1.12", () => "Plain"),
    Mentions: readOnly("1.11", () => []),
    RichContent: readOnly("1.11", (self, context) => replyOf(self, context).content),
  },
  methods: {
    Delete: method(since, (self, context) => updateReply(self, context, null)),
    GetLocation: method(since, (self, context) => {
      const { sheetId, row, column } = find(handleOf({ id: self.commentId }), context);
      return context.ranges.create(sheetId, { row, column, rowCount: 1, columnCount: 1 });
    }),
    GetParentComment: method(since, ({ commentId }) => handleOf({ id: commentId })),
  },
});
