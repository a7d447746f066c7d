import { catalogue, type ProblemCode } from "./catalogue";
import type { CellAddress } from "../../form/model/grid";
import type { KeyOf } from "../fixes/bind";
import type { FixMaker } from "../fixes/edits";
import type { IdentifiedBy, ProblemIdentity } from "../notes/identity";
import type { Note } from "../notes/notes";
import { mayVerify } from "../notes/verify";
import type { Fix, FormSection, Outcome, Problem } from "./problem";

const none: readonly Problem[] = [];

/**
 * A problem as a rule has found it. Its fix is made when somebody first looks at it: a fix costs more
 * than all else about a problem, and most are never looked at.
 */
export class FoundProblem implements Problem {
  private made: Fix | undefined;
  consequences: readonly Problem[] = none;

  constructor(
    readonly code: ProblemCode,
    /** Raised where something worse is folded under it. */
    public level: Outcome,
    readonly section: FormSection,
    readonly level1: string,
    readonly name: string,
    readonly sheetId: string,
    readonly otherSheetId: string | undefined,
    readonly at: CellAddress,
    readonly related: readonly CellAddress[],
    readonly values: Problem["values"],
    private makeFix: FixMaker | undefined,
    private readonly keyOf: KeyOf,
    readonly note: Note | undefined,
    private readonly identify: ((problem: IdentifiedBy) => ProblemIdentity) | undefined,
  ) {}

  get mends(): "cells" | "row" {
    return catalogue[this.code].fix === "row" ? "row" : "cells";
  }

  get isVerifiable(): boolean {
    return this.identify !== undefined && mayVerify(this.code, this.level);
  }

  get identity(): ProblemIdentity | undefined {
    return this.identify?.(this);
  }

  get fix(): Fix | undefined {
    if (this.makeFix !== undefined) {
      const made = this.makeFix();
      const bound = made?.edits.map((edit) => ({ ...edit, key: this.keyOf(edit.at) }));
      this.made = made && bound && { ...made, edits: bound };
      this.makeFix = undefined;
    }
    return this.made;
  }
}
