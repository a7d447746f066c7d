/** Several forms of another place on one sheet: seen, validated, fixed and taken back where they stand. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { actions } from "../../src/actions";
import type { CellValue } from "../../src/words/cell";
import { counted, openExcel } from "./support/workbook";

type Cell = CellValue | [number, string];

const { rows } = (
  JSON.parse(
    readFileSync(path.join(__dirname, "../importing/cases/projects-on-one-sheet.json"), "utf8"),
  ) as { input: { rows: Cell[][] } }
).input;

/** The names of the indicators are the same in both projects, as copying a table leaves them. */
const alike = rows.map((row, place) => {
  const twin = rows[place - 12];
  return row[3] !== undefined && twin !== undefined && place > 18
    ? [...row.slice(0, 3), twin[3]!, ...row.slice(4)]
    : row;
});

async function opened(cells: Cell[][]) {
  const excel = await openExcel();
  const sheetId = excel.workbook.activeSheet();
  const columnCount = Math.max(...cells.map((row) => row.length));
  const values = cells.map((row) =>
    Array.from({ length: columnCount }, (_, column) => {
      const cell = row[column] ?? "";
      return Array.isArray(cell) ? cell[0] : (cell as string | number);
    }),
  );
  excel.workbook.enter(
    sheetId,
    { row: 0, column: 0, rowCount: cells.length, columnCount },
    values.map((row) => row.map((cell) => (/^[=+@-]/.test(String(cell)) ? `'${cell}` : cell))),
  );
  const valueAt = (row: number, column: number) =>
    excel.workbook.values(sheetId, { row, column, rowCount: 1, columnCount: 1 })[0]![0]!;
  return { ...excel, sheetId, valueAt };
}

test("the first is told of, with the number of all; one sync", async () => {
  const excel = await opened(rows);
  const { result, syncs } = await counted(excel, () => actions.readScores());
  expect(syncs).toBe(1);
  expect(result).toMatchObject({ forms: 2, form: { kind: "projectSelfEvaluation", year: "2024" } });
});

test("validating says what each was taken for", async () => {
  await opened(rows);
  const { forms } = await actions.validateSheet({});
  expect(
    forms.map(({ kind, isForeign, project, indicators, rules: { id, source } }) => [
      ...[kind, isForeign, project, indicators, id, source],
    ]),
  ).toEqual([
    ["projectSelfEvaluation", true, "河道保洁", 3, "national", "default"],
    ["projectSelfEvaluation", true, "泵站维修", 3, "national", "default"],
  ]);
});

test("a fix of the second form's row writes there, though the first has the same row, and is taken back there", async () => {
  const { valueAt } = await opened(alike);
  const [first, second] = [9, 21].map((row) => () => [valueAt(row, 3), valueAt(row, 5)]);
  const before = first!();
  expect(second!()).toEqual(before);
  const { sheets } = await actions.validateSheet({});
  const slips = sheets[0]!.problems.filter(({ code }) => code === "ACTUAL_PERCENT_SLIP");
  expect(slips.map(({ at }) => at.row)).toEqual([9, 21]);
  const { undo, applied } = await actions.fix(slips[0]!);
  expect(applied).toBe(1);
  expect(first!()).toEqual([before[0], 93]);
  expect(second!()).toEqual(before);
  expect(await actions.undo(undo)).toMatchObject({ applied: 1, refused: [] });
  expect([first!(), second!()]).toEqual([before, before]);
  const other = await actions.fix(slips[1]!);
  expect([first!(), second!()]).toEqual([before, [before[0], 93]]);
  await actions.undo(other.undo);
  expect([first!(), second!()]).toEqual([before, before]);
});

test("HTML in a name is told of where it stands, and taken off there", async () => {
  const broken = rows.map((row, place) =>
    place === 20 ? [...row.slice(0, 3), `<b>${String(row[3])}</b>`, ...row.slice(4)] : row,
  );
  const { valueAt } = await opened(broken);
  const { sheets } = await actions.validateSheet({});
  const told = sheets[0]!.problems.filter(({ at }) => at.column === 3);
  expect(told.map(({ code, at }) => [code, at.row])).toEqual([["HTML_IN_TEXT", 20]]);
  const { undo } = await actions.fix(told[0]!);
  expect(valueAt(20, 3)).toBe(rows[20]![3]);
  await actions.undo(undo);
  expect(valueAt(20, 3)).toBe(`<b>${String(rows[20]![3])}</b>`);
});

test("a sheet of many more cells than a form has is read by labels alone, until it is asked for", async () => {
  const excel = await opened([...rows, ...Array.from({ length: 2300 }, () => [...rows[7]!])]);
  expect(await actions.readScores()).toMatchObject({ forms: 1 });
  expect((await actions.validateSheet({})).forms).toHaveLength(2);
  expect(excel.workbook.sheets()).toHaveLength(1);
});
