import type { TopicRules } from "../context";
import type { AllProblems } from "../problem/catalogue";
import { dutyRules } from "./duties";
import { formulaRules } from "./formulas";
import { headingRules } from "./headings";
import { indicatorTopicRules } from "./indicators";
import { moneyRules } from "./money";
import { operatorRules } from "./operators";
import { ruleSheetRules } from "./ruleSheet";
import { structureRules } from "./structure";
import { textRulesOfForms } from "./texts";
import { valueRules } from "./values";
import { weightRules } from "./weights";
import { yearRules } from "./years";

/** Every file of rules; in a row and in the form, rules speak in this order. */
const topics: TopicRules<AllProblems>[] = [
  headingRules,
  textRulesOfForms,
  yearRules,
  ruleSheetRules,
  operatorRules,
  valueRules,
  indicatorTopicRules,
  structureRules,
  moneyRules,
  weightRules,
  dutyRules,
  formulaRules,
];

/** Rules over one indicator of any form. */
export const indicatorRules = topics.flatMap(({ indicator }) => indicator ?? []);
/** Rules over one indicator of an evaluation. */
export const evaluatedIndicatorRules = topics.flatMap(
  ({ evaluatedIndicator }) => evaluatedIndicator ?? [],
);
/** Rules over any form as a whole. */
export const formRules = topics.flatMap(({ form }) => form ?? []);
/** Rules over an evaluation as a whole. */
export const evaluationFormRules = topics.flatMap(({ evaluationForm }) => evaluationForm ?? []);
