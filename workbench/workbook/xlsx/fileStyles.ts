import type { Area } from "../model/area";
import type { BorderLineStyle, CellStyle as FileStyle, Color } from "hucre";
import type { BorderEdge, CellStyle, WorkbookModel } from "../model/model";
import { cellArea } from "../model/area";

/** Cell styles between the model and the file format. */

export const lines: [style: string, weight: string, file: BorderLineStyle][] = [
  ["Continuous", "Thin", "thin"],
  ["Continuous", "Medium", "medium"],
  ["Continuous", "Thick", "thick"],
  ["Continuous", "Hairline", "hair"],
  ["Dot", "Thin", "dotted"],
  ["Dash", "Thin", "dashed"],
  ["Dash", "Medium", "mediumDashed"],
  ["DashDot", "Thin", "dashDot"],
  ["DashDot", "Medium", "mediumDashDot"],
  ["DashDotDot", "Thin", "dashDotDot"],
  ["DashDotDot", "Medium", "mediumDashDotDot"],
  ["Double", "Thick", "double"],
  ["SlantDashDot", "Medium", "slantDashDot"],
];
export const sides: [BorderEdge, "top" | "bottom" | "left" | "right"][] = [
  ["EdgeTop", "top"],
  ["EdgeBottom", "bottom"],
  ["EdgeLeft", "left"],
  ["EdgeRight", "right"],
];
const alignments: [model: string, file: string][] = [
  ["Left", "left"],
  ["Center", "center"],
  ["Right", "right"],
  ["Fill", "fill"],
  ["Justify", "justify"],
  ["CenterAcrossSelection", "centerContinuous"],
  ["Distributed", "distributed"],
  ["Top", "top"],
];
const underlines: [CellStyle["underline"], string][] = [
  ["Single", "single"],
  ["Double", "double"],
  ["SingleAccountant", "singleAccounting"],
  ["DoubleAccountant", "doubleAccounting"],
];

export const toColor = (color: string): Color => ({ rgb: color.slice(1) });
/** Theme and indexed colours are left at the default: the theme is not read. */
export const fromColor = (color: Color | undefined): string | null =>
  color?.rgb ? `#${color.rgb.slice(-6).toUpperCase()}` : null;

const toFile = (table: readonly (readonly [string, string])[], value: string) =>
  table.find(([model]) => model === value)?.[1];
const fromFile = (table: readonly (readonly [string, string])[], value: string | undefined) =>
  table.find(([, file]) => file === value)?.[0];

/** The style of one cell of the model. */
export function fileStyle(
  model: WorkbookModel,
  sheetId: string,
  row: number,
  column: number,
): FileStyle {
  const area = cellArea(row, column);
  const get = <K extends keyof CellStyle>(property: K) =>
    model.getStyle(sheetId, area, property) as CellStyle[K];
  const fill = get("fillColor");
  const border = Object.fromEntries(
    sides.flatMap(([edge, side]) => {
      const { style, weight, color } = model.getBorder(sheetId, area, edge);
      const line = lines.find(([name, heavy]) => name === style && heavy === weight);
      return line ? [[side, { style: line[2], color: toColor(color ?? "#000000") }]] : [];
    }),
  );
  const horizontal = toFile(alignments, get("horizontalAlignment")) as "left" | undefined;
  const vertical = get("verticalAlignment").toLowerCase() as "top" | "bottom";
  const orientation = get("textOrientation");
  const numFmt = model.numberFormats(sheetId, area)[0]?.[0] ?? "General";
  return {
    font: {
      name: get("fontName"),
      size: get("fontSize"),
      color: toColor(get("fontColor")),
      ...(get("bold") ? { bold: true } : {}),
      ...(get("italic") ? { italic: true } : {}),
      ...(get("strikethrough") ? { strikethrough: true } : {}),
      ...(get("underline") === "None"
        ? {}
        : { underline: toFile(underlines, get("underline")) as "single" }),
    },
    ...(fill === ""
      ? {}
      : { fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: toColor(fill) } }),
    ...(Object.keys(border).length > 0 ? { border } : {}),
    alignment: {
      ...(horizontal ? { horizontal } : {}),
      vertical,
      ...(get("wrapText") ? { wrapText: true } : {}),
      ...(get("shrinkToFit") ? { shrinkToFit: true } : {}),
      ...(get("indentLevel") > 0 ? { indent: get("indentLevel") } : {}),
      ...(orientation === 0 ? {} : { textRotation: fileRotation(orientation) }),
    },
    ...(numFmt === "General" ? {} : { numFmt }),
    ...(get("locked") && !get("formulaHidden")
      ? {}
      : { protection: { locked: get("locked"), hidden: get("formulaHidden") } }),
  };
}

