/** The folders whose code is broken on purpose, and the tests that hold each: those of its own, that are quick. */
export interface MutatedFolder {
  /** Test files as jest matches them, below the repository's root. */
  tests: string[];
  /** Tests that take long and hold nothing of the folder that the others don't, as regular expressions. */
  without?: string[];
}

const own = (folder: string) => `test/${folder}/**/*.test.{ts,tsx}`;
const actions = (...names: string[]) => `test/actions/{${names.join(",")}}.test.ts`;

/** What is done to a workbook is seen in the workbook: such tests stand with the actions, and hold rules and reports too. */
export const mutatedFolders: Record<string, MutatedFolder> = {
  words: { tests: [own("words")] },
  scoring: {
    tests: [own("scoring"), "test/functions/{functions,measures,scoreRanges,rulesTable}.test.ts"],
    without: ["/test/scoring/(oneReader|oracle)[.]test[.]ts$"],
  },
  formulas: {
    tests: [own("formulas"), actions("formulas", "liveChecks", "losses", "tableFormulas")],
    without: ["/test/formulas/nativeRows[.]test[.]ts$"],
  },
  form: { tests: [own("form"), own("ruleSheet"), actions("template", "fitRows", "ownRules")] },
  validation: {
    tests: [
      own("validation"),
      actions("harmless", "movedRows", "othersWork", "precheck", "problemSheet", "wholeWorkbook"),
    ],
  },
  report: {
    tests: [
      own("report"),
      actions(
        "collect",
        "comparison",
        "monitoring",
        "narrative",
        "overview",
        "precheck",
        "publish",
      ),
      actions("problemSheet", "review", "scoreReport", "severalForms", "summary"),
    ],
  },
  actions: { tests: [own("actions")] },
  workbook: { tests: [own("workbook"), actions("harmless", "template", "undoInsert")] },
};

/** The folder of a file such as "src/words/names.ts"; undefined for a file that is not broken on purpose. */
export function folderOf(file: string): string | undefined {
  const [, folder] = /^src\/([^/]+)\/.+\.tsx?$/.exec(file) ?? [];
  return folder !== undefined && folder in mutatedFolders ? folder : undefined;
}
