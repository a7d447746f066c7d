/**
 * Asks how the cells of a sheet look, from A1 on: fills and fonts, which people use to remember
 * something by. The function returned is called after the caller's sync; the same answer means that
 * nothing of it was changed.
 */
export function loadLooks(sheet: Excel.Worksheet, rows: number, columns: number): () => string {
  const looks = sheet.getRangeByIndexes(0, 0, rows, columns).getCellProperties({
    format: {
      fill: { color: true },
      font: { color: true, bold: true, italic: true, underline: true, strikethrough: true },
    },
  });
  return () => JSON.stringify(looks.value);
}
