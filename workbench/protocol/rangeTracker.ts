/** Ranges of requests: where they are while rows come and go, and which live beyond their request. */
import { type Area, isInsideGrid, shiftArea } from "../workbook/model/area";
import type { ModelEvent } from "../workbook/model/model";
import { HostError } from "../workbook/model/model";

export interface RangeHandle {
  readonly type: "Range";
  readonly sheetId: string;
  /** null once all its cells were deleted. */
  area: Area | null;
}

export interface RangeAreasHandle {
  readonly type: "RangeAreas";
  readonly ranges: RangeHandle[];
}

type Kept = RangeHandle | RangeAreasHandle;

/** Event references that nobody releases; the oldest go first. */
const maxEventReferences = 1000;

/**
 * The last number given to a reference, by whichever workbook. The library releases its references
 * some time after a run, and again after five seconds when that was refused: by then the page may
 * serve another workbook, whose references must not be mistaken for those of the one before.
 */
let lastReference = 0;

export class RangeTracker {
  private readonly kept = new Map<string, Kept>();
  private readonly eventReferences: string[] = [];
  private ofThisRequest: RangeHandle[] = [];

  /** @throws InvalidArgument outside the grid. */
  create(sheetId: string, area: Area): RangeHandle {
    if (!isInsideGrid(area)) throw new HostError("InvalidArgument");
    const range: RangeHandle = { type: "Range", sheetId, area };
    this.ofThisRequest.push(range);
    return range;
  }

  /** @returns the reference id under which the range stays. */
  keep(range: Kept): string {
    lastReference += 1;
    const id = `range${lastReference}`;
    this.kept.set(id, range);
    return id;
  }

  keepForEvent(range: RangeHandle): string {
    const id = this.keep(range);
    this.eventReferences.push(id);
    const oldest =
      this.eventReferences.length > maxEventReferences ? this.eventReferences.shift() : undefined;
    if (oldest !== undefined) this.kept.delete(oldest);
    return id;
  }

  find(id: string): Kept | null {
    return this.kept.get(id) ?? null;
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  get keptCount(): number {
    return this.kept.size;
  }

  endRequest(): void {
    this.ofThisRequest = [];
  }

  /** Moves every live range after inserted and deleted cells, forgets those of a deleted sheet. */
  follow(event: ModelEvent): void {
    if (event.type === "changed" && event.shift) {
      const shift = { area: event.area, direction: event.shift };
      for (const range of this.living(event.sheetId)) {
        if (range.area) range.area = shiftArea(range.area, shift);
      }
    } else if (event.type === "deleted") {
      for (const range of this.living(event.sheetId)) range.area = null;
    }
  }

  /** Each range once: a kept one may be of this request too. */
  private living(sheetId: string): Set<RangeHandle> {
    const ranges = [...this.kept.values()].flatMap((kept) =>
      kept.type === "Range" ? [kept] : kept.ranges,
    );
    return new Set([...this.ofThisRequest, ...ranges].filter((range) => range.sheetId === sheetId));
  }
}
