/**
 * Whatever stands in a source comes into the form or is shown as left over, also where a cell says
 * what elsewhere is a label, a heading or a title.
 */
import fc from "fast-check";
import { fieldsOf, gridFromPlan, makeForm, type FormValues, type Grid } from "../../src/form";
import { planForm } from "../../src/formulas";
import { importGrid, type ImportedForm } from "../../src/importing";
import { gridOfTexts } from "../../src/importing/sources/gridRows";

const labels = [
  ...["部门（单位）名称", "单位名称", "实施单位", "年度", "年度预算收入", "年度预算支出"],
  ...["总评价得分", "总分", "合计", "年度绩效目标", "年度目标", "实际完成情况", "评分规则"],
  ...["绩效指标", "年度绩效指标", "年度主要任务", "人员类项目", "特定目标类项目"],
];
const headings = [
  ...["一级指标", "二级指标", "三级指标", "运算符号", "指标值", "度量单位", "完成时限", "单位"],
  ...["全年完成值", "完成程度", "分值", "得分", "改进措施", "偏差原因分析", "其他原因分析"],
  ...["对应项目", "项目下达金额", "项目执行金额", "项目执行率", "经费保障原因分析"],
];
const titles = ["部门（单位）整体绩效目标表", "项目支出绩效自评表", "2024年度", "（2023年度）"];
const levels = ["履职效能", "社会效应", "社会效益", "产出指标", "数量指标", "满意度", "成本指标"];
const names = ["依法行政能力", "预算执行率", "监管覆盖率", "服务对象满意度", "其他"];
const values = ["=", ">=", "定性", "%", "项", "管理规范", "2021-12", "全部或基本达成预期指标"];
const words = [...labels, ...headings, ...titles, ...levels, ...names, ...values];

const word = fc.constantFrom(...words);
const plain = fc.constantFrom("甲项目", "推进改革", "乙类企业户数", "按期办结，无一超时。");
const text = fc.oneof(word, plain);
const maybe = fc.option(text, { nil: "", freq: 3 });
const number = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.double({ min: 0, max: 999, noNaN: true }).map((n) => Math.round(n * 100) / 100),
);
const cell = fc.oneof({ weight: 4, arbitrary: number }, { weight: 1, arbitrary: maybe });
const form = fc.record({
  kind: fc.constantFrom("target" as const, "selfEvaluation" as const),
  year: fc.constantFrom("2024年度", ""),
  unit: text,
  income: cell,
  expenditure: cell,
  goal: maybe,
  achievement: maybe,
  tasks: fc.array(fc.record({ name: text, budget: cell, allocated: cell, executed: cell }), {
    maxLength: 3,
  }),
  indicators: fc.array(
    fc.record({
      level1: fc.constantFrom(...levels, "管理效能"),
      level2: fc.oneof(fc.constantFrom(...levels, "其他"), text),
      name: text,
      operator: fc.constantFrom("=", ">=", ""),
      target: fc.oneof(number, text),
      unit: fc.constantFrom("%", "项", "", "单位", "年度"),
      actual: cell,
      weight: cell,
      reasons: fc.record({ funding: maybe, other: maybe }),
      measure: maybe,
    }),
    { minLength: 1, maxLength: 5 },
  ),
});

/** The non-blank cells of which an import says nothing: neither read nor left over nor told. */
function unsaid(grid: Grid, imported: readonly ImportedForm[], isLabel: (at: string) => boolean) {
  const said = new Set<string>();
  const texts: string[] = [];
  for (const { form, readings, leftovers, notes } of imported) {
    // Texts of several lines are put together from several cells.
    texts.push(...fieldsOf(form).map(({ field }) => String(field.value)));
    for (const { source, text: shown } of Object.values(readings)) {
      if (source === null) continue;
      said.add(`${source.row},${source.column}`);
      // A name put together from several cells.
      const own = grid.values[source.row - grid.origin.row]?.[source.column - grid.origin.column];
      if (shown.length > String(own).trim().length) texts.push(shown);
    }
    for (const { source } of leftovers) said.add(`${source.row},${source.column}`);
    for (const { source, values: told } of notes) {
      said.add(`${source.row},${source.column}`);
      texts.push(...Object.values(told).map((each) => `${each} `));
    }
  }
  return grid.values.flatMap((row, r) =>
    row.flatMap((value, c) => {
      const at = `${r + grid.origin.row},${c + grid.origin.column}`;
      const shown = String(value ?? "").trim();
      if (shown === "" || said.has(at) || isLabel(at)) return [];
      // A word that stands twice in a row is said once.
      const isSaid = row.some(
        (other, c2) =>
          String(other ?? "").trim() === shown &&
          said.has(`${r + grid.origin.row},${c2 + grid.origin.column}`),
      );
      if (isSaid) return [];
      const joined = texts.some((each) => each.length > shown.length && each.includes(shown));
      return joined ? [] : [`${at} ${shown}`];
    }),
  );
}

