/** Two kinds of tests, one run: modules in Node (or jsdom, by docblock) and the pane in a real browser. */
const shared = {
  rootDir: __dirname,
  transform: {
    "^.+\\.(ts|tsx|js|mjs)$": ["ts-jest", { tsconfig: "tsconfig.jest.json", diagnostics: false }],
  },
  // These packages ship ES modules only; everything else in node_modules is left alone.
  // (From nanoid on: what Univer requires.)
  transformIgnorePatterns: [
    "/node_modules/(?!(hucre|@borgar/fx|nanoid|rbush|quickselect|kdbush|cjk-regex|unicode-regex|regexp-util|franc-min|trigram-utils|n-gram|collapse-white-space)/)",
  ],
  moduleNameMapper: {
    "^office-ui-fabric-react/lib/(.*)$": "office-ui-fabric-react/lib-commonjs/$1",
    // Univer's CommonJS build asks for it; it is the same code as an ES module.
    "^lodash-es$": "lodash",
    "\\.css$": "<rootDir>/test/support/emptyModule.ts",
  },
  setupFilesAfterEnv: ["<rootDir>/test/support/setup.js"],
  // Office.js leaves its globals behind, and goes on answering messages when a file has ended.
  testEnvironmentOptions: { globalsCleanup: "off" },
};

module.exports = {
  rootDir: __dirname,
  projects: [
    {
      ...shared,
      displayName: "modules",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
    },
    {
      ...shared,
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/e2e/**/*.e2e.ts"],
    },
  ],
  reporters: ["default", "<rootDir>/tools/countReporter.js"],
  testTimeout: 60000,
};
