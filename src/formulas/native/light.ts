import { bandTextsOf, type RulePack } from "../../scoring";
import { nativeOperators } from "./completion";
import { opensAsNumberFormula } from "./openings";
import { roundedCompletion } from "./rounding";
import { signs } from "./signs";
import { isOneOf, quoted } from "./text";

/** The cells that a row's light depends on, as a formula names them; the month stands in one of its own. */
export interface LightCells {
  operator: string;
  target: string;
  actual: string;
  month: string;
}

/** The months that are told by a number. */
const MONTHS = `{${Array.from({ length: 12 }, (_, month) => month + 1).join(",")}}`;
/** The lights of the three bands of a 定性 row, and what the platform's own list calls these. */
const bands = [
  { light: "绿", word: "达成目标" },
  { light: "黄", word: "部分达成目标并具有一定效果" },
  { light: "红", word: "未达成目标且效果较差" },
] as const;

/**
 * The formula of a row's light at the end of a month, as PERFLIGHT gives it: 红, 黄, 绿 or 蓝; "" while the actual is
 * blank; one of the signs where PERFLIGHT refuses or where the cells are not tidy. An Excel error stays an error.
 */
export function lightFormula(cells: LightCells, pack: RulePack): string {
  const { operator, target, actual, month } = cells;
  const isMonth = `COUNT(MATCH(${month},${MONTHS},0))`;
  const isNumeric = `OR(${isOneOf(operator, nativeOperators)},AND(${operator}="",ISNUMBER(${target})))`;
  const isWords = `OR(${target}="",ISTEXT(${target}))`;
  const isQualitative = `AND(${isOneOf(operator, ["", "定性"])},${isWords},NOT(${opensAsNumberFormula(target)}))`;
  const judged =
    `IF(${isNumeric},${numericPart(cells, pack)},` +
    `IF(${isQualitative},${qualitativePart(actual, pack)},${quoted(signs.operator)}))`;
  return `=IF(${actual}="","",IF(${isMonth}=0,${quoted(signs.month)},${judged}))`;
}

function kept(condition: string): string {
  return `IF(${condition},"绿","红")`;
}

function numericPart(cells: LightCells, pack: RulePack): string {
  const { operator, target, actual } = cells;
  const limit = kept(`IF(${operator}="<",${actual}<${target},${actual}<=${target})`);
  const ofZero = `IF(${operator}="=",${kept(`${actual}<=0`)},${quoted(signs.zeroTarget)})`;
  const belowZero = kept(`IF(${operator}=">",${actual}>${target},${actual}>=${target})`);
  const isLimit = `OR(LEFT(${operator})="<",${operator}="≤")`;
  const judged =
    `IF(${isLimit},${limit},IF(${target}=0,${ofZero},` +
    `IF(${target}<0,${belowZero},${progressPart(cells, pack)})))`;
  return `IF(COUNT(${target},${actual})<2,${quoted(signs.number)},${judged})`;
}

function progressPart({ target, actual, month }: LightCells, { progressLights }: RulePack): string {
  const { yellow, green, blue } = progressLights;
  const isAt = (share: number) => `${progressOf(target, actual, month)}>=${share}`;
  return `IF(${actual}<=0,"红",IF(${isAt(blue)},"蓝",IF(${isAt(green)},"绿",IF(${isAt(yellow)},"黄","红"))))`;
}

/**
 * What was reached as a share of what is due by the end of a month. Lifted by more than the noise of a double, so that
 * exactly 60 % is 60 % in every program.
 */
export function progressOf(target: string, actual: string, month: string): string {
  return `${actual}*12/${target}/${month}+10^-12`;
}

function qualitativePart(actual: string, pack: RulePack): string {
  const printed = bandTextsOf(pack);
  const said = bands.reduceRight(
    (otherwise, { light, word }, place) => {
      const own = [pack.qualBands[place]?.text, printed[place]].filter(
        (text) => text !== undefined,
      );
      return `IF(${isOneOf(actual, [word, ...own])},${quoted(light)},${otherwise})`;
    },
    statedPart(actual, pack),
  );
  return said;
}

/** A number from 0 to 1 has the light of the band that it lies in. */
function statedPart(actual: string, pack: RulePack): string {
  const stated = roundedCompletion(actual, pack);
  const lights = pack.qualBands
    .slice(0, -1)
    .reduceRight(
      (otherwise, { to }, place) => `IF(${stated}>=${to},"${bands[place]?.light}",${otherwise})`,
      quoted("红"),
    );
  const isRatio = `AND(ISNUMBER(${actual}),${actual}>=0,${actual}<=1)`;
  return `IF(${isRatio},${lights},${quoted(signs.ratio)})`;
}
