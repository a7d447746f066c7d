import { useEffect, useState } from "react";
import type { ValidationReport } from "../../actions";
import type { RunningTask } from "../state/useTask";

/** Of the validation of the pane, what 总览 shows and starts. */
export interface ValidatesAll {
  task: RunningTask;
  isValidating: boolean;
  report: ValidationReport | null;
  /** The number of the last change that the report knows of. */
  known: number;
  validateAll: () => void;
}

/** When a sheet was last validated since the pane was opened, and the last change that this knew of. */
export interface LastValidated {
  at: Date;
  known: number;
}

/** The same of each sheet, by its id. */
export function useLastValidated({
  report,
  known,
}: ValidatesAll): ReadonlyMap<string, LastValidated> {
  const [sheets, setSheets] = useState<ReadonlyMap<string, LastValidated>>(new Map());
  useEffect(() => {
    if (report === null) return;
    setSheets((before) => {
      const after = new Map(before);
      for (const { sheetId } of report.sheets) after.set(sheetId, { at: report.checkedAt, known });
      return after;
    });
  }, [report, known]);
  return sheets;
}
