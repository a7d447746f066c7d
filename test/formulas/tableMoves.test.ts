/** A table that has moved or changed since it was looked at: where it is found again, what is written there, what is taken back. */
import { toA1, type CellRange, type Grid } from "../../src/form";
import type { CellEdit } from "../../src/form/model/cellEdit";
import {
  changeToday,
  proposeFormulas,
  proposeTable,
  takenBack,
  type FoundTable,
  type TableChange,
  type TableWish,
} from "../../src/formulas/table";
import { cellsOf, anchorOf, isCovered } from "../../src/formulas/table/cells";
import { findAgain, markOf } from "../../src/formulas/table/findAgain";
import type { CellValue } from "../../src/scoring";
import { cellAt } from "../support/placedForm";
import { heading, sheet } from "./support/tableSheet";

const first: CellValue[] = ["办结率", ">=", 95, "%", 96, 10, "", ""];
const second: CellValue[] = ["投诉数", "<=", 3, "次", 2, 5, "", ""];
const third: CellValue[] = ["满意度", ">=", 90, "%", 91, 5, "", ""];
const sum: CellValue[] = ["合计", "", "", "", "", 20, "", ""];
const title: CellValue[] = ["说明"];
const table = [title, heading, first, second, third, sum];

function found(grid: Grid, row = 0): FoundTable {
  const its = proposeTable(grid, { row, column: 0 });
  if (its === null) throw new Error("no table");
  return its;
}

const instead = (rows: CellValue[][], row: number, column: number, value: CellValue) =>
  rows.map((line, at) =>
    at === row ? line.map((cell, c) => (c === column ? value : cell)) : line,
  );

const blank: CellValue[] = Array.from({ length: 8 }, () => "");
const added: CellValue[] = ["新增数", ">=", 1, "个", 1, 5, "", ""];

