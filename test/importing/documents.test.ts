import { readFileSync } from "node:fs";
import path from "node:path";
import { importGrid, importText } from "../../src/importing";
import { gridOfTexts } from "../../src/importing/sources/gridRows";
import { compareForms } from "./compareForms";
import { publishedEvaluation, publishedTargets } from "./publishedForms";

const fixture = (name: string) =>
  readFileSync(path.join(__dirname, "../../examples/published", name), "utf8");
const goalText = fixture("goal-forms-2021.txt");
const evaluationText = fixture("self-evaluation-2024.txt");

/** A sheet as it is after pasting: every line a row, cells parted at tabs. */
const pasted = (text: string) => gridOfTexts(text.split("\n").map((line) => line.split("\t")));

const unsure = (readings: Record<string, { sure: boolean }>) =>
  Object.keys(readings).filter((path) => readings[path]?.sure === false);

describe.each([
  ["pasted text", () => importText(goalText)],
  ["a sheet", () => importGrid(pasted(goalText))],
])("the six target forms of 2021 as %s", (_, read) => {
  const forms = read();
  const originals = publishedTargets();

  it("are six forms with 131 indicators", () => {
    expect(forms.map(({ form }) => form.kind)).toEqual(new Array(6).fill("target"));
    expect(forms.map(({ form }) => form.unit.value)).toEqual(
      originals.map(({ unit }) => unit.value),
    );
    expect(forms.reduce((sum, { form }) => sum + form.indicators.length, 0)).toBe(131);
  });

  it.each(originals.map((form, i) => [String(form.unit.value), i] as const))(
    "holds every field of %s as published",
    (_unit, i) => {
      expect(forms[i]?.form.indicators).toHaveLength(originals[i]?.indicators.length ?? 0);
      expect(compareForms(originals[i] as never, forms[i], Object.is).differences).toEqual([]);
      expect(forms[i]?.leftovers).toEqual([]);
    },
  );

  it("puts 703005's 政府采购 row under its own levels and tells it", () => {
    const { form, notes } = forms[3] as (typeof forms)[number];
    const row = form.indicators.find(({ name }) => String(name.value).startsWith("政府采购"));
    expect([row?.level1.value, row?.level2.value]).toEqual(["管理效率", "业务管理"]);
    expect(notes).toMatchObject([
      { code: "levelMoved", values: { printedLevel1: "运行成本", printedLevel2: "成本控制成效" } },
    ]);
    expect(forms.flatMap((each) => each.notes)).toHaveLength(1);
  });

  it("takes HTML off the goal and says so", () => {
    expect(forms[0]?.readings.goal).toMatchObject({ sure: true, guess: { code: "htmlRemoved" } });
  });

  it("is unsure only of what is not printed or can be read in two ways", () => {
    expect(forms.map(({ readings }) => unsure(readings))).toEqual([
      ["year"],
      ["year"],
      ["year", "indicators[4].deadline", "indicators[19].target"],
      ["year"],
      ["year"],
      ["year"],
    ]);
  });
});

describe.each([
  ["pasted text", () => importText(evaluationText)],
  ["a sheet of lines", () => importGrid(pasted(evaluationText))],
])("the self-evaluation form of 2024 as %s", (_, read) => {
  const forms = read();
  const [imported] = forms;

  it("is one form with 5 tasks and 24 indicators", () => {
    expect(forms).toHaveLength(1);
    expect(imported?.form.kind).toBe("selfEvaluation");
    expect(imported?.form.tasks).toHaveLength(5);
    expect(imported?.form.indicators).toHaveLength(24);
  });

  it("holds every field as published", () => {
    expect(compareForms(publishedEvaluation(), imported, Object.is).differences).toEqual([]);
  });

  it("keeps the printed format of the execution rates", () => {
    expect(imported?.form.tasks[0]?.rate).toMatchObject({ value: 0.94, numberFormat: "0.00%" });
  });

  it("marks the reason, whose column the text does not show", () => {
    expect(imported?.readings["indicators[6].reasons.other"]).toMatchObject({
      sure: false,
      guess: { code: "reasonColumnUnknown" },
    });
  });

  it("keeps the stray label behind the total", () => {
    expect(imported?.leftovers.map(({ text }) => text)).toEqual(["管理效率"]);
  });
});
