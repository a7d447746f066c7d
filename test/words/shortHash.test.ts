import { shortHash } from "../../src/words/shortHash";

// Names stand in people's workbooks (校验报告): a text keeps its name from version to version.
test.each([
  ["", "wvjl67o803"],
  ["a", "262p94epp1d"],
  ["b", "2dic9ba9q67"],
  ["绩效", "q5iuachsoc"],
  ["绩效2", "1p6t75zrdr0"],
])("%j is named %s", (text, name) => {
  expect(shortHash(text)).toBe(name);
});
