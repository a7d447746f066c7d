import type { CellValue } from "../words/cell";
import { readBand } from "../scoring/bands";
import { readOperator, type Operator } from "../scoring/operator";
import { parseQuantity, type Quantity } from "../scoring/quantity";
import type { ScoringRow } from "../scoring/row";
import { compactText } from "../words/compact";
import { isCellError } from "../words/cellErrors";
import { remember } from "../words/remember";

/** What a cell that should hold a number holds; "error" is an Excel error such as #NAME?. */
export type NumberReading = Quantity | "blank" | "error" | "text";

/** The columns of a row that the rules for a single row speak of. */
export type RowColumn = "operator" | "target" | "actual" | "unit" | "weight";

/**
 * A row read once, so that every rule asks the reading and none parses again.
 */
export interface RowReading {
  cells: ScoringRow;
  /** null when the spelling is not known or the cell holds an Excel error. */
  operator: Operator | null;
  operatorState: "blank" | "error" | "unknown" | "variant" | "standard";
  target: NumberReading;
  actual: NumberReading;
  weight: NumberReading;
  /** 度量单位 in half width without spaces; "" when blank. */
  unit: string;
  /** Band of a 定性 row's 全年完成值, or null. */
  band: 1 | 2 | 3 | null;
  /** numeric: compares numbers. qualitative: 定性. unclear: the cells contradict each other. */
  kind: "numeric" | "qualitative" | "unclear";
}

const operatorOf = remember((text): Operator | null => {
  try {
    return readOperator(text).operator;
  } catch {
    return null;
  }
});
const quantityOf = remember((text) => parseQuantity(text) ?? ("text" as const));
const bandOf = remember(readBand);
/** A unit in one spelling: ％ is %, spaces go. */
export const plainUnit = remember(compactText);

/** Reads a cell that should hold a number. */
export function readNumber(value: CellValue): NumberReading {
  if (typeof value === "number") {
    return Number.isFinite(value)
      ? { value, operator: null, percent: false, unit: "", tidy: true }
      : "text";
  }
  if (value === null || value === "") return "blank";
  if (typeof value !== "string") return "text";
  if (isCellError(value)) return "error";
  return value.trim() === "" ? "blank" : quantityOf(value);
}

function readOperatorCell(value: CellValue): Pick<RowReading, "operator" | "operatorState"> {
  if (value === null || value === "") return { operator: "qualitative", operatorState: "blank" };
  if (typeof value !== "string") return { operator: null, operatorState: "unknown" };
  if (isCellError(value)) return { operator: null, operatorState: "error" };
  const operator = operatorOf(value);
  if (operator === null) return { operator, operatorState: "unknown" };
  if (value.trim() === "") return { operator, operatorState: "blank" };
  const standard = value === operator || value === "定性";
  return { operator, operatorState: standard ? "standard" : "variant" };
}

/** Reads a row's cells; never throws. */
export function readRow(cells: ScoringRow): RowReading {
  const { operator, operatorState } = readOperatorCell(cells.operator);
  const target = readNumber(cells.target);
  const actual = readNumber(cells.actual);
  const unit = typeof cells.unit === "string" && cells.unit !== "" ? plainUnit(cells.unit) : "";
  const kind = kindOf(operator, target);
  const band =
    actual === "text" && kind !== "numeric" && typeof cells.actual === "string"
      ? bandOf(cells.actual)
      : null;
  const weight = readNumber(cells.weight);
  return { cells, operator, operatorState, target, actual, weight, unit, band, kind };
}

function kindOf(operator: Operator | null, target: NumberReading): RowReading["kind"] {
  const isNumber = typeof target === "object";
  if (operator === null) return "unclear";
  if (operator === "qualitative") return isNumber ? "unclear" : "qualitative";
  return isNumber ? "numeric" : "unclear";
}
