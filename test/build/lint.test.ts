import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.join(__dirname, "../..");

/** The lint rules that each snippet breaks, were it the content of the file. */
function lint(snippets: { file: string; code: string }[]): string[][] {
  const run = spawnSync(process.execPath, [path.join(__dirname, "lintSnippets.mjs")], {
    cwd: root,
    input: JSON.stringify(snippets),
    encoding: "utf8",
  });
  if (run.status !== 0) {
    throw new Error(run.stderr);
  }
  return JSON.parse(run.stdout) as string[][];
}

const layers = "perfscore/layers";
const globals = "no-restricted-globals";
const syntax = "no-restricted-syntax";

const against: [file: string, code: string, rule: string][] = [
  ["src/scoring/a.ts", `import { b } from "../form/b";\nb();`, layers],
  ["src/scoring/a.ts", `import type { B } from "../form/b";\nexport type A = B;`, layers],
  ["src/scoring/a.ts", `import fs from "node:fs";\nfs.rmSync("x");`, layers],
  ["src/scoring/packs/a.ts", `export { b } from "../../form/b";`, layers],
  ["src/locale/a.ts", `import { b } from "../scoring";\nb();`, layers],
  ["src/form/a.ts", `import { b } from "../validation";\nb();`, layers],
  ["src/form/a.ts", `export * from "../workbook";`, layers],
  ["src/form/a.ts", `export const a = () => import("../importing");`, layers],
  ["src/validation/a.ts", `import { b } from "../locale/language";\nb();`, layers],
  ["src/validation/a.ts", `import { z } from "zod";\nz();`, layers],
  ["src/importing/a.ts", `import { b } from "../validation";\nb();`, layers],
  ["src/importing/a.ts", `export const a = () => import("react");`, layers],
  ["src/workbook/a.ts", `import { b } from "../form";\nb();`, layers],
  ["src/workbook/a.ts", `import { b } from "../actions/b";\nb();`, layers],
  ["src/actions/a.ts", `import { b } from "../taskpane/b";\nb();`, layers],
  ["src/actions/a.ts", `import { useState } from "react";\nuseState();`, layers],
  ["src/functions/a.ts", `import { b } from "../workbook";\nb();`, layers],
  ["src/functions/a.ts", `import { b } from "../taskpane/b";\nb();`, layers],
  ["src/functions/a.ts", `import { Text } from "office-ui-fabric-react";\nText();`, layers],
  ["src/commands/a.ts", `import { b } from "../workbook";\nb();`, layers],
  ["src/taskpane/a.tsx", `import { b } from "../workbook";\nb();`, layers],
  ["src/taskpane/a.tsx", `import { b } from "../scoring";\nb();`, layers],
  ["src/taskpane/parts/a.tsx", `import { b } from "../../validation";\nb();`, layers],
  ["src/taskpane/a.tsx", `import { b } from "../../workbench/page/b";\nb();`, layers],
  [
    "src/taskpane/a.tsx",
    `export const a = <i dangerouslySetInnerHTML={{ __html: "" }} />;`,
    syntax,
  ],
  ["src/form/a.ts", `export const a = (1.5).toFixed(1);`, syntax],
  ["src/actions/a.ts", `export const a = window.fetch("x");`, syntax],
  ["src/actions/a.ts", `export const a = navigator.sendBeacon("x");`, syntax],
  ["src/actions/a.ts", `export const a = fetch("x");`, globals],
  ["src/workbook/a.ts", `export const a = new XMLHttpRequest();`, globals],
  ["src/index.ts", `export const a = new WebSocket("x");`, globals],
  ["src/functions/a.ts", `export const a = eval("1");`, globals],
  ["src/functions/a.ts", `export const a = new Function("return 1");`, globals],
  ["src/actions/a.ts", `export const a = Excel.run;`, globals],
  ["src/taskpane/a.tsx", `export const a = Office.context;`, globals],
];

const along: [file: string, code: string][] = [
  ["src/form/a.ts", `import { b } from "../scoring";\nb();`],
  ["src/validation/a.ts", `import { b } from "../form/b";\nb();`],
  ["src/workbook/a.ts", `import type { B } from "../form/b";\nexport type A = B;`],
  ["src/workbook/a.ts", `import { b } from "../form/model/grid";\nb();`],
  ["src/workbook/a.ts", `export const a = Excel.run;`],
  ["src/actions/a.ts", `import { b } from "../workbook";\nb();`],
  ["src/functions/a.ts", `import { b } from "../locale/language";\nb();`],
  ["src/taskpane/a.tsx", `import type { B } from "../form/b";\nexport type A = B;`],
  ["src/taskpane/parts/a.tsx", `import { b } from "../validation/b";\nb();`],
  ["src/importing/a.ts", `export const a = () => import("pdfjs-dist/build/pdf.mjs");`],
  ["src/index.ts", `export const a = () => import("./taskpane");`],
];

describe("the lint keeps the layers", () => {
  const snippets = [...against, ...along].map(([file, code]) => ({ file, code }));
  let broken: string[][] = [];

  beforeAll(() => {
    broken = lint(snippets);
  });

  test.each(against.map((row, index) => [...row, index] as const))(
    "%s refuses %s",
    (_file, _code, rule, index) => {
      expect(broken[index]).toContain(rule);
    },
  );

  test.each(along.map((row, index) => [...row, against.length + index] as const))(
    "%s allows %s",
    (_file, _code, index) => {
      expect(broken[index]).toEqual([]);
    },
  );
});
