/** What is told of texts, years, operators and standard indicators: where, with which words, and what a fix writes. */
import { loadRuleReader, type PerformanceForm } from "../../../src/form";
import { ruleRows } from "../../../src/ruleSheet";
import { national, type CellValue } from "../../../src/scoring";
import { indicatorTopicRules } from "../../../src/validation/rules/indicators";
import { operatorRules } from "../../../src/validation/rules/operators";
import { ruleSheetProblemsOf, ruleSheetRules } from "../../../src/validation/rules/ruleSheet";
import { textRulesOfForms } from "../../../src/validation/rules/texts";
import { yearRules } from "../../../src/validation/rules/years";
import { row } from "../support/cleanForms";
import { holdTold, lineOf, type FormChange } from "../support/told";

beforeAll(loadRuleReader);

const rate = row("重点工作办结率");
const count = row("工业企业对接推介企业户数");
const level = row("依法行政能力");
const assets = row("固定资产利用率");
const satisfaction = row("受益企业满意度");

/** A change of one row's cells. */
const of = (path: string, cells: NonNullable<FormChange["cells"]>): FormChange => ({
  cells: Object.fromEntries(Object.entries(cells).map(([key, cell]) => [`${path}.${key}`, cell])),
});
const project = (change: FormChange): FormChange => ({ ...change, kind: "projectSelfEvaluation" });
const plan = (cells: FormChange["cells"], more: FormChange = {}): FormChange => ({
  kind: "target",
  cells,
  ...more,
});

describe("the unit and its rules", () => {
  holdTold(textRulesOfForms, [
    [{}],
    [
      { cells: { rulePack: "火星规则" } },
      "RULE_PACK_UNKNOWN N3 pack=火星规则 used=辽宁省部门整体绩效",
    ],
    [{ cells: { rulePack: 5 } }, "RULE_PACK_UNKNOWN N3 pack=5 used=辽宁省部门整体绩效"],
    [{ cells: { rulePack: "本簿规则" } }],
    [{ cells: { unit: "" } }, "UNIT_NAME_MISSING D3"],
    [{ cells: { unit: "", project: "甲项目" } }, "UNIT_NAME_PATTERN D3 unit="],
    [{ cells: { unit: "", authority: "甲局" } }, "UNIT_NAME_PATTERN D3 unit="],
    [
      { cells: { unit: "70300朝阳市工业和信息化局" } },
      "UNIT_NAME_PATTERN D3 unit=70300朝阳市工业和信息化局",
    ],
    [{ cells: { unit: "7030011朝阳市" } }, "UNIT_NAME_PATTERN D3 unit=7030011朝阳市"],
    [{ cells: { unit: "703001" } }, "UNIT_NAME_PATTERN D3 unit=703001"],
    [{ cells: { unit: "703 001朝阳市" } }],
    [{ cells: { unit: "甲703001朝阳市" } }, "UNIT_NAME_PATTERN D3 unit=甲703001朝阳市"],
    [{ cells: { unit: 703001 } }, "UNIT_NAME_PATTERN D3 unit=703001"],
    [project({ cells: { unit: "朝阳市工业和信息化局" } })],
  ]);
});

describe("goals", () => {
  holdTold(textRulesOfForms, [
    [{ cells: { goal: "", achievement: " " } }, "GOAL_MISSING B11", "GOAL_MISSING I11"],
    [
      { cells: { goal: "<p> </p>" } },
      "GOAL_MISSING B11",
      'HTML_IN_TEXT B11 tag=<p> → B11 "" asked',
    ],
    [{ cells: { goal: 5 } }],
    [plan({ goal: "" }), "GOAL_MISSING B12"],
    [plan({ achievement: "<p>好</p>" })],
    [project({ cells: { goal: "", achievement: "" } })],
    [project({ cells: { goal: "" } }), "GOAL_MISSING B10"],
    [project({ cells: { achievement: "" } }), "GOAL_MISSING I10"],
  ]);
});

