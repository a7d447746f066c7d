/** Where the indicator table stands, which of its rows are headings, and what its rows say. */
import type { CellRange } from "../../../src/form";
import { findIndicatorTable, readIndicators } from "../../../src/form/read/readIndicators";
import type { CellValue } from "../../../src/scoring";
import { placed, viewOf } from "./support";

type Row = CellValue[];
const heading = ["一级指标", "二级指标", "三级指标", "运算符号", "指标值", "度量单位"];
const values = ["履职效能", "基础管理", "办结率", "=", 100, "%"];
const title = "部门（单位）整体绩效自评表";
const merge = (row: number, column: number, rows: number, columns: number): CellRange => ({
  ...{ row, column, rows, columns },
});

/** "0-1 … 5: level1@0 name@2", or null: the rows of the first heading, where the table ends, its columns. */
function found(rows: Row[], merges: CellRange[] = []): string | null {
  const table = findIndicatorTable(viewOf(rows, merges));
  if (table === null) return null;
  const headings = table.headings.map(({ firstRow, lastRow, columns }) => {
    const keys = [...columns].map(([key, { column }]) => `${key}@${column}`).join(" ");
    return `${firstRow}-${lastRow} ${keys}`;
  });
  expect(table.firstRow).toBe(table.headings[0]?.firstRow);
  return `${headings.join(" | ")} … ${table.endRow}`;
}

const all = "level1@0 level2@1 name@2 operator@3 target@4 unit@5";

