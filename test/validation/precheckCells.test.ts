/** 导入预检: what is told of each cell, with its values, and what stands just within a platform's bounds. */
import { emptyIndicator, toA1, type PerformanceForm } from "../../src/form";
import { prepare } from "../../src/validation/context";
import { precheck } from "../../src/validation/precheck";
import { provincial } from "../../src/validation/precheck/profiles/provincial";
import { collector } from "../../src/validation/validateForm";
import { cleanForm, row } from "./support/cleanForms";
import { withFields } from "./support/quickForms";
import { changedSheet, type Change, type Sheet } from "./support/sheets";

const [rate, quality, assets, output] = [0, 1, 2, 3].map((place) => `indicators[${place}]`);
const names = ["重点工作办结率", "依法行政能力", "固定资产利用率", "工业企业对接推介企业户数"];

/** Four rows, 14 to 17, that a platform takes as they are: 100 of 100 %, a 定性 row, 96 of 98 % and 33 of 30 户. */
function fourRows(form: PerformanceForm): PerformanceForm {
  const indicators = form.indicators.filter(({ name }) => names.includes(String(name.value)));
  return { ...form, indicators };
}

/** Told of the 定性 row whatever it holds. */
const absent = "IMPORT_COLUMN_ABSENT indicators 履职效能 D15 完成情况简要描述 1";

const read = new Map<unknown, Sheet>();

/** A sheet that is written and read once for all that only change what is typed into its cells. */
function sheetOf(change: Pick<Change, "kind" | "edit" | "renamed">): Sheet {
  const { kind, edit = fourRows, renamed } = change;
  const key = renamed ?? edit;
  const sheet = read.get(key) ?? changedSheet({ kind, edit, renamed });
  read.set(key, sheet);
  return sheet;
}

/** "IMPORT_SIGN indicators 履职效能 H14 全年完成值 3-5 -", with the other cells it speaks of and what its fix writes. */
function toldOf({ cells = {}, ...change }: Change): string[] {
  const sheet = sheetOf(change);
  const usual = change.kind === "target" ? {} : { [`${quality}.actual`]: "达成" };
  const [form, grid] = [withFields(sheet.form, { ...usual, ...cells }), sheet.grid];
  const context = prepare(form, grid);
  const { problems, report } = collector(form, grid, {}, context.lost);
  precheck(context, provincial, report);
  return problems.map(({ code, section, level1, at, values, related, fix }) => {
    const others = related.length === 0 ? "" : ` with ${related.map(toA1).join()}`;
    const edits = fix?.edits.map((edit) => ` put ${toA1(edit.at)} ${edit.after.value}`) ?? [];
    const place = [section, level1, toA1(at)].filter((word) => word !== "").join(" ");
    return `${code} ${place} ${Object.values(values).join(" ")}${others}${edits.join("")}`;
  });
}

/** What is told of the four rows beside what always is, by the cells that are changed. */
type Told = [cells: NonNullable<Change["cells"]>, ...told: string[]];

const measure = { [`${output}.measure`]: "加大对接力度" };
/** 27 of 30, which is 9 of 10 points. */
const nine = { [`${output}.actual`]: 27, [`${output}.weight`]: 10, [`${output}.score`]: 9 };

