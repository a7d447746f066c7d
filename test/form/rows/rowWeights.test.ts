/** 分值 after a row has joined a part or left it: worked out by hand for each. */
import { makeForm, type Field, type FormKind, type PerformanceForm } from "../../../src/form";
import type { RowPart } from "../../../src/form/rows/changeRows";
import { rowWeights } from "../../../src/form/rows/rowWeights";

type Weights = (string | number | null | Pick<Field, "value" | "formula">)[];

/** A form whose part has these 分值, among rows of another 一级指标 that have 3 each. */
function formOf(
  kind: FormKind,
  part: RowPart,
  weights: Weights,
  level1 = "履职效能",
): PerformanceForm {
  const isTasks = part === "tasks";
  const form = makeForm({
    kind,
    tasks: isTasks ? weights.map(() => ({ name: "甲" })) : [{ name: "甲", weight: 3 }],
    indicators: [
      { level1: "预算执行", weight: 3 },
      ...(isTasks ? [] : weights.map((_, i) => ({ level1: i === 1 ? `${level1}\n` : level1 }))),
      { level1: "管理效率", weight: 3 },
    ],
  });
  const rows = isTasks ? form.tasks : form.indicators.slice(1, -1);
  weights.forEach((weight, i) => {
    const content = typeof weight === "object" && weight !== null ? weight : { value: weight };
    rows[i]!.weight = { ...content, at: null };
  });
  return form;
}

interface Case {
  kind?: FormKind;
  part?: RowPart;
  level1?: string;
  before?: Weights;
  after: Weights;
  isNew?: boolean;
  /** By the place in the form: the first of the part's indicators is 1, the first task 0. */
  shares: [place: number, share: number][];
}

const cases: [what: string, given: Case][] = [
  [
    "a new row shares the 20 points of 履职效能 with the others",
    {
      after: [7, "", 7, 6],
      isNew: true,
      shares: [
        [1, 5],
        [2, 5],
        [3, 5],
        [4, 5],
      ],
    },
  ],
  [
    "what is not shared to one decimal goes to the first",
    {
      after: [5, 5, 5],
      shares: [
        [1, 6.8],
        [2, 6.6],
        [3, 6.6],
      ],
    },
  ],
  ["a row that has its share already is left", { after: [6.8, 6.6, 6], shares: [[3, 6.6]] }],
  ["nothing where it adds up, shared equally or not", { after: [10, 6, 4], shares: [] }],
  [
    "a new row with a number takes part in an equal share although the sum is right",
    {
      after: [10, 10],
      isNew: true,
      shares: [],
    },
  ],
  [
    "the same with unequal ones",
    {
      after: [12, 8],
      isNew: true,
      shares: [
        [1, 10],
        [2, 10],
      ],
    },
  ],
  [
    "a row without 分值 takes part although the others add up",
    {
      after: [12, 8, " "],
      shares: [
        [1, 6.8],
        [2, 6.6],
        [3, 6.6],
      ],
    },
  ],
  [
    "a formula keeps what it shows, nothing included",
    { after: [12, 8, { value: "", formula: "=A1" }], shares: [] },
  ],
  [
    "and the others share what it leaves",
    {
      after: [{ value: 8, formula: "=4+4" }, 3, 3],
      shares: [
        [2, 6],
        [3, 6],
      ],
    },
  ],
  ["rows of no part of the form are left", { level1: "其他", after: [7, ""], shares: [] }],
  [
    "tasks share 40 points, whatever the indicators have",
    {
      part: "tasks",
      after: [20, "", 20],
      isNew: true,
      shares: [
        [0, 13.4],
        [1, 13.3],
        [2, 13.3],
      ],
    },
  ],
  ["tasks that add up are left", { part: "tasks", after: [30, 10], shares: [] }],
  ["a plan has no 分值", { kind: "target", after: [7, ""], isNew: true, shares: [] }],
  [
    "elsewhere the points are those that the part had before",
    {
      kind: "projectSelfEvaluation",
      level1: "产出指标",
      before: [20, 30],
      after: [20, "", 30],
      isNew: true,
      shares: [
        [1, 16.8],
        [2, 16.6],
        [3, 16.6],
      ],
    },
  ],
  [
    "of them only the numbers",
    {
      kind: "projectSelfEvaluation",
      level1: "产出指标",
      before: [20, "30分", 0.1],
      after: [20, 0.1],
      shares: [],
    },
  ],
  [
    "tasks elsewhere, likewise",
    {
      kind: "projectSelfEvaluation",
      part: "tasks",
      before: [10],
      after: [10, ""],
      isNew: true,
      shares: [
        [0, 5],
        [1, 5],
      ],
    },
  ],
];

test.each(cases)("%s", (_, given) => {
  const { kind = "selfEvaluation", part = "indicators", level1 = "履职效能", after } = given;
  const before = formOf(kind, part, given.before ?? [20], level1);
  const form = formOf(kind, part, after, level1);
  const changed = { form, part, from: [] };
  const weights = rowWeights(before, changed, level1, given.isNew ?? false);
  expect([...weights]).toEqual(given.shares);
});

test("nothing is shared by rules that nobody knows", () => {
  const form = formOf("selfEvaluation", "indicators", [7, "", 7]);
  form.rulePack = { value: "本簿规则", at: { row: 2, column: 13 } };
  const changed = { form, part: "indicators" as const, from: [] };
  expect([...rowWeights(form, changed, "履职效能", true)]).toEqual([]);
});
