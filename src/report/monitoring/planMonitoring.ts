import { isPart } from "../../form/model/parts";
import {
  isPlan,
  type CellContent,
  type CellRange,
  type PerformanceForm,
  type SheetPlan,
} from "../../form";
import { judgedIndicator } from "../../form/model/scoringRow";
import { styled, styles } from "../../form/plan/planStyle";
import { heightsOfTable, printOfTable, valuesOf } from "../../form/plan/tableSheet";
import { coloursByWord } from "../../formulas/checks/coloursByWord";
import type { LightLook, LiveCheck } from "../../form/plan/sheetPlan";
import { absolute, columnOf, inColumn } from "../../formulas/addresses";
import type { FormulaStyle } from "../../formulas";
import { lightFormula } from "../../formulas/native/light";
import { ownRulesOf, rangeOfRules } from "../../formulas/rules/ownRules";
import { rulesOf } from "../../form/rules";
import { contentFrom, textFrom } from "../liveCell";
import { defaultPack, isBlank, isOwnRules } from "../../scoring";
import { budgetLightFormula } from "./budgetLight";
import {
  columnAt,
  FIRST_ROW,
  GONE,
  MONEY,
  monitoringColumns,
  monitoringPrefix,
  monthAt,
  rowKey,
  worstAt,
  type FilledIn,
  type MonitoringColumn,
} from "./monitoringSheet";
import { MONITORING } from "./monitoringName";
import type { BudgetThresholds } from "./thresholds";

/** How a sheet 监控 is wished. */
export interface MonitoringWish {
  /** From January to this month, 1 to 12. */
  month: number;
  thresholds: BudgetThresholds;
  /** Lights with PERFLIGHT, or with what every program has. */
  formulas: FormulaStyle;
}

const WIDTHS = monitoringColumns.map(([, , width]) => width);
const LOWEST = { title: 34, row: 20 };
const LONGEST_SHEET_NAME = 31;
/** So many rows can come to be coloured without anybody drawing anew. */
const COLOURED_ROWS = 500;

/** The worst first. */
const lights: Record<string, LightLook> = { 红: "red", 黄: "yellow", 绿: "green", 蓝: "blue" };

type Line = Partial<Record<MonitoringColumn, CellContent>>;

/** A row of the sheet before it is known where it comes to stand. */
interface Row {
  line: Line;
  /** Its 类别 and name as they are now, by which what was filled in is found again. */
  part: string;
  name: string;
  light: ((row: number) => string) | null;
}

/**
 * Plans the sheet 监控 of a form: a live row for each of its tasks and indicators, what is done by the month and why to
 * be filled in, and a light that its cell colours by itself. The form itself is never touched.
 * @param filledIn what an earlier sheet holds; what finds no row any more is kept at the end
 */
export function planMonitoring(
  sheetName: string,
  form: PerformanceForm,
  wish: MonitoringWish,
  filledIn: readonly FilledIn[] = [],
): SheetPlan {
  const rows = [...moneyRows(sheetName, form, wish), ...indicatorRows(sheetName, form, wish)];
  const byKey = new Map(filledIn.map((each) => [each.key, each]));
  const seen = new Map<string, number>();
  const lines: Line[] = rows.map(({ line, part, name, light }, place) => {
    const row = FIRST_ROW + place;
    const key = rowKey(part, name, seen);
    const kept = byKey.get(key);
    byKey.delete(key);
    return {
      ...line,
      ...keptIn(kept, row),
      said: { value: name },
      ...(light && { light: { value: "", formula: light(row) } }),
    };
  });
  const left = [...byKey.values()].map((each): Line => ({
    part: {
      value: each.part.endsWith(GONE) ? each.part : `${each.part.replace(/^#.*/u, "")}${GONE}`,
    },
    name: { value: each.name },
    said: { value: each.name },
    ...keptIn(each, -1),
  }));
  return sheetOf(sheetName, [...lines, ...left], wish);
}

/** A formula of a person's stays where its row stays; elsewhere it would name other cells, and its number is kept. */
function keptIn(kept: FilledIn | undefined, row: number): Line {
  if (kept === undefined) return {};
  const { done, formula, reason } = kept;
  const stays = formula !== undefined && kept.row === row;
  return {
    ...(isBlank(done) ? {} : { done: stays ? { value: done, formula } : { value: done } }),
    ...(isBlank(reason) ? {} : { reason: { value: reason } }),
  };
}

function moneyRows(sheetName: string, form: PerformanceForm, wish: MonitoringWish): Row[] {
  return form.tasks.flatMap((task): Row[] => {
    const given = isPlan(form.kind) ? task.budget : task.allocated;
    if (given.at === null || isBlank(task.name.value)) return [];
    return [
      {
        part: MONEY,
        name: String(task.name.value),
        line: {
          part: { value: MONEY },
          name: textFrom(sheetName, task.name),
          target: contentFrom(sheetName, given),
          unit: { value: "万元" },
        },
        light: (row) =>
          budgetLightFormula(
            at(row, "target"),
            at(row, "done"),
            absolute(monthAt),
            wish.thresholds,
          ),
      },
    ];
  });
}

