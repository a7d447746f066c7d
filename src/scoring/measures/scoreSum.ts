import { isBlank, type CellValue } from "../../words/cell";
import { isCellError } from "../../words/cellErrors";
import { compactText } from "../../words/compact";
import { isRefusal, refuse, type Outcome, type Refusal } from "../errors";
import { readPoints } from "../quantity";
import type { RulePack } from "../rulePack";
import { fullPoints, totalOf } from "../total";

/**
 * 总评价得分 of the scores in ranges, as a person's cells hold them; null while all are blank. Refused:
 * HEADING for the words above the scores; SUBTOTAL and UNCALCULATED for 小计 rows and sums that are
 * text; VALUE_NOT_NUMERIC and CELL_ERROR for other words; SCORE_NEGATIVE; TOTAL_OVER above the points of
 * the whole form, which is what a subtotal among its parts gives.
 */
export function sumOfScores(ranges: readonly CellValue[][][], pack: RulePack): Outcome {
  const scores: number[] = [];
  for (const rows of ranges) {
    for (const [place, row] of rows.entries()) {
      for (const cell of row) {
        const points = readPoints(cell, "score");
        if (isRefusal(points)) {
          const isTop = place === 0 && rows.length > 1 && row.every(isHeading);
          return isTop ? refuse("HEADING", { text: String(cell) }) : textAmongScores(cell, points);
        }
        if (points === null) continue;
        if (points < 0) return refuse("SCORE_NEGATIVE", { score: points });
        scores.push(points);
      }
    }
  }
  if (scores.length === 0) return null;
  const [total, points] = [totalOf(scores, pack), fullPoints(pack)];
  return total > points ? refuse("TOTAL_OVER", { total, points }) : total;
}

const SUBTOTAL = /^(小计|合计|总计|累计)/u;
/** A formula, or a sum of numbers, that stands there as text. */
const SUM_TEXT = /^=|^[\d.]+(\+[\d.]+)+$/u;

function textAmongScores(cell: CellValue, otherwise: Refusal): Refusal {
  const text = String(cell);
  const compact = compactText(text);
  if (SUBTOTAL.test(compact)) return refuse("SUBTOTAL", { text });
  return SUM_TEXT.test(compact) ? refuse("UNCALCULATED", { text }) : otherwise;
}

/** True for words without any digit, as the head of a column has them, or a blank beside such. */
export function isHeading(cell: CellValue): boolean {
  if (typeof cell !== "string") return isBlank(cell);
  return !/\p{Nd}/u.test(cell) && !cell.startsWith("=") && !isCellError(cell);
}
