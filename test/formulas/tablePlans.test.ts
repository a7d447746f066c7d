/** What a table's rows, sums and free columns are, and the formulas for each: exact cells, and the values beside each bound. */
import { readFileSync } from "node:fs";
import { gridFromPlan, toA1, type CellRange, type Grid } from "../../src/form";
import { makeForm } from "../../src/form/model/makeForm";
import { loadRuleReader } from "../../src/form/rules";
import { planForm } from "../../src/formulas";
import { proposeFormulas, proposeTable, type TableWish } from "../../src/formulas/table";
import { cellsOf } from "../../src/formulas/table/cells";
import { ownRulesOn, rowName, rulesCell } from "../../src/formulas/table/plan";
import { rowFormulas, totalFormula } from "../../src/formulas/table/rowFormulas";
import { scoredRows, totalCells } from "../../src/formulas/table/rows";
import { isSectionSum, sumWord } from "../../src/formulas/table/sums";
import type { CellValue } from "../../src/scoring";
import { ruleTable } from "./support/placedForm";
import { heading, sheet } from "./support/tableSheet";

beforeAll(loadRuleReader);

const row: CellValue[] = ["办结率", ">=", 95, "%", 96, 10, "", ""];

describe("the formulas of a row", () => {
  const names = {
    ...{ operator: "B2", target: "C2", actual: "E2", unit: "D2", weight: "F2" },
    ...{ completion: null, rules: "" },
  };
  const target = 'IF(C2="","",C2)';
  test.each<[what: string, change: object, arguments: string]>([
    ["with a unit", {}, ",D2"],
    ["with a unit and rules", { rules: ",$N$3" }, ",D2,$N$3"],
    ["without a unit", { unit: null }, ""],
    ["with rules alone", { unit: null, rules: ',"national"' }, ',"","national"'],
  ])("%s", (_, change, rest) => {
    const its = { ...names, ...change };
    expect(rowFormulas.completion(its)).toBe(
      `=IF(E2="","",PERFCOMPLETION(B2,${target},E2${rest}))`,
    );
    expect(rowFormulas.score(its)).toBe(
      `=IF(OR(E2="",F2=""),"",PERFSCORE(B2,${target},E2,F2${rest}))`,
    );
    expect(rowFormulas.check(its)).toBe(
      `=PERFCHECK(B2,${target},IF(E2="","",E2),IF(F2="","",F2)${rest})`,
    );
  });

  test("in words, it is judged by the number in 完成程度; without points there is a completion alone", () => {
    expect(rowFormulas.score({ ...names, completion: "G2" })).toBe(
      `=IF(OR(E2="",F2=""),"",PERFSCORE(B2,${target},` +
        'IF(AND(OR(B2="",B2="定性"),ISTEXT(E2),ISNUMBER(G2)),G2,E2),F2,D2))',
    );
    const unweighed = { ...names, weight: null };
    expect([rowFormulas.score(unweighed), rowFormulas.check(unweighed)]).toEqual([null, null]);
    expect(rowFormulas.completion(unweighed)).toBe(rowFormulas.completion(names));
  });

  test("a sum takes eight ranges", () => {
    const ranges = Array.from({ length: 9 }, (_, place) => `H${place}`);
    expect(totalFormula(["H2:H4"])).toBe('=IF(COUNT(H2:H4)=0,"",PERFTOTAL(H2:H4))');
    expect(totalFormula(ranges.slice(1))).toBe(
      '=IF(COUNT(H1,H2,H3,H4,H5,H6,H7,H8)=0,"",PERFTOTAL(H1,H2,H3,H4,H5,H6,H7,H8))',
    );
    expect([totalFormula(ranges), totalFormula([])]).toEqual([null, null]);
  });
});

/** 指标名称 A, 指标值 B, 全年完成值 C. */
test.each<[cells: CellValue[], word: string | null]>([
  [["合计", "", ""], "合计"],
  [["", "", "", "合 计（分）"], "合计"],
  [["总计：", "", ""], "总计"],
  [["合计:", "", ""], "合计"],
  [["累计", "", ""], "累计"],
  [["总分", "", ""], "总分"],
  [["自评总分", "", ""], "自评总分"],
  [["合计", 5, ""], "合计"],
  [["产出指标小计", "", ""], "产出指标小计"],
  [["产出指标合计", "", 5], "产出指标合计"],
  [["培训人数合计", 5, ""], null],
  [["合计数", "", ""], null],
  [["", "合计", ""], null],
  [["", "", "合计"], null],
  [[`${"甲".repeat(18)}合计`, "", ""], `${"甲".repeat(18)}合计`],
  [[`${"甲".repeat(19)}合计`, "", ""], null],
  [[5, 6, 7], null],
  [["办结率", 5, 6], null],
])("a row with %j is a sum by the word %j", (cells, word) => {
  const grid = cellsOf(sheet([cells], { row: 3 }));
  expect(sumWord(grid, 3, { target: 1, actual: 2 })).toBe(word);
});

