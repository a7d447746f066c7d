/** 自评表 as it is printed, cell by cell: what stands where, how it looks, what may be typed. */
import {
  makeForm,
  rangeToA1,
  toA1,
  type PerformanceForm,
  type PlanOptions,
} from "../../../src/form";
import { planFormWith, type Made } from "../../../src/form/plan/planForm";
import {
  addresses,
  body,
  computed,
  contentsOf,
  heightsOf,
  input,
  left,
  looksOf,
  note,
  printed,
  title,
} from "../plans";

/**
 * Two tasks, an indicator that is counted, one in words, and two rows left for the unit's own, the second of them
 * chosen to be 定性.
 */
function formOf(): PerformanceForm {
  return makeForm({
    ...{ kind: "selfEvaluation", year: "2024年度", unit: "703001甲局", rulePack: "辽宁" },
    ...{ income: 10, expenditure: 10, goal: "按时办结" },
    tasks: [
      { name: "专项甲", allocated: 6, executed: 5, rate: 0.83, weight: 20, score: 16.6 },
      { name: "专项乙", weight: 20 },
    ],
    indicators: [
      {
        ...{ level1: "履职效能", level2: "重点工作", name: "办结率", operator: ">=" },
        ...{ target: 95, unit: "%", actual: 96, completion: 1, weight: 10, score: 10 },
        ...{ measure: "无措施", reasons: { funding: "经", other: "他" } },
      },
      { level1: "履职效能", level2: "重点工作", name: "管理规范", target: "规范", weight: 10 },
      { level1: "履职效能" },
      { level1: "预算执行", operator: "定性" },
    ],
  });
}

/** The score of each row with a weight and the total, computed by what names their cell. */
function made(placed: PerformanceForm): Made {
  const fields = [
    ...placed.tasks.map((task, i) => ({ path: `tasks[${i}].score`, field: task.score })),
    ...placed.indicators.map((row, i) => ({ path: `indicators[${i}].score`, field: row.score })),
    { path: "total", field: placed.total },
  ];
  const range = { row: 12, column: 7, rows: 4, columns: 1 };
  return {
    formulas: fields.flatMap(({ path, field }) =>
      field.at === null ? [] : [{ path, field, at: field.at, formula: `=OF(${toA1(field.at)})` }],
    ),
    checks: [{ range, condition: "TRUE", says: "未填", look: "todo" }],
  };
}

const plan = (options?: PlanOptions, form = formOf()) => planFormWith(form, made, options);

const values = (of: ReturnType<typeof plan>) =>
  Object.fromEntries(
    Object.entries(contentsOf(of)).map(([at, cell]) => [at, cell?.formula ?? cell?.value]),
  );

const reasons = ["经费", "制度", "人员", "硬件条件"].map((each) => `${each}保障原因分析`);
const labels = {
  ...{ A3: "部门（单位）名称", L3: "评分规则", A4: "部门年初预算收入金额" },
  ...{ A5: "部门年初预算支出金额", A6: "年度主要任务", B6: "对应项目", F6: "项目下达金额" },
  ...{ H6: "项目执行金额", I6: "项目执行率", J6: "分值", K6: "得分" },
  ...{ A9: "年度目标", B9: "年初总体目标", I9: "全年完成情况", A11: "绩效指标" },
  ...{ B11: "一级指标", C11: "二级指标", D11: "三级指标", E11: "运算符号", F11: "指标值" },
  ...{ G11: "度量单位", H11: "全年完成值", I11: "完成程度", J11: "分值", K11: "得分" },
  ...{ L11: "偏差原因分析", L12: reasons[0], M12: reasons[1], N12: reasons[2] },
  ...{ O12: reasons[3], P12: "其他原因分析", Q11: "改进措施", A17: "总评价得分" },
};
const filled = {
  ...{ A1: "部门（单位）整体绩效自评表", A2: "2024年度", D3: "703001甲局", N3: "辽宁" },
  ...{ D4: 10, D5: 10, B7: "专项甲", F7: 6, H7: 5, I7: 0.83, J7: 20, B8: "专项乙", J8: 20 },
  ...{ B10: "按时办结", B13: "履职效能", C13: "重点工作", D13: "办结率", E13: ">=" },
  ...{ F13: 95, G13: "%", H13: 96, I13: 1, J13: 10, L13: "经", P13: "他", Q13: "无措施" },
  ...{ D14: "管理规范", F14: "规范", J14: 10, B16: "预算执行", E16: "定性" },
};
const formulas = Object.fromEntries(
  ["K7", "K8", "K13", "K14", "K15", "K16", "K17"].map((at) => [at, `=OF(${at})`]),
);
const colours = "浅黄色单元格由单位填写，灰色单元格自动计算。";

