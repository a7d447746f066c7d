import { HostError, type CommentEntry, type ObjectsPart } from "../../model/model";
import type { Core } from "../../univer/core";

type CommentsPart = Pick<
  ObjectsPart,
  "comments" | "addComment" | "updateComment" | "deleteComment"
>;

export function commentsPart(core: Core): CommentsPart {
  const all = () => [...core.extras.values()].flatMap((extras) => extras.comments);

  function find(id: string): CommentEntry {
    const comment = all().find((each) => each.id === id);
    if (!comment) throw new HostError("ItemNotFound");
    return comment;
  }

  return {
    comments: () => structuredClone(all()),
    addComment(sheetId, row, column, content) {
      const { comments } = core.extra(sheetId);
      if (comments.some((each) => each.row === row && each.column === column)) {
        throw new HostError("InvalidArgument");
      }
      const id = core.newId("C0");
      const creationDate = new Date().toISOString();
      const authorName = "工作台";
      comments.push({
        id,
        sheetId,
        row,
        column,
        content,
        authorName,
        creationDate,
        resolved: false,
      });
      core.emit({ type: "otherChanged", sheetId });
      return id;
    },
    updateComment(id, changes) {
      const comment = find(id);
      Object.assign(comment, changes);
      core.emit({ type: "otherChanged", sheetId: comment.sheetId });
    },
    deleteComment(id) {
      const { sheetId } = find(id);
      const extras = core.extra(sheetId);
      extras.comments = extras.comments.filter((each) => each.id !== id);
      core.emit({ type: "otherChanged", sheetId });
    },
  };
}
