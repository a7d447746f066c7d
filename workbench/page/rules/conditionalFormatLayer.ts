import { BooleanNumber, BorderStyleTypes, InterceptorEffectEnum } from "@univerjs/core";
import type { IBorderData, IStyleData } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { conditionalStyle } from "../../workbook/parts/looks/conditionalStyle";
import type {
  BorderEdge,
  ConditionalFormat,
  ConditionalFormatStyle,
  WorkbookModel,
} from "../../workbook/model/model";
import type { Grid } from "../grid";

const sides: Partial<Record<BorderEdge, keyof IBorderData>> = {
  EdgeTop: "t",
  EdgeBottom: "b",
  EdgeLeft: "l",
  EdgeRight: "r",
};

/** Conditional formats know thin lines only. */
const lines: Record<string, BorderStyleTypes> = {
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  Dot: BorderStyleTypes.DOTTED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Double: BorderStyleTypes.DOUBLE,
};

/**
 * Draws the workbook's conditional formats over its cells. They are kept beside Univer, so Univer
 * asks here for each cell it draws.
 * @returns the way to stop
 */
export function drawConditionalFormats(grid: Grid, model: WorkbookModel): () => void {
  /** By sheet id, until something changes: reading them copies them. */
  const kept = new Map<string, ConditionalFormat[]>();
  const formatsOf = (sheetId: string) => {
    const formats = kept.get(sheetId) ?? model.conditionalFormats(sheetId);
    kept.set(sheetId, formats);
    return formats;
  };
  let redrawing = false;
  const redrawSoon = () => {
    if (redrawing) return;
    redrawing = true;
    requestAnimationFrame(() => {
      redrawing = false;
      grid.redraw();
    });
  };
  const stopListening = model.onEvent((event) => {
    if (event.type === "selectionChanged") return;
    const before = [...kept.values()].flat().length;
    kept.clear();
    const after = formatsOf(model.activeSheet()).length;
    if (before + after > 0) redrawSoon();
  });
  const interceptor = grid.univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      priority: 10,
      handler: (cell, { workbook, subUnitId, row, col }, next) => {
        const formats = formatsOf(subUnitId);
        if (formats.length === 0) return next(cell);
        const style = conditionalStyle(model, formats, subUnitId, row, col);
        if (style === null) return next(cell);
        const own = workbook.getStyles().getStyleByCell(cell) ?? {};
        return next({ ...cell, s: over(own, style) });
      },
    });
  return () => {
    stopListening();
    interceptor.dispose();
  };
}

function over(own: IStyleData, style: ConditionalFormatStyle): IStyleData {
  const { fillColor, fontColor, bold, italic, strikethrough, underline, borders } = style;
  return {
    ...own,
    ...(fillColor === "" ? {} : { bg: { rgb: fillColor } }),
    ...(fontColor === "" ? {} : { cl: { rgb: fontColor } }),
    ...(bold === null ? {} : { bl: asNumber(bold) }),
    ...(italic === null ? {} : { it: asNumber(italic) }),
    ...(strikethrough === null ? {} : { st: { s: asNumber(strikethrough) } }),
    ...(underline === null ? {} : { ul: { s: asNumber(underline !== "None") } }),
    bd: { ...own.bd, ...borderData(borders) },
  };
}

function borderData(borders: ConditionalFormatStyle["borders"]): IBorderData {
  const data: IBorderData = {};
  for (const [edge, line] of Object.entries(borders)) {
    const side = sides[edge as BorderEdge];
    const style = lines[line.style];
    if (side && style !== undefined) data[side] = { s: style, cl: { rgb: line.color } };
  }
  return data;
}

function asNumber(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
