import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { actions } from "../src/actions";
import { createOfficeHost } from "../workbench/jest";

/** Fine enough to read the form, coarse enough for a README. */
const dotsPerInch = "96";

/**
 * Pictures of the published form as it is handed in: 送审版 as the add-in hands it to Excel as a workbook,
 * printed to PDF by LibreOffice, its pages drawn by pdftoppm (poppler). Both programs must be installed.
 * @param name "hand-in" makes hand-in.png, hand-in-2.png and so on
 * @returns the names of the files written to the folder
 */
export async function takeFormPicture(folder: string, name: string): Promise<string[]> {
  const work = mkdtempSync(path.join(os.tmpdir(), "form-picture-"));
  try {
    writeFileSync(path.join(work, "form.xlsx"), await handedIn());
    const profile = pathToFileURL(path.join(work, "profile")).href;
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=${profile}`,
        ...["--headless", "--convert-to", "pdf", "--outdir", work, path.join(work, "form.xlsx")],
      ],
      { stdio: "pipe" },
    );
    const drawing = ["-r", dotsPerInch, "-gray", "-png", "form.pdf", "sheet"];
    execFileSync("pdftoppm", drawing, { cwd: work });
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

/** The file of the sample's 送审版. */
async function handedIn(): Promise<Uint8Array> {
  const { host } = await createOfficeHost();
  await actions.insertSample({ formulas: "native", liveChecks: false });
  await actions.makeHandIn({ content: "native", lockComputed: true, place: "workbook" });
  const [file] = host.created.opened;
  if (!file) throw new Error("no workbook was opened");
  return file;
}