describe("the heading of the indicators is found", () => {
  test.each<[string, Row[], string | null]>([
    ["in no row", [["甲"]], null],
    [
      "with three columns",
      [
        ["三级指标", "指标值", "得分"],
        ["甲", 1, 2],
      ],
      "0-0 name@0 target@1 score@2 … 2",
    ],
    [
      "not with two",
      [
        ["三级指标", "指标值"],
        ["甲", 1],
      ],
      null,
    ],
    ["not without a name", [["一级指标", "指标值", "得分"]], null],
    ["not where one stands three times", [["三级指标", "指标值", "指标值", "指标值"]], null],
    [
      "beside other words",
      [["序号", "三级指标", "指标值", "得分"]],
      "0-0 name@1 target@2 score@3 … 1",
    ],
    [
      "the first of the same word",
      [["三级指标", "得分", "指标值", "得分"]],
      "0-0 name@0 score@1 target@2 … 1",
    ],
    [
      "without what stands over it all",
      [["年度绩效指标", "三级指标", "指标值", "得分"]],
      "0-0 name@1 target@2 score@3 … 1",
    ],
    ["not beside a label of the header", [["单位名称", "三级指标", "指标值", "得分"]], null],
    ["with most columns", [["三级指标", "指标值", "得分"], heading, values], `1-1 ${all} … 3`],
    [
      "the first of two alike",
      [["三级指标", "指标值", "得分"], ["甲"], ["三级指标", "指标值", "得分"]],
      "0-0 name@0 target@1 score@2 | 2-2 name@0 target@1 score@2 … 3",
    ],
    // Five headings and nothing else are no row of values, however many a later row has.
    [
      "sure with five",
      [heading.slice(1), values, [...heading, "分值", "得分"]],
      "0-0 level2@0 name@1 operator@2 target@3 unit@4 | 2-2 level1@0 level2@1 name@2 operator@3 target@4 unit@5 weight@6 score@7 … 3",
    ],
    ["not sure with four", [heading.slice(2), values, heading], `2-2 ${all} … 3`],
    [
      "not sure with a remark beside",
      [[...heading.slice(1), "备注"], values, heading],
      `2-2 ${all} … 3`,
    ],
    [
      "not sure with a word of another part",
      [[...heading.slice(1), "项目执行率"], values, heading],
      `2-2 ${all} … 3`,
    ],
    [
      "not in the next form",
      [["三级指标", "指标值", "得分"], ["甲", 1, 2], [title], heading],
      "0-0 name@0 target@1 score@2 … 2",
    ],
    [
      "in the next form where the first has none",
      [["三级指标", "指标值"], [title], heading],
      `2-2 ${all} … 3`,
    ],
    [
      "before the next form, not behind it",
      [["三级指标", "指标值", "得分"], ["三级指标", "指标值", "得分", "分值"], [title], heading],
      "1-1 name@0 target@1 score@2 weight@3 … 2",
    ],
  ])("%s", (_, rows, expected) => {
    expect(found(rows)).toBe(expected);
  });

  const reasons = ["经费保障原因分析", "其他原因分析"];
  test.each<[string, Row[], CellRange[], string]>([
    [
      "with its second row below, under 偏差原因分析",
      [
        ["三级指标", "指标值", "偏差原因分析", ""],
        ["", "", ...reasons],
        ["甲", 1, "雨", "雪"],
      ],
      [merge(0, 2, 1, 2)],
      "0-1 name@0 target@1 funding@2 other@3 … 3",
    ],
    [
      "whose cells reach down to the second",
      [
        ["三级指标", "指标值", "偏差原因分析", ""],
        ["", "", ...reasons],
        ["甲", 1, "雨", "雪"],
      ],
      [merge(0, 0, 2, 1), merge(0, 1, 2, 1), merge(0, 2, 1, 2)],
      "0-1 name@0 target@1 funding@2 other@3 … 3",
    ],
    [
      "whose cells reach down over two rows, and a third below",
      [["三级指标", "指标值", "", ""], ["", "", "分值", ""], ["", "", ...reasons], ["甲"]],
      [merge(0, 0, 2, 1)],
      "0-2 name@0 target@1 weight@2 funding@2 other@3 … 4",
    ],
    [
      "with one column of reasons where no kinds stand below",
      [
        ["三级指标", "指标值", "偏差原因分析及改进措施"],
        ["甲", 1, "雨"],
      ],
      [],
      "0-0 name@0 target@1 other@2 … 2",
    ],
    [
      "with its other row above",
      [
        ["", "指标值", "运算符号", "得分"],
        ["三级指标", "", "", ""],
        ["甲", 1, "=", 2],
      ],
      [],
      "0-1 name@0 target@1 operator@2 score@3 … 3",
    ],
    [
      "with rows above and below",
      [["", "指标值", "得分", "", ""], ["三级指标"], ["", "", "", "分值", "度量单位"], ["甲"]],
      [],
      "0-2 name@0 weight@3 unit@4 target@1 score@2 … 4",
    ],
    [
      "without a row below that holds a name",
      [
        ["三级指标", "指标值", "得分", ""],
        ["甲", "", "分值", "度量单位"],
      ],
      [],
      "0-0 name@0 target@1 score@2 … 2",
    ],
    [
      "without a row below that has one new heading",
      [
        ["三级指标", "指标值", "得分", ""],
        ["", "", "得分", "度量单位"],
      ],
      [],
      "0-0 name@0 target@1 score@2 … 2",
    ],
    [
      "without a row below that has one new heading twice",
      [
        ["三级指标", "指标值", "得分", ""],
        ["", "度量单位", "", "度量单位"],
      ],
      [],
      "0-0 name@0 target@1 score@2 … 2",
    ],
    [
      "without a row below of words over several",
      [["三级指标", "指标值", "得分", ""], ["", "绩效指标", "单位名称", "年初总体目标"], ["甲"]],
      [],
      "0-0 name@0 target@1 score@2 … 3",
    ],
    [
      "whose cell reaches further than any heading",
      [["三级指标", "指标值", "得分"], ...Array.from({ length: 12 }, (_, i): Row => ["", i])],
      [merge(0, 0, 1048576, 1)],
      "0-9 name@0 target@1 score@2 … 13",
    ],
    [
      "whose cell says to reach over no row",
      [
        ["三级指标", "指标值", "得分"],
        ["甲", 1, 2],
      ],
      [merge(0, 0, 0, 0)],
      "0-0 name@0 target@1 score@2 … 2",
    ],
  ])("%s", (_, rows, merges, expected) => {
    expect(found(rows, merges)).toBe(expected);
  });
});

