/** Range.getCellProperties: looks of many cells in one answer. */
import type { Area } from "../../workbook/model/area";
import type { CellStyle } from "../../workbook/model/model";
import type { RangeHandle } from "../rangeTracker";
import { invalid, record } from "./arguments";
import { areaOf, guardBounded } from "./guards";
import type { ApiContext } from "./table";

const fontKeys: Record<string, keyof CellStyle> = {
  name: "fontName",
  size: "fontSize",
  color: "fontColor",
  bold: "bold",
  italic: "italic",
  underline: "underline",
  strikethrough: "strikethrough",
};

/** One answer for each cell, with what the options name: the workbench tells fills and fonts. */
export function cellProperties(range: RangeHandle, { model }: ApiContext, options: unknown) {
  const { format, ...rest } = record(options);
  if (Object.keys(rest).length > 0) invalid();
  const { fill = {}, font = {}, ...others } = record(format);
  if (Object.keys(others).length > 0) invalid();
  const fillNames = wanted(fill);
  const fontNames = wanted(font);
  if (fillNames.some((name) => name !== "color")) invalid();
  const area = areaOf(range);
  guardBounded(area);
  const styleOf = (cell: Area, key: keyof CellStyle) => model.getStyle(range.sheetId, cell, key);
  return cellsOf(area).map((row) =>
    row.map((cell) => ({
      format: {
        // A cell without a fill reads as white.
        fill: Object.fromEntries(
          fillNames.map((name) => [name, styleOf(cell, "fillColor") || "#FFFFFF"]),
        ),
        font: Object.fromEntries(
          fontNames.map((name) => [name, styleOf(cell, fontKeys[name] ?? invalid())]),
        ),
      },
    })),
  );
}

function wanted(options: unknown): string[] {
  const named = record(options);
  return Object.keys(named).filter((name) => named[name] === true);
}

function cellsOf(area: Area): Area[][] {
  return Array.from({ length: area.rowCount }, (_, row) =>
    Array.from({ length: area.columnCount }, (__, column) => ({
      row: area.row + row,
      column: area.column + column,
      rowCount: 1,
      columnCount: 1,
    })),
  );
}
