/** A draft of an imported form as the pane shows it, and what a person's corrections make of it. */
import { makeForm, type FormValues } from "../../src/form";
import type { ImportedForm } from "../../src/importing";
import { changeDraft, type DraftChange } from "../../src/report/changeDraft";
import { draftOf, holdsNumber, type Draft } from "../../src/report/draft";

const importedOf = (values: FormValues, rest: Partial<ImportedForm> = {}): ImportedForm => ({
  ...{ form: makeForm(values), readings: {}, leftovers: [], notes: [] },
  columns: { tasks: new Map(), indicators: new Map() },
  ...rest,
});

const plain = { sure: true, guess: null, place: null, sourceText: "" };
const fieldIn = ({ header, tasks, indicators }: Draft, path: string) =>
  [...header, ...[...tasks, ...indicators].flatMap(({ fields }) => fields)].find(
    (field) => field.path === path,
  );

describe("a draft", () => {
  const read = () =>
    draftOf(
      importedOf(
        {
          ...{ kind: "selfEvaluation", unit: "703001教育局", income: 12, goal: " ", total: null },
          tasks: [{ name: "甲" }, { name: "乙" }],
          indicators: [
            { name: "丙", target: 1.5, reasons: { other: "因" } },
            { deadline: "2024-12" },
          ],
        },
        {
          readings: {
            unit: {
              ...{ source: { row: 2, column: 1 }, text: "703001 教育局", sure: false },
              guess: { code: "valueOrder", values: { a: 1 } },
            },
            income: { source: { row: 0, column: 0 }, text: "12", sure: true },
            "tasks[0].name": { source: null, text: "甲方", sure: true },
            "indicators[0].target": {
              ...{ source: { row: 9, column: 4 }, text: "1.5", sure: true, typed: "1.50" },
            },
          },
          leftovers: [
            { source: { row: 3, column: 0 }, text: "附注" },
            { source: { row: 4, column: 7 }, text: "好", heading: "备注" },
          ],
          notes: [{ code: "errorValue", source: { row: 1, column: 1 }, values: { text: "#REF!" } }],
        },
      ),
      "k",
    );

  it("has the form's fields by part, in the order of its columns", () => {
    const draft = read();
    expect(draft).toMatchObject({
      ...{ key: "k", kind: "selfEvaluation", unit: { code: "703001", name: "教育局" } },
    });
    expect(draft.header.map(({ path, role, text }) => [path, role, text])).toEqual([
      ["title", "title", "部门（单位）整体绩效自评表"],
      ["year", "year", ""],
      ["unit", "unitName", "703001教育局"],
      ["rulePack", "rulePack", ""],
      ["income", "income", "12"],
      ["expenditure", "expenditure", ""],
      ["goal", "goal", ""],
      ["achievement", "achievement", ""],
      ["total", "total", ""],
    ]);
    expect(draft.tasks.map(({ key }) => key)).toEqual(["k tasks[0]", "k tasks[1]"]);
    expect(draft.tasks[1]!.fields.map(({ path, role, text }) => [path, role, text])).toEqual([
      ["tasks[1].name", "task", "乙"],
      ...["allocated", "executed", "rate", "weight", "score"].map((key) => [
        ...[`tasks[1].${key}`, key, ""],
      ]),
    ]);
    expect(draft.indicators.map(({ key }) => key)).toEqual(["k indicators[0]", "k indicators[1]"]);
    const keys = [
      ...["level1", "level2", "name", "operator", "target", "unit", "actual", "completion"],
      ...["weight", "score", "funding", "system", "staff", "hardware", "other", "measure"],
    ];
    expect(draft.indicators[0]!.fields.map(({ role }) => role)).toEqual(keys);
    expect(draft.indicators[0]!.fields.find(({ role }) => role === "other")).toEqual({
      ...plain,
      ...{ path: "indicators[0].reasons.other", role: "other", text: "因" },
    });
    // What the form does not print is shown where it is filled all the same.
    expect(draft.indicators[1]!.fields.map(({ role }) => role)).toContain("deadline");
  });

  it("says of each field where it was read, what was guessed and what stood there", () => {
    const draft = read();
    expect(fieldIn(draft, "unit")).toEqual({
      ...{ path: "unit", role: "unitName", text: "703001教育局", sure: false },
      guess: { code: "valueOrder", values: { a: 1 } },
      ...{ place: { row: 3, column: 2 }, sourceText: "703001 教育局" },
    });
    // The same words need not be told twice.
    expect(fieldIn(draft, "income")).toEqual({
      ...plain,
      ...{ path: "income", role: "income", text: "12", place: { row: 1, column: 1 } },
    });
    expect(fieldIn(draft, "tasks[0].name")).toMatchObject({ place: null, sourceText: "甲方" });
    expect(fieldIn(draft, "tasks[1].name")).toMatchObject(plain);
    expect(fieldIn(draft, "indicators[0].target")).toMatchObject({
      ...{ text: "1.50", place: { row: 10, column: 5 }, sourceText: "1.5" },
    });
  });

  it("tells what found no place", () => {
    const draft = read();
    expect(draft.leftovers).toEqual([
      { key: "0", place: { row: 4, column: 1 }, text: "附注", heading: null },
      { key: "1", place: { row: 5, column: 8 }, text: "好", heading: "备注" },
    ]);
    expect(draft.notes).toEqual([{ code: "errorValue", values: { text: "#REF!" } }]);
  });

  it("knows the fields that hold numbers", () => {
    const paths = ["income", "tasks[0].rate", "indicators[0].target", "total"];
    expect(paths.map(holdsNumber)).toEqual([true, true, true, true]);
    const others = ["unit", "indicators[0].name", "indicators[0].reasons.other", "nothing"];
    expect(others.map(holdsNumber)).toEqual([false, false, false, false]);
  });
});

