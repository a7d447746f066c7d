import type { Family } from "./family";

/** 部门（单位）整体绩效目标表 of Liaoning, filled at the start of the year. */
export const departmentTarget = {
  kind: "target",
  title: "部门（单位）整体绩效目标表",
  knownBy: /整体(支出)?绩效目标(申报|批复)?表/u,
  shortTitle: "目标表",
  print: "target",
  of: "department",
  isLiaoning: true,
  pack: "liaoning",
  checks: ["budget", "unitCode", "standard", "sections", "deadline"],
} as const satisfies Family;
