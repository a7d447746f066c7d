import type { Grid } from "../../form";
import { readReviewSheet, type ReviewSheet } from "../../form/review";
import { readPoints } from "../../scoring";
import type { Problem } from "../../validation";
import { isBlank, type CellValue } from "../../words/cell";

/**
 * What a review comes to: the worst of its problems (P0 is put right before it is handed on, P1 should be, P2 may be),
 * or passed; open as long as a row with points has no score.
 */
export type Conclusion = "P0" | "P1" | "P2" | "passed" | "open";

/** How far a review is and what it has found. */
export interface ReviewFindings {
  /** Rows with points, and those of them that have a score. */
  rows: number;
  reviewed: number;
  /** Rows whose score is below the unit's own. */
  deducted: number;
  p0: number;
  p1: number;
  p2: number;
  conclusion: Conclusion;
}

/** A review sheet and what it comes to. */
export interface ReviewState extends ReviewFindings {
  sheetId: string;
  sheetName: string;
  /** The unit's own total and the reviewer's, as the sheet shows them; null where there is none yet. */
  ownTotal: number | null;
  total: number | null;
}

/**
 * What a review comes to.
 * @param problems those of its sheet
 */
export function findingsOf({ rows }: ReviewSheet, problems: readonly Problem[]): ReviewFindings {
  const withPoints = rows.filter(({ cells }) => !isBlank(cells.weight.value));
  // A text such as 8分 is no score yet: the sheet's sum counts it as none.
  const reviewed = withPoints.filter(({ cells }) => typeof cells.reviewedScore.value === "number");
  const deducted = reviewed.filter(({ cells }) => {
    const own = points(cells.score.value);
    return own !== null && Number(cells.reviewedScore.value) < own;
  });
  const count = (level: string) => problems.filter((each) => each.level === level).length;
  const [p0, p1, p2] = [count("error"), count("warning"), count("info")];
  const isOpen = withPoints.length === 0 || reviewed.length < withPoints.length;
  return {
    rows: withPoints.length,
    reviewed: reviewed.length,
    deducted: deducted.length,
    ...{ p0, p1, p2 },
    conclusion: isOpen ? "open" : p0 > 0 ? "P0" : p1 > 0 ? "P1" : p2 > 0 ? "P2" : "passed",
  };
}

/** The same with the sheet's totals; null for a sheet that is no review. */
export function reviewStateOf(grid: Grid, problems: readonly Problem[]): ReviewState | null {
  const sheet = readReviewSheet(grid);
  if (sheet === null) return null;
  const { sheetId, sheetName, total } = sheet;
  return {
    sheetId,
    sheetName,
    ownTotal: numberIn(total?.cells.score.value),
    total: numberIn(total?.cells.reviewedScore.value),
    ...findingsOf(sheet, problems),
  };
}

function points(value: CellValue): number | null {
  const read = readPoints(value, "score");
  return typeof read === "number" ? read : null;
}

function numberIn(value: CellValue | undefined): number | null {
  return typeof value === "number" ? value : null;
}
