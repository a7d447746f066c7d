/** What actions answer and refuse without a workbook: failures, progress, cancelling, what there is to choose from. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { actions, ActionError } from "../../src/actions";
import { breathe, failureOf, isCancelled, stopIfCancelled } from "../../src/actions/control";
import { makeSheets, type MadeSheet } from "../../src/actions/insert";
import { formOn } from "../../src/actions/read";
import { formsSeenOn, isOwnSheet, ownSheetOf, readFormsOn } from "../../src/actions/readForms";
import { namesOf } from "../../src/actions/validation/validate";
import { gridFromPlan, type Grid } from "../../src/form";
import { planForm } from "../../src/formulas";
import { catalogue, type Problem } from "../../src/validation";
import type { CellValue } from "../../src/words/cell";
import { publishedSelfEvaluation, publishedTargetForms } from "../fixtures/publishedForms";

const stopped = (): { signal: AbortSignal } => {
  const stop = new AbortController();
  stop.abort();
  return stop;
};

test.each<[string, unknown, unknown]>([
  ["ours", new ActionError("noRows", { hidden: 2 }), { code: "noRows", values: { hidden: 2 } }],
  ["ours without values", new ActionError("noForms"), { code: "noForms", values: {} }],
  ["with a code alone", { code: "tooLarge" }, { code: "tooLarge", values: {} }],
  [
    "unknown, by what Excel said",
    {
      code: "unknown",
      values: { name: "表" },
      cause: { code: "InvalidArgument", debugInfo: { errorLocation: "Range.values" } },
    },
    { code: "unknown", values: { name: "表" }, support: "InvalidArgument Range.values" },
  ],
  [
    "where it arose alone",
    { code: 7, cause: { code: 7, debugInfo: { errorLocation: "Range.values" } } },
    { code: "unknown", values: {}, support: "Range.values" },
  ],
  [
    "unknown, by its code alone",
    { code: "unknown", cause: { code: "InvalidArgument", name: "RichApi.Error" } },
    { code: "unknown", values: {}, support: "InvalidArgument" },
  ],
  ["a fault of ours", new TypeError("x"), { code: "unknown", values: {}, support: "TypeError" }],
  [
    "a fault behind another",
    { code: "unknown", cause: new RangeError("x") },
    { code: "unknown", values: {}, support: "RangeError" },
  ],
  ["no error", undefined, { code: "unknown", values: {}, support: "Error" }],
  ["null as the cause", { cause: null }, { code: "unknown", values: {}, support: "Error" }],
  ["a text", "oh", { code: "unknown", values: {}, support: "Error" }],
])("a failure as data: %s", (_, error, told) => {
  expect(failureOf(error)).toEqual(told);
});

test("a refusal bears its code, its values and its name", () => {
  const error = new ActionError("notOurSheet", { name: "校验报告" });
  expect([error.name, error.message, error.code]).toEqual([
    ...["ActionError", "notOurSheet", "notOurSheet"],
  ]);
  expect(error.values).toEqual({ name: "校验报告" });
  expect(new ActionError("noForms").values).toEqual({});
});

test("it is cancelled where a signal says so, and only then", () => {
  expect([{}, new AbortController(), stopped()].map(isCancelled)).toEqual([false, false, true]);
  expect(() => stopIfCancelled({})).not.toThrow();
  expect(() => stopIfCancelled(new AbortController())).not.toThrow();
  expect(() => stopIfCancelled(stopped())).toThrow(new ActionError("cancelled"));
});

test("while it breathes, what waits has its turn", async () => {
  let hadTurn = false;
  setTimeout(() => {
    hadTurn = true;
  }, 0);
  await breathe();
  expect(hadTurn).toBe(true);
});

const sheet = (name: string): MadeSheet => ({ name, sheetId: `{${name}}` }) as unknown as MadeSheet;
const toMake = (...names: string[]) =>
  names.map((name) => ({
    what: `表${name}`,
    make: () =>
      name === "x" ? Promise.reject(new ActionError("noForms")) : Promise.resolve(sheet(name)),
  }));

test("sheets are made one after the other, and it is told how far it has come", async () => {
  const progress: unknown[] = [];
  const onProgress = (told: unknown) => progress.push(told);
  expect(await makeSheets(toMake("a", "b"), { onProgress })).toEqual({
    made: [sheet("a"), sheet("b")],
    failed: null,
  });
  expect(progress).toEqual([
    { done: 0, total: 2, what: "表a" },
    { done: 1, total: 2, what: "表b" },
  ]);
  expect(await makeSheets([], {})).toEqual({ made: [], failed: null });
});

test("what fails half-way leaves those that were made, and tells the rest; the first one is thrown", async () => {
  expect(await makeSheets(toMake("a", "x", "c"), {})).toEqual({
    made: [sheet("a")],
    failed: { code: "noForms", values: {}, what: "表x", left: 2 },
  });
  await expect(makeSheets(toMake("x", "b"), {})).rejects.toEqual(new ActionError("noForms"));
  const stop = new AbortController();
  const onProgress = ({ done }: { done: number }) => done === 1 && stop.abort();
  const control = { signal: stop.signal, onProgress };
  expect(await makeSheets(toMake("a", "b", "c"), control)).toEqual({
    made: [sheet("a")],
    failed: { code: "cancelled", values: {}, what: "表b", left: 2 },
  });
  await expect(makeSheets(toMake("a"), stopped())).rejects.toMatchObject({ code: "cancelled" });
});

test("problems whose level may be set are the warnings and hints, in the catalogue's order", async () => {
  const settable = Object.entries(catalogue).flatMap(([code, { level }]) =>
    level === "warning" || level === "info" ? [{ code, level }] : [],
  );
  expect(settable.length).toBeGreaterThan(10);
  expect(await actions.settableProblems()).toEqual(settable);
});

test("what there is to choose from", async () => {
  expect(await actions.monitoringChoices()).toEqual([
    {
      id: "provincial",
      title: { "zh-CN": "某省系统：按序时进度", "en-US": "A province's system: by what is due" },
    },
    {
      id: "sichuan2025",
      title: { "zh-CN": "四川：按月份下限", "en-US": "Sichuan: by a least share a month" },
    },
  ]);
  const packs = actions.rulePackChoices();
  expect(packs.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["liaoning", "national", "hubei", "chongqing", "sichuan"]),
  );
  expect(packs.every((pack) => Object.keys(pack).join() === "id,title")).toBe(true);
});

test("what fix all would write, by sheets, and without sheets that have nothing safe", async () => {
  const edit = {
    at: { row: 1, column: 2 },
    before: { value: "１" },
    after: { value: 1 },
    key: null,
  };
  const problem = (safe: boolean) => ({ fix: { safe, edits: [edit] } }) as unknown as Problem;
  const ofSheet = (sheetId: string, ...problems: Problem[]) => ({ sheetId, problems });
  const report = {
    sheets: [
      ofSheet("a", problem(false)),
      ofSheet("b", problem(true), problem(false)),
      ofSheet("c"),
    ],
  };
  expect(await actions.proposeSafeFixes(report as never)).toEqual([
    { sheetId: "b", edits: [edit] },
  ]);
});

test("sheets that were left alone, by their names", () => {
  const sheets = [
    { sheetId: "1", sheetName: "甲" },
    { sheetId: "2", sheetName: "乙" },
  ];
  const left = [
    { sheetId: "2", why: "protected" as const },
    { sheetId: "3", why: "unreadable" as const },
  ];
  expect(namesOf(left, sheets)).toEqual([{ sheetName: "乙", why: "protected" }]);
});

describe("forms on sheets", () => {
  const gridOf = (form = publishedSelfEvaluation()): Grid => gridFromPlan(planForm(form));
  const blank: Grid = { ...gridOf(), values: [], formulas: [], numberFormats: [] };

  test("it is told every fifth sheet how far it has come, and a single one is not told of", async () => {
    const progress: unknown[] = [];
    const onProgress = (told: unknown) => progress.push(told);
    const grids = Array.from({ length: 6 }, (_, at) => ({ ...blank, sheetName: `表${at}` }));
    const last = { ...gridOf(), sheetName: "末" };
    const forms = await readFormsOn([...grids, last], { onProgress });
    expect(forms.map(({ grid }) => grid)).toEqual([last]);
    expect(progress).toEqual([
      { done: 0, total: 7, what: "表0" },
      { done: 5, total: 7, what: "表5" },
    ]);
    await readFormsOn([last], { onProgress });
    expect(progress).toHaveLength(2);
    await expect(readFormsOn(grids, stopped())).rejects.toMatchObject({ code: "cancelled" });
    expect(await readFormsOn([last], stopped())).toHaveLength(1);
  });

  test("a form is read from its grid; a sheet without one is refused", async () => {
    const grid = gridOf();
    const { form, grid: its } = await formOn(grid);
    expect([its, form.unit.value]).toEqual([grid, "703001朝阳市工业和信息化局-211300000"]);
    await expect(formOn(blank)).rejects.toEqual(new ActionError("notAForm"));
  });

  test("a sheet that is only looked at: a plan, an evaluation, nothing, and the add-in's own", async () => {
    const kindsOn = async (grid: Grid) => (await formsSeenOn(grid)).map(({ form }) => form.kind);
    expect(await kindsOn(gridOf())).toEqual(["selfEvaluation"]);
    expect(await kindsOn(gridOf(publishedTargetForms()[0]))).toEqual(["target"]);
    expect(await kindsOn(blank)).toEqual([]);
    expect(isOwnSheet(gridOf())).toBe(false);
    expect(ownSheetOf(gridOf())).toBeUndefined();
  });

  /** Asked only where no form was found; a name alone tells these. */
  test.each([
    ["复核差异表", "differences"],
    ["对比 · 703001自评表2024", "comparison"],
    ["703001自评表2024计算过程", "derivation"],
    ["703001自评表2024", undefined],
  ])("%s is known by its name", (sheetName, own) => {
    expect(ownSheetOf({ ...blank, sheetName })).toBe(own);
    expect(isOwnSheet({ ...blank, sheetName })).toBe(false);
  });

  test("a sheet of 20,000 cells is read by the readers of import, one of more by its labels alone", async () => {
    const { input } = JSON.parse(
      readFileSync(path.join(__dirname, "../importing/cases/projects-on-one-sheet.json"), "utf8"),
    ) as { input: { rows: (CellValue | [number, string])[][] } };
    const columns = 20;
    const ofRows = (rows: number): Grid => {
      const values = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (__, column): CellValue => {
          const cell = input.rows[row]?.[column] ?? "";
          return Array.isArray(cell) ? cell[0] : cell;
        }),
      );
      const numberFormats = values.map((row) => row.map(() => "General"));
      return {
        ...blank,
        origin: { row: 0, column: 0 },
        merges: [],
        values,
        formulas: values,
        numberFormats,
      };
    };
    expect(await formsSeenOn(ofRows(1000))).toHaveLength(2);
    expect(await formsSeenOn(ofRows(1001))).toHaveLength(1);
  });
});
