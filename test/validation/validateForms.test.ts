/** What only shows between the sheets of a workbook: a form twice, and an evaluation beside its target form. */
import { loadRuleReader, toA1 } from "../../src/form";
import { ruleRows } from "../../src/ruleSheet";
import { national, type CellValue } from "../../src/scoring";
import { validateBetween, validateForm, validateForms, type Problem } from "../../src/validation";
import { row } from "./support/cleanForms";
import { formWith } from "./support/quickForms";
import type { Sheet } from "./support/sheets";

beforeAll(loadRuleReader);

type Fields = Parameters<typeof formWith>[0];

/** A sheet of its own name and id. */
function sheetOf(
  name: string,
  fields: Fields = {},
  kind: Parameters<typeof formWith>[1] = "selfEvaluation",
): Sheet {
  const { form, grid } = formWith(fields, kind);
  return { form, grid: { ...grid, sheetId: `id of ${name}`, sheetName: name } };
}

const told = (problems: Problem[]) =>
  problems.map(({ code, sheetId, at, values }) =>
    [code, sheetId.replace("id of ", ""), toA1(at), ...Object.values(values)].join(" "),
  );
const between = (...sheets: Sheet[]) => told(validateBetween(sheets));

const unit = "703001朝阳市工业和信息化局-211300000";

describe("a form twice", () => {
  test.each<[string, first: Fields, second: Fields, isTwice: boolean]>([
    ["the same", {}, {}, true],
    ["the unit's code, with another name", {}, { unit: "703001工信局" }, true],
    ["another code", {}, { unit: unit.replace("703001", "703002") }, false],
    ["a name without a code", { unit: "工信局" }, { unit: "工信 局" }, true],
    ["another name without a code", { unit: "工信局" }, { unit: "财政局" }, false],
    ["the year in other words", { year: 2024 }, { year: "2024年" }, true],
    ["another year", {}, { year: "2023年度" }, false],
    ["another project", { project: "甲" }, { project: "乙" }, false],
    ["the same project", { project: "甲 项" }, { project: "甲项" }, true],
    // Nobody knows whose these are, or of when.
    ["no unit", { unit: "" }, { unit: "" }, false],
    ["no year", { year: "", title: "" }, { year: "", title: "" }, false],
  ])("%s", (_, first, second, isTwice) => {
    expect(between(sheetOf("甲", first), sheetOf("乙", second))).toEqual(
      isTwice ? ["FORM_DUPLICATE 乙 D3 甲"] : [],
    );
  });

  test("is told of each that comes later, with the first", () => {
    expect(between(sheetOf("甲"), sheetOf("乙"), sheetOf("丙"))).toEqual([
      "FORM_DUPLICATE 乙 D3 甲",
      "FORM_DUPLICATE 丙 D3 甲",
    ]);
  });

  test("no year and no unit are no key of a target form either", () => {
    const nameless = { unit: "", [`${row("工业企业对接推介企业户数")}.name`]: "户数" };
    expect(between(sheetOf("甲", { unit: "" }, "target"), sheetOf("乙", nameless))).toEqual([]);
  });
});

