/**
 * Validating a workbook of 100 forms on the workbench host: our own time (reading the forms, the full
 * rule set) beside the time that Office.js and the host take for the one read and the one write.
 */
import { readForm } from "../src/form";
import { planForm } from "../src/formulas";
import type { SheetForm } from "../src/form";
import { isWrong, validateForms } from "../src/validation";
import { markProblems, readToMark, writePlan } from "../src/workbook";
import { publishedSelfEvaluation, publishedTargetForms } from "../test/fixtures/publishedForms";
import { createOfficeHost } from "../workbench/jest";

const SHEETS = 100;
const RUNS = 5;

interface Spans {
  read: number;
  ours: number;
  mark: number;
}

async function main(): Promise<void> {
  const { workbook, host } = await createOfficeHost({ level: "ltsc2021" });
  const forms = [publishedSelfEvaluation(), ...publishedTargetForms({ asPrinted: true })];
  const written: string[] = [];
  for (const form of forms) {
    // As printed, scores included: no formula waits for a function.
    written.push((await writePlan(planForm(form, { keepScores: true }))).sheetId);
  }
  const sheets = [...written];
  for (let copy = 0; sheets.length < SHEETS; copy++) {
    sheets.push(workbook.copySheet(written[copy % written.length] ?? "", sheets.length));
  }
  const syncs = host.requestCount;
  const runs: Spans[] = [];
  let problems = 0;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const { grids } = await readToMark(sheets);
    const read = performance.now();
    const found = validateForms(
      grids.flatMap((grid): SheetForm[] => {
        const form = readForm(grid);
        return form === null ? [] : [{ form, grid }];
      }),
      {},
    );
    const validated = performance.now();
    await markProblems(
      sheets.map((sheetId) => ({
        sheetId,
        marks: found
          .filter((problem) => problem.sheetId === sheetId)
          .filter(isWrong)
          .map(({ at, level }) => ({ at, level })),
      })),
    );
    const marked = performance.now();
    problems = found.length;
    runs.push({ read: read - start, ours: validated - read, mark: marked - validated });
  }
  const best = (span: keyof Spans) => Math.min(...runs.map((each) => each[span]));
  const excel = best("read") + best("mark");
  console.log(
    `Validating ${SHEETS} sheets, ${problems} problems, ${(host.requestCount - syncs) / RUNS} syncs`,
  );
  console.log(`  ours: forms read from grids, all rules   ${best("ours").toFixed(0)} ms`);
  console.log(`  host and Office.js: read                 ${best("read").toFixed(0)} ms`);
  console.log(`  host and Office.js: mark                 ${best("mark").toFixed(0)} ms`);
  console.log(`  ours / host                              ${(best("ours") / excel).toFixed(2)}`);
}

void main();
