/** 监控 as it is planned: formulas on the form's cells word for word, and what a person filled in over a refresh. */
import { gridFromPlan, type FormValues } from "../../../src/form";
import { loadRuleReader } from "../../../src/form/rules";
import { lightFormula } from "../../../src/formulas/native/light";
import {
  budgetThresholds,
  budgetThresholdsOf,
  filledInOn,
  isMonitoringOf,
  planMonitoring,
  type MonitoringWish,
} from "../../../src/report/monitoring";
import { budgetLightFormula } from "../../../src/report/monitoring/budgetLight";
import { isMonitoringSheet } from "../../../src/report/monitoring/monitoringName";
import { columnAt, rowKey, type FilledIn } from "../../../src/report/monitoring/monitoringSheet";
import { liaoning, national } from "../../../src/scoring";
import { at, gridOf, looksIn, onSheet, printed, printOf, shownIn, writtenIn } from "../support";

const values: FormValues = {
  ...{ kind: "selfEvaluation", rulePack: "liaoning" },
  tasks: [{ name: "人员经费", allocated: 100 }, { name: " " }],
  indicators: [
    { level1: "履职效能", name: "办结率", operator: ">=", target: 90, unit: "%" },
    { level1: "社会效应", name: "户数", operator: "", target: 30, adjusted: 25, unit: "户" },
    { level1: "社会效应", name: "其中：新增" },
    { level1: "社会效应", name: "" },
  ],
};
const wish: MonitoringWish = {
  ...{ month: 7, formulas: "native", thresholds: budgetThresholdsOf("provincial") },
};
const { form } = onSheet(values);
const planned = () => planMonitoring("表", form, wish);

const cellsAt = (row: number) => ({
  ...{ operator: `$C${row}`, target: `$D${row}`, actual: `$F${row}`, month: "$B$2" },
});
const worst = (range: string) =>
  `=IF(COUNTIF(${range},"红")>0,"红",IF(COUNTIF(${range},"黄")>0,"黄",` +
  `IF(COUNTIF(${range},"绿")>0,"绿",IF(COUNTIF(${range},"蓝")>0,"蓝",""))))`;
const live = (cell: string) => `=IF('表'!${cell}="","",'表'!${cell})`;
const text = (cell: string) => `='表'!${cell}&""`;
const blank = (count: number) => Array.from({ length: count }, () => null);

test("a live row for each task and indicator, its light, and the worst of all", () => {
  const plan = planned();
  expect(writtenIn(plan)).toEqual([
    ["绩效运行监控", ...blank(8)],
    ["截至月份", 7, "全表", worst("G4:G6"), wish.thresholds.note, ...blank(4)],
    [
      ...["类别", "名称", "符号", "全年目标", "计量", '="1—"&$B$2&"月完成"', "预警", "原因"],
      "原名称（请勿改动）",
    ],
    [
      ...["资金", text("$A$6"), null, live("$C$6"), "万元", null],
      budgetLightFormula("$D4", "$F4", "$B$2", wish.thresholds),
      ...[null, "人员经费"],
    ],
    [
      ...[text("$A$12"), text("$C$12"), text("$D$12"), live("$E$12"), text("$F$12"), null],
      ...[lightFormula(cellsAt(5), liaoning), null, "办结率"],
    ],
    [
      ...[text("$A$13"), text("$C$13"), text("$D$13"), live("$Q$13"), text("$F$13"), null],
      ...[lightFormula(cellsAt(6), liaoning), null, "户数"],
    ],
  ]);
  expect(shownIn(plan).slice(2)).toEqual([
    ["类别", "名称", "符号", "全年目标", "计量", "1—7月完成", "预警", "原因", "原名称（请勿改动）"],
    ["资金", "人员经费", null, 100, "万元", null, "", null, "人员经费"],
    ["履职效能", "办结率", ">=", 90, "%", null, "", null, "办结率"],
    ["社会效应", "户数", "", 25, "户", null, "", null, "户数"],
  ]);
});