describe("what a table is known again by", () => {
  const grid = sheet(table);
  const { table: its, wish } = found(grid);

  test("its headings and what its rows ask for, without what was achieved or written", () => {
    expect(markOf(grid, its, wish)).toEqual({
      headings: [
        { at: { row: 1, column: 1 }, text: "运算符号" },
        { at: { row: 1, column: 2 }, text: "指标值" },
        { at: { row: 1, column: 4 }, text: "全年完成值" },
        { at: { row: 1, column: 3 }, text: "单位" },
        { at: { row: 1, column: 5 }, text: "分值" },
      ],
      rows: [
        { row: 2, says: "办结率\n>=\n95\n%\n10" },
        { row: 3, says: "投诉数\n<=\n3\n次\n5" },
        { row: 4, says: "满意度\n>=\n90\n%\n5" },
        { row: 5, says: "合计\n\n\n\n20" },
      ],
    });
  });

  test("rows that say nothing are left out, null is nothing, words are told without spaces", () => {
    const odd = sheet([heading, first, blank, [null, " > = ", "", "", 5, "", "", "正常"], second]);
    const { rows } = markOf(odd, found(odd).table, found(odd).wish);
    expect(rows).toEqual([
      { row: 1, says: "办结率\n>=\n95\n%\n10" },
      { row: 3, says: ">=\n>=\n\n\n" },
      { row: 4, says: "投诉数\n<=\n3\n次\n5" },
    ]);
  });

  test("a heading of two rows has both in it", () => {
    const groups = [
      ["三级指标", "年度指标值", "", "", "全年完成值", "分值", "得分"],
      ["", "符号", "值", "单位", "", "", ""],
      ["办结率", "≥", 95, "%", 96, 10, ""],
    ];
    const two = sheet(groups);
    const { headings, rows } = markOf(two, found(two).table, found(two).wish);
    expect(headings.map(({ at, text }) => `${toA1(at)} ${text}`)).toEqual([
      ...["B1 年度指标值", "C1 ", "E1 全年完成值", "D1 ", "F1 分值"],
      ...["B2 符号", "C2 值", "E2 ", "D2 单位", "F2 "],
    ]);
    expect(rows).toEqual([
      { row: 1, says: "符号\n符号\n值\n单位\n" },
      { row: 2, says: "办结率\n≥\n95\n%\n10" },
    ]);
  });

  const mark = markOf(grid, its, wish);
  type Places = (number | null)[];
  const rows = [1, 2, 3, 4, 5];

  /** Where rows 2 to 6 are found, and the places of those that say something else. */
  test.each<
    [
      what: string,
      today: Grid,
      shift: [rows: number, columns: number],
      rowOf: Places,
      placeOf?: Places,
    ]
  >([
    ["as it was", grid, [0, 0], rows],
    ["further down and right", sheet(table, { row: 2, column: 3 }), [2, 3], [3, 4, 5, 6, 7]],
    ["further up", sheet(table.slice(1)), [-1, 0], [0, 1, 2, 3, 4]],
    [
      "a row put in",
      sheet([title, heading, first, added, second, third, sum]),
      [0, 0],
      [1, 2, 4, 5, 6],
    ],
    ["a row taken out", sheet([title, heading, first, third, sum]), [0, 0], [1, 2, null, 3, 4]],
    [
      "rows in another order",
      sheet([title, heading, second, first, third, sum]),
      [0, 0],
      [1, 3, 2, 4, 5],
    ],
    [
      "a row that asks for something else",
      sheet(instead(table, 3, 2, 4)),
      [0, 0],
      [1, 2, null, 4, 5],
      rows,
    ],
    [
      "a row of another name",
      sheet(instead(table, 3, 0, "投诉")),
      [0, 0],
      [1, 2, null, 4, 5],
      rows,
    ],
    ["another achievement", sheet(instead(table, 3, 4, 99)), [0, 0], rows],
    ["results written", sheet(instead(instead(table, 3, 6, "=1"), 3, 7, "未计分")), [0, 0], rows],
    [
      "a cleared row",
      sheet([title, heading, first, blank, third, sum]),
      [0, 0],
      [1, 2, null, 4, 5],
    ],
    [
      "another row, further down, and one put in above it",
      sheet([title, title, heading, first, added, instead([second], 0, 2, 4)[0]!, third, sum]),
      [1, 0],
      [2, 3, null, 6, 7],
      [2, 3, 4, 6, 7],
    ],
    [
      "the same row twice",
      sheet([title, heading, first, second, second, third, sum]),
      [0, 0],
      [1, 2, null, 5, 6],
      [1, 2, 3, 5, 6],
    ],
    [
      "a copy of the table below",
      sheet([...table, ...table]),
      [0, 0],
      [1, null, null, null, null],
      rows,
    ],
    [
      "notes left of it",
      sheet(
        table.map((line, at) => (at === 0 ? line : ["", ...line])),
        {},
      ),
      [0, 1],
      rows,
    ],
  ])("%s", (_, today, [down, right], rowOf, placeOf = rowOf) => {
    const moved = findAgain(today, mark, wish)!;
    expect([moved.rows, moved.columns]).toEqual([down, right]);
    expect(rows.map(moved.rowOf)).toEqual(rowOf);
    expect(rows.map(moved.placeOf)).toEqual(placeOf);
    expect([moved.rowOf(0), moved.placeOf(0), moved.rowOf(9)]).toEqual([null, null, null]);
  });

  test.each<[what: string, today: Grid]>([
    ["its headings are gone", sheet([title, ...table.slice(2)])],
    ["one of its headings is another", sheet(instead(table, 1, 5, "得分"))],
    [
      "a column was put in between",
      sheet(table.map(([name, ...rest]) => [name!, rest[0]!, "", ...rest.slice(1)])),
    ],
    [
      "a heading stands in another row",
      sheet([title, ["", "", "", "", "", "分值"], instead([heading], 0, 5, "")[0]!, first]),
    ],
  ])("it is not found where %s", (_, today) => {
    expect(findAgain(today, mark, wish)).toBeNull();
  });

  test("of two that say the same the nearer one is meant, of two as near the first", () => {
    const far = [heading, first, second];
    const at = (line: number) => [...Array.from({ length: line }, () => blank), ...far];
    const of = (rowsToday: CellValue[][]) => findAgain(sheet(rowsToday), mark, wish)!.rows;
    expect(of([...far, ...at(2)])).toBe(-1);
    expect(of([blank, blank, blank, ...far, ...at(3)])).toBe(2);
    expect(of([...far.slice(0, 1), blank, ...far.slice(0, 1)])).toBe(-1);
    const sideways = [heading.concat(heading)].concat([
      [...first.map(String), ...first.map(String)],
    ]);
    expect(findAgain(sheet(sideways, { row: 1, column: 0 }), mark, wish)!.columns).toBe(0);
    expect(findAgain(sheet(sideways, { row: 1, column: -7 }), mark, wish)!.columns).toBe(1);
  });

  test("it may stand in the last row and the last column", () => {
    const lone = sheet([["指标名称", "目标值", "完成值", "符号"]]);
    const { table: last, wish: its2 } = found(lone);
    expect(its2.inputs.operator).toBe(3);
    const moved = findAgain(
      sheet([
        ["", ""],
        ["", "指标名称", "目标值", "完成值", "符号"],
      ]),
      markOf(lone, last, its2),
      its2,
    )!;
    expect([moved.rows, moved.columns, moved.rowOf(0)]).toEqual([1, 1, 1]);
  });

  test("a table without a word over its columns is where it was", () => {
    const bare = sheet([
      ["", "", ""],
      ["甲", 5, 6],
    ]);
    const only: TableWish = {
      ...wish,
      inputs: { operator: ">=", target: 1, actual: 2, unit: null, weight: null },
      outputs: { completion: 3, score: null, check: null },
    };
    const unnamed = {
      headings: [
        { at: { row: 0, column: 1 }, text: "" },
        { at: { row: 0, column: 2 }, text: "" },
      ],
      rows: [{ row: 1, says: "甲\n5" }],
    };
    const moved = findAgain(bare, unnamed, only)!;
    expect([moved.rows, moved.columns, moved.rowOf(1)]).toEqual([0, 0, 1]);
  });

  test("words that a formula has written are no words of a row, wherever their column stands by now", () => {
    const checked = [
      ["检查结果", ...heading],
      ["正常", ...first],
      ["未填", ...second],
    ];
    const before = sheet([
      ["", ...heading],
      ["", ...first],
      ["", ...second],
    ]);
    const { table: own, wish: proposed } = found(before);
    const withCheck = { ...proposed, outputs: { ...proposed.outputs, check: 0 } };
    const known = markOf(before, own, withCheck);
    expect(known.rows[0]?.says).toBe("办结率\n>=\n95\n%\n10");
    const moved = findAgain(sheet(checked, { row: 1, column: 2 }), known, withCheck)!;
    expect([1, 2].map(moved.rowOf)).toEqual([2, 3]);
    // Words in the column of achievements are no name either.
    const inWords = sheet([
      ["全年完成值", "指标值", "分值", "指标"],
      ["已完成", 5, 10, "甲"],
    ]);
    const { rows: its2 } = markOf(inWords, found(inWords).table, found(inWords).wish);
    expect(its2).toEqual([{ row: 1, says: "甲\n5\n10" }]);
  });
});

