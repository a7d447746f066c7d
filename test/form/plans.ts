/** Plans as tables to be compared: what looks how, by addresses as Excel writes them. */
import { rangeToA1, type CellRange, type CellStyle, type SheetPlan } from "../../src/form";

export const addresses = (ranges: CellRange[]) => ranges.map(rangeToA1).join(" ");

/** Each style with its cells, the later above the earlier. */
export function looksOf({ styles }: SheetPlan): [CellStyle, string][] {
  return styles.map(({ ranges, style }) => [style, addresses(ranges)]);
}

/** Cells that hold something, by address. */
export function contentsOf({
  cells,
}: SheetPlan): Record<string, SheetPlan["cells"][number][number]> {
  return Object.fromEntries(
    cells.flatMap((line, row) =>
      line.flatMap((cell, column) =>
        cell === null ? [] : [[rangeToA1({ row, column, rows: 1, columns: 1 }), cell]],
      ),
    ),
  );
}

/** The heights of the rows from the first on. */
export function heightsOf({ rowHeights }: SheetPlan): number[] {
  expect(rowHeights.map(({ row }) => row)).toEqual(rowHeights.map((_, place) => place));
  return rowHeights.map(({ height }) => height);
}

/** How all our sheets of one table are printed, but for what is printed and which row is repeated. */
export const printed = {
  orientation: "landscape",
  paper: "A4",
  fitToPagesWide: 1,
  footer: "第 &P 页，共 &N 页",
  margins: { top: 1.5, bottom: 1.5, left: 1.2, right: 1.2 },
} as const;

/** Thin lines, in the middle, wrapped: as every table is written. */
export const body = {
  ...{ fontName: "宋体", fontSize: 10, horizontal: "center", vertical: "middle" },
  ...{ wrap: true, border: true },
} as const;
export const title = {
  ...{ fontName: "黑体", fontSize: 18, bold: true, horizontal: "center", vertical: "middle" },
} as const;
export const note = { fontSize: 9, fontColor: "#595959", horizontal: "left" } as const;
export const left = { horizontal: "left" } as const;
/** Pale yellow: to be filled in. */
export const input = { fill: "#FFFDE7" } as const;
/** Grey: computed. */
export const computed = { fill: "#EDEDED" } as const;
