/** What each fix writes, cell by cell, and whether it may be written without being looked at. */
import { loadRuleReader, toA1, type CellEdit, type Grid } from "../../src/form";
import { ruleRows } from "../../src/ruleSheet";
import { national } from "../../src/scoring";
import {
  catalogue,
  problemCodes,
  safeFixes,
  validateForms,
  type Problem,
  type ProblemCode,
} from "../../src/validation";
import { row } from "./support/cleanForms";
import { changedSheet, type Change } from "./support/sheets";

beforeAll(loadRuleReader);

/** A code, what is typed into a clean self-evaluation, and the edits of all its fixes in the order of the sheet. */
type Exact = [code: ProblemCode, change: Change["cells"] | Change[], edits: string[]];

/** "E14 \">=\"", "K14 =PERFSCORE(...)", "F35 98 as General". */
function told({ at, after: { value, formula, numberFormat } }: CellEdit): string {
  const format = numberFormat === undefined ? "" : ` as ${numberFormat}`;
  return `${toA1(at)} ${formula ?? JSON.stringify(value)}${format}`;
}

/** The problems on sheets, those among them that only follow from others. */
function problemsOf(changes: Change[]): { all: Problem[]; grids: Grid[] } {
  const sheets = changes.map((change, i) => {
    const sheet = changedSheet(change);
    return { ...sheet, grid: { ...sheet.grid, sheetId: `sheet${i}` } };
  });
  const all = validateForms(sheets).flatMap((each) => [each, ...(each.consequences ?? [])]);
  return { all, grids: sheets.map(({ grid }) => grid) };
}

const changesOf = (change: Exact[1]): Change[] =>
  Array.isArray(change) ? change : [{ cells: change }];

/**
 * Asks for the problem, and for exactly these edits of its fixes, each of a cell as it is now; and that all
 * safe fixes together write just that, or nothing where none is safe.
 */
function expectExactly([code, change, edits]: Exact, safe: boolean): void {
  const { all, grids } = problemsOf(changesOf(change));
  const problems = all.filter((problem) => problem.code === code);
  // What differs from another sheet may be another problem on its own.
  if (grids.length === 1) {
    expect(safeFixes(all).map(told).sort()).toEqual(safe ? [...edits].sort() : []);
  }
  expect(problems.length).toBeGreaterThan(0);
  const fixes = problems.flatMap(({ fix }) => fix ?? []);
  expect(fixes.flatMap((fix) => fix.edits.map(told))).toEqual(edits);
  expect(fixes.map((fix) => fix.safe)).toEqual(fixes.map(() => safe));
  for (const { fix, sheetId } of problems) {
    const grid = grids.find((each) => each.sheetId === sheetId);
    for (const { at, before } of grid === undefined ? [] : (fix?.edits ?? [])) {
      const content = grid!.formulas[at.row]![at.column];
      const isFormula = /^=./.test(String(content));
      expect(before.value).toBe(grid!.values[at.row]![at.column]);
      expect(before.formula).toBe(isFormula ? content : undefined);
      // Where an edit writes a format, what takes it back needs the one that is there.
      expect([grid!.numberFormats[at.row]![at.column], undefined]).toContain(before.numberFormat);
    }
  }
}

const rate = row("重点工作办结率");
const quality = row("依法行政能力");
const assets = row("固定资产利用率");
const output = row("工业企业对接推介企业户数");
const satisfaction = row("受益企业满意度");
const staff = row("在职人员控制率");
const violations = row("政府采购管理违法违规行为发生次数");
const wellWritten = row("依法行政能力", "target");

const inTarget = (cells: Change["cells"]): Change[] => [{ kind: "target", cells }];
const typed = (cells: Change["cells"]): Change[] => [{ typed: true, cells }];
const text = "@";

const completionOf = (line: number) =>
  `=IF(H${line}="","",PERFCOMPLETION(E${line},F${line},H${line},G${line},$N$3))`;
const scoreOf = (line: number) =>
  `=IF(H${line}="","",PERFSCORE(E${line},F${line},H${line},J${line},G${line},$N$3))`;
const rateOf = (line: number) =>
  `=IF(OR(F${line}="",H${line}=""),"",PERFEXECUTION(F${line},H${line},$N$3))`;
