/**
 * Native formulas beside the add-in's, of as many forms as a city has units: written, recalculated by
 * LibreOffice and in the workbench. And 100 sheets converted: our own time beside that of Office.js and
 * the host for the one read and the one write.
 */
import { readForm, type SheetForm } from "../src/form";
import { planForm, type FormulaStyle } from "../src/formulas";
import { conversionTo, showsRightly } from "../src/formulas/exchange";
import { changeSheets, readToMark, writePlan } from "../src/workbook";
import { publishedSelfEvaluation } from "../test/fixtures/publishedForms";
import { usePerfFunctions, untilCalculated } from "../test/support/perfFunctions";
import { convert, hasLibreOffice } from "../test/workbench/libreOffice";
import { createOfficeHost, type TestHost } from "../workbench/jest";
import { saveXlsx } from "../workbench/workbook/xlsx";

const FORMS = 215;
const SHEETS = 100;
const RUNS = 5;
const CONVERSIONS = 3;

const form = publishedSelfEvaluation();

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function best(work: () => unknown, runs = RUNS): Promise<number> {
  let least = Infinity;
  for (let run = 0; run < runs; run++) least = Math.min(least, await timed(work));
  return least;
}

function tell(what: string, milliseconds: number): void {
  console.log(`  ${what.padEnd(58)} ${milliseconds.toFixed(0).padStart(8)} ms`);
}

async function openWith(
  written: Parameters<typeof planForm>[1],
  sheets: number,
): Promise<TestHost> {
  const excel = await createOfficeHost({ level: "ltsc2021" });
  await usePerfFunctions(excel);
  const { sheetId } = await writePlan(planForm(form, written));
  for (let copy = 1; copy < sheets; copy++) excel.workbook.copySheet(sheetId, copy);
  await untilCalculated(excel);
  return excel;
}

async function compareStyles(): Promise<void> {
  console.log(`Formulas of ${FORMS} forms`);
  for (const style of ["native", "addIn"] as const) {
    const plan = () => {
      for (let each = 0; each < FORMS; each++) planForm(form, { formulas: style });
    };
    tell(`${style}: formulas and sheets planned`, await best(plan));
    let excel!: TestHost;
    tell(
      `${style}: sheets written and copied in the workbench`,
      await timed(async () => (excel = await openWith({ formulas: style }, FORMS))),
    );
    tell(
      `${style}: all recalculated in the workbench`,
      await timed(async () => {
        excel.workbook.calculate();
        await untilCalculated(excel);
      }),
    );
    if (style === "native") await recalculateInLibreOffice(excel);
  }
}

/** What a file without formulas costs is beside it: LibreOffice's start, and the reading and writing. */
async function recalculateInLibreOffice({ workbook }: TestHost): Promise<void> {
  if (!hasLibreOffice) return console.log("  LibreOffice is not installed");
  const bytes = await saveXlsx(workbook);
  tell(
    "native: recalculated by LibreOffice, file to file",
    await best(() => convert(bytes, "xlsx", true), 2),
  );
  const values = await openWith({ onlyValues: true }, FORMS);
  const bare = await saveXlsx(values.workbook);
  tell(
    "values alone: by LibreOffice, file to file",
    await best(() => convert(bare, "xlsx", true), 2),
  );
}

interface Spans {
  read: number;
  ours: number;
  write: number;
}

/** All visible sheets turned into a style, as convertFormulas does it, by its parts. */
async function convertAll(style: FormulaStyle): Promise<Spans> {
  const start = performance.now();
  let read = 0;
  let decided = 0;
  const planned = new Map<string, ReturnType<typeof conversionTo>>();
  const { outcomes } = await changeSheets("all", (grids) => {
    read = performance.now();
    const forms = grids.flatMap((grid): SheetForm[] => {
      const found = readForm(grid);
      return found === null ? [] : [{ grid, form: found }];
    });
    for (const each of forms) planned.set(each.grid.sheetId, conversionTo(style, each.form));
    const wished = [...planned].map(([sheetId, { edits }]) => ({
      sheetId,
      edits: edits.map(({ edit }) => edit),
    }));
    decided = performance.now();
    return wished;
  });
  const written = performance.now();
  const wrong = outcomes.flatMap(({ sheetId, applied }) => {
    const shows = new Map(
      planned.get(sheetId)?.edits.map((each) => [keyOf(each.edit.at), each.shows]),
    );
    return applied.filter(({ at, after }) => !showsRightly(after.value, shows.get(keyOf(at))));
  });
  if (wrong.length > 0) throw new Error(`${wrong.length} cells differ`);
  return {
    read: read - start,
    ours: decided - read + (performance.now() - written),
    write: written - decided,
  };
}

const keyOf = ({ row, column }: { row: number; column: number }) => `${row},${column}`;

async function convertSheets(): Promise<void> {
  const excel = await openWith({ formulas: "native" }, SHEETS);
  await readToMark("all");
  const spans = { addIn: [] as Spans[], native: [] as Spans[] };
  const before = excel.host.requestCount;
  for (let run = 0; run < CONVERSIONS; run++) {
    for (const style of ["addIn", "native"] as const) {
      spans[style].push(await convertAll(style));
      await untilCalculated(excel);
    }
  }
  const syncs = (excel.host.requestCount - before) / (2 * CONVERSIONS);
  for (const style of ["addIn", "native"] as const) {
    const least = (span: keyof Spans) => Math.min(...spans[style].map((each) => each[span]));
    console.log(`Converting ${SHEETS} sheets to ${style}, ${syncs} syncs`);
    tell("ours: forms read, formulas made, cells compared", least("ours"));
    tell("host and Office.js: read", least("read"));
    tell("host and Office.js: write and read back", least("write"));
  }
}

async function main(): Promise<void> {
  await compareStyles();
  await convertSheets();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
