/** What the import says: guesses about fields, notes about a form, and why a source was refused. */
export const importing = {
  /** By guess code: shown beside the field in the preview. */
  guesses: {
    missing: "来源中没有找到，请补填。",
    roleUncertain: "这个值也可能属于另一列，请核对。",
    rowIncomplete: "这一行有内容没有对上列，请核对整行。",
    levelCarried: "本行没有印出指标级次，沿用了上一行的，请核对。",
    levelFromStandard: "按标准指标归入这一级次。",
    levelDiffers: "印出的级次与标准指标（{level1} / {level2}）不同，请核对。",
    nameJoined: "名称由断开的几段拼成，请核对。",
    valueOrder: "值与名称的位置不合常规，请核对。",
    operatorProposed: "原表没有运算符号，按指标名称建议，请核对。",
    weightFromScore: "原表没有分值，由得分和完成程度推算，请核对。",
    splitApart: "运算符号、数值、单位写在同一格，已拆开。",
    operatorRewritten: "原写法「{printed}」已改为表格的运算符号。",
    tidied: "已整理全角字符、空格或日期写法。",
    htmlRemoved: "已去掉网页代码。",
    reasonColumnUnknown: "文字里看不出属于哪一类偏差原因，暂放在「其他原因分析」，请选择。",
    columnsParted: "左右两栏的文字前后相连，已按编号分开，请核对。",
    scoresDisagree: "得分不等于分值乘以完成程度，请核对这几列。",
    yearFromDeadlines: "来源没有印年度，按完成时限推断。",
    notANumber: "这里应是数字，请改正。",
    setByKind: "按表的种类设定。",
    chosen: "由您选定。",
  },
  /** By note code. */
  notes: {
    levelMoved:
      "「{name}」印在「{printedLevel1} / {printedLevel2}」下，已归入「{level1} / {level2}」。",
    monitoringForm:
      "「{title}」是绩效运行监控表：只读其中的目标和年初预算；截至当月和全年预计的完成情况、执行数和可能性列在放不进表里的内容里，不评分。",
    foreignFunction: "有一格是其他加载项的函数，没有采用它的值：{text}",
    errorValue: "有一格显示错误值 {text}，没有采用。",
  },
  /** By error code. */
  errors: {
    fileTooLarge: "文件有 {size} MB，超过 {limit} MB：请只保留绩效表后再导入。",
    wrongFileType: "不支持这种文件：请用 .xlsx、.csv、.docx 或 .pdf。",
    oldFormat: "这是旧版格式：请在 Excel 或 Word 中另存为 .xlsx 或 .docx 后再导入。",
    encrypted: "文件有密码：请去掉密码后再导入。",
    zipBomb: "文件解压后过大，可能有害，没有打开：请在 Excel 中打开后另存为新文件再导入。",
    unreadable: "文件已损坏或格式不认识：请重新保存后再导入。",
    noText: "这份 PDF 里没有文字，可能是扫描件：请改用文字版，或粘贴文字。",
    noForm: "没有找到绩效表：请确认内容里有「三级指标」等列名和指标行。",
    tooManyCharacters: "内容太多，一次最多读 {limit} 个字：请只保留绩效表，或分次导入。",
    tooManyCells:
      "表格连空格在内有 {count} 格，一次最多读 {limit} 格：请删去多余的行列和工作表，或分次导入。",
    tooManyFilled: "内容超过 {limit} 格或词，一次读不了这么多：请只保留绩效表，或分次导入。",
    tooManyLines: "内容有 {count} 行，一次最多读 {limit} 行：请只保留绩效表，或分次导入。",
    cellTooLong: "有一格或一行太长，最多 {limit} 个字：请把它缩短后再导入。",
    tooManyElements:
      "文件里的内容和格式超过 {limit} 项，一次读不了这么多：请删去多余的行列、格式和工作表，或分次导入。",
    tooManySheets: "工作簿有 {count} 张工作表，一次最多读 {limit} 张：请分次导入。",
    tooManyPages: "PDF 有 {count} 页，一次最多读 {limit} 页：请只保留绩效表的页。",
    tooManyRules: "PDF 画的线太多，一次最多读 {limit} 条：请只保留绩效表的页，或粘贴文字。",
  },
};

export type ImportingWords = typeof importing;
