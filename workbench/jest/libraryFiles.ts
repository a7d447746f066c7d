/** The library's files as npm installed them; they are run, never changed. */
import fs from "node:fs";
import path from "node:path";

export const libraryFolder = path.join(
  path.dirname(require.resolve("@microsoft/office-js/package.json")),
  "dist",
);

/** Runs a library file in the realm of the test, so that arrays and errors are the test's own. */
export function runLibraryFile(name: string): void {
  const source = fs.readFileSync(path.join(libraryFolder, name), "utf8");
  // Indirect eval: global scope of this realm, which is what a script tag gives.
  (0, eval)(`${source}\n//# sourceURL=${name}`);
}
