/** Importing from a sheet: standard sheets are made, the source stays as it was. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { actions } from "../../src/actions";
import { readForm } from "../../src/form";
import { planForm } from "../../src/formulas";
import { readSheets, writePlan } from "../../src/workbook";
import { publishedSelfEvaluation } from "../fixtures/publishedForms";
import { counted, openExcel, snapshot } from "./support/workbook";

function published(name: string): string {
  return readFileSync(path.join(__dirname, "../../examples/published", name), "utf8");
}

/** The published text as it lands in a sheet when it is pasted. */
async function pastedSheet() {
  const excel = await openExcel();
  const sheetId = excel.workbook.activeSheet();
  const rows = published("goal-forms-2021.txt")
    .split("\n")
    .map((line) => line.split("\t"));
  const columnCount = Math.max(...rows.map((row) => row.length));
  const area = { row: 0, column: 0, rowCount: rows.length, columnCount };
  // What begins like a formula is pasted as text.
  const asText = (cell: string) => (/^[=+@-]/.test(cell) ? `'${cell}` : cell);
  excel.workbook.enter(
    sheetId,
    area,
    rows.map((row) => Array.from({ length: columnCount }, (_, i) => asText(row[i] ?? ""))),
  );
  return { ...excel, sheetId };
}

test("six standard sheets from a pasted one, at most 3 syncs each, and the source unchanged", async () => {
  const excel = await pastedSheet();
  const before = snapshot(excel, excel.sheetId);
  const read = await counted(excel, () => actions.recognise({ from: "sheet" }, {}));
  expect(read.syncs).toBe(1);
  expect(read.result).toHaveLength(6);
  const written = await counted(excel, () => actions.writeDrafts(read.result, {}));
  expect(written.syncs).toBeLessThanOrEqual(6 * 3);
  expect(written.bytes).toBeLessThanOrEqual(300_000);
  expect(snapshot(excel, excel.sheetId)).toEqual(before);
  const grids = await readSheets(written.result.made.map(({ sheetId }) => sheetId));
  const forms = grids.map((grid) => readForm(grid));
  expect(forms.map((form) => form?.kind)).toEqual(new Array(6).fill("target"));
  expect(forms.reduce((sum, form) => sum + (form?.indicators.length ?? 0), 0)).toBe(131);
});

test("the sheet names the rules it is scored by, though the published form does not", async () => {
  await openExcel();
  const text = published("self-evaluation-2024.txt");
  const drafts = await actions.recognise({ from: "text", text }, {});
  const [made] = (await actions.writeDrafts(drafts, {})).made;
  const [grid] = await readSheets([made!.sheetId]);
  expect(readForm(grid!)!.rulePack.value).toBe("辽宁省部门整体绩效");
});

test("the rules that the source names are kept, also where they are not the usual ones", async () => {
  await openExcel();
  const form = publishedSelfEvaluation();
  form.rulePack.value = "national";
  await writePlan(planForm(form));
  const drafts = await actions.recognise({ from: "sheet" }, {});
  const [made] = (await actions.writeDrafts(drafts, {})).made;
  const [grid] = await readSheets([made!.sheetId]);
  expect(readForm(grid!)!.rulePack.value).toBe("national");
});

test("a source without a form is told, and nothing is written", async () => {
  const { workbook } = await openExcel();
  await expect(actions.recognise({ from: "sheet" }, {})).rejects.toMatchObject({
    code: "emptySource",
  });
  await expect(actions.recognise({ from: "text", text: "今天天气很好" }, {})).rejects.toMatchObject(
    { code: "noForm" },
  );
  expect(workbook.sheets()).toHaveLength(1);
});

test("cancelled before the first sheet, nothing is written; after it, that one stays and is told", async () => {
  const { workbook } = await openExcel();
  const drafts = await actions.recognise(
    { from: "text", text: published("goal-forms-2021.txt") },
    {},
  );
  const control = new AbortController();
  control.abort();
  await expect(actions.writeDrafts(drafts, { signal: control.signal })).rejects.toMatchObject({
    code: "cancelled",
  });
  expect(workbook.sheets()).toHaveLength(1);
  const later = new AbortController();
  const { made, failed } = await actions.writeDrafts(drafts, {
    signal: later.signal,
    onProgress: ({ done }) => {
      if (done === 1) later.abort();
    },
  });
  expect(made).toHaveLength(1);
  expect(failed).toMatchObject({ code: "cancelled", left: 5 });
  expect(workbook.sheets()).toHaveLength(2);
});
