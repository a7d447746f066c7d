import type { Unit } from "../unit";

/** What is known of a form before it is compared. */
export interface Comparable {
  sheetId: string;
  isPlan: boolean;
  unit: Unit;
  /** Four digits, or empty. */
  year: string;
}

/**
 * The two forms that one most likely wants to compare: the one in view with the same unit's of the year before, else
 * with its target form, else with another of its forms, else with any other. Null where there are not two.
 */
export function guessPair<Form extends Comparable>(
  forms: readonly Form[],
  activeSheetId: string,
): { before: Form; after: Form } | null {
  const after = forms.find(({ sheetId }) => sheetId === activeSheetId) ?? forms.at(-1);
  if (after === undefined) return null;
  const others = forms.filter((form) => form !== after);
  const own = others.filter(({ unit }) =>
    unit.code !== "" && after.unit.code !== ""
      ? unit.code === after.unit.code
      : unit.name === after.unit.name,
  );
  const earlier = own
    .filter(({ isPlan, year }) => isPlan === after.isPlan && year !== "" && year < after.year)
    .sort((one, other) => other.year.localeCompare(one.year));
  const target = own.find(({ isPlan, year }) => isPlan && !after.isPlan && year === after.year);
  const before = earlier[0] ?? target ?? own[0] ?? others[0];
  return before === undefined ? null : { before, after };
}
