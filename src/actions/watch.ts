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
  return () => {
    // A workbook that is closing can't take the handlers off any more, and need not.
    stop().catch(() => undefined);
  };
}