describe("correcting a draft", () => {
  const source = { row: 0, column: 0 };
  const read = () =>
    draftOf(
      importedOf(
        { kind: "selfEvaluation", indicators: [{ name: "甲", target: "户", unit: 30 }] },
        {
          leftovers: [
            { source, text: "12.5" },
            { source: { row: 1, column: 1 }, text: "十二" },
          ],
          readings: { year: { source, text: "二四", sure: false, typed: "2024" } },
        },
      ),
      "0",
    );
  const text = (changed: Draft, role: string) =>
    changed.indicators[0]!.fields.find((field) => field.role === role)?.text;

  it("swaps two values", () => {
    const draft = read();
    const changed = changeDraft(draft, {
      do: "move",
      from: "indicators[0].target",
      to: "indicators[0].unit",
    });
    expect([text(changed, "target"), text(changed, "unit")]).toEqual(["30", "户"]);
    expect([text(draft, "target"), text(draft, "unit")]).toEqual(["户", "30"]);
  });

  it("takes a typed number as a number", () => {
    const draft = read();
    const path = "indicators[0].actual";
    const changed = changeDraft(draft, { do: "set", path, text: "９８.5" });
    expect(changed.imported.form.indicators[0]!.actual.value).toBe(98.5);
  });

  it.each(["1.05", "0.05", "-0.5", "100.00", "１２．５", "1.", "-", "1e3"])(
    "shows %s as it is being typed, letter by letter",
    (typed) => {
      const draft = read();
      const path = "indicators[0].actual";
      let changed = draft;
      for (const letter of typed) {
        const shown = text(changed, "actual");
        changed = changeDraft(changed, { do: "set", path, text: shown + letter });
      }
      expect(text(changed, "actual")).toBe(typed);
      const value = Number(typed.normalize("NFKC"));
      const isNumber = /^-?\d+(\.\d+)?$/.test(typed.normalize("NFKC"));
      expect(changed.imported.form.indicators[0]!.actual.value).toBe(isNumber ? value : typed);
      const confirmed = changeDraft(changed, { do: "confirm", path });
      expect(text(confirmed, "actual")).toBe(typed);
      const to = "indicators[0].weight";
      const moved = changeDraft(changed, { do: "move", from: path, to });
      expect(text(moved, "weight")).toBe(isNumber ? String(value) : typed);
      expect(text(moved, "actual")).toBe("");
    },
  );

  it("drops nothing when a leftover takes a place", () => {
    const draft = read();
    const to = "indicators[0].target";
    const changed = changeDraft(draft, { do: "place", leftover: "0", to });
    expect(changed.imported.form.indicators[0]!.target.value).toBe(12.5);
    expect(changed.leftovers.map((leftover) => leftover.text)).toEqual(["户", "十二"]);
    expect(changed.leftovers[0]!.place).toEqual({ row: 1, column: 1 });
    const free = changeDraft(draft, { do: "place", leftover: "1", to: "indicators[0].actual" });
    expect(free.imported.form.indicators[0]!.actual.value).toBe("十二");
    expect(free.leftovers.map((leftover) => leftover.text)).toEqual(["12.5"]);
    expect(changeDraft(draft, { do: "place", leftover: "2", to })).toEqual(draft);
  });

  const chosen = { code: "chosen", values: {} };
  const nothing = { source: null, text: "", sure: true, guess: chosen };
  it.each<[DraftChange, readings: object]>([
    [
      { do: "confirm", path: "year" },
      { year: { source, text: "二四", sure: true, guess: chosen, typed: "2024" } },
    ],
    [
      { do: "set", path: "year", text: "2025" },
      { year: { source, text: "二四", sure: true, guess: chosen, typed: "2025" } },
    ],
    [
      { do: "move", from: "year", to: "unit" },
      { year: { source, text: "二四", sure: true, guess: chosen }, unit: nothing },
    ],
    [
      { do: "place", leftover: "1", to: "unit" },
      { year: { source, text: "二四", sure: false, typed: "2024" }, unit: nothing },
    ],
  ])("what a person has looked at is sure: %j", (change, readings) => {
    const draft = read();
    expect(changeDraft(draft, change).imported.readings).toEqual(readings);
    expect(draft.imported.readings["year"]!.sure).toBe(false);
    expect(changeDraft(draft, change).key).toBe("0");
  });

  it.each([
    ["12", 12],
    [" -0.5 ", -0.5],
    ["１２．５", 12.5],
    ["12%", "12%"],
    ["x12", "x12"],
    ["12.", "12."],
    [".5", ".5"],
    ["", ""],
  ])("takes %j in a field for numbers for %j, and as it is in one for texts", (typed, value) => {
    const draft = read();
    const set = (path: string) => changeDraft(draft, { do: "set", path, text: typed });
    expect(set("income").imported.form.income.value).toBe(value);
    expect(set("unit").imported.form.unit.value).toBe(typed);
    expect(fieldIn(set("income"), "income")!.text).toBe(typed);
  });

  it("moves nothing but what was named, and nothing to a place that is none", () => {
    const draft = read();
    const moved = changeDraft(draft, { do: "move", from: "year", to: "nowhere" });
    expect(moved.imported.form.year.value).toBe("");
    expect(moved.imported.form.indicators).toEqual(draft.imported.form.indicators);
  });
});
