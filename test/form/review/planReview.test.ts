/** The sheet of a review as it is written: cell by cell, as worked out by hand. */
import { carriedLines, planReviewSheet, reviewSheetName } from "../../../src/form/review";
import type { ReviewLine, ReviewTable } from "../../../src/form/review";
import { rangeToA1, type CellContent, type SheetPlan } from "../../../src/form";
import {
  addresses,
  body,
  contentsOf,
  heightsOf,
  input,
  left,
  looksOf,
  note,
  printed,
  title,
} from "../plans";
import { formSheet, live, plain, reviewedForm } from "./forms";

const NOTE =
  "黄色各列由复核人填写，其余随自评表变化；扣分都要写复核说明。自评表不会被改动，在面板里刷新时写下的内容保留。";

/** Written to and gone from the form. */
const gone: ReviewLine = {
  ...{ key: "行 产出指标 / 质量指标 / 合格率", of: null, last: { name: "合格率" }, said: "" },
  written: { reviewedScore: { value: 4 }, remark: { value: "问卷只有 3 份" } },
};

function tableOf(change: Partial<ReviewTable> = {}): ReviewTable {
  const form = change.form ?? reviewedForm();
  const [task, first, second] = carriedLines(form, formSheet, null, ({ name }) =>
    name === "监管覆盖率" ? "完成值是指标值的 101%。新增园区（2025-01-02）" : "",
  );
  const written = {
    reviewedActual: { value: 60 },
    reviewedScore: { value: 22.5, formula: "=G6*0.75" },
    remark: { value: "一个园区没有监管，扣25%" },
  };
  return {
    form,
    sheetName: formSheet,
    identity: "703001 2024",
    lines: [task!, { ...first!, written }, second!, gone],
    said: [],
    own: [],
    summary: "",
    ...change,
  };
}

/** Made anew in each test, as code that is broken on purpose is not while a file is loaded. */
const plan = () => planReviewSheet(tableOf());

/** The deviation and the difference of a row as Excel counts them. */
const compared = (row: number, ratio: string | number, points: string | number) => [
  {
    value: ratio,
    formula: `=IF(AND(ISNUMBER(H${row}),ISNUMBER(J${row})),IF(H${row}=0,"",(H${row}-J${row})/H${row}),"")`,
    numberFormat: "0.00%",
  },
  {
    ...plain(points),
    formula: `=IF(AND(ISNUMBER(I${row}),ISNUMBER(K${row})),ROUND(I${row}-K${row},4),"")`,
  },
];

const blank = plain("");

