import { bandsPartedAt } from "../qualitative/bands";
import type { RulePack } from "../rulePack";

/**
 * What holds where the rules of a place are silent: the national method (财预〔2020〕10号), else usual practice, as
 * `evidence` says. A pack is these and what its own forms and documents say instead.
 */
export const usualRules: Omit<
  RulePack,
  "id" | "title" | "shortName" | "otherNames" | "sectionPoints"
> = {
  evidence: {
    cap: "national",
    offPerPoint: "published",
    qualBands: "national",
    gradeBands: "national",
    reasonRequired: "national",
  },
  taskRateDecimals: 2,
  completionDecimals: null,
  rowScoreDecimals: 2,
  totalDecimals: 2,
  cap: "clamp",
  reverseMiss: "linear_to_double",
  offPerPoint: 0.1,
  reverseZero: "zero",
  equalOver: "full",
  negativeActual: "zero_for_positive",
  qualBands: bandsPartedAt(0.8, 0.6),
  qualValue: "band1_full",
  overThreshold: 1.3,
  gradeBands: [
    { grade: "优", from: 90 },
    { grade: "良", from: 80 },
    { grade: "中", from: 60 },
    { grade: "差", from: 0 },
  ],
  percentSlip: "ask",
  progressLights: { yellow: 0.6, green: 0.8, blue: 1.2 },
  reasonRequired: "score_below_weight",
  override: "keep_and_report",
  sumTolerance: { money: 0.01, points: 0.005 },
};
