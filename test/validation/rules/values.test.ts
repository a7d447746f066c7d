/** What is told of targets, actuals and 完成程度: where, with which figures, and what a fix writes. */
import { valueRules } from "../../../src/validation/rules/values";
import { row } from "../support/cleanForms";
import { holdTold, type FormChange } from "../support/told";

const count = row("工业企业对接推介企业户数");
const satisfaction = row("受益企业满意度");
const level = row("依法行政能力");
const assets = row("固定资产利用率");
const rate = row("重点工作办结率");
const staff = row("在职人员控制率");

/** A change of one row's cells. */
const of = (path: string, cells: NonNullable<FormChange["cells"]>): FormChange => ({
  cells: Object.fromEntries(Object.entries(cells).map(([key, cell]) => [`${path}.${key}`, cell])),
});
const ofPlan = (name: string, cells: NonNullable<FormChange["cells"]>): FormChange => ({
  ...of(row(name, "target"), cells),
  kind: "target",
});

describe("the target of a 定性 row", () => {
  holdTold(valueRules, [
    [{}],
    [{ kind: "target" }],
    [of(level, { target: "执行文件" }), "QUALITATIVE_TARGET_UNKNOWN F18 target=执行文件"],
    [of(level, { target: "盐业 保障" }), "QUALITATIVE_TARGET_UNKNOWN F18 target=盐业保障"],
    [of(level, { target: "执行到位" })],
    [of(level, { target: "" })],
    [of(level, { target: 5 })],
    [
      {
        ...of("indicators[0]", { operator: "", target: "盐业保障" }),
        kind: "projectSelfEvaluation",
      },
      'UNIT_ON_QUALITATIVE G13 unit=户 target=盐业保障 → G13 "" asked',
    ],
  ]);
});

describe("a unit", () => {
  holdTold(valueRules, [
    [of(count, { unit: "" }), "INDICATOR_UNIT_MISSING G34 name=工业企业对接推介企业户数"],
    [of(count, { unit: " " }), "INDICATOR_UNIT_MISSING G34 name=工业企业对接推介企业户数"],
    [of(count, { unit: "", target: "30户" })],
    [of(count, { unit: "", target: "95%" }), "COMPLETION_DIFFERS I34 completion=1 expected=0.35"],
    [of(count, { unit: "", target: "若干" })],
    [of(count, { unit: "", operator: "~" })],
    [
      of(satisfaction, { unit: "" }),
      'INDICATOR_UNIT_MISSING G35 name=受益企业满意度 → G35 "%" asked',
    ],
    [
      of(satisfaction, { unit: "", name: "受益企业满意率" }),
      'INDICATOR_UNIT_MISSING G35 name=受益企业满意率 → G35 "%" asked',
    ],
    [of(level, { unit: "个" }), 'UNIT_ON_QUALITATIVE G18 unit=个 target=管理规范 → G18 "" asked'],
    [
      of(level, { unit: "%", operator: "定性" }),
      'UNIT_ON_QUALITATIVE G18 unit=% target=管理规范 → G18 "" asked',
    ],
    [of(level, { unit: "个", target: "" })],
    [of(level, { unit: "个", target: 5 })],
    [of(level, { unit: "个", operator: "=" })],
  ]);
});

describe("a value below 0", () => {
  holdTold(valueRules, [
    [of(count, { target: -1 }), "VALUE_NEGATIVE F34 name=工业企业对接推介企业户数 value=-1"],
    [of(count, { target: 0 })],
    [
      of(count, { actual: -0.5 }),
      "VALUE_NEGATIVE H34 name=工业企业对接推介企业户数 value=-0.5",
      "COMPLETION_DIFFERS I34 completion=1 expected=0",
    ],
    [of(count, { actual: 0, operator: "<=" })],
    [
      of(count, { target: -2, actual: "-1" }),
      "VALUE_NEGATIVE F34 name=工业企业对接推介企业户数 value=-2",
      "VALUE_NEGATIVE H34 name=工业企业对接推介企业户数 value=-1",
    ],
    [
      of(count, { name: "企业户数增长", actual: -5 }),
      "COMPLETION_DIFFERS I34 completion=1 expected=0",
    ],
    [
      of(count, { name: "企业 户数", actual: -5 }),
      "VALUE_NEGATIVE H34 name=企业户数 value=-5",
      "COMPLETION_DIFFERS I34 completion=1 expected=0",
    ],
  ]);
});

