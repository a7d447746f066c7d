/** 导入预检 over the workbook: asked for in it, told apart, never marked nor counted, and put right cell by cell. */
import { actions } from "../../src/actions";
import type { SheetProblems } from "../../src/actions";
import { publishedSelfEvaluation } from "../fixtures/publishedForms";
import { counted, openForm } from "./support/workbook";

type Opened = Awaited<ReturnType<typeof openForm>>;

const marksOf = ({ workbook, sheetId }: Opened) =>
  workbook.conditionalFormats(sheetId).map(({ areas, rule }) => ({ areas, rule }));
const textsOf = ({ workbook, sheetId }: Opened) =>
  workbook.formulas(sheetId, workbook.usedArea(sheetId, true)!);

const found = ({ precheck }: SheetProblems) =>
  precheck.map(({ code, name, values }) => [code, name, values] as const);

test("the published form: found by hand, in the same syncs, with no mark and no error more", async () => {
  const excel = await openForm(publishedSelfEvaluation());
  const before = await counted(excel, () => actions.validateSheet({}));
  const [own] = before.result.sheets;
  expect(before.result.platform).toBeNull();
  expect(own!.precheck).toEqual([]);
  const marked = marksOf(excel);

  await actions.writePrecheck("provincial");
  expect((await actions.readPrecheck()).chosen).toBe("provincial");
  const { result, syncs } = await counted(excel, () => actions.validateSheet({}));
  expect(syncs).toBe(before.syncs);
  expect(result.platform).toMatchObject({ id: "provincial", year: "2024–2026" });
  const [sheet] = result.sheets;
  expect([sheet!.problems.length, result.safeFixes]).toEqual([
    own!.problems.length,
    before.result.safeFixes,
  ]);
  expect(marksOf(excel)).toEqual(marked);
  expect(await actions.checkBeforeHandIn({})).toMatchObject({ unfilled: 0 });
  const told = found(sheet!);
  // All nine 定性 rows are in the first band, in the form's own words.
  const firstBand = { actual: "全部或基本达成预期指标100%-80%（含）", words: "达成", rows: 9 };
  expect(told).toEqual([
    ["IMPORT_COLUMN_ABSENT", "依法行政能力", { column: "完成情况简要描述", rows: 9 }],
    ["IMPORT_BAND_WORDS", "依法行政能力", firstBand],
    // = 100 %, 1 typed for the whole: by the rules 0.8 of 0.8, by the platform 1 / 100 × 0.8 = 0.008.
    ["IMPORT_SCORE_RECOMPUTED", "固定资产利用率", { score: 0.8, expected: 0.01 }],
  ]);

  await actions.writePrecheck(null);
  expect((await actions.validateSheet({})).platform).toBeNull();
});

test("a space in a name is deleted alone, and comes back", async () => {
  const form = publishedSelfEvaluation();
  form.indicators[0]!.name.value = "重点工作 办结率";
  const excel = await openForm(form);
  await actions.writePrecheck("provincial");
  const [sheet] = (await actions.validateSheet({})).sheets;
  const problem = sheet!.precheck.find(({ code }) => code === "IMPORT_SPACE")!;
  const before = textsOf(excel);
  const changed = await actions.fix(problem);
  expect(changed).toMatchObject({ applied: 1, refused: [] });
  const again = (await actions.validateSheet({})).sheets[0]!;
  expect(again.precheck.map(({ code }) => code)).not.toContain("IMPORT_SPACE");
  await actions.undo(changed.undo);
  expect(textsOf(excel)).toEqual(before);
});