const taskScoreOf = (line: number) =>
  `=IF(I${line}="","",PERFSCORE(">=",1,I${line},J${line},"",$N$3))`;
const total = '=IF(COUNT(K7:K9,K14:K36)=0,"",PERFTOTAL(K7:K9,K14:K36))';

const safe: Exact[] = [
  ["OPERATOR_VARIANT", { [`${output}.operator`]: "≥" }, ['E34 ">="']],
  ["OPERATOR_VARIANT", { [`${staff}.operator`]: "＜＝" }, ['E32 "<="']],
  ["OPERATOR_IN_TARGET", { [`${output}.target`]: "≥30" }, ["F34 30"]],
  [
    "OPERATOR_IN_TARGET",
    { [`${output}.target`]: "≥30户", [`${output}.operator`]: "", [`${output}.unit`]: "" },
    ['E34 ">="', "F34 30", 'G34 "户"'],
  ],
  ["UNIT_IN_VALUE", { [`${output}.actual`]: "33户" }, ["H34 33"]],
  [
    "UNIT_IN_VALUE",
    { [`${output}.target`]: "30户", [`${output}.unit`]: "" },
    ["F34 30", 'G34 "户"'],
  ],
  [
    "PERCENT_SIGN",
    { [`${satisfaction}.actual`]: { value: "98.6%", numberFormat: "0.00%" } },
    ["H35 98.6 as General"],
  ],
  [
    "PERCENT_SIGN",
    { [`${satisfaction}.target`]: "98%", [`${satisfaction}.unit`]: "" },
    ["F35 98", 'G35 "%"'],
  ],
  ["FULL_WIDTH", { [`${rate}.actual`]: "１００" }, ["H14 100"]],
  [
    "FULL_WIDTH",
    { [`${rate}.target`]: { value: "１００", numberFormat: text } },
    ["F14 100 as General"],
  ],
  [
    "NUMBER_AS_TEXT",
    { [`${output}.target`]: { value: "30", numberFormat: text } },
    ["F34 30 as General"],
  ],
  ["NUMBER_AS_TEXT", { [`${output}.weight`]: "5" }, ["J34 5"]],
  ["NUMBER_AS_TEXT", { "tasks[1].allocated": "152" }, ["F8 152"]],
  ["CATEGORY_LABEL", { [`${assets}.measure`]: "其他:其他:加快处置" }, ['Q28 "加快处置"']],
  [
    "CATEGORY_LABEL",
    { [`${assets}.reasons.funding`]: "经费保障原因分析：未到位" },
    ['L28 "未到位"'],
  ],
  ["NAME_SPACES", { [`${output}.name`]: "工业 企业\n户数" }, ['D34 "工业企业户数"']],
  ["NAME_SPACES", { "tasks[0].name": "部门预算\n基本支出" }, ['B7 "部门预算基本支出"']],
  ["DEADLINE_FORMAT", inTarget({ [`${wellWritten}.deadline`]: "2024年6月底" }), ['H18 "2024-06"']],
  [
    "DEADLINE_FORMAT",
    inTarget({ [`${wellWritten}.deadline`]: { value: 45627, numberFormat: "General" } }),
    ['H18 "2024-12"'],
  ],
  [
    "DEADLINE_FORMAT",
    inTarget({ [`${wellWritten}.deadline`]: { value: 45627, numberFormat: 'm"月"d"日"' } }),
    ['H18 "2024-12"'],
  ],
  ["HTML_IN_TEXT", { goal: "一、<br>二、<p>三、</p>四、" }, ['B11 "一、\\n二、三、\\n四、"']],
  ["HTML_IN_TEXT", { unit: "<b>朝阳市</b>工信局" }, ['D3 "朝阳市工信局"']],
  ["HTML_IN_TEXT", { "tasks[2].name": "<b>专项</b>经费" }, ['B9 "专项经费"']],
  ["HTML_IN_TEXT", { [`${assets}.measure`]: "<p>其他:处置</p>" }, ['Q28 "处置"']],
  ["YEAR_DOUBLED", { year: "2024年年度" }, ['A2 "2024年度"']],
];

