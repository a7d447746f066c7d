/** The rules that new conditional formats have, and the icon sets. */

type Rule = Record<string, unknown>;

export const iconSets = [
  "ThreeArrows",
  "ThreeArrowsGray",
  "ThreeFlags",
  "ThreeTrafficLights1",
  "ThreeTrafficLights2",
  "ThreeSigns",
  "ThreeSymbols",
  "ThreeSymbols2",
  "FourArrows",
  "FourArrowsGray",
  "FourRedToBlack",
  "FourRating",
  "FourTrafficLights",
  "FiveArrows",
  "FiveArrowsGray",
  "FiveRating",
  "FiveQuarters",
  "ThreeStars",
  "ThreeTriangles",
  "FiveBoxes",
] as const;

export function iconCount(style: string): number {
  return style.startsWith("Three") ? 3 : style.startsWith("Four") ? 4 : 5;
}

/** Equal parts of the range of values: 33 and 67 percent for three icons. */
export function usualIcons(style: string): Rule[] {
  const count = iconCount(style);
  return Array.from({ length: count }, (_, index) => ({
    type: "Percent",
    operator: "GreaterThanOrEqual",
    formula: String(Math.round((100 * index) / count)),
    customIcon: null,
  }));
}

/** What Excel gives each kind before anything is set. */
export const newRules: Record<string, Rule> = {
  DataBar: {
    showDataBarOnly: false,
    barDirection: "Context",
    axisFormat: "Automatic",
    axisColor: "#000000",
    lowerBoundRule: { type: "Automatic" },
    upperBoundRule: { type: "Automatic" },
    "positive.fillColor": "#638EC6",
    "positive.borderColor": "",
    "positive.gradientFill": true,
    "negative.fillColor": "#FF0000",
    "negative.borderColor": "",
    "negative.matchPositiveBorderColor": true,
    "negative.matchPositiveFillColor": false,
  },
  ColorScale: {
    criteria: {
      minimum: { formula: null, type: "LowestValue", color: "#F8696B" },
      midpoint: { formula: "50", type: "Percentile", color: "#FFEB84" },
      maximum: { formula: null, type: "HighestValue", color: "#63BE7B" },
    },
  },
  IconSet: {
    style: "ThreeTrafficLights1",
    reverseIconOrder: false,
    showIconOnly: false,
    criteria: usualIcons("ThreeTrafficLights1"),
  },
  TopBottom: { rank: 10, type: "TopItems" },
  PresetCriteria: { criterion: "Invalid" },
};
