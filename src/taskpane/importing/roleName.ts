import type { PaneTexts } from "../../locale/zh-CN/pane";

/** The name of a field's role as the form prints it. */
export function roleName(role: string, pane: PaneTexts): string {
  const names: Record<string, string> = pane.fields;
  return names[role] ?? role;
}
