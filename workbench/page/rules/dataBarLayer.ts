import { Range, type IRange, type IScale } from "@univerjs/core";
import {
  SheetExtension,
  type IDrawInfo,
  type Spreadsheet,
  type SpreadsheetSkeleton,
  type UniverRenderingContext,
} from "@univerjs/preset-sheets-core";
import type { ConditionalFormat, WorkbookModel } from "../../workbook/model/model";
import { dataBarAt, type DataBar } from "../../workbook/parts/looks/dataBars";
import type { Grid } from "../grid";

/** Between the cell's edge and its bar, in pixels. */
const inset = 2;
/** Univer's layers: fills lie at 20 and texts at 45. */
const aboveFills = 30;

/**
 * Draws the data bars of the workbook's conditional formats, under the texts of the cells. The layer of conditional
 * formats has the cells drawn anew when anything changes.
 * @returns the way to stop
 */
export function drawDataBars(grid: Grid, model: WorkbookModel): () => void {
  /** By sheet id, until something changes: reading them copies them. */
  const kept = new Map<string, ConditionalFormat[]>();
  const barsOf = (sheetId: string) => {
    const bars =
      kept.get(sheetId) ??
      model.conditionalFormats(sheetId).filter(({ type }) => type === "DataBar");
    kept.set(sheetId, bars);
    return bars;
  };
  const stopListening = model.onEvent(({ type }) => {
    if (type !== "selectionChanged") kept.clear();
  });
  const layer = new DataBarLayer((sheetId, row, column) => {
    const bars = barsOf(sheetId);
    return bars.length === 0 ? null : dataBarAt(model, bars, sheetId, row, column);
  });
  const stopWaiting = grid.onFrame(() => {
    const spreadsheet = grid.renderer?.mainComponent as Spreadsheet | null | undefined;
    if (!spreadsheet) return;
    stopWaiting();
    // It goes with the drawing of this workbook.
    spreadsheet.register(layer);
    grid.redraw();
  });
  return () => {
    stopWaiting();
    stopListening();
  };
}

type BarAt = (sheetId: string, row: number, column: number) => DataBar | null;

class DataBarLayer extends SheetExtension {
  override uKey = "DataBars";
  protected override Z_INDEX = aboveFills;

  constructor(private readonly barAt: BarAt) {
    super();
  }

  override draw(
    ctx: UniverRenderingContext,
    _scale: IScale,
    skeleton: SpreadsheetSkeleton,
    diffRanges: IRange[],
    { viewRanges }: IDrawInfo,
  ): void {
    const sheetId = skeleton.worksheet.getSheetId();
    ctx.save();
    for (const range of viewRanges) {
      Range.foreach(range, (row, column) => {
        const bar = this.barAt(sheetId, row, column);
        // Only where the cells are drawn anew: elsewhere the text is there already, and would be covered.
        if (!bar || !this.isRenderDiffRangesByRow(row, row, diffRanges)) return;
        const cell = skeleton.getCellByIndexWithNoHeader(row, column);
        if (cell) drawBar(ctx, bar, cell);
      });
    }
    ctx.restore();
  }
}

function drawBar(
  ctx: UniverRenderingContext,
  bar: DataBar,
  cell: { startX: number; startY: number; endX: number; endY: number },
): void {
  const left = cell.startX + inset;
  const width = cell.endX - cell.startX - 2 * inset;
  const [from, to] = [left + width * bar.from, left + width * bar.to];
  const [top, height] = [cell.startY + inset, cell.endY - cell.startY - 2 * inset];
  ctx.fillStyle = bar.gradient ? faded(ctx, bar, from, to) : bar.color;
  ctx.fillRect(from, top, to - from, height);
  if (bar.borderColor !== "") {
    ctx.strokeStyle = bar.borderColor;
    ctx.strokeRect(from, top, to - from, height);
  }
  if (bar.axis === null || bar.axisColor === "") return;
  const at = left + width * bar.axis;
  ctx.fillStyle = bar.axisColor;
  ctx.fillRect(at - 0.5, cell.startY, 1, cell.endY - cell.startY);
}

function faded(
  ctx: UniverRenderingContext,
  bar: DataBar,
  from: number,
  to: number,
): CanvasGradient {
  const [start, end] = bar.begins === "left" ? [from, to] : [to, from];
  const gradient = ctx.createLinearGradient(start, 0, end, 0);
  gradient.addColorStop(0, bar.color);
  gradient.addColorStop(1, "#FFFFFF");
  return gradient;
}
