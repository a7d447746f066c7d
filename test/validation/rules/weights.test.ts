/** What is told of 分值, 得分 and their sums: where, with which figures, and what a fix writes. */
import { emptyField, loadRuleReader, type PerformanceForm } from "../../../src/form";
import { ruleRows } from "../../../src/ruleSheet";
import { liaoning, type CellValue } from "../../../src/scoring";
import { weightRules } from "../../../src/validation/rules/weights";
import { row } from "../support/cleanForms";
import { holdTold, type FormChange } from "../support/told";

beforeAll(loadRuleReader);

const rate = row("重点工作办结率");
const assets = row("固定资产利用率");

/** A change of one row's cells. */
const of = (path: string, cells: NonNullable<FormChange["cells"]>): FormChange => ({
  cells: Object.fromEntries(Object.entries(cells).map(([key, cell]) => [`${path}.${key}`, cell])),
});
const typed = (change: FormChange): FormChange => ({ ...change, typed: true });
const ofProject = (change: FormChange): FormChange => ({
  ...change,
  kind: "projectSelfEvaluation",
});

describe("the weight of an indicator", () => {
  holdTold(weightRules, [
    [{}],
    [{ kind: "target" }],
    [ofProject({})],
    [
      of(rate, { weight: 3.55 }),
      "SECTION_POINTS J14 level1=履职效能 sum=20.05 points=20 under 履职效能 → J14 3.5 asked",
      "WEIGHT_SUM K37 sum=100.05 points=100",
      "WEIGHT_DECIMALS J14 weight=3.55",
      "SCORE_DIFFERS K14 score=3.5 expected=3.55",
    ],
    [of(rate, { weight: 3.4999999999999996 })],
    [
      of(rate, { weight: -0.55 }),
      "SECTION_POINTS J14 level1=履职效能 sum=15.95 points=20 under 履职效能 → J14 3.5 asked",
      "WEIGHT_SUM K37 sum=95.95 points=100",
    ],
    [
      of(rate, { weight: "" }),
      "SECTION_POINTS J14 level1=履职效能 sum=16.5 points=20 under 履职效能 → J14 3.5 asked",
      "WEIGHT_SUM K37 sum=96.5 points=100",
    ],
    [ofProject(of("indicators[1]", { weight: 30.005 }))],
  ]);
});

describe("the weight of a task", () => {
  holdTold(weightRules, [
    [
      of("tasks[1]", { weight: "" }),
      "WEIGHT_MISSING J8 in tasks",
      "SECTION_POINTS J7 level1=年度主要任务 sum=26.7 points=40 in tasks → J8 13.3 asked",
      "WEIGHT_SUM K37 sum=86.7 points=100",
    ],
    [
      of("tasks[1]", { weight: "若干" }),
      "WEIGHT_NOT_NUMERIC J8 weight=若干 in tasks",
      "SECTION_POINTS J7 level1=年度主要任务 sum=26.7 points=40 in tasks → J8 13.3 asked",
      "WEIGHT_SUM K37 sum=86.7 points=100",
    ],
    [
      of("tasks[1]", { weight: 0 }),
      "WEIGHT_NOT_POSITIVE J8 weight=0 in tasks",
      "SCORE_DIFFERS K8 score=13.167 expected=0 in tasks",
      "SECTION_POINTS J7 level1=年度主要任务 sum=26.7 points=40 in tasks → J8 13.3 asked",
      "WEIGHT_SUM K37 sum=86.7 points=100",
    ],
    [
      of("tasks[1]", { weight: -1 }),
      "WEIGHT_NOT_POSITIVE J8 weight=-1 in tasks",
      "SECTION_POINTS J7 level1=年度主要任务 sum=25.7 points=40 in tasks → J8 13.3 asked",
      "WEIGHT_SUM K37 sum=85.7 points=100",
    ],
    [
      of("tasks[1]", { weight: 13.35 }),
      "WEIGHT_DECIMALS J8 weight=13.35 in tasks",
      "SCORE_DIFFERS K8 score=13.167 expected=13.2165 in tasks",
      "SECTION_POINTS J7 level1=年度主要任务 sum=40.05 points=40 in tasks → J8 13.3 asked",
      "WEIGHT_SUM K37 sum=100.05 points=100",
    ],
    [
      of("tasks[1]", { weight: "#REF!" }),
      "SECTION_POINTS J7 level1=年度主要任务 sum=26.7 points=40 in tasks → J8 13.3 asked",
      "WEIGHT_SUM K37 sum=86.7 points=100",
    ],
    [
      ofProject(of("tasks[0]", { weight: 10.005 })),
      "SCORE_DIFFERS K8 score=9.93 expected=9.94 in tasks",
    ],
    [
      ofProject(of("tasks[0]", { weight: "" })),
      "WEIGHT_MISSING J8 in tasks",
      "WEIGHT_SUM K16 sum=90 points=100",
    ],
    [
      ofProject(of("tasks[0]", { weight: "", score: "" })),
      "WEIGHT_SUM K16 sum=90 points=100",
      "TOTAL_DIFFERS K16 total=99.93 expected=90",
    ],
    [
      ofProject(of("tasks[0]", { weight: "若干" })),
      "WEIGHT_NOT_NUMERIC J8 weight=若干 in tasks",
      "WEIGHT_SUM K16 sum=90 points=100",
    ],
    [of("tasks[1]", { name: "", allocated: "", executed: "" }), "TASK_EMPTY B8 weight=13.3"],
    [
      of("tasks[1]", { name: "", allocated: "", executed: "", weight: 0 }),
      "WEIGHT_NOT_POSITIVE J8 weight=0 in tasks",
      "SECTION_POINTS J7 level1=年度主要任务 sum=26.7 points=40 in tasks → J8 13.3 asked",
      "WEIGHT_SUM K37 sum=86.7 points=100",
    ],
    [
      of("tasks[1]", { name: "", allocated: "", executed: "", weight: "" }),
      "WEIGHT_MISSING J8 in tasks",
      "SECTION_POINTS J7 level1=年度主要任务 sum=26.7 points=40 in tasks → J8 13.3 asked",
      "WEIGHT_SUM K37 sum=86.7 points=100",
    ],
    [of("tasks[1]", { allocated: "", executed: "" })],
    [of("tasks[1]", { name: "", executed: "" })],
    [of("tasks[1]", { name: "", allocated: "" })],
  ]);
});

