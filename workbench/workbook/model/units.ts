/** Office.js counts in points, Univer in pixels at 96 dots per inch. */

export function pointsToPixels(points: number): number {
  return Math.round((points * 96) / 72);
}

export function pixelsToPoints(pixels: number): number {
  return (pixels * 72) / 96;
}

/** A new Chinese workbook's columns are 54 points wide and its rows 14.25 points high. */
export const defaultColumnPixels = 72;
export const defaultRowPixels = 19;
