import type { Area } from "../../model/area";
import type { StructuredReference } from "../evaluation";
import type { RichValue } from "../../model/model";
import type { Scalar } from "../values";

/** Where the calculation reads cells and leaves results. Implemented on Univer in univerCells.ts. */
export interface CellStore {
  sheetIds(): string[];
  sheetNamed(name: string): string | null;
  sheetName(sheetId: string): string;
  extent(sheetId: string): { rows: number; columns: number };
  /** The formula with "=", or null. */
  formula(sheetId: string, row: number, column: number): string | null;
  formulaCells(sheetId: string): { row: number; column: number; formula: string }[];
  value(sheetId: string, row: number, column: number): Scalar;
  /** The cells a structured reference means, as seen from a cell. */
  tableArea(
    reference: StructuredReference,
    from: { sheetId: string; row: number; column: number },
  ): { sheetId: string; area: Area } | null;
  /** The data type in a cell, if it holds one. */
  richValue(sheetId: string, row: number, column: number): RichValue | null;
  /** The cell is a spilled array's no more: something else was entered there. */
  takeOver(sheetId: string, row: number, column: number): void;
  /** Part of a spilled array, and not its first cell. */
  isSpilled(sheetId: string, row: number, column: number): boolean;
  spilledCells(sheetId: string): { row: number; column: number }[];
  /** Whether anything stands in the cell that a spilling array must not cover. */
  isBlocked(sheetId: string, row: number, column: number): boolean;
  definedName(name: string, sheetId: string | null): { formula: string } | null;
  write(sheetId: string, results: Result[]): void;
}

export interface Result {
  row: number;
  column: number;
  /** null empties a cell that an array no longer covers. */
  value: Scalar;
  spilled: boolean;
}
