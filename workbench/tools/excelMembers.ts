/**
 * The members of Excel's API as @types/office-js declares them: by class, each with the requirement
 * set that its comment names.
 */
import fs from "node:fs";
import ts from "typescript";

export interface ApiMember {
  type: string;
  /** In camelCase, as an add-in writes it. */
  name: string;
  /** "1.9" of ExcelApi, "ExcelApiOnline 1.1", or "" where the comment names none. */
  since: string;
}

export function declarationsOfOffice(): string {
  return require.resolve("@types/office-js/index.d.ts");
}

/** What every class has, and the library answers by itself. */
const ofTheLibrary = new Set(["context", "load", "toJSON", "set", "track", "untrack"]);

/** Members of the namespace Excel's classes of objects in the workbook. */
export function excelMembers(declarations: string): ApiMember[] {
  const source = ts.createSourceFile(
    "office.d.ts",
    fs.readFileSync(declarations, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const members = new Map<string, ApiMember>();
  for (const type of classesOf(source, "Excel")) {
    const typeSince = sinceOf(type);
    for (const member of type.members) {
      const name = member.name?.getText();
      if (!name || name.startsWith("_") || ofTheLibrary.has(name)) continue;
      const key = `${type.name?.text}.${name}`;
      if (!members.has(key)) {
        members.set(key, {
          type: type.name?.text ?? "",
          name,
          since: sinceOf(member) || typeSince,
        });
      }
    }
  }
  return [...members.values()];
}

function classesOf(source: ts.SourceFile, namespace: string): ts.ClassDeclaration[] {
  const found: ts.ClassDeclaration[] = [];
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== namespace) continue;
    if (!statement.body || !ts.isModuleBlock(statement.body)) continue;
    found.push(...statement.body.statements.filter(ts.isClassDeclaration).filter(isClientObject));
  }
  return found;
}

function isClientObject(type: ts.ClassDeclaration): boolean {
  return type.heritageClauses?.some((clause) => clause.getText().includes("ClientObject")) ?? false;
}

/** "[Api set: ExcelApi 1.9]" -> "1.9" */
function sinceOf(node: ts.Node): string {
  const comment = ts
    .getJSDocCommentsAndTags(node)
    .map((each) => each.getFullText())
    .join("\n");
  const [, set = "", version = ""] = /\[Api set: (\w+) ([\w.]+)/.exec(comment) ?? [];
  if (!set) return "";
  return set === "ExcelApi" ? version : `${set} ${version}`;
}