describe("HTML and what is left of a template", () => {
  holdTold(textRulesOfForms, [
    [{ cells: { goal: "<p>做好</p>工作" } }, 'HTML_IN_TEXT B11 tag=<p> → B11 "做好\\n工作" unseen'],
    [{ cells: { goal: "&lt;p&gt;做好" } }, "HTML_IN_TEXT B11 tag=&lt;"],
    [
      { cells: { goal: "指标1：……", achievement: "<p>请填写</p>" } },
      "TEMPLATE_RESIDUE B11 residue=指标1：",
      'HTML_IN_TEXT I11 tag=<p> → I11 "请填写" unseen',
      "TEMPLATE_RESIDUE I11 residue=请填写",
    ],
    [
      { cells: { unit: "703001<b>局</b>", "tasks[1].name": "<i>公用经费</i>" } },
      'HTML_IN_TEXT D3 tag=<b> in header → D3 "703001局" asked',
      'HTML_IN_TEXT B8 tag=<i> in tasks → B8 "公用经费" unseen',
    ],
    [
      { cells: { unit: "703001请填写", "tasks[1].name": "请填写" } },
      "TEMPLATE_RESIDUE D3 residue=请填写 in header",
      "TEMPLATE_RESIDUE B8 residue=请填写 in tasks",
    ],
    [
      of(count, { name: "<b>企业户数</b>", target: "<b>30</b>", actual: "<b>33</b>" }),
      'HTML_IN_TEXT D34 tag=<b> in indicators → D34 "企业户数" unseen',
      'HTML_IN_TEXT F34 tag=<b> in indicators → F34 "30" asked',
    ],
    [
      of(count, { name: "××户数", target: "**" }),
      "TEMPLATE_RESIDUE D34 residue=×× in indicators",
      "TEMPLATE_RESIDUE F34 residue=** in indicators",
    ],
    [
      of(level, { target: "<p>管理 规范</p>" }),
      'HTML_IN_TEXT F18 tag=<p> in indicators → F18 "管理规范" unseen',
    ],
    [
      of(level, { target: "<p>三级指标</p>" }),
      'HTML_IN_TEXT F18 tag=<p> in indicators → F18 "三级指标" asked',
    ],
    [
      of(assets, { measure: "<p>其他:处置</p>", "reasons.funding": "<p>请填写</p>" }),
      'HTML_IN_TEXT L28 tag=<p> in indicators → L28 "请填写" unseen',
      "TEMPLATE_RESIDUE L28 residue=请填写 in indicators",
      'HTML_IN_TEXT Q28 tag=<p> in indicators → Q28 "处置" unseen',
    ],
    [of(rate, { target: 5, measure: "" })],
    [of(assets, { measure: "其他:&lt;p&gt;处置" }), "HTML_IN_TEXT Q28 tag=&lt; in indicators"],
  ]);
});

const goalOf = (year: number) => `做好${year}年全年两次软考保障工作`;

