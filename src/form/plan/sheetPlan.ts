import type { CellAddress, CellRange } from "../model/grid";
import type { CellContent } from "../model/cellEdit";

/** How cells look. What is absent is left at the sheet's default. */
export interface CellStyle {
  fontName?: string;
  /** Points. */
  fontSize?: number;
  bold?: boolean;
  /** "#RRGGBB" */
  fontColor?: string;
  /** "#RRGGBB" */
  fill?: string;
  horizontal?: "left" | "center" | "right";
  vertical?: "top" | "middle" | "bottom";
  wrap?: boolean;
  /** Thin lines around and between the cells. */
  border?: boolean;
  numberFormat?: string;
  /** False for a cell that stays writable when the sheet is protected. */
  locked?: boolean;
}

/**
 * A drop-down list, a decimal range, or a formula that is true of what is let in, written for the first
 * cell of a single range, with the Chinese text Excel shows.
 */
export interface CellRule {
  ranges: CellRange[];
  list?: string[];
  decimal?: { min: number; max?: number };
  formula?: string;
  /** A list that only suggests lets other text in; one that refuses does not. */
  refuse: boolean;
  prompt?: { title: string; text: string };
  error?: { title: string; text: string };
}

/**
 * How a check that holds makes its cells look. todo: still to be filled in. wrong: has to be put right.
 * doubt: may be right, and is to be looked at.
 */
export type CheckLook = "todo" | "wrong" | "doubt";

/** The colours of 绩效运行监控; a light's own word stands in its cell. */
export type LightLook = "red" | "yellow" | "green" | "blue";

/**
 * A check that the sheet makes by itself, with no add-in: cells that look otherwise while a condition holds.
 * A conditional format; what it says is the form's own word in the list of rules, and so in Chinese.
 */
export interface LiveCheck {
  range: CellRange;
  /** The terms of AND for the first row of the range, with $ before columns; the other rows follow. */
  condition: string;
  says: string;
  look: CheckLook | LightLook;
}

/** How the sheet prints. */
export interface PrintSetup {
  orientation: "landscape" | "portrait";
  paper: "A4";
  fitToPagesWide: number;
  printArea: CellRange;
  /** Rows repeated on every page, counted from 0. */
  titleRows: { first: number; last: number } | null;
  /** Excel's header and footer codes, such as "第 &P 页". */
  footer?: string;
  /** Centimetres. */
  margins: { top: number; bottom: number; left: number; right: number };
}

/** A chart of the program's own, over cells of its sheet. */
export interface SheetChart {
  /** What it is known by when it is drawn anew; no two of a workbook's need it. */
  name: string;
  title: string;
  kind: "columns" | "bars";
  /** One series. */
  values: CellRange;
  labels: CellRange;
  /** The cells that it covers. */
  place: CellRange;
}

/** Everything of a sheet that is to be made, so that writing it needs no thought. */
export interface SheetPlan {
  /** Wished name; the writer appends a number when it is taken. */
  name: string;
  rows: number;
  columns: number;
  /** rows x columns; null leaves the cell empty. */
  cells: (CellContent | null)[][];
  styles: { ranges: CellRange[]; style: CellStyle }[];
  merges: CellRange[];
  rules: CellRule[];
  /** The first above the others. */
  checks: LiveCheck[];
  /** One per column, in points as RangeFormat.columnWidth counts them. */
  columnWidths: number[];
  /** Rows whose height is set, in points; the others keep the default. */
  rowHeights: { row: number; height: number }[];
  /** Rows above this one stay in view; 0 freezes none. */
  frozenRows: number;
  print: PrintSetup;
  /** Protects the sheet without a password so that computed cells can't be overtyped. */
  protect: boolean;
  /** The cell a person fills first; selected after inserting. */
  firstInput: CellAddress;
  /** Ranges with a bar in each cell, as long as its number is large; each range has a scale of its own. */
  bars?: CellRange[];
  charts?: SheetChart[];
  /** Made behind the sheet that is in view, which stays so. */
  isBehind?: boolean;
  tabColor?: string;
}
