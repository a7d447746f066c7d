import type { CellValue } from "../../words/cell";
import { isInTime } from "../../words/dateText";
import { hundredth } from "../../words/decimalShift";
import { decimalImage, roundHalfAway } from "../decimal";
import { refuse, type Refusal } from "../errors";
import type { NumberReading } from "../quantity";
import type { RulePack } from "../rulePack";
import { readBand } from "./bands";

/**
 * The 完成程度 of a row that compares no numbers. band: of the first band. answer: words that say the level is
 * reached. inTime: a date that is no later than the target's. stated: given as a number.
 */
export interface Stated {
  how: "band" | "answer" | "inTime" | "stated";
  completion: number;
}

/** What of a row's reading says so. */
export interface StatedCells {
  cells: { target: CellValue; actual: CellValue; completion?: CellValue };
  actual: NumberReading;
  band: 1 | 2 | 3 | null;
}

/** The 完成程度 that a person typed beside words, as a ratio; null for any other. */
export function ownCompletion({ actual, cells }: StatedCells): number | null {
  const { completion } = cells;
  const isOwn = actual === "text" && typeof completion === "number";
  return isOwn && completion >= 0 && completion <= 1 ? completion : null;
}

/**
 * 完成程度 of a 定性 row: the number that a person typed beside words, else of 全年完成值, which holds a
 * band text, an answer, a date in time or, from 0 to 1, the 完成程度 itself ("90%" is 0.9).
 */
export function statedOf(row: StatedCells, pack: RulePack): Stated | Refusal {
  const { cells, actual, band } = row;
  const own = ownCompletion(row);
  if (own !== null) return stated(own, pack);
  if (band !== null) return bandAlone(band, readBand(cells.actual) === null, pack);
  const inTime = dateOf(cells);
  if (inTime !== null) return inTime;
  if (typeof actual !== "object" || actual.operator !== null || actual.unit !== "") {
    return refuse("BAND_UNKNOWN", { text: String(cells.actual) });
  }
  const ratio = actual.percent ? hundredth(actual.value) : actual.value;
  if (ratio >= 0 && ratio <= 1) return stated(ratio, pack);
  const proposed = actual.percent ? null : percentCompletion(ratio);
  return proposed === null
    ? refuse("COMPLETION_RANGE", { completion: ratio })
    : refuse("COMPLETION_PERCENT", { completion: ratio, proposed });
}

/** The 完成程度 that was given as a percentage without its sign, as 70 is for 0.7; null for any other number. */
export function percentCompletion(typed: number): number | null {
  return typed >= LEAST_PERCENTAGE && typed <= 100 ? hundredth(typed) : null;
}

/** From here on a 完成程度 is a percentage, as 70 is; 1.2 is a ratio that is too large. */
const LEAST_PERCENTAGE = 2;

function stated(completion: number, { completionDecimals }: RulePack): Stated {
  return {
    how: "stated",
    completion:
      completionDecimals === null
        ? decimalImage(completion)
        : roundHalfAway(completion, completionDecimals),
  };
}

function bandAlone(band: 1 | 2 | 3, isAnswer: boolean, pack: RulePack): Stated | Refusal {
  if (band === 1 && pack.qualValue === "band1_full") {
    return { how: isAnswer ? "answer" : "band", completion: 1 };
  }
  const { from = 1, to = 0 } = pack.qualBands[band - 1] ?? {};
  return refuse("BAND_NEEDS_NUMBER", { band, from, to });
}

/**
 * A date that is done by a target that is one: in time is full, late is for a person to judge. null where one of
 * them is no date.
 */
export function dateOf({ target, actual }: StatedCells["cells"]): Stated | Refusal | null {
  if (typeof target !== "string" || typeof actual !== "string") return null;
  const inTime = isInTime(actual, target);
  if (inTime === null) return null;
  return inTime
    ? { how: "inTime", completion: 1 }
    : refuse("DATE_LATE", { actual: actual.trim(), target: target.trim() });
}
