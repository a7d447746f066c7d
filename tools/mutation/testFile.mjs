import { createRequire } from "node:module";
import path from "node:path";
import { createScriptTransformer } from "@jest/transform";
import { readConfig } from "jest-config";
import JestRuntime from "jest-runtime";

// As an ES module sees a CommonJS one.
const Runtime = JestRuntime.default ?? JestRuntime;
const circus = createRequire(import.meta.url).resolve("jest-circus/runner");
/** What runs the tests of a loaded file; circus does not export it, its own runner asks for it like this. */
const circusRun = path.join(path.dirname(circus), "jestAdapterInit.js");

const nothing = { test: () => false };

/** @param config jest's, of one project; @param namespace the name under which broken code finds the fault in force */
export async function openTestFiles(config, namespace) {
  // A test that a fault keeps waiting is a fault noticed: not so long as a sound test may take.
  const quick = JSON.stringify({ ...config, testTimeout: 10_000 });
  const args = { $0: "", _: [], config: quick, runInBand: true, silent: true };
  const { globalConfig, projectConfig } = await readConfig(args, process.cwd());
  const { resolver } = await Runtime.createContext(projectConfig, {
    console,
    maxWorkers: 1,
    watch: false,
    watchman: false,
  });
  return new TestFiles({ globalConfig, projectConfig, resolver, namespace });
}

class TestFiles {
  kept = new Map();
  constructor(jest) {
    this.jest = jest;
  }

  /** The first test of the file that fails with the fault, or null. */
  async run(file, names, fault) {
    const failed = await (await this.keep(file)).run(names, fault);
    if (failed === null || failed.isEndless) return failed;
    const without = await this.kept.get(file).run([failed.name], {});
    if (without === null) return failed;
    // Spoilt by an earlier fault.
    await this.kept.get(file).close();
    this.kept.delete(file);
    return (await this.keep(file)).run(names, fault);
  }

  async keep(file) {
    const kept = this.kept.get(file) ?? (await load(file, this.jest));
    this.kept.set(file, kept);
    return kept;
  }
}

/** A test file with all that it asks for, its tests not run yet. */
async function load(file, { globalConfig, projectConfig, resolver, namespace }) {
  const sources = new Map();
  const transformer = await createScriptTransformer(projectConfig, sources);
  const Environment = await transformer.requireAndTranspileModule(projectConfig.testEnvironment);
  const loadAndRun = await transformer.requireAndTranspileModule(projectConfig.testRunner);
  const about = { console, docblockPragmas: {}, testPath: file };
  const environment = new Environment({ globalConfig, projectConfig }, about);
  const faults = setFault({}, {});
  environment.global[namespace] = faults;
  let state;
  let failed = null;
  environment.handleTestEvent = (event, circusState) => {
    state = circusState;
    if (event.name !== "test_done" || event.test.errors.length === 0 || failed !== null) return;
    failed = { name: fullName(event.test), message: textOf(event.test.errors[0]) };
    // Nobody reads how the failure would be printed, which takes longer than the test.
    event.test.errors = [];
    state.testNamePattern = nothing;
  };
  const coverage = {
    changedFiles: undefined,
    collectCoverage: false,
    collectCoverageFrom: [],
    coverageProvider: "babel",
  };
  const runtime = new Runtime(
    projectConfig,
    environment,
    resolver,
    transformer,
    sources,
    coverage,
    file,
    globalConfig,
  );
  await environment.setup();
  await loadAndRun(
    { ...globalConfig, testNamePattern: "$^" },
    projectConfig,
    environment,
    runtime,
    file,
  );
  // The process has its own listeners again; after each run circus would add them once more.
  state.originalGlobalErrorHandlers = {
    uncaughtException: [],
    unhandledRejection: [],
    rejectionHandled: [],
  };
  const { runAndTransformResultsToJestFormat: runAll } = runtime.requireInternalModule(circusRun);

  return {
    async run(names, active) {
      const wanted = new Set(names);
      failed = null;
      setFault(faults, active);
      forgetErrors(state.rootDescribeBlock);
      state.unhandledErrors = [];
      state.testNamePattern = { test: (name) => wanted.has(name) };
      const uncaught = [];
      const keepError = (error) => uncaught.push(error);
      process.on("uncaughtException", keepError);
      process.on("unhandledRejection", keepError);
      try {
        await runAll({ config: projectConfig, globalConfig, testPath: file });
      } finally {
        process.off("uncaughtException", keepError);
        process.off("unhandledRejection", keepError);
      }
      const isEndless = faults.hitLimit !== undefined && faults.hitCount > faults.hitLimit;
      setFault(faults, {});
      if (failed !== null) return { ...failed, isEndless };
      const [error] = [...uncaught, ...state.unhandledErrors];
      return error === undefined ? null : { name: names[0], message: textOf(error), isEndless };
    },
    async close() {
      runtime.teardown();
      await environment.teardown();
    },
  };
}

/** What the broken code asks: which fault is in force, and how often it was come by. */
function setFault(faults, { id, hitLimit }) {
  return Object.assign(faults, {
    activeMutant: id,
    hitLimit,
    hitCount: hitLimit === undefined ? undefined : 0,
  });
}

function forgetErrors(block) {
  for (const child of block.children) {
    if (child.type === "test") child.errors = [];
    else forgetErrors(child);
  }
}

function fullName(test) {
  const names = [];
  for (let at = test; at.parent; at = at.parent) names.unshift(at.name);
  return names.join(" ");
}

const textOf = (error) => {
  const [first] = [error].flat();
  return String(first?.message ?? first).slice(0, 500);
};
