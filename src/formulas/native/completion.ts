import { bandTextsOf, type CellValue, type RulePack } from "../../scoring";
import { opensAsNumberFormula } from "./openings";
import { roundedCompletion } from "./rounding";
import { signs } from "./signs";
import { anyOf, between0And1, isOneOf, quoted } from "./text";

/** The cells of a row that its 完成程度 depends on, as A1 names. */
export interface CompletionCells {
  operator: string;
  target: string;
  unit: string;
  actual: string;
}

/**
 * What a row's formula can read: numeric compares numbers (定量), qualitative takes a band or a 完成程度
 * (定性), any tells them apart by 运算符号 and is as long as both.
 */
export type RowKind = "numeric" | "qualitative" | "any";

/** 运算符号 that a numeric row is compared by. Other spellings show a sign. */
export const nativeOperators = ["=", ">=", ">", "≥", "<=", "<", "≤"];

/** True for an operator that the formula of a numeric row compares by. */
export function isNativeOperator(operator: CellValue): boolean {
  return typeof operator === "string" && nativeOperators.includes(operator);
}

/**
 * The formula of 完成程度: 0 to 1, rounded as the rules say; "" while 全年完成值 is empty; one of the
 * signs where PERFCOMPLETION refuses or where the cells are not tidy. An Excel error stays an error.
 */
export function completionFormula(cells: CompletionCells, pack: RulePack, kind: RowKind): string {
  const numeric = (otherwise: string) =>
    `IF(${isOneOf(cells.operator, nativeOperators)},${numericPart(cells, pack)},${otherwise})`;
  const qualitative = (otherwise: string) =>
    `IF(${isQualitative(cells)},${qualitativePart(cells, pack)},${otherwise})`;
  const unknown = quoted(signs.operator);
  const bodies: Record<RowKind, () => string> = {
    numeric: () => numeric(unknown),
    qualitative: () => qualitative(unknown),
    any: () => numeric(qualitative(unknown)),
  };
  return `=IF(${cells.actual}="","",${bodies[kind]()})`;
}

function numericPart(cells: CompletionCells, pack: RulePack): string {
  const { target, actual } = cells;
  const shared = `IF(${target}=0,${zeroTarget(cells, pack)},${missedOrMet(cells, pack)})`;
  const judged = pack.reverseMiss === "per_point" ? byPoints(cells, pack, shared) : shared;
  return `IF(COUNT(${target},${actual})<2,${quoted(signs.number)},${percentGuard(cells, pack, judged)})`;
}

const percentSigns = (unit: string) =>
  ["%", "％", "﹪", "百分"].map((sign) => `FIND(${quoted(sign)},${unit})`).join(",");

const isReverse = (operator: string) => `OR(LEFT(${operator})="<",${operator}="≤")`;
const isPositive = (operator: string) => `OR(LEFT(${operator})=">",${operator}="≥")`;

/**
 * A percentage beside a fraction can be read in two ways, so nothing is said of it; except that 1 beside
 * 100 % is the whole where the rules take it so. That is compared as one text, because some programs
 * take numbers for equal that differ in the last digits.
 */
function percentGuard(cells: CompletionCells, pack: RulePack, judged: string): string {
  const { target, actual, unit } = cells;
  const both = `${target},${actual}`;
  // LEN lets an Excel error in the unit through, which COUNT swallows: the first, for some stop at FALSE.
  const isSuspect = `AND(LEN(${unit}),MAX(${both})>=50,${target}*${actual}>0,MIN(${both})<=1.5,COUNT(${percentSigns(unit)}))`;
  return `IF(${isSuspect},${suspected(cells, pack)},${judged})`;
}

function suspected({ operator, target, actual, unit }: CompletionCells, pack: RulePack): string {
  const unsure = quoted(signs.percent);
  if (pack.percentSlip !== "one_is_whole") {
    // At most 100 %: met, be it 1 % or the whole.
    return `IF(${target}&${operator}&${actual}="100<=1",1,${unsure})`;
  }
  const isWhole = `${target}&"/"&${actual}&${unit}="100/1%"`;
  // All or nothing, the whole does not come below 100 %.
  const isSure = pack.reverseMiss === "zero" ? `AND(${isWhole},${operator}<>"<")` : isWhole;
  return `IF(${isSure},1,${unsure})`;
}

/** How a row's unit may say that its numbers are percentages; others that speak of them show a sign. */
const percentUnits = ["%", "％", "﹪", "百分点", "个百分点"];

