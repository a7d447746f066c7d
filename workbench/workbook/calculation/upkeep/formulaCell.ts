import type { Area } from "../../model/area";
import type { CallRecord } from "../customFunctions";
import type { Precedent } from "./dependencies";
import type { Node } from "../formula";
import type { Matrix, Scalar } from "../values";

/** A cell with a formula. */
export class FormulaCell {
  value: Scalar = 0;
  spill: { area: Area; values: Matrix } | null = null;
  /** Where an array would have spilled, had nothing stood there. */
  blocked: Area | null = null;
  /** Waits for a custom function: shows #BUSY!. */
  isBusy = false;
  state: "clean" | "dirty" | "evaluating" = "dirty";
  calls: CallRecord | null = null;
  precedents: Precedent[] = [];

  constructor(
    readonly sheetId: string,
    readonly row: number,
    readonly column: number,
    /** null for a formula that cannot be read. */
    readonly node: Node | null,
  ) {}

  /** Nobody waits for the answers any more: one that comes all the same is not this cell's. */
  dropCalls(): void {
    const { calls } = this;
    this.calls = null;
    calls?.cancel();
  }
}
