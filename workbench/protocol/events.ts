/** Events: who registered for what, and what a model event looks like to the page. */
import { cellCount, intersection, type Area, type Direction } from "../workbook/model/area";
import type { ModelEvent, WorkbookModel } from "../workbook/model/model";
import { formatA1 } from "../workbook/model/address";
import type { RangeTracker } from "./rangeTracker";
import type { PaneVisibility } from "./situation";
import type { MessageEntry } from "./wire";

/** The library's numbers. */
export const EventType = {
  settingsChanged: 1,
  documentSelectionChanged: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  rowSorted: 19,
  columnSorted: 20,
  rowHiddenChanged: 22,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  paneVisibilityChanged: 65539,
} as const;

/** Target of events of workbook and worksheets. */
export const workbookTarget = "Workbook";

const eventCategory = 65536;

const shiftDirections: Record<Direction, string> = {
  Down: "ShiftCellDown",
  Right: "ShiftCellRight",
  Up: "ShiftCellUp",
  Left: "ShiftCellLeft",
};

interface Announcement {
  eventType: number;
  sheetId: string;
  /** Beside sheet and workbook: an object of its own. */
  target?: string;
  payload: () => Record<string, unknown>;
}

export class EventHub {
  /** `runtime.enableEvents`. */
  enabled = true;
  /** True while a request of the add-in runs: its own writes are told apart from a person's. */
  requestRunning = false;
  /** "Remote" while a co-author's changes come in. */
  source: "Local" | "Remote" = "Local";
  private outgoing: MessageEntry[] = [];
  private readonly registrations = new Map<string, number>();

  constructor(
    private readonly model: WorkbookModel,
    private readonly ranges: RangeTracker,
    private readonly send: (entries: MessageEntry[]) => void,
  ) {}

