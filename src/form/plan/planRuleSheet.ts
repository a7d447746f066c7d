import { evidenceWords, ruleRows, ruleWords, type RuleRow } from "../../ruleSheet";
import { ownRulesName, type RulePack } from "../../scoring";
import type { CellContent } from "../model/cellEdit";
import { toA1, type CellRange } from "../model/grid";
import { styled, styles } from "./planStyle";
import { heightsOfTable, printOfTable } from "./tableSheet";
import type { CellRule, SheetPlan } from "./sheetPlan";

const TITLE = "本簿评分规则";
const NOTE =
  `绩效表的“评分规则”一格写“${ownRulesName}”的，按这张表计分。取值从下拉列表中选；` +
  "本地文件有规定的，写上文号；本表没有写的规则按基础规则执行，不要的规则请删去整行。";

/** The first row below title, note and headings: the rules begin in A4. */
const FIRST = 3;
const [NAME, VALUE, PAPER, MEANING, EVIDENCE] = [0, 1, 2, 3, 4];
/** Points. */
const WIDTHS = [135, 145, 105, 230, 105];
const LOWEST = { title: 34, note: 32, row: 20 };

/**
 * Plans the sheet 评分规则 that says what a pack says: each rule with its value to be picked, room for the number of
 * the local paper, what it means, and what it rests on, which follows what is written beside it.
 */
export function planRuleSheet(pack: RulePack): SheetPlan {
  const lines = ruleRows(pack);
  const rows = FIRST + lines.length;
  const columns = WIDTHS.length;
  const cells = [
    lineOf([{ value: TITLE }]),
    lineOf([{ value: NOTE }]),
    lineOf(ruleWords.headings.map((value) => ({ value }))),
    ...lines.map((line, place) => contentsOf(line, FIRST + place)),
  ];
  const column = (at: number): CellRange => ({
    row: FIRST,
    column: at,
    rows: lines.length,
    columns: 1,
  });
  const across = (row: number): CellRange => ({ row, column: 0, rows: 1, columns });
  const whole = { row: 0, column: 0, rows, columns };
  return {
    name: ruleWords.sheet,
    rows,
    columns,
    cells,
    styles: [
      ...styled(styles.title, [across(0)]),
      ...styled(styles.body, [{ ...whole, row: 1, rows: rows - 1 }]),
      ...styled(styles.note, [across(1)]),
      ...styled(styles.label, [across(2), column(NAME)]),
      ...styled(styles.text, [column(NAME), column(MEANING)]),
      ...styled(styles.input, [column(VALUE), column(PAPER)]),
      ...styled(styles.computed, [column(EVIDENCE)]),
    ],
    merges: [across(0), across(1)],
    rules: lines.map(ruleOf),
    checks: [],
    columnWidths: WIDTHS,
    rowHeights: heightsOfTable(cells, WIDTHS, LOWEST),
    frozenRows: FIRST,
    print: printOfTable(whole, FIRST - 1),
    protect: false,
    firstInput: { row: FIRST, column: VALUE },
  };
}

type Line = SheetPlan["cells"][number];

function lineOf(contents: CellContent[]): Line {
  return WIDTHS.map((_, column) => contents[column] ?? null);
}

function contentsOf({ name, value, meaning, evidence }: RuleRow, row: number): Line {
  return [
    { value: name },
    { value },
    null,
    { value: meaning },
    evidence === null ? null : { value: "", formula: evidenceFormula(value, evidence, row) },
  ];
}

/** A paper that is named proves the value; without one only the value that was there rests on what it did. */
function evidenceFormula(
  value: RuleRow["value"],
  evidence: keyof typeof evidenceWords,
  row: number,
): string {
  const written = typeof value === "number" ? String(value) : `"${String(value)}"`;
  const isUsual = `${toA1({ row, column: VALUE })}=${written}`;
  const other = `IF(${isUsual},"${evidenceWords[evidence]}","${evidenceWords.own}")`;
  return `=IF(${toA1({ row, column: PAPER })}<>"","${evidenceWords.local}",${other})`;
}

function ruleOf({ name, values }: RuleRow, place: number): CellRule {
  const ranges = [{ row: FIRST + place, column: VALUE, rows: 1, columns: 1 }];
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
