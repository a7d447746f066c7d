/** Rows of a form put in, taken out and moved: which row stands where afterwards, and what a new one has. */
import { makeForm, type FormKind, type IndicatorValues } from "../../../src/form";
import { emptyIndicator, emptyTask } from "../../../src/form";
import {
  changeRows,
  level1Of,
  type RowChange,
  type RowObstacle,
} from "../../../src/form/rows/changeRows";

type Labels = [level1: string, level2: string];

/** Two 一级指标; the second's 二级指标 begins as the first's ends, and its last two rows have none. */
const printed: Labels[] = [
  ["履职效能", "重点工作"],
  ["履职效能", "重点工作"],
  ["履职\n效能", "工作质量"],
  ["履职 效能", "工作质量"],
  ["履职效能", "工作质量"],
  ["预算执行", "工作质量"],
  ["预算执行", ""],
  ["预算执行", ""],
];

const formOf = (labels: Labels[]) =>
  makeForm({
    kind: "selfEvaluation",
    tasks: [{ name: "甲" }],
    indicators: labels.map(([level1, level2], place) => ({ level1, level2, name: `指标${place}` })),
  });

type Outcome = (number | null)[] | RowObstacle;

describe("the rows of 一级指标", () => {
  test.each<[place: number, change: RowChange, outcome: Outcome]>([
    [0, "up", "firstRow"],
    [0, "down", [1, 0, 2, 3, 4, 5, 6, 7]],
    [1, "up", [1, 0, 2, 3, 4, 5, 6, 7]],
    // All of a 二级指标 moves past the other, wherever in it the row stands.
    [1, "down", [2, 3, 4, 0, 1, 5, 6, 7]],
    [2, "up", [2, 3, 4, 0, 1, 5, 6, 7]],
    [2, "down", [0, 1, 3, 2, 4, 5, 6, 7]],
    [3, "up", [0, 1, 3, 2, 4, 5, 6, 7]],
    [3, "down", [0, 1, 2, 4, 3, 5, 6, 7]],
    [4, "up", [0, 1, 2, 4, 3, 5, 6, 7]],
    // No row leaves its 一级指标.
    [4, "down", "lastRow"],
    [5, "up", "firstRow"],
    // Rows without 二级指标 are of none together.
    [5, "down", [0, 1, 2, 3, 4, 6, 5, 7]],
    [6, "up", [0, 1, 2, 3, 4, 6, 5, 7]],
    [6, "down", [0, 1, 2, 3, 4, 5, 7, 6]],
    [7, "up", [0, 1, 2, 3, 4, 5, 7, 6]],
    [7, "down", "lastRow"],
    [0, "add", [0, null, 1, 2, 3, 4, 5, 6, 7]],
    [7, "add", [0, 1, 2, 3, 4, 5, 6, 7, null]],
    [0, "remove", [1, 2, 3, 4, 5, 6, 7]],
    [3, "remove", [0, 1, 2, 4, 5, 6, 7]],
    [7, "remove", [0, 1, 2, 3, 4, 5, 6]],
    [4, "complete", [0, 1, 2, 3, 4, 5, 6, 7]],
  ])("row %i: %s", (place, change, outcome) => {
    const form = formOf(printed);
    const changed = changeRows(form, "indicators", place, change);
    if (typeof changed === "string") {
      expect(changed).toBe(outcome);
      return;
    }
    const { from, part, form: next } = changed;
    expect([part, from]).toEqual(["indicators", outcome]);
    expect(next.indicators.map(({ name }) => name.value)).toEqual(
      from.map((row) => (row === null ? "" : `指标${row}`)),
    );
    from.forEach((row, at) => {
      if (row !== null) expect(next.indicators[at]).toBe(form.indicators[row]);
    });
    expect(next.tasks).toBe(form.tasks);
    expect(next.goal).toBe(form.goal);
  });

  test("the only row of one stays; of two each may go", () => {
    const form = formOf([
      ["履职效能", "重点工作"],
      ["预算执行", "重点工作"],
      ["履职\n效能", "工作质量"],
    ]);
    expect(changeRows(form, "indicators", 1, "remove")).toBe("onlyRow");
    expect(changeRows(form, "indicators", 0, "remove")).toMatchObject({ from: [1, 2] });
    expect(changeRows(form, "indicators", 2, "remove")).toMatchObject({ from: [0, 1] });
    // Parted from its other row, one has nowhere to move to.
    expect(changeRows(form, "indicators", 0, "down")).toBe("lastRow");
    expect(changeRows(form, "indicators", 2, "up")).toBe("firstRow");
  });

  test("are told by it in one spelling", () => {
    const [first, , other] = formOf(printed).indicators;
    expect([first, other, undefined, emptyIndicator()].map(level1Of)).toEqual([
      "履职效能",
      "履职效能",
      "",
      "",
    ]);
    expect(level1Of({ ...emptyIndicator(), level1: { value: null, at: null } })).toBe("");
  });
});