const ask: Exact[] = [
  ["OPERATOR_VARIANT", { [`${output}.operator`]: "不低于" }, ['E34 ">="']],
  ["OPERATOR_VARIANT", { [`${output}.operator`]: "达到" }, ['E34 ">="']],
  // Safe as a rule, and not where the row would score otherwise: 60000 would become 60000万.
  [
    "UNIT_IN_VALUE",
    { [`${output}.target`]: 60000, [`${output}.actual`]: "5万", [`${output}.unit`]: "" },
    ["H34 5", 'G34 "万"'],
  ],
  ["OPERATOR_ON_QUALITATIVE", { [`${quality}.operator`]: "=" }, ['E18 ""']],
  [
    "OPERATOR_IN_ACTUAL",
    { [`${output}.actual`]: "≥33户", [`${output}.unit`]: "" },
    ["H34 33", 'G34 "户"'],
  ],
  ["OPERATOR_DIRECTION", { [`${output}.operator`]: "<=" }, ['E34 ">="']],
  ["OPERATOR_DIRECTION", { [`${row("预算调整率")}.operator`]: ">=" }, ['E21 "<="']],
  ["TARGET_PERCENT_SLIP", { [`${satisfaction}.target`]: 0.98 }, ["F35 98"]],
  [
    "TARGET_PERCENT_SLIP",
    { [`${satisfaction}.target`]: { value: 1, numberFormat: "0%" } },
    ["F35 100 as General"],
  ],
  ["ACTUAL_PERCENT_SLIP", { [`${rate}.actual`]: 1 }, ["H14 100"]],
  // A row of <= would be met either way: it is asked nevertheless.
  ["ACTUAL_PERCENT_SLIP", { [`${staff}.actual`]: 0.98 }, ["H32 98"]],
  [
    "ACTUAL_OTHER_BAND",
    { [`${quality}.actual`]: "全部或基本达成预期指标100%-90%（含）" },
    ['H18 "全部或基本达成预期指标100%-80%（含）"'],
  ],
  ["ACTUAL_ZERO_IN_WORDS", { [`${violations}.actual`]: "无" }, ["H29 0"]],
  ["ACTUAL_COMPLETION_PERCENT", { [`${quality}.actual`]: 70 }, ["H18 0.7"]],
  [
    "DATE_AS_NUMBER",
    { [`${output}.actual`]: { value: 45626, numberFormat: "yyyy-mm-dd" } },
    ['H34 "2024-11-30"'],
  ],
  ["INDICATOR_UNIT_MISSING", { [`${satisfaction}.unit`]: "" }, ['G35 "%"']],
  ["UNIT_ON_QUALITATIVE", { [`${quality}.unit`]: "个" }, ['G18 ""']],
  ["COMPLETION_OUT_OF_RANGE", { [`${rate}.completion`]: 100 }, [`I14 ${completionOf(14)}`]],
  ["COMPLETION_DIFFERS", { [`${assets}.completion`]: 1 }, [`I28 ${completionOf(28)}`]],
  ["COMPLETION_DIFFERS", typed({ [`${assets}.completion`]: 1 }), ["I28 0.96"]],
  [
    "SECTION_POINTS",
    { [`${rate}.weight`]: { value: 3.4, numberFormat: text } },
    ["J14 3.5 as General"],
  ],
  ["SECTION_POINTS", { "tasks[0].weight": 14 }, ["J7 13.4"]],
  ["SCORE_MISSING", typed({ [`${rate}.score`]: "" }), ["K14 3.5"]],
  ["SCORE_MISSING", typed({ "tasks[0].score": "" }), ["K7 13.266"]],
  ["SCORE_OUT_OF_RANGE", { [`${rate}.score`]: 3.6 }, [`K14 ${scoreOf(14)}`]],
  ["SCORE_DIFFERS", { "tasks[0].score": 13 }, [`K7 ${taskScoreOf(7)}`]],
  [
    "SCORE_DIFFERS",
    { [`${rate}.score`]: { value: 3.4, numberFormat: text } },
    [`K14 ${scoreOf(14)} as General`],
  ],
  ["SCORE_DIFFERS", typed({ [`${rate}.score`]: 3.4 }), ["K14 3.5"]],
  ["SCORE_DIFFERS_EXPLAINED", { [`${assets}.score`]: 0.5 }, [`K28 ${scoreOf(28)}`]],
  ["TOTAL_MISSING", typed({ total: "" }), ["K37 99.42"]],
  ["TOTAL_DIFFERS", { total: 100 }, [`K37 ${total}`]],
  ["TOTAL_DIFFERS", typed({ total: 100 }), ["K37 99.42"]],
  ["MONEY_PRECISION", { expenditure: 500.0042 }, ["D5 500"]],
  ["MONEY_IN_YUAN", { "tasks[1].allocated": 1520000 }, ["F8 152"]],
  ["BUDGET_IN_YUAN", { income: 5_000_000 }, ["D4 500"]],
  ["TASK_RATE_DIFFERS", { "tasks[0].rate": 1 }, [`I7 ${rateOf(7)}`]],
  // A ratio in a cell that shows percentages is what it is.
  ["TASK_RATE_DIFFERS", typed({ "tasks[0].rate": 1 }), ["I7 0.99"]],
  [
    "COMPLETION_DIFFERS",
    typed({ [`${assets}.completion`]: { value: 1, numberFormat: "0%" } }),
    ["I28 0.96"],
  ],
  [
    "COMPLETION_DIFFERS",
    typed({ [`${assets}.completion`]: { value: 1, numberFormat: text } }),
    ["I28 0.96 as General"],
  ],
  [
    "FORMULA_MISSING",
    { [`${rate}.completion`]: "", [`${rate}.score`]: "" },
    [`I14 ${completionOf(14)}`, `K14 ${scoreOf(14)}`],
  ],
  ["FORMULA_MISSING", { "tasks[0].rate": "" }, [`I7 ${rateOf(7)}`]],
  ["FORMULA_MISSING", { total: "" }, [`K37 ${total}`]],
  // The pane completes such a row whole; a fix alone writes its formulas.
  [
    "ROW_INCOMPLETE",
    { [`${rate}.completion`]: "", [`${rate}.score`]: "", [`${rate}.weight`]: "" },
    [`I14 ${completionOf(14)}`, `K14 ${scoreOf(14)}`],
  ],
  // A person's own, also where the rules give just that.
  ["FORMULA_OVERWRITTEN", { [`${rate}.score`]: 3.5 }, [`K14 ${scoreOf(14)}`]],
  ["FORMULA_OVERWRITTEN", { [`${rate}.completion`]: 1 }, [`I14 ${completionOf(14)}`]],
  ["FORMULA_OVERWRITTEN", { "tasks[0].score": 13.266 }, [`K7 ${taskScoreOf(7)}`]],
  ["FORMULA_OVERWRITTEN", { total: 99.42 }, [`K37 ${total}`]],
  // What another column's name says may be meant.
  ["CATEGORY_LABEL", { [`${assets}.reasons.other`]: "经费保障:未到位" }, ['P28 "未到位"']],
  ["DEADLINE_YEAR", inTarget({ [`${wellWritten}.deadline`]: "2023-06" }), ['H18 "2024-06"']],
  [
    "YEAR_IN_TITLE",
    { title: "2023年部门（单位）整体绩效自评表" },
    ['A1 "2024年部门（单位）整体绩效自评表"'],
  ],
  [
    "IMPORT_SPACE",
    [{ cells: { [`${output}.name`]: "GDP 增长户数" }, platform: "provincial" }],
    ['D34 "GDP增长户数"'],
  ],
  ["YEAR_ALONE", { year: "2023年度", goal: "做好2024年全年两次软考" }, ['A2 "2024年度"']],
  ["HEADING_RENAMED", [{ renamed: { 全年完成值: "完成数" } }], ['H12 "全年完成值"']],
  [
    "TITLE_UNKNOWN",
    [{ renamed: { "部门（单位）整体绩效自评表": "部门情况" } }],
    ['A1 "部门（单位）整体绩效自评表"'],
  ],
  ["OWN_RULES_MISSING", { rulePack: "本簿规则" }, ['N3 "辽宁省部门整体绩效"']],
  ["RULE_VALUE", [rulesWith("“优”的最低分", "九十")], ["B23 90"]],
  [
    "TARGET_FORM_DIFFERS",
    [{ kind: "target" }, { cells: { [`${output}.target`]: { value: 25, numberFormat: text } } }],
    ["F34 30 as General"],
  ],
  [
    "TARGET_FORM_DIFFERS",
    [{ kind: "target" }, { cells: { [`${satisfaction}.target`]: "98%" } }],
    ["F35 98"],
  ],
  [
    "TARGET_FORM_DIFFERS",
    [{ kind: "target" }, { cells: { [`${output}.target`]: "30户" } }],
    ["F34 30"],
  ],
];

