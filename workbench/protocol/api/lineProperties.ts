/** Range.getRowProperties and getColumnProperties: sizes of many lines in one answer. */
import type { Area } from "../../workbook/model/area";
import type { RangeHandle } from "../rangeTracker";
import { invalid, record } from "./arguments";
import { areaOf, guardBounded } from "./guards";
import type { ApiContext } from "./table";

/** What is told of one line when it is asked for. */
interface LineReaders {
  format: Record<string, (line: Area) => unknown>;
  line: Record<string, (line: Area) => unknown>;
}

/** One answer for each row, with what the options name. */
export function rowProperties(range: RangeHandle, { model }: ApiContext, options: unknown) {
  const { sheetId } = range;
  const area = bounded(range);
  const rows = Array.from({ length: area.rowCount }, (_, i) => ({
    ...area,
    row: area.row + i,
    rowCount: 1,
  }));
  return answer(rows, options, {
    format: { rowHeight: (row) => model.rowHeight(sheetId, row) },
    line: { rowIndex: ({ row }) => row, rowHidden: (row) => model.rowsHidden(sheetId, row) },
  });
}

/** One answer for each column, with what the options name. */
export function columnProperties(range: RangeHandle, { model }: ApiContext, options: unknown) {
  const { sheetId } = range;
  const area = bounded(range);
  const columns = Array.from({ length: area.columnCount }, (_, i) => ({
    ...area,
    column: area.column + i,
    columnCount: 1,
  }));
  return answer(columns, options, {
    format: { columnWidth: (column) => model.columnWidth(sheetId, column) },
    line: {
      columnIndex: ({ column }) => column,
      columnHidden: (column) => model.columnsHidden(sheetId, column),
    },
  });
}

function bounded(range: RangeHandle): Area {
  const area = areaOf(range);
  guardBounded(area);
  return area;
}

function answer(lines: Area[], options: unknown, readers: LineReaders): Record<string, unknown>[] {
  const { format, ...rest } = record(options);
  return lines.map((line) => ({
    ...wanted(rest, readers.line, line),
    ...(format === undefined ? {} : { format: wanted(record(format), readers.format, line) }),
  }));
}

/** The workbench tells sizes only; asking for more is refused instead of answered with nothing. */
function wanted(
  options: Record<string, unknown>,
  readers: Record<string, (line: Area) => unknown>,
  line: Area,
): Record<string, unknown> {
  const names = Object.keys(options).filter((name) => options[name] === true);
  return Object.fromEntries(names.map((name) => [name, (readers[name] ?? invalid())(line)]));
}
