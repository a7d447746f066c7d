/** Conditional formats: the collection of a range, a format, its rule and its style. */
import { intersection, subtract } from "../../workbook/model/area";
import type { ConditionalFormat, ConditionalFormatStyle } from "../../workbook/model/model";
import type { RangeHandle } from "../rangeTracker";
import { flag, integer, invalid, oneOf, record, text } from "./arguments";
import { collection } from "./collection";
import { fromR1C1, toR1C1 } from "../../workbook/parts/content/references";
import { newRules } from "./conditionalRules";
import { areaOf, guardSheet } from "./guards";
import type { OnRanges, SheetItemHandle } from "./handles";
import { notFound } from "./lookup";
import type { ApiContext, Handle, PropertyEntry } from "./table";
import { child, defineType, method, readOnly, readWrite } from "./table";

export const since = "1.6";
const option = "allowFormatCells";

const types = [
  "Custom",
  "CellValue",
  "ContainsText",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
] as const;

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;
const textOperators = ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const;

export const noStyle: ConditionalFormatStyle = {
  fillColor: "",
  fontColor: "",
  bold: null,
  italic: null,
  strikethrough: null,
  underline: null,
  numberFormat: null,
  borders: {},
};

type FormatsHandle = OnRanges<"ConditionalFormatCollection">;
type FormatHandle = SheetItemHandle<"ConditionalFormat">;

function sheetIdOf({ ranges }: { ranges: RangeHandle[] }): string {
  return ranges[0]?.sheetId ?? invalid();
}

/** The formats that apply to any cell of the ranges, first = highest priority. */
function formatsOf(self: FormatsHandle, { model }: ApiContext): ConditionalFormat[] {
  const areas = self.ranges.map(areaOf);
  return model
    .conditionalFormats(sheetIdOf(self))
    .filter((format) => format.areas.some((area) => areas.some((own) => intersection(area, own))));
}

function handleOf(sheetId: string, id: string): FormatHandle {
  return { type: "ConditionalFormat", sheetId, id };
}

export function find({ sheetId, id }: { sheetId: string; id: string }, { model }: ApiContext) {
  return model.conditionalFormats(sheetId).find((format) => format.id === id) ?? notFound();
}

function clearAll(self: FormatsHandle, context: ApiContext): void {
  const sheetId = sheetIdOf(self);
  guardSheet(context, sheetId, option);
  for (const format of formatsOf(self, context)) {
    const areas = self.ranges.reduce(
      (left, range) => left.flatMap((area) => subtract(area, areaOf(range))),
      format.areas,
    );
    if (areas.length === 0) context.model.deleteConditionalFormat(sheetId, format.id);
    else context.model.updateConditionalFormat(sheetId, format.id, { areas });
  }
}

export const conditionalFormatCollection = defineType<FormatsHandle>(
  "ConditionalFormatCollection",
  collection(
    since,
    (self, context) => formatsOf(self, context).map(({ id }) => handleOf(sheetIdOf(self), id)),
    (self, context, key) => {
      const format = formatsOf(self, context).find(({ id }) => id === text(key));
      return format ? handleOf(sheetIdOf(self), format.id) : null;
    },
    {
      methods: {
        Add: method(since, (self, context, type) => {
          const sheetId = sheetIdOf(self);
          guardSheet(context, sheetId, option);
          const kind = oneOf(type, types);
          const id = context.model.addConditionalFormat(sheetId, {
            areas: self.ranges.map(areaOf),
            type: kind,
            rule: newRules[kind] ?? {},
            format: noStyle,
            stopIfTrue: false,
          });
          return handleOf(sheetId, id);
        }),
        ClearAll: method(since, clearAll),
      },
    },
    { orNull: "1.14" },
  ),
);

/** A part of a format: its rule, its style, ... */
export type Part = SheetItemHandle<string>;

function update(self: Part, context: ApiContext, changes: Partial<ConditionalFormat>): void {
  guardSheet(context, self.sheetId, option);
  context.model.updateConditionalFormat(self.sheetId, self.id, changes);
}

export function updateRule(self: Part, context: ApiContext, rule: Record<string, unknown>): void {
  update(self, context, { rule });
}

export function updateStyle(
  self: Part,
  context: ApiContext,
  changes: Partial<ConditionalFormatStyle>,
): void {
  update(self, context, { format: { ...find(self, context).format, ...changes } });
}

/** The details of one kind; null or an error for a format of another kind. */
function details(type: (typeof types)[number], part: string) {
  const open = (self: FormatHandle, context: ApiContext): Handle | null =>
    find(self, context).type === type ? { ...self, type: part } : null;
  return {
    orNull: child<FormatHandle>(since, open),
    orError: child<FormatHandle>(since, (self, context) => open(self, context) ?? invalid()),
  };
}

