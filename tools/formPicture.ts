import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { WorkbenchPage } from "./pictures/workbenchPage";

/** Fine enough to read the form, coarse enough for a README. */
const dotsPerInch = "96";

/**
 * Pictures of the form as it is printed: the workbook in view saved to .xlsx, printed to PDF by
 * LibreOffice, its pages drawn by pdftoppm (poppler). Both programs must be installed.
 * @param name "form" makes form.png, form-2.png and so on
 * @returns the names of the files written to the folder
 */
export async function takeFormPicture(
  { page }: WorkbenchPage,
  folder: string,
  name: string,
): Promise<string[]> {
  const work = mkdtempSync(path.join(os.tmpdir(), "form-picture-"));
  try {
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "保存" }).click();
    await (await downloading).saveAs(path.join(work, "form.xlsx"));
    const profile = pathToFileURL(path.join(work, "profile")).href;
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=${profile}`,
        ...["--headless", "--convert-to", "pdf", "--outdir", work, path.join(work, "form.xlsx")],
      ],
      { stdio: "pipe" },
    );
    execFileSync("pdftoppm", ["-r", dotsPerInch, "-png", "form.pdf", "sheet"], { cwd: work });
    const sheets = readdirSync(work).filter((file) => file.startsWith("sheet"));
    return sheets.sort().map((file, place) => {
      const picture = place === 0 ? `${name}.png` : `${name}-${place + 1}.png`;
      copyFileSync(path.join(work, file), path.join(folder, picture));
      return picture;
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