describe("the heading of the indicators is printed again", () => {
  const again = (row: Row): string | null => found([heading, values, row, values]);
  const other = (keys: string) => `0-0 ${all} | 2-2 ${keys} … 4`;
  const none = `0-0 ${all} … 4`;

  test.each<[string, Row, string]>([
    ["as it is", heading, other(all)],
    [
      "half of it in its columns",
      ["", "", "三级指标", "运算符号", "指标值"],
      other("name@2 operator@3 target@4"),
    ],
    ["less than half", ["得分", "", "三级指标", "运算符号"], none],
    [
      "half, with a value among it",
      ["甲", "", "三级指标", "运算符号", "指标值"],
      other("name@2 operator@3 target@4"),
    ],
    ["its names in another column", ["运算符号", "三级指标", "", "", "指标值", "度量单位"], none],
    [
      "all words in other columns",
      ["三级指标", "指标值", "运算符号", "度量单位", "一级指标", "二级指标"],
      other("name@0 target@1 operator@2 unit@3 level1@4 level2@5"),
    ],
    [
      "five words in other columns",
      ["三级指标", "指标值", "运算符号", "度量单位", "一级指标"],
      other("name@0 target@1 operator@2 unit@3 level1@4"),
    ],
    ["four words in other columns", ["三级指标", "指标值", "运算符号", "度量单位"], none],
    [
      "five words in other columns and a value",
      ["三级指标", "指标值", "运算符号", "度量单位", "一级指标", 5],
      none,
    ],
    ["without a name", ["一级指标", "二级指标", "", "运算符号", "指标值", "度量单位"], none],
  ])("%s", (_, row, expected) => {
    expect(again(row)).toBe(expected);
  });

  test("in rows of its own, which are not those of the heading before", () => {
    const two: Row[] = [
      ["三级指标", "指标值", "偏差原因分析", ""],
      ["", "", "人员保障", "其他原因分析"],
    ];
    const keys = "name@0 target@1 staff@2 other@3";
    expect(found([...two, ["甲", 1], ...two, ["乙", 2]])).toBe(`0-1 ${keys} | 3-4 ${keys} … 6`);
    // A row of a heading right below it is not the row above the next.
    const next: Row[] = [
      ["三级指标", "指标值", "得分"],
      ["三级指标", "指标值", "得分"],
    ];
    expect(found([...next, ["甲", 1]])).toBe(
      "0-0 name@0 target@1 score@2 | 1-1 name@0 target@1 score@2 … 3",
    );
    const above: Row[] = [
      ["三级指标", "指标值", "得分", ""],
      ["", "", "人员保障", "其他原因分析"],
      ["三级指标", "指标值", "得分", ""],
    ];
    expect(found(above)).toBe(
      "0-1 name@0 target@1 score@2 staff@2 other@3 | 2-2 name@0 target@1 score@2 … 3",
    );
  });

  test("of more than ten headings, half of them must be its words", () => {
    const many = [...heading, "全年完成值", "完成程度", "分值", "得分", "改进措施", "完成时限"];
    const moved = (count: number) => ["", ...many.slice(0, count)];
    const rows = (count: number) => found([many, values, moved(count), values]);
    expect(rows(5)?.includes(" | ")).toBe(false);
    expect(rows(6)?.includes(" | 2-2 level1@1 ")).toBe(true);
  });
});

describe("the indicator table ends", () => {
  const end = (rows: Row[]): number | undefined =>
    findIndicatorTable(viewOf([heading, values, ...rows, values]))?.endRow;

  test.each<[string, Row[], number]>([
    ["with the sheet", [], 3],
    ["at the total", [["总评价得分", "", "", "", 90]], 2],
    ["at the total left of the names", [["", "合计"]], 2],
    ["not at a word in the names' column", [["", "", "合计"]], 4],
    ["not at a word right of the names", [["", "", "", "合计"]], 4],
    ["not at the total beside a name", [["总评价得分", "", "乙"]], 4],
    ["at a label of the header", [["单位名称", "甲局"]], 2],
    ["at a goal", [["年初总体目标"]], 2],
    ["at the next part's name", [["年度主要任务"]], 2],
    ["not at a heading of tasks", [["对应项目", "项目执行率"]], 4],
    ["not at a heading of its own", [["绩效指标", "得分"]], 4],
    ["not at an empty row", [[], []], 5],
    ["at a title", [["", title]], 2],
    ["not at a title for a name", [["", "", title]], 4],
    ["not at a title beside values", [["", title, "", "="]], 4],
  ])("%s", (_, rows, row) => {
    expect(end(rows)).toBe(row);
  });

  const leftmost = ["三级指标", "运算符号", "指标值", "度量单位", "全年完成值", "得分"];
  test.each<[string, Row, number]>([
    ["at the total", ["总评价得分", "", "", "", "", 90], 2],
    ["not where an operator stands beside", ["总评价得分", "="], 4],
    ["not where a target stands beside", ["总评价得分", "", 5], 4],
    ["not where a unit stands beside", ["总评价得分", "", "", "%"], 4],
    ["not where a result stands beside", ["总评价得分", "", "", "", 0], 4],
    ["at a title in the names' column", [title], 2],
    ["not at a name", ["乙"], 4],
  ])("with names leftmost, %s", (_, row, expected) => {
    const rows = [leftmost, ["甲", "=", 1], row, ["丙", "=", 2]];
    expect(findIndicatorTable(viewOf(rows))?.endRow).toBe(expected);
  });
});

