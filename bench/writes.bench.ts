/** Single cells written one by one in one sync, by Office.js on the workbench: 1,000 beside 10,000. */
import { createOfficeHost } from "../workbench/jest";

const RUNS = 5;

async function write(cells: number): Promise<number> {
  const { Excel } = await createOfficeHost({ level: "ltsc2021" });
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    for (let row = 0; row < cells; row++) sheet.getCell(row, 0).values = [[row]];
    const start = performance.now();
    await context.sync();
    return performance.now() - start;
  });
}

async function main(): Promise<void> {
  // The first syncs pay for code that the engine has not yet compiled.
  for (let run = 0; run < RUNS; run++) await write(1000);
  for (const cells of [1000, 10_000]) {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) times.push(await write(cells));
    const shown = times.map((time) => time.toFixed(0)).join(", ");
    process.stdout.write(
      `${cells} cells: ${Math.min(...times).toFixed(0)} ms at best (${shown}), ` +
        `${((Math.min(...times) / cells) * 1000).toFixed(0)} µs a cell\n`,
    );
  }
}

void main();