  register(eventType: number, target: string): void {
    const key = registrationKey(eventType, target);
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + 1);
  }

  unregister(eventType: number, target: string): void {
    const key = registrationKey(eventType, target);
    const count = (this.registrations.get(key) ?? 0) - 1;
    if (count > 0) this.registrations.set(key, count);
    else this.registrations.delete(key);
  }

  /** A page that went away takes its handlers with it. */
  reset(): void {
    this.registrations.clear();
    this.outgoing = [];
    this.enabled = true;
  }

  /** Sends what registered handlers are to hear of a model event. */
  announce(event: ModelEvent): void {
    if (!this.enabled) return;
    const announcement = this.describe(event);
    const entries: MessageEntry[] = [];
    if (announcement) {
      const { eventType, sheetId } = announcement;
      const targets = [sheetId, workbookTarget, announcement.target ?? []]
        .flat()
        .filter((target) => this.registrations.has(registrationKey(eventType, target)));
      if (targets.length > 0) {
        const text = JSON.stringify({ worksheetId: sheetId, ...announcement.payload() });
        for (const target of targets) entries.push([eventCategory, eventType, target, text, 0]);
      }
    }
    entries.push(...this.ofTables(event));
    if (event.type === "selectionChanged") {
      // Registered apart (Office's own event), so always told; the page drops what it does not want.
      entries.push([eventCategory, EventType.documentSelectionChanged, "", "{}", 0]);
    }
    if (event.type === "settingsChanged") {
      entries.push([eventCategory, EventType.settingsChanged, "", "{}", 0]);
    }
    this.outgoing.push(...entries);
    if (!this.requestRunning) this.flush();
  }

  /** The pane was shown or hidden. Registered nowhere: the page drops what it does not want. */
  announcePane(visibility: PaneVisibility): void {
    const text = JSON.stringify({ visibility });
    this.outgoing.push([eventCategory, EventType.paneVisibilityChanged, "", text, 0]);
    if (!this.requestRunning) this.flush();
  }

  /** Sends what was held back while a request ran. */
  flush(): void {
    const entries = this.outgoing;
    this.outgoing = [];
    if (entries.length > 0) this.send(entries);
  }

  /** What handlers of tables hear of a change or a selection that touches them. */
  private ofTables(event: ModelEvent): MessageEntry[] {
    if (event.type !== "changed" && event.type !== "selectionChanged") return [];
    const eventType =
      event.type === "changed" ? EventType.tableChanged : EventType.tableSelectionChanged;
    const prefix = `${eventType}@`;
    if (![...this.registrations.keys()].some((key) => key.startsWith(prefix))) return [];
    const isHeard = (target: string) => this.registrations.has(registrationKey(eventType, target));
    const { sheetId } = event;
    return this.model
      .tables()
      .filter((table) => table.sheetId === sheetId)
      .flatMap(({ id: tableId, area }): MessageEntry[] => {
        const common = intersection(area, event.area);
        if (!common && event.type === "changed") return [];
        const payload =
          event.type === "changed"
            ? { ...this.changedPayload({ ...event, area: common ?? area }), tableId }
            : {
                address: common ? formatA1(common) : "",
                isInsideTable: common !== null,
                tableId,
              };
        const text = JSON.stringify({ worksheetId: sheetId, ...payload });
        return [tableId, sheetId, workbookTarget]
          .filter(isHeard)
          .map((target): MessageEntry => [eventCategory, eventType, target, text, 0]);
      });
  }

  private describe(event: ModelEvent): Announcement | null {
    const { source } = this;
    switch (event.type) {
      case "changed":
        return {
          eventType: EventType.changed,
          sheetId: event.sheetId,
          payload: () => this.changedPayload(event),
        };
      case "formatChanged":
        return {
          eventType: EventType.formatChanged,
          sheetId: event.sheetId,
          payload: () => ({
            address: formatA1(event.area),
            source,
            referenceId: this.referTo(event.sheetId, event.area),
          }),
        };
      case "selectionChanged":
        return {
          eventType: EventType.selectionChanged,
          sheetId: event.sheetId,
          payload: () => ({ address: formatA1(event.area) }),
        };
      case "calculated":
        return {
          eventType: EventType.calculated,
          sheetId: event.sheetId,
          payload: () => ({ address: "" }),
        };
      case "activated":
      case "deactivated":
      case "added":
      case "deleted":
        return {
          eventType: EventType[event.type],
          sheetId: event.sheetId,
          payload: () => ({ source }),
        };
      case "renamed":
        return {
          eventType: EventType.nameChanged,
          sheetId: event.sheetId,
          payload: () => ({ source, nameBefore: event.nameBefore, nameAfter: event.nameAfter }),
        };
      case "moved":
        return {
          eventType: EventType.moved,
          sheetId: event.sheetId,
          payload: () => ({
            source,
            positionBefore: event.positionBefore,
            positionAfter: event.positionAfter,
          }),
        };
      case "visibilityChanged":
        return {
          eventType: EventType.visibilityChanged,
          sheetId: event.sheetId,
          payload: () => ({
            source,
            visibilityBefore: event.before,
            visibilityAfter: event.after,
          }),
        };
      case "protectionChanged":
        return {
          eventType: EventType.protectionChanged,
          sheetId: event.sheetId,
          payload: () => ({ source, isProtected: event.protected }),
        };
      case "tableAdded":
        return {
          eventType: EventType.tableAdded,
          sheetId: event.sheetId,
          payload: () => ({ source, tableId: event.tableId }),
        };
      case "tableDeleted":
        return {
          eventType: EventType.tableDeleted,
          sheetId: event.sheetId,
          payload: () => ({ source, tableId: event.tableId, tableName: event.tableName }),
        };
      case "commentAdded":
      case "commentDeleted":
      case "commentChanged": {
        const { id, replies } = event.comment;
        const commentDetails = [{ commentId: id, replyIds: replies.map((reply) => reply.id) }];
        const change = event.type === "commentChanged" ? { changeType: event.changeType } : {};
        return {
          eventType: EventType[event.type],
          sheetId: event.sheetId,
          payload: () => ({ source, commentDetails, ...change }),
        };
      }
      case "chartAdded":
      case "chartDeleted":
      case "chartActivated":
      case "chartDeactivated":
        return {
          eventType: EventType[event.type],
          sheetId: event.sheetId,
          target: event.chartId,
          payload: () => ({ source, chartId: event.chartId }),
        };
      case "rowSorted":
      case "columnSorted":
        return {
          eventType: EventType[event.type],
          sheetId: event.sheetId,
          payload: () => ({ source, address: formatA1(event.area) }),
        };
      case "rowHiddenChanged":
        return {
          eventType: EventType.rowHiddenChanged,
          sheetId: event.sheetId,
          payload: () => ({
            source,
            address: formatA1(event.area),
            changeType: event.hidden ? "Hidden" : "Unhidden",
          }),
        };
      case "settingsChanged":
      case "otherChanged":
        return null;
    }
  }

  private changedPayload(event: ModelEvent & { type: "changed" }): Record<string, unknown> {
    return {
      address: formatA1(event.area),
      changeType: event.changeType,
      source: this.source,
      referenceId: this.referTo(event.sheetId, event.area),
      shiftDirection: event.shift ? shiftDirections[event.shift] : "None",
      triggerSource: this.requestRunning ? "ThisLocalAddin" : "Unknown",
      ...this.details(event),
    };
  }

  /** Value before and after, which Excel tells for a single edited cell. */
  private details(event: ModelEvent & { type: "changed" }): Record<string, unknown> {
    if (!event.before || event.changeType !== "RangeEdited" || cellCount(event.area) !== 1) {
      return {};
    }
    return {
      valueBefore: event.before.value,
      valueTypeBefore: event.before.valueType,
      valueAfter: this.model.values(event.sheetId, event.area)[0]?.[0],
      valueTypeAfter: this.model.valueTypes(event.sheetId, event.area)[0]?.[0],
    };
  }

  private referTo(sheetId: string, area: Area): string {
    return this.ranges.keepForEvent(this.ranges.create(sheetId, area));
  }
}

function registrationKey(eventType: number, target: string): string {
  return `${eventType}@${target}`;
}
