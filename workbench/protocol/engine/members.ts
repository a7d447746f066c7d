/** Looks members up in the API table, honouring requirement sets; what is missing is an error and a gap. */
import { HostError } from "../../workbook/model/model";
import type {
  ApiContext,
  ApiType,
  ChildEntry,
  EventEntry,
  Handle,
  MethodEntry,
  PropertyEntry,
  Since,
} from "../api/table";
import { isSupported } from "../api/table";
import { camelCase } from "./spelling";
import membersOfExcel from "./excelMembers.json";

export type ApiTable = ReadonlyMap<string, ApiType<Handle>>;

const excelMembers: Record<string, string[]> = membersOfExcel;

/** Names come from outside: "constructor" is no member. */
function own<E>(entries: Record<string, E>, name: string): E | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

export class Members {
  /** Members that were asked for and are not in the table, "Range.getImage". */
  readonly gaps = new Set<string>();

  constructor(
    private readonly table: ApiTable,
    readonly requirementSets: Record<string, string>,
    readonly context: ApiContext,
  ) {}

  typeOf(handle: Handle): ApiType<Handle> {
    return this.typeNamed(handle.type);
  }

  /** @throws ApiNotFound */
  typeNamed(name: string): ApiType<Handle> {
    return this.table.get(name) ?? this.missing(name);
  }

  property(handle: Handle, name: string): PropertyEntry<Handle> | null {
    this.context.situation.check(handle.type, name);
    return this.offered(handle, name, own(this.typeOf(handle).properties, name));
  }

  child(handle: Handle, name: string): ChildEntry<Handle> | null {
    this.context.situation.check(handle.type, name);
    return this.offered(handle, name, own(this.typeOf(handle).children, name));
  }

  method(handle: Handle, name: string): MethodEntry<Handle> | null {
    this.context.situation.check(handle.type, name);
    return this.offered(handle, name, own(this.typeOf(handle).methods, name));
  }

  event(handle: Handle, name: string): EventEntry<Handle> | null {
    return this.offered(handle, name, own(this.typeOf(handle).events, name));
  }

  /** Scalar properties that a load without selection brings. */
  scalars(handle: Handle): [string, PropertyEntry<Handle>][] {
    this.context.situation.check(handle.type, "");
    return Object.entries(this.typeOf(handle).properties).filter(
      ([, entry]) => entry.get && !entry.hidden && isSupported(entry.since, this.requirementSets),
    );
  }

  /** What the library must know to find the object again. */
  identity(handle: Handle): Record<string, unknown> {
    const type = this.typeOf(handle);
    return Object.fromEntries(
      type.identity.map((name) => [name, type.properties[name]?.get?.(handle, this.context)]),
    );
  }

  /** @throws ApiNotFound, and keeps the name for the log. */
  missing(name: string): never {
    this.gaps.add(name);
    throw new HostError("ApiNotFound", `The workbench has no ${name}.`);
  }

  /** Whether Excel has such a member, be it in the table or not. */
  isExcels(type: string, name: string): boolean {
    return excelMembers[type]?.includes(camelCase(name)) ?? false;
  }

  private offered<E extends { since: Since }>(handle: Handle, name: string, entry?: E): E | null {
    if (!entry) return null;
    if (isSupported(entry.since, this.requirementSets)) return entry;
    throw new HostError(
      "ApiNotFound",
      `${handle.type}.${camelCase(name)} needs ${entry.since}, which this host does not offer.`,
    );
  }
}
