import {
  PERFCHECK,
  PERFCOMPLETION,
  PERFEXECUTION,
  PERFEXPLAIN,
  PERFSCORE,
} from "../../src/functions/functions";
import { makeForm, type PerformanceForm } from "../../src/form";
import { computedFields } from "../../src/formulas";
import { scoresOf } from "../../src/report";
import { isBlank, isCellError, roundHalfAway, type CellValue } from "../../src/scoring";
import { validateForm } from "../../src/validation";
import { loadRuleReader } from "../../src/form/rules";
import type { RuleTable } from "../../src/form/model/grid";
import { call, readyFunctions, type Outcome } from "../functions/host";
import { evaluateFormula } from "./support/evaluateFormula";
import { gridOf } from "./support/gridOf";

beforeAll(async () => {
  await Promise.all([readyFunctions(), loadRuleReader()]);
  // A hundred thousand refusals need no stack each.
  Error.stackTraceLimit = 0;
});

const bands = [
  "全部或基本达成预期指标100%-80%（含）",
  "部分达成预期指标并具有一定效果80%-60%（含）",
  "未达成预期指标且效果较差",
];
const cells = {
  operator: [
    ...["=", ">=", "<=", ">", "<"],
    ...["≥", "＜＝", "不低于", " >= ", "", "定性", "约", 5],
  ],
  target: [
    ...[100, 95, 50, 10, 5, 1, 0.95, 0, -5, 1e-7],
    ...["100", "１００", "95%", "100％", "≥50", "98%以上", "不超过5%", "12项", "1.2万元"],
    ...["管理规范", "", "  ", true, "2024-12", "#N/A", "1e3"],
  ],
  actual: [
    ...[100, 98, 81.28, 50, 12, 5, 1.2, 1, 0.98, 0.5, 0, -3, 1e15, 0.1 + 0.2],
    ...["98", "９８", "98%", "1%", "0.0000001%", "≥50", "12项", "9家", "12000元"],
    ...["完成", ...bands, "100%-80%", "", "　", null, "#DIV/0!", false],
  ],
  unit: ["", "%", "％", "项", "万元"],
} satisfies Record<string, CellValue[]>;
/** Every second row has a sound weight; the others take turns. */
const weights: CellValue[] = [3.3, 0, "5", "2分", "２", "", -1, "5项", "5%", 1.005, "#NAME?"];

const columns = ["operator", "target", "actual", "weight", "unit"] as const;
type Row = Record<(typeof columns)[number], CellValue>;

/** Every operator, target, actual and unit with each other. */
function gridRows({ operator: operators, target: targets, ...others } = cells): Row[] {
  const rows: Row[] = [];
  for (const operator of operators)
    for (const target of targets)
      for (const actual of others.actual)
        for (const unit of others.unit) {
          const turn = rows.length;
          const weight = turn % 2 === 0 ? 10 : (weights[turn % weights.length] ?? 10);
          // An empty unit comes as a text, as nothing, and as what is no text at all.
          const empty = ["", null, 7][turn % 3] ?? null;
          rows.push({ operator, target, actual, weight, unit: unit === "" ? empty : unit });
        }
  return rows;
}

/** A self-evaluation of these rows, every cell at an address; scores blank. */
function formOf(rows: Row[], rules: string | RuleTable): PerformanceForm {
  const form = makeForm({
    kind: "selfEvaluation",
    rulePack: typeof rules === "string" ? rules : "本簿规则",
    indicators: rows.map((row, i) => ({ ...row, level1: "履职效能", name: `指标${i}` })),
  });
  form.rulePack.at = { row: 0, column: 0 };
  if (typeof rules === "object") form.ownRules = rules;
  form.indicators.forEach((indicator, i) => {
    [...columns, "completion" as const, "score" as const].forEach((column, at) => {
      indicator[column].at = { row: i + 1, column: at };
    });
  });
  return form;
}

/** What a reader makes of a row. */
type Answer = number | "blank" | "refused";

function answerOf(outcome: Outcome | undefined): Answer {
  if (outcome === undefined || !("value" in outcome)) return "refused";
  return typeof outcome.value === "number" ? outcome.value : "blank";
}

/** What a function gives for all rows in one call. */
function called(
  fn: (...args: never[]) => unknown[][],
  rows: Row[],
  names: readonly (keyof Row)[],
  rules: string | RuleTable,
): Outcome[] {
  const args = names.map((name) => rows.map((row) => [row[name]]));
  const named = typeof rules === "string" ? [[rules]] : rules.values;
  return call(fn, ...args, named).map(([cell]) => cell as Outcome);
}

/** By row: what validation would write into a blank 得分. */
function validated(form: PerformanceForm): Map<number, Answer> {
  const expected = new Map<number, Answer>();
  const told = validateForm(form, gridOf());
  const all = told.flatMap((each) => [each, ...(each.consequences ?? [])]);
  for (const { code, at, fix } of all) {
    if (code !== "SCORE_MISSING") continue;
    expected.set(at.row - 1, answerOf({ value: fix?.edits[0]?.after.value }));
  }
  return expected;
}

/** By row: what the score view shows. */
function viewed(form: PerformanceForm): Map<string, { state: string; score: string }> {
  const rows = scoresOf(form).sections.flatMap((section) => section.rows);
  return new Map(rows.map(({ key, state, score }) => [key, { state, score }]));
}

function textIn(outcome: Outcome | undefined): unknown {
  return outcome !== undefined && "value" in outcome ? outcome.value : null;
}

