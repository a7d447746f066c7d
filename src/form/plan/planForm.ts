import { isBlank } from "../../scoring";
import type { CellContent } from "../model/cellEdit";
import { reasonKinds } from "../model/fields";
import { fieldsOf } from "../model/fieldPaths";
import type { ComputedField } from "../model/computedField";
import { cellKey, type CellAddress, type CellRange } from "../model/grid";
import { printOf, type Field, type PerformanceForm } from "../model/performanceForm";
import { placeForm, type PlacedForm } from "./placeForm";
import { cellRulesOf, cellsOf } from "./planRules";
import { styled, styles } from "./planStyle";
import { rowHeights, type PlacedText } from "./rowHeight";
import type { LiveCheck, SheetPlan } from "./sheetPlan";
import { sheetNameFor } from "../model/titles";

/** How a form is written. */
export interface PlanOptions {
  /** The sheet's name; sheetNameFor(form) when absent. */
  name?: string;
  /** Protects the computed cells from being overtyped. */
  lockComputed?: boolean;
  /** Writes the form's own 执行率, 完成程度, 得分 and total, where it has them, instead of formulas. */
  keepScores?: boolean;
  /** Writes no formula at all: the computed cells hold what the form has in them. */
  onlyValues?: boolean;
  /** Lets the sheet check itself, with no add-in. */
  liveChecks?: boolean;
  /** For those who read the form and do not fill it in: no cell is coloured, no note tells of colours. */
  uncoloured?: boolean;
}

/** What a sheet is given beside the form's own content. */
export interface Made {
  formulas: ComputedField[];
  checks: LiveCheck[];
}

const UNIT_OF_MONEY = "金额单位：万元。";
const COLOURS = "浅黄色单元格由单位填写，灰色单元格自动计算。";

/**
 * Plans the sheet of a form: the printed form with its fields in their cells and formulas in the
 * computed ones. Values of the form become values, never formulas; addresses that the form's fields
 * have from another sheet play no part.
 * @param madeFor the formulas and checks of a placed form: src/formulas/ knows them, and builds on this folder
 */
export function planFormWith(
  form: PerformanceForm,
  madeFor: (placed: PerformanceForm) => Made,
  options: PlanOptions = {},
): SheetPlan {
  const placed = placeForm(form);
  const { formulas: computed, checks } = madeFor(placed.form);
  const written = options.onlyValues === true ? [] : computed;
  const cells = contentsOf(placed, written, options);
  const protect = options.lockComputed ?? false;
  const { rows, columns, indicatorHeading, firstIndicator, layout } = placed;
  const computedRanges = cellsOf(computed.map(({ field }) => field));
  const whole = { row: 0, column: 0, rows, columns };
  return {
    name: options.name ?? sheetNameFor(form),
    rows,
    columns,
    cells,
    styles: [
      ...stylesOf(placed, computedRanges, options),
      ...(protect ? styled(styles.unlocked, [whole]) : []),
      ...(protect ? styled(styles.locked, computedRanges) : []),
    ],
    merges: mergesOf(placed),
    rules: cellRulesOf(placed.form),
    checks: options.liveChecks === true ? checks : [],
    columnWidths: layout.columns.map(({ width }) => width),
    rowHeights: heightsOf(placed, cells).map((height, row) => ({ row, height })),
    frozenRows: 0,
    print: {
      orientation: "landscape",
      paper: "A4",
      fitToPagesWide: 1,
      printArea: whole,
      titleRows: { first: indicatorHeading, last: firstIndicator - 1 },
      footer: "第 &P 页，共 &N 页",
      margins: { top: 1.5, bottom: 1.5, left: 1.2, right: 1.2 },
    },
    protect,
    firstInput: firstInput(placed.form),
  };
}

type Cells = SheetPlan["cells"];

function contentsOf(
  placed: PlacedForm,
  computed: ComputedField[],
  { keepScores = false, uncoloured = false }: PlanOptions,
): Cells {
  const cells: Cells = Array.from({ length: placed.rows }, () =>
    Array.from({ length: placed.columns }, () => null),
  );
  const set = ({ row, column }: CellAddress, content: CellContent) => {
    const line = cells[row];
    if (line) line[column] = content;
  };
  for (const { text, range } of placed.labels) set(range, { value: text });
  for (const { field } of fieldsOf(placed.form)) {
    if (field.at !== null && field.value !== "" && field.value !== null) {
      set(field.at, { value: field.value });
    }
  }
  for (const { field, at, formula } of computed) {
    if (!keepScores || isBlank(field.value)) set(at, { value: field.value ?? "", formula });
  }
  const note = noteRange(placed);
  if (note !== null) set(note, { value: UNIT_OF_MONEY + (uncoloured ? "" : COLOURS) });
  return cells;
}

/** The room right of the task table, which the self-evaluation form leaves empty. */
function noteRange({ layout, taskHeading, form, columns }: PlacedForm): CellRange | null {
  const column = 1 + layout.taskColumns.reduce((sum, task) => sum + task.columns, 0);
  const rows = form.tasks.length + form.sources.length + 1;
  return column < columns ? { row: taskHeading, column, rows, columns: columns - column } : null;
}

function mergesOf(placed: PlacedForm): CellRange[] {
  const note = noteRange(placed);
  return [...placed.spans, ...levelRuns(placed), ...(note === null ? [] : [note])].filter(
    ({ rows, columns }) => rows > 1 || columns > 1,
  );
}

