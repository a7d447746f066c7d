import path from "node:path";
import { fileURLToPath } from "node:url";
import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import prettier from "eslint-config-prettier";

const root = path.dirname(fileURLToPath(import.meta.url));

/** What would send something off the machine, or run text as code. */
const forbidden = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "eval", "Function"];
const forbiddenMembers = `/^(${forbidden.slice(0, 5).join("|")}|sendBeacon)$/`;

const forbiddenGlobals = forbidden.map((name) => ({
  name,
  message: "Nothing leaves the machine, and text is never run.",
}));

const hostGlobals = ["Excel", "Office"].map((name) => ({
  name,
  message: "Only src/workbook/ and the entry file speak to Excel.",
}));

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
      "no-restricted-globals": ["error", ...forbiddenGlobals, ...hostGlobals],
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
        {
          selector: `MemberExpression[object.name=/^(window|self|globalThis|navigator)$/][property.name=${forbiddenMembers}]`,
          message: "Nothing leaves the machine.",
        },
        {
          selector: "MemberExpression[object.callee.property.name=/OrNullObject$/]",
          message: "Ask isNullObject first: Excel refuses what is chained on a null object.",
        },
      ],
    },
  },
  {
    files: ["src/workbook/**/*.ts", "src/index.ts"],
    rules: { "no-restricted-globals": ["error", ...forbiddenGlobals] },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
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
