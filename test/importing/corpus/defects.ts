import type { CellValue } from "../../../src/words/cell";
import type { Fact, MadeTable } from "./table";

/** Where a defect is to be told, by one of some codes. */
export interface Wanted {
  codes: string[];
  row: number;
  column: number;
}

/** Spoils a table; null where it has nothing for the defect. */
export type Defect = (table: MadeTable) => Wanted | null;

function put({ grid }: MadeTable, { row, column }: Fact, value: CellValue): void {
  grid.values[row]![column] = value;
  grid.formulas[row]![column] = value;
}

/** Writes something over the cell of a field. */
function over(path: string, value: (fact: Fact) => CellValue, ...codes: string[]): Defect {
  return (table) => {
    const fact = table.facts.get(path);
    if (fact === undefined) return null;
    put(table, fact, value(fact));
    return { codes, row: fact.row, column: fact.column };
  };
}

const number = (fact: Fact) => Number(fact.value);

/** Of a form with results: a plan's weights and money are nobody's to judge. */
const evaluated =
  (defect: Defect): Defect =>
  (table) =>
    table.family.isPlan ? null : defect(table);

/** Where no 分值 is printed, a score shows only against the whole. */
function scoreOver(path: string, value: (fact: Fact) => number, ...codes: string[]): Defect {
  return (table) => {
    const wanted = over(path, value, ...codes)(table);
    const total = table.facts.get("total");
    if (total === undefined || table.facts.has("indicators[0].weight")) return wanted;
    return { codes: ["WEIGHT_SUM", "TOTAL_DIFFERS"], row: total.row, column: total.column };
  };
}

/** In the first row that is so. */
function inRow(
  isMeant: (table: MadeTable, row: string) => boolean,
  defect: (row: string) => Defect,
): Defect {
  return (table) => {
    for (let i = 0; table.facts.has(`indicators[${i}].name`); i++) {
      const row = `indicators[${i}]`;
      if (isMeant(table, row)) return defect(row)(table);
    }
    return null;
  };
}

const has = ({ family }: MadeTable, key: string) =>
  family.columns.some((column) => column.key === key);
const isPercent = (table: MadeTable, row: string) =>
  table.facts.get(`${row}.unit`)?.value === "%" && has(table, "operator");
const adjusts = (table: MadeTable) => has(table, "adjusted");

/** Another number as a row's target, as the table prints it: alone, or glued to its operator and unit. */
function target(
  row: string,
  changed: (value: number) => number,
  codes: string[],
  operator?: string,
): Defect {
  return (table) => {
    const fact = (key: string) => table.facts.get(`${row}.${key}`)!;
    const value = changed(number(fact("target")));
    const printed = has(table, "operator")
      ? value
      : `${operator ?? String(fact("operator").value)}${value}${String(fact("unit").value)}`;
    return over(`${row}.target`, () => printed, ...codes)(table);
  };
}

const isShare = (table: MadeTable, row: string) =>
  String(table.facts.get(`${row}.name`)?.value).endsWith("满意度") && !adjusts(table);
const isPlain = (table: MadeTable) => !adjusts(table);

const moneyOf = ({ family }: MadeTable) => `tasks[0].${family.isPlan ? "budget" : "executed"}`;

