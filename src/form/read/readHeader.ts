import type { GridView, LabelCell } from "./gridView";
import type { LabelKey } from "./labels";
import type { Field, FormKind, PerformanceForm } from "../model/performanceForm";
import { emptyField } from "../model/performanceForm";
import { fieldBeside } from "./readCells";
import { isYearText, kindOfTitle, yearIn } from "../model/titles";

/** A form's title and which form it says it is. */
export interface FoundTitle {
  kind: FormKind;
  field: Field;
  row: number;
  column: number;
}

/** The first cell above a row that is a form's title. */
export function findTitle(view: GridView, beforeRow: number): FoundTitle | null {
  for (const { row, column } of cellsAbove(view, beforeRow)) {
    const kind = kindOfTitle(view.valueAt(row, column));
    if (kind !== null) return { kind, field: view.fieldAt(row, column), row, column };
  }
  return null;
}

/** The fields of the block under the title; beforeRow is where the first table begins. */
export function readHeader(
  view: GridView,
  title: FoundTitle | null,
  beforeRow: number,
): Pick<
  PerformanceForm,
  "title" | "year" | "unit" | "rulePack" | "income" | "expenditure" | "spending"
> {
  const beside = (...keys: LabelKey[]) => fieldBeside(view, firstLabel(view, ...keys));
  return {
    title: title?.field ?? emptyField(),
    year: readYear(view, title, beforeRow),
    unit: beside("unit"),
    rulePack: beside("rulePack"),
    income: beside("income"),
    expenditure: beside("expenditure", "expenditureGroup"),
    spending: {
      personnel: beside("personnel"),
      publicFunds: beside("publicFunds"),
      otherOperation: beside("otherOperation"),
      specific: beside("specific"),
    },
  };
}

/** The first label of the first of some meanings that the sheet has. */
export function firstLabel(view: GridView, ...keys: LabelKey[]): LabelCell | undefined {
  for (const key of keys) {
    const label = view.labels.find((each) => each.key === key);
    if (label !== undefined) return label;
  }
  return undefined;
}

/** A text such as 2024年度 above the tables, the value of a label 年度, or a bare year under the title. */
function readYear(view: GridView, title: FoundTitle | null, beforeRow: number): Field {
  for (const { row, column } of cellsAbove(view, beforeRow)) {
    if (isYearText(view.valueAt(row, column))) return view.fieldAt(row, column);
  }
  const label = view.labels.find(({ key, row }) => key === "year" && row < beforeRow);
  if (label !== undefined) return fieldBeside(view, label);
  if (title === null) return emptyField();
  const row = title.row + view.spanAt(title.row, title.column).rows;
  const isYear = yearIn(view.valueAt(row, title.column)) !== null;
  return isYear && row < beforeRow ? view.fieldAt(row, title.column) : emptyField();
}

function* cellsAbove(view: GridView, beforeRow: number) {
  for (let row = 0; row < Math.min(beforeRow, view.rows); row++) {
    for (let column = 0; column < view.widthOf(row); column++) yield { row, column };
  }
}