/** A line below a table: nothing in it, or the 0 that Excel makes of an empty cell. */
function isSpare({ operator, target, actual, weight }: Row): boolean {
  return [operator, target, actual, weight].every((cell) => cell === 0 || isBlank(cell));
}

/** The rows on which the readers differ, with what each makes of them. */
function disagreements(rows: Row[], pack: string | RuleTable): unknown[] {
  const form = formOf(rows, pack);
  const scores = called(PERFSCORE, rows, columns, pack).map(answerOf);
  const withoutWeight = ["operator", "target", "actual", "unit"] as const;
  const completions = called(PERFCOMPLETION, rows, withoutWeight, pack).map(answerOf);
  const explained = called(PERFEXPLAIN, rows, columns, pack);
  const checked = called(PERFCHECK, rows, columns, pack);
  const [expected, shown] = [validated(form), viewed(form)];
  const formulas = new Map(computedFields(form).map(({ path, formula }) => [path, formula]));
  return rows.flatMap((row, i) => {
    const outcomeOf = (column: string): Outcome =>
      typeof pack === "string"
        ? evaluateFormula(formulas.get(`indicators[${i}].${column}`), valueAt, functions)
        : byTable(formulas.get(`indicators[${i}].${column}`), valueAt, pack);
    const valueAt = (at: { row: number; column: number }): CellValue => {
      if (at.row === 0) return typeof pack === "string" ? pack : "本簿规则";
      const column = columns[at.column];
      if (column !== undefined) return row[column];
      const completion = outcomeOf("completion");
      return "value" in completion ? (completion.value as CellValue) : completion.code;
    };
    const written = (column: string) => answerOf(outcomeOf(column));
    const score = scores[i] ?? "blank";
    const silent = typeof score === "number" ? score : "blank";
    const state = score === "blank" ? "notFilled" : score === "refused" ? "unreadable" : "scored";
    const view = { state, score: typeof score === "number" ? points(score) : "" };
    const found = {
      formula: written("score"),
      validation: expected.get(i) ?? (score === "blank" ? "blank" : "refused"),
      view: shown.get(`indicators[${i}]`),
      completion: completions[i],
      explains: typeof textIn(explained[i]) === "string" && textIn(explained[i]) !== "",
      sound: textIn(checked[i]) === "",
    };
    // White space is blank, but a formula calls the function for it, and an error stays itself.
    const passesError = row.actual === "　" && columns.some((name) => isCellError(row[name]));
    const wanted = {
      formula: passesError ? "refused" : score,
      validation: score,
      view,
      completion: passesError ? "blank" : written("completion"),
      explains: typeof score === "number",
      // A sound row is scored; one that is scored may still be told of. Of a spare row nothing is said.
      sound: isSpare(row) || (found.sound && silent === score && score !== "blank"),
    };
    return JSON.stringify(found) === JSON.stringify(wanted) ? [] : [{ ...row, pack, score, found }];
  });
}

/** A formula whose last argument is the range of the workbook's own rules. */
function byTable(
  formula: string | undefined,
  valueAt: (at: { row: number; column: number }) => CellValue,
  { values }: RuleTable,
): Outcome {
  const withRules = Object.entries(functions).map(([name, fn]) => {
    const asked = (...args: unknown[]) =>
      (fn as (...args: unknown[]) => unknown[][])(...args.slice(0, -1), values);
    return [name, asked] as const;
  });
  const range = /评分规则!\$A\$\d+:\$C\$\d+/g;
  expect(formula).toMatch(range);
  return evaluateFormula(formula?.replace(range, '""'), valueAt, Object.fromEntries(withRules));
}

const functions = { PERFSCORE, PERFCOMPLETION, PERFEXECUTION };
const points = (score: number) => String(roundHalfAway(score, 4));

test("functions, validation, score view and written formulas read every row of the grid alike", () => {
  const grid = gridRows();
  const found: unknown[] = [];
  for (const pack of ["liaoning", "national"]) {
    for (let from = 0; from < grid.length && found.length < 20; from += 5000) {
      found.push(...disagreements(grid.slice(from, from + 5000), pack));
    }
  }
  expect(found.slice(0, 20)).toEqual([]);
  expect(grid.length * 2).toBeGreaterThan(100_000);
});

test("they read rows alike by rules of one's own: points off for each percentage point, free bands", () => {
  const rules: RuleTable = {
    sheetId: "rules",
    sheetName: "评分规则",
    origin: { row: 0, column: 0 },
    values: [
      ["基础规则", "national", ""],
      ["反向指标超过指标值时", "按百分点扣分", "财绩〔2024〕3号"],
      ["每超过1个百分点扣分值的", 0.05, ""],
      ["定性指标第一档的最低完成程度", 0.9, ""],
      ["定性指标第二档的最低完成程度", "70%", ""],
    ],
  };
  const rows = gridRows({
    operator: ["<=", "<", "不超过", "=", ">=", ""],
    target: [100, 95, 5, 0, -5, "100%", "≤3%", "1.2万元", "管理规范", "", "#N/A"],
    actual: [
      ...bands,
      "全部或基本达成预期指标100%-90%（含）",
      "90%-70%",
      "100%-90%",
      100,
      104,
      104.5,
      98,
      1.2,
      1,
      0.98,
      0,
      -3,
      "104%",
      "12000元",
      "完成",
      "",
      null,
    ],
    unit: ["", "%", "％", "百分比", "百分点", "个百分点", "‰", "项"],
  });
  expect(disagreements(rows, rules).slice(0, 20)).toEqual([]);
  expect(rows.length).toBeGreaterThan(7_000);
});
