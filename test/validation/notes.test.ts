/** Which note of the sheet 校验报告 is a problem's, and which marks count no more. */
import { notesOfRows, outdatedNotes, type Problem } from "../../src/validation";
import {
  identityText,
  readIdentity,
  type ProblemIdentity,
} from "../../src/validation/notes/identity";
import { noteColumnKeys, noteLevels, type NoteRow } from "../../src/form/notes/noteSheet";

const identity = (place = "p1", state = "s1"): ProblemIdentity => ({
  code: "SCORE_DIFFERS",
  form: "f1",
  place,
  state,
});

function noteRow(of: ProblemIdentity | string, says: string, level: string): NoteRow {
  const blank = Object.fromEntries(noteColumnKeys.map((key) => [key, ""])) as NoteRow;
  return { ...blank, key: typeof of === "string" ? of : identityText(of), says, level };
}

const { verified, warning } = noteLevels;

test("an identity is written in a cell and read back; one that a person has changed is none", () => {
  expect(identityText(identity())).toBe("SCORE_DIFFERS f1 p1 s1");
  expect(readIdentity("SCORE_DIFFERS f1 p1 s1")).toEqual(identity());
  for (const text of [
    "",
    "A",
    "A b",
    "A b c",
    "A b c ",
    "A b  d",
    "A  c d",
    " b c d",
    "A b c d e",
  ]) {
    expect([text, readIdentity(text)]).toEqual([text, null]);
  }
});

test("a mark counts with a reason only", () => {
  const { all } = notesOfRows([
    noteRow(identity("p1"), "已核对", verified),
    noteRow(identity("p2"), "", verified),
    noteRow(identity("p3"), "已核对", warning),
    noteRow("改过的", "已核对", verified),
  ]);
  expect(all.map(({ of, isVerified }) => [of.place, isVerified])).toEqual([
    ["p1", true],
    ["p2", false],
    ["p3", false],
  ]);
});

test("what is noted of a code is asked by the code", () => {
  const notes = notesOfRows([noteRow(identity(), "说明", warning)]);
  expect([notes.has("SCORE_DIFFERS"), notes.has("YEAR_ALONE")]).toEqual([true, false]);
  const none = notesOfRows([noteRow("改过的", "说明", warning)]);
  expect([none.all, none.has("SCORE_DIFFERS"), none.of(identity())]).toEqual([
    [],
    false,
    undefined,
  ]);
});

test.each<
  [what: string, rows: [place: string, state: string, level: string][], found: number | null]
>([
  ["itself", [["p1", "s1", verified]], 0],
  [
    "itself, of several there",
    [
      ["p1", "s2", warning],
      ["p1", "s1", warning],
    ],
    1,
  ],
  [
    "the only one at its place, in another state",
    [
      ["p2", "s1", warning],
      ["p1", "s2", warning],
    ],
    1,
  ],
  [
    "none of two at its place in other states",
    [
      ["p1", "s2", warning],
      ["p1", "s3", warning],
    ],
    null,
  ],
  ["none of what was verified in another state", [["p1", "s2", verified]], null],
  ["none of another place", [["p2", "s1", warning]], null],
])("of a problem the note is %s", (_, rows, found) => {
  const notes = notesOfRows(
    rows.map(([place, state, level]) => noteRow(identity(place, state), "说明", level)),
  );
  expect(notes.of(identity("p1", "s1"))).toBe(found === null ? undefined : notes.all[found]);
});

describe("what was marked and counts no more", () => {
  const problem = (level: string, place: string, state: string, consequences: unknown[] = []) =>
    ({ level, identity: identity(place, state), consequences }) as unknown as Problem;
  const marked = (says: string, level: string = verified) =>
    notesOfRows([noteRow(identity("p1", "s1"), says, level)]);
  const why = (notes: ReturnType<typeof marked>, ...problems: Problem[]) =>
    outdatedNotes(notes, problems, () => true).map((each) => [each.note, each.why]);

  test.each<[string, says: string, problems: Problem[], why: string | null]>([
    ["it still holds", "已核对", [problem("verified", "p1", "s1")], null],
    [
      "it still holds of what follows from another",
      "已核对",
      [problem("error", "p2", "s1", [problem("verified", "p1", "s1")])],
      null,
    ],
    ["it says something else by now", "已核对", [problem("warning", "p1", "s2")], "changed"],
    [
      "it is one of two at its place",
      "已核对",
      [problem("warning", "p1", "s2"), problem("verified", "p1", "s1")],
      null,
    ],
    ["there is none any more", "已核对", [problem("warning", "p2", "s1")], "gone"],
    ["nothing is told at all", "已核对", [], "gone"],
    ["it may not be marked", "已核对", [problem("error", "p1", "s1")], "notAllowed"],
    ["its reason was deleted", "", [problem("warning", "p1", "s1")], "noReason"],
    [
      "what is told has no identity",
      "已核对",
      [{ level: "warning" } as unknown as Problem],
      "gone",
    ],
  ])("%s", (_, says, problems, told) => {
    const notes = marked(says);
    expect(why(notes, ...problems)).toEqual(told === null ? [] : [[notes.all[0], told]]);
  });

  test("only marks, and only of forms that are looked at", () => {
    expect(why(marked("说明", warning))).toEqual([]);
    expect(outdatedNotes(marked("已核对"), [], () => false)).toEqual([]);
  });
});