describe("a share of a whole", () => {
  holdTold(valueRules, [
    [
      of(satisfaction, { target: 100.1, actual: 100.2 }),
      "ABOVE_THE_WHOLE F35 name=受益企业满意度 value=100.1",
      "ABOVE_THE_WHOLE H35 name=受益企业满意度 value=100.2",
    ],
    [of(satisfaction, { target: 100, actual: 100 })],
    [
      of(satisfaction, { target: 101, unit: "分" }),
      "COMPLETION_DIFFERS I35 completion=1 expected=0.98",
    ],
    [of(staff, { target: 101, actual: 101 })],
    [
      ofPlan("受益企业满意度", { target: 1 }),
      "TARGET_PERCENT_SLIP F35 target=1 proposed=100 → F35 100 asked",
    ],
    [ofPlan("受益企业满意度", { target: 1.01 })],
    [ofPlan("受益企业满意度", { target: 1, unit: "分" })],
    [
      ofPlan("受益企业满意度", { target: { value: 1, numberFormat: "0%" } }),
      "TARGET_PERCENT_SLIP F35 target=1 proposed=100 → F35 100 as General asked",
    ],
    [
      ofPlan("受益企业满意度", { target: { value: 1, numberFormat: "0.00" } }),
      "TARGET_PERCENT_SLIP F35 target=1 proposed=100 → F35 100 asked",
    ],
    [ofPlan("工业企业对接推介企业户数", { target: 1, unit: "%" })],
    [of(satisfaction, { target: 1, actual: 1 })],
  ]);
});

describe("a percentage in a cell that shows one", () => {
  const shown = (value: number | string) => ({ value, numberFormat: "0.00%" });
  holdTold(valueRules, [
    [
      of(rate, { target: shown(2) }),
      "TARGET_PERCENT_SLIP F14 target=2 proposed=200 → F14 200 as General asked",
      "ACTUAL_OVER_EQUAL H14 target=2 actual=100",
    ],
    [of(rate, { target: shown(2.01) }), "ACTUAL_OVER_EQUAL H14 target=2.01 actual=100"],
    [
      of(rate, { target: shown(1), actual: shown(1) }),
      "TARGET_PERCENT_SLIP F14 target=1 proposed=100 → F14 100 as General asked",
      "ACTUAL_PERCENT_SLIP H14 actual=1 proposed=100 → H14 100 as General asked",
    ],
    [of(rate, { target: shown(0), actual: shown(0) })],
    [
      of(rate, { actual: shown(-2), target: 40 }),
      "VALUE_NEGATIVE H14 name=重点工作办结率 value=-2",
      "ACTUAL_PERCENT_SLIP H14 actual=-2 proposed=-200 → H14 -200 as General asked",
      "COMPLETION_DIFFERS I14 completion=1 expected=0",
    ],
    [
      of(rate, { actual: shown(-2.01), target: 40 }),
      "VALUE_NEGATIVE H14 name=重点工作办结率 value=-2.01",
      "COMPLETION_DIFFERS I14 completion=1 expected=0",
    ],
    [
      of(rate, { actual: shown("0.9"), target: 40 }),
      "COMPLETION_DIFFERS I14 completion=1 expected=0.02",
    ],
    [of(rate, { target: { value: 1, numberFormat: undefined }, actual: 1 })],
    [
      of(rate, { actual: { value: 0.9, numberFormat: "0.00" }, target: 40 }),
      "COMPLETION_DIFFERS I14 completion=1 expected=0.02",
    ],
    [
      of(rate, { actual: shown(0.9), target: 40 }),
      "ACTUAL_PERCENT_SLIP H14 actual=0.9 proposed=90 → H14 90 as General asked",
      "COMPLETION_DIFFERS I14 completion=1 expected=0.02",
    ],
    [of(rate, { actual: shown(0.9) })],
    [
      of(rate, { actual: shown(2) }),
      "ACTUAL_PERCENT_SLIP H14 actual=2 proposed=200 → H14 200 as General asked",
      "COMPLETION_DIFFERS I14 completion=1 expected=0.02",
    ],
    [of(rate, { target: shown(0.9) }), "ACTUAL_OVER_EQUAL H14 target=0.9 actual=100"],
    [
      of(rate, { target: shown(0.9), actual: "" }),
      "TARGET_PERCENT_SLIP F14 target=0.9 proposed=90 → F14 90 as General asked",
    ],
    [
      of(rate, { actual: shown(0.9), target: "若干" }),
      "ACTUAL_PERCENT_SLIP H14 actual=0.9 proposed=90 → H14 90 as General asked",
    ],
    [of(count, { target: shown(1), actual: shown(1) })],
    [
      ofPlan("受益企业满意度", { target: shown(0.57) }),
      "TARGET_PERCENT_SLIP F35 target=0.57 proposed=57 → F35 57 as General asked",
    ],
  ]);
});

