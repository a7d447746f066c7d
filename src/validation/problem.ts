import type { CellAddress } from "../form/model/grid";
import type { BoundEdit } from "./fixes/bind";

/** error: the reviewer sends the form back. warning: must be explained. info: worth a look. */
export type ProblemLevel = "error" | "warning" | "info";

/** Where in the form a problem belongs; problems are listed in this order. */
export type FormSection = "header" | "tasks" | "goals" | "indicators" | "total";

/** The one right answer to a problem, as edits of cells. */
export interface Fix {
  edits: BoundEdit[];
  /** True when it may be applied together with all others without being looked at. */
  safe: boolean;
}

/** Something wrong, as data. Its sentences are made from `code` and `values` by src/locale/. */
export interface Problem {
  /** Stable code of the catalogue. */
  code: string;
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
  values: Record<string, string | number>;
  /** The other sheet that it shows against, where there is one. */
  otherSheetId?: string | undefined;
  /** Made when first asked for, so a copy by spreading lacks it. */
  readonly fix?: Fix | undefined;
}
