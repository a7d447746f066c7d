import { HostError, type ModelEvent } from "../model/model";
import { newSheetExtras, type SheetExtras } from "../parts/sheets/sheetExtras";
import type { Calculation } from "../calculation/calculation";
import type { UniverSession } from "./session";

/** What the parts of the adapter share: Univer, the calculation, the extras, and the events. */
export class Core {
  readonly extras = new Map<string, SheetExtras>();
  readonly settings = new Map<string, string>();
  workbookProtection: { password: string | null } | null = null;
  /** Selected instead of cells. */
  selectedObject: "Chart" | "Shape" | null = null;
  private readonly listeners = new Set<(event: ModelEvent) => void>();
  private serial = 0;

  constructor(
    readonly session: UniverSession,
    readonly calculation: Calculation,
  ) {
    for (const sheet of session.workbook.getSheets()) {
      this.extras.set(sheet.getSheetId(), newSheetExtras());
    }
  }

  /** @throws HostError ItemNotFound when the sheet is gone. */
  extra(sheetId: string): SheetExtras {
    const extras = this.extras.get(sheetId);
    if (!extras) throw new HostError("ItemNotFound");
    return extras;
  }

  /** A new id, unlike any given before in this workbook. */
  newId(prefix: string): string {
    this.serial += 1;
    return `{${prefix}-0000-0000-0000-${String(this.serial).padStart(12, "0")}}`;
  }

  emit(event: ModelEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  onEvent(listener: (event: ModelEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
