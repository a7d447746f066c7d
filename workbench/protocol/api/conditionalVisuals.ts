/** Data bars, colour scales, icon sets, top and bottom, presets: conditional formats beyond a formula. */
import { color, flag, integer, invalid, oneOf, optionalText, record } from "./arguments";
import { iconCount, iconSets, usualIcons } from "./conditionalRules";
import { find, format, since, updateRule, type Part } from "./conditionalFormat";
import type { PropertyEntry } from "./table";
import { child, defineType, readOnly, readWrite } from "./table";

type Rule = Record<string, unknown>;

function kept(key: string, check: (value: unknown, rule: Rule) => unknown): PropertyEntry<Part> {
  return readWrite(
    since,
    (self, context) => find(self, context).rule[key],
    (self, value, context) => {
      const { rule } = find(self, context);
      updateRule(self, context, { ...rule, [key]: check(value, rule) });
    },
  );
}

const colorOrNone = (value: unknown) => (value === "" ? "" : color(value));

const boundTypes = [
  "Automatic",
  "LowestValue",
  "HighestValue",
  "Number",
  "Percent",
  "Formula",
  "Percentile",
] as const;

/** @throws InvalidArgument where the kind of bound needs a formula and there is none */
function bound(value: unknown): Rule {
  const { type, formula } = record(value);
  const kind = oneOf(type, boundTypes);
  const found = formulaOf(formula);
  if (found === "" && !/^(Automatic|LowestValue|HighestValue)$/.test(kind)) invalid();
  return found === "" ? { type: kind } : { type: kind, formula: found };
}

function formulaOf(value: unknown): string {
  return typeof value === "number" ? String(value) : optionalText(value);
}

const dataBarConditionalFormat = defineType<Part>("DataBarConditionalFormat", {
  since,
  properties: {
    ShowDataBarOnly: kept("showDataBarOnly", flag),
    BarDirection: kept("barDirection", (value) =>
      oneOf(value, ["Context", "LeftToRight", "RightToLeft"] as const),
    ),
    AxisFormat: kept("axisFormat", (value) =>
      oneOf(value, ["Automatic", "None", "CellMidPoint"] as const),
    ),
    AxisColor: kept("axisColor", colorOrNone),
    LowerBoundRule: kept("lowerBoundRule", bound),
    UpperBoundRule: kept("upperBoundRule", bound),
  },
  children: {
    PositiveFormat: child(since, (self) => ({
      ...self,
      type: "ConditionalDataBarPositiveFormat",
    })),
    NegativeFormat: child(since, (self) => ({
      ...self,
      type: "ConditionalDataBarNegativeFormat",
    })),
  },
});

const conditionalDataBarPositiveFormat = defineType<Part>("ConditionalDataBarPositiveFormat", {
  since,
  properties: {
    FillColor: kept("positive.fillColor", color),
    BorderColor: kept("positive.borderColor", colorOrNone),
    GradientFill: kept("positive.gradientFill", flag),
  },
});

const conditionalDataBarNegativeFormat = defineType<Part>("ConditionalDataBarNegativeFormat", {
  since,
  properties: {
    FillColor: kept("negative.fillColor", color),
    BorderColor: kept("negative.borderColor", colorOrNone),
    MatchPositiveBorderColor: kept("negative.matchPositiveBorderColor", flag),
    MatchPositiveFillColor: kept("negative.matchPositiveFillColor", flag),
  },
});

const pointTypes = [
  "LowestValue",
  "HighestValue",
  "Number",
  "Percent",
  "Formula",
  "Percentile",
] as const;

function point(value: unknown): Rule {
  const { type, formula, color: own } = record(value);
  const kind = oneOf(type, pointTypes);
  const found = formulaOf(formula);
  if (found === "" && kind !== "LowestValue" && kind !== "HighestValue") invalid();
  return {
    formula: found === "" ? null : found,
    type: kind,
    color: own === undefined ? "#FFFFFF" : color(own),
  };
}

/** A scale of two colours without a midpoint, of three with one. */
function scale(value: unknown): Rule {
  const { minimum, midpoint, maximum } = record(value);
  return {
    minimum: point(minimum),
    ...(midpoint === undefined || midpoint === null ? {} : { midpoint: point(midpoint) }),
    maximum: point(maximum),
  };
}