const told = (edits: readonly CellEdit[]) =>
  Object.fromEntries(edits.map(({ at, after }) => [toA1(at), after.formula ?? after.value]));

function proposedOn(grid: Grid, wish: Partial<TableWish> = {}, row = 0): TableChange {
  const its = found(grid, row);
  return proposeFormulas(grid, () => false, its, { ...its.wish, ...wish })!.change;
}

/** The formulas of a table whose first indicator stands in a row of the sheet, counted from 1, and its columns from A on. */
function formulasFrom(row: number, columns = "ABCDEFGH", rows = 3): Record<string, string> {
  const [, b, c, d, e, f, g, h] = [...columns];
  const all: Record<string, string> = {};
  for (let at = row; at < row + rows; at++) {
    all[`${g}${at}`] =
      `=IF(${e}${at}="","",PERFCOMPLETION(${b}${at},IF(${c}${at}="","",${c}${at}),${e}${at},${d}${at}))`;
    all[`${h}${at}`] =
      `=IF(OR(${e}${at}="",${f}${at}=""),"",PERFSCORE(${b}${at},IF(${c}${at}="","",${c}${at}),${e}${at},${f}${at},${d}${at}))`;
  }
  all[`${h}${row + rows}`] =
    `=IF(COUNT(${h}${row}:${h}${row + rows - 1})=0,"",PERFTOTAL(${h}${row}:${h}${row + rows - 1}))`;
  return all;
}

