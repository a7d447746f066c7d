import type { CellAddress } from "../../form/model/grid";

/** An operator that holds for all rows of a table without a column of operators. */
export type CommonOperator = ">=" | "<=" | "=";

/** The columns that formulas read; null where a table has none. */
export interface InputColumns {
  /** null: the operator stands in the target, as in ≥95%. */
  operator: number | CommonOperator | null;
  target: number | null;
  actual: number | null;
  unit: number | null;
  weight: number | null;
}

/** What is written into a column: 完成程度, 得分, or what is wrong with the row. */
export type Output = "completion" | "score" | "check";

/** The columns that formulas are written into; null: nothing of the kind. */
export type OutputColumns = Record<Output, number | null>;

/** What formulas are wished for in a table. Rows and columns count from 0. */
export interface TableWish {
  inputs: InputColumns;
  outputs: OutputColumns;
  /** The cell for the sum of the scores. */
  total: CellAddress | null;
  firstRow: number;
  lastRow: number;
  /**
   * The id of a rule pack; "sheet": what the cell 评分规则 of the form on the sheet names; "own": the workbook's sheet
   * 评分规则.
   */
  rules: string;
  /** Whether what stands in the cells is replaced, unless it is just the formula. */
  overwrite: boolean;
}

/** The rows of a table's heading. */
export interface HeadingRows {
  first: number;
  last: number;
}

/** The columns that a wish reads. */
export function inputColumns({ inputs }: TableWish): number[] {
  const { operator, target, actual, unit, weight } = inputs;
  return [operator, target, actual, unit, weight].filter((each) => typeof each === "number");
}

export const outputs: readonly Output[] = ["completion", "score", "check"];