describe("rows of indicators are read", () => {
  const read = (rows: Row[], merges: CellRange[] = []) => {
    const view = viewOf(rows, merges);
    return readIndicators(view, findIndicatorTable(view)!);
  };
  const levels = (rows: Row[]) =>
    read([heading, ...rows]).map(({ level1, level2, name }) =>
      [level1, level2, name].map(placed).join(" "),
    );

  test.each<[string, Row[], string[]]>([
    [
      "with the levels carried down",
      [
        ["履职效能", "基础", "甲"],
        ["", "", "乙"],
        ["", "财务", "丙"],
      ],
      ["A2=履职效能 B2=基础 C2=甲", "A2=履职效能 B2=基础 C3=乙", "A2=履职效能 B4=财务 C4=丙"],
    ],
    [
      "without 二级 where a new 一级 begins",
      [
        ["履职效能", "基础", "甲"],
        ["预算执行", "", "乙"],
      ],
      ["A2=履职效能 B2=基础 C2=甲", "A3=预算执行 B3= C3=乙"],
    ],
    [
      "with the same 二级 where 一级 is printed again",
      [
        ["履职效能", "基础", "甲"],
        ["履职效能", "", "乙"],
        ["", "", "丙"],
      ],
      ["A2=履职效能 B2=基础 C2=甲", "A3=履职效能 B2=基础 C3=乙", "A3=履职效能 B2=基础 C4=丙"],
    ],
    [
      "with levels of a row that holds nothing else",
      [["履职效能", "基础"], ["", "", "甲"], [], ["", "", "", "", 5]],
      ["A2=履职效能 B2=基础 C3=甲", "A2=履职效能 B2=基础 C5="],
    ],
    [
      "with the first cells where none is filled",
      [
        ["", "", "甲"],
        ["", "", "乙"],
        ["履职效能", "", "丙"],
      ],
      ["A2= B2= C2=甲", "A2= B2= C3=乙", "A4=履职效能 B4= C4=丙"],
    ],
  ])("%s", (_, rows, expected) => {
    expect(levels(rows)).toEqual(expected);
  });

  test("with rows of the sheet, reasons, and no cell for what has no heading", () => {
    const [row] = read([
      ["三级指标", "指标值", "其他原因分析"],
      ["甲", 5, "雨"],
    ]);
    expect(row?.row).toBe(1);
    expect(placed(row!.reasons.other)).toBe("C2=雨");
    expect([row!.level1, row!.level2, row!.actual, row!.reasons.staff].map(placed)).toEqual([
      "",
      "",
      "",
      "",
    ]);
    expect(Object.keys(row!)).toEqual(
      expect.arrayContaining(["level1", "name", "evidence", "row", "reasons"]),
    );
  });

  test("by the columns of the heading above them", () => {
    const rows = read([
      ["三级指标", "指标值", "得分", "分值", "度量单位"],
      ["甲", 1, 2, 3, "次"],
      ["三级指标", "得分", "指标值", "分值", "度量单位"],
      ["乙", 4, 5, 6, "个"],
    ]);
    expect(
      rows.map(({ name, target, score }) => [name, target, score].map(placed).join(" ")),
    ).toEqual(["A2=甲 B2=1 C2=2", "A4=乙 C4=5 B4=4"]);
  });

  test("under a heading that spans several columns, wherever the value stands", () => {
    const rows = read(
      [
        ["三级指标", "", "指标值", "得分"],
        ["", "甲", 1, 2],
        ["乙", "", 1, 2],
      ],
      [merge(0, 0, 1, 2)],
    );
    expect(rows.map(({ name }) => placed(name))).toEqual(["B2=甲", "A3=乙"]);
  });
});
