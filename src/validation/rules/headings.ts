import type { Grid } from "../../form/model/grid";
import type { Field, PerformanceForm } from "../../form/model/performanceForm";
import { isMonitoringTitle } from "../../form/model/titles";
import { meaningsOf } from "../../form/model/printedWords";
import { layoutOf } from "../../form/plan/layouts";
import { isBlank } from "../../words/cell";
import type { FormRule, TopicRules } from "../context";
import type { Declarations } from "../problem/declare";
import { fixValue } from "../fixes/edits";

/** The problems told here: what a form's cells are found by. */
export const headingProblems = {
  HEADING_RENAMED: ["error", "indicators", "ask", ["heading", "found"]],
  COLUMN_MISSING: ["error", "indicators", "none", ["heading"]],
  TABLE_MISSING: ["error", "indicators", "none", ["heading"]],
  MONITORING_FORM: ["notJudged", "header", "none", ["title"]],
  TITLE_UNKNOWN: ["error", "header", "ask", ["found", "title"]],
  SECOND_FORM: ["warning", "header", "none", ["title"]],
} as const satisfies Declarations;
type Declared = typeof headingProblems;

/** Headings and labels that are gone, each told once; what would follow from them is told when they are back. */
const headingsThere: FormRule<Declared> = ({ form, lost }, report) => {
  for (const { heading, part, cell, near } of lost.headings) {
    const details = { section: part };
    if (cell === null) report("COLUMN_MISSING", near ?? form.title, { heading }, details);
    else {
      const found = isBlank(cell.value) ? "—" : String(cell.value);
      const fix = fixValue(cell, heading, false);
      report("HEADING_RENAMED", cell, { heading, found }, { ...details, fix });
    }
  }
  const { columns, taskColumns } = layoutOf(form.kind);
  const names = { tasks: taskColumns, indicators: columns.filter(({ key }) => key !== "label") };
  for (const part of lost.tables) {
    const heading = names[part].map(({ heading: word }) => word).join(" ");
    report("TABLE_MISSING", form.title, { heading }, { section: part });
  }
};

/** A form of Liaoning bears its title, by which everybody knows what it is. */
const titleThere: FormRule<Declared> = ({ form, family, grid }, report) => {
  if (!family.isLiaoning || form.title.at !== null) return;
  const first = firstCell(form, grid);
  if (first === null || isMonitoringTitle(first.value)) return;
  const fix = fixValue(first, family.title, false);
  const found = isBlank(first.value) ? "—" : String(first.value);
  report("TITLE_UNKNOWN", first, { found, title: family.title }, { fix });
};

/** As many rows may stand above a title. */
const TITLE_ROWS = 5;

/** Of a form of 绩效运行监控 only the plan is judged, and that is said. */
const monitoringForm: FormRule<Declared> = ({ grid: { values, origin } }, report) => {
  for (const [row, line] of values.slice(0, TITLE_ROWS).entries()) {
    const column = line.findIndex((value) => isMonitoringTitle(value));
    if (column < 0) continue;
    const value = line[column] ?? "";
    const at = { row: origin.row + row, column: origin.column + column };
    report("MONITORING_FORM", { value, at }, { title: String(value) });
    return;
  }
};

/** The cell where the title should stand: the first of the sheet that holds something, or the one above it. */
function firstCell({ year }: PerformanceForm, { values, origin }: Grid): Field | null {
  const row = values.findIndex((line) => line.some((value) => !isBlank(value)));
  const column = values[row]?.findIndex((value) => !isBlank(value)) ?? -1;
  const value = values[row]?.[column];
  if (value === undefined) return null;
  const at = { row: origin.row + row, column: origin.column + column };
  const isYear = year.at?.row === at.row && year.at.column === at.column;
  const isLabel = typeof value === "string" && meaningsOf(value) !== null;
  if (!isYear && !isLabel) return { value, at };
  return at.row === 0 ? null : { value: "", at: { ...at, row: at.row - 1 } };
}

/** Only the first form of a sheet is read. */
const oneForm: FormRule<Declared> = ({ form: { nextTitle } }, report) => {
  if (nextTitle !== undefined) {
    report("SECOND_FORM", nextTitle, { title: String(nextTitle.value).trim() });
  }
};

/** The rules of this file, by what each looks at. */
export const headingRules: TopicRules<Declared> = {
  form: [titleThere, headingsThere, monitoringForm, oneForm],
};
