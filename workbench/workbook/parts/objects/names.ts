import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  type IDefinedNamesServiceParam,
} from "@univerjs/engine-formula";
import { HostError, type NameEntry, type ObjectsPart } from "../../model/model";
import { isDefinedName } from "../../model/names";
import type { Core } from "../../univer/core";
import type { UniverSession } from "../../univer/session";

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

type NamesPart = Pick<ObjectsPart, "names" | "addName" | "updateName" | "deleteName">;

export function namesPart(core: Core): NamesPart {
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
