/** From a block of cells to the series of a chart: which lines are names, which are categories. */
import type { Area } from "../../workbook/model/area";
import type { CellReference } from "../../workbook/model/charts";
import type { CellValueType } from "../../workbook/model/model";

export interface ChartSource {
  plotBy: "Rows" | "Columns";
  series: {
    name: CellReference | string;
    values: CellReference;
    categories: CellReference | null;
  }[];
}

/**
 * As Excel reads a block: the longer side holds the points, a first line of texts (or one beside a
 * blank corner) names them.
 * @param types of the block's cells
 */
export function chartSource(
  sheetId: string,
  area: Area,
  types: CellValueType[][],
  seriesBy: "Auto" | "Columns" | "Rows",
): ChartSource {
  const byColumns =
    seriesBy === "Auto" ? area.rowCount >= area.columnCount : seriesBy === "Columns";
  const corner = types[0]?.[0] === "Empty";
  const firstRow = types[0] ?? [];
  const firstColumn = types.map((row) => row[0]);
  const [pointLine, seriesLine] = byColumns ? [firstColumn, firstRow] : [firstRow, firstColumn];
  // One line alone has no categories; its first cell may name it.
  const hasCategories = seriesLine.length > 1 && isHeading(pointLine.slice(1), corner);
  const headings = hasCategories ? seriesLine.slice(1) : seriesLine;
  const hasNames = pointLine.length > 1 && isHeading(headings, hasCategories && corner);
  const [skipPoints, skipSeries] = [hasNames ? 1 : 0, hasCategories ? 1 : 0];
  const stretch = (line: number, from: number, count: number): CellReference => ({
    sheetId,
    area: byColumns
      ? { row: area.row + from, column: area.column + line, rowCount: count, columnCount: 1 }
      : { row: area.row + line, column: area.column + from, rowCount: 1, columnCount: count },
  });
  const points = pointLine.length - skipPoints;
  const series = Array.from({ length: seriesLine.length - skipSeries }, (_, index) => ({
    name: hasNames ? stretch(index + skipSeries, 0, 1) : "",
    values: stretch(index + skipSeries, skipPoints, points),
    categories: hasCategories ? stretch(0, skipPoints, points) : null,
  }));
  return { plotBy: byColumns ? "Columns" : "Rows", series };
}

/** A line of texts, or of anything behind a blank corner. */
function isHeading(line: (CellValueType | undefined)[], blankCorner: boolean): boolean {
  return blankCorner || line.every((type) => type === "String");
}
