import { useState } from "react";
import type {
  Draft,
  DraftChange,
  ImportSource,
  MadeSheet,
  TakenBack,
  ValidationReport,
} from "../../actions/contract";
import { usePane } from "./context";
import { useTask, type Task } from "./useTask";

export interface Drafts {
  task: Task;
  /** null before anything was recognised. */
  drafts: Draft[] | null;
  /** Keys of drafts that will not be made. */
  excluded: ReadonlySet<string>;
  made: MadeSheet[] | null;
  /** What became of the sheets made, once they were taken back. */
  takenBack: TakenBack | null;
  recognise: (source: () => Promise<ImportSource> | ImportSource) => void;
  change: (draft: Draft, change: DraftChange) => void;
  include: (draft: Draft, included: boolean) => void;
  generate: () => void;
  undo: () => void;
  startOver: () => void;
}

/** @param onMade called with what validating the new sheets found */
export function useDrafts(onMade: (report: ValidationReport) => void): Drafts {
  const { actions, preferences } = usePane();
  const task = useTask();
  const [drafts, setDrafts] = useState<Draft[] | null>(null);
  const [excluded, setExcluded] = useState<ReadonlySet<string>>(new Set());
  const [made, setMade] = useState<MadeSheet[] | null>(null);
  const [takenBack, setTakenBack] = useState<TakenBack | null>(null);

  const startOver = () => {
    task.dismiss();
    setDrafts(null);
    setExcluded(new Set());
  };

  return {
    task,
    drafts,
    excluded,
    made,
    takenBack,
    recognise: (source) => {
      setMade(null);
      setTakenBack(null);
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
          const sheets = await actions.writeDrafts(wanted, control);
          setMade(sheets);
          const ids = sheets.map(({ sheetId }) => sheetId);
          return actions.validateSheets(ids, preferences.levels);
        })
        .then((report) => {
          if (report === undefined) return;
          startOver();
          onMade(report);
        });
    },
    undo: () => {
      if (made === null) return;
      void task
        .run(() => actions.undoInsert(made))
        .then((outcome) => {
          if (outcome === undefined) return;
          setMade(null);
          setTakenBack(outcome);
        });
    },
    startOver,
  };
}