test("a sum of a section; no column of targets or actuals", () => {
  expect([isSectionSum("产出指标小计"), isSectionSum("小计"), isSectionSum("合计")]).toEqual([
    true,
    true,
    false,
  ]);
  const grid = cellsOf(
    sheet([
      ["", "合计"],
      ["培训人数合计", 5],
    ]),
  );
  expect(sumWord(grid, 0, { target: null, actual: null })).toBe("合计");
  expect(sumWord(grid, 1, { target: null, actual: null })).toBe("培训人数合计");
});

const found = (grid: Grid, at = 0) => {
  const its = proposeTable(grid, { row: at, column: 0 });
  if (its === null) throw new Error("no table");
  return its;
};

describe("the rows that are scored", () => {
  const scored = (rows: CellValue[][], wish: Partial<TableWish> = {}) => {
    const grid = sheet([heading, ...rows]);
    const { table, wish: proposed } = found(grid);
    const whole = { ...proposed, firstRow: 1, lastRow: rows.length, ...wish };
    return scoredRows(cellsOf(grid), table, whole);
  };
  const only = (cells: Record<number, CellValue>) =>
    heading.map((_, column) => cells[column] ?? "");

  test.each<[what: string, cells: CellValue[], isScored: boolean]>([
    ["a target", only({ 2: 95 }), true],
    ["an actual", only({ 4: 96 }), true],
    ["points and an operator", only({ 1: ">=", 5: 10 }), true],
    ["points and a unit", only({ 3: "%", 5: 10 }), true],
    ["points alone", only({ 0: "一、产出指标", 5: 50 }), false],
    ["an operator and a unit", only({ 1: ">=", 3: "%" }), false],
    ["a name alone", only({ 0: "其他" }), false],
    ["a space for a target", only({ 2: " ", 5: 10 }), false],
    ["0 for a target", only({ 2: 0 }), true],
    ["a sum with points and a target", only({ 0: "合计", 2: 5, 5: 10 }), false],
  ])("a row with %s", (_, cells, isScored) => {
    expect(scored([row, cells])).toEqual(isScored ? [1, 2] : [1]);
  });

  test("an operator for all rows makes no row one, nor does a column that there is not", () => {
    const inputs = { operator: ">=" as const, target: 2, actual: 4, unit: null, weight: 5 };
    expect(scored([row, only({ 1: ">=", 3: "%", 5: 10 })], { inputs })).toEqual([1]);
    expect(
      scored([only({ 1: ">=", 5: 10 })], { inputs: { ...inputs, operator: 1, weight: null } }),
    ).toEqual([]);
  });

  test("from the first to the last, and to the end of the sheet", () => {
    expect(scored([row, row, row], { firstRow: 2, lastRow: 2 })).toEqual([2]);
    expect(scored([row, row], { lastRow: 99 })).toEqual([1, 2]);
  });

  const numbers = [1, 2, 3, 4, 5, 6, 7, 8];
  test.each<[what: string, cells: CellValue[], isScored: boolean]>([
    ["numbers of the columns", numbers, false],
    ["in brackets", numbers.map((each) => `(${each})`), false],
    ["in wide brackets, some missing", ["（1）", "", "（2）", "", "（3）", "", "", ""], false],
    ["with a word for it", ["栏次", ...numbers.slice(0, 7)], false],
    ["from another number on", only({ 2: 5, 3: 6, 4: 7 }), false],
    ["two numbers", only({ 2: 1, 4: 2 }), true],
    ["the word and two numbers", only({ 0: "栏次", 2: 1, 4: 2 }), true],
    ["numbers in another order", only({ 2: 1, 3: 3, 4: 2 }), true],
    ["one left out", only({ 2: 1, 3: 2, 4: 4 }), true],
    ["a word among them", only({ 0: "甲", 2: 1, 3: 2, 4: 3 }), true],
    ["three digits", only({ 2: 100, 3: 101, 4: 102 }), true],
  ])("below the heading: %s", (_, cells, isScored) => {
    expect(scored([cells, row])).toEqual(isScored ? [1, 2] : [2]);
  });

  test("numbers elsewhere are a row; below a heading printed again they are none", () => {
    expect(scored([row, numbers])).toEqual([1, 2]);
    expect(scored([row, heading, numbers, row])).toEqual([1, 4]);
  });

  test("where the sum of the scores may stand", () => {
    const rows: CellValue[][] = [
      row,
      ["小计"],
      row,
      ["产出指标小计"],
      ["合计"],
      ["注"],
      ["总分"],
      ["合计"],
    ];
    const merges: CellRange[] = [{ row: 7, column: 6, rows: 1, columns: 2 }];
    const grid = sheet([heading, ...rows, ["某局部门整体绩效自评表"], ["合计"]], { merges });
    const { table, wish } = found(grid);
    const places = (its: TableWish) => totalCells(cellsOf(grid), table, its).map(toA1);
    expect(places(wish)).toEqual(["H6", "H9"]);
    expect(places({ ...wish, lastRow: 5 })).toEqual(["H9"]);
    expect(places({ ...wish, outputs: { ...wish.outputs, score: null } })).toEqual([]);
  });
});

