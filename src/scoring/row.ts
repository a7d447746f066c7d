import { readBand } from "./bands";
import type { CellValue } from "../words/cell";
import { isBlank } from "../words/cell";
import { decimalImage, roundHalfAway } from "./decimal";
import { ScoringError } from "./errors";
import type { NumericOperator } from "./judgement";
import { compactText } from "../words/compact";
import type { OperatorReading } from "./operator";
import { readOperator } from "./operator";
import type { Quantity } from "./quantity";
import { parseQuantity, readQuantity } from "./quantity";
import type { RulePack } from "./rulePack";

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
}

/** A row without its weight: enough for 完成程度. */
export type CompletionRow = Omit<ScoringRow, "weight">;

/** A 定量 row as numbers on one scale. */
export interface NumericReading {
  kind: "numeric";
  operator: NumericOperator;
  target: number;
  actual: number;
  /** The actual as typed, when it was taken for a fraction of a percentage; else null. */
  fraction: number | null;
}

/** A 定性 row: the band that was picked, if any, and its 完成程度. */
export interface QualitativeReading {
  kind: "qualitative";
  band: 1 | null;
  completion: number;
}

/**
 * Reads a row; null when the actual is blank, whatever else is wrong: there is nothing to score yet.
 * @throws ScoringError for everything that is neither scorable nor blank
 */
export function readRow(
  row: CompletionRow,
  pack: RulePack,
): NumericReading | QualitativeReading | null {
  const { target, actual, unit } = row;
  if (isBlank(actual)) return null;
  const { operator } = readOperator(row.operator);
  // Most rows of most forms are an operator and two numbers: no text to read.
  if (
    operator !== "qualitative" &&
    typeof target === "number" &&
    typeof actual === "number" &&
    Number.isFinite(target) &&
    Number.isFinite(actual)
  ) {
    return numericReading(operator, target, actual, isPercentUnit(unit), pack);
  }
  const gluedTarget = typeof target === "string" ? parseQuantity(target) : undefined;
  const meant = agreedOperator({ operator, standard: true }, row.operator, gluedTarget, target);
  return meant === "qualitative"
    ? readQualitative(actual, pack)
    : readWrittenNumbers(meant, target, actual, unit, pack);
}

/** 运算符号 and an operator glued to the target must not contradict each other. */
function agreedOperator(
  { operator }: OperatorReading,
  typedOperator: CellValue,
  gluedTarget: Quantity | undefined,
  target: CellValue,
): OperatorReading["operator"] {
  const glued = gluedTarget?.operator ?? null;
  if (glued === null || glued === operator) return operator;
  if (isBlank(typedOperator)) return glued;
  throw new ScoringError("OPERATOR_CONFLICT", {
    operator: String(typedOperator),
    text: String(target),
  });
}

function readWrittenNumbers(
  operator: NumericOperator,
  typedTarget: CellValue,
  typedActual: CellValue,
  unit: CellValue | undefined,
  pack: RulePack,
): NumericReading {
  const target = readQuantity(typedTarget, "target");
  if (target === null) throw new ScoringError("TARGET_MISSING");
  const actual = readQuantity(typedActual, "actual");
  if (actual === null) throw new ScoringError("VALUE_NOT_NUMERIC", { field: "actual", text: "" });
  if (actual.operator !== null) {
    throw new ScoringError("OPERATOR_IN_ACTUAL", { text: String(typedActual) });
  }
  checkUnits(target, actual, unit);
  const percentRow = target.percent || isPercentUnit(unit);
  if (actual.percent) {
    // "98%" says on its own that it is no slip. Beside a target of at most 1 without any % it is 0.98.
    const ratio = !percentRow && Math.abs(target.value) <= 1;
    const value = ratio ? Number(`${actual.value}e-2`) : actual.value;
    return numericReading(operator, target.value, value, false, pack);
  }
  return numericReading(operator, target.value, actual.value, percentRow, pack);
}

/**
 * Units glued to the values must be the row's unit: "12000元" beside 万元 would score ten thousand
 * times too high.
 */
function checkUnits(target: Quantity, actual: Quantity, unit: CellValue | undefined): void {
  const glued = (quantity: Quantity): string => (quantity.percent ? "%" : quantity.unit);
  const column = isBlank(unit) ? glued(target) : compactText(String(unit));
  for (const quantity of [target, actual]) {
    const own = glued(quantity);
    const bareTarget = column === "" && (quantity.percent || quantity === target);
    if (own !== "" && own !== column && !bareTarget) {
      throw new ScoringError("UNIT_MISMATCH", { text: `${quantity.value}${own}`, unit: column });
    }
  }
}

function isPercentUnit(unit: CellValue | undefined): boolean {
  if (unit === "%") return true;
  return typeof unit === "string" && unit !== "" && compactText(unit) === "%";
}

function numericReading(
  operator: NumericOperator,
  target: number,
  actual: number,
  percentRow: boolean,
  pack: RulePack,
): NumericReading {
  const reading: NumericReading = {
    kind: "numeric",
    operator,
    target: decimalImage(target),
    actual: decimalImage(actual),
    fraction: null,
  };
  const { mode, maxActual } = pack.percentSlip;
  if (percentRow && mode !== "literal" && actual > 0 && actual <= maxActual) {
    if (target >= pack.percentSlip.minTarget) {
      if (mode === "refuse") throw new ScoringError("PERCENT_SLIP", { actual, target });
      reading.fraction = actual;
      // The exponent shifts the decimal point of the image; a product could be off in the last digit.
      reading.actual = Number(`${reading.actual}e2`);
    }
  }
  return reading;
}

/** A 定性 row holds a band text or, from 0 to 1, the 完成程度 itself ("90%" is 0.9). */
function readQualitative(actual: CellValue, pack: RulePack): QualitativeReading {
  const band = readBand(actual);
  if (band !== null) return readBandAlone(band, pack);
  const quantity = typeof actual === "string" ? parseQuantity(actual) : readQuantity(actual);
  if (!quantity || quantity.operator !== null || quantity.unit !== "") {
    throw new ScoringError("BAND_UNKNOWN", { text: String(actual) });
  }
  const completion = quantity.percent ? Number(`${quantity.value}e-2`) : quantity.value;
  if (completion < 0 || completion > 1) {
    throw new ScoringError("COMPLETION_RANGE", { completion });
  }
  const rounded =
    pack.completionDecimals === null
      ? decimalImage(completion)
      : roundHalfAway(completion, pack.completionDecimals);
  return { kind: "qualitative", band: null, completion: rounded };
}

function readBandAlone(band: 1 | 2 | 3, pack: RulePack): QualitativeReading {
  if (band === 1 && pack.qualValue === "band1_full") {
    return { kind: "qualitative", band, completion: 1 };
  }
  const { from = 1, to = 0 } = pack.qualBands[band - 1] ?? {};
  throw new ScoringError("BAND_NEEDS_NUMBER", { band, from, to });
}
