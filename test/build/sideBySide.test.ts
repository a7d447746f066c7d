/** How `npm test` runs what needs one processor at the same time as something else that does. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./dist";

const scripts = {
  good: `node -p "'good was run'"`,
  other: `node -p "'other was run'"`,
  bad: `node -e "console.error('bad was run'); process.exit(3)"`,
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "side-by-side-"));
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name: "lanes", scripts }));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...lanes: string[]) {
  const tsx = pathToFileURL(require.resolve("tsx")).href;
  const { status, stdout } = spawnSync(
    process.execPath,
    ["--import", tsx, path.join(root, "tools/sideBySide.ts"), ...lanes],
    { cwd: folder, encoding: "utf8" },
  );
  return { status, ran: [...stdout.matchAll(/^(\w+) was run$/gm)].map(([, name]) => name) };
}

test("every script of every lane is run", () => {
  const { status, ran } = run("good", "other,good");
  expect(ran.sort()).toEqual(["good", "good", "other"]);
  expect(status).toBe(0);
});

test("a lane ends with the script that fails, and so does the whole, when the other lane has ended", () => {
  const { status, ran } = run("bad,good", "other");
  expect(ran.sort()).toEqual(["bad", "other"]);
  expect(status).toBe(1);
});
