/** Where the task table stands, which of its rows are headings, and what its rows say. */
import type { CellRange } from "../../../src/form";
import { findIndicatorTable } from "../../../src/form/read/readIndicators";
import { readTasks } from "../../../src/form/read/readTasks";
import type { CellValue } from "../../../src/scoring";
import { placed, viewOf } from "./support";

type Row = CellValue[];
const heading = ["对应项目", "项目下达金额", "项目执行金额", "项目执行率", "分值", "得分"];
const indicators = ["一级指标", "二级指标", "三级指标", "运算符号", "指标值"];
const title = "部门（单位）整体绩效自评表";
const merge = (row: number, column: number, rows: number, columns: number): CellRange => ({
  ...{ row, column, rows, columns },
});

const tableOf = (rows: Row[], merges: CellRange[] = []) => {
  const view = viewOf(rows, merges);
  return readTasks(view, findIndicatorTable(view));
};

/** "0-3: A2=甲 A3=乙", or null: the rows from the heading to the end, and the tasks' names. */
function found(rows: Row[], merges: CellRange[] = []): string | null {
  const table = tableOf(rows, merges);
  if (table === null) return null;
  const names = table.tasks.map(({ name }) => placed(name)).join(" ");
  return `${table.firstRow}-${table.endRow}: ${names}`;
}

describe("the heading of the tasks is found", () => {
  test.each<[string, Row[], string | null]>([
    ["in no row", [["甲"], ["项目下达金额", "分值"]], null],
    ["by 对应项目 alone", [["对应项目"], ["甲"]], "0-2: A2=甲"],
    ["with most columns", [["对应项目", "分值"], ["甲", 5], heading, ["乙", 1, 1]], "2-4: A4=乙"],
    [
      "the first of two alike",
      [
        ["对应项目", "分值"],
        ["甲", 5],
        ["", "对应项目", "分值"],
      ],
      "0-3: A2=甲 A3=",
    ],
    [
      "beside the name of the part",
      [
        ["年度主要任务", "对应项目", "分值"],
        ["", "甲", 5],
      ],
      "0-2: B2=甲",
    ],
    [
      "whose part's name is no column",
      [["对应项目", "年度主要任务"], ["甲"], ["对应项目", "分值"], ["乙"]],
      "2-4: A4=乙",
    ],
    [
      "not with a word twice for two columns",
      [["对应项目", "分值", "分值"], ["甲"], ["", "对应项目", "分值", "得分"], ["", "乙"]],
      "2-4: B4=乙",
    ],
    [
      "not beside a label of the header",
      [
        ["单位名称", "对应项目", "项目下达金额"],
        ["", "甲"],
      ],
      null,
    ],
    [
      "not beside a goal",
      [
        ["年初总体目标", "对应项目", "项目下达金额"],
        ["", "甲"],
      ],
      null,
    ],
    ["not in the indicator table", [indicators, ["", "", "对应项目", "=", 5]], null],
    [
      "above the indicator table",
      [["对应项目", "分值"], ["甲", 5], indicators, ["", "", "乙"]],
      "0-2: A2=甲",
    ],
    [
      "below the indicator table",
      [indicators, ["", "", "乙"], ["总评价得分"], ["对应项目", "分值"], ["甲", 5]],
      "3-5: A5=甲",
    ],
    [
      "in the row that ends the indicator table",
      [
        indicators,
        ["", "", "乙"],
        ["年度主要任务", "对应项目", "", "", "分值"],
        ["", "甲", "", "", 5],
      ],
      "2-4: B4=甲",
    ],
  ])("%s", (_, rows, expected) => {
    expect(found(rows)).toBe(expected);
  });

  test("also where its cell reaches over two rows, or says to reach over none", () => {
    const rows: Row[] = [
      ["对应项目", "分值"],
      ["", ""],
      ["甲", 5],
    ];
    expect(found(rows, [merge(0, 0, 2, 1), merge(0, 1, 2, 1)])).toBe("0-3: A3=甲");
    expect(found(rows, [merge(0, 0, 0, 1)])).toBe("0-3: A3=甲");
    const filled: Row[] = [
      ["对应项目", "分值"],
      ["乙", 5],
      ["甲", 5],
    ];
    expect(found(filled, [merge(0, 0, 0, 1)])).toBe("0-3: A2=乙 A3=甲");
  });
});