describe("a score", () => {
  holdTold(weightRules, [
    [
      typed(of(rate, { score: "" })),
      "TOTAL_DIFFERS K37 total=99.42 expected=95.92 → K37 95.92 asked",
      "SCORE_MISSING K14 → K14 3.5 asked",
    ],
    [
      typed(of(rate, { score: "", actual: "" })),
      "TOTAL_DIFFERS K37 total=99.42 expected=95.92 → K37 95.92 asked",
    ],
    [
      typed(of(rate, { score: "", actual: "若干" })),
      "TOTAL_DIFFERS K37 total=99.42 expected=95.92 → K37 95.92 asked",
    ],
    [of(rate, { score: "" }), "TOTAL_DIFFERS K37 total=99.42 expected=95.92"],
    [of(rate, { score: "若干" }), "TOTAL_DIFFERS K37 total=99.42 expected=95.92"],
    [
      of(rate, { score: -0.01 }),
      "TOTAL_DIFFERS K37 total=99.42 expected=95.91",
      'SCORE_OUT_OF_RANGE K14 score=-0.01 weight=3.5 → K14 =IF(H14="","",PERFSCORE(E14,F14,H14,J14,G14,$N$3)) asked',
    ],
    [
      of(rate, { score: 0 }),
      "TOTAL_DIFFERS K37 total=99.42 expected=95.92",
      'SCORE_DIFFERS K14 score=0 expected=3.5 → K14 =IF(H14="","",PERFSCORE(E14,F14,H14,J14,G14,$N$3)) asked',
    ],
    [of(rate, { score: 3.505 }), "TOTAL_DIFFERS K37 total=99.42 expected=99.43"],
    [
      of(rate, { score: 3.506 }),
      "TOTAL_DIFFERS K37 total=99.42 expected=99.43",
      'SCORE_OUT_OF_RANGE K14 score=3.506 weight=3.5 → K14 =IF(H14="","",PERFSCORE(E14,F14,H14,J14,G14,$N$3)) asked',
    ],
    [of(rate, { score: 3.495 })],
    [
      of(rate, { score: 3.494 }),
      'SCORE_DIFFERS K14 score=3.494 expected=3.5 → K14 =IF(H14="","",PERFSCORE(E14,F14,H14,J14,G14,$N$3)) asked',
    ],
    [
      of(rate, { score: 3.5, weight: "" }),
      "SECTION_POINTS J14 level1=履职效能 sum=16.5 points=20 under 履职效能 → J14 3.5 asked",
      "WEIGHT_SUM K37 sum=96.5 points=100",
    ],
    [
      of(rate, { score: -1, weight: "" }),
      "SECTION_POINTS J14 level1=履职效能 sum=16.5 points=20 under 履职效能 → J14 3.5 asked",
      "WEIGHT_SUM K37 sum=96.5 points=100",
      "TOTAL_DIFFERS K37 total=99.42 expected=94.92",
      'SCORE_OUT_OF_RANGE K14 score=-1 weight= → K14 =IF(H14="","",PERFSCORE(E14,F14,H14,J14,G14,$N$3)) asked',
    ],
    [
      of(rate, { score: 3.5, weight: 0 }),
      "SECTION_POINTS J14 level1=履职效能 sum=16.5 points=20 under 履职效能 → J14 3.5 asked",
      "WEIGHT_SUM K37 sum=96.5 points=100",
      'SCORE_DIFFERS K14 score=3.5 expected=0 → K14 =IF(H14="","",PERFSCORE(E14,F14,H14,J14,G14,$N$3)) asked',
    ],
    [of(rate, { score: 3.5, actual: "若干" })],
    [
      of(rate, { score: -0.001, actual: 0 }),
      "TOTAL_DIFFERS K37 total=99.42 expected=95.92",
      'SCORE_OUT_OF_RANGE K14 score=-0.001 weight=3.5 → K14 =IF(H14="","",PERFSCORE(E14,F14,H14,J14,G14,$N$3)) asked',
    ],
    [of(rate, { score: 3, actual: "" }), "TOTAL_DIFFERS K37 total=99.42 expected=98.92"],
    [
      of(rate, { score: 5, actual: "若干" }),
      "TOTAL_DIFFERS K37 total=99.42 expected=100.92",
      'SCORE_OUT_OF_RANGE K14 score=5 weight=3.5 → K14 =IF(H14="","",PERFSCORE(E14,F14,H14,J14,G14,$N$3)) asked',
    ],
    [
      of(rate, { score: -5, actual: "若干" }),
      "TOTAL_DIFFERS K37 total=99.42 expected=90.92",
      'SCORE_OUT_OF_RANGE K14 score=-5 weight=3.5 → K14 =IF(H14="","",PERFSCORE(E14,F14,H14,J14,G14,$N$3)) asked',
    ],
    [
      of(assets, { score: 0.5 }),
      "TOTAL_DIFFERS K37 total=99.42 expected=99.25",
      'SCORE_DIFFERS_EXPLAINED K28 score=0.5 expected=0.672 → K28 =IF(H28="","",PERFSCORE(E28,F28,H28,J28,G28,$N$3)) asked',
    ],
    [
      of(assets, { score: 0.5, "reasons.other": "" }),
      "TOTAL_DIFFERS K37 total=99.42 expected=99.25",
      'SCORE_DIFFERS_EXPLAINED K28 score=0.5 expected=0.672 → K28 =IF(H28="","",PERFSCORE(E28,F28,H28,J28,G28,$N$3)) asked',
    ],
    [
      of(assets, { score: 0.5, "reasons.other": "", measure: "" }),
      "TOTAL_DIFFERS K37 total=99.42 expected=99.25",
      'SCORE_DIFFERS K28 score=0.5 expected=0.672 → K28 =IF(H28="","",PERFSCORE(E28,F28,H28,J28,G28,$N$3)) asked',
    ],
    [
      typed(of(assets, { score: 0.5 })),
      "TOTAL_DIFFERS K37 total=99.42 expected=99.25 → K37 99.25 asked",
      "SCORE_DIFFERS_EXPLAINED K28 score=0.5 expected=0.672 → K28 0.672 asked",
    ],
    [
      typed(of(rate, { score: 4 })),
      "TOTAL_DIFFERS K37 total=99.42 expected=99.92 → K37 99.92 asked",
      "SCORE_OUT_OF_RANGE K14 score=4 weight=3.5 → K14 3.5 asked",
    ],
  ]);
});

