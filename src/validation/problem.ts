import type { ProblemCode, ProblemValues } from "./catalogue";
import type { FormSection, ProblemLevel } from "./declare";
import type { CellAddress } from "../form/model/grid";
import type { Fix } from "./fixes/bind";

export type { FormSection, ProblemLevel } from "./declare";
export type { Fix } from "./fixes/bind";

/** Something wrong, as data. Its sentences are made from `code` and `values` by src/locale/. */
export interface Problem<Code extends ProblemCode = ProblemCode> {
  /** Stable code of the catalogue. */
  code: Code;
  level: ProblemLevel;
  section: FormSection;
  /** 一级指标 of the row it is about, as printed; empty outside the indicators. */
  level1: string;
  sheetId: string;
  /** The cell to select and mark. */
  at: CellAddress;
  /** Other cells that the problem speaks of. */
  related: readonly CellAddress[];
  /** What the sentences need: names, numbers as the form shows them, addresses. */
  values: ProblemValues<Code>;
  /** The other sheet that it shows against, where there is one. */
  otherSheetId?: string | undefined;
  /** Made when first asked for, so a copy by spreading lacks it. */
  readonly fix?: Fix | undefined;
}
