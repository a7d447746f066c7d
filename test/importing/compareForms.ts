import { isBlank, type CellValue } from "../../src/scoring";
import { fieldAt, fieldsOf, type PerformanceForm } from "../../src/form";
import type { ImportedForm } from "../../src/importing";

/** A field that was read otherwise than it stands in the original. */
export interface Difference {
  /** The path in the original. */
  path: string;
  expected: CellValue;
  found: CellValue;
  /** True when its reading says that it is to be looked at. */
  marked: boolean;
}

export interface Comparison {
  /** Fields that hold something in the original or in the import. */
  fields: number;
  differences: Difference[];
  /** Fields that are right and marked all the same. */
  markedThoughRight: number;
}

const key = (value: CellValue) => String(value ?? "").replace(/\s+/gu, "");

/** For each indicator of the original, the place of the imported one that is the same. */
function matchIndicators(original: PerformanceForm, imported: PerformanceForm): (number | null)[] {
  const free = new Set(imported.indicators.keys());
  const take = (index: number | undefined) => {
    if (index === undefined) return null;
    free.delete(index);
    return index;
  };
  const matched = original.indicators.map(({ name }) =>
    take([...free].find((i) => key(imported.indicators[i]?.name.value ?? "") === key(name.value))),
  );
  return matched.map((index, i) => index ?? (free.has(i) ? take(i) : take([...free][0])));
}

/** Compares an imported form with the one it should be, field by field. */
export function compareForms(
  original: PerformanceForm,
  imported: ImportedForm | undefined,
  same: (expected: CellValue, found: CellValue) => boolean = sameText,
): Comparison {
  const comparison: Comparison = { fields: 0, differences: [], markedThoughRight: 0 };
  const places = imported === undefined ? [] : matchIndicators(original, imported.form);
  for (const { path, field } of fieldsOf(original)) {
    const there = importedPath(path, places);
    const found = there === null ? "" : ((imported && fieldAt(imported.form, there)?.value) ?? "");
    const reading = there === null ? undefined : imported?.readings[there];
    if (isBlank(field.value) && isBlank(found)) continue;
    comparison.fields += 1;
    if (same(field.value, found)) comparison.markedThoughRight += reading?.sure === false ? 1 : 0;
    else {
      const marked = reading?.sure === false;
      comparison.differences.push({ path, expected: field.value, found, marked });
    }
  }
  return comparison;
}

function importedPath(path: string, places: (number | null)[]): string | null {
  const found = /^indicators\[(\d+)\](.*)$/u.exec(path);
  if (found === null) return path;
  const place = places[Number(found[1])];
  return place === null || place === undefined ? null : `indicators[${place}]${found[2]}`;
}

/** A number and its text are the same value; so are texts that differ in line breaks only. */
function sameText(expected: CellValue, found: CellValue): boolean {
  return key(expected) === key(found);
}
