/** The part of docs/workbench.md that lists by type what the API table has. */
import { excelMembers, declarationsOfOffice, type ApiMember } from "./excelMembers";
import { isCarried, upToLtsc2021 } from "./coverage";

const begin = "<!-- what the API table has: written by `npx tsx workbench/tools/writeDocs.ts` -->";
const end = "<!-- end of what the API table has -->";

/** One line for each type that the table has anything of. */
export function apiList(): string {
  const byType = new Map<string, ApiMember[]>();
  for (const member of excelMembers(declarationsOfOffice()).filter(upToLtsc2021)) {
    byType.set(member.type, [...(byType.get(member.type) ?? []), member]);
  }
  const lines = [...byType]
    .map(([type, members]) => ({ type, carried: members.filter(isCarried), of: members.length }))
    .filter(({ carried }) => carried.length > 0)
    .map(({ type, carried, of }) => {
      const names = carried.map(({ name }) => name).join(", ");
      return `- **${type}** (${carried.length} of ${of}): ${names}`;
    });
  return lines.join("\n");
}

/** The text with its list renewed. @throws Error where the marks are missing */
export function withApiList(text: string): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error("docs/workbench.md has no place for the list");
  return `${text.slice(0, from)}${begin}\n\n${apiList()}\n\n${text.slice(to)}`;
}