describe("its cells", () => {
  const cellsOf = (row: number, of: SheetPlan) => of.cells[row - 1];
  const only = (place: number, cell: CellContent) =>
    Array.from({ length: 16 }, (_, column) => (column === place ? cell : null));

  test("title, note, unit and headings; a task, two indicators and one that is gone; sums and a signature", () => {
    const { cells } = plan();
    const line = (row: number) => cells[row - 1];
    expect(line(1)).toEqual(only(0, { value: "绩效自评复核" }));
    expect(line(2)).toEqual(only(0, { value: NOTE }));
    expect(line(3)).toEqual(
      only(0, { value: "单位：703001甲局", formula: `="单位："&'甲''表'!$D$3` }),
    );
    expect(line(4)?.map((cell) => cell?.value)).toEqual([
      ...["一级指标", "二级指标", "指标（项目）", "符号", "指标值", "单位", "分值", "自评完成值"],
      ...["自评得分", "复核完成值", "复核得分", "完成值偏离度", "得分差值", "复核说明"],
      ...["单位核实无误", "复核码（请勿改动）"],
    ]);

    // A task has the part's name, and its amounts for target and actual.
    expect(line(5)).toEqual([
      ...[plain("预算执行"), blank, live("专项业务经费", "B8"), blank, live(100, "F8"), blank],
      ...[live(10, "J8"), live(90, "H8"), live(9, "K8", "0.00"), blank, blank],
      ...compared(5, "", ""),
      ...[blank, blank, plain("行 预算执行 /  / 专项业务经费")],
    ]);

    // An indicator has its own, and what the reviewer wrote.
    expect(line(6)).toEqual([
      ...[live("产出指标", "B13"), live("数量指标", "C13"), live("监管企业户数", "D13")],
      // A formula would stand as text in a cell with the text format.
      ...[live(">=", "E13"), live(40, "F13", "General"), live("户", "G13"), live(30, "J13")],
      ...[live(80, "H13"), live(30, "K13")],
      ...[plain(60), { ...plain(22.5), formula: "=G6*0.75" }],
      ...compared(6, 0.25, 7.5),
      ...[plain("一个园区没有监管，扣25%"), blank, plain("行 产出指标 / 数量指标 / 监管企业户数")],
    ]);
    expect(line(7)).toEqual([
      ...[live("效益指标", "B14"), live("社会效益指标", "C14"), live("监管覆盖率", "D14")],
      ...[live(">=", "E14"), live(95, "F14"), live("%", "G14"), live(10, "J14")],
      ...[live(96, "H14", "0.0%"), live(10, "K14"), blank, blank],
      ...compared(7, "", ""),
      ...[blank, plain("完成值是指标值的 101%。新增园区（2025-01-02）")],
      plain("行 效益指标 / 社会效益指标 / 监管覆盖率"),
    ]);

    // A row that the form has no more keeps its name and what was written.
    expect(line(8)).toEqual([
      ...[blank, blank, plain("合格率（自评表已没有这一行）"), blank, blank, blank, blank, blank],
      ...[blank, blank, plain(4)],
      ...compared(8, "", ""),
      ...[plain("问卷只有 3 份"), blank, plain("行 产出指标 / 质量指标 / 合格率")],
    ]);

    // The sums wait for every row with points, and leave those that are gone out.
    const missing = "SUMPRODUCT(ISNUMBER(G5:G8)*(1-ISNUMBER(K5:K8)))";
    const [, difference] = compared(9, "", "");
    expect(line(9)).toEqual([
      ...[blank, blank, plain("合计"), blank, blank, blank],
      { ...blank, formula: "=SUM(G5:G8)" },
      ...[blank, live(49, "K15", "0.00"), blank],
      {
        // The task and the second indicator.
        value: "2 行未复核",
        formula: `=IF(${missing}=0,ROUND(SUMIF(G5:G8,">=0",K5:K8),2),${missing}&" 行未复核")`,
        numberFormat: "0.00",
      },
      ...[blank, difference],
      {
        ...blank,
        formula:
          '=IF(ISNUMBER(K9),"复核后等级："&IF(K9>=90,"优",IF(K9>=80,"良",IF(K9>=60,"中","差"))),"")',
      },
      ...[blank, plain("合计 703001 2024")],
    ]);
    expect(cells).toHaveLength(10);
    expect(line(10)?.map((cell) => cell?.value)).toEqual([
      ...["", "", "复核人：　　　　　　复核日期："],
      ...Array.from({ length: 13 }, () => ""),
    ]);
  });

  test("the sum of the reviewer is a number to come once every row has a score", () => {
    const { lines, ...others } = tableOf();
    const scored = lines.map((line) => ({
      ...line,
      written: { ...line.written, reviewedScore: { value: 3 } },
    }));
    expect(cellsOf(9, planReviewSheet({ ...others, lines: scored }))?.[10]?.value).toBe("");
    const typed = scored.map((line, i) =>
      i === 1 ? { ...line, written: { reviewedScore: { value: "3分" } } } : line,
    );
    expect(cellsOf(9, planReviewSheet({ ...others, lines: typed }))?.[10]?.value).toBe(
      "1 行未复核",
    );
    // A row without points needs none.
    const free = reviewedForm();
    free.indicators[1]!.weight.value = "";
    const table = tableOf({ form: free });
    expect(cellsOf(9, planReviewSheet(table))?.[10]?.value).toBe("1 行未复核");
  });

  test("how far the review is stands before the note", () => {
    const told = planReviewSheet(tableOf({ summary: "已复核 1/3 行。" }));
    expect(cellsOf(2, told)?.[0]).toEqual({ value: `已复核 1/3 行。${NOTE}` });
  });

  test("what a form has no cell for is written as it is", () => {
    const form = reviewedForm();
    form.unit.at = null;
    form.total.at = null;
    const bare = planReviewSheet(tableOf({ form }));
    expect(cellsOf(3, bare)?.[0]).toEqual({ value: "单位：703001甲局" });
    expect(cellsOf(9, bare)?.[8]).toEqual({
      ...{ value: "", formula: '=ROUND(SUMIF(G5:G8,">=0",I5:I8),2)', numberFormat: "0.00" },
    });
    form.unit.value = null;
    expect(cellsOf(3, planReviewSheet(tableOf({ form })))?.[0]).toEqual({ value: "单位：" });
  });

  test("a blank of the form stays blank", () => {
    const form = reviewedForm();
    form.indicators[0]!.actual.value = null;
    expect(cellsOf(6, planReviewSheet(tableOf({ form })))?.[7]).toEqual(live("", "H13"));
  });

  test("a deviation and a difference are of two numbers, a deviation of none from 0", () => {
    const told: [own: string | number | null, reviewed: string | number, ...be: unknown[]][] = [
      [80, 60, 0.25, 20],
      [80, 100, -0.25, -20],
      [80, 80, 0, 0],
      [0, 5, "", -5],
      [80, "60", "", ""],
      ["80", 60, "", ""],
      [null, 60, "", ""],
    ];
    const form = reviewedForm();
    const [row] = form.indicators;
    form.indicators = told.map(([value]) => ({
      ...row!,
      ...{ actual: { ...row!.actual, value }, score: { ...row!.score, value } },
    }));
    const lines = carriedLines(form, formSheet, null, () => "").slice(1);
    const reviewed = lines.map((line, i) => {
      const content = { value: told[i]![1] };
      return { ...line, written: { reviewedActual: content, reviewedScore: content } };
    });
    const { cells } = planReviewSheet(tableOf({ form, lines: reviewed }));
    expect(
      told.map(([own, value], i) => [
        own,
        value,
        cells[4 + i]![11]!.value,
        cells[4 + i]![12]!.value,
      ]),
    ).toEqual(told);
  });

  test("a gone row whose name is not known says that it is gone", () => {
    const lines = [{ ...gone, last: {} }];
    expect(cellsOf(5, planReviewSheet(tableOf({ lines })))?.[2]).toEqual(
      plain("（自评表已没有这一行）"),
    );
  });
});