test("of a form of our own with the words of forms in any cell, nothing is lost unsaid", () => {
  fc.assert(
    fc.property(form, (made) => {
      const whole = makeForm(made);
      const grid = gridFromPlan(planForm(whole, { keepScores: true }));
      const printed = gridFromPlan(planForm(emptied(made)));
      const isLabel = (at: string) => {
        const [row = 0, column = 0] = at.split(",").map(Number);
        const label = printed.values[row]?.[column];
        return label !== "" && label === grid.values[row]?.[column];
      };
      const imported = importGrid(grid);
      // Without any form in it the source is refused, which is said too.
      fc.pre(imported.length > 0);
      expect(unsaid(grid, imported, isLabel)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

/** The form with nothing filled in, on as many rows: what its sheet shows is printed on it. */
function emptied({ kind, tasks, indicators }: FormValues) {
  return makeForm({
    kind,
    tasks: tasks?.map(() => ({})),
    indicators: indicators?.map(() => ({})),
  });
}

function unlike(cell: string, mark: string): string {
  if (cell === "" || words.includes(cell)) return cell;
  return /^\d/.test(cell) ? `${mark}.5` : cell + mark;
}

test("of any table with words of forms in it, only those words may go unsaid", () => {
  const table = fc.array(
    fc.array(fc.oneof(word, plain, fc.constant(""), number.map(String)), {
      minLength: 3,
      maxLength: 9,
    }),
    { minLength: 3, maxLength: 12 },
  );
  const known = new Set(words);
  fc.assert(
    fc.property(table, (rows) => {
      const grid = gridOfTexts([
        ["一级指标", "二级指标", "三级指标", "运算符号", "指标值", "度量单位", "分值", "得分"],
        // Nothing twice: what a new page repeats needs to be said once only.
        ...rows.map((row, r) => row.map((each, c) => unlike(each, `${r + 1}${c}`))),
      ]);
      const imported = importGrid(grid);
      fc.pre(imported.length > 0);
      const lost = unsaid(grid, imported, () => false);
      expect(lost.filter((each) => !known.has(each.slice(each.indexOf(" ") + 1)))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test.each([
  "单位名称",
  "总评价得分",
  "对应项目",
  "合计",
  "年度目标",
  "绩效指标",
  "项目支出绩效自评表",
])(
  "a task, a level, an indicator and a reason that say %s keep their rows and those below",
  (said) => {
    const below = { level1: "履职效能", level2: "其他", operator: "=", target: 1, unit: "项" };
    const whole = makeForm({
      kind: "selfEvaluation",
      unit: "703001朝阳市工业和信息化局",
      tasks: [
        { name: said, allocated: 10, executed: 9 },
        { name: "乙项目", allocated: 5, executed: 4 },
      ],
      indicators: [
        { ...below, level2: said, name: "甲指标", actual: 1, weight: 2 },
        { ...below, name: said, actual: 1, weight: 2 },
        { ...below, name: "丙指标", actual: 0, weight: 2, reasons: { other: said } },
        { ...below, name: "丁指标", actual: 1, weight: 3 },
      ],
    });
    const [imported, ...others] = importGrid(gridFromPlan(planForm(whole)));
    expect(others).toEqual([]);
    expect(imported?.form.tasks.map(({ name }) => name.value)).toEqual([said, "乙项目"]);
    expect(
      imported?.form.indicators.map(({ level2, name, reasons }) => [
        level2.value,
        name.value,
        reasons.other.value,
      ]),
    ).toEqual([
      [said, "甲指标", ""],
      ["其他", said, ""],
      ["其他", "丙指标", said],
      ["其他", "丁指标", ""],
    ]);
  },
);
