import type { CellAddress } from "../form/model/grid";
import type { FixMaker } from "./edits";
import type { Fix, FormSection, Problem, ProblemLevel } from "./problem";

/**
 * A problem as a rule has found it. Its fix is made when somebody first looks at it: a fix costs more
 * than all else about a problem, and most are never looked at.
 */
export class FoundProblem implements Problem {
  private made: Fix | undefined;

  constructor(
    readonly code: string,
    readonly level: ProblemLevel,
    readonly section: FormSection,
    readonly level1: string,
    readonly sheetId: string,
    readonly at: CellAddress,
    readonly related: readonly CellAddress[],
    readonly values: Problem["values"],
    private makeFix: FixMaker | undefined,
  ) {}

  get fix(): Fix | undefined {
    if (this.makeFix !== undefined) {
      this.made = this.makeFix();
      this.makeFix = undefined;
    }
    return this.made;
  }
}
