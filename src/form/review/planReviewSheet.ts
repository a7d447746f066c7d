import { isBlank, type CellValue } from "../../words/cell";
import type { CellContent } from "../model/cellEdit";
import { columnName, type CellRange } from "../model/grid";
import type { Field, PerformanceForm } from "../model/performanceForm";
import { rateFormat, styled, styles, totalFormat } from "../plan/planStyle";
import { heightsOfTable, printOfTable } from "../plan/tableSheet";
import type { SheetPlan } from "../plan/sheetPlan";
import { rulesOf } from "../rules";
import { deductionStandards } from "./standards";
import type { ReviewedRow } from "./reviewedRows";
import { referenceTo } from "./sheetReference";
import {
  keyMarks,
  liveColumns,
  reviewColumnKeys,
  reviewColumns,
  reviewHeadRows,
  type ReviewColumn,
  type WrittenColumn,
} from "./reviewSheet";

/** A row to be planned: one of the form, or one that it has no more and somebody wrote something to. */
export interface ReviewLine {
  key: string;
  /** Null for a row that the form has no more. */
  of: ReviewedRow | null;
  /** What it last showed, where it is gone. */
  last: Partial<Record<ReviewColumn, CellValue>>;
  written: Partial<Record<WrittenColumn, CellContent>>;
  /** What the unit marked 核实无误 in it. */
  said: string;
}

/** All that a review sheet is made of. */
export interface ReviewTable {
  form: PerformanceForm;
  /** Of the form. */
  sheetName: string;
  /** What the form is known by. */
  identity: string;
  lines: readonly ReviewLine[];
  /** What the unit marked 核实无误 outside of the rows. */
  said: readonly string[];
  /** Rows that a person wrote below the sums. */
  own: readonly (CellContent | null)[][];
  /** How far the review is; empty before there is anything to tell. */
  summary: string;
}

const NOTE =
  "黄色各列由复核人填写，其余随自评表变化；扣分都要写复核说明。自评表不会被改动，在面板里刷新时写下的内容保留。";
const SIGNATURE = "复核人：　　　　　　复核日期：";
const GONE = "（自评表已没有这一行）";

/** Points. The key stands outside of what is printed. */
const widths: Record<ReviewColumn, number> = {
  ...{ level1: 54, level2: 62, name: 130, operator: 34, target: 56, unit: 36, weight: 36 },
  ...{ actual: 62, score: 44, reviewedActual: 62, reviewedScore: 46, deviation: 52 },
  ...{ difference: 46, remark: 180, said: 130, key: 60 },
};
const WIDTHS = reviewColumnKeys.map((key) => widths[key]);
const PRINTED = reviewColumnKeys.indexOf("key");
const LOWEST = { title: 34, note: 30, row: 20 };
const LONGEST_SHEET_NAME = 31;
const LETTERS = Object.fromEntries(
  reviewColumnKeys.map((key, column) => [key, columnName(column)]),
) as Record<ReviewColumn, string>;

/** 复核 · 703001自评表2024 */
export function reviewSheetName(sheetName: string): string {
  return `复核 · ${sheetName}`.slice(0, LONGEST_SHEET_NAME);
}