describe("what is proposed", () => {
  test("is for the rows that the sheet has now", () => {
    const before = found(sheet(table));
    const today = sheet([title, heading, first, added, second, third, sum], { row: 2, column: 1 });
    const { change, plan, hidden } = proposeFormulas(
      today,
      (row) => row === 5,
      before,
      before.wish,
    )!;
    expect(hidden).toBe(1);
    expect(change.rows).toEqual([4, 6, 7]);
    expect(change.edits).toBe(plan.edits);
    expect(change.sheetId).toBe("s");
    expect(change.wish).toEqual({
      ...before.wish,
      inputs: { operator: 2, target: 3, actual: 5, unit: 4, weight: 6 },
      outputs: { completion: 7, score: 8, check: null },
      total: { row: 8, column: 8 },
      firstRow: 4,
      lastRow: 7,
    });
    expect(change.mark.headings[0]).toEqual({ at: { row: 3, column: 2 }, text: "运算符号" });
    expect(told(plan.edits)).toHaveProperty("H5");
    expect(told(plan.edits)).not.toHaveProperty("H6");
  });

  test("takes the rows from where the first stood and to where the last did, when those say something else", () => {
    const before = found(sheet(table));
    const other = instead(instead(table, 2, 2, 99), 4, 2, 99);
    const { change } = proposeFormulas(sheet([title, ...other]), () => false, before, before.wish)!;
    expect([change.wish.firstRow, change.wish.lastRow, change.rows]).toEqual([3, 5, [3, 4, 5]]);
  });

  test("is nothing for another sheet, or where the table is gone", () => {
    const before = found(sheet(table));
    const of = (today: Grid) => proposeFormulas(today, () => false, before, before.wish);
    expect(of(sheet(table))).not.toBeNull();
    expect(of({ ...sheet(table), sheetId: "t" })).toBeNull();
    expect(of(sheet([title, first]))).toBeNull();
  });

  test("an operator for all rows and columns that there are not stay so", () => {
    const plain = [
      ["指标", "目标值", "完成值", "分值"],
      ["甲", 5, 6, 10],
    ];
    const before = found(sheet(plain));
    const wish = { ...before.wish, inputs: { ...before.wish.inputs, operator: ">=" as const } };
    const { change } = proposeFormulas(
      sheet(plain, { row: 1, column: 2 }),
      () => false,
      before,
      wish,
    )!;
    expect(change.wish.inputs).toEqual({
      operator: ">=",
      target: 3,
      actual: 4,
      unit: null,
      weight: 5,
    });
    expect(change.wish.total).toBeNull();
  });
});

