import type { CellContent } from "../../form/model/cellEdit";
import type { Problem } from "../problem/problem";
import type { BoundEdit } from "./bind";

/** The problems of today whose fixes are those that were offered, and the ones offered that are none any more. */
export interface FoundAgain {
  problems: Problem[];
  lost: Problem[];
}

/**
 * Finds problems again in a later validation: the same code, with a fix that writes the same into the
 * same fields of the same rows. So whatever has happened to the sheet meanwhile, a fix is made for the
 * sheet as it is, and writes only what was offered.
 */
export function findAgain(offered: readonly Problem[], today: readonly Problem[]): FoundAgain {
  const codes = new Set(offered.map(({ code }) => code));
  const known = new Map<string, Problem>();
  for (const found of today) {
    for (const problem of [found, ...(found.consequences ?? [])]) {
      if (codes.has(problem.code)) known.set(nameOf(problem), problem);
    }
  }
  const again: FoundAgain = { problems: [], lost: [] };
  for (const problem of offered) {
    const match = known.get(nameOf(problem));
    if (match === undefined) again.lost.push(problem);
    else again.problems.push(match);
  }
  return again;
}

function nameOf({ sheetId, code, fix }: Problem): string {
  return JSON.stringify([sheetId, code, fix && offerOf(fix.edits)]);
}

/** What edits write where, without addresses: two offers of the same are equal. */
export function offerOf(edits: readonly BoundEdit[]): string {
  return JSON.stringify(edits.map(({ key, before, after }) => [key, shown(before), shown(after)]));
}

/** A formula names the cells of its row, and moves with it. */
function shown({ value, formula }: CellContent) {
  return formula === undefined ? value : { formula: true };
}