describe("an evaluation and the target form of its unit and year", () => {
  const output = row("工业企业对接推介企业户数");
  const planned = row("工业企业对接推介企业户数", "target");
  const name = "工业企业对接推介企业户数";

  test.each<[string, evaluation: Fields, target: Fields, string[]]>([
    ["agree", {}, {}, []],
    ["of another year are not compared", { [`${output}.target`]: 25 }, { year: "2023年度" }, []],
    [
      "differ in a cell, which is the evaluation's",
      { [`${output}.target`]: 25 },
      {},
      [`TARGET_FORM_DIFFERS 自评 F34 ${name} 25 30`],
    ],
    [
      "have another indicator each",
      { [`${output}.name`]: "对接户数" },
      {},
      ["NOT_IN_TARGET_FORM 自评 D34 对接户数 目标", `NOT_IN_SELF_EVALUATION 目标 D34 ${name} 自评`],
    ],
    [
      "know a name by more than its spelling",
      { [`${output}.name`]: "<b>工业企业</b>对接推介 企业户数" },
      { [`${planned}.target`]: "３０" },
      [],
    ],
  ])("%s", (_, evaluation, target, problems) => {
    const [first, second] = [sheetOf("目标", target, "target"), sheetOf("自评", evaluation)];
    expect(between(first, second)).toEqual(problems);
    expect(between(second, first)).toEqual(problems);
  });

  test("a row that the evaluation lacks belongs where the target form has it", () => {
    const problems = validateBetween([
      sheetOf("目标", {}, "target"),
      sheetOf("自评", { [`${output}.name`]: "" }),
    ]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      ...{ code: "NOT_IN_SELF_EVALUATION", section: "indicators", level1: "社会效应", name },
    });
  });

  test("each evaluation is compared, with the first target form of its unit", () => {
    const sheets = [
      sheetOf("甲", {}, "target"),
      sheetOf("乙", { [`${planned}.target`]: 25 }, "target"),
      sheetOf("丙", { [`${output}.target`]: 20 }),
    ];
    expect(between(...sheets)).toEqual([
      "FORM_DUPLICATE 乙 B3 甲",
      `TARGET_FORM_DIFFERS 丙 F34 ${name} 20 30`,
    ]);
  });

  test("levels that were set hold between sheets", () => {
    const sheets = [sheetOf("甲", {}, "target"), sheetOf("乙", { [`${output}.name`]: "户数" })];
    const levels = { NOT_IN_TARGET_FORM: "off", NOT_IN_SELF_EVALUATION: "info" } as const;
    expect(
      validateBetween(sheets, { levels }).map(({ code, level }) => `${code} ${level}`),
    ).toEqual(["NOT_IN_SELF_EVALUATION info"]);
  });
});

describe("all of a workbook", () => {
  const values: CellValue[][] = ruleRows(national).map((line) => [
    line.name,
    line.name === "“优”的最低分" ? "九十" : line.value,
  ]);
  const ownRules = {
    sheetId: "rules",
    sheetName: "评分规则",
    origin: { row: 3, column: 0 },
    values,
  };
  const line = values.findIndex(([name]) => name === "“优”的最低分");
  const byRules = (name: string, rulePack: string): Sheet => {
    const { form, grid } = sheetOf(name, { rulePack });
    return { form: { ...form, ownRules }, grid };
  };

  test("each sheet's own, then what shows between them, then the rules' that a form goes by", () => {
    const sheets = [
      sheetOf("甲", { "indicators[0].operator": "≥" }),
      byRules("乙", "本簿规则"),
      sheetOf("丙", { year: "2024年年度", unit: "1工信局" }),
    ];
    const own = sheets.flatMap(({ form, grid }) => told(validateForm(form, grid)));
    expect(own[0]).toBe("OPERATOR_VARIANT 甲 E14 ≥ >=");
    expect(told(validateForms(sheets))).toEqual([
      ...own,
      "FORM_DUPLICATE 乙 D3 甲",
      `RULE_VALUE rules B${4 + line} “优”的最低分 九十 0.01–100`,
    ]);
  });

  test("rules that no form goes by are nobody's", () => {
    expect(validateForms([byRules("甲", "辽宁省部门整体绩效")])).toEqual([]);
    expect(validateForms([])).toEqual([]);
  });

  test("levels that were set hold everywhere", () => {
    const sheets = [sheetOf("甲", { year: "2024年年度" }), sheetOf("乙", { year: "2024年年度" })];
    const levels = { YEAR_DOUBLED: "off" } as const;
    expect(told(validateForms(sheets, { levels }))).toEqual(["FORM_DUPLICATE 乙 D3 甲"]);
  });
});
