import { CellAlertManagerService, CellAlertType } from "@univerjs/preset-sheets-core";
import { isSingleCell } from "../../workbook/model/area";
import type { WorkbookModel } from "../../workbook/model/model";
import type { Grid } from "../grid";

const cardKey = "error of the selected cell";

/**
 * Shows what a function of the add-in says about the error in the selected cell, in a card beside it,
 * as Excel does behind its error sign. The grid's own card, of the cell under the mouse, would tell
 * no more than the kind of the error: there, too, stand the function's words.
 * @returns the way to stop
 */
export function showErrorCards(grid: Grid, model: WorkbookModel): () => void {
  const { api } = grid;
  const cards = grid.univer.__getInjector().get(CellAlertManagerService);
  const showOwn = cards.showAlert.bind(cards);
  let isEditing = false;
  let shown = "";
  const placeKey = (sheetId: string, row: number, column: number) => `${sheetId} ${row} ${column}`;

  function show(): void {
    const { sheetId, area } = model.selection();
    const { row, column } = area;
    const message =
      isEditing || !isSingleCell(area) ? null : model.errorMessage(sheetId, row, column);
    const wanted = message === null ? "" : `${placeKey(sheetId, row, column)} ${message}`;
    if (wanted === shown) return;
    shown = wanted;
    cards.removeAlert(cardKey);
    if (message === null) return;
    showOwn({
      type: CellAlertType.ERROR,
      title: String(model.values(sheetId, area)[0]?.[0]),
      message,
      location: { unitId: grid.shownId, subUnitId: sheetId, row, col: column },
      width: 320,
      height: 80,
      key: cardKey,
    });
  }

  cards.showAlert = (alert) => {
    const { subUnitId, row, col } = alert.location;
    const message = model.errorMessage(subUnitId, row, col);
    if (message === null) showOwn(alert);
    else if (!shown.startsWith(`${placeKey(subUnitId, row, col)} `)) showOwn({ ...alert, message });
  };
  const edit = (now: boolean) => () => {
    isEditing = now;
    show();
  };
  const stopListening = model.onEvent(show);
  const listeners = [
    api.addEvent(api.Event.SheetEditStarted, edit(true)),
    api.addEvent(api.Event.SheetEditEnded, edit(false)),
  ];
  return () => {
    stopListening();
    for (const listener of listeners) listener.dispose();
    cards.removeAlert(cardKey);
    cards.showAlert = showOwn;
  };
}
