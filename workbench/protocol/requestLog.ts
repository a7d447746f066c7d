/** What the log panel shows and what tests count. */
import type { RequestBody, ResponseBody, ResponseError } from "./wire";
import { ActionType } from "./wire";
import { camelCase } from "./engine/spelling";

/**
 * "sync": a context.sync() of the add-in. "cleanup": the library releasing ranges after Excel.run.
 * "service": the library's own talk (results of custom functions, ribbon).
 */
export type RequestKind = "sync" | "cleanup" | "service";

export interface RequestRecord {
  readonly number: number;
  readonly kind: RequestKind;
  /** One line per action, such as "set Range.values". */
  readonly actions: string[];
  readonly error: ResponseError | null;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** Something that is nobody's request: a malformed message, a wrong origin, a fault of the workbench. */
export interface FaultRecord {
  readonly kind: "malformedMessage" | "wrongOrigin" | "unknownMessage" | "internal";
  readonly message: string;
}

type Listener<T> = (record: T) => void;

/** Records kept for a panel that opens late. */
const maxRecords = 500;

export class RequestLog {
  readonly requests: RequestRecord[] = [];
  readonly faults: FaultRecord[] = [];
  private count = 0;
  private syncs = 0;
  private readonly requestListeners = new Set<Listener<RequestRecord>>();
  private readonly faultListeners = new Set<Listener<FaultRecord>>();

  /** Number of syncs so far: clean-up and the library's own requests do not count. */
  get syncCount(): number {
    return this.syncs;
  }

  onRequest(listener: Listener<RequestRecord>): () => void {
    this.requestListeners.add(listener);
    return () => this.requestListeners.delete(listener);
  }

  onFault(listener: Listener<FaultRecord>): () => void {
    this.faultListeners.add(listener);
    return () => this.faultListeners.delete(listener);
  }

  addRequest(body: RequestBody, response: ResponseBody, sizes: [number, number]): void {
    const kind = kindOf(body);
    if (kind === "sync") this.syncs++;
    const record: RequestRecord = {
      number: ++this.count,
      kind,
      actions: describeActions(body),
      error: response.Error ?? null,
      requestBytes: sizes[0],
      responseBytes: sizes[1],
    };
    push(this.requests, record);
    for (const listener of this.requestListeners) listener(record);
  }

  addFault(kind: FaultRecord["kind"], message: string): void {
    const record: FaultRecord = { kind, message };
    push(this.faults, record);
    for (const listener of this.faultListeners) listener(record);
  }
}

function push<T>(records: T[], record: T): void {
  records.push(record);
  if (records.length > maxRecords) records.shift();
}

function kindOf(body: RequestBody): RequestKind {
  const working = body.Actions.filter(
    (action) => action.ActionType !== ActionType.Instantiate && action.Name !== "_RemoveReference",
  );
  const releases = body.Actions.some((action) => action.Name === "_RemoveReference");
  if (releases && working.length === 0) return "cleanup";
  return touchesWorkbook(body) ? "sync" : "service";
}

/** Services (custom functions, ribbon) hang on no workbook. */
export function touchesWorkbook(body: RequestBody): boolean {
  return Object.values(body.ObjectPaths).every((path) => !path.Name?.startsWith("Microsoft."));
}

const verbs: Record<number, string> = {
  [ActionType.Query]: "load",
  [ActionType.QueryAsJson]: "retrieve",
  [ActionType.Method]: "call",
  [ActionType.SetProperty]: "set",
  [ActionType.Update]: "update",
};

function describeActions(body: RequestBody): string[] {
  const lines: string[] = [];
  for (const action of body.Actions) {
    const verb = verbs[action.ActionType];
    if (!verb || action.Name === "_KeepReference" || action.Name === "_RemoveReference") continue;
    const place = describePath(body, action.ObjectPathId);
    const wanted = action.QueryInfo?.Select?.join(", ") ?? "";
    const member = action.Name ? `.${camelCase(action.Name)}` : wanted && `: ${wanted}`;
    lines.push(`${verb} ${place}${member}`);
  }
  return lines;
}

/** "worksheets.getItem(\"Sheet1\").getRange(\"A1\")" */
function describePath(body: RequestBody, id: number): string {
  const path = body.ObjectPaths[String(id)];
  if (!path) return "?";
  if (path.ParentObjectPathId === undefined) return path.Name || "workbook";
  const parent = describePath(body, path.ParentObjectPathId);
  const name = path.Name ? camelCase(path.Name) : "getItem";
  const args = path.ArgumentInfo?.Arguments;
  return `${parent}.${name}${args ? `(${JSON.stringify(args).slice(1, -1)})` : ""}`;
}
