/** 写公式: which table, which columns, which rows, and the formulas that are proposed. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { CellRange, Grid } from "../../src/form";
import { columnName, gridFromPlan, toA1 } from "../../src/form";
import { planForm } from "../../src/formulas";
import { proposeFormulas, proposeTable, type FoundTable } from "../../src/formulas/table";
import type { CellValue } from "../../src/scoring";
import { publishedSelfEvaluation } from "../fixtures/publishedForms";
import { heading, sheet } from "./support/tableSheet";

const at = (row = 0, column = 0) => ({ row, column });

function found(grid: Grid, selected = at()): FoundTable {
  const table = proposeTable(grid, selected);
  if (table === null) throw new Error("no table");
  return table;
}

function written(grid: Grid, wish: Partial<FoundTable["wish"]> = {}, selected = at()) {
  const table = found(grid, selected);
  const proposed = proposeFormulas(grid, () => false, table, { ...table.wish, ...wish })!;
  const formulas = proposed.plan.edits.map(({ at: cell, after }) => [
    toA1(cell),
    after.formula ?? after.value,
  ]);
  return { ...proposed, formulas: Object.fromEntries(formulas) as Record<string, string> };
}

const rows: CellValue[][] = [
  ["办结率", ">=", 95, "%", 96, 10, "", ""],
  ["投诉数", "<=", 3, "次", "", 5, "", ""],
];

describe("the heading", () => {
  it("is found by its words, and each part by its column", () => {
    const { wish, heading: lines, columns } = found(sheet([["某局自评表"], heading, ...rows]));
    expect(lines).toEqual({ first: 1, last: 1 });
    expect(wish.inputs).toEqual({ operator: 1, target: 2, actual: 4, unit: 3, weight: 5 });
    expect(wish.outputs).toEqual({ completion: 6, score: 7, check: null });
    expect([wish.firstRow, wish.lastRow]).toEqual([2, 3]);
    expect(columns[4]).toEqual({ column: 4, letter: "E", heading: "全年完成值", isEmpty: false });
  });

  const synonyms = {
    operator: ["运算符号", "运算符", "符号", " 运算\n符号 "],
    target: ["指标值", "目标值", "年度指标值", "2024年目标值", "指标值（目标值）", "计划值"],
    actual: ["全年完成值", "实际完成值", "完成值", "2024年实际完成值", "实际完成情况"],
    unit: ["度量单位", "计量单位", "单位"],
    weight: ["分值", "权重", "指标分值", "分值（100分）", "分值权重"],
    completion: ["完成程度", "完成率"],
    score: ["得分", "自评得分"],
  };
  const values: Record<string, CellValue> = { operator: ">=", target: 95, actual: 90, unit: "%" };

  it("is found in whatever order, with whatever of its words, and wherever the table stands", () => {
    const parts = Object.keys(synonyms) as (keyof typeof synonyms)[];
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...parts, "name", "other"], { minLength: 9 }),
        fc.record(
          Object.fromEntries(parts.map((part) => [part, fc.constantFrom(...synonyms[part])])),
        ),
        fc.nat(20),
        fc.nat(30),
        (order, words, row, column) => {
          const names: Record<string, string> = { ...words, name: "三级指标", other: "备注" };
          const lines = [
            order.map((part) => names[part]!),
            order.map(
              (part) => values[part] ?? (part === "weight" ? 5 : part === "name" ? "甲" : ""),
            ),
          ];
          const { wish } = found(sheet(lines, { row, column }));
          const place = (part: string) => column + order.indexOf(part);
          expect({ ...wish.inputs, ...wish.outputs }).toEqual({
            ...Object.fromEntries(parts.map((part) => [part, place(part)])),
            check: null,
          });
          expect([wish.firstRow, wish.lastRow]).toEqual([row + 1, row + 1]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("may have two rows, with groups over their columns", () => {
    const grid = sheet(
      [
        ["三级指标", "年度指标值", "", "", "全年完成值", "分值", "得分"],
        ["", "符号", "值", "单位", "", "", ""],
        ["办结率", "≥", 95, "%", 96, 10, ""],
      ],
      {
        merges: [
          ...[0, 4, 5, 6].map((column) => ({ row: 0, column, rows: 2, columns: 1 })),
          { row: 0, column: 1, rows: 1, columns: 3 },
        ],
      },
    );
    const { wish, columns, heading: lines } = found(grid);
    expect(lines).toEqual({ first: 0, last: 1 });
    expect(wish.inputs).toEqual({ operator: 1, target: 2, actual: 4, unit: 3, weight: 5 });
    expect(columns[2]?.heading).toBe("年度指标值 值");
    expect(columns[1]?.heading).toBe("年度指标值 符号");
    expect(wish.firstRow).toBe(2);
  });

  it("of two rows may come without its merges", () => {
    const { wish } = found(
      sheet([
        ["三级指标", "年度指标值", "", "", "全年完成值", "分值", "得分"],
        ["", "符号", "值", "单位", "", "", ""],
        ["办结率", "≥", 95, "%", 96, 10, ""],
      ]),
    );
    expect(wish.inputs).toMatchObject({ operator: 1, unit: 3 });
    expect(wish.firstRow).toBe(2);
  });

  it.each([
    ["in-place-national", "目标 E，完成 F，分值 G，得分 H"],
    ["two-row-heading", "符号 F，目标 G，单位 H，完成 I，分值 L，得分 M"],
    ["tree-column", "符号 B，目标 C，完成 D，单位 E，分值 F，得分 G"],
    ["unknown-columns-xinjiang", "目标 E，分值 H，完成 K，程度 L，得分 M"],
  ])("is found on a form of another place: %s", (name, columns) => {
    const { input } = JSON.parse(
      readFileSync(require.resolve(`../importing/cases/${name}.json`), "utf8"),
    ) as { input: { rows: CellValue[][]; merges?: CellRange[] } };
    const { wish } = found(sheet(input.rows, { merges: input.merges ?? [] }));
    const { operator, target, actual, unit, weight } = wish.inputs;
    const { completion, score } = wish.outputs;
    const named = { 符号: operator, 目标: target, 完成: actual, 单位: unit, 分值: weight };
    const shown = Object.entries({ ...named, 程度: completion, 得分: score })
      .flatMap(([part, column]) => (typeof column === "number" ? [{ part, column }] : []))
      .sort((one, other) => one.column - other.column)
      .map(({ part, column }) => `${part} ${columnName(column)}`);
    expect(shown.join("，")).toBe(columns);
  });

  it("is that above the selected cell where a sheet has several", () => {
    const grid = sheet([
      ["甲表自评表"],
      ["目标值", "实际完成值", "分值", "得分"],
      [">=5", 6, 10, ""],
      ["乙部门整体绩效自评表"],
      ["指标", "权重", "目标值", "实际完成值"],
      ["户数", 10, ">=5", 6],
    ]);
    expect(found(grid).wish.inputs.target).toBe(0);
    expect(found(grid, at(2)).wish.lastRow).toBe(2);
    expect(found(grid, at(5)).wish.inputs).toMatchObject({ target: 2, actual: 3, weight: 1 });
    // No column of scores: the first empty one is proposed.
    expect(found(grid, at(5)).wish.outputs.score).toBe(4);
  });

  it("printed again below a sum is another table's, below anything else the same one's", () => {
    const part = ["甲", ">=", 5, "户", 6, 10, "", ""];
    const one = sheet([heading, part, ["合计"], ["某某所"], heading, part, ["合计"]]);
    expect(found(one).wish).toMatchObject({ firstRow: 1, lastRow: 1, total: at(2, 7) });
    expect(found(one, at(6)).wish).toMatchObject({ firstRow: 5, lastRow: 5, total: at(6, 7) });
    const long = sheet([heading, part, ["小计"], heading, part, ["合计"]]);
    expect(found(long, at(4)).wish).toMatchObject({ firstRow: 1, lastRow: 4, total: at(5, 7) });
  });

  it("may be one that nothing is known of, where a person stands in it", () => {
    const grid = sheet([["表"], ["甲", "乙", "丙"], ["a", 1, 2]]);
    expect(proposeTable(grid, at(0))).toBeNull();
    expect(proposeTable(grid, at(2))).toBeNull();
    const { wish, columns } = found(grid, at(1));
    expect(wish.inputs).toEqual({
      ...{ operator: null, target: null, actual: null, unit: null, weight: null },
    });
    expect([wish.firstRow, wish.lastRow]).toEqual([2, 2]);
    expect(
      columns.map(({ letter, heading: text, isEmpty }) => `${letter}${text}${isEmpty}`),
    ).toEqual([...["A甲false", "B乙false", "C丙false", "Dtrue", "Etrue", "Ftrue"]]);
  });

  it("is none of an empty sheet, of a title, or of rows of data", () => {
    expect(proposeTable({ ...sheet([[""]]), values: [], formulas: [] }, at())).toBeNull();
    expect(proposeTable(sheet([["部门整体绩效自评表"], ["单位", "某局"]]), at())).toBeNull();
    expect(proposeTable(sheet(rows), at())).toBeNull();
  });

  it("takes 单位 over offices and 指标性质 over 定量 for what they are", () => {
    const { wish } = found(
      sheet([
        ["单位", "指标性质", "目标值", "完成值", "分值"],
        ["朝阳市工业和信息化局", "定量", 5, 6, 10],
        ["朝阳市节能监察支队本级", "定量", 5, 6, 10],
      ]),
    );
    expect(wish.inputs).toMatchObject({ operator: null, unit: null, target: 2 });
  });
});

describe("the formulas", () => {
  it("are guarded against blanks and name the cells of their row", () => {
    const { formulas } = written(sheet([heading, ...rows]));
    expect(formulas).toEqual({
      G2: '=IF(E2="","",PERFCOMPLETION(B2,IF(C2="","",C2),E2,D2))',
      H2: '=IF(OR(E2="",F2=""),"",PERFSCORE(B2,IF(C2="","",C2),E2,F2,D2))',
      G3: '=IF(E3="","",PERFCOMPLETION(B3,IF(C3="","",C3),E3,D3))',
      H3: '=IF(OR(E3="",F3=""),"",PERFSCORE(B3,IF(C3="","",C3),E3,F3,D3))',
    });
  });

  it("go without a unit, with one operator for all, and by other rules", () => {
    const grid = sheet(
      [
        ["目标值", "完成值", "分值"],
        [5, 6, 10],
      ],
      { row: 4, column: 2 },
    );
    const { formulas } = written(grid, {
      inputs: { operator: ">=", target: 2, actual: 3, unit: null, weight: 4 },
      rules: "national",
    });
    expect(formulas).toEqual({
      F5: "得分",
      F6: '=IF(OR(D6="",E6=""),"",PERFSCORE(">=",IF(C6="","",C6),D6,E6,"","national"))',
    });
    expect(written(grid).formulas["F6"]).toBe(
      '=IF(OR(D6="",E6=""),"",PERFSCORE("",IF(C6="","",C6),D6,E6))',
    );
  });

  it("check a row in a column of its own, before it is filled too", () => {
    const { formulas } = written(sheet([heading, ...rows]), {
      outputs: { completion: null, score: null, check: 8 },
    });
    expect(formulas).toMatchObject({
      I1: "检查结果",
      I3: '=PERFCHECK(B3,IF(C3="","",C3),IF(E3="","",E3),IF(F3="","",F3),D3)',
    });
  });

  it("of a row in words follow the number typed into 完成程度", () => {
    const grid = sheet([heading, ["制度", "", "健全", "", "部分达成预期指标", 5, "", ""]]);
    expect(written(grid).formulas["H2"]).toBe(
      '=IF(OR(E2="",F2=""),"",PERFSCORE(B2,IF(C2="","",C2),' +
        'IF(AND(OR(B2="",B2="定性"),ISTEXT(E2),ISNUMBER(G2)),G2,E2),F2,D2))',
    );
  });

  it("take operator and unit of a merged cell for all its rows, and points for one", () => {
    const area = (column: number) => ({ row: 1, column, rows: 2, columns: 1 });
    const grid = sheet([heading, rows[0]!, ["复查率", "", 90, "", 91, "", "", ""]], {
      merges: [area(1), area(3), area(5)],
    });
    expect(written(grid).formulas).toMatchObject({
      G3: '=IF(E3="","",PERFCOMPLETION(B2,IF(C3="","",C3),E3,D2))',
      H3: '=IF(OR(E3="",F3=""),"",PERFSCORE(B2,IF(C3="","",C3),E3,F3,D2))',
    });
  });

  it("go by the cell 评分规则 of a form", () => {
    const grid = gridFromPlan(planForm(publishedSelfEvaluation(), { formulas: "addIn" }));
    const blank = grid.formulas.map((cells, row) =>
      cells.map((cell) => (row > 14 && String(cell).startsWith("=") ? "" : cell)),
    );
    const values = grid.values.map((cells, row) =>
      cells.map((cell, c) => (blank[row]?.[c] === "" ? "" : cell)),
    );
    const table = found({ ...grid, formulas: blank, values });
    expect(table.heading).toEqual({ first: 13, last: 14 });
    expect(table.columns.slice(4, 8).map(({ heading: text }) => text)).toEqual([
      ...["运算符号", "指标值", "度量单位", "全年完成值"],
    ]);
    expect(table.rulesCell).toBe("N3");
    expect(table.wish.rules).toBe("sheet");
    const { formulas } = written({ ...grid, formulas: blank, values });
    const numeric =
      /^=IF\(OR\(H\d+="",J\d+=""\),"",PERFSCORE\(E\d+,IF\(F\d+="","",F\d+\),H\d+,J\d+,G\d+,\$N\$3\)\)$/;
    expect(Object.values(formulas).filter((each) => numeric.test(each)).length).toBeGreaterThan(5);
  });
});

describe("the rows", () => {
  it("are those that are scored: no sums, sections, numbers of columns, or headings printed again", () => {
    const grid = sheet([
      heading,
      [1, 2, 3, 4, 5, 6, 7, 8],
      ["一、产出指标", "", "", "", "", 50, "", ""],
      ["办结率", ">=", 95, "%", "", 10, "", ""],
      ["小计", "", "", "", "", 10, "", "=SUM(H4:H4)"],
      heading,
      ["投诉数", "<=", 3, "次", 2, 5, "", ""],
      ["其他", "", "", "", "", "", "", ""],
      ["合计", "", "", "", "", 100, "", ""],
      ["注：分值合计为 100", "", "", "", "", "", "", ""],
    ]);
    const { change, formulas } = written(grid);
    expect(change.rows).toEqual([3, 6]);
    expect(formulas["H9"]).toBe('=IF(COUNT(H4,H7)=0,"",PERFTOTAL(H4,H7))');
    expect(Object.keys(formulas)).toEqual(["G4", "H4", "G7", "H7", "H9"]);
  });

  it("are summed as one range where no other number stands between them", () => {
    const grid = sheet([heading, rows[0]!, ["", "", "", "", "", "", "", ""], rows[1]!, ["总分"]]);
    expect(written(grid).formulas["H5"]).toBe('=IF(COUNT(H2:H4)=0,"",PERFTOTAL(H2:H4))');
    expect(written(grid, { total: null }).formulas["H5"]).toBeUndefined();
  });

  it("may be called a sum, as long as they have a target", () => {
    const grid = sheet([
      heading,
      ["累计培训人次", ">=", 5, "人次", 6, 10, "", ""],
      ["培训人数合计", ">=", 5, "人", 6, 10, "", ""],
      ["产出指标合计", "", "", "", "", 20, "", ""],
      ["合 计（分）", "", "", "", "", 20, "", ""],
    ]);
    expect(written(grid).change.rows).toEqual([1, 2]);
  });

  it("have no sum where it would take more ranges than PERFTOTAL does", () => {
    const parts = (count: number) =>
      Array.from({ length: count }, () => [rows[0]!, ["小计", "", "", "", "", "", "", 1]]).flat();
    const formula = (count: number) =>
      written(sheet([heading, ...parts(count), ["合计"]])).formulas[`H${2 * count + 2}`];
    expect(formula(8)).toMatch(/^=IF\(COUNT\(H2,H4,/);
    expect(formula(9)).toBeUndefined();
  });

  it("are those from and to which a person says, and none that is hidden", () => {
    const grid = sheet([heading, ...rows]);
    expect(written(grid, { firstRow: 2 }).change.rows).toEqual([2]);
    const table = found(grid);
    const proposed = proposeFormulas(grid, (row) => row === 1, table, table.wish)!;
    expect([proposed.change.rows, proposed.hidden]).toEqual([[2], 1]);
  });
});

describe("what stands in the cells", () => {
  const taken = sheet([
    heading,
    ["办结率", ">=", 95, "%", 96, 10, 1, "=F2"],
    ["投诉数", "<=", 3, "次", 2, 5, '=if(E3="","",perfcompletion(B3, IF(C3="","",C3),E3,D3))', ""],
  ]);

  it("stays unless it is to be overwritten; a formula that is there is not written again", () => {
    const { plan, formulas } = written(taken);
    expect(Object.keys(formulas)).toEqual(["H3"]);
    expect(plan).toMatchObject({ same: 1, typed: 1, formulas: 1, covered: 0 });
    expect(Object.keys(written(taken, { overwrite: true }).formulas)).toEqual(["G2", "H2", "H3"]);
  });

  it("is never written under a merged cell", () => {
    const grid = sheet([heading, ...rows], {
      merges: [{ row: 1, column: 7, rows: 2, columns: 1 }],
    });
    const { plan, formulas } = written(grid);
    expect(Object.keys(formulas)).toEqual(["G2", "H2", "G3"]);
    expect(plan.covered).toBe(1);
  });
});
