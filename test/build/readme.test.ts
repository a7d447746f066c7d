import fs from "node:fs";
import path from "node:path";
import { scripts } from "../../package.json";
import { functionExamples } from "../../examples/functionExamples";
import { root } from "./dist";

const files = ["README.md", "README.zh-CN.md"];

/** The rows | `=FORMULA` | `result` | of a README. test/functions/ calculates every example. */
function examplesIn(readme: string): { formula: string; result: string }[] {
  return [...readme.matchAll(/^\| `(=[^`]+)`\s*\| `([^`]*)`\s*\|$/gm)].map(
    ([, formula = "", result = ""]) => ({ formula, result }),
  );
}

describe.each(files)("%s", (file) => {
  const readme = fs.readFileSync(path.join(root, file), "utf8");
  const shown = examplesIn(readme);

  test("shows only examples whose results are calculated by a test", () => {
    const checked = Object.values(functionExamples).flat();
    for (const example of shown) {
      expect(checked).toContainEqual(expect.objectContaining(example));
    }
  });

  test.each(Object.keys(functionExamples))("shows an example of %s and its arguments", (id) => {
    expect(shown.map(({ formula }) => formula.split("(")[0])).toContain(`=${id}`);
    expect(readme).toContain(`\`${id}(`);
  });

  test("names only npm scripts that exist", () => {
    const named = [...readme.matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => !(name! in scripts))).toEqual([]);
    expect(readme).toContain("npm install-test");
  });

  test("links only to files that exist", () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link]) => link!);
    expect(links.filter((link) => !fs.existsSync(path.join(root, link)))).toEqual([]);
  });
});
