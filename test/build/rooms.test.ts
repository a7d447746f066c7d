/** The rooms of docs/architecture.md: who may import whom, no circles, and no crowded folder. */
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";

const root = path.join(__dirname, "../..");

const { rooms } = jest.requireActual<{
  rooms: Record<string, { imports: string[]; types?: string[] }>;
}>("../../tools/lint/rooms.cjs");

interface Violation {
  from: string;
  rule: { name: string };
}

/** What `npm run lint:imports` says of a tree with these files, by file. */
function cruise(files: Record<string, string>): Map<string, string[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "rooms-"));
  const tree = { "tsconfig.json": `{ "compilerOptions": { "jsx": "react-jsx" } }`, ...files };
  for (const [file, code] of Object.entries(tree)) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), code);
  }
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  const run = spawnSync(
    process.execPath,
    [
      path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs"),
      ...["--config", path.join(root, "tools/lint/imports.cjs"), "--output-type", "json"],
      ...["src", "workbench", "tools", "examples"],
    ],
    { cwd: folder, encoding: "utf8" },
  );
  if (run.stdout === "") throw new Error(run.stderr);
  const { summary } = JSON.parse(run.stdout) as { summary: { violations: Violation[] } };
  const said = new Map<string, string[]>();
  for (const { from, rule } of summary.violations) {
    said.set(from, [...(said.get(from) ?? []), rule.name]);
  }
  return said;
}

const against: [file: string, code: string][] = [
  ["src/words/a.ts", `import { b } from "../scoring";\nb();`],
  ["src/scoring/a.ts", `import { b } from "../form/b";\nb();`],
  ["src/scoring/a.ts", `import type { B } from "../form/b";\nexport type A = B;`],
  ["src/scoring/a.ts", `import fs from "node:fs";\nfs.rmSync("x");`],
  ["src/scoring/packs/a.ts", `export { b } from "../../form/b";`],
  ["src/locale/a.ts", `import { b } from "../scoring";\nb();`],
  ["src/form/a.ts", `import { b } from "../validation/b";\nb();`],
  ["src/form/a.ts", `export * from "../workbook/b";`],
  ["src/form/a.ts", `export const a = () => import("../importing/b");`],
  ["src/formulas/a.ts", `import { b } from "../validation/b";\nb();`],
  ["src/validation/a.ts", `import { b } from "../locale/b";\nb();`],
  ["src/validation/a.ts", `import { z } from "zod";\nz();`],
  ["src/importing/a.ts", `import { b } from "../validation/b";\nb();`],
  ["src/importing/a.ts", `export const a = () => import("react");`],
  ["src/report/a.ts", `import { b } from "../importing/b";\nb();`],
  ["src/workbook/a.ts", `import { b } from "../form/b";\nb();`],
  ["src/workbook/a.ts", `import { b, type B } from "../form/b";\nexport type A = B;\nb();`],
  ["src/workbook/a.ts", `import { b } from "../actions/b";\nb();`],
  ["src/actions/a.ts", `import { b } from "../taskpane/b";\nb();`],
  ["src/actions/a.ts", `import { useState } from "react";\nuseState();`],
  ["src/functions/a.ts", `import { b } from "../workbook/b";\nb();`],
  ["src/functions/a.ts", `import { b } from "../validation/b";\nb();`],
  ["src/functions/a.ts", `import { b } from "../taskpane/b";\nb();`],
  ["src/functions/a.ts", `import { Text } from "office-ui-fabric-react";\nText();`],
  ["src/commands/a.ts", `import { b } from "../workbook/b";\nb();`],
  ["src/taskpane/a.tsx", `import { b } from "../workbook/b";\nb();`],
  ["src/taskpane/a.tsx", `import { b } from "../scoring";\nb();`],
  ["src/taskpane/parts/a.tsx", `import { b } from "../../validation/b";\nb();`],
  ["src/taskpane/a.tsx", `import { b } from "../../workbench/page/b";\nb();`],
  ["src/taskpane/a.tsx", `import { b } from "../../test/b";\nb();`],
  ["src/index.ts", `import { b } from "./actions/b";\nb();`],
  ["workbench/page/a.ts", `import type { B } from "../../src/form/b";\nexport type A = B;`],
  ["workbench/page/a.ts", `import { b } from "../../test/b";\nb();`],
  ["tools/build/a.ts", `import { b } from "../../test/b";\nb();`],
  ["examples/a.ts", `import { b } from "../src/form/b";\nb();`],
];

const along: [file: string, code: string][] = [
  ["src/form/a.ts", `import { b } from "../scoring";\nb();`],
  ["src/validation/a.ts", `import { b } from "../form/b";\nb();`],
  ["src/workbook/a.ts", `import type { B } from "../form/b";\nexport type A = B;`],
  ["src/workbook/a.ts", `import { b } from "../form/model/grid";\nb();`],
  ["src/actions/a.ts", `import { b } from "../workbook/b";\nb();`],
  ["src/functions/a.ts", `import { b } from "../locale/b";\nb();`],
  ["src/functions/a.ts", `import { b } from "../validation/checkRow";\nb();`],
  ["src/taskpane/a.tsx", `import type { B } from "../form/b";\nexport type A = B;`],
  ["src/taskpane/a.tsx", `import { Text } from "office-ui-fabric-react/lib/Text";\nText();`],
  ["src/taskpane/parts/a.tsx", `import { b } from "../validation/b";\nb();`],
  ["src/importing/a.ts", `export const a = () => import("pdfjs-dist/build/pdf.mjs");`],
  ["src/index.ts", `export const a = () => import("./taskpane/b");`],
  ["workbench/page/a.ts", `import { b } from "../workbook/b";\nimport fs from "node:fs";\nb(fs);`],
  ["tools/build/a.ts", `import { b } from "../../src/form/b";\nb();`],
];

