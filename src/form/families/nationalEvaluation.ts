import type { Family } from "./family";

/**
 * 部门整体支出绩效自评表 of other places: the title of Liaoning's form or nearly so, the indicators of the
 * national project form.
 */
export const nationalEvaluation = {
  kind: "nationalSelfEvaluation",
  title: "部门整体支出绩效自评结果表",
  knownBy: /整体(支出)?绩效(自评结果|自评情况|评价指标|评价得分)表/u,
  shortTitle: "整体自评表",
  print: "evaluation",
  of: "department",
  isLiaoning: false,
  pack: "national",
  checks: [],
} as const satisfies Family;
