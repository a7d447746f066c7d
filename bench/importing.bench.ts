/**
 * How long pasted rows take: `npx tsx bench/importing.bench.ts`. The bound is 10,000 rows within a
 * second; beside it, splitting the same text at its tabs, which no reader can do without.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { importText } from "../src/importing";

const ROWS = 10_000;
const BOUND_MS = 1000;
const RUNS = 5;

const fixture = path.join(__dirname, "../examples/published/goal-forms-2021.txt");
const lines = readFileSync(fixture, "utf8").split("\n");
const many = Array.from({ length: ROWS }, (_, i) => lines[i % lines.length] ?? "").join("\n");
/** One unit with 10,000 rows: nothing may grow with the square of a form's length. */
const [row = ""] = lines.filter((line) => line.includes("服务企业满意度"));
const head = lines.slice(0, 20).join("\n");
const long = `${head}\n${Array.from({ length: ROWS }, (_, i) => row.replace("满意度\t=", `满意度${i}\t=`)).join("\n")}`;

function best(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

let slow = false;
for (const [name, text] of [
  ["many units", many],
  ["one long form", long],
] as const) {
  const ours = best(() => importText(text));
  const split = best(() => text.split("\n").map((line) => line.split("\t")));
  const rows = text.split("\n").length;
  console.info(
    `${name}: ${rows} rows read in ${ours.toFixed(0)} ms (bound ${BOUND_MS} ms), split only ${split.toFixed(1)} ms`,
  );
  slow ||= ours > BOUND_MS;
}
if (slow) process.exitCode = 1;
