/** The live checks of a form, word for word: where each shows, when, and what it says. */
import { rangeToA1, type LiveCheck, type PerformanceForm } from "../../../src/form";
import { loadRuleReader } from "../../../src/form/rules";
import { liveChecksInPlace, liveChecksOf } from "../../../src/formulas/checks";
import type { FormValues } from "../../../src/form/model/makeForm";
import type { CellValue } from "../../../src/scoring";
import { byOwnRules, placedForm, ruleTable, withFields } from "../support/placedForm";

beforeAll(loadRuleReader);

type Told = [look: string, range: string, says: string, condition: string];
const told = (checks: readonly LiveCheck[]): Told[] =>
  checks.map(({ look, range, says, condition }) => [look, rangeToA1(range), says, condition]);

const row = { name: "办结率", operator: ">=", target: 95, unit: "%", actual: 96, weight: 3 };
const valuesOf = (kind: FormValues["kind"]): FormValues => ({
  kind,
  tasks: [
    { name: "一", weight: 25 },
    { name: "二", weight: 15 },
  ],
  indicators: [
    { ...row, level1: "履职 效能" },
    { ...row, level1: "履职效能" },
    { ...row, level1: "预算执行" },
  ],
});
const form = placedForm(valuesOf("selfEvaluation"));

const isNumeric = 'COUNT(FIND("|"&$E16&"|","|=|>=|>|<=|<|≥|≤|"))';
const isPercent = 'COUNT(FIND("|"&$G16&"|","|%|％|﹪|百分比|"))';
const isDate =
  'AND(OR($E16="=",$E16="<="),COUNT(FIND("年",$F16),FIND("月",$F16),FIND("季",$F16),' +
  'FIND("-",$F16,5),FIND("/",$F16,5)))';
const isOwnSmall = 'AND($F16<1,ISERROR(FIND("<",$E16)),$E16<>"≤")';
const isSlip = `${isNumeric},${isPercent},ISNUMBER($F16),$F16>0`;

const ofAnyRow: Told[] = [
  ["todo", "F16:F18", "指标值未填", '$D16<>"",$F16=""'],
  ["todo", "E16:E18", "运算符号未填", '$E16="",ISNUMBER($F16)'],
  [
    ...(["wrong", "E16:E18", "运算符号不对"] as const),
    'OR(COUNT(FIND("|"&$E16&"|","|=|>=|>|<=|<|定性||"))=0,AND($E16="定性",ISNUMBER($F16)))',
  ],
  ["wrong", "F16:F18", "指标值应是数字", `${isNumeric},ISTEXT($F16),$F16<>"",NOT(${isDate})`],
];
const targetSlip: Told = [
  ...(["doubt", "F16:F18", "指标值可能少了百倍"] as const),
  `${isSlip},OR(${isOwnSmall},AND(ISNUMBER($H16),$H16>=50,$F16<=1.5))`,
];
const sign = (cell: string) => `IF(ISTEXT(${cell}),${cell}<>"",ISERROR(${cell}))`;
const ofEvaluation: Told[] = [
  ["todo", "H16:H18", "全年完成值未填", '$D16<>"",$H16=""'],
  ["wrong", "H16:H18", "全年完成值应是数字", `${isNumeric},ISNUMBER($F16),ISTEXT($H16),$H16<>""`],
  [
    ...(["doubt", "H16:H18", "全年完成值可能少了百倍"] as const),
    `${isNumeric},${isPercent},COUNT($F16,$H16)=2,$F16>=50,$H16>0,$H16<=1.5`,
  ],
  ["wrong", "I16:I18", "没有算出数", sign("$I16")],
  ["wrong", "K16:K18", "没有算出数", sign("$K16")],
  ["wrong", "J16:J18", "分值应是大于0的数", '$D16<>"",OR(COUNT($J16)=0,$J16<=0)'],
];
const lost = "COUNT($J16,$K16)=2,$K16<$J16";
const reasons: Told = [
  ...(["todo", "L16:P18", "扣了分，偏差原因未填"] as const),
  `${lost},$L16="",$M16="",$N16="",$O16="",$P16=""`,
];
const measure: Told = ["todo", "Q16:Q18", "扣了分，改进措施未填", `${lost},$Q16=""`];
const ofTasks: Told[] = [
  ["todo", "F7:F8", "项目下达金额未填", '$D7<>"",$F7=""'],
  ["wrong", "F7:F8", "项目下达金额应是数字", 'ISTEXT($F7),$F7<>""'],
  ["todo", "H7:H8", "项目执行金额未填", '$D7<>"",$H7=""'],
  ["wrong", "H7:H8", "项目执行金额应是数字", 'ISTEXT($H7),$H7<>""'],
  ["wrong", "H7:H8", "执行金额超过下达金额", "COUNT($F7,$H7)=2,$H7>$F7"],
  ["wrong", "I7:I8", "没有算出数", sign("$I7")],
  ["wrong", "K7:K8", "没有算出数", sign("$K7")],
  ["wrong", "J7:J8", "分值应是大于0的数", '$D7<>"",OR(COUNT($J7)=0,$J7<=0)'],
];
const total: Told = ["wrong", "K40", "没有算出总分", sign("$K40")];
const points = (
  range: string,
  says: string,
  sum: string,
  full: number,
  rules = ',$N$3=""',
): Told => [
  ...(["wrong", range, `${says}的分值合计不是${full}`] as const),
  `ABS(ROUND(SUM(${sum})-${full},9))>0.005${rules}`,
];
const ofParts = (rules?: string): Told[] => [
  points("J7:J8", "年度主要任务", "$J$7:$J$8", 40, rules),
  points("J16:J17", "履职效能", "$J$16:$J$17", 20, rules),
  points("J18", "预算执行", "$J$18", 5, rules),
];

