import type { Area } from "../model/area";
import type { RichValue } from "../model/model";
import type { Node } from "./formula";
import type { Matrix, Operand, Scalar } from "./values";

/** Sales[[#Headers],[v]]: names as they stand, sections in lower case. */
export interface StructuredReference {
  /** "" inside the table itself. */
  table: string;
  columns: string[];
  sections: string[];
}

/** What a formula can ask about the workbook around it. */
export interface Surroundings {
  /** Where the formula stands. */
  sheetId: string;
  row: number;
  column: number;
  cell(sheetId: string, row: number, column: number): Scalar;
  /** The data type in a cell, if it holds one; `cell` gives its basic value. */
  rich(sheetId: string, row: number, column: number): RichValue | null;
  /** Rows and columns that hold anything; whole columns end there. */
  extent(sheetId: string): { rows: number; columns: number };
  sheetNamed(name: string): string | null;
  /** The tree of a defined name's formula; null when there is none. */
  definedName(name: string, sheetId: string | null): Node | null;
  /** The cells a structured reference means; null where there is no such table or column. */
  tableArea(reference: StructuredReference): { sheetId: string; area: Area } | null;
  /** Where the array starting at a cell has spilled to. */
  spillOf(sheetId: string, row: number, column: number): Area | null;
  /** The tree of a text, for INDIRECT. */
  parse(text: string): Node | null;
  /**
   * A value of RAND, NOW and their like: the same while the formula waits for answers of the add-in,
   * another with the next recalculation.
   */
  volatile(compute: () => Operand): Operand;
  /** Calls the add-in's function; null when it has none of this name. */
  custom(name: string, args: (Operand | null)[], values: Evaluation): Operand | null;
}

/** How functions read their arguments: the evaluator as they see it. */
export interface Evaluation {
  readonly around: Surroundings;
  evaluate(node: Node): Operand;
  /** Reads references: one cell is its value, several are a matrix. */
  value(operand: Operand): Scalar | Matrix;
  /** Every operand as a matrix; whole rows and columns end where the sheet's content does. */
  matrix(operand: Operand): Matrix;
  /** One value: of a matrix its first. */
  scalar(operand: Operand): Scalar;
  /** Applies a function of single values to every element; shorter sides repeat, gaps are #N/A. */
  lift(operands: Operand[], apply: (values: Scalar[]) => Scalar): Scalar | Matrix;
  /** Arguments evaluated; an omitted one is null. */
  args(nodes: (Node | null)[]): Operand[];
}
