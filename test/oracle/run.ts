/** Compares the functions with the oracle: npx tsx test/oracle/run.ts [rows] [seed] */
import { readyFunctions } from "../functions/host";
import { randomFrom } from "../functions/support/randomCalls";
import { compareRows } from "./differences";

void readyFunctions().then(() => {
  const rows = Number(process.argv[2] ?? 1_000_000);
  const seed = Number(process.argv[3] ?? 1);
  const { cells, differences } = compareRows(rows, randomFrom(seed));
  for (const { formula, shown, oracle } of differences) {
    process.stdout.write(`${formula}\n  shows ${shown}, the oracle says ${oracle}\n`);
  }
  process.stdout.write(
    `${rows} rows of seed ${seed}, ${cells} answers: ${differences.length} differences\n`,
  );
  process.exitCode = differences.length === 0 ? 0 : 1;
});
