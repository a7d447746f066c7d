import { HostError, type CommentEntry, type ObjectsPart } from "../../model/model";
import type { Core } from "../../univer/core";

type CommentsPart = Pick<
  ObjectsPart,
  "comments" | "addComment" | "updateComment" | "deleteComment" | "addReply" | "updateReply"
>;

/** Who writes here. */
const authorName = "工作台";

export function commentsPart(core: Core): CommentsPart {
  const all = () => [...core.extras.values()].flatMap((extras) => extras.comments);

  function find(id: string): CommentEntry {
    const comment = all().find((each) => each.id === id);
    if (!comment) throw new HostError("ItemNotFound");
    return comment;
  }

  function changed(comment: CommentEntry, changeType: string): void {
    const { sheetId } = comment;
    core.emit({ type: "commentChanged", sheetId, comment: structuredClone(comment), changeType });
  }

  return {
    comments: () => structuredClone(all()),
    addComment(sheetId, row, column, content, written) {
      const { comments } = core.extra(sheetId);
      if (comments.some((each) => each.row === row && each.column === column)) {
        throw new HostError("InvalidArgument");
      }
      const id = core.newId("C0");
      const creationDate = new Date().toISOString();
      const comment: CommentEntry = {
        id,
        sheetId,
        row,
        column,
        content,
        authorName,
        creationDate,
        resolved: false,
        replies: [],
        ...written,
      };
      comments.push(comment);
      core.emit({ type: "commentAdded", sheetId, comment: structuredClone(comment) });
      return id;
    },
    updateComment(id, changes) {
      const comment = find(id);
      Object.assign(comment, changes);
      if (changes.content !== undefined) changed(comment, "CommentEdited");
      if (changes.resolved === undefined) return;
      changed(comment, changes.resolved ? "CommentResolved" : "CommentReopened");
    },
    deleteComment(id) {
      const comment = find(id);
      const { sheetId } = comment;
      const extras = core.extra(sheetId);
      extras.comments = extras.comments.filter((each) => each.id !== id);
      core.emit({ type: "commentDeleted", sheetId, comment });
    },
    addReply(commentId, content, written) {
      const comment = find(commentId);
      const id = core.newId("C1");
      const creationDate = new Date().toISOString();
      comment.replies.push({ id, content, authorName, creationDate, ...written });
      changed(comment, "ReplyAdded");
      return id;
    },
    updateReply(commentId, replyId, content) {
      const comment = find(commentId);
      const reply = comment.replies.find(({ id }) => id === replyId);
      if (!reply) throw new HostError("ItemNotFound");
      if (content === null) comment.replies = comment.replies.filter((each) => each !== reply);
      else reply.content = content;
      changed(comment, content === null ? "ReplyDeleted" : "ReplyEdited");
    },
  };
}
