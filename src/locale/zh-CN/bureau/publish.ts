/** 发表：每个单位一个文件。 */
export const publish = {
  lead: "每张表存成一个 Excel 文件，文件名是单位、年度和种类，发给各单位。本工作簿不改动。",
  blank: "发空表：按单位清单…",
  blankTitle: "发空表",
  reading: "正在读取本工作簿的表…",
  none: "本工作簿没有绩效表。可以按单位清单发空表。",
  forms: "要发的表",
  search: "按单位或表名查找",
  all: (n: number) => `全选（${n}）`,
  chosen: (chosen: number, all: number) => `共 ${all} 张表，已选 ${chosen} 张`,
  nothingFound: "没有符合的表。",
  place: "生成到",
  places: {
    zip: "一个压缩包（.zip），里面每张表一个文件",
    files: "逐个下载文件",
    windows: "逐个打开为新工作簿，由您另存",
  },
  sheets: "本工作簿，每个单位一张表",
  placeHint: "Mac 版 Excel 的窗格不能下载，请改选「逐个打开为新工作簿」。",
  tooManyWindows: (most: number) =>
    `一次最多打开 ${most} 个新工作簿：请少选几张，或改为下载压缩包。`,
  native: "一律用原生公式（没有加载项、用 WPS 也能算）",
  nativeHint: (n: number) =>
    `选中的 ${n} 张表用加载项的函数。不勾选就照原样：没有加载项的单位能看到得分，改了数不会重算。`,
  contents: "文件里有什么",
  carried:
    "有：表里的值、公式、下拉列表，原表有的实时检查和保护；格式、列宽、打印设置和插入的表一样。按本簿规则计分的，带上工作表「评分规则」；单位在「校验报告」里写的说明也带上。",
  notCarried:
    "没有：其他工作表、批注、图片、自己加的颜色和条件格式；表外的单元格也没有，自己写的公式变成数值，这两样生成后会逐个文件列出。",
  make: (n: number) => `生成 ${n} 个文件`,
  open: (n: number) => `打开 ${n} 个新工作簿`,
  working: (name: string) => (name === "" ? "正在读取各表…" : `正在生成 ${name}`),
  zipped: (n: number, name: string) =>
    `已把 ${n} 张表各存成一个文件，打成压缩包「${name}」，请在下载里找。本工作簿没有改动。`,
  saved: (n: number) => `已生成 ${n} 个文件，请在下载里找。本工作簿没有改动。`,
  savedOne: (name: string) => `已生成「${name}」，请在下载里找。本工作簿没有改动。`,
  opened: (n: number) =>
    `已打开 ${n} 个新工作簿（没看到的话，可能在本窗口后面），请逐个另存。文件名可用：`,
  withAddIn: (n: number) =>
    `其中 ${n} 个文件用加载项的函数：没有加载项的单位能看到得分，改了数不会重算。`,
  lost: (files: number) => `有 ${files} 个文件没有带全：`,
  lostCells: (cells: string, n: number) => `${n} 格没有带上（${cells}${n > 5 ? " 等" : ""}）`,
  frozen: (n: number) => `${n} 处公式变成数值`,
  lostIn: (file: string, what: string) => `${file}：${what}。`,
  moreLost: (n: number) => `另有 ${n} 个文件也是这样。`,
  gone: (n: number) => `有 ${n} 张表已经不在，没有生成。`,
  notOpened: (name: string, left: number) =>
    `「${name}」没有打开，还有 ${left} 张没有做，可以改为下载。`,
};

/** What they look like in any language. */
export type PublishWords = typeof publish;
