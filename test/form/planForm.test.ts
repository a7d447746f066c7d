import fc from "fast-check";
import { blankForm, makeForm, rangeToA1 } from "../../src/form";
import { units } from "../../src/form/make/standardIndicators";
import { planForm } from "../../src/formulas";
import type { CellRange, PerformanceForm, SheetPlan } from "../../src/form";
import { executionRateOf, liaoning, national, scoreOf, taskScoreOf } from "../../src/scoring";
import {
  publishedSelfEvaluation,
  publishedTargetForms,
  unfilledSelfEvaluation,
} from "../fixtures/publishedForms";
import { cellAt } from "../support/placedForm";
import { anyForm } from "./forms";

function cell(plan: SheetPlan, address: string) {
  const { row, column } = cellAt(address);
  return plan.cells[row]?.[column];
}

describe("the plan of the published self-evaluation form", () => {
  const plan = planForm(unfilledSelfEvaluation());

  test("computes with formulas that stay empty until the actual is there", () => {
    expect(cell(plan, "I7")?.formula).toBe('=IF(OR(F7="",H7=""),"",PERFEXECUTION(F7,H7,$N$3))');
    expect(cell(plan, "K7")?.formula).toBe('=IF(I7="","",PERFSCORE(">=",1,I7,J7,"",$N$3))');
    expect(cell(plan, "I16")?.formula).toBe('=IF(H16="","",PERFCOMPLETION(E16,F16,H16,G16,$N$3))');
    expect(cell(plan, "K16")?.formula).toBe('=IF(H16="","",PERFSCORE(E16,F16,H16,J16,G16,$N$3))');
    // 管理规范 is scored by words; a band that is a range by the number that a person types into 完成程度.
    const words = plan.cells.findIndex((row) => row[5]?.value === "管理规范") + 1;
    expect(cell(plan, `K${words}`)?.formula).toBe(
      '=IF(H#="","",PERFSCORE(E#,F#,IF(AND(OR(E#="",E#="定性"),ISTEXT(H#),ISNUMBER(I#)),I#,H#),J#,G#,$N$3))'.replaceAll(
        "#",
        String(words),
      ),
    );
    expect(cell(plan, "K40")?.formula).toBe(
      '=IF(COUNT(K7:K11,K16:K39)=0,"",PERFTOTAL(K7:K11,K16:K39))',
    );
    expect(cell(plan, "N3")?.value).toBe("liaoning");
  });

  test("has the printed labels where they are printed", () => {
    const labels = ["A1", "A3", "L3", "B6", "A12", "B12", "I12", "B14", "D14", "L14", "L15", "Q14"];
    expect(labels.map((address) => cell(plan, address)?.value)).toEqual([
      "部门（单位）整体绩效自评表",
      "部门（单位）名称",
      "评分规则",
      "对应项目",
      "年度目标",
      "年初总体目标",
      "全年完成情况",
      "一级指标",
      "三级指标",
      "偏差原因分析",
      "经费保障原因分析",
      "改进措施",
    ]);
    const merges = plan.merges.map(rangeToA1);
    expect(merges).toEqual(
      expect.arrayContaining(["A1:Q1", "A14:A39", "B14:B15", "L14:P14", "B16:B21", "C17:C19"]),
    );
    expect(cell(plan, "B17")).toBeNull();
  });

  test("repeats both heading rows in print and fits one A4 page across", () => {
    expect(plan.print.titleRows).toEqual({ first: 13, last: 14 });
    expect(plan.print).toMatchObject({ orientation: "landscape", paper: "A4", fitToPagesWide: 1 });
    expect(plan.name).toBe("703001自评表2024");
  });

  test("offers bands in 定性 rows only, and no list that Excel would take for a formula", () => {
    const bands = plan.rules.find(({ list }) => list?.some((text) => text.includes("达成")));
    expect(bands?.ranges.map(rangeToA1)).toEqual(["H20:H21", "H26:H29", "H37:H39"]);
    for (const { list = [], prompt, error } of plan.rules) {
      expect(list.join(",")).not.toMatch(/^=/);
      expect(list.join(",").length).toBeLessThanOrEqual(255);
      expect(list.filter((text) => text.includes(","))).toEqual([]);
      for (const note of [prompt, error]) {
        expect(note?.title.length ?? 0).toBeLessThanOrEqual(32);
        expect(note?.text.length ?? 0).toBeLessThanOrEqual(255);
      }
    }
  });

  test("asks for money, operators, units, actuals and points where each is filled in", () => {
    const rules = plan.rules.map(({ prompt, error, ranges, list, decimal }) => [
      (prompt ?? error)?.title,
      ranges.map(rangeToA1).join(" "),
      list?.length ?? decimal,
    ]);
    // A result may be negative: 三公经费 that fell.
    const anyResult = { min: -1e12, max: 1e12 };
    expect(rules).toEqual([
      ["评分规则", "N3", 7],
      ["金额", "D4:D5 F7:F11 H7:H11", { min: 0 }],
      ["运算符号", "E16:E39", 5],
      ["指标值", "F16:F39", undefined],
      [undefined, "G16:G39", units.length],
      ["全年完成值", "H20:H21 H26:H29 H37:H39", 3],
      ["全年完成值", "H16:H19 H22:H25 H30:H36", anyResult],
      ["分值", "J7:J11 J16:J39", { min: 0, max: 100 }],
    ]);
  });

  test("begins with the first empty input", () => {
    expect(plan.firstInput).toEqual({ row: 6, column: 5 });
  });
});

