import { BooleanNumber, InterceptorEffectEnum, type IStyleData } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { contains } from "./area";
import { ErrorValue } from "./calculation/errors";
import { compare, type Scalar } from "./calculation/values";
import type { Core } from "./core";
import { moveFormula } from "./fileFormulas";
import type { ConditionalFormat } from "./model";
import { cellName } from "./names";
import { calculated } from "./session";

/** Makes Univer draw the conditional formats that hold. Without a screen nobody asks for them. */
export function drawConditionalFormats(core: Core): void {
  const { session } = core;
  let known = new Map<string, IStyleData>();
  core.onEvent((event) => {
    known = new Map();
    // Nothing is written: the grid draws the sheet again.
    if (event.type === "otherChanged" && event.sheetId && core.extras.has(event.sheetId)) {
      if (session.workbook.getSheetBySheetId(event.sheetId))
        session.write(event.sheetId, {}, calculated);
    }
  });
  session.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "conditional-formats",
    effect: InterceptorEffectEnum.Style,
    priority: 10,
    handler(cell, { subUnitId, row, col }, next) {
      const formats = core.extras.get(subUnitId)?.conditionalFormats ?? [];
      const touching = formats.filter((each) =>
        each.areas.some((area) => contains(area, row, col)),
      );
      if (touching.length === 0) return next(cell);
      const key = `${subUnitId} ${row} ${col}`;
      const style = known.get(key) ?? conditionalStyle(core, subUnitId, row, col, touching);
      known.set(key, style);
      const data = typeof cell === "object" ? cell : null;
      return next({ ...data, interceptorStyle: { ...data?.interceptorStyle, ...style } });
    },
  });
}

/** What the formats that hold for a cell make of it; the first of them wins where several speak. */
export function conditionalStyle(
  core: Core,
  sheetId: string,
  row: number,
  column: number,
  formats: ConditionalFormat[],
): IStyleData {
  const style: IStyleData = {};
  for (const format of formats) {
    if (!holds(core, sheetId, row, column, format)) continue;
    Object.assign(style, { ...styleOf(format), ...style });
    if (format.stopIfTrue) break;
  }
  return style;
}

function styleOf({ format }: ConditionalFormat): IStyleData {
  const line = { s: BooleanNumber.TRUE };
  return {
    ...(format.fillColor ? { bg: { rgb: format.fillColor } } : {}),
    ...(format.fontColor ? { cl: { rgb: format.fontColor } } : {}),
    ...(format.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(format.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(format.strikethrough ? { st: line } : {}),
  };
}

/** Formulas are written for the first cell of the first area. */
function holds(
  core: Core,
  sheetId: string,
  row: number,
  column: number,
  { areas, type, rule }: ConditionalFormat,
): boolean {
  const [origin] = areas;
  const evaluate = (formula: unknown): Scalar => {
    if (typeof formula !== "string" || !formula.startsWith("=") || !origin) {
      return typeof formula === "number" || typeof formula === "string" ? formula : null;
    }
    const moved = moveFormula(formula, cellName(origin.row, origin.column), cellName(row, column));
    return core.calculation.evaluateAt(sheetId, row, column, moved);
  };
  if (type === "Custom") return isTrue(evaluate(rule["formula"]));
  if (type !== "CellValue") return false;
  const value = evaluate(`=${cellName(row, column)}`);
  const operands = [evaluate(rule["formula1"]), evaluate(rule["formula2"])];
  if ([value, ...operands].some((each) => each instanceof ErrorValue)) return false;
  const [low = null, high = null] = operands;
  const inside = compare(value, low) >= 0 && compare(value, high) <= 0;
  const order = compare(value, low);
  const answers: Record<string, boolean> = {
    Between: inside,
    NotBetween: !inside,
    EqualTo: order === 0,
    NotEqualTo: order !== 0,
    GreaterThan: order > 0,
    LessThan: order < 0,
    GreaterThanOrEqual: order >= 0,
    LessThanOrEqual: order <= 0,
    GreaterThanOrEqualTo: order >= 0,
    LessThanOrEqualTo: order <= 0,
  };
  return answers[String(rule["operator"])] ?? false;
}

function isTrue(value: Scalar): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}
