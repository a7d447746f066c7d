/** The words about what the unit says to problems, loaded with the first list of them. */
export const notes = {
  verify: "核实无误…",
  verifyThis: (cell: string) => `${cell} 核实无误`,
  reason: "核实的依据（必填）",
  reasonHint: "如：已与业务科台账核对，完成数属实",
  reasonMissing: "请写明依据：看表的人凭它判断。",
  save: "记为核实无误",
  leave: "不记了",
  kept: "记在工作表「校验报告」里，随文件走；单元格内容一变就不再算数。",
  verified: (n: number) => `核实无误 ${n} 项`,
  verifiedLabel: "核实无误的内容",
  takeBack: "收回核实",
  takeBackThis: (cell: string) => `收回 ${cell} 的核实`,
  outdated: (n: number) => `${n} 处核实不再算数`,
  outdatedLabel: "不再算数的核实",
  why: {
    changed: "单元格内容变了：请重新看，仍然无误的再核实一次。",
    gone: "问题已经没有了，不用再核实。",
    noReason: "依据被删掉了：请重新写明。",
    notAllowed: "错误、与评分规则不一致的数不能核实无误：请改正。",
  },
  remove: "删掉这条",
  removeThis: (name: string) => `删掉「${name}」的核实`,
};

/** What these words look like in any language. */
export type NoteWords = typeof notes;
