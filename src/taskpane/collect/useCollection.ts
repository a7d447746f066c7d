import { useState } from "react";
import type { CollectedFile, JudgedFile, JudgedForm } from "../../actions";
import type { ActionOutcome } from "../outcome/outcome";
import { usePane } from "../state/context";
import { sheetWish } from "../state/preferences";
import { usePageWords } from "../state/usePageWords";
import { useTask, type RunningTask } from "../state/useTask";
import { collected } from "./collected";

/** Files that are collected, and what is done with them. */
export interface Collection {
  task: RunningTask;
  /** What the pane is busy with while the task is running. */
  doing: "reading" | "writing" | "changing";
  /** null before any were read. */
  files: JudgedFile[] | null;
  /** Files that were chosen and not read, since reading was cancelled. */
  left: number;
  isChosen: (form: JudgedForm) => boolean;
  choose: (form: JudgedForm, isChosen: boolean) => void;
  /** The sheet that a form was put in as, or undefined. */
  sheetOf: (form: JudgedForm) => string | undefined;
  onlyListed: boolean;
  setOnlyListed: (onlyListed: boolean) => void;
  /** How many forms would be put in. */
  wanted: number;
  /** False where all that is wished is done already. */
  canPut: boolean;
  outcome: ActionOutcome | null;
  add: (files: File[]) => void;
  put: () => void;
  undo: () => void;
  startOver: () => void;
}

const none: ReadonlyMap<string, string> = new Map();

/** @param onDone called after the workbook was changed */
export function useCollection(onDone: () => void): Collection {
  const { actions, preferences, history } = usePane();
  const { collect: words } = usePageWords();
  const task = useTask();
  const [doing, setDoing] = useState<Collection["doing"]>("reading");
  const [read, setRead] = useState<CollectedFile[]>([]);
  const [files, setFiles] = useState<JudgedFile[] | null>(null);
  const [left, setLeft] = useState(0);
  const [ticked, setTicked] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [made, setMade] = useState(none);
  const [listed, setListed] = useState(0);
  const [onlyListed, setOnlyListed] = useState(false);
  const [last, setOutcome] = useState<ActionOutcome | null>(null);
  const outcome = last && history.nowOf(last);
  const isUndone = outcome?.isUndone === true;
  const sheets = isUndone ? none : made;

  const sheetOf = ({ key }: JudgedForm) => sheets.get(key);
  const isChosen = (form: JudgedForm) =>
    sheetOf(form) === undefined && (ticked.get(form.key) ?? form.standing.is === "new");
  const wantedOf = ({ forms }: JudgedFile) => (onlyListed ? [] : forms.filter(isChosen));
  const chosen = (files ?? []).flatMap(wantedOf);
  // What is on the list is not listed again, unless it is put in now.
  const toList = (files ?? []).filter(
    (file, place) => isUndone || place >= listed || wantedOf(file).length > 0,
  );

  return {
    ...{ task, doing, files, left, isChosen, sheetOf, onlyListed, setOnlyListed, outcome },
    wanted: chosen.length,
    canPut: toList.length > 0,
    choose: ({ key }, isOn) => setTicked((before) => new Map(before).set(key, isOn)),
    add: (added) => {
      setDoing("reading");
      setOutcome(null);
      void task.run(async (control) => {
        const { read: now, left: unread } = await actions.readFiles(added, control);
        const all = [...read, ...now];
        setLeft(unread);
        if (all.length === 0) return;
        setRead(all);
        setFiles(await actions.judgeFiles(all, {}));
      });
    },
    put: () => {
      setDoing("writing");
      const wish = {
        ...sheetWish(preferences),
        ...{ onlyListed, madeBefore: sheets, chosen: new Set(chosen.map(({ key }) => key)) },
      };
      void task.run(async (control) => {
        const done = await actions.collectForms(toList, wish, control);
        setMade(done.sheets);
        if (done.list !== null) setListed(read.length);
        setOutcome(history.keep(collected(actions, done, toList.length, words)));
        onDone();
      });
    },
    undo: () => {
      const undo = outcome?.undo;
      if (!undo) return;
      setDoing("changing");
      void task.run(async () => {
        setOutcome(await undo());
        setMade(none);
        setListed(0);
        setFiles(await actions.judgeFiles(read, {}));
        onDone();
      });
    },
    startOver: () => {
      task.dismiss();
      setRead([]);
      setFiles(null);
      setLeft(0);
      setTicked(new Map());
      setMade(none);
      setListed(0);
      setOutcome(null);
    },
  };
}