describe("what is written today", () => {
  const change = proposedOn(sheet(table));
  const cells = Object.keys(formulasFrom(3));

  test("all of it where nothing has changed", () => {
    const { edits, lost, today } = changeToday(sheet(table), change);
    expect(told(edits)).toEqual(formulasFrom(3));
    expect(lost).toEqual([]);
    expect(today).toEqual({ ...change, edits });
    expect(edits.every(({ before }) => before.value === "" && before.formula === undefined)).toBe(
      true,
    );
    expect(Object.keys(edits[0]!).sort()).toEqual(["after", "at", "before"]);
  });

  test("with the addresses of where it stands by now", () => {
    const { edits, lost, today } = changeToday(sheet(table, { row: 2, column: 1 }), change);
    expect(told(edits)).toEqual(formulasFrom(5, "BCDEFGHI"));
    expect(lost).toEqual([]);
    expect(today).toMatchObject({ rows: [4, 5, 6], sheetId: "s", edits });
    expect(today!.wish.outputs).toEqual({ completion: 7, score: 8, check: null });
    expect(today!.mark.rows.map(({ row }) => row)).toEqual([4, 5, 6, 7]);
  });

  const without = (...names: string[]) => cells.filter((name) => !names.includes(name));
  test.each<[what: string, today: Grid, lost: string[], written?: string[]]>([
    ["a cell that was filled", sheet(instead(table, 3, 6, 0.5)), ["G4"]],
    ["a cell that got a formula", sheet(instead(table, 3, 6, "=1")), ["G4"]],
    ["an achievement typed", sheet(instead(table, 3, 4, 1)), []],
    [
      "a row that says something else, and so the sum",
      sheet(instead(table, 3, 2, 4)),
      ["G4", "H4", "H6"],
    ],
    [
      "a row gone, and so the sum",
      sheet([title, heading, first, third, sum]),
      ["G4", "H4", "H6"],
      ["G3", "H3", "G4", "H4"],
    ],
    ["a total that was typed", sheet(instead(table, 5, 7, 97)), ["H6"]],
    [
      "a cell that a merged area covers",
      sheet(table, { merges: [{ row: 2, column: 7, rows: 2, columns: 1 }] }),
      ["H4"],
    ],
    ["all of it where the headings are gone", sheet([title, ...table.slice(2)]), cells, []],
  ])("not in %s", (_, today, lost, written = without(...lost)) => {
    const done = changeToday(today, change);
    expect(done.lost.map(toA1)).toEqual(lost);
    expect(Object.keys(told(done.edits)).sort()).toEqual([...written].sort());
    expect(done.today === null).toBe(written.length === 0);
    if (lost.includes("H6") && lost.length > 1 && done.today !== null)
      expect(done.today.wish.total).toBeNull();
  });

  test("from the place of the first row to that of the last, where those say something else", () => {
    const other = instead(instead(table, 2, 2, 99), 4, 2, 99);
    const { today, lost } = changeToday(sheet([title, ...other]), change);
    expect([today!.wish.firstRow, today!.wish.lastRow, today!.rows]).toEqual([3, 5, [4]]);
    expect(lost.map(toA1)).toEqual(["G3", "H3", "G5", "H5", "H6"]);
  });

  test("no sum where its row is gone", () => {
    const { today, lost } = changeToday(sheet(table.slice(0, 5)), change);
    expect(lost.map(toA1)).toEqual(["H6"]);
    expect(today!.wish.total).toBeNull();
  });

  test("over what stood there, as long as that is what it was", () => {
    const taken = instead(instead(table, 2, 6, 0.7), 3, 6, "=1+1");
    const over = proposedOn(sheet(taken), { overwrite: true });
    const of = (rows: CellValue[][], values?: (grid: Grid) => void) => {
      const grid = sheet(rows);
      values?.(grid);
      return changeToday(grid, over).lost.map(toA1);
    };
    expect(of(taken)).toEqual([]);
    expect(of(taken, (grid) => (grid.values[3]![6] = 7))).toEqual([]);
    expect(of(instead(taken, 2, 6, 0.8))).toEqual(["G3"]);
    expect(of(instead(taken, 3, 6, "=1+2"))).toEqual(["G4"]);
    expect(of(instead(taken, 3, 6, ""))).toEqual(["G4"]);
    expect(of(instead(taken, 2, 6, "=1+1"))).toEqual(["G3"]);
  });

  test("the heading of a new column, as long as there is none", () => {
    const plain = [
      ["指标", "目标值", "完成值", "分值"],
      ["甲", ">=5", 6, 10],
    ];
    const wished = proposedOn(sheet(plain));
    expect(told(wished.edits)["E1"]).toBe("得分");
    expect(changeToday(sheet(plain), wished).lost).toEqual([]);
    const named = [
      [...plain[0]!, "自评"],
      [...plain[1]!, ""],
    ];
    const today = changeToday(sheet(named), wished);
    expect(today.lost.map(toA1)).toEqual(["E1"]);
    expect(Object.keys(told(today.edits))).toEqual(["E2"]);
  });
});

