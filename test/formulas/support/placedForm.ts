/** Forms on a sheet of as few rows as a test needs, in the columns that we print. */
import { mapFields } from "../../../src/form/model/fieldPaths";
import type { FormValues } from "../../../src/form/model/makeForm";
import type { Field, PerformanceForm } from "../../../src/form/model/performanceForm";
import type { RuleTable } from "../../../src/form/model/grid";
import { ownRulesName, type CellValue } from "../../../src/scoring";
import { placeForm, type Layout } from "../../support/placedForm";

const layout: Layout = {
  cells: { rulePack: "N3", total: "K40" },
  columns: {
    ...{ "tasks.name": "D", "tasks.budget": "G", "tasks.allocated": "F", "tasks.executed": "H" },
    ...{ "tasks.rate": "I", "tasks.weight": "J", "tasks.score": "K" },
    ...{ "indicators.name": "D", "indicators.operator": "E", "indicators.target": "F" },
    ...{ "indicators.unit": "G", "indicators.actual": "H", "indicators.completion": "I" },
    ...{ "indicators.weight": "J", "indicators.score": "K" },
    ...{ "indicators.reasons.funding": "L", "indicators.reasons.system": "M" },
    ...{ "indicators.reasons.staff": "N", "indicators.reasons.hardware": "O" },
    ...{ "indicators.reasons.other": "P", "indicators.measure": "Q", "indicators.adjusted": "R" },
  },
  firstRows: { tasks: 7, indicators: 16 },
};

/** Tasks from row 7 on, indicators from row 16 on; 评分规则 in N3 and 总评价得分 in K40. */
export function placedForm(values: FormValues): PerformanceForm {
  return placeForm(values, layout);
}

/** A form with other fields, by their paths: null takes the cell away, a text with = is a formula. */
export function withFields(
  form: PerformanceForm,
  changes: Record<string, Partial<Field> | null>,
): PerformanceForm {
  const left = new Set(Object.keys(changes));
  const changed = mapFields(form, (field, path) => {
    const change = changes[path];
    if (change === undefined) return field;
    left.delete(path);
    return change === null ? { ...field, at: null } : { ...field, ...change };
  });
  if (left.size > 0) throw new Error(`no field at ${[...left].join(", ")}`);
  return changed;
}

/** The sheet 评分规则 with some rules in B3 and below it. */
export function ruleTable(...rules: [name: string, value: CellValue][]): RuleTable {
  return {
    sheetId: "rules",
    sheetName: "评分规则",
    origin: { row: 0, column: 1 },
    values: [
      ["本簿评分规则", "", ""],
      ["规则", "取值", "文号"],
      ...rules.map(([name, value]) => [name, value, ""]),
    ],
  };
}

/** A form that goes by the rules of its workbook. */
export function byOwnRules(form: PerformanceForm, table: RuleTable): PerformanceForm {
  return { ...form, rulePack: { ...form.rulePack, value: ownRulesName }, ownRules: table };
}
