/** What is found in a single row: in which column, with which words, and what is put there instead. */
import { national, type RulePack, type ScoringRow } from "../../../src/scoring";
import { evaluationRules, targetRules } from "../../../src/validation/rules/row";
import { bandDecided } from "../../../src/validation/rules/rowRefusals";
import type { RowRule } from "../../../src/validation/rowRule";
import type { AllProblems } from "../../../src/validation/problem/catalogue";
import { holdFound } from "../support/told";

const rules = [...targetRules, ...evaluationRules];

/** 33 of 30 户, 98.6 % of 98 %, 管理规范 in the first band, done by a day. */
const count = (change: Partial<ScoringRow> = {}): ScoringRow => ({
  ...{ operator: ">=", target: 30, actual: 33, weight: 5, unit: "户" },
  ...change,
});
const percent = (change: Partial<ScoringRow> = {}): ScoringRow => ({
  ...{ operator: ">=", target: 98, actual: 98.6, weight: 5, unit: "%" },
  ...change,
});
const firstBand = "全部或基本达成预期指标100%-80%（含）";
const level = (change: Partial<ScoringRow> = {}): ScoringRow => ({
  ...{ operator: "", target: "管理规范", actual: firstBand, weight: 5, unit: "" },
  ...change,
});
const dated = (change: Partial<ScoringRow> = {}): ScoringRow => ({
  ...{ operator: "<=", target: "2024-11-30", actual: "2024-11-30", weight: 5, unit: "" },
  ...change,
});

describe("a row that is as it should be", () => {
  holdFound(rules, [
    [count()],
    [percent()],
    [level()],
    [dated()],
    [count({ operator: "<=", target: 0, actual: 0, weight: 0.1 })],
  ]);
});

describe("an operator", () => {
  holdFound(rules, [
    [count({ operator: "~" }), "OPERATOR_UNKNOWN operator operator=~"],
    [count({ operator: 5 }), "OPERATOR_UNKNOWN operator operator=5"],
    [
      count({ operator: "≥" }),
      'OPERATOR_VARIANT operator operator=≥ standard=>= → operator ">=" unseen',
    ],
    [
      count({ operator: "不低于" }),
      'OPERATOR_VARIANT operator operator=不低于 standard=>= → operator ">=" asked',
    ],
    [level({ operator: "定性" })],
    [
      level({ operator: "定性指标" }),
      'OPERATOR_VARIANT operator operator=定性指标 standard=定性 → operator "" asked',
    ],
    [level({ operator: "/" }), "OPERATOR_UNKNOWN operator operator=/"],
    [count({ operator: "" }), "OPERATOR_MISSING operator target=30"],
    [count({ operator: "定性" }), "OPERATOR_NAMES_LEVEL operator operator=定性 target=30"],
    [
      count({ operator: "", target: "≥30" }),
      'OPERATOR_IN_TARGET target target=≥30 operator=>= → operator ">=", target 30 unseen',
    ],
    [
      count({ operator: "定性", target: "≥30" }),
      "OPERATOR_IN_TARGET target target=≥30 operator=>=",
    ],
    [count({ operator: "=", target: "若干" }), "TARGET_NOT_NUMERIC target operator== target=若干"],
    [
      level({ operator: "=" }),
      'OPERATOR_ON_QUALITATIVE operator operator== target=管理规范 → operator "" asked',
    ],
    [
      level({ operator: "≥" }),
      'OPERATOR_ON_QUALITATIVE operator operator=>= target=管理规范 → operator "" asked',
      'OPERATOR_VARIANT operator operator=≥ standard=>= → operator ">=" unseen',
    ],
    [
      dated({ operator: ">=" }),
      'OPERATOR_ON_QUALITATIVE operator operator=>= target=2024-11-30 → operator "" asked',
    ],
    [dated({ operator: "=" })],
  ]);
});

