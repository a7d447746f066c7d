/** Values, formulas, number formats: shapes in and out. */
import type { Area } from "../../workbook/model/area";
import type { CellInput, CellsPart } from "../../workbook/model/model";
import type { RangeHandle } from "../rangeTracker";
import { invalid } from "./arguments";
import { areaOf, guardBounded, guardContent, guardSheet, isTooLarge, isUnbounded } from "./guards";
import type { ApiContext } from "./table";

const maxCellText = 32_767;
const maxFormula = 8_192;

type Aspect = "values" | "valueTypes" | "formulas" | "numberFormats" | "text";

/** A matrix of the range; null where Excel answers null: whole rows or columns, or too many cells. */
export function readCells(aspect: Aspect) {
  return (range: RangeHandle, { model }: ApiContext): ReturnType<CellsPart[Aspect]> | null => {
    const area = areaOf(range);
    if (isUnbounded(area) || isTooLarge(area)) return null;
    return model[aspect](range.sheetId, area);
  };
}

/**
 * One value for all cells, bare or as [[value]], or a matrix of the range's shape. (Excel's tutorial
 * formats a table's column with one [["€#,##0.00"]].)
 */
function asMatrix<T>(value: unknown, area: Area, check: (cell: unknown) => T): T[][] {
  guardBounded(area);
  if (value === null || value === undefined) invalid();
  const single = singleValue(value);
  if (single) {
    const cell = check(single.value);
    return Array.from({ length: area.rowCount }, () => new Array<T>(area.columnCount).fill(cell));
  }
  const rows = value as unknown[];
  const fits =
    rows.length === area.rowCount &&
    rows.every((row) => Array.isArray(row) && row.length === area.columnCount);
  if (!fits) {
    invalid(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (rows as unknown[][]).map((row) => row.map(check));
}

function singleValue(value: unknown): { value: unknown } | null {
  if (!Array.isArray(value)) return { value };
  const [row, ...rows] = value as unknown[];
  if (rows.length > 0 || !Array.isArray(row) || row.length !== 1) return null;
  return { value: (row as unknown[])[0] };
}

function checkInput(cell: unknown): CellInput {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === "boolean") return cell;
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : invalid();
  if (typeof cell !== "string") return invalid();
  const isFormula = cell.startsWith("=") && cell.length > 1;
  return cell.length <= (isFormula ? maxFormula : maxCellText) ? cell : invalid();
}

function checkFormat(cell: unknown): string | null {
  if (cell === null || cell === undefined) return null;
  return typeof cell === "string" && cell !== "" ? cell : invalid();
}

export function enterCells(range: RangeHandle, value: unknown, context: ApiContext): void {
  const input = asMatrix(value, areaOf(range), checkInput);
  guardContent(context, range);
  context.model.enter(range.sheetId, areaOf(range), input);
}

export function setNumberFormats(range: RangeHandle, value: unknown, context: ApiContext): void {
  const formats = asMatrix(value, areaOf(range), checkFormat);
  guardSheet(context, range.sheetId, "allowFormatCells");
  context.model.setNumberFormats(range.sheetId, areaOf(range), formats);
}
