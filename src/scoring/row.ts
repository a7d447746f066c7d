import type { CellValue } from "../words/cell";
import { isCellError } from "../words/cellErrors";
import { compactText } from "../words/compact";
import { remember } from "../words/remember";
import { isDateText } from "../words/dateText";
import { decimalImage } from "./decimal";
import { isRefusal, refuse, type Outcome, type Refusal } from "./errors";
import type { NumericOperator } from "./judgement";
import type { Operator } from "../words/operators";
import { readOperator, type OperatorReading } from "./operator";
import { notANumber, pointsOf, readNumber, type NumberReading } from "./quantity";
import { isPackName } from "./packs";
import { isAnswer, readBand } from "./qualitative/bands";
import { dateOf, ownCompletion, statedOf, type Stated } from "./qualitative/stated";
import type { RulePack } from "./rulePack";
import { scaleOf, type Doubt, type Scale } from "./scale";
import { unitSpelling } from "./scale/unit";
import { completionOfNumbers, scoreOfNumbers, weightedCompletion } from "./score";

/** The cells of an indicator that its score depends on, as typed. */
export interface ScoringRow {
  /** 运算符号; blank for a 定性 row */
  operator: CellValue;
  /** 指标值 */
  target: CellValue;
  /** 全年完成值; a band text or a 完成程度 for a 定性 row */
  actual: CellValue;
  /** 分值 */
  weight: CellValue;
  /** 度量单位 */
  unit?: CellValue;
  /** 完成程度 that a person typed: the words of a 定性 row leave the number open. */
  completion?: CellValue;
}

/** A row without its weight: enough for 完成程度. */
export type CompletionRow = Omit<ScoringRow, "weight">;

/** The numbers that a 定量 row compares, on one scale. */
export interface Comparison extends Scale {
  operator: NumericOperator;
  /** The actual as typed, when it was taken for a fraction of a percentage; else null. */
  fraction: number | null;
}

/**
 * Everything that a row's cells say, read once: what each holds, how the row is compared, and what it
 * comes to. Functions, validation, the score view and the explanation all ask this one reading.
 */
export interface RowReading {
  cells: ScoringRow;
  /** How the row is compared: 运算符号, or the operator glued to 指标值 where that is empty. */
  operator: Operator | null;
  operatorState: OperatorReading["state"];
  target: NumberReading;
  actual: NumberReading;
  weight: NumberReading;
  /** 度量单位 in half width without spaces, % in one spelling; "" when blank. */
  unit: string;
  /** Band of a 定性 row's 全年完成值, the first for an answer that says it is reached; else null. */
  band: 1 | 2 | 3 | null;
  /**
   * numeric: compares numbers. date: done by a date. qualitative: 定性. unclear: the cells contradict each other.
   */
  kind: "numeric" | "date" | "qualitative" | "unclear";
  /** 完成程度, 0 to 1, rounded as the rule pack says; null while 全年完成值 is blank. */
  completion: Outcome;
  /** 得分 in points, 0 to the weight. */
  score: Outcome;
}

/** Reads a row's cells and what they come to; never throws, whatever they hold. */
export function readRow(cells: ScoringRow, pack: RulePack): RowReading {
  const reading = readCells(cells, pack);
  if (reading.actual !== "blank") judgeReading(reading, pack);
  return reading;
}

/** Reads a row's cells without judging them; without rules the range of a band may be any. */
export function readCells(cells: ScoringRow, pack?: RulePack): RowReading {
  const { operator: typed, state: operatorState } = readOperator(cells.operator);
  const target = readNumber(cells.target);
  const actual = readNumber(cells.actual);
  const glued = typeof target === "object" ? target.operator : null;
  const operator = operatorState === "blank" && glued !== null ? glued : typed;
  const kind = kindOf(operator, target, cells.target);
  return {
    cells,
    operator,
    operatorState,
    target,
    actual,
    weight: readNumber(cells.weight),
    unit: readUnit(cells.unit),
    band: kind !== "numeric" && actual === "text" ? bandIn(cells, target, pack) : null,
    kind,
    completion: null,
    score: null,
  };
}

