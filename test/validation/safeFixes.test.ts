/**
 * All safe fixes together, on forms as people type them: no completion, score, total or meaning changes,
 * no problem comes up that was not there, and a second pass finds nothing to do.
 */
import fc from "fast-check";
import { fieldsOf, toA1, type PerformanceForm } from "../../src/form";
import {
  completionOf,
  executionRateOf,
  scoreOf,
  taskScoreOf,
  totalOf,
  isRefusal,
  type Outcome,
  type CellValue,
} from "../../src/scoring";
import { rulesOf } from "../../src/form/rules";
import { scoringRow } from "../../src/form/model/scoringRow";
import { safeFixes, validateBetween, validateForm } from "../../src/validation";
import { compactText } from "../../src/words/compact";
import { cleanForm, row } from "./support/cleanForms";
import { applyEdits } from "./support/applyEdits";
import { changedSheet, type Change, type CellChange, type Sheet } from "./support/sheets";

/** A number, or that it is refused: for which reason may change with the spelling. */
function numberIn(outcome: Outcome): number | null | "refused" {
  return isRefusal(outcome) ? "refused" : outcome;
}

/** Every number of a form by the rules of its pack, and the total of the scores that stand in it. */
function numbersOf(form: PerformanceForm): unknown {
  const { pack } = rulesOf(form);
  const indicators = form.indicators.map((indicator) => {
    const cells = scoringRow(indicator);
    return [completionOf(cells, pack), scoreOf(cells, pack)].map(numberIn);
  });
  const tasks = form.tasks.map(({ allocated, executed, rate, weight }) =>
    [
      executionRateOf(allocated.value, executed.value, pack),
      taskScoreOf(weight.value, Number(rate.value), pack),
    ].map(numberIn),
  );
  const scores = [...form.tasks, ...form.indicators].map(({ score }) => score.value);
  const standing = scores.filter((score): score is number => typeof score === "number");
  return {
    indicators,
    tasks,
    standing,
    total: numberIn(totalOf(standing, pack)),
    shown: form.total.value,
  };
}

/** What a text says, whatever its spelling: no space, no tags, no entities, no name of its own column. */
function meaningOf(path: string, value: CellValue): string {
  const label = path.endsWith(".funding") ? ownLabel : anyLabel;
  const bare = String(value ?? "")
    .replace(/<\/?(p|b|br)\s*\/?>/giu, "")
    .replace(/&nbsp;/gu, " ")
    .replace(/(\d)年+/gu, "$1年");
  return compactText(bare).replace(label, "");
}

const anyLabel = /^(其他(原因分析)?[:：])+/u;
const ownLabel = /^((其他|经费保障)(原因分析)?[:：])+/u;
const textFields =
  /^(title|year|unit|goal|achievement)$|\.(name|level1|level2|measure)$|\.reasons\./;

function meaningsOf(form: PerformanceForm): [string, string][] {
  return fieldsOf(form)
    .filter(({ path }) => textFields.test(path))
    .map(({ path, field }) => [path, meaningOf(path, field.value)]);
}

function codesOf({ form, grid }: Sheet): string[] {
  return validateForm(form, grid).map(({ code, at }) => `${code} ${at.row},${at.column}`);
}

/** Applies all safe fixes of a sheet and asks for all that they promise. */
function expectHarmless(change: Change): void {
  const sheet = changedSheet(change);
  const fixed = applyEdits(sheet.grid, safeFixes(validateForm(sheet.form, sheet.grid)));
  expect(numbersOf(fixed.form)).toEqual(numbersOf(sheet.form));
  expect(meaningsOf(fixed.form)).toEqual(meaningsOf(sheet.form));
  const before = new Set(codesOf(sheet));
  expect(codesOf(fixed).filter((code) => !before.has(code))).toEqual([]);
  expect(safeFixes(validateForm(fixed.form, fixed.grid))).toEqual([]);
}

const numbers = [
  ...[
    "12\n15",
    "10²",
    "95①",
    "5 6",
    "1亿",
    "5万",
    "60000",
    "33户",
    "33 户",
    "３３户",
    "１００",
    "≥30",
  ],
  ...["98%", "98.6％", "0.5%", "0.98", "1", "-5", "1,234.5", "95%以上", "不低于95", "3-5", "约100"],
  ...["100余户", "9 0", "1 000", "2024-11-30", "", "完成", "33%", "#N/A", "  30  ", "30.", "．5"],
  ...[0, 0.005, 0.5, 0.8, 0.98, 1, 1.5, 5, 10, 30, 90, 98, 100, 101, -12, 1e9],
];
const operators = [
  "≥",
  "＞＝",
  ">=",
  "≤",
  "=<",
  "<=",
  "=",
  "＝",
  ">",
  "<",
  "",
  "定性",
  "不低于",
  "达到",
  "~",
];
const units = ["%", "％", "", "户", " 户", "万元", "元", "亿元", "规范", "个"];
const names = [
  "工业企业 对接推介\n企业户数",
  "<b>受益</b>企业满意度",
  "投诉率",
  "<p></p>",
  "预算 执行率",
];
const texts = [
  ...[
    "<p>完成</p>",
    "产值a<b，利润c>d的企业",
    "&lt;p&gt;内容&lt;/p&gt;",
    "&amp;lt;b&amp;gt;",
    "<p>无</p>",
  ],
  ...[
    "其他:其他:设备老化",
    "其他：无",
    "<p>其他:加快处置</p>",
    "经费保障:加快",
    "2024年年度",
    "<p>……</p>",
  ],
  ...["其他原因分析：<b>其他:</b>年底到账", "<br>", "a&nbsp;b", "<p>2023年全年</p>", "比2023年 多"],
];

