import { useCallback, useEffect, useRef, useState } from "react";
import type { ValidationReport } from "../../actions";
import type { Control } from "../../actions/control";
import { usePane } from "./context";
import { hasChanged, type ActiveSheet } from "./useSheet";
import type { RunningTask } from "./useTask";

/** What the last validation found, and whether it still holds. */
export interface Report {
  report: ValidationReport | null;
  /** The number of the last change that it knows of. */
  known: number;
  /** Cells have changed since. */
  stale: boolean;
  validate: (work: (control: Control) => Promise<ValidationReport>) => Promise<void>;
  /** Validates the sheets of a report again. */
  again: (last: ValidationReport) => Promise<ValidationReport>;
  /** Takes a report that was made just now. */
  show: (report: ValidationReport) => void;
}

/** Live validation waits until typing has paused this long. */
const quietMilliseconds = 1000;

/** The report on the sheets that were validated, renewed after changes where the user wants it. */
export function useReport({ changes }: ActiveSheet, { run, running }: RunningTask): Report {
  const { actions, preferences, levels } = usePane();
  const { live } = preferences;
  const [report, setReport] = useState<ValidationReport | null>(null);
  /** How many changes the report knows of, and how many there have been. */
  const [known, setKnown] = useState(0);
  const happened = useRef(0);
  useEffect(() => {
    happened.current = changes.count;
  }, [changes.count]);

  const keep = useCallback((next: ValidationReport, knows: number) => {
    setKnown(knows);
    setReport(next);
  }, []);

  /** What is typed while validating is not in the report: it knows the changes up to its start. */
  const validate = useCallback(
    async (work: (control: Control) => Promise<ValidationReport>) => {
      const knows = happened.current;
      const next = await run(work);
      if (next) keep(next, knows);
    },
    [run, keep],
  );

  const again = useCallback(
    async (last: ValidationReport) =>
      actions.validateSheets(
        last.sheets.map(({ sheetId }) => sheetId),
        await levels.current(),
      ),
    [actions, levels],
  );

  const stale =
    report !== null && report.sheets.some(({ sheetId }) => hasChanged(changes, sheetId, known));

  useEffect(() => {
    if (!live || !stale || report === null || running) return;
    const timer = setTimeout(() => {
      void validate(() => again(report));
    }, quietMilliseconds);
    return () => clearTimeout(timer);
  }, [live, stale, report, running, changes, validate, again]);

  return { report, known, stale, validate, again, show: (next) => keep(next, happened.current) };
}
