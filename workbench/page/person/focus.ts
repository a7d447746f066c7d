import { ILayoutService } from "@univerjs/preset-sheets-core";
import type { WorkbookModel } from "../../workbook/model/model";
import type { Grid } from "../grid";

/**
 * Moves the keys from the pane to the grid when the add-in selects cells, as Excel does after
 * `select()`; F6 takes them back to the pane, where they were. A person who selects has the keys in
 * the grid already.
 * @returns the way to stop
 */
export function focusSelection(grid: Grid, model: WorkbookModel): () => void {
  /** What had the keys in the pane: the browser forgets it when they leave the frame. */
  let left: HTMLElement | null = null;
  const toPane = (event: KeyboardEvent) => {
    const pane = document.querySelector<HTMLIFrameElement>("#pane:not([hidden]) iframe");
    if (event.key !== "F6" || pane === null) return;
    event.preventDefault();
    pane.contentWindow?.focus();
    left?.focus();
  };
  window.addEventListener("keydown", toPane, { capture: true });
  const stopListening = model.onEvent(({ type }) => {
    const pane = document.activeElement;
    if (type !== "selectionChanged" || !(pane instanceof HTMLIFrameElement)) return;
    left = (pane.contentDocument?.activeElement ?? null) as HTMLElement | null;
    grid.univer.__getInjector().get(ILayoutService).focus();
  });
  return () => {
    window.removeEventListener("keydown", toPane, { capture: true });
    stopListening();
  };
}
