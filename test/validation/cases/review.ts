import type { ProblemCode } from "../../../src/validation";
import type { ReviewColumn } from "../../../src/form/review";
import type { CellContent } from "../../../src/form/model/cellEdit";
import type { CellValue } from "../../../src/words/cell";

/** What stands in a row of a review: a typed value, or a formula that shows one. */
export type ReviewCells = Partial<Record<ReviewColumn, CellValue | CellContent>>;

/** Rows that have a problem, and rows that just have not. Each is a row that agrees, with what is said here. */
export interface ReviewCase {
  code: ProblemCode;
  trigger: ReviewCells[];
  near: ReviewCells[];
  /** The column of the last row that it is told at. */
  at: ReviewColumn;
  values: Record<string, CellValue>;
}

const none = "无佐证资料，扣100%";
const unclear = "不具有可考查性";
const twofold = [{ level1: live("产出指标") }, { level1: live("效益指标") }];

function live(value: CellValue): CellContent {
  return { value, formula: "='表'!$A$1" };
}

function row(
  code: ProblemCode,
  at: ReviewColumn,
  trigger: ReviewCells,
  near: ReviewCells,
  values = {},
) {
  return { code, trigger: [trigger], near: [near], at, values };
}

/** A row has 10 points, the unit gave itself 8, and its target of 40 is reached by 40. */
export const reviewCases: ReviewCase[] = [
  row("REVIEW_LINK_LOST", "score", { score: 8 }, { score: live(8) }, { column: "自评得分" }),
  row(
    "REVIEW_UNSCORED",
    "reviewedScore",
    { reviewedScore: "" },
    { reviewedScore: 0, remark: none },
  ),
  row(
    "REVIEW_SCORE_MISSING",
    "reviewedScore",
    { reviewedScore: "", remark: none },
    { reviewedScore: "" },
  ),
  row(
    "REVIEW_SCORE_UNREADABLE",
    "reviewedScore",
    { reviewedScore: "8分" },
    { reviewedScore: 8 },
    { found: "8分" },
  ),
  row(
    "REVIEW_SCORE_ABOVE_WEIGHT",
    "reviewedScore",
    { reviewedScore: 10.01 },
    { reviewedScore: 10 },
    { score: 10.01, weight: 10 },
  ),
  row(
    "REVIEW_NOT_ZERO",
    "reviewedScore",
    { reviewedScore: 5, remark: "该项无 佐证 资料" },
    { reviewedScore: 8, remark: "佐证资料齐全" },
    { word: "无佐证", score: 5 },
  ),
  row(
    "REVIEW_UNEXPLAINED",
    "remark",
    { reviewedScore: 7.9 },
    { reviewedScore: 8 },
    { own: 8, score: 7.9 },
  ),
  // 30 % of 8 is 2.4: 5.6 is left.
  row(
    "REVIEW_PERCENT",
    "remark",
    { reviewedScore: 5, remark: "资料不全，扣３０％" },
    { reviewedScore: 5.6, remark: "资料不全，扣30%" },
    { stated: "30%", deducted: "37.5%" },
  ),
  row(
    "REVIEW_STANDARD",
    "remark",
    { reviewedScore: 4, remark: unclear },
    { reviewedScore: 3.2, remark: unclear },
    { word: "不具有可考查性", allowed: "100%、60%、30%", deducted: "50%" },
  ),
  {
    code: "REVIEW_TWICE",
    trigger: twofold,
    near: [twofold[0]!, { ...twofold[1]!, reviewedScore: 0, remark: "重复设置，扣100%" }],
    at: "reviewedScore",
    values: { name: "办结率" },
  },
  row(
    "REVIEW_OVER_DEDUCTED",
    "reviewedScore",
    { reviewedActual: 60, reviewedScore: 7, remark: "目标偏低" },
    { reviewedActual: 52, reviewedScore: 7, remark: "目标偏低" },
    { percent: "150%" },
  ),
  row(
    "REVIEW_OVER_UNNOTED",
    "remark",
    { actual: live(80) },
    { actual: live(80), reviewedActual: 40 },
    { percent: "200%" },
  ),
  row(
    "REVIEW_ZERO_VAGUE",
    "remark",
    { reviewedScore: 0, remark: "不合适" },
    { reviewedScore: 0, remark: none },
  ),
];
