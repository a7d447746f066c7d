import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** LibreOffice as a second opinion. CI installs it; a newcomer's machine may have none. */

export const hasLibreOffice = spawns("soffice");

/** For a test's title, so that the output says what was not checked. */
export const withoutLibreOffice = hasLibreOffice ? "" : " (NOT CHECKED: soffice is not installed)";

function spawns(command: string): boolean {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter);
  return folders.some((folder) => fs.existsSync(path.join(folder, command)));
}

/** Makes LibreOffice calculate instead of trusting the values stored in the file. */
const alwaysRecalculate = `<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

const formats = {
  // Raw values instead of displayed ones, first sheet.
  csv: "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,1",
  xlsx: "xlsx:Calc MS Excel 2007 XML",
  // One text with all that the document holds, charts too.
  fods: "fods:OpenDocument Spreadsheet Flat XML",
  txt: "txt:Text (encoded):UTF8",
};

/** The text of a .docx file, as the text program reads it. */
export function textOfDocx(bytes: Uint8Array): string {
  return convert(bytes, "txt", false, "input.docx").toString("utf8");
}

/** Opens a file and saves it in another format, in a profile of its own. */
export function convert(
  bytes: Uint8Array,
  target: keyof typeof formats,
  recalculate = false,
  name = "input.xlsx",
): Buffer {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "libreoffice-"));
  try {
    const profile = path.join(folder, "profile");
    fs.mkdirSync(path.join(profile, "user"), { recursive: true });
    if (recalculate) {
      fs.writeFileSync(path.join(profile, "user", "registrymodifications.xcu"), alwaysRecalculate);
    }
    const input = path.join(folder, name);
    fs.writeFileSync(input, bytes);
    const format = formats[target];
    const output = path.join(folder, "output");
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        "--headless",
        "--convert-to",
        format,
        "--outdir",
        output,
        input,
      ],
      { stdio: "pipe" },
    );
    const [file] = fs.readdirSync(output);
    return fs.readFileSync(path.join(output, file ?? ""));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
