import type { Language } from "../../src/locale/language";
import { exampleTable, sheetExamples, type FunctionExample } from "../../examples/functionExamples";
import { helpPages, type FunctionMetadata, type FunctionsFile } from "./functionMetadata";

const words = {
  "zh-CN": {
    title: "绩效评分函数说明",
    lead: '在单元格中直接输入函数即可，例如 =PERFSCORE("=",100,81.28,1.6)。每个参数可以是单元格、常数或区域；给出形状相同的多个区域时，结果按同样的形状溢出。',
    table: "带单元格地址的示例都针对下表（从 A1 开始，最后一行尚未填写）：",
    other: "English",
    parameter: "参数",
    meaning: "含义",
    optional: "可省略",
    example: "示例",
    support: "遇到问题",
    supportLines: [
      "单元格显示 #NAME?：加载项尚未载入。请在「开始」选项卡中点「绩效表助手」打开窗格，然后重新输入公式（选中单元格，按 F2，再按回车）。受保护的工作表请先撤销保护。",
      "单元格显示 #VALUE!：点单元格旁的感叹号，可看到中文原因。",
      '全年完成值为空时，公式应写成 =IF(H12="","",PERFSCORE(E12,F12,H12,J12,G12))：桌面版 Excel 会把空单元格当作 0 交给函数，空白不是 0 分。',
      "请不要把工作簿中的名称定义成与函数同名，否则函数会全部失效，直到重新启动 Excel。",
      "仍未解决的，请与本单位负责部署加载项的管理员联系。",
    ],
  },
  "en-US": {
    title: "Functions of PerfScore",
    lead: 'Type a function into a cell, such as =PERFSCORE("=",100,81.28,1.6). Each argument takes a cell, a constant or a range; given ranges of one shape the result spills in that shape.',
    table:
      "Examples with addresses are over this table, from A1 on; its last row is not filled yet:",
    other: "中文",
    parameter: "Argument",
    meaning: "Meaning",
    optional: "optional",
    example: "Example",
    support: "When something is wrong",
    supportLines: [
      "A cell shows #NAME?: the add-in is not loaded yet. Open its pane from the Home tab, then enter the formula again (select the cell, F2, Enter). Unprotect a protected sheet first.",
      "A cell shows #VALUE!: the exclamation mark beside the cell tells the reason.",
      'Guard a formula against an empty actual: =IF(H12="","",PERFSCORE(E12,F12,H12,J12,G12)). Excel on the desktop hands an empty cell over as 0, and a blank is not a zero.',
      "Never define a name in the workbook that equals a function's name: it disables the functions until Excel is restarted.",
      "For anything else ask the administrator who deployed the add-in.",
    ],
  },
} satisfies Record<Language, unknown>;

const style = `body{font:15px/1.6 "Microsoft YaHei UI","PingFang SC","WenQuanYi Micro Hei",sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#242424}
h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2rem;border-bottom:1px solid #d1d1d1}
code{font-family:Consolas,Menlo,monospace;background:#f3f3f3;padding:.1em .3em}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #d1d1d1;padding:.3rem .6rem;text-align:left;vertical-align:top}`;

/** The page that helpUrl, SupportUrl and the ribbon's "learn more" lead to; nothing in it is a script. */
export function helpPage(
  file: FunctionsFile,
  language: Language,
  examples: Record<string, FunctionExample[]>,
): string {
  const text = words[language];
  const other: Language = language === "zh-CN" ? "en-US" : "zh-CN";
  const functions = file.functions.map((one) =>
    functionSection(one, language, examples[one.id] ?? []),
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${escape(text.title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escape(text.title)}</h1>
<p><a href="${helpPages[other]}" lang="${other}">${text.other}</a></p>
<p>${escape(text.lead)}</p>
<p>${escape(text.table)}</p>
${exampleRows()}
${functions.join("\n")}
<h2 id="support">${escape(text.support)}</h2>
<ul>
${text.supportLines.map((line) => `<li>${escape(line)}</li>`).join("\n")}
</ul>
</body>
</html>
`;
}

function functionSection(
  one: FunctionMetadata,
  language: Language,
  examples: FunctionExample[],
): string {
  const text = words[language];
  const rows = one.parameters.map((parameter) => {
    const note = parameter.optional ? ` (${text.optional})` : "";
    return `<tr><td><code>${escape(parameter.name)}</code>${note}</td><td>${escape(parameter.description)}</td></tr>`;
  });
  const shown = [...examples, ...(sheetExamples[one.id] ?? [])].map(
    ({ formula, result }) =>
      `<p>${text.example}: <code>${escape(formula)}</code> → <code>${escape(result)}</code></p>`,
  );
  return `<h2 id="${one.id}">${escape(signature(one))}</h2>
<p>${escape(one.description)}</p>
<table><thead><tr><th>${text.parameter}</th><th>${text.meaning}</th></tr></thead><tbody>
${rows.join("\n")}
</tbody></table>
${shown.join("\n")}`;
}

function exampleRows(): string {
  const rows = exampleTable.map((cells, row) => {
    const tag = row === 0 ? "th" : "td";
    return `<tr>${cells.map((cell) => `<${tag}>${escape(String(cell))}</${tag}>`).join("")}</tr>`;
  });
  return `<table>${rows.join("\n")}</table>`;
}

/** NAME(a, b, [c]) with optional arguments in brackets. */
export function signature(one: FunctionMetadata): string {
  const parts = one.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `${one.name}(${parts.join(", ")})`;
}

function escape(text: string): string {
  const entities: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
  };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
