import {
  deductionStandards,
  notedAbove,
  placeIn,
  type DeductionStandard,
  type ReviewColumn,
  type ReviewRow,
  type ReviewSheet,
} from "../../form/review";
import type { CellAddress } from "../../form/model/grid";
import { isPositive, readNumber, readOperator, readPoints, roundHalfAway } from "../../scoring";
import { isBlank, type CellValue } from "../../words/cell";
import { isCellError } from "../../words/cellErrors";
import { compactText } from "../../words/compact";
import { nameKey } from "../../words/names";
import type { Declarations, DeclaredValues } from "../problem/declare";

/** The problems of a sheet that a form is reviewed on. Errors are P0 of the papers, warnings P1, hints P2. */
export const reviewProblems = {
  REVIEW_LINK_LOST: ["error", "indicators", "none", ["column"]],
  REVIEW_UNSCORED: ["unfilled", "indicators"],
  REVIEW_SCORE_MISSING: ["error", "indicators"],
  REVIEW_SCORE_UNREADABLE: ["error", "indicators", "none", ["found"]],
  REVIEW_SCORE_ABOVE_WEIGHT: ["error", "indicators", "none", ["score", "weight"]],
  REVIEW_NOT_ZERO: ["error", "indicators", "none", ["word", "score"]],
  REVIEW_UNEXPLAINED: ["warning", "indicators", "none", ["own", "score"]],
  REVIEW_PERCENT: ["warning", "indicators", "none", ["stated", "deducted"]],
  REVIEW_STANDARD: ["warning", "indicators", "none", ["word", "allowed", "deducted"]],
  REVIEW_TWICE: ["warning", "indicators", "none", ["name"]],
  REVIEW_OVER_DEDUCTED: ["warning", "indicators", "none", ["percent"]],
  REVIEW_OVER_UNNOTED: ["info", "indicators", "none", ["percent"]],
  REVIEW_ZERO_VAGUE: ["info", "indicators"],
} as const satisfies Declarations;
type Declared = typeof reviewProblems;

/** A problem of a row of a review. */
export type ReviewProblem = {
  [Code in keyof Declared]: {
    code: Code;
    row: ReviewRow;
    at: CellAddress;
    values: DeclaredValues<Declared[Code]>;
  };
}[keyof Declared];

/** What is wrong in the rows of a review, in their order. A blank score is never judged as one. */
export function reviewProblemsOf({ rows }: ReviewSheet): ReviewProblem[] {
  return [...rows.flatMap(problemsOfRow), ...twice(rows)];
}

/** A row's figures, null where there are none. */
interface Figures {
  weight: number | null;
  own: number | null;
  reviewed: number | null;
  remark: string;
  standards: readonly DeductionStandard[];
}

function problemsOfRow(row: ReviewRow): ReviewProblem[] {
  const lost = lostLink(row);
  if (lost !== null) return [lost];
  const { weight, reviewedScore } = row.cells;
  const figures = figuresOf(row);
  const { remark, reviewed } = figures;
  if (figures.weight === null && isBlank(weight.value)) return [];
  if (isBlank(reviewedScore.value)) {
    const code = remark === "" ? "REVIEW_UNSCORED" : "REVIEW_SCORE_MISSING";
    return [{ code, row, at: at(row, "reviewedScore"), values: {} }];
  }
  if (reviewed === null || reviewed < 0) {
    const values = { found: String(reviewedScore.value) };
    return [{ code: "REVIEW_SCORE_UNREADABLE", row, at: at(row, "reviewedScore"), values }];
  }
  if (figures.weight !== null && reviewed > figures.weight) {
    const values = { score: reviewed, weight: figures.weight };
    return [{ code: "REVIEW_SCORE_ABOVE_WEIGHT", row, at: at(row, "reviewedScore"), values }];
  }
  const told = remarkProblem(row, figures, reviewed) ?? overProblem(row, figures, reviewed);
  return told === null ? [] : [told];
}

/** What the form says must follow its cells: a number typed over it may be another one by now. */
function lostLink(row: ReviewRow): ReviewProblem | null {
  const names = { weight: "分值", actual: "自评完成值", score: "自评得分" } as const;
  for (const column of ["weight", "actual", "score"] as const) {
    const { value, formula } = row.cells[column];
    const isLost = isCellError(value) || (formula === undefined && !isBlank(value));
    if (!isLost) continue;
    const values = { column: names[column] };
    return { code: "REVIEW_LINK_LOST", row, at: at(row, column), values };
  }
  return null;
}

