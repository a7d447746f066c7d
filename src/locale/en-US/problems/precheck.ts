/** What a platform would refuse or change on upload. The form itself is right, and nothing here counts as its error. */
export const precheck = {
  IMPORT_NAME_TWICE: {
    name: "Same name twice: the upload loses a row",
    sentence:
      "Another row is called “{name}”: the platform matches by 三级指标 and takes one row only",
    rule: "Rows are matched by the name of 三级指标; of two rows of one name one is lost, and nothing is said.",
    remedy: "Rename one before the upload, or type one of them in the platform.",
    example: "two rows 培训人次 → 线上培训人次, 现场培训人次",
  },
  IMPORT_SIGN: {
    name: "A sign the platform refuses",
    sentence: "{column} “{value}” has “{sign}”, which the platform refuses",
    rule: "Values may not have *, _ or -, so negative numbers and ranges like 3-5 can't be uploaded.",
    remedy: "Write it without these signs in the upload; ask how a negative number is to be given.",
    example: "“3-5” → 4",
  },
  IMPORT_SPACE: {
    name: "A space",
    sentence: "{column} “{value}” has a space, which the platform refuses",
    rule: "Names and values may have neither half nor full spaces (some places leave this check off).",
    remedy: "Delete the space.",
    example: "“培训 人次” → “培训人次”",
  },
  IMPORT_NOT_A_NUMBER: {
    name: "Not a plain number",
    sentence: "{column} “{value}” is no plain number, as the platform asks for",
    rule: "Values of quantitative rows are numbers alone: percent signs, units, dates and words are refused.",
    remedy: "Give the number alone in the upload, and its unit in the column of units.",
    example: "“95%” → 95, unit %",
  },
  IMPORT_BAND_WORDS: {
    name: "Not the platform's word",
    sentence: "“{actual}” ({rows} rows) has to be, in the upload: {words}",
    rule: "A qualitative row takes exactly 达成, 部分达成 or 未达成.",
    remedy: "The form keeps its own words; write the platform's in the upload.",
    example: "“全部或基本达成预期指标100%-80%（含）” → 达成",
  },
  IMPORT_COLUMN_ABSENT: {
    name: "The upload has one more column",
    sentence:
      "The upload also asks for “{column}” in qualitative rows ({rows}); this form has no such column",
    rule: "A qualitative row without a short description is refused.",
    remedy: "Write it in the upload or the platform; the form stays as it is.",
    example: "(blank) → 已出台制度 3 项，全部执行",
  },
  IMPORT_TOO_LONG: {
    name: "Text too long",
    sentence: "{text}: {bytes} bytes, where the platform takes {most} at most",
    rule: "Lengths are counted in bytes: one for a letter or digit, two for a Chinese character. Reasons and measure are one field there.",
    remedy: "Shorten the text.",
    example: "a name of 260 characters (520 bytes) → at most 250",
  },
  IMPORT_WEIGHT: {
    name: "Weight not above 0",
    sentence: "The weight {weight} is not above 0; the platform does not save it",
    rule: "Every indicator has a weight above 0.",
    remedy: "Give a weight above 0, or delete the row.",
    example: "0 → 0.7",
  },
  IMPORT_SCORE_ABOVE: {
    name: "Score above weight",
    sentence: "The score {score} is above the weight {weight}, which the platform refuses",
    rule: "No score is above its weight.",
    remedy: "Check the score.",
    example: "weight 5, score 5.5 → 5",
  },
  IMPORT_SCORE_RECOMPUTED: {
    name: "The platform will change this score",
    sentence:
      "After the upload quantitative scores are worked out anew: {score} here, {expected} there",
    rule: "≥, >, =: full when reached, else actual ÷ target × weight; ≤, <: full when not above, less by the share above it, 0 from twice the target. Negative counts as 0; two decimals.",
    remedy:
      "The form goes by its own rules and stays; where a report differs from the platform, say why.",
    example: "≥100, actual 90, weight 10: 9 in the platform",
  },
  IMPORT_BAND_SCORE: {
    name: "Score outside its band",
    sentence: "The score {score} is not within “{word}”: {low} to {high}",
    rule: "达成: 80% to 100% of the weight; 部分达成: 60% to below 80%; 未达成: below 60%.",
    remedy: "Check the score and the band.",
    example: "weight 10, 部分达成, score 9 → 6 to below 8",
  },
  IMPORT_LEVEL_POINTS: {
    name: "Points of a level do not add up",
    sentence: "“{level}” says {points} points, its rows have {sum}",
    rule: "The platform wants the rows to add up to 二级指标, and these to 一级指标.",
    remedy: "Adjust the weights, or the points beside the label.",
    example: "48 below “产出指标（50分）” → 50",
  },
  IMPORT_UNEXPLAINED: {
    name: "Points lost without a reason",
    sentence:
      "The score {score} is below the weight {weight} and nothing says why; the platform does not save it",
    rule: "A row that loses points has its reason and measure.",
    remedy: "Write reason and measure.",
    example: "(blank) → 招标推迟到 10 月；明年提前启动",
  },
} as const;
