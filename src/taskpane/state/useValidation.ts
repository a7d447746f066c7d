import { useCallback, useEffect, useRef, useState } from "react";
import { cellName } from "../../actions/cellName";
import type { Changed, Undo, ValidationReport } from "../../actions/contract";
import type { Control } from "../../actions/control";
import type { Problem } from "../../validation/problem";
import { usePane } from "./context";
import type { ActiveSheet } from "./useSheet";
import { useTask, type Task } from "./useTask";

/** What the last change did, to be told in a sentence. */
export type Outcome =
  | { what: "fixed" | "undone"; cells: number; refused: string[]; locked: string[] }
  | { what: "cleared" };

export interface Validation {
  task: Task;
  report: ValidationReport | null;
  /** Cells have changed since. */
  stale: boolean;
  outcome: Outcome | null;
  canUndo: boolean;
  validateSheet: () => void;
  validateAll: () => void;
  /** Takes over a report made elsewhere (after an import). */
  show: (report: ValidationReport) => void;
  fix: (problem: Problem) => void;
  fixAll: () => void;
  undoFix: () => void;
  clearMarks: () => void;
  dismissOutcome: () => void;
}

/** Live validation waits until typing has paused this long. */
const quietMilliseconds = 1000;

/** Validating, fixing and taking back; one at a time. */
export function useValidation(sheet: ActiveSheet): Validation {
  const { actions, preferences } = usePane();
  const task = useTask();
  const [report, setReport] = useState<ValidationReport | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [undos, setUndos] = useState<Undo[]>([]);
  /** How many changes the report knows of, and how many there have been. */
  const [known, setKnown] = useState(0);
  const happened = useRef(0);
  const { levels, live } = preferences;
  const { changes } = sheet;
  useEffect(() => {
    happened.current = changes.count;
  }, [changes.count]);

  const show = useCallback((next: ValidationReport, knows: number) => {
    setKnown(knows);
    setReport(next);
  }, []);

  const { run } = task;
  /** What is typed while validating is not in the report: it knows the changes up to its start. */
  const validate = useCallback(
    async (work: (control: Control) => Promise<ValidationReport>) => {
      const knows = happened.current;
      const next = await run(work);
      if (next) show(next, knows);
    },
    [run, show],
  );

  const validateAgain = useCallback(
    (last: ValidationReport) =>
      actions.validateSheets(
        last.sheets.map(({ sheetId }) => sheetId),
        levels,
      ),
    [actions, levels],
  );

  /** A change of cells, then a look at what is left. */
  const change = (
    what: "fixed" | "undone",
    last: ValidationReport,
    work: () => Promise<Changed>,
    remember: (changed: Changed) => void,
  ) => {
    void run(async () => {
      const changed = await work();
      remember(changed);
      setOutcome({
        what,
        cells: changed.applied,
        refused: changed.refused.map(cellName),
        locked: changed.locked.map(cellName),
      });
      return validateAgain(last);
    }).then((next) => next && show(next, happened.current));
  };

  const push = ({ undo }: Changed) => {
    if (undo.some(({ edits }) => edits.length > 0)) setUndos((before) => [...before, undo]);
  };

  const stale =
    report !== null &&
    changes.count > known &&
    report.sheets.some(({ sheetId }) => sheetId === changes.sheetId);

  useEffect(() => {
    if (!live || !stale || report === null || task.running) return;
    const timer = setTimeout(() => {
      void validate(() => validateAgain(report));
    }, quietMilliseconds);
    return () => clearTimeout(timer);
  }, [live, stale, report, task.running, changes, validate, validateAgain]);

  const start = (work: (control: Control) => Promise<ValidationReport>) => {
    setOutcome(null);
    void validate(work);
  };

  return {
    task,
    report,
    stale,
    outcome,
    canUndo: undos.length > 0,
    validateSheet: () => start(() => actions.validateSheet(levels)),
    validateAll: () => start((control) => actions.validateAll(levels, control)),
    show: (next) => {
      setOutcome(null);
      show(next, happened.current);
    },
    fix: (problem) => {
      if (report) change("fixed", report, () => actions.fix(problem), push);
    },
    fixAll: () => {
      if (report) change("fixed", report, () => actions.fixAllSafe(report), push);
    },
    undoFix: () => {
      const last = undos[undos.length - 1];
      if (!report || !last) return;
      const drop = () => setUndos((before) => before.slice(0, -1));
      change("undone", report, () => actions.undo(last), drop);
    },
    clearMarks: () => {
      if (!report) return;
      void run(async () => {
        await actions.clearMarks(report);
        setOutcome({ what: "cleared" });
      });
    },
    dismissOutcome: () => setOutcome(null),
  };
}
