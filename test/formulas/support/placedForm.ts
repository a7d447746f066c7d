/** Forms on a sheet of as few rows as a test needs, in the columns that we print. */
import { mapFields } from "../../../src/form/model/fieldPaths";
import { makeForm, type FormValues } from "../../../src/form/model/makeForm";
import type { Field, PerformanceForm } from "../../../src/form/model/performanceForm";
import type { CellAddress, RuleTable } from "../../../src/form/model/grid";
import { ownRulesName, type CellValue } from "../../../src/scoring";

const columns: Record<string, string> = {
  ...{ name: "D", operator: "E", target: "F", unit: "G", actual: "H" },
  ...{ budget: "G", allocated: "F", executed: "H", rate: "I", completion: "I" },
  ...{ weight: "J", score: "K", measure: "Q", adjusted: "R" },
  ...{ funding: "L", system: "M", staff: "N", hardware: "O", other: "P" },
};

/** The cell that an A1 name names. */
export function cellAt(name: string): CellAddress {
  const [, letter = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(name) ?? [];
  return { row: Number(row) - 1, column: letter.charCodeAt(0) - 65 };
}

/** Tasks from row 7 on, indicators from row 16 on; 评分规则 in N3 and 总评价得分 in K40. */
export function placedForm(values: FormValues): PerformanceForm {
  const form = mapFields(makeForm(values), (field, path) => {
    const at = placeOf(path);
    return at === null ? field : { ...field, at: cellAt(at) };
  });
  form.tasks.forEach((task, place) => (task.row = 6 + place));
  form.indicators.forEach((row, place) => (row.row = 15 + place));
  return form;
}

function placeOf(path: string): string | null {
  if (path === "rulePack") return "N3";
  if (path === "total") return "K40";
  const [, part, place, key = ""] =
    /^(tasks|indicators)\[(\d+)\]\.(?:reasons\.)?(\w+)$/.exec(path) ?? [];
  const column = columns[key];
  if (part === undefined || column === undefined) return null;
  return column + String((part === "tasks" ? 7 : 16) + Number(place));
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
