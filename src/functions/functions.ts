/**
 * The custom functions. Their Chinese doc comments become functions.json, so the description comes
 * first and each stands in a top-level `function`: custom-functions-metadata silently skips others.
 * All parameters are matrices, which is how Excel hands over a cell, a constant and a range alike.
 */
import { rowProblemText } from "../locale/rowProblemText";
import type { CellValue, Refusal } from "../scoring";
import {
  completionOf,
  defaultPack,
  executionRateOf,
  gradeOf,
  isRefusal,
  readPoints,
  scoreOfCells,
  sumOfScores,
} from "../scoring";
import { checkRow, isNote } from "../validation/checkRow";
import { addSentences, failWith, refusalError } from "./cellError";
import { loadedOnce } from "./loadedOnce";
import { isErrorObject, oneCell, overCells, plainRange } from "./overCells";
import {
  answerRow,
  completionArguments,
  completionRowOf,
  headingIn,
  isSpareRow,
  packOf,
  rowArguments,
  textCell,
  underRules,
} from "./rowCells";
import { summaryCells } from "./summary";
import { withTable } from "./tables";

const withRarely = loadedOnce(async () => {
  const loaded = await import(/* webpackChunkName: "rarely" */ "./rarely");
  addSentences(loaded.sentences);
  return loaded;
});

/**
 * 按评分规则计算一行指标的得分，0 到分值之间。全年完成值为空时结果为空。
 * @customfunction PERFSCORE
 * @helpurl https://localhost:3000/help.html#PERFSCORE
 * @param operator 运算符号：=、>=、<=、>、<，也可用 ≥、≤、不低于、不超过等写法；定性指标留空
 * @param target 指标值，与全年完成值同一单位；单位为 % 时填百分点，95 表示 95%；0 是数，不是空
 * @param actual 全年完成值；单位为 % 时填百分点；定性指标填达成情况的档次，或 0 到 1 之间的完成程度。Excel 把空单元格当作 0 交来，请用 IF 排除
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
  return overCells([operator, target, actual, weight, unit, rules], rowArguments, scoreCells);
}

/**
 * 按评分规则计算一行指标的完成程度，0 到 1 之间。全年完成值为空时结果为空。
 * @customfunction PERFCOMPLETION
 * @helpurl https://localhost:3000/help.html#PERFCOMPLETION
 * @param operator 运算符号：=、>=、<=、>、<，也可用 ≥、≤、不低于、不超过等写法；定性指标留空
 * @param target 指标值，与全年完成值同一单位；单位为 % 时填百分点，95 表示 95%；0 是数，不是空
 * @param actual 全年完成值；单位为 % 时填百分点；定性指标填达成情况的档次，或 0 到 1 之间的完成程度。Excel 把空单元格当作 0 交来，请用 IF 排除
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
  return overCells([operator, target, actual, unit, rules], completionArguments, (cells) =>
    underRules(cells[4], (pack) => completionOf(completionRowOf(cells), pack)),
  );
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
    ["allocated", "executed", "rules"],
    ([allocatedCell = null, executedCell = null, rulesCell]) =>
      underRules(rulesCell, (pack) => executionRateOf(allocatedCell, executedCell, pack)),
  );
}

/**
 * 计算总评价得分：各行得分之和，四舍五入到两位小数。空单元格不计；全部为空时结果为空。表头、小计和合计行、负数会提示，合计超过满分也会提示。
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
  const cells = ranges.map(plainRange);
  const error = cells.flat(2).find(isErrorObject);
  if (error !== undefined) failWith(error);
  const total = sumOfScores(cells as CellValue[][][], defaultPack);
  if (isRefusal(total)) failWith(refusalError(total));
  else return [[total ?? ""]];
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
  return overCells([total, rules], ["total", "rules"], ([totalCell = null, rulesCell]) => {
    const points = readPoints(totalCell, "total");
    return underRules(rulesCell, (pack) =>
      typeof points === "number" ? gradeOf(points, pack) : points,
    );
  });
}

/**
 * 检查一行指标的填写：没有问题时结果为空；不能计分时说明原因；否则说明第一个问题。以“注：”开头的不影响得分。
 * @customfunction PERFCHECK
 * @helpurl https://localhost:3000/help.html#PERFCHECK
 * @param operator 运算符号：=、>=、<=、>、<，也可用 ≥、≤、不低于、不超过等写法；定性指标留空
 * @param target 指标值，与全年完成值同一单位；单位为 % 时填百分点，95 表示 95%；0 是数，不是空
 * @param actual 全年完成值；单位为 % 时填百分点；定性指标填达成情况的档次，或 0 到 1 之间的完成程度。Excel 把空单元格当作 0 交来，请用 IF 排除
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
  return overCells([operator, target, actual, weight, unit, rules], rowArguments, (cells) =>
    answerRow(cells, (row, pack) => {
      const problem = isSpareRow(row) ? null : checkRow(row, pack);
      return problem === null ? "" : rowProblemText(problem, isNote(problem));
    }),
  );
}

/**
 * 用一行文字说明得分的计算过程。全年完成值为空时结果为空。
 * @customfunction PERFEXPLAIN
 * @helpurl https://localhost:3000/help.html#PERFEXPLAIN
 * @param operator 运算符号：=、>=、<=、>、<，也可用 ≥、≤、不低于、不超过等写法；定性指标留空
 * @param target 指标值，与全年完成值同一单位；单位为 % 时填百分点，95 表示 95%；0 是数，不是空
 * @param actual 全年完成值；单位为 % 时填百分点；定性指标填达成情况的档次，或 0 到 1 之间的完成程度。Excel 把空单元格当作 0 交来，请用 IF 排除
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
  return withRarely(({ explanationOf }) =>
    overCells([operator, target, actual, weight, unit, rules], rowArguments, (cells) =>
      answerRow(cells, explanationOf),
    ),
  );
}

/**
 * 一次汇总整张表：横排四个单元格，依次为总分、等级、未填行数、有问题行数。空白的备用行不计；还有未填、或分值之和不是满分时不评等级。
 * @customfunction PERFSUMMARY
 * @helpurl https://localhost:3000/help.html#PERFSUMMARY
 * @param operators 各行的运算符号
 * @param targets 各行的指标值
 * @param actuals 各行的全年完成值
 * @param weights 各行的分值
 * @param [units] 各行的度量单位；可省略
 * @param [rules] 评分规则：{packs}；可省略，省略时用第一个
 * @returns 总分、等级、未填、有问题
 */
