/** What is told of money: where, with which figures, and what a fix writes. */
import { emptyTask, type PerformanceForm } from "../../../src/form";
import { moneyRules } from "../../../src/validation/rules/money";
import { row } from "../support/cleanForms";
import { holdTold, type FormChange } from "../support/told";

const plan = (cells: FormChange["cells"], more: FormChange = {}): FormChange => ({
  kind: "target",
  cells,
  ...more,
});
const review = (cells: FormChange["cells"], more: FormChange = {}): FormChange => ({
  cells,
  ...more,
});
const rate = row("预算执行率");
const adjustment = row("预算调整率");
const carryOver = row("结转结余变动率");

// 500 万元 to spend: 290 for persons, 152 for the office, 58 for a project; three tasks of as much.
describe("each amount of a plan", () => {
  holdTold(moneyRules, [
    [plan({})],
    [plan({ income: "", expenditure: " " }), "MONEY_MISSING B4", "MONEY_MISSING D5"],
    [
      plan({ income: "若干", "spending.personnel": "若干" }),
      "MONEY_NOT_NUMERIC B4 value=若干",
      "MONEY_NOT_NUMERIC D6 value=若干",
      "SPENDING_SUM D5 sum=210 expenditure=500 (and D6 D7 G6 G7)",
    ],
    [
      plan({ income: "≥500", expenditure: "500%" }),
      "MONEY_NOT_NUMERIC B4 value=≥500",
      "MONEY_NOT_NUMERIC D5 value=500%",
    ],
    [
      plan({ income: "500万元", "spending.specific": "58元" }),
      "MONEY_NOT_NUMERIC B4 value=500万元",
      "MONEY_NOT_NUMERIC G7 value=58元",
    ],
    [
      plan({ income: -500 }),
      "MONEY_NEGATIVE B4 value=-500",
      "INCOME_EXPENDITURE B4 income=-500 expenditure=500 (and D5)",
    ],
    [
      plan({ "spending.specific": -0.01, "spending.personnel": 348.01 }),
      "MONEY_NEGATIVE G7 value=-0.01",
      "SPECIFIC_TASKS G7 specific=-0.01 tasks=58",
    ],
    [
      plan({ "spending.specific": 58.001, "spending.personnel": 289.996 }),
      "MONEY_PRECISION D6 value=289.996 proposed=290 → D6 290 asked",
      "MONEY_PRECISION G7 value=58.001 proposed=58 → G7 58 asked",
    ],
    [
      plan({ "spending.specific": 58.01, "spending.personnel": 289.99 }),
      "SPECIFIC_TASKS G7 specific=58.01 tasks=58",
    ],
    [
      plan({ income: "500", "tasks[1].budget": "152.00" }),
      "NUMBER_AS_TEXT B4 value=500 in header → B4 500 unseen",
      "NUMBER_AS_TEXT E10 value=152.00 in tasks → E10 152 unseen",
    ],
    [
      plan({ "tasks[0].budget": "290.004" }),
      "MONEY_PRECISION E9 value=290.004 proposed=290 in tasks → E9 290 asked",
    ],
    [
      plan({ "tasks[0].budget": "", "tasks[1].budget": "", "tasks[2].budget": "" }),
      "MONEY_MISSING E9 in tasks",
      "MONEY_MISSING E10 in tasks",
      "MONEY_MISSING E11 in tasks",
    ],
    [
      plan({ "tasks[0].budget": "", "tasks[0].name": " " }),
      "TASKS_BUDGET E9 sum=210 expenditure=500 difference=290 (and D5)",
    ],
    [
      plan({ "spending.otherOperation": "", "spending.specific": "" }),
      "SPENDING_SUM D5 sum=442 expenditure=500 (and D6 D7 G6 G7)",
      "SPECIFIC_TASKS G7 specific=0 tasks=58",
    ],
    [
      plan({ income: "#REF!", "tasks[0].budget": "#N/A" }),
      "TASKS_BUDGET E9 sum=210 expenditure=500 difference=290 (and D5)",
    ],
    [plan({ "tasks[0].allocated": "若干", "tasks[0].executed": "若干" })],
  ]);
});

describe("each amount of an evaluation", () => {
  holdTold(moneyRules, [
    [review({})],
    [review({ income: "", expenditure: "" }), "MONEY_MISSING D4", "MONEY_MISSING D5"],
    [
      review({ "tasks[1].allocated": "", "tasks[2].executed": " " }),
      "MONEY_MISSING F8 in tasks",
      "MONEY_MISSING H9 in tasks",
    ],
    [review({ "tasks[1].allocated": "", "tasks[1].executed": "", "tasks[1].name": "" })],
    [
      review({ "tasks[1].allocated": "约152", "tasks[2].executed": "57元" }),
      "MONEY_NOT_NUMERIC F8 value=约152 in tasks",
      "MONEY_NOT_NUMERIC H9 value=57元 in tasks",
    ],
    [
      review({ "tasks[1].executed": -0.01, "tasks[2].allocated": 58.001 }),
      "MONEY_NEGATIVE H8 value=-0.01 in tasks",
      "MONEY_PRECISION F9 value=58.001 proposed=58 in tasks → F9 58 asked",
      "EXECUTION_RATE_ROW H20 actual=99.02 implied=69.61 under 预算执行",
    ],
    [review({ "tasks[0].budget": "若干" })],
    [review({ "spending.specific": "若干" }), "MONEY_NOT_NUMERIC nowhere value=若干"],
    [
      {
        why: "a form of elsewhere need not tell its budget",
        kind: "projectSelfEvaluation",
        cells: { income: "", expenditure: "" },
      },
    ],
  ]);
});

