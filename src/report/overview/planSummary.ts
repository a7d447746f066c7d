import type { CellAddress, CellContent, CellRange, SheetForm, SheetPlan } from "../../form";
import { toA1, withoutSheetQuotes } from "../../form/model/grid";
import { rateFormat, styled, styles, totalFormat } from "../../form/plan/planStyle";
import type { LightLook, LiveCheck, SheetChart } from "../../form/plan/sheetPlan";
import { heightsOfTable, printOfTable, valuesOf } from "../../form/plan/tableSheet";
import { coloursByWord } from "../../formulas/checks/coloursByWord";
import { absolute } from "../../formulas/addresses";
import { textFrom } from "../liveCell";
import type { CellValue } from "../../words/cell";
import { formKey } from "./overviewRow";
import { sampleNote, type Sample } from "./sample";
import {
  gradeFormulaOf,
  partFormulas,
  rateFormulaOf,
  totalFormulaOf,
  type PartFormulas,
} from "./summaryFormulas";
import {
  FIRST_FORM,
  FIRST_PART,
  HEADINGS,
  PASS_LABEL,
  passAt,
  SAMPLED,
  sampleNoteAt,
  statisticRows,
  summaryColumnAt,
  summaryColumns,
  summarySheetName,
  type SummaryColumn,
  type SummaryKept,
} from "./summarySheet";
import { SUMMARY } from "./summaryName";

const PART_WIDTH = 65;
const LOWEST = { title: 34, row: 20 };
/** So many rows can come to be coloured without anybody drawing anew. */
const COLOURED_ROWS = 1000;
/** 中 begins here in the usual rules; a place that asks for more types it. */
const USUAL_PASS = 60;
/** Rows that a chart stands on. */
const CHART_ROWS = 15;

export const nothingKept: SummaryKept = { pass: USUAL_PASS, sampled: new Map(), sampleNote: "" };

type Line = (CellContent | null)[];

/**
 * Plans the sheet 绩效汇总表: a live row for each form, what they come to together, and two charts. Every number is a
 * formula on the form's own cells; no form is touched.
 * @param forms that are scored, in the workbook's order
 * @param sample takes the place of the one that was kept
 */
export function planSummary(
  forms: readonly SheetForm[],
  kept = nothingKept,
  sample: Sample | null = null,
): SheetPlan {
  const parts = forms.map(partFormulas);
  const names = [...new Set(parts.flatMap((own) => own.map(({ name }) => name)))];
  const printed = FIRST_PART + names.length;
  const columns = printed + names.length;
  const rows = FIRST_FORM + forms.length;
  const place = { names, rows, printed };
  const markOf = (form: SheetForm, unit: CellContent): CellValue =>
    sample === null
      ? (kept.sampled.get(withoutSheetQuotes(unit.formula ?? String(unit.value))) ?? "")
      : sample.keys.includes(formKey(form))
        ? SAMPLED
        : "";
  const cells: Line[] = [
    lineOf(columns, { 0: { value: SUMMARY } }),
    lineOf(columns, {
      0: { value: PASS_LABEL },
      [passAt.column]: { value: kept.pass },
      [passAt.column + 1]: formula(countsFormula(rows)),
      [sampleNoteAt.column]: { value: noteOf(forms, sample) ?? kept.sampleNote },
    }),
    lineOf(columns, [
      ...summaryColumns.map(([, heading]) => ({ value: heading })),
      ...names.map((name) => ({ value: name })),
      ...names.map((name) => ({ value: `失分：${name}` })),
    ]),
    statisticLine("平均", "AVERAGE", columns, place),
    statisticLine("最高", "MAX", columns, place),
    statisticLine("最低", "MIN", columns, place),
    lostLine(columns, place),
    ...forms.map((form, n) =>
      formLine(form, parts[n] ?? [], FIRST_FORM + n, markOf, columns, place),
    ),
  ];
  const widths = [
    ...summaryColumns.map(([, , width]) => width),
    ...names.map(() => PART_WIDTH),
    ...names.map(() => PART_WIDTH),
  ];
  return {
    name: summarySheetName,
    rows,
    columns,
    cells,
    ...looksOf(place, columns),
    columnWidths: widths,
    rowHeights: heightsOfTable(asShown(cells), widths, LOWEST, printed),
    frozenRows: HEADINGS + 1,
    print: printOfTable(
      { row: 0, column: 0, rows: rows + 2 * CHART_ROWS + 1, columns: printed },
      HEADINGS,
    ),
    protect: false,
    firstInput: passAt,
    bars: names.map((_, part) => ({
      row: FIRST_FORM,
      column: FIRST_PART + part,
      rows: COLOURED_ROWS,
      columns: 1,
    })),
    charts: chartsOf(place),
  };
}

