import { qualitativeActions, qualitativeLevels } from "../../form/make/standardIndicators";
import { isBlank } from "../../words/cell";
import type { Field } from "../../form/model/performanceForm";
import { cleanName } from "../cleanText";
import type { FormRule, IndicatorRow, IndicatorRule, Report, TopicRules } from "../context";
import { hasCheck, numberOf } from "../context";
import { fixValue } from "../fixes/edits";
import { restoreIndicator } from "../fixes/restore";
import { isOverAchieved, suspectIn } from "../../scoring";
import { dayOfSerial, dayText } from "../../words/excelDate";
import { hundredfold } from "../../words/decimalShift";
import { remember } from "../../words/remember";
import { bandDecided } from "./rowRefusals";
import type { Declarations } from "../problem/declare";
import type { rowProblems } from "./rowProblems";

/** The problems told here. */
export const valueProblems = {
  QUALITATIVE_TARGET_UNKNOWN: ["warning", "indicators", "none", ["target"]],
  ACTUAL_OVER_TARGET: ["warning", "indicators", "none", ["actual", "target", "threshold"]],
  ACTUAL_OVER_EQUAL: ["warning", "indicators", "none", ["actual", "target"]],
  ABOVE_THE_WHOLE: ["error", "indicators", "none", ["name", "value"]],
  ACTUALS_ALL_EQUAL: ["info", "indicators", "none", ["numeric", "equal", "qualitative", "full"]],
  VALUE_NEGATIVE: ["error", "indicators", "none", ["name", "value"]],
  DATE_AS_NUMBER: ["error", "indicators", "ask", ["value", "proposed"]],
  INDICATOR_UNIT_MISSING: ["warning", "indicators", "ask", ["name"]],
  UNIT_ON_QUALITATIVE: ["warning", "indicators", "ask", ["target", "unit"]],
  COMPLETION_OUT_OF_RANGE: ["error", "indicators", "ask", ["completion"]],
  COMPLETION_OUTSIDE_BAND: ["error", "indicators", "none", ["completion", "low", "high"]],
  COMPLETION_DIFFERS: ["warning", "indicators", "ask", ["completion", "expected"]],
} as const satisfies Declarations;
type Declared = typeof valueProblems & typeof rowProblems;

/** Words that name a level which a reviewer can find reached or not. */
const levelWord =
  /规范|有效|公开|健全|完备|良好|优秀|合格|达标|稳定|显著|明显|提升|提高|增强|改善|及时|完整|准确|安全|满意|到位|齐全|合理|较[高好强大低]|[高好优]$/u;
const levels = new Set(qualitativeLevels);
const actions = new Set(qualitativeActions);

/** 定性 value that is a slogan or an action (盐业保障, 执行文件) instead of a level. */
const qualitativeTarget: IndicatorRule<Declared> = ({ indicator, reading }, context, report) => {
  if (!hasCheck(context, "standard")) return;
  if (reading.kind !== "qualitative" || reading.target !== "text") return;
  const target = cleanName(indicator.target.value);
  if (levels.has(target) || (levelWord.test(target) && !actions.has(target))) return;
  report("QUALITATIVE_TARGET_UNKNOWN", indicator.target, { target });
};

/** 度量单位: a number has one, a level has none. */
const unitOfMeasure: IndicatorRule<Declared> = ({ indicator, name, reading }, _context, report) => {
  const { kind, unit, target } = reading;
  if (kind === "numeric" && unit === "" && typeof target === "object") {
    // A unit glued to the value is told of there.
    if (target.percent || target.unit !== "" || !isBlank(indicator.unit.value)) return;
    const template = templateUnit(name, indicator.unit);
    report("INDICATOR_UNIT_MISSING", indicator.unit, { name }, template);
  }
  if (kind === "qualitative" && unit !== "" && target === "text") {
    report(
      "UNIT_ON_QUALITATIVE",
      indicator.unit,
      { unit, target: String(indicator.target.value) },
      { fix: fixValue(indicator.unit, "", false) },
    );
  }
};