describe("an operator in a value", () => {
  holdFound(rules, [
    [
      count({ target: "≥30" }),
      "OPERATOR_IN_TARGET target target=≥30 operator=>= → target 30 unseen",
    ],
    [
      count({ target: "≥30", operator: "≥" }),
      'OPERATOR_VARIANT operator operator=≥ standard=>= → operator ">=" unseen',
      "OPERATOR_IN_TARGET target target=≥30 operator=>= → target 30 unseen",
    ],
    [count({ target: "≤30" }), "OPERATOR_IN_TARGET target target=≤30 operator=<="],
    [
      count({ target: "≥30户", operator: "", unit: "" }),
      'OPERATOR_IN_TARGET target target=≥30户 operator=>= → operator ">=", target 30, unit "户" unseen',
    ],
    [
      count({ target: "30户以上", operator: "" }),
      'OPERATOR_IN_TARGET target target=30户以上 operator=>= → operator ">=", target 30 unseen',
    ],
    [
      percent({ target: "95%以上", operator: "", unit: "" }),
      'OPERATOR_IN_TARGET target target=95%以上 operator=>= → operator ">=", target 95, unit "%" unseen',
    ],
    [
      count({ target: "≥30户" }),
      "OPERATOR_IN_TARGET target target=≥30户 operator=>= → target 30 unseen",
    ],
    [count({ actual: "≥33" }), "OPERATOR_IN_ACTUAL actual actual=≥33 → actual 33 asked"],
    [
      count({ actual: "≥33户", unit: "" }),
      'OPERATOR_IN_ACTUAL actual actual=≥33户 → actual 33, unit "户" asked',
    ],
    [count({ actual: "≥33户" }), "OPERATOR_IN_ACTUAL actual actual=≥33户 → actual 33 asked"],
    [
      percent({ actual: "≥98%", unit: "" }),
      'OPERATOR_IN_ACTUAL actual actual=≥98% → actual 98, unit "%" asked',
    ],
    [
      dated({ actual: "≥33" }),
      "OPERATOR_IN_ACTUAL actual actual=≥33 → actual 33 asked",
      "ACTUAL_NOT_A_DATE actual actual=≥33",
    ],
    [
      count({ actual: "≥33", operator: "~" }),
      "OPERATOR_UNKNOWN operator operator=~",
      "OPERATOR_IN_ACTUAL actual actual=≥33 → actual 33 asked",
    ],
  ]);
});

describe("a target", () => {
  holdFound(rules, [
    [count({ target: "" }), "TARGET_MISSING target"],
    [level({ target: " " }), "TARGET_MISSING target"],
    [count({ target: 0 }), "TARGET_ZERO target operator=>="],
    [count({ target: 0, operator: ">" }), "TARGET_ZERO target operator=>"],
    [
      count({ target: 0, operator: "＞" }),
      'OPERATOR_VARIANT operator operator=＞ standard=> → operator ">" unseen',
      "TARGET_ZERO target operator=>",
    ],
    [count({ target: 0, operator: "=", actual: 0 })],
    [count({ target: 0, operator: "<", actual: 0 })],
    [count({ target: 0.01 })],
    [count({ target: "无", operator: ">=" }), "TARGET_NOT_NUMERIC target operator=>= target=无"],
    [count({ target: "#REF!" })],
  ]);
});

describe("an actual", () => {
  holdFound(rules, [
    [count({ actual: "" }), "ACTUAL_MISSING actual"],
    [level({ actual: " " }), "ACTUAL_MISSING actual"],
    [count({ actual: "若干" }), "ACTUAL_NOT_NUMERIC actual actual=若干"],
    [count({ actual: "无" }), "ACTUAL_NOT_NUMERIC actual actual=无"],
    [
      count({ actual: "无", target: 0, operator: "<=" }),
      "ACTUAL_ZERO_IN_WORDS actual actual=无 → actual 0 asked",
    ],
    [count({ actual: "#REF!" })],
    [dated({ actual: "完成" }), "ACTUAL_NOT_A_DATE actual actual=完成"],
    [dated({ actual: 33 }), "ACTUAL_NOT_A_DATE actual actual=33"],
    [dated({ actual: "2024-12-01" }), "ACTUAL_LATE actual actual=2024-12-01 target=2024-11-30"],
    [dated({ actual: "#REF!" })],
    [dated({ actual: "" }), "ACTUAL_MISSING actual"],
    [level({ actual: "尚可" }), "ACTUAL_NOT_A_BAND actual actual=尚可"],
    [level({ actual: "完成" })],
    [level({ actual: "管理规范" })],
    [
      level({ actual: "全部或基本达成预期指标100%-90%（含）" }),
      'ACTUAL_OTHER_BAND actual actual=全部或基本达成预期指标100%-90%（含） proposed=全部或基本达成预期指标100%-80%（含） → actual "全部或基本达成预期指标100%-80%（含）" asked',
    ],
    [level({ actual: "#N/A" })],
    [level({ target: "2024-11-30", actual: "2024-11-30" })],
    [
      level({ target: "2024-11-30", actual: "2024-12-01" }),
      "ACTUAL_LATE actual actual=2024-12-01 target=2024-11-30",
    ],
    [level({ actual: 0.7 })],
    [level({ actual: 0 })],
    [level({ actual: 1 })],
    [level({ actual: 1.01 }), "ACTUAL_NOT_A_BAND actual actual=1.01"],
    [level({ actual: -0.01 }), "ACTUAL_NOT_A_BAND actual actual=-0.01"],
    [
      level({ actual: 2 }),
      "ACTUAL_COMPLETION_PERCENT actual completion=2 proposed=0.02 → actual 0.02 asked",
    ],
    [
      level({ actual: 70 }),
      "ACTUAL_COMPLETION_PERCENT actual completion=70 proposed=0.7 → actual 0.7 asked",
    ],
    [
      level({ actual: 100 }),
      "ACTUAL_COMPLETION_PERCENT actual completion=100 proposed=1 → actual 1 asked",
    ],
    [level({ actual: 101 }), "ACTUAL_NOT_A_BAND actual actual=101"],
    [level({ actual: "90%" })],
    [level({ actual: "100%" })],
    [level({ actual: "101%" }), "ACTUAL_NOT_A_BAND actual actual=101%"],
    [level({ actual: "0.7分" }), "ACTUAL_NOT_A_BAND actual actual=0.7分"],
    [level({ actual: "≥0.7" }), "ACTUAL_NOT_A_BAND actual actual=≥0.7"],
    [level({ actual: "≥85%" }), "ACTUAL_NOT_A_BAND actual actual=≥85%"],
    [level({ actual: "85%以上" }), "ACTUAL_NOT_A_BAND actual actual=85%以上"],
    [count({ operator: "~", actual: "尚可" }), "OPERATOR_UNKNOWN operator operator=~"],
  ]);
});