describe("the score of a task", () => {
  holdTold(weightRules, [
    [
      typed(of("tasks[0]", { score: "" })),
      "SCORE_MISSING K7 in tasks → K7 13.266 asked",
      "TOTAL_DIFFERS K37 total=99.42 expected=86.16 → K37 86.16 asked",
    ],
    [
      typed(of("tasks[0]", { score: "", executed: "" })),
      "TOTAL_DIFFERS K37 total=99.42 expected=86.16 → K37 86.16 asked",
    ],
    [
      typed(of("tasks[0]", { score: "", executed: "", rate: 0.99 })),
      "TOTAL_DIFFERS K37 total=99.42 expected=86.16 → K37 86.16 asked",
    ],
    [of("tasks[0]", { score: "" }), "TOTAL_DIFFERS K37 total=99.42 expected=86.16"],
    [
      of("tasks[0]", { score: 13.41 }),
      'SCORE_OUT_OF_RANGE K7 score=13.41 weight=13.4 in tasks → K7 =IF(I7="","",PERFSCORE(">=",1,I7,J7,"",$N$3)) asked',
      "TOTAL_DIFFERS K37 total=99.42 expected=99.57",
    ],
    [
      of("tasks[0]", { score: -1 }),
      'SCORE_OUT_OF_RANGE K7 score=-1 weight=13.4 in tasks → K7 =IF(I7="","",PERFSCORE(">=",1,I7,J7,"",$N$3)) asked',
      "TOTAL_DIFFERS K37 total=99.42 expected=85.16",
    ],
    [
      of("tasks[0]", { score: 13.26 }),
      'SCORE_DIFFERS K7 score=13.26 expected=13.266 in tasks → K7 =IF(I7="","",PERFSCORE(">=",1,I7,J7,"",$N$3)) asked',
    ],
    [of("tasks[0]", { score: 13.262 })],
    [of("tasks[0]", { score: 5, executed: "" }), "TOTAL_DIFFERS K37 total=99.42 expected=91.16"],
    [
      of("tasks[0]", { score: 20, weight: "" }),
      "WEIGHT_MISSING J7 in tasks",
      "SECTION_POINTS J7 level1=年度主要任务 sum=26.6 points=40 in tasks → J7 13.4 asked",
      "WEIGHT_SUM K37 sum=86.6 points=100",
      "TOTAL_DIFFERS K37 total=99.42 expected=106.16",
    ],
    [
      typed(of("tasks[0]", { score: 13 })),
      "SCORE_DIFFERS K7 score=13 expected=13.266 in tasks → K7 13.266 asked",
      "TOTAL_DIFFERS K37 total=99.42 expected=99.16 → K37 99.16 asked",
    ],
  ]);
});