describe("the budget of a plan", () => {
  holdTold(moneyRules, [
    [plan({ income: 500.01 }), "INCOME_EXPENDITURE B4 income=500.01 expenditure=500 (and D5)"],
    [plan({ income: 500.004 }), "MONEY_PRECISION B4 value=500.004 proposed=500 → B4 500 asked"],
    [plan({ income: 499.99 }), "INCOME_EXPENDITURE B4 income=499.99 expenditure=500 (and D5)"],
    [
      {
        why: "the kinds come to the income",
        ...plan({ expenditure: 510, "tasks[0].budget": 300 }),
      },
      "INCOME_EXPENDITURE D5 income=500 expenditure=510 (and B4)",
      "SPENDING_SUM D5 sum=500 expenditure=510 (and D6 D7 G6 G7)",
    ],
    [
      {
        why: "there are no kinds yet",
        ...plan({
          income: 510,
          "spending.personnel": "",
          "spending.publicFunds": "",
          "spending.specific": "",
          goal: "",
        }),
      },
      "INCOME_EXPENDITURE D5 income=510 expenditure=500 (and B4)",
      "SPECIFIC_TASKS G7 specific=0 tasks=58",
    ],
    [
      {
        why: "nothing to spend, and no kinds",
        ...plan({
          income: 5,
          expenditure: 0,
          "spending.personnel": "",
          "spending.publicFunds": "",
          "spending.specific": "",
        }),
      },
      "INCOME_EXPENDITURE D5 income=5 expenditure=0 (and B4)",
      "TASKS_BUDGET E9 sum=500 expenditure=0 difference=500 (and D5)",
      "SPECIFIC_TASKS G7 specific=0 tasks=58",
    ],
    [plan({ income: "若干" }), "MONEY_NOT_NUMERIC B4 value=若干"],
    [
      plan({ income: "", "spending.personnel": 290.01 }),
      "MONEY_MISSING B4",
      "SPENDING_SUM D5 sum=500.01 expenditure=500 (and D6 D7 G6 G7)",
    ],
    [
      plan({ "spending.personnel": 289.99 }),
      "SPENDING_SUM D5 sum=499.99 expenditure=500 (and D6 D7 G6 G7)",
    ],
    [
      plan({ "spending.personnel": 289.996 }),
      "MONEY_PRECISION D6 value=289.996 proposed=290 → D6 290 asked",
    ],
    [
      {
        why: "one kind is open, and so is the goal",
        ...plan({ "spending.specific": "", goal: "" }),
      },
      "SPECIFIC_TASKS G7 specific=0 tasks=58",
    ],
    [
      { why: "all else is filled", ...plan({ "spending.specific": "" }) },
      "SPENDING_SUM D5 sum=442 expenditure=500 (and D6 D7 G6 G7)",
      "SPECIFIC_TASKS G7 specific=0 tasks=58",
    ],
    [
      {
        why: "too much already",
        ...plan({ "spending.specific": "", "spending.personnel": 400, goal: "" }),
      },
      "SPENDING_SUM D5 sum=552 expenditure=500 (and D6 D7 G6 G7)",
      "SPECIFIC_TASKS G7 specific=0 tasks=58",
    ],
    [
      {
        why: "no kind is open",
        ...plan({ "spending.specific": 10, "spending.otherOperation": 0, goal: "" }),
      },
      "SPENDING_SUM D5 sum=452 expenditure=500 (and D6 D7 G6 G7)",
      "SPECIFIC_TASKS G7 specific=10 tasks=58",
    ],
    [
      {
        why: "a task has no amount yet",
        ...plan({ "spending.specific": "", "tasks[2].budget": "" }),
      },
      "MONEY_MISSING E11 in tasks",
    ],
    [
      {
        why: "a task without name and amount is none",
        ...plan({ "spending.specific": "", "tasks[2].budget": "", "tasks[2].name": "" }),
      },
      "SPENDING_SUM D5 sum=442 expenditure=500 (and D6 D7 G6 G7)",
      "TASKS_BUDGET E9 sum=442 expenditure=500 difference=58 (and D5)",
    ],
    [
      {
        why: "an indicator has no target yet",
        ...plan({ "spending.specific": "", "indicators[0].target": "" }),
      },
      "SPECIFIC_TASKS G7 specific=0 tasks=58",
    ],
    [
      {
        why: "an indicator has no name yet",
        ...plan({ "spending.specific": "", "indicators[0].name": "" }),
      },
      "SPECIFIC_TASKS G7 specific=0 tasks=58",
    ],
    [plan({ expenditure: "若干", income: 1 }), "MONEY_NOT_NUMERIC D5 value=若干"],
  ]);
});

