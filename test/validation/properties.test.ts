import fc from "fast-check";
import { readForm, type Grid, type PerformanceForm } from "../../src/form";
import { liaoning, national, scoreOf, type CellValue } from "../../src/scoring";
import { invertEdits, safeFixes, validateForm, validateForms } from "../../src/validation";
import { checkRow } from "../../src/validation/checkRow";
import { publishedSelfEvaluation, publishedTargetForms } from "../fixtures/publishedForms";
import { write } from "./support/applyEdits";
import { sheetOf } from "./support/sheets";

/** What a cell may hold, odd things first of all. */
const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom<CellValue>(
    ...[
      "#NAME?",
      "#VALUE!",
      "#BUSY!",
      "≥50",
      "98%",
      "１２",
      "=HYPERLINK(1)",
      "<img src=x onerror=1>",
    ],
    ...[
      "2024年年度",
      "2021-13",
      "无",
      "……",
      "年度主要任务",
      "三级指标",
      "constructor",
      "__proto__",
    ],
    ...[1e308, -1e308, 5e-324, -0, 0.1 + 0.2, 1e21, null, true, false, ""],
  ),
  fc.double(),
  fc.integer(),
);

const published = [publishedSelfEvaluation(), ...publishedTargetForms()].map((form) =>
  sheetOf(form),
);

/** A published sheet with cells of any content, and any cells merged. */
const anySheet: fc.Arbitrary<Grid> = fc
  .record({
    place: fc.nat(published.length - 1),
    cells: fc.array(fc.tuple(fc.nat(45), fc.nat(20), anyValue), { maxLength: 40 }),
    merges: fc.array(fc.tuple(fc.nat(45), fc.nat(20), fc.nat(2000), fc.nat(20000)), {
      maxLength: 10,
    }),
  })
  .map(({ place, cells, merges }) => {
    const grid = structuredClone(published[place]?.grid) as Grid;
    for (const [row, column, value] of cells) {
      const [values, formulas] = [grid.values[row], grid.formulas[row]];
      if (values === undefined || formulas === undefined || column >= values.length) continue;
      // Excel hands an empty cell of a range over as "", never as null.
      values[column] = value ?? "";
      formulas[column] = value ?? "";
    }
    for (const [row, column, rows, columns] of merges) {
      grid.merges.push({ row, column, rows: rows + 1, columns: columns + 1 });
    }
    return grid;
  });

/** The form of a grid; odd grids may have none. */
function formOf(grid: Grid): PerformanceForm | null {
  return readForm(grid);
}

test("no sheet makes validation throw, and none is changed by it", () => {
  fc.assert(
    fc.property(anySheet, (grid) => {
      const form = formOf(grid);
      if (form === null) return;
      const before = structuredClone(grid);
      const formBefore = JSON.stringify(form);
      validateForms([{ form, grid }]);
      expect(changedCells(before, grid)).toEqual([]);
      expect(JSON.stringify(form)).toBe(formBefore);
    }),
    { numRuns: 100 },
  );
});

