import type { Family } from "./family";

/** 项目支出绩效自评表 of other places (财预〔2020〕10号), also titled 绩效目标自评表, only ever imported. */
export const projectEvaluation = {
  kind: "projectSelfEvaluation",
  title: "项目支出绩效自评表",
  knownBy:
    /(项目|专项资金|转移支付)((?!项目|专项资金|转移支付)[^整])*(自评(价|情况|结果)?表|完成情况表)|绩效目标自评表/u,
  shortTitle: "项目自评表",
  print: "evaluation",
  of: "project",
  isLiaoning: false,
  pack: "national",
  checks: [],
} as const satisfies Family;
