/** 对比: what two forms say otherwise, worked out by hand. */
import { makeForm, type PerformanceForm } from "../../../src/form";
import { compareForms, guessPair } from "../../../src/report/comparison";
import { likeness } from "../../../src/report/comparison/pairRows";

const row = (level1: string, name: string, rest: object = {}) => ({
  ...{ level1, level2: "数量指标", name, operator: ">=", target: 90, unit: "%", weight: 10 },
  ...rest,
});

function formOf(...indicators: object[]): PerformanceForm {
  return makeForm({ kind: "projectSelfEvaluation", tasks: [], indicators } as never);
}

/** Each indicator by its later name, with what differs. */
function told(before: object[], after: object[]) {
  return compareForms(formOf(...before), formOf(...after)).map((each) => [
    (each.after ?? each.before)?.name.value,
    each.differences.map(({ kind, from, to }) => [kind, from, to].join(" ").trim()),
  ]);
}

test("indicators gone, new and renamed; in the order of the later form", () => {
  const before = [
    row("产出指标", "办结率"),
    row("产出指标", "企业培训场次"),
    row("效益指标", "带动就业"),
  ];
  const after = [
    row("产出指标", "新增企业户数"),
    row("产出指标", "企业培训场次（线下）"),
    row("产出指标", "办 结 率"),
  ];
  expect(told(before, after)).toEqual([
    ["新增企业户数", ["new"]],
    ["企业培训场次（线下）", ["renamed 企业培训场次 企业培训场次（线下）"]],
    ["办 结 率", []],
    ["带动就业", ["gone"]],
  ]);
});

test("a target is lowered where it is easier to reach, by its operator", () => {
  const one = (from: object, to: object) =>
    told([row("产出指标", "甲", from)], [row("产出指标", "甲", to)])[0]![1];
  expect(one({ target: 90 }, { target: 85 })).toEqual(["targetLowered 90 85"]);
  expect(one({ target: 90 }, { target: 95 })).toEqual(["target 90 95"]);
  expect(one({ operator: "<=", target: 5 }, { operator: "<=", target: 8 })).toEqual([
    "targetLowered 5 8",
  ]);
  expect(one({ operator: "<=", target: 8 }, { operator: "<=", target: 5 })).toEqual(["target 8 5"]);
  // An exact target is neither easier nor harder; of two units or operators neither number is the greater.
  expect(one({ operator: "=", target: 90 }, { operator: "=", target: 85 })).toEqual([
    "target 90 85",
  ]);
  expect(one({ unit: "万元", target: 90 }, { unit: "元", target: 85 })).toEqual([
    "unit 万元 元",
    "target 90 85",
  ]);
  expect(one({ operator: "≥" }, { operator: "=" })).toEqual(["operator ≥ ="]);
  // Other spellings of the same are no difference, nor is what one of them left blank.
  expect(one({ operator: "≥", target: "90%" }, { target: 90 })).toEqual([]);
  expect(one({ weight: "" }, { weight: 10 })).toEqual([]);
  expect(one({ weight: 8 }, { weight: 10 })).toEqual(["weight 8 10"]);
});

test("an actual that is its target both times is told, where the operator leaves room", () => {
  const twice = (operator: string, first: unknown, second: unknown) =>
    told(
      [row("产出指标", "甲", { operator, target: 40, actual: first })],
      [row("产出指标", "甲", { operator, target: 50, actual: second })],
    )[0]![1];
  expect(twice(">=", 40, 50)).toEqual(["target 40 50", "onTargetTwice 40 50"]);
  expect(twice(">=", 40, 51)).toEqual(["target 40 50"]);
  expect(twice(">=", "", "")).toEqual(["target 40 50"]);
  expect(twice("=", 40, 50)).toEqual(["target 40 50"]);
});

test("a cell that shows 95% is the same as 95", () => {
  const [before, after] = [formOf(row("产出指标", "甲")), formOf(row("产出指标", "甲"))];
  const percent = { value: 0.9, numberFormat: "0%", at: null };
  before.indicators[0]!.target = percent;
  expect(compareForms(before, after)[0]!.differences).toEqual([]);
  before.indicators[0]!.target = { ...percent, value: 0.95 };
  expect(compareForms(before, after)[0]!.differences).toEqual([
    { kind: "targetLowered", from: "95%", to: "90" },
  ]);
});

test("names are alike by the pairs of characters that they share", () => {
  // 企业培训场次 has 5 pairs, with （线下） 9; 5 are shared: 10 of 14.
  expect(likeness("企业培训场次", "企业培训场次(线下)")).toBeCloseTo(10 / 14);
  expect(likeness("办结率", "达标率")).toBe(0);
  expect(likeness("", "办结率")).toBe(0);
});

test("the form in view is compared with last year's, else with its target form", () => {
  const form = (sheetId: string, year: string, isPlan: boolean, code = "703001") => ({
    ...{ sheetId, year, isPlan, unit: { code, name: code } },
  });
  const forms = [
    form("target", "2024", true),
    form("other", "2023", false, "703002"),
    form("older", "2022", false),
    form("last", "2023", false),
    form("now", "2024", false),
  ];
  const guessed = (list: typeof forms, active: string) => {
    const pair = guessPair(list, active);
    return pair && [pair.before.sheetId, pair.after.sheetId];
  };
  expect(guessed(forms, "now")).toEqual(["last", "now"]);
  expect(
    guessed(
      forms.filter(({ sheetId }) => !["older", "last"].includes(sheetId)),
      "now",
    ),
  ).toEqual(["target", "now"]);
  expect(guessed(forms, "unknown")).toEqual(["last", "now"]);
  expect(guessed(forms.slice(0, 1), "target")).toBeNull();
});
