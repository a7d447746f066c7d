/** Properties of ranges beyond their cells' values: R1C1, position in points, hyperlinks, style. */
import { cellArea, isSingleCell, type Area } from "../../workbook/model/area";
import type { Hyperlink } from "../../workbook/model/model";
import { lineSize, pointsBefore } from "../../workbook/model/places";
import { fromR1C1, toR1C1 } from "../../workbook/parts/content/references";
import type { RangeHandle } from "../rangeTracker";
import { optionalText, record, text } from "./arguments";
import { enterCells, readCells } from "./cellData";
import { areaOf, guardContent, guardSheet } from "./guards";
import { hasSpill } from "./neighbourhood";
import type { ApiContext, PropertyEntry } from "./table";
import { readOnly, readWrite } from "./table";

function isFormula(content: unknown): content is string {
  return typeof content === "string" && content.startsWith("=") && content.length > 1;
}

function formulasR1C1(range: RangeHandle, context: ApiContext): unknown {
  const { row, column } = areaOf(range);
  const formulas = readCells("formulas")(range, context);
  return (
    formulas?.map((line, r) =>
      line.map((content, c) =>
        isFormula(content) ? toR1C1(content, { row: row + r, column: column + c }) : content,
      ),
    ) ?? null
  );
}

function setFormulasR1C1(range: RangeHandle, value: unknown, context: ApiContext): void {
  const { row, column, rowCount, columnCount } = areaOf(range);
  const one = (content: unknown, r: number, c: number) =>
    isFormula(content) ? fromR1C1(content, { row: row + r, column: column + c }) : content;
  const matrix = Array.isArray(value)
    ? (value as unknown[]).map((line, r) =>
        Array.isArray(line) ? line.map((content: unknown, c) => one(content, r, c)) : line,
      )
    : Array.from({ length: rowCount }, (_, r) =>
        Array.from({ length: columnCount }, (_, c) => one(value, r, c)),
      );
  enterCells(range, matrix, context);
}

function extent(context: ApiContext, range: RangeHandle, axis: "row" | "column"): number {
  const area = areaOf(range);
  const [start, count] =
    axis === "row" ? [area.row, area.rowCount] : [area.column, area.columnCount];
  let points = 0;
  for (let index = start; index < start + count; index++) {
    points += lineSize(context.model, range.sheetId, axis, index);
  }
  return points;
}

/** Where a range lies on its sheet and how large it is, in points. */
export function placeOf(
  range: RangeHandle,
  context: ApiContext,
): { left: number; top: number; width: number; height: number } {
  const { row, column } = areaOf(range);
  return {
    left: pointsBefore(context.model, range.sheetId, "column", column),
    top: pointsBefore(context.model, range.sheetId, "row", row),
    width: extent(context, range, "column"),
    height: extent(context, range, "row"),
  };
}

/** The link of all cells, or null where they have none or differ. */
function hyperlink({ sheetId, area }: RangeHandle, { model }: ApiContext): Hyperlink | null {
  return area && model.hyperlink(sheetId, area);
}

function setHyperlink(range: RangeHandle, value: unknown, context: ApiContext): void {
  const { address, documentReference, screenTip, textToDisplay } = record(value);
  guardContent(context, range);
  const area = areaOf(range);
  const link: Hyperlink = {
    ...(address === undefined ? {} : { address: text(address) }),
    ...(documentReference === undefined ? {} : { documentReference: text(documentReference) }),
    screenTip: optionalText(screenTip),
    textToDisplay: optionalText(textToDisplay, optionalText(address ?? documentReference)),
  };
  context.model.setHyperlink(range.sheetId, area, link);
  if (textToDisplay !== undefined || isBlank(range, context)) {
    context.model.enter(range.sheetId, firstCell(area), [[`'${link.textToDisplay}`]]);
  }
  // As Excel's style of that name looks.
  context.model.setStyle(range.sheetId, area, { fontColor: "#0563C1", underline: "Single" });
}

function isBlank(range: RangeHandle, { model }: ApiContext): boolean {
  return model.values(range.sheetId, firstCell(areaOf(range)))[0]?.[0] === "";
}

function firstCell(area: Area): Area {
  return isSingleCell(area) ? area : cellArea(area.row, area.column);
}

/** Excel.NumberFormatCategory of a format's text, by its signs. */
function categoryOf(format: string): string {
  if (format === "General") return "General";
  if (format === "@") return "Text";
  if (format.includes("%")) return "Percentage";
  if (/E[+-]/i.test(format)) return "Scientific";
  if (/[?#0]\/[?#0]/.test(format)) return "Fraction";
  if (/[¥$€£]/.test(format)) return format.startsWith("_") ? "Accounting" : "Currency";
  const plain = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  if (/[yd]/i.test(plain)) return "Date";
  if (/[hs]/i.test(plain)) return "Time";
  return /^[#,0.]+$/.test(plain) ? "Number" : "Custom";
}

export const rangeExtras: Record<string, PropertyEntry<RangeHandle>> = {
  FormulasR1C1: readWrite("1.2", formulasR1C1, setFormulasR1C1),
  Left: readOnly("1.10", (self, context) =>
    pointsBefore(context.model, self.sheetId, "column", areaOf(self).column),
  ),
  Top: readOnly("1.10", (self, context) =>
    pointsBefore(context.model, self.sheetId, "row", areaOf(self).row),
  ),
  Width: readOnly("1.10", (self, context) => extent(context, self, "column")),
  Height: readOnly("1.10", (self, context) => extent(context, self, "row")),
  Hyperlink: readWrite("1.7", hyperlink, setHyperlink),
  HasSpill: readOnly("1.12", hasSpill),
  NumberFormatCategories: readOnly(
    "1.12",
    (self, context) =>
      readCells("numberFormats")(self, context)?.map((line) =>
        line.map((each) => categoryOf(String(each))),
      ) ?? null,
  ),
  Style: readWrite(
    "1.7",
    (self, { model }) => model.cellStyle(self.sheetId, areaOf(self)),
    (self, value, context) => {
      guardSheet(context, self.sheetId, "allowFormatCells");
      context.model.applyStyle(self.sheetId, areaOf(self), text(value));
    },
  ),
};
