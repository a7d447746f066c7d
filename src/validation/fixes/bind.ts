import type { CellEdit } from "../../form/model/cellEdit";
import { cellKey, type CellAddress } from "../../form/model/grid";
import type { Field, PerformanceForm } from "../../form/model/performanceForm";
import { fieldAt, fieldsOf } from "../../form/model/fieldPaths";
import { compactText } from "../../words/compact";

/** What a cell is, wherever it stands: a field of the form's head, or a column of one of its rows. */
export interface CellKey {
  /** Which of the sheet's forms has it. */
  form: number;
  /** "total", "spending.personnel"; in a row "actual", "reasons.other". */
  field: string;
  row: RowKey | null;
}

/** By what a row is known again after rows were put in, taken out or moved. */
export interface RowKey {
  part: "tasks" | "indicators";
  /** 一级指标, 三级指标, 运算符号 and 度量单位; of a task its name alone. */
  says: readonly string[];
  /** How many rows say just that, and which of them this one is, counted from 0. */
  alike: number;
  place: number;
}

/** An edit that knows what its cell is; null where the cell is no field of a form. */
export interface BoundEdit extends CellEdit {
  key: CellKey | null;
}

/** Why the cell that an edit was made for can't be told today. */
export type Unfound = "rowGone" | "rowChanged" | "ambiguous";

/** Edits at today's addresses, and those whose cell can't be told any more. */
export interface Relocated {
  edits: CellEdit[];
  refused: { edit: BoundEdit; why: Unfound }[];
}

/** Tells what the cell at an address is. */
export type KeyOf = (at: CellAddress) => CellKey | null;

const rowPath = /^(tasks|indicators)\[(\d+)\]\.(.+)$/;

/**
 * What each cell of a form is. A label that is carried down belongs to the row that prints it.
 * @param edits the rows are described as they are once these are written
 */
export function cellKeysOf(form: PerformanceForm, edits: readonly CellEdit[] = []): KeyOf {
  const rows = describeRows(form, edits);
  const keys = new Map<string, CellKey>();
  for (const { path, field } of fieldsOf(form)) {
    if (field.at === null || keys.has(cellKey(field.at))) continue;
    const [, part, place, column] = rowPath.exec(path) ?? [];
    const row = part === undefined ? null : rows[part as RowKey["part"]][Number(place)];
    keys.set(cellKey(field.at), { form: form.ordinal, field: column ?? path, row: row ?? null });
  }
  return (at) => keys.get(cellKey(at)) ?? null;
}

/** Binds edits of a sheet to what their cells are in its forms, described as once the edits are written. */
export function bindEdits(edits: readonly CellEdit[], ...forms: PerformanceForm[]): BoundEdit[] {
  const keysOfForms = forms.map((form) => cellKeysOf(form, edits));
  const keyAt: KeyOf = (at) => keysOfForms.reduce<CellKey | null>((key, of) => key ?? of(at), null);
  return edits.map((edit) => ({ ...edit, key: keyAt(edit.at) }));
}

/**
 * The edits at the addresses where their cells stand today. One is refused whose row is gone, says
 * something else by now, or can't be told from another; and one with a formula whose row has moved,
 * because a formula names the cells of its old row.
 */
export function relocate(edits: readonly BoundEdit[], ...forms: PerformanceForm[]): Relocated {
  const described = forms.map((form) => ({ form, rows: describeRows(form) }));
  const relocated: Relocated = { edits: [], refused: [] };
  for (const edit of edits) {
    const { key, before, after } = edit;
    const own = described.find(({ form }) => form.ordinal === key?.form);
    const at = key === null ? edit.at : own === undefined ? "rowGone" : placeOf(key, own);
    if (typeof at === "string") {
      relocated.refused.push({ edit, why: at });
    } else if (
      cellKey(at) !== cellKey(edit.at) &&
      (before.formula ?? after.formula) !== undefined
    ) {
      relocated.refused.push({ edit, why: "rowChanged" });
    } else {
      relocated.edits.push({ at, before, after });
    }
  }
  return relocated;
}

function placeOf(
  { field, row }: CellKey,
  { form, rows }: { form: PerformanceForm; rows: RowsOfForm },
): CellAddress | Unfound {
  if (row === null) return fieldAt(form, field)?.at ?? "rowGone";
  const place = rows[row.part].findIndex(
    (each) => sayTheSame(each, row) && each.place === row.place,
  );
  const found = rows[row.part][place];
  if (found === undefined) {
    return rows[row.part].some((each) => nameIn(each) === nameIn(row)) ? "rowChanged" : "rowGone";
  }
  if (found.alike !== row.alike) return "ambiguous";
  return fieldAt(form, `${row.part}[${place}].${field}`)?.at ?? "rowChanged";
}

type RowsOfForm = Record<RowKey["part"], RowKey[]>;

function describeRows(form: PerformanceForm, edits: readonly CellEdit[] = []): RowsOfForm {
  const written = new Map(edits.map(({ at, after }) => [cellKey(at), after.value]));
  const textOf = ({ at, value }: Field) =>
    compactText(String((at === null ? undefined : written.get(cellKey(at))) ?? value ?? ""));
  const indicators = form.indicators.map(({ level1, name, operator, unit }) =>
    [level1, name, operator, unit].map(textOf),
  );
  return {
    tasks: countAlike(
      "tasks",
      form.tasks.map(({ name }) => [textOf(name)]),
    ),
    indicators: countAlike("indicators", indicators),
  };
}

function countAlike(part: RowKey["part"], rows: string[][]): RowKey[] {
  const groups = new Map<string, number>();
  const count = (says: string[]) => groups.get(JSON.stringify(says)) ?? 0;
  const described = rows.map((says) => {
    const place = count(says);
    groups.set(JSON.stringify(says), place + 1);
    return { says, place };
  });
  return described.map(({ says, place }) => ({ part, says, place, alike: count(says) }));
}

function sayTheSame(one: RowKey, other: RowKey): boolean {
  return one.says.every((text, i) => text === other.says[i]);
}

function nameIn({ says }: RowKey): string | undefined {
  return says[1] ?? says[0];
}

/** The one right answer to a problem, as edits of cells. */
export interface Fix {
  edits: BoundEdit[];
  /** True when it may be applied together with all others without being looked at. */
  safe: boolean;
}
