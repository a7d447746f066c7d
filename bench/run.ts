/**
 * Runs every *.bench.ts of this folder, one after the other: npx tsx bench/run.ts [start of a name]
 *
 * Each is bundled first, as the add-in is: a loader that keeps modules apart puts a getter before
 * every imported function, which costs more than the arithmetic that is measured.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { build as bundle, type Plugin } from "esbuild";

const folder = path.resolve(__dirname, "..", ".cache", "bench");
const named = process.argv[2] ?? "";
const files = readdirSync(__dirname).filter(
  (file) => file.endsWith(".bench.ts") && file.startsWith(named),
);

/** Bundled or not, a source finds its fixtures from where it stands. */
const ownDirname: Plugin = {
  name: "own __dirname",
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => ({
      loader: "ts",
      contents: readFileSync(file, "utf8").replaceAll(
        /\b__dirname\b/g,
        JSON.stringify(path.dirname(file)),
      ),
    }));
  },
};

async function runAll(): Promise<void> {
  for (const file of files) {
    const outfile = path.join(folder, file.replace(/\.ts$/, ".cjs"));
    await bundle({
      entryPoints: [path.join(__dirname, file)],
      bundle: true,
      packages: "external",
      platform: "node",
      plugins: [ownDirname],
      outfile,
    });
    // tsx only for packages that ask by require() for what is an ES module.
    const { status } = spawnSync(process.execPath, ["--import", "tsx", outfile], {
      stdio: "inherit",
    });
    if (status !== 0) process.exitCode = 1;
  }
}

void runAll();
