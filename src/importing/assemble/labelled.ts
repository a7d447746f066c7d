import { amountField, textField } from "./fieldValues";
import { doubt, missingField, pass, type FieldDraft, type FormDraft } from "./formDraft";
import { isPlan, type FormKind } from "../../form/model/performanceForm";
import { isGroupLabel, labelOf, type Label, type LabelledField } from "../recognise/labels";
import type { RoleColumn } from "../recognise/roles";
import type { SourceCell } from "../recognise/sourceRow";
import { compactText } from "../../words/compact";

/** A label of a row with the cells that stand between it and the next label. */
interface Labelled {
  label: Label;
  cell: SourceCell;
  values: SourceCell[];
  /** Columns to the next label; 1 leaves no room for a value. */
  room: number;
}

const TEXTS = new Set<Label>([
  "unit",
  "project",
  "authority",
  "year",
  "rulePack",
  "goal",
  "achievement",
]);

/**
 * The label of each cell, undefined for values. A word right behind the label of a text is its value,
 * also where it is a label elsewhere.
 */
export function labelsOf(
  cells: readonly SourceCell[],
  kind: FormKind | null,
): (Label | undefined)[] {
  const words = cells.map(({ text, role }) => (role === undefined ? labelOf(text) : undefined));
  return words.map((label, i) => {
    const before = words[i - 1];
    const isText = before !== undefined && TEXTS.has(before);
    // Where there are two goals, their headings stand side by side.
    const areHeads = isGoal(before) && isGoal(label) && (kind === null || !isPlan(kind));
    return isText && !areHeads && isRightBehind(cells, words, i) ? undefined : label;
  });
}

function isGoal(label: Label | undefined): boolean {
  return label === "goal" || label === "achievement";
}

/**
 * True for a label's word right behind a label, where neither has another value. Two labels of a form
 * that is not filled in have the room for their values between them.
 */
function isRightBehind(
  cells: readonly SourceCell[],
  labels: readonly (Label | undefined)[],
  i: number,
): boolean {
  const [before, cell] = [cells[i - 1], cells[i]];
  if (before?.column == null || cell === undefined || labels[i - 1] === undefined) return false;
  const hasValue = i + 1 < cells.length && labels[i + 1] === undefined;
  return cell.column === before.column + before.width && !hasValue;
}

/**
 * Reads a row of labels and values. A value stands behind its label; where it doesn't, the one
 * before the label is taken, and everything in such a row is marked.
 * @param columns of the indicators: a total stands under 得分, and what stands under 分值 is none
 * @param inTable the row stands among rows of a table, so that a label without a value may be a cell
 * of one and is left over
 */
export function readLabelled(
  draft: FormDraft,
  cells: readonly SourceCell[],
  labels: readonly (Label | undefined)[],
  inTable: boolean,
  columns: readonly RoleColumn[] | null,
): void {
  const { items, before } = pair(cells, labels);
  const fields = withoutGroup(
    items.filter(({ label }) => !isGroupLabel(label)),
    before,
  );
  const isLabel = (cell: SourceCell, i: number) =>
    labels[i] !== undefined &&
    (inTable
      ? cells.length === 1 || fields.some((item) => item.cell === cell && item.values.length > 0)
      : !isRightBehind(cells, labels, i));
  pass(draft, cells.filter(isLabel));
  const orderly =
    before.length === 0 &&
    fields.every((item, i) => isOrderly(item, fields[i + 1])) &&
    isPrintedOrder(fields.map(({ label }) => label));
  for (const item of fields) {
    const values = item.label === "total" ? totalsOf(item.values, columns) : item.values;
    const [first] = item.values.length > 0 ? values : before.splice(0, 1);
    const name = item.label === "expenditureGroup" ? "expenditure" : item.label;
    put(draft, name as LabelledField, first, orderly);
  }
}

/** Of the sums of 分值 and 得分 in one row, the second is the total. */
function totalsOf(
  values: readonly SourceCell[],
  columns: readonly RoleColumn[] | null,
): readonly SourceCell[] {
  const weight = columns?.find(({ role }) => role === "weight")?.column ?? null;
  const isWeight = ({ column }: SourceCell) => weight !== null && column === weight;
  return values.filter((cell) => !isWeight(cell)).reverse();
}

function pair(cells: readonly SourceCell[], labels: readonly (Label | undefined)[]) {
  const items: Labelled[] = [];
  const before: SourceCell[] = [];
  cells.forEach((cell, i) => {
    const last = items[items.length - 1];
    const label = labels[i];
    if (label === undefined) {
      if (last === undefined) before.push(cell);
      else last.values.push(cell);
      return;
    }
    if (last !== undefined) last.room = (cell.column ?? 0) - (last.cell.column ?? 0);
    items.push({ label, cell, values: [], room: Infinity });
  });
  return { items, before };
}

/**
 * A label is in order with one value behind it, or with none and room for one, unless the next
 * label has one, which may then be its own.
 */
function isOrderly({ values, room }: Labelled, next: Labelled | undefined): boolean {
  if (values.length === 0) return room > 1 && (next === undefined || next.values.length === 0);
  return values.length === 1;
}

const PRINTED_ORDER: readonly Label[] = ["personnel", "publicFunds", "otherOperation", "specific"];

/** Labels in another order than the form prints them come from columns that changed places. */
function isPrintedOrder(labels: readonly Label[]): boolean {
  const places = labels.map((label) => PRINTED_ORDER.indexOf(label)).filter((place) => place >= 0);
  return places.every((place, i) => i === 0 || place > (places[i - 1] ?? 0));
}

/**
 * 年度预算支出 is only a heading where 年度部门预算支出 stands beside it; a value between the two
 * then belongs to the second.
 */
function withoutGroup(items: Labelled[], before: SourceCell[]): Labelled[] {
  const group = items.find(({ label }) => label === "expenditureGroup");
  const hasExpenditure = items.some(({ label }) => label === "expenditure");
  if (hasExpenditure) before.push(...(group?.values ?? []));
  return items.filter(
    ({ label, values }) => label !== "expenditureGroup" || (!hasExpenditure && values.length > 0),
  );
}

function put(
  draft: FormDraft,
  name: LabelledField,
  cell: SourceCell | undefined,
  orderly: boolean,
): void {
  const known = draft.fields[name];
  if (known !== undefined && known.cell !== null) {
    repeated(draft, known, cell);
    return;
  }
  if (cell === undefined) {
    if (!orderly) draft.fields[name] = missingField("valueOrder");
    return;
  }
  const field = TEXTS.has(name) ? textField(cell, true) : amountField(cell, true);
  if (!orderly) doubt(field, "valueOrder");
  draft.fields[name] = field;
}

/** The same value again is a header repeated on a new page; another one is kept beside. */
function repeated(draft: FormDraft, known: FieldDraft, cell: SourceCell | undefined): void {
  if (cell !== undefined && compactText(cell.text) === compactText(known.cell?.text ?? "")) {
    pass(draft, [cell]);
  }
}
