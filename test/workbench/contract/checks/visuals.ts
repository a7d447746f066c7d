/** Data bars, colour scales, icon sets, top and bottom, presets. */
import { check, type Check, type Toolbox } from "../check";

type Kind = "DataBar" | "ColorScale" | "IconSet" | "TopBottom" | "PresetCriteria" | "Custom";

type Run = (
  format: Excel.ConditionalFormat,
  range: Excel.Range,
  context: Excel.RequestContext,
  toolbox: Toolbox,
) => Promise<void>;

/** A check on a new conditional format over A1:A5. */
function onFormat(kind: Kind, name: string, source: string, run: Run): Check {
  return check(
    name,
    (toolbox) =>
      toolbox.onSheet(async (sheet, context) => {
        const range = sheet.getRange("A1:A5");
        range.values = [[1], [2], [3], [4], [5]];
        await run(range.conditionalFormats.add(kind as "DataBar"), range, context, toolbox);
      }),
    source,
  );
}

const parts: [Kind, (format: Excel.ConditionalFormat) => OfficeExtension.ClientObject, string][] = [
  ["DataBar", (format) => format.dataBarOrNullObject, "dataBarOrNullObject"],
  ["ColorScale", (format) => format.colorScaleOrNullObject, "colorScaleOrNullObject"],
  ["IconSet", (format) => format.iconSetOrNullObject, "iconSetOrNullObject"],
  ["TopBottom", (format) => format.topBottomOrNullObject, "topBottomOrNullObject"],
  ["PresetCriteria", (format) => format.presetOrNullObject, "presetOrNullObject"],
];

type Refused = [Kind, string, string, (format: Excel.ConditionalFormat) => void];

const refused: Refused[] = [
  [
    "DataBar",
    "a bound of a number without one",
    "DataBarConditionalFormat.lowerBoundRule",
    (format) => (format.dataBar.lowerBoundRule = { type: "Number" }),
  ],
  [
    "ColorScale",
    "a scale without a maximum",
    "ColorScaleConditionalFormat.criteria",
    (format) => {
      const criteria = { minimum: { type: "LowestValue" } };
      format.colorScale.criteria = criteria as Excel.ConditionalColorScaleCriteria;
    },
  ],
  [
    "IconSet",
    "two criteria for three icons",
    "IconSetConditionalFormat.criteria",
    (format) => {
      const one = { type: "Number", operator: "GreaterThan", formula: "1" } as const;
      format.iconSet.criteria = [one, one];
    },
  ],
  [
    "TopBottom",
    "rank 0",
    "ConditionalTopBottomRule.rank: between 1 and 1000",
    (format) => (format.topBottom.rule = { rank: 0, type: "TopItems" }),
  ],
  [
    "TopBottom",
    "101 percent",
    "ConditionalTopBottomRule.rank: 1 and 100 for percent ranks",
    (format) => (format.topBottom.rule = { rank: 101, type: "TopPercent" }),
  ],
  [
    "PresetCriteria",
    "a preset that is none",
    "ConditionalPresetCriteriaRule.criterion",
    (format) => (format.preset.rule = { criterion: "Sometimes" as "Blanks" }),
  ],
];

