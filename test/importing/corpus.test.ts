/** Tables of all families, made here: what is read of them, and what validation tells. */
import { fieldAt } from "../../src/form/model/fieldPaths";
import { toA1, type PerformanceForm } from "../../src/form";
import { formsInPlace, importGrid } from "../../src/importing";
import { standardForm } from "../../src/report";
import { validateForm, type Problem } from "../../src/validation";
import { compactText } from "../../src/words/compact";
import { sheetOf } from "../validation/support/sheets";
import { printedFamilies, type PrintedFamily } from "./corpus/families";
import { defects } from "./corpus/defects";
import { madeTable, type MadeTable } from "./corpus/table";

const TABLES_PER_FAMILY = 10;
/** Every kind of defect is planted in each of these, one at a time. */
const SPOILT_PER_FAMILY = 4;
const FEWEST_KINDS = 12;
const tables = printedFamilies.flatMap((family) =>
  Array.from({ length: TABLES_PER_FAMILY }, (_, seed) => madeTable(family, seed + 1)),
);

function isRead(form: PerformanceForm, path: string, wanted: unknown): boolean {
  const value = fieldAt(form, path)?.value ?? "";
  if (typeof wanted === "number") return Math.abs(Number(value) - wanted) < 1e-9 && value !== "";
  return compactText(String(value)) === compactText(String(wanted));
}

const isTold = ({ level }: Problem) => level !== "info";
const codesAt = (problems: Problem[]) => problems.map(({ code, at }) => `${code} ${toA1(at)}`);

test("the tables are read right, or marked", () => {
  const count = {
    fields: 0,
    right: 0,
    wrongSure: [] as string[],
    funds: 0,
    fundsRight: 0,
    kinds: 0,
  };
  for (const { family, grid, facts } of tables) {
    const [imported] = importGrid(grid);
    const form = imported!.form;
    if (form.kind === family.kind) count.kinds += 1;
    let areFundsRight = true;
    for (const [path, { value }] of facts) {
      const right = isRead(form, path, value);
      count.fields += 1;
      if (right) count.right += 1;
      else if (imported!.readings[path]?.sure ?? true) {
        count.wrongSure.push(`${family.name}: ${path} ${String(fieldAt(form, path)?.value)}`);
      }
      if (path.startsWith("tasks") && !right) areFundsRight = false;
    }
    if (family.funds === null) continue;
    count.funds += 1;
    if (areFundsRight) count.fundsRight += 1;
  }
  const share = (part: number, whole: number) => `${((part / whole) * 100).toFixed(2)} %`;
  console.info(
    `${tables.length} tables of ${printedFamilies.length} families: ${count.fields} fields, ` +
      `${share(count.right, count.fields)} right, ${count.wrongSure.length} wrong and sure; ` +
      `funds row right in ${count.fundsRight} of ${count.funds}; kind right in ${count.kinds}`,
  );
  expect(count.wrongSure).toEqual([]);
  expect(count.right / count.fields).toBeGreaterThanOrEqual(0.99);
  expect(count.fundsRight / count.funds).toBeGreaterThanOrEqual(0.99);
  expect(count.kinds).toBe(tables.length);
});

test("a faultless table has no problem above info where it stands", () => {
  const told = tables.flatMap(({ family, grid }) =>
    formsInPlace(grid).flatMap((form) =>
      codesAt(validateForm(form, grid).filter(isTold)).map((each) => `${family.name}: ${each}`),
    ),
  );
  console.info(`${told.length} false alarms in ${tables.length} faultless tables in place`);
  expect(told).toEqual([]);
});

test("nor on the sheet that is made of it", () => {
  const told = tables.flatMap(({ family, grid }) => {
    const { grid: sheet, form } = sheetOf(standardForm(importGrid(grid)[0]!.form));
    // The sheet has columns for reasons; where the form printed none, those of its losses are still to be filled.
    const hasReasons = family.columns.some(({ key }) => key === "other");
    const isDue = ({ code }: Problem) => code === "REASON_MISSING" && !hasReasons;
    const told = validateForm(form, sheet).filter((each) => isTold(each) && !isDue(each));
    return codesAt(told).map((each) => `${family.name}: ${each}`);
  });
  console.info(`${told.length} false alarms in ${tables.length} sheets made of faultless tables`);
  expect(told).toEqual([]);
});

/** The kinds of defects planted in the tables of a family, and what of them was not told at its cell. */
function plantedIn(family: PrintedFamily) {
  const kinds = new Set<string>();
  const missed: string[] = [];
  let planted = 0;
  for (let seed = 1; seed <= SPOILT_PER_FAMILY; seed++) {
    const table = madeTable(family, seed);
    for (const [kind, defect] of Object.entries(defects)) {
      const changed: MadeTable = { ...table, grid: structuredClone(table.grid) };
      const wanted = defect(changed);
      if (wanted === null) continue;
      planted += 1;
      kinds.add(kind);
      const problems = formsInPlace(changed.grid).flatMap((form) =>
        validateForm(form, changed.grid),
      );
      const found = problems.some(
        ({ code, at }) =>
          wanted.codes.includes(code) && at.row === wanted.row && at.column === wanted.column,
      );
      if (!found) missed.push(`${kind}: ${codesAt(problems).join(", ")}`);
    }
  }
  return { name: family.name, kinds: kinds.size, planted, missed };
}

test("planted defects of at least twelve kinds a family are found at their cells", () => {
  const families = printedFamilies.map(plantedIn);
  const sum = (of: (each: (typeof families)[number]) => number) =>
    families.reduce((before, each) => before + of(each), 0);
  const planted = sum((each) => each.planted);
  console.info(
    `${planted - sum(({ missed }) => missed.length)} of ${planted} planted defects of ` +
      `${Object.keys(defects).length} kinds found at the right cell\n` +
      families
        .map(
          (each) =>
            `${each.name}: ${each.planted - each.missed.length} of ${each.planted}, ${each.kinds} kinds`,
        )
        .join("\n"),
  );
  for (const { name, kinds, planted: own, missed } of families) {
    expect([name, kinds]).toEqual([name, Math.max(kinds, FEWEST_KINDS)]);
    expect([name, missed.length / own > 0.05 ? missed : []]).toEqual([name, []]);
  }
});
