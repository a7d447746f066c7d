/** 绩效汇总表 as it is planned: formulas on the forms' cells, word for word, and what a person has set on it. */
import { gridFromPlan, type FormValues, type SheetForm } from "../../../src/form";
import { nothingKept, planSummary } from "../../../src/report/overview/planSummary";
import { isSummary, keptOn, type SummaryKept } from "../../../src/report/overview/summarySheet";
import { isSummarySheet } from "../../../src/report/overview/summaryName";
import {
  gradeFormulaOf,
  partFormulas,
  rateFormulaOf,
  totalFormulaOf,
} from "../../../src/report/overview/summaryFormulas";
import { at, gridOf, looksIn, onSheet, printed, printOf, shownIn, writtenIn } from "../support";

const indicator = { operator: ">=", target: 90, unit: "%", weight: 10 };
const values: FormValues = {
  ...{ kind: "selfEvaluation", year: "2024年度", unit: "703001朝阳市教育局-211300000" },
  tasks: [{ name: "甲" }, { name: "乙" }],
  indicators: [
    { ...indicator, level1: "履职效能", name: "一" },
    { ...indicator, level1: " 履职效能 ", name: "二" },
    { ...indicator, level1: "", name: "三" },
    { ...indicator, level1: "履职效能", name: "四" },
    { ...indicator, level1: "履职效能", name: "其中：五", weight: "" },
  ],
};
const project: FormValues = {
  ...{
    kind: "projectSelfEvaluation",
    project: "道路",
    unit: "703002朝阳市水务局",
    year: "2023年度",
  },
  tasks: [
    { name: "合计", weight: 10 },
    { name: "其中：财政拨款", weight: 0 },
  ],
  indicators: [{ ...indicator, level1: "产出指标", name: "一" }],
};

/** The parts of a form, points and what was lost of them. */
const partsOf = (form: SheetForm) =>
  partFormulas(form).map(({ name, points, lost }) => [name, points, lost("X9")]);

test("the parts of a form: neighbours are one range, so that a row put between counts", () => {
  expect(partsOf(onSheet(values))).toEqual([
    [
      "年度主要任务",
      `=IF(COUNT('表'!$G$6:$G$7)=ROWS('表'!$G$6:$G$7),ROUND(SUM('表'!$G$6:$G$7),6),` +
        `IF(COUNTBLANK('表'!$G$6:$G$7)>0,"未填完","未计全"))`,
      `=IF(AND(ISNUMBER(X9),COUNT('表'!$F$6:$F$7)=ROWS('表'!$F$6:$F$7)),ROUND(SUM('表'!$F$6:$F$7)-X9,6),"")`,
    ],
    [
      "履职效能",
      `=IF(COUNT('表'!$J$12:$J$13,'表'!$J$15:$J$15)=ROWS('表'!$J$12:$J$13)+ROWS('表'!$J$15:$J$15),` +
        `ROUND(SUM('表'!$J$12:$J$13,'表'!$J$15:$J$15),6),` +
        `IF(COUNTBLANK('表'!$J$12:$J$13)+COUNTBLANK('表'!$J$15:$J$15)>0,"未填完","未计全"))`,
      `=IF(AND(ISNUMBER(X9),COUNT('表'!$I$12:$I$13,'表'!$I$15:$I$15)=ROWS('表'!$I$12:$I$13)+ROWS('表'!$I$15:$I$15)),` +
        `ROUND(SUM('表'!$I$12:$I$13,'表'!$I$15:$I$15)-X9,6),"")`,
    ],
    [
      "未归类",
      `=IF(COUNT('表'!$J$14:$J$14)=ROWS('表'!$J$14:$J$14),ROUND(SUM('表'!$J$14:$J$14),6),` +
        `IF(COUNTBLANK('表'!$J$14:$J$14)>0,"未填完","未计全"))`,
      `=IF(AND(ISNUMBER(X9),COUNT('表'!$I$14:$I$14)=ROWS('表'!$I$14:$I$14)),ROUND(SUM('表'!$I$14:$I$14)-X9,6),"")`,
    ],
  ]);
});

test("a part without cells says so, and loses nothing that can be told", () => {
  const parts = partsOf(onSheet(values, "表", /tasks\[1\]\.(score|weight)/u));
  expect(parts[0]).toEqual(["年度主要任务", '="无得分"', '=""']);
});

