import { rulesIn } from "../../form/rules";
import type { RuleTable } from "../../form/model/grid";
import type { PerformanceForm } from "../../form/model/performanceForm";
import { ruleLines, ruleWords } from "../../ruleSheet";
import type { Policy } from "../../scoring";
import { absolute } from "../addresses";

/** How many rows the range of a table has at least, so that rules may be put below it. */
const LEAST_ROWS = 57;

/** The workbook's table of rules as formulas name it; rows and columns count from 0. */
export interface OwnRules {
  table: RuleTable;
  firstRow: number;
  lastRow: number;
}

/** The table of rules of a form's workbook; null where it has none that holds a rule. */
export function ownRulesOf({ ownRules }: PerformanceForm): OwnRules | null {
  return ownRules === undefined ? null : ownRulesIn(ownRules);
}

/** A workbook's table of rules; null where it holds none. */
export function ownRulesIn(table: RuleTable): OwnRules | null {
  const rows = [...rulesIn(table).rows.values()].map((row) => table.origin.row + row);
  if (rows.length === 0) return null;
  const firstRow = Math.min(...rows);
  return { table, firstRow, lastRow: Math.max(...rows, firstRow + LEAST_ROWS - 1) };
}

/** 评分规则!$A$4:$C$60: names, values and papers. A name of Chinese characters needs no quotation marks. */
export function rangeOfRules(own: OwnRules, columns = 3): string {
  const { table, firstRow, lastRow } = own;
  const { column } = table.origin;
  const from = absolute({ row: firstRow, column });
  const to = absolute({ row: lastRow, column: column + columns - 1 });
  return `${table.sheetName}!${from}:${to}`;
}

/** The policies that native formulas are made by; the others decide no number of theirs. */
const baked = new Set<Policy>([
  "taskRateDecimals",
  "completionDecimals",
  "rowScoreDecimals",
  "cap",
  "reverseMiss",
  "offPerPoint",
  "reverseZero",
  "equalOver",
  "negativeActual",
  "qualBands",
  "qualValue",
  "percentSlip",
]);

/** What tells native formulas that the rules they were made by are those of the table still. */
export interface RulesState {
  /** Joins how many names the table has with what the rules' cells say. */
  expression: string;
  /** What that gives now. */
  is: string;
}

/** The state of a table of rules. The values in it are words and short decimals, which every program joins alike. */
export function stateOfRules(own: OwnRules): RulesState {
  const { table, firstRow, lastRow } = own;
  const { row, column } = table.origin;
  const { rows } = rulesIn(table);
  const lines = ruleLines.filter(({ policy }) => baked.has(policy)).map(({ name }) => name);
  const places = [ruleWords.base, ...lines].flatMap((name) => rows.get(name) ?? []);
  const names = table.values
    .slice(Math.max(0, firstRow - row), lastRow - row + 1)
    .filter(([name]) => name !== "" && name !== null);
  const cells = places.map(
    (place) => `${table.sheetName}!${absolute({ row: row + place, column: column + 1 })}`,
  );
  return {
    expression: [`COUNTA(${rangeOfRules(own, 1)})`, ...cells].join('&"|"&'),
    is: [names.length, ...places.map((place) => String(table.values[place]?.[1] ?? ""))].join("|"),
  };
}
