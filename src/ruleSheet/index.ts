/** A bureau's own rules as a table in its workbook: what rows it has, how it is read and what a pack writes. */
export { readRules, type RuleFault, type RuleFaultCode, type RulesRead } from "./readRules";
export { evidenceWords, ruleLines, ruleWords, type RuleLine } from "./ruleLines";
export { ruleRows, type RuleRow } from "./ruleRows";
