import { SHEET_VIEWPORT_KEY, SheetSkeletonManagerService } from "@univerjs/preset-sheets-core";
import { chartView } from "../../workbook/charts/view";
import type { ChartEntry } from "../../workbook/model/charts";
import type { WorkbookModel } from "../../workbook/model/model";
import { pointsToPixels } from "../../workbook/model/units";
import type { Grid } from "../grid";
import { chartSvg, viewOrNone } from "./chartSvg";

/** What the grid's own scroll bars take of it, in pixels. */
const scrollBar = 12;

/** A chart on the page: the part of the grid that it is seen in, and its picture. */
interface Picture {
  chart: ChartEntry;
  window: HTMLElement;
  picture: HTMLElement;
}

/**
 * Draws the charts of the sheet in view over its cells. They move with the cells and follow the values; they are
 * pictures only, and what is pressed on them reaches the cell below.
 * @returns the way to stop
 */
export function drawCharts(grid: Grid, model: WorkbookModel): () => void {
  const layer = document.createElement("div");
  layer.className = "charts";
  let pictures: Picture[] = [];
  let isStale = true;
  let placed = "";

  function draw(): void {
    const sheetId = model.activeSheet();
    pictures = model
      .charts()
      .filter((chart) => chart.sheetId === sheetId)
      .map((chart) => {
        const window = document.createElement("div");
        const picture = document.createElement("div");
        const view = viewOrNone(chart, () => chartView(model, chart));
        const size = { width: pointsToPixels(chart.width), height: pointsToPixels(chart.height) };
        picture.innerHTML = chartSvg(chart, view, size);
        window.append(picture);
        return { chart, window, picture };
      });
    layer.replaceChildren(...pictures.map(({ window }) => window));
  }

  /** What a chart begins in, the frozen cells or those that scroll, it moves with; it shows as far as those reach. */
  function place({ chart, window, picture }: Picture, view: View): void {
    const [left, top] = [pointsToPixels(chart.left), pointsToPixels(chart.top)];
    const across = along(left, view.across);
    const down = along(top, view.down);
    Object.assign(window.style, {
      left: `${across.from}px`,
      top: `${down.from}px`,
      width: `${across.length}px`,
      height: `${down.length}px`,
    });
    picture.style.transform = `translate(${across.at}px, ${down.at}px) scale(${view.zoom})`;
  }

  /** The grid draws at every frame: that is when it is seen what it shows. */
  function follow(): void {
    const canvas = grid.canvas;
    const view = canvas === null ? null : viewOf(grid);
    if (canvas === null || view === null) return;
    if (layer.parentElement !== canvas.parentElement) canvas.after(layer);
    const now = JSON.stringify([view, model.activeSheet()]);
    if (!isStale && now === placed) return;
    if (isStale) draw();
    isStale = false;
    placed = now;
    for (const each of pictures) place(each, view);
  }

  const stopListening = model.onEvent(({ type }) => {
    if (type !== "selectionChanged") isStale = true;
  });
  const stopFollowing = grid.onFrame(follow);
  return () => {
    stopListening();
    stopFollowing();
    layer.remove();
  };
}

/** One direction of the grid, in pixels of the page. */
interface Direction {
  header: number;
  /** How far the frozen cells reach behind the header. */
  frozen: number;
  scrolled: number;
  /** Of all that is seen. */
  length: number;
  zoom: number;
}

interface View {
  across: Direction;
  down: Direction;
  zoom: number;
}

/** Where a place of the sheet is seen: the stretch of the grid that it shows in, and how far into that it lies. */
function along(place: number, direction: Direction): { from: number; length: number; at: number } {
  const { header, frozen, scrolled, length, zoom } = direction;
  const isFrozen = place * zoom < frozen;
  const from = header + (isFrozen ? 0 : frozen);
  const at = header + place * zoom - (isFrozen ? 0 : scrolled) - from;
  return { from, length: Math.max(0, length - scrollBar - from), at };
}

function viewOf(grid: Grid): View | null {
  const { renderer, canvas } = grid;
  const skeleton = renderer?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const viewport = renderer?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (!renderer || !skeleton || !viewport || !canvas) return null;
  const zoom = renderer.scene.scaleX;
  const { xSplit, ySplit } = skeleton.worksheet.getFreeze();
  const { columnWidthAccumulation, rowHeightAccumulation } = skeleton;
  return {
    zoom,
    across: {
      header: skeleton.rowHeaderWidthAndMarginLeft * zoom,
      frozen: (columnWidthAccumulation[xSplit - 1] ?? 0) * zoom,
      scrolled: viewport.viewportScrollX * zoom,
      length: canvas.clientWidth,
      zoom,
    },
    down: {
      header: skeleton.columnHeaderHeightAndMarginTop * zoom,
      frozen: (rowHeightAccumulation[ySplit - 1] ?? 0) * zoom,
      scrolled: viewport.viewportScrollY * zoom,
      length: canvas.clientHeight,
      zoom,
    },
  };
}