test("a project's money without points is no part; neither is a row that splits up another", () => {
  const free = { ...project, tasks: [{ name: "合计" }] };
  expect(partsOf(onSheet(free)).map(([name]) => name)).toEqual(["产出指标"]);
  expect(partsOf(onSheet(project)).map(([name]) => name)).toEqual(["预算执行", "产出指标"]);
  const own = { ...values, tasks: [{ name: "甲" }], indicators: [] };
  expect(partsOf(onSheet(own)).map(([name]) => name)).toEqual(["年度主要任务"]);
});

const small: FormValues = {
  ...{ kind: "selfEvaluation", tasks: [{ name: "甲" }] },
  indicators: [{ ...indicator, level1: "履职效能", name: "一" }],
};
const scores = "'表'!$G$6:$G$6,'表'!$J$12:$J$12";
const whole = `COUNT(${scores})=ROWS('表'!$G$6:$G$6)+ROWS('表'!$J$12:$J$12)`;
const whyNot = `IF(COUNTBLANK('表'!$G$6:$G$6)+COUNTBLANK('表'!$J$12:$J$12)>0,"未填完","未计全")`;

test("the total is the form's own cell once each row has its score, else why not; without the cell their sum", () => {
  expect(totalFormulaOf(onSheet(small))).toBe(
    `=IF(${whole},IF(ISERROR('表'!$J$30),"总分有误",IF('表'!$J$30="","无总分",'表'!$J$30)),${whyNot})`,
  );
  expect(totalFormulaOf(onSheet(small, "表", /total/u))).toBe(
    `=IF(${whole},ROUND(SUM(${scores}),2),${whyNot})`,
  );
  expect(totalFormulaOf(onSheet(small, "表", /score/u))).toBe('="无得分"');
  expect(totalFormulaOf(onSheet({ kind: "selfEvaluation" }, "表", /total/u))).toBe('="无得分"');
});

test("the grade is by the form's rules; by rules that nobody knows there is none", () => {
  expect(gradeFormulaOf(onSheet(small).form, "C8")).toBe(
    `=IF(ISNUMBER(C8),IF(ROUND(C8,2)>100,"",IF(ROUND(C8,2)>=90,"优",IF(ROUND(C8,2)>=80,"良",` +
      `IF(ROUND(C8,2)>=60,"中",IF(ROUND(C8,2)>=0,"差",""))))),"")`,
  );
  const unknown = { ...small, rulePack: "本簿规则" };
  expect(gradeFormulaOf(onSheet(unknown).form, "C8")).toBe('=""');
});

test("the rate is executed of allocated, over a department's tasks and a project's first row", () => {
  const rate = (given: string, spent: string) =>
    `=IF(ROWS(${given})-COUNTBLANK(${given})+ROWS(${spent})-COUNTBLANK(${spent})=0,"",` +
    `IF(AND(COUNT(${given})=ROWS(${given})-COUNTBLANK(${given}),` +
    `COUNT(${spent})=ROWS(${spent})-COUNTBLANK(${spent}),` +
    `COUNT(${given})=COUNT(${spent}),SUM(${given})>0),SUM(${spent})/SUM(${given}),"无法计算"))`;
  expect(rateFormulaOf(onSheet(values))).toBe(rate("'表'!$C$6:$C$7", "'表'!$D$6:$D$7"));
  expect(rateFormulaOf(onSheet(project))).toBe(rate("'表'!$C$6:$C$6", "'表'!$D$6:$D$6"));
  expect(rateFormulaOf(onSheet(values, "表", /allocated/u))).toBe('=""');
  expect(rateFormulaOf(onSheet(values, "表", /executed/u))).toBe('=""');
  expect(rateFormulaOf(onSheet({ kind: "selfEvaluation" }))).toBe('=""');
});

const unnamed: FormValues = { kind: "selfEvaluation", tasks: [{ name: "甲" }] };
const forms = [onSheet(values, "甲"), onSheet(project, "乙"), onSheet(unnamed, "丙")];
const planned = () => planSummary(forms);
const blank = (count: number) => Array.from({ length: count }, () => null);

