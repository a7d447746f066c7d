import type { KeyboardEvent } from "react";

/** ↓ ↑ Home End move from row to row of a list. @param isHere whether the focus is in the row, or in what belongs to it */
export function walkRows(
  event: KeyboardEvent,
  rows: readonly HTMLElement[],
  isHere: (row: HTMLElement) => boolean,
): void {
  const here = rows.findIndex(isHere);
  const targets: Record<string, number> = {
    ArrowDown: Math.min(here + 1, rows.length - 1),
    ArrowUp: Math.max(here - 1, 0),
    Home: 0,
    End: rows.length - 1,
  };
  const target = targets[event.key];
  if (target === undefined || here === -1) return;
  event.preventDefault();
  rows[target]?.focus();
}
