/** What a fix writes into a cell, what it leaves alone, and which fixes are chosen of several. */
import type { Field } from "../../src/form";
import type { CellValue } from "../../src/scoring";
import { fixEdits, invertEdits, safeFixes, type BoundEdit } from "../../src/validation";
import { fixValue, putFormula, putValues } from "../../src/validation/fixes/edits";

const at = { row: 3, column: 2 };
const cell = (value: CellValue, more: Partial<Field> = {}): Field => ({ value, at, ...more });

test.each<[what: string, Field, CellValue, isRatio: boolean, before: unknown, after: unknown]>([
  ["a number", cell("33户"), 33, false, { value: "33户" }, { value: 33 }],
  ["a text", cell(" 户"), "户", false, { value: " 户" }, { value: "户" }],
  [
    "a number where text is shown",
    cell("33", { numberFormat: "@" }),
    33,
    false,
    { value: "33", numberFormat: "@" },
    { value: 33, numberFormat: "General" },
  ],
  [
    "a ratio where text is shown",
    cell("0.98", { numberFormat: "@" }),
    0.98,
    true,
    { value: "0.98", numberFormat: "@" },
    { value: 0.98, numberFormat: "General" },
  ],
  [
    "a number where percentages are shown",
    cell("98.6%", { numberFormat: "0.00%" }),
    98.6,
    false,
    { value: "98.6%", numberFormat: "0.00%" },
    { value: 98.6, numberFormat: "General" },
  ],
  [
    "a ratio where percentages are shown",
    cell("", { numberFormat: "0.00%" }),
    0.986,
    true,
    { value: "", numberFormat: "0.00%" },
    { value: 0.986 },
  ],
  [
    "a number in another format",
    cell("5", { numberFormat: "0.00" }),
    5,
    false,
    { value: "5", numberFormat: "0.00" },
    { value: 5 },
  ],
  [
    "a text where text is shown",
    cell("≥", { numberFormat: "@" }),
    ">=",
    false,
    { value: "≥", numberFormat: "@" },
    { value: ">=" },
  ],
])("%s is written", (_, field, value, isRatio, before, after) => {
  expect(putValues([[field, value]], true, isRatio)).toEqual({
    safe: true,
    edits: [{ at, before, after }],
  });
});

test.each<[what: string, Field]>([
  ["a cell that is not there", { value: "5", at: null }],
  ["a person's own formula", cell("5", { formula: "=2+3" })],
  ["a cell of which the value is a part", cell("5", { isReadOut: true })],
])("nothing is written over %s, nor beside it", (_, field) => {
  const other: Field = { value: "6", at: { row: 3, column: 3 } };
  expect(
    putValues(
      [
        [other, 6],
        [field, 5],
      ],
      true,
    ),
  ).toBeUndefined();
});

test("what stands there already is no edit, and of nothing but such there is no fix", () => {
  const other: Field = { value: "6", at: { row: 3, column: 3 } };
  expect(putValues([[cell(5), 5]], true)).toBeUndefined();
  expect(
    putValues(
      [
        [cell(5), 5],
        [other, 6],
      ],
      false,
    ),
  ).toEqual({
    safe: false,
    edits: [{ at: other.at, before: { value: "6" }, after: { value: 6 } }],
  });
  expect(fixValue(cell("≥"), ">=", true)()).toEqual({
    safe: true,
    edits: [{ at, before: { value: "≥" }, after: { value: ">=" } }],
  });
});

test("a formula is written over a value or another formula, and never unseen", () => {
  expect(putFormula(cell(5), "=A1")).toEqual({
    safe: false,
    edits: [{ at, before: { value: 5 }, after: { value: "", formula: "=A1" } }],
  });
  expect(putFormula(cell(5, { formula: "=B1", numberFormat: "@" }), "=A1")).toEqual({
    safe: false,
    edits: [
      {
        at,
        before: { value: 5, formula: "=B1", numberFormat: "@" },
        after: { value: "", formula: "=A1", numberFormat: "General" },
      },
    ],
  });
  const percent = putFormula(cell(5, { numberFormat: "0%" }), "=A1");
  expect(percent?.edits[0]?.after).toEqual({ value: "", formula: "=A1" });
  for (const field of [
    { value: 5, at: null },
    cell(5, { isReadOut: true }),
    cell(5, { formula: "=A1" }),
  ]) {
    expect(putFormula(field, "=A1")).toBeUndefined();
  }
});

describe("fixes of several problems", () => {
  const edit = (column: number, value: CellValue, more = {}): BoundEdit => ({
    key: null,
    at: { row: 0, column },
    before: { value: "" },
    after: { value, ...more },
  });
  const fix = (safe: boolean, ...edits: BoundEdit[]) => ({ fix: { safe, edits } });

  test("each cell is written once, where all write the same", () => {
    const edits = fixEdits([fix(true, edit(0, 1)), fix(false, edit(0, 1), edit(1, 2)), {}]);
    expect(edits).toEqual([edit(0, 1), edit(1, 2)]);
  });

  test.each<[string, BoundEdit]>([
    ["value", edit(0, 2)],
    ["formula", edit(0, 1, { formula: "=A1" })],
    ["format", edit(0, 1, { numberFormat: "@" })],
  ])("one that writes another %s into a cell is left out entirely", (_, other) => {
    expect(
      fixEdits([fix(true, edit(0, 1)), fix(true, edit(1, 2), other), fix(true, edit(2, 3))]),
    ).toEqual([edit(0, 1), edit(2, 3)]);
  });

  test("only safe ones are written unseen", () => {
    expect(safeFixes([fix(false, edit(0, 1)), {}, fix(true, edit(1, 2))])).toEqual([edit(1, 2)]);
  });

  test("what takes them back writes what stood there", () => {
    expect(invertEdits([edit(0, 1)])).toEqual([
      { key: null, at: { row: 0, column: 0 }, before: { value: 1 }, after: { value: "" } },
    ]);
  });
});
