/** Runs one request of the rich API against the API table: its actions in order, until one fails. */
import { HostError } from "../../workbook/model/model";
import { isRange, isRangeAreas } from "../api/handles";
import type { Handle } from "../api/table";
import type { Members } from "./members";
import { camelCase, pascalCase } from "./spelling";
import { nullObject, PathResolver } from "./pathResolver";
import { query, queryAsJson } from "./query";
import { ActionType, type Action, type RequestBody, type ResponseBody } from "../wire";

/** Where the request is, for the error's Location. */
interface Progress {
  location: string | null;
}

/**
 * Executes a request. Earlier results and side effects stay when an action fails, as in Excel.
 * @param onFault is told of errors that are the workbench's own (they answer GeneralException)
 */
export async function execute(
  members: Members,
  body: RequestBody,
  onFault: (fault: Error) => void,
): Promise<ResponseBody> {
  const response: ResponseBody = { Results: [], TraceIds: [] };
  const progress: Progress = { location: null };
  const paths = new PathResolver(members, body.ObjectPaths, (location) => {
    progress.location = location;
  });
  const kept = new Set<number>();
  for (const [index, action] of body.Actions.entries()) {
    progress.location = null;
    try {
      if (readsCells(action)) await members.context.model.settled();
      if (action.ActionType === ActionType.Trace) response.TraceIds.push(action.Id);
      const answer = perform(members, paths, action, kept, progress);
      // Only what must read a file answers later.
      const Value =
        (answer instanceof Promise ? await (answer as Promise<unknown>) : answer) ?? null;
      response.Results.push({ ActionId: action.Id, Value });
    } catch (thrown) {
      const error = asHostError(thrown, onFault);
      response.Error = {
        Code: error.code,
        Message: error.message,
        Location: progress.location,
        ActionIndex: index,
        HttpStatusCode: error.code === "GeneralException" ? 500 : 400,
      };
      break;
    }
  }
  members.context.ranges.endRequest();
  return response;
}

function asHostError(thrown: unknown, onFault: (fault: Error) => void): HostError {
  if (thrown instanceof HostError) return thrown;
  const fault = thrown instanceof Error ? thrown : new Error(String(thrown));
  onFault(fault);
  return new HostError("GeneralException", "There was an internal error: " + fault.message);
}

/** Actions before which pending calculation has to end. */
function readsCells(action: Action): boolean {
  return (
    action.ActionType === ActionType.Query ||
    action.ActionType === ActionType.QueryAsJson ||
    action.ActionType === ActionType.Method
  );
}

function perform(
  members: Members,
  paths: PathResolver,
  action: Action,
  kept: Set<number>,
  progress: Progress,
): unknown {
  if (action.ActionType === ActionType.Trace) return null;
  const handle = paths.resolve(action.ObjectPathId);
  if (!handle) return ofNullObject(action, members.context.situation.strictNullObjects);
  const name = action.Name ?? "";
  progress.location = name ? `${handle.type}.${camelCase(name)}` : handle.type;
  switch (action.ActionType) {
    case ActionType.Instantiate:
      return instantiate(members, handle, kept.has(action.ObjectPathId));
    case ActionType.Query:
      return query(members, handle, action.QueryInfo ?? {});
    case ActionType.QueryAsJson:
      return queryAsJson(members, handle, action.QueryInfo ?? {});
    case ActionType.Method:
      if (name === "_KeepReference") return void kept.add(action.ObjectPathId);
      return invoke(members, handle, name, paths.arguments(action.ArgumentInfo));
    case ActionType.SetProperty:
      return setProperty(members, handle, name, paths.value(action.ArgumentInfo));
    case ActionType.Update:
      return update(members, handle, action.ObjectState ?? {});
    case ActionType.EnsureUnchanged:
      return null;
    default:
      throw new HostError("NotImplemented", `Action type ${action.ActionType} is not known.`);
  }
}

/** A null object can be loaded, and nothing else. */
function ofNullObject({ ActionType: type, Name: name }: Action, strict: boolean): unknown {
  const acts =
    type === ActionType.SetProperty ||
    type === ActionType.Update ||
    (type === ActionType.Method && name !== "_KeepReference");
  if (acts && strict) throw nullObject();
  return type === ActionType.Method ? { _IsNull: true } : null;
}

function instantiate(members: Members, handle: Handle, keep: boolean): Record<string, unknown> {
  const value = members.identity(handle);
  if (!keep) return value;
  if (!isRange(handle) && !isRangeAreas(handle)) throw new HostError("InvalidOperation");
  return { ...value, _ReferenceId: members.context.ranges.keep(handle) };
}

function invoke(members: Members, handle: Handle, name: string, args: unknown[]): unknown {
  const registration = /^_(Register|Unregister)(.+)$/.exec(name);
  if (registration) {
    const event = members.event(handle, registration[2] ?? "");
    if (!event) members.missing(`${handle.type}.${camelCase(name)}`);
    else if (registration[1] === "Register") {
      members.context.events.register(event.eventType, event.target(handle));
    } else members.context.events.unregister(event.eventType, event.target(handle));
    return null;
  }
  const entry =
    members.method(handle, name) ?? members.missing(`${handle.type}.${camelCase(name)}`);
  return entry.call(handle, members.context, ...args);
}

function setProperty(members: Members, handle: Handle, name: string, value: unknown): null {
  const entry =
    members.property(handle, name) ?? members.missing(`${handle.type}.${camelCase(name)}`);
  if (!entry.set) throw new HostError("InvalidArgument", `${name} is read-only.`);
  entry.set(handle, value, members.context);
  return null;
}

/** `object.update({...})`: properties by camelCase name, children as nested objects. */
function update(members: Members, handle: Handle, state: Record<string, unknown>): null {
  for (const [key, value] of Object.entries(state)) {
    const name = pascalCase(key);
    if (members.property(handle, name)) setProperty(members, handle, name, value);
    else {
      const child =
        members.child(handle, name) ?? members.missing(`${handle.type}.${camelCase(name)}`);
      const object = child.get(handle, members.context);
      if (object) update(members, object, (value ?? {}) as Record<string, unknown>);
    }
  }
  return null;
}
