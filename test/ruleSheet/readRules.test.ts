import { readRules, ruleLines, ruleRows, type RuleFault } from "../../src/ruleSheet";
import { isChoice } from "../../src/ruleSheet/ruleLines";
import { liaoning, national, rulePacks, type CellValue, type RulePack } from "../../src/scoring";

type Table = CellValue[][];

/** The table that a pack writes, with its headings, as the sheet has it. */
function tableOf(pack: RulePack): Table {
  return [
    ["本簿评分规则", "", ""],
    ["规则", "取值", "文号"],
    ...ruleRows(pack).map(({ name, value }): CellValue[] => [name, value, ""]),
  ];
}

function put(table: Table, name: string, value: CellValue, column = 1): Table {
  expect(table.map(([rule]) => rule)).toContain(name);
  return table.map((row) =>
    row[0] === name ? row.map((cell, place) => (place === column ? value : cell)) : row,
  );
}

const rowOf = (table: Table, name: string) => table.findIndex(([rule]) => rule === name);

function faultsOf(table: Table): Partial<RuleFault>[] {
  return readRules(table).faults.map(({ code, row, column, usual }) => ({
    code,
    row,
    column,
    usual,
  }));
}

const { id, title, shortName, otherNames, ...ofOwn } = readRules(tableOf(liaoning)).pack;

test.each(rulePacks.map((pack) => [pack.id, pack] as const))(
  "what %s writes is read back as it is",
  (_, pack) => {
    const { pack: read, faults } = readRules(tableOf(pack));
    expect(faults).toEqual([]);
    const own = { id, title, shortName, otherNames, papers: {}, cited: "本簿规则" };
    expect(read).toEqual({ ...pack, ...own });
  },
);

test("it is a pack of its own, and says what its changes rest on", () => {
  expect([id, title["zh-CN"], shortName, otherNames]).toEqual(["own", "本簿规则", "本簿", []]);
  expect(ofOwn.evidence).toEqual(liaoning.evidence);
  const changed = put(tableOf(liaoning), "反向指标超过指标值时", "得0分");
  expect(readRules(changed).pack).toMatchObject({
    reverseMiss: "zero",
    evidence: { ...liaoning.evidence, reverseMiss: "own" },
  });
  const proven = put(changed, "反向指标超过指标值时", "朝财绩〔2024〕3号", 2);
  expect(readRules(proven).pack).toMatchObject({
    evidence: { ...liaoning.evidence, reverseMiss: "local" },
    papers: { reverseMiss: "朝财绩〔2024〕3号" },
  });
});

test.each(
  ruleLines.flatMap((line) =>
    isChoice(line.values)
      ? line.values.flatMap(({ id, word, value }) => [
          [line.name, word, line, value] as const,
          [line.name, id, line, value] as const,
        ])
      : [],
  ),
)("%s: %s", (name, cell, line, value) => {
  const { pack, faults } = readRules(put(tableOf(national), name, ` ${cell} `));
  expect(faults).toEqual([]);
  expect(pack[line.policy]).toEqual(value);
});

test.each([
  ["“优”的最低分", 95, "gradeBands"],
  ["“良”的最低分", "85", "gradeBands"],
  ["“中”的最低分", 50.5, "gradeBands"],
  ["蓝灯的最低进度", 1.5, "progressLights"],
  ["绿灯的最低进度", "90%", "progressLights"],
  ["黄灯的最低进度", 0.5, "progressLights"],
  ["超额较多的倍数", "150%", "overThreshold"],
  ["每超过1个百分点扣分值的", 0.05, "offPerPoint"],
  ["定性指标第一档的最低完成程度", 0.9, "qualBands"],
  ["定性指标第二档的最低完成程度", "70.5%", "qualBands"],
] as const)("%s: the number %p", (name, value, policy) => {
  const { pack, faults } = readRules(put(tableOf(liaoning), name, value));
  expect(faults).toEqual([]);
  const text = String(value);
  const number = text.endsWith("%") ? parseFloat(text) / 100 : Number(text);
  expect(JSON.stringify(pack[policy])).toContain(String(number));
  expect(pack.evidence[policy]).toBe("own");
});

