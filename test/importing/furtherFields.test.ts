/** 上年值, 调整指标值, 偏差率 and 佐证资料: columns that only some places print. */
import { readForm, type Grid, type PerformanceForm } from "../../src/form";
import { computedFields, planForm } from "../../src/formulas";
import { formsInPlace, importGrid } from "../../src/importing";
import { gridOfTexts } from "../../src/importing/sources/gridRows";
import { draftOf, foundOf, scoresOf, standardForm } from "../../src/report";
import { gridFromPlan, toA1 } from "../../src/form";
import { liveChecksOf } from "../../src/formulas/checks";
import { sheetOf } from "../validation/support/sheets";
import { validateForm } from "../../src/validation";
import type { CellValue } from "../../src/words/cell";

function gridOf(...rows: CellValue[][]): Grid {
  return { ...gridOfTexts(rows, [], "表"), sheetId: "made" };
}

const heading = [
  "一级指标",
  "二级指标",
  "三级指标",
  "指标性质",
  "指标值",
  "调整指标值",
  "度量单位",
];
const more = ["上年完成值", "实际完成值", "偏差率", "分值", "得分", "佐证资料", "备注"];
const table = (...rows: CellValue[][]) =>
  gridOf(
    ["项目支出绩效自评表（2023年度）"],
    ["项目名称", "某渠清淤"],
    [...heading, ...more],
    ...rows,
  );
const row = (name: string, target: CellValue, adjusted: CellValue, actual: CellValue) => [
  ...["产出指标", "数量指标", name, "≥", target, adjusted, "公里"],
  ...[38, actual, "-10%", 45, 45, "照片3张", "已公示"],
];

const field = (form: PerformanceForm, at: number) => {
  const { target, adjusted, previous, deviation, evidence } = form.indicators[at]!;
  return [target, adjusted, previous, deviation, evidence].map(({ value }) => value);
};

test("the four columns are fields of import, of a sheet where it stands and of the preview", () => {
  const grid = table(row("清淤长度", 40, 36, 36), row("护岸长度", 20, "无", 20));
  const [imported] = importGrid(grid);
  const form = imported!.form;
  expect(field(form, 0)).toEqual([40, 36, 38, -0.1, "照片3张"]);
  expect(field(form, 1)).toEqual([20, "无", 38, -0.1, "照片3张"]);
  expect(imported!.leftovers.map(({ text, heading: over }) => [over, text])).toEqual([
    [undefined, "备注"],
    ["备注", "已公示"],
    ["备注", "已公示"],
  ]);
  const [inPlace] = formsInPlace(grid);
  expect(field(inPlace!, 0)).toEqual([40, 36, 38, -0.1, "照片3张"]);
  expect(toA1(inPlace!.indicators[0]!.adjusted.at!)).toBe("F4");
  const shown = draftOf(imported!, "0").indicators[0]!.fields.map(({ role }) => role);
  expect(shown).toEqual(expect.arrayContaining(["adjusted", "previous", "deviation", "evidence"]));
});

test("a row is scored, checked and explained by 调整指标值 where that holds a target", () => {
  const grid = table(
    row("清淤长度", 40, 36, 36),
    row("护岸长度", 20, "无", 20),
    row("管护", 10, "", 5),
  );
  const [form] = formsInPlace(grid);
  const scores = scoresOf(form!).sections.flatMap(({ rows }) =>
    rows.map((each) => [each.name, each.score]),
  );
  expect(Object.fromEntries(scores)).toEqual({ 清淤长度: "45", 护岸长度: "45", 管护: "22.5" });
  expect(foundOf({ grid, form: form! }).adjusted).toBe(1);
  const told = validateForm(form!, grid).filter(({ code }) => code === "SCORE_DIFFERS");
  expect(told.map(({ at }) => toA1(at))).toEqual(["L6"]);
});