describe("years", () => {
  const noYears = { title: "自评表", year: "年度" };
  const name = (sheetName: string) => ({ grid: { sheetName } });
  const deadlines =
    (...values: CellValue[]) =>
    (form: PerformanceForm) => {
      form.indicators.forEach(
        ({ deadline }, i) => (deadline.value = values[i % values.length] ?? ""),
      );
    };
  holdTold(yearRules, [
    [{}],
    [{ cells: noYears }, "YEAR_MISSING A2"],
    [{ cells: { ...noYears, year: { value: "", at: null } } }, "YEAR_MISSING A1"],
    [
      { cells: { title: "2024年年自评表", year: "2024年年度" } },
      'YEAR_DOUBLED A1 text=2024年年自评表 proposed=2024年自评表 → A1 "2024年自评表" unseen',
      'YEAR_DOUBLED A2 text=2024年年度 proposed=2024年度 → A2 "2024年度" unseen',
    ],
    [{ cells: { title: 5, year: 2024, goal: 2023 } }],
    [
      { cells: { title: "2023年自评表" } },
      'YEAR_IN_TITLE A1 other=2023 year=2024 (and A2) → A1 "2024年自评表" asked',
    ],
    [
      { cells: { title: "2023年自评表" }, ...name("自评表") },
      'YEAR_IN_TITLE A1 other=2023 year=2024 (and A2) → A1 "2024年自评表" asked',
    ],
    [{ cells: { title: "2024年自评表" }, ...name("自评表") }],
    [
      { cells: { title: 2023 }, ...name("自评表") },
      "YEAR_IN_TITLE A1 other=2023 year=2024 (and A2) → A1 2024 asked",
    ],
    [
      { cells: { goal: goalOf(2023), achievement: goalOf(2022) }, ...name("自评表") },
      "YEAR_IN_GOAL B11 other=2023 year=2024",
      "YEAR_IN_GOAL I11 other=2022 year=2024",
    ],
    [plan({ goal: goalOf(2024), achievement: goalOf(2022) }, name("目标表"))],
    [
      { cells: { goal: goalOf(2024) + goalOf(2023) }, ...name("自评表") },
      "YEAR_IN_GOAL B11 other=2023 year=2024",
    ],
    [
      { cells: { goal: `<b>${goalOf(2023)}</b>` }, ...name("自评表") },
      "YEAR_IN_GOAL B11 other=2023 year=2024",
    ],
    [{ cells: { ...noYears, goal: goalOf(2023) }, ...name("自评表") }, "YEAR_MISSING A2"],
    [
      { why: "the sheet alone, by the name that we give it", cells: { year: "2023年度" } },
      "YEAR_ALONE A2 year=2023 other=2024",
    ],
    [
      {
        why: "the sheet alone, by another name",
        cells: { year: "2023年度" },
        ...name("自评表2024"),
      },
    ],
    [
      {
        why: "the sheet alone, by our name and more",
        cells: { year: "2023年度" },
        ...name("703001自评表2024 (2)"),
      },
      "YEAR_ALONE A2 year=2023 other=2024",
    ],
    [
      {
        why: "the sheet alone, by more and our name",
        cells: { year: "2023年度" },
        ...name("副本703001自评表2024"),
      },
    ],
    [
      {
        why: "the sheet alone, by our name and its year behind more",
        cells: { year: "2023年度" },
        ...name("703001自评表（2024）"),
      },
    ],
    [
      {
        why: "nothing else names a year, nor does the sheet with our name",
        ...plan({ year: "2023年度" }, { ...name("703001目标表"), edit: deadlines("") }),
      },
    ],
    [
      {
        why: "the title's year alone",
        cells: { title: "2023年自评表", year: "" },
        ...name("703001自评表2024"),
      },
      "YEAR_ALONE A1 year=2023 other=2024",
    ],
    [
      { why: "the goal alone", cells: { year: "2023年度", goal: goalOf(2024) }, ...name("自评表") },
      "YEAR_IN_GOAL B11 other=2024 year=2023",
    ],
    [
      {
        why: "the goal and the achievement",
        cells: { year: "2023年度", goal: goalOf(2024), achievement: goalOf(2024) },
        ...name("自评表"),
      },
      'YEAR_ALONE A2 year=2023 other=2024 → A2 "2024年度" asked',
      "YEAR_IN_GOAL B11 other=2024 year=2023",
      "YEAR_IN_GOAL I11 other=2024 year=2023",
    ],
    [
      {
        why: "the goal and the sheet",
        cells: { year: 2023, goal: goalOf(2024) },
        ...name("自评表2024"),
      },
      "YEAR_ALONE A2 year=2023 other=2024 → A2 2024 asked",
      "YEAR_IN_GOAL B11 other=2024 year=2023",
    ],
    [
      {
        why: "the title and the sheet",
        cells: { title: "2024年自评表", year: "2023年度" },
        ...name("自评表2024"),
      },
      'YEAR_ALONE A2 year=2023 other=2024 → A2 "2024年度" asked',
      'YEAR_IN_TITLE A1 other=2024 year=2023 (and A2) → A1 "2023年自评表" asked',
    ],
    [
      {
        why: "the year is in the title alone",
        cells: { title: "2023年自评表", year: "", goal: goalOf(2024) },
        ...name("自评表2024"),
      },
      'YEAR_ALONE A1 year=2023 other=2024 → A1 "2024年自评表" asked',
      "YEAR_IN_GOAL B11 other=2024 year=2023",
    ],
    [
      {
        why: "one that is of the printed year",
        cells: { year: "2023年度", goal: goalOf(2024), achievement: goalOf(2023) },
        ...name("自评表2024"),
      },
      "YEAR_IN_GOAL B11 other=2024 year=2023",
    ],
    [
      {
        why: "two others that differ",
        cells: { year: "2022年度", goal: goalOf(2024), achievement: goalOf(2023) },
        ...name("自评表2024"),
      },
      "YEAR_IN_GOAL B11 other=2024 year=2022",
      "YEAR_IN_GOAL I11 other=2023 year=2022",
    ],
    [
      {
        why: "the achievement of a plan is none",
        ...plan(
          { year: "2023年度", goal: goalOf(2024), achievement: goalOf(2023) },
          { ...name("目标表"), edit: deadlines("") },
        ),
      },
      "YEAR_IN_GOAL B12 other=2024 year=2023",
    ],
    [
      {
        why: "the goal and the deadlines",
        ...plan(
          { year: "2023年度", goal: goalOf(2024) },
          { ...name("目标表"), edit: deadlines("2024-12") },
        ),
      },
      'YEAR_ALONE A2 year=2023 other=2024 → A2 "2024年度" asked',
      "YEAR_IN_GOAL B12 other=2024 year=2023",
    ],
    [
      {
        why: "deadlines of two years",
        ...plan(
          { year: "2023年度", goal: goalOf(2024) },
          { ...name("目标表"), edit: deadlines("2024-12", "2025-12") },
        ),
      },
      "YEAR_IN_GOAL B12 other=2024 year=2023",
    ],
    [
      {
        why: "the deadlines alone",
        ...plan({ year: "2023年度" }, { ...name("目标表"), edit: deadlines("2024-12") }),
      },
    ],
    [
      {
        why: "nothing else names a year",
        ...plan({ year: "2023年度" }, { ...name("目标表"), edit: deadlines("") }),
      },
    ],
    [{ why: "no printed year", ...plan({ ...noYears, goal: goalOf(2024) }, name("目标表2024")) }],
  ]);
});

