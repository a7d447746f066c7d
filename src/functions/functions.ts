/**
 * The custom functions. Their Chinese doc comments become functions.json, so the description comes
 * first and each stands in a top-level `function`: custom-functions-metadata silently skips others.
 * All parameters are matrices, which is how Excel hands over a cell, a constant and a range alike.
 */
import { cellWords } from "../locale/zh-CN/cellWords";
import { explanationSentence } from "../locale/cellSentences";
import { rowProblemText } from "../locale/rowProblemText";
import type { CellValue, Refusal, RulePack, ScoringRow } from "../scoring";
import {
  completionOf,
  executionRateOf,
  explainRow,
  gradeOf,
  isBlank,
  isRefusal,
  defaultPack,
  readPoints,
  rulePackNamed,
  scoreOf,
  totalOf,
} from "../scoring";
import { checkRow } from "../validation/checkRow";
import { failWith, refusalError } from "./cellError";
import { isErrorObject, overCells, plainCell } from "./overCells";

/**
 * 按评分规则计算一行指标的得分，0 到分值之间。全年完成值为空时结果为空。
 * @customfunction PERFSCORE
 * @helpurl https://localhost:3000/help.html#PERFSCORE
 * @param operator 运算符号：=、>=、<=、>、<，也可用 ≥、≤、不低于、不超过等写法；定性指标留空
 * @param target 指标值
 * @param actual 全年完成值；定性指标为达成情况的档次，或 0 到 1 之间的完成程度
 * @param weight 分值
 * @param [unit] 度量单位，如 %、次、户；可省略
 * @param [rules] 评分规则：{packs}；可省略，省略时用第一个
 * @returns 得分
 */
export function PERFSCORE(
  operator: unknown[][],
  target: unknown[][],
  actual: unknown[][],
  weight: unknown[][],
  unit?: unknown[][],
  rules?: unknown[][],
): unknown[][] {
  return overCells([operator, target, actual, weight, unit, rules], scoreCells);
}

/**
 * 按评分规则计算一行指标的完成程度，0 到 1 之间。全年完成值为空时结果为空。
 * @customfunction PERFCOMPLETION
 * @helpurl https://localhost:3000/help.html#PERFCOMPLETION
 * @param operator 运算符号：=、>=、<=、>、<，也可用 ≥、≤、不低于、不超过等写法；定性指标留空
 * @param target 指标值
 * @param actual 全年完成值；定性指标为达成情况的档次，或 0 到 1 之间的完成程度
 * @param [unit] 度量单位，如 %、次、户；可省略
 * @param [rules] 评分规则：{packs}；可省略，省略时用第一个
 * @returns 完成程度
 */
export function PERFCOMPLETION(
  operator: unknown[][],
  target: unknown[][],
  actual: unknown[][],
  unit?: unknown[][],
  rules?: unknown[][],
): unknown[][] {
  return overCells([operator, target, actual, unit, rules], (cells) => {
    const [operatorCell = null, targetCell = null, actualCell = null, unitCell = null] = cells;
    const row = {
      operator: textCell(operatorCell),
      target: targetCell,
      actual: actualCell,
      unit: textCell(unitCell),
    };
    const pack = packOf(cells[4]);
    return isRefusal(pack) ? pack : completionOf(row, pack);
  });
}

/**
 * 计算项目执行率（执行金额 ÷ 下达金额），0 到 1 之间，按评分规则取整。执行金额为空时结果为空。
 * @customfunction PERFEXECUTION
 * @helpurl https://localhost:3000/help.html#PERFEXECUTION
 * @param allocated 项目下达金额
 * @param executed 项目执行金额，与下达金额单位相同
 * @param [rules] 评分规则：{packs}；可省略，省略时用第一个
 * @returns 项目执行率
 */
export function PERFEXECUTION(
  allocated: unknown[][],
  executed: unknown[][],
  rules?: unknown[][],
): unknown[][] {
  return overCells(
    [allocated, executed, rules],
    ([allocatedCell = null, executedCell = null, rulesCell]) => {
      const pack = packOf(rulesCell);
      return isRefusal(pack) ? pack : executionRateOf(allocatedCell, executedCell, pack);
    },
  );
}

/**
 * 计算总评价得分：各行得分之和，四舍五入到两位小数。空单元格不计；全部为空时结果为空。
 * @customfunction PERFTOTAL
 * @helpurl https://localhost:3000/help.html#PERFTOTAL
 * @param scores 得分所在的单元格或区域
 * @param [scores2] 更多得分所在的单元格或区域；可省略
 * @param [scores3] 更多得分所在的单元格或区域；可省略
 * @param [scores4] 更多得分所在的单元格或区域；可省略
 * @param [scores5] 更多得分所在的单元格或区域；可省略
 * @param [scores6] 更多得分所在的单元格或区域；可省略
 * @param [scores7] 更多得分所在的单元格或区域；可省略
 * @param [scores8] 更多得分所在的单元格或区域；可省略
 * @returns 总评价得分
 */
