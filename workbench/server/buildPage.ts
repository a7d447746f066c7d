import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { BuildOptions } from "esbuild";
import { build, context } from "esbuild";
import { newestExcelApi, officeJsFolder } from "../library/officeJs";
import { writeFonts } from "./fonts";

const page = path.resolve(__dirname, "../page");

/** Where the workbench page is built to, beside the package; it is no part of an add-in's folder. */
export const pageFolder = path.resolve(__dirname, "../../.cache/workbench");

export interface PageOptions {
  /** Builds it again at each change of its sources. */
  watch?: boolean;
  /**
   * Makes the workbooks that the page offers, in the folder samples/ of the page, with index.json:
   * a list of { label, name, file }.
   */
  makeSamples?: () => Promise<void>;
}

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
export async function buildPage({ watch, makeSamples }: PageOptions = {}): Promise<void> {
  const list = path.join(pageFolder, "samples/index.json");
  mkdirSync(path.dirname(list), { recursive: true });
  if (!existsSync(list)) writeFileSync(list, "[]");
  cpSync(path.join(page, "index.html"), path.join(pageFolder, "index.html"));
  writeFonts(pageFolder);
  const samples = makeSamples?.();
  await (watch ? buildAndWatch() : build(options));
  await samples;
}

/** watch() alone would return before there is a first build to serve. */
async function buildAndWatch(): Promise<void> {
  const bundle = await context(options);
  await bundle.rebuild();
  await bundle.watch();
}