describe("the heading of the tasks is printed again", () => {
  const again = (row: Row) => {
    const rows = tableOf([heading, ["甲", 10, 9, 0.9, 8, 7], row, ["乙", 20, 18, 0.9, 6, 5]]);
    return rows?.tasks.map(({ name, weight }) => [name, weight].map(placed).join(" "));
  };
  const [first, usual] = ["A2=甲 E2=8", "A4=乙 E4=6"];

  test.each<[string, Row, string[]]>([
    ["as it is", heading, [first, usual]],
    [
      "with two columns in each other's place",
      ["对应项目", "项目下达金额", "项目执行金额", "项目执行率", "得分", "分值"],
      [first, "A4=乙 F4=5"],
    ],
    [
      "four of its six in place",
      ["对应项目", "项目下达金额", "项目执行金额", "项目执行率"],
      [first, "A4=乙 "],
    ],
    [
      "three of its six in place, a task's name",
      ["对应项目", "项目下达金额", "项目执行金额"],
      [first, "A3=对应项目 E3=", usual],
    ],
    ["its names in another column", ["", ...heading], [first, "A3= E3=项目执行率", usual]],
    [
      "with the names in two columns, the first counts",
      ["", "对应项目", "", "", "", "对应项目"],
      [first, "A3= E3=", usual],
    ],
    ["without the names", ["", ...heading.slice(1)], [first, "A3= E3=分值", usual]],
  ])("%s", (_, row, expected) => {
    expect(again(row)).toEqual(expected);
  });
});

describe("the task table ends", () => {
  const end = (row: Row, head: Row = ["年度主要任务", ...heading]) =>
    tableOf([head, ["", "甲", 10], row, ["", "乙", 20]])?.endRow;

  test.each<[string, Row, number]>([
    ["with the sheet", ["", "丙"], 4],
    ["not at an empty row", [], 4],
    ["at a label of the header", ["单位名称", "甲局"], 2],
    ["at a goal", ["年初总体目标", "做好"], 2],
    ["at a total", ["合计", "", 90], 2],
    ["at the next part", ["年度绩效指标"], 2],
    ["not at its own name", ["年度主要任务", "丙"], 4],
    ["not at a heading of indicators", ["三级指标", "丙"], 4],
    ["not at a label for a name", ["", "单位名称", 5], 4],
    ["not at a label right of the names", ["", "丙", "单位名称"], 4],
    ["at the headings of the goals", ["", "年初总体目标", "", "全年完成情况"], 2],
    ["not at one of these alone", ["", "年初总体目标", "", "丙"], 4],
    ["not at the other alone", ["", "全年完成情况", "", "三级指标"], 4],
    ["not at one of these twice", ["", "年初总体目标", "", "年初总体目标"], 4],
    [
      "not at the headings of the goals with a value behind",
      ["", "年初总体目标", "", "全年完成情况", 5],
      4,
    ],
    [
      "not at the headings of the goals with a value between",
      ["", "年初总体目标", 5, "全年完成情况"],
      4,
    ],
    [
      "at the headings of the goals, whatever stands before",
      [5, "年初总体目标", "全年完成情况"],
      2,
    ],
    ["not at a title", ["", title], 4],
  ])("%s", (_, row, expected) => {
    expect(end(row)).toBe(expected);
  });

  test.each<[string, Row, number]>([
    ["at a title", [title], 2],
    ["at a label in the names' column", ["单位名称", "甲局"], 2],
    ["not at a label right of it", ["丙", "单位名称"], 4],
    ["not at a title beside a value", [title, 5], 4],
  ])("with names leftmost, %s", (_, row, expected) => {
    const rows = [heading, ["甲", 10], row, ["乙", 20]];
    expect(tableOf(rows)?.endRow).toBe(expected);
  });

  test("where the indicator table begins", () => {
    expect(found([heading, ["甲", 10], indicators, ["", "", "乙"]])).toBe("0-2: A2=甲");
    // A heading of the indicators in two rows begins with the upper one.
    const upper: Row = ["一级指标", "", "", "运算符号", "指标值"];
    const lower: Row = ["", "", "三级指标", "", ""];
    expect(found([heading, ["甲", 10], upper, lower, ["", "", "乙"]])).toBe("0-2: A2=甲");
  });
});

test("a row is a task where it holds anything under a heading, with the sheet's row", () => {
  const table = tableOf([
    ["", ...heading],
    ["小计"],
    ["", "甲", 10],
    [],
    ["", "", "", "", "", "", 0],
    ["", "乙"],
  ]);
  const cells = table?.tasks.map(({ row, name, allocated, score, budget }) => [
    ...[row, placed(name), placed(allocated), placed(score), placed(budget)],
  ]);
  expect(cells).toEqual([
    [2, "B3=甲", "C3=10", "G3=", ""],
    [4, "B5=", "C5=", "G5=0", ""],
    [5, "B6=乙", "C6=", "G6=", ""],
  ]);
  expect(Object.keys(table!.tasks[0]!)).toEqual([
    ...["name", "budget", "allocated", "executed", "rate", "weight", "score", "row"],
  ]);
});
