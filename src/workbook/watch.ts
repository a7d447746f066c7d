import { inWorkbook } from "./session";

/** What may happen in the workbook while the pane is open. */
export interface WorkbookHandlers {
  /** Another sheet is shown. */
  onActivated?: (sheetId: string) => void;
  /** Cells of a sheet changed, by the user, a co-author or ourselves. */
  onChanged?: (sheetId: string, address: string) => void;
  /** Sheets were added or deleted. */
  onSheetsChanged?: () => void;
  /** Another cell is selected. */
  onSelected?: (sheetId: string, address: string) => void;
}

/**
 * Watches the whole workbook. One sync to start, one to stop.
 * @returns a function that stops watching
 * @throws WorkbookError
 */
export function watchWorkbook(handlers: WorkbookHandlers): Promise<() => Promise<void>> {
  return inWorkbook(async (context) => {
    const sheets = context.workbook.worksheets;
    const registered: { context: OfficeExtension.ClientRequestContext; remove(): void }[] = [];
    const { onActivated, onChanged, onSheetsChanged, onSelected } = handlers;
    if (onActivated) {
      registered.push(sheets.onActivated.add((event) => settled(onActivated(event.worksheetId))));
    }
    if (onChanged) {
      registered.push(
        sheets.onChanged.add((event) => settled(onChanged(event.worksheetId, event.address))),
      );
    }
    if (onSelected) {
      registered.push(
        sheets.onSelectionChanged.add((event) =>
          settled(onSelected(event.worksheetId, event.address)),
        ),
      );
    }
    if (onSheetsChanged) {
      registered.push(sheets.onAdded.add(() => settled(onSheetsChanged())));
      registered.push(sheets.onDeleted.add(() => settled(onSheetsChanged())));
    }
    await context.sync();
    return () => stopWatching(registered);
  });
}

/** Excel wants a promise from each handler. */
function settled(_done: void): Promise<void> {
  return Promise.resolve();
}

async function stopWatching(
  registered: { context: OfficeExtension.ClientRequestContext; remove(): void }[],
): Promise<void> {
  const context = registered[0]?.context;
  if (context === undefined) return;
  // Handlers can only be removed in the context they were added in.
  for (const handler of registered) handler.remove();
  await context.sync();
}