export function PERFSUMMARY(
  operators: unknown[][],
  targets: unknown[][],
  actuals: unknown[][],
  weights: unknown[][],
  units?: unknown[][],
  rules?: unknown[][],
): unknown[][] {
  const summary = (rulesCell: unknown) => {
    const pack = packOf(oneCell(rulesCell, "rules"));
    if (isRefusal(pack)) failWith(refusalError(pack));
    else return summaryCells([operators, targets, actuals, weights, units], pack);
  };
  return withTable(rules, summary) ?? summary(rules);
}

/**
 * 计算偏差率：（全年完成值 − 指标值）÷ 指标值的绝对值；超过指标值为正，低于指标值为负，与运算符号无关。0.2 表示 20%。定性指标、全年完成值为空时结果为空。
 * @customfunction PERFDEVIATION
 * @helpurl https://localhost:3000/help.html#PERFDEVIATION
 * @param operator 运算符号：=、>=、<=、>、<，也可用 ≥、≤、不低于、不超过等写法；定性指标留空
 * @param target 指标值，与全年完成值同一单位；单位为 % 时填百分点，95 表示 95%；0 是数，不是空
 * @param actual 全年完成值；单位为 % 时填百分点；定性指标填达成情况的档次，或 0 到 1 之间的完成程度。Excel 把空单元格当作 0 交来，请用 IF 排除
 * @param [unit] 度量单位，如 %、次、户；可省略
 * @returns 偏差率
 */
export function PERFDEVIATION(
  operator: unknown[][],
  target: unknown[][],
  actual: unknown[][],
  unit?: unknown[][],
): unknown[][] {
  return withRarely(({ deviationOf }) =>
    overCells([operator, target, actual, unit], completionArguments, (cells) =>
      deviationOf(completionRowOf(cells), defaultPack),
    ),
  );
}

