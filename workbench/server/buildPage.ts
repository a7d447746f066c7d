import { execFile } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { BuildOptions } from "esbuild";
import { build, context } from "esbuild";
import { newestExcelApi, officeJsFolder } from "../library/officeJs";
import { writeFonts } from "./fonts";

const root = path.resolve(__dirname, "../..");
const page = path.join(root, "workbench/page");

/** Where the workbench page is built to; it is no part of the add-in's dist/. */
export const pageFolder = path.join(root, ".cache/workbench");

const options: BuildOptions = {
  entryPoints: [path.join(page, "main.ts")],
  outdir: pageFolder,
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  minify: true,
  sourcemap: "linked",
  alias: { "react-dom/client": path.join(page, "reactDomClient.ts") },
  define: {
    "process.env.NODE_ENV": '"production"',
    "process.env.EXCEL_API": JSON.stringify(newestExcelApi(officeJsFolder())),
  },
  logLevel: "warning",
};

/** Builds the workbench page once, or again at each change of its sources. */
export async function buildPage(watch: boolean): Promise<void> {
  mkdirSync(pageFolder, { recursive: true });
  cpSync(path.join(page, "index.html"), path.join(pageFolder, "index.html"));
  writeFonts(pageFolder);
  const samples = makeSamples();
  await (watch ? buildAndWatch() : build(options));
  await samples;
}

/** watch() alone would return before there is a first build to serve. */
async function buildAndWatch(): Promise<void> {
  const bundle = await context(options);
  await bundle.rebuild();
  await bundle.watch();
}

/** In a process of its own: Office.js leaves its globals behind. */
async function makeSamples(): Promise<void> {
  const script = path.join(root, "tools/makeSamples.ts");
  await promisify(execFile)(process.execPath, ["--import", "tsx", script], { cwd: root });
}
