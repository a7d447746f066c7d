/**
 * Which room may import which: the one table behind `npm run lint` (imports.cjs makes its rules) and
 * docs/architecture.md (test/build/lint.test.ts compares the two). For each room the rooms or files
 * it may import, those it may import types from besides, and the packages it may use.
 * @type {Record<string, { imports: string[], types?: string[], packages?: string[] | "any" }>}
 */
const rooms = {
  "src/index.ts": { imports: ["src/functions", "src/commands", "src/taskpane"] },
  "src/words": { imports: [] },
  "src/scoring": { imports: ["src/words"] },
  "src/ruleSheet": { imports: ["src/scoring", "src/words"] },
  "src/form": { imports: ["src/ruleSheet", "src/scoring", "src/words"] },
  "src/formulas": { imports: ["src/form", "src/ruleSheet", "src/scoring", "src/words"] },
  "src/validation": {
    imports: ["src/form", "src/ruleSheet", "src/scoring", "src/formulas", "src/words"],
  },
  "src/importing": {
    imports: ["src/form", "src/scoring", "src/words"],
    packages: ["fflate", "hucre", "mammoth", "papaparse", "pdfjs-dist"],
  },
  "src/report": {
    imports: ["src/validation", "src/formulas", "src/form", "src/scoring", "src/words"],
    types: ["src/importing"],
    // The report on a self-evaluation is a file of a text program.
    packages: ["docx"],
  },
  "src/workbook": {
    imports: ["src/form/model/grid"],
    types: ["src/form", "src/scoring", "src/validation", "src/words"],
    // A sheet that is a workbook of its own is handed to Excel as a file, or many as one .zip.
    packages: ["fflate", "hucre"],
  },
  "src/actions": {
    imports: [
      "src/words",
      "src/scoring",
      "src/ruleSheet",
      "src/form",
      "src/formulas",
      "src/validation",
      "src/importing",
      "src/report",
      "src/workbook",
    ],
  },
  "src/functions": {
    imports: ["src/ruleSheet", "src/scoring", "src/validation/checkRow", "src/locale", "src/words"],
  },
  "src/commands": { imports: [] },
  "src/taskpane": {
    imports: ["src/actions", "src/commands/forPane", "src/locale"],
    types: [
      "src/words",
      "src/scoring",
      "src/form",
      "src/validation",
      "src/importing",
      "src/report",
      "src/workbook",
    ],
    packages: ["react", "react-dom", "office-ui-fabric-react", "@uifabric"],
  },
  "src/locale": {
    imports: [],
    types: [
      "src/words",
      "src/scoring",
      "src/form",
      "src/validation",
      "src/importing",
      "src/report",
    ],
  },
  workbench: { imports: [], packages: "any" },
  examples: { imports: [], types: ["src"] },
  // The build is made here, so nothing of test/ gets into it.
  tools: { imports: ["src", "workbench", "examples"], packages: "any" },
  "webpack.config.js": { imports: ["tools"], packages: "any" },
};

module.exports = { rooms };