const rateName = /[率度]$/u;

/** Rates are measured in %; no other name tells its unit. */
function templateUnit(name: string, unit: Field) {
  return rateName.test(name) ? { fix: fixValue(unit, "%", false) } : {};
}

/** Names of changes, which may fall below 0. */
const signed = /变动|变化|增长|增速|增幅|增减|降|减|差|结余|盈|净|调整|同比|环比/u;

/** A negative count or rate. */
const negativeValues: IndicatorRule<Declared> = (
  { indicator, name, reading },
  _context,
  report,
) => {
  checkNegative(numberOf(reading.target), indicator.target, name, report);
  checkNegative(numberOf(reading.actual), indicator.actual, name, report);
};

function checkNegative(
  value: number | null,
  field: Field,
  name: string,
  report: Report<Declared>,
): void {
  if (value === null || value >= 0 || signed.test(name)) return;
  report("VALUE_NEGATIVE", field, { name, value });
}

/** Shares of a whole by their names, which end at 100 %. */
const shareName =
  /(?:满意度|满意率|覆盖率|合格率|通过率|及时率|知晓率|公开率|办结率|准确率|处理率|达标率)$/u;

/** A share above the whole: a satisfaction of 105 %. And the whole typed as 1, where no actual tells what is meant. */
const sharesOfWhole: IndicatorRule<Declared> = (
  { indicator, name, reading },
  { isEvaluation },
  report,
) => {
  if (reading.unit !== "%" || !shareName.test(name)) return;
  if (!isEvaluation && numberOf(reading.target) === 1 && !isPercentFormat(indicator.target)) {
    const fix = fixValue(indicator.target, 100, false);
    report("TARGET_PERCENT_SLIP", indicator.target, { target: 1, proposed: 100 }, { fix });
  }
  for (const column of ["target", "actual"] as const) {
    const value = numberOf(reading[column]);
    if (value !== null && value > 100)
      report("ABOVE_THE_WHOLE", indicator[column], { name, value });
  }
};

function isPercentFormat({ numberFormat = "" }: Field): boolean {
  return numberFormat.includes("%");
}

/**
 * A percentage in a cell formatted as one: 1 shows as 100 %, beside the unit % it is 1 %. Small
 * fractions of plain cells are the row rules' matter.
 */
const percentFormat: IndicatorRule<Declared> = ({ indicator, reading }, _context, report) => {
  if (reading.unit !== "%") return;
  const target = numberOf(reading.target) ?? 0;
  const actual = numberOf(reading.actual) ?? 0;
  for (const column of ["target", "actual"] as const) {
    const { numberFormat, value } = indicator[column];
    if (typeof value !== "number" || numberFormat === undefined) continue;
    if (!numberFormat.includes("%") || value === 0 || Math.abs(value) > 2) continue;
    // The row rules already tell of the slip.
    if (suspectIn(target, actual) === column) continue;
    const proposed = hundredfold(value);
    const field = indicator[column];
    const details = { fix: fixValue(field, proposed, false) };
    if (column === "target") {
      report("TARGET_PERCENT_SLIP", field, { target: value, proposed }, details);
    } else report("ACTUAL_PERCENT_SLIP", field, { actual: value, proposed }, details);
  }
};

/** What a number format prints as it stands, and its colours and countries: the rest shows a date by y or d. */
const quoted = /"[^"]*"|\[[^\][]*\]|\\./gu;

/** Number formats repeat from cell to cell. */
const showsDate = remember((format) => /[yd]/iu.test(format.replace(quoted, "")));

/** A cell that shows a date holds Excel's number of it, which would be compared as a number. */
const dateNumbers: IndicatorRule<Declared> = ({ indicator }, _context, report) => {
  for (const column of ["target", "actual"] as const) {
    const field = indicator[column];
    const { numberFormat = "", value } = field;
    if (typeof value !== "number" || !showsDate(numberFormat)) continue;
    const day = dayOfSerial(value);
    if (day === null) continue;
    const proposed = dayText(day);
    report("DATE_AS_NUMBER", field, { value, proposed }, { fix: fixValue(field, proposed, false) });
  }
};

