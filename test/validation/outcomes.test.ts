/** 未填, 问题, 未能判断: what each of them is, and that one cause is one problem. */
import fc from "fast-check";
import {
  fieldAt,
  fieldsOf,
  gridFromPlan,
  readForm,
  requestedForm,
  templateOptions,
  toA1,
  type Grid,
} from "../../src/form";
import { planForm } from "../../src/formulas";
import type { CellValue } from "../../src/scoring";
import {
  inFormOrder,
  isWrong,
  validateForm,
  validateForms,
  type Problem,
} from "../../src/validation";
import { publishedSelfEvaluation } from "../fixtures/publishedForms";
import { applyEdits } from "./support/applyEdits";
import { cleanForm } from "./support/cleanForms";
import { changedSheet, problemsOf, recalculate, sheetOf, type Sheet } from "./support/sheets";

const codesAt = (problems: Problem[]) => problems.map(({ code, at }) => `${code} ${toA1(at)}`);

/** The sheet that the insert page makes when nobody changes anything on it. */
function insertedSheet(kind: "selfEvaluation" | "target", code = "703001"): Sheet {
  const indicators = templateOptions(kind).sections.flatMap(({ name, level2, standard }) =>
    standard.length > 0
      ? standard
      : [
          {
            level1: name,
            level2: level2[0] ?? "",
            name: "",
            operator: ">=",
            target: "",
            unit: "%",
          },
        ],
  );
  const form = requestedForm({
    kind,
    unit: { code, name: "朝阳市工业和信息化局" },
    year: 2025,
    taskRows: 3,
    indicators,
  });
  return sheetOf(form);
}

describe("an empty form", () => {
  it.each([
    ["selfEvaluation", 34],
    ["target", 9],
  ] as const)("%s has no problem, and %i cells to fill in", (kind, cells) => {
    const told = problemsOf(insertedSheet(kind));
    expect(told.filter(isWrong)).toEqual([]);
    expect(told).toHaveLength(cells);
    expect(told.every(({ level }) => level === "unfilled")).toBe(true);
  });

  it("is walked in form order: header, tasks, goals, indicators", () => {
    const cells = inFormOrder(problemsOf(insertedSheet("selfEvaluation"))).map(({ at }) =>
      toA1(at),
    );
    expect(cells.slice(0, 12)).toEqual([
      "D4",
      "D5",
      "F7",
      "H7",
      "F8",
      "H8",
      "B9",
      "B11",
      "I11",
      "H14",
      "H15",
      "H16",
    ]);
  });

  it("is no error thirty-one times over", () => {
    const sheets = Array.from({ length: 31 }, (_, i) => {
      const sheet = insertedSheet("selfEvaluation", String(703001 + i));
      return { ...sheet, grid: { ...sheet.grid, sheetId: `s${i}` } };
    });
    expect(validateForms(sheets).filter(isWrong)).toEqual([]);
  });
});

/** The sheet with a cell's content put into another. */
function withCell(grid: Grid, { row, column }: { row: number; column: number }, value: CellValue) {
  const put = <Content>(cells: Content[][], content: Content) =>
    cells.map((line, r) =>
      r === row ? line.map((old, c) => (c === column ? content : old)) : line,
    );
  return { ...grid, values: put(grid.values, value), formulas: put(grid.formulas, value) };
}

describe("a form that is filled step by step", () => {
  const inputs = (kind: "selfEvaluation" | "target") => {
    const full = sheetOf(cleanForm(kind));
    return fieldsOf(full.form).flatMap(({ path, field }) =>
      field.at === null ||
      field.formula !== undefined ||
      field.value === "" ||
      /level|title|year|rulePack|weight/.test(path)
        ? []
        : [{ path, at: field.at, value: field.value }],
    );
  };

  /** Every state on the way from the empty form to the filled one. */
  function check(kind: "selfEvaluation" | "target", order: ReturnType<typeof inputs>): void {
    let { grid } = sheetOf(cleanForm(kind));
    for (const { at } of order) grid = withCell(grid, at, "");
    for (const { at, value } of order) {
      grid = withCell(grid, at, value);
      const { form } = recalculate(grid, new Set());
      const errors = validateForm(form, grid).filter(({ level }) => level === "error");
      expect([toA1(at), ...codesAt(errors)]).toEqual([toA1(at)]);
    }
  }

  it.each(["selfEvaluation", "target"] as const)("%s has no error at any step", (kind) => {
    check(kind, inputs(kind));
  });

  it("has none whatever the order of the rows in each part is", () => {
    const parts = (kind: "selfEvaluation" | "target") => {
      const groups = new Map<string, Map<number, ReturnType<typeof inputs>>>();
      for (const each of inputs(kind)) {
        const part =
          /^(tasks|indicators)|$/.exec(each.path)?.[0] ||
          (/goal|achi/.test(each.path) ? "goals" : "header");
        const rows = groups.get(part) ?? new Map<number, ReturnType<typeof inputs>>();
        rows.set(each.at.row, [...(rows.get(each.at.row) ?? []), each]);
        groups.set(part, rows);
      }
      return [...groups.values()].map((rows) => [...rows.values()]);
    };
    const kind = fc.constantFrom("selfEvaluation", "target" as const);
    const ordered = kind.chain((kind) =>
      fc
        .tuple(...parts(kind).map((rows) => fc.shuffledSubarray(rows, { minLength: rows.length })))
        .map((shuffled) => ({ kind, order: shuffled.flat(2) })),
    );
    fc.assert(
      fc.property(ordered, ({ kind, order }) => check(kind, order)),
      { numRuns: 6 },
    );
  });
});

