import { rowProblemText } from "../locale/rowProblemText";
import { fullPoints, gradeOf, isRefusal, readRow, sumExact, totalOf } from "../scoring";
import type { CellValue, Refusal, RulePack, ScoringRow } from "../scoring";
import { checkReading, isNote } from "../validation/checkRow";
import { callError } from "./cellError";
import { isErrorObject, plainCell, type Result, StackedCells } from "./overCells";
import { headingIn, isSpareRow, rowArguments, rowOf } from "./rowCells";

/** What is counted of a table's rows while they are read. */
interface Count {
  scores: number[];
  weights: number[];
  blank: number;
  faulty: number;
  /** The first row that is filled and has no score, and why. */
  unscored: { row: number; sentence: string } | null;
}

/**
 * 总分, 等级, 未填 and 有问题 of a table in one row of cells. Spare rows count for nothing.
 *
 * - 总分: the sum of the scores there are, rounded by the rules; empty while there is none. An error that
 *   names the row where a filled row has no score: a sum without it would be a wrong number.
 * - 等级: once every row is scored and the weights are the points of the whole form; else empty.
 * - 未填: rows without an actual. 有问题: rows of which PERFCHECK has more to say than that.
 */
export function summaryCells(ranges: unknown[], pack: RulePack): Result[][] {
  const count: Count = { scores: [], weights: [], blank: 0, faulty: 0, unscored: null };
  const stacked = new StackedCells(ranges, rowArguments);
  let place = 0;
  for (let row = 0; row < stacked.rows; row++) {
    for (let column = 0; column < stacked.columns; column++) {
      place += 1;
      countCells(count, stacked.at(row, column), place, pack);
    }
  }
  const { scores, blank, faulty, unscored } = count;
  if (unscored !== null) return [[callError("ROW_UNSCORED", unscored), "", blank, faulty]];
  if (scores.length === 0) return [["", "", blank, faulty]];
  const total = totalOf(scores, pack);
  return [[total, blank > 0 ? "" : gradeOfWhole(total, count.weights, pack), blank, faulty]];
}

function countCells(count: Count, cells: unknown[], place: number, pack: RulePack): void {
  const plain = cells.map(plainCell);
  const error = plain.find(isErrorObject);
  if (error === undefined) countRow(count, rowOf(plain as CellValue[]), place, pack);
  else countFault(count, place, { code: "CELL_ERROR", values: { error: error.code } });
}

function countRow(count: Count, row: ScoringRow, place: number, pack: RulePack): void {
  if (isSpareRow(row)) return;
  const heading = headingIn(row);
  if (heading !== null) {
    countFault(count, place, heading);
    return;
  }
  const reading = readRow(row, pack);
  const { score, weight } = reading;
  if (typeof weight === "object") count.weights.push(weight.value);
  if (score === null) count.blank += 1;
  else if (isRefusal(score)) {
    countFault(count, place, score);
    return;
  } else count.scores.push(score);
  const problem = checkReading(reading, pack);
  const isFault = problem !== null && problem.code !== "ACTUAL_MISSING" && !isNote(problem);
  if (isFault) count.faulty += 1;
}

function countFault(count: Count, row: number, refusal: Refusal): void {
  count.faulty += 1;
  count.unscored ??= { row, sentence: rowProblemText(refusal) };
}

function gradeOfWhole(total: number, weights: number[], pack: RulePack): string {
  const missing = Math.abs(sumExact(weights) - fullPoints(pack));
  const grade = missing <= pack.sumTolerance.points ? gradeOf(total, pack) : "";
  return isRefusal(grade) ? "" : grade;
}
