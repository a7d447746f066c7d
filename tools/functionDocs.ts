/**
 * Writes docs/functions.md from the functions' declarations, their English texts and the examples that a test
 * calculates, and docs/formulas.md from the formulas that a test types: npx tsx tools/functionDocs.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { functionMetadata as englishTexts } from "../src/locale/en-US/functionMetadata";
import {
  exampleTable,
  functionExamples,
  sheetExamples,
  type FunctionExample,
} from "../examples/functionExamples";
import { typedFormulas } from "../examples/typedFormulas";
import { cellWords } from "../src/locale/zh-CN/cellWords";
import { rareWords } from "../src/locale/zh-CN/rareWords";
import { ruleRows, ruleWords, type RuleRow } from "../src/ruleSheet";
import { defaultPack, rulePacks } from "../src/scoring/packs";
import { operatorSpellings } from "../src/words/operators";
import {
  translated,
  withPacks,
  type FunctionMetadata,
  type FunctionsFile,
} from "./build/functionMetadata";
import { signature } from "./build/helpPage";

const root = path.resolve(__dirname, "..");
export const functionDocsFile = path.join(root, "docs", "functions.md");
export const ownRulesDocsFile = path.join(root, "docs", "own-rules.md");
export const formulaDocsFile = path.join(root, "docs", "formulas.md");

/** How the rule packs are called, the default first. */
function packLines(): string {
  const names = rulePacks.map(({ id, shortName }) => `\`${id}\` or ${shortName}`);
  return `Scoring rules are called ${names.join(", ")}; the first are used where none are named.
A range of two columns and rows or more holds rules of one's own, as [own-rules.md](own-rules.md) tells; names of rules
in one column or row belong to the rows beside them.`;
}

const lead = `# Functions

Written by \`npx tsx tools/functionDocs.ts\`; a test calculates every example and compares this page.

Type a function into a cell as it stands here, without any prefix. Each argument takes a cell, a
constant or a range. Given ranges of one shape, the result spills in that shape, single cells
standing beside every cell of the ranges; ranges of different shape are a \`#VALUE!\` that says so.
Every \`#VALUE!\` has a Chinese sentence behind the cell's exclamation mark. Excel in Chinese calls the
arguments in Chinese (运算符号, 指标值, 全年完成值 ...).

**A blank is not a zero.** An empty actual gives an empty result. Excel on the desktop, however, hands
an empty cell over as 0, which no function can tell from a 0 that was typed; Excel on the web hands over an empty
text. So a formula guards the actuals, in one of two ways:

\`\`\`
=IF(H12="","",PERFSCORE(E12,F12,H12,J12,G12))                          one row
=PERFSCORE(E2:E30,F2:F30,IF(H2:H30="","",H2:H30),J2:J30,G2:G30)        a range: an empty cell becomes an empty text
=PERFSCORE(E2:E30,F2:F30,H2:H30&"",J2:J30,G2:G30)                      the same; texts of numbers are read as numbers
\`\`\`

An empty operator, unit or rules cell needs no guard: 0 is none of them. An empty target does, where rows may be half
filled. 写公式 in the pane's 模板 view writes guarded formulas down the rows of any table, found by its headings:

\`\`\`
=IF(OR(H12="",J12=""),"",PERFSCORE(E12,IF(F12="","",F12),H12,J12,G12))   no score without an actual and points
\`\`\`

A row of which all cells are empty or 0 is a spare one: PERFCHECK and PERFSUMMARY say nothing of it.

${packLines()}

The examples with addresses are over this table, from A1 on:

${exampleTable.map(tableLine).join("\n")}
`;

function tableLine(cells: (string | number)[], row: number): string {
  const line = `| ${cells.join(" | ")} |`;
  return row === 0 ? `${line}\n${"| --- ".repeat(cells.length)}|` : line;
}

