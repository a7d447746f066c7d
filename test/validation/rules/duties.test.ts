/** What is told of reasons and measures: where, with which words, and what a fix writes. */
import { dutyRules } from "../../../src/validation/rules/duties";
import { loadRuleReader } from "../../../src/form";
import { ruleRows } from "../../../src/ruleSheet";
import { liaoning, type CellValue } from "../../../src/scoring";
import { row } from "../support/cleanForms";
import { holdTold, type FormChange } from "../support/told";

const rate = row("重点工作办结率");
const assets = row("固定资产利用率");
const output = row("工业企业对接推介企业户数");
const execution = row("预算执行率");

beforeAll(loadRuleReader);

/** A change of one row's cells. */
const of = (path: string, cells: NonNullable<FormChange["cells"]>): FormChange => ({
  cells: Object.fromEntries(Object.entries(cells).map(([key, cell]) => [`${path}.${key}`, cell])),
});

describe("a row that lost points", () => {
  const none = { "reasons.other": "", measure: "" };
  holdTold(dutyRules, [
    [{}],
    [
      of(assets, none),
      "REASON_MISSING L28 score=0.672 weight=0.7",
      "MEASURE_MISSING Q28 score=0.672 weight=0.7",
    ],
    [of(assets, { "reasons.other": " " }), "REASON_MISSING L28 score=0.672 weight=0.7"],
    [
      of(assets, { ...none, "reasons.staff": "人员调动" }),
      "MEASURE_MISSING Q28 score=0.672 weight=0.7",
    ],
    [of(assets, { measure: "" }), "MEASURE_MISSING Q28 score=0.672 weight=0.7"],
    [
      of(assets, { ...none, score: 0.5 }),
      "REASON_MISSING L28 score=0.5 weight=0.7",
      "MEASURE_MISSING Q28 score=0.5 weight=0.7",
    ],
    [
      of(assets, { ...none, score: "" }),
      "REASON_MISSING L28 score=0.672 weight=0.7",
      "MEASURE_MISSING Q28 score=0.672 weight=0.7",
    ],
    [of(assets, { ...none, score: "若干", actual: "若干" })],
    [of(assets, { ...none, score: 0.7, weight: 0.7 })],
    [
      of(assets, { ...none, score: 0.69999, weight: 0.7 }),
      "REASON_MISSING L28 score=0.69999 weight=0.7",
      "MEASURE_MISSING Q28 score=0.69999 weight=0.7",
    ],
    [of(assets, { ...none, score: 0, weight: "" })],
    [of(assets, { ...none, score: -1, weight: "" })],
    [of(assets, { ...none, score: "", actual: "" })],
    [
      of(rate, { score: 3 }),
      "REASON_MISSING L14 score=3 weight=3.5",
      "MEASURE_MISSING Q14 score=3 weight=3.5",
    ],
    [{ why: "nobody knows the rules", cells: { ...of(assets, none).cells, rulePack: "本簿规则" } }],
    [
      { ...of("indicators[0]", { score: 40 }), kind: "projectSelfEvaluation" },
      "REASON_MISSING L13 score=40 weight=50",
    ],
    [
      {
        why: "a form of elsewhere that prints no reasons",
        ...of("indicators[0]", { score: 40 }),
        kind: "projectSelfEvaluation",
        edit: ({ indicators }) => {
          for (const { reasons } of indicators) {
            for (const field of Object.values(reasons)) field.at = null;
          }
        },
      },
    ],
    [
      {
        why: "of the columns that are printed the first is told of",
        ...of(assets, none),
        edit: ({ indicators }) => {
          for (const { reasons } of indicators) reasons.funding.at = reasons.system.at = null;
        },
      },
      "REASON_MISSING N28 score=0.672 weight=0.7",
      "MEASURE_MISSING Q28 score=0.672 weight=0.7",
    ],
    [
      {
        why: "a form of ours without any column for them",
        ...of(assets, none),
        edit: ({ indicators }) => {
          for (const { reasons } of indicators) {
            for (const field of Object.values(reasons)) field.at = null;
          }
        },
      },
      "REASON_MISSING nowhere score=0.672 weight=0.7",
      "MEASURE_MISSING Q28 score=0.672 weight=0.7",
    ],
  ]);
});