const typed = (values: CellValue[]): fc.Arbitrary<CellChange> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...values) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...values), fc.constantFrom("@", "0%", "0.00", "General"))
        .map(([value, numberFormat]) => ({ value, numberFormat })),
    },
  );

const kinds = ["selfEvaluation", "target", "projectSelfEvaluation"] as const;

const changes: fc.Arbitrary<Change> = fc.constantFrom(...kinds).chain((kind) => {
  const form = cleanForm(kind);
  const isTarget = kind === "target";
  const place = fc.nat(form.indicators.length - 1);
  const task = fc.nat(form.tasks.length - 1);
  const cellIn = (
    places: fc.Arbitrary<number>,
    part: string,
    column: string,
    values: CellValue[],
  ) =>
    fc
      .tuple(places, typed(values))
      .map(([n, value]) => [`${part}[${n}].${column}`, value] as const);
  const ofRows = (column: string, values: CellValue[]) =>
    cellIn(place, "indicators", column, values);
  const rows = fc.oneof(
    ofRows("target", numbers),
    ofRows("operator", operators),
    ofRows("unit", units),
    ofRows("name", names),
    ...(isTarget
      ? [ofRows("deadline", ["2024年12月", "2023-12", "2024.6", 45627, "年底"])]
      : [
          ofRows("actual", numbers),
          ofRows("weight", ["3.3", "3.5分", 3.33, 0, "", "３.５"]),
          ofRows("score", [3.3, 0, "", "3.3", 2]),
          ofRows("completion", [0.9, 1, "", "1", "100%"]),
          ofRows("reasons.other", texts),
          ofRows("reasons.funding", texts),
          ofRows("measure", texts),
          cellIn(task, "tasks", "allocated", ["300", "３００", 300.005, "300万元", ""]),
          cellIn(task, "tasks", "executed", ["298", "1,000", "", 0, "约300"]),
          cellIn(task, "tasks", "score", [8, "", "8"]),
          cellIn(task, "tasks", "weight", ["13.3", 13.33, ""]),
        ]),
    cellIn(task, "tasks", "name", ["部门预算\n基本支出", "<b>项目</b> 支出", ""]),
  );
  const head = fc.oneof(
    fc.tuple(fc.constantFrom("goal", ...(isTarget ? [] : ["achievement"])), typed(texts)),
    fc.tuple(fc.constantFrom("year"), typed(["2024年年度", "2024年年年度", "2023年年2024年年"])),
    fc.tuple(
      fc.constantFrom("income", "expenditure"),
      typed(["500", "５００", 500.005, "500万元"]),
    ),
    fc.tuple(fc.constantFrom("unit"), typed(["<b>703001</b>局", "703001 局"])),
    ...(isTarget ? [] : [fc.tuple(fc.constantFrom("total"), typed([97, "", "97.6"]))]),
  );
  return fc
    .tuple(
      fc.array(rows, { minLength: 1, maxLength: 8 }),
      fc.array(head, { maxLength: 2 }),
      fc.constantFrom("liaoning", "national"),
    )
    .map(([inRows, inHead, pack]) => ({
      kind,
      cells: {
        ...Object.fromEntries([...inRows, ...inHead]),
        ...(kind === "projectSelfEvaluation" || isTarget ? {} : { rulePack: pack }),
      },
    }));
});

test("all safe fixes change no number, no total and no meaning, and leave nothing to do", () => {
  fc.assert(fc.property(changes, expectHarmless), { numRuns: 200 });
});

const output = row("工业企业对接推介企业户数");

/** What all safe fixes of a form write, as "cell value". */
function writtenUnseen(change: Change): string[] {
  const { form, grid } = changedSheet(change);
  return safeFixes(validateForm(form, grid)).map(({ at, after }) => {
    return `${toA1(at)} ${String(after.formula ?? after.value)}`;
  });
}

test.each<[string, Record<string, CellChange>]>([
  ["a number in two lines", { [`${output}.actual`]: "12\n15" }],
  ["a number with an exponent", { [`${output}.actual`]: "10²" }],
  ["a number with a note", { [`${output}.actual`]: "95①" }],
  ["two numbers", { [`${output}.actual`]: "5 6" }],
  ["a magnitude", { [`${output}.actual`]: "1亿" }],
  ["comparisons that look like tags", { goal: "产值a<b，利润c>d的企业" }],
  ["what would only then become HTML", { goal: "&lt;p&gt;" }],
])("nothing is written unseen over %s", (_, cells) => {
  expect(writtenUnseen({ cells })).toEqual([]);
});

test("what a target form says in another spelling is no difference, and a fix is well written", () => {
  const path = `${row("工业企业对接推介企业户数", "target")}`;
  const sheetsOf = (operator: string, here: string) =>
    [
      changedSheet({ kind: "target", cells: { [`${path}.operator`]: operator } }),
      changedSheet({ cells: { [`${output}.operator`]: here } }),
    ].map((sheet, i) => ({ ...sheet, grid: { ...sheet.grid, sheetId: `s${i}` } }));
  const between = (operator: string, here: string) =>
    validateBetween(sheetsOf(operator, here)).flatMap(({ fix }) =>
      (fix?.edits ?? []).map(({ after }) => after.value),
    );
  expect(between("≥", ">=")).toEqual([]);
  expect(between("≥", "=")).toEqual([">="]);
});
