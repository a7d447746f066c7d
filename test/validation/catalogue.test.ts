import { loadRuleReader } from "../../src/form";
import { problems as chinese } from "../../src/locale/zh-CN/problems";
import { problems as english } from "../../src/locale/en-US/problems";
import { problemText } from "../../src/locale/problemText";
import { catalogue, problemCodes, validateForm, validateForms } from "../../src/validation";
import type { Problem } from "../../src/validation";
import type { Case } from "./cases/case";
import { precheckCases } from "./cases/precheck";
import { reviewCases } from "./cases/review";
import { rowCases } from "./cases/rows";
import { betweenCases, structureCases } from "./cases/structure";
import { weightAndMoneyCases } from "./cases/weightsAndMoney";
import { applyEdits, applyToRules } from "./support/applyEdits";
import { changedSheet, placeOf, type Change, type Sheet } from "./support/sheets";

const cases = [
  ...rowCases,
  ...weightAndMoneyCases,
  ...structureCases,
  ...betweenCases,
  ...precheckCases,
];

beforeAll(loadRuleReader);

function sheetsOf(changes: Change | Change[]): Sheet[] {
  const list = Array.isArray(changes) ? changes : [changes];
  return list.map((change, i) => {
    const sheet = changedSheet(change);
    return { ...sheet, grid: { ...sheet.grid, sheetId: `sheet${i}`, platform: "provincial" } };
  });
}

/** Problems together with what only follows from them. */
function unfolded(problems: Problem[]): Problem[] {
  return problems.flatMap((problem) => [problem, ...(problem.consequences ?? [])]);
}

const validated = new Map<Change | Change[], Problem[]>();
beforeAll(() => validated.clear());

/** The problems of a code in a case's sheets, validated once for all tests of the case. */
function found(changes: Change | Change[], code: string): Problem[] {
  const problems = validated.get(changes) ?? unfolded(validateForms(sheetsOf(changes)));
  validated.set(changes, problems);
  return problems.filter((problem) => problem.code === code);
}

test("every code has a form that triggers it", () => {
  const triggered = [...cases, ...reviewCases].map(({ code }) => code);
  expect([...new Set(triggered)].sort()).toEqual([...problemCodes].sort());
});

test.each(cases.map((each) => [each.code, each] as [string, Case]))(
  "%s is found where it is, and just not found where it is not",
  (code, { trigger, near, at }) => {
    const problems = found(trigger, code);
    expect(problems.length).toBeGreaterThan(0);
    expect(found(near, code)).toEqual([]);
    if (at === undefined) return;
    const last = sheetsOf(trigger).at(-1);
    expect(problems.map((problem) => problem.at)).toContainEqual(last && placeOf(last.form, at));
  },
);

test.each(["zh-CN", "en-US"] as const)("every code has its words in %s", (language) => {
  const words: Record<string, object> = language === "zh-CN" ? chinese : english;
  expect(Object.keys(words).sort()).toEqual([...problemCodes].sort());
  for (const text of Object.values(words)) {
    expect(Object.values(text).every((part) => typeof part === "string" && part !== "")).toBe(true);
  }
});

test("both languages name the same values", () => {
  const names = (sentence: string) =>
    [...sentence.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
  for (const code of problemCodes) {
    expect([code, names(english[code].sentence)]).toEqual([code, names(chinese[code].sentence)]);
  }
});

test.each(cases.map((each) => [each.code, each] as [string, Case]))(
  "the sentences of %s leave no value out",
  (code, { trigger }) => {
    for (const problem of found(trigger, code)) {
      for (const language of ["zh-CN", "en-US"] as const) {
        const { sentence } = problemText(problem, language);
        expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
        const values = Object.entries<unknown>(problem.values);
        const untold = values.filter(([, value]) => !sentence.includes(String(value)));
        // Where the parts of a form do not add up to 100, the rule is only the first of them.
        expect(untold.map(([name]) => name)).toEqual(code === "RULE_POINTS_SUM" ? ["rule"] : []);
      }
    }
  },
);

test.each(cases.map((each) => [each.code, each] as [string, Case]))(
  "a fix of %s ends the problem, changes its cells only, and can be taken back",
  (code, { trigger }) => {
    for (const problem of found(trigger, code)) {
      const { fix } = problem;
      expect([
        code,
        fix !== undefined && catalogue[problem.code as never]["fix"] === "none",
      ]).toEqual([code, false]);
      if (fix === undefined) continue;
      const sheets = sheetsOf(trigger);
      const sheet = sheets.find(({ grid }) => grid.sheetId === problem.sheetId) ?? sheets[0]!;
      const isOfRules = problem.sheetId === sheet.grid.rules?.sheetId;
      const fixed = (isOfRules ? applyToRules : applyEdits)(sheet.grid, fix.edits);
      const others = sheets.filter((other) => other !== sheet);
      const left = unfolded(validateForms([...others, fixed]));
      const same = left.filter(
        ({ at, code: other }) =>
          other === code && JSON.stringify(at) === JSON.stringify(problem.at),
      );
      expect(same).toEqual([]);
    }
  },
);

test("a warning can be set to another level or off, an error cannot", () => {
  const { form, grid } = changedSheet({
    cells: { year: "2024年年度", "indicators[0].operator": "~" },
  });
  const levels = { YEAR_DOUBLED: "off", OPERATOR_UNKNOWN: "off" } as const;
  const codes = validateForm(form, grid, { levels }).map(({ code }) => code);
  expect(codes).not.toContain("YEAR_DOUBLED");
  expect(codes).toContain("OPERATOR_UNKNOWN");
  const raised = validateForm(form, grid, { levels: { YEAR_DOUBLED: "error" } });
  expect(raised.find(({ code }) => code === "YEAR_DOUBLED")?.level).toBe("error");
});

test("a fix is made once and stays what it was", () => {
  const { form, grid } = changedSheet({ cells: { "indicators[0].operator": "≥" } });
  const problem = validateForm(form, grid).find(({ code }) => code === "OPERATOR_VARIANT");
  const fix = problem?.fix;
  expect(fix).toMatchObject({ safe: true, edits: [{ after: { value: ">=" } }] });
  expect(problem?.fix).toBe(fix);
});
