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

/** What became of a change of a form's cells. */
export function changedCells(actions: Actions, changed: Changed, done: Done): ActionOutcome {
  return undoableCells(changed, done, () => actions.undo(changed.undo));
}

/** What became of a change of cells: what was written, what was left alone and why; undoable. */
export function undoableCells(
  changed: CellsChanged,
  done: Done,
  undo: () => Promise<CellsChanged>,
): ActionOutcome {
  const isWritten = changed.applied > 0;
  return {
    told: (texts) => [
      ...(isWritten ? [done(texts, changed.applied)] : []),
      ...leftAlone(changed, texts),
    ],
    isPartial: leftAloneCount(changed) > 0,
    undo: isWritten ? async () => takenBack(await undo()) : null,
  };
}

function takenBack(changed: CellsChanged): ActionOutcome {
  const done: Done = ({ changes }, cells) => changes.undone(cells);
  return { ...undoableCells(changed, done, () => Promise.resolve(changed)), undo: null };
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
