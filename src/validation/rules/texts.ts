import { readNumber, shownNameOf } from "../../scoring";
import type { Field } from "../../form/model/performanceForm";
import { isBlank } from "../../words/cell";
import { cleanName, cleanReason, cleanText, isSafeText } from "../cleanText";
import type { FormRule, IndicatorRule, Report, TopicRules } from "../context";
import { hasCheck, plainName } from "../context";
import { putValues, type FixMaker } from "../fixes/edits";
import { htmlIn, stripHtml } from "../../words/html";
import { residueIn } from "../textRules";
import type { Declarations } from "../problem/declare";

/** The problems told here. */
export const textProblems = {
  HTML_IN_TEXT: ["error", "goals", "safe", ["tag"]],
  TEMPLATE_RESIDUE: ["warning", "goals", "none", ["residue"]],
  UNIT_NAME_MISSING: ["unfilled", "header"],
  UNIT_NAME_PATTERN: ["warning", "header", "none", ["unit"]],
  GOAL_MISSING: ["unfilled", "goals"],
  RULE_PACK_UNKNOWN: ["error", "header", "none", ["pack", "used"]],
} as const satisfies Declarations;
type Declared = typeof textProblems;

/** 703001朝阳市工业和信息化局-211300000: six digits, then the name; the region's nine digits may be missing. */
const unitPattern = /^\d{6}[^\d\s]/u;

/** 评分规则 names rules that exist. */
const rulePackKnown: FormRule<Declared> = ({ form, rules }, report) => {
  const { source, pack } = rules;
  if (source !== "unknown") return;
  const values = { pack: String(form.rulePack.value), used: shownNameOf(pack) };
  report("RULE_PACK_UNKNOWN", form.rulePack, values);
};

/** 部门（单位）名称. */
const unitName: FormRule<Declared> = (context, report) => {
  const { form } = context;
  const unit = cleanText(form.unit.value);
  const isNamed = [form.unit, form.project, form.authority].some(({ value }) => !isBlank(value));
  if (!isNamed) report("UNIT_NAME_MISSING", form.unit, {});
  else if (hasCheck(context, "unitCode") && !unitPattern.test(plainName(unit))) {
    report("UNIT_NAME_PATTERN", form.unit, { unit: String(form.unit.value) });
  }
};

/** 年度目标 and 全年完成情况: there. */
const goals: FormRule<Declared> = ({ form, isEvaluation, family }, report) => {
  const isPrinted = family.isLiaoning || ![form.goal, form.achievement].every(isBlankField);
  const fields = isEvaluation ? [form.goal, form.achievement] : [form.goal];
  for (const field of fields) {
    const text = cleanText(field.value);
    if (isBlank(text) && isPrinted) report("GOAL_MISSING", field, {});
    checkText(field, text, report, "goals");
  }
};

function isBlankField({ value }: Field): boolean {
  return isBlank(value);
}

/** HTML and template residue in the texts of an indicator. */
const indicatorTexts: IndicatorRule<Declared> = (row, _context, report) => {
  const { indicator } = row;
  checkText(indicator.name, row.cleanedName, report, "indicators");
  if (typeof indicator.target.value === "string") {
    checkText(indicator.target, cleanName(indicator.target.value), report, "indicators");
  }
  for (const { field, column } of row.explanations) {
    checkText(field, cleanReason(field.value, column), report, "indicators");
  }
};

/** Likewise of the tasks and the unit. */
const otherTexts: FormRule<Declared> = ({ form, tasks }, report) => {
  checkText(form.unit, cleanText(form.unit.value), report, "header");
  for (const { task } of tasks) checkText(task.name, cleanName(task.name.value), report, "tasks");
};

/** @param clean the text as it is once all its safe fixes are written */
function checkText(
  field: Field,
  clean: string,
  report: Report<Declared>,
  section: "header" | "tasks" | "goals" | "indicators",
) {
  const { value } = field;
  if (typeof value !== "string" || value === "") return;
  const tag = htmlIn(value);
  if (tag !== null) {
    const fix = stripHtml(value) === value ? undefined : () => cleaned(field, clean);
    report("HTML_IN_TEXT", field, { tag }, { section, fix });
  }
  const residue = residueIn(clean);
  if (residue !== null) report("TEMPLATE_RESIDUE", field, { residue }, { section });
}

/** What would only then become a number or a printed word of the form is for a person to put right. */
function cleaned(field: Field, clean: string): ReturnType<FixMaker> {
  const isText = readNumber(clean) === "text" && isSafeText(clean);
  return putValues([[field, clean]], isText);
}

/** The rules of this file, by what each looks at. */
export const textRulesOfForms: TopicRules<Declared> = {
  indicator: [indicatorTexts],
  form: [rulePackKnown, unitName, goals, otherTexts],
};