describe("an operator against its indicator's name", () => {
  holdTold(operatorRules, [
    [{}],
    [
      of(satisfaction, { operator: "=" }),
      'OPERATOR_DIRECTION E35 name=受益企业满意度 operator== expected=>= → E35 ">=" asked',
    ],
    [
      of(satisfaction, { operator: "<=" }),
      'OPERATOR_DIRECTION E35 name=受益企业满意度 operator=<= expected=>= → E35 ">=" asked',
    ],
    [of(satisfaction, { operator: ">" })],
    [
      of(satisfaction, { operator: "=", name: "企业满意率" }),
      'OPERATOR_DIRECTION E35 name=企业满意率 operator== expected=>= → E35 ">=" asked',
    ],
    [of(satisfaction, { operator: "=", name: "企业满意度调查" })],
    [of(satisfaction, { operator: "<=", name: "企业满意度调查" })],
    [of(satisfaction, { operator: "=", name: "监管覆盖率" })],
    [
      of(satisfaction, { operator: "<=", name: "监管覆盖率" }),
      'OPERATOR_DIRECTION E35 name=监管覆盖率 operator=<= expected=>= → E35 ">=" asked',
    ],
    [
      of(count, { operator: "<=" }),
      'OPERATOR_DIRECTION E34 name=工业企业对接推介企业户数 operator=<= expected=>= → E34 ">=" asked',
    ],
    [
      of(count, { operator: "<" }),
      'OPERATOR_DIRECTION E34 name=工业企业对接推介企业户数 operator=< expected=>= → E34 ">=" asked',
    ],
    [of(count, { operator: "=" })],
    [of(count, { operator: "<=", name: "" })],
    [of(count, { operator: "<=", target: "若干" })],
    [
      of(count, { operator: "", target: "≤30" }),
      'OPERATOR_DIRECTION E34 name=工业企业对接推介企业户数 operator=<= expected=>= → E34 ">=" asked',
    ],
    [
      of(count, { operator: ">=", name: "投诉次数" }),
      'OPERATOR_DIRECTION E34 name=投诉次数 operator=>= expected=<= → E34 "<=" asked',
    ],
    [of(count, { operator: "<", name: "投诉次数" })],
    [of(count, { operator: "=", name: "投诉次数" })],
  ]);
});

