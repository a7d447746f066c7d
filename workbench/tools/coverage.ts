/** Which members of Excel's API the table carries, and which it does not. */
import { apiTable } from "../protocol/api";
import { pascalCase } from "../protocol/engine/spelling";
import type { ApiMember } from "./excelMembers";

/** Worksheet functions called from code: the workbench calculates formulas, it has no such API. */
const outside = new Set(["Functions", "FunctionResult"]);

/** ExcelApi sets up to 1.14 (LTSC 2021), without the worksheet functions. */
export function upToLtsc2021({ type, since }: ApiMember): boolean {
  const [, minor] = /^1\.(\d+)$/.exec(since) ?? [];
  return minor !== undefined && Number(minor) <= 14 && !outside.has(type);
}

/** Whether the table has the member. */
export function isCarried({ type: typeName, name }: ApiMember): boolean {
  const type = apiTable.get(typeName);
  if (!type) return false;
  const wireName = pascalCase(name);
  if (name === "items") return type.items !== null;
  if (Object.values(type.events).some((event) => event.member === name)) return true;
  // What the library offers under another name than it asks for.
  const asked = wireName === "Runtime" ? "_Runtime" : wireName;
  return [type.properties, type.children, type.methods].some((part) => Object.hasOwn(part, asked));
}
