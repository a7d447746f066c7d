/** What of a form can't be found on its sheet: which headings and labels, where each should stand, and beside what. */
import { readForm, toA1, type CellAddress, type Grid } from "../../src/form";
import type { CellValue } from "../../src/scoring";
import type { FormulaStyle } from "../../src/formulas";
import { lostHeadings, nothingLost, placesIn } from "../../src/validation/lostHeadings";
import { layoutOf, type LayoutCell } from "../../src/form/plan/layouts";
import { cleanForm } from "./support/cleanForms";
import { sheetOf, takeOut, type Change as SheetChange } from "./support/sheets";

type Kind = "target" | "selfEvaluation" | "projectSelfEvaluation";

/** What is done to a correctly filled sheet: cells by their addresses, then rows and columns taken out, then all of it moved. */
interface Change {
  kind?: Kind;
  put?: Record<string, CellValue>;
  drop?: NonNullable<SheetChange["drop"]>[];
  /** So many columns are used. */
  width?: number;
  origin?: CellAddress;
}

const clean = new Map<Kind, Grid>();

function cleanGrid(kind: Kind): Grid {
  const grid = clean.get(kind) ?? sheetOf(cleanForm(kind)).grid;
  clean.set(kind, grid);
  return structuredClone(grid);
}

/** Of one letter: no form has more columns than the alphabet. */
const columnOf = (letter: string) => letter.charCodeAt(0) - "A".charCodeAt(0);

function changed({ kind = "selfEvaluation", put = {}, drop = [], width, origin }: Change): Grid {
  const grid = cleanGrid(kind);
  for (const [address, value] of Object.entries(put)) {
    grid.values[Number(address.slice(1)) - 1]![columnOf(address)] = value;
  }
  for (const each of drop) takeOut(grid, each);
  if (width !== undefined) grid.values = grid.values.map((line) => line.slice(0, width));
  if (origin !== undefined) {
    grid.origin = origin;
    grid.merges = grid.merges.map((merge) => ({
      ...merge,
      row: merge.row + origin.row,
      column: merge.column + origin.column,
    }));
  }
  return grid;
}

/** What is lost of a sheet, each as "indicators 指标值: F12 目标, beside E12". */
function lostOn(change: Change, formulas: FormulaStyle | null = "addIn") {
  const grid = changed(change);
  const form = readForm(grid)!;
  const { headings, tables, unjudged, totalRow } = lostHeadings(form, grid, formulas);
  const told = headings.map(({ heading, part, cell, near }) => {
    const held = cell === null ? "nowhere" : `${toA1(cell.at!)} ${String(cell.value) || "blank"}`;
    const beside = near === null ? "" : `, beside ${toA1(near.at!)}`;
    return `${part} ${heading}: ${held}${beside}`;
  });
  return { told, tables, unjudged: [...unjudged], totalRow };
}

const nothing = { told: [], tables: [], unjudged: [], totalRow: null };

test.each<[Kind, CellAddress]>([
  ["selfEvaluation", { row: 0, column: 0 }],
  ["selfEvaluation", { row: 4, column: 2 }],
  ["target", { row: 0, column: 0 }],
])("a sheet of %s at %j lacks nothing", (kind, origin) => {
  expect(lostOn({ kind, origin })).toEqual(nothing);
});

const inIndicators = { ...nothing, unjudged: ["indicators"] };
const inTasks = { ...nothing, unjudged: ["tasks"] };
const target = "target" as const;

