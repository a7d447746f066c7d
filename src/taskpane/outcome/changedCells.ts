import { cellName } from "../../actions";
import type { Actions, Changed } from "../../actions";
import { paneErrorSentence } from "../../locale";
import type { PaneTexts } from "../../locale/zh-CN/pane";
import type { ActionOutcome } from "./outcome";

/** The sentence about the cells that were written, by how many they are. */
type Done = (texts: PaneTexts, cells: number) => string;

/** How many cells are named before they are only counted. */
const MOST_NAMED = 20;

type CellsChanged = Omit<Changed, "undo">;

/** A change of cells and what takes it back, which is such a change again. */
export interface ReversibleCells {
  changed: CellsChanged;
  back: () => Promise<ReversibleCells>;
}

/** What became of a change of a form's cells. */
export function changedCells(actions: Actions, changed: Changed, done: Done): ActionOutcome {
  return reversibleCells(formCells(actions, changed), done);
}

function formCells(actions: Actions, changed: Changed): ReversibleCells {
  return { changed, back: async () => formCells(actions, await actions.undo(changed.undo)) };
}

/** What became of a change of cells: what was written, what was left alone and why; to be taken back and done again. */
export function reversibleCells(cells: ReversibleCells, done: Done): ActionOutcome {
  return outcomeOf(cells, [done, ({ changes }, n) => changes.undone(n)], 0);
}

/** @param turn how often it was taken back or done again */
function outcomeOf(
  { changed, back }: ReversibleCells,
  words: readonly [done: Done, undone: Done],
  turn: number,
): ActionOutcome {
  const isWritten = changed.applied > 0;
  const isUndone = turn % 2 === 1;
  const outcome: ActionOutcome = {
    told: (texts) => [
      ...(isWritten ? [words[isUndone ? 1 : 0](texts, changed.applied)] : []),
      ...leftAlone(changed, texts),
    ],
    isPartial: leftAloneCount(changed) > 0,
    isUndone,
    undo: null,
  };
  if (!isWritten) return outcome;
  const turnBack = async (): Promise<ActionOutcome> => {
    const next = await back();
    const { applied } = next.changed;
    // Where nothing could be turned back all is as it was, and it may be tried again.
    if (applied > 0) return outcomeOf(next, words, turn + 1);
    const why = outcomeOf(next, words, turn);
    return { ...outcome, told: why.told, isPartial: true, undo: turnBack };
  };
  return { ...outcome, undo: turnBack };
}

/** How many cells were to be changed and were not. */
function leftAloneCount({ refused, locked, merged, notWritten }: CellsChanged): number {
  return refused.length + locked.length + merged.length + notWritten.length;
}

function leftAlone(
  { refused, locked, merged, notWritten, failed }: CellsChanged,
  texts: PaneTexts,
): string[] {
  const { changes, listMark } = texts;
  const namesOf = (cells: CellsChanged["refused"]) => {
    const names = cells.slice(0, MOST_NAMED).map(cellName).join(listMark);
    return cells.length > MOST_NAMED ? changes.several(names, cells.length) : names;
  };
  const named: [cells: Changed["refused"], sentence: (cells: string) => string][] = [
    [refused, changes.refused],
    [locked, changes.locked],
    [merged, changes.merged],
    [notWritten, changes.notWritten],
  ];
  const told = named
    .filter(([cells]) => cells.length > 0)
    .map(([cells, sentence]) => sentence(namesOf(cells)));
  return failed === null ? told : [...told, paneErrorSentence(texts, failed)];
}