describe("the budget of an evaluation", () => {
  holdTold(moneyRules, [
    [review({ income: 500.01 }), "INCOME_EXPENDITURE D5 income=500.01 expenditure=500 (and D4)"],
    [review({ income: 500.004 }), "MONEY_PRECISION D4 value=500.004 proposed=500 → D4 500 asked"],
    [
      { why: "its kinds are no matter", ...review({ income: 510, "spending.personnel": 500 }) },
      "INCOME_EXPENDITURE D5 income=510 expenditure=500 (and D4)",
    ],
    [review({ "spending.personnel": 1 })],
  ]);
});

describe("a budget in 元", () => {
  holdTold(moneyRules, [
    [
      plan({ expenditure: 5_000_000 }),
      "BUDGET_IN_YUAN D5 amount=5000000 proposed=500 → D5 500 asked",
    ],
    [
      plan({ expenditure: 5_000_000, income: "" }),
      "MONEY_MISSING B4",
      "BUDGET_IN_YUAN D5 amount=5000000 proposed=500 → D5 500 asked",
    ],
    [
      plan({ expenditure: 5_000_000, "spending.personnel": "" }),
      "BUDGET_IN_YUAN D5 amount=5000000 proposed=500 → D5 500 asked",
    ],
    [
      plan({ expenditure: 5_000_060 }),
      "INCOME_EXPENDITURE D5 income=500 expenditure=5000060 (and B4)",
      "SPENDING_SUM D5 sum=500 expenditure=5000060 (and D6 D7 G6 G7)",
      "MONEY_UNIT_MIXED E9 tasks=500 budget=5000060",
    ],
    [
      plan({ expenditure: 5_000_160, "spending.personnel": 290.02 }),
      "BUDGET_IN_YUAN D5 amount=5000160 proposed=500.02 → D5 500.02 asked",
    ],
    [plan({ income: 5_000_000 }), "BUDGET_IN_YUAN B4 amount=5000000 proposed=500 → B4 500 asked"],
    [plan({ income: 5_000_049 }), "BUDGET_IN_YUAN B4 amount=5000049 proposed=500 → B4 500 asked"],
    [plan({ income: 5_000_051 }), "INCOME_EXPENDITURE B4 income=5000051 expenditure=500 (and D5)"],
    [
      plan({ income: 5_000_000, expenditure: 0 }),
      "INCOME_EXPENDITURE D5 income=5000000 expenditure=0 (and B4)",
      "SPENDING_SUM D5 sum=500 expenditure=0 (and D6 D7 G6 G7)",
      "TASKS_BUDGET E9 sum=500 expenditure=0 difference=500 (and D5)",
    ],
    [
      plan({ income: 500, expenditure: -1 }),
      "MONEY_NEGATIVE D5 value=-1",
      "INCOME_EXPENDITURE D5 income=500 expenditure=-1 (and B4)",
      "SPENDING_SUM D5 sum=500 expenditure=-1 (and D6 D7 G6 G7)",
      "TASKS_BUDGET E9 sum=500 expenditure=-1 difference=501 (and D5)",
    ],
    [
      plan({ "spending.personnel": 2_900_000, "spending.specific": "580000" }),
      "NUMBER_AS_TEXT G7 value=580000 in header → G7 580000 unseen",
      "BUDGET_IN_YUAN D6 amount=2900000 proposed=290 → D6 290 asked",
      "BUDGET_IN_YUAN G7 amount=580000 proposed=58 → G7 58 asked",
      "SPECIFIC_TASKS G7 specific=580000 tasks=58",
    ],
    [
      plan({ "spending.personnel": 2500 }),
      "SPENDING_SUM D5 sum=2710 expenditure=500 (and D6 D7 G6 G7)",
    ],
    [
      plan({ "spending.personnel": 2500.01 }),
      "BUDGET_IN_YUAN D6 amount=2500.01 proposed=0.25 → D6 0.25 asked",
    ],
    [
      plan({ "spending.personnel": 5_000_000 }),
      "BUDGET_IN_YUAN D6 amount=5000000 proposed=500 → D6 500 asked",
    ],
    [
      plan({ "spending.personnel": 5_000_049 }),
      "BUDGET_IN_YUAN D6 amount=5000049 proposed=500 → D6 500 asked",
    ],
    [
      plan({ "spending.personnel": 5_000_051 }),
      "SPENDING_SUM D5 sum=5000261 expenditure=500 (and D6 D7 G6 G7)",
    ],
    [
      { why: "nothing to spend says nothing", ...plan({ expenditure: 0, income: 0 }) },
      "SPENDING_SUM D5 sum=500 expenditure=0 (and D6 D7 G6 G7)",
      "TASKS_BUDGET E9 sum=500 expenditure=0 difference=500 (and D5)",
    ],
    [
      {
        why: "all of it in 元",
        ...plan({
          expenditure: 5_000_000,
          income: 5_000_000,
          "spending.personnel": 2_900_000,
          "spending.publicFunds": 1_520_000,
          "spending.specific": 580_000,
        }),
      },
      "MONEY_UNIT_MIXED E9 tasks=500 budget=5000000",
    ],
    [
      review({ expenditure: 5_000_000 }),
      "BUDGET_IN_YUAN D5 amount=5000000 proposed=500 → D5 500 asked",
    ],
    [
      review({ income: "5000000" }),
      "NUMBER_AS_TEXT D4 value=5000000 in header → D4 5000000 unseen",
      "BUDGET_IN_YUAN D4 amount=5000000 proposed=500 → D4 500 asked",
    ],
    [
      {
        why: "an amount that is no ten-thousandth's",
        ...plan({
          expenditure: 0.05,
          income: 500,
          "spending.personnel": "",
          "spending.publicFunds": "",
          "spending.specific": "",
        }),
      },
      "BUDGET_IN_YUAN B4 amount=500 proposed=0.05 → B4 0.05 asked",
      "MONEY_UNIT_MIXED E9 tasks=500 budget=0.05",
    ],
    [
      {
        why: "nothing to spend beside a small kind",
        ...plan({
          income: 0,
          expenditure: 0,
          "spending.personnel": "",
          "spending.publicFunds": "",
          "spending.specific": "",
          "spending.otherOperation": 30,
        }),
      },
      "SPENDING_SUM D5 sum=30 expenditure=0 (and D6 D7 G6 G7)",
      "TASKS_BUDGET E9 sum=500 expenditure=0 difference=500 (and D5)",
      "SPECIFIC_TASKS G6 specific=30 tasks=58",
    ],
    [
      {
        why: "no income beside a small expenditure",
        ...plan({
          income: 0,
          expenditure: 30,
          "spending.personnel": "",
          "spending.publicFunds": "",
          "spending.specific": "",
        }),
      },
      "INCOME_EXPENDITURE D5 income=0 expenditure=30 (and B4)",
      "SPENDING_SUM D5 sum=0 expenditure=30 (and D6 D7 G6 G7)",
      "MONEY_IN_YUAN E9 amount=290 proposed=0.03 → E9 0.03 asked",
      "MONEY_IN_YUAN E10 amount=152 proposed=0.02 → E10 0.02 asked",
    ],
    [
      { why: "small amounts", ...plan({ income: 0.02, expenditure: 0.004 }) },
      "MONEY_PRECISION D5 value=0.004 proposed=0 → D5 0 asked",
      "INCOME_EXPENDITURE D5 income=0.02 expenditure=0.004 (and B4)",
      "SPENDING_SUM D5 sum=500 expenditure=0.004 (and D6 D7 G6 G7)",
      "TASKS_BUDGET E9 sum=500 expenditure=0.004 difference=500 (and D5)",
    ],
  ]);
});