test("a form that is filled before the year is followed by its budget; a task without a cell of money is left out", () => {
  const budget = { ...values, kind: "target" as const, tasks: [{ name: "甲", budget: 7 }] };
  const made = planMonitoring("表", onSheet(budget).form, wish);
  expect(writtenIn(made)[3]!.slice(0, 5)).toEqual([
    ...["资金", text("$A$6"), null, live("$B$6"), "万元"],
  ]);
  const without = (cells: RegExp) =>
    writtenIn(planMonitoring("表", onSheet(values, "表", cells).form, wish))[3]![0];
  expect(without(/budget/u)).toBe("资金");
  expect(without(/allocated/u)).toBe(text("$A$12"));
});

test("lights by PERFLIGHT name the rules where they are not the usual ones", async () => {
  await loadRuleReader();
  const lightBy = (rulePack: string, rows: string[][] = []) => {
    const made = onSheet({ ...values, rulePack }).form;
    const ownRules = { sheetId: "r", sheetName: "评分规则", origin: at("A1"), values: rows };
    const own = rows.length === 0 ? made : { ...made, ownRules };
    return writtenIn(planMonitoring("表", own, { ...wish, formulas: "addIn" }))[4]![6];
  };
  const light = (pack: string) => `=IF($F5="","",PERFLIGHT($D5,$F5,$B$2,$C5${pack}))`;
  expect(lightBy("liaoning")).toBe(light(""));
  expect(lightBy("")).toBe(light(""));
  expect(lightBy("national")).toBe(light(',"national"'));
  expect(lightBy("本簿规则", [["基础规则", "全国"]])).toBe(light(",评分规则!$A$1:$C$57"));
  // There are no such rules: the usual ones hold.
  expect(lightBy("本簿规则")).toBe(light(""));
  const native = planMonitoring("表", onSheet({ ...values, rulePack: "national" }).form, wish);
  expect(writtenIn(native)[4]![6]).toBe(lightFormula(cellsAt(5), national));
});

test("its looks", () => {
  const plan = planned();
  const looks = looksIn(plan);
  expect(looks.map(([ranges]) => ranges)).toEqual([
    ...["A1:H1", "A2:H6", "A3:H3 A2:D2", "E2:H2", "A4:A6 B4:B6 H4:H6", "B2 F4:F6 H4:H6"],
    ...["D2 G4:G6", "I4:I6"],
  ]);
  expect(looks[0]![1]).toMatchObject({ fontSize: 18 });
  expect(looks[1]![1]).toMatchObject({ border: true });
  const note = { fontSize: 9, fontColor: "#595959", horizontal: "left" };
  expect(looks.slice(2).map(([, look]) => look)).toEqual([
    ...[{ bold: true }, note, { horizontal: "left" }, { fill: "#FFFDE7" }, { fill: "#EDEDED" }],
    { ...note, wrap: false },
  ]);
});

test("its shape, rules, colours and print", () => {
  const plan = planned();
  expect(plan).toMatchObject({
    ...{ name: "监控 表", rows: 6, columns: 9, frozenRows: 3, protect: false },
    columnWidths: [80, 170, 40, 70, 45, 80, 55, 200, 90],
    firstInput: at("F4"),
    merges: [
      { ...at("A1"), rows: 1, columns: 8 },
      { ...at("E2"), rows: 1, columns: 4 },
    ],
    rules: [
      {
        ...{ ranges: [{ ...at("B2"), rows: 1, columns: 1 }], refuse: true },
        list: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
        error: { title: "截至月份", text: "请选 1 到 12。" },
      },
    ],
  });
  expect(plan.rowHeights.map(({ height }) => height)).toEqual([34, 30, 20, 20, 20, 20]);
  const colour = (cell: string, rows: number, word: string, look: string) => ({
    range: { ...at(cell), rows, columns: 1 },
    ...{ condition: `$${cell}="${word}"`, says: `预警${word}`, look },
  });
  const looks = { 红: "red", 黄: "yellow", 绿: "green", 蓝: "blue" };
  expect(plan.checks).toEqual([
    ...Object.entries(looks).map(([word, look]) => colour("D2", 1, word, look)),
    ...Object.entries(looks).map(([word, look]) => colour("G4", 500, word, look)),
  ]);
  expect(printOf(plan)).toEqual(printed("A1:H6", 2));
  const long = planMonitoring("七".repeat(40), form, wish);
  expect(long.name).toBe(`监控 ${"七".repeat(28)}`);
});