test("the plan of a target form has its money and deadlines, and no formula", () => {
  const plan = planForm(publishedTargetForms()[0]!);
  expect(plan.name).toBe("703001目标表2021");
  expect(["B4", "D5", "D6", "D7", "G7", "E9"].map((at) => cell(plan, at)?.value)).toEqual([
    537.12, 537.12, 485.18, 36.94, 15, 36.94,
  ]);
  expect(cell(plan, "H14")?.value).toBe("2021-12");
  expect(plan.cells.flat().filter((each) => each?.formula !== undefined)).toEqual([]);
});

test("a task's score formula gives the score of the task rule", () => {
  const money = fc.integer({ min: 1, max: 10_000_000 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(money, money, fc.integer({ min: 1, max: 400 }), (allocated, executed, tenths) => {
      for (const pack of [liaoning, national]) {
        const rate = executionRateOf(allocated, executed, pack) as number;
        const row = { operator: ">=", target: 1, actual: rate, weight: tenths / 10, unit: "" };
        expect(scoreOf(row, pack)).toBe(taskScoreOf(tenths / 10, rate, pack));
      }
    }),
  );
});

test("typed scores are kept when asked for", () => {
  const form = publishedSelfEvaluation();
  form.indicators[0]!.score.value = 2;
  form.indicators[1]!.score.value = "";
  const plan = planForm(form, { keepScores: true });
  expect(cell(plan, "K16")).toEqual({ value: 2 });
  expect(cell(plan, "K17")?.formula).toContain("PERFSCORE");
});

test("locking protects the computed cells and no others", () => {
  expect(planForm(publishedSelfEvaluation()).protect).toBe(false);
  const plan = planForm(publishedSelfEvaluation(), { lockComputed: true });
  expect(plan.protect).toBe(true);
  const locks = plan.styles.filter(({ style }) => style.locked !== undefined);
  expect(locks.map(({ style }) => style.locked)).toEqual([false, true]);
  expect(locks[1]?.ranges.map(rangeToA1)).toEqual(["I7:I11", "I16:I39", "K7:K11", "K16:K40"]);
});

test("empty rows for own indicators are inputs of their own, not merged into one", () => {
  const own = [{ level1: "可持续性" }, { level1: "可持续性" }];
  const unit = { unitCode: "703001", unitName: "甲", year: 2024 };
  const plan = planForm(blankForm({ kind: "selfEvaluation", ...unit, standard: [], own }));
  expect(plan.merges.map(rangeToA1)).toEqual(expect.arrayContaining(["B14:B15"]));
  expect(plan.merges.map(rangeToA1)).not.toContain("C14:C15");
  const inputs = plan.styles.filter(({ style }) => style.fill === "#FFFDE7");
  expect(inputs.flatMap(({ ranges }) => ranges.map(rangeToA1))).toContain("D14:D15");
  // Nobody knows yet whether they will be 定性 rows.
  const actuals = plan.rules.filter(({ prompt }) => prompt?.title === "全年完成值");
  expect(actuals.map(({ ranges, list }) => [ranges.map(rangeToA1), list])).toEqual([
    [["H14:H15"], undefined],
  ]);
});

describe("the plan of any form", () => {
  const everyCell = ({ row, column, rows, columns }: CellRange) =>
    Array.from({ length: rows * columns }, (_, i) =>
      [row + Math.floor(i / columns), column + (i % columns)].join(),
    );

  test("makes no text a formula, whatever it begins with", () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        for (const each of planForm(form).cells.flat()) {
          if (each?.formula !== undefined) expect(each.formula).toMatch(/^=IF\(.*PERF[A-Z]+\(/);
        }
      }),
    );
  });

  test("has merges that don't overlap, ranges inside the sheet and heights Excel allows", () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const plan = planForm(form);
        const merged = plan.merges.flatMap(everyCell);
        expect(new Set(merged).size).toBe(merged.length);
        const ranges = [...plan.styles, ...plan.rules].flatMap((part) => part.ranges);
        for (const { row, column, rows, columns } of [...ranges, ...plan.merges]) {
          expect(row + rows).toBeLessThanOrEqual(plan.rows);
          expect(column + columns).toBeLessThanOrEqual(plan.columns);
        }
        expect(plan.cells).toHaveLength(plan.rows);
        expect(plan.columnWidths).toHaveLength(plan.columns);
        for (const { height } of plan.rowHeights) expect(height).toBeLessThanOrEqual(409);
      }),
      { numRuns: 50 },
    );
  });
});

test("rows are high enough for wrapped text, long words in narrow merged cells included", () => {
  const heightOf = (form: PerformanceForm, row: number) =>
    planForm(form).rowHeights[row]?.height ?? 0;
  const short = makeForm({ kind: "selfEvaluation", goal: "短" });
  const long = makeForm({ kind: "selfEvaluation", goal: "目标".repeat(500) });
  expect(heightOf(long, 7)).toBeGreaterThan(2 * heightOf(short, 7));
});

test("a sheet's name keeps to Excel's rules", () => {
  const form = blankForm({
    kind: "target",
    unitCode: "",
    unitName: "甲/乙:[丙]*?".repeat(9),
    year: 2024,
  });
  expect(planForm(form).name).toMatch(/^[^\\/?*[\]:']{1,31}$/);
});