describe("the tasks of a plan against its budget", () => {
  holdTold(moneyRules, [
    [
      plan({ "tasks[0].budget": 290.01 }),
      "TASKS_BUDGET E9 sum=500.01 expenditure=500 difference=0.01 (and D5)",
    ],
    [
      plan({ "tasks[0].budget": 290.004 }),
      "MONEY_PRECISION E9 value=290.004 proposed=290 in tasks → E9 290 asked",
    ],
    [
      plan({ "tasks[0].budget": 289.99 }),
      "TASKS_BUDGET E9 sum=499.99 expenditure=500 difference=0.01 (and D5)",
    ],
    [
      plan({ "tasks[2].budget": 57.996 }),
      "MONEY_PRECISION E11 value=57.996 proposed=58 in tasks → E11 58 asked",
    ],
    [{ why: "still being filled", ...plan({ "tasks[0].budget": 280, goal: "" }) }],
    [
      { why: "too much while it is filled", ...plan({ "tasks[0].budget": 300, goal: "" }) },
      "TASKS_BUDGET E9 sum=510 expenditure=500 difference=10 (and D5)",
    ],
    [{ why: "just enough while it is filled", ...plan({ goal: "" }) }],
    [plan({ expenditure: "" }), "MONEY_MISSING D5"],
    [plan({}, { edit: (form) => void (form.tasks = []) })],
    [
      plan({ "tasks[0].budget": "若干", "tasks[1].budget": "", "tasks[2].budget": "" }),
      "MONEY_NOT_NUMERIC E9 value=若干 in tasks",
      "MONEY_MISSING E10 in tasks",
      "MONEY_MISSING E11 in tasks",
    ],
    [
      plan({ "tasks[0].budget": 500, "tasks[1].budget": "", "tasks[2].budget": "" }),
      "MONEY_MISSING E10 in tasks",
      "MONEY_MISSING E11 in tasks",
      "SPECIFIC_TASKS G7 specific=58 tasks=0",
    ],
    [
      {
        why: "the expenditure is told of already",
        ...plan({ expenditure: 5_000_000, "tasks[0].budget": 1 }),
      },
      "BUDGET_IN_YUAN D5 amount=5000000 proposed=500 → D5 500 asked",
    ],
  ]);
});