function kindOf(
  operator: Operator | null,
  target: NumberReading,
  cell: CellValue,
): RowReading["kind"] {
  if (operator === null) return "unclear";
  const isNumber = typeof target === "object";
  if (operator === "qualitative") return isNumber ? "unclear" : "qualitative";
  if (isNumber) return "numeric";
  return (operator === "=" || operator === "<=") && isDate(cell) ? "date" : "unclear";
}

function isDate(cell: CellValue): boolean {
  return typeof cell === "string" && isDateText(cell);
}

function bandIn(
  { target, actual }: ScoringRow,
  reading: NumberReading,
  pack?: RulePack,
): RowReading["band"] {
  return readBand(actual, pack) ?? (reading === "text" && isAnswer(actual, target) ? 1 : null);
}

const plainUnit = remember((text) => unitSpelling(compactText(text)));

/** A unit in one spelling: ％ and 百分比 are %, spaces go. */
export function readUnit(cell: CellValue | undefined): string {
  if (typeof cell === "string") return cell === "" ? "" : plainUnit(cell);
  return cell === null || cell === undefined ? "" : String(cell);
}

/** Adds what the reading comes to. */
function judgeReading(reading: RowReading, pack: RulePack): void {
  const judged = judgedOf(reading, pack);
  if (isRefusal(judged)) {
    reading.completion = reading.score = judged;
    return;
  }
  const completion =
    "operator" in judged
      ? completionOfNumbers(judged.operator, judged.target, judged.actual, pack, judged.unit)
      : judged.completion;
  reading.completion = completion;
  const weight = weightOf(reading);
  if (isRefusal(completion)) reading.score = completion;
  else if (isRefusal(weight)) reading.score = weight;
  else if ("operator" in judged && pack.completionDecimals === null) {
    // Rounded once: the completion shown is not the one that counts.
    const { operator, target, actual, unit } = judged;
    reading.score = scoreOfNumbers(operator, target, actual, weight, pack, unit);
  } else reading.score = weightedCompletion(weight, completion, pack);
}

/** 分值 as a number of at least 0. Refused: WEIGHT_MISSING, WEIGHT_NEGATIVE, VALUE_NOT_NUMERIC. */
function weightOf({ weight, cells }: RowReading): number | Refusal {
  return weightFrom(weight, cells.weight);
}

/** The weight that a reading of its cell holds. */
export function weightFrom(reading: NumberReading, cell: CellValue): number | Refusal {
  const weight = pointsOf(reading, cell, "weight");
  if (weight === null) return refuse("WEIGHT_MISSING");
  if (typeof weight === "object") return weight;
  if (weight < 0) return refuse("WEIGHT_NEGATIVE", { weight });
  return typeof cell === "number" ? weightImage(cell) : weight;
}

/** The image of a weight with 17 digits may lie above it by a hair, and a score may not. */
export function weightImage(weight: number): number {
  return Math.min(weight, decimalImage(weight));
}

/** What two numbers come to; a light or a 偏差率 asks for something else than 完成程度. */
type Outcomes = (
  operator: NumericOperator,
  target: number,
  actual: number,
  pack: RulePack,
  unit: string,
) => number | string | boolean | Refusal;

/**
 * What is judged of a row whose 全年完成值 is not blank, or why nothing can be. Not kept in the reading:
 * only an explanation asks for it again, and a long form has many readings.
 * @param outcomeOf what the numbers are asked for: cells with two readings are judged where both give the same
 */