test.each<Told>([
  [{}],
  // 分值 and 得分.
  [{ [`${output}.weight`]: 0 }, "IMPORT_WEIGHT indicators 社会效应 J17 0"],
  [{ [`${output}.weight`]: -1 }, "IMPORT_WEIGHT indicators 社会效应 J17 -1"],
  [{ [`${output}.weight`]: 0, [`${output}.score`]: 9 }, "IMPORT_WEIGHT indicators 社会效应 J17 0"],
  [{ [`${output}.weight`]: 0.1, [`${output}.score`]: 0.1 }],
  [{ [`${output}.weight`]: "", [`${output}.score`]: 9 }],
  [{ [`${output}.weight`]: 8, [`${output}.score`]: 8 }],
  [
    { [`${output}.weight`]: 8, [`${output}.score`]: 8.01 },
    "IMPORT_SCORE_ABOVE indicators 社会效应 K17 8.01 8",
  ],
  [{ ...nine, [`${output}.score`]: "" }],
  // A row that loses points says why, in any of its columns.
  [nine, "IMPORT_UNEXPLAINED indicators 社会效应 L17 9 10"],
  [{ ...nine, ...measure }],
  [{ ...nine, [`${output}.reasons.staff`]: "人员调动" }],
  // 定量 scores are computed anew, to two decimals.
  [{ ...nine, ...measure, [`${output}.score`]: 9.004 }],
  [
    { ...nine, ...measure, [`${output}.score`]: 9.005 },
    "IMPORT_SCORE_RECOMPUTED indicators 社会效应 K17 9.005 9",
  ],
  [
    { ...nine, [`${output}.score`]: 8.5 },
    "IMPORT_SCORE_RECOMPUTED indicators 社会效应 K17 8.5 9",
    "IMPORT_UNEXPLAINED indicators 社会效应 L17 8.5 10",
  ],
  // Where a cell is no plain number, that alone is told.
  [
    { ...nine, ...measure, [`${output}.score`]: 5, [`${output}.actual`]: "27户" },
    "IMPORT_NOT_A_NUMBER indicators 社会效应 H17 全年完成值 27户",
  ],
  [{ ...nine, ...measure, [`${output}.score`]: 5, [`${output}.target`]: "30户" }],
  [{ ...nine, ...measure, [`${output}.score`]: 5, [`${output}.actual`]: "" }],
  [{ ...nine, ...measure, [`${output}.score`]: 5, [`${output}.operator`]: "~" }],
  [
    { [`${assets}.actual`]: { value: 0.96, numberFormat: "0%" }, [`${assets}.score`]: 0.5 },
    "IMPORT_NOT_A_NUMBER indicators 管理效率 H16 全年完成值 96%",
  ],
  // Numbers and names, letter by letter.
  [{ [`${output}.actual`]: "33.5" }],
  ...["33.", ".5", "约33", "１", "1,000"].map((value): Told => [
    { [`${output}.actual`]: value, [`${output}.score`]: 6.6 },
    `IMPORT_NOT_A_NUMBER indicators 社会效应 H17 全年完成值 ${value}`,
  ]),
  [{ [`${rate}.actual`]: "3-5" }, "IMPORT_SIGN indicators 履职效能 H14 全年完成值 3-5 -"],
  [{ [`${rate}.actual`]: "3_*" }, "IMPORT_SIGN indicators 履职效能 H14 全年完成值 3_* *"],
  [{ [`${rate}.actual`]: "100 %" }, "IMPORT_SPACE indicators 履职效能 H14 全年完成值 100 %"],
  [{ [`${rate}.actual`]: "100　%" }, "IMPORT_SPACE indicators 履职效能 H14 全年完成值 100　%"],
  [
    { [`${output}.name`]: " 企业-对接　户数 " },
    "IMPORT_SPACE indicators 社会效应 D17 三级指标  企业-对接　户数  put D17 企业-对接户数",
  ],
  // Without its space the name would be a printed word.
  [
    { [`${output}.name`]: "总评价 得分" },
    "IMPORT_SPACE indicators 社会效应 D17 三级指标 总评价 得分",
  ],
  [{ [`${output}.name`]: "企业-对接_户数*" }],
  // Rows are matched by their names.
  [
    { [`${output}.name`]: "固定资产利用率" },
    "IMPORT_NAME_TWICE indicators 社会效应 D17 固定资产利用率 with D16",
  ],
  [{ [`${output}.name`]: "", [`${assets}.name`]: "" }],
  // Lengths in bytes; reasons and measure are one text.
  [{ [`${output}.name`]: "数".repeat(250) }],
  [
    { [`${output}.name`]: `${"数".repeat(250)}a` },
    "IMPORT_TOO_LONG indicators 社会效应 D17 三级指标 501 500",
  ],
  [{ [`${assets}.reasons.other`]: "因".repeat(600), [`${assets}.measure`]: "措".repeat(400) }],
  [
    { [`${assets}.reasons.other`]: "因".repeat(600), [`${assets}.measure`]: "措".repeat(401) },
    "IMPORT_TOO_LONG indicators 管理效率 P16 偏差原因及改进措施 2002 2000",
  ],
  [
    { [`${assets}.reasons.other`]: "", [`${assets}.measure`]: "措".repeat(1001) },
    "IMPORT_TOO_LONG indicators 管理效率 Q16 偏差原因及改进措施 2002 2000",
  ],
  [{ goal: "目".repeat(2000), achievement: "成".repeat(2000) }],
  [
    { goal: "目".repeat(2001), achievement: "成".repeat(2002) },
    "IMPORT_TOO_LONG goals B11 年初总体目标 4002 4000",
    "IMPORT_TOO_LONG goals I11 全年完成情况 4004 4000",
  ],
])("%j", (cells, ...told) => {
  const ofForm = told.filter((each) => /_TOO_LONG|_TWICE/.test(each));
  const ofRows = told.filter((each) => !ofForm.includes(each));
  expect(toldOf({ cells })).toEqual([...ofForm, absent, ...ofRows]);
});

