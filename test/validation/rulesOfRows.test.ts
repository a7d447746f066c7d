/** Which rules are asked of a row, and what of their answers is told, on forms of a row or two that stand on no sheet. */
import { emptyForm, emptyIndicator, type FormKind } from "../../src/form/model/performanceForm";
import type { Grid } from "../../src/form";
import type { CellValue } from "../../src/scoring";
import { goesByOwnRules, validateForm } from "../../src/validation";
import type { ColumnKey } from "../../src/form/model/fields";

const grid = {
  values: [],
  merges: [],
  sheetId: "s1",
  origin: { row: 0, column: 0 },
} as unknown as Grid;

type Row = Partial<
  Record<Exclude<ColumnKey, "funding" | "system" | "staff" | "hardware" | "other">, CellValue>
>;

const sound: Row = {
  ...{ level1: "产出指标", name: "企业户数", operator: ">=", target: 30, unit: "户" },
  ...{ actual: 33, weight: 50, completion: 1, score: 50 },
};

/** What rows alone are told of, and the form's sums: "WEIGHT_MISSING indicators 产出指标". */
function toldOf(kind: FormKind, ...rows: Row[]): string[] {
  const indicators = rows.map((row) => {
    const indicator = emptyIndicator();
    for (const [key, value] of Object.entries({ ...sound, ...row })) {
      indicator[key as "name"] = { value, at: null };
    }
    return indicator;
  });
  return validateForm({ ...emptyForm(kind), indicators }, grid)
    .filter(({ code }) => /^(OPERATOR|ACTUAL|WEIGHT|SCORE)/u.test(code))
    .map(({ code, section, level1 }) => `${code} ${section} ${level1}`.trim());
}

const project = "projectSelfEvaluation";
const plan = "projectTarget";

test.each<[what: string, FormKind, rows: Row[], told: string[]]>([
  ["sound ones", project, [{}, { name: "户数" }], []],
  ["one alone, whose points are not all", project, [{}], ["WEIGHT_SUM indicators"]],
  [
    "one that has no actual",
    project,
    [{ actual: "", score: "", completion: "" }, { name: "户数" }],
    ["ACTUAL_MISSING indicators 产出指标"],
  ],
  [
    "one that has no actual, and whose score shows why",
    project,
    [{ actual: "", score: "#VALUE!", completion: "" }, { name: "户数" }],
    ["ACTUAL_MISSING indicators 产出指标"],
  ],
  [
    "one that has no actual, and a score all the same",
    project,
    [{ actual: "", completion: "", level1: "效益 指标" }, { name: "户数" }],
    ["ACTUAL_MISSING_SCORED indicators 效益指标"],
  ],
  [
    "one that has no points",
    project,
    [
      { weight: "", score: "" },
      { weight: 100, score: 100 },
    ],
    ["WEIGHT_MISSING indicators 产出指标"],
  ],
  [
    "none that has points, where the form prints none",
    project,
    [
      { weight: "", score: "" },
      { weight: "", score: "", name: "户数" },
    ],
    ["WEIGHTS_NOT_PRINTED indicators"],
  ],
  [
    "parts of another, which are no rows",
    project,
    [{}, { name: "其中：市直", weight: "", score: "", actual: "", operator: "~" }, {}],
    [],
  ],
  [
    "those of a plan, which have no actuals, points and scores",
    plan,
    [{ actual: "", weight: "", score: 60, operator: "≥" }],
    ["OPERATOR_VARIANT indicators 产出指标"],
  ],
  [
    "several, in their order",
    project,
    [{ operator: "≥" }, { operator: "~", level1: "效益指标", name: "户数" }],
    ["OPERATOR_VARIANT indicators 产出指标", "OPERATOR_UNKNOWN indicators 效益指标"],
  ],
])("of rows, %s: %s", (_, kind, rows, told) => {
  expect(toldOf(kind, ...rows)).toEqual(told);
});

test("a form goes by the workbook's own rules where it names them", () => {
  const named = (value: CellValue) => ({
    form: { ...emptyForm(project), rulePack: { value, at: null } },
    grid,
  });
  const names = ["本簿规则", "全国", "", null];
  expect(names.filter((name) => goesByOwnRules(named(name)))).toEqual(["本簿规则"]);
});