test("of several tables of a sheet it is the one that was meant", () => {
  const other = [
    ["某某所自评表"],
    ["指标", "权重", "目标值", "实际完成值", "得分"],
    ["户数", 10, ">=5", 6, ""],
  ];
  const both = [...table, ...other];
  const change = proposedOn(sheet(both), {}, 8);
  expect(told(change.edits)).toEqual({
    E9: '=IF(OR(D9="",B9=""),"",PERFSCORE("",IF(C9="","",C9),D9,B9))',
  });
  const moved = changeToday(sheet([title, ...both], { row: 1 }), change);
  expect(told(moved.edits)).toEqual({
    E11: '=IF(OR(D11="",B11=""),"",PERFSCORE("",IF(C11="","",C11),D11,B11))',
  });
  const written = instead(both, 8, 4, told(change.edits)["E9"]!);
  expect(takenBack(sheet(written), change).edits.map(({ at }) => toA1(at))).toEqual(["E9"]);
});

describe("what is taken back", () => {
  const change = proposedOn(sheet(table));
  const cells = Object.keys(formulasFrom(3));
  /** Rows of a sheet with formulas in them. */
  const withFormulas = (rows: CellValue[][], formulas: Record<string, CellValue>) =>
    Object.entries(formulas).reduce((its, [name, formula]) => {
      const { row, column } = cellAt(name);
      return instead(its, row, column, formula);
    }, rows);
  const written = withFormulas(table, formulasFrom(3));

  test("each cell gets what it held", () => {
    const { edits, lost } = takenBack(sheet(written), change);
    expect(lost).toEqual([]);
    expect(edits.map(({ at }) => toA1(at))).toEqual(cells);
    expect(edits.map(({ after }) => after.value)).toEqual(cells.map(() => ""));
    expect(edits.map(({ after }) => after.formula)).toEqual(cells.map(() => undefined));
    expect(edits[0]!.before).toEqual({
      value: 0,
      formula: formulasFrom(3)["G3"],
      numberFormat: "General",
    });
  });

  test("where its rows stand by now, however their formulas are spelt", () => {
    const lower = formulasFrom(4);
    lower["G4"] = lower["G4"]!.toLowerCase().replace(/,/g, ", ");
    const moved = withFormulas([title, ...table], lower);
    const { edits, lost } = takenBack(sheet(moved), change);
    expect(lost).toEqual([]);
    expect(edits.map(({ at }) => toA1(at))).toEqual(Object.keys(formulasFrom(4)));
  });

  test.each<[what: string, today: Grid, lost: string[], back?: string[]]>([
    ["a cell that holds a number by now", sheet(instead(written, 3, 6, 0.5)), ["G4"]],
    ["a cell that holds another formula", sheet(instead(written, 3, 6, "=1")), ["G4"]],
    ["a cell that was cleared", sheet(instead(written, 3, 6, "")), ["G4"]],
    [
      "a row gone",
      sheet([
        ...written.slice(0, 3),
        ...withFormulas([blank, blank, blank, third, sum], {
          G4: formulasFrom(4)["G4"]!,
          H4: formulasFrom(4)["H4"]!,
        }).slice(3),
      ]),
      ["G4", "H4", "H6"],
      ["G3", "H3", "G4", "H4"],
    ],
    ["all of it where the headings are gone", sheet([title, ...written.slice(2)]), cells, []],
  ])("not %s", (_, today, lost, back = cells.filter((name) => !lost.includes(name))) => {
    const done = takenBack(today, change);
    expect(done.lost.map(toA1)).toEqual(lost);
    expect(done.edits.map(({ at }) => toA1(at))).toEqual(back);
  });

  test("also in a row that says something else, as long as it is at its place", () => {
    const other = instead(instead(written, 3, 0, "其他"), 3, 2, 4);
    expect(takenBack(sheet(other), change).lost).toEqual([]);
    // In words it would get another formula by now; it holds the one that was written all the same.
    const words = instead(written, 3, 2, "健全");
    expect(takenBack(sheet(words), change).lost).toEqual([]);
  });

  test("a formula of a person's own comes back where its row has not moved", () => {
    const taken = instead(instead(table, 2, 6, "=F3"), 3, 6, 0.7);
    const over = proposedOn(sheet(taken), { overwrite: true });
    const same = takenBack(sheet(written), over);
    expect(same.lost).toEqual([]);
    expect(told(same.edits)).toMatchObject({ G3: "=F3", G4: 0.7, H3: "" });
    const moved = takenBack(sheet(withFormulas([title, ...table], formulasFrom(4))), over);
    expect(moved.lost.map(toA1)).toEqual(["G3"]);
    expect(told(moved.edits)).toMatchObject({ G5: 0.7, H4: "" });
  });

  test("a heading that was written goes, unless it says something else by now", () => {
    const plain: CellValue[][] = [
      ["指标", "目标值", "完成值", "分值", ""],
      ["甲", ">=5", 6, 10, ""],
    ];
    const wished = proposedOn(sheet(plain));
    const all = withFormulas(plain, told(wished.edits));
    expect(takenBack(sheet(all), wished).lost).toEqual([]);
    expect(told(takenBack(sheet(all), wished).edits)).toEqual({ E1: "", E2: "" });
    expect(takenBack(sheet(instead(all, 0, 4, "自评得分")), wished).lost.map(toA1)).toEqual(["E1"]);
    const down = withFormulas([["表", "", "", "", ""], ...plain], {
      E2: "得分",
      E3: String(told(wished.edits)["E2"]).replace(/2/g, "3"),
    });
    expect(told(takenBack(sheet(down), wished).edits)).toEqual({ E2: "", E3: "" });
  });
});

