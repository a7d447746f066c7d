/** Labels outside the tables, and the values that stand beside or below them. */
import { LabelReader } from "../../../src/form/read/labelReader";
import type { CellRange } from "../../../src/form";
import type { CellValue } from "../../../src/scoring";
import { placed, viewOf } from "./support";

type Row = CellValue[];
const merge = (row: number, column: number, rows: number, columns: number): CellRange => ({
  ...{ row, column, rows, columns },
});
const readerOf = (rows: Row[], merges: CellRange[] = [], isInTable = (_row: number) => false) => {
  const view = viewOf(rows, merges);
  return { view, labels: new LabelReader(view, isInTable) };
};

describe("a value beside a label", () => {
  test.each<[string, Row[], CellRange[], string]>([
    ["right beside it", [["单位名称", "甲局", "乙局"]], [], "B1=甲局"],
    ["the first filled cell", [["单位名称", "", "", "甲局"]], [], "D1=甲局"],
    ["a zero", [["单位名称", "", 0]], [], "C1=0"],
    ["beside its merged cell", [["单位名称", "", "甲局"]], [merge(0, 0, 1, 2)], "C1=甲局"],
    ["none in the row: where it belongs", [["单位名称", "", ""]], [], "B1="],
    ["none in the row of a merged label", [["单位名称", "", "", ""]], [merge(0, 0, 1, 2)], "C1="],
    ["a label at the end of its row", [["单位名称"]], [], "B1="],
    ["none before the next label", [["单位名称", "", "评分规则", "辽宁"]], [], "B1="],
    ["none, the next label right beside", [["单位名称", "评分规则", "辽宁"]], [], ""],
    // A word right beside a label is its value, unless it has one of its own.
    ["a word right beside it", [["单位名称", "评分规则"]], [], "B1=评分规则"],
    [
      "a word with the next label beside",
      [["单位名称", "评分规则", "主管部门", "丁"]],
      [],
      "B1=评分规则",
    ],
    ["a word not right beside it", [["单位名称", "", "评分规则"]], [], "B1="],
    ["a word of a table's heading", [["单位名称", "", "三级指标"]], [], "C1=三级指标"],
    ["a word with a word of a table beside", [["单位名称", "评分规则", "三级指标"]], [], ""],
    [
      "a merged word",
      [["单位名称", "评分规则", "", "主管部门"]],
      [merge(0, 1, 1, 2)],
      "B1=评分规则",
    ],
    [
      "a merged word with a value of its own",
      [["单位名称", "评分规则", "", "辽宁"]],
      [merge(0, 1, 1, 2)],
      "",
    ],
    // A label over several has no value of its own.
    ["a word beside 年度预算支出", [["年度预算支出", "评分规则"]], [], ""],
    ["a word beside 年度目标", [["年度目标", "评分规则"]], [], ""],
    ["a text beside 年度预算支出", [["年度预算支出", 5]], [], "B1=5"],
  ])("%s", (_, rows, merges, expected) => {
    const { view, labels } = readerOf(rows, merges);
    expect(placed(labels.valueBeside(view.words[0]!))).toBe(expected);
  });

  test("is read once, and is no label then", () => {
    const { view, labels } = readerOf([
      ["单位名称", "评分规则", ""],
      ["评分规则", "辽宁"],
    ]);
    expect([labels.isRead(0, 1), labels.isRead(0, 0)]).toEqual([false, false]);
    labels.valueBeside(view.words[0]!);
    expect([labels.isRead(0, 1), labels.isRead(0, 0), labels.isRead(1, 1)]).toEqual([
      true,
      false,
      false,
    ]);
    const rules = labels.find(({ header }) => header === "rulePack");
    expect([rules?.row, rules?.column]).toEqual([1, 0]);
  });
});

