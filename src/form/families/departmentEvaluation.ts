import type { Family } from "./family";

/** 部门（单位）整体绩效自评表 of Liaoning, filled at the end of the year. */
export const departmentEvaluation = {
  kind: "selfEvaluation",
  title: "部门（单位）整体绩效自评表",
  knownBy: /整体(支出)?绩效自评(价)?表/u,
  shortTitle: "自评表",
  print: "evaluation",
  of: "department",
  isLiaoning: true,
  pack: "liaoning",
  checks: ["budget", "unitCode", "standard", "sections", "measure", "tasks"],
} as const satisfies Family;
