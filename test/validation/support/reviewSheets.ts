/** Sheets that forms are reviewed on. */
import type { Grid } from "../../../src/form";
import type { CellContent } from "../../../src/form/model/cellEdit";
import {
  keyMarks,
  reviewColumnKeys,
  reviewColumns,
  reviewHeadRows,
} from "../../../src/form/review";
import type { ReviewCells } from "../cases/review";

/** What the form says, which a review follows by a formula. */
export const shown = (value: string | number): CellContent => ({ value, formula: "='表'!$A$1" });

/** The unit has 8 of 10 points, the reviewer gives as many, and nothing is remarked. */
export const agreeing: ReviewCells = {
  ...{ level1: shown("产出指标"), level2: shown("数量指标"), name: shown("办结率") },
  ...{ operator: shown(">="), target: shown(40), unit: shown("户") },
  ...{ weight: shown(10), actual: shown(40), score: shown(8), reviewedScore: 8 },
};

/** A sheet of rows, each as the one that agrees but for what is said. */
export function reviewGrid(rows: ReviewCells[]): Grid {
  const lines: (CellContent | null)[][] = [
    ...Array.from({ length: reviewHeadRows - 1 }, () => []),
    reviewColumnKeys.map((key) => ({ value: reviewColumns[key] })),
    ...rows.map((cells, i) => {
      const row: ReviewCells = { ...agreeing, key: `${keyMarks.row}${i}`, ...cells };
      return reviewColumnKeys.map((key) => {
        const cell = row[key] ?? null;
        return cell === null || typeof cell === "object" ? cell : { value: cell };
      });
    }),
  ];
  const each = <T>(of: (cell: CellContent | null) => T) =>
    lines.map((line) => reviewColumnKeys.map((_, column) => of(line[column] ?? null)));
  return {
    ...{ sheetId: "s1", sheetName: "复核 · 表", origin: { row: 0, column: 0 }, merges: [] },
    values: each((cell) => cell?.value ?? ""),
    formulas: each((cell) => cell?.formula ?? cell?.value ?? ""),
    numberFormats: each(() => "General"),
    isProtected: false,
  };
}
