import type { Field, Indicator, PerformanceForm } from "../../form";
import { hasNoPoints, isPart } from "../../form/model/parts";
import { judgedIndicator } from "../../form/model/scoringRow";
import { readPoints } from "../../scoring";
import { isBlank } from "../../words/cell";
import { cellKey } from "../../form/model/grid";
import { quote, textOf, type Reported } from "./pieces";
import type { Piece } from "./narrativeReport";

/** A row with points: of a task or of an indicator. */
export interface PointsRow {
  section: Field | null;
  weight: Field;
  score: Field;
}

/** full: 得分 is 分值. below: less. blank: no score yet. unread: a sign, a text or an error. */
export type ScoreState = "full" | "below" | "blank" | "unread";

export function scoreState({ weight, score }: Pick<PointsRow, "weight" | "score">): ScoreState {
  const [points, own] = [readPoints(weight.value, "weight"), readPoints(score.value, "score")];
  if (own === null || points === null) return "blank";
  if (typeof own !== "number" || typeof points !== "number") return "unread";
  return own < points ? "below" : "full";
}

/** The indicators that have points: not those that split up another. */
export function countedIndicators({ indicators }: PerformanceForm): Indicator[] {
  return indicators.filter((row) => !isPart(row));
}

/** All rows with points, tasks first. */
export function pointsRows(form: PerformanceForm): PointsRow[] {
  const tasks = form.tasks.filter((task) => !hasNoPoints(task, form.kind));
  return [
    ...tasks.map(({ weight, score }) => ({ section: null, weight, score })),
    ...countedIndicators(form).map(({ level1, weight, score }) => ({
      section: level1,
      weight,
      score,
    })),
  ];
}

/** What an indicator asks for, ">=98%", by the target that it is judged by; each cell is told once. */
export function askedPieces(source: Reported, row: Indicator): Piece[] {
  const { operator, target, unit } = judgedIndicator(row);
  if (isBlank(target.value)) return [textOf(source, target, "指标值")];
  const told = new Set<string>();
  const pieces: Piece[] = [];
  let before = "";
  for (const field of [operator, target, unit]) {
    const key = field.at === null ? null : cellKey(field.at);
    if (isBlank(field.value) || (key !== null && told.has(key))) continue;
    if (key !== null) told.add(key);
    // A cell that says all of it is told as it stands.
    const text = source.shown({ ...field, isReadOut: undefined });
    if (field === unit && before.endsWith(text)) continue;
    before = text;
    pieces.push(
      field === target
        ? textOf(source, { ...field, isReadOut: undefined }, "指标值")
        : quote(text, field.at),
    );
  }
  return pieces;
}

/** What was reached, with its unit where a number stands alone. */
export function actualPieces(source: Reported, { actual, unit }: Indicator): Piece[] {
  const piece = textOf(source, actual, "全年完成值");
  const unitText = source.shown(unit);
  const isNumber = /^[-+]?[\d.,]+$/u.test(source.shown(actual));
  const isAlone = isNumber && unitText !== "" && typeof piece !== "string" && "how" in piece;
  return isAlone ? [piece, quote(unitText, unit.at)] : [piece];
}
