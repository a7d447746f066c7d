/**
 * The language of the API table: one entry per member of one type, so that adding an API is one line.
 * Names are those on the wire (PascalCase).
 */
import type { WorkbookModel } from "../../workbook/model/model";
import type { RangeTracker } from "../rangeTracker";
import type { CreatedWorkbooks } from "../createdWorkbooks";
import type { FunctionService } from "../customFunctions";
import type { EventHub } from "../events";
import type { Situation } from "../situation";

/** What an object path leads to. Handles name things of the model, they hold no state of their own. */
export interface Handle {
  readonly type: string;
}

/** What the entries work with. */
export interface ApiContext {
  readonly model: WorkbookModel;
  readonly ranges: RangeTracker;
  readonly events: EventHub;
  readonly functions: FunctionService;
  readonly situation: Situation;
  readonly created: CreatedWorkbooks;
  /** Keeps the name as a gap. @throws ApiNotFound */
  missing(name: string): never;
}

/** Requirement set in which a member appeared: "1.9" of ExcelApi, or "ExcelApiOnline 1.1". */
export type Since = string;

export interface PropertyEntry<H extends Handle> {
  since: Since;
  get?: (self: H, context: ApiContext) => unknown;
  set?: (self: H, value: unknown, context: ApiContext) => void;
  /** Not part of "all scalar properties". */
  hidden: boolean;
}

export interface ChildEntry<H extends Handle> {
  since: Since;
  get: (self: H, context: ApiContext) => Handle | null;
}

export interface MethodEntry<H extends Handle> {
  since: Since;
  /** Omitted optional arguments arrive as undefined. Returns a handle, null (null object) or plain data. */
  call: (self: H, context: ApiContext, ...args: unknown[]) => unknown;
}

export interface ApiType<H extends Handle> {
  name: string;
  /** For members that do not say otherwise. */
  since: Since;
  properties: Record<string, PropertyEntry<H>>;
  children: Record<string, ChildEntry<H>>;
  methods: Record<string, MethodEntry<H>>;
  /** Properties that identify the object beyond one request; the library turns them into getItem(id). */
  identity: string[];
  /** Registration names without "_Register" -> what they register for. */
  events: Record<string, EventEntry<H>>;
  /** Collections only. */
  items: ((self: H, context: ApiContext) => Handle[]) | null;
  getItem: ((self: H, context: ApiContext, key: unknown) => Handle) | null;
}

export interface EventEntry<H extends Handle> {
  /** What an add-in calls it: "onChanged". */
  member: string;
  since: Since;
  eventType: number;
  target: (self: H) => string;
}

/** A table entry before `defineType` fills in what it leaves out. */
export type TypeDefinition<H extends Handle> = Partial<Omit<ApiType<H>, "name">>;

export function defineType<H extends Handle>(
  name: H["type"],
  definition: TypeDefinition<H>,
): ApiType<H> {
  return {
    name,
    since: "1.1",
    properties: {},
    children: {},
    methods: {},
    identity: [],
    events: {},
    items: null,
    getItem: null,
    ...definition,
  };
}

type Getter<H extends Handle> = (self: H, context: ApiContext) => unknown;
type Setter<H extends Handle> = (self: H, value: unknown, context: ApiContext) => void;

export function readOnly<H extends Handle>(since: Since, get: Getter<H>): PropertyEntry<H> {
  return { since, get, hidden: false };
}

export function readWrite<H extends Handle>(
  since: Since,
  get: Getter<H>,
  set: Setter<H>,
): PropertyEntry<H> {
  return { since, get, set, hidden: false };
}

/** A name under which a property is set but not read, or an internal id. */
export function hidden<H extends Handle>(entry: Partial<PropertyEntry<H>>): PropertyEntry<H> {
  return { since: "1.1", ...entry, hidden: true };
}

export function child<H extends Handle>(since: Since, get: ChildEntry<H>["get"]): ChildEntry<H> {
  return { since, get };
}

export function method<H extends Handle>(
  since: Since,
  call: MethodEntry<H>["call"],
): MethodEntry<H> {
  return { since, call };
}

/** Whether a host with these requirement sets has a member. */
export function isSupported(since: Since, requirementSets: Record<string, string>): boolean {
  const [set, version] = since.includes(" ") ? since.split(" ") : ["ExcelApi", since];
  const offered = requirementSets[set ?? ""];
  return offered !== undefined && compareVersions(offered, version ?? "") >= 0;
}

function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorA - majorB || minorA - minorB;
}
