/** 目标表 as it is printed, and the forms of elsewhere: their own rows of the head, columns and rows that only some have. */
import {
  emptyTask,
  gridFromPlan,
  makeForm,
  rangeToA1,
  readForm,
  toA1,
  type PerformanceForm,
} from "../../../src/form";
import { planFormWith } from "../../../src/form/plan/planForm";
import { placeForm } from "../../../src/form/plan/placeForm";
import {
  addresses,
  body,
  contentsOf,
  heightsOf,
  input,
  left,
  looksOf,
  note,
  title,
} from "../plans";

/** With no formula of its own. */
const plan = (form: PerformanceForm) => planFormWith(form, () => ({ formulas: [], checks: [] }));

const values = (form: PerformanceForm) =>
  Object.fromEntries(Object.entries(contentsOf(plan(form))).map(([at, cell]) => [at, cell?.value]));

const year = {
  ...{ fontName: "宋体", fontSize: 12, horizontal: "center", vertical: "middle" },
  numberFormat: '0"年度"',
};

describe("a plan of a department", () => {
  const formOf = () =>
    makeForm({
      ...{ kind: "target", year: "2024年度", unit: "703001甲局", rulePack: "辽宁" },
      ...{ income: 10, expenditure: 9, goal: "按时办结" },
      spending: { personnel: 4, publicFunds: 3, otherOperation: 1, specific: 1 },
      tasks: [{ name: "专项甲", budget: 6 }, { name: "专项乙" }],
      indicators: [
        {
          ...{ level1: "履职效能", level2: "重点工作", name: "办结率", operator: ">=" },
          ...{ target: 95, unit: "%", deadline: "2024-12" },
        },
        { level1: "履职效能", level2: "工作质量", name: "合格率" },
        { level1: "预算执行", level2: "工作质量" },
      ],
    });

  test("each label and value in its cell; it has no note of colours and no sum", () => {
    expect(values(formOf())).toEqual({
      ...{ A1: "部门（单位）整体绩效目标表", A2: "2024年度" },
      ...{ A3: "部门（单位）名称", B3: "703001甲局", E3: "评分规则", F3: "辽宁" },
      ...{ A4: "年度预算收入", B4: 10, A5: "年度预算支出", B5: "年度部门预算支出", D5: 9 },
      ...{ B6: "人员类项目", D6: 4, E6: "其他运转类项目", G6: 1 },
      ...{ B7: "公用经费类项目", D7: 3, E7: "特定目标类项目", G7: 1 },
      ...{ A8: "年度主要任务", B8: "对应项目", E8: "预算资金情况（万元）" },
      ...{ B9: "专项甲", E9: 6, B10: "专项乙", A11: "年度绩效目标", B11: "按时办结" },
      ...{ A12: "年度绩效指标", B12: "一级指标", C12: "二级指标", D12: "三级指标" },
      ...{ E12: "运算符号", F12: "指标值", G12: "度量单位", H12: "完成时限" },
      ...{ B13: "履职效能", C13: "重点工作", D13: "办结率", E13: ">=", F13: 95, G13: "%" },
      ...{ H13: "2024-12", C14: "工作质量", D14: "合格率", B15: "预算执行", C15: "工作质量" },
    });
  });

  test("what is merged: one 二级指标 under two 一级指标 is two", () => {
    expect(plan(formOf()).merges.map(rangeToA1).sort()).toEqual(
      [
        ...["A1:H1", "A2:H2", "B3:D3", "F3:H3", "B4:H4", "A5:A7", "B5:C5", "D5:H5"],
        ...["B6:C6", "E6:F6", "G6:H6", "B7:C7", "E7:F7", "G7:H7", "A8:A10"],
        ...["B8:D8", "E8:H8", "B9:D9", "E9:H9", "B10:D10", "E10:H10", "B11:H11", "A12:A15"],
        "B13:B14",
      ].sort(),
    );
  });

  test("how it looks, and how high its rows are", () => {
    const labels =
      "A3 E3 A4 A5:A7 B5:C5 B6:C6 E6:F6 B7:C7 E7:F7 A8:A10 B8:D8 E8:H8 A11 A12:A15 B12 C12 D12 E12 F12 G12 H12";
    const made = plan(formOf());
    expect(looksOf(made)).toEqual([
      [title, "A1:H1"],
      [year, "A2:H2"],
      [body, "A3:H15"],
      [{ bold: true }, labels],
      [{ bold: true, vertical: "top" }, "A12:A15"],
      [left, "D13:D15 B11"],
      [input, "B3:B4 B9:B10 D5:D7 E9:E10 G6:G7 B11 H13:H15 D15 E15 F15 G15"],
      [{ numberFormat: "0.00##" }, "B4 D5:D7 E9:E10 G6:G7"],
      [{ numberFormat: "@" }, "E13:E15 H13:H15"],
    ]);
    expect(made.columnWidths).toEqual([70, 80, 120, 210, 60, 80, 60, 80]);
    // 部门（单位）名称 takes two lines of its narrow column; no row in words is higher than another.
    expect(heightsOf(made)).toEqual([34, 20, 33, 22, 22, 22, 22, 22, 22, 22, 110, 22, 22, 22, 22]);
    expect(made.print.titleRows).toEqual({ first: 11, last: 11 });
    expect([made.rows, made.columns, made.name]).toEqual([15, 8, "703001目标表2024"]);
  });

  test("money, deadlines and operators are asked for as in any form, no result is", () => {
    const rules = plan(formOf()).rules.map(({ ranges, prompt, error }) => [
      (prompt ?? error)?.title,
      addresses(ranges),
    ]);
    expect(rules).toEqual([
      ["评分规则", "F3"],
      ["金额", "B4 D5:D7 E9:E10 G6:G7"],
      ["运算符号", "E13:E15"],
      ["指标值", "F13:F15"],
      [undefined, "G13:G15"],
    ]);
  });

  test("the first empty cell is selected: names and targets too", () => {
    const first = (change: (form: PerformanceForm) => void) => {
      const form = formOf();
      form.tasks[1]!.budget.value = 3;
      form.indicators.forEach((row) => {
        row.name.value = "指标";
        row.target.value = 1;
      });
      change(form);
      return toA1(plan(form).firstInput);
    };
    expect(first(() => undefined)).toBe("A1");
    expect(first((form) => (form.spending.specific.value = ""))).toBe("G7");
    expect(first((form) => (form.tasks[1]!.budget.value = ""))).toBe("E10");
    expect(first((form) => (form.indicators[1]!.target.value = ""))).toBe("F14");
    expect(first((form) => (form.indicators[2]!.name.value = ""))).toBe("D15");
    expect(first((form) => (form.indicators[2]!.deadline.value = ""))).toBe("A1");
  });
});