export const visualChecks: Check[] = [
  ...parts.map(([kind, part, member]) =>
    onFormat(
      kind,
      `${member} is there for its own kind only`,
      `ref: Excel.ConditionalFormat.${member}`,
      async (format, range, context, { equal }) => {
        const other = range.conditionalFormats.add("Custom");
        const [own, none] = [part(format), part(other)];
        format.load("type");
        other.load("type");
        (own as Excel.DataBarConditionalFormat).load();
        (none as Excel.DataBarConditionalFormat).load();
        await context.sync();
        equal([format.type, own.isNullObject, none.isNullObject], [kind, false, true]);
      },
    ),
  ),
  ...refused.map(([kind, what, reference, set]) =>
    onFormat(
      kind,
      `${what} is refused`,
      `ref: Excel.${reference}`,
      async (format, _range, context, { fails }) => {
        format.load("id");
        await context.sync();
        await fails("InvalidArgument", (mine) => {
          const range = mine.workbook.worksheets.getFirst().getRange("A1:A5");
          set(range.conditionalFormats.getItemAt(0));
          return mine.sync();
        });
      },
    ),
  ),
  onFormat(
    "DataBar",
    "a new data bar",
    "ref: Excel.DataBarConditionalFormat, ConditionalDataBarPositiveFormat",
    async (format, _range, context, { equal }) => {
      const bar = format.dataBar;
      bar.load();
      bar.positiveFormat.load();
      bar.negativeFormat.load();
      await context.sync();
      equal(
        [bar.axisFormat, bar.barDirection, bar.showDataBarOnly, bar.lowerBoundRule],
        ["Automatic", "Context", false, { type: "Automatic" }],
      );
      equal([bar.positiveFormat.gradientFill, bar.positiveFormat.borderColor], [true, ""]);
      equal(bar.negativeFormat.matchPositiveFillColor, false);
    },
  ),
  onFormat(
    "DataBar",
    "bounds, colours and direction of a data bar",
    "docs/excel/excel-add-ins-conditional-formatting.md: data bar",
    async (format, _range, context, { equal }) => {
      const bar = format.dataBar;
      bar.lowerBoundRule = { type: "Number", formula: "0" };
      bar.upperBoundRule = { type: "Percent", formula: "90" };
      bar.barDirection = "LeftToRight";
      bar.showDataBarOnly = true;
      bar.axisColor = "";
      bar.axisFormat = "None";
      bar.positiveFormat.fillColor = "orange";
      bar.positiveFormat.gradientFill = false;
      bar.positiveFormat.borderColor = "#112233";
      bar.negativeFormat.matchPositiveFillColor = true;
      bar.load();
      bar.positiveFormat.load();
      bar.negativeFormat.load();
      await context.sync();
      equal(
        [bar.lowerBoundRule, bar.upperBoundRule],
        [
          { type: "Number", formula: "0" },
          { type: "Percent", formula: "90" },
        ],
      );
      equal(
        [bar.barDirection, bar.showDataBarOnly, bar.axisColor, bar.axisFormat],
        ["LeftToRight", true, "", "None"],
      );
      const { fillColor, gradientFill, borderColor } = bar.positiveFormat;
      equal([fillColor, gradientFill, borderColor], ["#FFA500", false, "#112233"]);
      equal(bar.negativeFormat.matchPositiveFillColor, true);
    },
  ),
  onFormat(
    "ColorScale",
    "a scale of three colours, and of two without a midpoint",
    "docs/excel/excel-add-ins-conditional-formatting.md: color scale",
    async (format, _range, context, { equal }) => {
      const scale = format.colorScale;
      scale.load();
      await context.sync();
      equal(scale.threeColorScale, true);
      scale.criteria = {
        minimum: { type: "LowestValue", color: "blue" },
        maximum: { type: "HighestValue", color: "red" },
      };
      scale.load();
      await context.sync();
      equal(scale.threeColorScale, false);
      equal(scale.criteria, {
        minimum: { formula: null, type: "LowestValue", color: "#0000FF" },
        maximum: { formula: null, type: "HighestValue", color: "#FF0000" },
      });
    },
  ),
  onFormat(
    "IconSet",
    "an icon set parts its values evenly until it is told otherwise",
    "docs/excel/excel-add-ins-conditional-formatting.md: icon set",
    async (format, _range, context, { equal }) => {
      const set = format.iconSet;
      set.style = "FourArrows";
      set.load();
      await context.sync();
      equal(
        set.criteria.map(({ formula }) => formula),
        ["0", "25", "50", "75"],
      );
      set.style = "ThreeTriangles";
      set.criteria = [
        {} as Excel.ConditionalIconCriterion,
        { type: "Number", operator: "GreaterThanOrEqual", formula: "=3" },
        { type: "Number", operator: "GreaterThan", formula: "=5" },
      ];
      set.showIconOnly = true;
      set.reverseIconOrder = true;
      set.load();
      await context.sync();
      equal([set.style, set.showIconOnly, set.reverseIconOrder], ["ThreeTriangles", true, true]);
      equal(
        set.criteria.map(({ formula }) => formula),
        ["0", "=3", "=5"],
      );
    },
  ),
  onFormat(
    "IconSet",
    "an icon of another set, after which the order is not reversed",
    "ref: Excel.IconSetConditionalFormat.reverseIconOrder: cannot be set if custom icons are used",
    async (format, _range, context, { equal, fails }) => {
      const set = format.iconSet;
      set.criteria = [
        { customIcon: { set: "ThreeFlags", index: 0 } } as Excel.ConditionalIconCriterion,
        { type: "Percent", operator: "GreaterThan", formula: "33" },
        { type: "Percent", operator: "GreaterThan", formula: "67" },
      ];
      set.load();
      await context.sync();
      equal(set.criteria[0]?.customIcon, { set: "ThreeFlags", index: 0 });
      await fails("InvalidArgument", (mine) => {
        const range = mine.workbook.worksheets.getFirst().getRange("A1");
        range.conditionalFormats.getItemAt(0).iconSet.reverseIconOrder = true;
        return mine.sync();
      });
    },
  ),
  onFormat(
    "TopBottom",
    "top and bottom: rule and look",
    "docs/excel/excel-add-ins-conditional-formatting.md: top/bottom",
    async (format, _range, context, { equal }) => {
      format.topBottom.load("rule");
      await context.sync();
      equal(format.topBottom.rule, { rank: 10, type: "TopItems" });
      format.topBottom.rule = { rank: 2, type: "BottomItems" };
      format.topBottom.format.fill.color = "green";
      format.topBottom.load("rule");
      format.topBottom.format.fill.load("color");
      await context.sync();
      equal(format.topBottom.rule, { rank: 2, type: "BottomItems" });
      equal(format.topBottom.format.fill.color, "#008000");
    },
  ),
  onFormat(
    "PresetCriteria",
    "a preset: criterion and look",
    "docs/excel/excel-add-ins-conditional-formatting.md: preset criteria",
    async (format, _range, context, { equal }) => {
      format.preset.rule = { criterion: "OneStdDevAboveAverage" };
      format.preset.format.font.color = "white";
      format.preset.load("rule");
      format.preset.format.font.load("color");
      await context.sync();
      equal(format.preset.rule, { criterion: "OneStdDevAboveAverage" });
      equal(format.preset.format.font.color, "#FFFFFF");
    },
  ),
  onFormat(
    "Custom",
    "a formula in R1C1 is read from the first cell",
    "ref: Excel.ConditionalFormatRule.formulaR1C1",
    async (format, _range, context, { equal }) => {
      format.custom.rule.formula = "=B1>$C$2";
      format.custom.rule.load("formulaR1C1");
      await context.sync();
      equal(format.custom.rule.formulaR1C1, "=RC[1]>R2C3");
      format.custom.rule.formulaR1C1 = "=RC=1";
      format.custom.rule.load("formula");
      await context.sync();
      equal(format.custom.rule.formula, "=A1=1");
    },
  ),
  onFormat(
    "Custom",
    "a border of a conditional format by its edge",
    "ref: Excel.ConditionalRangeBorderCollection.getItem",
    async (format, _range, context, { equal }) => {
      format.custom.format.borders.getItem("EdgeBottom").color = "#FF0000";
      const edge = format.custom.format.borders.bottom;
      edge.load("color");
      await context.sync();
      equal(edge.color, "#FF0000");
    },
  ),
];
