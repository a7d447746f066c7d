import type { ComparisonWords } from "../../zh-CN/bureau/comparison";

/** Comparing two forms */
export const comparison: ComparisonWords = {
  lead: "Compares this year's form with last year's, or a self-evaluation with its target form: indicators gone, new or renamed, targets and weights changed, targets lowered, actuals that equal their targets both times. Neither form is changed.",
  reading: "Reading the forms of this workbook…",
  before: "Earlier (last year's, or the target form)",
  after: "Later",
  tooFew: "This workbook has one form, and nothing to compare it with: import or insert another.",
  same: "Choose two different forms.",
  count: (rows, differing) => `${rows} indicators, ${differing} of them differ`,
  list: "Indicators that differ",
  write: "Write as a sheet",
  made: (name) => `Made “${name}”; neither form was changed.`,
  differences: {
    gone: "No longer an indicator",
    new: "New",
    renamed: (from) => `Was called “${from}”`,
    operator: (from, to) => `Operator ${from} → ${to}`,
    unit: (from, to) => `Unit ${from} → ${to}`,
    target: (from, to) => `Target ${from} → ${to}`,
    targetLowered: (from, to) => `Target lowered ${from} → ${to}`,
    weight: (from, to) => `Weight ${from} → ${to}`,
    onTargetTwice: (from, to) => `The actual is the target both times (${from}, ${to})`,
  },
};
