// Draws assets/icon-<size>.png from the two SVG files: node scripts/renderIcons.mjs
// CHROME_PATH names the browser; without it an installed Chrome is used.
import fs from "node:fs";
import { chromium } from "playwright-core";

const executablePath = process.env.CHROME_PATH;
const browser = await chromium.launch(executablePath ? { executablePath } : { channel: "chrome" });
const page = await browser.newPage();
for (const size of [16, 32, 64, 80]) {
  const svg = fs.readFileSync(size === 16 ? "assets/icon-small.svg" : "assets/icon.svg", "utf8");
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
  await page.screenshot({ path: `assets/icon-${size}.png`, omitBackground: true });
}
await browser.close();