describe("a number that shows as a date", () => {
  const format = (numberFormat: string) => of(count, { actual: { value: 45626, numberFormat } });
  holdTold(valueRules, [
    [
      format("yyyy-mm-dd"),
      'DATE_AS_NUMBER H34 value=45626 proposed=2024-11-30 → H34 "2024-11-30" asked',
      "ACTUAL_OVER_TARGET H34 target=30 actual=45626 threshold=1.3",
    ],
    [
      format("m/d"),
      'DATE_AS_NUMBER H34 value=45626 proposed=2024-11-30 → H34 "2024-11-30" asked',
      "ACTUAL_OVER_TARGET H34 target=30 actual=45626 threshold=1.3",
    ],
    [
      format("YYYY"),
      'DATE_AS_NUMBER H34 value=45626 proposed=2024-11-30 → H34 "2024-11-30" asked',
      "ACTUAL_OVER_TARGET H34 target=30 actual=45626 threshold=1.3",
    ],
    [format("0.00"), "ACTUAL_OVER_TARGET H34 target=30 actual=45626 threshold=1.3"],
    [format('0"days"'), "ACTUAL_OVER_TARGET H34 target=30 actual=45626 threshold=1.3"],
    [format("[Red]0"), "ACTUAL_OVER_TARGET H34 target=30 actual=45626 threshold=1.3"],
    [format("0\\d"), "ACTUAL_OVER_TARGET H34 target=30 actual=45626 threshold=1.3"],
    [
      format('yyyy"年"'),
      'DATE_AS_NUMBER H34 value=45626 proposed=2024-11-30 → H34 "2024-11-30" asked',
      "ACTUAL_OVER_TARGET H34 target=30 actual=45626 threshold=1.3",
    ],
    [
      of(count, { target: { value: 45292, numberFormat: "yyyy/m/d" } }),
      'DATE_AS_NUMBER F34 value=45292 proposed=2024-01-01 → F34 "2024-01-01" asked',
      "COMPLETION_DIFFERS I34 completion=1 expected=0",
    ],
    [
      of(count, { target: { value: "45292", numberFormat: "yyyy/m/d" } }),
      "COMPLETION_DIFFERS I34 completion=1 expected=0",
    ],
    [
      of(count, { actual: { value: -1, numberFormat: "yyyy/m/d" } }),
      "VALUE_NEGATIVE H34 name=工业企业对接推介企业户数 value=-1",
      "COMPLETION_DIFFERS I34 completion=1 expected=0",
    ],
    [
      of(count, { actual: { value: 45626, numberFormat: undefined } }),
      "ACTUAL_OVER_TARGET H34 target=30 actual=45626 threshold=1.3",
    ],
    [of(count, { actual: 45626 }), "ACTUAL_OVER_TARGET H34 target=30 actual=45626 threshold=1.3"],
  ]);
});

