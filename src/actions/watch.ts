import { watchWorkbook } from "../workbook";

/**
 * Calls back when another sheet is shown, added or deleted, and when cells change.
 * @returns what stops it
 * @throws WorkbookError
 */
export async function watch(handlers: {
  activated(): void;
  changed(sheetId: string): void;
}): Promise<() => void> {
  const stop = await watchWorkbook({
    onActivated: () => handlers.activated(),
    onSheetsChanged: () => handlers.activated(),
    onChanged: (sheetId) => handlers.changed(sheetId),
  });
  return stopping(stop);
}

/**
 * Calls back with the cells that a person selects: the sheet's id and an address such as "B5:C7".
 * @returns what stops it
 * @throws WorkbookError
 */
export async function watchSelection(
  onSelected: (sheetId: string, address: string) => void,
): Promise<() => void> {
  return stopping(await watchWorkbook({ onSelected }));
}

function stopping(stop: () => Promise<void>): () => void {
  return () => {
    // A workbook that is closing can't take the handlers off any more, and need not.
    stop().catch(() => undefined);
  };
}
