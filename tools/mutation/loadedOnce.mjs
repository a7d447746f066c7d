import { readFileSync, writeFileSync } from "node:fs";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import {
  commonTokens,
  declareFactoryPlugin,
  PluginKind,
  tokens,
} from "@stryker-mutator/api/plugin";
import { DryRunStatus, MutantRunStatus } from "@stryker-mutator/api/test-runner";
import { strykerPlugins as jestPlugins } from "@stryker-mutator/jest-runner";
import { openTestFiles } from "./testFile.mjs";

/** Which file a test stands in and how long it takes, for the processes that did not run it first. */
const known = "tests-of-this-run.json";

/**
 * Runs the tests of a fault in files that are loaded once and kept: Stryker's own jest runner loads every file of the
 * folder again for each fault, which takes a second or more where a test takes a hundredth of one.
 * A fault that is noticed is taken away again and the test must pass, else the file was spoilt by faults before; it is loaded
 * anew then. What a file computes while it is loaded is sound: a test holds what it asks for itself.
 */
class LoadedOnce {
  /** How many faults each test noticed, by the broken file: another fault of it is looked for by them first. */
  noticedBy = new Map();

  constructor(options, jest) {
    this.options = options;
    /**
     * For so many milliseconds a fault is looked for, by what the tests took when nothing was broken: what is left out are
     * properties over thousands of cases, which hold in the large what a table of cases holds.
     */
    this.longest = options.jest.config.globals.longestSearch;
    this.jest = jest;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    await this.jest.init();
  }

  async dryRun(options) {
    const result = await this.jest.dryRun(options);
    if (result.status === DryRunStatus.Complete) {
      const tests = result.tests.map(({ id, fileName, timeSpentMs }) => [
        id,
        { fileName, timeSpentMs },
      ]);
      writeFileSync(known, JSON.stringify(tests));
    }
    return result;
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    this.tests ??= new Map(JSON.parse(readFileSync(known, "utf8")));
    this.files ??= await openTestFiles(this.options.jest.config, INSTRUMENTER_CONSTANTS.NAMESPACE);
    const fault = { id: activeMutant.id.toString(), hitLimit };
    const kills = this.noticedBy.get(activeMutant.fileName) ?? new Map();
    const [first, others] = this.parted(testFilter ?? [...this.tests.keys()], kills);
    for (const [file, names] of [...this.byFile(first), ...this.byFile(others)]) {
      const failed = await this.files.run(file, names, fault);
      if (failed === null) continue;
      if (failed.isEndless) return { status: MutantRunStatus.Timeout, reason: failed.message };
      const { name, message } = failed;
      this.noticedBy.set(activeMutant.fileName, kills.set(name, (kills.get(name) ?? 0) + 1));
      const [killedBy, nrOfTests] = [[name], names.length];
      return { status: MutantRunStatus.Killed, killedBy, failureMessage: message, nrOfTests };
    }
    return { status: MutantRunStatus.Survived, nrOfTests: first.length + others.length };
  }

  /**
   * Those that noticed most faults of the same file before, for half of the time at most, and the quickest others for what is
   * left of it.
   */
  parted(names, kills) {
    const first = this.within(
      this.longest / 2,
      names
        .filter((name) => kills.has(name))
        .sort((one, other) => kills.get(other) - kills.get(one)),
    );
    const left = this.longest - this.timeOfAll(first);
    const others = names
      .filter((name) => !first.includes(name))
      .sort((one, other) => this.timeOf(one) - this.timeOf(other));
    return [first, this.within(left, others)];
  }

  /** As many tests from the beginning as take no longer together; one at least. */
  within(milliseconds, names) {
    let time = 0;
    return names.filter(
      (name, place) => (time += this.timeOf(name)) <= milliseconds || place === 0,
    );
  }

  /** Tests by their files; the quickest file first. */
  byFile(names) {
    const files = new Map();
    for (const name of names) {
      const { fileName } = this.tests.get(name);
      files.set(fileName, [...(files.get(fileName) ?? []), name]);
    }
    return [...files].sort(([, one], [, other]) => this.timeOfAll(one) - this.timeOfAll(other));
  }

  timeOfAll(names) {
    return names.reduce((sum, name) => sum + this.timeOf(name), 0);
  }

  timeOf(name) {
    return this.tests.get(name).timeSpentMs;
  }
}

function loadedOnce(injector, options) {
  const [jest] = jestPlugins.filter(({ kind }) => kind === PluginKind.TestRunner);
  return new LoadedOnce(options, injector.injectFunction(jest.factory));
}
loadedOnce.inject = tokens(commonTokens.injector, commonTokens.options);

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, "loadedOnce", loadedOnce),
];
