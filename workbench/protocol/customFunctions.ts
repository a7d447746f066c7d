/** Calls of the add-in's custom functions: batching, results, cancellation, streaming. */
import type {
  CellValue,
  FunctionCall,
  FunctionCallContext,
  FunctionCaller,
  FunctionError,
  FunctionResult,
  FunctionValue,
} from "../workbook/model/model";
import type { MessageEntry } from "./wire";

const functionCategory = 1;
const callType = 1000;
const cancelType = 1001;

const cancelableFlag = 1;
const streamingFlag = 2;
const allowErrorsFlag = 4;
const richFlag = 8;

/** The library's error codes of a failed call; 2, 3 and 4 are an ordinary exception. */
const errorTexts: Record<number, string> = {
  1: "#N/A",
  2: "#VALUE!",
  3: "#VALUE!",
  4: "#VALUE!",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** Excel shows a function's own words with #N/A and #VALUE! only. */
const explainable = new Set([1, 7]);

/**
 * The last number given to a call, by whichever workbook: an answer that comes when the page already
 * serves another workbook must not become the answer to one of that workbook's calls.
 */
let lastInvocation = 0;

interface Pending {
  resolve: (result: FunctionResult) => void;
  onResult: FunctionCallContext["onResult"];
}

/** One answer of the page, whichever of the two methods brought it. */
export interface InvocationResult {
  id: number;
  ok: boolean;
  value: unknown;
  errorCode?: number;
}

export class FunctionService {
  private readonly pending = new Map<number, Pending>();
  private outgoing: MessageEntry[] = [];
  private flushPlanned = false;
  private ready: boolean;

  /**
   * @param send delivers entries to the page
   * @param ready false where the page announces its functions first (parent frame): calls wait for it
   */
  constructor(
    private readonly send: (entries: MessageEntry[]) => void,
    ready: boolean,
  ) {
    this.ready = ready;
  }

  /** The page (re)announced its functions. */
  announceReady(): void {
    this.ready = true;
    this.planFlush();
  }

  get isReady(): boolean {
    return this.ready;
  }

  /** A page that went away answers nothing any more: its calls end with #N/A, new ones wait. */
  reset(ready: boolean): void {
    this.ready = ready;
    this.outgoing = [];
    const waiting = [...this.pending.values()];
    this.pending.clear();
    for (const { resolve } of waiting) resolve({ error: "#N/A" });
  }

  readonly call: FunctionCaller = (id, args, context): FunctionCall => {
    lastInvocation += 1;
    const invocationId = lastInvocation;
    const flags =
      (context.cancelable ? cancelableFlag : 0) |
      (context.onResult ? streamingFlag : 0) |
      (context.allowErrors ? allowErrorsFlag : 0) |
      (context.rich ? richFlag : 0);
    const message = [
      invocationId,
      id.toUpperCase(),
      args.map((value) => encodeArgument(value, context.rich === true)),
      context.address,
      flags,
      context.parameterAddresses ?? null,
    ];
    const result = new Promise<FunctionResult>((resolve) => {
      this.pending.set(invocationId, { resolve, onResult: context.onResult });
    });
    this.post([functionCategory, callType, "", JSON.stringify(message), 0]);
    return { result, cancel: () => this.cancel(invocationId) };
  };

  settle(results: InvocationResult[]): void {
    for (const result of results) {
      const pending = this.pending.get(result.id);
      if (!pending) continue; // canceled, or of an earlier page or workbook
      const decoded = decodeResult(result);
      if (pending.onResult) pending.onResult(decoded);
      else this.pending.delete(result.id);
      pending.resolve(decoded);
    }
  }

  private cancel(invocationId: number): void {
    const pending = this.pending.get(invocationId);
    if (!pending) return;
    this.pending.delete(invocationId);
    pending.resolve({ error: "#N/A" });
    this.post([functionCategory, cancelType, "", JSON.stringify({ invocationId }), 0]);
  }

  private post(entry: MessageEntry): void {
    this.outgoing.push(entry);
    this.planFlush();
  }

  /** All calls of one turn travel in one message. */
  private planFlush(): void {
    if (this.flushPlanned || !this.ready || this.outgoing.length === 0) return;
    this.flushPlanned = true;
    queueMicrotask(() => {
      this.flushPlanned = false;
      if (!this.ready) return;
      const entries = this.outgoing;
      this.outgoing = [];
      if (entries.length > 0) this.send(entries);
    });
  }
}

/**
 * Errors travel as objects, everything else as it is. In a call with rich values every object
 * travels as JSON text in `value`, which the library unpacks.
 */
function encodeArgument(value: unknown, rich: boolean): unknown {
  if (Array.isArray(value)) return value.map((each) => encodeArgument(each, rich));
  if (typeof value !== "object" || value === null) return value;
  const sent = isFunctionError(value) ? { type: "CustomFunctionError", code: value.error } : value;
  return rich ? { value: JSON.stringify(sent) } : sent;
}

function isFunctionError(value: unknown): value is FunctionError {
  return typeof value === "object" && value !== null && "error" in value;
}

function decodeResult(result: InvocationResult): FunctionResult {
  if (result.ok) return decodeValue(result.value);
  const error = errorTexts[result.errorCode ?? 0] ?? "#VALUE!";
  const explained = result.errorCode !== undefined && explainable.has(result.errorCode);
  const hasMessage = explained && typeof result.value === "string" && result.value !== "";
  return hasMessage ? { error, message: String(result.value) } : { error };
}

/** Scalar or matrix; a one-dimensional array is no result in Excel. */
function decodeValue(value: unknown): FunctionResult {
  if (!Array.isArray(value)) return decodeScalar(value);
  const rows = value as unknown[];
  if (rows.length === 0 || !rows.every(Array.isArray)) return { error: "#VALUE!" };
  return rows.map((row) => row.map(decodeScalar));
}

function decodeScalar(value: unknown): FunctionValue {
  if (value === null || value === undefined) return null;
  if (typeof value !== "object") return value as CellValue;
  const { valueType, code, message } = value as Record<string, unknown>;
  if (valueType !== "CustomFunctionError" || typeof code !== "string") return { error: "#VALUE!" };
  return typeof message === "string" ? { error: code, message } : { error: code };
}
