/** The sheet 评分规则 as it is written: for a pack, and for a workbook's own table once more. */
import { loadRuleReader, rangeToA1 } from "../../src/form";
import { planRuleSheet, planRuleTable } from "../../src/form/plan/planRuleSheet";
import { liaoning, type CellValue } from "../../src/scoring";
import {
  addresses,
  body,
  computed,
  contentsOf,
  heightsOf,
  input,
  left,
  looksOf,
  note,
  printed,
  title,
} from "./plans";

beforeAll(loadRuleReader);

const packs = [
  ...["辽宁省部门整体绩效", "全国项目支出绩效自评", "全国项目支出绩效自评（成本指标）"],
  ...["湖北省项目支出绩效自评", "四川省项目支出绩效自评", "重庆市部门整体支出绩效自评"],
];

const rulesOf = ({ rules }: ReturnType<typeof planRuleSheet>) =>
  rules.map(({ ranges, ...rule }) => [addresses(ranges), rule] as const);

const refused = (text: string) => ({ refuse: true, error: { title: "评分规则", text } });

describe("of a pack", () => {
  test("each rule has its value, its meaning, and what the value rests on", () => {
    const plan = planRuleSheet(liaoning);
    const cells = contentsOf(plan);
    const lineOf = (row: number) =>
      ["A", "B", "C", "D", "E"].map((letter) => cells[`${letter}${row}`] ?? null);
    const value = (text: CellValue) => ({ value: text });
    const rests = (formula: string) => ({ value: "", formula });
    expect(lineOf(1)).toEqual([value("本簿评分规则"), null, null, null, null]);
    expect(lineOf(2)).toEqual([
      value(
        "绩效表的“评分规则”一格写“本簿规则”的，按这张表计分。取值从下拉列表中选；" +
          "本地文件有规定的，写上文号；本表没有写的规则按基础规则执行，不要的规则请删去整行。",
      ),
      ...[null, null, null, null],
    ]);
    expect(lineOf(3)).toEqual(["规则", "取值", "文号", "说明", "依据"].map(value));
    expect(lineOf(4)).toEqual([
      ...[value("基础规则"), value("辽宁省部门整体绩效"), null],
      ...[value("本表没有写的规则，按它执行。"), null],
    ]);
    expect(lineOf(5)).toEqual([
      ...[value("分值：年度主要任务"), value(40), null],
      value("这一部分的分值；各部分合计 100。"),
      rests('=IF(C5<>"","本地文件",IF(B5=40,"公开表","本簿自定，未写文号"))'),
    ]);
    expect(lineOf(12)).toEqual([
      ...[value("项目执行率的小数位数"), value("0位小数"), null],
      value("执行率按百分数取几位小数，得分用取舍后的执行率计算。"),
      rests('=IF(C12<>"","本地文件",IF(B12="0位小数","公开表","本簿自定，未写文号"))'),
    ]);
    expect(lineOf(15).map((cell) => cell?.formula ?? cell?.value ?? null)).toEqual([
      ...["执行率超过100%时", "按100%计", null, "执行金额大于下达金额的任务怎样计分。"],
      '=IF(C15<>"","本地文件",IF(B15="按100%计","全国办法","本簿自定，未写文号"))',
    ]);
    expect(cells.E16?.formula).toBe(
      '=IF(C16<>"","本地文件",IF(B16="按超出比例扣分","通行做法","本簿自定，未写文号"))',
    );
  });

  test("values are picked from a list or within a range, and no others", () => {
    const plan = planRuleSheet(liaoning);
    const rules = new Map(rulesOf(plan));
    expect(rules.size).toBe(plan.rows - 3);
    expect(rules.get("B4")).toEqual({
      list: packs,
      ...refused("“基础规则”请从下拉列表中选。"),
    });
    expect(rules.get("B5")).toEqual({
      decimal: { min: 0.01, max: 100 },
      ...refused("“分值：年度主要任务”请填 0.01 到 100 之间的数。"),
    });
    expect(rules.get("B15")).toEqual({
      list: ["按100%计", "由人判断"],
      ...refused("“执行率超过100%时”请从下拉列表中选。"),
    });
  });

  test("how it looks", () => {
    const plan = planRuleSheet(liaoning);
    const { rows } = plan;
    expect(looksOf(plan)).toEqual([
      [title, "A1:E1"],
      [body, `A2:E${rows}`],
      [note, "A2:E2"],
      [{ bold: true }, `A3:E3 A4:A${rows}`],
      [left, `A4:A${rows} D4:D${rows}`],
      [input, `B4:B${rows} C4:C${rows}`],
      [computed, `E4:E${rows}`],
    ]);
    expect(addresses(plan.merges)).toBe("A1:E1 A2:E2");
    expect(plan).toMatchObject({
      ...{ name: "评分规则", columns: 5, columnWidths: [135, 145, 105, 230, 105], checks: [] },
      ...{ frozenRows: 3, protect: false, firstInput: { row: 3, column: 1 } },
      print: {
        ...printed,
        printArea: { row: 0, column: 0, rows, columns: 5 },
        titleRows: { first: 2, last: 2 },
      },
    });
    // The note takes two lines across all columns, the meaning of 执行率 likewise in its own.
    expect(heightsOf(plan).slice(0, 5)).toEqual([34, 33, 20, 20, 20]);
    expect(heightsOf(plan)[11]).toBe(33);
  });
});

