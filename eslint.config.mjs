import path from "node:path";
import { fileURLToPath } from "node:url";
import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import prettier from "eslint-config-prettier";

const root = path.dirname(fileURLToPath(import.meta.url));

/**
 * The arrows of docs/architecture.md: which folders of src/ a folder may import.
 * "types" means type-only imports.
 */
const layers = {
  scoring: { code: [], types: [] },
  locale: { code: [], types: [] },
  form: { code: ["scoring"], types: [] },
  validation: { code: ["scoring", "form"], types: [] },
  importing: { code: ["scoring", "form"], types: [] },
  // form/grid has the names of cells (A1); everything else of the forms comes as types.
  workbook: { code: [], types: ["scoring", "form", "validation"], modules: ["form/grid"] },
  actions: { code: ["scoring", "form", "validation", "importing", "workbook"], types: [] },
  functions: { code: ["scoring", "validation", "locale"], types: [] },
  commands: { code: ["actions"], types: [] },
  taskpane: {
    code: ["actions", "locale"],
    types: ["scoring", "form", "validation", "importing", "workbook"],
  },
};

/** Globals that would send something off the machine or run text as code. */
const forbiddenGlobals = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "eval"];

function layerRule(folder, { code, types, modules = [] }) {
  const except = modules.map((module) => module.replace(/^.*\//, "")).join("|");
  const folders = Object.keys(layers).filter((other) => other !== folder);
  const patterns = folders
    .filter((other) => !code.includes(other))
    .map((other) => ({
      regex: `(^|/)\\.\\./(\\.\\./)*${other}(?!/(${except})$)(/|$)`,
      allowTypeImports: types.includes(other),
      message: `src/${folder}/ may not import src/${other}/ (see docs/architecture.md).`,
    }));
  patterns.push({
    regex: "(^|/)(workbench|test|bench|scripts)/",
    message: "src/ may not import the workbench, tests, benchmarks or scripts.",
  });
  if (folder !== "taskpane") {
    patterns.push({
      regex: "^(react|react-dom|office-ui-fabric-react|@uifabric)(/|$)",
      message: "React and Fabric stay in src/taskpane/.",
    });
  }
  if (["scoring", "locale", "form", "validation"].includes(folder)) {
    patterns.push({ regex: "^[^.]", message: `src/${folder}/ uses no package.` });
  }
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: {
      "@typescript-eslint/no-restricted-imports": ["error", { patterns }],
      "no-restricted-globals": [
        "error",
        ...forbiddenGlobals.map((name) => ({ name, message: "Nothing leaves the machine." })),
        ...(folder === "workbook"
          ? []
          : ["Excel", "Office"].map((name) => ({
              name,
              message: "Only src/workbook/ and the entry files speak to Excel.",
            }))),
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/", ".cache/", "screenshots/"] },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({
    ...config,
    files: ["**/*.ts", "**/*.tsx"],
  })),
  {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    plugins: { "office-addins": officeAddins },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "no-restricted-syntax": [
        "error",
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: "Cell text is untrusted: show it as text.",
        },
        {
          selector: "CallExpression[callee.property.name='toFixed']",
          message: "Round with src/scoring/.",
        },
      ],
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  ...Object.entries(layers).map(([folder, allowed]) => layerRule(folder, allowed)),
  { files: ["src/*/index.ts", "src/taskpane/index.tsx", "src/*.ts"], rules: {} },
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  prettier,
);