test("of more rows than are coloured beforehand all are, and of none the sheet stands all the same", () => {
  const many = Array.from({ length: 501 }, (_, place) => ({ name: `第${place}`, level1: "甲" }));
  const large = planMonitoring(
    "表",
    onSheet({ ...values, tasks: [], indicators: many }).form,
    wish,
  );
  expect(large.checks[4]!.range.rows).toBe(501);
  const none = planMonitoring("表", onSheet({ kind: "target" }).form, wish);
  expect(none).toMatchObject({ rows: 3, rules: [{}] });
  expect(writtenIn(none)[1]![3]).toBe(worst("G4:G4"));
});

test("a long name makes its row as high as it needs, whatever formula shows it", () => {
  const long = { ...values, tasks: [], indicators: [{ name: "名".repeat(17), level1: "甲" }] };
  const made = planMonitoring("表", onSheet(long).form, wish);
  // 170 of 164: two lines of 13.5, and 6.
  expect(made.rowHeights[3]!.height).toBe(33);
});

const filled = (key: string, row: number, rest: Partial<FilledIn> = {}): FilledIn => {
  const [, name = ""] = key.split("|");
  return { key, part: "甲类", name, row, done: 1, reason: "", ...rest };
};

test("what was filled in stays with its row; a formula only where the row stays; what is gone stands at the end", () => {
  const earlier = [
    filled("资金|人员经费|0", 3, { part: "资金", done: 50, formula: "=25*2", reason: "慢" }),
    filled("|办结率|0", 9, { done: 45, formula: "=9*5" }),
    filled("|户数|0", 5, { done: "", reason: "难" }),
    filled("|户数|1", 6, { done: 3, formula: "=1+2", part: "社会效应" }),
    filled("|旧|0", 7, { done: " ", reason: "并入", part: "#REF!" }),
    filled("|更旧|0", 8, { part: "乙类（已不在表中）" }),
  ];
  const lines = planMonitoring("表", form, wish, earlier).cells.slice(3);
  expect(lines.map((line) => [line[5], line[7], line[8]?.value])).toEqual([
    [{ value: 50, formula: "=25*2" }, { value: "慢" }, "人员经费"],
    [{ value: 45 }, null, "办结率"],
    [null, { value: "难" }, "户数"],
    [{ value: 3 }, null, "户数"],
    [null, { value: "并入" }, "旧"],
    [{ value: 1 }, null, "更旧"],
  ]);
  expect(lines.slice(3).map((line) => line.slice(0, 5).map((cell) => cell?.value))).toEqual([
    ["社会效应（已不在表中）", "户数", undefined, undefined, undefined],
    ["（已不在表中）", "旧", undefined, undefined, undefined],
    ["乙类（已不在表中）", "更旧", undefined, undefined, undefined],
  ]);
  expect(lines.slice(3).map((line) => line[6])).toEqual([null, null, null]);
});

test("a row is known again by money or not, its name, and which of that name it is", () => {
  const seen = new Map<string, number>();
  const keys = [
    ...[rowKey("资金", "人员 经费", seen), rowKey("资金（已不在表中）", "人员经费", seen)],
    ...[rowKey("履职效能", "人员经费", seen), rowKey("社会效应", "人员\n经费", seen)],
  ];
  expect(keys).toEqual(["资金|人员经费|0", "资金|人员经费|1", "|人员经费|0", "|人员经费|1"]);
});

