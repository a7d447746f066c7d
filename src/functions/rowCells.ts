import { defaultPack, isBlank, isHeading, isRefusal, refuse, rulePackNamed } from "../scoring";
import type { RulesRead } from "./tables";
import type { CellValue, CompletionRow, Refusal, RulePack, ScoringRow } from "../scoring";

/** The arguments of a row with its weight, and of one without, as errors call them. */
export const rowArguments = ["operator", "target", "actual", "weight", "unit", "rules"] as const;
export const completionArguments = ["operator", "target", "actual", "unit", "rules"] as const;

/** The row that the cells of rowArguments make. */
export function rowOf(cells: CellValue[]): ScoringRow {
  return {
    operator: textCell(cells[0]),
    target: cells[1] ?? null,
    actual: cells[2] ?? null,
    weight: cells[3] ?? null,
    unit: textCell(cells[4]),
  };
}

/** A row's answer under the rules it names; refused where they don't exist, or where the row is a heading. */
export function answerRow(
  cells: CellValue[],
  answer: (row: ScoringRow, pack: RulePack) => CellValue | Refusal,
): CellValue | Refusal {
  const pack = packOf(cells[5]);
  if (isRefusal(pack)) return pack;
  const row = rowOf(cells);
  return headingIn(row) ?? answer(row, pack);
}

/** Why a row is none, where target, actual and points are words, as the head of a table has them. */
export function headingIn({
  target,
  actual,
  weight,
}: Pick<ScoringRow, "target" | "actual" | "weight">): Refusal | null {
  const isHead = typeof weight === "string" && [target, actual, weight].every(isWords);
  return isHead ? refuse("HEADING", { text: String(target) }) : null;
}

function isWords(cell: CellValue): boolean {
  return !isBlank(cell) && isHeading(cell);
}

/** The row that the cells of completionArguments make. */
export function completionRowOf(cells: CellValue[]): CompletionRow {
  return {
    operator: textCell(cells[0]),
    target: cells[1] ?? null,
    actual: cells[2] ?? null,
    unit: textCell(cells[3]),
  };
}

/**
 * A cell that only ever holds text. Desktop Excel hands an empty one over as 0, which is blank here
 * without doubt; for targets and actuals it can't be told apart, so formulas guard them.
 */
export function textCell(cell: CellValue | undefined): CellValue {
  return cell === 0 || cell === undefined ? null : cell;
}

/** An answer under the rules that an argument names or holds; refused where they don't exist. */
export function underRules(
  cell: CellValue | RulesRead | undefined,
  answer: (pack: RulePack) => CellValue | Refusal,
): CellValue | Refusal {
  const pack = packOf(cell);
  return isRefusal(pack) ? pack : answer(pack);
}

/** The rules that an argument names or holds; the default where it is left out. */
export function packOf(cell: CellValue | RulesRead | undefined): RulePack | Refusal {
  if (typeof cell === "function") return cell();
  return cell === undefined || isBlank(cell) ? defaultPack : rulePackNamed(textCell(cell));
}

/**
 * True for a row that nobody has filled: spare lines below a table. Each of its cells is empty, or 0 as
 * Excel hands an empty cell over; a row of zeros without an operator is nothing that a form holds.
 */
export function isSpareRow({ operator, target, actual, weight }: ScoringRow): boolean {
  return isEmpty(operator) && isEmpty(target) && isEmpty(actual) && isEmpty(weight);
}

function isEmpty(cell: CellValue): boolean {
  return cell === 0 || isBlank(cell);
}
