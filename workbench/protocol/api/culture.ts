/** How the workbook writes numbers and dates (en-US, as its local formulas), and circular formulas. */
import type { Iteration } from "../../workbook/model/document";
import { flag, integerFrom, invalid, number } from "./arguments";
import type { PlainHandle } from "./handles";
import type { PropertyEntry } from "./table";
import { child, defineType, readOnly, readWrite } from "./table";

const cultureInfo = defineType<PlainHandle<"CultureInfo">>("CultureInfo", {
  since: "1.11",
  properties: { Name: readOnly("1.11", () => "en-US") },
  children: {
    NumberFormat: child("1.11", () => ({ type: "NumberFormatInfo" })),
    DatetimeFormat: child("1.12", () => ({ type: "DatetimeFormatInfo" })),
  },
});

const numberFormatInfo = defineType<PlainHandle<"NumberFormatInfo">>("NumberFormatInfo", {
  since: "1.11",
  properties: {
    NumberDecimalSeparator: readOnly("1.11", () => "."),
    NumberGroupSeparator: readOnly("1.11", () => ","),
  },
});

const datetimeFormatInfo = defineType<PlainHandle<"DatetimeFormatInfo">>("DatetimeFormatInfo", {
  since: "1.12",
  properties: {
    DateSeparator: readOnly("1.12", () => "/"),
    TimeSeparator: readOnly("1.12", () => ":"),
    ShortDatePattern: readOnly("1.12", () => "M/d/yyyy"),
    LongDatePattern: readOnly("1.12", () => "dddd, MMMM d, yyyy"),
    LongTimePattern: readOnly("1.12", () => "h:mm:ss tt"),
  },
});

type IterationHandle = PlainHandle<"IterativeCalculation">;

function iteration<K extends keyof Iteration>(
  key: K,
  check: (value: unknown) => Iteration[K],
): PropertyEntry<IterationHandle> {
  return readWrite(
    "1.9",
    (_self, { model }) => model.iteration()[key],
    (_self, value, { model }) => model.setIteration({ [key]: check(value) }),
  );
}

const iterativeCalculation = defineType<IterationHandle>("IterativeCalculation", {
  since: "1.9",
  properties: {
    Enabled: iteration("enabled", flag),
    MaxIteration: iteration("maxIteration", integerFrom(1, 32_767)),
    MaxChange: iteration("maxChange", (value) => (number(value) > 0 ? number(value) : invalid())),
  },
});

export const cultureTypes = [
  cultureInfo,
  numberFormatInfo,
  datetimeFormatInfo,
  iterativeCalculation,
] as const;