function noteOf(forms: readonly SheetForm[], sample: Sample | null): string | null {
  if (sample === null) return null;
  const marked = forms.filter((form) => sample.keys.includes(formKey(form))).length;
  return sampleNote(sample, marked, forms.length);
}

/** The parts' names, how many rows the sheet has, and how many of its columns are printed. */
interface Placed {
  names: readonly string[];
  rows: number;
  printed: number;
}

function formLine(
  sheetForm: SheetForm,
  parts: readonly PartFormulas[],
  row: number,
  markOf: (form: SheetForm, unit: CellContent) => CellValue,
  columns: number,
  { names, rows, printed }: Placed,
): Line {
  const at = (column: SummaryColumn) => toA1({ row, column: summaryColumnAt(column) });
  const unit = nameOf(sheetForm);
  const total = at("total");
  const own: Record<SummaryColumn, CellContent> = {
    unit,
    year: yearOf(sheetForm),
    total: formula(totalFormulaOf(sheetForm), totalFormat),
    grade: formula(gradeFormulaOf(sheetForm.form, total)),
    pass: formula(
      `=IF(AND(ISNUMBER(${total}),ISNUMBER(${absolute(passAt)})),IF(${total}>=${absolute(passAt)},"达线","未达线"),"")`,
    ),
    rank: formula(
      `=IF(ISNUMBER(${total}),RANK(${total},${absoluteRange(summaryColumnAt("total"), rows)}),"")`,
    ),
    rate: formula(rateFormulaOf(sheetForm), rateFormat),
    sample: { value: markOf(sheetForm, unit) },
  };
  const partCells: Record<number, CellContent> = {};
  for (const { name, points, lost } of parts) {
    const column = FIRST_PART + names.indexOf(name);
    partCells[column] = formula(points, totalFormat);
    partCells[column - FIRST_PART + printed] = formula(lost(toA1({ row, column })), totalFormat);
  }
  return lineOf(columns, {
    ...Object.fromEntries(summaryColumns.map(([key], column) => [column, own[key]])),
    ...partCells,
  });
}

/** Whose form it is, without what stands behind the unit's name; one that does not say is told by its sheet. */
function nameOf({ grid, form }: SheetForm): CellContent {
  const named = [form.project, form.unit].find(({ value }) => String(value ?? "").trim() !== "");
  if (named === undefined) return { value: grid.sheetName };
  const content = textFrom(grid.sheetName, named);
  const value = String(content.value).replace(/-\d+$/u, "");
  return shownAs({ ...content, value }, (name) => {
    const dash = `FIND("-",${name}&"-")`;
    return `IF(ISNUMBER(-MID(${name},${dash}+1,20)),LEFT(${name},${dash}-1),${name}&"")`;
  });
}

/** The four digits among the form's words. */
function yearOf({ grid, form }: SheetForm): CellContent {
  const content = textFrom(grid.sheetName, form.year);
  const value = /20\d\d/u.exec(String(content.value))?.[0] ?? "";
  return shownAs({ ...content, value }, (cell) => `MID(${cell},FIND("20",${cell}&"20"),4)`);
}

/** A live text by another formula on its cell; one that can't be followed stays as it is. */
function shownAs(content: CellContent, made: (cell: string) => string): CellContent {
  const { formula: followed } = content;
  if (followed === undefined) return content;
  return { ...content, formula: `=${made(followed.replace(/^=|&""$/gu, ""))}` };
}

/** Average, best or worst of the total, the rate and each part. */
function statisticLine(label: string, made: string, columns: number, place: Placed): Line {
  const of = [
    summaryColumnAt("total"),
    summaryColumnAt("rate"),
    ...place.names.map((_, part) => FIRST_PART + part),
  ];
  return lineOf(columns, {
    0: { value: label },
    ...Object.fromEntries(of.map((column) => [column, statistic(made, column, place.rows)])),
  });
}

/** The points lost on average, under each part, where the chart takes them from. */
function lostLine(columns: number, { names, rows, printed }: Placed): Line {
  return lineOf(columns, {
    0: { value: "平均失分" },
    ...Object.fromEntries(
      names.map((_, part) => [FIRST_PART + part, statistic("AVERAGE", printed + part, rows)]),
    ),
  });
}

function statistic(made: string, column: number, rows: number): CellContent {
  const range = absoluteRange(column, rows);
  const format = column === summaryColumnAt("rate") ? rateFormat : totalFormat;
  return formula(`=IF(COUNT(${range})=0,"",${made}(${range}))`, format);
}

function countsFormula(rows: number): string {
  const column = (key: SummaryColumn) => absoluteRange(summaryColumnAt(key), rows);
  return (
    `="共 "&ROWS(${column("total")})&" 张，已有总分 "&COUNT(${column("total")})` +
    `&" 张，达线 "&COUNTIF(${column("pass")},"达线")&" 张"`
  );
}

