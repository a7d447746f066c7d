import { useState } from "react";
import type { Draft, DraftChange, ImportSource, ValidationReport } from "../../actions";
import { madeSheets } from "../outcome/madeSheets";
import type { ActionOutcome } from "../outcome/outcome";
import { usePane } from "./context";
import { sheetWish } from "./preferences";
import { useTask, type RunningTask } from "./useTask";

export interface Drafts {
  task: RunningTask;
  /** null before anything was recognised. */
  drafts: Draft[] | null;
  /** Keys of drafts that will not be made. */
  excluded: ReadonlySet<string>;
  /** The sheets made last, or what became of them when they were taken back. */
  outcome: ActionOutcome | null;
  recognise: (source: () => Promise<ImportSource> | ImportSource) => void;
  change: (draft: Draft, change: DraftChange) => void;
  include: (draft: Draft, included: boolean) => void;
  generate: () => void;
  undo: () => void;
  startOver: () => void;
}

/** @param onMade called with what validating the new sheets found */
export function useDrafts(onMade: (report: ValidationReport) => void): Drafts {
  const { actions, levels, preferences, history } = usePane();
  const task = useTask();
  const [drafts, setDrafts] = useState<Draft[] | null>(null);
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const [last, setOutcome] = useState<ActionOutcome | null>(null);
  const outcome = last && history.nowOf(last);

  const startOver = () => {
    task.dismiss();
    setDrafts(null);
    setExcluded(new Set());
  };

  return {
    task,
    drafts,
    excluded,
    outcome,
    recognise: (source) => {
      setOutcome(null);
      void task
        .run(async (control) => actions.recognise(await source(), control))
        .then((found) => found && setDrafts(found));
    },
    change: (draft, change) => {
      const changed = actions.changeDraft(draft, change);
      setDrafts((before) => before?.map((each) => (each === draft ? changed : each)) ?? null);
    },
    include: ({ key }, included) => {
      const next = new Set(excluded);
      if (included) next.delete(key);
      else next.add(key);
      setExcluded(next);
    },
    generate: () => {
      const wanted = (drafts ?? []).filter(({ key }) => !excluded.has(key));
      void task
        .run(async (control) => {
          const sheets = await actions.writeDrafts(wanted, control, sheetWish(preferences));
          const made = madeSheets(actions, sheets, ({ importing, listMark }) => [
            importing.generated(sheets.made.map(({ name }) => name).join(listMark)),
          ]);
          setOutcome(history.keep(made));
          if (sheets.failed !== null) {
            // What was not made is still there, with the corrections made to it.
            const done = new Set(wanted.slice(0, sheets.made.length));
            setDrafts((before) => before?.filter((each) => !done.has(each)) ?? null);
            return undefined;
          }
          startOver();
          const ids = sheets.made.map(({ sheetId }) => sheetId);
          return actions.validateSheets(ids, await levels.current());
        })
        .then((report) => report && onMade(report));
    },
    undo: () => {
      const undo = outcome?.undo;
      if (undo) void task.run(undo).then((undone) => undone && setOutcome(undone));
    },
    startOver,
  };
}
