import type { RulePack } from "../../scoring";
import { roundedCompletion, roundedPoints, roundedShare, roundedSum } from "./rounding";
import { signs } from "./signs";
import type { RulesState } from "../rules/ownRules";
import { quoted, quotedLong } from "./text";

/** Decimals that are kept of 分值 × 完成程度 where the rules round nothing: the product's own, not its noise. */
const KEPT_DECIMALS = 10;

/**
 * The formula of 得分: 分值 × 完成程度 of the cell beside it, which may hold a number that a person typed
 * (a 定性 row). "" while that is empty; a sign where there is no 完成程度 from 0 to 1 or no 分值.
 */
export function scoreFormula(completion: string, weight: string, pack: RulePack): string {
  const unscored = `OR(COUNT(${completion},${weight})<2,${weight}<0,${completion}<0,${completion}>1)`;
  return `=IF(${completion}="","",IF(${unscored},${quoted(signs.score)},${points(completion, weight, pack)}))`;
}

function points(completion: string, weight: string, pack: RulePack): string {
  const product = `${weight}*${roundedCompletion(completion, pack)}`;
  if (pack.rowScoreDecimals !== null) {
    // Rounding must not lift a score above its weight.
    return `MIN(${weight},${roundedPoints(product, pack.rowScoreDecimals)})`;
  }
  return pack.completionDecimals === null ? product : `ROUND(${product},${KEPT_DECIMALS})`;
}

/** The formula of 项目执行率: executed ÷ allocated, rounded, at most 1; "" until both are filled in. */
export function rateFormula(allocated: string, executed: string, pack: RulePack): string {
  const rate = roundedShare(`${executed}/${allocated}`, pack.taskRateDecimals + 2);
  const capped =
    pack.cap === "clamp" ? `MIN(1,${rate})` : `IF(${rate}>1,${quoted(signs.person)},${rate})`;
  return (
    `=IF(OR(${allocated}="",${executed}=""),"",` +
    `IF(COUNT(${allocated},${executed})<2,${quoted(signs.number)},` +
    `IF(MIN(${allocated},${executed})<0,${quoted(signs.negativeMoney)},` +
    `IF(${allocated}=0,${quoted(signs.zeroMoney)},${capped}))))`
  );
}

/** The cell of 评分规则 on a sheet, and what it may hold while its formulas go by the same rules. */
export interface RulesCell {
  /** Its name with $ signs, for it is one for the whole sheet. */
  cell: string;
  names: readonly string[];
  /** Of the workbook's own rules: what their table says while the formulas go by it. */
  state: RulesState | null;
}

/**
 * The formula of 总评价得分: the sum of the scores, with the decimals of PERFTOTAL; "" while there is none.
 * A cell that holds neither a number nor nothing is a row without a score, and a sum without it would
 * pass for a total. Cells less numbers less blanks tells it without an array.
 * @param ranges of one column each
 */
export function totalFormula(ranges: string[], decimals: number, rules: RulesCell | null): string {
  const all = ranges.join(",");
  const cells = ranges.map((range) => `ROWS(${range})`).join("+");
  const blanks = ranges.map((range) => `-COUNTBLANK(${range})`).join("");
  const total = roundedSum(`SUM(${all})`, decimals);
  const counted =
    `IF(${cells}-COUNT(${all})${blanks}>0,${quoted(signs.total)},` +
    `IF(COUNT(${all})=0,"",${total}))`;
  if (rules === null) return `=${counted}`;
  const others = rules.names.map((name) => `${rules.cell}<>${quoted(name)}`);
  const isOther = others.length === 1 ? (others[0] ?? "") : `AND(${others.join(",")})`;
  const { state } = rules;
  const differs =
    state === null ? isOther : `OR(${isOther},${state.expression}<>${quotedLong(state.is)})`;
  return `=IF(${differs},${quoted(signs.rules)},${counted})`;
}