test("each label, value and formula in its cell", () => {
  expect(values(plan())).toEqual({
    ...{ ...labels, ...filled, ...formulas },
    L6: `金额单位：万元。${colours}`,
  });
  const { K7, K8, K13 } = contentsOf(plan());
  // A formula shows what the form had until it is calculated.
  expect([K7?.value, K8?.value, K13?.value]).toEqual([16.6, "", 10]);
  const nothing = formOf();
  nothing.goal.value = null;
  nothing.tasks[1]!.score.value = null;
  const { B10, K8: blank } = contentsOf(plan({}, nothing));
  expect([B10, blank?.value]).toEqual([undefined, ""]);
});

test("what is merged: title and year, labels, the fields of the head, the rows of each label, the note", () => {
  expect(plan().merges.map(rangeToA1).sort()).toEqual(
    [
      ...["A1:Q1", "A2:Q2", "A3:C3", "D3:K3", "L3:M3", "N3:Q3", "A4:C4", "D4:Q4", "A5:C5", "D5:Q5"],
      ...["A6:A8", "B6:E6", "F6:G6", "B7:E7", "F7:G7", "B8:E8", "F8:G8", "L6:Q8"],
      ...["A9:A10", "B9:H9", "I9:Q9", "B10:H10", "I10:Q10", "A11:A16", "L11:P11", "Q11:Q12"],
      ...[..."BCDEFGHIJK"].map((letter) => `${letter}11:${letter}12`),
      ...["B13:B15", "C13:C14", "A17:J17", "L17:Q17"],
    ].sort(),
  );
});

const explanations = "L13:L16 M13:M16 N13:N16 O13:O16 P13:P16 Q13:Q16";
const labelCells = [
  ...["A3:C3", "L3:M3", "A4:C4", "A5:C5", "A6:A8", "B6:E6", "F6:G6", "H6", "I6", "J6", "K6"],
  ...["A9:A10", "B9:H9", "I9:Q9", "A11:A16", "B11:B12", "C11:C12", "D11:D12", "E11:E12"],
  ...["F11:F12", "G11:G12", "H11:H12", "I11:I12", "J11:J12", "K11:K12", "L12", "M12", "N12"],
  ...["O12", "P12", "Q11:Q12", "L11:P11", "A17:J17"],
];

const looks = {
  head: [
    [title, "A1:Q1"],
    [
      {
        ...{ fontName: "宋体", fontSize: 12, horizontal: "center", vertical: "middle" },
        numberFormat: '0"年度"',
      },
      "A2:Q2",
    ],
    [body, "A3:Q17"],
    [{ bold: true }, labelCells.join(" ")],
    [{ bold: true, vertical: "top" }, "A11:A16"],
    [left, `D13:D16 B10 I10 ${explanations}`],
  ],
  // Of the unit's own rows all but 一级指标 too; amounts, goals, actuals and reasons of all.
  input: [
    input,
    [
      ...["B7:B8 D3:D5 F7:F8 H7:H8 B10 I10 H13:H16", explanations],
      "C15:C16 D15:D16 E15:E16 F15:F16 G15:G16",
    ].join(" "),
  ],
  formats: [
    [{ numberFormat: "0.00##" }, "D4:D5 F7:F8 H7:H8"],
    [{ numberFormat: "@" }, "E13:E16"],
  ],
  computed: [computed, "K7:K8 K13:K17"],
  end: [
    [{ numberFormat: "0.00%" }, "I7:I8"],
    [{ numberFormat: "0.00", bold: true }, "K17"],
    [note, "L6:Q8"],
  ],
};