describe("a self-evaluation of a project elsewhere", () => {
  const formOf = () => {
    const form = makeForm({
      ...{ kind: "projectSelfEvaluation", year: "2024年度", unit: "甲中心", income: 9 },
      ...{ project: "监管专项", authority: "甲局", goal: "目标", achievement: "完成" },
      tasks: [{ name: "年度资金总额", allocated: 10, executed: 9, weight: 10 }],
      indicators: [
        {
          ...{ level1: "产出指标", level2: "数量指标", name: "户数", operator: ">=", target: 40 },
          ...{ adjusted: 30, actual: 35, evidence: "台账", weight: 50 },
        },
        { level1: "产出指标", level2: "数量指标", name: "次数", previous: 3, weight: 40 },
      ],
      total: 99,
    });
    const amount = (value: string | number) => ({ value, at: null });
    const source = { name: amount("其中：财政拨款"), allocated: amount(8), executed: amount(7) };
    form.sources = [{ ...emptyTask(), ...source }];
    return form;
  };

  test("prints whose it is, its sources of money below, and columns that no form prints right of all", () => {
    const { A1, A3, A4, D4, L4, N4, A5, A6, ...cells } = values(formOf());
    expect([A1, A3, A4, D4, L4, N4, A5, A6]).toEqual([
      ...["项目支出绩效自评表", "部门（单位）名称", "项目名称", "监管专项", "主管部门", "甲局"],
      ...["部门年初预算收入金额", "部门年初预算支出金额"],
    ]);
    const { A7, B7, B8, F8, B9, F9, H9, A10, A12, R12, S12, T12, R14, S15, T14, A16, K16 } = cells;
    expect([A7, B7, B8, F8, B9, F9, H9, A10, A12]).toEqual([
      ...["年度主要任务", "对应项目", "年度资金总额", 10, "其中：财政拨款", 8, 7, "年度目标"],
      "绩效指标",
    ]);
    expect([R12, S12, T12, R14, S15, T14, A16, K16]).toEqual([
      ...["调整指标值", "上年值", "佐证资料", 30, 3, "台账", "总评价得分", 99],
    ]);
    expect(cells.R13).toBeUndefined();
  });

  test("what stands beside the table is as wide as the table has become", () => {
    const made = plan(formOf());
    expect(made.columns).toBe(20);
    expect(made.columnWidths.slice(16)).toEqual([96, 50, 50, 96]);
    expect(
      made.merges
        .map(rangeToA1)
        .filter((range) => /[Q-T]/u.test(range))
        .sort(),
    ).toEqual([
      ...["A1:T1", "A2:T2", "D5:T5", "D6:T6", "I10:T10", "I11:T11", "L16:T16", "L7:T9"],
      ...["N3:T3", "N4:T4", "Q12:Q13", "R12:R13", "S12:S13", "T12:T13"],
    ]);
    expect(looksOf(made)[2]).toEqual([body, "A3:T16"]);
    expect(looksOf(made).at(-1)).toEqual([note, "L7:T9"]);
    // 佐证资料 is filled in and stands left; the source's amounts are money, and no weight of it is asked for.
    const [, , , , , texts, inputs, money] = looksOf(made).map(([, at]) => at);
    expect([texts, inputs]).toEqual([
      expect.stringMatching(/ Q14:Q15 T14:T15$/u),
      expect.stringMatching(/ Q14:Q15 T14:T15$/u),
    ]);
    expect(money).toBe("D5:D6 F8:F9 H8:H9");
    expect(made.rules.map(({ ranges }) => addresses(ranges))).toContain("J8 J14:J15");
  });

  test("rows know where they stand, its own among them", () => {
    const placed = placeForm(formOf());
    const { tasks, sources, indicators } = placed.form;
    expect([...tasks, ...sources, ...indicators].map(({ row }) => row)).toEqual([7, 8, 13, 14]);
    expect([placed.taskHeading, placed.goals, placed.indicatorHeading]).toEqual([6, 9, 11]);
    expect([placed.firstIndicator, placed.rows, placed.columns]).toEqual([13, 16, 20]);
    expect(indicators[0]!.adjusted.at).toEqual({ row: 13, column: 17 });
    expect(indicators[1]!.level2.at).toEqual({ row: 13, column: 2 });
    expect(indicators[1]!.deviation.at).toBeNull();
  });

  test("is read back with its sources", () => {
    const read = readForm(gridFromPlan(plan(formOf())))!;
    expect(read.kind).toBe("projectSelfEvaluation");
    expect(read.sources.map(({ name, allocated }) => [name.value, allocated.value])).toEqual([
      ["其中：财政拨款", 8],
    ]);
    expect(read.indicators[0]!.adjusted.value).toBe(30);
    expect([read.project.value, read.authority.value]).toEqual(["监管专项", "甲局"]);
  });
});