/**
 * 判断一行指标要不要写原因：得分低于分值时为“须写偏差原因和改进措施”，得满分而完成值超过指标值较多时为“超额较多，须说明”，否则为空。全年完成值为空时结果为空。
 * @customfunction PERFREASON
 * @helpurl https://localhost:3000/help.html#PERFREASON
 * @param operator 运算符号：=、>=、<=、>、<，也可用 ≥、≤、不低于、不超过等写法；定性指标留空
 * @param target 指标值，与全年完成值同一单位；单位为 % 时填百分点，95 表示 95%；0 是数，不是空
 * @param actual 全年完成值；单位为 % 时填百分点；定性指标填达成情况的档次，或 0 到 1 之间的完成程度。Excel 把空单元格当作 0 交来，请用 IF 排除
 * @param weight 分值
 * @param [unit] 度量单位，如 %、次、户；可省略
 * @param [rules] 评分规则：{packs}；可省略，省略时用第一个
 * @returns 要写什么，或空
 */
export function PERFREASON(
  operator: unknown[][],
  target: unknown[][],
  actual: unknown[][],
  weight: unknown[][],
  unit?: unknown[][],
  rules?: unknown[][],
): unknown[][] {
  return withRarely(({ reasonOf }) =>
    overCells([operator, target, actual, weight, unit, rules], rowArguments, (cells) =>
      answerRow(cells, reasonOf),
    ),
  );
}

/**
 * 把一部分的分值平均分给各行，竖排溢出：每行取到一位小数（不足 0.1 分时取到两位），余数归第一行，各行之和等于分值。
 * @customfunction PERFWEIGHTS
 * @helpurl https://localhost:3000/help.html#PERFWEIGHTS
 * @param points 这一部分的分值，最多两位小数；只能是一个单元格
 * @param count 行数，1 到 1000 的整数；只能是一个单元格
 * @returns 各行的分值
 */
export function PERFWEIGHTS(points: unknown[][], count: unknown[][]): unknown[][] {
  return withRarely(({ sharesOf }) => {
    const shares = sharesOf(oneCell(points, "points"), oneCell(count, "count"));
    if (isRefusal(shares)) failWith(refusalError(shares));
    else return shares === null ? [[""]] : shares.map((share) => [share]);
  });
}

/**
 * 绩效运行监控亮灯：按截至某月的完成值与序时进度（指标值 × 月份 ÷ 12）之比给出红、黄、绿、蓝。<=、< 的指标和指标值不大于 0 的指标只看是否守住指标值：守住为绿，否则为红。完成值为空时结果为空。
 * @customfunction PERFLIGHT
 * @helpurl https://localhost:3000/help.html#PERFLIGHT
 * @param target 全年指标值
 * @param actual 截至该月的完成值；定性指标为达成情况的档次，或 0 到 1 之间的完成程度
 * @param month 月份，1 到 12 的整数，6 表示 1 至 6 月
 * @param [operator] 运算符号；可省略，指标值是数字时按 >= 处理
 * @param [rules] 评分规则：{packs}；可省略，省略时用第一个
 * @returns 红、黄、绿、蓝
 */
export function PERFLIGHT(
  target: unknown[][],
  actual: unknown[][],
  month: unknown[][],
  operator?: unknown[][],
  rules?: unknown[][],
): unknown[][] {
  return withRarely(({ lightOf }) =>
    overCells([operator, target, actual, null, rules, month], lightArguments, (cells) =>
      underRules(cells[4], (pack) => lightOf(completionRowOf(cells), cells[5] ?? null, pack)),
    ),
  );
}

const lightArguments = [...completionArguments, "month"];

/** Outside PERFSCORE, so that a call makes no closure. */
function scoreCells(cells: CellValue[]): CellValue | Refusal {
  const pack = packOf(cells[5]);
  if (isRefusal(pack)) return pack;
  const target = cells[1] ?? null;
  const actual = cells[2] ?? null;
  const weight = cells[3] ?? null;
  // Only words above a column of points can be its heading.
  const heading = typeof weight === "string" ? headingIn({ target, actual, weight }) : null;
  return (
    heading ?? scoreOfCells(textCell(cells[0]), target, actual, weight, textCell(cells[4]), pack)
  );
}