/** What an add-in calls the details of each kind. */
const parts: [string, (typeof types)[number], string][] = [
  ["Custom", "Custom", "CustomConditionalFormat"],
  ["CellValue", "CellValue", "CellValueConditionalFormat"],
  ["TextComparison", "ContainsText", "TextConditionalFormat"],
  ["DataBar", "DataBar", "DataBarConditionalFormat"],
  ["ColorScale", "ColorScale", "ColorScaleConditionalFormat"],
  ["IconSet", "IconSet", "IconSetConditionalFormat"],
  ["TopBottom", "TopBottom", "TopBottomConditionalFormat"],
  ["Preset", "PresetCriteria", "PresetCriteriaConditionalFormat"],
];

function rangesOf({ sheetId, id }: FormatHandle, context: ApiContext): RangeHandle[] {
  return find({ sheetId, id }, context).areas.map((area) => context.ranges.create(sheetId, area));
}

export const conditionalFormat = defineType<FormatHandle>("ConditionalFormat", {
  since,
  identity: ["Id"],
  properties: {
    Id: readOnly(since, (self, context) => find(self, context).id),
    Type: readOnly(since, (self, context) => find(self, context).type),
    Priority: readWrite(
      since,
      ({ sheetId, id }, { model }) =>
        model.conditionalFormats(sheetId).findIndex((format) => format.id === id),
      ({ sheetId, id }, value, context) => {
        guardSheet(context, sheetId, option);
        context.model.moveConditionalFormat(sheetId, id, integer(value));
      },
    ),
    StopIfTrue: readWrite(
      since,
      (self, context) => find(self, context).stopIfTrue,
      (self, value, context) => update(self, context, { stopIfTrue: flag(value) }),
    ),
  },
  children: Object.fromEntries(
    parts.flatMap(([name, type, part]) => {
      const { orError, orNull } = details(type, part);
      return [
        [name, orError],
        [`${name}OrNullObject`, orNull],
      ];
    }),
  ),
  methods: {
    Delete: method(since, ({ sheetId, id }, context) => {
      guardSheet(context, sheetId, option);
      context.model.deleteConditionalFormat(sheetId, id);
    }),
    GetRange: method(since, (self, context) => {
      const [range, ...more] = rangesOf(self, context);
      return range && more.length === 0 ? range : invalid();
    }),
    GetRangeOrNullObject: method(since, (self, context) => {
      const [range, ...more] = rangesOf(self, context);
      return more.length === 0 ? range : null;
    }),
    GetRanges: method("1.9", (self, context) => ({
      type: "RangeAreas",
      ranges: rangesOf(self, context),
    })),
  },
});

export const format = child<Part>(since, (self) => ({ ...self, type: "ConditionalRangeFormat" }));

export const customConditionalFormat = defineType<Part>("CustomConditionalFormat", {
  since,
  children: {
    Rule: child(since, (self) => ({ ...self, type: "ConditionalFormatRule" })),
    Format: format,
  },
});

function formula(): PropertyEntry<Part> {
  return readWrite(
    since,
    (self, context) => find(self, context).rule.formula ?? "",
    (self, value, context) => {
      if (!text(value).startsWith("=")) invalid();
      update(self, context, { rule: { formula: text(value) } });
    },
  );
}

/** Rules are written for the first cell of their areas. */
function firstCell(self: Part, context: ApiContext): { row: number; column: number } {
  return find(self, context).areas[0] ?? { row: 0, column: 0 };
}

export const conditionalFormatRule = defineType<Part>("ConditionalFormatRule", {
  since,
  properties: {
    Formula: formula(),
    FormulaLocal: formula(),
    FormulaR1C1: readWrite(
      since,
      (self, context) => {
        const { formula } = find(self, context).rule;
        return typeof formula === "string" ? toR1C1(formula, firstCell(self, context)) : "";
      },
      (self, value, context) => {
        if (!text(value).startsWith("=")) invalid();
        const formula = fromR1C1(text(value), firstCell(self, context));
        update(self, context, { rule: { formula } });
      },
    ),
  },
});

export const cellValueConditionalFormat = defineType<Part>("CellValueConditionalFormat", {
  since,
  properties: {
    Rule: readWrite(
      since,
      (self, context) => find(self, context).rule,
      (self, value, context) => {
        const rule = record(value);
        oneOf(rule.operator, operators);
        text(rule.formula1);
        update(self, context, { rule });
      },
    ),
  },
  children: { Format: format },
});

export const textConditionalFormat = defineType<Part>("TextConditionalFormat", {
  since,
  properties: {
    Rule: readWrite(
      since,
      (self, context) => find(self, context).rule,
      (self, value, context) => {
        const rule = record(value);
        oneOf(rule.operator, textOperators);
        text(rule.text);
        update(self, context, { rule });
      },
    ),
  },
  children: { Format: format },
});
