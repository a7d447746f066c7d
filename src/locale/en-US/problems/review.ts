import type { ProblemWords } from "../../problemWords";

/** Reviewing */
export const review = {
  REVIEW_LINK_LOST: {
    name: "No longer linked to the form",
    sentence: "{column} no longer follows the form",
    rule: "Weight, actual and own score are formulas that refer to the form; a number typed over one, or a broken reference, may not be what the form says by now.",
    remedy:
      "Refresh the sheet under 复核 in the pane: the formulas come back, and what was written stays.",
    example: "8 typed over 自评得分 → a formula again after refreshing",
  },
  REVIEW_UNSCORED: {
    name: "No reviewed score yet",
    sentence: "复核得分 is still to be filled in",
    rule: "A blank is neither 0 nor passed: there is a total and a conclusion once all rows are filled in.",
    remedy: "Fill in the score; where the review agrees, the own score.",
    example: "blank → 8",
  },
  REVIEW_SCORE_MISSING: {
    name: "A remark and no score",
    sentence: "复核说明 is written, and 复核得分 is blank",
    rule: "With a remark and no score nobody can tell whether all was taken off or the cell was forgotten.",
    remedy: "Fill in the score; 0 where it is none.",
    example: "“无佐证资料，扣100%” and a blank → 0",
  },
  REVIEW_SCORE_UNREADABLE: {
    name: "The reviewed score is no score",
    sentence: "复核得分 “{found}” is no number from 0 up",
    rule: "Only numbers from 0 to the weight can be added up.",
    remedy: "Write the number, and the words into 复核说明.",
    example: "“扣2分” → 6",
  },
  REVIEW_SCORE_ABOVE_WEIGHT: {
    name: "Above the weight",
    sentence: "复核得分 {score} is above the weight {weight}",
    rule: "A row gets its weight at most.",
    remedy: "Put the score right.",
    example: "weight 8, reviewed 80 → 8",
  },
  REVIEW_NOT_ZERO: {
    name: "Should be 0 by the standard",
    sentence: "The remark says “{word}”, which scores 0 by the standard; the score is {score}",
    rule: "No evidence, an unrelated indicator, satisfaction without a survey, a wrong second level, or one set twice score 0 by common practice.",
    remedy: "Write 0; where there is evidence, put the remark right.",
    example: "“无佐证资料” with 5 → 0",
  },
  REVIEW_UNEXPLAINED: {
    name: "A deduction without a remark",
    sentence: "Own score {own}, reviewed {score}, and no remark",
    rule: "Each deduction needs its reason, so that the unit knows why.",
    remedy: "Write the reason and the percentage; the list in the cell has some.",
    example: "8 → 5.6 without a remark → “不具有可考查性，扣30%”",
  },
  REVIEW_PERCENT: {
    name: "Another percentage than was deducted",
    sentence: "The remark says {stated}, and {deducted} of the own score was taken off",
    rule: "“扣X%” in a remark is of the own score, and equals what was taken off.",
    remedy: "Put the score or the percentage right.",
    example: "own 10, “扣30%”, reviewed 5 → 7",
  },
  REVIEW_STANDARD: {
    name: "Not a percentage of the standard",
    sentence: "“{word}” takes {allowed}, and {deducted} was taken off",
    rule: "What can't be verified loses 100 %, 60 % or 30 %; single tasks undone in time lose 30 %.",
    remedy:
      "Put the score right; where your place has other rules, turn this hint off in the settings.",
    example: "“不具有可考查性” with 45% → 60%",
  },
  REVIEW_TWICE: {
    name: "Among outputs and effects",
    sentence: "“{name}” scores among outputs and among effects",
    rule: "An indicator that is set twice counts once; the other scores 0.",
    remedy: "Write 0 at the less fitting one, and why.",
    example: "10 points each → 0 among effects",
  },
  REVIEW_OVER_DEDUCTED: {
    name: "Points taken off for more than the target",
    sentence:
      "{percent} of the target takes nothing off by the standard, and points were taken off",
    rule: "An actual above 130 % of its target loses nothing and is remarked on.",
    remedy: "Give the points back; where there is another reason, name its standard in the remark.",
    example: "target 9, actual 20, 2 points off → none",
  },
  REVIEW_OVER_UNNOTED: {
    name: "More than the target, without a remark",
    sentence: "{percent} of the target is not remarked on",
    rule: "An actual above 130 % of its target is remarked on: the target was set too low.",
    remedy: "Remark on it.",
    example: "blank → “完成值超过指标值130%，不扣分”",
  },
  REVIEW_ZERO_VAGUE: {
    name: "0 without a standard",
    sentence: "The score is 0, and the remark names no standard",
    rule: "A score of 0 needs its ground, such as no evidence.",
    remedy: "Name it; the list in the cell has some.",
    example: "“不合适” → “无佐证资料，扣100%”",
  },
} as const satisfies Record<string, ProblemWords>;