describe("tasks in 元", () => {
  const all = (times: number) => ({
    "tasks[0].budget": 290 * times,
    "tasks[1].budget": 152 * times,
    "tasks[2].budget": 58 * times,
  });
  holdTold(moneyRules, [
    [plan(all(10_000)), "MONEY_UNIT_MIXED E9 tasks=5000000 budget=500"],
    [
      plan(all(5000)),
      "TASKS_BUDGET E9 sum=2500000 expenditure=500 difference=2499500 (and D5)",
      "SPECIFIC_TASKS G7 specific=58 tasks=290000",
    ],
    [plan(all(5000.1)), "MONEY_UNIT_MIXED E9 tasks=2500050 budget=500"],
    [
      plan(all(19_999)),
      "MONEY_IN_YUAN E10 amount=3039848 proposed=303.98 → E10 303.98 asked",
      "MONEY_IN_YUAN E11 amount=1159942 proposed=115.99 → E11 115.99 asked",
    ],
    [
      plan(all(20_000)),
      "MONEY_IN_YUAN E10 amount=3040000 proposed=304 → E10 304 asked",
      "MONEY_IN_YUAN E11 amount=1160000 proposed=116 → E11 116 asked",
    ],
    [plan({ "tasks[0].budget": 9_999_789 }), "MONEY_UNIT_MIXED E9 tasks=9999999 budget=500"],
    [
      plan({ "tasks[0].budget": 9_999_790 }),
      "TASKS_BUDGET E9 sum=10000000 expenditure=500 difference=9999500 (and D5)",
    ],
    [
      {
        why: "the budget in 元",
        ...plan({
          expenditure: 5_000_000,
          income: 5_000_000,
          "spending.personnel": 2_900_000,
          "spending.publicFunds": 1_520_000,
          "spending.specific": 580_000,
        }),
      },
      "MONEY_UNIT_MIXED E9 tasks=500 budget=5000000",
    ],
    [
      plan({ "tasks[0].budget": 2_900_000 }),
      "MONEY_IN_YUAN E9 amount=2900000 proposed=290 → E9 290 asked",
    ],
    [
      plan({ "tasks[0].budget": 2500 }),
      "TASKS_BUDGET E9 sum=2710 expenditure=500 difference=2210 (and D5)",
    ],
    [
      plan({ "tasks[0].budget": 2500.01 }),
      "MONEY_IN_YUAN E9 amount=2500.01 proposed=0.25 → E9 0.25 asked",
    ],
    [
      plan({ "tasks[0].budget": 5_000_049 }),
      "MONEY_IN_YUAN E9 amount=5000049 proposed=500 → E9 500 asked",
    ],
    [plan({ "tasks[0].budget": 5_000_051 }), "MONEY_UNIT_MIXED E9 tasks=5000261 budget=500"],
    [
      {
        why: "a 0 is no amount",
        ...plan({ "tasks[0].budget": 2_900_000, "tasks[1].budget": 0, "tasks[2].budget": "" }),
      },
      "MONEY_MISSING E11 in tasks",
      "MONEY_UNIT_MIXED E9 tasks=2900000 budget=500",
    ],
    [
      {
        why: "what another column says counts, too",
        ...plan({ ...all(10_000), "tasks[0].allocated": 290 }),
      },
      "MONEY_IN_YUAN E9 amount=2900000 proposed=290 → E9 290 asked",
      "MONEY_IN_YUAN E10 amount=1520000 proposed=152 → E10 152 asked",
      "MONEY_IN_YUAN E11 amount=580000 proposed=58 → E11 58 asked",
    ],
    [
      {
        why: "nothing to spend",
        ...plan({ expenditure: 0, income: 0, "tasks[0].budget": 2_900_000 }),
      },
      "SPENDING_SUM D5 sum=500 expenditure=0 (and D6 D7 G6 G7)",
      "TASKS_BUDGET E9 sum=2900210 expenditure=0 difference=2900210 (and D5)",
    ],
    [
      {
        why: "nothing to spend beside a small task",
        ...plan({ expenditure: 0, income: 0, "tasks[0].budget": 30 }),
      },
      "SPENDING_SUM D5 sum=500 expenditure=0 (and D6 D7 G6 G7)",
      "TASKS_BUDGET E9 sum=240 expenditure=0 difference=240 (and D5)",
    ],
    [
      { why: "all are 0", ...plan(all(0)) },
      "TASKS_BUDGET E9 sum=0 expenditure=500 difference=500 (and D5)",
      "SPECIFIC_TASKS G7 specific=58 tasks=0",
    ],
    [
      { why: "less than nothing", ...plan(all(-1)) },
      "MONEY_NEGATIVE E9 value=-290 in tasks",
      "MONEY_NEGATIVE E10 value=-152 in tasks",
      "MONEY_NEGATIVE E11 value=-58 in tasks",
      "TASKS_BUDGET E9 sum=-500 expenditure=500 difference=1000 (and D5)",
      "SPECIFIC_TASKS G7 specific=58 tasks=-58",
    ],
    [
      review({ "tasks[0].allocated": 3_000_000, "tasks[0].executed": 2_980_000 }),
      "MONEY_IN_YUAN F7 amount=3000000 proposed=300 → F7 300 asked",
      "MONEY_IN_YUAN H7 amount=2980000 proposed=298 → H7 298 asked",
    ],
    [
      review({
        "tasks[0].allocated": 3_000_000,
        "tasks[1].allocated": 1_520_000,
        "tasks[2].allocated": 580_000,
        "tasks[0].executed": 2_980_000,
        "tasks[1].executed": 1_500_000,
        "tasks[2].executed": 570_000,
      }),
      "MONEY_UNIT_MIXED F7 tasks=5100000 budget=500",
    ],
    [
      review({ "tasks[0].allocated": "", "tasks[1].allocated": "", "tasks[2].allocated": "" }),
      "MONEY_MISSING F7 in tasks",
      "MONEY_MISSING F8 in tasks",
      "MONEY_MISSING F9 in tasks",
    ],
    [
      {
        why: "a budget in 元 beside tasks in 万元",
        ...review({ income: 5_000_000, expenditure: 5_000_000 }),
      },
      "MONEY_UNIT_MIXED F7 tasks=510 budget=5000000",
    ],
  ]);
});

