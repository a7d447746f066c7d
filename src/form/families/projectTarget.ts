import type { Family } from "./family";

/** 项目支出绩效目标表 and 绩效目标申报表 of other places: a plan, with no results. */
export const projectTarget = {
  kind: "projectTarget",
  title: "项目支出绩效目标表",
  knownBy: /项目((?!项目)[^整])*绩效目标(申报|批复)?表/u,
  shortTitle: "项目目标表",
  print: "target",
  of: "project",
  isLiaoning: false,
  pack: "national",
  checks: [],
} as const satisfies Family;