describe("a 定性 row", () => {
  const why = { [`${quality}.measure`]: "完善制度" };
  const by = (actual: string, weight: number, score: number) => ({
    ...why,
    [`${quality}.actual`]: actual,
    [`${quality}.weight`]: weight,
    [`${quality}.score`]: score,
  });

  // Shares of 10 points: 达成 from 8 on, 部分达成 from 6 on and below 8, 未达成 below 6.
  test.each<[string, weight: number, score: number, told: string]>([
    ["达成", 10, 10, ""],
    ["达成", 10, 8, ""],
    ["达成", 10, 7.99, "7.99 达成 8 10"],
    ["部分达成", 10, 8, "8 部分达成 6 8"],
    ["部分达成", 10, 7.99, ""],
    ["部分达成", 10, 6, ""],
    ["部分达成", 10, 5.99, "5.99 部分达成 6 8"],
    ["未达成", 10, 6, "6 未达成 0 6"],
    ["未达成", 10, 5.99, ""],
    ["未达成", 10, 0, ""],
    // 0.6 of 3.5 is 2.1, though not in floating point.
    ["部分达成", 3.5, 2.1, ""],
    ["未达成", 3.5, 2.1, "2.1 未达成 0 2.1"],
  ])("%s at %d points scores %d", (actual, weight, score, told) => {
    expect(toldOf({ cells: by(actual, weight, score) })).toEqual([
      absent,
      ...(told === "" ? [] : [`IMPORT_BAND_SCORE indicators 履职效能 K15 ${told}`]),
    ]);
  });

  test("says the platform's words, or any of them where its own are of no band", () => {
    const said = (cells: Change["cells"]) => toldOf({ cells }).filter((each) => each !== absent);
    const first = "全部或基本达成预期指标100%-80%（含）";
    expect(said({ [`${quality}.actual`]: first })).toEqual([
      `IMPORT_BAND_WORDS indicators 履职效能 H15 ${first} 达成 1`,
    ]);
    expect(said(by("还行", 10, 3))).toEqual([
      "IMPORT_BAND_WORDS indicators 履职效能 H15 还行 达成、部分达成、未达成 1",
    ]);
    expect(said({ [`${quality}.actual`]: "" })).toEqual([]);
    // A space between its words is no number's.
    expect(said({ [`${quality}.actual`]: "达成 " })).toEqual([
      "IMPORT_BAND_WORDS indicators 履职效能 H15 达成  达成 1",
    ]);
  });

  test("says a text once for all rows that say it, and the column that is absent once for all rows", () => {
    const edit = (form: PerformanceForm) => form;
    const first = "全部或基本达成预期指标100%-80%（含）";
    const cells = { [`${row("依法行政能力")}.actual`]: first };
    const told = toldOf({ edit, cells }).filter((each) => /BAND|ABSENT/.test(each));
    const lines = cleanForm("selfEvaluation").indicators.flatMap(({ actual }, place) =>
      actual.value === first ? [`H${14 + place}`] : [],
    );
    expect(told).toEqual([
      `IMPORT_BAND_WORDS indicators 履职效能 H18 ${first} 达成 ${lines.length} with ${lines.slice(1).join()}`,
      `IMPORT_COLUMN_ABSENT indicators 履职效能 D18 完成情况简要描述 ${lines.length}`,
    ]);
  });
});