describe("rules that leave a person's own scores untold", () => {
  const rules = ruleRows(liaoning).map(({ name, value }): CellValue[] => [
    name,
    name === "人工填写的得分" ? "不提示" : value,
  ]);
  const own = (cells: NonNullable<FormChange["cells"]>): FormChange => ({
    cells: { ...cells, rulePack: "本簿规则" },
    edit: (form) => {
      const origin = { row: 3, column: 0 };
      form.ownRules = { sheetId: "rules", sheetName: "评分规则", origin, values: rules };
    },
  });
  holdTold(weightRules, [
    [own({ [`${rate}.score`]: 3 }), "TOTAL_DIFFERS K37 total=99.42 expected=98.92"],
    [
      own({ [`${rate}.score`]: 4 }),
      "TOTAL_DIFFERS K37 total=99.42 expected=99.92",
      'SCORE_OUT_OF_RANGE K14 score=4 weight=3.5 → K14 =IF(H14="","",PERFSCORE(E14,F14,H14,J14,G14,IF($N$3="本簿规则",评分规则!$A$4:$C$60,$N$3))) asked',
    ],
  ]);
});

describe("the points of the parts", () => {
  holdTold(weightRules, [
    [of(rate, { weight: 3.505 }), "WEIGHT_DECIMALS J14 weight=3.505"],
    [
      of(rate, { weight: 3.506 }),
      "SECTION_POINTS J14 level1=履职效能 sum=20.006 points=20 under 履职效能 → J14 3.5 asked",
      "WEIGHT_SUM K37 sum=100.006 points=100",
      "WEIGHT_DECIMALS J14 weight=3.506",
      "SCORE_DIFFERS K14 score=3.5 expected=3.506",
    ],
    [
      of(rate, { weight: 3.494 }),
      "SECTION_POINTS J14 level1=履职效能 sum=19.994 points=20 under 履职效能 → J14 3.5 asked",
      "WEIGHT_SUM K37 sum=99.994 points=100",
      "WEIGHT_DECIMALS J14 weight=3.494",
      "SCORE_OUT_OF_RANGE K14 score=3.5 weight=3.494",
    ],
    [
      of("tasks[0]", { weight: 13.405 }),
      "WEIGHT_DECIMALS J7 weight=13.405 in tasks",
      "SECTION_POINTS J7 level1=年度主要任务 sum=40.005 points=40 in tasks → J7 13.4 asked",
    ],
    [
      of("tasks[0]", { weight: 13.406 }),
      "WEIGHT_DECIMALS J7 weight=13.406 in tasks",
      "SCORE_DIFFERS K7 score=13.266 expected=13.27194 in tasks",
      "SECTION_POINTS J7 level1=年度主要任务 sum=40.006 points=40 in tasks → J7 13.4 asked",
      "WEIGHT_SUM K37 sum=100.006 points=100",
    ],
    [
      of(rate, { level1: "社会效应" }),
      "SECTION_POINTS J14 level1=社会效应 sum=40 points=20 under 社会效应 → J14 2.4, J15 2.2, J16 2.2, J17 2.2, J18 2.2, J19 2.2, J33 2.2, J34 2.2, J35 2.2 asked",
    ],
    [
      { why: "no tasks at all", edit: (form) => void (form.tasks = []) },
      "WEIGHT_SUM K37 sum=60 points=100",
      'TOTAL_DIFFERS K37 total=99.42 expected=59.95 → K37 =IF(COUNT(K14:K36)=0,"",PERFTOTAL(K14:K36)) asked',
    ],
    [
      {
        why: "no rows of a part",
        edit: (form) => {
          form.indicators = form.indicators.filter(({ level1 }) => level1.value !== "可持续性");
        },
      },
      "WEIGHT_SUM K37 sum=95 points=100",
      'TOTAL_DIFFERS K37 total=99.42 expected=94.42 → K37 =IF(COUNT(K7:K9,K14:K35)=0,"",PERFTOTAL(K7:K9,K14:K35)) asked',
    ],
    [
      {
        why: "nothing with a weight",
        edit: (form) => {
          form.tasks = [];
          form.indicators = [];
        },
      },
    ],
    [
      { why: "nobody knows the rules", cells: { [`${rate}.weight`]: 9, rulePack: "本簿规则" } },
      "WEIGHT_SUM K37 sum=105.5 points=100",
    ],
    [
      ofProject(of("indicators[0]", { weight: 50.005 })),
      "SCORE_DIFFERS K13 score=50 expected=50.005",
    ],
    [
      ofProject(of("indicators[0]", { weight: 50.006 })),
      "WEIGHT_SUM K16 sum=100.006 points=100",
      "SCORE_DIFFERS K13 score=50 expected=50.006",
    ],
    [
      ofProject(of("indicators[0]", { weight: 49.994 })),
      "WEIGHT_SUM K16 sum=99.994 points=100",
      "SCORE_OUT_OF_RANGE K13 score=50 weight=49.994",
    ],
  ]);
});

