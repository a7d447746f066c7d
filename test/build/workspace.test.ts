import fs from "node:fs";
import path from "node:path";

/** workbench/ is a package of its own: it names what it uses, at the versions of this repository. */

const root = path.resolve(__dirname, "../..");
const read = (file: string) => fs.readFileSync(path.join(root, file), "utf8");
interface Manifest {
  name: string;
  exports: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
}
const ours = JSON.parse(read("package.json")) as Manifest;
const workbench = JSON.parse(read("workbench/package.json")) as Manifest;

/** Packages that the workbench's sources name; tools/ is the repository's own. */
function namedPackages(): Set<string> {
  const files = fs
    .readdirSync(path.join(root, "workbench"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !/^(tools|example|node_modules)\//.test(file));
  const names = files.flatMap((file) =>
    [
      ...read(`workbench/${file}`).matchAll(/(?:from |import\(|import |resolve\()"([^".][^"]*)"/g),
    ].map(([, name = ""]) => /^(@[^/]+\/[^/]+|[^/]+)/.exec(name)?.[0] ?? ""),
  );
  return new Set(names.filter((name) => !name.startsWith("node:")));
}

test("the package names every package it uses", () => {
  const known = { ...workbench.dependencies, ...workbench.peerDependencies };
  const unnamed = [...namedPackages()].filter((name) => !(name in known));
  expect(unnamed).toEqual([]);
});

test("its versions are those of the repository", () => {
  const versions = { ...ours.dependencies, ...ours.devDependencies };
  const named = { ...workbench.dependencies, ...workbench.peerDependencies };
  const other = Object.entries(named).filter(([name, version]) => versions[name] !== version);
  expect(other).toEqual([]);
});

test("its entry points are there", () => {
  const missing = Object.values(workbench.exports).filter(
    (file) => !fs.existsSync(path.join(root, "workbench", file)),
  );
  expect(missing).toEqual([]);
});

test("the example asks for nothing but the package and itself", () => {
  const folder = path.join(root, "workbench/example");
  const asked = fs
    .readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [...read(`workbench/example/${file}`).matchAll(/from "([^"]+)"/g)])
    .map(([, name = ""]) => name);
  expect(asked.filter((name) => !name.startsWith("./"))).toEqual([workbench.name]);
});

test("no package is taken from an address of its own", () => {
  expect(read("package-lock.json")).not.toMatch(/"resolved": "[^"]*:\/\//);
});