test("a reason is asked for in the measure where the form prints no reasons", () => {
  const kinds = ["经费", "制度", "人员", "硬件条件"].map((kind) => `${kind}保障原因分析`);
  const headings = [...kinds, "其他原因分析", "偏差原因分析"];
  const renamed = Object.fromEntries(headings.map((heading) => [heading, ""]));
  expect(toldOf({ cells: nine, renamed })).toEqual([
    absent,
    "IMPORT_UNEXPLAINED indicators 社会效应 Q17 9 10",
  ]);
});

test.each<[Record<string, string>, string[]]>([
  [{ 社会效应: "社会效应（6.6分）", 经济效益: "经济效益(6.6分)" }, []],
  [
    { 社会效应: "社会效应（7分）", 经济效益: "经济效益(6.5分)" },
    [
      "IMPORT_LEVEL_POINTS indicators 社会效应（7分） B17 社会效应（7分） 7 6.6",
      "IMPORT_LEVEL_POINTS indicators 社会效应（7分） C17 经济效益(6.5分) 6.5 6.6",
    ],
  ],
  // 3.5 and 3.3 points.
  [{ 履职效能: "履职效能（6.8分）" }, []],
  [
    { 履职效能: "履职效能（68分）" },
    ["IMPORT_LEVEL_POINTS indicators 履职效能（68分） B14 履职效能（68分） 68 6.8"],
  ],
  [{ 履职效能: "履职效能（68分）等" }, []],
])("points printed in a label, %j", (renamed, told) => {
  const points = toldOf({ renamed }).filter((each) => each.includes("LEVEL_POINTS"));
  expect(points).toEqual(told);
});

test("rows that only split up the one above them are no rows of an upload", () => {
  const part = { ...emptyIndicator(), target: { value: 15, at: null } };
  const edit = (form: PerformanceForm): PerformanceForm => {
    const [first, ...others] = fourRows(form).indicators;
    const { level1, level2 } = first!;
    const split = { ...part, level1, level2, name: { value: "其中：一 科", at: null } };
    return { ...form, indicators: [first!, split, ...others] };
  };
  expect(toldOf({ edit, cells: { "indicators[2].actual": "达成" } })).toEqual([
    absent.replace("D15", "D16"),
  ]);
});

describe("of a target form its targets are uploaded", () => {
  const well = row("依法行政能力", "target");
  const firms = row("工业企业对接推介企业户数", "target");
  // A target below 0 is told of by its sign.
  const withoutMinus = (form: PerformanceForm): PerformanceForm => ({
    ...form,
    indicators: form.indicators.map((indicator) =>
      Number(indicator.target.value) < 0
        ? { ...indicator, target: { value: 0, at: null } }
        : indicator,
    ),
  });
  const line = (path: string, column: string) => `${column}${14 + Number(/\d+/.exec(path)?.[0])}`;

  test.each<Told>([
    [{}],
    [
      { [`${well}.target`]: "较好*" },
      `IMPORT_SIGN indicators 履职效能 ${line(well, "F")} 指标值 较好* *`,
    ],
    [
      { [`${well}.target`]: "较 好" },
      `IMPORT_SPACE indicators 履职效能 ${line(well, "F")} 指标值 较 好`,
    ],
    [
      { [`${firms}.target`]: "30户" },
      `IMPORT_NOT_A_NUMBER indicators 社会效应 ${line(firms, "F")} 指标值 30户`,
    ],
    [{ [`${firms}.target`]: "" }],
    [{ goal: "目".repeat(2001) }, "IMPORT_TOO_LONG goals B12 年度绩效目标 4002 4000"],
  ])("%j", (cells, ...told) => {
    expect(toldOf({ kind: "target", edit: withoutMinus, cells })).toEqual(told);
  });
});
