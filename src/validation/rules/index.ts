import type { FormRule, IndicatorRule } from "../context";
import { overwrittenFormulas, overwrittenOtherFormulas } from "./formulas";
import { categoryLabels, lossExplained, tasksExplained } from "./duties";
import {
  noDuplicates,
  sectionKnown,
  sectionsFilled,
  standardPlace,
  standardPresent,
} from "./indicators";
import { amounts, budget, execution, ratesAgainstMoney, tasksAgainstBudget } from "./money";
import { operatorDirection } from "./operators";
import {
  cellErrors,
  deadline,
  mergedInput,
  namesPresent,
  nameSpaces,
  rowErrors,
  shiftedColumns,
  taskNameSpaces,
} from "./structure";
import { goals, heading, indicatorTexts, otherTexts } from "./texts";
import {
  actualsCopied,
  completion,
  negativeValues,
  overAchievement,
  percentFormat,
  qualitativeTarget,
  unitOfMeasure,
} from "./values";
import { indicatorScore, sectionPoints, taskScores, total, weightDecimals } from "./weights";

/** Rules over one indicator of any form. */
export const indicatorRules: IndicatorRule[] = [
  operatorDirection,
  qualitativeTarget,
  unitOfMeasure,
  negativeValues,
  percentFormat,
  standardPlace,
  noDuplicates,
  rowErrors,
  nameSpaces,
  shiftedColumns,
  indicatorTexts,
  deadline,
];

/** Rules over one indicator of an evaluation. */
export const evaluatedIndicatorRules: IndicatorRule[] = [
  overAchievement,
  completion,
  weightDecimals,
  indicatorScore,
  lossExplained,
  categoryLabels,
  overwrittenFormulas,
];

/** Rules over any form as a whole. */
export const formRules: FormRule[] = [
  heading,
  goals,
  otherTexts,
  taskNameSpaces,
  amounts,
  budget,
  tasksAgainstBudget,
  sectionKnown,
  sectionsFilled,
  standardPresent,
  namesPresent,
  mergedInput,
  cellErrors,
];

/** Rules over an evaluation as a whole. */
export const evaluationFormRules: FormRule[] = [
  execution,
  ratesAgainstMoney,
  taskScores,
  sectionPoints,
  total,
  actualsCopied,
  tasksExplained,
  overwrittenOtherFormulas,
];
