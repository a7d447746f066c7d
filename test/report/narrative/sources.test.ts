/** Every number of the report stands in the cells that it names, whatever the form holds. */
import fc from "fast-check";
import { fieldsOf, readForm, type CellAddress } from "../../../src/form";
import { gapText, isGap, type Piece } from "../../../src/report/narrative";
import { cellNames } from "../../../src/report/narrative/cellNote";
import { allPieces } from "../../../src/report/narrative/narrativeReport";
import { parseQuantity, roundHalfAway, sumExact, type CellValue } from "../../../src/scoring";
import { publishedSelfEvaluation, unfilledSelfEvaluation } from "../../fixtures/publishedForms";
import { draftOf, gridOf, withValues, type Drafted } from "./support";

const DIGIT = /\p{Nd}/u;

/** What is wrong with a piece; null where every digit of it comes from its cells. */
function fault(piece: Piece, { grid, texts }: Drafted): string | null {
  const textAt = ({ row, column }: CellAddress) =>
    texts[row - grid.origin.row]?.[column - grid.origin.column] ?? "";
  const numberAt = ({ row, column }: CellAddress) => {
    const value = grid.values[row - grid.origin.row]?.[column - grid.origin.column] ?? "";
    return typeof value === "number" ? value : (parseQuantity(String(value).trim())?.value ?? 1e99);
  };
  const sumOf = (cells: CellAddress[]) => sumExact(cells.map(numberAt));
  if (typeof piece === "string") return DIGIT.test(piece) ? `words: ${piece}` : null;
  if (isGap(piece)) {
    const { shows = "", at } = piece;
    const words = gapText({ ...piece, shows: shows === "" ? undefined : "" });
    if (DIGIT.test(words)) return `gap: ${words}`;
    return shows === "" || (at !== null && textAt(at).includes(shows)) ? null : `shows: ${shows}`;
  }
  const { text, how, from, of = [] } = piece;
  if (how === "cell") {
    const isThere = from.some((at) => textAt(at).includes(text));
    return isThere || (from.length === 0 && !DIGIT.test(text)) ? null : `cell: ${text}`;
  }
  const isRight = {
    sum: () => Math.abs(sumOf(from) - Number(text)) < 0.0001 || sumOf(from) === Number(text),
    count: () => String(from.length) === text,
    share: () => text === `${roundHalfAway((sumOf(from) / sumOf(of)) * 100, 2)}%`,
    grade: () => /^[优良中差]$/u.test(text) && from.length > 0 && sumOf(from.slice(0, 1)) <= 100,
  }[how]();
  return isRight ? null : `${how}: ${text} of ${cellNames(from)}`;
}

const faultsOf = (drafted: Drafted) =>
  allPieces(drafted.report).flatMap((piece) => fault(piece, drafted) ?? []);

test("of the published form, filled in and as it is handed out", () => {
  expect(faultsOf(draftOf(gridOf(publishedSelfEvaluation())))).toEqual([]);
  expect(faultsOf(draftOf(gridOf(unfilledSelfEvaluation())))).toEqual([]);
});

test("whatever is typed into its cells", () => {
  const grid = gridOf(publishedSelfEvaluation());
  const cells = fieldsOf(readForm(grid)!).flatMap(({ field: { at }, path }) =>
    // A sheet whose title or names of rows are gone is none that we read.
    at === null || /title|name$/u.test(path) ? [] : [at],
  );
  const value: fc.Arbitrary<CellValue> = fc.oneof(
    fc.constantFrom(
      "",
      "",
      " ",
      0,
      "0",
      -3,
      12.5,
      1e21,
      "2000万",
      "约100",
      "95%",
      "#NAME?",
      "#DIV/0!",
    ),
    fc.constantFrom(
      "规则变",
      "2024年度",
      "一、完成 3 项\n二、其他",
      "703002朝阳市教育局（本级）",
      true,
      "３５",
    ),
    fc.double({ min: 0, max: 200, noNaN: true }).map((number) => roundHalfAway(number, 4)),
    fc.string({ maxLength: 12 }),
  );
  const change = fc.tuple(fc.constantFrom(...cells), value);
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 30 }), (changes) => {
      const changed = withValues(
        grid,
        changes.map(([{ row, column }, typed]) => [row, column, typed]),
      );
      if (readForm(changed) === null) return;
      expect(faultsOf(draftOf(changed))).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("cells below each other are told as one range", () => {
  const at = (column: number, ...rows: number[]) => rows.map((row) => ({ row, column }));
  expect(cellNames([...at(10, 15, 16, 17, 19), ...at(8, 3)])).toBe("I4、K16:K18、K20");
  expect(cellNames(at(1, 4, 4))).toBe("B5");
});