const colorScaleConditionalFormat = defineType<Part>("ColorScaleConditionalFormat", {
  since,
  properties: {
    Criteria: kept("criteria", scale),
    ThreeColorScale: readOnly(
      since,
      (self, context) => record(find(self, context).rule["criteria"])["midpoint"] !== undefined,
    ),
  },
});

function customIcon(value: unknown): Rule | null {
  if (value === undefined || value === null) return null;
  const { set, index } = record(value);
  const style = oneOf(set, iconSets);
  return integer(index, 0) < iconCount(style) ? { set: style, index: integer(index) } : invalid();
}

/** One for each icon, the lowest first, of which only the icon counts. */
function icons(value: unknown, rule: Rule): Rule[] {
  const style = String(rule["style"]);
  if (!Array.isArray(value) || value.length !== iconCount(style)) return invalid();
  return value.map((each: unknown, index) => {
    const { type, operator, formula, customIcon: own } = record(each);
    if (index === 0) return { ...usualIcons(style)[0], customIcon: customIcon(own) };
    return {
      type: oneOf(type, ["Number", "Percent", "Formula", "Percentile"] as const),
      operator: oneOf(operator, ["GreaterThan", "GreaterThanOrEqual"] as const),
      formula: formulaOf(formula) || invalid(),
      customIcon: customIcon(own),
    };
  });
}

const iconSetConditionalFormat = defineType<Part>("IconSetConditionalFormat", {
  since,
  properties: {
    Style: readWrite(
      since,
      (self, context) => find(self, context).rule["style"],
      (self, value, context) => {
        const style = oneOf(value, iconSets);
        const { rule } = find(self, context);
        // Sets of another size begin anew.
        const same = iconCount(style) === iconCount(String(rule["style"]));
        const criteria = same ? rule["criteria"] : usualIcons(style);
        updateRule(self, context, { ...rule, style, criteria });
      },
    ),
    Criteria: kept("criteria", icons),
    ReverseIconOrder: kept("reverseIconOrder", (value, rule) => {
      const own = (rule["criteria"] as Rule[]).some((each) => each["customIcon"] !== null);
      return own ? invalid() : flag(value);
    }),
    ShowIconOnly: kept("showIconOnly", flag),
  },
});

const ranks = ["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const;

function ranking(value: unknown): Rule {
  const { rank, type } = record(value);
  const kind = oneOf(type, ranks);
  const most = kind.endsWith("Percent") ? 100 : 1000;
  return integer(rank, 1) <= most ? { rank: integer(rank), type: kind } : invalid();
}

const presets = [
  "Blanks",
  "NonBlanks",
  "Errors",
  "NonErrors",
  "Yesterday",
  "Today",
  "Tomorrow",
  "LastSevenDays",
  "LastWeek",
  "ThisWeek",
  "NextWeek",
  "LastMonth",
  "ThisMonth",
  "NextMonth",
  "AboveAverage",
  "BelowAverage",
  "EqualOrAboveAverage",
  "EqualOrBelowAverage",
  "OneStdDevAboveAverage",
  "OneStdDevBelowAverage",
  "TwoStdDevAboveAverage",
  "TwoStdDevBelowAverage",
  "ThreeStdDevAboveAverage",
  "ThreeStdDevBelowAverage",
  "UniqueValues",
  "DuplicateValues",
] as const;

function whole(check: (value: unknown) => Rule): PropertyEntry<Part> {
  return readWrite(
    since,
    (self, context) => find(self, context).rule,
    (self, value, context) => updateRule(self, context, check(value)),
  );
}

const topBottomConditionalFormat = defineType<Part>("TopBottomConditionalFormat", {
  since,
  properties: { Rule: whole(ranking) },
  children: { Format: format },
});

const presetCriteriaConditionalFormat = defineType<Part>("PresetCriteriaConditionalFormat", {
  since,
  properties: {
    Rule: whole((value) => ({ criterion: oneOf(record(value)["criterion"], presets) })),
  },
  children: { Format: format },
});

export const conditionalVisuals = [
  dataBarConditionalFormat,
  conditionalDataBarPositiveFormat,
  conditionalDataBarNegativeFormat,
  colorScaleConditionalFormat,
  iconSetConditionalFormat,
  topBottomConditionalFormat,
  presetCriteriaConditionalFormat,
];
