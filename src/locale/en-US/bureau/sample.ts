import type { SampleWords } from "../../zh-CN/bureau/sample";

/** The same in English; see the Chinese file. */
export const sample: SampleWords = {
  title: "Spot check",
  explained:
    "The forms chosen are marked in the column 抽查 of the sheet 绩效汇总表, which is made where there is none. A random draw goes by the seed below: the same forms in the same order give the same sample.",
  how: "How to choose",
  random: "At random",
  byHand: "By hand",
  percent: "Share (%)",
  percentBad: "Give a number above 0 and up to 100.",
  seed: "Seed",
  seedBad: (largest) => `Give a whole number from 1 to ${largest}.`,
  drawn: (chosen, wanted, forms) => `${forms} forms, ${wanted} to be chosen, ${chosen} chosen`,
  forms: "Forms chosen",
  write: "Write into the summary",
};
