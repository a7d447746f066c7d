/** Writes protocol/engine/excelMembers.json from @types/office-js. Run it after a new version of the types. */
import fs from "node:fs";
import path from "node:path";
import { declarationsOfOffice, excelMembers, type ApiMember } from "./excelMembers";

export const membersFile = path.resolve(__dirname, "../protocol/engine/excelMembers.json");

/** Names by type, for the host to tell what Excel has and the workbench lacks from what nobody has. */
export function namesByType(members: ApiMember[]): Record<string, string[]> {
  const names: Record<string, string[]> = {};
  for (const { type, name } of members) (names[type] ??= []).push(name);
  return names;
}

if (require.main === module) {
  const names = namesByType(excelMembers(declarationsOfOffice()));
  fs.writeFileSync(membersFile, `${JSON.stringify(names, null, 2)}\n`);
}
