import { IDefinedNamesService, type IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import { RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import {
  HostError,
  type CommentEntry,
  type NameEntry,
  type ObjectsPart,
  type TableEntry,
} from "./model";
import { intersection } from "./area";
import { isDefinedName } from "./names";
import type { Core } from "./core";
import type { UniverSession } from "./session";

/** Univer's mark of a name that belongs to the whole workbook. */
const workbookScope = "AllDefaultWorkbook";

/** Defined names live in Univer, which moves them with inserted rows. */
export function definedNames(session: UniverSession): (NameEntry & { id: string })[] {
  const map = session.injector.get(IDefinedNamesService).getDefinedNameMap(session.unitId) ?? {};
  return Object.values(map).map((entry) => ({
    id: entry.id,
    name: entry.name,
    scope: entry.localSheetId && entry.localSheetId !== workbookScope ? entry.localSheetId : null,
    formula: entry.formulaOrRefString.startsWith("=")
      ? entry.formulaOrRefString
      : `=${entry.formulaOrRefString}`,
    comment: entry.comment ?? "",
    visible: entry.hidden !== true,
  }));
}

export function objectsPart(core: Core): ObjectsPart {
  return { ...namesPart(core), ...commentsPart(core), ...tablesPart(core) };
}

type NamesPart = Pick<ObjectsPart, "names" | "addName" | "updateName" | "deleteName">;

function namesPart(core: Core): NamesPart {
  const { session } = core;

  const same = (entry: NameEntry, name: string, scope: string | null) =>
    entry.name.toLowerCase() === name.toLowerCase() && entry.scope === scope;

  function find(name: string, scope: string | null): NameEntry & { id: string } {
    const entry = definedNames(session).find((each) => same(each, name, scope));
    if (!entry) throw new HostError("ItemNotFound");
    return entry;
  }

  function set(id: string, entry: NameEntry): void {
    const param: IDefinedNamesServiceParam = {
      id,
      name: entry.name,
      // Univer keeps a reference without "=", and everything else with it.
      formulaOrRefString: isReference(entry.formula) ? entry.formula.slice(1) : entry.formula,
      comment: entry.comment,
      localSheetId: entry.scope ?? workbookScope,
      hidden: !entry.visible,
    };
    session.run(SetDefinedNameMutation.id, null, param);
    session.forgetUndo();
  }

  return {
    names: () => definedNames(session).map(({ id: _id, ...entry }) => entry),
    addName(entry) {
      if (!isDefinedName(entry.name)) throw new HostError("InvalidArgument");
      if (definedNames(session).some((each) => same(each, entry.name, entry.scope))) {
        throw new HostError("ItemAlreadyExists");
      }
      set(core.newId("DEF0"), entry);
    },
    updateName(name, scope, changes) {
      const { id, ...entry } = find(name, scope);
      set(id, { ...entry, ...changes });
    },
    deleteName(name, scope) {
      const entry = find(name, scope);
      session.run(RemoveDefinedNameMutation.id, null, { ...entry, formulaOrRefString: "" });
      session.forgetUndo();
    },
  };
}

function isReference(formula: string): boolean {
  return /^=('[^']+(''[^']*)*'|[\p{L}\p{N}_.]+)!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/u.test(
    formula,
  );
}

type CommentsPart = Pick<
  ObjectsPart,
  "comments" | "addComment" | "updateComment" | "deleteComment"
>;

function commentsPart(core: Core): CommentsPart {
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

type TablesPart = Pick<ObjectsPart, "tables" | "addTable" | "updateTable" | "deleteTable">;

function tablesPart(core: Core): TablesPart {
  const all = () => [...core.extras.values()].flatMap((extras) => extras.tables);

  function find(id: string): TableEntry {
    const table = all().find((each) => each.id === id);
    if (!table) throw new HostError("ItemNotFound");
    return table;
  }

  const nameTaken = (name: string) =>
    all().some((table) => table.name.toLowerCase() === name.toLowerCase());

  return {
    tables: () => structuredClone(all()),
    addTable(sheetId, area, hasHeaders) {
      const { tables } = core.extra(sheetId);
      if (tables.some((table) => intersection(table.area, area))) {
        throw new HostError("InvalidArgument");
      }
      let serial = all().length + 1;
      while (nameTaken(`Table${serial}`)) serial += 1;
      const id = core.newId("7A");
      tables.push({
        id,
        sheetId,
        name: `Table${serial}`,
        area,
        showHeaders: hasHeaders,
        showTotals: false,
        showBandedRows: true,
        showFilterButton: true,
        style: "TableStyleMedium2",
      });
      core.emit({ type: "otherChanged", sheetId });
      return id;
    },
    updateTable(id, changes) {
      const table = find(id);
      if (changes.name !== undefined && changes.name.toLowerCase() !== table.name.toLowerCase()) {
        if (!isDefinedName(changes.name)) throw new HostError("InvalidArgument");
        if (nameTaken(changes.name)) throw new HostError("ItemAlreadyExists");
      }
      Object.assign(table, structuredClone(changes));
      core.emit({ type: "otherChanged", sheetId: table.sheetId });
    },
    deleteTable(id) {
      const { sheetId } = find(id);
      const extras = core.extra(sheetId);
      extras.tables = extras.tables.filter((each) => each.id !== id);
      core.emit({ type: "otherChanged", sheetId });
    },
  };
}
