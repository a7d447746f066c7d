import os from "node:os";
import path from "node:path";
import type { PartialStrykerOptions } from "@stryker-mutator/api/core";
import { mutatedFolders } from "./folders";

export const root = path.resolve(__dirname, "../..");

/** What a run found of one folder. */
export interface Outcome {
  mutants: number;
  noticed: number;
  /** In lines that no test of the folder comes by. */
  unvisited: number;
}

/**
 * Breaks the files one place at a time, and runs the tests of their folder that come by each.
 * Tells each that is not noticed. What is known of unchanged code and tests is kept in `.cache/mutation`.
 */
export async function breakOnPurpose(folder: string, files: string[]): Promise<Outcome> {
  const { Stryker } = await import("@stryker-mutator/core");
  const results = await new Stryker(optionsOf(folder, files)).runMutationTest();
  const counted = results.filter(({ status }) => status !== "Ignored" && status !== "CompileError");
  const withStatus = (...wanted: string[]) =>
    counted.filter(({ status }) => wanted.includes(status)).length;
  return {
    mutants: counted.length,
    noticed: withStatus("Killed", "Timeout", "RuntimeError"),
    unvisited: withStatus("NoCoverage"),
  };
}

const plugin = (name: string) => path.join(__dirname, `${name}.mjs`);

function optionsOf(folder: string, files: string[]): PartialStrykerOptions {
  const { tests, without = [], seconds = 1 } = mutatedFolders[folder]!;
  return {
    mutate: files,
    testRunner: "loadedOnce",
    jest: {
      projectType: "custom",
      config: {
        ...jestOf(tests, without),
        globals: { brokenFolder: folder, longestSearch: seconds * 1000 },
      },
      enableFindRelatedTests: false,
    },
    plugins: ["@stryker-mutator/jest-runner", ...["survivors", "loadedOnce"].map(plugin)],
    reporters: ["survivors", "progress-append-only"],
    coverageAnalysis: "perTest",
    concurrency: Math.min(2, os.availableParallelism()),
    incremental: true,
    // What is done while a module is loaded, such as a table, is broken for every test at once and would take all of them each time.
    ignoreStatic: true,
    incrementalFile: path.join(root, `.cache/mutation/${folder}.json`),
    tempDirName: path.join(root, ".cache/mutation/copy"),
    ignorePatterns: ["/.cache", "/assets", "/bench", "/docs/images", "/screenshots", "/test/e2e"],
    disableTypeChecks: false,
    allowEmpty: true,
    // What a test looks at is not what a slow machine does: far more than any test takes.
    timeoutMS: 20_000,
    // Stryker would add half again of what all tests that come by took, though so many are never run.
    timeoutFactor: 0,
    dryRunTimeoutMinutes: 30,
  };
}

/** The modules' project of jest.config.js, with the tests of one folder, in the copy that is broken. */
function jestOf(tests: string[], without: string[]): Record<string, unknown> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { projects } = require("../../jest.config.js") as { projects: Record<string, unknown>[] };
  const inCopy = (patterns: string[]) => patterns.map((pattern) => `<rootDir>/${pattern}`);
  return {
    ...projects[0],
    // What is said here stands above what the copy's own jest.config.js says.
    rootDir: undefined,
    projects: [],
    moduleNameMapper: {
      ...(projects[0]!.moduleNameMapper as object),
      // As the code names it; the test of remember itself names it by src/.
      "^(?!.*/src/)(.*/)?remember$": "<rootDir>/tools/mutation/notRemembered.ts",
    },
    setupFilesAfterEnv: [
      ...(projects[0]!.setupFilesAfterEnv as string[]).map((file) =>
        file.replace(root, "<rootDir>"),
      ),
      "<rootDir>/tools/mutation/beforeTests.js",
    ],
    testMatch: inCopy(tests),
    testPathIgnorePatterns: without,
    testTimeout: 60_000,
  };
}