test("how it looks", () => {
  const { head, formats, end } = looks;
  expect(looksOf(plan())).toEqual([...head, looks.input, ...formats, looks.computed, ...end]);
  expect(plan().columnWidths).toEqual([
    ...[34, 40, 58, 96, 44, 50, 40, 112, 48, 36, 42, 46, 46, 46, 46, 46, 96],
  ]);
});

test("rows are as high as they are printed, or as their texts take", () => {
  // 项目执行率 and 预算执行 take two lines of 13.5 points and 6, 硬件条件保障原因分析 three; rows in words are 32.
  expect(heightsOf(plan())).toEqual([
    ...[34, 20, 22, 22, 22, 33, 22, 22, 22, 110, 22, 47, 22, 32, 32, 33, 22],
  ]);
  const long = formOf();
  // 43 characters to a line of the goal's seven columns: 9 lines are 127.5, title and year are of one.
  long.goal.value = "目标".repeat(190);
  long.title.value = "长".repeat(300);
  expect(heightsOf(plan({}, long)).slice(0, 10)).toEqual([
    ...[34, 20, 22, 22, 22, 33, 22, 22, 22, 128],
  ]);
});

test("what else a plan says of its sheet", () => {
  const { cells, styles, merges, rules, rowHeights, columnWidths, ...rest } = plan();
  expect([cells, styles, merges, rules, rowHeights, columnWidths].every(Array.isArray)).toBe(true);
  expect(rest).toEqual({
    ...{ name: "703001自评表2024", rows: 17, columns: 17, checks: [], frozenRows: 0 },
    print: {
      ...printed,
      printArea: { row: 0, column: 0, rows: 17, columns: 17 },
      titleRows: { first: 10, last: 11 },
    },
    // 项目下达金额 of the second task.
    ...{ protect: false, firstInput: { row: 7, column: 5 } },
  });
});

describe("asked for otherwise", () => {
  test("scores of the form are kept, those that it lacks are computed", () => {
    expect(values(plan({ keepScores: true }))).toEqual({
      ...{ ...labels, ...filled, ...formulas, L6: `金额单位：万元。${colours}` },
      ...{ K7: 16.6, K13: 10 },
    });
  });

  test("no formula is written, and the cells are grey all the same", () => {
    const only = plan({ onlyValues: true });
    expect(values(only)).toEqual({
      ...{ ...labels, ...filled, L6: `金额单位：万元。${colours}`, K7: 16.6, K13: 10 },
    });
    expect(looksOf(only)).toEqual(looksOf(plan()));
  });

  test("no cell is coloured, and no note tells of colours", () => {
    const plainly = plan({ uncoloured: true });
    const { head, formats, end } = looks;
    expect(looksOf(plainly)).toEqual([...head, ...formats, ...end]);
    expect(values(plainly).L6).toBe("金额单位：万元。");
  });

  test("computed cells are locked and no others", () => {
    const locked = plan({ lockComputed: true });
    expect(locked.protect).toBe(true);
    expect(looksOf(locked)).toEqual([
      ...looksOf(plan()),
      [{ locked: false }, "A1:Q17"],
      [{ locked: true }, "K7:K8 K13:K17"],
    ]);
  });

  test("the sheet checks itself, and has another name", () => {
    const checked = plan({ liveChecks: true, name: "甲" });
    expect([checked.name, checked.checks]).toEqual(["甲", made(formOf()).checks]);
    expect(plan({ liveChecks: false }).checks).toEqual([]);
  });
});

