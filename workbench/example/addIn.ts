/** An add-in of five lines: the sum of the selected numbers, below them. */
export function sumSelection(): Promise<void> {
  return Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    const below = selected.getLastRow().getOffsetRange(1, 0).getCell(0, 0);
    below.formulas = [[`=SUM(${selected.address})`]];
    await context.sync();
  });
}
