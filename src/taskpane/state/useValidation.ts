import { useState } from "react";
import type { BoundChange, Changed, ValidationReport } from "../../actions";
import type { Control } from "../../actions/control";
import type { Problem } from "../../validation/problem/problem";
import { changedCells } from "../outcome/changedCells";
import { told, type ActionOutcome } from "../outcome/outcome";
import { unmarkedWords } from "../validation/uncheckedWords";
import { usePane } from "./context";
import { useReport } from "./useReport";
import type { ActiveSheet } from "./useSheet";
import { useTask, type RunningTask } from "./useTask";

/** Fixes that write several cells, to be looked at before they do. */
export interface ProposedFix {
  of: Problem | "all";
  changes: BoundChange;
}

export interface Validation {
  task: RunningTask;
  report: ValidationReport | null;
  /** Cells have changed since. */
  stale: boolean;
  outcome: ActionOutcome | null;
  /** What would be written, until it is applied or left. */
  proposed: ProposedFix | null;
  canUndo: boolean;
  validateSheet: () => void;
  validateAll: () => void;
  /** Takes over a report made elsewhere (after an import). */
  show: (report: ValidationReport) => void;
  /** Fixes a problem, or proposes it where several cells would be written. */
  fix: (problem: Problem) => void;
  fixAll: () => void;
  apply: () => void;
  leave: () => void;
  undoFix: () => void;
  clearMarks: () => void;
  dismissOutcome: () => void;
}

/** Validating, fixing and taking back; one at a time. */
export function useValidation(sheet: ActiveSheet): Validation {
  const { actions, levels } = usePane();
  const task = useTask();
  const { run } = task;
  const { report, stale, validate, again, show } = useReport(sheet, task);
  const [outcome, setOutcome] = useState<ActionOutcome | null>(null);
  const [proposed, setProposed] = useState<ProposedFix | null>(null);
  const [undos, setUndos] = useState<NonNullable<ActionOutcome["undo"]>[]>([]);

  const forget = () => {
    setOutcome(null);
    setProposed(null);
  };

  const start = (work: (control: Control) => Promise<ValidationReport>) => {
    forget();
    void validate(work);
  };

  /** A change of cells, then a look at what is left. */
  const change = (last: ValidationReport, work: () => Promise<ActionOutcome>) => {
    forget();
    void run(async () => {
      setOutcome(await work());
      return again(last);
    }).then((next) => next && show(next));
  };

  const fixing = async (work: Promise<Changed>): Promise<ActionOutcome> => {
    const fixed = changedCells(actions, await work, ({ validation }, n) => validation.fixed(n));
    const { undo } = fixed;
    if (undo !== null) setUndos((before) => [...before, undo]);
    return fixed;
  };

  const write = (last: ValidationReport, of: Problem | "all") =>
    change(last, () => fixing(of === "all" ? actions.fixAllSafe(last) : actions.fix(of)));

  /** One cell is written at once: its before and after stand in the list. */
  const propose = (last: ValidationReport, of: Problem | "all", changes: BoundChange) => {
    const cells = changes.reduce((sum, { edits }) => sum + edits.length, 0);
    if (cells > 1) setProposed({ of, changes });
    else if (cells === 1) write(last, of);
  };

  /** A list older than its sheet is made anew before anything is shown or written from it. */
  const renewed = (last: ValidationReport) => {
    forget();
    return run(async () => {
      const current = stale ? await again(last) : last;
      return { current, safe: await actions.proposeSafeFixes(current) };
    }).then((found) => {
      if (found === undefined || !stale) return found;
      show(found.current);
      setOutcome(told(({ validation }) => [validation.renewed]));
      return found;
    });
  };

  return {
    task,
    report,
    stale,
    outcome,
    proposed,
    canUndo: undos.length > 0,
    validateSheet: () => start(async () => actions.validateSheet(await levels.current())),
    validateAll: () =>
      start(async (control) => actions.validateAll(await levels.current(), control)),
    show: (next) => {
      forget();
      show(next);
    },
    fix: (problem) => {
      if (report === null) return;
      const edits = problem.fix?.edits ?? [];
      // One cell is found again by the action itself, wherever its row stands by now.
      if (stale && edits.length > 1) void renewed(report);
      else propose(report, problem, [{ sheetId: problem.sheetId, edits }]);
    },
    fixAll: () => {
      if (report === null) return;
      void renewed(report).then((found) => found && propose(found.current, "all", found.safe));
    },
    apply: () => {
      if (report !== null && proposed !== null) write(report, proposed.of);
    },
    leave: () => setProposed(null),
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