function indicatorRows(sheetName: string, form: PerformanceForm, wish: MonitoringWish): Row[] {
  const { pack } = rulesOf(form);
  return form.indicators.flatMap((indicator): Row[] => {
    const { level1, name, operator, target, unit } = judgedIndicator(indicator);
    if (isPart(indicator) || isBlank(name.value)) return [];
    return [
      {
        part: String(level1.value ?? ""),
        name: String(name.value),
        line: {
          part: textFrom(sheetName, level1),
          name: textFrom(sheetName, name),
          operator: textFrom(sheetName, operator),
          target: contentFrom(sheetName, target),
          unit: textFrom(sheetName, unit),
        },
        light: (row) => {
          const cells = {
            operator: at(row, "operator"),
            target: at(row, "target"),
            actual: at(row, "done"),
            month: absolute(monthAt),
          };
          if (wish.formulas === "native") return lightFormula(cells, pack);
          const { operator: sign, target: year, actual, month } = cells;
          return `=IF(${actual}="","",PERFLIGHT(${year},${actual},${month},${sign}${packArgument(form)}))`;
        },
      },
    ];
  });
}

/** The rules in force when the sheet is made; a table of the workbook is named, so that its changes are seen. */
function packArgument(form: PerformanceForm): string {
  const { pack } = rulesOf(form);
  const own = isOwnRules(form.rulePack.value) ? ownRulesOf(form) : null;
  if (own !== null) return `,${rangeOfRules(own)}`;
  return pack === defaultPack ? "" : `,"${pack.id}"`;
}

function at(row: number, column: MonitoringColumn): string {
  return inColumn({ row, column: columnAt(column) });
}

function sheetOf(
  sheetName: string,
  lines: Line[],
  { month, thresholds }: MonitoringWish,
): SheetPlan {
  const columns = monitoringColumns.length;
  const printed = columnAt("said");
  const rows = FIRST_ROW + lines.length;
  const last = Math.max(rows - 1, FIRST_ROW);
  const lightCells = columnOf([placed(FIRST_ROW, "light"), placed(last, "light")]);
  const cells: SheetPlan["cells"] = [
    lineOf([{ value: MONITORING }]),
    lineOf([
      { value: "截至月份" },
      { value: month },
      { value: "全表" },
      { value: "", formula: worstFormula(lightCells ?? "") },
      { value: thresholds.note },
    ]),
    lineOf(
      monitoringColumns.map(([key, heading]) =>
        key === "done"
          ? { value: `1—${month}月完成`, formula: `="1—"&${absolute(monthAt)}&"月完成"` }
          : { value: heading },
      ),
    ),
    ...lines.map((line) => lineOf(monitoringColumns.map(([key]) => line[key] ?? null))),
  ];
  const across = (row: number, column = 0): CellRange => ({
    row,
    column,
    rows: 1,
    columns: printed - column,
  });
  const column = (key: MonitoringColumn): CellRange => ({
    row: FIRST_ROW,
    column: columnAt(key),
    rows: lines.length,
    columns: 1,
  });
  const one = ({ row, column: place }: typeof monthAt): CellRange => ({
    row,
    column: place,
    rows: 1,
    columns: 1,
  });
  return {
    name: `${monitoringPrefix} ${sheetName}`.slice(0, LONGEST_SHEET_NAME),
    rows,
    columns,
    cells,
    styles: [
      ...styled(styles.title, [across(0)]),
      ...styled(styles.body, [{ row: 1, column: 0, rows: rows - 1, columns: printed }]),
      ...styled(styles.label, [across(2), { ...across(1), columns: 4 }]),
      ...styled(styles.note, [across(1, NOTE_COLUMN)]),
      ...styled(styles.text, [column("part"), column("name"), column("reason")]),
      ...styled(styles.input, [one(monthAt), column("done"), column("reason")]),
      ...styled(styles.computed, [one(worstAt), column("light")]),
      ...styled({ ...styles.note, wrap: false }, [column("said")]),
    ],
    merges: [across(0), across(1, NOTE_COLUMN)],
    rules: [
      {
        ranges: [one(monthAt)],
        list: Array.from({ length: 12 }, (_, place) => String(place + 1)),
        refuse: true,
        error: { title: "截至月份", text: "请选 1 到 12。" },
      },
    ],
    checks: [
      ...lightsIn(one(worstAt)),
      ...lightsIn({ ...column("light"), rows: Math.max(COLOURED_ROWS, lines.length) }),
    ],
    columnWidths: WIDTHS,
    rowHeights: heightsOfTable(valuesOf(cells), WIDTHS, LOWEST, printed).map((each) =>
      each.row === 1 ? { ...each, height: NOTE_HEIGHT } : each,
    ),
    frozenRows: FIRST_ROW,
    print: printOfTable({ row: 0, column: 0, rows, columns: printed }, 2),
    protect: false,
    firstInput: { row: FIRST_ROW, column: columnAt("done") },
  };
}

/** Where the note on the thresholds begins, beside the light of the whole sheet. */
const NOTE_COLUMN = worstAt.column + 1;
const NOTE_HEIGHT = 30;

function lightsIn(range: CellRange): LiveCheck[] {
  return coloursByWord(range, lights, (word) => `预警${word}`);
}

function placed(row: number, column: MonitoringColumn) {
  return { value: "", at: { row, column: columnAt(column) } };
}

/** The worst light of all; "" where there is none yet. */
function worstFormula(cells: string): string {
  const worst = Object.keys(lights).reduceRight(
    (otherwise, word) => `IF(COUNTIF(${cells},"${word}")>0,"${word}",${otherwise})`,
    '""',
  );
  return `=${worst}`;
}

function lineOf(contents: (CellContent | null)[]): SheetPlan["cells"][number] {
  return monitoringColumns.map((_, column) => {
    const content = contents[column] ?? null;
    return content === null || (content.value === "" && content.formula === undefined)
      ? null
      : content;
  });
}
