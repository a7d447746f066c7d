import { rulesIn } from "../../form/rules";
import { toA1, type CellAddress, type RuleTable } from "../../form/model/grid";
import type { RuleFault, RuleFaultCode } from "../../ruleSheet";
import { shownNameOf } from "../../scoring";
import type { FormRule, TopicRules } from "../context";
import type { Declarations } from "../problem/declare";
import { fixValue, type FixMaker } from "../fixes/edits";

/** The problems told here: of a form that goes by 本簿规则, and of the sheet 评分规则 itself. */
export const ruleSheetProblems = {
  OWN_RULES_MISSING: ["error", "header", "ask"],
  OWN_RULES_FAULTY: ["error", "header", "none", ["cell"]],
  RULE_NAME_UNKNOWN: ["error", "header", "none", ["found"]],
  RULE_TWICE: ["error", "header", "none", ["rule"]],
  RULE_VALUE: ["error", "header", "ask", ["rule", "found", "allowed"]],
  RULE_POINTS_SUM: ["error", "header", "none", ["found", "allowed"]],
  RULES_NONE: ["error", "header"],
} as const satisfies Declarations;
type Declared = typeof ruleSheetProblems;

/** A form that goes by 本簿规则 has them, and they can be gone by. */
const ownRulesThere: FormRule<Declared> = ({ form, rules }, report) => {
  const { source, pack } = rules;
  if (source === "ownMissing") {
    const used = shownNameOf(pack);
    report("OWN_RULES_MISSING", form.rulePack, {}, { fix: fixValue(form.rulePack, used, false) });
  }
  const [fault] = form.ownRules === undefined ? [] : rulesIn(form.ownRules).faults;
  if (source !== "ownFaulty" || form.ownRules === undefined || fault === undefined) return;
  report("OWN_RULES_FAULTY", form.rulePack, { cell: toA1(placeOf(fault, form.ownRules)) });
};

/** Where a fault stands on its sheet. */
function placeOf({ row, column }: RuleFault, { origin }: RuleTable): CellAddress {
  return { row: origin.row + row, column: origin.column + column };
}

const codes = {
  RULE_NAME: "RULE_NAME_UNKNOWN",
  RULE_TWICE: "RULE_TWICE",
  RULE_VALUE: "RULE_VALUE",
  RULE_SUM: "RULE_POINTS_SUM",
  RULES_NONE: "RULES_NONE",
} as const satisfies Record<RuleFaultCode, keyof Declared>;

/** A problem of the sheet 评分规则, at its cell. */
export interface RuleSheetProblem {
  code: (typeof codes)[RuleFaultCode];
  at: CellAddress;
  values: RuleFault["values"];
  /** Writes what 基础规则 has; it changes scores, and so is never written unseen. */
  fix: FixMaker | undefined;
}

/** What is wrong on the sheet 评分规则, in its rows' order. */
export function ruleSheetProblemsOf(table: RuleTable): RuleSheetProblem[] {
  const faults = [...rulesIn(table).faults].sort((one, other) => one.row - other.row);
  return faults.map((fault) => {
    const at = placeOf(fault, table);
    const value = table.values[fault.row]?.[fault.column] ?? "";
    const { usual } = fault;
    const fix = usual === null ? undefined : fixValue({ value, at }, usual, false);
    return { code: codes[fault.code], at, values: fault.values, fix };
  });
}

/** The rules of this file, by what each looks at. */
export const ruleSheetRules: TopicRules<Declared> = { form: [ownRulesThere] };
