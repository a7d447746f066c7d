/** The library's files as they were published; they are run, never changed. */
import fs from "node:fs";
import path from "node:path";
import { officeJsFolder } from "../library/officeJs";

export const libraryFolder = officeJsFolder();

/** Runs a library file in the realm of the test, so that arrays and errors are the test's own. */
export function runLibraryFile(name: string): void {
  const source = fs.readFileSync(path.join(libraryFolder, name), "utf8");
  // Indirect eval: global scope of this realm, which is what a script tag gives.
  (0, eval)(`${source}\n//# sourceURL=${name}`);
}
