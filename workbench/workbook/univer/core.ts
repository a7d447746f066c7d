import { HostError, type ModelEvent, type SelectedObject } from "../model/model";
import { newSheetExtras, type SheetExtras } from "../parts/sheets/sheetExtras";
import type { ChartEntry } from "../model/charts";
import type { Calculation } from "../calculation/calculation";
import type { UniverSession } from "./session";

/** What the parts of the adapter share: Univer, the calculation, the extras, and the events. */
export class Core {
  readonly extras = new Map<string, SheetExtras>();
  readonly settings = new Map<string, string>();
  workbookProtection: { password: string | null } | null = null;
  /** Of all sheets, deleted ones too. */
  charts: ChartEntry[] = [];
  /** Selected instead of cells; without an id where only its kind matters. */
  selectedObject: SelectedObject | null = null;
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

  /** Nothing but cells is selected any more; with an id only if it was that object. */
  deselectObject(id?: string): void {
    const selected = this.selectedObject;
    if (!selected || (id !== undefined && id !== selected.id)) return;
    this.selectedObject = null;
    const chart = this.charts.find((each) => each.id === selected.id);
    if (!chart) return;
    this.emit({ type: "chartDeactivated", sheetId: chart.sheetId, chartId: chart.id });
  }

  emit(event: ModelEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  onEvent(listener: (event: ModelEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
