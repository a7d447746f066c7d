import { isBlank } from "../../words/cell";
import type { PerformanceForm } from "../model/performanceForm";
import type { ReviewLine } from "./planReviewSheet";
import { nameInKey, reviewedRows, type ReviewedRow } from "./reviewedRows";
import {
  reviewHeadRows,
  writtenColumns,
  type ReviewColumn,
  type ReviewRow,
  type ReviewSheet,
} from "./reviewSheet";
import { movedToRow, referenceIn } from "./sheetReference";

/** True where a row of a review shows a cell of the form: so it is known, whatever its words are by now. */
function refersTo(row: ReviewRow, sheetName: string, at: number): boolean {
  const reference = referenceIn(row.cells.name.formula);
  return reference?.sheetName === sheetName && reference.at.row === at;
}

/** True where a review is of a form: its rows show the form's, or nothing that they showed is left. */
export function isReviewOf(
  review: ReviewSheet,
  form: PerformanceForm,
  sheetName: string,
  identity: string,
): boolean {
  const references = review.rows.map(({ cells }) => referenceIn(cells.name.formula));
  const standing = references.filter((reference) => reference !== null);
  if (standing.length === 0) return review.total?.identity === identity;
  const rows = new Set([...form.tasks, ...form.indicators].map(({ row }) => row));
  return standing.some(({ sheetName: name, at }) => name === sheetName && rows.has(at.row));
}

/**
 * The lines of a form's review, with what stood in them before: found again by the cells that they show, else by what
 * the row says. What was written to a row that the form has no more stays, at the end.
 */
export function carriedLines(
  form: PerformanceForm,
  sheetName: string,
  before: ReviewSheet | null,
  saidOf: (row: ReviewedRow) => string,
): ReviewLine[] {
  const rows = reviewedRows(form);
  const left = new Set(before?.rows ?? []);
  const take = (matches: (row: ReviewRow) => boolean) => {
    const found = [...left].find(matches);
    if (found !== undefined) left.delete(found);
    return found;
  };
  const shown = rows.map((row) => take((each) => refersTo(each, sheetName, row.row)));
  const found = rows.map((row, i) => shown[i] ?? take(({ key }) => key === row.key));
  const lines = rows.map((row, i): ReviewLine => {
    const place = reviewHeadRows + i;
    const written = writtenIn(found[i], place);
    return { key: row.key, of: row, last: {}, written, said: saidOf(row) };
  });
  const gone = [...left].filter((row) => Object.keys(writtenIn(row, row.row)).length > 0);
  return [
    ...lines,
    ...gone.map((row, i): ReviewLine => {
      const written = writtenIn(row, reviewHeadRows + lines.length + i);
      return { key: row.key, of: null, last: { name: nameInKey(row.key) }, written, said: "" };
    }),
  ];
}

/** What a reviewer wrote into a row, for the row where it will stand. */
function writtenIn(row: ReviewRow | undefined, place: number): ReviewLine["written"] {
  if (row === undefined) return {};
  const written = writtenColumns.flatMap((column: ReviewColumn) => {
    const { formula, ...content } = row.cells[column];
    if (formula !== undefined) {
      return [[column, { ...content, formula: movedToRow(formula, row.row, place) }] as const];
    }
    return isBlank(content.value) ? [] : [[column, content] as const];
  });
  return Object.fromEntries(written);
}
