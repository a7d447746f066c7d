import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import webpack from "webpack";
import { buildPage, serveWorkbench } from "../workbench/server";
import { installedCertificate, type InstalledCertificate } from "../workbench/server/certificate";
import { sampleProcess } from "./sampleProcess";

/**
 * npm start: builds the add-in and the workbench, keeps both up to date while their sources change,
 * and opens the workbench in a browser. The port is the one manifest.xml names.
 */
const port = 3000;

async function start(): Promise<void> {
  heading("Building the add-in and the workbench (about half a minute the first time)");
  await Promise.all([buildAddIn(), buildPage({ watch: true, makeSamples: sampleProcess })]);
  const server = await serveWorkbench(port, path.resolve(__dirname, "../dist"));
  const url = `${server.origin}/workbench/`;
  heading("Ready (Ctrl+C stops it)");
  console.log(`Running:      the workbench, Excel's stand-in, at ${url}`);
  console.log('Type there:   =PERFSCORE("=",100,81.28,1.6)   in any cell; it gives 1.296');
  console.log(`Certificate:  ${certificateAdvice(installedCertificate())}`);
  heading("Rebuilds");
  openInBrowser(url);
}

function heading(text: string): void {
  console.log(`\n== ${text} ==`);
}

/** What to do about the certificate, in one line. */
function certificateAdvice(installed: InstalledCertificate): string {
  const install = "npx office-addin-dev-certs@3.0.0 install";
  switch (installed.state) {
    case "valid":
      return `trusted by this machine until ${installed.until.toLocaleDateString()}; nothing to do`;
    case "expired":
      return `the trusted one expired on ${installed.until.toLocaleDateString()}; renew it: ${install}`;
    case "missing":
      return `the browser warns once: Advanced > Continue (to trust it for good: ${install})`;
  }
}

/** Office.js comes out of the npm package: the workbench asks no other host for anything. */
function buildAddIn(): Promise<void> {
  process.env["OFFICE_JS"] = "local";
  const configure = createRequire(__filename)("../webpack.config.js") as (
    env: unknown,
    args: { mode: string },
  ) => webpack.Configuration;
  const compiler = webpack(configure({}, { mode: "development" }));
  return new Promise((resolve, reject) => {
    compiler.watch({}, (error, stats) => {
      if (error) {
        reject(error);
        return;
      }
      if (stats?.hasErrors()) console.error(stats.toString("errors-only"));
      else console.log(`${new Date().toLocaleTimeString()}  The add-in is built.`);
      resolve();
    });
  });
}

/** Where no browser can be opened, the printed address is enough. */
function openInBrowser(url: string): void {
  if (process.env["CI"] || process.env["BROWSER"] === "none") return;
  const [command, ...args] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", url]
      : [process.platform === "darwin" ? "open" : "xdg-open", url];
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => console.log("Open the address above in a browser."))
    .unref();
}

start().catch((error: unknown) => {
  const busy = (error as { code?: string }).code === "EADDRINUSE";
  console.error(busy ? `Port ${port} is taken: stop what uses it and start again.` : error);
  process.exitCode = 1;
  process.exit();
});