test("its head, and what all forms come to", () => {
  const plan = planned();
  const mean = (made: string, column: string) => {
    const range = `$${column}$8:$${column}$10`;
    return `=IF(COUNT(${range})=0,"",${made}(${range}))`;
  };
  const line = (label: string, made: string) => [
    ...[label, null, mean(made, "C"), null, null, null, mean(made, "G"), null],
    ...["I", "J", "K", "L", "M"].map((column) => mean(made, column)),
    ...blank(5),
  ];
  expect(writtenIn(plan).slice(0, 7)).toEqual([
    ["部门绩效汇总表", ...blank(17)],
    [
      ...["及格线", 60],
      `="共 "&ROWS($C$8:$C$10)&" 张，已有总分 "&COUNT($C$8:$C$10)&" 张，达线 "&COUNTIF($E$8:$E$10,"达线")&" 张"`,
      ...blank(15),
    ],
    [
      ...["部门（项目）", "年份", "总得分", "评级", "是否达线", "排名", "预算支出率", "抽查"],
      ...["年度主要任务", "履职效能", "未归类", "预算执行", "产出指标"],
      ...[
        "失分：年度主要任务",
        "失分：履职效能",
        "失分：未归类",
        "失分：预算执行",
        "失分：产出指标",
      ],
    ],
    line("平均", "AVERAGE"),
    line("最高", "MAX"),
    line("最低", "MIN"),
    [
      ...["平均失分", ...blank(7)],
      ...["N", "O", "P", "Q", "R"].map((column) => mean("AVERAGE", column)),
      ...blank(5),
    ],
  ]);
  const formats = plan.cells[3]!.map((cell) => cell?.numberFormat ?? null);
  expect(formats.slice(0, 9)).toEqual([
    ...[null, null, "0.00", null, null, null, "0.00%", null, "0.00"],
  ]);
});

test("a live row for each form: whose it is, its year, its numbers and where they stand among others", () => {
  const plan = planned();
  const name = (cell: string) =>
    `=IF(ISNUMBER(-MID(${cell},FIND("-",${cell}&"-")+1,20)),LEFT(${cell},FIND("-",${cell}&"-")-1),${cell}&"")`;
  const year = (sheet: string) => `=MID('${sheet}'!$A$2,FIND("20",'${sheet}'!$A$2&"20"),4)`;
  const pass = (row: number) =>
    `=IF(AND(ISNUMBER(C${row}),ISNUMBER($B$2)),IF(C${row}>=$B$2,"达线","未达线"),"")`;
  const rank = (row: number) => `=IF(ISNUMBER(C${row}),RANK(C${row},$C$8:$C$10),"")`;
  const [first, second] = forms.map(partFormulas);
  const [own] = partFormulas(forms[2]!);
  const head = (row: number, names: string, sheet: string) => [
    ...[names, year(sheet), totalFormulaOf(forms[row - 8]!)],
    ...[gradeFormulaOf(forms[row - 8]!.form, `C${row}`), pass(row), rank(row)],
    ...[rateFormulaOf(forms[row - 8]!), null],
  ];
  expect(writtenIn(plan).slice(7)).toEqual([
    [
      ...head(8, name("'甲'!$B$3"), "甲"),
      ...[...first!.map(({ points }) => points), null, null],
      ...[first![0]!.lost("I8"), first![1]!.lost("J8"), first![2]!.lost("K8"), null, null],
    ],
    [
      ...head(9, name("'乙'!$D$3"), "乙"),
      ...[null, null, null, ...second!.map(({ points }) => points)],
      ...[null, null, null, second![0]!.lost("L9"), second![1]!.lost("M9")],
    ],
    // A form that says not whose it is is told by its sheet.
    [...head(10, "丙", "丙"), own!.points, ...blank(4), own!.lost("I10"), ...blank(4)],
  ]);
  expect(
    shownIn(plan)
      .slice(7)
      .map((line) => line.slice(0, 3)),
  ).toEqual([
    ["703001朝阳市教育局", "2024", ""],
    ["道路", "2023", ""],
    ["丙", "", ""],
  ]);
  expect(plan.cells[7]!.map((cell) => cell?.numberFormat ?? "")).toEqual([
    ...["", "", "0.00", "", "", "", "0.00%", "", "0.00", "0.00", "0.00", "", ""],
    ...["0.00", "0.00", "0.00", "", ""],
  ]);
});

