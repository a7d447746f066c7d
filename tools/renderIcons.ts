import fs from "node:fs";
import { launchBrowser } from "./pictures/browser";

/** npm run icons: draws assets/icon-<size>.png from the two SVG files beside them. */
async function renderIcons(): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  for (const size of [16, 32, 64, 80]) {
    // Sixteen pixels have room for less, so they have a drawing of their own.
    const svg = fs.readFileSync(size === 16 ? "assets/icon-small.svg" : "assets/icon.svg", "utf8");
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
    await page.screenshot({ path: `assets/icon-${size}.png`, omitBackground: true });
  }
  await browser.close();
}

void renderIcons();
