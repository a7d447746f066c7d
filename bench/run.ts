/**
 * Runs every *.bench.ts of this folder, one after the other: npx tsx bench/run.ts
 *
 * Each is bundled first, as the add-in is: a loader that keeps modules apart puts a getter before
 * every imported function, which costs more than the arithmetic that is measured.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";

const folder = path.resolve(__dirname, "..", ".cache", "bench");
const named = process.argv[2] ?? "";
const files = readdirSync(__dirname).filter(
  (file) => file.endsWith(".bench.ts") && file.startsWith(named),
);

for (const file of files) {
  const outfile = path.join(folder, file.replace(/\.ts$/, ".cjs"));
  buildSync({
    entryPoints: [path.join(__dirname, file)],
    bundle: true,
    packages: "external",
    platform: "node",
    define: { __dirname: JSON.stringify(__dirname) },
    outfile,
  });
  const { status } = spawnSync(process.execPath, [outfile], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
