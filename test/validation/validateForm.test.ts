/** A form's problems in form order, with what only an evaluation, a platform or the unit's notes add to them. */
import { identityText, validateForm, type Problem } from "../../src/validation";
import { toA1 } from "../../src/form";
import { noteColumnKeys, noteColumns, noteLevels } from "../../src/form/notes/noteSheet";
import type { SheetTable } from "../../src/form/model/grid";
import type { LevelSettings } from "../../src/validation";
import { row } from "./support/cleanForms";
import { formWith } from "./support/quickForms";

type Fields = Parameters<typeof formWith>[0];
type Kind = Parameters<typeof formWith>[1];

const output = row("工业企业对接推介企业户数");
const rate = row("重点工作办结率");

function problemsOf(fields: Fields, kind?: Kind, levels?: LevelSettings): Problem[] {
  const { form, grid } = formWith(fields, kind);
  return validateForm(form, grid, levels && { levels });
}

/** "CODE A1", those folded under it in brackets. */
const told = (problems: readonly Problem[]): string[] =>
  problems.map(({ code, at, consequences = [] }) => {
    const folded = consequences.length === 0 ? "" : ` (${told(consequences).join(", ")})`;
    return `${code} ${toA1(at)}${folded}`;
  });

test.each<[string, Fields, string[], Kind?]>([
  ["a clean form", {}, []],
  [
    "each part of a form, in its order",
    {
      ...{ total: 100, [`${output}.operator`]: "≥", [`${rate}.operator`]: "＝" },
      ...{
        achievement: "",
        "tasks[1].allocated": "152",
        "tasks[0].name": "<b>人员</b>",
        year: "2024年年度",
      },
    },
    [
      ...["YEAR_DOUBLED A2", "HTML_IN_TEXT B7", "NUMBER_AS_TEXT F8", "GOAL_MISSING I11"],
      ...["OPERATOR_VARIANT E14", "OPERATOR_VARIANT E34", "TOTAL_DIFFERS K37"],
    ],
  ],
  [
    "each part of a project's form, in its order",
    {
      ...{ total: 90, "indicators[0].operator": "≥", "indicators[2].operator": "＞＝" },
      ...{ achievement: "", "tasks[0].allocated": "300", year: "2024年年度" },
    },
    [
      ...["YEAR_DOUBLED A2", "NUMBER_AS_TEXT F8", "GOAL_MISSING I10"],
      ...["OPERATOR_VARIANT E13", "OPERATOR_VARIANT E15", "TOTAL_DIFFERS K16"],
    ],
    "projectSelfEvaluation",
  ],
  [
    "what is told of the form as a whole comes before a row's own",
    { [`${rate}.name`]: "结案率", [`${output}.operator`]: "≥", [`${rate}.operator`]: "＝" },
    ["INDICATOR_MISSING B14", "OPERATOR_VARIANT E14", "OPERATOR_VARIANT E34"],
  ],
  [
    "a row in the order of the rules",
    {
      [`${output}.operator`]: "≥",
      [`${output}.target`]: "30",
      [`${output}.actual`]: "３３",
      [`${output}.weight`]: "6.6",
    },
    ["OPERATOR_VARIANT E34", "NUMBER_AS_TEXT F34", "FULL_WIDTH H34", "NUMBER_AS_TEXT J34"],
  ],
  [
    "a row that splits up another",
    {
      [`${output}.name`]: "其中：市直 企业",
      [`${output}.weight`]: "",
      [`${output}.operator`]: "~",
    },
    ["SECTION_POINTS J33 (WEIGHT_SUM K37)"],
  ],
  [
    "a target form's rows, that have no actuals and points",
    {
      "indicators[0].operator": "＝",
      "indicators[0].weight": "五",
      "indicators[0].score": 100,
      "indicators[0].actual": "若干",
    },
    ["OPERATOR_VARIANT E14"],
    "target",
  ],
  ["a target form's total", { total: { value: 5, at: { row: 50, column: 1 } } }, [], "target"],
])("of %s", (_, fields, problems, kind = "selfEvaluation") => {
  expect(told(problemsOf(fields, kind))).toEqual(problems);
});

