import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withValueFlags, type FunctionsFile as Declared } from "../../tools/build/functionMetadata";
import type { FunctionsFile } from "../../workbench/workbook/model/model";

const root = path.resolve(__dirname, "../..");
const source = path.join(root, "src/functions/functions.ts");
const kept = path.join(root, ".cache/functions");

/** What the build writes to functions.json, made from the sources. */
export async function functionMetadata(): Promise<FunctionsFile> {
  return withValueFlags(JSON.parse(await metadataJson()) as Declared) as FunctionsFile;
}

/** Kept by what it is made of and with: to make it, each test file would load the whole of TypeScript. */
async function metadataJson(): Promise<string> {
  const file = path.join(kept, `${hashOf(source, path.join(root, "package.json"))}.json`);
  if (existsSync(file)) return readFileSync(file, "utf8");
  const { generateCustomFunctionsMetadata } = await import("custom-functions-metadata");
  const { metadataJson: made } = await generateCustomFunctionsMetadata(source);
  mkdirSync(kept, { recursive: true });
  // Another test file may be reading or making the same.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, made);
  renameSync(unfinished, file);
  return made;
}

function hashOf(...files: string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}
