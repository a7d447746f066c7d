import { readFileSync } from "node:fs";
import { problemDocs, problemDocsFile } from "../../scripts/generateProblems";

test("docs/problems.md is up to date (npx tsx scripts/generateProblems.ts)", () => {
  expect(readFileSync(problemDocsFile, "utf8")).toBe(problemDocs());
});
