import { cellName } from "../../actions";
import type { Actions, Changed } from "../../actions";
import { paneErrorSentence } from "../../locale";
import type { PaneTexts } from "../../locale/zh-CN/pane";
import type { ActionOutcome } from "./outcome";

/** The sentence about the cells that were written, by how many they are. */
type Done = (texts: PaneTexts, cells: number) => string;

/** What became of a change of cells: what was written, what was left alone and why; undoable. */
export function changedCells(actions: Actions, changed: Changed, done: Done): ActionOutcome {
  const isWritten = changed.applied > 0;
  return {
    told: (texts) => [
      ...(isWritten ? [done(texts, changed.applied)] : []),
      ...leftAlone(changed, texts),
    ],
    isPartial: leftAloneCount(changed) > 0,
    undo: isWritten ? () => takeBack(actions, changed) : null,
  };
}

async function takeBack(actions: Actions, { undo }: Changed): Promise<ActionOutcome> {
  const changed = await actions.undo(undo);
  const restored = changedCells(actions, changed, ({ changes }, cells) => changes.undone(cells));
  return { ...restored, undo: null };
}

/** How many cells were to be changed and were not. */
function leftAloneCount({ refused, locked, merged, notWritten }: Changed): number {
  return refused.length + locked.length + merged.length + notWritten.length;
}

function leftAlone(
  { refused, locked, merged, notWritten, failed }: Changed,
  texts: PaneTexts,
): string[] {
  const { changes, listMark } = texts;
  const named: [cells: Changed["refused"], sentence: (cells: string) => string][] = [
    [refused, changes.refused],
    [locked, changes.locked],
    [merged, changes.merged],
    [notWritten, changes.notWritten],
  ];
  const told = named
    .filter(([cells]) => cells.length > 0)
    .map(([cells, sentence]) => sentence(cells.map(cellName).join(listMark)));
  return failed === null ? told : [...told, paneErrorSentence(texts, failed)];
}