test("an adjusted target is found at fault at its own cell, and is never guessed at", () => {
  const grid = table(row("清淤长度", 40, "再议", 36));
  const [form] = formsInPlace(grid);
  expect(scoresOf(form!).sections[0]!.rows[0]!.state).toBe("unreadable");
  const told = validateForm(form!, grid).map(({ code, at }) => `${code} ${toA1(at)}`);
  expect(told).toContainEqual(expect.stringMatching(/^TARGET_.* F4$/u));
});

test("the sheet made of it keeps them in columns of their own, is read back and scored by its cells", () => {
  const form = standardForm(importGrid(table(row("清淤长度", 40, 36, 36)))[0]!.form);
  for (const formulas of ["native", "addIn"] as const) {
    const plan = planForm(form, { formulas });
    const grid = gridFromPlan(plan);
    const again = readForm(grid)!;
    expect(field(again, 0)).toEqual([40, 36, 38, -0.1, "照片3张"]);
    expect(again.kind).toBe("projectSelfEvaluation");
    const { adjusted, target } = again.indicators[0]!;
    const [completion] = computedFields(again, formulas).filter(({ path }) =>
      path.endsWith("completion"),
    );
    expect(completion!.formula).toContain(toA1(adjusted.at!));
    expect(completion!.formula).not.toMatch(new RegExp(`\\b${toA1(target.at!)}\\b`, "u"));
    const wide = plan.merges.filter(({ row: top }) => top === 0);
    expect(wide).toEqual([{ row: 0, column: 0, rows: 1, columns: plan.columns }]);
    const checked = liveChecksOf(again).filter(({ says }) => says === "指标值应是数字");
    expect(checked.map(({ range }) => toA1(range))).toEqual([toA1(adjusted.at!)]);
  }
});

test("a form without them has the printed columns and no more", () => {
  const plain = standardForm(importGrid(table(row("清淤长度", 40, "", 36)))[0]!.form);
  for (const each of plain.indicators) {
    for (const key of ["previous", "deviation", "evidence"] as const) each[key].value = "";
  }
  expect(planForm(plain).columns).toBe(17);
});

test("an operator or unit printed again beside the adjusted number is taken off, another one asked about", () => {
  const glued = (adjusted: string) => {
    const grid = gridOf(
      ["项目支出绩效自评表（2023年度）"],
      ["项目名称", "某渠清淤"],
      ["一级指标", "二级指标", "三级指标", "指标值", "调整指标值", "实际完成值", "分值", "得分"],
      ["产出指标", "数量指标", "清淤长度", "≥40公里", adjusted, "36公里", 90, 90],
    );
    const [imported] = importGrid(grid);
    const { sure } = imported!.readings["indicators[0].adjusted"]!;
    return [imported!.form.indicators[0]!.adjusted.value, sure];
  };
  expect(glued("≥36公里")).toEqual([36, true]);
  expect(glued("≤36公里")).toEqual(["≤36公里", false]);
  expect(glued("36处")).toEqual(["36处", false]);
});

test("调整指标值 filled in below a written formula is told, and the formula made anew goes by it", () => {
  const grid = table(row("清淤长度", 40, 36, 36), row("护岸长度", 20, "", 18));
  const sheet = sheetOf(standardForm(importGrid(grid)[0]!.form));
  const { at } = sheet.form.indicators[1]!.adjusted;
  sheet.grid.values[at!.row]![at!.column] = 18;
  sheet.grid.formulas[at!.row]![at!.column] = 18;
  const form = readForm(sheet.grid)!;
  const told = validateForm(form, sheet.grid)
    .flatMap((each) => [each, ...(each.consequences ?? [])])
    .filter(({ at: cell }) => cell.row === at!.row);
  const offered = told.map(({ code, at: cell, fix }) => [
    code,
    toA1(cell),
    fix?.safe,
    String(fix?.edits[0]?.after.formula).includes(toA1(at!)),
  ]);
  expect(offered.slice(0, 2)).toEqual([
    ["COMPLETION_DIFFERS", "I13", false, true],
    ["SCORE_DIFFERS", "K13", false, true],
  ]);
});
