import { progressOf } from "../../formulas/native/light";
import { signs } from "../../formulas/native/signs";
import type { BudgetThresholds } from "./thresholds";

/** The light of a task's money: "" while an amount is blank, a sign where one is no number or nothing was given. */
export function budgetLightFormula(
  given: string,
  spent: string,
  month: string,
  thresholds: BudgetThresholds,
): string {
  const light = `IF(COUNT(${given},${spent},${month})<3,"${signs.number}",IF(${given}<=0,"${signs.zeroMoney}",${judged(given, spent, month, thresholds)}))`;
  return `=IF(OR(${given}="",${spent}=""),"",${light})`;
}

function judged(given: string, spent: string, month: string, by: BudgetThresholds): string {
  if (by.by === "due") {
    const progress = progressOf(given, spent, month);
    return `IF(${progress}<${by.yellow},"红",IF(${progress}<${by.green},"黄","绿"))`;
  }
  // Before the first month that is named nothing is late.
  const steps = [{ month: 1, share: 0 }, ...by.least];
  const months = steps.map((step) => step.month).join(",");
  const shares = steps.map((step) => step.share).join(",");
  return `IF(${spent}/${given}+10^-12<LOOKUP(${month},{${months}},{${shares}}),"红","绿")`;
}
