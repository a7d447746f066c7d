import fs from "node:fs";
import path from "node:path";

export const root = path.join(__dirname, "../..");
const folder = path.join(root, "dist");

/** The files of the build, by their paths inside dist/. */
export function distFiles(): string[] {
  if (!fs.existsSync(folder)) {
    throw new Error("There is no dist/ to test: run `npm run build:local` first (npm test does).");
  }
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join("/"));
}

export function readDist(file: string): string {
  return readDistBytes(file).toString("utf8");
}

export function readDistBytes(file: string): Buffer {
  return fs.readFileSync(path.join(folder, file));
}

/** The one file of the build whose path matches. */
export function distFileLike(pattern: RegExp): string {
  const found = distFiles().filter((file) => pattern.test(file));
  if (found.length !== 1 || found[0] === undefined) {
    throw new Error(`Expected one file like ${pattern}, found ${found.join(", ") || "none"}.`);
  }
  return found[0];
}
