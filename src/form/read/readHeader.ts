import type { GridView, WordCell } from "./gridView";
import type { LabelReader } from "./labelReader";
import type { FieldKey } from "../model/fields";
import {
  emptyField,
  fieldsBy,
  type Field,
  type FormKind,
  type PerformanceForm,
} from "../model/performanceForm";
import type { Meanings } from "../model/printedWords";
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

type HeaderKey = NonNullable<Meanings["header"]>;
type Header = Map<HeaderKey, Field>;

/** Reads the labels with their values in the block under the title, up to where the tables begin. */
export function readHeaderLabels(labels: LabelReader, end: number): Header {
  const header: Header = new Map();
  readLabels(header, labels, 0, end);
  return header;
}

function readLabels(header: Header, labels: LabelReader, from: number, end?: number): void {
  const read = (label: WordCell) => {
    const { header: key } = label.means;
    if (key === undefined || key === "expenditureGroup" || header.has(key)) return;
    header.set(key, labels.valueBeside(label));
  };
  labels.visit(read, from, end);
}

/**
 * The fields of the header, those that are missing above the tables read below them.
 * @param header what readHeaderLabels found
 * @param beforeRow where the tables begin
 */
export function readHeader(
  view: GridView,
  labels: LabelReader,
  header: Header,
  title: FoundTitle | null,
  beforeRow: number,
): Pick<PerformanceForm, "spending" | FieldKey<"header">> {
  const year = readYear(view, labels, title, beforeRow) ?? header.get("year") ?? emptyField();
  readLabels(header, labels, beforeRow);
  // 年度预算支出 is a heading over 年度部门预算支出, or stands for it.
  const group = labels.find(({ header: key }) => key === "expenditureGroup");
  if (!header.has("expenditure") && group !== undefined) {
    header.set("expenditure", labels.valueBeside(group));
  }
  return {
    ...fieldsBy("header", (key) => header.get(key) ?? emptyField()),
    title: title?.field ?? emptyField(),
    year,
    spending: fieldsBy("spending", (key) => header.get(key) ?? emptyField()),
  };
}

/** A text such as 2024年度 above the tables, or a bare year under the title. */
function readYear(
  view: GridView,
  labels: LabelReader,
  title: FoundTitle | null,
  beforeRow: number,
): Field | null {
  for (const { row, column } of cellsAbove(view, beforeRow)) {
    if (isYearText(view.valueAt(row, column)) && !labels.isRead(row, column)) {
      return view.fieldAt(row, column);
    }
  }
  if (title === null) return null;
  const row = title.row + view.spanAt(title.row, title.column).rows;
  const isYear = yearIn(view.valueAt(row, title.column)) !== null;
  const isFree = row < beforeRow && !labels.isRead(row, title.column);
  return isYear && isFree ? view.fieldAt(row, title.column) : null;
}

function* cellsAbove(view: GridView, beforeRow: number) {
  for (let row = 0; row < Math.min(beforeRow, view.rows); row++) {
    for (let column = 0; column < view.widthOf(row); column++) yield { row, column };
  }
}
