import { columnName, type CellRange, type Grid, type SheetPlan } from "../../form";
import type { CellContent } from "../../form/model/cellEdit";
import { rateFormat, styled, styles, totalFormat } from "../../form/plan/planStyle";
import { tableToRead } from "../../form/plan/tableSheet";
import { placeIn, type ReviewColumn } from "../../form/review";
import { referenceTo } from "../../form/review/sheetReference";
import type { Conclusion, ReviewState } from "./conclusion";
import { differenceName } from "./differenceName";

/** A form that was reviewed. */
export interface ReviewedForm {
  unit: string;
  year: string;
  review: ReviewState;
  /** Row of the review's sums. */
  totalRow: number;
}

const HEADINGS = [
  ...["序号", "被复核单位", "年份", "复核所在表", "自评总分", "复核总分", "差值", "偏离度"],
  ...["扣分行数", "已复核", "P0", "P1", "P2", "结论"],
];
const WIDTHS = [34, 190, 44, 150, 58, 66, 52, 54, 56, 52, 32, 32, 32, 62];
const [UNIT, SHEET, OWN, TOTAL, DIFFERENCE, DEVIATION] = [1, 3, 4, 5, 6, 7];
const FIRST = 3;
const LOWEST = { title: 34, note: 30, row: 20 };

/** How a conclusion is written on paper. */
export const conclusionWords: Record<Conclusion, string> = {
  ...{ P0: "P0", P1: "P1", P2: "P2" },
  passed: "通过",
  open: "未复核完",
};

/** True for the sheet with the differences of all reviews. */
export function isDifferenceSheet({ origin, values }: Grid): boolean {
  const line = values[FIRST - 1 - origin.row];
  return origin.column === 0 && HEADINGS.every((word, column) => line?.[column] === word);
}

/**
 * Plans the sheet with a row for each form that was reviewed: totals by formulas that follow the reviews, and what was
 * found when it was written.
 * @param today when that was
 */
export function planDifferences(forms: readonly ReviewedForm[], today: string): SheetPlan {
  const note = `总分和差值随各复核表变化；已复核、P0、P1、P2 和结论是 ${today} 刷新时的情况。偏离度 =（自评 − 复核）÷ 自评。P0 提交前必须改，P1 建议改，P2 可优化。`;
  const last = FIRST + forms.length;
  const cells: SheetPlan["cells"] = [
    lineOf([{ value: "自评与复核差异" }]),
    lineOf([{ value: note }]),
    lineOf(HEADINGS.map((value) => ({ value }))),
    ...forms.map((form, i) => lineOf(rowOf(form, i))),
    lineOf(averages(last)),
  ];
  const columns = WIDTHS.length;
  const across = (row: number): CellRange => ({ row, column: 0, rows: 1, columns });
  const column = (at: number, rows = forms.length): CellRange => {
    return { row: FIRST, column: at, rows, columns: 1 };
  };
  const all = forms.length + 1;
  return {
    name: differenceName,
    ...tableToRead(cells, WIDTHS, LOWEST, FIRST),
    styles: [
      ...styled(styles.title, [across(0)]),
      ...styled(styles.body, [{ row: FIRST - 1, column: 0, rows: all + 1, columns }]),
      ...styled({ ...styles.body, ...styles.note, border: false }, [across(1)]),
      ...styled(styles.label, [across(FIRST - 1), across(last)]),
      ...styled(styles.text, [column(UNIT), column(SHEET)]),
      ...styled({ numberFormat: totalFormat }, [
        column(OWN, all),
        column(TOTAL, all),
        column(DIFFERENCE, all),
      ]),
      ...styled({ numberFormat: rateFormat }, [column(DEVIATION, all)]),
    ],
    merges: [across(0), across(1)],
    firstInput: { row: FIRST, column: UNIT },
  };
}

function lineOf(contents: (CellContent | null)[]): SheetPlan["cells"][number] {
  return WIDTHS.map((_, column) => contents[column] ?? null);
}

function rowOf({ unit, year, review, totalRow }: ReviewedForm, place: number): CellContent[] {
  const { sheetName, ownTotal, total, deducted, reviewed, rows, p0, p1, p2, conclusion } = review;
  const number = FIRST + place + 1;
  const [own, after] = [`${columnName(OWN)}${number}`, `${columnName(TOTAL)}${number}`];
  const reference = (column: ReviewColumn) => referenceTo(sheetName, placeIn(totalRow, column));
  const shown = (cell: string, otherwise: string) =>
    `=IF(ISNUMBER(${cell}),${cell},"${otherwise}")`;
  const ifBoth = (result: string) => `=IF(AND(ISNUMBER(${own}),ISNUMBER(${after})),${result},"")`;
  const hasBoth = ownTotal !== null && total !== null;
  return [
    { value: place + 1 },
    { value: unit },
    { value: year },
    { value: sheetName },
    { value: ownTotal ?? "", formula: shown(reference("score"), "") },
    { value: total ?? "", formula: shown(reference("reviewedScore"), conclusionWords.open) },
    { value: hasBoth ? ownTotal - total : "", formula: ifBoth(`ROUND(${own}-${after},4)`) },
    {
      value: hasBoth && ownTotal !== 0 ? (ownTotal - total) / ownTotal : "",
      formula: ifBoth(`IF(${own}=0,"",(${own}-${after})/${own})`),
    },
    { value: deducted },
    { value: `${reviewed}/${rows}` },
    ...[p0, p1, p2].map((value) => ({ value })),
    { value: conclusionWords[conclusion] },
  ];
}

/** Of the reviews that are done: the units' own totals are of the same ones. */
function averages(last: number): (CellContent | null)[] {
  const line: (CellContent | null)[] = WIDTHS.map(() => null);
  line[UNIT] = { value: "平均（已复核完的）" };
  const of = (column: number) => `${columnName(column)}${FIRST + 1}:${columnName(column)}${last}`;
  const done = `COUNT(${of(TOTAL)})`;
  const own = `SUMIF(${of(TOTAL)},">=0",${of(OWN)})/${done}`;
  line[OWN] = { value: "", formula: `=IF(${done}=0,"",${own})` };
  for (const column of [TOTAL, DIFFERENCE, DEVIATION]) {
    const range = of(column);
    line[column] = { value: "", formula: `=IF(COUNT(${range})=0,"",AVERAGE(${range}))` };
  }
  return line;
}