describe("tasks", () => {
  test.each<[place: number, change: RowChange, outcome: Outcome]>([
    [0, "up", "firstRow"],
    [0, "down", [1, 0, 2]],
    [1, "up", [1, 0, 2]],
    [1, "down", [0, 2, 1]],
    [2, "up", [0, 2, 1]],
    [2, "down", "lastRow"],
    [1, "add", [0, 1, null, 2]],
    [2, "remove", [0, 1]],
    [0, "complete", [0, 1, 2]],
  ])("task %i: %s", (place, change, outcome) => {
    const tasks = ["甲", "乙", "丙"].map((name) => ({ name }));
    const form = makeForm({ kind: "selfEvaluation", tasks, indicators: [{ name: "指标" }] });
    const changed = changeRows(form, "tasks", place, change);
    if (typeof changed === "string") {
      expect(changed).toBe(outcome);
      return;
    }
    const { from, part, form: next } = changed;
    expect([part, from]).toEqual(["tasks", outcome]);
    expect(next.tasks).toEqual(from.map((row) => (row === null ? emptyTask() : form.tasks[row])));
    expect(next.indicators).toBe(form.indicators);
  });

  test("the only one stays, however many indicators there are", () => {
    const one = makeForm({ kind: "selfEvaluation", tasks: [{ name: "甲" }], indicators: [{}, {}] });
    expect(changeRows(one, "tasks", 0, "remove")).toBe("onlyRow");
    const two = makeForm({ kind: "selfEvaluation", tasks: [{ name: "甲" }, {}] });
    expect(changeRows(two, "tasks", 0, "remove")).toMatchObject({ from: [1] });
  });
});

describe("a new row", () => {
  const added = (kind: FormKind, year: string, above: IndicatorValues) => {
    const form = makeForm({ kind, year, title: "绩效表", indicators: [above, { level1: "下" }] });
    form.indicators[0]!.level1.at = { row: 15, column: 1 };
    form.indicators[0]!.level2.at = { row: 15, column: 2 };
    const changed = changeRows(form, "indicators", 0, "add");
    return typeof changed === "string" ? null : changed.form.indicators[1];
  };
  const above = {
    ...{ level1: "履职效能", level2: "重点工作", name: "办结率", operator: ">=", target: 95 },
    ...{ unit: "%", deadline: "2021-06", weight: 4, reasons: { other: "无" } },
  };

  test.each<[kind: FormKind, year: string, deadline: string, own: string]>([
    ["target", "2024年度", "2021-06", "2024-12"],
    ["nationalTarget", "2024年度", "2021-06", "2024-12"],
    // Only a plan has 完成时限, and only where the row above has one and the form says its year.
    ["selfEvaluation", "2024年度", "2021-06", ""],
    ["target", "2024年度", " ", ""],
    ["target", "", "2021-06", ""],
  ])("of %s %s below one until %p ends in %p and has its labels", (kind, year, deadline, own) => {
    expect(added(kind, year, { ...above, deadline })).toEqual({
      ...emptyIndicator(),
      level1: { value: "履职效能", at: null },
      level2: { value: "重点工作", at: null },
      deadline: { value: own, at: null },
    });
  });
});
