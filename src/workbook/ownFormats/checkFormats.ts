import { rangeToA1 } from "../../form/model/grid";
import type { CheckLook, LightLook, LiveCheck } from "../../form/plan/sheetPlan";
import { ownName } from "./ownFormats";

/** Pale fills and dark letters, and nothing that a black-and-white print would show. */
export const checkLooks: Record<CheckLook | LightLook, { fill: string; font: string }> = {
  todo: { fill: "#DCEBFA", font: "#004E8C" },
  wrong: { fill: "#F9C9C4", font: "#8B0000" },
  doubt: { fill: "#FFE08A", font: "#5C3D00" },
  red: { fill: "#F9C9C4", font: "#8B0000" },
  yellow: { fill: "#FFE08A", font: "#5C3D00" },
  green: { fill: "#CFE8CF", font: "#0B5A0B" },
  blue: { fill: "#DCEBFA", font: "#004E8C" },
};

/** The formula of a check's conditional format: what it says stands in it as a text that is always there. */
export function checkFormula({ says, condition }: LiveCheck): string {
  return `=AND(LEN(${ownName("checks", says)}),${condition})`;
}

/**
 * Queues the checks of a sheet, the first above the others. Excel puts a new format above all others, so
 * that beside others they are moved to the end: a mark, or a person's own format, stays what is seen.
 */
export function addChecks(
  sheet: Excel.Worksheet,
  checks: LiveCheck[],
  beside: { others: boolean },
): Excel.ConditionalFormat[] {
  const formats = checks
    .slice()
    .reverse()
    .map((check) => addCheck(sheet, check))
    .reverse();
  // From the back: -1 is the last place. Nothing is set on a format afterwards, as Excel warns against.
  if (beside.others) for (const format of formats) format.priority = -1;
  return formats;
}

/** One range and columns with $, so that the formula is read the same from wherever Excel counts. */
function addCheck(sheet: Excel.Worksheet, check: LiveCheck): Excel.ConditionalFormat {
  const { fill, font } = checkLooks[check.look];
  const format = sheet.getRange(rangeToA1(check.range)).conditionalFormats.add("Custom");
  format.load("id");
  format.custom.rule.formula = checkFormula(check);
  format.custom.format.fill.color = fill;
  format.custom.format.font.color = font;
  return format;
}
