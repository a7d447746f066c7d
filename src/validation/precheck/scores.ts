import type { Field } from "../../form/model/performanceForm";
import { roundHalfAway, type RowReading } from "../../scoring";
import { numberOf, type IndicatorRow } from "../context";
import { platformScore } from "./platformScore";
import type { PrecheckChecks } from "./profile";
import type { PrecheckRule, TellRow } from "./rule";
import { plainNumber, shownAs } from "./values";

/** 分值 and 得分 of a row: within their bounds, what the platform makes of them, and said why where points are lost. */
export const scoreRule: PrecheckRule = (row, { isEvaluation }, checks, tell) => {
  if (!isEvaluation) return;
  const { indicator, reading } = row;
  const weight = numberOf(reading.weight);
  const score = numberOf(row.score);
  if (weight === null) return;
  if (checks.weights && weight <= 0) return tell("IMPORT_WEIGHT", indicator.weight, { weight });
  if (score === null) return;
  if (checks.weights && score > weight) {
    return tell("IMPORT_SCORE_ABOVE", indicator.score, { score, weight });
  }
  if (checks.recomputes) checkRecomputed(row, weight, score, tell);
  if (checks.bands) checkBandScore(row, weight, score, checks.bands, tell);
  if (checks.explained && score < weight && row.explanations.length === 0) {
    const reason = Object.values(indicator.reasons).find(({ at }) => at !== null);
    tell("IMPORT_UNEXPLAINED", reason ?? indicator.measure, { score, weight });
  }
};

/** Only where the upload's cells are plain numbers; what else stands there is told of in its cell. */
function checkRecomputed(
  { indicator, reading }: IndicatorRow,
  weight: number,
  score: number,
  tell: TellRow,
): void {
  const { operator } = reading;
  const target = plainIn(indicator.target, reading.target);
  const actual = plainIn(indicator.actual, reading.actual);
  if (operator === null || operator === "qualitative" || target === null || actual === null) return;
  const expected = platformScore(operator, target, actual, weight);
  if (roundHalfAway(score, 2) === expected) return;
  tell("IMPORT_SCORE_RECOMPUTED", indicator.score, { score, expected });
}

/** With a minus too: the platform takes what is below 0 as 0. */
function plainIn(field: Field, reading: RowReading["actual"]): number | null {
  return plainNumber.test(shownAs(field).replace(/^-/u, "")) ? numberOf(reading) : null;
}

/** Each band has its share of 分值: from its own least on, and below that of the band above it. */
function checkBandScore(
  { indicator, reading }: IndicatorRow,
  weight: number,
  score: number,
  bands: NonNullable<PrecheckChecks["bands"]>,
  tell: TellRow,
): void {
  const place = (reading.band ?? 0) - 1;
  const band = bands[place];
  if (reading.kind !== "qualitative" || band === undefined) return;
  const above = bands[place - 1];
  const low = pointsAt(band.from, weight);
  const high = above === undefined ? weight : pointsAt(above.from, weight);
  const isWithin = score >= low && (above === undefined ? score <= high : score < high);
  if (isWithin) return;
  tell("IMPORT_BAND_SCORE", indicator.score, { score, word: band.word, low, high });
}

/** On 15 digits: 0.6 of 3.5 are 2.1 points, and not a hair more. */
function pointsAt(share: number, weight: number): number {
  return Number((share * weight).toPrecision(15));
}
