import { PERFDEVIATION, PERFGRADE } from "../../src/functions/functions";

/** Excel's error class as the custom functions runtime provides it, for tests that run without it. */
export enum ErrorCode {
  invalidValue = "#VALUE!",
  notAvailable = "#N/A",
  divisionByZero = "#DIV/0!",
  invalidNumber = "#NUM!",
}

class CellError extends Error {
  constructor(
    readonly code: ErrorCode,
    message?: string,
  ) {
    super(message);
  }
}

/** Makes CustomFunctions known, as the host does before it calls a function. */
export function provideHost(): void {
  Object.assign(globalThis, { CustomFunctions: { Error: CellError, ErrorCode } });
}

/** What a cell holds after a call: its value, or the error's code and message. */
export type Outcome = { value: unknown } | { code: string; message: string };

/** Calls a function as Excel does, with one invocation object too many, and gives all its cells. */
export function call(fn: (...args: never[]) => unknown[][], ...args: unknown[]): Outcome[][] {
  try {
    const result = (fn as (...args: unknown[]) => unknown[][])(...args);
    return result.map((row) => row.map(outcome));
  } catch (error) {
    return [[outcome(error)]];
  }
}

function outcome(value: unknown): Outcome {
  if (value instanceof CellError) return { code: value.code, message: value.message };
  if (value instanceof Error) throw value;
  return { value };
}

/**
 * Makes CustomFunctions known and loads what is loaded by a first call that needs it: a range of rules, a rare
 * function. Later calls, which are all that a test makes, answer at once.
 */
export async function readyFunctions(): Promise<void> {
  provideHost();
  const table = [["基础规则", "national"], ["", ""]]; // prettier-ignore
  await (PERFGRADE([[90]], table) as unknown as Promise<unknown>);
  await (PERFDEVIATION([["="]], [[1]], [[1]]) as unknown as Promise<unknown>);
}
