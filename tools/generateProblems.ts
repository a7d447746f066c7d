/** Writes docs/problems.md from the catalogue and its words. Run: npx tsx tools/generateProblems.ts */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { problems as english } from "../src/locale/en-US/problems";
import { problems as chinese } from "../src/locale/zh-CN/problems";
import { catalogue, problemCodes, type ProblemCode } from "../src/validation";

const levels = {
  error: "错误 error",
  warning: "警告 warning",
  info: "提示 info",
  unfilled: "未填 to fill in",
  notJudged: "未能判断 not judged",
  precheck: "导入预检 pre-check of an upload",
};
const fixes = {
  none: "—",
  ask: "逐条修复 one by one",
  row: "补全本行 completes the row",
  safe: "可全部修复 with all safe fixes",
};

const introduction = `# 校验问题目录 · Problem catalogue

由 \`npx tsx tools/generateProblems.ts\` 生成，请勿手改。Generated; do not edit.

错误不能关闭；警告和提示可以在设置里改级别或关闭。未填和未能判断不是问题，单独列出；导入预检（IMPORT_ 开头）默认关闭，见 docs/precheck.md。
Errors cannot be silenced; warnings and infos can be set to another level or off. What is still to be filled in,
or could not be judged, is no problem and is listed apart; the pre-check of an upload (IMPORT_) is off unless asked for (docs/precheck.md).
`;

function entry(code: ProblemCode): string {
  const { level, settable, fix } = catalogue[code];
  const [zh, en] = [chinese[code], english[code]];
  return [
    `## ${code}`,
    `**${zh.name}** · ${en.name}`,
    `级别 level: ${levels[level]}${settable ? "" : "（固定 fixed）"}；修复 fix: ${fixes[fix]}`,
    [
      `- 提示：${zh.sentence}`,
      `- 规则：${zh.rule}`,
      `- 改法：${zh.remedy}`,
      `- 例：${zh.example}`,
    ].join("\n"),
    [
      `- Message: ${en.sentence}`,
      `- Rule: ${en.rule}`,
      `- Remedy: ${en.remedy}`,
      `- Example: ${en.example}`,
    ].join("\n"),
  ]
    .map(escapeMarkup)
    .join("\n\n");
}

/** Examples hold HTML and asterisks, which are to be read and not obeyed. */
function escapeMarkup(text: string): string {
  return text.replace(/</g, "&lt;").replace(/“\*\*”/g, "“\\*\\*”");
}

/** The whole of docs/problems.md. */
export function problemDocs(): string {
  return [introduction.trimEnd(), ...problemCodes.map(entry)].join("\n\n") + "\n";
}

/** Where the documentation stands. */
export const problemDocsFile = path.join(__dirname, "..", "docs", "problems.md");

if (require.main === module) writeFileSync(problemDocsFile, problemDocs());
