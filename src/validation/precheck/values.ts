import { columnSpec, wordOf } from "../../form/model/fields";
import type { Field } from "../../form/model/performanceForm";
import { isBlank } from "../../scoring";
import { hundredfold } from "../../words/decimalShift";
import { isSafeText } from "../cleanText";
import type { Context, IndicatorRow } from "../context";
import { fixValue, type FixMaker } from "../fixes/edits";
import type { PrecheckChecks, ValueColumn } from "./profile";
import type { PrecheckRule, TellRow } from "./rule";

const spaces = /[ \u3000]/gu;
/** What an upload takes as a number, letter by letter. */
export const plainNumber = /^\d+(?:\.\d+)?$/u;

/** Names and numbers that the platform reads letter by letter; one cell is told of once. */
export const valueRule: PrecheckRule = (row, context, checks, tell) => {
  const { indicator, reading } = row;
  checkText(row, "name", { ...checks, signs: [] }, context, tell);
  const column = context.isEvaluation ? "actual" : "target";
  if (isBlank(indicator[column].value)) return;
  if (reading.kind === "qualitative") {
    if (!context.isEvaluation) checkText(row, "target", checks, context, tell);
    return;
  }
  if (checkText(row, column, checks, context, tell) || checks.numbers !== true) return;
  const shown = shownAs(indicator[column]);
  if (plainNumber.test(shown)) return;
  tell("IMPORT_NOT_A_NUMBER", indicator[column], {
    column: wordIn(column, context),
    value: shown,
  });
};

/** @returns whether it has told of the cell */
function checkText(
  { indicator }: IndicatorRow,
  column: ValueColumn,
  { signs = [], noSpaces }: PrecheckChecks,
  context: Context,
  tell: TellRow,
): boolean {
  const field = indicator[column];
  const shown = shownAs(field);
  const values = { column: wordIn(column, context), value: shown };
  const sign = signs.find((each) => shown.includes(each));
  if (sign !== undefined) {
    tell("IMPORT_SIGN", field, { ...values, sign });
    return true;
  }
  if (noSpaces !== true || shown.search(spaces) < 0) return false;
  tell("IMPORT_SPACE", field, values, column === "name" ? withoutSpaces(field, shown) : undefined);
  return true;
}

/** A name says the same without its spaces; in a value they may part two things. */
function withoutSpaces(field: Field, shown: string): FixMaker | undefined {
  const text = shown.replace(spaces, "");
  return isSafeText(text) ? fixValue(field, text, false) : undefined;
}

/** A cell's content as an upload would carry it. */
export function shownAs({ value, numberFormat = "" }: Field): string {
  if (typeof value === "number" && numberFormat.includes("%")) return `${hundredfold(value)}%`;
  return String(value ?? "");
}

function wordIn(column: ValueColumn, { family }: Context): string {
  return wordOf(columnSpec(column), family.print);
}