/** An actual far above its target that nobody explains, or above the target of an = row. */
const overAchievement: IndicatorRule<Declared> = (
  { indicator, reading, reasons },
  { pack },
  report,
) => {
  if (reasons.length > 0 || !isOverAchieved(reading, pack)) return;
  const target = numberOf(reading.target) ?? 0;
  const actual = numberOf(reading.actual) ?? 0;
  if (reading.operator === "=") {
    report("ACTUAL_OVER_EQUAL", indicator.actual, { target, actual });
  } else {
    const threshold = pack.overThreshold;
    report("ACTUAL_OVER_TARGET", indicator.actual, { target, actual, threshold });
  }
};

/** So few numeric rows may well all be met exactly. */
const FEWEST_ROWS = 10;
/** The share of exact hits from which on the actuals look copied (the published form has 12 of 15). */
const COPIED_SHARE = 0.8;

/** Nearly all actuals equal their targets: they look copied. */
const actualsCopied: FormRule<Declared> = ({ rows }, report) => {
  let numeric = 0;
  let equal = 0;
  let qualitative = 0;
  let full = 0;
  let first: IndicatorRow | null = null;
  for (const row of rows) {
    const { kind, target, actual, band } = row.reading;
    if (kind === "qualitative" && actual !== "blank") {
      qualitative += 1;
      // Not what the cell shows: it may still be calculating.
      if (band === 1 && row.expected.completion === 1) full += 1;
    }
    if (kind !== "numeric" || typeof target !== "object" || typeof actual !== "object") continue;
    numeric += 1;
    if (target.value !== actual.value) continue;
    equal += 1;
    first ??= row;
  }
  if (first === null || numeric < FEWEST_ROWS || equal / numeric < COPIED_SHARE) return;
  const values = { numeric, equal, qualitative, full };
  report("ACTUALS_ALL_EQUAL", first.indicator.actual, values);
};

/** 完成程度 of a 定性 row against its band, of a numeric row against the rule. */
const completion: IndicatorRule<Declared> = (row, context, report) => {
  const { indicator, reading, expected } = row;
  const { pack } = context;
  const field = indicator.completion;
  const typed = numberOf(row.completion);
  if (typed === null) {
    bandDecided(reading, pack, (code, column, values) => report(code, indicator[column], values));
    return;
  }
  if (typed < 0 || typed > 1) {
    const fix = restoreIndicator(context, row, "completion");
    report("COMPLETION_OUT_OF_RANGE", field, { completion: typed }, { fix });
    return;
  }
  if (reading.kind === "qualitative" && reading.band !== null) {
    const { from = 1, to = 0 } = pack.qualBands[reading.band - 1] ?? {};
    if (typed > from || typed < to) {
      const values = { completion: typed, low: to, high: from };
      report("COMPLETION_OUTSIDE_BAND", field, values);
    }
    return;
  }
  if (expected.completion === null || Math.abs(typed - expected.completion) <= HALF_PERCENT) return;
  const values = { completion: typed, expected: expected.completion };
  const fix = restoreIndicator(context, row, "completion");
  report("COMPLETION_DIFFERS", field, values, { fix });
};

/** The form shows whole percents; a difference that rounding makes is none. */
const HALF_PERCENT = 0.005 + 1e-12;

/** The rules of this file, by what each looks at. */
export const valueRules: TopicRules<Declared> = {
  indicator: [
    qualitativeTarget,
    unitOfMeasure,
    negativeValues,
    sharesOfWhole,
    percentFormat,
    dateNumbers,
  ],
  evaluatedIndicator: [overAchievement, completion],
  evaluationForm: [actualsCopied],
};
