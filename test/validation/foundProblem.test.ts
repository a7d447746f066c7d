/** What a problem tells of itself beside its code: whether it may be verified, what its button gives, by what it is known. */
import { loadRuleReader } from "../../src/form";
import { ruleRows } from "../../src/ruleSheet";
import { national } from "../../src/scoring";
import {
  inFormOrder,
  isWrong,
  levelUnverified,
  problemCodes,
  validateForm,
  validateRuleSheet,
  type Problem,
} from "../../src/validation";
import { FoundProblem } from "../../src/validation/problem/foundProblem";
import type { Outcome } from "../../src/validation";
import type { ProblemCode } from "../../src/validation";
import { row } from "./support/cleanForms";
import { formWith } from "./support/quickForms";

beforeAll(loadRuleReader);

const at = { row: 13, column: 4 };
const identity = { code: "c", form: "f", place: "p", state: "s" };

function found(code: ProblemCode, level: Outcome, isKnown = true, makeFix?: () => undefined) {
  const identify = isKnown ? () => identity : undefined;
  const values = {} as Problem["values"];
  return new FoundProblem(
    ...([code, level, "indicators", "", "", "s1", undefined, at, [], values] as const),
    ...([makeFix, () => null, undefined, identify] as const),
  );
}

test("only a row that was put in by hand is mended as a whole", () => {
  const ofRows = problemCodes.filter((code) => found(code, "error").mends === "row");
  expect(ofRows).toEqual(["ROW_INCOMPLETE"]);
  expect(found("FORMULA_MISSING", "error").mends).toBe("cells");
});

test.each<[ProblemCode, Outcome, boolean]>([
  ["OPERATOR_DIRECTION", "warning", true],
  ["OPERATOR_DIRECTION", "info", true],
  ["OPERATOR_DIRECTION", "error", false],
  ["OPERATOR_DIRECTION", "verified", false],
  ["TARGET_MISSING", "unfilled", false],
  ["WEIGHTS_NOT_PRINTED", "notJudged", false],
  ["IMPORT_SIGN", "precheck", false],
  // A number that the rules do not give is put right, not verified.
  ["SCORE_DIFFERS_EXPLAINED", "warning", false],
  ["COMPLETION_DIFFERS", "warning", false],
])("%s at the level %s may be verified: %s", (code, level, isVerifiable) => {
  expect(found(code, level).isVerifiable).toBe(isVerifiable);
  expect(found(code, level, false).isVerifiable).toBe(false);
});

test("it is known by what its maker says, and by nothing without one", () => {
  expect(found("YEAR_ALONE", "warning").identity).toBe(identity);
  expect(found("YEAR_ALONE", "warning", false).identity).toBeUndefined();
});

test("its fix is made when it is first looked at, once, also where there is none after all", () => {
  let made = 0;
  const problem = found("YEAR_ALONE", "warning", true, () => void made++);
  expect(made).toBe(0);
  expect([problem.fix, problem.fix, made]).toEqual([undefined, undefined, 1]);
  expect(problem.consequences).toEqual([]);
});

test("its fix knows the cells that it writes", () => {
  const place = row("工业企业对接推介企业户数");
  const { form, grid } = formWith({ [`${place}.operator`]: "≥" });
  const [{ fix }, ...others] = validateForm(form, grid) as [Problem];
  expect(others).toEqual([]);
  expect(fix).toEqual({
    safe: true,
    edits: [
      {
        at: { row: 33, column: 4 },
        before: { value: "≥", numberFormat: "@" },
        after: { value: ">=" },
        key: {
          form: 0,
          field: "operator",
          row: {
            part: "indicators",
            says: ["社会效应", "工业企业对接推介企业户数", "≥", "户"],
            place: 0,
            alike: 1,
          },
        },
      },
    ],
  });
});

test("a problem of the sheet 评分规则 is known by its rule, and is never verified", () => {
  const values = ruleRows(national).map(({ name, value }) => [
    name,
    name === "“优”的最低分" ? "九十" : value,
  ]);
  const line = values.findIndex(([name]) => name === "“优”的最低分");
  const table = { sheetId: "r", sheetName: "评分规则", origin: { row: 3, column: 0 }, values };
  const [problem, ...others] = validateRuleSheet(table) as [Problem];
  expect(others).toEqual([]);
  const cell = { row: 3 + line, column: 1 };
  expect({ ...problem }).toMatchObject({
    ...{ code: "RULE_VALUE", level: "error", section: "header", level1: "", name: "" },
    ...{ sheetId: "r", otherSheetId: undefined, at: cell, related: [], note: undefined },
  });
  expect([problem.isVerifiable, problem.identity]).toEqual([false, undefined]);
  expect(problem.fix?.edits).toEqual([
    {
      at: cell,
      before: { value: "九十" },
      after: { value: 90 },
      key: { form: 0, field: "“优”的最低分", row: null },
    },
  ]);
});

test("an error, a warning and a hint are wrong; what is open, not judged, verified or a platform's is not", () => {
  const levels = [
    "error",
    "warning",
    "info",
    "unfilled",
    "notJudged",
    "precheck",
    "verified",
  ] as const;
  expect(levels.filter((level) => isWrong({ level }))).toEqual(["error", "warning", "info"]);
});

test("in form order problems go from top to bottom, and in a row from left to right", () => {
  const told = [
    [5, 1],
    [4, 9],
    [5, 0],
    [4, 2],
    [12, 3],
  ].map(([row = 0, column = 0]) => ({ at: { row, column } }));
  const before = [...told];
  expect(inFormOrder(told).map((each) => [each.at.row, each.at.column])).toEqual([
    [4, 2],
    [4, 9],
    [5, 0],
    [5, 1],
    [12, 3],
  ]);
  expect(told).toEqual(before);
});

test("the level that it has where nobody has verified it", () => {
  const levels = (["verified", "info", "error"] as const).map((level) =>
    levelUnverified(found("YEAR_DOUBLED", level)),
  );
  expect(levels).toEqual(["warning", "info", "error"]);
});