/** True for a unit that speaks of percentages otherwise than a formula by percentage points takes. */
export function isUnreadPercent(unit: CellValue | undefined): boolean {
  const text = String(unit ?? "");
  return /[%％﹪]|百分/u.test(text) && !percentUnits.includes(text);
}

/** How much each percentage point above a limit leaves, in a row of percentages; others are judged as `otherwise`. */
function byPoints(cells: CompletionCells, pack: RulePack, otherwise: string): string {
  const { operator, target, actual, unit } = cells;
  // A percentage point is no quotient: what is left has few decimals, and noise behind the eleventh.
  const left = `ROUND(1-${pack.offPerPoint}*(${actual}-${target}),11)`;
  const share = between0And1(roundedCompletion(left, pack));
  const unread = `COUNT(${percentSigns(unit)})`;
  return (
    `IF(AND(${isReverse(operator)},${isOneOf(unit, percentUnits)}),${share},` +
    `IF(AND(${isReverse(operator)},${unread}),${quoted(signs.percent)},${otherwise}))`
  );
}

/** A target of 0: reached or not, there is no share of it. */
function zeroTarget({ operator, actual }: CompletionCells, pack: RulePack): string {
  const missed = pack.reverseZero === "zero" ? "0" : quoted(signs.person);
  const met =
    pack.negativeActual === "zero_for_all"
      ? `AND(${actual}<=0,${operator}<>"<")`
      : `IF(${operator}="<",${actual}<0,${actual}<=0)`;
  const judged = `IF(${met},1,${missed})`;
  const refused =
    pack.negativeActual === "refuse"
      ? `IF(AND(${actual}<0,${operator}="="),${quoted(signs.person)},${judged})`
      : judged;
  return `IF(${isPositive(operator)},${quoted(signs.zeroTarget)},${refused})`;
}

/**
 * The share of a target that is not 0: actual ÷ target where more is better, 2 - actual ÷ target where
 * less is, the other way round for a target below 0. Where it is met, the share is 1 or more.
 */
function missedOrMet(cells: CompletionCells, pack: RulePack): string {
  const { operator, target, actual } = cells;
  const reverse = isReverse(operator);
  const over = `AND(${operator}="=",${actual}>${target})`;
  const falls = pack.equalOver === "deviation" ? `OR(${reverse},${over})` : reverse;
  const share = (value: string) => between0And1(roundedCompletion(value, pack));
  const quotient = `${actual}/${target}`;
  const linear = share(`IF(${falls}=(${target}<0),${quotient},2-${quotient})`);
  const judged: Record<RulePack["reverseMiss"], () => string> = {
    linear_to_double: () => linear,
    inverse_ratio: () =>
      `IF(AND(${reverse},${target}>0),IF(${actual}<=0,1,${share(`${target}/${actual}`)}),${linear})`,
    per_point: () => linear,
    zero: () =>
      `IF(${reverse},IF(OR(${actual}<${target},AND(${actual}=${target},${operator}<>"<")),1,0),${linear})`,
  };
  const refused = refusals(cells, pack);
  const result = judged[pack.reverseMiss]();
  return refused.length === 0
    ? result
    : `IF(${anyOf(...refused)},${quoted(signs.person)},${result})`;
}

/** What the rules leave to a person. Beyond the target as texts: near numbers are equal for some programs. */
function refusals({ operator, target, actual }: CompletionCells, pack: RulePack): string[] {
  return [
    ...(pack.equalOver === "refuse"
      ? [`AND(${operator}="=",${actual}>=${target},${actual}&""<>${target}&"")`]
      : []),
    ...(pack.negativeActual === "refuse"
      ? [`AND(${actual}<0,${target}>0,NOT(${isReverse(operator)}))`]
      : []),
  ];
}

/** True for a 定性 row: no operator, and words as target. An Excel error in the unit is none of these. */
function isQualitative({ operator, target, unit }: CompletionCells): string {
  const isWords = `OR(${target}="",ISTEXT(${target}))`;
  return `AND(${isOneOf(operator, ["", "定性"])},LEN(${unit})>=0,${isWords},NOT(${opensAsNumberFormula(target)}))`;
}

function qualitativePart({ actual }: CompletionCells, pack: RulePack): string {
  const [best] = pack.qualBands;
  const [bestPrinted] = bandTextsOf(pack);
  const isRatio = `AND(ISNUMBER(${actual}),${actual}>=0,${actual}<=1)`;
  const stated = `IF(${isRatio},${roundedCompletion(actual, pack)},${quoted(signs.ratio)})`;
  if (pack.qualValue === "ask" || best === undefined || bestPrinted === undefined) return stated;
  return `IF(${isOneOf(actual, [best.text, bestPrinted])},1,${stated})`;
}
