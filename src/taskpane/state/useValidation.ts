import { useState } from "react";
import type { BoundChange, SheetWritten, ValidationReport, WordedProblem } from "../../actions";
import type { Control } from "../../actions/control";
import type { PaneTexts } from "../../locale/zh-CN/pane";
import type { Problem } from "../../validation/problem/problem";
import { changedCells } from "../outcome/changedCells";
import { told, type ActionOutcome, type Proposal, type Work } from "../outcome/outcome";
import { writtenSheet } from "../outcome/writtenSheet";
import { unmarkedWords } from "../validation/uncheckedWords";
import { loadPages } from "../laterPages";
import { usePane } from "./context";
import { sheetWish } from "./preferences";
import { useReport } from "./useReport";
import type { ActiveSheet } from "./useSheet";
import { useTask, type RunningTask } from "./useTask";

/** Fixes that write several cells, to be looked at before they do. */
export interface ProposedFix extends Pick<Proposal, "changes" | "words" | "told"> {
  of: Problem | "all";
  /** What writes it, where that is more than cells. */
  work?: Work;
}

export interface Validation {
  task: RunningTask;
  /** What is under way was asked for at the top of the view, not at the list. */
  isValidating: boolean;
  report: ValidationReport | null;
  /** The number of the last change that the report knows of. */
  known: number;
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
  /** Marks a problem 核实无误. */
  verify: (problem: WordedProblem, reason: string) => void;
  /** Takes that back; of a problem that is gone, its row is deleted. */
  unverify: (key: string, problem: Problem | null) => void;
  /** Makes or refreshes 校验报告. */
  writeReport: (problems: WordedProblem[]) => void;
  /** Takes back what was told last, or does it again. */
  undo: () => void;
  /** Takes back the last step that is not taken back yet. */
  undoFix: () => void;
  clearMarks: () => void;
  dismissOutcome: () => void;
}

/** Validating, fixing, marking as verified and taking back; one at a time. */
export function useValidation(sheet: ActiveSheet): Validation {
  const { actions, levels, preferences, texts, history } = usePane();
  const task = useTask();
  const { run } = task;
  const { report, known, stale, validate, again, show } = useReport(sheet, task);
  const [last, setOutcome] = useState<ActionOutcome | null>(null);
  const [proposed, setProposed] = useState<ProposedFix | null>(null);
  const [isValidating, setValidating] = useState(false);
  /** Entries of the history that were made here. */
  const [steps, setSteps] = useState<readonly number[]>([]);
  const outcome = last && history.nowOf(last);
  const doneSteps = history.entries.filter(
    ({ id, now }) => steps.includes(id) && now.undo !== null && now.isUndone !== true,
  );

  const forget = () => {
    setOutcome(null);
    setProposed(null);
  };

  const start = (work: (control: Control) => Promise<ValidationReport>) => {
    forget();
    setValidating(true);
    void validate(work);
  };

  const runHere = <T>(work: (control: Control) => Promise<T>) => {
    setValidating(false);
    return run(work);
  };

  /** A change of the workbook, then a look at what is left. */
  const change = (before: ValidationReport, work: () => Promise<ActionOutcome>) => {
    forget();
    void runHere(async () => {
      const done = history.keep(await work());
      const { entry } = done;
      if (entry !== undefined) setSteps((all) => (all.includes(entry) ? all : [...all, entry]));
      setOutcome(done);
      return again(before);
    }).then((next) => next && show(next));
  };

  /** A row that was put in by hand gets more than cells. */
  const completing = (before: ValidationReport, of: Problem) => {
    forget();
    void runHere(async (control) => {
      const { completingRow } = await loadPages();
      const work = completingRow(of.sheetId, of.at.row, texts.language);
      return work.run(actions, control, sheetWish(preferences));
    }).then((done) => {
      if (done === undefined) return;
      if (!("apply" in done)) return change(before, () => Promise.resolve(done));
      const { apply: work, ...proposal } = done;
      setProposed({ of, work, ...proposal });
    });
  };

  const write = (before: ValidationReport, of: Problem | "all") =>
    change(before, async () =>
      changedCells(
        actions,
        await (of === "all" ? actions.fixAllSafe(before) : actions.fix(of)),
        ({ validation }, cells) => validation.fixed(cells),
      ),
    );

  /** One cell is written at once: its before and after stand in the list. */
  const propose = (before: ValidationReport, of: Problem | "all", changes: BoundChange) => {
    const cells = changes.reduce((sum, { edits }) => sum + edits.length, 0);
    if (cells > 1) setProposed({ of, changes });
    else if (cells === 1) write(before, of);
  };

  /** A list older than its sheet is made anew before anything is shown or written from it. */
  const renewed = (before: ValidationReport) => {
    forget();
    return runHere(async () => {
      const current = stale ? await again(before) : before;
      return { current, safe: await actions.proposeSafeFixes(current) };
    }).then((found) => {
      if (found === undefined || !stale) return found;
      show(found.current);
      setOutcome(told(({ validation }) => [validation.renewed]));
      return found;
    });
  };

  const noting = (work: () => Promise<SheetWritten>, words: NoteOutcomeWords) => {
    if (report === null) return;
    change(report, async () => {
      const written = await work();
      return writtenSheet(actions, written, ({ validation }) => ({
        made: () => words.made(validation),
        refreshed: (cells) => words.changed(validation, cells),
        same: validation.reportSame,
      }));
    });
  };

  return {
    task,
    isValidating,
    report,
    known,
    stale,
    outcome,
    proposed,
    canUndo: doneSteps.length > 0,
    validateSheet: () => start(async () => actions.validateSheet(await levels.current())),
    validateAll: () =>
      start(async (control) => actions.validateAll(await levels.current(), control)),
    show: (next) => {
      forget();
      show(next);
    },
    fix: (problem) => {
      if (report === null) return;
      if (problem.mends === "row" && !stale) return completing(report, problem);
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
      if (report === null || proposed === null) return;
      const { work, of } = proposed;
      if (work === undefined) return write(report, of);
      change(report, async () => {
        const done = await work.run(actions, {}, sheetWish(preferences));
        return "apply" in done ? told(() => []) : done;
      });
    },
    leave: () => setProposed(null),
    verify: (problem, reason) =>
      noting(() => actions.verify(problem, reason), {
        made: ({ verified }) => verified,
        changed: ({ verified }) => verified,
      }),
    unverify: (key, problem) =>
      noting(() => actions.unverify(key, problem), {
        made: ({ unverified }) => unverified,
        changed: ({ unverified }) => unverified,
      }),
    writeReport: (problems) => {
      if (report === null) return;
      noting(() => actions.writeProblemSheet(report, problems), {
        made: ({ reportMade }) => reportMade,
        changed: ({ reportRefreshed }, cells) => reportRefreshed(cells),
      });
    },
    undo: () => {
      const turn = outcome?.undo;
      if (report !== null && turn) change(report, turn);
    },
    undoFix: () => {
      const turn = doneSteps[0]?.now.undo;
      if (report !== null && turn) change(report, turn);
    },
    clearMarks: () => {
      if (!report) return;
      void runHere(async () => {
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

/** What is told of the sheet 校验报告, made or changed. */
interface NoteOutcomeWords {
  made: (words: PaneTexts["validation"]) => string;
  changed: (words: PaneTexts["validation"], cells: number) => string;
}