describe("one cause is one problem", () => {
  const published = () => sheetOf(publishedSelfEvaluation());
  const usual = new Set(codesAt(problemsOf(published())));
  const headings = [
    "一级指标",
    "二级指标",
    "三级指标",
    "运算符号",
    "指标值",
    "度量单位",
    "全年完成值",
  ];
  const others = ["完成程度", "分值", "得分", "经费保障原因分析", "其他原因分析", "改进措施"];
  const ofTasks = ["对应项目", "项目下达金额", "项目执行金额", "项目执行率"];

  it.each([...headings, ...others, ...ofTasks])("%s renamed", (heading) => {
    const { grid } = published();
    const row = grid.values.map((line) => line.includes(heading)).lastIndexOf(true);
    const at = { row, column: grid.values[row]!.indexOf(heading) };
    const changed = withCell(grid, at, "改了名");
    const form = readForm(changed)!;
    const found = validateForm(form, changed).filter((each) => !usual.has(codesAt([each])[0]!));
    expect(codesAt(found)).toEqual([`HEADING_RENAMED ${toA1(at)}`]);
    const fixed = applyEdits(changed, found[0]!.fix!.edits);
    expect(fixed.grid.values).toEqual(grid.values);
    expect(new Set(codesAt(problemsOf(fixed)))).toEqual(usual);
  });

  it("the last heading of the tasks, 得分", () => {
    const { grid } = published();
    const row = grid.values.findIndex((line) => line.includes("对应项目"));
    const at = { row, column: grid.values[row]!.indexOf("得分") };
    const changed = withCell(grid, at, "分数");
    const found = validateForm(readForm(changed)!, changed).filter(
      (each) => !usual.has(codesAt([each])[0]!),
    );
    expect(codesAt(found)).toEqual([`HEADING_RENAMED ${toA1(at)}`]);
  });

  it("a label beside the tables that says nothing changes nothing", () => {
    for (const label of ["年度目标", "绩效指标", "年度主要任务"]) {
      expect([label, ...codesAt(problemsOf(changedSheet({ renamed: { [label]: "x" } })))]).toEqual([
        label,
      ]);
    }
  });

  it("what only warns is an error where it makes one, and never hides how wrong the form is", () => {
    const found = problemsOf(changedSheet({ renamed: { 履职效能: "履职效果" } }));
    expect(found.map(({ code, level }) => [code, level])).toEqual([["SECTION_UNKNOWN", "error"]]);
    expect(found[0]!.consequences!.map(({ level }) => level)).toContain("error");
  });

  it("an unknown rule name", () => {
    const found = problemsOf(changedSheet({ cells: { rulePack: "火星规则" } }));
    expect(codesAt(found)).toEqual(["RULE_PACK_UNKNOWN N3"]);
    expect(found[0]!.consequences!.length).toBeGreaterThan(50);
  });

  it.each([
    ["actual", "已完成", "ACTUAL_NOT_NUMERIC H14"],
    ["operator", "~", "OPERATOR_UNKNOWN E14"],
    ["operator", "定性", "OPERATOR_NAMES_LEVEL E14"],
    ["operator", "", "OPERATOR_MISSING E14"],
    ["target", "若干", "TARGET_NOT_NUMERIC F14"],
  ])("a bad %s, %j: what it makes of the row is folded under it", (column, value, told) => {
    const found = problemsOf(changedSheet({ cells: { [`indicators[0].${column}`]: value } }));
    expect(codesAt(found)).toEqual([told]);
    expect(codesAt([...(found[0]!.consequences ?? [])])).toEqual([
      "RESULT_ERROR I14",
      "RESULT_ERROR K14",
    ]);
    expect(found[0]!.name).toBe("重点工作办结率");
  });

  it("a cell that shows an error, and all that is computed from it", () => {
    const { form, grid } = changedSheet({
      cells: { "indicators[0].actual": "#REF!", total: "#REF!" },
    });
    expect(codesAt(validateForm(form, grid))).toEqual(["CELL_ERROR H14"]);
  });

  it("a weight that is gone, and the sums that lack it", () => {
    const found = problemsOf(changedSheet({ cells: { "indicators[0].weight": "" } }));
    expect(codesAt(found.filter(isWrong))).toEqual([]);
    expect(codesAt(found)).toEqual(["WEIGHT_MISSING J14"]);
  });

  it("a row that was put in by hand has one problem, and its fix writes all its formulas", () => {
    const cells = { "indicators[0].completion": "", "indicators[0].score": "" };
    const { form, grid } = changedSheet({ cells });
    const found = validateForm(form, grid);
    expect(codesAt(found)).toEqual(["FORMULA_MISSING I14"]);
    const sound = gridFromPlan(planForm(cleanForm("selfEvaluation"), { formulas: "addIn" }));
    const fixed = applyEdits(grid, found[0]!.fix!.edits);
    for (const column of ["completion", "score"]) {
      const at = fieldAt(form, `indicators[0].${column}`)!.at!;
      expect(fixed.grid.formulas[at.row]![at.column]).toBe(sound.formulas[at.row]![at.column]);
    }
  });
});