describe("a number that is not written as one", () => {
  holdFound(rules, [
    [count({ target: "30" }), "NUMBER_AS_TEXT target value=30 → target 30 unseen"],
    [count({ target: "３０" }), "FULL_WIDTH target value=３０ proposed=30 → target 30 unseen"],
    [count({ target: "30　" }), "FULL_WIDTH target value=30　 proposed=30 → target 30 unseen"],
    [count({ actual: "33" }), "NUMBER_AS_TEXT actual value=33 → actual 33 unseen"],
    [count({ actual: "３３" }), "FULL_WIDTH actual value=３３ proposed=33 → actual 33 unseen"],
    [
      count({ actual: "33户" }),
      "UNIT_IN_VALUE actual value=33户 unit=户 proposed=33 → actual 33 unseen",
    ],
    [count({ actual: "33家" }), "UNIT_IN_VALUE actual value=33家 unit=家 proposed=33"],
    [
      count({ actual: "33户", unit: "" }),
      'UNIT_IN_VALUE actual value=33户 unit=户 proposed=33 → actual 33, unit "户" unseen',
    ],
    [
      count({ target: "30户", unit: "" }),
      'UNIT_IN_VALUE target value=30户 unit=户 proposed=30 → target 30, unit "户" unseen',
    ],
    [
      percent({ actual: "98.6%" }),
      "PERCENT_SIGN actual value=98.6% unit=% proposed=98.6 → actual 98.6 unseen",
    ],
    [
      percent({ actual: "98.6％" }),
      "PERCENT_SIGN actual value=98.6％ unit=% proposed=98.6 → actual 98.6 unseen",
    ],
    [
      percent({ actual: "98.6%", unit: "" }),
      'PERCENT_SIGN actual value=98.6% unit= proposed=98.6 → actual 98.6, unit "%" unseen',
    ],
    [count({ actual: "33%" }), "PERCENT_UNIT_CONFLICT actual value=33% unit=户 proposed=33"],
    [level({ actual: "0.7" })],
    [
      level({ operator: "定性", target: "30" }),
      "OPERATOR_NAMES_LEVEL operator operator=定性 target=30",
      "NUMBER_AS_TEXT target value=30 → target 30 unseen",
    ],
    [dated({ actual: "33" }), "ACTUAL_NOT_A_DATE actual actual=33"],
  ]);
});