describe("a value below a heading", () => {
  const goals = ["", "年初总体目标", "全年完成情况"];
  test.each<[string, Row[], CellRange[], string]>([
    ["right below it", [goals, ["", "做好", "做了"]], [], "B2=做好"],
    ["the first filled cell", [goals, [], ["", "", "做了"], ["", "做好"]], [], "B4=做好"],
    ["below its merged cell", [goals, ["", ""], ["", "做好"]], [merge(0, 1, 2, 1)], "B3=做好"],
    ["none: where it belongs", [goals, [], []], [], "B2="],
    ["none, below a merged cell", [goals, [], []], [merge(0, 1, 2, 1)], "B3="],
    ["none at the end of the sheet", [goals], [], "B2="],
    ["under any of its columns", [goals, ["", "", "做好"]], [merge(0, 1, 1, 2)], "C2=做好"],
    ["not under the next one", [goals, ["", "", "做好"]], [], "B2="],
    [
      "above the next row with a label beside",
      [goals, ["单位名称", "", ""], ["", "做好"]],
      [],
      "B2=",
    ],
    ["not below a label beside a text", [goals, [], ["单位名称", "甲局"]], [], "B2="],
    ["with a word of a table beside", [goals, ["三级指标", "做好"]], [], "B2=做好"],
    ["a word in its own column", [goals, ["", "单位名称"]], [], "B2=单位名称"],
    ["beside a label right of it", [goals, ["", "做好", "单位名称"]], [], "B2=做好"],
    [
      "in the first column, a label there ends it",
      [["年初总体目标"], ["单位名称"], ["做好"]],
      [],
      "A2=单位名称",
    ],
    ["in the first column, above a label", [["年初总体目标"], [], ["单位名称"]], [], "A2="],
    [
      "in the second column, a label there is a value",
      [["", "年初总体目标"], [], ["", "单位名称"]],
      [],
      "B3=单位名称",
    ],
    ["above the tables", [goals, [], [], ["", "表"], ["", "甲"]], [], "B2="],
  ])("%s", (_, rows, merges, expected) => {
    const { view, labels } = readerOf(rows, merges, (row) => row >= 3 && rows[3]?.[1] === "表");
    expect(placed(labels.valueBelow(view.words[0]!))).toBe(expected);
  });

  test("is nowhere where a table begins right below", () => {
    const { view, labels } = readerOf([goals, ["", "甲"]], [], (row) => row === 1);
    expect(labels.valueBelow(view.words[0]!)).toEqual({ value: "", at: null });
    expect(labels.isRead(1, 1)).toBe(false);
  });

  test("is read once", () => {
    const { view, labels } = readerOf([goals, ["", "评分规则"]]);
    labels.valueBelow(view.words[0]!);
    expect(labels.isRead(1, 1)).toBe(true);
    expect(labels.find(({ header }) => header === "rulePack")).toBeUndefined();
  });
});

describe("labels", () => {
  const rows: Row[] = [
    ["单位名称", "三级指标"],
    ["总评价得分", "单位名称"],
    ["年初总体目标", 5],
    ["单位名称"],
  ];
  const isUnit = ({ header }: { header?: string }) => header === "unit";
  const placeOf = (word?: { row: number; column: number }) => word && [word.row, word.column];

  test("are found from one row on up to another, outside the tables", () => {
    const { labels } = readerOf(rows);
    expect(placeOf(labels.find(isUnit))).toEqual([0, 0]);
    expect(placeOf(labels.find(isUnit, 1))).toEqual([1, 1]);
    expect(placeOf(labels.find(isUnit, 2))).toEqual([3, 0]);
    expect(placeOf(labels.find(isUnit, 2, 3))).toBeUndefined();
    expect(placeOf(labels.find(isUnit, 2, 4))).toEqual([3, 0]);
    expect(placeOf(labels.find(isUnit, 1, 1))).toBeUndefined();
    const { labels: below } = readerOf(rows, [], (row) => row < 3);
    expect(placeOf(below.find(isUnit))).toEqual([3, 0]);
    expect(below.find(({ indicators }) => indicators === "name")).toBeUndefined();
  });

  test("are visited in reading order; headings of tables are none", () => {
    const visited = (from: number, end?: number) => {
      const places: (number[] | undefined)[] = [];
      readerOf(rows).labels.visit((word) => places.push(placeOf(word)), from, end);
      return places;
    };
    expect(visited(0)).toEqual([
      [0, 0],
      [1, 0],
      [1, 1],
      [2, 0],
      [3, 0],
    ]);
    expect(visited(1, 3)).toEqual([
      [1, 0],
      [1, 1],
      [2, 0],
    ]);
    expect(visited(3)).toEqual([[3, 0]]);
    expect(visited(4)).toEqual([]);
  });

  test("that a visit before has read as a value are not visited", () => {
    const { labels } = readerOf([
      ["单位名称", "评分规则"],
      ["评分规则", "辽宁"],
    ]);
    const seen: string[] = [];
    labels.visit((word) => {
      seen.push(`${word.means.header} ${placed(labels.valueBeside(word))}`);
    }, 0);
    expect(seen).toEqual(["unit B1=评分规则", "rulePack B2=辽宁"]);
  });
});
