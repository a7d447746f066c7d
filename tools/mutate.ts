import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { breakOnPurpose, root } from "./mutation/breakOnPurpose";
import { folderOf, mutatedFolders } from "./mutation/folders";
import { withScore } from "./mutation/scores";

/**
 * Code broken on purpose, to see whether the tests notice.
 *
 * npm run mutation [folder...]         whole folders, all of them by default; their scores go into docs/quality.md
 * npm run mutation src/words/html.ts   single files; nothing is written
 * npm run mutation -- --since COMMIT   the files that were changed since; nothing is written
 */
async function mutate(args: string[]): Promise<void> {
  if (args[0] === "--since") await mutateFiles(changedSince(args[1] ?? "HEAD~1"));
  else if (args.some((arg) => folderOf(arg) !== undefined)) await mutateFiles(args);
  else await mutateFolders(args.length > 0 ? args : Object.keys(mutatedFolders));
}

async function mutateFolders(folders: string[]): Promise<void> {
  const unknown = folders.filter((folder) => !(folder in mutatedFolders));
  if (unknown.length > 0) {
    const known = Object.keys(mutatedFolders).join(", ");
    throw new Error(`No such folder: ${unknown.join(", ")}. There are: ${known}.`);
  }
  const quality = path.join(root, "docs/quality.md");
  for (const folder of folders) {
    const outcome = await breakOnPurpose(folder, [`src/${folder}/**/*.{ts,tsx}`]);
    const today = new Date().toISOString().slice(0, 10);
    writeFileSync(quality, withScore(readFileSync(quality, "utf8"), folder, outcome, today));
    console.log(`src/${folder}: ${outcome.noticed} of ${outcome.mutants} faults noticed.`);
  }
}

const changedSince = (commit: string) =>
  git("diff", "--name-only", "--diff-filter=d", commit, "--", "src").split("\n");

async function mutateFiles(files: string[]): Promise<void> {
  const folders = new Map<string, string[]>();
  for (const file of files) {
    const folder = folderOf(file);
    if (folder !== undefined) folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  if (folders.size === 0)
    console.log("None of the files is in a folder that is broken on purpose.");
  for (const [folder, ofFolder] of folders) {
    const { mutants, noticed } = await breakOnPurpose(folder, ofFolder);
    console.log(`src/${folder}, these files: ${noticed} of ${mutants} faults noticed.`);
  }
}

function git(...args: string[]): string {
  return execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
}

mutate(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