describe("a percentage that was typed as a ratio", () => {
  holdFound(rules, [
    [
      percent({ target: 0.98 }),
      "TARGET_PERCENT_SLIP target target=0.98 proposed=98 → target 98 asked",
    ],
    [
      percent({ target: 0.98, actual: "" }),
      "TARGET_PERCENT_SLIP target target=0.98 proposed=98 → target 98 asked",
      "ACTUAL_MISSING actual",
    ],
    [
      percent({ target: 0.99, actual: 0.9 }),
      "TARGET_PERCENT_SLIP target target=0.99 proposed=99 → target 99 asked",
    ],
    [percent({ target: 1, actual: 0.9 })],
    [
      percent({ target: 1.5, actual: 50 }),
      "TARGET_PERCENT_SLIP target target=1.5 proposed=150 → target 150 asked",
    ],
    [percent({ target: 1.5, actual: 49.9 })],
    [percent({ target: 1.51, actual: 50 })],
    [percent({ target: 0, actual: 0 }), "TARGET_ZERO target operator=>="],
    [percent({ target: -0.5, actual: 0 })],
    [percent({ target: 0.5, actual: 0.4, operator: "<=" })],
    [percent({ target: 0.5, actual: 0.4, operator: "<" })],
    [
      percent({ target: 0.5, actual: 60, operator: "<=" }),
      "TARGET_PERCENT_SLIP target target=0.5 proposed=50 → target 50 asked",
    ],
    [
      percent({ target: 0.5, actual: 0.4, operator: "=" }),
      "TARGET_PERCENT_SLIP target target=0.5 proposed=50 → target 50 asked",
    ],
    [
      percent({ target: 0.07 }),
      "TARGET_PERCENT_SLIP target target=0.07 proposed=7 → target 7 asked",
    ],
    [
      percent({ target: "0.98%", actual: 0.9 }),
      "PERCENT_SIGN target value=0.98% unit=% proposed=0.98 → target 0.98 unseen",
    ],
    [percent({ actual: 1 }), "ACTUAL_PERCENT_SLIP actual actual=1 proposed=100 → actual 100 asked"],
    [
      percent({ actual: 0.986 }),
      "ACTUAL_PERCENT_SLIP actual actual=0.986 proposed=98.6 → actual 98.6 asked",
    ],
    [
      percent({ actual: 0.57 }),
      "ACTUAL_PERCENT_SLIP actual actual=0.57 proposed=57 → actual 57 asked",
    ],
    [
      percent({ actual: 1.5 }),
      "ACTUAL_PERCENT_SLIP actual actual=1.5 proposed=150 → actual 150 asked",
    ],
    [percent({ actual: 1.51 })],
    [percent({ actual: 0 })],
    [percent({ actual: 0.005 }), "ACTUAL_PERCENT_SLIP actual actual=0.005 proposed=0.5"],
    [percent({ actual: 0.015 }), "ACTUAL_PERCENT_SLIP actual actual=0.015 proposed=1.5"],
    [percent({ actual: "1%" }), "PERCENT_SIGN actual value=1% unit=% proposed=1 → actual 1 unseen"],
    [percent({ actual: "若干" }), "ACTUAL_NOT_NUMERIC actual actual=若干"],
    [percent({ target: "若干" }), "TARGET_NOT_NUMERIC target operator=>= target=若干"],
    [count({ target: 98, actual: 1 })],
    [percent({ operator: "~", actual: 1 }), "OPERATOR_UNKNOWN operator operator=~"],
    [
      percent({ operator: "定性", actual: 1 }),
      "OPERATOR_NAMES_LEVEL operator operator=定性 target=98",
    ],
  ]);
});

describe("a weight", () => {
  holdFound(rules, [
    [count({ weight: "" }), "WEIGHT_MISSING weight"],
    [count({ weight: "若干" }), "WEIGHT_NOT_NUMERIC weight weight=若干"],
    [count({ weight: "5分" }), "WEIGHT_NOT_NUMERIC weight weight=5分"],
    [count({ weight: "5%" }), "WEIGHT_NOT_NUMERIC weight weight=5%"],
    [count({ weight: 0 }), "WEIGHT_NOT_POSITIVE weight weight=0"],
    [count({ weight: -1 }), "WEIGHT_NOT_POSITIVE weight weight=-1"],
    [count({ weight: "-1" }), "WEIGHT_NOT_POSITIVE weight weight=-1"],
    [count({ weight: "5" }), "NUMBER_AS_TEXT weight value=5 → weight 5 unseen"],
    [count({ weight: "#REF!" })],
  ]);
});

describe("a band that is a range", () => {
  const second = "部分达成预期指标并具有一定效果80%-60%（含）";
  const third = "未达成预期指标且效果较差60%-0%";
  const asked = [bandDecided as RowRule<AllProblems>];
  const cases = [level(), level({ actual: second }), level({ actual: third })];
  holdFound(asked, [
    [cases[0]!],
    [cases[1]!, "ACTUAL_BAND_NUMBER actual low=0.6 high=0.8"],
    [cases[2]!, "ACTUAL_BAND_NUMBER actual low=0 high=0.6"],
    [level({ actual: "完成" })],
    [level({ actual: "尚可" })],
    [dated({ actual: second })],
    [count({ operator: "~", target: "规范", actual: second })],
  ]);
  const asks: RulePack = { ...national, qualValue: "ask" };
  describe("under rules that ask for a number in the first band, too", () => {
    holdFound(
      asked,
      [
        [level({ actual: "全部达成" }), "ACTUAL_BAND_NUMBER actual low=0.8 high=1"],
        [level({ actual: second }), "ACTUAL_BAND_NUMBER actual low=0.6 high=0.8"],
      ],
      asks,
    );
  });
  describe("under rules that name no ranges", () => {
    holdFound(asked, [[level({ actual: "全部达成" }), "ACTUAL_BAND_NUMBER actual low=0 high=1"]], {
      ...asks,
      qualBands: [],
    });
  });
});
