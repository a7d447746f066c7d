/** A problem is found again by its code, its sheet, and what its fix writes into which cell of which row. */
import { findAgain, offerOf, type BoundEdit, type Problem } from "../../src/validation";

/** Of 运算符号 in a row that says just what it does. */
const edit: BoundEdit = {
  key: {
    form: 0,
    field: "operator",
    row: { part: "indicators", says: ["社会效应", "企业户数", "≥", "户"], alike: 1, place: 0 },
  },
  at: { row: 13, column: 4 },
  before: { value: "≥" },
  after: { value: ">=" },
};

function problem(change: Partial<BoundEdit> | null = {}, more: Partial<Problem> = {}): Problem {
  const fix = change === null ? undefined : { safe: true, edits: [{ ...edit, ...change }] };
  return { code: "OPERATOR_VARIANT", sheetId: "s1", fix, ...more } as Problem;
}

const offered = problem();
const formula = { before: { value: 1 }, after: { value: "", formula: "=A14" } };
const inRow = (place: number) => ({ ...edit.key!, row: { ...edit.key!.row!, place } });

test.each<[string, Problem, boolean, offered?: Problem]>([
  ["as it was", problem(), true],
  ["in another row of the sheet", problem({ at: { row: 20, column: 4 } }), true],
  ["in another format", problem({ before: { value: "≥", numberFormat: "@" } }), true],
  ["of another code", problem({}, { code: "FULL_WIDTH" }), false],
  ["of another sheet", problem({}, { sheetId: "s2" }), false],
  ["in another column", problem({ key: { ...edit.key!, field: "unit" } }), false],
  ["in a row like it", problem({ key: inRow(1) }), false],
  ["where something else stands", problem({ before: { value: "＞＝" } }), false],
  ["with something else to write", problem({ after: { value: ">" } }), false],
  ["with nothing to write", problem(null), false],
  ["without a fix, as before", problem(null), true, problem(null)],
  [
    "with a formula of the row where it is now",
    problem(formula),
    true,
    problem({ ...formula, after: { value: "", formula: "=A99" } }),
  ],
  [
    "with a value in place of a formula",
    problem({ ...formula, after: { value: "" } }),
    false,
    problem(formula),
  ],
])("a problem %s", (_, now, isFound, before = offered) => {
  expect(findAgain([before], [problem({}, { code: "YEAR_ALONE" }), now])).toEqual(
    isFound ? { problems: [now], lost: [] } : { problems: [], lost: [before] },
  );
});

test("what only follows from another is found under it", () => {
  const now = problem({ at: { row: 14, column: 4 } });
  const root = problem(null, { code: "YEAR_ALONE", consequences: [now] });
  expect(findAgain([offered], [root]).problems[0]).toBe(now);
});

test("each that was offered is answered, in its order, and nothing else", () => {
  const other = problem({ key: { ...edit.key!, field: "unit" } });
  const gone = problem({ key: inRow(1) });
  expect(findAgain([other, gone, offered], [problem(null), offered, other])).toEqual({
    problems: [other, offered],
    lost: [gone],
  });
  expect(findAgain([], [offered])).toEqual({ problems: [], lost: [] });
  expect(findAgain([offered], [])).toEqual({ problems: [], lost: [offered] });
});

test("an offer is what all its edits write, in their order", () => {
  const other = { ...edit, after: { value: ">" } };
  const of = (...edits: BoundEdit[]) => offerOf(edits);
  expect(of({ ...edit, at: { row: 0, column: 0 } })).toBe(of(edit));
  const offers = [of(), of(edit), of(other), of(edit, other), of(other, edit)];
  expect(new Set(offers).size).toBe(offers.length);
});