describe("projects against the kinds of spending that are theirs", () => {
  const moved = { "spending.personnel": 280, "spending.specific": 68 };
  holdTold(moneyRules, [
    [plan(moved), "SPECIFIC_TASKS G7 specific=68 tasks=58"],
    [
      plan({ "spending.personnel": 289.99, "spending.specific": 58.01 }),
      "SPECIFIC_TASKS G7 specific=58.01 tasks=58",
    ],
    [
      plan({ "spending.personnel": 289.996, "spending.specific": 58.004 }),
      "MONEY_PRECISION D6 value=289.996 proposed=290 → D6 290 asked",
      "MONEY_PRECISION G7 value=58.004 proposed=58 → G7 58 asked",
    ],
    [plan({ "spending.specific": "", "spending.otherOperation": 58 })],
    [
      plan({ "spending.personnel": 280, "spending.specific": "", "spending.otherOperation": 68 }),
      "SPECIFIC_TASKS G6 specific=68 tasks=58",
    ],
    [
      plan({ "spending.personnel": 280, "spending.specific": 60, "spending.otherOperation": 8 }),
      "SPECIFIC_TASKS G7 specific=68 tasks=58",
    ],
    [
      plan({ "spending.personnel": 348, "spending.specific": "" }),
      "SPECIFIC_TASKS G7 specific=0 tasks=58",
    ],
    [plan({ ...moved, "tasks[0].name": "甲项目", "tasks[1].name": "乙项目" })],
    [
      plan({ ...moved, "tasks[0].name": "甲项目", "tasks[1].name": "公用经费" }),
      "SPECIFIC_TASKS G7 specific=68 tasks=348",
    ],
    [
      plan({ ...moved, "tasks[0].name": "人员经费", "tasks[1].name": "乙项目" }),
      "SPECIFIC_TASKS G7 specific=68 tasks=210",
    ],
    [review(moved)],
  ]);
});

/** Below the first row of a project's money, one of its sources. */
function withSource(name: string, amounts: Record<string, number | string>) {
  return (form: PerformanceForm): void => {
    const source = emptyTask();
    source.name.value = name;
    for (const [column, value] of Object.entries(amounts)) {
      source[column as "budget"] = { value, at: { row: 20, column: 2 + form.sources.length } };
    }
    form.sources.push(source);
  };
}

describe("sources of money", () => {
  const project = (name: string, amounts: Record<string, number | string>): FormChange => ({
    why: `${name} ${JSON.stringify(amounts)}`,
    kind: "projectSelfEvaluation",
    cells: { "tasks[0].budget": 300 },
    edit: withSource(name, amounts),
  });
  holdTold(moneyRules, [
    [
      project("其中：拨 款", { budget: 301, allocated: 301, executed: "299" }),
      "FUNDS_SOURCES nowhere source=其中：拨款 part=301 sum=300 (and C21)",
      "FUNDS_SOURCES F8 source=其中：拨款 part=301 sum=300 (and C21)",
      "FUNDS_SOURCES H8 source=其中：拨款 part=299 sum=298 (and C21)",
    ],
    [project("财政拨款", { budget: 300, allocated: 300.004, executed: 298 })],
    [
      project("财政拨款", { allocated: 300.01 }),
      "FUNDS_SOURCES F8 source=财政拨款 part=300.01 sum=300 (and C21)",
    ],
    [
      project("财政拨款", { budget: "301万元" }),
      "FUNDS_SOURCES nowhere source=财政拨款 part=301 sum=300 (and C21)",
    ],
    [
      {
        why: "the first that is larger",
        kind: "projectSelfEvaluation",
        edit: (form) => {
          withSource("甲", { allocated: 1 })(form);
          withSource("乙", { allocated: 400 })(form);
          withSource("丙", { allocated: 500 })(form);
        },
      },
      "FUNDS_SOURCES F8 source=乙 part=400 sum=300 (and D21)",
    ],
    [
      {
        why: "there is no whole",
        kind: "projectSelfEvaluation",
        cells: { "tasks[0].allocated": "若干" },
        edit: withSource("甲", { allocated: 400, executed: 299 }),
      },
      "MONEY_NOT_NUMERIC F8 value=若干 in tasks",
      "FUNDS_SOURCES H8 source=甲 part=299 sum=298 (and C21)",
    ],
    [
      {
        why: "there is no row for the whole",
        kind: "projectSelfEvaluation",
        edit: (form) => {
          withSource("甲", { allocated: 400 })(form);
          form.tasks = [];
        },
      },
    ],
  ]);
});

