/** The live checks of a sheet: what shows at each fault and beside it, and against the add-in's own validation. */
import { gridFromPlan, makeForm, rangeToA1, toA1, type IndicatorValues } from "../../../src/form";
import { planForm } from "../../../src/formulas";
import { liveChecksOf } from "../../../src/formulas/checks";
import { checkFormula } from "../../../src/workbook";
import type { CellValue } from "../../../src/scoring";
import { validateForm, type ProblemCode } from "../../../src/validation";
import { row } from "../../validation/support/cleanForms";
import {
  changedSheet,
  placeOf,
  recalculate,
  type Change,
  type Sheet,
} from "../../validation/support/sheets";
import { hasLibreOffice, withoutLibreOffice } from "../../workbench/libreOffice";
import { randomNumbers } from "../../scoring/randomRows";
import { randomRow } from "../support/rows";
import { shownInLibreOffice, shownInWorkbench, type Shown } from "./shown";

/** What shows on a clean sheet with a change; all engines that are there agree. */
function shownAfter(change: Change): { shown: Shown; cell: (path: string) => string } {
  const { grid, form } = changedSheet(change, "native");
  const shown = shownInWorkbench(grid, liveChecksOf(form));
  return { shown, cell: (path) => toA1(placeOf(form, path)) };
}

test.each(["selfEvaluation", "target", "projectSelfEvaluation"] as const)(
  "nothing shows on a faultless form: %s",
  (kind) => {
    expect(shownAfter({ kind }).shown).toEqual([]);
  },
);

const numeric = row("总体工作完成率");
const lost = row("预算执行率");

/** A fault, its cell and what it says; beside it the nearest value that is none. */
const boundaries: [says: string, path: string, fault: CellValue, sound: CellValue][] = [
  ["全年完成值未填", `${numeric}.actual`, "", 0],
  ["全年完成值应是数字", `${numeric}.actual`, "100%", 100],
  ["全年完成值可能少了百倍", `${numeric}.actual`, 1.5, 1.51],
  ["指标值未填", `${numeric}.target`, "", 100],
  ["指标值应是数字", `${numeric}.target`, "100", 100],
  ["指标值可能少了百倍", `${numeric}.target`, 0.99, 1.51],
  ["运算符号不对", `${numeric}.operator`, "不低于", "="],
  ["运算符号未填", `${numeric}.operator`, "", ">"],
  ["运算符号不对", `${numeric}.operator`, "定性", ">"],
  ["分值应是大于0的数", `${numeric}.weight`, 0, 3],
  ["分值应是大于0的数", `${numeric}.weight`, "3.4", 3.4],
  ["扣了分，偏差原因未填", `${lost}.reasons.other`, "", "资金到账晚"],
  ["扣了分，改进措施未填", `${lost}.measure`, "", "加快支付"],
  ["项目下达金额未填", "tasks[0].allocated", "", 298],
  ["项目执行金额未填", "tasks[0].executed", "", 0],
  ["项目执行金额应是数字", "tasks[0].executed", "298万元", 298],
  ["执行金额超过下达金额", "tasks[0].executed", 300.01, 300],
];

test.each(boundaries)("%s at %s: shows for %j and not for %j", (says, path, fault, sound) => {
  const at = (value: CellValue) => {
    const { shown, cell } = shownAfter({ cells: { [path]: value } });
    const column = says.includes("原因") ? path.replace("other", "funding") : path;
    return shown.includes(`${cell(column)} ${says}`);
  };
  expect([at(fault), at(sound)]).toEqual([true, false]);
});

test("points that do not add up show in the part that is off, from the tolerance on", () => {
  const off = `${row("预算执行率")}.weight`;
  const inPart = ({ shown }: { shown: Shown }) => shown.filter((each) => each.includes("合计"));
  const { form } = changedSheet({});
  const weight = Number(
    form.indicators.find(({ name }) => name.value === "预算执行率")!.weight.value,
  );
  expect(inPart(shownAfter({ cells: { [off]: weight + 0.005 } }))).toEqual([]);
  const shown = inPart(shownAfter({ cells: { [off]: weight + 0.006 } }));
  expect(shown).toHaveLength(3);
  expect(new Set(shown.map((each) => each.slice(each.indexOf(" ") + 1)))).toEqual(
    new Set(["预算执行的分值合计不是5"]),
  );
  expect(inPart(shownAfter({ cells: { "tasks[0].weight": 39 } }))[0]).toMatch(/年度主要任务/);
});

test("points are held against the rules that the checks were made by, and no others", () => {
  const { grid, form } = changedSheet({ cells: { "tasks[0].weight": 39 } }, "native");
  const checks = liveChecksOf(form);
  const inParts = () => shownInWorkbench(grid, checks).filter((each) => each.includes("合计"));
  expect(inParts()).toHaveLength(3);
  const { row: line, column } = placeOf(form, "rulePack");
  grid.values[line]![column] = "national";
  expect(inParts()).toEqual([]);
});

