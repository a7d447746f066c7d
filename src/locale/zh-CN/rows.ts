/** The words of changing a form's rows, loaded with what shows them. */
export const rows = {
  label: "行",
  none: "选中表里的一项指标或任务，这里就能添加、删除、移动行。",
  notOurs:
    "本表的行列与插入的表不同，这里不能增删行：请用 Excel 增删，缺的公式用「评分」里的「修复公式」补上。",
  row: (n: number) => `第 ${n} 行`,
  unnamed: { indicators: "（未写指标名）", tasks: "（未写任务名）" },
  add: { indicators: "添加指标行", tasks: "添加任务行" },
  remove: { indicators: "删除指标行", tasks: "删除任务行" },
  up: "上移",
  down: "下移",
  complete: "补全本行",
  incomplete: "这一行没有公式，像是手工插入的。",
  preview: {
    title: {
      add: (n: number) => `将在第 ${n} 行下面添加一行，请先看一眼：`,
      remove: (n: number, name: string) => `将删除第 ${n} 行「${name}」，请先看一眼：`,
      move: (n: number) => `将有 ${n} 行一起移动，请先看一眼：`,
      complete: (n: number) => `将补全第 ${n} 行，请先看一眼：`,
    },
    apply: { add: "添加", remove: "删除", move: "移动", complete: "补全" },
    weights: "这一部分的分值重新分配，改动如下：",
    share: (points: number) => `新行的分值：${points}。`,
    filled: (cells: number) => `这一行填过 ${cells} 个单元格，会一起删除（可撤销）。`,
    commented: "这一行有批注：撤销删除时批注不能恢复，要留的话请先移走。",
    group: "同一个二级指标的行不拆开，一起移动。",
    completes: "补上公式、下拉列表、格式和合并的一级、二级指标。",
  },
  done: {
    add: (n: number) => `已添加第 ${n} 行，光标在名称处。`,
    remove: (n: number) => `已删除第 ${n} 行。`,
    move: (n: number) => `已移到第 ${n} 行。`,
    complete: (n: number) => `已补全第 ${n} 行。`,
  },
  lacksChecks: "实时检查没有更新：请在「校验」里关闭后重新打开。",
  changed: "表刚被改过，没有动：请再点一次。",
  undone: "已撤销，行恢复原样。",
  kept: (cells: number) => `其中 ${cells} 个单元格后来改过，保持现在的内容。`,
  notUndone: "这之后又增删过行，或新行已填内容，没有撤销：请用「删除」「上移」「下移」改回。",
  refused: {
    notOurs:
      "本表的行列与插入的表不同，没有动：请用 Excel 增删行，缺的公式用「评分」里的「修复公式」补上。",
    noRow: "这一行不是指标或任务，没有动：请选中表里的一行再试。",
    onlyRow: "这是这一部分的最后一行，不能删除：请直接改写它的内容。",
    firstRow: "已经是这一部分的第一行。",
    lastRow: "已经是这一部分的最后一行。",
    named: (cells: string) => `${cells} 的公式引用了这一行，没有动：请先改掉这些公式。`,
    ownFormula: "要移动的行里有自己写的公式，移动会让它算错，没有动：请先改成数值。",
  },
};

/** What these words look like in any language. */
export type RowWords = typeof rows;