test("fixes change their own cells only, and their inverse restores every cell", () => {
  fc.assert(
    fc.property(anySheet, (grid) => {
      const form = formOf(grid);
      if (form === null) return;
      const problems = validateForm(form, grid);
      const sets = [safeFixes(problems), ...problems.map(({ fix }) => fix?.edits ?? [])];
      for (const edits of sets) {
        const fixed = write(grid, edits);
        const places = new Set(edits.map(({ at }) => `${at.row},${at.column}`));
        expect(changedCells(grid, fixed).filter((place) => !places.has(place))).toEqual([]);
        expect(changedCells(grid, write(fixed, invertEdits(edits)))).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});

function changedCells(one: Grid, other: Grid): string[] {
  return one.values.flatMap((line, row) =>
    line.flatMap((_, column) =>
      (["values", "formulas", "numberFormats"] as const).every((part) =>
        Object.is(one[part][row]?.[column], other[part][row]?.[column]),
      )
        ? []
        : [`${row},${column}`],
    ),
  );
}

test("a sheet of 10,000 columns, merged everywhere, is validated", () => {
  const { grid } = sheetOf(publishedSelfEvaluation());
  const wide = <Content>(cells: Content[][], filler: Content) =>
    cells.map((line) => [...line, ...Array.from({ length: 10_000 }, () => filler)]);
  const odd: Grid = {
    ...grid,
    values: wide(grid.values, "三级指标"),
    formulas: wide(grid.formulas, "三级指标"),
    numberFormats: wide(grid.numberFormats, "@"),
    merges: Array.from({ length: 5_000 }, (_, i) => ({
      row: i % 50,
      column: i,
      rows: 3,
      columns: 2,
    })),
  };
  const form = formOf(odd);
  expect(() => form && validateForm(form, odd)).not.toThrow();
});

const anyRow = fc.record({
  operator: anyValue,
  target: anyValue,
  actual: anyValue,
  weight: anyValue,
  unit: anyValue,
});

test("a row that PERFCHECK finds sound can be scored", () => {
  fc.assert(
    fc.property(anyRow, fc.constantFrom(liaoning, national), (row, pack) => {
      if (checkRow(row, pack) === null) expect(scoreOf(row, pack)).not.toBeNull();
    }),
    { numRuns: 2000 },
  );
});

test.each([
  [{ operator: "=", target: 100, actual: 81.28, weight: 1.6, unit: "%" }, null],
  [{ operator: "≥", target: 100, actual: 90, weight: 1, unit: "%" }, "OPERATOR_VARIANT"],
  [{ operator: "=", target: 100, actual: 1, weight: 0.8, unit: "%" }, "ACTUAL_PERCENT_SLIP"],
  [{ operator: "", target: "管理规范", actual: "", weight: 3.3 }, "ACTUAL_MISSING"],
  [
    { operator: "", target: "管理规范", actual: "部分达成预期指标", weight: 3.3 },
    "BAND_NEEDS_NUMBER",
  ],
  [{ operator: "=", target: 100, actual: 100, weight: 0, unit: "%" }, "WEIGHT_NOT_POSITIVE"],
  [{ operator: "=", target: 100, actual: 100, weight: 100, unit: "%" }, null],
  [{ operator: "=", target: 100, actual: 100, weight: 101, unit: "%" }, "WEIGHT_OVER"],
  [{ operator: "<=", target: 0, actual: -1, weight: 5, unit: "次" }, "NEGATIVE_ACTUAL"],
  [{ operator: ">=", target: -5, actual: -1, weight: 5, unit: "%" }, null],
  [{ operator: ">=", target: 10, actual: 12.99, weight: 5, unit: "次" }, null],
  [{ operator: ">=", target: 10, actual: 13, weight: 5, unit: "次" }, "OVER"],
  [{ operator: "=", target: 10, actual: 12.9, weight: 5, unit: "次" }, null],
  [{ operator: "=", target: 10, actual: 13, weight: 5, unit: "次" }, "OVER"],
  [{ operator: ">=", target: 1.1, actual: 1.43, weight: 5, unit: "次" }, "OVER"],
  // A fault comes before a note, wherever they stand.
  [{ operator: "≥", target: 100, actual: 100, weight: 0, unit: "%" }, "WEIGHT_NOT_POSITIVE"],
  // What keeps the row from being scored comes before all else, also of a row not filled in yet.
  [{ operator: "≥", target: "若干", actual: 5, weight: 0, unit: "次" }, "VALUE_NOT_NUMERIC"],
  [{ operator: "", target: 12, actual: "", weight: 5, unit: "次" }, "OPERATOR_MISSING"],
  [{ operator: "~", target: 12, actual: "", weight: 5, unit: "次" }, "OPERATOR_UNKNOWN"],
  [{ operator: ">=", target: "12元", actual: "", weight: 5, unit: "次" }, "UNIT_MISMATCH"],
  [{ operator: "=", target: "2024年6月", actual: "", weight: 5 }, "ACTUAL_MISSING"],
  [{ operator: ">=", target: "5万", actual: null, weight: 5 }, "ACTUAL_MISSING"],
] as const)("the row %j gives %s", (row, code) => {
  expect(checkRow(row, liaoning)?.code ?? null).toBe(code);
});
