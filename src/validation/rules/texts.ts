import type { Field } from "../../form/model/performanceForm";
import { yearIn } from "../../form/model/titles";
import { isBlank } from "../../words/cell";
import type { FormRule, IndicatorRule, Report } from "../context";
import { plainName } from "../context";
import { fixValue } from "../fixes/edits";
import { htmlIn, stripHtml } from "../../words/html";
import { otherYearIn, residueIn, withoutDoubledYear } from "../textRules";

/** 703001朝阳市工业和信息化局-211300000: six digits, then the name; the region's nine digits may be missing. */
const unitPattern = /^\d{6}[^\d\s]/u;

/** 部门（单位）名称 and 年度. */
export const heading: FormRule = ({ form, year }, report) => {
  if (isBlank(form.unit.value)) report("UNIT_NAME_MISSING", form.unit, {});
  else if (!unitPattern.test(plainName(form.unit.value))) {
    report("UNIT_NAME_PATTERN", form.unit, { unit: String(form.unit.value) });
  }
  if (year === null) report("YEAR_MISSING", form.year.at === null ? form.title : form.year, {});
  for (const field of [form.title, form.year]) checkDoubledYear(field, report);
  const titleYear = yearIn(form.title.value);
  const printedYear = yearIn(form.year.value);
  if (titleYear === null || printedYear === null || titleYear === printedYear) return;
  const title = String(form.title.value).replace(String(titleYear), String(printedYear));
  const fix = fixValue(form.title, title, false);
  const details = { fix, related: [form.year] };
  report("YEAR_IN_TITLE", form.title, { other: titleYear, year: printedYear }, details);
};

function checkDoubledYear(field: Field, report: Report): void {
  if (typeof field.value !== "string") return;
  const proposed = withoutDoubledYear(field.value);
  if (proposed === null) return;
  const fix = fixValue(field, proposed, true);
  report("YEAR_DOUBLED", field, { text: field.value, proposed }, { fix });
}

/** 年度目标 and 全年完成情况: there, and of the form's year. */
export const goals: FormRule = ({ form, year, isEvaluation }, report) => {
  const fields = isEvaluation ? [form.goal, form.achievement] : [form.goal];
  for (const field of fields) {
    if (isBlank(field.value)) report("GOAL_MISSING", field, {});
    if (typeof field.value !== "string") continue;
    checkText(field, report, "goals");
    const other = year === null ? null : otherYearIn(field.value, year);
    if (other !== null && year !== null) report("YEAR_IN_GOAL", field, { other, year });
  }
};

/** HTML and template residue in the texts of an indicator. */
export const indicatorTexts: IndicatorRule = (
  { indicator, reasons, hasMeasure },
  _context,
  report,
) => {
  checkText(indicator.name, report, "indicators");
  if (typeof indicator.target.value === "string") checkText(indicator.target, report, "indicators");
  for (const field of reasons) checkText(field, report, "indicators");
  if (hasMeasure) checkText(indicator.measure, report, "indicators");
};

/** Likewise of the tasks and the unit. */
export const otherTexts: FormRule = ({ form, tasks }, report) => {
  checkText(form.unit, report, "header");
  for (const { task } of tasks) checkText(task.name, report, "tasks");
};

function checkText(
  field: Field,
  report: Report,
  section: "header" | "tasks" | "goals" | "indicators",
) {
  const { value } = field;
  if (typeof value !== "string" || value === "") return;
  const tag = htmlIn(value);
  if (tag !== null) {
    const stripped = stripHtml(value);
    // What would only then become HTML is for a person to put right.
    const fix = stripped === value ? undefined : fixValue(field, stripped, true);
    report("HTML_IN_TEXT", field, { tag }, { section, fix });
  }
  const residue = residueIn(value);
  if (residue !== null) report("TEMPLATE_RESIDUE", field, { residue }, { section });
}