test("a form that sets the points of its parts itself is held to 100 points", () => {
  const change = { kind: "projectSelfEvaluation", cells: { "indicators[0].weight": 51 } } as const;
  const { shown, cell } = shownAfter(change);
  expect(shown).toEqual([`${cell("total")} 分值合计不是100`]);
});

test.each(["请转数字", "#NAME?"])(
  "a computed cell that shows %s shows, wherever it stands",
  (sign) => {
    const paths = [
      `${numeric}.completion`,
      `${numeric}.score`,
      "tasks[0].rate",
      "tasks[0].score",
      "total",
    ];
    const { shown, cell } = shownAfter({
      cells: Object.fromEntries(paths.map((path) => [path, sign])),
    });
    expect(shown).toEqual(
      paths.map((path) => `${cell(path)} 没有算出${path === "total" ? "总分" : "数"}`).sort(),
    );
  },
);

test("rules that ask for no reason leave lost points alone", () => {
  const [first, ...rest] = liveChecksOf(changedSheet({}).form).filter(({ says }) =>
    says.includes("扣了分"),
  );
  expect([first?.says, rest.length]).toEqual(["扣了分，偏差原因未填", 1]);
  const { form } = changedSheet({ kind: "projectSelfEvaluation" });
  const ofProject = liveChecksOf(form).filter(({ says }) => says.includes("扣了分"));
  expect(ofProject.map(({ says }) => says)).toEqual(["扣了分，偏差原因未填"]);
});

/** What Excel 2010, WPS and LibreOffice all have. */
const functions = "ABS AND COUNT FIND IF ISERROR ISNUMBER ISTEXT LEN NOT OR ROUND SUM".split(" ");

const kinds = ["selfEvaluation", "target", "projectSelfEvaluation"] as const;

