const os = require("node:os");
const workbench = require("./workbench/jest-preset.js");

/** Two kinds of tests, one run: modules in Node (or jsdom, by docblock) and the pane in a real browser. */
const shared = {
  ...workbench,
  rootDir: __dirname,
  moduleNameMapper: {
    ...workbench.moduleNameMapper,
    "^office-ui-fabric-react/lib/(.*)$": "office-ui-fabric-react/lib-commonjs/$1",
    "\\.css$": "<rootDir>/test/support/emptyModule.ts",
  },
  setupFilesAfterEnv: ["<rootDir>/test/support/setup.js"],
  // The copies that `npm run mutation` breaks.
  modulePathIgnorePatterns: ["<rootDir>/.cache/"],
};

module.exports = {
  rootDir: __dirname,
  projects: [
    {
      ...shared,
      displayName: "modules",
      testEnvironment: "node",
      testMatch: [
        "<rootDir>/test/**/*.test.ts",
        "<rootDir>/test/**/*.test.tsx",
        "<rootDir>/workbench/example/*.test.ts",
      ],
    },
    {
      ...shared,
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/e2e/**/*.e2e.ts"],
      globalSetup: "<rootDir>/test/e2e/support/unpackBrowser.ts",
    },
  ],
  // Jest leaves a processor to itself, which of two is half; it hardly needs one.
  maxWorkers: Math.max(2, os.availableParallelism() - 1),
  testSequencer: "<rootDir>/tools/longestFirst.js",
  reporters: ["default", "<rootDir>/tools/countReporter.js"],
  testTimeout: 60000,
};