describe("rules that ask for no reasons", () => {
  const rules = ruleRows(liaoning).map(({ name, value }): CellValue[] => [
    name,
    name === "偏差原因和改进措施" ? "不要求" : value,
  ]);
  const own: FormChange = {
    cells: { ...of(assets, { "reasons.other": "", measure: "" }).cells, rulePack: "本簿规则" },
    edit: (form) => {
      const origin = { row: 3, column: 0 };
      form.ownRules = { sheetId: "rules", sheetName: "评分规则", origin, values: rules };
    },
  };
  holdTold(dutyRules, [[own]]);
});

describe("words that say nothing", () => {
  const words = [
    "无",
    "暂无",
    " 没有",
    "无原因",
    "无偏差",
    "无措施",
    "略",
    "同上",
    "-",
    "——",
    "/",
    "。。",
    "N/A",
    "na",
  ];
  for (const word of words) {
    holdTold(dutyRules, [
      [of(assets, { measure: word }), `REASON_PLACEHOLDER Q28 text=${word}`],
      [of(assets, { measure: `${word}x` })],
    ]);
  }
  holdTold(dutyRules, [
    [
      of(assets, { measure: "其他:无" }),
      "REASON_PLACEHOLDER Q28 text=其他:无",
      'CATEGORY_LABEL Q28 label=其他: → Q28 "无" unseen',
    ],
    [
      of(assets, { "reasons.other": "无", "reasons.funding": "-", measure: "/" }),
      "REASON_PLACEHOLDER L28 text=-",
      "REASON_PLACEHOLDER P28 text=无",
      "REASON_PLACEHOLDER Q28 text=/",
    ],
    [of(assets, { measure: 0 })],
    [of(assets, { measure: "- " }), "REASON_PLACEHOLDER Q28 text=- "],
  ]);
});

describe("a reason without a loss", () => {
  holdTold(dutyRules, [
    [of(rate, { "reasons.system": "预算不准" }), "REASON_WITHOUT_LOSS M14"],
    [of(rate, { "reasons.system": "无", "reasons.other": "预算不准" }), "REASON_WITHOUT_LOSS P14"],
    [of(rate, { "reasons.system": "无", "reasons.other": "-" })],
    [of(rate, { measure: "预算不准" })],
    [of(rate, { "reasons.system": "预算不准", score: "" })],
    [of(rate, { "reasons.system": "预算不准", score: "若干" })],
    [of(rate, { "reasons.system": "预算不准", weight: "" })],
    [of(output, { "reasons.system": "新增", actual: 38 }), "REASON_WITHOUT_LOSS M34"],
    [of(output, { "reasons.system": "新增", actual: 39 })],
    [
      { ...of("indicators[1]", { "reasons.other": "预算不准" }), kind: "projectSelfEvaluation" },
      "REASON_WITHOUT_LOSS P14",
    ],
  ]);
});

describe("a column's name before a text", () => {
  holdTold(dutyRules, [
    [
      of(assets, { measure: "其他:加快处置" }),
      'CATEGORY_LABEL Q28 label=其他: → Q28 "加快处置" unseen',
    ],
    [
      of(assets, { measure: "其他原因分析： 加快处置" }),
      'CATEGORY_LABEL Q28 label=其他原因分析： → Q28 "加快处置" unseen',
    ],
    [
      of(assets, { "reasons.funding": "经费保障:未到位" }),
      'CATEGORY_LABEL L28 label=经费保障: → L28 "未到位" unseen',
    ],
    [
      of(assets, { "reasons.other": "经费保障:未到位" }),
      'CATEGORY_LABEL P28 label=经费保障: → P28 "未到位" asked',
    ],
    [of(assets, { measure: "其他: " }), "CATEGORY_LABEL Q28 label=其他:"],
    [
      of(assets, { measure: "其他: 三级指标" }),
      'CATEGORY_LABEL Q28 label=其他: → Q28 "三级指标" asked',
    ],
    [
      of(assets, { measure: "<p>其他:处置</p>" }),
      'CATEGORY_LABEL Q28 label=其他: → Q28 "处置" unseen',
    ],
    [of(rate, { measure: "其他:处置" }), 'CATEGORY_LABEL Q14 label=其他: → Q14 "处置" unseen'],
    [of(assets, { measure: "处置其他:设备" })],
  ]);
});