test("of an evaluation of 辽宁", () => {
  expect(told(liveChecksOf(form))).toEqual([
    ...ofTasks,
    ...ofAnyRow,
    targetSlip,
    ...ofEvaluation,
    reasons,
    measure,
    total,
    ...ofParts(),
  ]);
});

test("of a target form: what is planned, and no points", () => {
  const target = withFields(
    placedForm(valuesOf("target")),
    Object.fromEntries([0, 1, 2].map((place) => [`indicators[${place}].actual`, null])),
  );
  expect(told(liveChecksOf(target))).toEqual([
    ["todo", "G7:G8", "预算资金未填", '$D7<>"",$G7=""'],
    ["wrong", "G7:G8", "预算资金应是数字", 'ISTEXT($G7),$G7<>""'],
    ...ofAnyRow,
    ["doubt", "F16:F18", "指标值可能少了百倍", `${isSlip},${isOwnSmall}`],
  ]);
});

test("of an evaluation of elsewhere: no 改进措施, and 100 points together", () => {
  const project = placedForm(valuesOf("projectSelfEvaluation"));
  expect(told(liveChecksOf(project))).toEqual([
    ...ofTasks,
    ...ofAnyRow,
    targetSlip,
    ...ofEvaluation,
    reasons,
    total,
    [
      ...(["wrong", "K40", "分值合计不是100"] as const),
      "COUNT($J$7:$J$8,$J$16:$J$18)>0,ABS(ROUND(SUM($J$7:$J$8,$J$16:$J$18)-100,9))>0.005",
    ],
  ]);
  const says = liveChecksOf(placedForm({ kind: "projectSelfEvaluation", indicators: [] })).map(
    (each) => each.says,
  );
  expect(says).toEqual(["没有算出总分"]);
});

const saysOf = (its: PerformanceForm) =>
  told(liveChecksOf(its)).map(([, range, says]) => `${range} ${says}`);
const allSays = saysOf(form);