test("each formula is short, with functions that all programs have, no array, name or sheet", () => {
  const checks = kinds.flatMap((kind) => liveChecksOf(changedSheet({ kind }).form));
  for (const formula of checks.map(checkFormula)) {
    expect(formula.length).toBeLessThan(255);
    const code = formula.replace(/"[^"]*"/g, '""');
    const called = [...code.matchAll(/([A-Z]+)\(/g)].map(([, name]) => name!);
    expect(called.filter((name) => !functions.includes(name))).toEqual([]);
    expect(code).not.toMatch(/[{}!@#]/);
  }
});

test("rows that do not stand below each other have checks of their own", () => {
  const { form } = changedSheet({});
  const moved = form.indicators[3]!;
  for (const field of [...Object.values(moved), ...Object.values(moved.reasons)]) {
    if (typeof field === "object" && "at" in field && field.at) field.at = { ...field.at, row: 60 };
  }
  moved.row = 60;
  const ranges = liveChecksOf(form)
    .filter(({ says }) => says === "全年完成值未填")
    .map(({ range }) => rangeToA1(range));
  expect(ranges).toEqual(["H14:H16", "H61", "H18:H36"]);
});

const sections: [level1: string, points: number][] = [
  ["履职效能", 20],
  ["预算执行", 5],
  ["社会效应", 20],
];

/** A form of many rows with everything in them at random, its formulas showing what they give. */
function randomSheet(seed: number, rows: number): Sheet {
  const random = randomNumbers(seed);
  const indicators = Array.from({ length: rows }, (_, place): IndicatorValues => {
    const cells = randomRow(random);
    const [level1] = sections[Math.floor((place * sections.length) / rows)]!;
    return {
      ...cells,
      level1,
      level2: "数量",
      name: `指标${place}`,
      reasons: random() < 0.4 ? { system: "制度未到位" } : {},
      measure: random() < 0.4 ? "完善制度" : "",
    };
  });
  const amount = () =>
    random() < 0.2 ? "" : random() < 0.1 ? "12万元" : Math.floor(random() * 900) / 3;
  const tasks = Array.from({ length: 60 }, (_, place) => ({
    name: random() < 0.9 ? `任务${place}` : "",
    allocated: amount(),
    executed: amount(),
    weight: random() < 0.9 ? 1 : "",
  }));
  const form = makeForm({ kind: "selfEvaluation", year: "2024年度", tasks, indicators });
  return recalculate(gridFromPlan(planForm(form, { formulas: "native" })), new Set(), "native");
}

/** The problems that each check stands for: it tells some of them apart no further. */
const meanings: [says: RegExp, codes: ProblemCode[]][] = [
  [/金额未填/, ["MONEY_MISSING"]],
  [/金额应是数字/, ["MONEY_NOT_NUMERIC"]],
  [/执行金额超过/, ["EXECUTED_ABOVE_ALLOCATED"]],
  [/分值应是/, ["WEIGHT_MISSING", "WEIGHT_NOT_NUMERIC", "WEIGHT_NOT_POSITIVE", "NUMBER_AS_TEXT"]],
  [/指标值未填/, ["TARGET_MISSING"]],
  [/运算符号未填/, ["OPERATOR_MISSING"]],
  [/运算符号不对/, ["OPERATOR_UNKNOWN", "OPERATOR_VARIANT", "OPERATOR_NAMES_LEVEL", "CELL_ERROR"]],
  [
    /^指标值应是数字/,
    [
      ...(["TARGET_NOT_NUMERIC", "OPERATOR_ON_QUALITATIVE", "OPERATOR_IN_TARGET"] as const),
      ...(["NUMBER_AS_TEXT", "PERCENT_SIGN", "PERCENT_UNIT_CONFLICT", "UNIT_IN_VALUE"] as const),
      ...(["FULL_WIDTH", "TARGET_MISSING", "CELL_ERROR"] as const),
    ],
  ],
  [
    /^全年完成值应是数字/,
    [
      ...(["ACTUAL_NOT_NUMERIC", "ACTUAL_ZERO_IN_WORDS", "OPERATOR_IN_ACTUAL"] as const),
      ...(["NUMBER_AS_TEXT", "PERCENT_SIGN", "PERCENT_UNIT_CONFLICT", "UNIT_IN_VALUE"] as const),
      ...(["FULL_WIDTH", "ACTUAL_MISSING", "ACTUAL_MISSING_SCORED", "CELL_ERROR"] as const),
    ],
  ],
  [/全年完成值未填/, ["ACTUAL_MISSING", "ACTUAL_MISSING_SCORED"]],
  [/^指标值可能少了百倍/, ["TARGET_PERCENT_SLIP"]],
  [/^全年完成值可能少了百倍/, ["ACTUAL_PERCENT_SLIP"]],
  [/偏差原因未填/, ["REASON_MISSING"]],
  [/改进措施未填/, ["MEASURE_MISSING"]],
];

const rowOf = (name: string) => Number(/\d+/.exec(name)?.[0]);

/** "16 REASON_MISSING": the row of each problem. */
function found({ form, grid }: Sheet): Set<string> {
  const problems = validateForm(form, grid).flatMap((each) => [each, ...(each.consequences ?? [])]);
  return new Set(problems.map(({ at, code }) => `${at.row + 1} ${code}`));
}

/** A row as the form prints it: without white space, words in place of signs, texts in place of numbers. */
function isTidy(values: CellValue[], code: string): boolean {
  const [operator, target, unit, actual] = values.slice(4, 8);
  // What a sign in 得分 stands for, validating still knows.
  if (/MISSING$/.test(code) && typeof values[10] === "string" && values[10] !== "") return false;
  return (
    ["=", ">=", ">", "<=", "<"].includes(String(operator)) &&
    [unit, actual, target].every((each) => String(each).trim() === String(each)) &&
    typeof actual !== "boolean" &&
    !String(actual).startsWith("#") &&
    !/[#(]/.test(String(unit)) &&
    typeof target === "number"
  );
}

test(`random rows: what shows is what validating finds there, in all programs${withoutLibreOffice}`, () => {
  const sheet = randomSheet(5, 400);
  const checks = liveChecksOf(sheet.form);
  const shown = shownInWorkbench(sheet.grid, checks);
  if (hasLibreOffice) expect(shownInLibreOffice(sheet.grid, checks)).toEqual(shown);
  const problems = found(sheet);
  const told = shown.flatMap((each) => {
    const says = each.slice(each.indexOf(" ") + 1);
    const codes = meanings.find(([pattern]) => pattern.test(says))?.[1];
    return codes === undefined ? [] : [{ each, says, codes, row: rowOf(each) }];
  });
  const unfounded = told.filter(
    ({ row: at, codes }) => !codes.some((code) => problems.has(`${at} ${code}`)),
  );
  expect(unfounded.map(({ each }) => each)).toEqual([]);
  // The other way round, of rows that are typed as the form prints them.
  const covered = new Set(
    told.flatMap(({ row: at, codes }) => codes.map((code) => `${at} ${code}`)),
  );
  const known = new Set<string>(meanings.flatMap(([, codes]) => codes));
  const missed = [...problems].filter(
    (each) =>
      known.has(each.slice(each.indexOf(" ") + 1)) &&
      isTidy(sheet.grid.values[rowOf(each) - 1] ?? [], each) &&
      !covered.has(each),
  );
  expect(missed).toEqual([]);
  for (const [pattern] of meanings) {
    const times = told.filter(({ says }) => pattern.test(says)).length;
    expect([pattern, times > 0]).toEqual([pattern, true]);
  }
});
