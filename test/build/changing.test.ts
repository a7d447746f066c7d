/** docs/changing.md names files and tests that are there, for every kind of change. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./dist";

const text = readFileSync(path.join(root, "docs/changing.md"), "utf8");
const recipes = text.split(/^## /m).slice(1);

test("there is a recipe for each kind of change", () => {
  expect(recipes.map((recipe) => recipe.split("\n")[0])).toEqual([
    "A problem",
    "A live check",
    "A function",
    "A field",
    "An indicator",
    "A rule pack",
    "A family of forms",
    "A platform of 导入预检",
    "An action of the pane",
    "An API of the workbench",
    "A text",
    "A room, or an arrow between two",
  ]);
});

test.each(recipes.map((recipe) => [recipe.split("\n")[0]!, recipe]))(
  "%s: every file it names exists, and one is the test that fails first",
  (_title, recipe) => {
    const files = [...recipe.matchAll(/`((?:src|test|docs|tools|examples|workbench)\/[^`]*)`/g)];
    expect(
      files.map(([, file]) => file!).filter((file) => !existsSync(path.join(root, file))),
    ).toEqual([]);
    expect(/^Test: `test\//m.test(recipe)).toBe(true);
  },
);

test.each(
  [...text.matchAll(/^Test: `([^`]+)` \("([^"]+)"\)/gm)].map(([, file, name]) => [file!, name!]),
)("%s has the test that is quoted: %s", (file, name) => {
  expect(readFileSync(path.join(root, file), "utf8")).toContain(name);
});