/** What is said no more once something is otherwise, and what is said in its place. */
test.each<[what: string, its: PerformanceForm, gone: string[], come: string[]]>([
  [
    "a task without points in a form of elsewhere",
    placedForm({
      ...valuesOf("selfEvaluation"),
      kind: "projectSelfEvaluation",
      tasks: [{ name: "一" }, { name: "二" }],
    }),
    [
      "J7:J8 分值应是大于0的数",
      "Q16:Q18 扣了分，改进措施未填",
      "J7:J8 年度主要任务的分值合计不是40",
      "J16:J17 履职效能的分值合计不是20",
      "J18 预算执行的分值合计不是5",
    ],
    ["K40 分值合计不是100"],
  ],
  [
    "no indicator with points",
    withFields(
      form,
      Object.fromEntries([0, 1, 2].map((place) => [`indicators[${place}].weight`, { value: "" }])),
    ),
    ["J16:J18 分值应是大于0的数"],
    [],
  ],
  ["no cell for the total", withFields(form, { total: null }), ["K40 没有算出总分"], []],
  ["a row without points", withFields(form, { "indicators[1].weight": { value: "" } }), [], []],
  [
    "no cells for names",
    withFields(
      form,
      Object.fromEntries([0, 1, 2].map((place) => [`indicators[${place}].name`, null])),
    ),
    ["F16:F18 指标值未填", "H16:H18 全年完成值未填", "J16:J18 分值应是大于0的数"],
    [],
  ],
  [
    "a reason in a row of another",
    withFields(
      form,
      Object.fromEntries(
        [0, 1, 2].map((place) => [
          `indicators[${place}].reasons.system`,
          { at: { row: 40, column: 12 } },
        ]),
      ),
    ),
    ["L16:P18 扣了分，偏差原因未填"],
    ["L16:L18 扣了分，偏差原因未填"],
  ],
  [
    "reasons that do not stand side by side",
    withFields(
      form,
      Object.fromEntries(
        [0, 1, 2].map((place) => [
          `indicators[${place}].reasons.system`,
          { at: { row: 15 + place, column: 20 } },
        ]),
      ),
    ),
    ["L16:P18 扣了分，偏差原因未填"],
    ["L16:L18 扣了分，偏差原因未填"],
  ],
  [
    "reasons in another order",
    withFields(
      form,
      Object.fromEntries(
        [0, 1, 2].flatMap((place) => [
          [`indicators[${place}].reasons.system`, { at: { row: 15 + place, column: 13 } }],
          [`indicators[${place}].reasons.staff`, { at: { row: 15 + place, column: 12 } }],
        ]),
      ),
    ),
    ["L16:P18 扣了分，偏差原因未填"],
    ["L16:L18 扣了分，偏差原因未填"],
  ],
  [
    "no cells for two of the reasons",
    withFields(
      form,
      Object.fromEntries(
        [0, 1, 2].flatMap((place) =>
          ["hardware", "other"].map((kind) => [`indicators[${place}].reasons.${kind}`, null]),
        ),
      ),
    ),
    ["L16:P18 扣了分，偏差原因未填"],
    ["L16:N18 扣了分，偏差原因未填"],
  ],
  [
    "no cells for reasons at all",
    withFields(
      form,
      Object.fromEntries(
        [0, 1, 2].flatMap((place) =>
          ["funding", "system", "staff", "hardware", "other"].map((kind) => [
            `indicators[${place}].reasons.${kind}`,
            null,
          ]),
        ),
      ),
    ),
    ["L16:P18 扣了分，偏差原因未填"],
    [],
  ],
  [
    "a part of another row between the others",
    withFields(form, {
      "indicators[1].name": { value: "其中：玉米" },
      "indicators[1].weight": { value: "" },
    }),
    ["F16:F18 指标值未填"],
    ["F16 指标值未填", "F18 指标值未填"],
  ],
  [
    "an adjusted target in the second row",
    withFields(form, { "indicators[1].adjusted": { value: 90 } }),
    ["F16:F18 指标值未填"],
    ["F16 指标值未填", "R17 指标值未填", "F18 指标值未填"],
  ],
  [
    "a level that no rules give points to",
    withFields(form, { "indicators[2].level1": { value: "其他" } }),
    ["J18 预算执行的分值合计不是5"],
    [],
  ],
])("%s", (_, its, gone, come) => {
  const says = saysOf(its);
  const reworded = says.filter((each) => !allSays.includes(each));
  for (const each of gone)
    expect([each, allSays.includes(each), says.includes(each)]).toEqual([each, true, false]);
  for (const each of come) expect(reworded).toContain(each);
  if (gone.length > 1 || come.length === 0) expect(reworded).toEqual(come);
});