/** The first thing that a remark and the deduction do not agree in. */
function remarkProblem(row: ReviewRow, figures: Figures, reviewed: number): ReviewProblem | null {
  const { own, remark, standards } = figures;
  const isDeducted = own !== null && reviewed < own;
  const remarkAt = at(row, "remark");
  if (remark === "") {
    if (!isDeducted) return null;
    const values = { own, score: reviewed };
    return { code: "REVIEW_UNEXPLAINED", row, at: remarkAt, values };
  }
  const allowed = [...new Set(standards.flatMap(({ percents }) => percents))];
  const [word = ""] = standards.flatMap(({ words }) =>
    words.filter((each) => remark.includes(each)),
  );
  if (allowed.length > 0 && allowed.every((percent) => percent === 100) && reviewed > 0) {
    const values = { word, score: reviewed };
    return { code: "REVIEW_NOT_ZERO", row, at: at(row, "reviewedScore"), values };
  }
  if (own === null || own <= 0) return null;
  const deducted = `${percentTaken(own, reviewed)}%`;
  const stated = percentIn(remark);
  if (stated !== null && !isTaken(stated, own, reviewed)) {
    return {
      code: "REVIEW_PERCENT",
      row,
      at: remarkAt,
      values: { stated: `${stated}%`, deducted },
    };
  }
  const agrees = allowed.some((percent) => isTaken(percent, own, reviewed));
  if (allowed.length > 0 && isDeducted && !agrees) {
    const values = { word, allowed: allowed.map((each) => `${each}%`).join("、"), deducted };
    return { code: "REVIEW_STANDARD", row, at: remarkAt, values };
  }
  if (reviewed === 0 && standards.length === 0) {
    return { code: "REVIEW_ZERO_VAGUE", row, at: remarkAt, values: {} };
  }
  return null;
}

/** More than the target takes nothing off, and is to be remarked on. */
function overProblem(row: ReviewRow, figures: Figures, reviewed: number): ReviewProblem | null {
  const { own, remark, standards } = figures;
  const share = shareReached(row);
  if (share === null || share <= notedAbove) return null;
  const values = { percent: `${roundHalfAway(share * 100, 2)}%` };
  const isDeducted = own !== null && reviewed < own;
  if (!isDeducted) {
    return remark === ""
      ? { code: "REVIEW_OVER_UNNOTED", row, at: at(row, "remark"), values }
      : null;
  }
  // What another standard takes off was not taken off for too much.
  return standards.length > 0
    ? null
    : { code: "REVIEW_OVER_DEDUCTED", row, at: at(row, "reviewedScore"), values };
}

/** How much of its target a row has reached by the review, where more is better. */
function shareReached({ cells }: ReviewRow): number | null {
  const { operator } = readOperator(cells.operator.value);
  if (operator === null || !isPositive(operator)) return null;
  const reached = isBlank(cells.reviewedActual.value) ? cells.actual : cells.reviewedActual;
  const [actual, target] = [numberIn(reached.value), numberIn(cells.target.value)];
  return actual === null || target === null || target <= 0 ? null : actual / target;
}

/** One indicator among outputs and among effects: only one of them counts. */
function twice(rows: readonly ReviewRow[]): ReviewProblem[] {
  const counted = rows.filter((row) => (figuresOf(row).reviewed ?? 0) > 0);
  const isIn = (part: string) => (row: ReviewRow) => textIn(row.cells.level1.value).includes(part);
  const outputs = new Set(counted.filter(isIn("产出")).map(keyOf));
  return counted.filter(isIn("效益")).flatMap((row): ReviewProblem[] => {
    if (keyOf(row) === "" || !outputs.has(keyOf(row))) return [];
    const values = { name: textIn(row.cells.name.value) };
    return [{ code: "REVIEW_TWICE", row, at: at(row, "reviewedScore"), values }];
  });
}

function keyOf({ cells }: ReviewRow): string {
  return nameKey(textIn(cells.name.value));
}

function figuresOf({ cells }: ReviewRow): Figures {
  const remark = compactText(textIn(cells.remark.value));
  return {
    weight: pointsIn(cells.weight.value),
    own: pointsIn(cells.score.value),
    // A text such as 8分 is in no sum of the sheet.
    reviewed: typeof cells.reviewedScore.value === "number" ? cells.reviewedScore.value : null,
    remark,
    standards: deductionStandards.filter(({ words }) =>
      words.some((word) => remark.includes(word)),
    ),
  };
}

/** 扣30%; where a remark has several percentages, which of them was taken is not to be told. */
const PERCENT = /扣[除减分]{0,2}(\d{1,3}(?:\.\d{1,4})?)%/gu;

function percentIn(remark: string): number | null {
  const [first, ...others] = new Set([...remark.matchAll(PERCENT)].map(([, digits]) => digits));
  return first === undefined || others.length > 0 ? null : Number(first);
}

/** Whether a part of the own score was taken off, as far as the decimals of the reviewed score go. */
function isTaken(percent: number, own: number, reviewed: number): boolean {
  const decimals = String(reviewed).split(".")[1]?.length ?? 0;
  const tolerance = decimals === 0 || decimals === 1 ? 0.05 : 0.005;
  return Math.abs(own * (1 - percent / 100) - reviewed) <= tolerance + 1e-9;
}

function percentTaken(own: number, reviewed: number): number {
  return roundHalfAway(((own - reviewed) / own) * 100, 2);
}

function at({ row }: ReviewRow, column: ReviewColumn): CellAddress {
  return placeIn(row, column);
}

function pointsIn(value: CellValue): number | null {
  const points = readPoints(value, "score");
  return typeof points === "number" ? points : null;
}

function numberIn(value: CellValue): number | null {
  const reading = readNumber(value);
  return typeof reading === "object" ? reading.value : null;
}

function textIn(value: CellValue): string {
  return isBlank(value) ? "" : String(value).trim();
}
