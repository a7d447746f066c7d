/** In which order test files begin: `npm test` lasts as long as the worker that ends last. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import type TestSequencer from "@jest/test-sequencer";
import { root } from "./dist";

type Test = Parameters<TestSequencer["sort"]>[0][number];

const LongestFirst = createRequire(__filename)(
  "../../tools/longestFirst.js",
) as typeof TestSequencer & { longest: string[] };

let cacheDirectory: string;
beforeEach(() => {
  cacheDirectory = mkdtempSync(path.join(os.tmpdir(), "longest-first-"));
});
afterEach(() => rmSync(cacheDirectory, { recursive: true }));

const sizes: Record<string, number> = {
  "test/words/large.test.ts": 300,
  "test/e2e/small.e2e.ts": 10,
  "test/formulas/nativeEngines.test.ts": 50,
  "test/e2e/large.e2e.ts": 200,
  "test/words/small.test.ts": 20,
  "test/e2e/mistakes.e2e.ts": 30,
};

function testsOf(files: string[]): Test[] {
  const context = (name: string) => ({
    config: { cache: true, cacheDirectory, id: name, displayName: { name }, haste: {} },
    hasteFS: { getSize: (file: string) => sizes[path.posix.relative("/repository", file)] },
  });
  const contexts = { browser: context("browser"), modules: context("modules") };
  return files.map((file) => ({
    path: `/repository/${file}`,
    context: file.endsWith(".e2e.ts") ? contexts.browser : contexts.modules,
  })) as unknown as Test[];
}

async function order(sequencer: TestSequencer, files: string[]): Promise<string[]> {
  const sorted = await sequencer.sort(testsOf(files));
  return sorted.map((each) => path.posix.relative("/repository", each.path));
}

const sequencer = () => new LongestFirst({ contexts: [], globalConfig: {} as never });

test("on a fresh machine: those known to last long, then the browser's, then modules, each by size", async () => {
  expect(await order(sequencer(), Object.keys(sizes))).toEqual([
    "test/e2e/mistakes.e2e.ts",
    "test/formulas/nativeEngines.test.ts",
    "test/e2e/large.e2e.ts",
    "test/e2e/small.e2e.ts",
    "test/words/large.test.ts",
    "test/words/small.test.ts",
  ]);
});

test("where all have run before: by how long they lasted", async () => {
  const files = ["test/e2e/mistakes.e2e.ts", "test/words/large.test.ts", "test/e2e/large.e2e.ts"];
  const seconds = [1, 3, 2];
  const tests = testsOf(files);
  const results = files.map((file, i) => ({
    testFilePath: `/repository/${file}`,
    numFailingTests: 0,
    perfStats: { runtime: seconds[i]! * 1000 },
  }));
  sequencer().cacheResults(tests, { testResults: results } as never);
  expect(await order(sequencer(), files)).toEqual([files[1], files[2], files[0]]);
});

test("every file that is said to last long is there", () => {
  expect(LongestFirst.longest.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
});