describe("below the sums", () => {
  const made = () =>
    planReviewSheet(
      tableOf({ said: ["满意度没有指标。另行调查（2025-01-02）"], own: [[null, plain("王五")]] }),
    );

  test("stands what the unit said of no row, and the reviewer's own rows in place of a signature", () => {
    const below = made();
    const { A10, N10, P10, B11, ...cells } = contentsOf(below);
    expect([A10, N10, P10, B11].map((cell) => cell?.value)).toEqual([
      ...["单位核实无误", "满意度没有指标。另行调查（2025-01-02）", "核实", "王五"],
    ]);
    expect(Object.keys(cells).filter((address) => address.endsWith("12"))).toEqual([]);
    expect(cells.A11).toEqual(blank);
    expect(JSON.stringify(below.cells)).not.toContain("复核人：");
  });

  test("what the unit said is in the table, own rows are not", () => {
    const below = made();
    expect(looksOf(below)[1]).toEqual([body, "A4:O10"]);
    expect(looksOf(below)[6]?.[1]).toBe("P4:P10");
    expect(rangeToA1(below.print.printArea)).toBe("A1:O11");
  });
});

test("how it looks, what is merged, chosen from, frozen and printed", () => {
  expect(looksOf(plan())).toEqual([
    [title, "A1:O1"],
    [body, "A4:O9"],
    [{ ...body, ...note, border: false }, "A2:O2 A3:O3"],
    [{ bold: true }, "A4:O4 A9:O9"],
    [left, "B5:B8 C5:C8 N5:N8 O5:O8"],
    [input, "J5:J8 K5:K8 N5:N8"],
    [{ ...note, wrap: false }, "P4:P9"],
  ]);
  expect(addresses(plan().merges)).toBe("A1:O1 A2:O2 A3:O3");
  expect(plan().columnWidths).toEqual([
    ...[54, 62, 130, 34, 56, 36, 36, 62, 44, 62, 46, 52, 46, 180, 130, 60],
  ]);
  expect(plan()).toMatchObject({
    ...{ name: "复核 · 甲'表", rows: 10, columns: 16, checks: [], frozenRows: 4, protect: false },
    firstInput: { row: 4, column: 9 },
    print: {
      ...printed,
      printArea: { row: 0, column: 0, rows: 10, columns: 15 },
      titleRows: { first: 3, last: 3 },
    },
  });
  expect(plan().rules.map(({ ranges, ...rule }) => [addresses(ranges), rule])).toEqual([
    [
      "N5:N8",
      {
        refuse: false,
        list: [
          ...["无佐证资料，扣100%", "指标与职责无关，扣100%", "不具有可考查性，扣60%"],
          ...["未开展满意度调查，扣100%", "完成值超过指标值130%，不扣分"],
          ...["个别任务未按时完成，扣30%", "产出、效益指标重复设置，扣100%"],
          "与二级指标不匹配，扣100%",
        ],
      },
    ],
  ]);
});

test("without rows there is nothing to choose for", () => {
  const empty = planReviewSheet(tableOf({ lines: [] }));
  expect(empty.rules).toEqual([]);
  expect(looksOf(empty)).toEqual([
    [title, "A1:O1"],
    [body, "A4:O5"],
    [{ ...body, ...note, border: false }, "A2:O2 A3:O3"],
    [{ bold: true }, "A4:O4 A5:O5"],
    [{ ...note, wrap: false }, "P4:P5"],
  ]);
});

test("rows are as high as their texts, those that formulas show included", () => {
  // A line is 13.5 points and 6 more above all: 完成值偏离度, 社会效益指标, the name of the gone row and 复核人 take two.
  expect(heightsOf(plan())).toEqual([34, 30, 20, 33, 20, 20, 33, 33, 20, 33]);
  const form = reviewedForm();
  form.indicators[0]!.name.value = "监管".repeat(15);
  form.indicators[1]!.name.value = " ";
  expect(heightsOf(planReviewSheet(tableOf({ form })))[5]).toBe(47);
  // What a gone row showed stands in its cell as text.
  const lines = [{ ...gone, last: { name: "合格".repeat(20) } }];
  expect(heightsOf(planReviewSheet(tableOf({ lines })))[4]).toBe(74);
});

test("a sheet's name takes 31 characters", () => {
  expect(reviewSheetName("703001自评表2024")).toBe("复核 · 703001自评表2024");
  expect(reviewSheetName("a".repeat(26))).toBe(`复核 · ${"a".repeat(26)}`);
  expect(reviewSheetName(`${"a".repeat(26)}b`)).toBe(`复核 · ${"a".repeat(26)}`);
});
