import type { DraftRow } from "../../actions";
import type { PaneTexts } from "../../locale/zh-CN/pane";

/** What a row is called: its indicator's or task's name. */
export function headingOf(row: DraftRow, pane: PaneTexts): string {
  const name = row.fields.find(({ role }) => role === "name" || role === "task");
  return name?.text || pane.validation.blank;
}
