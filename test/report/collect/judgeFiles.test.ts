/** What files are among each other and beside the workbook's forms, decided from their readings alone. */
import fc from "fast-check";
import { makeForm, type FormKind } from "../../../src/form";
import type { ImportError } from "../../../src/importing";
import {
  collectedFile,
  judgeFiles,
  type CollectedFile,
  type PresentForm,
} from "../../../src/report/collect";

interface Said {
  kind?: FormKind;
  unit?: string;
  year?: string;
  project?: string;
  goal?: string;
}

const usual = { kind: "selfEvaluation", unit: "703001朝阳市教育局", year: "2024年度" } as const;

/** A file with these forms; a number is its date. */
function file(name: string, modified: number, ...forms: Said[]): CollectedFile {
  return collectedFile(
    { name, modified },
    {
      forms: forms.map((said) => ({
        form: makeForm({ ...usual, ...said, indicators: [] }),
        readings: {},
        leftovers: [],
        notes: [],
        columns: { tasks: new Map(), indicators: new Map() },
      })),
      refused: null,
    },
  );
}

const standings = (files: CollectedFile[], present: PresentForm[] = []) =>
  judgeFiles(files, present).flatMap(({ forms }) =>
    forms.map(({ standing: { is, of } }) => (of === "" ? is : `${is} ${of}`)),
  );

const project = { kind: "projectSelfEvaluation" } as const;
const present: PresentForm = {
  ...{ kind: "selfEvaluation", year: "2024", project: "", sheetName: "703001自评表2024" },
  unit: { code: "703001", name: "朝阳市教育局" },
};

test.each<[what: string, files: CollectedFile[], present: PresentForm[], expected: string[]]>([
  [
    "another unit",
    [file("a", 1, {}), file("b", 2, { unit: "703002朝阳市水务局" })],
    [],
    ["new", "new"],
  ],
  ["the same twice", [file("a", 1, {}), file("b", 2, {})], [], ["new", "duplicate a"]],
  ["an older one", [file("a", 1, {}), file("b", 2, { goal: "x" })], [], ["older b", "new"]],
  ["an older one behind", [file("a", 2, {}), file("b", 1, { goal: "x" })], [], ["new", "older a"]],
  [
    "a copy made later is as good as the first",
    [file("a", 1, {}), file("b", 2, { goal: "x" }), file("c", 3, {})],
    [],
    ["new", "older a", "duplicate a"],
  ],
  ["of one date", [file("a", 1, {}), file("b", 1, { goal: "x" })], [], ["new", "rival a"]],
  ["another year", [file("a", 1, {}), file("b", 2, { year: "2023年度" })], [], ["new", "new"]],
  ["another kind", [file("a", 1, {}), file("b", 2, { kind: "target" })], [], ["new", "new"]],
  [
    "no year",
    [file("a", 1, { year: "" }), file("b", 2, { year: "", goal: "x" })],
    [],
    ["new", "new"],
  ],
  [
    "no unit",
    [file("a", 1, { unit: "" }), file("b", 2, { unit: "", goal: "x" })],
    [],
    ["new", "new"],
  ],
  [
    "a unit's name, where one has no code",
    [file("a", 1, { unit: "朝阳市 教育局" }), file("b", 2, { goal: "x" })],
    [],
    ["older b", "new"],
  ],
  [
    "two projects of a unit",
    [file("a", 1, { ...project, project: "一" }), file("b", 2, { ...project, project: "二" })],
    [],
    ["new", "new"],
  ],
  [
    "a project, again",
    [
      file("a", 1, { ...project, project: "一" }),
      file("b", 2, { ...project, project: "一 ", goal: "x" }),
    ],
    [],
    ["older b", "new"],
  ],
  [
    "projects without a name",
    [file("a", 1, project), file("b", 2, { ...project, goal: "x" })],
    [],
    ["new", "new"],
  ],
  ["the workbook has it", [file("a", 1, {})], [present], ["present 703001自评表2024"]],
  [
    "the workbook has it, and an older file too",
    [file("a", 1, {}), file("b", 2, { goal: "x" })],
    [present],
    ["older b", "present 703001自评表2024"],
  ],
  [
    "several in a file",
    [file("a", 1, {}, { year: "2023年度" }, {})],
    [],
    ["new", "new", "duplicate a"],
  ],
])("%s", (_, files, inWorkbook, expected) => {
  expect(standings(files, inWorkbook)).toEqual(expected);
});

test.each<[code: ImportError["code"], was: string]>([
  ["noForm", "none"],
  ["noText", "none"],
  ["unreadable", "broken"],
  ["encrypted", "locked"],
  ["oldFormat", "otherKind"],
  ["wrongFileType", "otherKind"],
  ["fileTooLarge", "tooLarge"],
  ["zipBomb", "tooLarge"],
  ["tooManyCells", "tooLarge"],
])("a file that was refused as %s: %s", (code, was) => {
  const refused = { code, values: { limit: 1 } };
  const [judged] = judgeFiles([{ ...file("a", 1), refused }], []);
  expect(judged).toMatchObject({ was, forms: [], refused: { code, values: { limit: 1 } } });
});

test("files and their forms are told apart by their places", () => {
  const judged = judgeFiles(
    [file("甲.xlsx", 1, {}, { year: "2023年度" }), file("乙.xlsx", 1, {})],
    [],
  );
  expect(judged.map(({ key, name, refused }) => [key, name, refused])).toEqual([
    ["0", "甲.xlsx", null],
    ["1", "乙.xlsx", null],
  ]);
  expect(judged.map(({ forms }) => forms.map(({ key, year }) => `${key} ${year}`))).toEqual([
    ["0 0 2024", "0 1 2023"],
    ["1 0 2024"],
  ]);
});

test("a file is what it holds: one form, or several", () => {
  const [one, two] = judgeFiles([file("a", 1, {}), file("b", 1, {}, {})], []);
  expect([one!.was, two!.was]).toEqual(["form", "several"]);
});

test("of random files, one form of each unit, year and kind is new, and it is of the latest date", () => {
  const unit = fc.constantFrom("703001甲局", "703002乙局", "丙局");
  const one = fc.record({
    name: fc.uuid(),
    modified: fc.integer({ min: 1, max: 5 }),
    said: fc.record({
      unit,
      year: fc.constantFrom("2023年度", "2024年度"),
      goal: fc.constantFrom("x", "y", "z"),
    }),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 25 }), (all) => {
      const files = all.map(({ name, modified, said }) => file(name, modified, said));
      const judged = judgeFiles(files, []);
      const groups = new Set(all.map(({ said }) => said.unit + said.year));
      const fresh = judged.flatMap((each, place) =>
        each.forms[0]!.standing.is === "new" ? [all[place]!] : [],
      );
      expect(fresh.map(({ said }) => said.unit + said.year).sort()).toEqual([...groups].sort());
      for (const { said } of fresh) {
        const same = all.filter(
          (each) => each.said.unit === said.unit && each.said.year === said.year,
        );
        const date = (goal: string) =>
          Math.max(...same.filter((each) => each.said.goal === goal).map((each) => each.modified));
        expect(date(said.goal)).toBe(Math.max(...same.map(({ modified }) => modified)));
      }
    }),
    { numRuns: 200 },
  );
});
