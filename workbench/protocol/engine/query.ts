/** `load` and `retrieve`: which members are asked for, and the tree that answers. */
import type { Handle } from "../api/table";
import type { Members } from "./members";
import { camelCase, pascalCase } from "./spelling";
import type { QueryInfo } from "../wire";

/** What is wanted of one object. Nothing named means all scalar properties. */
interface Selection {
  all: boolean;
  members: Map<string, Selection>;
}

/** Names as they come: "values", "format/fill/color", "items/name", "*". */
function parseSelection(paths: string[]): Selection {
  const root: Selection = { all: false, members: new Map() };
  for (const path of paths) {
    // Only the string form of load() arrives without "items"; a collection's items need no step.
    const steps = path
      .split(/[/.]/)
      .filter((step) => step !== "" && step.toLowerCase() !== "items");
    let selection = root;
    for (const step of steps) {
      if (step === "*") break;
      const name = pascalCase(step);
      const next = selection.members.get(name) ?? { all: false, members: new Map() };
      selection.members.set(name, next);
      selection = next;
    }
    selection.all ||= selection === root || steps.at(-1) === "*" || selection.members.size === 0;
  }
  if (paths.length === 0) root.all = true;
  return root;
}

/** How members are spelt in the answer. */
interface Spelling {
  items: string;
  of: (name: string) => string;
}

const wireSpelling: Spelling = { items: "_Items", of: (name) => name };
const jsonSpelling: Spelling = {
  items: "items",
  of: (name) => (name.startsWith("_") ? name : camelCase(name)),
};

/** The answer to `load`: PascalCase names, collections as `_Items`. */
export function query(members: Members, handle: Handle, info: QueryInfo): Tree {
  return new Query(members, wireSpelling).answer(handle, wantedBy(info), info);
}

/** The answer to `retrieve`: camelCase names, collections as `items`. */
export function queryAsJson(members: Members, handle: Handle, info: QueryInfo): Tree {
  return new Query(members, jsonSpelling).answer(handle, wantedBy(info), info);
}

function wantedBy(info: QueryInfo): Selection {
  return parseSelection([...(info.Select ?? []), ...(info.Expand ?? [])]);
}

type Tree = Record<string, unknown>;

class Query {
  constructor(
    private readonly members: Members,
    private readonly spelling: Spelling,
  ) {}

  answer(handle: Handle, selection: Selection, page: QueryInfo = {}): Tree {
    const { items } = this.members.typeOf(handle);
    if (!items) return { ...this.identity(handle), ...this.select(handle, selection) };
    const [own, ofItems] = this.splitCollectionSelection(handle, selection);
    const tree = this.select(handle, own);
    if (selection.all || ofItems.members.size > 0) {
      this.dropUnknown(ofItems, items(handle, this.members.context)[0]);
      const skip = page.Skip ?? 0;
      const end = typeof page.Top === "number" ? skip + page.Top : undefined;
      tree[this.spelling.items] = items(handle, this.members.context)
        .slice(skip, end)
        .map((item, index) => ({ _Index: index, ...this.answer(item, ofItems) }));
    }
    return tree;
  }

  private identity(handle: Handle): Tree {
    return Object.fromEntries(
      Object.entries(this.members.identity(handle)).map(([name, value]) => [
        this.spelling.of(name),
        value,
      ]),
    );
  }

  /** A collection's own scalars (count) apart from what is wanted of its items. */
  private splitCollectionSelection(handle: Handle, selection: Selection): [Selection, Selection] {
    const own: Selection = { all: false, members: new Map() };
    const ofItems: Selection = { all: selection.all, members: new Map() };
    for (const [name, wanted] of selection.members) {
      const isOwn = this.members.property(handle, name) ?? this.members.child(handle, name);
      (isOwn ? own : ofItems).members.set(name, wanted);
    }
    return [own, ofItems];
  }

  /**
   * A collection asked for a property that nobody has answers with its items alone: Microsoft's
   * samples load "NoPropertiesNeeded" for the sake of the items.
   */
  private dropUnknown(ofItems: Selection, item: Handle | undefined): void {
    for (const name of item ? ofItems.members.keys() : []) {
      const type = item?.type ?? "";
      const entry = this.members.typeNamed(type);
      const known = Object.hasOwn(entry.properties, name) || Object.hasOwn(entry.children, name);
      if (!known && !this.members.isExcels(type, name)) ofItems.members.delete(name);
    }
  }

  private select(handle: Handle, selection: Selection): Tree {
    const { members, spelling } = this;
    const tree: Tree = {};
    if (selection.all) {
      for (const [name, entry] of members.scalars(handle)) {
        tree[spelling.of(name)] = entry.get?.(handle, members.context);
      }
    }
    for (const [name, wanted] of selection.members) {
      const property = members.property(handle, name);
      tree[spelling.of(name)] = property?.get
        ? property.get(handle, members.context)
        : this.childTree(handle, name, wanted);
    }
    return tree;
  }

  private childTree(handle: Handle, name: string, wanted: Selection): Tree | null {
    const { members } = this;
    const entry =
      members.child(handle, name) ?? members.missing(`${handle.type}.${camelCase(name)}`);
    const object = entry.get(handle, members.context);
    return object && this.answer(object, wanted);
  }
}
