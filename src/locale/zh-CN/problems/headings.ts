import type { ProblemWords } from "../../problemWords";

/** Headings and labels, and cells that are computed. */
export const headings = {
  HEADING_RENAMED: {
    name: "表头改了名",
    sentence: "这里应是“{heading}”，现在是“{found}”",
    rule: "各列和各栏按表头的字找；表头改了，这一列的内容就没有人认得，这张表也没法判断。",
    remedy: "恢复表头；恢复以后再校验其余内容。",
    example: "“完成情况” → “全年完成值”",
  },
  COLUMN_MISSING: {
    name: "缺一列或一栏",
    sentence: "没有“{heading}”这一栏",
    rule: "规定的表样有这一栏；少了它，相关的内容没法判断。",
    remedy: "补上这一栏，或把内容导入标准表。",
    example: "没有“全年完成值”一列 → 补上这一列",
  },
  TABLE_MISSING: {
    name: "整行表头不见了",
    sentence: "没有找到这张表的表头：{heading}",
    rule: "表里的内容按表头的字找；没有表头，整张表没法判断。",
    remedy: "撤销刚才的删除，或重新写上这一行表头。",
    example: "删掉了“三级指标 运算符号 指标值……”那一行 → 补上",
  },
  TITLE_UNKNOWN: {
    name: "标题不是规定的",
    sentence: "标题“{found}”认不出是什么表，应有“{title}”",
    rule: "标题说明这是目标表还是自评表；认不出时只能按表头猜。",
    remedy: "恢复标题；前面可以有年度和单位。",
    example: "“部门整体情况” → “部门（单位）整体绩效自评表”",
  },
  SECOND_FORM: {
    name: "一张工作表上有两张表",
    sentence: "从这里起又是一张“{title}”，没有校验",
    rule: "一张工作表只放一张表：排在后面的不校验，也不算分。",
    remedy: "把这张表剪切到另一张工作表，再校验。",
    example: "第 45 行又有一张自评表 → 移到新工作表",
  },
  MONITORING_FORM: {
    name: "绩效运行监控表",
    sentence: "“{title}”是年中的监控表：只校验其中的目标，完成情况、执行数和可能性不能判断",
    rule: "年中的完成情况不能按全年的规则评分。",
    remedy: "逐项核对截至当月的完成情况；监控亮灯可用 PERFLIGHT。",
    example: "项目支出绩效目标执行监控表",
  },
  RESULT_ERROR: {
    name: "没有算出来",
    sentence: "显示 {error}，没有算出来",
    rule: "#NAME? 表示没有加载本加载项；#VALUE! 表示这一行的填写有问题。",
    remedy: "打开本加载项后重新计算；仍出错时检查这一行的填写和公式。",
    example: "#NAME? → 打开加载项后显示 3.3",
  },
  TOTAL_ERROR: {
    name: "总分没有算出来",
    sentence: "总评价得分显示 {error}，没有算出来",
    rule: "总分由各行得分相加，有一行出错就加不出来。",
    remedy: "先改好出错的那一行；都没有出错时恢复这里的公式。",
    example: "#VALUE! → 改好出错的行后显示 97.62",
  },
  FORMULA_MISSING: {
    name: "缺公式",
    sentence: "这一格应由公式计算，现在空着",
    rule: "完成程度、执行率、得分和总分由公式算出；公式删了，或插入的新行没有公式，这一行就不计分。",
    remedy: "点「修复」写上这一行的公式。",
    example: "手工插入的一行没有得分公式 → 补上公式",
  },
  ROW_INCOMPLETE: {
    name: "手工插入的行不完整",
    sentence: "这一行没有公式和分值，像是手工插入的",
    rule: "每一行都要有公式、下拉列表和格式，得分才会自动算；手工插入的行没有这些。",
    remedy: "点「补全本行」：补上公式、下拉列表、格式，分值先给您看再重新分配。",
    example: "第 17 行 I、K 列空着 → 与别的行相同的公式",
  },
  OPERATOR_NAMES_LEVEL: {
    name: "数字指标写了定性",
    sentence: "运算符号是“{operator}”，指标值却是数字 {target}",
    rule: "定性指标不与数字比较；指标值是数字的，要有 >=、= 或 <= 才能算。",
    remedy: "写上 >=、= 或 <=；本来是定性的，把指标值改成文字。",
    example: "“定性 30” → “>= 30”",
  },
} as const satisfies Record<string, ProblemWords>;
