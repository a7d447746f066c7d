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

const globals = "no-restricted-globals";
const syntax = "no-restricted-syntax";

const against: [file: string, code: string, rule: string][] = [
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
  [
    "src/workbook/a.ts",
    `export const a = (f: Excel.ConditionalFormatCollection) => f.getItemOrNullObject("1").delete();`,
    syntax,
  ],
  ["src/actions/a.ts", `export const a = Excel.run;`, globals],
  ["src/taskpane/a.tsx", `export const a = Office.context;`, globals],
];

const along: [file: string, code: string][] = [
  ["src/workbook/a.ts", `export const a = Excel.run;`],
  ["src/workbook/a.ts", `export const a = (s: Excel.Worksheet) => s.getUsedRangeOrNullObject();`],
  ["src/index.ts", `export const a = Office.onReady;`],
];

describe("the lint keeps the add-in on the machine and Excel in its room", () => {
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
