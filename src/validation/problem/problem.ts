import type { ProblemCode, ProblemValues } from "./catalogue";
import type { FormSection, Outcome, ProblemLevel } from "./declare";
import type { CellAddress } from "../../form/model/grid";
import type { Fix } from "../fixes/bind";
import type { ProblemIdentity } from "../notes/identity";
import type { Note } from "../notes/notes";

export type { DeclaredOutcome, FormSection, Outcome, ProblemLevel } from "./declare";
export type { Fix } from "../fixes/bind";

/** What a check has to tell, as data: something wrong, still to be filled in, or not to be judged. Its sentences are made from `code` and `values` by src/locale/. */
export interface Problem<Code extends ProblemCode = ProblemCode> {
  /** Stable code of the catalogue. */
  code: Code;
  level: Outcome;
  section: FormSection;
  /** 一级指标 of the row it is about, as printed; empty outside the indicators. */
  level1: string;
  /** The indicator or the task of the row it is about, as printed; empty elsewhere. */
  name: string;
  sheetId: string;
  /** The cell to select and mark. */
  at: CellAddress;
  /** Other cells that the problem speaks of. */
  related: readonly CellAddress[];
  /** What the sentences need: names, numbers as the form shows them, addresses. */
  values: ProblemValues<Code>;
  /** The other sheet that it shows against, where there is one. */
  otherSheetId?: string | undefined;
  /** What only follows from it, and is to be looked at again once it is put right. */
  readonly consequences?: readonly Problem[];
  /** What the unit says to it in the sheet 校验报告. */
  readonly note?: Note | undefined;
  /** Made when first asked for, so a copy by spreading lacks it. */
  readonly fix?: Fix | undefined;
  /** What its button gives: the cells of its fix, or a whole row what it lacks; as its rule declares it. */
  readonly mends?: "cells" | "row";
  /** Whether a person may mark it 核实无误; likewise. */
  readonly isVerifiable?: boolean;
  /** By what it is known again; likewise. */
  readonly identity?: ProblemIdentity | undefined;
}

/** Top to bottom and left to right, as a form is filled. */
export function inFormOrder<Told extends { at: CellAddress }>(told: readonly Told[]): Told[] {
  return [...told].sort(
    (one, other) => one.at.row - other.at.row || one.at.column - other.at.column,
  );
}

/** True where something is wrong with the form itself, rather than still to be filled in or not to be judged. */
export function isWrong<Told extends { level: Outcome }>(
  told: Told,
): told is Told & { readonly level: ProblemLevel } {
  return told.level === "error" || told.level === "warning" || told.level === "info";
}
