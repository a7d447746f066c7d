/** docs/conformance.md and the counts in docs/quality.md, out of the checks and the API table. */
import { excelMembers, declarationsOfOffice } from "../../../workbench/tools/excelMembers";
import { isCarried, upToLtsc2021 } from "../../../workbench/tools/coverage";
import { notEmulated, type Check } from "./check";
import { contractChecks, topics } from ".";

const reference = "https://learn.microsoft.com/javascript/api/excel/excel.";
const pages = "https://learn.microsoft.com/office/dev/add-ins/";

/** A check's source as a link, where it names a page. */
function sourceText(source: string): string {
  const ref = /^ref: Excel\.(\w+)(.*)$/.exec(source);
  if (ref) return `[${ref[1]}${ref[2]}](${reference}${(ref[1] ?? "").toLowerCase()})`;
  const page = /^docs\/([\w/-]+)\.md(.*)$/.exec(source);
  return page ? `[${page[1]}](${pages}${page[1]})${page[2]}` : source;
}

function line({ name, source, differs }: Check): string {
  const otherwise = differs === undefined ? "" : ` **Otherwise:** ${differs}`;
  return `- ${literal(name)} — ${sourceText(source)}${otherwise}`;
}

/** Signs of a name that would be read as markup. */
function literal(text: string): string {
  return text.replace(/[*_[\]<>`\\]/g, "\\$&");
}

export function conformanceText(): string {
  return [
    "# What the workbench answers, beside Excel",
    "",
    "Written by `npx tsx test/workbench/contract/writeConformance.ts`. Every line is a check of",
    "`test/workbench/contract/checks/`, run in Node over both transports, in jsdom and in the browser: what Excel does",
    "and where that is stated. Excel itself was not asked: docs/workbench.md says what a person checks with one.",
    ...topics.flatMap(([title, checks]) => ["", `## ${title}`, "", ...checks.map(line)]),
    "",
  ].join("\n");
}

export const begin =
  "<!-- the workbench beside Excel: written by `npx tsx test/workbench/contract/writeConformance.ts` -->";
export const end = "<!-- end of the workbench beside Excel -->";

/** The counts of docs/quality.md. */
export function countsText(): string {
  const missing = contractChecks.filter(({ differs }) => differs === notEmulated).length;
  const differ = contractChecks.filter(({ differs }) => differs !== undefined).length - missing;
  const members = excelMembers(declarationsOfOffice()).filter(upToLtsc2021);
  const carried = members.filter(isCarried).length;
  return [
    `| of ${contractChecks.length} checks | count |`,
    "| --- | --- |",
    `| the same as Excel | ${contractChecks.length - differ - missing} |`,
    `| different on purpose | ${differ} |`,
    `| not emulated, and told so | ${missing} |`,
    "",
    `Of ${members.length} members of ExcelApi 1.1 to 1.14 the workbench carries ${carried}; the other`,
    `${members.length - carried} are not emulated: each answers \`ApiNotFound\` and is kept in \`host.gaps\`.`,
  ].join("\n");
}

/** The text with its counts renewed. @throws Error where the marks are missing */
export function withCounts(text: string, counts: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error("docs/quality.md has no place for the counts");
  return `${text.slice(0, from)}${begin}\n\n${counts}\n\n${text.slice(to)}`;
}