export const defects: Record<string, Defect> = {
  "a blank actual": over(
    "indicators[1].actual",
    () => "",
    "ACTUAL_MISSING",
    "ACTUAL_MISSING_SCORED",
  ),
  "a score below the rule's": scoreOver(
    "indicators[0].score",
    (fact) => number(fact) - 1,
    "SCORE_DIFFERS",
    "SCORE_DIFFERS_EXPLAINED",
  ),
  "a score above the weight": scoreOver(
    "indicators[1].score",
    (fact) => number(fact) + 40,
    "SCORE_OUT_OF_RANGE",
  ),
  "a negative score": scoreOver("indicators[2].score", () => -3, "SCORE_OUT_OF_RANGE"),
  "a blank weight": evaluated(over("indicators[2].weight", () => "", "WEIGHT_MISSING")),
  "a negative weight": evaluated(over("indicators[1].weight", () => -5, "WEIGHT_NOT_POSITIVE")),
  "a weight of words": evaluated(over("indicators[1].weight", () => "较高", "WEIGHT_NOT_NUMERIC")),
  "weights beyond the whole": (table) => {
    const weight = table.facts.get("indicators[0].weight");
    const total = table.facts.get("total");
    if (weight === undefined || total === undefined) return null;
    put(table, weight, number(weight) + 7);
    return { codes: ["WEIGHT_SUM"], row: total.row, column: total.column };
  },
  "another total": over("total", (fact) => number(fact) - 4, "TOTAL_DIFFERS"),
  "an operator in the actual": over(
    "indicators[0].actual",
    (fact) => `≥${String(fact.value)}`,
    "OPERATOR_IN_ACTUAL",
  ),
  "a name twice": (table) => {
    const first = table.facts.get("indicators[0].name")!;
    const second = table.facts.get("indicators[2].name")!;
    put(table, second, first.value);
    return { codes: ["INDICATOR_DUPLICATE"], row: second.row, column: second.column };
  },
  "an error value": over(
    "indicators[1].actual",
    () => "#REF!",
    "CELL_ERROR",
    "ACTUAL_MISSING",
    "ACTUAL_MISSING_SCORED",
  ),
  "another rate": over("tasks[0].rate", () => 0.31, "TASK_RATE_DIFFERS"),
  "more spent than given": over(
    "tasks[0].executed",
    (fact) => number(fact) + 500,
    "EXECUTED_ABOVE_ALLOCATED",
  ),
  "another score of the funds": over("tasks[0].score", (fact) => number(fact) - 2, "SCORE_DIFFERS"),
  "a source above the whole": (table) => {
    const source = table.facts.get("sources[0].executed");
    const whole = table.facts.get("tasks[0].executed");
    if (source === undefined || whole === undefined) return null;
    put(table, source, number(whole) + 90);
    return { codes: ["FUNDS_SOURCES"], row: whole.row, column: whole.column };
  },
  "a lost point without a reason": (table) => {
    for (const [path, fact] of table.facts) {
      if (!path.endsWith(".reasons.other") || fact.value === "") continue;
      put(table, fact, "");
      return { codes: ["REASON_MISSING"], row: fact.row, column: fact.column };
    }
    return null;
  },
  "a blank target": inRow(
    (table) => !adjusts(table),
    (row) => over(`${row}.target`, () => "", "TARGET_MISSING"),
  ),
  "a target of a broken reference": inRow(
    (table) => !adjusts(table),
    (row) => over(`${row}.target`, () => "#REF!", "CELL_ERROR", "TARGET_MISSING"),
  ),
  "a negative target": inRow(isPlain, (row) => target(row, (value) => -value, ["VALUE_NEGATIVE"])),
  "a percentage a hundred times too small": inRow(
    (table, row) => table.facts.get(`${row}.unit`)?.value === "%" && isPlain(table),
    (row) => target(row, (value) => value / 100, ["TARGET_PERCENT_SLIP"]),
  ),
  "a share above the whole": inRow(isShare, (row) => target(row, () => 130, ["ABOVE_THE_WHOLE"])),
  "an operator that is none": inRow(
    (table) => has(table, "operator"),
    (row) => over(`${row}.operator`, () => "≠", "OPERATOR_UNKNOWN"),
  ),
  "an operator that points the other way": inRow(isShare, (row) => (table) => {
    const codes = ["OPERATOR_DIRECTION"];
    if (!has(table, "operator")) return target(row, (value) => value, codes, "≤")(table);
    return over(`${row}.operator`, () => "≤", ...codes)(table);
  }),
  "a rate without its unit": inRow(isPercent, (row) =>
    over(`${row}.unit`, () => "", "INDICATOR_UNIT_MISSING"),
  ),
  "a blank name": (table) =>
    table.family.levels === "columns"
      ? over("indicators[1].name", () => "", "NAME_MISSING")(table)
      : null,
  "HTML in a name": over(
    "indicators[1].name",
    (fact) => `${String(fact.value)}<br/>`,
    "HTML_IN_TEXT",
  ),
  "a space in a name": over(
    "indicators[1].name",
    (fact) => String(fact.value).replace(/(?<=^\s*\S\S)/u, " "),
    "NAME_SPACES",
  ),
  "a word of the template in a name": over(
    "indicators[2].name",
    (fact) => `${String(fact.value)}（请填写）`,
    "TEMPLATE_RESIDUE",
  ),
  "a broken reference in a name": (table) =>
    table.family.levels === "columns"
      ? over("indicators[1].name", () => "#REF!", "CELL_ERROR", "NAME_MISSING")(table)
      : null,
  "HTML in the unit's name": over("unit", (fact) => `${String(fact.value)}<br>`, "HTML_IN_TEXT"),
  "a year doubled": over("year", () => "（2023年年度）", "YEAR_DOUBLED"),
  "money of a broken reference": (table) =>
    over(moneyOf(table), () => "#REF!", "CELL_ERROR", "MONEY_MISSING")(table),
  "money in another unit": (table) =>
    over(moneyOf(table), (fact) => `${number(fact) * 10_000}元`, "MONEY_NOT_NUMERIC")(table),
  "money kept as a text": (table) =>
    over(moneyOf(table), (fact) => `${String(fact.value)}`, "NUMBER_AS_TEXT")(table),
  "another year in the goal": over("goal", () => "完成2019年的维护任务。", "YEAR_IN_GOAL"),
  "money below nothing": (table) =>
    over(moneyOf(table), (fact) => -number(fact), "MONEY_NEGATIVE")(table),
  "money in words": (table) => over(moneyOf(table), () => "待定", "MONEY_NOT_NUMERIC")(table),
};
