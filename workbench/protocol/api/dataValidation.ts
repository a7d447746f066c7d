/** Data validation of a range or of range areas. */
import type { DataValidation } from "../../workbook/model/model";
import type { RangeHandle } from "../rangeTracker";
import { addressOf } from "./lookup";
import { flag, invalid, record } from "./arguments";
import { areaOf, guardSheet } from "./guards";
import { isRange, type OnRanges } from "./handles";
import type { ApiContext, PropertyEntry } from "./table";
import { defineType, method, readOnly, readWrite } from "./table";

type ValidationHandle = OnRanges<"DataValidation">;

const noAlert = { message: "", showAlert: true, style: "Stop", title: "" };
const noPrompt = { message: "", showPrompt: true, title: "" };

/** Kind of rule -> what `type` calls it. */
const typeNames: Record<string, string> = {
  list: "List",
  decimal: "Decimal",
  wholeNumber: "WholeNumber",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
  custom: "Custom",
};

function ruleKind(rule: Record<string, unknown>): string | null {
  return Object.keys(typeNames).find((kind) => rule[kind] != null) ?? null;
}

/** The one validation of all ranges; "mixed" where they differ. */
function current(
  { ranges }: ValidationHandle,
  { model }: ApiContext,
): DataValidation | "mixed" | null {
  const found = ranges.map((range) => model.dataValidation(range.sheetId, areaOf(range)));
  const texts = new Set(found.map((validation) => JSON.stringify(validation)));
  return texts.size > 1 ? "mixed" : (found[0] ?? null);
}

function change(
  self: ValidationHandle,
  context: ApiContext,
  changes: Partial<DataValidation>,
): void {
  for (const range of self.ranges) {
    guardSheet(context, range.sheetId);
    const area = areaOf(range);
    const before = context.model.dataValidation(range.sheetId, area);
    const basis = before === "mixed" ? null : before;
    // Alert and prompt may be set before the rule is; Excel keeps them too.
    context.model.setDataValidation(range.sheetId, area, {
      rule: basis?.rule ?? {},
      ignoreBlanks: basis?.ignoreBlanks ?? true,
      errorAlert: basis?.errorAlert ?? noAlert,
      prompt: basis?.prompt ?? noPrompt,
      ...changes,
    });
  }
}

/** A part of the validation: null where ranges differ, `none` where there is no validation. */
function part<K extends keyof DataValidation>(
  key: K,
  none: DataValidation[K],
  check: (value: unknown, context: ApiContext) => DataValidation[K],
): PropertyEntry<ValidationHandle> {
  return readWrite(
    "1.8",
    (self, context) => {
      const validation = current(self, context);
      if (validation === "mixed") return null;
      return validation ? validation[key] : none;
    },
    (self, value, context) => change(self, context, { [key]: check(value, context) }),
  );
}

/** A list whose source is a Range is stored as its absolute reference. */
function checkRule(value: unknown, context: ApiContext): Record<string, unknown> {
  const rule = record(value);
  const kind = ruleKind(rule) ?? invalid();
  const details = record(rule[kind]);
  if (kind === "custom" && typeof details.formula !== "string") invalid();
  if (kind === "list") {
    const { source } = details;
    if (isRange(source)) return { list: { ...details, source: sourceReference(source, context) } };
    if (typeof source !== "string" || source === "") invalid();
  }
  return { [kind]: details };
}

function sourceReference(source: RangeHandle, context: ApiContext): string {
  const address = addressOf(context, source);
  const bang = address.lastIndexOf("!") + 1;
  return `=${address.slice(0, bang)}${address.slice(bang).replace(/([A-Z]+|\d+)/g, "$$$1")}`;
}

export const dataValidation = defineType<ValidationHandle>("DataValidation", {
  since: "1.8",
  properties: {
    Type: readOnly("1.8", (self, context) => {
      const validation = current(self, context);
      if (validation === "mixed") return "MixedCriteria";
      const kind = validation && ruleKind(validation.rule);
      return kind ? typeNames[kind] : "None";
    }),
    Rule: part("rule", {}, checkRule),
    IgnoreBlanks: part("ignoreBlanks", true, flag),
    ErrorAlert: part("errorAlert", noAlert, (value) => ({ ...noAlert, ...record(value) })),
    Prompt: part("prompt", noPrompt, (value) => ({ ...noPrompt, ...record(value) })),
  },
  methods: {
    Clear: method("1.8", ({ ranges }, context) => {
      for (const range of ranges) {
        guardSheet(context, range.sheetId);
        context.model.setDataValidation(range.sheetId, areaOf(range), null);
      }
    }),
  },
});
