/** Follows the object paths of one request. Each path is resolved once: a method path acts only once. */
import { HostError } from "../../workbook/model/model";
import type { Handle } from "../api/table";
import type { Members } from "./members";
import { camelCase } from "./spelling";
import { PathType, type ArgumentInfo, type ObjectPath, type RequestBody } from "../wire";

/** What Excel answers to a method of an object that is not there. */
export function nullObject(): HostError {
  return new HostError("InvalidObjectPath", "The object path is not valid: it is a null object.");
}

export class PathResolver {
  private readonly resolved = new Map<number, Handle | null>();

  /** @param locate is told which member is at work, for the error's Location. */
  constructor(
    private readonly members: Members,
    private readonly paths: RequestBody["ObjectPaths"],
    private readonly locate: (location: string) => void,
  ) {}

  /** null is a null object. */
  resolve(id: number): Handle | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath", "The object path is not valid.");
    const handle = this.follow(path);
    this.resolved.set(id, handle);
    return handle;
  }

  /** Arguments as the table's entries take them: handles for objects, undefined for omitted ones. */
  arguments(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map(
      (value, index) => this.argument(value, references[index]) ?? undefined,
    );
  }

  /** The value of a set property; null stays null. */
  value(info: ArgumentInfo | undefined): unknown {
    return this.argument(info?.Arguments?.[0], info?.ReferencedObjectPathIds?.[0]);
  }

  private follow(path: ObjectPath): Handle | null {
    if (path.ObjectPathType === PathType.Root) return { type: "Workbook" };
    if (path.ObjectPathType === PathType.NullObject) return null;
    if (path.ObjectPathType === PathType.NewObject) {
      this.locate(path.Name);
      return { type: this.members.typeNamed(path.Name).name };
    }
    if (path.ObjectPathType === PathType.Reference) return this.reference(path.Name);
    if (path.ParentObjectPathId === undefined) throw new HostError("InvalidObjectPath");
    const parent = this.resolve(path.ParentObjectPathId);
    if (parent) return this.member(parent, path);
    // Children of a null object are null objects, and so is what its ...OrNullObject methods find.
    const asks = path.ObjectPathType === PathType.Method && !path.Name.endsWith("OrNullObject");
    const strict = this.members.context.situation.strictNullObjects;
    if (strict && (asks || path.ObjectPathType === PathType.Indexer)) throw nullObject();
    return null;
  }

  private reference(id: string): Handle {
    const range = this.members.context.ranges.find(id);
    if (!range) throw new HostError("ItemNotFound", "The object reference is no longer valid.");
    return range;
  }

  private member(parent: Handle, path: ObjectPath): Handle | null {
    const { context } = this.members;
    if (path.ObjectPathType === PathType.Property) {
      const location = this.at(parent, path.Name);
      const entry = this.members.child(parent, path.Name) ?? this.members.missing(location);
      return entry.get(parent, context);
    }
    if (path.ObjectPathType === PathType.Method) {
      const location = this.at(parent, path.Name);
      const entry = this.members.method(parent, path.Name) ?? this.members.missing(location);
      const handle = entry.call(parent, context, ...this.arguments(path.ArgumentInfo));
      return (handle ?? null) as Handle | null;
    }
    if (path.ObjectPathType === PathType.Indexer) {
      const location = this.at(parent, "GetItem");
      const getItem = this.members.typeOf(parent).getItem ?? this.members.missing(location);
      return getItem(parent, context, this.arguments(path.ArgumentInfo)[0]);
    }
    throw new HostError("InvalidObjectPath", `Unknown object path type ${path.ObjectPathType}.`);
  }

  private at(handle: Handle, name: string): string {
    const location = `${handle.type}.${camelCase(name)}`;
    this.locate(location);
    return location;
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference !== 0) return this.resolve(reference);
    if (Array.isArray(value)) {
      const references = Array.isArray(reference) ? (reference as unknown[]) : [];
      return value.map((item, index) => this.argument(item, references[index]));
    }
    if (value === null || typeof value !== "object") return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") {
      return this.resolve(value._ObjectPathId);
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, this.argument(item, undefined)]),
    );
  }
}