describe("a heading of a table", () => {
  test.each<[Change, string[]]>([
    [{ put: { B12: "级别" } }, ["indicators 一级指标: B12 级别, beside C12"]],
    [{ put: { B12: "" } }, ["indicators 一级指标: B12 blank, beside C12"]],
    [{ put: { D12: "名目" } }, ["indicators 三级指标: D12 名目, beside C12"]],
    [{ put: { E12: "符号" } }, ["indicators 运算符号: E12 符号, beside D12"]],
    [{ put: { H12: "完成数" } }, ["indicators 全年完成值: H12 完成数, beside G12"]],
    [{ put: { H12: "" } }, ["indicators 全年完成值: H12 blank, beside G12"]],
    [{ put: { J12: "分" } }, ["indicators 分值: J12 分, beside I12"]],
    [{ put: { K12: "分" } }, ["indicators 得分: K12 分, beside J12"]],
    // Side by side they are told apart by their order, as long as all of them hold something.
    [
      { put: { F12: "数值", G12: "计量" } },
      ["indicators 指标值: F12 数值, beside E12", "indicators 度量单位: G12 计量, beside E12"],
    ],
    [
      { put: { F12: "数值", G12: "计量", H12: "完成" } },
      [
        "indicators 指标值: F12 数值, beside E12",
        "indicators 度量单位: G12 计量, beside E12",
        "indicators 全年完成值: H12 完成, beside E12",
      ],
    ],
    [
      { put: { F12: "数值", G12: "" } },
      ["indicators 指标值: nowhere, beside E12", "indicators 度量单位: nowhere, beside E12"],
    ],
    [
      { put: { F12: "数值", G12: "三级指标" } },
      ["indicators 指标值: nowhere, beside E12", "indicators 度量单位: nowhere, beside E12"],
    ],
    [
      { put: { F12: "数值", H12: "完成" } },
      ["indicators 指标值: F12 数值, beside E12", "indicators 全年完成值: H12 完成, beside G12"],
    ],
    [
      { put: { B12: "级别", E12: "符号" } },
      ["indicators 一级指标: B12 级别, beside C12", "indicators 运算符号: E12 符号, beside D12"],
    ],
    [{ drop: [{ column: "度量单位" }] }, ["indicators 度量单位: nowhere, beside F12"]],
    [
      { kind: target, put: { G13: "计量", H13: "时限" } },
      ["indicators 度量单位: G13 计量, beside F13", "indicators 完成时限: H13 时限, beside F13"],
    ],
    [
      { put: { H12: "完成数" }, origin: { row: 4, column: 2 } },
      ["indicators 全年完成值: J16 完成数, beside I16"],
    ],
  ])("%j: no indicator is judged", (change, told) => {
    expect(lostOn(change)).toEqual({ ...inIndicators, told });
  });

  test.each<[Change, string[]]>([
    [{ put: { C12: "级别" } }, ["indicators 二级指标: C12 级别, beside B12"]],
    [{ put: { I12: "程度" } }, ["indicators 完成程度: I12 程度, beside H12"]],
    // A word that is there twice counts where it is first.
    [{ put: { I12: "程度", R12: "全年完成值" } }, ["indicators 完成程度: I12 程度, beside H12"]],
    [
      { put: { P13: "其余", Q12: "措施" }, origin: { row: 4, column: 2 } },
      [
        "indicators 其他原因分析: R17 其余, beside Q17",
        "indicators 改进措施: S16 措施, beside Q17",
      ],
    ],
    // A task may be called as a heading is.
    [{ put: { I6: "比率", B7: "执行率" } }, ["tasks 项目执行率: I6 比率, beside H6"]],
    [
      { put: { A3: "名称", C12: "级别" } },
      ["indicators 二级指标: C12 级别, beside B12", "header 部门（单位）名称: A3 名称"],
    ],
    // Only one table is searched where only one lacks something.
    [{ kind: target, put: { A8: "", H13: "时限" } }, ["indicators 完成时限: H13 时限, beside G13"]],
    [{ put: { Q12: "措施" } }, ["indicators 改进措施: Q12 措施, beside P13"]],
    [{ put: { Q12: "" } }, ["indicators 改进措施: Q12 blank, beside P13"]],
    [{ drop: [{ column: "改进措施" }] }, ["indicators 改进措施: nowhere, beside P13"]],
    // What stands right of the table is no heading of it.
    [{ put: { Q12: "措施", R12: "备注" } }, ["indicators 改进措施: Q12 措施, beside P13"]],
    [{ put: { Q12: "", R12: "备注" } }, ["indicators 改进措施: Q12 blank, beside P13"]],
    [{ kind: target, put: { H13: "时限" } }, ["indicators 完成时限: H13 时限, beside G13"]],
    [
      { kind: target, drop: [{ column: "完成时限" }] },
      ["indicators 完成时限: nowhere, beside G13"],
    ],
    [{ put: { I6: "比率" } }, ["tasks 项目执行率: I6 比率, beside H6"]],
    // The kinds of reasons stand a row below, and a form may print fewer of them.
    [{ put: { L13: "经费" } }, ["indicators 经费保障原因分析: L13 经费, beside K12"]],
    [{ put: { P13: "其余" } }, ["indicators 其他原因分析: P13 其余, beside O13"]],
    [
      { put: { O13: "条件", P13: "其余" } },
      [
        "indicators 硬件条件保障原因分析: O13 条件, beside N13",
        "indicators 其他原因分析: P13 其余, beside N13",
      ],
    ],
    [
      { put: { P13: "其余", Q12: "措施" } },
      [
        "indicators 其他原因分析: P13 其余, beside O13",
        "indicators 改进措施: Q12 措施, beside O13",
      ],
    ],
    [{ put: { P13: "", Q12: "" } }, ["indicators 改进措施: Q12 blank, beside O13"]],
    [{ put: { L13: "" } }, []],
    [{ put: { O13: "", P13: "其余" } }, []],
    [{ put: { L12: "原因" } }, []],
  ])("%j: all rows are judged without", (change, told) => {
    expect(lostOn(change)).toEqual({ ...nothing, told });
  });

  test.each<[Change, string[]]>([
    [{ put: { B6: "项目" } }, ["tasks 对应项目: B6 项目, beside F6"]],
    [{ put: { B6: "" } }, ["tasks 对应项目: B6 blank, beside F6"]],
    [{ put: { A6: "", B6: "项目" } }, ["tasks 对应项目: B6 项目, beside F6"]],
    [{ put: { F6: "下达" } }, ["tasks 项目下达金额: F6 下达, beside B6"]],
    [
      { put: { F6: "下达", H6: "执行" } },
      ["tasks 项目下达金额: F6 下达, beside B6", "tasks 项目执行金额: H6 执行, beside B6"],
    ],
    [{ put: { K6: "分" } }, ["tasks 得分: K6 分, beside J6"]],
    // Right of them a remark stands that is as high as the table.
    [{ put: { K6: "" } }, ["tasks 得分: K6 blank, beside J6"]],
    [
      { put: { J6: "分", K6: "" } },
      ["tasks 分值: nowhere, beside I6", "tasks 得分: nowhere, beside I6"],
    ],
    [
      { put: { J6: "", K6: "" } },
      ["tasks 分值: nowhere, beside I6", "tasks 得分: nowhere, beside I6"],
    ],
    [
      { put: { B6: "", F6: "", H6: "", I6: "" } },
      ["对应项目", "项目下达金额", "项目执行金额", "项目执行率"].map(
        (heading) => `tasks ${heading}: nowhere, beside J6`,
      ),
    ],
  ])("%j: no task is judged", (change, told) => {
    expect(lostOn(change)).toEqual({ ...inTasks, told });
  });

  test("a column of both tables is lost to both", () => {
    expect(lostOn({ drop: [{ column: "得分" }] })).toEqual({
      ...nothing,
      unjudged: ["tasks", "indicators"],
      told: ["tasks 得分: nowhere, beside J6", "indicators 得分: nowhere, beside J12"],
    });
  });
});

