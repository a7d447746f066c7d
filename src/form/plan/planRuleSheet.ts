import { evidenceWords, ruleRows, ruleWords, type RuleRow } from "../../ruleSheet";
import {
  isBlank,
  isRefusal,
  ownRulesName,
  rulePackNamed,
  type CellValue,
  type RulePack,
} from "../../scoring";
import type { CellContent } from "../model/cellEdit";
import { toA1, type CellAddress, type CellRange, type RuleTable } from "../model/grid";
import { rulesIn } from "../rules";
import { styled, styles } from "./planStyle";
import { heightsOfTable, printOfTable } from "./tableSheet";
import type { CellRule, SheetPlan } from "./sheetPlan";

const TITLE = "本簿评分规则";
const NOTE =
  `绩效表的“评分规则”一格写“${ownRulesName}”的，按这张表计分。取值从下拉列表中选；` +
  "本地文件有规定的，写上文号；本表没有写的规则按基础规则执行，不要的规则请删去整行。";

const [NAME, VALUE, PAPER, MEANING, EVIDENCE] = [0, 1, 2, 3, 4];
/** Points. */
const WIDTHS = [135, 145, 105, 230, 105];
/** What a column left of a table gets that somebody has moved. */
const OTHER_WIDTH = 50;
const LOWEST = { title: 34, note: 32, row: 20 };

/**
 * Plans the sheet 评分规则 that says what a pack says: each rule with its value to be picked, room for the number of
 * the local paper, what it means, and what it rests on, which follows what is written beside it.
 */
export function planRuleSheet(pack: RulePack): SheetPlan {
  const lines = ruleRows(pack);
  const head = [[TITLE], [NOTE], [...ruleWords.headings]];
  return planTable({
    name: ruleWords.sheet,
    origin: { row: 0, column: 0 },
    values: [...head, ...lines.map(({ name, value, meaning }) => [name, value, "", meaning, ""])],
    lines: new Map(lines.map((line, place) => [head.length + place, line])),
  });
}

/**
 * Plans a workbook's own sheet 评分规则 once more, for a file of its own: what it says, each cell where it stands, as
 * formulas of a form speak of these cells. Rules that can be read get their lists again.
 * @throws Error before loadRuleReader
 */
export function planRuleTable(table: RuleTable): SheetPlan {
  const { pack, rows } = rulesIn(table);
  const valueOf = (name: string) => table.values[rows.get(name) ?? -1]?.[VALUE] ?? null;
  const base = rulePackNamed(valueOf(ruleWords.base));
  // What a row rests on is told of the value that 基础规则 has for it; the parts are the table's own.
  const known = [...ruleRows(pack), ...ruleRows(isRefusal(base) ? pack : base)];
  const byName = new Map(known.map((line) => [line.name, line]));
  const lines = [...rows].flatMap(([name, row]): [number, RuleRow][] => {
    const line = byName.get(name);
    return line === undefined ? [] : [[row, line]];
  });
  const { sheetName, origin, values } = table;
  return planTable({ name: sheetName, origin, values, lines: new Map(lines) });
}

interface TableToPlan extends Pick<RuleTable, "origin" | "values"> {
  name: string;
  /** What is known of a row, counted from the origin. */
  lines: ReadonlyMap<number, RuleRow>;
}

function planTable({ name, origin, values, lines }: TableToPlan): SheetPlan {
  const left = origin.column;
  const columns = left + Math.max(WIDTHS.length, ...values.map((line) => line.length));
  const rows = origin.row + values.length;
  const widths = Array.from({ length: columns }, (_, at) => WIDTHS[at - left] ?? OTHER_WIDTH);
  const headings = values.findIndex(([first]) => first === ruleWords.headings[NAME]);
  const cells = Array.from({ length: rows }, (_, row) =>
    widths.map((__, column) => {
      const place = row - origin.row;
      const value = values[place]?.[column - left];
      return contentOf(value, lines.get(place), { row, column }, left);
    }),
  );
  const places = (from: number, to: number): number[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  const across = (place: number): CellRange => ({
    ...{ row: origin.row + place, column: left },
    ...{ rows: 1, columns: columns - left },
  });
  const first = Math.max(headings, 0) + 1;
  const column = (at: number): CellRange => ({
    ...{ row: origin.row + first, column: left + at },
    ...{ rows: values.length - first, columns: 1 },
  });
  const title = places(0, Math.min(headings, 1)).map(across);
  const notes = places(1, headings).map(across);
  const whole = { row: 0, column: 0, rows, columns };
  const body = { ...across(title.length), rows: values.length - title.length };
  return {
    name,
    rows,
    columns,
    cells,
    styles: [
      ...styled(styles.title, title),
      ...styled(styles.body, [body]),
      ...styled(styles.note, notes),
      ...styled(styles.label, [...(headings < 0 ? [] : [across(headings)]), column(NAME)]),
      ...styled(styles.text, [column(NAME), column(MEANING)]),
      ...styled(styles.input, [column(VALUE), column(PAPER)]),
      ...styled(styles.computed, [column(EVIDENCE)]),
    ],
    merges: [...title, ...notes],
    rules: [...lines].map(([place, line]) =>
      ruleOf(line, { row: origin.row + place, column: left + VALUE }),
    ),
    checks: [],
    columnWidths: widths,
    rowHeights: heightsOfTable(cells, widths, LOWEST),
    frozenRows: origin.row + first,
    print: printOfTable(whole, origin.row + first - 1),
    protect: false,
    firstInput: { row: origin.row + first, column: left + VALUE },
  };
}

function contentOf(
  value: CellValue | undefined,
  line: RuleRow | undefined,
  { row, column }: CellAddress,
  left: number,
): CellContent | null {
  if (column - left === EVIDENCE && line !== undefined && line.evidence !== null) {
    const formula = evidenceFormula(line.value, line.evidence, { row, column: left });
    return { value: value ?? "", formula };
  }
  return value === undefined || isBlank(value) ? null : { value };
}

/** A paper that is named proves the value; without one only the value that was there rests on what it did. */
function evidenceFormula(
  value: RuleRow["value"],
  evidence: keyof typeof evidenceWords,
  { row, column }: CellAddress,
): string {
  const written = typeof value === "number" ? String(value) : `"${String(value)}"`;
  const isUsual = `${toA1({ row, column: column + VALUE })}=${written}`;
  const other = `IF(${isUsual},"${evidenceWords[evidence]}","${evidenceWords.own}")`;
  return `=IF(${toA1({ row, column: column + PAPER })}<>"","${evidenceWords.local}",${other})`;
}

function ruleOf({ name, values }: RuleRow, at: CellAddress): CellRule {
  const ranges = [{ ...at, rows: 1, columns: 1 }];
  return "list" in values
    ? {
        ranges,
        list: values.list,
        refuse: true,
        error: { title: ruleWords.sheet, text: `“${name}”请从下拉列表中选。` },
      }
    : {
        ranges,
        decimal: { min: values.least, max: values.most },
        refuse: true,
        error: {
          title: ruleWords.sheet,
          text: `“${name}”请填 ${values.least} 到 ${values.most} 之间的数。`,
        },
      };
}