describe("what is proposed of a table", () => {
  test("all of it", () => {
    const grid = sheet([["说明"], heading, row, ["合计", "", "", "", "", 10, "", 5], ["总分"]], {
      row: 4,
      column: 1,
    });
    const { grid: same, table, rulePacks, columns, ...rest } = found(grid);
    expect(same).toBe(grid);
    expect(table.end).toBe(8);
    expect(rest).toEqual({
      heading: { first: 5, last: 5 },
      totals: [
        { row: 7, column: 8 },
        { row: 8, column: 8 },
      ],
      rulesCell: null,
      hasOwnRules: false,
      wish: {
        inputs: { operator: 2, target: 3, actual: 5, unit: 4, weight: 6 },
        outputs: { completion: 7, score: 8, check: null },
        total: { row: 8, column: 8 },
        firstRow: 6,
        lastRow: 6,
        rules: "liaoning",
        overwrite: false,
      },
    });
    expect(
      columns.map(
        ({ column, letter, heading: text, isEmpty }) => `${column} ${letter} ${text} ${isEmpty}`,
      ),
    ).toEqual([
      ...["1 B 指标名称 false", "2 C 运算符号 false", "3 D 指标值 false", "4 E 单位 false"],
      ...["5 F 全年完成值 false", "6 G 分值 false", "7 H 完成程度 false", "8 I 得分 false"],
      ...["9 J  true", "10 K  true", "11 L  true"],
    ]);
    expect(rulePacks[0]).toEqual({
      id: "liaoning",
      title: {
        "zh-CN": "辽宁省部门整体绩效",
        "en-US": "Liaoning, whole department (辽宁省部门整体绩效)",
      },
    });
    expect(rulePacks.map(({ id }) => id)).toEqual(
      ["liaoning", "national", "nationalCost", "hubei", "sichuan", "chongqing"].map((id) =>
        id === "nationalCost" ? expect.any(String) : id,
      ),
    );
  });

  const plain = ["指标", "目标值", "完成值"];
  test.each<
    [what: string, rows: CellValue[][], outputs: [completion: number | null, score: number | null]]
  >([
    ["no points: 完成程度 in the first free column", [plain, ["甲", 5, 6]], [3, null]],
    [
      "points: 得分 there",
      [
        [...plain, "分值"],
        ["甲", 5, 6, 10],
      ],
      [null, 4],
    ],
    [
      "a column of scores",
      [
        [...plain, "分值", "得分"],
        ["甲", 5, 6, 10, ""],
      ],
      [null, 4],
    ],
    [
      "a column of completions",
      [
        [...plain, "完成程度"],
        ["甲", 5, 6, ""],
      ],
      [3, null],
    ],
    [
      "points and completions",
      [
        ["指标", "完成程度", "目标值", "完成值", "分值"],
        ["甲", "", 5, 6, 10],
      ],
      [1, 5],
    ],
    [
      "scores without points",
      [
        [...plain, "得分"],
        ["甲", 5, 6, ""],
      ],
      [4, null],
    ],
    ["a note right of the table", [plain, ["甲", 5, 6, "注"]], [4, null]],
    [
      "free columns left of it",
      [
        ["", "", ...plain],
        ["", "", "甲", 5, 6],
      ],
      [5, null],
    ],
    [
      "a note in the row below the table's sum",
      [plain, ["甲", 5, 6], ["合计", "", "", "注"]],
      [4, null],
    ],
  ])("%s", (_, rows, [completion, score]) => {
    expect(found(sheet(rows)).wish.outputs).toEqual({ completion, score, check: null });
  });

  test("a column that a merged area covers is not free, one that holds something above the table is", () => {
    const rows = [["", "", "", "表"], plain, ["甲", 5, 6]];
    expect(found(sheet(rows)).wish.outputs.completion).toBe(3);
    const merges = [{ row: 2, column: 2, rows: 1, columns: 2 }];
    expect(found(sheet(rows, { merges })).wish.outputs.completion).toBe(4);
  });

  test("no column beyond the last of a sheet", () => {
    const { columns } = found(sheet([plain, ["甲", 5, 6]], { column: 16_380 }));
    expect(columns.map(({ letter }) => letter)).toEqual(["XFA", "XFB", "XFC", "XFD"]);
  });

  test("without a row that is scored, the rows below the heading", () => {
    const { wish } = found(sheet([plain, ["甲"], ["乙"]]));
    expect([wish.firstRow, wish.lastRow]).toEqual([1, 2]);
  });

  test.each<[kind: Parameters<typeof makeForm>[0]["kind"], rules: string, cell: string]>([
    ["selfEvaluation", "sheet", "N3"],
    ["target", "sheet", "F3"],
  ])("by the rules of a form on its sheet: %s", (kind, rules, cell) => {
    const form = makeForm({
      kind,
      indicators: [
        {
          name: "甲",
          operator: ">=",
          target: 5,
          unit: "项",
          actual: 6,
          weight: 10,
          level1: "履职效能",
          level2: "数量",
        },
      ],
    });
    const grid = gridFromPlan(planForm(form));
    const its = found(grid);
    expect([its.wish.rules, its.rulesCell, rulesCell(grid)]).toEqual([rules, cell, cell]);
  });
});

