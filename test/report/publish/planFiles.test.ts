/** The file of a form: read back by the reader of imports it is the form that it was made of. */
import fc from "fast-check";
import { gridFromPlan, readForm, type PerformanceForm } from "../../../src/form";
import { planForm, styleOfFormula } from "../../../src/formulas";
import { readXlsx } from "../../../src/importing/files/readXlsx";
import { planBlankFile, planFileOf } from "../../../src/report/publish/planFiles";
import { planFile } from "../../../src/workbook/newBook/planFile";
import { publishedSelfEvaluation, unfilledSelfEvaluation } from "../../fixtures/publishedForms";
import { anyForm, valuesOf } from "../../form/forms";

/** A form as it stands on a sheet that was made of it. */
function onSheet(form: PerformanceForm, formulas: "native" | "addIn", keepScores = false) {
  const grid = gridFromPlan(planForm(form, { formulas, keepScores }));
  return { grid, form: readForm(grid)! };
}

async function readBack(...[planned]: [ReturnType<typeof planFileOf>]) {
  const { grids } = await readXlsx(await planFile(planned.plans));
  return { grids, form: readForm(grids[0]!)! };
}

/** XML has no place for most control characters, and ends lines its own way. */
const isWritable = (form: PerformanceForm) =>
  !/[\p{Cc}\uFFFE\uFFFF]|_x[0-9a-f]{4}_/iu.test(
    valuesOf(form)
      .map(([, value]) => String(value).replace(/\n/g, ""))
      .join(""),
  );

test("any form, with formulas or typed scores", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyForm.filter(isWritable),
      fc.constantFrom("native" as const, "addIn" as const),
      fc.boolean(),
      async (form, style, keepScores) => {
        const sheet = onSheet(form, style, keepScores);
        const planned = planFileOf(sheet, { nativeFormulas: false, liveChecks: true });
        const { grids, form: read } = await readBack(planned);
        const typed = (each: PerformanceForm) =>
          valuesOf(each).filter(([path]) => !/rate|score|completion|total/.test(path));
        expect(typed(read)).toEqual(typed(sheet.form));
        expect(grids[0]!.merges).toHaveLength(sheet.grid.merges.length);
        expect(planned.leftBehind).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test.each(["native", "addIn"] as const)("%s formulas stay what they are", async (style) => {
  const sheet = onSheet(publishedSelfEvaluation(), style);
  const { grids } = await readBack(planFileOf(sheet, { nativeFormulas: false, liveChecks: false }));
  const plain = (each: unknown) => String(each).replace("_xldudf_", "");
  expect(grids[0]!.formulas.map((line) => line.map(plain))).toEqual(
    sheet.grid.formulas.map((line) => line.map(plain)),
  );
  expect(grids[0]!.numberFormats).toEqual(sheet.grid.numberFormats);
});

test("a form of the add-in's functions gets native ones where that is wished", () => {
  const sheet = onSheet(publishedSelfEvaluation(), "addIn");
  const planned = planFileOf(sheet, { nativeFormulas: true, liveChecks: false });
  const formulas = planned.plans[0]!.cells.flat().flatMap((cell) => cell?.formula ?? []);
  expect(new Set(formulas.map(styleOfFormula))).toEqual(new Set(["native"]));
  expect([planned.formulas, planned.frozen]).toEqual(["native", 0]);
});

test("a person's own formula is a value, and counted; a typed score stays", () => {
  const { grid, form } = onSheet(publishedSelfEvaluation(), "native");
  form.income.formula = "=400+364.94";
  form.income.value = 764.94;
  const [row] = form.indicators;
  delete row!.score.formula;
  row!.score.value = 1.23;
  const planned = planFileOf({ grid, form }, { nativeFormulas: false, liveChecks: false });
  expect(planned.frozen).toBe(1);
  const cellAt = (path: { at: { row: number; column: number } | null }) =>
    planned.plans[0]!.cells[path.at!.row]![path.at!.column];
  expect(cellAt(form.income)).toEqual({ value: 764.94 });
  expect(cellAt(row!.score)).toEqual({ value: 1.23 });
});

test("a blank form has the formulas and checks that were asked for", () => {
  const planned = planBlankFile(unfilledSelfEvaluation(), {
    formulas: "addIn",
    lockComputed: true,
    liveChecks: true,
  });
  const [plan] = planned.plans;
  expect(plan!.cells.flat().some((cell) => cell?.formula?.includes("_xldudf_PERFSCORE"))).toBe(
    true,
  );
  expect(plan!.checks.length).toBeGreaterThan(5);
  expect(plan!.protect).toBe(true);
  expect(planned).toMatchObject({ formulas: "addIn", leftBehind: [], frozen: 0 });
});
