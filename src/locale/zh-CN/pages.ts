import { overview } from "./bureau/overview";
import { sample } from "./bureau/sample";
import { monitoring } from "./bureau/monitoring";
import { precheck } from "./bureau/precheck";
import { collect } from "./bureau/collect";
import { comparison } from "./bureau/comparison";
import { review } from "./bureau/review";
import { narrative } from "./bureau/narrative";
import { publish } from "./bureau/publish";

/** Words of the pages that nobody sees first, loaded along with them. */
export const pages = {
  precheck,
  overview,
  sample,
  monitoring,
  review,
  comparison,
  narrative,
  publish,
  collect,
  insert: {
    kind: "表的种类",
    unitCode: "单位代码",
    unitCodeHint: "如 703001",
    unitName: "单位名称",
    several: "一次生成多个单位",
    unitList: "单位清单",
    unitListHint: "每行一个单位：代码 空格 名称，可从 Excel 直接粘贴两列",
    unitLinesRead: (n: number) => `读到 ${n} 个单位，每个单位一张表。`,
    unitLinesBad: (lines: string) =>
      `第 ${lines} 行看不出单位代码，不会生成：请改成「代码 名称」。`,
    year: "年度",
    yearBad: "请填四位数的年度，如 2024。",
    tasks: "年度主要任务行数",
    tasksHint: "有几项任务填几项：空着的任务行得不到它的分。",
    tasksBad: "请填 1 到 50 的整数。",
    indicators: "绩效指标",
    indicatorsHint: "点开一级指标，勾选要用的指标",
    sectionRows: (rows: number) => `${rows} 项`,
    sectionPoints: (points: string) => `${points} 分`,
    emptySection: (names: string) => `${names}还没有指标：请至少选一项，否则分值合不到 100。`,
    pointsSum: (sum: string, full: string) => `分值合计 ${sum} / ${full}`,
    addIndicator: "添加指标",
    addIndicatorIn: (section: string) => `在${section}中添加指标`,
    blankIndicator: "自己写一个指标",
    ownIndicator: (n: number) => `自定义指标 ${n}`,
    ownNameLater: "可留空，插入后在表中填",
    qualitative: "（定性）",
    native: "用原生公式（没有加载项、用 WPS 也能算）",
    liveChecks: "带实时检查（单元格自己变色，不用加载项）",
    sheetName: "表名",
    insertButton: "插入到工作簿",
    insertSeveralButton: (n: number) => `生成 ${n} 张表`,
    yearWhy: {
      target: "9 月起一般填下一年的目标表",
      selfEvaluation: "6 月前一般填上一年的自评表",
    },
    yearBefore: "上一年",
    yearAfter: "下一年",
    rules: "评分规则",
    rulesUsual: (title: string) => `${title}（默认）`,
    rulesElsewhere: "按这套规则，表的一级指标是产出、效益、满意度，没有统一的三级指标，请自己写。",
    ownRulesFaulty: "工作表「评分规则」有错，不能按它插入：请先校验那张表。",
    weightsHint:
      "点开一级指标，勾选要用的指标。灰色的分值是平均分配的，填上就固定，其余各行分剩下的。",
    weightOf: (name: string) => `${name} 分值`,
    unnamed: "未命名的指标",
    taskNumber: (n: number) => `任务 ${n}（在表中填）`,
    sectionOff: (sum: string, points: string) => `${sum} 分，应为 ${points} 分`,
    weightsBad: "有的行没有分值，或不是最多两位小数的数：请改填入的分值，或重新分配。",
    redistribute: "重新分配",
    redistributeIn: (section: string) => `重新分配${section}的分值`,
    sumOff: (full: string) =>
      `分值合计不是 ${full}，或有的行没有分值：请改标红的部分，或点其中的「重新分配」。`,
    preview: "预览（前几行）",
    toBeNamed: "（在表中填）",
    moreRows: (n: number) => `下面还有 ${n} 项指标。`,
  },
  library: {
    summary: "从已有的表或指标库带入",
    carry: "从本工作簿的表带入指标和分值",
    carryHint:
      "如上一年的自评表、今年的目标表：指标、运算符号、指标值、单位和分值照搬，本页已勾选、已写的换掉。",
    find: "查找本工作簿的绩效表",
    choose: "请选一张表",
    carryButton: "带入",
    carried: (sheet: string, n: number) => `已带入「${sheet}」的 ${n} 项指标，请在下面核对。`,
    left: (names: string) => `没有带入（这套规则没有它们的一级指标）：${names}。`,
    title: "指标库",
    count: (n: number) => `指标库：${n} 项`,
    hint: "自己写的指标存进库，下次在各一级指标的「添加指标」里选。库在本工作簿里，存成文件可交给别人。",
    keep: "存入指标库",
    isKept: "已在指标库",
    keptNow: (name: string) => (n: number) =>
      `已把「${name}」存入指标库，共 ${n} 项；保存工作簿后生效。`,
    dropped: (name: string) => (n: number) => `已从指标库删除「${name}」，还有 ${n} 项。`,
    added: (read: number) => (n: number) => `已从文件加入 ${read} 项，同名的已替换，共 ${n} 项。`,
    undone: (n: number) => `已撤销，指标库恢复为 ${n} 项。`,
    notAFile: (file: string) =>
      `「${file}」不是指标库文件，没有加入：请选由「存成文件」得到的文件。`,
    save: "存成文件",
    copy: "复制内容",
    saveHint: "没有出现下载时，请用「复制内容」，粘贴到记事本存成 .json 文件。",
    fileName: "绩效指标库.json",
    open: "从文件加入",
  },
  losses: {
    waterfall: "失分一览",
    explain: "失分与原因",
    none: "没有失分。",
    caption: (floor: string, start: string) => `横条从 ${floor} 分到 ${start} 分，按表中顺序`,
    row: "失分的行",
    start: "分值",
    tasksBelow: "没有执行完的项目：",
    task: (name: string, allocated: string, executed: string, rate: string) =>
      `${name}：下达 ${allocated}，执行 ${executed}，执行率 ${rate}`,
    noReason: "还没有写偏差原因",
    noMeasure: "还没有写改进措施",
    help: "怎样写",
    helpHint:
      "原因分经费保障、制度保障、人员保障、硬件条件保障和其他，写在对应的列。下面是表里已有的事实，可复制作开头；原因和措施请如实补充。",
    reasonOpening: "偏差原因",
    facts: (name: string, asked: string, actual: string) =>
      `${name}的指标值为 ${asked}，全年完成值为 ${actual}。`,
    amongThem: (tasks: string) => `其中${tasks}。`,
    cause: "未完成的原因是：",
    measureStart: (name: string, asked: string) => `为使${name}达到指标值 ${asked}，将：`,
    whole: "全部计算过程",
    title: (sheet: string) => `${sheet} 得分计算过程`,
    copyAll: "复制全部计算过程",
    writeSheet: "写成一张表",
    // Other words than the form's own, by which this sheet would be taken for one.
    headings: ["部分", "名称", "应得", "实得", "怎样算出来"],
    sum: "合计",
  },
};

/** What they look like in any language. */
export type PageWords = typeof pages;
