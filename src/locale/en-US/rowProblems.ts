/** What is wrong with a single row, one sentence a code; the same codes as in Chinese. */
export const rowProblems = {
  OPERATOR_UNKNOWN:
    "The operator “{operator}” is not known: use =, >=, <=, > or <, or leave it empty for a qualitative row",
  OPERATOR_VARIANT: "The operator “{operator}” should be written “{standard}”",
  OPERATOR_MISSING: "The target {target} is a number, but there is no operator",
  OPERATOR_ON_QUALITATIVE:
    "The target “{target}” is a text (qualitative), so the operator “{operator}” does not belong here",
  OPERATOR_IN_TARGET:
    "The target “{target}” carries an operator; “{operator}” belongs in the operator column",
  OPERATOR_IN_ACTUAL: "The actual “{actual}” carries an operator; an actual is one definite number",
  TARGET_MISSING: "The target is empty",
  TARGET_NOT_NUMERIC: "The operator is “{operator}”, but the target “{target}” is not a number",
  TARGET_ZERO:
    "With the operator “{operator}” and a target of 0 any result would do, so the row cannot be scored",
  TARGET_PERCENT_SLIP:
    "The unit is %: is the target {target} {proposed}% or {target}%? Enter {proposed} or {target}%",
  ACTUAL_MISSING: "The actual is empty",
  ACTUAL_MISSING_SCORED: "The actual is empty, yet there is a score",
  ACTUAL_NOT_NUMERIC: "The target is a number, but the actual “{actual}” is not",
  ACTUAL_NOT_A_BAND: "The actual “{actual}” of a qualitative row is none of the three bands",
  ACTUAL_ZERO_IN_WORDS: "The target is a number: enter 0 for the actual “{actual}”",
  ACTUAL_COMPLETION_PERCENT:
    "A completion is a number from 0 to 1: enter {proposed} for {completion}",
  ACTUAL_NOT_A_DATE: "The target is a date, but the actual “{actual}” is none",
  ACTUAL_LATE:
    "“{actual}” is later than “{target}”, or does not say; a person decides on the score",
  ACTUAL_BAND_NUMBER:
    "The band is a range from {low} to {high}; the completion itself is needed too",
  ACTUAL_PERCENT_SLIP:
    "The unit is %: is the actual {actual} {proposed}% or {actual}%? Enter {proposed} or {actual}%",
  PERCENT_SIGN: "“{value}” carries a percent sign; enter {proposed} and the unit %",
  PERCENT_UNIT_CONFLICT: "“{value}” carries a percent sign, but the unit is “{unit}”",
  UNIT_IN_VALUE: "“{value}” carries the unit “{unit}”, which belongs in the unit column",
  FULL_WIDTH: "“{value}” has full-width characters; it should be “{proposed}”",
  NUMBER_AS_TEXT: "“{value}” is a number stored as text and cannot be calculated with",
  CELL_ERROR: "The cell shows {error} instead of a result",
  WEIGHT_MISSING: "The weight is empty",
  WEIGHT_NOT_NUMERIC: "The weight “{weight}” is not a number",
  WEIGHT_NOT_POSITIVE: "The weight {weight} should be above 0",
} as const;