describe("the execution of tasks", () => {
  holdTold(moneyRules, [
    [
      review({ "tasks[0].executed": 300.01 }),
      "EXECUTED_ABOVE_ALLOCATED H7 allocated=300 executed=300.01 (and F7)",
      "TASK_RATE_DIFFERS I7 rate=99 expected=100",
    ],
    [review({ "tasks[0].executed": 300, "tasks[0].rate": 1 })],
    [
      review({ "tasks[1].allocated": "若干", "tasks[1].executed": 150 }),
      "MONEY_NOT_NUMERIC F8 value=若干 in tasks",
    ],
    [
      review({ "tasks[0].rate": 0.9933 }),
      'TASK_RATE_DIFFERS I7 rate=99.33 expected=99 → I7 =IF(OR(F7="",H7=""),"",PERFEXECUTION(F7,H7,$N$3)) asked',
    ],
    [review({ "tasks[0].rate": 0.99 })],
    [review({ "tasks[0].rate": 0.99 + 4.9e-5 })],
    [
      review({ "tasks[0].rate": 0.99 + 5.1e-5 }),
      'TASK_RATE_DIFFERS I7 rate=99.01 expected=99 → I7 =IF(OR(F7="",H7=""),"",PERFEXECUTION(F7,H7,$N$3)) asked',
    ],
    [
      review({ "tasks[0].rate": 0.99 - 5.1e-5 }),
      'TASK_RATE_DIFFERS I7 rate=98.99 expected=99 → I7 =IF(OR(F7="",H7=""),"",PERFEXECUTION(F7,H7,$N$3)) asked',
    ],
    [review({ "tasks[0].rate": "若干" })],
    [
      { ...review({ "tasks[0].rate": 1 }), typed: true },
      "TASK_RATE_DIFFERS I7 rate=100 expected=99 → I7 0.99 asked",
    ],
  ]);
});