export function judgedOf(
  reading: RowReading,
  pack: RulePack,
  outcomeOf: Outcomes = completionOfNumbers,
): Comparison | Stated | Refusal {
  const { operator, target, cells } = reading;
  const error = errorIn(cells);
  if (error !== undefined) return refuse("CELL_ERROR", { error });
  if (reading.unit !== "" && isPackName(reading.unit)) {
    return refuse("UNIT_IS_RULES", { text: String(cells.unit) });
  }
  if (operator === null) return refuse("OPERATOR_UNKNOWN", { text: String(cells.operator) });
  if (typeof target === "object" && target.operator !== null && target.operator !== operator) {
    return refuse("OPERATOR_CONFLICT", {
      operator: String(cells.operator),
      text: String(cells.target),
    });
  }
  if (operator === "qualitative") {
    if (typeof target === "object") {
      return refuse("OPERATOR_MISSING", { text: String(cells.target) });
    }
    return statedOf(reading, pack);
  }
  if (target === "text" && isDate(cells.target)) return dateCompared(reading, operator);
  return comparisonOf(reading, operator, pack, outcomeOf);
}

/** A date is met or not; how much of it is missed, no operator says. */
function dateCompared({ kind, cells }: RowReading, operator: NumericOperator): Stated | Refusal {
  if (kind !== "date") return refuse("DATE_OPERATOR", { text: String(cells.target), operator });
  return dateOf(cells) ?? refuse("DATE_NEEDED", { actual: String(cells.actual) });
}

const zeroWords = new Set("无 没有 未发生 无发生 没有发生 零".split(" "));

/** True for words in place of the 0 that a target of 0 asks for. */
export function isZeroInWords(target: NumberReading, actual: CellValue): boolean {
  if (typeof target !== "object" || target.value !== 0 || typeof actual !== "string") return false;
  return zeroWords.has(compactText(actual));
}

function noActual(target: NumberReading, actual: CellValue): Refusal {
  return isZeroInWords(target, actual)
    ? refuse("ZERO_IN_WORDS", { actual: String(actual) })
    : notANumber("actual", actual);
}

/** The first Excel error among the cells that are judged. */
function errorIn({ operator, target, actual, unit }: ScoringRow): string | undefined {
  if (isCellError(operator)) return operator;
  if (isCellError(target)) return target;
  if (isCellError(actual)) return actual;
  return isCellError(unit) ? unit : undefined;
}

function comparisonOf(
  reading: RowReading,
  operator: NumericOperator,
  pack: RulePack,
  outcomeOf: Outcomes,
): Comparison | Refusal {
  const { target, actual, unit, cells } = reading;
  if (target === "blank") return refuse("TARGET_MISSING");
  if (typeof target !== "object") return notANumber("target", cells.target);
  if (typeof actual !== "object") return noActual(target, cells.actual);
  if (actual.operator !== null) {
    return refuse("OPERATOR_IN_ACTUAL", { text: String(cells.actual) });
  }
  const scaled = scaleOf(target, actual, unit);
  if (isRefusal(scaled)) return scaled;
  const { typed, doubt } = scaled;
  return doubt === null
    ? { operator, ...typed, fraction: null }
    : decided(operator, typed, doubt, pack, outcomeOf);
}

/**
 * Cells that can be read in two ways are scored in both. Where they agree, that is the score; where not, the pack
 * decides for what a published form proves, and else the person is asked.
 */
function decided(
  operator: NumericOperator,
  typed: Scale,
  doubt: Doubt,
  pack: RulePack,
  outcomeOf: Outcomes,
): Comparison | Refusal {
  const asTyped = outcomeOf(operator, typed.target, typed.actual, pack, typed.unit);
  const otherwise = outcomeOf(operator, doubt.target, doubt.actual, pack, doubt.unit);
  if (isSame(asTyped, otherwise)) return { operator, ...typed, fraction: null };
  if (!doubt.isWhole || pack.percentSlip !== "one_is_whole") return doubt.question;
  const { target, actual, unit } = doubt;
  return { operator, target, actual, unit, fraction: typed.actual };
}

function isSame(one: ReturnType<Outcomes>, other: ReturnType<Outcomes>): boolean {
  return isRefusal(one) ? isRefusal(other) && one.code === other.code : one === other;
}

/** True for a row that is judged by the 完成程度 that a person typed, and not by 全年完成值. */
export function isJudgedByCompletion(reading: RowReading): boolean {
  return reading.kind === "qualitative" && ownCompletion(reading) !== null;
}