/** Plans the sheet that a form is reviewed on: what it says by formulas, and room for what the reviewer finds. */
export function planReviewSheet(table: ReviewTable): SheetPlan {
  const { lines, said, own, sheetName, summary } = table;
  const first = reviewHeadRows;
  const totalRow = first + lines.length;
  const below = own.length > 0 ? own : [ownLine(SIGNATURE)];
  const cells = [
    lineOf({ level1: { value: "绩效自评复核" } }),
    lineOf({ level1: { value: summary + NOTE } }),
    lineOf({ level1: unitOf(table) }),
    lineOf(Object.fromEntries(reviewColumnKeys.map((key) => [key, { value: reviewColumns[key] }]))),
    ...lines.map((line, i) => lineOf(rowOf(line, first + i + 1, sheetName))),
    lineOf(totalOf(table, first, totalRow)),
    ...said.map((text) =>
      lineOf({
        level1: { value: reviewColumns.said },
        remark: { value: text },
        key: { value: keyMarks.said },
      }),
    ),
    ...below,
  ].map((line, row) => (row < first ? line : line.map(plainUnlessSaid)));
  const columns = WIDTHS.length;
  const across = (row: number): CellRange => ({ row, column: 0, rows: 1, columns: PRINTED });
  const ofRows = (key: ReviewColumn): CellRange => {
    return { row: first, column: reviewColumnKeys.indexOf(key), rows: lines.length, columns: 1 };
  };
  const tableRange: CellRange = {
    row: first - 1,
    column: 0,
    rows: lines.length + 2 + said.length,
    columns: PRINTED,
  };
  const texts = (["level2", "name", "remark", "said"] as const).map(ofRows);
  return {
    name: reviewSheetName(sheetName),
    rows: cells.length,
    columns,
    cells,
    styles: [
      ...styled(styles.title, [across(0)]),
      ...styled(styles.body, [tableRange]),
      ...styled({ ...styles.body, ...styles.note, border: false }, [across(1), across(2)]),
      ...styled(styles.label, [across(first - 1), across(totalRow)]),
      ...styled(styles.text, texts),
      ...styled(styles.input, (["reviewedActual", "reviewedScore", "remark"] as const).map(ofRows)),
      ...styled({ ...styles.note, wrap: false }, [
        { row: first - 1, column: PRINTED, rows: tableRange.rows, columns: 1 },
      ]),
    ],
    merges: [across(0), across(1), across(2)],
    rules: remarkRules(ofRows("remark")),
    checks: [],
    columnWidths: WIDTHS,
    rowHeights: heightsOfTable(shownTexts(cells, lines), WIDTHS, LOWEST, PRINTED),
    frozenRows: first,
    print: printOfTable({ row: 0, column: 0, rows: cells.length, columns: PRINTED }, first - 1),
    protect: false,
    firstInput: { row: first, column: reviewColumnKeys.indexOf("reviewedActual") },
  };
}

type Line = SheetPlan["cells"][number];
type LineContents = Partial<Record<ReviewColumn, CellContent>>;

function lineOf(contents: LineContents): Line {
  return reviewColumnKeys.map((key) => contents[key] ?? null);
}

/** Rows move when the form's do: no cell keeps the number format of what stood there before. */
function plainUnlessSaid(cell: CellContent | null): CellContent {
  return { numberFormat: "General", ...(cell ?? { value: "" }) };
}

function ownLine(text: string): Line {
  return lineOf({ name: { value: text } });
}

/** 单位：703001朝阳市工业和信息化局 */
function unitOf({ form: { unit }, sheetName }: ReviewTable): CellContent {
  const value = `单位：${String(unit.value ?? "")}`;
  if (unit.at === null) return { value };
  return { value, formula: `="单位："&${referenceTo(sheetName, unit.at)}` };
}

/** @param number the row's as Excel counts */
function rowOf(line: ReviewLine, number: number, sheetName: string): LineContents {
  const { of, last, written, said, key } = line;
  const at = (column: ReviewColumn) => `${LETTERS[column]}${number}`;
  const live = liveColumns.map((column) => [
    column,
    of === null
      ? { value: column === "name" ? `${String(last.name ?? "")}${GONE}` : "" }
      : shown(of.fields[column], sheetName),
  ]);
  const { actual, score } = of?.fields ?? {};
  return {
    ...(Object.fromEntries(live) as LineContents),
    ...written,
    deviation: {
      ...deviation(at("actual"), at("reviewedActual")),
      value: ratio(actual?.value, written.reviewedActual?.value),
      numberFormat: rateFormat,
    },
    difference: {
      ...difference(at("score"), at("reviewedScore")),
      value: minus(score?.value, written.reviewedScore?.value),
    },
    ...(said === "" ? {} : { said: { value: said } }),
    key: { value: key },
  };
}

