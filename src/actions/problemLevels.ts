import type { SettableProblem } from "./contract";
import { loadValidation } from "./validation";

/** The problems whose level a person may set, in the order of the catalogue. */
export async function settableProblems(): Promise<SettableProblem[]> {
  const { catalogue, problemCodes } = await loadValidation();
  return problemCodes
    .filter((code) => catalogue[code].settable)
    .map((code) => ({ code, level: catalogue[code].level }));
}
