import type { Sheet, ThreadedCommentPerson } from "hucre";
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
  const authors = [...new Set(comments.map(({ authorName }) => authorName))];
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
  model.sheets().forEach(({ id: sheetId }, index) => {
    const threads = comments.flatMap((comment, serial) => {
      if (comment.sheetId !== sheetId) return [];
      const { row, column, creationDate, resolved, content, authorName } = comment;
      const person = guid(2, authors.indexOf(authorName) + 1);
      const date = creationDate.replace(/Z$/, "");
      const done = resolved ? ' done="1"' : "";
      return [
        `<threadedComment ref="${cellName(row, column)}" dT="${date}" personId="${person}" ` +
          `id="${guid(1, serial + 1)}"${done}><text>${escapeXml(content)}</text></threadedComment>`,
      ];
    });
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

/** The threads of a sheet. Notes alone are no comments in Excel, and replies have no place here. */
export function readThreads(
  sheet: Sheet,
  sheetId: string,
  people: ThreadedCommentPerson[],
  model: WorkbookModel,
): void {
  for (const { ref, personId, text, date, done } of sheet.threadedComments ?? []) {
    const at = parseA1(ref ?? "");
    if (!at) continue;
    const authorName = people.find(({ id }) => id === personId)?.displayName ?? "";
    const written = { authorName, creationDate: date ? `${date.replace(/Z$/, "")}Z` : "" };
    const id = model.addComment(sheetId, at.row, at.column, text, written);
    if (done) model.updateComment(id, { resolved: true });
  }
}