test("a name or a year that stands in a longer text, or in no cell, stays as it is", () => {
  const placed = onSheet(values, "甲", /^(unit|year)$/u);
  expect(writtenIn(planSummary([placed]))[7]!.slice(0, 2)).toEqual(["703001朝阳市教育局", "2024"]);
  const yearless = onSheet({ ...values, year: "二四年", project: " " }, "甲", /^year$/u);
  expect(writtenIn(planSummary([yearless]))[7]!.slice(0, 2)).toEqual([
    expect.stringContaining("'甲'!$B$3"),
    null,
  ]);
  const empty = onSheet({ ...values, project: "", unit: "" }, "甲");
  empty.form.unit.value = null;
  empty.form.project.value = null;
  expect(writtenIn(planSummary([empty]))[7]![0]).toBe("甲");
});

test("its looks", () => {
  const plan = planned();
  const looks = looksIn(plan);
  expect(looks.map(([ranges]) => ranges)).toEqual([
    ...["A1:H1", "A3:M10 A2:B2", "A3:R3 A2", "A4:M7", "A4:A10", "B2 H8:H10", "C2:G2 H2", "N3:R10"],
  ]);
  expect(looks[0]![1]).toMatchObject({ fontSize: 18 });
  expect(looks[1]![1]).toMatchObject({ border: true, horizontal: "center" });
  expect(looks.slice(2).map(([, look]) => look)).toEqual([
    ...[{ bold: true }, { fill: "#EDEDED" }, { horizontal: "left" }, { fill: "#FFFDE7" }],
    { fontSize: 9, fontColor: "#595959", horizontal: "left" },
    { fontSize: 9, fontColor: "#595959", horizontal: "center", wrap: true },
  ]);
  expect(plan.merges).toEqual([
    { ...at("A1"), rows: 1, columns: 8 },
    { ...at("C2"), rows: 1, columns: 5 },
  ]);
});

test("its shape and print", () => {
  const plan = planned();
  expect(plan).toMatchObject({
    ...{ name: "绩效汇总表", rows: 10, columns: 18, frozenRows: 3, protect: false },
    columnWidths: [190, 45, 55, 45, 55, 45, 65, 45, ...Array.from({ length: 10 }, () => 65)],
    firstInput: at("B2"),
  });
  // 年度主要任务 is 60 wide in 59; a note above the headings makes no line higher.
  expect(plan.rowHeights.map(({ height }) => height)).toEqual([
    ...[34, 20, 33, 20, 20, 20, 20, 20, 20, 20],
  ]);
  expect(printOf(plan)).toEqual(printed("A1:M41", 2));
});

test("its rules, colours, bars and charts", () => {
  const plan = planned();
  expect(plan.rules).toEqual([
    {
      ...{ ranges: [{ ...at("B2"), rows: 1, columns: 1 }], decimal: { min: 0 }, refuse: true },
      error: { title: "及格线", text: "请填一个分数。" },
    },
    { ranges: [{ ...at("H8"), rows: 3, columns: 1 }], list: ["抽查"], refuse: false },
  ]);
  const colour = (column: string, word: string, look: string) => ({
    range: { ...at(`${column}8`), rows: 1000, columns: 1 },
    ...{ condition: `$${column}8="${word}"`, says: word, look },
  });
  expect(plan.checks).toEqual([
    ...[colour("D", "优", "green"), colour("D", "良", "blue"), colour("D", "中", "yellow")],
    ...[colour("D", "差", "red"), colour("E", "未达线", "red"), colour("H", "抽查", "blue")],
  ]);
  expect(plan.bars).toEqual(
    ["I8", "J8", "K8", "L8", "M8"].map((cell) => ({ ...at(cell), rows: 1000, columns: 1 })),
  );
  expect(plan.charts).toEqual([
    {
      ...{ name: "绩效汇总 总得分", title: "各部门总得分", kind: "columns" },
      values: { ...at("C8"), rows: 3, columns: 1 },
      labels: { ...at("A8"), rows: 3, columns: 1 },
      place: { ...at("A12"), rows: 14, columns: 13 },
    },
    {
      ...{ name: "绩效汇总 失分", title: "各部分平均失分", kind: "bars" },
      values: { ...at("I7"), rows: 1, columns: 5 },
      labels: { ...at("I3"), rows: 1, columns: 5 },
      place: { ...at("A27"), rows: 14, columns: 13 },
    },
  ]);
});