describe("the sheet, once it stands in a workbook", () => {
  const standing = () => gridFromPlan(planned());

  test("is known by its title, and by the sheet that its rows name, with quotation marks or without", () => {
    const grid = standing();
    expect([isMonitoringSheet(grid), isMonitoringOf(grid, "表")]).toEqual([true, true]);
    expect(isMonitoringOf(grid, "表2")).toBe(false);
    const unquoted = grid.formulas.map((line) =>
      line.map((cell) => String(cell).replace(/'/gu, "")),
    );
    expect(isMonitoringOf({ ...grid, formulas: unquoted }, "表")).toBe(true);
    expect(isMonitoringSheet({ ...grid, origin: at("A2") })).toBe(false);
    expect(isMonitoringSheet({ ...grid, origin: at("B1") })).toBe(false);
    const untitled = grid.values.map((line, row) => (row === 0 ? line.map(() => "") : line));
    expect(isMonitoringOf({ ...grid, values: untitled }, "表")).toBe(false);
    expect(isMonitoringOf(gridOf([["绩效运行监控", 5]]), "表")).toBe(false);
  });

  test("says what was filled in, by the live name, or the one that it had", () => {
    const line = (part: string, name: string, done: unknown, reason: string, said: string) => [
      ...[part, name, "", "", "", done as string, "", reason, said],
    ];
    const rows = [
      line("资金", "人员经费", 5, "", "旧名"),
      line("资金", "人员经费", "=2+3", "慢", "旧名"),
      line("履职效能", "", "", "难", "办结率"),
      line("履职效能", "#REF!", 7, "", "户数"),
      line("履职效能", "空", " ", "", "空"),
      line("履职效能", "空", 0, "", "空"),
    ];
    const read = filledInOn(gridOf(rows, "监控", at("A4")));
    expect(read).toEqual([
      { key: "资金|人员经费|0", part: "资金", name: "人员经费", row: 3, done: 5, reason: "" },
      {
        ...{ key: "资金|人员经费|1", part: "资金", name: "人员经费", row: 4, done: "x" },
        ...{ reason: "慢", formula: "=2+3" },
      },
      { key: "|办结率|0", part: "履职效能", name: "办结率", row: 5, done: "", reason: "难" },
      { key: "|户数|0", part: "履职效能", name: "户数", row: 6, done: 7, reason: "" },
      { key: "|空|1", part: "履职效能", name: "空", row: 8, done: 0, reason: "" },
    ]);
    expect(filledInOn(gridOf([[""], [""], [""], ...rows.slice(0, 1)]))).toHaveLength(1);
    // What stands in the rows of the head is not read.
    expect(filledInOn(gridOf(rows.slice(0, 3)))).toEqual([]);
    expect(filledInOn(gridOf([[""], [""], [""], ["资金"]]))).toEqual([]);
  });

  test("its columns", () => {
    expect([columnAt("part"), columnAt("done"), columnAt("said")]).toEqual([0, 5, 8]);
  });
});

test("the light of money: by what is due, or by the least share of a month", () => {
  const [due, byMonth] = budgetThresholds;
  const progress = "$F4*12/$D4/$B$2+10^-12";
  const formula = (judged: string) =>
    `=IF(OR($D4="",$F4=""),"",IF(COUNT($D4,$F4,$B$2)<3,"请转数字",IF($D4<=0,"下达为0",${judged})))`;
  expect(budgetLightFormula("$D4", "$F4", "$B$2", due!)).toBe(
    formula(`IF(${progress}<0.6,"红",IF(${progress}<0.8,"黄","绿"))`),
  );
  expect(budgetLightFormula("$D4", "$F4", "$B$2", byMonth!)).toBe(
    formula(`IF($F4/$D4+10^-12<LOOKUP($B$2,{1,4,6,8,10},{0,0.25,0.4,0.6,0.8}),"红","绿")`),
  );
});

test("the thresholds that are known, and what they rest on", () => {
  expect(budgetThresholds).toEqual([
    {
      ...{ id: "provincial", by: "due", yellow: 0.6, green: 0.8 },
      title: { "zh-CN": "某省系统：按序时进度", "en-US": "A province's system: by what is due" },
      note: "资金：执行率不到序时进度的 60% 红，不到 80% 黄（某省预算管理一体化系统，2024–2026）",
    },
    {
      ...{ id: "sichuan2025", by: "month" },
      title: { "zh-CN": "四川：按月份下限", "en-US": "Sichuan: by a least share a month" },
      note: "资金：1—4月执行率不到 25%、1—6月 40%、1—8月 60%、1—10月 80% 红（川财绩〔2025〕10号）",
      least: [
        ...[
          { month: 4, share: 0.25 },
          { month: 6, share: 0.4 },
        ],
        ...[
          { month: 8, share: 0.6 },
          { month: 10, share: 0.8 },
        ],
      ],
    },
  ]);
  expect(budgetThresholdsOf("sichuan2025").id).toBe("sichuan2025");
  expect(budgetThresholdsOf("none").id).toBe("provincial");
});
