/** The folders whose code is broken on purpose, and the tests that hold each: those of its own, that are quick. */
export interface MutatedFolder {
  /** Test files as jest matches them, below the repository's root. */
  tests: string[];
  /** So many seconds a fault is looked for at most, by what the tests took when nothing was broken; 1 where none is said. */
  seconds?: number;
  /** Tests that take long and hold nothing of the folder that the others don't, as regular expressions. */
  without?: string[];
}

const own = (folder: string) => `test/${folder}/**/*.test.{ts,tsx}`;

/** What needs no workbook is held by tests without one, which take a hundredth of the time. */
export const mutatedFolders: Record<string, MutatedFolder> = {
  words: { tests: [own("words")] },
  scoring: {
    tests: [own("scoring"), "test/functions/{functions,scoreRanges}.test.ts"],
    without: ["/test/scoring/(oneReader|oracle)[.]test[.]ts$"],
  },
  formulas: {
    tests: [own("formulas")],
    // What other programs and the workbench calculate; the formulas' texts are held word for word besides.
    without: ["/test/formulas/(native(Rows|Engines)|checks/(checks|elsewhere))[.]test[.]ts$"],
  },
  form: {
    tests: [own("form"), own("ruleSheet"), "test/validation/review.test.ts"],
  },
  validation: { tests: [own("validation")] },
  report: {
    tests: [own("report")],
    without: ["/test/report/(monitoring/light|publish/planFiles)[.]test[.]ts$"],
  },
  // With a workbook a single test takes some tenths of a second.
  actions: { tests: [own("actions")], seconds: 3 },
  workbook: {
    tests: [
      own("workbook"),
      "test/actions/{fitRows,formulas,liveChecks,onOffice,othersWork,overview,problemSheet}.test.ts",
      "test/actions/{rows/changeRow,summary,template,undoInsert}.test.ts",
    ],
    seconds: 3,
  },
};

/** The folder of a file such as "src/words/names.ts"; undefined for a file that is not broken on purpose. */
export function folderOf(file: string): string | undefined {
  const [, folder] = /^src\/([^/]+)\/.+\.tsx?$/.exec(file) ?? [];
  return folder !== undefined && folder in mutatedFolders ? folder : undefined;
}
