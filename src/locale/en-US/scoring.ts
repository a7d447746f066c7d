import type { ScoringWords } from "../zh-CN/scoring";

/** Rule packs, their policies and the steps of a derivation in words; {names} stand for values. */
export const scoring: ScoringWords = {
  evidence: {
    published: " (seen in a published form)",
    national: " (national rules)",
    practice: " (usual practice: compare it with your local rules)",
    local: " (local paper{paper})",
    own: " (this workbook's own, no paper named)",
  },

  policies: {
    sectionPoints: "Points of the sections: {points}.",
    taskRateDecimals:
      "Execution rates are percentages with {decimals} decimals; scores use the rounded rate.",
    completionDecimals: "Completion has {decimals} decimals; scores use the rounded completion.",
    "completionDecimals.none": "Completion is not rounded; the score is computed in one go.",
    rowScoreDecimals: "The score of a row has {decimals} decimals.",
    "rowScoreDecimals.none": "The score of a row is not rounded (1.296 stands).",
    totalDecimals: "The total has {decimals} decimals, halves rounded up.",
    "cap.clamp": "An execution rate above 100% counts as 100%; no score exceeds its weight.",
    "cap.refuse": "An execution rate above 100% is not scored; a person decides.",
    "reverseMiss.linear_to_double":
      "A <= indicator above its target loses the share by which it is exceeded; twice the target scores 0.",
    "reverseMiss.inverse_ratio": "A <= indicator above its target: completion = target ÷ actual.",
    "reverseMiss.zero": "A <= indicator above its target scores 0.",
    "reverseMiss.per_point":
      "A <= indicator above its target loses {off} of its weight for each percentage point until nothing is left; one in another unit loses the share by which it is exceeded.",
    "reverseZero.zero": "A target of 0 that is missed scores 0.",
    "reverseZero.refuse": "A target of 0 that is missed is not scored; a person decides.",
    "equalOver.full": "An = indicator above its target scores full; give the reason.",
    "equalOver.deviation": "An = indicator above its target loses the share of the deviation.",
    "equalOver.refuse": "An = indicator above its target is not scored; a person decides.",
    "negativeActual.zero_for_positive":
      "A negative actual counts as 0 in >=, = and > rows, and as it is in <= and < rows.",
    "negativeActual.zero_for_all": "A negative actual always counts as 0.",
    "negativeActual.refuse": "A negative actual is not scored in >=, = and > rows.",
    qualBands: "Qualitative indicators have three bands: {bands}.",
    "qualValue.band1_full": "Band 1 without a stated completion counts as 1.",
    "qualValue.ask": "Qualitative indicators need a stated completion.",
    overThreshold:
      "An actual of {share} of its target or more should be explained; nothing is deducted.",
    "percentSlip.one_is_whole":
      "Where the unit is % and the target 100, an actual of 1 counts as 100% and is reported; any other number that may be a ratio or a percentage is asked about.",
    "percentSlip.ask":
      "Where the unit is %, a number that may be a ratio or a percentage is asked about.",
    gradeBands: "Grades: {grades}.",
    progressLights:
      "Monitoring lights by progress through the year: blue from {blue}, green from {green}, yellow from {yellow}, else red.",
    "reasonRequired.score_below_weight":
      "A row that scores below its weight needs a reason and a measure.",
    "reasonRequired.never": "No reasons are required.",
    "override.keep_and_report":
      "A typed score is never changed; where it differs from the rule it is listed as a problem.",
    "override.keep": "A typed score is never changed.",
  },

  steps: {
    fraction: "The unit is %, so the actual {typed} is read as {read}%.",
    met: "The actual {actual} reaches the target ({operator} {target}): completion = 1.",
    none: "The actual {actual} misses the target ({operator} {target}): by the rule completion = 0.",
    atTarget:
      "The actual {actual} equals the target, which “{operator}” does not take in: missed by 0.",
    "share.direct": "Completion = actual ÷ target = {actual} ÷ {target} {equals} {quotient}.",
    "share.direct.rounded":
      "Completion = actual ÷ target = {actual} ÷ {target} {equals} {quotient}, rounded to {completion}.",
    "share.linear":
      "Completion = 1 − (actual − target) ÷ target = 1 − ({actual} − {target}) ÷ {target} {equals} {quotient}.",
    "share.linear.rounded":
      "Completion = 1 − (actual − target) ÷ target = 1 − ({actual} − {target}) ÷ {target} {equals} {quotient}, rounded to {completion}.",
    "share.inverse": "Completion = target ÷ actual = {target} ÷ {actual} {equals} {quotient}.",
    "share.inverse.rounded":
      "Completion = target ÷ actual = {target} ÷ {actual} {equals} {quotient}, rounded to {completion}.",
    "share.points":
      "Each percentage point above the target costs {off} of the weight: completion = 1 − {off} × ({actual} − {target}) {equals} {quotient}.",
    "share.points.rounded":
      "Each percentage point above the target costs {off} of the weight: completion = 1 − {off} × ({actual} − {target}) {equals} {quotient}, rounded to {completion}.",
    answer: "The actual says that the target is reached: completion = {completion}.",
    inTime: "The actual is no later than the target: completion = {completion}.",
    band: "Band 1 was chosen: completion = {completion}.",
    stated: "Stated completion = {completion}.",
    score: "Score = weight × completion = {weight} × {completion} = {score}.",
    "score.rounded":
      "Score = weight × completion = {weight} × {completion} = {product}, rounded to {score}.",
    rate: "Execution rate = executed ÷ allocated = {executed} ÷ {allocated}, with {decimals} decimals {rate}.",
    taskEmpty:
      "This row names no task, so its {weight} points go to nobody: fill it in, or delete the row and share the points again.",
    ownMissing:
      "The form goes by 本簿规则 and the workbook has no sheet 评分规则, so nothing is scored: put the rules into the workbook (settings), or choose others.",
    ownFaulty:
      "The sheet 评分规则 has a wrong value, so nothing is scored: validate this sheet and correct it.",
    rules: "Scored by {rules}.",
    taskScore: "Score = weight × execution rate = {weight} × {rate} = {score}.",
    OPERATOR_UNKNOWN:
      "The operator “{text}” is unknown: use =, >=, <=, > or <; leave it empty for a qualitative indicator.",
    OPERATOR_MISSING: "The target “{text}” is a number and has no operator: enter one.",
    CELL_ERROR: "A cell shows {error}: put it right first.",
    OPERATOR_CONFLICT: "“{text}” in the target contradicts the operator “{operator}”: keep one.",
    OPERATOR_IN_ACTUAL: "The actual “{text}” holds an operator: give one definite number.",
    VALUE_NOT_NUMERIC: "“{text}” is no number: give a number.",
    ZERO_IN_WORDS: "The target is a number: enter 0 for “{actual}”.",
    DATE_LATE: "“{actual}” is later than “{target}”, or does not say: a person decides.",
    DATE_OPERATOR: "The target “{text}” is a date: the operator must be = or <=.",
    DATE_NEEDED: "The target is a date and “{actual}” is none: enter the day or month it was done.",
    UNIT_MISMATCH: "The unit of “{text}” is not “{unit}”: use one unit.",
    UNIT_IS_RULES: "“{text}” names scoring rules and is no unit: correct it.",
    TARGET_MISSING: "There is no target: fill it in first.",
    TARGET_ZERO:
      "The operator is “{operator}” and the target 0, there is no share of that: check it.",
    WEIGHT_MISSING: "There is no weight: fill it in, or rebalance the weights.",
    WEIGHT_NEGATIVE: "The weight {weight} is below 0: give one above 0.",
    PERCENT_SLIP: "Is {typed} {whole}{sign} or {typed}{sign}? Enter {whole} or {typed}{sign}.",
    REVERSE_ZERO: "The target is 0 and the actual {actual}: by the rule a person decides.",
    EQUAL_OVER: "The actual {actual} exceeds the target {target}: by the rule a person decides.",
    NEGATIVE_ACTUAL: "The actual {actual} is negative and can't be scored: check it.",
    BAND_UNKNOWN: "“{text}” is none of the three bands: pick one from the list.",
    BAND_NEEDS_NUMBER: "Band {band} is a range: state a completion from {from} to {to}.",
    COMPLETION_PERCENT:
      "The completion is a number from 0 to 1: enter {proposed} for {completion}.",
    COMPLETION_RANGE: "The completion {completion} is not within 0 and 1: check it.",
    ALLOCATED_MISSING: "There is no allocated amount: fill it in first.",
    ALLOCATED_ZERO: "The allocated amount is 0 and gives no rate: check it.",
    AMOUNT_NEGATIVE: "The amount {amount} is negative: check it.",
    RATE_OVER: "More was executed than allocated: by the rule a person decides.",
    RATE_RANGE: "The rate {rate} can't be negative: check it.",
    TOTAL_RANGE: "The total {total} is not within 0 and {points}: check the weights.",
  },
};