/** A form by the workbook's own rules, one of which says something else than the national ones. */
function rulesWith(name: string, value: string): Change {
  const rules = ruleRows(national).map((line) => [
    line.name,
    line.name === name ? value : line.value,
  ]);
  return { cells: { rulePack: "本簿规则" }, rules };
}

/** Told, and left to the person: nothing is written by a click. */
const none: Exact[] = [
  // The two operators say different things.
  ["OPERATOR_IN_TARGET", { [`${output}.target`]: "≤30" }, []],
  ["PERCENT_UNIT_CONFLICT", { [`${output}.actual`]: "33%" }, []],
  ["UNIT_IN_VALUE", { [`${output}.actual`]: "33家" }, []],
  // A person's own formula is never replaced by a value.
  ["OPERATOR_VARIANT", { [`${output}.operator`]: { value: "≥", formula: '="≥"' } }, []],
  ["FULL_WIDTH", { [`${rate}.actual`]: { value: "１００", formula: '="１００"' } }, []],
  ["MONEY_PRECISION", { expenditure: { value: 500.0042, formula: "=250.0021*2" } }, []],
  // Nothing else stands in the cell.
  ["CATEGORY_LABEL", { [`${assets}.measure`]: "其他:" }, []],
  ["HTML_IN_TEXT", { goal: "&lt;p&gt;做好工作" }, []],
  ["DEADLINE_FORMAT", inTarget({ [`${wellWritten}.deadline`]: "年底" }), []],
  // No number of a day: neither a count nor one beyond this century.
  ["DEADLINE_FORMAT", inTarget({ [`${wellWritten}.deadline`]: 12 }), []],
  [
    "DEADLINE_FORMAT",
    inTarget({ [`${wellWritten}.deadline`]: { value: 80000, numberFormat: "yyyy-mm" } }),
    [],
  ],
  ["ACTUAL_PERCENT_SLIP", { [`${rate}.actual`]: 0.005 }, []],
];

