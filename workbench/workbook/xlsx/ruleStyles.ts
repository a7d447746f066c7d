import type { CellStyle as FileStyle } from "hucre";
import type { ConditionalFormatStyle } from "../model/model";
import { fromColor, lines, sides, toColor } from "./fileStyles";

/** What conditional formats do to cells, between the model and the file format. */

export function fileRuleStyle(format: ConditionalFormatStyle): FileStyle {
  const { fillColor, fontColor, bold, italic, strikethrough, underline, numberFormat } = format;
  const border = sides.flatMap(([edge, side]) => {
    const line = format.borders[edge];
    // Conditional formats know thin lines only.
    const style = lines.find(([name, weight]) => name === line?.style && weight === "Thin")?.[2];
    return line && style ? [[side, { style, color: toColor(line.color) }] as const] : [];
  });
  return {
    ...(fillColor === ""
      ? {}
      : { fill: { type: "pattern", pattern: "solid", bgColor: toColor(fillColor) } as const }),
    font: {
      ...(fontColor === "" ? {} : { color: toColor(fontColor) }),
      ...(bold === null ? {} : { bold }),
      ...(italic === null ? {} : { italic }),
      ...(strikethrough === null ? {} : { strikethrough }),
      ...(underline === null || underline === "None"
        ? {}
        : { underline: underline.toLowerCase() as "single" }),
    },
    ...(border.length > 0 ? { border: Object.fromEntries(border) } : {}),
    ...(numberFormat === null ? {} : { numFmt: numberFormat }),
  };
}

export function modelRuleStyle(style: FileStyle | undefined): ConditionalFormatStyle {
  const fill = style?.fill?.type === "pattern" ? style.fill : null;
  const font = style?.font;
  const borders = sides.flatMap(([edge, side]) => {
    const line = style?.border?.[side];
    const name = lines.find(([, , file]) => file === line?.style)?.[0];
    return line && name ? [[edge, { style: name, color: fromColor(line.color) ?? "#000000" }]] : [];
  });
  return {
    fillColor: fromColor(fill?.bgColor) ?? fromColor(fill?.fgColor) ?? "",
    fontColor: fromColor(font?.color) ?? "",
    bold: font?.bold ?? null,
    italic: font?.italic ?? null,
    strikethrough: font?.strikethrough ?? null,
    underline: underlineOf(font?.underline),
    numberFormat: style?.numFmt ?? null,
    borders: Object.fromEntries(borders) as ConditionalFormatStyle["borders"],
  };
}

function underlineOf(underline: unknown): ConditionalFormatStyle["underline"] {
  if (underline === undefined || underline === false) return null;
  return underline === "double" ? "Double" : "Single";
}
