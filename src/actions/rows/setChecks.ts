import type { LiveCheck } from "../../form";
import { setLiveChecks, WorkbookError } from "../../workbook";

/** Gives a sheet whose rows were changed its live checks anew. One sync. @returns whether Excel took them */
export async function areChecksSet(sheetId: string, checks: LiveCheck[]): Promise<boolean> {
  try {
    return (await setLiveChecks([{ sheetId, checks }])).length === 0;
  } catch (error) {
    if (error instanceof WorkbookError) return false;
    throw error;
  }
}