/** Each room with a file to import, and each snippet as a file of its own beside it. */
function treeOf(snippets: [file: string, code: string][]) {
  const target = "export const b = (..._: unknown[]) => 1;\nexport type B = number;\n";
  const targets = [
    ...Object.keys(rooms).filter((room) => !/\.(ts|js)$/.test(room)),
    ...["src/form/model/grid.ts", "src/scoring/index.ts", "src/validation/checkRow.ts"],
    "src/taskpane/validation",
    ...["workbench/page", "workbench/workbook", "test"],
  ].map((room) => [room.endsWith(".ts") ? room : `${room}/b.ts`, target]);
  const files = snippets.map(
    ([file, code], index) => [`${file}.${index}${path.extname(file)}`, code] as const,
  );
  return { names: files.map(([name]) => name), tree: Object.fromEntries([...targets, ...files]) };
}

describe("npm run lint refuses an import against the table", () => {
  const { names, tree } = treeOf([...against, ...along]);
  let said: Map<string, string[]>;
  beforeAll(() => {
    said = cruise(tree as Record<string, string>);
  });

  /** The rules broken, that of unused files apart: nothing uses a snippet. */
  const broken = (index: number) =>
    (said.get(names[index]!) ?? []).filter((name) => name !== "nothing uses this file");

  test.each(against.map((row, index) => [...row, index] as const))(
    "%s refuses %s",
    (file, _code, index) => {
      const room = Object.keys(rooms).find((name) => file === name || file.startsWith(`${name}/`))!;
      expect(broken(index)).toEqual([expect.stringContaining(`${room} may import`)]);
    },
  );

  test("and one past the door of the scoring core, a type's too", () => {
    const past = cruise({
      ...(tree as Record<string, string>),
      "src/scoring/index.ts": 'export { b } from "./b";\n',
      "src/scoring/rarely/index.ts": 'export { c } from "./c";\n',
      "src/scoring/rarely/c.ts": 'import { b } from "..";\nexport const c = b;\n',
      "src/scoring/rarely/past.ts": 'import { b } from "../b";\nexport const d = b;\n',
      "src/form/rare.ts": 'import { c } from "../scoring/rarely";\nexport const e = c;\n',
      "src/form/past.ts": 'import type { B } from "../scoring/b";\nexport type A = B;\n',
      "src/form/through.ts": 'import { b } from "../scoring";\nexport const c = b;\n',
    });
    const doors = [...past].filter(([, names]) => names.some((name) => /scoring core/.test(name)));
    expect(doors.map(([file]) => file).sort()).toEqual([
      "src/form/past.ts",
      "src/scoring/rarely/past.ts",
    ]);
  });

  test.each(along.map((row, index) => [...row, against.length + index] as const))(
    "%s allows %s",
    (_file, _code, index) => {
      expect(broken(index)).toEqual([]);
    },
  );
});

test("npm run lint refuses a circle, of types too, and a file that nothing uses", () => {
  const said = cruise({
    "src/index.ts": `import "./functions/a";`,
    "src/functions/a.ts": `import { b } from "./b";\nexport type A = number;\nb();`,
    "src/functions/b.ts": `import type { A } from "./a";\nexport const b = (): A => 1;`,
    "src/functions/left.ts": `export const left = 1;`,
    "workbench/page/a.ts": `export { b } from "./b";\nexport const a = 1;`,
    "workbench/page/b.ts": `import { a } from "./a";\nexport const b = a;`,
    "tools/a.ts": `export { b } from "./b";\nexport const a = 1;`,
    "tools/b.ts": `export { a } from "./a";\nexport const b = 1;`,
    "examples/a.ts": "export {};",
  });
  const circle = "no circle of imports, type imports included";
  // A circle is told once, by one of its files.
  expect([...said.values()].flat().sort()).toEqual([
    ...[circle, circle, circle],
    "nothing uses this file",
  ]);
  expect(said.get("src/functions/left.ts")).toEqual(["nothing uses this file"]);
});

test("docs/architecture.md shows the table", () => {
  const text = readFileSync(path.join(root, "docs/architecture.md"), "utf8");
  const row = /^\| `(src\/[a-z]+)\/`.*\| ([^|]+) \|$/gmu;
  const shown = [...text.matchAll(row)].map(([, room, cell]) => {
    const [imports = "", types = ""] = cell!.trim().split("; types of ");
    return [room, imports, types];
  });
  const short = (names: string[]) => names.map((name) => name.replace("src/", "")).join(", ");
  const table = Object.entries(rooms)
    .filter(([room]) => /^src\/[a-z]+$/u.test(room))
    .map(([room, { imports, types = [] }]) => [room, short(imports) || "nothing", short(types)]);
  expect(shown).toEqual(table);
});

/** Rooms that are a list of one kind: a file for each rule, pack, family, API, function, action. */
const lists = [
  "src/validation/rules",
  "src/scoring/packs",
  "src/form/families",
  "src/taskpane/template/actions",
  "workbench/protocol/api",
  "workbench/workbook/calculation/functions",
];

test("no folder of src/ or workbench/ holds more than 14 files of its own", () => {
  const folders = ["src", "workbench"].flatMap((top) =>
    readdirSync(path.join(root, top), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, entry.parentPath).split(path.sep).join("/")),
  );
  const counts = new Map<string, number>();
  for (const folder of folders) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  const full = [...counts]
    .filter(([folder, count]) => !lists.includes(folder) && count > 14)
    .map(([folder, count]) => `${folder}: ${count}`);
  expect(full).toEqual([]);
});