test("of no forms it has its head alone, and no list", () => {
  const none = planSummary([]);
  expect(none).toMatchObject({ rows: 7, columns: 8 });
  expect(none.rules).toHaveLength(1);
  expect(writtenIn(none)[3]![2]).toBe('=IF(COUNT($C$8:$C$8)=0,"",AVERAGE($C$8:$C$8))');
});

const kept: SummaryKept = {
  ...{ pass: 85, sampleNote: "抽查 1/2 张" },
  sampled: new Map<string, string>([
    [
      `=IF(ISNUMBER(-MID(甲!$B$3,FIND("-",甲!$B$3&"-")+1,20)),LEFT(甲!$B$3,FIND("-",甲!$B$3&"-")-1),甲!$B$3&"")`,
      "抽查",
    ],
    ["丙", "再看"],
  ]),
};

test("what a person has set stays with its form, by whatever its row is called", () => {
  const again = writtenIn(planSummary(forms, kept));
  expect(again[1]!.slice(0, 2)).toEqual(["及格线", 85]);
  expect(again[1]![7]).toBe("抽查 1/2 张");
  expect(again.slice(7).map((line) => line[7])).toEqual(["抽查", null, "再看"]);
  expect(nothingKept).toEqual({ pass: 60, sampled: new Map(), sampleNote: "" });
});

test("a new sample takes the place of the one before", () => {
  const keys = ["id of 乙|0", "id of 甲|1", "gone|0"];
  const drawn = writtenIn(planSummary(forms, kept, { keys, percent: 15, seed: 7 }));
  expect(drawn.slice(7).map((line) => line[7])).toEqual([null, "抽查", null]);
  expect(drawn[1]![7]).toBe("抽查 1/3 张（15%，随机，种子 7）");
  const byHand = writtenIn(planSummary(forms, kept, { keys: [], percent: 50, seed: null }));
  expect(byHand[1]![7]).toBe("抽查 0/3 张（50%，人工选定）");
});

describe("the sheet, once it stands in a workbook", () => {
  const standing = () => gridFromPlan(planSummary(forms, kept));

  test("is known by its title, its pass mark and its headings", () => {
    const grid = standing();
    expect([isSummary(grid), isSummarySheet(grid)]).toEqual([true, true]);
    const with_ = (row: number, column: number, value: string) => ({
      ...grid,
      values: grid.values.map((line, down) =>
        down === row ? line.map((cell, across) => (across === column ? value : cell)) : line,
      ),
    });
    expect(isSummary(with_(0, 0, "绩效汇总"))).toBe(false);
    expect(isSummarySheet(with_(0, 0, "绩效汇总"))).toBe(false);
    expect(isSummary(with_(1, 0, "合格线"))).toBe(false);
    expect(isSummary(with_(2, 7, "样本"))).toBe(false);
    expect(isSummary(with_(2, 8, "别的部分"))).toBe(true);
    expect(isSummarySheet({ ...grid, origin: at("B1") })).toBe(false);
    expect(isSummary(gridOf([["部门绩效汇总表"]]))).toBe(false);
    expect(isSummarySheet(gridOf([["部门绩效汇总表"]]))).toBe(true);
  });

  test("says what a person has set on it", () => {
    const grid = standing();
    const { sampled, ...others } = keptOn(grid);
    expect(others).toEqual({ pass: 85, sampleNote: "抽查 1/2 张" });
    expect([...sampled]).toEqual([...kept.sampled]);
  });

  test("of which rows above are empty, and so not read, likewise", () => {
    const cells = ["抽查", "", "再看"].map((mark, row) => [
      `=${"甲乙丙"[row]}!$A$1`,
      ...blank(6),
      mark,
    ]);
    const read = keptOn({ ...gridOf(cells, "表", at("A8")) });
    expect(read).toEqual({
      ...{ pass: "", sampleNote: "" },
      sampled: new Map([
        ["=甲!$A$1", "抽查"],
        ["=丙!$A$1", "再看"],
      ]),
    });
  });
});