test.each<[what: string, its: PerformanceForm, rules: string]>([
  ["named", withFields(form, { rulePack: { value: "辽宁" } }), ',$N$3="辽宁"'],
  ["without a cell", withFields(form, { rulePack: null }), ""],
  ["blank", withFields(form, { rulePack: { value: null } }), ',$N$3=""'],
])("points are held to the rules in force while the cell says so: %s", (_, its, rules) => {
  expect(told(liveChecksOf(its)).slice(-3)).toEqual(ofParts(rules));
});

const owed = ["扣了分，偏差原因未填", "扣了分，改进措施未填"];
test.each<[what: string, rule: [string, CellValue], gone: string[]]>([
  ["ask for no reason", ["偏差原因和改进措施", "不要求"], owed],
  [
    "can't be read",
    ["完成程度的小数位数", "9"],
    [
      ...owed,
      "年度主要任务的分值合计不是40",
      "履职效能的分值合计不是20",
      "预算执行的分值合计不是5",
    ],
  ],
])("own rules that %s", (_, rule, gone) => {
  const says = new Set(
    liveChecksOf(byOwnRules(form, ruleTable(["基础规则", "辽宁"], rule))).map((each) => each.says),
  );
  expect(
    liveChecksOf(form)
      .map((each) => each.says)
      .filter((each) => !says.has(each)),
  ).toEqual(gone);
});

test("of a project with one row: 100 points in the cell of the total, and nothing where there is none", () => {
  const project = placedForm({ kind: "projectSelfEvaluation", indicators: [row] });
  expect(told(liveChecksOf(project)).slice(-2)).toEqual([
    total,
    ["wrong", "K40", "分值合计不是100", "COUNT($J$16)>0,ABS(ROUND(SUM($J$16)-100,9))>0.005"],
  ]);
  const says = liveChecksOf(withFields(project, { total: null })).map((each) => each.says);
  expect(says.filter((each) => /总分|合计/u.test(each))).toEqual([]);
});

test("a target form of elsewhere asks for no 预算资金", () => {
  const target = placedForm(valuesOf("nationalTarget"));
  const says = liveChecksOf(target).map((each) => each.says);
  expect(says.filter((each) => each.startsWith("预算"))).toEqual(["预算资金应是数字"]);
});

test.each<[operator: CellValue, isChecked: boolean]>([
  [">=", true],
  [" <= ", true],
  ["定性", true],
  ["", true],
  [null, true],
  ["≥", false],
  ["＝", false],
  ["不低于", false],
  [">=5", false],
])("in place, an operator that is written %j is looked at: %j", (operator, isChecked) => {
  const alone = placedForm({ kind: "projectSelfEvaluation", indicators: [{ ...row, operator }] });
  const says = liveChecksInPlace(alone).map((each) => each.says);
  expect(says.includes("运算符号不对")).toBe(isChecked);
  expect(says).toContain("指标值未填");
  expect(liveChecksOf(alone).map((each) => each.says)).toContain("运算符号不对");
});

test("in place, a cell that holds more than its field is looked at by none", () => {
  const glued = withFields(placedForm({ kind: "projectSelfEvaluation", indicators: [row] }), {
    "indicators[0].target": { isReadOut: true },
  });
  const says = (checks: readonly LiveCheck[]) => checks.map((each) => each.says);
  expect(says(liveChecksInPlace(glued)).filter((each) => each.startsWith("指标值"))).toEqual([]);
  expect(says(liveChecksOf(glued))).toContain("指标值未填");
  const unitless = withFields(glued, {
    "indicators[0].target": {},
    "indicators[0].name": { value: "≥" },
  });
  expect(says(liveChecksInPlace(unitless))).toContain("全年完成值未填");
});
