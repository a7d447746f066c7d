import fs from "node:fs";
import { launchBrowser } from "./pictures/browser";

/** The sizes that manifest.xml asks for. */
const icons = { icon: [16, 32, 64, 80], "icon-check": [16, 32, 80] };

/** npm run icons: draws assets/<name>-<size>.png from the two SVG files of each name beside them. */
async function renderIcons(): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  for (const [name, sizes] of Object.entries(icons)) {
    for (const size of sizes) {
      // Sixteen pixels have room for less, so they have a drawing of their own.
      const drawing = size === 16 ? `${name}-small` : name;
      const svg = fs.readFileSync(`assets/${drawing}.svg`, "utf8");
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
      await page.screenshot({ path: `assets/${name}-${size}.png`, omitBackground: true });
    }
  }
  await browser.close();
}

void renderIcons();
