import {
  columnKeys,
  columnSpec,
  fields,
  isPrintedIn,
  keysOf,
  wordOf,
  type ColumnKey,
  type FieldSpec,
  type FieldKey,
  type Print,
} from "../model/fields";
import { isBlank } from "../../words/cell";
import { familyOf, type FormKind } from "../families";
import { columnOf } from "../model/fieldPaths";
import type { PerformanceForm } from "../model/performanceForm";

/** What an indicator column holds; "label" is the column of the part's name at the left edge. */
export type IndicatorColumn = "label" | ColumnKey;

/** A column of the printed form. */
export interface LayoutColumn {
  key: IndicatorColumn;
  heading: string;
  /** Points, as RangeFormat.columnWidth counts them. */
  width: number;
}

/** A column of the task table, over one or several columns of the form. */
export interface TaskColumn {
  key: FieldKey<"tasks">;
  heading: string;
  columns: number;
}

/** A cell of a row outside the tables: a printed label, a field by its path, or nothing of its own. */
export interface LayoutCell {
  label?: string;
  field?: string;
  columns: number;
  /** Rows that it spans; 1 when absent. */
  rows?: number;
}

/** A form as it is printed on A4 landscape, from the top: header, tasks, goals, indicators, total. */
export interface FormLayout {
  columns: LayoutColumn[];
  /** Rows under title and year. */
  header: LayoutCell[][];
  taskColumns: TaskColumn[];
  goals: LayoutCell[][];
  /** True when 偏差原因分析 stands above its kinds: a heading of two rows. */
  hasReasons: boolean;
  /** The row under the indicators; none in a target form. */
  total: LayoutCell[] | null;
}

const label = (text: string, columns: number, rows = 1): LayoutCell => ({
  label: text,
  columns,
  rows,
});
/** The room under a label that spans several rows. */
const covered: LayoutCell = { columns: 1 };

/** The cells of a form's fields outside the indicator table, as the table of fields has them. */
function cellsOf(print: Print) {
  const cell = (path: string, spec: FieldSpec): LayoutCell => ({
    field: path,
    columns: spec.width[print] ?? 1,
  });
  const spending = (key: FieldKey<"spending">, columns: number): LayoutCell[] => [
    label(wordOf(fields.spending[key], print), columns),
    cell(`spending.${key}`, fields.spending[key]),
  ];
  const header = (key: FieldKey<"header">, columns: number): LayoutCell[] => [
    label(wordOf(fields.header[key], print), columns),
    cell(key, fields.header[key]),
  ];
  const goal = (key: FieldKey<"goals">): LayoutCell => cell(key, fields.goals[key]);
  const goalWord = (key: FieldKey<"goals">) => wordOf(fields.goals[key], print);
  return { cell, spending, header, goal, goalWord };
}

/** The indicator table's columns in a print, behind the column of the part's name. */
function columnsOf(print: Print, name: string, width: number): LayoutColumn[] {
  const printed = columnKeys.filter((key) => isPrintedIn(columnSpec(key), print));
  return [
    { key: "label", heading: name, width },
    ...printed.map((key) => ({
      key,
      heading: wordOf(columnSpec(key), print),
      width: columnSpec(key).width[print] ?? 0,
    })),
  ];
}

function taskColumnsOf(print: Print): TaskColumn[] {
  return keysOf("tasks").flatMap((key) => {
    const spec: FieldSpec = fields.tasks[key];
    const columns = spec.width[print];
    return columns === undefined ? [] : [{ key, heading: wordOf(spec, print), columns }];
  });
}

function targetLayout(): FormLayout {
  const { header, spending, goal, goalWord } = cellsOf("target");
  return {
    columns: columnsOf("target", "年度绩效指标", 70),
    header: [
      [...header("unit", 1), ...header("rulePack", 1)],
      header("income", 1),
      [label("年度预算支出", 1, 3), ...header("expenditure", 2)],
      [covered, ...spending("personnel", 2), ...spending("otherOperation", 2)],
      [covered, ...spending("publicFunds", 2), ...spending("specific", 2)],
    ],
    taskColumns: taskColumnsOf("target"),
    goals: [[label(goalWord("goal"), 1), goal("goal")]],
    hasReasons: false,
    total: null,
  };
}

function evaluationLayout(): FormLayout {
  const { header, goal, goalWord, cell } = cellsOf("evaluation");
  const { total } = fields.total;
  return {
    columns: columnsOf("evaluation", "绩效指标", 34),
    header: [
      [...header("unit", 3), ...header("rulePack", 2)],
      header("income", 3),
      header("expenditure", 3),
    ],
    taskColumns: taskColumnsOf("evaluation"),
    goals: [
      [
        label("年度目标", 1, 2),
        label(goalWord("goal"), goal("goal").columns),
        label(goalWord("achievement"), goal("achievement").columns),
      ],
      [covered, goal("goal"), goal("achievement")],
    ],
    hasReasons: true,
    total: [label(wordOf(total, "evaluation"), 10), cell("total", total), { columns: 6 }],
  };
}

const layouts: Record<Print, FormLayout> = {
  target: targetLayout(),
  evaluation: evaluationLayout(),
};

/** Points of the columns that only some places print, and a sheet has only where its form has something in them. */
const widthsOfMore: Partial<Record<ColumnKey, number>> = {
  adjusted: 50,
  previous: 50,
  deviation: 48,
  evidence: 96,
};

/**
 * The layout of a form. All families are planned like Liaoning's; those of elsewhere also print whose they
 * are, by which the sheet is known again.
 * @param more columns that no form of the kind prints, and this one has something in: they stand right of all others
 */
export function layoutOf(kind: FormKind, more: readonly ColumnKey[] = []): FormLayout {
  const layout = printedLayout(kind);
  if (more.length === 0) return layout;
  const { print } = familyOf(kind);
  const columns = more.map((key) => ({
    key,
    heading: wordOf(columnSpec(key), print),
    width: widthsOfMore[key] ?? 0,
  }));
  const wider = (row: LayoutCell[]) =>
    row.map((cell, i) =>
      i === row.length - 1 ? { ...cell, columns: cell.columns + more.length } : cell,
    );
  return {
    ...layout,
    columns: [...layout.columns, ...columns],
    header: layout.header.map(wider),
    goals: layout.goals.map(wider),
    total: layout.total && wider(layout.total),
  };
}

/** The columns of the indicator table that no form of the kind prints, and this one has something in. */
export function furtherColumns({ kind, indicators }: PerformanceForm): ColumnKey[] {
  const { print } = familyOf(kind);
  return columnKeys.filter(
    (key) =>
      widthsOfMore[key] !== undefined &&
      !isPrintedIn(columnSpec(key), print) &&
      indicators.some((row) => !isBlank(columnOf(row, key).value)),
  );
}

function printedLayout(kind: FormKind): FormLayout {
  const { print, isLiaoning, of } = familyOf(kind);
  const layout = layouts[print];
  if (isLiaoning) return layout;
  const [first, ...others] = layout.header;
  const widths = (first ?? []).map(({ columns }) => columns);
  const keys = of === "project" ? (["project", "authority"] as const) : (["authority"] as const);
  const row = keys.flatMap((key, i) => [
    label(fields.header[key].word, widths[2 * i] ?? 1),
    { field: key, columns: widths[2 * i + 1] ?? 1 },
  ]);
  return { ...layout, header: [first ?? [], row, ...others] };
}