describe("a wrong value is told at its cell", () => {
  test.each(
    ruleLines.flatMap((line) =>
      (isChoice(line.values)
        ? ["是", "", 0, null, true, 12345, "#N/A"]
        : ["九十", "", 0, null, true, -1, 12345, "#N/A", "1e1", "90分"]
      ).map((value) => [line.name, value, line.cellOf(national)] as const),
    ),
  )("%s: %p", (name, value, usual) => {
    const table = put(tableOf(national), name, value);
    const row = rowOf(table, name);
    expect(faultsOf(table)).toEqual([{ code: "RULE_VALUE", row, column: 1, usual }]);
  });

  test("a grade that is not below the better one, a light likewise", () => {
    const table = put(tableOf(national), "“良”的最低分", 90);
    const row = rowOf(table, "“良”的最低分");
    expect(faultsOf(table)).toEqual([{ code: "RULE_VALUE", row, column: 1, usual: 80 }]);
    expect(readRules(table).faults[0]?.values).toMatchObject({ found: "90", allowed: "< 90" });
    const alone = [["“优”的最低分", 70]];
    expect(readRules(alone).faults[0]).toMatchObject({ row: 0, values: { allowed: "> 80" } });
    expect(faultsOf(put(tableOf(national), "黄灯的最低进度", 0.9))).toHaveLength(1);
  });

  test("bands that overlap, and bounds that are none", () => {
    const [first, second] = ["一", "二"].map((of) => `定性指标第${of}档的最低完成程度`) as [
      string,
      string,
    ];
    const table = tableOf(national);
    const row = rowOf(table, second);
    for (const [value, allowed] of [
      [0.8, "< 0.8"],
      ["95%", "< 0.8"],
      ["90%-70%", "0.01–0.99"],
      [70, "0.01–0.99"],
      [1, "0.01–0.99"],
      ["", "0.01–0.99"],
    ] as const) {
      const wrong = put(table, second, value);
      expect(faultsOf(wrong)).toEqual([{ code: "RULE_VALUE", row, column: 1, usual: 0.6 }]);
      expect(readRules(wrong).faults[0]?.values).toMatchObject({ rule: second, allowed });
    }
    const alone = [[first, 0.55]];
    expect(readRules(alone).faults).toMatchObject([
      { code: "RULE_VALUE", row: 0, column: 1, usual: 0.8, values: { allowed: "> 0.6" } },
    ]);
    const free = put(put(table, first, "90%"), second, 0.7);
    expect(readRules(free)).toMatchObject({
      faults: [],
      pack: {
        evidence: { qualBands: "own" },
        qualBands: [
          { from: 1, to: 0.9, range: "100%-90%（含）" },
          { from: 0.9, to: 0.7, range: "90%-70%（含）" },
          { from: 0.7, to: 0, range: "70%-0%" },
        ],
      },
    });
  });

  test("基础规则 that nobody knows", () => {
    for (const value of ["火星", "", 0, "本簿规则"]) {
      const table = put(tableOf(national), "基础规则", value);
      expect(faultsOf(table)).toEqual([
        { code: "RULE_VALUE", row: 2, column: 1, usual: "辽宁省部门整体绩效" },
      ]);
    }
  });

  test("the parts' points: each a number, 100 together", () => {
    const table = tableOf(national);
    const row = rowOf(table, "分值：效益指标");
    expect(faultsOf(put(table, "分值：效益指标", "三十"))).toEqual([
      { code: "RULE_VALUE", row, column: 1, usual: 30 },
    ]);
    const short = put(table, "分值：效益指标", 20);
    expect(readRules(short).faults).toMatchObject([
      { code: "RULE_SUM", row: rowOf(table, "分值：预算执行"), values: { found: "90" } },
    ]);
    const other = put(short, "分值：产出指标", 60);
    expect(readRules(other)).toMatchObject({
      faults: [],
      pack: { sectionPoints: [{ points: 10 }, { points: 60 }, { points: 20 }, { points: 10 }] },
    });
  });

  test("a name that no rule has, a rule twice, a value without a name, and no rule at all", () => {
    const table = tableOf(national);
    expect(faultsOf([...table, ["反向指标", "得0分"]])).toMatchObject([
      { code: "RULE_NAME", row: table.length, column: 0 },
    ]);
    expect(faultsOf([...table, ["", "得0分"]])).toMatchObject([{ code: "RULE_NAME" }]);
    expect(faultsOf([...table, ["分值：", 5]])).toMatchObject([{ code: "RULE_NAME" }]);
    expect(faultsOf([...table, ["基础规则", "全国"]])).toMatchObject([
      { code: "RULE_TWICE", row: table.length, column: 0 },
    ]);
    expect(
      faultsOf([
        ["", ""],
        ["说明", ""],
      ]),
    ).toMatchObject([{ code: "RULES_NONE" }]);
    expect(faultsOf([])).toMatchObject([{ code: "RULES_NONE" }]);
  });
});

test("rows that are not there are those of 基础规则; headings, remarks and empty rows are passed over", () => {
  const { pack, faults } = readRules([
    ["本表由财政局绩效科制定", null],
    [0, 0, 0],
    ["规则", "取值"],
    ["基础规则", "national"],
    ["", "", ""],
    ["reverseMiss 不在这里", ""],
    ["定性指标第二档的最低完成程度", "５０％"],
  ]);
  expect(faults).toEqual([]);
  expect(pack.qualBands[1]?.to).toBe(0.5);
  expect({ ...pack, qualBands: [] }).toMatchObject({
    sectionPoints: national.sectionPoints,
    rowScoreDecimals: 2,
    reverseMiss: "linear_to_double",
  });
});

test("no two rules are called alike, and no meaning is missing", () => {
  const names = ruleLines.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(ruleLines.filter(({ meaning }) => meaning === "")).toEqual([]);
});
