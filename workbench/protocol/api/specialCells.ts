/** Range.getSpecialCells: cells by what they hold or how they are shown. */
import { cellArea, intersection, isSingleCell, type Area } from "../../workbook/model/area";
import type { CellValueType } from "../../workbook/model/model";
import type { RangeHandle } from "../rangeTracker";
import { oneOf } from "./arguments";
import { areaOf } from "./guards";
import { notFound } from "./lookup";
import { areasHandle } from "./search";
import type { ApiContext, Handle, MethodEntry } from "./table";
import { method } from "./table";

const cellTypes = [
  "Blanks",
  "ConditionalFormats",
  "Constants",
  "DataValidations",
  "Formulas",
  "SameConditionalFormat",
  "SameDataValidation",
  "Visible",
] as const;

const valueTypes: Record<string, CellValueType[]> = {
  All: ["String", "Double", "Boolean", "Error"],
  Errors: ["Error"],
  ErrorsLogical: ["Error", "Boolean"],
  ErrorsNumbers: ["Error", "Double"],
  ErrorsText: ["Error", "String"],
  ErrorsLogicalNumber: ["Error", "Boolean", "Double"],
  ErrorsLogicalText: ["Error", "Boolean", "String"],
  ErrorsNumberText: ["Error", "Double", "String"],
  Logical: ["Boolean"],
  LogicalNumbers: ["Boolean", "Double"],
  LogicalText: ["Boolean", "String"],
  LogicalNumbersText: ["Boolean", "Double", "String"],
  Numbers: ["Double"],
  NumbersText: ["Double", "String"],
  Text: ["String"],
};

type Test = (area: Area, row: number, column: number) => boolean;

function isFormula(content: unknown): boolean {
  return typeof content === "string" && content.startsWith("=") && content.length > 1;
}

function testOf(
  context: ApiContext,
  sheetId: string,
  area: Area,
  kind: (typeof cellTypes)[number],
  types: CellValueType[],
): Test {
  const { model } = context;
  const at = (row: number, column: number) => cellArea(row, column);
  switch (kind) {
    case "Blanks":
    case "Constants":
    case "Formulas": {
      const formulas = model.formulas(sheetId, area);
      const found = model.valueTypes(sheetId, area);
      return (_, row, column) => {
        const content = formulas[row - area.row]?.[column - area.column];
        if (kind === "Blanks") return content === "";
        const type = found[row - area.row]?.[column - area.column] ?? "Empty";
        return isFormula(content) === (kind === "Formulas") && types.includes(type);
      };
    }
    case "Visible":
      return (_, row, column) =>
        model.rowsHidden(sheetId, at(row, column)) !== true &&
        model.columnsHidden(sheetId, at(row, column)) !== true;
    case "ConditionalFormats":
    case "SameConditionalFormat": {
      const areas = model.conditionalFormats(sheetId).flatMap((format) => format.areas);
      return (_, row, column) => areas.some((each) => intersection(each, at(row, column)));
    }
    case "DataValidations":
    case "SameDataValidation": {
      const areas = model.dataValidations(sheetId).flatMap((each) => each.areas);
      return (_, row, column) => areas.some((each) => intersection(each, at(row, column)));
    }
  }
}

/** A single cell stands for the sheet's used range, as in Excel's own dialog. */
function searched(context: ApiContext, range: RangeHandle): Area | null {
  const used = context.model.usedArea(range.sheetId, false);
  const area = areaOf(range);
  if (!used) return null;
  return isSingleCell(area) ? used : intersection(area, used);
}

export function specialCells(
  context: ApiContext,
  ranges: RangeHandle[],
  cellType: unknown,
  valueType: unknown,
): Handle | null {
  const kind = oneOf(cellType, cellTypes);
  const name = valueType === undefined ? "All" : oneOf(valueType, Object.keys(valueTypes));
  const types = valueTypes[name] ?? [];
  const cells: Area[] = [];
  for (const range of ranges) {
    const area = searched(context, range);
    if (!area) continue;
    const test = testOf(context, range.sheetId, area, kind, types);
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        if (test(area, row, column)) cells.push(cellArea(row, column));
      }
    }
  }
  const sheetId = ranges[0]?.sheetId;
  return cells.length === 0 || sheetId === undefined ? null : areasHandle(context, sheetId, cells);
}

/** For Range and RangeAreas alike. */
export function specialCellMethods<H extends Handle>(
  rangesOf: (self: H) => RangeHandle[],
): Record<string, MethodEntry<H>> {
  return {
    GetSpecialCells: method(
      "1.9",
      (self, context, cellType, valueType) =>
        specialCells(context, rangesOf(self), cellType, valueType) ?? notFound(),
    ),
    GetSpecialCellsOrNullObject: method("1.9", (self, context, cellType, valueType) =>
      specialCells(context, rangesOf(self), cellType, valueType),
    ),
  };
}