describe("tasks that were hardly executed", () => {
  const task = (cells: NonNullable<FormChange["cells"]>, more: FormChange = {}): FormChange => ({
    ...of("tasks[2]", cells),
    ...more,
  });
  const poor = { rate: 0.5 };
  const explained = (text: string, cells: NonNullable<FormChange["cells"]> = poor): FormChange => ({
    cells: { ...of("tasks[2]", cells).cells, [`${execution}.measure`]: text },
  });
  holdTold(dutyRules, [
    [task({ rate: 0.9 })],
    [task({ rate: 0.89999 }), "TASK_UNEXPLAINED I9 task=工信产业监管专项业务经费 rate=89.999"],
    [task({ rate: 0.857142857 }), "TASK_UNEXPLAINED I9 task=工信产业监管专项业务经费 rate=85.7143"],
    [task({ rate: "", executed: 50 }), "TASK_UNEXPLAINED I9 task=工信产业监管专项业务经费 rate=86"],
    [task({ rate: "若干", executed: 57 })],
    [task({ rate: "", executed: "" })],
    [task({ ...poor, name: "" }), "TASK_UNEXPLAINED I9 task= rate=50"],
    [explained("工信产业监管专项业务经费年底到账")],
    [explained("工信产业 监管专项业务经费年底到账")],
    [
      explained("专项业务经费年底到账"),
      "TASK_UNEXPLAINED I9 task=工信产业监管专项业务经费 rate=50",
    ],
    [explained("人员经费年底到账", { rate: 0.5, name: "部门预算基本支出人员经费" })],
    [explained("人员经费年底到账", { rate: 0.5, name: "部门预算支出人员经费" })],
    [explained("设备年底到账", { rate: 0.5, name: "部门预算项目支出设备" })],
    [
      explained("省设备年底到账", { rate: 0.5, name: "省部门预算支出设备" }),
      "TASK_UNEXPLAINED I9 task=省部门预算支出设备 rate=50",
    ],
    [
      explained("设备年底到账", { rate: 0.5, name: "部门预算基本支出" }),
      "TASK_UNEXPLAINED I9 task=部门预算基本支出 rate=50",
    ],
    [explained("部门预算基本支出年底到账", { rate: 0.5, name: "部门预算基本支出" })],
    [explained("二期年底到账", { rate: 0.5, name: "信息化建设(二期)" })],
    [explained("二期年底到账", { rate: 0.5, name: "信息化建设（二期）平台" })],
    [
      explained("一期年底到账", { rate: 0.5, name: "信息化建设（二期）" }),
      "TASK_UNEXPLAINED I9 task=信息化建设（二期） rate=50",
    ],
    [
      explained("二期年底到账", { rate: 0.5, name: "信息化建设二期）" }),
      "TASK_UNEXPLAINED I9 task=信息化建设二期） rate=50",
    ],
    [
      explained("二期年底到账", { rate: 0.5, name: "信息化建设（二期" }),
      "TASK_UNEXPLAINED I9 task=信息化建设（二期 rate=50",
    ],
    [
      { ...task(poor), cells: { ...task(poor).cells, [`${execution}.name`]: "执行率" } },
      "TASK_UNEXPLAINED I9 task=工信产业监管专项业务经费 rate=50",
    ],
    [{ ...of("tasks[0]", poor), kind: "projectSelfEvaluation" }],
    [
      { why: "each of them", cells: { "tasks[0].rate": 0.1, "tasks[1].rate": 0.2 } },
      "TASK_UNEXPLAINED I7 task=部门预算基本支出人员经费 rate=10",
      "TASK_UNEXPLAINED I8 task=部门预算基本支出公用经费 rate=20",
    ],
  ]);
});