test("a form of another place that names no rules goes by those of its kind", () => {
  const { input } = JSON.parse(
    readFileSync(require.resolve("../importing/cases/in-place-national.json"), "utf8"),
  ) as { input: { rows: CellValue[][]; merges?: CellRange[] } };
  const its = found(sheet(input.rows, { merges: input.merges ?? [] }));
  expect([its.wish.rules, its.rulesCell]).toEqual(["national", null]);
});

describe("the rules that formulas name", () => {
  const rows = [heading, row];
  const rulesOf = (grid: Grid, rules: string) => {
    const its = found(grid);
    const { plan } = proposeFormulas(grid, () => false, its, { ...its.wish, rules })!;
    return /D2(.*)\)\)$/.exec(plan.edits[0]?.after.formula ?? "")?.[1];
  };
  const own = ruleTable(["基础规则", "全国"]);

  test.each<[rules: string, table: Grid["rules"], argument: string]>([
    ["liaoning", undefined, ""],
    ["national", undefined, ',"national"'],
    ["sheet", undefined, ""],
    ["own", undefined, ""],
    ["own", own, ",评分规则!$B$3:$D$59"],
    ["liaoning", own, ""],
  ])("%s", (rules, table, argument) => {
    expect(rulesOf({ ...sheet(rows), ...(table && { rules: table }) }, rules)).toBe(argument);
  });

  test("own rules are offered where the workbook has a sheet that holds any", () => {
    expect(ownRulesOn(sheet(rows))).toBeNull();
    expect(ownRulesOn({ ...sheet(rows), rules: ruleTable() })).toBeNull();
    expect(ownRulesOn({ ...sheet(rows), rules: own })).toMatchObject({ firstRow: 2, lastRow: 58 });
    expect(found({ ...sheet(rows), rules: own }).hasOwnRules).toBe(true);
  });
});