describe("the indicators that every form has", () => {
  const without = (wanted: (indicator: PerformanceForm["indicators"][number]) => boolean) => ({
    edit: (form: PerformanceForm) => {
      form.indicators = form.indicators.filter((each) => !wanted(each));
    },
  });
  holdTold(indicatorTopicRules, [
    [{}],
    [{ kind: "target" }],
    [project({})],
    [
      { why: "one is not there", ...without(({ name }) => name.value === "在职人员控制率") },
      "INDICATOR_MISSING B30 name=在职人员控制率 level1=运行成本 under 运行成本",
    ],
    [{ why: "own ones may be missing", ...without(({ name }) => name.value === "受益企业满意度") }],
    [
      { why: "a whole part is not there", ...without(({ level1 }) => level1.value === "运行成本") },
      "SECTION_EMPTY A1 level1=运行成本 under 运行成本",
    ],
    [
      {
        why: "a whole part is not there that is a unit's own",
        kind: "target",
        ...without(({ level1 }) => level1.value === "可持续性"),
      },
      "SECTION_EMPTY A1 level1=可持续性 under 可持续性",
    ],
    [of(assets, { name: "固定 资产利用率" })],
    [
      of(assets, { name: "资产利用" }),
      "INDICATOR_MISSING B23 name=固定资产利用率 level1=管理效率 under 管理效率",
    ],
    [
      of(count, { name: "受益企业 满意度" }),
      "INDICATOR_DUPLICATE D35 name=受益企业满意度 (and D34)",
    ],
    [of(count, { name: "" })],
    [
      of(count, { level1: "社会效益" }),
      "SECTION_UNKNOWN B33 level1=社会效益 under 社会效益",
      "SECTION_EMPTY A1 level1=社会效应 under 社会效应",
    ],
    [project(of("indicators[1]", { level1: "甲" }))],
    [
      of(assets, { level1: "履职效能" }),
      "SECTION_EMPTY A1 level1=管理效率 under 管理效率",
      "INDICATOR_MISPLACED D23 name=预算绩效目标覆盖率 level1=管理效率 level2=预算编制管理",
      "INDICATOR_MISPLACED D24 name=预决算公开情况 level1=管理效率 level2=预算监督管理",
      "INDICATOR_MISPLACED D25 name=预算支出管理规范性 level1=管理效率 level2=预算收支管理",
      "INDICATOR_MISPLACED D26 name=预算收入管理规范性 level1=管理效率 level2=预算收支管理",
      "INDICATOR_MISPLACED D27 name=内控制度有效性 level1=管理效率 level2=财务管理",
      "INDICATOR_MISPLACED D28 name=固定资产利用率 level1=管理效率 level2=资产管理",
      "INDICATOR_MISPLACED D29 name=政府采购管理违法违规行为发生次数 level1=管理效率 level2=业务管理",
    ],
    [
      of(assets, { level1: { value: "履职效能", at: null } }),
      "SECTION_EMPTY A1 level1=管理效率 under 管理效率",
      "INDICATOR_MISPLACED D23 name=预算绩效目标覆盖率 level1=管理效率 level2=预算编制管理",
      "INDICATOR_MISPLACED D24 name=预决算公开情况 level1=管理效率 level2=预算监督管理",
      "INDICATOR_MISPLACED D25 name=预算支出管理规范性 level1=管理效率 level2=预算收支管理",
      "INDICATOR_MISPLACED D26 name=预算收入管理规范性 level1=管理效率 level2=预算收支管理",
      "INDICATOR_MISPLACED D27 name=内控制度有效性 level1=管理效率 level2=财务管理",
      "INDICATOR_MISPLACED D28 name=固定资产利用率 level1=管理效率 level2=资产管理",
      "INDICATOR_MISPLACED D29 name=政府采购管理违法违规行为发生次数 level1=管理效率 level2=业务管理",
    ],
    [
      of(assets, { level2: "业务管理" }),
      "INDICATOR_MISPLACED D28 name=固定资产利用率 level1=管理效率 level2=资产管理",
    ],
    [of(assets, { level2: "资产 管理" })],
    [of(assets, { level2: "" })],
    [
      of(assets, { level1: "" }),
      "SECTION_UNKNOWN B23 level1=",
      "SECTION_EMPTY A1 level1=管理效率 under 管理效率",
    ],
    [project(of("indicators[1]", { name: "固定资产利用率" }))],
  ]);
});

