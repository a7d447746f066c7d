import vm from "node:vm";
import type { Outcome } from "../functions/host";
import { distFileLike, readDist } from "./dist";

type CustomFunction = (...args: unknown[]) => unknown;

/** An error as the built functions make it, in their own realm. */
class BuiltError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/**
 * Runs dist/functions.js where there is nothing but CustomFunctions, and keeps what it associates. With what a first
 * call of a rare function loads, which is loaded already: there is no page to load it.
 */
export function builtFunctions(): { id: string; run: CustomFunction }[] {
  const associated: { id: string; run: CustomFunction }[] = [];
  const CustomFunctions = {
    associate: (id: string, run: CustomFunction) => associated.push({ id, run }),
    Error: BuiltError,
    ErrorCode: { invalidValue: "#VALUE!", invalidNumber: "#NUM!", divisionByZero: "#DIV/0!" },
  };
  const context = vm.createContext({ CustomFunctions });
  vm.runInContext(readDist("functions.js"), context);
  vm.runInContext(readDist(distFileLike(/^rarely\.[0-9a-f]+\.js$/)), context);
  return associated;
}

/** What the one cell of a call shows, each argument handed over as Excel hands a cell to a matrix parameter. */
export function shownByBuilt(run: CustomFunction, cells: unknown[]): Outcome {
  try {
    const [[value]] = run(...cells.map((cell) => [[cell]])) as [[unknown]];
    return { value };
  } catch (error) {
    if (!(error instanceof BuiltError)) throw error;
    return { code: error.code, message: error.message };
  }
}
