/** Where a second form begins on a sheet, and what is read of the first. */
import { readForm, type CellRange, type Grid } from "../../../src/form";
import { beforeNextForm, nextFormOn, type NextForm } from "../../../src/form/read/nextForm";
import type { CellValue } from "../../../src/scoring";
import { gridOf } from "../forms";
import { placed, viewOf } from "./support";

type Row = CellValue[];

const title = "部门（单位）整体绩效自评表";
const headings = ["一级指标", "二级指标", "三级指标", "指标值", "全年完成值"];
const unit = ["单位名称", "甲局"];
const table: Row[] = [headings, ["履职效能", "基础管理", "办结率", 100, 90], ["总评价得分", 90]];
const form: Row[] = [[title], unit, ...table];
const empty = (rows: number): Row[] => Array.from({ length: rows }, () => []);

/** Two blocks of cells side by side, the second from a column on and so many rows lower. */
function beside(left: Row[], right: Row[], column: number, lower = 0): Row[] {
  const lowered = [...empty(lower), ...right];
  return Array.from({ length: Math.max(left.length, lowered.length) }, (_, row) => [
    ...Array.from({ length: column }, (_cell, i) => left[row]?.[i] ?? ""),
    ...(lowered[row] ?? []),
  ]);
}

const below = (second: Row[]): Row[] => [...form, ...second];
const at = (row: number, column: number, isBeside: boolean): NextForm => ({
  row,
  column,
  isBeside,
});

test.each<[string, Row[], NextForm | null]>([
  ["one form", form, null],
  ["none", [[]], null],
  ["a form below", below(form), at(5, 0, false)],
  [
    "a form below, the year between title and unit",
    below([[title], ["2024年度"], [], unit, ...table]),
    at(5, 0, false),
  ],
  ["three forms", [...form, ...form, ...form], at(5, 0, false)],
  ["a form of another kind", below([["项目支出绩效自评表"], unit, ...table]), at(5, 0, false)],
  [
    "a title of its own four rows above the unit",
    below([[title], ...empty(3), unit, ...table]),
    at(5, 0, false),
  ],
  ["a title five rows above the unit", below([[title], ...empty(4), unit, ...table]), null],
  [
    "a title left of the unit",
    below([["", title], ["", "", "", "单位名称"], ...table]),
    at(5, 1, false),
  ],
  ["a title right of the unit", below([["", title], unit, ...table]), null],
  ["a title with a remark beside it", below([[title, "附件2"], unit, ...table]), null],
  ["a title of no form", below([["部门预算公开情况"], unit, ...table]), null],
  ["a title that says it goes on", below([[`${title}（续）`], unit, ...table]), null],
  ["a page with a title and no unit", below([[title], ...table]), null],
  ["a title below the unit", below([unit, [title], ...table]), null],
  [
    "four headings and a word of another part",
    below([[title], unit, [...headings.slice(1), "项目执行率"]]),
    null,
  ],
  ["a form beside, both below empty rows", [...empty(3), ...beside(form, form, 6)], at(3, 6, true)],
  ["a unit without a title", below([unit, ...table]), null],
  ["a unit in the first row", [unit, ...table, ...form], null],
  ["a unit twice under one title", [[title], unit, ["预算单位", "甲局"], ...table], null],
  ["a title and a unit without a table", below([[title], unit]), null],
  ["a title and a unit before the first table", [[title], unit, ...form], null],
  // What heads a table: 三级指标 and four more in one row.
  [
    "four headings",
    below([[title], unit, headings.slice(1), ["基础管理", "办结率", 100, 90]]),
    null,
  ],
  [
    "five headings, two of them the same",
    below([[title], unit, [...headings.slice(1), "指标值"]]),
    null,
  ],
  [
    "five headings without a name",
    below([[title], unit, ["一级指标", "二级指标", "指标值", "全年完成值", "得分"]]),
    null,
  ],
  [
    "headings in two rows",
    below([[title], unit, headings.slice(0, 3), ["", "", "", ...headings.slice(3)]]),
    null,
  ],
  ["six headings", below([[title], unit, [...headings, "得分"]]), at(5, 0, false)],
  // Side by side.
  ["a form beside", beside(form, form, 6), at(0, 6, true)],
  ["a form beside, next to the first", beside(form, form, 5), at(0, 5, true)],
  ["a form beside, four rows lower", beside(form.slice(0, 4), form, 6, 4), at(4, 6, true)],
  ["a form beside, five rows lower", beside(form.slice(0, 4), form, 6, 5), at(5, 6, false)],
  ["a form beside, whose title stands in a row of the first", beside(form, form, 6, 4), null],
  ["a form beside without a table", beside(form, form.slice(0, 2), 6), null],
  ["a form beside one without a table", beside(form.slice(0, 2), form, 6), null],
])("the next form of a sheet: %s", (_, rows, next) => {
  expect(nextFormOn(viewOf(rows))).toEqual(next);
});

describe("the first form is read alone", () => {
  test("above the second", () => {
    const second = [[title], ["单位名称", "乙局"], headings, ["履职效能", "", "及时率", 1, 1]];
    const read = readForm(gridOf(below(second)));
    expect(read?.nextTitle && placed(read.nextTitle)).toBe(`A6=${title}`);
    expect(read && placed(read.unit)).toBe("B2=甲局");
    expect(read?.indicators.map(({ name }) => placed(name))).toEqual(["C4=办结率"]);
    expect(readForm(gridOf(form))).not.toHaveProperty("nextTitle");
  });

  test("left of the second, whose unit is not its own's value", () => {
    const noUnit = [[title], ["单位名称"], ...table];
    const read = readForm(gridOf(beside(noUnit, form, 5)));
    expect(read?.nextTitle && placed(read.nextTitle)).toBe(`F1=${title}`);
    expect(read && placed(read.unit)).toBe("B2=");
    expect(read && placed(read.total)).toBe("B5=90");
  });
});

describe("a grid is cut before the next form", () => {
  const merge = (row: number, column: number): CellRange => ({ row, column, rows: 1, columns: 2 });
  const grid: Grid = {
    ...gridOf(
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
      [merge(10, 5), merge(11, 6), merge(12, 7)],
    ),
    formulas: [
      ["=1", 2, 3],
      [4, "=5", 6],
      [7, 8, "=9"],
    ],
    numberFormats: [
      ["a", "b", "c"],
      ["d", "e", "f"],
      ["g", "h", "i"],
    ],
    origin: { row: 10, column: 5 },
  };

  test("below it", () => {
    expect(beforeNextForm(grid, at(1, 0, false))).toEqual({
      ...grid,
      values: [[1, 2, 3]],
      formulas: [["=1", 2, 3]],
      numberFormats: [["a", "b", "c"]],
      merges: [merge(10, 5)],
    });
  });

  test("right of it", () => {
    expect(beforeNextForm(grid, at(0, 2, true))).toEqual({
      ...grid,
      values: [
        [1, 2],
        [4, 5],
        [7, 8],
      ],
      formulas: [
        ["=1", 2],
        [4, "=5"],
        [7, 8],
      ],
      numberFormats: [
        ["a", "b"],
        ["d", "e"],
        ["g", "h"],
      ],
      merges: [merge(10, 5), merge(11, 6)],
    });
  });
});
