import { officeJsFolder } from "../../workbench/library/officeJs";
import { officeJsFiles, type BuildSettings } from "./settings";

interface CopyPattern {
  context: string;
  from: string;
  to: string;
  info: { minimized: true };
}

/**
 * What CopyPlugin copies into dist/office-js/: nothing when Office.js comes from a CDN, the whole
 * folder OFFICE_JS_DIR where one is given, else the files of the npm package that Excel asks for.
 * @throws Error when OFFICE_JS_DIR holds no office.js
 */
export function officeJsPatterns(
  { officeJs, officeJsDir }: Pick<BuildSettings, "officeJs" | "officeJsDir">,
  packageFolder: string,
): CopyPattern[] {
  if (officeJs !== "local") return [];
  const copy = (context: string, from: string): CopyPattern => ({
    context,
    from,
    to: "office-js/",
    info: { minimized: true },
  });
  // A pattern even for the list of files: CopyPlugin keeps the folders below of patterns only.
  if (officeJsDir === null) return [copy(packageFolder, `{${officeJsFiles.join(",")}}`)];
  return [copy(officeJsFolder(officeJsDir), "**/*")];
}
