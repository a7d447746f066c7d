import { familyOf } from "../../form/families";
import { reasonKinds } from "../../form/model/fields";
import { isPart } from "../../form/model/parts";
import { isPlan, type Indicator, type PerformanceForm } from "../../form/model/performanceForm";
import type { LiveCheck } from "../../form/plan/sheetPlan";
import { judgedIndicator } from "../../form/model/scoringRow";
import { rulesOf } from "../../form/rules";
import { isBlank } from "../../scoring";
import {
  isNumericOperator,
  isOperatorWrong,
  isPercent,
  isSign,
  isText,
  isWeightWrong,
  losesPoints,
  tellsDate,
} from "./conditions";
import { checksOfRows, rowCheck } from "./rowChecks";

/** The checks of 绩效指标. A row that splits up another (其中) has no points and is left alone. */
export function indicatorChecks(form: PerformanceForm): LiveCheck[] {
  const evaluated = isPlan(form.kind) ? () => [] : evaluationChecks(form);
  return checksOfRows(
    form.indicators.filter((row) => !isPart(row)).map(judgedIndicator),
    ({ level1: _, level2: __, reasons, ...fields }) =>
      [...Object.values(fields), ...Object.values(reasons)].filter(
        (field) => typeof field === "object",
      ),
    (row) => [...checksOfAnyRow(row), ...evaluated(row)],
  );
}

/** What 目标表 and 自评表 share: 运算符号 and 指标值. */
function checksOfAnyRow({ name, operator, target, unit, actual }: Indicator): LiveCheck[] {
  return [
    ...rowCheck(
      { look: "todo", says: "指标值未填" },
      [target],
      [name, target],
      (itsName, its) => `${itsName}<>"",${its}=""`,
    ),
    ...rowCheck(
      { look: "todo", says: "运算符号未填" },
      [operator],
      [operator, target],
      (sign, its) => `${sign}="",ISNUMBER(${its})`,
    ),
    ...rowCheck(
      { look: "wrong", says: "运算符号不对" },
      [operator],
      [operator, target],
      isOperatorWrong,
    ),
    ...rowCheck(
      { look: "wrong", says: "指标值应是数字" },
      [target],
      [operator, target],
      (sign, its) => `${isNumericOperator(sign)},${isText(its)},NOT(${tellsDate(sign, its)})`,
    ),
    ...rowCheck(
      { look: "doubt", says: "指标值可能少了百倍" },
      [target],
      [operator, target, unit, ...(actual.at === null ? [] : [actual])],
      targetSlip,
    ),
  ];
}

/** 0.95 with the unit %, or a small number beside a large 全年完成值. */
function targetSlip(operator: string, target: string, unit: string, actual?: string): string {
  const isSmall = `AND(${target}<1,ISERROR(FIND("<",${operator})),${operator}<>"≤")`;
  const isBeside = `AND(ISNUMBER(${actual}),${actual}>=50,${target}<=1.5)`;
  const isSuspect = actual === undefined ? isSmall : `OR(${isSmall},${isBeside})`;
  const isNumber = `ISNUMBER(${target}),${target}>0`;
  return `${isNumericOperator(operator)},${isPercent(unit)},${isNumber},${isSuspect}`;
}

/** What only an evaluation has: 全年完成值, 分值, 得分, and what is owed for lost points. */
function evaluationChecks(form: PerformanceForm): (row: Indicator) => LiveCheck[] {
  const { pack, canJudge } = rulesOf(form);
  const owesReasons = canJudge && pack.reasonRequired !== "never";
  const owesMeasure = owesReasons && familyOf(form.kind).checks.includes("measure");
  const hasWeights = form.indicators.some(({ weight }) => !isBlank(weight.value));
  return ({ name, operator, target, unit, actual, completion, weight, score, ...row }) => {
    const reasons = reasonKinds.map((kind) => row.reasons[kind]).filter(({ at }) => at !== null);
    return [
      ...rowCheck(
        { look: "todo", says: "全年完成值未填" },
        [actual],
        [name, actual],
        (itsName, its) => `${itsName}<>"",${its}=""`,
      ),
      ...rowCheck(
        { look: "wrong", says: "全年完成值应是数字" },
        [actual],
        [operator, target, actual],
        (sign, its, done) => `${isNumericOperator(sign)},ISNUMBER(${its}),${isText(done)}`,
      ),
      ...rowCheck(
        { look: "doubt", says: "全年完成值可能少了百倍" },
        [actual],
        [operator, target, unit, actual],
        (sign, its, itsUnit, done) =>
          `${isNumericOperator(sign)},${isPercent(itsUnit)},COUNT(${its},${done})=2,` +
          `${its}>=50,${done}>0,${done}<=1.5`,
      ),
      ...[completion, score].flatMap((field) =>
        rowCheck({ look: "wrong", says: "没有算出数" }, [field], [field], isSign),
      ),
      ...(hasWeights
        ? rowCheck(
            { look: "wrong", says: "分值应是大于0的数" },
            [weight],
            [name, weight],
            (itsName, its) => `${itsName}<>"",${isWeightWrong(its)}`,
          )
        : []),
      ...(owesReasons && reasons.length > 0
        ? rowCheck(
            { look: "todo", says: "扣了分，偏差原因未填" },
            reasons,
            [weight, score, ...reasons],
            (its, got, ...cells) =>
              [losesPoints(its, got), ...cells.map((cell) => `${cell}=""`)].join(","),
          )
        : []),
      ...(owesMeasure
        ? rowCheck(
            { look: "todo", says: "扣了分，改进措施未填" },
            [row.measure],
            [weight, score, row.measure],
            (its, got, measure) => `${losesPoints(its, got)},${measure}=""`,
          )
        : []),
    ];
  };
}