describe("a heading row with fewer than three of its words", () => {
  test.each<["tasks" | "indicators", Change]>([
    ["tasks", { drop: [{ row: "对应项目" }] }],
    ["tasks", { put: { B6: "", F6: "", H6: "", I6: "", J6: "" } }],
    ["tasks", { kind: target, put: { E8: "资金" } }],
    ["indicators", { drop: [{ row: "一级指标" }, { row: "经费保障原因分析" }] }],
    // The kinds of reasons alone are no heading.
    ["indicators", { drop: [{ row: "一级指标" }] }],
  ])("is none of %s: %j", (part, change) => {
    expect(lostOn(change)).toEqual({ ...nothing, tables: [part], unjudged: [part] });
  });

  test("a table without rows has its headings", () => {
    const rows = ["A", "B", "F", "H", "I", "J", "K"].flatMap((column) =>
      [7, 8, 9].map((row) => [`${column}${row}`, ""]),
    );
    expect(lostOn({ put: Object.fromEntries(rows) })).toEqual(nothing);
  });
});

describe("a label", () => {
  test.each<[Change, string[]]>([
    [{ put: { A3: "名称" } }, ["header 部门（单位）名称: A3 名称"]],
    [{ put: { A3: "" } }, ["header 部门（单位）名称: A3 blank"]],
    [{ put: { L3: "规则" } }, ["header 评分规则: L3 规则"]],
    [{ put: { A4: "收入" } }, ["header 部门年初预算收入金额: A4 收入"]],
    [
      { put: { A3: "名称", A4: "收入", A5: "支出" } },
      [
        "header 部门（单位）名称: A3 名称",
        "header 部门年初预算收入金额: A4 收入",
        "header 部门年初预算支出金额: A5 支出",
      ],
    ],
    // Without any of them, nobody knows where they stood.
    [
      { put: { A3: "名称", L3: "规则", A4: "收入", A5: "支出" } },
      ["部门（单位）名称", "评分规则", "部门年初预算收入金额", "部门年初预算支出金额"].map(
        (heading) => `header ${heading}: nowhere`,
      ),
    ],
    [{ put: { A3: "名称" }, origin: { row: 4, column: 2 } }, ["header 部门（单位）名称: C7 名称"]],
    [{ put: { A1: "", A3: "名称" } }, ["header 部门（单位）名称: A3 名称"]],
    // Beyond what the sheet uses there is no cell.
    [
      {
        drop: ["部门（单位）整体绩效自评表", "2024年度", "部门（单位）名称"].map((row) => ({
          row,
        })),
      },
      ["header 部门（单位）名称: nowhere", "header 评分规则: nowhere"],
    ],
    [
      { put: { L3: "" }, width: 12 },
      ["indicators 改进措施: nowhere, beside L13", "header 评分规则: L3 blank"],
    ],
    [{ width: 11 }, ["indicators 改进措施: nowhere, beside K12", "header 评分规则: nowhere"]],
    // Where its row was deleted, what stands in its place is something else: a label, the year, a merged cell.
    [{ put: { A3: "年度目标" } }, ["header 部门（单位）名称: nowhere"]],
    [{ drop: [{ row: "部门年初预算收入金额" }] }, ["header 部门年初预算收入金额: nowhere"]],
    [
      { drop: [{ row: "部门（单位）名称" }] },
      ["header 部门（单位）名称: nowhere", "header 评分规则: nowhere"],
    ],
    [
      { kind: target, put: { B6: "人员", E6: "其他", B7: "公用", E7: "特定" } },
      [
        "header 人员类项目: B6 人员",
        "header 其他运转类项目: E6 其他",
        "header 公用经费类项目: B7 公用",
        "header 特定目标类项目: E7 特定",
      ],
    ],
    // Its group stands for it.
    [{ kind: target, put: { B5: "支出" } }, []],
    [{ put: { B10: "目标" } }, ["goals 年初总体目标: B10 目标"]],
    [{ put: { B10: "" } }, ["goals 年初总体目标: B10 blank"]],
    [{ put: { I10: "完成" } }, ["goals 全年完成情况: I10 完成"]],
    [{ put: { I10: "" } }, ["goals 全年完成情况: I10 blank"]],
    [
      { put: { B10: "目标", I10: "完成" } },
      ["goals 年初总体目标: nowhere", "goals 全年完成情况: nowhere"],
    ],
    [{ put: { I10: "完成" }, origin: { row: 4, column: 2 } }, ["goals 全年完成情况: K14 完成"]],
    [{ put: { I10: "", I11: "年度目标" } }, ["goals 全年完成情况: I10 blank"]],
    [{ put: { A10: "目标" } }, []],
    [{ kind: target, put: { A12: "目标" } }, ["goals 年度绩效目标: nowhere"]],
  ])("%j", (change, told) => {
    expect(lostOn(change)).toEqual({ ...nothing, told });
  });

  test("left of the sheet has no cell either", () => {
    const { told } = lostOn({ drop: [{ column: "部门（单位）名称" }] });
    expect(told.filter((each) => each.startsWith("header"))).toEqual([
      "header 部门（单位）名称: nowhere",
      "header 部门年初预算收入金额: nowhere",
      "header 部门年初预算支出金额: nowhere",
    ]);
  });

  test.each<[Change, number | null, string]>([
    [{ put: { A37: "分数" } }, 36, "A37 分数"],
    [{ put: { A37: "" } }, 36, "A37 blank"],
    [{ put: { A37: "分数", K37: "" } }, 36, "A37 分数"],
    [{ put: { A37: "分数" }, origin: { row: 4, column: 2 } }, 40, "C41 分数"],
    // The last of the rows that have a score and nothing else.
    [{ put: { A37: "分数", D14: "", F14: "", H14: "", J14: "" } }, 36, "A37 分数"],
    [{ drop: [{ row: "总评价得分" }] }, null, "nowhere"],
    [{ drop: [{ row: "总评价得分" }], put: { J36: "" } }, null, "nowhere"],
    // Any other word ends the table, and then its row is none of it.
    [{ put: { A37: "年度目标" } }, null, "nowhere"],
  ])("总评价得分, %j: its row is no indicator", (change, totalRow, at) => {
    expect(lostOn(change)).toEqual({ ...nothing, totalRow, told: [`total 总评价得分: ${at}`] });
  });

  test("评分规则 is missed only on a sheet that has formulas", () => {
    const change = { put: { L3: "规则" } };
    expect(lostOn(change, "native").told).toEqual(["header 评分规则: L3 规则"]);
    expect(lostOn(change, null)).toEqual(nothing);
    expect(lostOn({ put: { A3: "名称" } }, null).told).toEqual([
      "header 部门（单位）名称: A3 名称",
    ]);
  });
});

