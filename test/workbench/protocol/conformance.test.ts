/** @jest-environment node */
import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { declarationsOfOffice } from "../../../workbench/tools/excelMembers";
import { contractChecks } from "../contract";
import { conformanceText, countsText, withCounts } from "../contract/conformance";

const docs = path.resolve(__dirname, "../../../docs");
const read = (name: string) => fs.readFileSync(path.join(docs, name), "utf8");

/** Tables and long lines are laid out anew by prettier: what counts is the words. */
const words = (text: string) => text.replace(/[\s|-]+/g, " ");

/** Every type of the namespace Excel with the names of its members. */
function referenceOfExcel(): Map<string, Set<string>> {
  const file = declarationsOfOffice();
  const source = ts.createSourceFile(file, fs.readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  const types = new Map<string, Set<string>>();
  const blocks = source.statements
    .filter(ts.isModuleDeclaration)
    .filter(({ name }) => name.text === "Excel" || name.text === "OfficeExtension")
    .flatMap(({ body }) => (body && ts.isModuleBlock(body) ? [...body.statements] : []));
  for (const type of blocks) {
    const holdsMembers =
      ts.isClassDeclaration(type) || ts.isInterfaceDeclaration(type) || ts.isEnumDeclaration(type);
    if (!holdsMembers || !type.name) continue;
    const members = types.get(type.name.text) ?? new Set<string>();
    for (const { name } of type.members) {
      if (name && (ts.isIdentifier(name) || ts.isStringLiteral(name))) members.add(name.text);
    }
    types.set(type.name.text, members);
  }
  return types;
}

test("every check says where Excel's behaviour is stated", () => {
  const unknown = contractChecks.filter(
    ({ source }) =>
      !/^(ref: Excel\.\w+|docs\/[\w/-]+\.md|https:\/\/|Office-Add-in-samples: )/.test(source),
  );
  expect(unknown.map(({ name, source }) => `${name}: ${source}`)).toEqual([]);
});

test("what a check names of Microsoft's reference is there", () => {
  const types = referenceOfExcel();
  const missing = contractChecks.flatMap(({ source }) => {
    const [, type = "", member] = /^ref: Excel\.(\w+)(?:\.(\w+))?/.exec(source) ?? [];
    if (type === "") return [];
    const members = types.get(type);
    return members && (member === undefined || members.has(member)) ? [] : [source];
  });
  expect([...new Set(missing)]).toEqual([]);
});

test("docs/conformance.md lists every check", () => {
  expect(words(read("conformance.md"))).toBe(words(conformanceText()));
});

test("docs/quality.md counts the same, the different and the missing", () => {
  const text = read("quality.md");
  expect(words(text)).toBe(words(withCounts(text, countsText())));
});
