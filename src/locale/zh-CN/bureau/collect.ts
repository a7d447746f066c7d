import type { FileWas, Standing } from "../../../report/collect";

/** 收表: many files of many units at once. */
export const collect = {
  lead: "把各单位报来的文件一次选进来：每份认出是什么表，逐份说明，再放进本工作簿。文件和已有的表都不改动。",
  choose: "选择文件（可多选，也可拖到这里）",
  chooseMore: "再加文件（可多选，也可拖到这里）",
  kinds: "支持 .xlsx、.csv、.docx、文字版 .pdf；不上传到任何地方",
  reading: (name: string) => `正在读取 ${name}`,
  writing: (name: string) => `正在生成 ${name}`,
  stopped: (n: number) => `已停止，还有 ${n} 个文件没有读：要的话请再选一次。`,
  read: (files: number, forms: number) => `${files} 个文件，${forms} 张表`,
  toLookAt: (n: number) => `要看一下的（${n}）`,
  ready: (n: number) => `可以收入的（${n}）`,
  taken: (n: number) => `已收入的（${n}）`,
  more: (n: number) => `再显示 ${n} 张`,
  was: {
    form: "一张绩效表",
    several: "几张绩效表",
    none: "没有绩效表",
    broken: "文件损坏",
    tooLarge: "文件过大",
    locked: "有密码",
    otherKind: "不能读的格式",
  } satisfies Record<FileWas, string>,
  standing: {
    new: () => "",
    duplicate: (of: string) => `重复：与「${of}」内容相同。`,
    older: (of: string) => `较旧：「${of}」的日期更新。`,
    rival: (of: string) => `与「${of}」同单位、同年度、同种类，内容不同：请核对要哪一份。`,
    present: (of: string) => `本工作簿已有「${of}」：勾选就另放一张，已有的不动。`,
  } satisfies Record<Standing["is"], (of: string) => string>,
  place: (n: number, all: number) => `第 ${n} 张，共 ${all} 张`,
  noUnit: "没有读到单位",
  noYear: "没有年度",
  doubts: (n: number) => `有 ${n} 处没有把握，收入后请在表上核对。`,
  isIn: (sheet: string) => `已收入「${sheet}」。`,
  total: (total: string) => `${total} 分`,
  how: "放在哪里",
  sheets: "本工作簿，每份一张标准表",
  onlyList: "只列收表清单，不放表",
  take: (n: number) => (n === 0 ? "写收表清单" : `收入 ${n} 张表，写收表清单`),
  startOver: "重新开始",
  done: (forms: number, files: number, list: string) =>
    forms === 0
      ? `「${list}」已列出 ${files} 个文件。`
      : `已收入 ${forms} 张表，「${list}」已列出 ${files} 个文件。`,
  put: (forms: number) => `已收入 ${forms} 张表。`,
  some: (forms: number) => `已收入 ${forms} 张表，还没有写收表清单。`,
  refreshed: (files: number, cells: number) =>
    `收表清单接着记下 ${files} 个文件，写了 ${cells} 个单元格。`,
  same: "收表清单没有改动。",
  listFailed: "收表清单没有写成：",
};

export type CollectWords = typeof collect;
