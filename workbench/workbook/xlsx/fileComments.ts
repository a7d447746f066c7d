import type { Sheet, ThreadedComment, ThreadedCommentPerson } from "hucre";
import { cellName, parseA1 } from "../model/address";
import type { CommentEntry, WorkbookModel } from "../model/model";
import { escapeXml, type Package } from "./package";

/**
 * Comments, which Excel keeps twice: as a thread with its author, and as a note for programs that
 * know no threads (MS-XLSX, threaded comments).
 */

const personType = "application/vnd.ms-excel.person+xml";
const threadType = "application/vnd.ms-excel.threadedcomments+xml";
const relationships = "http://schemas.microsoft.com/office/2017/10/relationships";
const namespace = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

/** The note that stands for a thread; Excel knows by its author whose thread it is. */
export function commentNote({ content }: CommentEntry, id: string) {
  return {
    author: `tc=${id}`,
    text: `[线程批注]\n\n你的 Excel 版本可读取此线程批注；但如果在更新版本的 Excel 中打开文件，则对批注所作的任何改动都将被删除。\n\n批注:\n    ${content}`,
  };
}

/** A GUID for the number of a comment or person. */
export function guid(kind: 1 | 2, serial: number): string {
  return `{5C0E3A0${kind}-0000-4000-8000-${String(serial).padStart(12, "0")}}`;
}

/** Writes the threads of a workbook whose notes hucre has written. */
export function addThreads(file: Package, model: WorkbookModel): void {
  const comments = model.comments();
  if (comments.length === 0) return;
  const messages = comments.flatMap((comment) => [comment, ...comment.replies]);
  const authors = [...new Set(messages.map(({ authorName }) => authorName))];
  const people = authors.map(
    (name, index) =>
      `<person displayName="${escapeXml(name)}" id="${guid(2, index + 1)}" userId="${escapeXml(name)}" providerId="None"/>`,
  );
  file.add(
    "xl/persons/person.xml",
    `<personList xmlns="${namespace}">${people.join("")}</personList>`,
    personType,
    "xl/workbook.xml",
    `${relationships}/person`,
  );
  const personOf = (name: string) => guid(2, authors.indexOf(name) + 1);
  model.sheets().forEach(({ id: sheetId }, index) => {
    const threads = comments.flatMap((comment, serial) =>
      comment.sheetId === sheetId ? thread(comment, guid(1, serial + 1), personOf) : [],
    );
    if (threads.length === 0) return;
    file.add(
      `xl/threadedComments/threadedComment${index + 1}.xml`,
      `<ThreadedComments xmlns="${namespace}">${threads.join("")}</ThreadedComments>`,
      threadType,
      `xl/worksheets/sheet${index + 1}.xml`,
      `${relationships}/threadedComment`,
    );
  });
}

/** A comment and its replies, which name their comment and the same cell. */
function thread(
  { row, column, resolved, replies, ...comment }: CommentEntry,
  id: string,
  personOf: (name: string) => string,
): string[] {
  const message = (one: Message, own: string, state: string) =>
    `<threadedComment ref="${cellName(row, column)}" dT="${one.creationDate.replace(/Z$/, "")}" ` +
    `personId="${personOf(one.authorName)}" id="${own}"${state}><text>${escapeXml(one.content)}</text></threadedComment>`;
  const first = message(comment, id, resolved ? ' done="1"' : "");
  const answers = replies.map((reply, index) =>
    // The last digits are the comment's: the first say which of its replies it is.
    message(reply, id.replace("0000-4000", `${hex(index + 1)}-4000`), ` parentId="${id}"`),
  );
  return [first, ...answers];
}

type Message = Pick<CommentEntry, "content" | "authorName" | "creationDate">;

const hex = (serial: number) => serial.toString(16).padStart(4, "0");

/** The threads of a sheet. Notes alone are no comments in Excel. */
export function readThreads(
  sheet: Sheet,
  sheetId: string,
  people: ThreadedCommentPerson[],
  model: WorkbookModel,
): void {
  const messages = sheet.threadedComments ?? [];
  const written = ({ personId, date }: ThreadedComment) => ({
    authorName: people.find(({ id }) => id === personId)?.displayName ?? "",
    creationDate: date ? `${date.replace(/Z$/, "")}Z` : "",
  });
  for (const message of messages) {
    const at = parseA1(message.ref ?? "");
    if (!at || message.parentId) continue;
    const id = model.addComment(sheetId, at.row, at.column, message.text, written(message));
    for (const reply of messages.filter(({ parentId }) => parentId === message.id)) {
      model.addReply(id, reply.text, written(reply));
    }
    if (message.done) model.updateComment(id, { resolved: true });
  }
}