describe("parts of a row", () => {
  /** The second row and those below it split up the first, which has 15 and 20. */
  const parts = (
    ...rows: { target?: CellValue; actual?: CellValue; unit?: string }[]
  ): FormChange => ({
    why: JSON.stringify(rows),
    kind: "projectSelfEvaluation",
    cells: { "indicators[0].target": 15, "indicators[0].actual": 20 },
    edit: (form) => {
      const [whole, ...others] = form.indicators;
      const split = rows.map(({ target = "", actual = "", unit = "户" }, i) => {
        const part = structuredClone(others[0]!);
        part.name.value = `其中：作物${i}`;
        part.target.value = target;
        part.actual.value = actual;
        part.unit.value = unit;
        part.weight.value = part.score.value = part.completion.value = "";
        return part;
      });
      form.indicators = [whole!, ...split, ...others];
    },
  });
  holdTold(indicatorTopicRules, [
    [parts({ target: 5, actual: 12 }, { target: 10, actual: 8 })],
    [
      parts({ target: 5, actual: 12 }, { target: 9, actual: 9 }),
      "PARTS_SUM F13 name=监管企业户数 sum=14 whole=15 under 产出指标",
      "PARTS_SUM H13 name=监管企业户数 sum=21 whole=20 under 产出指标",
    ],
    [
      parts({ target: 14.9, actual: 0.1 }, { target: 0.2, actual: 19.9 }),
      "PARTS_SUM F13 name=监管企业户数 sum=15.1 whole=15 under 产出指标",
    ],
    [parts({ target: 9 })],
    [
      parts({ target: 5 }, { target: 6, actual: 3 }),
      "PARTS_SUM F13 name=监管企业户数 sum=11 whole=15 under 产出指标",
    ],
    [parts({ target: 5, actual: "若干" }, { target: "若干", actual: 3 })],
    [parts({ target: 5, unit: "亩" }, { target: 6 })],
    [parts({ target: 5, unit: "亩" }, { target: 6 }, { target: 6 })],
    [
      {
        ...parts({ target: 5 }, { target: 6 }),
        why: "the whole is no number",
        cells: { "indicators[0].target": "若干" },
      },
    ],
    [
      {
        why: "each row that is split up",
        kind: "projectSelfEvaluation",
        edit: (form) => {
          const part = (value: number) => {
            const own = structuredClone(form.indicators[2]!);
            own.name.value = `其中：${value}`;
            own.target.value = value;
            own.actual.value = own.weight.value = own.score.value = own.completion.value = "";
            return own;
          };
          const [first, second, third] = form.indicators;
          const split = [part(1), part(2)];
          for (const each of [first!, ...split]) each.unit.value = "%";
          form.indicators = [first!, ...split, second!, third!, part(3), part(4)];
        },
      },
      "PARTS_SUM F13 name=监管企业户数 sum=3 whole=40 under 产出指标",
      "PARTS_SUM F15 name=企业满意度 sum=7 whole=95 under 满意度指标",
    ],
    [
      {
        why: "parts of nothing",
        kind: "projectSelfEvaluation",
        edit: (form) => {
          form.indicators.forEach(({ name, weight }, i) => {
            name.value = `其中：${i}`;
            weight.value = "";
          });
        },
      },
    ],
  ]);
});

