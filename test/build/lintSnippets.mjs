// Lints the snippets given as JSON on standard input ([{ file, code }]) with the project's rules and
// prints the ids of the rules each one broke. A process of its own: Jest can't load ES modules.
import { text } from "node:stream/consumers";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";

const eslint = new ESLint({
  // The snippets are no files, so rules that need their types can't run on them.
  overrideConfig: [
    { ...tseslint.configs.disableTypeChecked, files: ["**/*.{ts,tsx}"] },
    { files: ["**/*.{ts,tsx}"], languageOptions: { parserOptions: { projectService: false } } },
  ],
});
const snippets = JSON.parse(await text(process.stdin));
const broken = [];
for (const { file, code } of snippets) {
  const [result] = await eslint.lintText(code, { filePath: file });
  broken.push(result.messages.map((message) => message.ruleId ?? message.message));
}
process.stdout.write(JSON.stringify(broken));