describe("a plan", () => {
  const plan = (rows: CellValue[][], wish: Partial<TableWish> = {}, merges: CellRange[] = []) => {
    const grid = sheet(rows, { merges });
    const its = found(grid);
    return proposeFormulas(grid, () => false, its, { ...its.wish, ...wish })!.plan;
  };

  test("tells of each cell what it holds, and what its row is called", () => {
    const [first, second] = plan([heading, row, ["合计"]]).edits;
    expect(first).toEqual({
      at: { row: 1, column: 6 },
      before: { value: "", numberFormat: "General" },
      after: { value: "", formula: '=IF(E2="","",PERFCOMPLETION(B2,IF(C2="","",C2),E2,D2))' },
      name: "办结率",
    });
    expect(second?.name).toBe("办结率");
    expect(plan([heading, row, ["合计"]]).edits[2]).toMatchObject({
      at: { row: 2, column: 7 },
      name: "合计",
    });
  });

  test("counts what is there already", () => {
    const formula = '=if(E2="","",_xldudf_perfcompletion(B2,IF(C2="","",C2),E2,D2))';
    const rows = [
      heading,
      [...row.slice(0, 6), formula, 5],
      [...row.slice(0, 6), "=F3", " "],
      [...row.slice(0, 6), "八成", ""],
    ];
    const { edits, ...counts } = plan(rows);
    expect(counts).toEqual({ same: 1, typed: 2, formulas: 1, covered: 0 });
    expect(edits.map(({ at }) => toA1(at))).toEqual(["H3", "H4"]);
    const over = plan(rows, { overwrite: true });
    expect(over).toMatchObject({ same: 1, typed: 2, formulas: 1 });
    expect(over.edits.map(({ at }) => toA1(at))).toEqual(["H2", "G3", "H3", "G4", "H4"]);
  });

  test("without targets or actuals there is nothing to write", () => {
    const inputs = { operator: 1, target: 2, actual: 4, unit: 3, weight: 5 };
    expect(plan([heading, row], { inputs: { ...inputs, target: null } }).edits).toEqual([]);
    expect(plan([heading, row], { inputs: { ...inputs, actual: null } }).edits).toEqual([]);
    expect(
      plan([heading, row], { inputs: { ...inputs, weight: null } }).edits.map(({ at }) => toA1(at)),
    ).toEqual(["G2"]);
    const none = { completion: null, score: null, check: null };
    expect(
      plan([heading, row, ["合计"]], { outputs: none, total: { row: 2, column: 7 } }).edits,
    ).toEqual([]);
  });

  test("a heading goes over a column that has none, where something is written", () => {
    const outputs = { completion: 8, score: 9, check: 10 };
    const headings = (its: ReturnType<typeof plan>) =>
      its.edits
        .filter(({ after }) => after.formula === undefined)
        .map(({ at, after, name }) => [toA1(at), after.value, name]);
    expect(headings(plan([heading, row], { outputs }))).toEqual([
      ["I1", "完成程度", ""],
      ["J1", "得分", ""],
      ["K1", "检查结果", ""],
    ]);
    expect(headings(plan([[...heading, "甲"], row], { outputs }))).toEqual([
      ["J1", "得分", ""],
      ["K1", "检查结果", ""],
    ]);
    const taken = [
      [...heading, "", 2024],
      [...row, 1],
    ];
    expect(headings(plan(taken, { outputs }))).toEqual([["K1", "检查结果", ""]]);
    const merges = [{ row: 0, column: 8, rows: 1, columns: 2 }];
    expect(headings(plan([heading, [...row, "", ""]], { outputs }, merges))).toEqual([
      ["I1", "完成程度", ""],
      ["K1", "检查结果", ""],
    ]);
  });

  test("a sum has one range for rows between which its column is blank", () => {
    const sumOf = (...scores: CellValue[]) => {
      const rows = scores.map((score, place) =>
        place % 2 === 0 ? row : ["一、产出指标", "", "", "", "", 50, "", score],
      );
      return plan([heading, ...rows, ["合计"]]).edits.find(({ at }) => at.row === rows.length + 1)
        ?.after.formula;
    };
    const sum = (ranges: string) => `=IF(COUNT(${ranges})=0,"",PERFTOTAL(${ranges}))`;
    expect(sumOf("")).toBe(sum("H2"));
    expect(sumOf("", "", "")).toBe(sum("H2:H4"));
    expect(sumOf("", 30, "")).toBe(sum("H2,H4"));
    expect(sumOf("", 30, "", " ", "")).toBe(sum("H2,H4:H6"));
  });

  test("a row is called by its name, else by its first words", () => {
    const rows = [
      ["单位", "三级指标", "目标值", "完成值"],
      ["", "甲", 5, 6],
      ["局", "", 5, 6],
      ["局", 7, 5, 6],
      [1, 2, 3, 4],
    ];
    const grid = sheet(rows);
    const { table } = found(grid);
    expect([1, 2, 3, 4].map((at) => rowName(cellsOf(grid), table, at))).toEqual([
      "甲",
      "局",
      "局",
      "",
    ]);
    const nameless = {
      ...table,
      columns: new Map([...table.columns].filter(([part]) => part !== "name")),
    };
    expect(rowName(cellsOf(grid), nameless, 1)).toBe("甲");
  });
});
