import type { TestHost } from "../../workbench/jest";
import { functionMetadata } from "./functionMetadata";

/** Office.js keeps what was associated for the whole test file, and warns when it comes again. */
let associated = false;

/**
 * Gives a test's workbook the add-in's functions, as the built functions.js does: associated with
 * the real Office.js, called by the workbook through the host.
 */
export async function usePerfFunctions({
  host,
  workbook,
  CustomFunctions,
}: TestHost): Promise<void> {
  const functions = await import("../../src/functions/functions");
  const declared = await functionMetadata();
  for (const { id } of associated ? [] : declared.functions) {
    CustomFunctions.associate(id, (functions as unknown as Record<string, () => unknown>)[id]!);
  }
  associated = true;
  workbook.useFunctions(declared, host.functions.call);
}

/** Waits until no cell of the workbook shows #BUSY! any more. */
export async function untilCalculated({ workbook }: TestHost): Promise<void> {
  const busy = () =>
    workbook.sheets().some(({ id }) => {
      const used = workbook.usedArea(id, true);
      return used !== null && workbook.values(id, used).flat().includes("#BUSY!");
    });
  await workbook.settled();
  while (busy()) await new Promise((resolve) => setTimeout(resolve, 5));
}
