import type { Field } from "../../form/model/performanceForm";
import type { Context, Details, IndicatorRow } from "../context";
import type { DeclaredValues } from "../problem/declare";
import type { FixMaker } from "../fixes/edits";
import type { PrecheckChecks } from "./profile";
import type { precheckProblems } from "./problems";

type Declared = typeof precheckProblems;

/** Tells what a platform would refuse, at a field of a row. */
export type TellRow = <Code extends keyof Declared>(
  code: Code,
  field: Field,
  values: DeclaredValues<Declared[Code]>,
  fix?: FixMaker,
  details?: Details,
) => void;

/** A check of one indicator against what a platform refuses. */
export type PrecheckRule = (
  row: IndicatorRow,
  context: Context,
  checks: PrecheckChecks,
  tell: TellRow,
) => void;