const titled = (rows: Exact[]) =>
  rows.map((exact) => [exact[0], JSON.stringify(exact[1]).slice(0, 90), exact] as const);

test.each(titled(safe))("%s of %s is put right unseen, exactly", (_code, _change, exact) => {
  expectExactly(exact, true);
});

test.each(titled(ask))("%s of %s is put right when asked, exactly", (_code, _change, exact) => {
  expectExactly(exact, false);
});

test.each(titled(none))("%s of %s has no fix", (_code, _change, exact) => {
  expectExactly(exact, false);
});

test("of two safe fixes that write one cell otherwise, the first is written, and nothing of the second", () => {
  const cells = {
    [`${output}.unit`]: "",
    [`${output}.target`]: "30户",
    [`${output}.actual`]: "33家",
  };
  expect(safeFixes(problemsOf([{ cells }]).all).map(told)).toEqual(["F34 30", 'G34 "户"']);
});

test("every code that says it has a fix stands in the table, under what it says", () => {
  const codesOf = (kind: "safe" | "ask" | "row") =>
    problemCodes.filter((code) => catalogue[code].fix === kind).sort();
  const told = (rows: Exact[]) => new Set(rows.map(([code]) => code));
  expect(codesOf("safe").filter((code) => !told(safe).has(code))).toEqual([]);
  const one = [...codesOf("ask"), ...codesOf("row")];
  expect(one.filter((code) => !told(ask).has(code))).toEqual([]);
  expect([...told(safe)].filter((code) => catalogue[code].fix !== "safe")).toEqual([]);
});