test("levels are those that were set, except a platform's", () => {
  const fields = { [`${output}.operator`]: "≥", [`${output}.name`]: "企业 户数" };
  const { form, grid } = formWith(fields);
  const levels = { OPERATOR_VARIANT: "error", NAME_SPACES: "off", IMPORT_SPACE: "off" } as const;
  const shown = (problems: Problem[]) =>
    problems.filter(({ at }) => at.row === 33).map(({ code, level }) => `${code} ${level}`);
  expect(shown(validateForm(form, grid, { levels }))).toEqual(["OPERATOR_VARIANT error"]);
  const checked = validateForm(form, { ...grid, platform: "provincial" }, { levels });
  expect(shown(checked)).toEqual(["OPERATOR_VARIANT error", "IMPORT_SPACE precheck"]);
});

test.each<[string, Fields, safe: boolean, edits: string[]]>([
  ["a sign", { [`${output}.operator`]: "≥" }, true, ['E34 ">="']],
  ["a word", { [`${output}.operator`]: "不低于" }, false, ['E34 ">="']],
  [
    "several cells of a row",
    { [`${output}.target`]: "≥30户", [`${output}.operator`]: "", [`${output}.unit`]: "" },
    true,
    ['E34 ">="', "F34 30", 'G34 "户"'],
  ],
  [
    "what would score otherwise",
    { [`${output}.target`]: 60000, [`${output}.actual`]: "5万", [`${output}.unit`]: "" },
    false,
    ["H34 5", 'G34 "万"'],
  ],
])("the fix of %s is safe where it keeps the row: %j", (_, fields, safe, edits) => {
  const fixes = problemsOf(fields).flatMap(({ fix }) => fix ?? []);
  const [fix] = fixes.filter((each) => each.edits.some(({ at }) => at.row === 33));
  expect(fix?.safe).toBe(safe);
  expect(fix?.edits.map(({ at, after }) => `${toA1(at)} ${JSON.stringify(after.value)}`)).toEqual(
    edits,
  );
});

describe("what the unit says in the sheet 校验报告", () => {
  const fields = { [`${output}.operator`]: "<=", [`${rate}.operator`]: "~" };
  const { form, grid } = formWith(fields);
  const find = (problems: readonly Problem[], code: string): Problem | undefined =>
    problems
      .flatMap((each) => [each, ...(each.consequences ?? [])])
      .find((each) => each.code === code);
  const before = validateForm(form, grid);

  /** The sheet with a row for each problem of the code. */
  const noted = (code: string, level: string, says: string): SheetTable => {
    const key = identityText(find(before, code)!.identity!);
    const line = noteColumnKeys.map((column) => ({ key, level, says })[column as "key"] ?? "");
    const head = noteColumnKeys.map((column) => noteColumns[column]);
    return {
      sheetId: "n",
      sheetName: "校验报告",
      origin: { row: 2, column: 0 },
      values: [head, line],
    };
  };
  const read = (...note: Parameters<typeof noted>) => {
    const problems = validateForm(form, { ...grid, notes: noted(...note) });
    const problem = find(problems, note[0]);
    return [problem?.level, problem?.note?.row.says, problem?.note?.isVerified];
  };

  test.each<[Parameters<typeof noted>, ReturnType<typeof read>]>([
    [
      ["OPERATOR_DIRECTION", noteLevels.verified, "已核对"],
      ["verified", "已核对", true],
    ],
    [
      ["OPERATOR_DIRECTION", noteLevels.warning, "已核对"],
      ["warning", "已核对", false],
    ],
    [
      ["OPERATOR_DIRECTION", noteLevels.verified, ""],
      ["warning", "", false],
    ],
    // An error stays one, whatever is said to it.
    [
      ["OPERATOR_UNKNOWN", noteLevels.verified, "已核对"],
      ["error", "已核对", true],
    ],
  ])("%j", (note, shown) => {
    expect(read(...note)).toEqual(shown);
  });

  test("is of the problem as it was: other contents are another problem", () => {
    const notes = noted("OPERATOR_DIRECTION", noteLevels.verified, "已核对");
    const changed = formWith({ ...fields, [`${output}.operator`]: "<" });
    const [problem] = validateForm(changed.form, { ...grid, notes }).filter(
      ({ code }) => code === "OPERATOR_DIRECTION",
    );
    expect([problem?.level, problem?.note]).toEqual(["warning", undefined]);
  });

  test("of another code is none of this one", () => {
    const notes = noted("OPERATOR_UNKNOWN", noteLevels.error, "已核对");
    expect(
      find(validateForm(form, { ...grid, notes }), "OPERATOR_DIRECTION")?.note,
    ).toBeUndefined();
  });
});
