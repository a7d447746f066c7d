/** What `npm run mutation` breaks, and what it writes of it. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { folderOf, mutatedFolders } from "../../tools/mutation/folders";
import { withScore } from "../../tools/mutation/scores";
import { root } from "./dist";

const quality = readFileSync(path.join(root, "docs/quality.md"), "utf8");
const rowsOf = (text: string) =>
  [...text.matchAll(/^\| src\/.*$/gm)].map(([row]) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

test("every folder that is broken is there", () => {
  const missing = Object.keys(mutatedFolders).filter(
    (each) => !existsSync(path.join(root, "src", each)),
  );
  expect(missing).toEqual([]);
});

test("a changed file is held by its folder's tests; one of another folder by none", () => {
  expect(folderOf("src/words/names.ts")).toBe("words");
  expect(folderOf("src/form/read/rows.tsx")).toBe("form");
  const others = [
    "src/taskpane/Pane.tsx",
    "src/index.ts",
    "test/words/words.test.ts",
    "src/words/a.md",
  ];
  expect(others.map(folderOf)).toEqual(others.map(() => undefined));
});

test("docs/quality.md has a line for each folder, measured or not", () => {
  expect(rowsOf(quality).map(([folder]) => folder)).toEqual(
    Object.keys(mutatedFolders).map((folder) => `src/${folder}`),
  );
});

test("a new score takes the place of the folder's own, and of nothing else", () => {
  const outcome = { mutants: 200, noticed: 171, unvisited: 9 };
  const once = withScore(quality, "scoring", outcome, "2031-01-02");
  const row = ["src/scoring", "200", "171", "85.5 %", "9", "2031-01-02"];
  expect(rowsOf(once).find(([folder]) => folder === "src/scoring")).toEqual(row);
  const others = (text: string) => text.replace(/^\| src\/scoring .*$/m, "").replace(/[ -]+/g, " ");
  expect(others(once)).toBe(others(quality));
  expect(withScore(once, "scoring", outcome, "2031-01-02")).toBe(once);
  const none = { mutants: 0, noticed: 0, unvisited: 0 };
  expect(withScore(quality, "scoring", none, "2031-01-02")).not.toContain("NaN");
  expect(() => withScore("", "scoring", outcome, "2031-01-02")).toThrow("no place");
});