test("cells by the sheet's own rows and columns, and the merged areas that they lie in", () => {
  const area: CellRange = { row: 5, column: 3, rows: 2, columns: 2 };
  const wide: CellRange = { row: 7, column: 2, rows: 9, columns: 9 };
  const grid = sheet(
    [
      ["a", "=1", 3],
      [4, 5, 6],
      [7, 8, 9],
    ],
    { row: 5, column: 2, merges: [area, wide] },
  );
  const cells = cellsOf(grid);
  expect([cells.top, cells.bottom, cells.left, cells.right]).toEqual([5, 7, 2, 4]);
  expect([
    cells.value(5, 2),
    cells.value(7, 4),
    cells.value(4, 2),
    cells.value(8, 2),
    cells.value(5, 5),
  ]).toEqual(["a", 9, "", "", ""]);
  expect(cells.content({ row: 5, column: 3 })).toEqual({
    value: 0,
    formula: "=1",
    numberFormat: "General",
  });
  expect(cells.content({ row: 5, column: 2 })).toEqual({ value: "a", numberFormat: "General" });
  expect(Object.keys(cells.content({ row: 0, column: 0 }))).toEqual(["value"]);
  expect([
    cells.mergeAt(6, 4),
    cells.mergeAt(7, 4),
    cells.mergeAt(5, 2),
    cells.mergeAt(8, 2),
  ]).toEqual([area, wide, null, null]);
  expect(anchorOf(cells, 6, 4)).toEqual({ row: 5, column: 3 });
  expect(anchorOf(cells, 5, 2)).toEqual({ row: 5, column: 2 });
  expect([
    isCovered(cells, { row: 5, column: 3 }),
    isCovered(cells, { row: 6, column: 3 }),
    isCovered(cells, { row: 5, column: 4 }),
  ]).toEqual([false, true, true]);
  expect(isCovered(cells, { row: 5, column: 2 })).toBe(false);
  const empty = cellsOf({ ...grid, values: [], formulas: [], numberFormats: [], merges: [] });
  expect([empty.bottom, empty.right, empty.value(5, 2)]).toEqual([4, 1, ""]);
});
