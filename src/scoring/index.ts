/**
 * The scoring core: rules of the form as pure functions and data. Imports nothing from outside. All
 * other rooms take from here alone, so that the build can join the core's files into one scope.
 */
export type { CellValue } from "../words/cell";
export { isBlank } from "../words/cell";
export { isCellError } from "../words/cellErrors";
export { bandsPartedAt, bandTextsOf, readBand } from "./qualitative/bands";
export type { ShareForm } from "./decimal";
export {
  decimalImage,
  fractionToNumber,
  product,
  roundHalfAway,
  share,
  shareFraction,
  sumExact,
  toDecimal,
} from "./decimal";
export type { Outcome, Refusal, ScoringErrorCode, SentenceValues } from "./errors";
export { isRefusal, refuse } from "./errors";
export type { TaskCells, TaskReading } from "./execution";
export { executionRateOf, readTask, taskScoreOf } from "./execution";
export type { ReasonOwed } from "./measures/reason";
export { isOverAchieved, losesPoints, reasonOwed } from "./measures/reason";
export { isHeading, sumOfScores } from "./measures/scoreSum";
export type { Judgement, NumericOperator } from "./judgement";
export { isPositive, isReverse, judge } from "./judgement";
export { operatorSpellings, type Operator } from "../words/operators";
export type { OperatorReading } from "./operator";
export { readOperator } from "./operator";
export type { NumberReading, Quantity } from "./quantity";
export { hasSoundSize, notANumber, parseQuantity, readNumber, readPoints } from "./quantity";
export { dateOf, percentCompletion, type Stated } from "./qualitative/stated";
export type { Comparison, CompletionRow, RowReading, ScoringRow } from "./row";
export {
  isJudgedByCompletion,
  isZeroInWords,
  judgedOf,
  readCells,
  readRow,
  readUnit,
  weightImage,
} from "./row";
export { completionOf, scoreOf, scoreOfCells } from "./rowScore";
export type { Band, Evidence, Grade, Policy, RulePack } from "./rulePack";
export { hubei } from "./packs/hubei";
export { liaoning } from "./packs/liaoning";
export {
  defaultPack,
  isOwnRules,
  ownRulesName,
  packNames,
  rulePackNamed,
  rulePacks,
  shownNameOf,
} from "./packs";
export { national } from "./packs/national";
export { completionOfNumbers, scoreOfNumbers, oneAndLoss } from "./score";
export { fullPoints, gradeOf, totalOf } from "./total";
export { gluedUnit, suspectIn } from "./scale";
export { unitOf } from "./scale/unit";
