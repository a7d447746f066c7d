import type { CellValue } from "../../words/cell";
import { familyOf, type FormKind } from "../families";
import { keysOf, type FormPart, type FieldKey, type Print, type ReasonKind } from "./fields";
import type { CellAddress, RuleTable } from "./grid";

export type { FormKind } from "../families";
export type { ReasonKind } from "./fields";

/** How a form of a kind is printed; a project's is printed like a self-evaluation. */
export function printOf(kind: FormKind): Print {
  return familyOf(kind).print;
}

/** True for a form that is filled before the year: it has no actuals, weights or scores. */
export function isPlan(kind: FormKind): boolean {
  return printOf(kind) === "target";
}

/** One field: what its cell holds, untouched, and where the cell is. */
export interface Field {
  value: CellValue;
  /** null when the form has no cell for it on this sheet. */
  at: CellAddress | null;
  /** "=..." when the cell holds a formula. */
  formula?: string;
  /** True where the value was read out of a cell that is written otherwise (35 out of "≥35公里"). */
  isReadOut?: true;
  /** The cell's number format, when it was read from a sheet ("0.00%" makes 1 mean 100 %). */
  numberFormat?: string;
}

/** The fields of a part, as the table of fields has them. */
export type Fields<Part extends FormPart> = Record<FieldKey<Part>, Field>;

/** 对应项目: a row of the task table 年度主要任务. */
export interface Task extends Fields<"tasks"> {
  /** Row of the sheet, counted from 0; -1 when it is on no sheet. */
  row: number;
}

/** A row of 绩效指标. */
export interface Indicator extends Fields<"indicators"> {
  /** Row of the sheet, counted from 0; -1 when it is on no sheet. */
  row: number;
  /** 偏差原因分析 */
  reasons: Record<ReasonKind, Field>;
}

/** The meaning of a sheet. All forms have one model; what a form lacks has no address. */
export interface PerformanceForm extends Fields<"header">, Fields<"goals">, Fields<"total"> {
  kind: FormKind;
  /** Which of the forms on its sheet it is, counted from 0. */
  ordinal: number;
  /** The title of another form on its sheet, which begins there and was not read. */
  nextTitle?: Field;
  /** The sheet 评分规则 of the form's workbook, whose rules 本簿规则 are; absent where it has none. */
  ownRules?: RuleTable;
  spending: Fields<"spending">;
  tasks: Task[];
  /** Where a project's money comes from: parts of the first task's amounts, never scored. */
  sources: Task[];
  indicators: Indicator[];
}

/** A field with nothing in it and no cell. */
export function emptyField(): Field {
  return { value: "", at: null };
}

/** The fields of a part, each made by its key, or by its place among them. */
export function fieldsBy<Part extends FormPart>(
  part: Part,
  make: (key: FieldKey<Part>, place: number) => Field,
): Fields<Part> {
  const made = {} as Fields<Part>;
  const keys = keysOf(part);
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place] as FieldKey<Part>;
    made[key] = make(key, place);
  }
  return made;
}

/** A task row on no sheet, with nothing in it. */
export function emptyTask(): Task {
  return { row: -1, ...fieldsBy("tasks", emptyField) };
}

/** An indicator row on no sheet, with nothing in it. */
export function emptyIndicator(): Indicator {
  return {
    row: -1,
    ...fieldsBy("indicators", emptyField),
    reasons: fieldsBy("reasons", emptyField),
  };
}

/** A form on no sheet, with nothing in it. */
export function emptyForm(kind: FormKind): PerformanceForm {
  return {
    kind,
    ordinal: 0,
    ...fieldsBy("header", emptyField),
    spending: fieldsBy("spending", emptyField),
    tasks: [],
    sources: [],
    ...fieldsBy("goals", emptyField),
    indicators: [],
    ...fieldsBy("total", emptyField),
  };
}