/** How a row is read: prose of its own, with the spellings and sentences that the add-in knows. */
function rules(): string {
  const prose = readFileSync(path.join(__dirname, "functionRules.md"), "utf8");
  const operators = Object.entries(operatorSpellings).map(
    ([operator, spellings]) =>
      `| ${operator === "qualitative" ? "定性" : `\`${operator}\``} | \`${spellings}\` |`,
  );
  const refusals = Object.entries({ ...cellWords.problems, ...rareWords.problems }).map(
    ([code, sentence]) => `| \`${code}\` | ${sentence} |`,
  );
  return `
${prose.replace("OPERATORS", operators.join("\n")).replace("REFUSALS", refusals.join("\n"))}`;
}

function exampleLine({ formula, result, shows }: FunctionExample): string {
  const cell = result === "" ? "an empty text" : `\`${result}\``;
  return `- \`${formula}\` gives ${cell}. ${shows}`;
}

function section(one: FunctionMetadata): string {
  const parameters = one.parameters.map(({ name, description }) => `- \`${name}\`: ${description}`);
  return `
## ${signature(one)}

${one.description}

${parameters.join("\n")}

Examples:

${[...(functionExamples[one.id] ?? []), ...(sheetExamples[one.id] ?? [])].map(exampleLine).join("\n")}
`;
}

/** The metadata of all functions as the build makes it, in Chinese. */
export async function declaredFunctions(): Promise<FunctionsFile> {
  const source = path.join(root, "src", "functions", "functions.ts");
  const { metadataJson, errors } = await generateCustomFunctionsMetadata([source], true);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  return JSON.parse(metadataJson) as FunctionsFile;
}

/** The text of docs/functions.md. */
export async function functionDocs(): Promise<string> {
  const file = translated(await declaredFunctions(), englishTexts);
  const { functions } = withPacks(file, "en-US");
  return lead + rules() + functions.map(section).join("");
}

/** The text of docs/own-rules.md. */
export function ownRulesDocs(): string {
  const isFurtherPart = ({ name }: RuleRow, place: number) =>
    place > 1 && name.startsWith(ruleWords.points);
  const rows = ruleRows(defaultPack).filter((row, place) => !isFurtherPart(row, place));
  const lines = rows.map(({ name, values, meaning }) => {
    const allowed =
      "list" in values ? values.list.join(" / ") : `${values.least} to ${values.most}`;
    return `| ${[name, allowed, meaning].join(" | ")} |`;
  });
  return readFileSync(path.join(__dirname, "ownRules.md"), "utf8").replace(
    "| RULES |",
    lines.join("\n"),
  );
}

/** The text of docs/formulas.md. */
export function formulaDocs(): string {
  const count = typedFormulas.reduce((sum, { formulas }) => sum + formulas.length, 0);
  const kinds = typedFormulas.map(
    ({ kind, formulas }) =>
      `\n## ${kind}\n\n| typed | shows |\n| --- | --- |\n${formulas.map(formulaLine).join("\n")}\n`,
  );
  return `# Formulas as people type them

Written by \`npx tsx tools/functionDocs.ts\`; a test types each of the ${count} formulas into a workbook and compares what
the cell shows. An error shows its sentence behind it; a range that spills is parted by \`;\`. Why each is so stands
in [functions.md](functions.md). Addresses are those of this table, from A1 on; what lies below and beside it is empty.

${exampleTable.map(tableLine).join("\n")}
${kinds.join("")}`;
}

function formulaLine([formula, shows]: [formula: string, shows: string]): string {
  const shown = shows === "" ? "(empty)" : code(shows);
  return `| ${code(formula)} | ${shown} |`;
}

/** Code in a cell of a table: one line, and no bar that would end the cell. */
function code(text: string): string {
  return `\`${text.replace(/\n/g, "⏎").replace(/\|/g, "\\|")}\``;
}

if (require.main === module) {
  void functionDocs().then((page) => writeFileSync(functionDocsFile, page));
  writeFileSync(formulaDocsFile, formulaDocs());
  writeFileSync(ownRulesDocsFile, ownRulesDocs());
}
