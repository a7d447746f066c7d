import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { pageFolder } from "../../../workbench/server/buildPage";

const sources = path.resolve(__dirname, "../../workbench/contract");

/** A page of the host with the add-in's page in a frame, both of the contract suite's own. */
const pages = {
  "index.html": '<!doctype html><body><script type="module" src="browserHost.js"></script></body>',
  "page.html":
    '<!doctype html><head><script src="/office-js/office.js"></script>' +
    '<script src="browserPage.js"></script></head><body></body>',
};

/** Bundles the contract suite for a browser; served at /workbench/contract/. */
export async function buildContractPages(): Promise<void> {
  const folder = path.join(pageFolder, "contract");
  mkdirSync(folder, { recursive: true });
  for (const [name, html] of Object.entries(pages)) writeFileSync(path.join(folder, name), html);
  await build({
    entryPoints: [path.join(sources, "browserHost.ts"), path.join(sources, "browserPage.ts")],
    outdir: folder,
    bundle: true,
    format: "iife",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
}
