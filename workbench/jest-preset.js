/** What jest needs for tests with the workbench: TypeScript, and the packages that ship ES modules only. */
module.exports = {
  testEnvironment: "node",
  transform: {
    "^.+\\.(ts|tsx|js|mjs)$": [
      "ts-jest",
      { tsconfig: `${__dirname}/tsconfig.jest.json`, diagnostics: false },
    ],
  },
  // Everything else in node_modules is left alone. (From nanoid on: what Univer requires.)
  transformIgnorePatterns: [
    "/node_modules/(?!(office-workbench|hucre|@borgar/fx|nanoid|rbush|quickselect|kdbush|cjk-regex|unicode-regex|regexp-util|franc-min|trigram-utils|n-gram|collapse-white-space)/)",
  ],
  // Univer's CommonJS build asks for it; it is the same code as an ES module.
  moduleNameMapper: { "^lodash-es$": "lodash" },
  // Office.js leaves its globals behind, and goes on answering messages when a file has ended.
  testEnvironmentOptions: { globalsCleanup: "off" },
};
