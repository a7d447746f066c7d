import type { Family } from "./family";

/** 部门整体绩效目标表 of other places: the title of Liaoning's form, the indicators of the national one. */
export const nationalTarget = {
  kind: "nationalTarget",
  title: "部门整体支出年度绩效目标表",
  knownBy: /整体(支出)?年度绩效目标(申报|批复)?表/u,
  shortTitle: "整体目标表",
  print: "target",
  of: "department",
  isLiaoning: false,
  pack: "national",
  checks: [],
} as const satisfies Family;