function withoutWeights(form: PerformanceForm): void {
  for (const indicator of form.indicators) indicator.weight = emptyField();
}

describe("a form that prints no weights", () => {
  holdTold(weightRules, [
    [{ ...ofProject({ edit: withoutWeights }), why: "of elsewhere" }, "WEIGHTS_NOT_PRINTED D13"],
    [
      {
        ...ofProject({
          edit: (form) => {
            form.indicators = [];
          },
        }),
        why: "of elsewhere, and no rows",
      },
      'TOTAL_DIFFERS K16 total=99.93 expected=9.93 → K16 =IF(COUNT(K8)=0,"",PERFTOTAL(K8)) asked',
    ],
  ]);
});

describe("the total", () => {
  holdTold(weightRules, [
    [typed({ cells: { total: "" } }), "TOTAL_MISSING K37 expected=99.42 → K37 99.42 asked"],
    [{ cells: { total: "" } }],
    [{ cells: { total: 99.425 } }],
    [
      { cells: { total: 99.426 } },
      'TOTAL_DIFFERS K37 total=99.426 expected=99.42 → K37 =IF(COUNT(K7:K9,K14:K36)=0,"",PERFTOTAL(K7:K9,K14:K36)) asked',
    ],
    [
      { cells: { total: 99.414 } },
      'TOTAL_DIFFERS K37 total=99.414 expected=99.42 → K37 =IF(COUNT(K7:K9,K14:K36)=0,"",PERFTOTAL(K7:K9,K14:K36)) asked',
    ],
    [{ cells: { total: "若干" } }],
    [
      typed({ cells: { total: 100 } }),
      "TOTAL_DIFFERS K37 total=100 expected=99.42 → K37 99.42 asked",
    ],
    [
      {
        why: "nothing is scored",
        cells: { total: "" },
        typed: true,
        edit: (form) => {
          for (const { score, actual } of form.indicators) score.value = actual.value = "";
          for (const { score, executed } of form.tasks) score.value = executed.value = "";
        },
      },
    ],
  ]);
});
