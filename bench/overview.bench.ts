/**
 * 总览 of a district's 215 units (6,500 rows of a sheet each counted) on the workbench host: our own time, reading the
 * forms and the rules, beside the time that Office.js and the host take; then 绩效汇总表. Syncs are counted.
 */
import { validateForms, isWrong } from "../src/validation";
import { loadFormsReader } from "../src/actions/readForms";
import { planForm } from "../src/formulas";
import { overviewRows } from "../src/report/overview/overviewRow";
import { planSummary } from "../src/report/overview/planSummary";
import { markProblems, readToMark, readVisibleSheets, writePlan } from "../src/workbook";
import { publishedSelfEvaluation } from "../test/fixtures/publishedForms";
import { createOfficeHost } from "../workbench/jest";

const FORMS = 215;
const RUNS = 3;

async function main(): Promise<void> {
  const { workbook, host } = await createOfficeHost({ level: "ltsc2021" });
  // As printed, scores included: no formula waits for a function.
  const first = await writePlan(planForm(publishedSelfEvaluation(), { keepScores: true }));
  for (let copy = 1; copy < FORMS; copy++) workbook.copySheet(first.sheetId, copy + 1);
  const formsOn = await loadFormsReader();
  await readVisibleSheets();

  let syncs = host.requestCount;
  const syncsSince = () => {
    const count = host.requestCount - syncs;
    syncs = host.requestCount;
    return count;
  };
  const spans: Record<string, number[]> = {};
  const counts: Record<string, number> = {};
  const timed = async <Result>(name: string, work: () => Promise<Result> | Result) => {
    const start = performance.now();
    const result = await work();
    (spans[name] ??= []).push(performance.now() - start);
    counts[name] = syncsSince();
    return result;
  };
  let rows = 0;
  for (let run = 0; run < RUNS; run++) {
    const { grids } = await timed("host: read", readVisibleSheets);
    const forms = await timed("ours: forms read from grids", () => grids.flatMap(formsOn));
    const problems = await timed("ours: all rules", () => validateForms(forms, {}));
    await timed("ours: rows of 总览", () => overviewRows(forms, problems));
    await timed("host: read to mark", () => readToMark("all"));
    const marks = forms.map(({ grid: { sheetId } }) => ({
      sheetId,
      marks: problems
        .filter((problem) => problem.sheetId === sheetId)
        .filter(isWrong)
        .map(({ at, level }) => ({ at, level })),
    }));
    await timed("host: mark", () => markProblems(marks));
    const plan = await timed("ours: 汇总表 planned", () => planSummary(forms));
    if (run === RUNS - 1) await timed("host: 汇总表 written", () => writePlan(plan));
    rows = forms.reduce((sum, { form }) => sum + form.tasks.length + form.indicators.length, 0);
  }
  console.log(`总览 of ${FORMS} forms, ${rows} rows that are scored`);
  for (const [name, all] of Object.entries(spans)) {
    const best = Math.min(...all).toFixed(0);
    console.log(`  ${name.padEnd(32)} ${best.padStart(6)} ms  ${counts[name]} syncs`);
  }
}

void main();
