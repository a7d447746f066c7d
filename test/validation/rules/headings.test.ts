/** What is told of titles and headings: where, with which words, and what a fix writes. */
import { readForm, type Grid } from "../../../src/form";
import type { CellValue } from "../../../src/scoring";
import { headingRules } from "../../../src/validation/rules/headings";
import { changedSheet, type Change, type Sheet } from "../support/sheets";
import { holdTold, type FormChange } from "../support/told";

const title = "部门（单位）整体绩效自评表";
const by = (change: Change): FormChange => ({
  why: JSON.stringify(change),
  sheet: () => changedSheet(change),
});
const renamed = (words: Record<string, string>): FormChange => by({ renamed: words });

/** The sheet with its cells changed as they stand, read again. */
function readAgain(change: Change, edit: (grid: Grid) => void): () => Sheet {
  return () => {
    const { grid } = changedSheet(change);
    edit(grid);
    return { grid, form: readForm(grid)! };
  };
}

/** Rows and columns without anything before the form, of which a read tells only where it begins. */
function movedBy(rows: number, columns: number) {
  return (grid: Grid): void => {
    grid.origin = { row: rows, column: columns };
    for (const merge of grid.merges) {
      merge.row += rows;
      merge.column += columns;
    }
  };
}

describe("a heading", () => {
  holdTold(headingRules, [
    [{}],
    [{ kind: "target" }],
    [{ kind: "projectSelfEvaluation" }],
    [
      renamed({ 全年完成值: "完成数" }),
      'HEADING_RENAMED H12 heading=全年完成值 found=完成数 → H12 "全年完成值" asked',
    ],
    [
      renamed({ 三级指标: "" }),
      'HEADING_RENAMED D12 heading=三级指标 found=— → D12 "三级指标" asked',
    ],
    [
      renamed({ 总评价得分: "分数" }),
      'HEADING_RENAMED A37 heading=总评价得分 found=分数 in total → A37 "总评价得分" asked',
    ],
    [
      by({ kind: "target", renamed: { 完成时限: "时间" } }),
      'HEADING_RENAMED H13 heading=完成时限 found=时间 → H13 "完成时限" asked',
    ],
    [by({ drop: { column: "改进措施" } }), "COLUMN_MISSING P13 heading=改进措施"],
    [
      by({ drop: { row: "对应项目" } }),
      "TABLE_MISSING A1 heading=对应项目 项目下达金额 项目执行金额 项目执行率 分值 得分 in tasks",
    ],
    [
      by({ drop: { row: "三级指标" } }),
      "TABLE_MISSING A1 heading=一级指标 二级指标 三级指标 运算符号 指标值 度量单位 全年完成值 完成程度 分值 得分 经费保障原因分析 制度保障原因分析 人员保障原因分析 硬件条件保障原因分析 其他原因分析 改进措施",
    ],
    [
      by({ kind: "target", drop: { row: "三级指标" } }),
      "TABLE_MISSING A1 heading=一级指标 二级指标 三级指标 运算符号 指标值 度量单位 完成时限",
    ],
  ]);
});