describe("more than the target", () => {
  holdTold(valueRules, [
    [of(count, { actual: 39 }), "ACTUAL_OVER_TARGET H34 target=30 actual=39 threshold=1.3"],
    [of(count, { actual: 38.9 })],
    [of(count, { actual: 39, "reasons.other": "新增对接会" })],
    [
      of(count, { actual: 39, measure: "新增对接会" }),
      "ACTUAL_OVER_TARGET H34 target=30 actual=39 threshold=1.3",
    ],
    [of(count, { operator: "=", actual: 30.5 }), "ACTUAL_OVER_EQUAL H34 target=30 actual=30.5"],
    [of(count, { operator: "=", actual: 30 })],
    [of(count, { operator: "=", actual: 31, "reasons.staff": "新增" })],
    [of(count, { operator: "<=", actual: 90 }), "COMPLETION_DIFFERS I34 completion=1 expected=0"],
  ]);
});

describe("完成程度", () => {
  const second = "部分达成预期指标并具有一定效果80%-60%（含）";
  const third = "未达成预期指标且效果较差60%-0%";
  holdTold(valueRules, [
    [of(level, { completion: "", actual: second }), "ACTUAL_BAND_NUMBER H18 low=0.6 high=0.8"],
    [of(level, { completion: "若干", actual: third }), "ACTUAL_BAND_NUMBER H18 low=0 high=0.6"],
    [of(level, { completion: "", actual: "尚可" })],
    [of(rate, { completion: "" })],
    [
      of(rate, { completion: -0.01 }),
      'COMPLETION_OUT_OF_RANGE I14 completion=-0.01 → I14 =IF(H14="","",PERFCOMPLETION(E14,F14,H14,G14,$N$3)) asked',
    ],
    [
      of(rate, { completion: 0 }),
      'COMPLETION_DIFFERS I14 completion=0 expected=1 → I14 =IF(H14="","",PERFCOMPLETION(E14,F14,H14,G14,$N$3)) asked',
    ],
    [
      of(rate, { completion: 1.01 }),
      'COMPLETION_OUT_OF_RANGE I14 completion=1.01 → I14 =IF(H14="","",PERFCOMPLETION(E14,F14,H14,G14,$N$3)) asked',
    ],
    [of(rate, { completion: 1 })],
    [
      of(level, { completion: 1.01 }),
      'COMPLETION_OUT_OF_RANGE I18 completion=1.01 → I18 =IF(H18="","",PERFCOMPLETION(E18,F18,H18,G18,$N$3)) asked',
    ],
    [of(level, { completion: 0.8 })],
    [of(level, { completion: 0.79 }), "COMPLETION_OUTSIDE_BAND I18 completion=0.79 low=0.8 high=1"],
    [
      of(level, { completion: 0.81, actual: second }),
      "COMPLETION_OUTSIDE_BAND I18 completion=0.81 low=0.6 high=0.8",
    ],
    [of(level, { completion: 0.8, actual: second })],
    [of(level, { completion: 0.6, actual: second })],
    [
      of(level, { completion: 0.59, actual: second }),
      "COMPLETION_OUTSIDE_BAND I18 completion=0.59 low=0.6 high=0.8",
    ],
    [
      of(level, { completion: 0.61, actual: third }),
      "COMPLETION_OUTSIDE_BAND I18 completion=0.61 low=0 high=0.6",
    ],
    [of(level, { completion: 0, actual: third })],
    [of(level, { completion: 0.9, actual: "尚可" })],
    [of(level, { completion: 0.9, actual: second, operator: "~" })],
    [
      of(level, { completion: 0.9, actual: 0.7 }),
      'COMPLETION_DIFFERS I18 completion=0.9 expected=0.7 → I18 =IF(H18="","",PERFCOMPLETION(E18,F18,H18,G18,$N$3)) asked',
    ],
    [of(assets, { completion: 0.965 })],
    [
      of(assets, { completion: 0.966 }),
      'COMPLETION_DIFFERS I28 completion=0.966 expected=0.96 → I28 =IF(H28="","",PERFCOMPLETION(E28,F28,H28,G28,$N$3)) asked',
    ],
    [of(assets, { completion: 0.955 })],
    [
      of(assets, { completion: 0.954 }),
      'COMPLETION_DIFFERS I28 completion=0.954 expected=0.96 → I28 =IF(H28="","",PERFCOMPLETION(E28,F28,H28,G28,$N$3)) asked',
    ],
    [of(assets, { completion: 0.5, actual: "" })],
    [
      { ...of(assets, { completion: 1 }), typed: true },
      "COMPLETION_DIFFERS I28 completion=1 expected=0.96 → I28 0.96 asked",
    ],
    [
      { ...of(assets, { completion: 2 }), typed: true },
      "COMPLETION_OUT_OF_RANGE I28 completion=2 → I28 0.96 asked",
    ],
    [
      { ...of(rate, { completion: 2, actual: "" }), typed: true },
      "COMPLETION_OUT_OF_RANGE I14 completion=2",
    ],
  ]);
});

