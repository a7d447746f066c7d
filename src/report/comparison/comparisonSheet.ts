import type { CellRange, Field, Indicator, SheetPlan } from "../../form";
import type { CellContent } from "../../form/model/cellEdit";
import { styled, styles } from "../../form/plan/planStyle";
import { tableToRead } from "../../form/plan/tableSheet";
import type { ComparedRow, Difference, DifferenceKind } from "./compareForms";
import { shownText } from "./compareForms";
import { comparisonNameOf } from "./comparisonName";

/** One of two forms, as the sheet names it. */
export interface ComparedForm {
  sheetName: string;
  /** 2024 自评表, or what else tells it from the other. */
  title: string;
}

const COLUMNS = ["operator", "target", "unit", "weight", "actual"] as const;
const COLUMN_WORDS = ["符号", "指标值", "单位", "分值", "完成值"];
const WIDTHS = [62, 130, 34, 64, 36, 36, 90, 130, 34, 64, 36, 36, 90, 220];
const [BEFORE, AFTER, WORDS] = [1, 7, 13];
const FIRST = 4;
const LOWEST = { title: 34, note: 30, row: 20 };

/** How a difference is written on paper. */
export const differenceWords: Record<DifferenceKind, (difference: Difference) => string> = {
  gone: () => "本次没有这项指标",
  new: () => "本次新增",
  renamed: () => "改了名称",
  operator: ({ from, to }) => `运算符号 ${from} → ${to}`,
  unit: ({ from, to }) => `单位 ${from} → ${to}`,
  target: ({ from, to }) => `指标值 ${from} → ${to}`,
  targetLowered: ({ from, to }) => `指标值降低 ${from} → ${to}`,
  weight: ({ from, to }) => `分值 ${from} → ${to}`,
  onTargetTwice: () => "两次完成值都正好等于指标值",
};

/**
 * Plans the sheet with what two forms say of each indicator and what of it differs, as it was when it was written.
 * @param today when that is
 */
export function planComparison(
  before: ComparedForm,
  after: ComparedForm,
  rows: readonly ComparedRow[],
  today: string,
): SheetPlan {
  const differing = rows.filter(({ differences }) => differences.length > 0).length;
  const note = `上次：${before.title}（${before.sheetName}）；本次：${after.title}（${after.sheetName}）。${today} 生成，${rows.length} 项指标中 ${differing} 项有差别。两张表没有改动。`;
  const line = (cells: Partial<Record<number, CellContent>>) =>
    WIDTHS.map((_, column) => cells[column] ?? null);
  const ofForm = (first: number, contents: CellContent[]) =>
    Object.fromEntries(contents.map((content, i) => [first + i, content]));
  const headings = ["指标", ...COLUMN_WORDS].map((value) => ({ value }));
  const cells = [
    line({ 0: { value: "绩效指标对比" } }),
    line({ 0: { value: note } }),
    line({
      0: { value: "一级指标" },
      [BEFORE]: { value: `上次 · ${before.title}` },
      [AFTER]: { value: `本次 · ${after.title}` },
      [WORDS]: { value: "差别" },
    }),
    line({ ...ofForm(BEFORE, headings), ...ofForm(AFTER, headings) }),
    ...rows.map(({ before: earlier, after: later, differences }) =>
      line({
        0: contentOf((later ?? earlier)?.level1),
        ...(earlier && ofForm(BEFORE, contentsOf(earlier))),
        ...(later && ofForm(AFTER, contentsOf(later))),
        [WORDS]: { value: differences.map((each) => differenceWords[each.kind](each)).join("；") },
      }),
    ),
  ];
  const columns = WIDTHS.length;
  const across = (row: number): CellRange => ({ row, column: 0, rows: 1, columns });
  const texts = [BEFORE, AFTER, WORDS].map((column) => ({
    ...{ row: FIRST, column, rows: rows.length, columns: 1 },
  }));
  const headed = (column: number, rowsHigh: number, wide: number): CellRange => {
    return { row: FIRST - 2, column, rows: rowsHigh, columns: wide };
  };
  return {
    name: comparisonNameOf(after.sheetName),
    ...tableToRead(cells, WIDTHS, LOWEST, FIRST),
    styles: [
      ...styled(styles.title, [across(0)]),
      ...styled(styles.body, [{ ...across(FIRST - 2), rows: rows.length + 2 }]),
      ...styled({ ...styles.body, ...styles.note, border: false }, [across(1)]),
      ...styled(styles.label, [{ ...across(FIRST - 2), rows: 2 }]),
      ...styled(styles.text, texts),
    ],
    merges: [
      ...[across(0), across(1), headed(0, 2, 1), headed(WORDS, 2, 1)],
      ...[headed(BEFORE, 1, AFTER - BEFORE), headed(AFTER, 1, WORDS - AFTER)],
    ],
    firstInput: { row: FIRST, column: 0 },
  };
}

function contentsOf(indicator: Indicator): CellContent[] {
  return [contentOf(indicator.name), ...COLUMNS.map((column) => contentOf(indicator[column]))];
}

/** What a cell of the form says: a number as one, anything else as the text that it shows. */
function contentOf(field: Field | undefined): CellContent {
  if (field === undefined) return { value: "" };
  return typeof field.value === "number" && !field.numberFormat?.includes("%")
    ? { value: field.value }
    : { value: shownText(field) };
}