/** A column of all forms. */
function absoluteRange(column: number, rows: number): string {
  const end = { row: Math.max(rows - 1, FIRST_FORM), column };
  return `${absolute({ row: FIRST_FORM, column })}:${absolute(end)}`;
}

function looksOf(
  { names, rows, printed }: Placed,
  columns: number,
): Pick<SheetPlan, "styles" | "merges" | "rules" | "checks"> {
  const forms = rows - FIRST_FORM;
  const column = (key: SummaryColumn, from = FIRST_FORM): CellRange => ({
    row: from,
    column: summaryColumnAt(key),
    rows: rows - from,
    columns: 1,
  });
  const across = (row: number, count: number): CellRange => ({
    row,
    column: 0,
    rows: 1,
    columns: count,
  });
  const statistics: CellRange = { ...across(statisticRows.average, printed), rows: 4 };
  const pass = cell(passAt);
  const counts: CellRange = { row: 1, column: passAt.column + 1, rows: 1, columns: 5 };
  return {
    styles: [
      ...styled(styles.title, [across(0, FIRST_PART)]),
      ...styled(styles.body, [
        { row: HEADINGS, column: 0, rows: rows - HEADINGS, columns: printed },
        across(1, passAt.column + 1),
      ]),
      ...styled(styles.label, [across(HEADINGS, columns), cell({ row: 1, column: 0 })]),
      ...styled(styles.computed, [statistics]),
      ...styled(styles.text, [column("unit", statisticRows.average)]),
      ...styled(styles.input, [pass, column("sample")]),
      ...styled(styles.note, [counts, cell(sampleNoteAt)]),
      ...styled({ ...styles.note, horizontal: "center", wrap: true }, [
        { ...across(HEADINGS, names.length), column: printed, rows: rows - HEADINGS },
      ]),
    ],
    merges: [across(0, FIRST_PART), counts],
    rules: [
      {
        ranges: [pass],
        decimal: { min: 0 },
        refuse: true,
        error: { title: PASS_LABEL, text: "请填一个分数。" },
      },
      ...(forms > 0 ? [{ ranges: [column("sample")], list: [SAMPLED], refuse: false }] : []),
    ],
    checks: [
      ...colours("grade", gradeLooks),
      ...colours("pass", { 未达线: "red" }),
      ...colours("sample", { [SAMPLED]: "blue" }),
    ],
  };
}

const gradeLooks: Record<string, LightLook> = { 优: "green", 良: "blue", 中: "yellow", 差: "red" };

function colours(key: SummaryColumn, looks: Record<string, LightLook>): LiveCheck[] {
  const range = { row: FIRST_FORM, column: summaryColumnAt(key), rows: COLOURED_ROWS, columns: 1 };
  return coloursByWord(range, looks);
}

/** Below the table, as wide as it is: the totals by unit, and where points are lost. */
function chartsOf({ names, rows, printed }: Placed): SheetChart[] {
  const forms = (column: number): CellRange => ({
    row: FIRST_FORM,
    column,
    rows: rows - FIRST_FORM,
    columns: 1,
  });
  const parts = (row: number): CellRange => ({
    row,
    column: FIRST_PART,
    rows: 1,
    columns: names.length,
  });
  const below = (chart: number): CellRange => ({
    row: rows + 1 + chart * CHART_ROWS,
    column: 0,
    rows: CHART_ROWS - 1,
    columns: printed,
  });
  return [
    {
      name: "绩效汇总 总得分",
      title: "各部门总得分",
      kind: "columns",
      values: forms(summaryColumnAt("total")),
      labels: forms(summaryColumnAt("unit")),
      place: below(0),
    },
    {
      name: "绩效汇总 失分",
      title: "各部分平均失分",
      kind: "bars",
      values: parts(statisticRows.lost),
      labels: parts(HEADINGS),
      place: below(1),
    },
  ];
}

/** What the references show now, so that a long name is seen whole; the notes above the headings run over their cells. */
function asShown(cells: Line[]): SheetPlan["cells"] {
  return valuesOf(cells.map((line, row) => (row === 1 ? line.map(() => null) : line)));
}

function formula(text: string, numberFormat?: string): CellContent {
  return { value: "", formula: text, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

function cell({ row, column }: CellAddress): CellRange {
  return { row, column, rows: 1, columns: 1 };
}

function lineOf(columns: number, contents: Record<number, CellContent>): Line {
  return Array.from({ length: columns }, (_, column) => {
    const content = contents[column];
    return content === undefined || (content.value === "" && content.formula === undefined)
      ? null
      : content;
  });
}