describe("actuals that look copied", () => {
  /** So many numeric rows, the first of them met exactly, and the 定性 rows of the form. */
  const rows = (numeric: number, met: number, more?: FormChange["edit"]): FormChange => ({
    why: `${met} of ${numeric} rows are met exactly`,
    edit: (form) => {
      const isNumber = (value: unknown) => typeof value === "number";
      const numbers = form.indicators.filter(({ target }) => isNumber(target.value));
      const levels = form.indicators.filter(({ target }) => !isNumber(target.value));
      numbers.forEach(({ target, actual, completion }, i) => {
        target.value = 100;
        actual.value = i < met ? 100 : 99.9;
        completion.value = "";
      });
      for (const { completion } of levels) completion.value = "";
      form.indicators = [...levels.slice(0, 3), ...numbers.slice(0, numeric)];
      more?.(form);
    },
  });
  holdTold(valueRules, [
    [rows(10, 10), "ACTUALS_ALL_EQUAL H14 numeric=10 equal=10 qualitative=3 full=3"],
    [rows(10, 8), "ACTUALS_ALL_EQUAL H14 numeric=10 equal=8 qualitative=3 full=3"],
    [rows(10, 7)],
    [rows(9, 9)],
    [rows(10, 0)],
    [
      {
        ...rows(10, 10, (form) => {
          form.indicators[0]!.actual.value = "";
          form.indicators[1]!.actual.value = "部分达成";
          form.indicators[1]!.completion.value = 0.7;
        }),
        why: "levels that are open or reached in part",
      },
      "ACTUALS_ALL_EQUAL H14 numeric=10 equal=10 qualitative=2 full=1",
    ],
    [
      {
        ...rows(10, 10, (form) => {
          form.indicators[0]!.actual.value = 1;
          Object.assign(form.indicators[1]!.completion, { value: 0.9, formula: undefined });
        }),
        why: "levels that are stated as reached, and reached in part of the first band",
      },
      "ACTUALS_ALL_EQUAL H14 numeric=10 equal=10 qualitative=3 full=1",
    ],
    [
      {
        ...rows(12, 12, (form) => {
          form.indicators[3]!.actual.value = "若干";
          form.indicators[4]!.target.value = "若干";
          form.indicators[5]!.operator.value = "~";
        }),
        why: "rows that compare no numbers do not count",
      },
    ],
  ]);
});