test("what other places print is theirs", () => {
  expect(lostOn({ kind: "projectSelfEvaluation", put: { H11: "完成数" } })).toEqual(nothing);
});

test("a form that was read from no sheet misses no cell", () => {
  const form = cleanForm("selfEvaluation");
  const grid = changed({});
  expect(lostHeadings(form, grid, "addIn")).toBe(nothingLost);
  expect(lostHeadings({ ...form, indicators: [], tasks: [] }, grid, "addIn")).toBe(nothingLost);
  const lacking = readForm(changed({ put: { A3: "名称" } }))!;
  expect(lostHeadings(lacking, { ...grid, values: [] }, "addIn")).toBe(nothingLost);
});

test("each field of a block stands right of its label, or else under it", () => {
  const told = (block: LayoutCell[][]) =>
    placesIn(block).map(
      ({ path, row, column, label }) =>
        `${path} ${toA1({ row, column })}: ${label?.text ?? "none"} ${label === null ? "" : toA1(label)}`,
    );
  expect(told(layoutOf("target").header)).toEqual([
    "unit B1: 部门（单位）名称 A1",
    "rulePack F1: 评分规则 E1",
    "income B2: 年度预算收入 A2",
    "expenditure D3: 年度部门预算支出 B3",
    "spending.personnel D4: 人员类项目 B4",
    "spending.otherOperation G4: 其他运转类项目 E4",
    "spending.publicFunds D5: 公用经费类项目 B5",
    "spending.specific G5: 特定目标类项目 E5",
  ]);
  const { goals } = layoutOf("selfEvaluation");
  expect(told(goals)).toEqual(["goal B2: 年初总体目标 B1", "achievement I2: 全年完成情况 I1"]);
  expect(
    told([
      [{ label: "左", columns: 1 }],
      [{ field: "goal", columns: 1 }],
      [{ field: "unit", columns: 1 }],
    ]),
  ).toEqual(["goal A2: 左 A1", "unit A3: none "]);
});