/** The cells that each printed 一级 and 二级 指标 stands for. */
function levelRuns({ form, firstIndicator }: PlacedForm): CellRange[] {
  return (["level1", "level2"] as const).flatMap((level) => {
    const runs: CellRange[] = [];
    form.indicators.forEach((indicator, i) => {
      const { at } = indicator[level];
      if (at?.row === firstIndicator + i) runs.push({ ...at, rows: 1, columns: 1 });
      else if (runs.length > 0) (runs[runs.length - 1] as CellRange).rows++;
    });
    return runs;
  });
}

function stylesOf(
  placed: PlacedForm,
  computed: CellRange[],
  { uncoloured = false }: PlanOptions,
): SheetPlan["styles"] {
  const { form, labels, rows, columns, indicatorHeading } = placed;
  const { indicators } = form;
  const tasks = [...form.tasks, ...form.sources];
  const column = (pick: (indicator: (typeof indicators)[number]) => Field) =>
    cellsOf(indicators.map(pick));
  const money = [form.income, form.expenditure, ...Object.values(form.spending)].concat(
    tasks.flatMap((task) => [task.budget, task.allocated, task.executed]),
  );
  const explanations = [
    ...reasonKinds.flatMap((kind) => column(({ reasons }) => reasons[kind])),
    ...column(({ measure }) => measure),
    ...column(({ evidence }) => evidence),
  ];
  const goals = cellsOf([form.goal, form.achievement]);
  // Rows left for the unit's own indicators are filled in from the 二级指标 on, where they share none.
  const ownRows = indicators.filter(({ name }) => isBlank(name.value));
  const inputs = [
    ...cellsOf([form.unit, ...money, ...tasks.map(({ name }) => name)]),
    ...goals,
    ...column(({ actual }) => actual),
    ...column(({ deadline }) => deadline),
    ...explanations,
    ...cellsOf(
      ownRows.flatMap(({ level2, ...row }) => [
        ...(isBlank(level2.value) ? [level2] : []),
        ...[row.name, row.operator, row.target, row.unit],
      ]),
    ),
  ];
  const note = noteRange(placed);
  const tableLabels = labels
    .map(({ range }) => range)
    .filter(({ row, column: at }) => row === indicatorHeading && at === 0);
  return [
    ...styled(styles.title, [{ row: 0, column: 0, rows: 1, columns }]),
    ...styled(styles.year, [{ row: 1, column: 0, rows: 1, columns }]),
    ...styled(styles.body, [{ row: 2, column: 0, rows: rows - 2, columns }]),
    ...styled(
      styles.label,
      labels.map(({ range }) => range),
    ),
    ...styled(styles.tableLabel, tableLabels),
    ...styled(styles.text, [...column(({ name }) => name), ...goals, ...explanations]),
    ...styled(styles.input, uncoloured ? [] : inputs),
    ...styled(styles.money, cellsOf(money)),
    ...styled(styles.plainText, [
      ...column(({ operator }) => operator),
      ...column(({ deadline }) => deadline),
    ]),
    ...styled(styles.computed, uncoloured ? [] : computed),
    ...styled(styles.rate, cellsOf(tasks.map(({ rate }) => rate))),
    ...styled(styles.total, cellsOf([form.total])),
    ...styled(styles.note, note === null ? [] : [note]),
  ];
}

/** Lowest heights in points; a row grows where its texts need more. */
const LOWEST = { title: 34, year: 20, row: 22, goal: 110, qualitative: 32 };

function heightsOf(placed: PlacedForm, cells: Cells): number[] {
  const { layout, rows, goals, indicatorHeading, firstIndicator, form } = placed;
  const lowest = Array.from({ length: rows }, (_, row) => {
    if (row === 0) return LOWEST.title;
    if (row === 1) return LOWEST.year;
    if (row === indicatorHeading - 1 && row >= goals) return LOWEST.goal;
    const indicator = form.indicators[row - firstIndicator];
    const isBand =
      indicator !== undefined && layout.hasReasons && isBlank(indicator.operator.value);
    return isBand ? LOWEST.qualitative : LOWEST.row;
  });
  const merged = new Map(mergesOf(placed).map((range) => [cellKey(range), range]));
  const texts: PlacedText[] = cells.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      if (cell === null || cell.formula !== undefined || row < 2) return [];
      const range = merged.get(cellKey({ row, column })) ?? { row, column, rows: 1, columns: 1 };
      return [{ text: String(cell.value), range }];
    }),
  );
  return rowHeights(
    texts,
    layout.columns.map(({ width }) => width),
    lowest,
  );
}

/** The first empty cell in the order in which a form is filled in. */
function firstInput(form: PerformanceForm): CellAddress {
  const isTarget = printOf(form.kind) === "target";
  const inputs: Field[] = [
    form.unit,
    form.income,
    form.expenditure,
    ...Object.values(form.spending),
    ...form.tasks.flatMap(({ name, budget, allocated, executed }) =>
      isTarget ? [name, budget] : [name, allocated, executed],
    ),
    form.goal,
    form.achievement,
    ...form.indicators.flatMap((row) => (isTarget ? [row.name, row.target] : [row.actual])),
  ];
  return inputs.find(({ at, value }) => at !== null && isBlank(value))?.at ?? { row: 0, column: 0 };
}
