import { readForm } from "../form";
import { liaoning } from "../scoring";
import { readActiveSheet } from "../workbook";
import type { ScoreReport } from "./contract";
import { rulesInForce } from "../report/policies";
import { scoreReportOf } from "../report/scores";

/**
 * What the active sheet is and how it scores. One sync.
 * @throws WorkbookError
 */
export async function readScores(): Promise<ScoreReport> {
  const grid = await readActiveSheet();
  const form = readForm(grid);
  if (form !== null) return scoreReportOf({ grid, form });
  const { sheetId, sheetName, isProtected } = grid;
  const rules = rulesInForce({ pack: liaoning, source: "default" });
  return { sheetId, sheetName, isProtected, form: null, rules, sections: [] };
}