describe("the sheet 评分规则", () => {
  const sound = ruleRows(national).map(({ name, value }): CellValue[] => [name, value]);
  const put = (name: string, value: CellValue) =>
    sound.map((line) => (line[0] === name ? [name, value] : line));
  const table = (values: CellValue[][]) => ({
    sheetId: "rules",
    sheetName: "评分规则",
    origin: { row: 3, column: 1 },
    values,
  });
  const by = (values?: CellValue[][]): FormChange => ({
    why: values === undefined ? "there is none" : "it is there",
    cells: { rulePack: "本簿规则" },
    edit: (form) => {
      if (values !== undefined) form.ownRules = table(values);
    },
  });
  holdTold(ruleSheetRules, [
    [{}],
    [by(), 'OWN_RULES_MISSING N3 → N3 "辽宁省部门整体绩效" asked'],
    [by(sound)],
    [by(put("“优”的最低分", "九十")), "OWN_RULES_FAULTY N3 cell=C23"],
    [by([...put("“优”的最低分", "九十"), ["反向指标", "得0分"]]), "OWN_RULES_FAULTY N3 cell=C23"],
    [{ ...by(put("“优”的最低分", "九十")), why: "its rules are not gone by", cells: {} }],
    [
      { ...by(), why: "of a project", kind: "projectSelfEvaluation" },
      'OWN_RULES_MISSING N3 → N3 "全国项目支出绩效自评" asked',
    ],
  ]);
  const problemsOf = (values: CellValue[][]) =>
    ruleSheetProblemsOf(table(values)).map(({ code, at, values, fix }) => {
      expect(fix?.()?.edits.map(({ before }) => before.value)).toEqual(fix && [values.found]);
      return lineOf(code, { at }, values, { fix });
    });
  test.each<[string, CellValue[][], string[]]>([
    ["sound", sound, []],
    ["without lines", [], ["RULES_NONE B4 rule= found= allowed="]],
    [
      "a value",
      put("“优”的最低分", "九十"),
      ["RULE_VALUE C23 rule=“优”的最低分 found=九十 allowed=0.01–100 → C23 90 asked"],
    ],
    [
      "a value that is not there",
      put("“优”的最低分", ""),
      ["RULE_VALUE C23 rule=“优”的最低分 found= allowed=0.01–100 → C23 90 asked"],
    ],
    [
      "a line too short",
      put("“优”的最低分", "").map((line) => line.slice(0, line[1] === "" ? 1 : 2)),
      ["RULE_VALUE C23 rule=“优”的最低分 found= allowed=0.01–100 → C23 90 asked"],
    ],
    [
      "an unknown name and a name twice",
      [["反向指标", "得0分"], ...put("“优”的最低分", "九十"), ["基础规则", "全国"]],
      [
        "RULE_NAME_UNKNOWN B4 rule= found=反向指标 allowed=",
        "RULE_VALUE C24 rule=“优”的最低分 found=九十 allowed=0.01–100 → C24 90 asked",
        "RULE_TWICE B32 rule=基础规则 found=基础规则 allowed=",
      ],
    ],
    [
      "points",
      put("分值：效益指标", 20),
      ["RULE_POINTS_SUM C5 rule=分值：预算执行 found=90 allowed=100"],
    ],
    [
      "points, a value and a name: told from above",
      [
        ...put("分值：效益指标", 20).map((line) =>
          line[0] === "“优”的最低分" ? ["“优”的最低分", "九十"] : line,
        ),
        ["反向指标", "得0分"],
      ],
      [
        "RULE_POINTS_SUM C5 rule=分值：预算执行 found=90 allowed=100",
        "RULE_VALUE C23 rule=“优”的最低分 found=九十 allowed=0.01–100 → C23 90 asked",
        "RULE_NAME_UNKNOWN B31 rule= found=反向指标 allowed=",
      ],
    ],
  ])("%s", (_title, values, lines) => {
    expect(problemsOf(values)).toEqual(lines);
  });
});
