import { readFileSync } from "node:fs";
import { problemDocs, problemDocsFile } from "../../tools/generateProblems";

test("docs/problems.md is up to date (npx tsx tools/generateProblems.ts)", () => {
  expect(readFileSync(problemDocsFile, "utf8")).toBe(problemDocs());
});
