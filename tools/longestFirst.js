const { default: Sequencer } = require("@jest/test-sequencer");

/** The test files that last longest for their size, the longest first. */
const longest = [
  "test/e2e/mistakes.e2e.ts",
  "test/e2e/importing.e2e.ts",
  "test/e2e/template.e2e.ts",
  "test/e2e/paneQuality.e2e.ts",
  "test/e2e/workbench.e2e.ts",
  "test/e2e/collect.e2e.ts",
  "test/formulas/nativeEngines.test.ts",
];

function placeOf({ path, context }) {
  const known = longest.findIndex((file) => path.replaceAll("\\", "/").endsWith(`/${file}`));
  if (known >= 0) return known;
  return context.config.displayName?.name === "browser" ? longest.length : longest.length + 1;
}

/**
 * On a fresh machine jest knows of a test file its size alone. A file begun last that lasts long would leave the other
 * worker with nothing to do: so those above begin, then the browser's, then modules. Once it knows how long each lasted,
 * jest's own order is the better one.
 */
class LongestFirst extends Sequencer {
  static longest = longest;

  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.every(({ duration }) => duration !== undefined)) return sorted;
    return sorted.sort((a, b) => placeOf(a) - placeOf(b));
  }
}

module.exports = LongestFirst;