describe("rates that the money tells, too", () => {
  // 505 of 510 are 99.02 %, 510 for 500 are 2 % more.
  holdTold(moneyRules, [
    [review({ [`${rate}.actual`]: 98.52 })],
    [
      review({ [`${rate}.actual`]: 98.51 }),
      "EXECUTION_RATE_ROW H20 actual=98.51 implied=99.02 under 预算执行",
    ],
    [review({ [`${rate}.actual`]: 99.52 })],
    [
      review({ [`${rate}.actual`]: 99.53 }),
      "EXECUTION_RATE_ROW H20 actual=99.53 implied=99.02 under 预算执行",
    ],
    [review({ [`${rate}.actual`]: "" })],
    [review({ [`${rate}.actual`]: 50, "tasks[1].executed": "" }), "MONEY_MISSING H8 in tasks"],
    [
      review({ [`${rate}.actual`]: 50, [`${rate}.name`]: "预算 执行率" }),
      "EXECUTION_RATE_ROW H20 actual=50 implied=99.02 under 预算执行",
    ],
    [review({ [`${rate}.actual`]: 50, [`${rate}.name`]: "预算执行情况" })],
    [review({ [`${adjustment}.actual`]: 1.5 })],
    [
      review({ [`${adjustment}.actual`]: 1.49 }),
      "ADJUSTMENT_RATE H21 actual=1.49 implied=2 under 预算执行",
    ],
    [
      review({ [`${adjustment}.actual`]: 2.51 }),
      "ADJUSTMENT_RATE H21 actual=2.51 implied=2 under 预算执行",
    ],
    [review({ [`${adjustment}.actual`]: 2.5 })],
    [
      review({ [`${adjustment}.actual`]: 1, "tasks[0].allocated": 290 }),
      "EXECUTED_ABOVE_ALLOCATED H7 allocated=290 executed=298 (and F7)",
      "TASK_RATE_DIFFERS I7 rate=99 expected=100",
      "ADJUSTMENT_RATE H21 actual=1 implied=0 under 预算执行",
      "EXECUTION_RATE_ROW H20 actual=99.02 implied=101 under 预算执行",
    ],
    [
      review({
        [`${adjustment}.actual`]: 1,
        "tasks[0].allocated": 289.9,
        "tasks[0].executed": 289,
      }),
      "TASK_RATE_DIFFERS I7 rate=99 expected=100",
    ],
    [
      review({ [`${adjustment}.actual`]: 5.5, "tasks[0].allocated": 317.5 }),
      "TASK_RATE_DIFFERS I7 rate=99 expected=94",
      "EXECUTION_RATE_ROW H20 actual=99.02 implied=95.73 under 预算执行",
    ],
    [
      review({ [`${adjustment}.actual`]: 5.5, "tasks[0].allocated": 317.6 }),
      "TASK_RATE_DIFFERS I7 rate=99 expected=94",
      "ALLOCATED_ABOVE_BUDGET F7 allocated=527.6 budget=500 percent=5.52",
      "EXECUTION_RATE_ROW H20 actual=99.02 implied=95.72 under 预算执行",
    ],
    [
      review({
        [`${adjustment}.actual`]: 6,
        [`${adjustment}.target`]: 6,
        "tasks[0].allocated": 322.5,
      }),
      "TASK_RATE_DIFFERS I7 rate=99 expected=92",
      "EXECUTION_RATE_ROW H20 actual=99.02 implied=94.84 under 预算执行",
    ],
    [
      review({
        [`${adjustment}.actual`]: 6.5,
        [`${adjustment}.target`]: "若干",
        "tasks[0].allocated": 322.5,
      }),
      "TASK_RATE_DIFFERS I7 rate=99 expected=92",
      "ALLOCATED_ABOVE_BUDGET F7 allocated=532.5 budget=500 percent=6.5",
      "EXECUTION_RATE_ROW H20 actual=99.02 implied=94.84 under 预算执行",
    ],
    [
      {
        why: "no row tells what is allowed",
        ...review({ [`${adjustment}.name`]: "甲", "tasks[0].allocated": 317.6 }),
      },
      "TASK_RATE_DIFFERS I7 rate=99 expected=94",
      "ALLOCATED_ABOVE_BUDGET F7 allocated=527.6 budget=500 percent=5.52",
      "EXECUTION_RATE_ROW H20 actual=99.02 implied=95.72 under 预算执行",
    ],
    [
      {
        why: "no row tells what is allowed, and no more is there",
        ...review({ [`${adjustment}.name`]: "甲", "tasks[0].allocated": 317.5 }),
      },
      "TASK_RATE_DIFFERS I7 rate=99 expected=94",
      "EXECUTION_RATE_ROW H20 actual=99.02 implied=95.73 under 预算执行",
    ],
    [review({ expenditure: 0, income: 0 })],
    [
      review({ expenditure: "若干", income: "", [`${adjustment}.actual`]: 9 }),
      "MONEY_MISSING D4",
      "MONEY_NOT_NUMERIC D5 value=若干",
    ],
    [
      review({ [`${carryOver}.actual`]: 0, "tasks[0].executed": 277.5, [`${rate}.actual`]: 95 }),
      "TASK_RATE_DIFFERS I7 rate=99 expected=93",
    ],
    [
      review({ [`${carryOver}.actual`]: 0, "tasks[0].executed": 277.49, [`${rate}.actual`]: 95 }),
      "TASK_RATE_DIFFERS I7 rate=99 expected=92",
      "CARRYOVER_RATE H22 unspent=25.51 under 预算执行",
    ],
    [
      review({ [`${carryOver}.actual`]: 0.1, "tasks[0].executed": 277.49, [`${rate}.actual`]: 95 }),
      "TASK_RATE_DIFFERS I7 rate=99 expected=92",
    ],
    [
      review({ [`${carryOver}.name`]: "甲", "tasks[0].executed": 277.49, [`${rate}.actual`]: 95 }),
      "TASK_RATE_DIFFERS I7 rate=99 expected=92",
    ],
    [
      review({ "tasks[0].allocated": 0, "tasks[1].allocated": 0, "tasks[2].allocated": 0 }),
      "EXECUTED_ABOVE_ALLOCATED H7 allocated=0 executed=298 (and F7)",
      "EXECUTED_ABOVE_ALLOCATED H8 allocated=0 executed=150 (and F8)",
      "EXECUTED_ABOVE_ALLOCATED H9 allocated=0 executed=57 (and F9)",
    ],
    [
      review({
        "tasks[0].allocated": 0,
        "tasks[1].allocated": 0,
        "tasks[2].allocated": "",
        [`${rate}.actual`]: 1,
      }),
      "MONEY_MISSING F9 in tasks",
      "EXECUTED_ABOVE_ALLOCATED H7 allocated=0 executed=298 (and F7)",
      "EXECUTED_ABOVE_ALLOCATED H8 allocated=0 executed=150 (and F8)",
    ],
    [
      review({
        expenditure: 5_100_000,
        income: 5_100_000,
        [`${rate}.actual`]: 1,
        [`${adjustment}.actual`]: 9,
      }),
      "MONEY_UNIT_MIXED F7 tasks=510 budget=5100000",
    ],
  ]);
});