describe("a title", () => {
  const none = { [title]: "" };
  const titleCell =
    (value: CellValue, column = 0) =>
    (grid: Grid) => {
      const line = grid.values[0]!;
      line.fill("");
      line[column] = value;
    };
  holdTold(headingRules, [
    [
      renamed({ [title]: "部门情况" }),
      'TITLE_UNKNOWN A1 found=部门情况 title=部门（单位）整体绩效自评表 → A1 "部门（单位）整体绩效自评表" asked',
    ],
    [
      renamed({ [title]: " " }),
      'TITLE_UNKNOWN A1 found=— title=部门（单位）整体绩效自评表 → A1 "部门（单位）整体绩效自评表" asked',
    ],
    [
      by({ kind: "target", renamed: { "部门（单位）整体绩效目标表": "部门情况" } }),
      'TITLE_UNKNOWN A1 found=部门情况 title=部门（单位）整体绩效目标表 → A1 "部门（单位）整体绩效目标表" asked',
    ],
    [
      {
        why: "not in the first column",
        sheet: readAgain({ renamed: none }, titleCell("部门情况", 3)),
      },
      'TITLE_UNKNOWN D1 found=部门情况 title=部门（单位）整体绩效自评表 → D1 "部门（单位）整体绩效自评表" asked',
    ],
    [
      {
        why: "of a sheet that begins elsewhere",
        sheet: readAgain({ renamed: none }, (grid) => {
          titleCell("部门情况", 1)(grid);
          movedBy(2, 1)(grid);
        }),
      },
      'TITLE_UNKNOWN C3 found=部门情况 title=部门（单位）整体绩效自评表 → C3 "部门（单位）整体绩效自评表" asked',
    ],
    [
      { why: "a number", sheet: readAgain({ renamed: none }, titleCell(5)) },
      'TITLE_UNKNOWN A1 found=5 title=部门（单位）整体绩效自评表 → A1 "部门（单位）整体绩效自评表" asked',
    ],
    [
      {
        why: "before the year in its row",
        sheet: readAgain({ renamed: none }, ({ values }) => {
          values[1]![3] = values[1]![0]!;
          values[1]![0] = "部门情况";
        }),
      },
      'TITLE_UNKNOWN A2 found=部门情况 title=部门（单位）整体绩效自评表 → A2 "部门（单位）整体绩效自评表" asked',
    ],
    [
      {
        why: "no cell above the year",
        sheet: readAgain({}, (grid) => {
          for (const cells of [grid.values, grid.formulas, grid.numberFormats]) cells.shift();
          grid.merges = [];
        }),
      },
    ],
    [
      {
        why: "neither title nor year",
        sheet: readAgain({}, (grid) => {
          for (const cells of [grid.values, grid.formulas, grid.numberFormats]) cells.splice(0, 2);
          grid.merges = [];
        }),
      },
    ],
    [
      {
        why: "neither title nor year, of a sheet that begins elsewhere",
        sheet: readAgain({ renamed: none, cells: { year: "" } }, movedBy(3, 2)),
      },
      'TITLE_UNKNOWN C5 found=— title=部门（单位）整体绩效自评表 → C5 "部门（单位）整体绩效自评表" asked',
    ],
    [
      {
        why: "a sheet of which nothing was read",
        cells: { title: { value: "", at: null } },
        grid: { values: [], formulas: [] },
      },
    ],
    [
      {
        why: "a sheet without anything",
        cells: { title: { value: "", at: null } },
        grid: { values: [["", " "]], formulas: [["", ""]] },
      },
    ],
    [{ kind: "projectSelfEvaluation", cells: { title: { value: "", at: null } } }],
  ]);
});

describe("a form of 绩效运行监控", () => {
  const monitoring = "部门整体绩效运行监控表";
  const at = (row: number, column: number) => (grid: Grid) => {
    grid.values[row]![column] = monitoring;
  };
  holdTold(headingRules, [
    [renamed({ [title]: monitoring }), "MONITORING_FORM A1 title=部门整体绩效运行监控表"],
    [
      { why: "in the fifth row", sheet: readAgain({}, at(4, 1)) },
      "MONITORING_FORM B5 title=部门整体绩效运行监控表",
    ],
    [
      { why: "in the sixth row", sheet: readAgain({}, at(5, 1)) },
      'HEADING_RENAMED B6 heading=对应项目 found=部门整体绩效运行监控表 in tasks → B6 "对应项目" asked',
    ],
    [
      {
        why: "told once",
        sheet: readAgain({}, (grid) => {
          at(1, 3)(grid);
          at(2, 1)(grid);
          at(1, 5)(grid);
        }),
      },
      "MONITORING_FORM D2 title=部门整体绩效运行监控表",
    ],
    [
      {
        why: "of a sheet that begins elsewhere",
        sheet: readAgain({}, (grid) => {
          at(1, 3)(grid);
          movedBy(2, 1)(grid);
        }),
      },
      "MONITORING_FORM E4 title=部门整体绩效运行监控表",
    ],
  ]);
});

describe("a second form", () => {
  holdTold(headingRules, [
    [by({ twice: "below" }), "SECOND_FORM A39 title=部门（单位）整体绩效自评表"],
    [by({ twice: "beside" }), "SECOND_FORM S1 title=部门（单位）整体绩效自评表"],
    [
      { edit: (form) => void (form.nextTitle = { value: " 自评表 ", at: { row: 50, column: 2 } }) },
      "SECOND_FORM C51 title=自评表",
    ],
  ]);
});
