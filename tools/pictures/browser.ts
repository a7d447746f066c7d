import { existsSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";

/** Where Chrome, Edge and Chromium usually are, by operating system. */
const usualPlaces: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/microsoft-edge",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [
    path.join(process.env["ProgramFiles"] ?? "", "Google/Chrome/Application/chrome.exe"),
    path.join(process.env["ProgramFiles(x86)"] ?? "", "Microsoft/Edge/Application/msedge.exe"),
  ],
};

/** No sandbox (CI runs as root), and nothing that would look for a host outside this machine. */
const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/**
 * A headless browser: CHROME_PATH, else an installed Chrome, Edge or Chromium, else the one that
 * npm brought along (Linux only); with BROWSER_FROM=npm that one in any case. Says which it took.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await browserPath();
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  process.stderr.write(`Browser: ${executablePath}, version ${browser.version()}\n`);
  return browser;
}

/** The browser to start; unpacks it where it is the one that npm brought. */
export async function browserPath(): Promise<string> {
  const wished = process.env["CHROME_PATH"];
  if (wished) return wished;
  const installed = (usualPlaces[process.platform] ?? []).find((file) => existsSync(file));
  if (installed && process.env["BROWSER_FROM"] !== "npm") return installed;
  if (process.platform !== "linux") {
    throw new Error("No Chrome, Edge or Chromium found: set CHROME_PATH to one.");
  }
  // Makes the package unpack the system libraries it needs along with the browser.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs22.x";
  const { default: bundled } = await import("@sparticuz/chromium");
  return bundled.executablePath();
}