export function PERFTOTAL(
  scores: unknown[][],
  scores2?: unknown[][],
  scores3?: unknown[][],
  scores4?: unknown[][],
  scores5?: unknown[][],
  scores6?: unknown[][],
  scores7?: unknown[][],
  scores8?: unknown[][],
): unknown[][] {
  // Eight, and no repeating parameter: several builds of Excel crash on one of ranges.
  const ranges = [scores, scores2, scores3, scores4, scores5, scores6, scores7, scores8];
  const cells = ranges.flat(2).map(plainCell);
  const error = cells.find(isErrorObject);
  if (error !== undefined) failWith(error);
  const numbers: number[] = [];
  for (const cell of cells) {
    const points = readPoints(cell as CellValue, "score");
    if (isRefusal(points)) failWith(refusalError(points));
    else if (points !== null) numbers.push(points);
  }
  return [[numbers.length === 0 ? "" : totalOf(numbers, defaultPack)]];
}

/**
 * 按总评价得分评定等级：优、良、中、差。总评价得分为空时结果为空。
 * @customfunction PERFGRADE
 * @helpurl https://localhost:3000/help.html#PERFGRADE
 * @param total 总评价得分
 * @param [rules] 评分规则：{packs}；可省略，省略时用第一个
 * @returns 等级
 */
export function PERFGRADE(total: unknown[][], rules?: unknown[][]): unknown[][] {
  return overCells([total, rules], ([totalCell = null, rulesCell]) => {
    const points = readPoints(totalCell, "total");
    const pack = packOf(rulesCell);
    if (isRefusal(pack)) return pack;
    return typeof points === "number" ? gradeOf(points, pack) : points;
  });
}

/**
 * 检查一行指标的填写：没有问题时结果为空，否则用一句话说明第一个问题。
 * @customfunction PERFCHECK
 * @helpurl https://localhost:3000/help.html#PERFCHECK
 * @param operator 运算符号：=、>=、<=、>、<，也可用 ≥、≤、不低于、不超过等写法；定性指标留空
 * @param target 指标值
 * @param actual 全年完成值；定性指标为达成情况的档次，或 0 到 1 之间的完成程度
 * @param weight 分值
 * @param [unit] 度量单位，如 %、次、户；可省略
 * @param [rules] 评分规则：{packs}；可省略，省略时用第一个
 * @returns 第一个问题，或空
 */
export function PERFCHECK(
  operator: unknown[][],
  target: unknown[][],
  actual: unknown[][],
  weight: unknown[][],
  unit?: unknown[][],
  rules?: unknown[][],
): unknown[][] {
  return overCells([operator, target, actual, weight, unit, rules], (cells) => {
    const pack = packOf(cells[5]);
    if (isRefusal(pack)) return pack;
    const problem = checkRow(rowOf(cells), pack);
    return problem === null ? "" : rowProblemText(problem);
  });
}

/**
 * 用一行文字说明得分的计算过程。全年完成值为空时结果为空。
 * @customfunction PERFEXPLAIN
 * @helpurl https://localhost:3000/help.html#PERFEXPLAIN
 * @param operator 运算符号：=、>=、<=、>、<，也可用 ≥、≤、不低于、不超过等写法；定性指标留空
 * @param target 指标值
 * @param actual 全年完成值；定性指标为达成情况的档次，或 0 到 1 之间的完成程度
 * @param weight 分值
 * @param [unit] 度量单位，如 %、次、户；可省略
 * @param [rules] 评分规则：{packs}；可省略，省略时用第一个
 * @returns 计算过程
 */
export function PERFEXPLAIN(
  operator: unknown[][],
  target: unknown[][],
  actual: unknown[][],
  weight: unknown[][],
  unit?: unknown[][],
  rules?: unknown[][],
): unknown[][] {
  return overCells([operator, target, actual, weight, unit, rules], (cells) => {
    const pack = packOf(cells[5]);
    const steps = isRefusal(pack) ? pack : explainRow(rowOf(cells), pack);
    return Array.isArray(steps) ? explanationSentence(cellWords, steps) : steps;
  });
}

/** Outside PERFSCORE, so that a call makes no closure. */
function scoreCells(cells: CellValue[]): CellValue | Refusal {
  const pack = packOf(cells[5]);
  return isRefusal(pack) ? pack : scoreOf(rowOf(cells), pack);
}

function rowOf(cells: CellValue[]): ScoringRow {
  return {
    operator: textCell(cells[0]),
    target: cells[1] ?? null,
    actual: cells[2] ?? null,
    weight: cells[3] ?? null,
    unit: textCell(cells[4]),
  };
}

/**
 * A cell that only ever holds text. Desktop Excel hands an empty one over as 0, which is blank here
 * without doubt; for targets and actuals it can't be told apart, so formulas guard them.
 */
function textCell(cell: CellValue | undefined): CellValue {
  return cell === 0 || cell === undefined ? null : cell;
}

function packOf(cell: CellValue | undefined): RulePack | Refusal {
  return cell === undefined || isBlank(cell) ? defaultPack : rulePackNamed(textCell(cell));
}