test.each([
  ["nationalSelfEvaluation", ["主管部门", "D4"], "部门整体支出绩效自评结果表"],
  ["nationalTarget", ["主管部门", "B4"], "部门整体支出年度绩效目标表"],
] as const)("%s prints 主管部门 and no 项目名称", (kind, [word, at], heading) => {
  const made = values(makeForm({ kind, authority: "甲局", project: "不印" }));
  expect([made.A1, made.A4, made[at]]).toEqual([heading, word, "甲局"]);
  expect(Object.values(made)).not.toContain("不印");
});

test("a plan of a project prints both, and what only some have in columns beside", () => {
  const form = makeForm({
    ...{ kind: "projectTarget", project: "监管专项", authority: "甲局" },
    indicators: [{ level1: "产出指标", name: "户数", adjusted: " ", previous: 5 }],
  });
  const made = values(form);
  expect([made.A4, made.B4, made.E4, made.F4]).toEqual([
    ...["项目名称", "监管专项", "主管部门", "甲局"],
  ]);
  // Blanks make no column, nor does what the form prints itself.
  expect(plan(form).columnWidths.slice(7)).toEqual([80, 50]);
  expect(made.I11).toBe("上年值");
  expect(plan(form).merges.map(rangeToA1)).toEqual(
    expect.arrayContaining(["A1:I1", "F3:I3", "F4:I4", "B10:I10"]),
  );
});

test("a form without rows has its headings and no more", () => {
  const bare = plan(makeForm({ kind: "selfEvaluation", unit: "甲" }));
  expect([bare.rows, bare.print.titleRows]).toEqual([11, { first: 8, last: 9 }]);
  expect(bare.rules.map(({ ranges }) => addresses(ranges))).toEqual(["N3", "D4:D5"]);
  expect(looksOf(bare).map(([, at]) => at)).toEqual([
    ...["A1:Q1", "A2:Q2", "A3:Q11"],
    expect.stringMatching(/^A3:C3 .* A11:J11$/u),
    ...["A9:A10", "B8 I8", "D3:D5 B8 I8", "D4:D5", "K11", "L6:Q6"],
  ]);
  expect(bare.merges.map(rangeToA1)).not.toContain("A6");
  expect(heightsOf(bare)).toEqual([34, 20, 22, 22, 22, 47, 22, 110, 22, 47, 22]);
});
