import { FontCache } from "@univerjs/preset-sheets-core";
import type { Grid } from "./grid";

/**
 * A canvas keeps what it drew while a web font was still on its way. So each time pieces of one have
 * come, the grid forgets what it measured and draws again.
 */
export function redrawWhenFontsCome(grid: Grid): void {
  document.fonts.addEventListener("loadingdone", () => {
    FontCache.globalFontMeasureCache.clear();
    grid.redraw();
  });
}