test("what may be typed, and what Excel says to it", () => {
  const refusing = (heading: string, text: string) => ({
    ...{ refuse: true, error: { title: heading, text } },
  });
  const asking = (heading: string, text: string) => ({
    ...{ refuse: false, prompt: { title: heading, text } },
  });
  const noSign = "符号请填在左边的「运算符号」里，这里只填数字或文字：不写 ≥50，写 >= 和 50。";
  const rules = plan().rules.map(({ ranges, ...rule }) => [addresses(ranges), rule]);
  expect(rules.slice(0, 3)).toEqual([
    [
      "N3",
      {
        list: [
          ...["辽宁省部门整体绩效", "全国项目支出绩效自评", "全国项目支出绩效自评（成本指标）"],
          ...["湖北省项目支出绩效自评", "四川省项目支出绩效自评", "重庆市部门整体支出绩效自评"],
          "本簿规则",
        ],
        ...asking(
          "评分规则",
          "得分按这里写明的规则计算；空着按辽宁规则；“本簿规则”写在工作表“评分规则”里。",
        ),
      },
    ],
    ["D4:D5 F7:F8 H7:H8", { decimal: { min: 0 }, ...asking("金额", "单位：万元，保留两位小数。") }],
    [
      "E13:E16",
      {
        list: [">=", "<=", "=", ">", "<"],
        ...refusing("运算符号", "请选 >=、<=、=、> 或 <；定性指标留空。"),
      },
    ],
  ]);
  const signs = "≥≤≧≦⩾⩽><=＞＜＝》《";
  const before = "等于不低于不少于不小于达到不得至少不超过不高于不大于不多于至多最多";
  const numbers = 'COUNT(-MID(F13,2,1),-MID(F13,3,1),-MID(F13,4,1),-RIGHT(SUBSTITUTE(F13,"%","")))';
  expect(rules.slice(3)).toEqual([
    [
      "F13:F16",
      {
        formula:
          `=NOT(OR(AND(COUNT(FIND(LEFT(F13),"${signs}"),FIND(LEFT(F13,2),"${before}")),${numbers}),` +
          'COUNT(-LEFT(F13),FIND(RIGHT(F13,2),"以上以下以内之内"))=2))',
        ...refusing("指标值", noSign),
      },
    ],
    [
      "G13:G16",
      {
        list: "% 次 个 户 项 家 人 人次 件 份 场 天 万元 元".split(" "),
        refuse: false,
      },
    ],
    [
      "H14 H16",
      {
        list: [
          "全部或基本达成预期指标100%-80%（含）",
          "部分达成预期指标并具有一定效果80%-60%（含）",
          "未达成预期指标且效果较差60%-0%",
        ],
        ...asking("全年完成值", "定性指标选完成档次；第二、三档改填完成程度，例如 0.75。"),
      },
    ],
    [
      "H13 H15",
      {
        decimal: { min: -1e12, max: 1e12 },
        ...asking("全年完成值", "只填数字，单位与度量单位相同；度量单位是 % 的，百分之百填 100。"),
      },
    ],
    [
      "J7:J8 J13:J16",
      {
        decimal: { min: 0, max: 100 },
        ...refusing("分值", "分值是 0 到 100 的数字，保留一位小数。"),
      },
    ],
  ]);
});

test("the first empty cell is selected, in the order in which a form is filled in", () => {
  const first = (change: (form: PerformanceForm) => void) => {
    const form = formOf();
    form.tasks[1]!.allocated.value = 4;
    form.tasks[1]!.executed.value = 4;
    form.achievement.value = "已办结";
    for (const row of form.indicators) row.actual.value = 0;
    change(form);
    return toA1(plan({}, form).firstInput);
  };
  expect(first(() => undefined)).toBe("A1");
  expect(first((form) => (form.unit.value = " "))).toBe("D3");
  expect(first((form) => (form.income.value = null))).toBe("D4");
  expect(first((form) => (form.expenditure.value = ""))).toBe("D5");
  expect(first((form) => (form.tasks[0]!.name.value = ""))).toBe("B7");
  expect(first((form) => (form.tasks[1]!.executed.value = ""))).toBe("H8");
  expect(first((form) => (form.goal.value = ""))).toBe("B10");
  expect(first((form) => (form.achievement.value = ""))).toBe("I10");
  expect(first((form) => (form.indicators[3]!.actual.value = ""))).toBe("H16");
  // Names and targets are given when the form is planned.
  expect(first((form) => (form.indicators[0]!.target.value = ""))).toBe("A1");
  expect(first((form) => (form.rulePack.value = ""))).toBe("A1");
});
