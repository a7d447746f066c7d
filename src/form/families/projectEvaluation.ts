import type { Family } from "./family";

/** 项目支出绩效自评表 of other places (财预〔2020〕10号), only ever imported. */
export const projectEvaluation = {
  kind: "projectSelfEvaluation",
  title: "项目支出绩效自评表",
  knownBy: /项目(支出)?绩效自评(价)?表/u,
  shortTitle: "项目自评表",
  print: "evaluation",
} as const satisfies Family;