/** What a cell of the form shows; a blank stays blank, where a bare reference would show 0. */
function shown({ value, at, numberFormat }: Field, sheetName: string): CellContent {
  if (at === null) return { value };
  const cell = referenceTo(sheetName, at);
  // In a cell with the text format a formula would stand as text.
  const format = numberFormat === undefined || numberFormat === "@" ? "General" : numberFormat;
  return { value: value ?? "", formula: `=IF(${cell}="","",${cell})`, numberFormat: format };
}

/** (自评 - 复核) / 自评 */
function deviation(own: string, reviewed: string): { formula: string } {
  const areNumbers = `AND(ISNUMBER(${own}),ISNUMBER(${reviewed}))`;
  return { formula: `=IF(${areNumbers},IF(${own}=0,"",(${own}-${reviewed})/${own}),"")` };
}

function difference(own: string, reviewed: string): { formula: string } {
  return {
    formula: `=IF(AND(ISNUMBER(${own}),ISNUMBER(${reviewed})),ROUND(${own}-${reviewed},4),"")`,
  };
}

function ratio(own: CellValue | undefined, reviewed: CellValue | undefined): CellValue {
  if (typeof own !== "number" || typeof reviewed !== "number" || own === 0) return "";
  return (own - reviewed) / own;
}

function minus(own: CellValue | undefined, reviewed: CellValue | undefined): CellValue {
  return typeof own === "number" && typeof reviewed === "number" ? own - reviewed : "";
}

/** The row of sums: the review's is none as long as a row with points has no score. */
function totalOf(table: ReviewTable, first: number, row: number): LineContents {
  const { form, sheetName, lines, identity } = table;
  const { totalDecimals, gradeBands } = rulesOf(form).pack;
  const of = (column: ReviewColumn) => `${LETTERS[column]}${first + 1}:${LETTERS[column]}${row}`;
  const at = (column: ReviewColumn) => `${LETTERS[column]}${row + 1}`;
  const missing = `SUMPRODUCT(ISNUMBER(${of("weight")})*(1-ISNUMBER(${of("reviewedScore")})))`;
  // A row that the form has no more keeps what was written to it, and has no points.
  const sum = (column: ReviewColumn) =>
    `ROUND(SUMIF(${of("weight")},">=0",${of(column)}),${totalDecimals})`;
  const open = lines.filter(
    ({ of: row, written }) =>
      typeof row?.fields.weight.value === "number" &&
      typeof written.reviewedScore?.value !== "number",
  ).length;
  const grades = [...gradeBands].reverse().reduce((others, { grade, from }) => {
    return others === ""
      ? `"${grade}"`
      : `IF(${at("reviewedScore")}>=${from},"${grade}",${others})`;
  }, "");
  const number = { numberFormat: totalFormat };
  return {
    name: { value: "合计" },
    weight: { value: "", formula: `=SUM(${of("weight")})` },
    score:
      form.total.at === null
        ? { value: "", formula: `=${sum("score")}`, ...number }
        : { ...shown(form.total, sheetName), ...number },
    reviewedScore: {
      value: open === 0 ? "" : `${open} 行未复核`,
      formula: `=IF(${missing}=0,${sum("reviewedScore")},${missing}&" 行未复核")`,
      ...number,
    },
    difference: { value: "", ...difference(at("score"), at("reviewedScore")) },
    remark: {
      value: "",
      formula: `=IF(ISNUMBER(${at("reviewedScore")}),"复核后等级："&${grades},"")`,
    },
    key: { value: keyMarks.total + identity },
  };
}

/** The standards' remarks to choose from; any other text is let in. */
function remarkRules(range: CellRange): SheetPlan["rules"] {
  if (range.rows === 0) return [];
  const list = deductionStandards.flatMap(({ remark }) => (remark === undefined ? [] : [remark]));
  return [{ ranges: [range], list, refuse: false }];
}

/** The texts that formulas show, where they are long, so that rows are high enough for them. */
function shownTexts(cells: Line[], lines: readonly ReviewLine[]): Line[] {
  return cells.map((line, row) =>
    lines[row - reviewHeadRows]?.of
      ? line.map((cell) =>
          cell !== null && typeof cell.value === "string" && !isBlank(cell.value)
            ? { value: cell.value }
            : cell,
        )
      : line,
  );
}