/** The file counts downward angles from 91 to 180 and marks upright letters by 255. */
function fileRotation(degrees: number): number {
  if (degrees === 180) return 255;
  return degrees < 0 ? 90 - degrees : degrees;
}

function modelRotation(rotation: number): number {
  if (rotation === 255) return 180;
  return rotation > 90 ? 90 - rotation : rotation;
}

/** Gives an area the style a file has for its cells. */
export function applyFileStyle(
  model: WorkbookModel,
  sheetId: string,
  area: Area,
  style: FileStyle,
): void {
  const { font, fill, alignment, protection, border, numFmt } = style;
  const changes: Partial<CellStyle> = {};
  const fillColor =
    fill?.type === "pattern" && fill.pattern === "solid" ? fromColor(fill.fgColor) : null;
  if (fillColor) changes.fillColor = fillColor;
  if (font?.name) changes.fontName = font.name;
  if (font?.size) changes.fontSize = font.size;
  if (font?.bold) changes.bold = true;
  if (font?.italic) changes.italic = true;
  if (font?.strikethrough) changes.strikethrough = true;
  const color = fromColor(font?.color);
  if (color) changes.fontColor = color;
  if (font?.underline) {
    changes.underline = (fromFile(underlines, String(font.underline)) ?? "Single") as "Single";
  }
  const horizontal = fromFile(alignments, alignment?.horizontal);
  if (horizontal) changes.horizontalAlignment = horizontal;
  if (alignment?.vertical) {
    changes.verticalAlignment = alignment.vertical[0]?.toUpperCase() + alignment.vertical.slice(1);
  }
  if (alignment?.wrapText) changes.wrapText = true;
  if (alignment?.shrinkToFit) changes.shrinkToFit = true;
  if (alignment?.indent) changes.indentLevel = alignment.indent;
  if (alignment?.textRotation) changes.textOrientation = modelRotation(alignment.textRotation);
  if (protection?.locked === false) changes.locked = false;
  if (protection?.hidden) changes.formulaHidden = true;
  if (Object.keys(changes).length > 0) model.setStyle(sheetId, area, changes);
  if (numFmt && numFmt !== "General") {
    const row = Array<string>(area.columnCount).fill(numFmt);
    model.setNumberFormats(sheetId, area, Array<string[]>(area.rowCount).fill(row));
  }
  applyBorders(model, sheetId, area, border);
}

function applyBorders(
  model: WorkbookModel,
  sheetId: string,
  area: Area,
  border: FileStyle["border"],
): void {
  if (!border) return;
  for (const [edge, side] of sides) {
    const line = border[side];
    const known = lines.find(([, , file]) => file === line?.style);
    if (!known) continue;
    const changes = {
      style: known[0],
      weight: known[1],
      color: fromColor(line?.color) ?? "#000000",
    };
    model.setBorder(sheetId, area, edge, changes);
    const inside =
      side === "bottom" ? "InsideHorizontal" : side === "right" ? "InsideVertical" : null;
    if (inside) model.setBorder(sheetId, area, inside, changes);
  }
}