const table = (values: CellValue[][], row = 0, column = 0) => ({
  ...{ sheetId: "r", sheetName: "评分规则", origin: { row, column } },
  values,
});

/** Three rules and a remark, as a bureau has them. */
const own: CellValue[][] = [
  ["甲局评分规则", "", "", "", ""],
  ["自用。", "", "", "", ""],
  ["规则", "取值", "文号", "说明", "依据"],
  ["基础规则", "national", null, "底子", "旧"],
  ["“优”的最低分", 95, "朝财绩〔2024〕3号", "", "全国办法"],
  ["反向指标超过指标值时", "指标值÷完成值", "", "", ""],
  ["备注", " ", "", "", ""],
];

describe("of a workbook's own table", () => {
  test("each cell says what it said, and rests on what 基础规则 has for it", () => {
    const plan = planRuleTable(table(own));
    expect(contentsOf(plan)).toEqual({
      ...{ A1: { value: "甲局评分规则" }, A2: { value: "自用。" }, A3: { value: "规则" } },
      ...{ B3: { value: "取值" }, C3: { value: "文号" }, D3: { value: "说明" } },
      ...{ E3: { value: "依据" }, A4: { value: "基础规则" }, B4: { value: "national" } },
      ...{ D4: { value: "底子" }, E4: { value: "旧" }, A5: { value: "“优”的最低分" } },
      ...{ B5: { value: 95 }, C5: { value: "朝财绩〔2024〕3号" } },
      E5: {
        value: "全国办法",
        formula: '=IF(C5<>"","本地文件",IF(B5=90,"全国办法","本簿自定，未写文号"))',
      },
      ...{ A6: { value: "反向指标超过指标值时" }, B6: { value: "指标值÷完成值" } },
      E6: {
        value: "",
        formula: '=IF(C6<>"","本地文件",IF(B6="按超出比例扣分","通行做法","本簿自定，未写文号"))',
      },
      A7: { value: "备注" },
    });
    expect(rulesOf(plan)).toEqual([
      ["B4", { list: packs, ...refused("“基础规则”请从下拉列表中选。") }],
      [
        "B5",
        {
          decimal: { min: 0.01, max: 100 },
          ...refused("““优”的最低分”请填 0.01 到 100 之间的数。"),
        },
      ],
      [
        "B6",
        {
          list: ["按超出比例扣分", "指标值÷完成值", "得0分", "按百分点扣分"],
          ...refused("“反向指标超过指标值时”请从下拉列表中选。"),
        },
      ],
    ]);
    expect(looksOf(plan)).toEqual([
      [title, "A1:E1"],
      [body, "A2:E7"],
      [note, "A2:E2"],
      [{ bold: true }, "A3:E3 A4:A7"],
      [left, "A4:A7 D4:D7"],
      [input, "B4:B7 C4:C7"],
      [computed, "E4:E7"],
    ]);
    expect(heightsOf(plan)).toEqual([34, 32, 20, 20, 20, 20, 20]);
  });

  test("a rule that 基础规则 does not have rests on the table's own", () => {
    const parts = [
      ["规则", "取值", "文号", "说明", "依据"],
      ["基础规则", "全国", "", "", ""],
      ["分值：产出指标", 40, "", "", ""],
      ["分值：另一部分", 60, "", "", ""],
      ["没有这条规则", 1, "", "", ""],
    ];
    const { E3, E4, E5 } = contentsOf(planRuleTable(table(parts)));
    expect([E3?.formula, E4?.formula, E5]).toEqual([
      '=IF(C3<>"","本地文件",IF(B3=50,"全国办法","本簿自定，未写文号"))',
      '=IF(C4<>"","本地文件",IF(B4=60,"本簿自定，未写文号","本簿自定，未写文号"))',
      undefined,
    ]);
    expect(rulesOf(planRuleTable(table(parts))).map(([at]) => at)).toEqual(["B2", "B3", "B4"]);
  });

  test("without 基础规则, or with one that nobody knows, it rests on Liaoning's", () => {
    const rest = (rows: CellValue[][]) => contentsOf(planRuleTable(table(rows)));
    const [, , headings, , excellent] = own;
    expect(rest([headings!, excellent!]).E2?.formula).toContain('IF(B2=90,"全国办法"');
    const points = ["分值：年度主要任务", 40];
    expect(rest([headings!, points]).E2?.formula).toContain('IF(B2=40,"公开表"');
    expect(rest([headings!, ["基础规则", "月球"], points]).E3?.formula).toContain("IF(B3=40,");
  });

  test("where somebody has moved it, it stays, columns left of it and beside it with it", () => {
    const wide = own.map((line, row) => (row === 4 ? [...line, "", "旁注"] : line));
    const moved = planRuleTable(table(wide, 2, 1));
    expect([moved.rows, moved.columns]).toEqual([9, 8]);
    expect(moved.columnWidths).toEqual([50, 135, 145, 105, 230, 105, 50, 50]);
    const { B3, B7, F7, H7, A3, C7 } = contentsOf(moved);
    expect([B3, B7, H7, C7].map((cell) => cell?.value)).toEqual([
      ...["甲局评分规则", "“优”的最低分", "旁注", 95],
    ]);
    expect(A3).toBeUndefined();
    expect(F7?.formula).toBe('=IF(D7<>"","本地文件",IF(C7=90,"全国办法","本簿自定，未写文号"))');
    expect(looksOf(moved)).toEqual([
      [title, "B3:H3"],
      [body, "B4:H9"],
      [note, "B4:H4"],
      [{ bold: true }, "B5:H5 B6:B9"],
      [left, "B6:B9 E6:E9"],
      [input, "C6:C9 D6:D9"],
      [computed, "F6:F9"],
    ]);
    expect(rulesOf(moved).map(([at]) => at)).toEqual(["C6", "C7", "C8"]);
    expect(addresses(moved.merges)).toBe("B3:H3 B4:H4");
    expect(moved).toMatchObject({ frozenRows: 5, firstInput: { row: 5, column: 2 } });
    expect(moved.print.titleRows).toEqual({ first: 4, last: 4 });
    expect(rangeToA1(moved.print.printArea)).toBe("A1:H9");
  });

  test("it may have no title, no notes or several", () => {
    const [first, second, headings, base] = own;
    const looks = (rows: CellValue[][]) => {
      const made = planRuleTable(table(rows));
      return [addresses(made.merges), looksOf(made).map(([, at]) => at)];
    };
    expect(looks([headings!, base!])).toEqual(["", ["A1:E2", "A1:E1 A2", "A2 D2", "B2 C2", "E2"]]);
    expect(looks([first!, headings!, base!])).toEqual([
      "A1:E1",
      ["A1:E1", "A2:E3", "A2:E2 A3", "A3 D3", "B3 C3", "E3"],
    ]);
    expect(looks([first!, second!, second!, headings!, base!])).toEqual([
      "A1:E1 A2:E2 A3:E3",
      ["A1:E1", "A2:E5", "A2:E2 A3:E3", "A4:E4 A5", "A5 D5", "B5 C5", "E5"],
    ]);
    // Without headings its first row stands for them.
    expect(looks([base!, own[4]!])).toEqual(["", ["A1:E2", "A2", "A2 D2", "B2 C2", "E2"]]);
    expect(planRuleTable(table([base!, own[4]!])).print.titleRows).toEqual({ first: 0, last: 0 });
  });

  test("a table of two columns has the others beside it", () => {
    const narrow = planRuleTable(table([["“优”的最低分", 95]]));
    expect([narrow.rows, narrow.columns]).toEqual([1, 5]);
    expect(contentsOf(narrow).E1?.formula).toContain("IF(B1=90,");
  });
});
