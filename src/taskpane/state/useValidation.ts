import { useCallback, useEffect, useRef, useState } from "react";
import type { Changed, ValidationReport } from "../../actions";
import type { Control } from "../../actions/control";
import type { Problem } from "../../validation/problem";
import { changedCells } from "../outcome/changedCells";
import { told, type Outcome } from "../outcome/outcome";
import { unmarkedWords } from "../validation/uncheckedWords";
import { usePane } from "./context";
import { hasChanged, type ActiveSheet } from "./useSheet";
import { useTask, type Task } from "./useTask";

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
  const [undos, setUndos] = useState<NonNullable<Outcome["undo"]>[]>([]);
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
  const change = (last: ValidationReport, work: () => Promise<Outcome>) => {
    void run(async () => {
      setOutcome(await work());
      return validateAgain(last);
    }).then((next) => next && show(next, happened.current));
  };

  const fixing = async (work: Promise<Changed>): Promise<Outcome> => {
    const fixed = changedCells(actions, await work, ({ validation }, n) => validation.fixed(n));
    const { undo } = fixed;
    if (undo !== null) setUndos((before) => [...before, undo]);
    return fixed;
  };

  const stale =
    report !== null && report.sheets.some(({ sheetId }) => hasChanged(changes, sheetId, known));

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
      if (report) change(report, () => fixing(actions.fix(problem)));
    },
    fixAll: () => {
      if (report) change(report, () => fixing(actions.fixAllSafe(report)));
    },
    undoFix: () => {
      const last = undos[undos.length - 1];
      if (!report || !last) return;
      change(report, async () => {
        const undone = await last();
        setUndos((before) => before.slice(0, -1));
        return undone;
      });
    },
    clearMarks: () => {
      if (!report) return;
      void run(async () => {
        const kept = await actions.clearMarks(report);
        setOutcome({
          ...told((texts) =>
            kept.length === 0 ? [texts.validation.marksCleared] : unmarkedWords(kept, texts),
          ),
          isPartial: kept.length > 0,
        });
      });
    },
    dismissOutcome: () => setOutcome(null),
  };
}
