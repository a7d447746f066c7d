import { copyFileSync } from "node:fs";
import path from "node:path";
import {
  docsWishes,
  screenshotFolder,
  type WorkbenchPage,
} from "../../../tools/pictures/workbenchPage";

const images = path.resolve(__dirname, "../../../docs/images");

/** Takes a picture to be looked at; where the run is asked for it, the page of the docs gets it as well. */
export async function docsPicture(
  workbench: WorkbenchPage,
  folder: keyof typeof docsWishes,
  name: string,
): Promise<void> {
  const taken = `${folder}-${name}`;
  await workbench.screenshot(taken);
  if (process.env[docsWishes[folder]] === undefined) return;
  copyFileSync(
    path.join(screenshotFolder, `${taken}.png`),
    path.join(images, folder, `${name}.png`),
  );
}
